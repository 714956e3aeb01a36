"""Canada's list, in the words of its elements before and after August 2026."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from tests.sources.fuzz import damaged, fuzzed, holds
from xref.errors import ParseError
from xref.model import Listing, NameKind, ParsedList, PartyType, VesselDetails
from xref.sources.ca_dfatd_sema_sanctions import SOURCE

FILE = SOURCE.files[0]
NEW = {
    "Country": "Country-Pays", "EntityOrShip": "EntityOrShip-EntiteOuNavire", "LastName": "LastName-NomDeFamille",
    "GivenName": "GivenName-Prenom", "TitleOrShip": "TitleOrShipType-TitreOuTypeDeNavire",
    "DateOfBirthOrShipBuildDate": "DateOfBirthOrShipBuildDate-DateDeNaissanceOuDateDeConstructionDuNavire",
    "ShipIMONumber": "ShipIMONumber-NumeroOMIDuNavire", "Schedule": "Schedule-Annexe", "Item": "Item-NumeroDarticle",
    "Aliases": "Aliases-Alias", "DateOfListing": "DateOfListing-DateDinscription",
}  # fmt: skip
PERSON = {
    "Country": "Russia / Russie", "LastName": "Vessik (also known as Wessik)", "GivenName": "Ordan",
    "DateOfBirthOrShipBuildDate": "25569", "TitleOrShip": "Director of Mills", "Schedule": "1, Part 1", "Item": "12",
    "Aliases": "Ordan the Tall, a.k.a. OV; Russian: Ордан Вессик", "DateOfListing": "2022-02-24",
}  # fmt: skip
WORKS = {
    "Country": "Iran", "EntityOrShip": "Ordan Works Ltd (a.k.a. OWL) / Les Ateliers Ordan", "Schedule": "N/A",
    "Item": "3", "DateOfBirthOrShipBuildDate": "1999", "Aliases": "Ordan Mills, Inc., Ordan Trade",
}  # fmt: skip
SHIP = {
    "Country": "Russia", "EntityOrShip": "SEA MILL", "TitleOrShip": "Crude oil tanker", "ShipIMONumber": "9187629",
    "DateOfBirthOrShipBuildDate": "Jan-05", "Schedule": "2", "Item": "7",
}  # fmt: skip


def record(fields: dict[str, str], names: dict[str, str]) -> str:
    inner = "".join(f"<{names.get(name, name)}>{text}</{names.get(name, name)}>" for name, text in fields.items())
    return f"<record>{inner}</record>"


def content(*records: dict[str, str], new: bool = False) -> bytes:
    inner = "".join(record(fields, NEW if new else {}) for fields in records)
    return f"<?xml version='1.0' encoding='UTF-8'?>\n<data-set>{inner}</data-set>".encode()


def parse(folder, *records, new: bool = False) -> ParsedList:
    (folder / FILE).write_bytes(content(*records, new=new))
    return SOURCE.parse(folder)


def only(folder, fields) -> Listing:
    (found,) = parse(folder, fields).listings
    return found


def test_both_forms_of_the_file_say_the_same(tmp_path):
    old = parse(tmp_path, PERSON, WORKS, SHIP)
    assert parse(tmp_path, PERSON, WORKS, SHIP, new=True) == old
    assert (old.rows, old.set_aside) == (3, ())


def test_a_person_is_read_whole(tmp_path):
    person = only(tmp_path, PERSON)
    assert (person.type, person.programs, person.title) == (PartyType.PERSON, ("Russia",), "Director of Mills")
    assert [(name.text, name.kind) for name in person.names] == [
        ("Vessik, Ordan", NameKind.PRIMARY),
        ("Wessik, Ordan", NameKind.ALIAS),
        ("Ordan the Tall", NameKind.ALIAS),
        ("OV", NameKind.ALIAS),
        ("Ордан Вессик", NameKind.ALIAS),
    ]
    assert [span.iso for span in person.birth_dates] == ["1970-01-01"]
    assert (person.listed_on, person.references) == ("2022-02-24", ("Russia / Russie, 1, Part 1, item 12",))


def test_an_entity_has_the_names_of_both_languages(tmp_path):
    works = only(tmp_path, WORKS)
    assert works.type is PartyType.ORGANIZATION
    assert [(name.text, name.kind) for name in works.names] == [
        ("Ordan Works Ltd", NameKind.PRIMARY),
        ("OWL", NameKind.ALIAS),
        ("Les Ateliers Ordan", NameKind.ALIAS),
        ("Ordan Mills, Inc.", NameKind.ALIAS),
        ("Ordan Trade", NameKind.ALIAS),
    ]
    assert ([span.iso for span in works.established], works.references) == (["1999"], ("Iran, item 3",))


def test_a_ship_is_told_by_its_number(tmp_path):
    ship = only(tmp_path, SHIP)
    assert (ship.type, ship.vessel, ship.title) == (PartyType.VESSEL, VesselDetails("Crude oil tanker"), "")
    assert [(one.kind.value, one.value) for one in ship.identifiers] == [("imo", "9187629")]
    assert (ship.birth_dates, ship.notes) == ((), ("Built: Jan-05",))


@pytest.mark.parametrize(
    ("text", "dates", "notes"),
    [
        ("1970", ["1970"], ()),
        ("05-02-1970", ["1970-02-05"], ()),
        ("Feb-70", ["1970-02"], ()),
        ("29221", ["1980-01-01"], ()),
        ("1970 or later", ["1970"], ("Date of birth: 1970 or later",)),
        ("nan", [], ("Date of birth: nan",)),
        ("N/A", [], ()),
    ],
)
def test_a_birth_is_as_precise_as_it_is_written(tmp_path, text, dates, notes):
    person = only(tmp_path, {**PERSON, "DateOfBirthOrShipBuildDate": text})
    assert ([span.iso for span in person.birth_dates], person.notes) == (dates, notes)


def test_an_id_stays_while_items_are_counted_anew_and_two_namesakes_have_two(tmp_path):
    first = only(tmp_path, PERSON).uid
    assert only(tmp_path, {**PERSON, "Item": "11", "Aliases": "", "Country": "Russia"}).uid == first
    assert only(tmp_path, {**PERSON, "GivenName": "Other"}).uid != first
    assert [one.uid for one in parse(tmp_path, PERSON, PERSON).listings] == [first, f"{first}-2"]


def test_a_number_that_is_none_of_a_ships_is_a_note(tmp_path):
    assert only(tmp_path, {**SHIP, "ShipIMONumber": "unknown"}).notes == ("Built: Jan-05", "IMO number: unknown")


def test_a_record_without_a_name_is_set_aside(tmp_path):
    parsed = parse(tmp_path, PERSON, {"Country": "Iran", "Item": "9", "Schedule": "1"})
    assert [(one.where, one.reason) for one in parsed.set_aside] == [
        (f"{FILE} record 2", "Iran, 1, item 9 has no name")
    ]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (content({**PERSON, "Risk": "1"}), "unknown element 'Risk' in 'record'"),
        (content({**PERSON, "Risk-Risque": "1"}), "unknown element 'Risk' in 'record'"),
        (content(), "has no listing"),
        (content(PERSON)[:-3], "is not whole or no XML"),
        (b"<html/>", "begins with the element 'html'"),
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]><data-set/>", "declares a document type"),
    ],
)
def test_another_file_is_refused(tmp_path, body, said):
    (tmp_path / FILE).write_bytes(body)
    with pytest.raises(ParseError, match=said):
        SOURCE.parse(tmp_path)


@pytest.mark.parametrize("at", range(1, len(content(SHIP)) - 1, 7))
def test_a_file_cut_anywhere_is_refused(tmp_path, at):
    (tmp_path / FILE).write_bytes(content(SHIP)[:at])
    with pytest.raises(ParseError):
        SOURCE.parse(tmp_path)


@fuzzed
@given(damaged(re.sub(rb"><", b">\n<", content(PERSON, WORKS, SHIP))))
def test_a_damaged_file_is_a_list_or_a_parse_error(tmp_path, body):
    (tmp_path / FILE).write_bytes(body)
    holds(SOURCE.parse, tmp_path)
