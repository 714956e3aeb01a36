"""The Consolidated Screening List: what Commerce and State say, and nothing of OFAC's."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given

from tests.sources.fuzz import damaged, fuzzed, holds
from xref.errors import ParseError
from xref.model import Listing, NameKind, ParsedList, PartyType, VesselDetails
from xref.sources.us_trade_csl import SOURCE

FILE = SOURCE.files[0]
HEADER = (  # noqa: SIM905 - as the file has it
    "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,"
    "standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,"
    "vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,"
    "places_of_birth,source_information_url,ids"
).split(",")
EL = "Entity List (EL) - Bureau of Industry and Security"
DPL = "Denied Persons List (DPL) - Bureau of Industry and Security"
ISN = "Nonproliferation Sanctions (ISN) - State Department"
SDN = "Specially Designated Nationals (SDN) - Treasury Department"

WORKS = {
    "_id": "e1", "source": EL, "name": "Ordan Works, a.k.a., the following two aliases: -Ordan; and -OWL Mills.",
    "addresses": '12 Mill Road, Kabul, AF; "Unit 7; Port Zone, Dubai, AE"', "federal_register_notice": "86 FR 1234",
    "start_date": "2021-07-07", "license_requirement": "For all items", "license_policy": "Presumption of denial",
    "alt_names": "Ordan Mills; OW", "source_list_url": "https://example.gov/el",
}  # fmt: skip
PERSON = {
    "_id": "d1", "source": DPL, "name": "Vessik, Ordan", "end_date": "2031-01-02", "standard_order": "Y",
    "dates_of_birth": "circa 1970; 5 Feb 1971 (alleged)", "places_of_birth": "Herat, Afghanistan",
    "nationalities": "AF; Atlantis", "citizenships": "Iran", "ids": "AF, Passport, A12345; Gender, Male",
    "title": "Director", "remarks": "FR notice added",
}  # fmt: skip
SHIP = {
    "_id": "s1", "source": ISN, "type": "Vessel", "name": "SEA MILL", "call_sign": "5IEA6", "vessel_type": "Tanker",
    "vessel_flag": "Malta", "gross_tonnage": "99", "gross_registered_tonnage": "56", "vessel_owner": "Ordan",
    "source_information_url": "https://example.gov/isn", "programs": "INKSNA; E.O. 13382",
}  # fmt: skip
OFACS = {"_id": "o1", "source": SDN, "entity_number": "306", "type": "Entity", "name": "BANCO"}


def content(*rows: dict[str, str], header=HEADER) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, header, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def parse(folder, *rows, header=HEADER) -> ParsedList:
    (folder / FILE).write_bytes(content(*rows, header=header))
    return SOURCE.parse(folder)


def only(folder, row) -> Listing:
    (found,) = parse(folder, row).listings
    return found


def test_what_ofac_lists_anyway_is_left_out(tmp_path):
    parsed = parse(tmp_path, WORKS, OFACS, SHIP)
    assert [one.uid for one in parsed.listings] == ["e1", "s1"]
    assert (parsed.rows, parsed.set_aside) == (3, ())


def test_a_row_of_ofacs_without_a_number_is_kept_for_nobody_can_say_that_ofac_has_it(tmp_path):
    assert only(tmp_path, {**OFACS, "entity_number": ""}).uid == "o1"


def test_a_file_of_nothing_but_ofacs_is_refused(tmp_path):
    with pytest.raises(ParseError, match="no listing but OFAC's"):
        parse(tmp_path, OFACS)


def test_a_company_of_commerce_is_of_no_known_type_and_has_its_aliases(tmp_path):
    works = only(tmp_path, WORKS)
    assert works.type is PartyType.UNKNOWN
    assert [(name.text, name.kind) for name in works.names] == [
        ("Ordan Works", NameKind.PRIMARY),
        ("Ordan", NameKind.ALIAS),
        ("OWL Mills.", NameKind.ALIAS),
        ("Ordan Mills", NameKind.ALIAS),
        ("OW", NameKind.ALIAS),
    ]
    assert [(one.text, one.country) for one in works.addresses] == [
        ("12 Mill Road, Kabul, AF", "af"),
        ("Unit 7; Port Zone, Dubai, AE", "ae"),
    ]
    assert works.measures == ("License requirement: For all items", "License policy: Presumption of denial")
    assert (works.listed_on, works.references, works.sublists) == ("2021-07-07", ("86 FR 1234",), ("EL",))
    assert works.url == "https://example.gov/el"


def test_a_person_has_births_countries_and_numbers(tmp_path):
    person = only(tmp_path, PERSON)
    assert [(span.iso, span.circa) for span in person.birth_dates] == [("1970", True), ("1971-02-05", False)]
    assert (person.nationalities, person.citizenships) == (("af",), ("ir",))
    assert [(one.kind.value, one.value, one.country) for one in person.identifiers] == [("passport", "A12345", "af")]
    assert (person.listed_until, person.title) == ("2031-01-02", "Director")
    assert person.notes == (
        "Date of birth: 5 Feb 1971 (alleged)",
        "Nationalities: Atlantis",
        "ID: Gender, Male",
        f"List: {DPL}",
        "FR notice added",
    )


def test_a_ship_has_its_columns(tmp_path):
    ship = only(tmp_path, SHIP)
    assert (ship.type, ship.vessel) == (PartyType.VESSEL, VesselDetails("Tanker", "Malta", "99", "56", "Ordan"))
    assert [(one.kind.value, one.value) for one in ship.identifiers] == [("call_sign", "5IEA6")]
    assert (ship.programs, ship.url) == (("INKSNA", "E.O. 13382"), "https://example.gov/isn")


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("Ordan?s Mill", ["Ordan's Mill"]),
        ("M?ller Works", ["M ller Works", "Mller Works"]),
        ("Ordan ? Works", ["Ordan Works"]),
        ("Ordan Works and any successor, sub-unit, or subsidiary thereof", ["Ordan Works"]),
    ],
)
def test_a_name_is_mended_and_kept_as_it_was(tmp_path, name, names):
    listing = only(tmp_path, {**WORKS, "name": name, "alt_names": ""})
    assert [one.text for one in listing.names] == names
    assert f"Name as published: {name}" in listing.notes


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"_id": ""}, "has no _id"),
        ({"name": "?"}, "id e1 has no name"),
        ({"type": "Planet"}, "id e1 has the type 'Planet'; known: individual, entity, vessel, aircraft"),
        ({}, "id e1 is there a second time"),
    ],
)
def test_an_odd_row_is_set_aside(tmp_path, change, reason):
    parsed = parse(tmp_path, WORKS, {**WORKS, **change})
    assert [(one.where, one.reason) for one in parsed.set_aside] == [(f"{FILE} line 3", reason)]
    assert len(parsed.listings) == 1


@pytest.mark.parametrize(
    ("header", "said"),
    [([*HEADER, "risk"], "unknown column 'risk'"), (HEADER[:-1], "lacks the column 'ids'")],
)
def test_other_columns_refuse_the_file(tmp_path, header, said):
    with pytest.raises(ParseError, match=said):
        parse(tmp_path, {"_id": "1"}, header=header)


def test_a_file_cut_in_mid_record_is_refused(tmp_path):
    (tmp_path / FILE).write_bytes(content(WORKS, PERSON)[:-9])
    with pytest.raises(ParseError, match="stops in mid-record"):
        SOURCE.parse(tmp_path)


@fuzzed
@given(damaged(content(WORKS, PERSON, SHIP, OFACS)))
def test_a_damaged_file_is_a_list_or_a_parse_error(tmp_path, body):
    (tmp_path / FILE).write_bytes(body)
    holds(SOURCE.parse, tmp_path)
