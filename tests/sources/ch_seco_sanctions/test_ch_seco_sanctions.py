"""The Swiss list: full names out of parts, references followed, and nobody who was taken off it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given

from tests.sources.fuzz import damaged, fuzzed, holds
from xref.errors import ParseError
from xref.model import Listing, NameKind, ParsedList, PartyType, Place
from xref.sources.ch_seco_sanctions import SOURCE

FILE = SOURCE.files[0]
FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "ch_seco_sanctions"
WHOLE = (FIXTURES / FILE).read_bytes()


@cache
def fixture() -> ParsedList:
    return SOURCE.parse(FIXTURES)


def listing(uid: str) -> Listing:
    return next(one for one in fixture().listings if one.uid == uid)


def parse(folder, content: str | bytes) -> ParsedList:
    (folder / FILE).write_bytes(content if isinstance(content, bytes) else content.encode())
    return SOURCE.parse(folder)


def entity(name: str, *modifications: tuple[str, str], uid: str = "1") -> str:
    parts = f'<name name-type="primary-name"><name-part order="1"><value>{name}</value></name-part></name>'
    history = "".join(
        f'<modification modification-type="{kind}" effective-date="{day}"/>' for kind, day in modifications
    )
    return f'<target ssid="{uid}"><entity><identity main="true">{parts}</identity></entity>{history}</target>'


def whole(*targets: str, kind: str = "whole-list") -> str:
    return f'<swiss-sanctions-list list-type="{kind}">{"".join(targets)}</swiss-sanctions-list>'


def test_the_list_has_its_date_and_nobody_who_was_taken_off_it():
    parsed = fixture()
    assert [one.uid for one in parsed.listings] == ["100", "101", "102"]
    assert (parsed.published, parsed.rows, parsed.set_aside) == ("2026-02-27", 4, ())


def test_full_names_are_each_spelling_of_a_part_with_those_of_every_other():
    assert [(name.text, name.kind, name.weak) for name in listing("100").names] == [
        ("Vessik Ordan", NameKind.PRIMARY, False),
        ("Vessik Orden", NameKind.ALIAS, False),
        ("Wessik Ordan", NameKind.ALIAS, False),
        ("Wessik Orden", NameKind.ALIAS, False),
        ("Вессик Ордан", NameKind.ALIAS, False),
        ("Tall Ordan", NameKind.ALIAS, True),
        ("Ordan Old", NameKind.FORMER_NAME, False),
    ]


def test_a_person_is_read_whole():
    person = listing("100")
    assert (person.type, person.genders, person.nationalities) == (PartyType.PERSON, ("male",), ("kp",))
    assert [span.iso for span in person.birth_dates] == ["1970-02-05", "1971"]
    assert person.birth_places == (Place("Sinpo, Hamgyong, North Korea", "kp"),)
    assert [(one.text, one.country) for one in person.addresses] == [("12 Mill Road, Kabul, Afghanistan", "af")]
    assert [(one.kind.value, one.value, one.country, one.issued, one.expires) for one in person.identifiers] == [
        ("passport", "927000001", "kp", "2010-03-01", "2020-03-01"),
        ("phone", "+850 2 1234567", "", "", ""),
    ]
    assert (person.programs, person.listed_on) == (("Northland",), "2010-01-03")
    assert (person.references, person.un_references) == (("KPi.901",), ("KPi.901",))
    assert (person.reasons, person.links) == (("Runs the mills.",), ("Ordan Works",))
    assert person.notes == (
        "Title: General",
        "Date of UN designation: 3 Jan. 2010",
        "Relation: owner of 101",
        "Annex: annex 1",
    )


def test_an_entitys_numbers_are_in_its_texts():
    works = listing("101")
    assert [(one.kind.value, one.value) for one in works.identifiers] == [
        ("registration", "1027700000001"),
        ("bic", "ORDAKPPY"),
        ("website", "www.ordan.example"),
        ("company_imo", "5055293"),
    ]
    assert ([span.iso for span in works.established], works.notes) == (
        ["1999-03"],
        ("note: see annex 1", "Annex: annex 2"),
    )


def test_a_ship_is_an_object():
    ship = listing("102")
    assert (ship.type, ship.vessel is not None) == (PartyType.VESSEL, True)
    assert [(one.kind.value, one.value) for one in ship.identifiers] == [("imo", "9187629")]


@pytest.mark.parametrize(
    ("modifications", "is_listed"),
    [
        ((), True),
        ((("listed", "2010-01-01"),), True),
        ((("listed", "2010-01-01"), ("de-listed", "2011-01-01")), False),
        ((("de-listed", "2011-01-01"), ("amended", "2011-01-01"), ("listed", "2010-01-01")), False),
        ((("de-listed", "2011-01-01"), ("listed", "2012-01-01")), True),
        ((("de-listed", "2011-01-01"), ("listed", "2011-01-01")), True),
        ((("listed", ""), ("de-listed", "2011-01-01")), False),
    ],
)
def test_the_newest_modification_tells_who_is_listed(tmp_path, modifications, is_listed):
    parsed = parse(tmp_path, whole(entity("Kept", uid="0"), entity("Asked", *modifications)))
    assert ("1" in [one.uid for one in parsed.listings]) == is_listed


def test_a_name_of_too_many_spellings_is_bounded(tmp_path):
    part = '<name-part order="{}"><value>a</value>' + '<spelling-variant script="LATN">b</spelling-variant>' * 3
    parts = "".join(part.format(order) + "</name-part>" for order in range(40))
    target = f'<target ssid="1"><entity><identity><name name-type="alias">{parts}</name></identity></entity></target>'
    assert len(parse(tmp_path, whole(target)).listings[0].names) <= 128


@pytest.mark.parametrize(
    ("odd", "reason"),
    [
        (entity(" "), "id 1 has no name, no party or no id"),
        (entity("A", uid=""), "id ? has no name, no party or no id"),
        ('<target ssid="1"/>', "id 1 has no name, no party or no id"),
        (entity("B", uid="0"), "id 0 is there a second time"),
    ],
)
def test_an_odd_target_is_set_aside(tmp_path, odd, reason):
    parsed = parse(tmp_path, whole(entity("A", uid="0"), odd))
    assert [(one.where, one.reason) for one in parsed.set_aside] == [(f"{FILE} target 2", reason)]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (whole(entity("A").replace("identity", "identitaet")), "unknown element 'identitaet' in 'entity'"),
        (whole(entity("A"), kind="delta-list"), "is a 'delta-list', a part of the list"),
        (whole(), "has no listing"),
        (whole(entity("A", ("de-listed", "2011-01-01"))), "has no listing"),
        (whole(entity("A"))[:-3], "is not whole or no XML"),
        ("<html/>", "begins with the element 'html'"),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><swiss-sanctions-list/>", "declares a document type"),
    ],
)
def test_another_file_is_refused(tmp_path, content, said):
    with pytest.raises(ParseError, match=said):
        parse(tmp_path, content)


@fuzzed
@given(damaged(WHOLE))
def test_a_damaged_file_is_a_list_or_a_parse_error(tmp_path, body):
    (tmp_path / FILE).write_bytes(body)
    holds(SOURCE.parse, tmp_path)
