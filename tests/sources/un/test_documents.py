"""Identifiers of the UN's list."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest

from xref.model import Identifier, IdentifierKind
from xref.sources.un.documents import read_document, read_ship_owner

K = IdentifierKind


def read(**parts: str):
    rows = "".join(f"<{name.upper()}>{text}</{name.upper()}>" for name, text in parts.items())
    facts = list(read_document(fromstring(f"<INDIVIDUAL_DOCUMENT>{rows}</INDIVIDUAL_DOCUMENT>")))
    found = [fact.value for fact in facts if fact.field == "identifiers"]
    return found[0] if found else None, [fact.value for fact in facts if fact.field == "notes"]


@pytest.mark.parametrize(
    ("number", "value", "country", "expires"),
    [
        ("D 001206", "D 001206", "", ""),
        ("CAR diplomatic passport no. D00000898", "D00000898", "", ""),
        ("French passport number 05AT521433", "05AT521433", "fr", ""),
        ("Libyan passport No. 513519", "513519", "ly", ""),
        ("Libya B/002210", "B/002210", "ly", ""),
        ("No34409/129", "34409/129", "", ""),
        ("R00012098, South Sudan", "R00012098", "ss", ""),
        ("403062567 (US)", "403062567", "us", ""),
        ("563210184 (Expires 18 Jun. 2018)", "563210184", "", "2018-06-18"),
    ],
)
def test_a_number_is_taken_out_of_its_words(number, value, country, expires):
    found, notes = read(type_of_document="Passport", number=number)
    assert found == Identifier(K.PASSPORT, value, country, "Passport", expires=expires)
    assert notes == ([] if number == value else [f"Passport: {number}"])


@pytest.mark.parametrize(
    ("label", "second", "kind"),
    [
        ("Passport", "", K.PASSPORT),
        ("Numéro de\n passeport", "", K.PASSPORT),
        ("Número de pasaporte", "", K.PASSPORT),
        ("National Identification Number", "Italian Fiscal Code:", K.TAX_ID),
        ("National Identification Number", "Ration card no.", K.NATIONAL_ID),
        ("National Identification Number", "United States Social Security Number:", K.NATIONAL_ID),
        ("", "Voter card", K.OTHER),
    ],
)
def test_the_finer_label_says_the_kind(label, second, kind):
    found, _ = read(type_of_document=label, type_of_document2=second, number="123456")
    assert found.kind == kind


def test_a_document_says_who_issued_it_when_and_until_when():
    found, notes = read(
        type_of_document="Passport", number="A1", issuing_country="Kenya", date_of_issue="2012-01-05",
        note="expires on 20 Aug. 2017",
    )  # fmt: skip
    assert (found.country, found.issued, found.expires, notes) == ("ke", "2012-01-05", "2017-08-20", [])


def test_a_document_without_a_number_may_have_it_in_the_note():
    found, notes = read(type_of_document="Passport", note="Tunisian passport number L723315, issued on 5 May 1998")
    assert (found.value, found.country) == ("L723315", "tn")
    assert notes == ["Passport: Tunisian passport number L723315, issued on 5 May 1998"]


@pytest.mark.parametrize("parts", [{}, {"number": ""}, {"type_of_document": "Passport"}])
def test_an_empty_document_says_nothing(parts):
    assert read(**parts) == (None, [])


@pytest.mark.parametrize(
    ("comments", "numbers"),
    [
        ("IMO Number: 5342883. The company …", ["5342883"]),
        ("(IMO) Number: 1790183", ["1790183"]),
        ("Company Number IMO 5434358. IMO number: 5434358", ["5434358"]),
        ("limousine 1234567, IMO 123", []),
    ],
)
def test_ship_owners_numbers_stand_in_the_comments(comments, numbers):
    found = [fact.value for fact in read_ship_owner(comments)]
    assert [(one.kind, one.value) for one in found] == [(K.COMPANY_IMO, number) for number in numbers]
