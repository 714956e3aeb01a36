"""The UK Sanctions List, by rows for each oddity of its format."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from xref.errors import ParseError
from xref.model import Identifier, IdentifierKind, Listing, ParsedList, PartyType, VesselDetails
from xref.sources import SOURCES
from xref.sources.uk import _ALLOWED, _NEEDED

UK = SOURCES["gb_fcdo_sanctions"]
K = IdentifierKind
HEADER = (*_NEEDED, *_ALLOWED)
PERSON = {
    "Unique ID": "RUS0001", "Name 1": "Ivan", "Name 6": "PETROV", "Name type": "Primary Name",
    "Regime Name": "The Russia (Sanctions) (EU Exit) Regulations 2019", "Designation Type": "Individual",
    "Date Designated": "24/02/2022",
}  # fmt: skip
SHIP = {
    **PERSON, "Unique ID": "DPR0001", "Name 1": "", "Name 6": "CHON MA SAN", "Designation Type": "Ship",
    "IMO number": "8660313", "Type of ship": "Tanker", "Current believed flag of ship": "North Korea",
    "Tonnage of ship": "3,565", "Current owner/operator (s)": "CHONMA CO", "Previous flags": "Sierra Leone",
}  # fmt: skip


def content(*rows: dict[str, str], header=HEADER, first="Report Date: 13-Feb-2026") -> str:
    text = io.StringIO()
    text.write(f"{first}\r\n")
    table = csv.DictWriter(text, header)
    table.writerow(dict(zip(header, header, strict=True)))
    table.writerows(rows)
    return text.getvalue()


def read(tmp_path: Path, text: str) -> ParsedList:
    (tmp_path / UK.files[0]).write_bytes(text.encode())
    return UK.parse(tmp_path)


def one(tmp_path: Path, *changes: dict[str, str]) -> Listing:
    (found,) = read(tmp_path, content(*({**PERSON, **change} for change in changes))).listings
    return found


def test_an_entry_keeps_what_the_list_says(tmp_path):
    found = one(
        tmp_path,
        {
            "OFSI Group ID": "14196", "UN Reference Number": "KPi.001 ", "Title": "Dr",
            "Position": "(1) Minister (2) Envoy", "Sanctions Imposed": "Asset freeze|Travel Ban",
            "UK Statement of Reasons": "for a reason", "Gender": "Male",
            "Other Information": "more", "Nationality(/ies)": "(1) Russia (2) Cyprus", "Town of birth": "Omsk",
            "Country of birth": "Russia", "Email address": "a@example.org", "Phone number": "+7 1|+7 2",
        },
    )  # fmt: skip
    assert (found.source, found.uid, found.type, found.name) == (
        "gb_fcdo_sanctions", "RUS0001", PartyType.PERSON, "Ivan PETROV",
    )  # fmt: skip
    assert (found.programs, found.measures) == (("Russia",), ("Asset freeze", "Travel Ban"))
    assert (found.references, found.un_references) == (("14196",), ("KPi.001",))
    assert (found.title, found.genders, found.listed_on) == ("Dr; Minister; Envoy", ("male",), "2022-02-24")
    assert (found.reasons, found.notes, found.nationalities) == (("for a reason",), ("more",), ("ru", "cy"))
    assert [(place.text, place.country) for place in found.birth_places] == [("Omsk, Russia", "ru")]
    assert [(i.kind, i.value) for i in found.identifiers] == [
        (K.PHONE, "+7 1"), (K.PHONE, "+7 2"), (K.EMAIL, "a@example.org"),
    ]  # fmt: skip


def test_rows_of_one_id_are_one_party_whatever_their_order(tmp_path):
    found = one(
        tmp_path,
        {"Name 1": "Vanya", "Name type": "Alias", "Alias strength": "Low Quality a.k.a", "Address Country": "Russia"},
        {"Address Line 1": "1 Main St", "Address Line 6": "Moscow", "Address Country": "Russia"},
        {"Name 1": "Iwan", "Name type": "Primary name variation", "Name non-latin script": "Иван Петров"},
        {"Name 1": "Johan", "Name type": "Alias", "Alias strength": "Good quality a.k.a"},
    )
    assert [(name.text, name.kind.value, name.weak) for name in found.names] == [
        ("Ivan PETROV", "primary", False),
        ("Vanya PETROV", "alias", True),
        ("Iwan PETROV", "alias", False),
        ("Иван Петров", "alias", False),
        ("Johan PETROV", "alias", False),
    ]
    assert [(one.text, one.city) for one in found.addresses] == [
        ("Russia", ""), ("1 Main St, Moscow, Russia", "Moscow"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("07/10/1952", ["1952-10-07"]),
        ("dd/mm/1965", ["1965"]),
        ("00/00/1975", ["1975"]),
        ("dd/03/1975", ["1975-03"]),
        ("15/08/19yy", []),
        ("dd/mm/1971|24/10/1972", ["1971", "1972-10-24"]),
        ("(1) 01/01/1970 (2) 02/01/1970", ["1970-01-01", "1970-01-02"]),
    ],
)
def test_births_have_placeholders(tmp_path, said, expected):
    found = one(tmp_path, {"D.O.B": said})
    assert [span.iso for span in found.birth_dates] == expected
    assert found.notes == (() if expected else (f"D.O.B: {said}",))


def test_numbers_come_with_what_is_said_beside_them(tmp_path):
    found = one(
        tmp_path,
        {
            "Passport number": "D0009871", "Passport additional information": "Afghanistan diplomatic passport",
            "National Identifier number": "545167", "National Identifier additional information": "Afghan national ID",
        },
        {"Business registration number (s)": "1027700132195"},
    )  # fmt: skip
    assert found.identifiers == (
        Identifier(K.PASSPORT, "D0009871", "af", "Passport"),
        Identifier(K.NATIONAL_ID, "545167", "af", "National Identifier"),
        Identifier(K.REGISTRATION, "1027700132195", label="Business registration number"),
    )
    assert found.notes[0] == "Passport D0009871: Afghanistan diplomatic passport"


def test_a_ship_has_its_number_and_details_and_a_company_one_of_another_register(tmp_path):
    company = {**PERSON, "Unique ID": "DPR2", "Designation Type": "Entity", "IMO number": "IMO 5555555"}
    ship, owner = read(tmp_path, content(SHIP, company)).listings
    assert (ship.type, ship.vessel) == (
        PartyType.VESSEL, VesselDetails("Tanker", "North Korea", "3,565", owner="CHONMA CO"),
    )  # fmt: skip
    assert [(i.kind, i.value) for i in (*ship.identifiers, *owner.identifiers)] == [
        (K.IMO, "8660313"), (K.COMPANY_IMO, "5555555"),
    ]  # fmt: skip
    assert (ship.links, ship.notes) == (("CHONMA CO",), ("Previous flags: Sierra Leone",))
    assert (owner.type, owner.vessel) == (PartyType.ORGANIZATION, None)


def test_the_first_line_is_the_date_and_columns_may_be_spelt_otherwise(tmp_path):
    header = tuple(
        {"Designation Type": "Individual, Entity, Ship", "Parent company": "Parent Company"}.get(h, h) for h in HEADER
    )
    row = {
        **{k: v for k, v in PERSON.items() if k in header},
        "Individual, Entity, Ship": "Entity",
        "Parent Company": "A|B",
    }
    parsed = read(tmp_path, "\ufeff" + content(row, header=header))
    assert (parsed.published, parsed.rows) == ("2026-02-13", 1)
    assert (parsed.listings[0].type, parsed.listings[0].links) == (PartyType.ORGANIZATION, ("A", "B"))


def test_a_row_without_an_id_a_name_or_enough_columns_is_set_aside(tmp_path):
    text = content(PERSON, {**PERSON, "Unique ID": ""}, {**PERSON, "Name 1": "", "Name 6": ""}) + "a,b\r\n"
    parsed = read(tmp_path, text)
    assert (len(parsed.listings), parsed.rows) == (1, 4)
    assert sorted(aside.reason for aside in parsed.set_aside) == [
        f"has 2 columns; the header has {len(HEADER)}", "has no Unique ID", "has no name",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (content(PERSON, header=(*HEADER, "Nickname")), "line 2 has the unknown column 'Nickname'"),
        (content(header=HEADER[1:]), "UK-Sanctions-List.csv line 2 lacks the column 'Unique ID'"),
        (content(PERSON, first="Last Updated: 1/1/2026"), "begins with 'Report Date:'"),
        ("Report Date: 13-Feb-2026\r\n", "UK-Sanctions-List.csv line 2 lacks the column"),
        (content(PERSON)[:-5], "stops in mid-record"),
        (content({**PERSON, "D.O.B": "x"}).replace(",x,", ',"x,'), "is no CSV"),
        ("<!DOCTYPE html><html></html>\n", "is markup"),
    ],
)  # fmt: skip
def test_another_file_or_half_of_one_is_refused(tmp_path, text, message):
    with pytest.raises(ParseError) as refusal:
        read(tmp_path, text)
    assert message in str(refusal.value)
