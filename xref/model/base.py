"""The words and small values that listings and articles share: kinds, dates, names, numbers."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any

# ISO 15924 codes by the first word of a letter's name in Unicode.
_SCRIPTS = {
    "LATIN": "", "CYRILLIC": "Cyrl", "ARABIC": "Arab", "CJK": "Hani", "HANGUL": "Hang", "HIRAGANA": "Jpan",
    "KATAKANA": "Jpan", "HEBREW": "Hebr", "GREEK": "Grek", "ARMENIAN": "Armn", "GEORGIAN": "Geor", "MYANMAR": "Mymr",
    "THAI": "Thai", "DEVANAGARI": "Deva", "BENGALI": "Beng", "ETHIOPIC": "Ethi", "KHMER": "Khmr", "THAANA": "Thaa",
}  # fmt: skip
_OTHER_SCRIPT = "Zzzz"


class PartyType(StrEnum):
    """What kind of party a listing or a subject is; UNKNOWN where nothing tells."""

    PERSON = "person"
    ORGANIZATION = "organization"
    VESSEL = "vessel"
    AIRCRAFT = "aircraft"
    IDENTIFIER = "identifier"
    UNKNOWN = "unknown"


class NameKind(StrEnum):
    """How a spelling relates to its listing."""

    PRIMARY = "primary"
    ALIAS = "alias"
    FORMER_NAME = "former_name"
    CURRENT_NAME = "current_name"  # OFAC's "nka": the name the party goes by now


class IdentifierKind(StrEnum):
    """What register or medium an identifier belongs to."""

    PASSPORT = "passport"
    NATIONAL_ID = "national_id"
    TAX_ID = "tax_id"
    REGISTRATION = "registration"
    WALLET = "wallet"
    IMO = "imo"  # a ship's number
    COMPANY_IMO = "company_imo"  # a ship owner's or manager's number: same digits, another register
    MMSI = "mmsi"
    CALL_SIGN = "call_sign"
    TAIL_NUMBER = "tail_number"
    AIRCRAFT_SERIAL = "aircraft_serial"
    BIC = "bic"
    BANK_CODE = "bank_code"
    LEI = "lei"
    ISIN = "isin"
    TICKER = "ticker"
    DUNS = "duns"
    WEBSITE = "website"
    EMAIL = "email"
    PHONE = "phone"
    FAX = "fax"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date as precise as it is known: the first and last day it can be.

    A day has `first == last`; a year runs from 1 January to 31 December.
    """

    first: date
    last: date
    circa: bool = False

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None, *, circa: bool = False) -> DateSpan:
        """The span of a year, of a month, or of one day; ValueError where there is no such date."""
        if month is None:
            return cls(date(year, 1, 1), date(year, 12, 31), circa)
        if day is None:
            return cls(date(year, month, 1), _month_end(year, month), circa)
        return cls(date(year, month, day), date(year, month, day), circa)

    @property
    def iso(self) -> str:
        """ISO 8601 with just the precision known; a span that is no day, month or year is `first/last`."""
        start, end = self.first, self.last
        if start == end:
            return start.isoformat()
        if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
            return f"{start.year:04d}" if start.year == end.year else f"{start.year:04d}/{end.year:04d}"
        whole_months = start.day == 1 and end == _month_end(end.year, end.month)
        if whole_months:
            left, right = start.isoformat()[:7], end.isoformat()[:7]
            return left if left == right else f"{left}/{right}"
        return f"{start.isoformat()}/{end.isoformat()}"


def _month_end(year: int, month: int) -> date:
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling as published. A weak one confirms a match and never makes one.

    Every publisher's scale of strength is mapped on these two: `weak`, and a `kind` that tells a former name.
    """

    text: str
    kind: NameKind = NameKind.PRIMARY
    weak: bool = False

    @property
    def script(self) -> str:
        """The script it is written in, as ISO 15924 names it ("Arab"); empty for Latin."""
        return _script(self.text)

    def to_dict(self) -> dict[str, Any]:
        """The document's `matched`; a name one goes by now is an alias there, and a weak one is weak whatever else."""
        kind = "alias" if self.kind is NameKind.CURRENT_NAME else self.kind.value
        return {"name": self.text, "kind": "weak_alias" if self.weak else kind}


@lru_cache(maxsize=65536)
def _script(text: str) -> str:
    """The script of most letters of a text."""
    if text.isascii():
        return ""
    heads = [unicodedata.name(letter, "").partition(" ")[0] for letter in text if letter.isalpha()]
    # A katakana letter or two tell Japanese from Chinese, whatever the other letters are.
    kana = next((head for head in heads if head in {"HIRAGANA", "KATAKANA"}), "")
    head = kana or max(dict.fromkeys(heads), key=heads.count, default="LATIN")
    return _SCRIPTS.get(head, _OTHER_SCRIPT)


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number or address that names one party in some register.

    `label` is the publisher's own word for it ("Cedula No.", a wallet's ticker). `country` is ISO 3166-1
    alpha-2 in lower case, or empty.
    """

    kind: IdentifierKind
    value: str
    country: str = ""
    label: str = ""
    issued: str = ""
    expires: str = ""

    def to_dict(self) -> dict[str, Any]:
        """One item of the document's `identifiers`."""
        return {"kind": self.kind.value, "value": self.value, "country": self.country}


def iso_moment(moment: datetime) -> str:
    """A time in UTC as documents write it."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
