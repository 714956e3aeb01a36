"""From what the UN says of a passport, an identity card or a ship owner's number to an identifier."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from xref.countries import find_countries
from xref.model import Identifier, IdentifierKind, PartyType
from xref.sources.base.dates import read_day
from xref.sources.base.facts import Fact, country_of
from xref.sources.base.identifiers import kind_of
from xref.sources.base.xml import text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# What stands before the number itself: "CAR diplomatic passport no. D00004262", "No34409/129", "Libya B/002210".
_LABEL = re.compile(r"^.*(?:\b(?:number|no|code|card|passport|document|SSN)\b[.:\s]*|\bNo(?=\d))", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^()]*\)\s*")
_MORE = re.compile(r",| issued\b| expire[sd]\b| under\b.*", re.IGNORECASE)
_EXPIRY = re.compile(r"(?:expir\w*|valid until|\bexp\b)\D*([^,;()]*\d{4})", re.IGNORECASE)
_EXPIRES_ALONE = re.compile(r"^(?:and )?(?:expir\w*(?: on| date:?)?|valid until) [\w. -]*\d{4}$", re.IGNORECASE)
_SHIP_OWNER = re.compile(r"\bIMO\)?(?: number)?:? ?(\d{7})\b", re.IGNORECASE)


def read_document(document: Element) -> Iterator[Fact]:
    """The identifier that a document states, and a note of what the identifier has no place for."""
    label = text_of(document, "TYPE_OF_DOCUMENT2") or text_of(document, "TYPE_OF_DOCUMENT")
    note = text_of(document, "NOTE")
    said = text_of(document, "NUMBER") or (label if any(map(str.isdigit, label)) else note)
    value = _value(said)
    if value:
        issuer = text_of(document, "ISSUING_COUNTRY") or text_of(document, "COUNTRY_OF_ISSUE")
        yield Fact(
            "identifiers",
            Identifier(
                kind=_kind(document, label),
                value=value,
                country=country_of(issuer) or _country(said),
                label=label,
                issued=read_day(text_of(document, "DATE_OF_ISSUE")),
                expires=_expiry(f"{said} {note}"),
            ),
        )
    rest = ", ".join(filter(None, (said if said not in {value, note} else "", note)))
    if re.search(r"\w", _EXPIRES_ALONE.sub("", rest)):
        yield Fact("notes", f"{label}: {rest}" if label else rest)


def read_ship_owner(comments: str) -> Iterator[Fact]:
    """The numbers that the register of ships has for a company which owns or manages some."""
    for number in dict.fromkeys(_SHIP_OWNER.findall(comments)):
        yield Fact("identifiers", Identifier(IdentifierKind.COMPANY_IMO, number, label="IMO number"))


def _kind(document: Element, label: str) -> IdentifierKind:
    """By the finer of the two labels; "Ration card no." tells nothing, and is a national number by the other."""
    kind = kind_of(label, PartyType.PERSON)
    return kind_of(text_of(document, "TYPE_OF_DOCUMENT")) if kind is IdentifierKind.OTHER else kind


def _value(said: str) -> str:
    """The number itself, without its label, its country and what is said of it."""
    plain = _LABEL.sub("", _BRACKETS.sub(" ", said).strip())
    plain = _MORE.split(plain, maxsplit=1)[0].strip()
    lead = next((word for word in find_countries(plain) if word.start == 0), None)
    value = plain[lead.end :].strip() if lead else plain
    return value if any(map(str.isdigit, value)) else ""


def _country(said: str) -> str:
    """The country in the words around a number; US in brackets is one, too."""
    brackets = re.findall(r"\(([^()]+)\)", said)
    named = [country_of(text) for text in brackets] + [word.code for word in find_countries(said)]
    return next(filter(None, named), "")


def _expiry(said: str) -> str:
    found = _EXPIRY.search(said)
    return read_day(found[1]) if found else ""
