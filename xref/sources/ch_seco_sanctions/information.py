"""From documents and free texts about a party to its identifiers; a text that is none is a note."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from xref.model import DateSpan, Identifier, IdentifierKind, PartyType
from xref.sources.base.dates import read_day
from xref.sources.base.facts import Fact, country_of
from xref.sources.base.identifiers import kind_of
from xref.sources.base.xml import attribute, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_K = IdentifierKind
_LABELED = re.compile(r"([^\W\d][^:]{1,60}?) ?(?:no\.?|number)? ?: ?(\S.*?)[.;]?", re.IGNORECASE)
# What a party is reached at, or a number of a form of its own, by the label's words.
_FORMS = (
    (re.compile(r"^IMO", re.IGNORECASE), _K.IMO, re.compile(r"\d{7}")),
    (re.compile(r"^MMSI", re.IGNORECASE), _K.MMSI, re.compile(r"\d{9}")),
    (re.compile(r"SWIFT|\bBIC\b", re.IGNORECASE), _K.BIC, re.compile(r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")),
    (re.compile(r"^website|^web", re.IGNORECASE), _K.WEBSITE, re.compile(r"\S+\.\S+")),
    (re.compile(r"^e-?mail", re.IGNORECASE), _K.EMAIL, re.compile(r"\S+@\S+")),
    (re.compile(r"^(?:tele)?phone|^tel\b|^mobile", re.IGNORECASE), _K.PHONE, re.compile(r"\+?[\d ()/.-]{5,30}")),
    (re.compile(r"^fax", re.IGNORECASE), _K.FAX, re.compile(r"\+?[\d ()/.-]{5,30}")),
)
_NUMBER = re.compile(r"[\w./ -]{3,40}")
_NUMBER_KINDS = frozenset({_K.PASSPORT, _K.NATIONAL_ID, _K.TAX_ID, _K.REGISTRATION})


def read_information(text: str, party: PartyType) -> Fact:
    """A labeled number as an identifier ("Registration number: 1027700"), and any other text as a note."""
    found = _LABELED.fullmatch(text)
    label, value = (found[1].strip(), found[2].strip()) if found else ("", "")
    for words, kind, form in _FORMS:
        if label and words.search(label) and form.fullmatch(value):
            of_party = _K.COMPANY_IMO if kind is _K.IMO and party is PartyType.ORGANIZATION else kind
            return Fact("identifiers", Identifier(of_party, value, label=label))
    kind = kind_of(label, party) if label else _K.OTHER
    if kind in _NUMBER_KINDS and _NUMBER.fullmatch(value) and any(map(str.isdigit, value)) and not read_day(value):
        return Fact("identifiers", Identifier(kind, value, label=label))
    return Fact("notes", text)


def read_document(element: Element, party: PartyType) -> Fact | None:
    """The identifier of a document; None where it states no number."""
    number = text_of(element, "number")
    if not number:
        return None
    label = attribute(element, "document-type").replace("-", " ")
    issuer = element.find("issuer")
    country = ""
    if issuer is not None:
        country = country_of(attribute(issuer, "code")) or country_of(text_of(element, "issuer"))
    issued, expires = (_date(element, name) for name in ("date-of-issue", "expiry-date"))
    return Fact("identifiers", Identifier(kind_of(label, party), number, country, label, issued, expires))


def read_span(element: Element) -> DateSpan | None:
    """The date of an element with day, month and year; None where it has no such date."""
    parts = [attribute(element, name) for name in ("year", "month", "day")]
    numbers = [int(part) for part in parts if part.isascii() and part.isdigit() and len(part) < 5]
    try:
        return DateSpan.of(*numbers[: parts.index("") if "" in parts else 3])
    except (ValueError, TypeError):  # no such day; no year at all
        return None


def _date(element: Element, name: str) -> str:
    found = element.find(name)
    span = None if found is None else read_span(found)
    return span.iso if span else read_day(text_of(element, name))
