"""From a document's names to the same with its persons' surnames told as persons wherever they stand alone."""

from __future__ import annotations

from collections.abc import Sequence

from xref.mentions.base import FoundName
from xref.mentions.names.base.tables import DICTIONARY, lexicon, words

_THE = "the "
_OPEN = frozenset({"organization", "unknown", "other"})  # a place, a nationality ... may be called as a person is


def agree(text: str, found: Sequence[FoundName]) -> Sequence[FoundName]:
    """The names; one word that is the last of a person's name is that person, where no other party begins with it.

    A family is no party: "the Lukashenkos".
    """
    surnames: set[str] = set()
    others: set[str] = set()
    singles = []
    for at, (start, end, kind, _) in enumerate(found):
        name = text[start:end]
        if " " not in name:
            if kind in _OPEN:
                singles.append((at, name))
        elif kind == "person":
            surnames.add(name[name.rfind(" ") + 1 :])
        elif kind == "organization":
            others.add(name[: name.index(" ")])
    told = [at for at, name in singles if name in surnames and name not in others]
    families = [
        at for at, name in singles if name[-1] == "s" and name[:-1] in surnames and _may_be_family(name.lower())
    ]
    if not (told or families):
        return found
    settled = list(found)
    for at in told:
        settled[at] = settled[at]._replace(kind="person", cue="surname")
    for at in families:
        if text[max(0, settled[at].start - len(_THE)) : settled[at].start].lower() == _THE:
            settled[at] = settled[at]._replace(kind="word", cue="")
    return settled


def _may_be_family(low: str) -> bool:
    """It is no movement that everybody knows ("the Houthis"), and no word of the dictionary ("the Ravens")."""
    if low in words("orgs") or low[:-1] in words("orgs"):
        return False
    return not lexicon().get(low[:-1]) & DICTIONARY
