"""From an item of the remarks to an identifier: passports, tax and company numbers, wallets, phones, ship numbers.

The label table holds OFAC's words that do not tell their kind; every other label that ends in "Number", "No.",
"ID" and the like is sorted by the words in it, so a register new to the list is still read.
"""

from __future__ import annotations

import re
from functools import cache

from xref.countries import country_code
from xref.model import Identifier, IdentifierKind, PartyType
from xref.sources.base.facts import Fact
from xref.sources.base.identifiers import kind_of
from xref.sources.ofac.base import SPAN, read_span

_K = IdentifierKind

# Values that no country or date follows: all that stands after the label is the value.
_REACHED_AT = {
    "Website": _K.WEBSITE,
    "Email Address": _K.EMAIL,
    "Email": _K.EMAIL,
    "Phone Number": _K.PHONE,
    "Phone No.": _K.PHONE,
    "PHONE": _K.PHONE,
    "Telephone Number": _K.PHONE,
    "Telephone No.": _K.PHONE,
    "Telephone": _K.PHONE,
    "Tel.": _K.PHONE,
    "Fax Number": _K.FAX,
    "Fax No.": _K.FAX,
    "FAX": _K.FAX,
    "Fax": _K.FAX,
    "SWIFT/BIC": _K.BIC,
    "MMSI": _K.MMSI,
    "ISIN": _K.ISIN,
    "Identification Number ISIN": _K.ISIN,
    "Equity Ticker": _K.TICKER,
    "D-U-N-S Number": _K.DUNS,
    "Vessel Registration Identification IMO": _K.IMO,
    "Vessel Registration Identification": _K.IMO,
    "Company Number IMO": _K.COMPANY_IMO,
    "Identification Number IMO": _K.COMPANY_IMO,
    "International Maritime Organization No.": _K.COMPANY_IMO,
    "Other Vessel Call Sign": _K.CALL_SIGN,
    "Vessel Call Sign": _K.CALL_SIGN,
    "Aircraft Tail Number": _K.TAIL_NUMBER,
    "Previous Aircraft Tail Number": _K.TAIL_NUMBER,
    "Aircraft Manufacturer's Serial Number (MSN)": _K.AIRCRAFT_SERIAL,
    "Aircraft Construction Number (also called L/N or S/N or F/N)": _K.AIRCRAFT_SERIAL,
    "Aircraft Serial Identification": _K.AIRCRAFT_SERIAL,
    "Aircraft Mode S Transponder Code": _K.OTHER,
}
# Values that a country in brackets and dates of issue and expiry may follow.
_REGISTERED = {
    "Cedula No.": _K.NATIONAL_ID,
    "C.U.R.P.": _K.NATIONAL_ID,
    "C.U.I.P.": _K.NATIONAL_ID,
    "C.U.I.": _K.NATIONAL_ID,
    "D.N.I.": _K.NATIONAL_ID,
    "N.I.E.": _K.NATIONAL_ID,
    "I.F.E.": _K.NATIONAL_ID,
    "SSN": _K.NATIONAL_ID,
    "LE Number": _K.NATIONAL_ID,
    "Numero de Identidad": _K.NATIONAL_ID,
    "Credencial electoral": _K.NATIONAL_ID,
    "Cartilla de Servicio Militar Nacional": _K.NATIONAL_ID,
    "CNP (Personal Numerical Code)": _K.NATIONAL_ID,
    "NIT": _K.TAX_ID,
    "R.F.C.": _K.TAX_ID,
    "RFC": _K.TAX_ID,
    "RUC": _K.TAX_ID,
    "RIF": _K.TAX_ID,
    "RTN": _K.TAX_ID,
    "RSIN": _K.TAX_ID,
    "C.I.F.": _K.TAX_ID,
    "C.U.I.T.": _K.TAX_ID,
    "V.A.T. Number": _K.TAX_ID,
    "US FEIN": _K.TAX_ID,
    "Italian Fiscal Code": _K.TAX_ID,
    "Fiscal Code": _K.TAX_ID,
    "Romanian Tax Registration": _K.TAX_ID,
    "Numero Unico de Identificacao Tributaria (NUIT)": _K.TAX_ID,
    "Matricula Mercantil No": _K.REGISTRATION,
    "Folio Mercantil No.": _K.REGISTRATION,
    "C.R. No.": _K.REGISTRATION,
    "Romanian C.R.": _K.REGISTRATION,
    "License": _K.REGISTRATION,
    "Business Registration Document": _K.REGISTRATION,
    "Government Gazette Number": _K.REGISTRATION,
    "Unified Social Credit Code (USCC)": _K.REGISTRATION,
    "United Social Credit Code Certificate (USCCC)": _K.REGISTRATION,
    "Legal Entity Number": _K.REGISTRATION,
    "BIK (RU)": _K.BANK_CODE,
    "Passport": _K.PASSPORT,
    "Passport Booklet": _K.PASSPORT,
    "VisaNumberID": _K.OTHER,
    "Tarjeta Profesional": _K.OTHER,
    "TELEX": _K.OTHER,
}
_LABELS = _REACHED_AT | _REGISTERED

_LAST = r"(?:[Nn]umber|No\.?|Code|Card|Document|ID|Identification|Passport)"
_ANY_LABEL = re.compile(rf"([A-Z][\w.'&/()-]* (?:[\w.'&/()-]+ ){{0,5}}?{_LAST}(?: {_LAST})*)(?=[ :#])(?=.*\d)")
_LEAD = re.compile(r"^[:# ]*(?:No\.:? ?)?")
_VALUE = re.compile(rf"(.*?)(?: \(([^()]*)\))?(?: issued ({SPAN}))?(?: expires ({SPAN}))?")
# Where a value goes over into a remark: "0310857, Eritrea, Issue Date ...", "4117921 issued under the name ...",
# "22839 (Jalisco)".
_MORE = re.compile(r", | issued | and | at (?=[A-Z])| (?=\([A-Z][a-z]{2})")
_WALLET = re.compile(r"Digital Currency Address - ([A-Z0-9]{2,6}) (\S+)")
_LEI = re.compile(r"[A-Z0-9]{18}\d{2}")
_SHIP_NUMBERS = {_K.IMO, _K.COMPANY_IMO}
_SEVEN_DIGITS = re.compile(r"\(?(\d{7})\)?")
_DIGIT = re.compile(r"\d")


def read_identifier(item: str, party: PartyType) -> tuple[Fact, ...]:
    """The identifier that an item of the remarks states, and the item itself as a note where it says more.

    Nothing where the item is no identifier.
    """
    wallet = _WALLET.fullmatch(item)
    if wallet is not None:
        return (Fact("identifiers", Identifier(_K.WALLET, wallet[2], label=wallet[1])),)
    label = _label(item)
    rest = _LEAD.sub("", item[len(label) :]) if label else ""
    if not rest or rest.startswith(("issued ", "expires ")):  # "U.S.A. Passport issued 21 Jun 1992 in Amman, Jordan"
        return ()
    kind = _LABELS.get(label) or kind_of(label, party)
    return _reached_at(kind, label, rest) if label in _REACHED_AT else _registered(kind, label, rest, item)


def _label(item: str) -> str:
    """The label an item begins with, the longest known one first; "" where it has none."""
    for label in _labels_by_word().get(item[:3], ()):
        if item.startswith(label) and not item[len(label) : len(label) + 1].isalnum():
            return label
    found = _ANY_LABEL.match(item)
    return found[1] if found is not None else ""


@cache
def _labels_by_word() -> dict[str, tuple[str, ...]]:
    """The first three letters -> the known labels that begin with them, the longest first."""
    starts: dict[str, list[str]] = {}
    for label in sorted(_LABELS, key=len, reverse=True):
        starts.setdefault(label[:3], []).append(label)
    return {start: tuple(labels) for start, labels in starts.items()}


def _reached_at(kind: IdentifierKind, label: str, rest: str) -> tuple[Fact, ...]:
    if kind in _SHIP_NUMBERS:
        number = _SEVEN_DIGITS.fullmatch(rest)
        return (Fact("identifiers", Identifier(kind, number[1], label=label)),) if number else ()
    return (Fact("identifiers", Identifier(kind, rest, label=label)),)


def _registered(kind: IdentifierKind, label: str, rest: str, item: str) -> tuple[Fact, ...]:
    found = _VALUE.fullmatch(rest)
    if found is None or not _DIGIT.search(found[1]):  # "NIT # Provisional (Colombia)"
        return ()
    value, *more = _MORE.split(found[1], maxsplit=1)
    if label == "Legal Entity Number" and _LEI.fullmatch(value):
        kind = _K.LEI
    country = _country(found[2] or "") or ("ru" if kind is _K.BANK_CODE else "")
    known = Identifier(kind, value, country, label, _iso(found[3]), _iso(found[4]))
    # What the identifier has no place for stays readable in a note: "Matricula Mercantil No 818178-2 (Cali)".
    said, kept = (found[2], found[3], found[4]), (country, known.issued, known.expires)
    lost = more or any(text and not value for text, value in zip(said, kept, strict=True))
    return (Fact("identifiers", known), Fact("notes", item)) if lost else (Fact("identifiers", known),)


def _country(text: str) -> str:
    return country_code(text) or country_code(text.partition(".")[0])  # "Cabo Verde.  Previously Cape Verde."


def _iso(text: str | None) -> str:
    span = read_span(text) if text else None
    return span.iso if span is not None else ""
