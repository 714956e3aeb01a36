"""Decisions on made-up reports, as `xref decide` makes them."""

from __future__ import annotations

from datetime import timedelta

from tests.factory import article, candidate, listing, match, report, snapshot, subject
from xref.decisions.deciding import Said, entry_of
from xref.decisions.documents import pick
from xref.model import Scope, Verdict

TEXT = "Ivan Petrov spoke on Monday."


def screened(*listings, text=TEXT, source="news/story.txt", name="Ivan Petrov", party=1, **fields):
    """A report in which the name may be each of the listings, which are one party."""
    found = [candidate(listed, party=party) for listed in listings or (listing(),)]
    told = article(text, source, **fields)
    return report(match(subject(name, within=text), *found), article=told, lists=(snapshot(),))


def draft(made=None, verdict="false-positive", *, place="1", reason="another man", scope="article", lasts=None):
    """The entry that says `verdict` of a candidate."""
    document = (made or screened()).to_dict()
    said = Said(Verdict(verdict), reason, "ann", Scope(scope), timedelta(days=lasts) if lasts else None)
    return entry_of(document, *pick(document, place), said)
