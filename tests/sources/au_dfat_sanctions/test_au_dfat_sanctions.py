"""Australia's list: rows of one party merged, and each oddity of the sheet."""

from __future__ import annotations

import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.au_dfat_sanctions.xlsx import HEADER, row, workbook
from tests.sources.fuzz import damaged, fuzzed, holds
from xref.errors import ParseError
from xref.model import Name, NameKind, ParsedList, PartyType
from xref.sources.au_dfat_sanctions import SOURCE

FILE = SOURCE.files[0]
PERSON = row(
    reference=101, name="Ordan Vessik", type="Individual", name_type="Primary Name", date_of_birth=25569,
    place_of_birth="a) Kabul, Afghanistan b) Herat, Afghanistan", citizenship="Afghan, Malian / Syrian Arab Republic",
    address="12 Mill Road, Kabul, Afghanistan_x000D_\nSana'a, Yemen", additional_information="Review_x000D_ done.",
    listing_information="Listed by UN Committee 1267 as QDi.901", committees="1267/1989/2253 (Al-Qaida)",
    control_date=36526, targeted_financial_sanction=True, travel_ban="Yes", arms_embargo=False,
)  # fmt: skip
ALIASES = (
    row(reference="101a", name="Vessik the Tall", type="Individual", name_type="Aka", alias_strength="Weak",
        date_of_birth="circa 1969 (this aka only)", control_date=36000),
    row(reference="101b", name="فسيك", type="Individual", name_type="Original Script", date_of_birth="n/a"),
    row(reference="101 c", name="Ordan Old", type="Aka", name_type="Formerly known as"),
)  # fmt: skip
SHIP = row(reference=102, name="SEA MILL", type="Vessel", name_type="Primary Name", imo_number="IMO 9187629")
ENTITY = row(
    reference="103",
    name="Mill Works",
    type="Entity",
    name_type="Primay Name",
    date_of_birth="1999",
    citizenship="North Korea",
)


def parse(folder, *rows, header=HEADER) -> ParsedList:
    workbook(folder / FILE, [header, *rows])
    return SOURCE.parse(folder)


def test_the_rows_of_one_number_are_one_party(tmp_path):
    parsed = parse(tmp_path, PERSON, *ALIASES, SHIP, ENTITY)
    assert [(one.uid, one.type) for one in parsed.listings] == [
        ("101", PartyType.PERSON),
        ("102", PartyType.VESSEL),
        ("103", PartyType.ORGANIZATION),
    ]
    assert (parsed.rows, parsed.set_aside, parsed.warnings) == (6, (), ())
    assert parsed.listings[0].names == (
        Name("Ordan Vessik"),
        Name("Vessik the Tall", NameKind.ALIAS, weak=True),
        Name("فسيك", NameKind.ALIAS),
        Name("Ordan Old", NameKind.FORMER_NAME),
    )


def test_a_person_is_read_whole(tmp_path):
    person = parse(tmp_path, PERSON, *ALIASES).listings[0]
    assert [span.iso for span in person.birth_dates] == ["1970-01-01", "1969"]
    assert person.birth_dates[1].circa
    assert [(place.text, place.country) for place in person.birth_places] == [
        ("Kabul, Afghanistan", "af"),
        ("Herat, Afghanistan", "af"),
    ]
    assert person.citizenships == ("af", "ml", "sy")
    assert [(one.text, one.country) for one in person.addresses] == [
        ("12 Mill Road, Kabul, Afghanistan", "af"),
        ("Sana'a, Yemen", "ye"),
    ]
    assert person.programs == ("1267/1989/2253 (Al-Qaida)",)
    assert person.measures == ("Targeted financial sanction", "Travel ban")
    assert (person.listed_on, person.un_references) == ("1998-07-24", ("QDi.901",))
    assert person.references == ("101", "101a", "101b", "101 c")
    assert person.notes == (
        "Review done.",
        "Listed by UN Committee 1267 as QDi.901",
        "Date of birth: circa 1969 (this aka only)",
    )


def test_a_ship_and_an_entity_keep_what_is_theirs(tmp_path):
    ship, entity = parse(tmp_path, SHIP, ENTITY).listings
    assert [(one.kind, one.value) for one in ship.identifiers] == [("imo", "9187629")]
    assert ship.vessel is not None
    assert ([span.iso for span in entity.established], entity.nationalities) == (["1999"], ("kp",))


def test_a_row_of_a_party_may_stand_among_others(tmp_path):
    parsed = parse(tmp_path, PERSON, SHIP, *ALIASES)
    assert [(one.uid, len(one.names)) for one in parsed.listings] == [("101", 4), ("102", 1)]
    assert parsed.warnings == ()


@pytest.mark.parametrize(
    "other",
    [
        row(reference="101", name="Another Person", type="Individual", name_type="Primary Name"),
        row(reference="101a", name="Another Works", type="Entity", name_type="Aka"),
    ],
)
def test_a_number_used_again_is_another_party(tmp_path, other):
    parsed = parse(tmp_path, PERSON, SHIP, other)
    assert [one.uid for one in parsed.listings] == ["101", "102", "101-2"]
    assert parsed.warnings == (f"{FILE} sheet 1 row 4: the number 101 is used again; read as another party, 101-2",)


def test_every_sheet_is_read(tmp_path):
    workbook(tmp_path / FILE, [HEADER, PERSON], [], [HEADER, SHIP])
    assert [one.uid for one in SOURCE.parse(tmp_path).listings] == ["101", "102"]


@pytest.mark.parametrize(
    ("odd", "reason"),
    [
        (row(reference="A1", name="X", type="Entity", name_type="Aka"), "has the reference 'A1'"),
        (row(reference="104", name="--", type="Entity", name_type="Aka"), "reference 104 has no name"),
        (row(reference="104", name="X", type="Entity", name_type="Maybe"), "reference 104 has the name type 'Maybe'"),
    ],
)
def test_an_odd_row_is_set_aside(tmp_path, odd, reason):
    parsed = parse(tmp_path, PERSON, odd)
    ((where, said),) = [(one.where, one.reason) for one in parsed.set_aside]
    assert where == f"{FILE} sheet 1 row 3"
    assert said.startswith(reason)
    assert len(parsed.listings) == 1


def test_columns_are_known_by_their_words(tmp_path):
    header = ["Reference ", "Name of Individual\nor Entity", *(name.upper() for name in HEADER[2:]), "", ""]
    assert parse(tmp_path, PERSON, header=header).listings[0].names == (Name("Ordan Vessik"),)


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ((*HEADER, "Risk"), "unknown column 'risk'"),
        (HEADER[1:], "lacks the column 'reference'"),
        ((*HEADER, "Type"), "has the column 'type' twice"),
    ],
)
def test_other_columns_refuse_the_file(tmp_path, header, said):
    with pytest.raises(ParseError, match=said):
        parse(tmp_path, header=header)


def test_a_list_without_a_row_is_refused(tmp_path):
    with pytest.raises(ParseError, match="has no listing"):
        parse(tmp_path)


@fuzzed
@given(st.data())
def test_a_damaged_file_is_a_list_or_a_parse_error(tmp_path, data):
    path = workbook(tmp_path / FILE, [HEADER, PERSON, *ALIASES, SHIP, ENTITY])
    path.write_bytes(data.draw(damaged(path.read_bytes())))
    holds(SOURCE.parse, tmp_path)


@fuzzed
@given(st.data())
def test_damaged_parts_are_a_list_or_a_parse_error(tmp_path, data):
    path = workbook(tmp_path / FILE, [HEADER, PERSON, *ALIASES, SHIP, ENTITY])
    with zipfile.ZipFile(path) as archive:
        parts = {"sheet1": archive.read("xl/worksheets/sheet1.xml"), "texts": archive.read("xl/sharedStrings.xml")}
    name = data.draw(st.sampled_from(sorted(parts)))
    workbook(path, [HEADER, PERSON], **parts | {name: data.draw(damaged(parts[name]))})
    holds(SOURCE.parse, tmp_path)
