"""Builders of nouns for tests: name what matters, the rest has a harmless default."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from xref.model import (
    Article,
    Band,
    Candidate,
    DateSpan,
    Evidence,
    Identifier,
    IdentifierKind,
    Listing,
    Match,
    Mention,
    Name,
    NameKind,
    PartyType,
    Report,
    Snapshot,
    Subject,
)

CREATED = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
SETTINGS_HASH = "sha256:" + "5" * 64


def names(
    primary: str, *, aliases: Iterable[str] = (), weak: Iterable[str] = (), former: Iterable[str] = ()
) -> tuple[Name, ...]:
    """The spellings of one listing, the primary name first."""
    return (
        Name(primary),
        *(Name(text, NameKind.ALIAS) for text in aliases),
        *(Name(text, NameKind.ALIAS, weak=True) for text in weak),
        *(Name(text, NameKind.FORMER_NAME) for text in former),
    )


def listing(
    name: str = "Ivan Petrov",
    type: PartyType | str = PartyType.PERSON,  # noqa: A002 - the field's name
    **fields: Any,
) -> Listing:
    """One entry of a list.

    `aliases`, `weak` and `former` are texts; `countries` are nationalities; `births` are ISO days, months or
    years. Every other keyword is the field of `Listing` of that name.
    """
    spellings = names(name, **{key: fields.pop(key) for key in ("aliases", "weak", "former") if key in fields})
    values: dict[str, Any] = {"source": "us_ofac_sdn", "uid": "1001", "names": spellings, "programs": ("SDGT",)}
    values["nationalities"] = tuple(fields.pop("countries", ()))
    values["birth_dates"] = tuple(birth(text) for text in fields.pop("births", ()))
    return Listing(type=PartyType(type), **(values | fields))


def birth(text: str) -> DateSpan:
    """`1970`, `1970-02` or `1970-02-05` as a span."""
    return DateSpan.of(*(int(part) for part in text.split("-")))


def identifier(value: str = "927220230", kind: IdentifierKind | str = "passport", country: str = "kp") -> Identifier:
    """A number that names one party."""
    return Identifier(IdentifierKind(kind), value, country)


def article(text: str = "Ivan Petrov spoke on Monday.", source: str = "story.txt", **fields: Any) -> Article:
    """A plain text."""
    return Article(text, source, **fields)


def mention(text: str, within: str | None = None, *, after: int = 0) -> Mention:
    """The first place at or after `after` where `within` says `text`; its line is its context."""
    within = text if within is None else within
    start = within.index(text, after)
    line_start = within.rfind("\n", 0, start) + 1
    line_end = within.find("\n", start + len(text))
    context = within[line_start : len(within) if line_end < 0 else line_end]
    return Mention(text, start, start + len(text), within.count("\n", 0, start) + 1, context)


def subject(
    name: str = "Ivan Petrov",
    type: PartyType | str = PartyType.PERSON,  # noqa: A002 - the field's name
    *,
    within: str | None = None,
    spellings: Iterable[str] = (),
) -> Subject:
    """A party of the text `within`, mentioned once by its name and once by each of `spellings`."""
    return Subject(name, PartyType(type), tuple(mention(text, within) for text in (name, *spellings)))


def candidate(
    listed: Listing | None = None,
    score: float = 0.97,
    band: Band | str | None = None,
    *,
    matched: Name | Identifier | None = None,
    evidence: Mapping[str, Evidence] | None = None,
    **fields: Any,
) -> Candidate:
    """A listing that a subject may be; the band follows the score unless it is given."""
    listed = listed or listing()
    by_score = Band.STRONG if score >= 0.9 else Band.PROBABLE if score >= 0.5 else Band.POSSIBLE
    reasons = {"name": Evidence(1.0, "the same name")} if evidence is None else evidence
    return Candidate(listed, matched or listed.names[0], score, Band(band) if band else by_score, reasons, **fields)


def match(party: Subject | None = None, *candidates: Candidate) -> Match:
    """A subject and the listings it may be."""
    return Match(party or subject(), candidates or (candidate(),))


def snapshot(source: str = "us_ofac_sdn", **fields: Any) -> Snapshot:
    """One download of a list."""
    values: dict[str, Any] = {
        "publisher": "US Treasury, OFAC",
        "path": Path("lists") / source,
        "sha256": "a" * 64,
        "fetched_at": datetime(2026, 11, 23, 6, 0, tzinfo=UTC),
        "published": "2026-11-20",
        "listings": 8976,
        "names": 22000,
    }
    return Snapshot(source, **(values | fields))


def report(*matches: Match, text: str = "Ivan Petrov spoke on Monday.", **fields: Any) -> Report:
    """A report on `text`: `unknowns`, `lists`, `article` and the rest as keywords."""
    values: dict[str, Any] = {
        "article": article(text),
        "lists": (snapshot(),),
        "unknowns": (),
        "created": CREATED,
        "settings_hash": SETTINGS_HASH,
    }
    return Report(matches=matches, **(values | fields))
