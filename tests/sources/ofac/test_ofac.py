"""Sets of OFAC files as listings: small ones of our own, and the real ones where they are at hand."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from xref.errors import ParseError
from xref.model import Address, IdentifierKind, Listing, Name, NameKind, ParsedList, PartyType, VesselDetails
from xref.sources import SOURCES

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "ofac"
LISTS = Path(__file__).resolve().parents[4] / "shared" / "lists"

FILES = ("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv")


@cache
def small(code: str) -> ParsedList:
    return SOURCES[code].parse(FIXTURES / code.removeprefix("us_ofac_"))


def listing(uid: str, code: str = "us_ofac_sdn") -> Listing:
    return next(one for one in small(code).listings if one.uid == uid)


def written(folder: Path, sdn: bytes, **others: bytes) -> ParsedList:
    for name in FILES:
        (folder / name).write_bytes(others.get(name.partition(".")[0], b"\x1a"))
    (folder / "sdn.csv").write_bytes(sdn)
    return SOURCES["us_ofac_sdn"].parse(folder)


@pytest.mark.parametrize("code", ["us_ofac_sdn", "us_ofac_cons"])
def test_a_whole_set_has_nothing_odd(code: str):
    parsed = small(code)
    assert (parsed.set_aside, parsed.orphans, parsed.warnings, parsed.published) == ((), (), (), "")
    assert {one.source for one in parsed.listings} == {code}


def test_a_person_is_read_whole():
    person = listing("24979")
    assert (person.name, person.type, person.programs) == ("JONG, Song Hwa", PartyType.PERSON, ("DPRK4",))
    assert [span.iso for span in person.birth_dates] == ["1970-02-05"]
    assert (person.nationalities, person.genders) == (("kp",), ("male",))
    (passport,) = person.identifiers
    assert (passport.value, passport.country, passport.issued, passport.expires) == (
        "927220230",
        "kp",
        "2017-05-11",
        "2022-05-11",
    )
    assert person.addresses == (Address(country="ua", text="Region: Crimea"),)
    assert person.url == "https://sanctionssearch.ofac.treas.gov/Details.aspx?id=24979"
    assert [note.partition(":")[0] for note in person.notes] == ["Secondary sanctions risk"]
    assert person.countries == ("kp", "ua")


def test_a_link_gets_back_the_period_of_its_abbreviation():
    assert listing("24979").links == ("R D I S.A.",)
    assert listing("15122").links == ("MAHAN AIR",)


def test_names_have_their_kind_and_weakness():
    assert listing("306").names == (
        Name("BANCO NACIONAL DE CUBA"),
        Name("NATIONAL BANK OF CUBA", NameKind.ALIAS),
        Name("BNC", NameKind.ALIAS, weak=True),
    )
    assert listing("30518").names[1].kind is NameKind.FORMER_NAME
    assert listing("15036").names[1].kind is NameKind.CURRENT_NAME


def test_a_wallet_cut_by_the_limit_is_whole_again():
    wallets = [one for one in listing("30518").identifiers if one.kind is IdentifierKind.WALLET]
    assert [(wallet.label, wallet.value) for wallet in wallets] == [("XBT", "1GqChmWqGtsaLrGbHfgdrV5Nkvahtjjuxr")]
    assert listing("30518").links == ("INTERNET RESEARCH AGENCY LLC",)


def test_a_blank_at_the_limit_parts_number_and_country():
    code = next(one for one in listing("30930", "us_ofac_cons").identifiers if one.kind is IdentifierKind.REGISTRATION)
    assert (code.value, code.country) == ("91110000710934369E", "cn")


def test_programs_are_split():
    assert listing("30518").programs == ("CYBER2", "ELECTION-EO13848")
    assert listing("15122").programs == ("SDGT", "IRGC", "IFSR")


def test_a_vessel_has_its_columns_and_numbers():
    vessel = listing("15036")
    assert vessel.vessel == VesselDetails("Crude Oil Tanker", "Malta", "99,144", "56,068", "Irano Hind")
    numbers = {one.kind.value: one.value for one in vessel.identifiers}
    assert numbers == {"call_sign": "5IEA6", "imo": "9187629", "mmsi": "572469210"}
    assert vessel.notes == ("Former Vessel Flag Malta", "alt. Former Vessel Flag None Identified")


def test_an_aircrafts_name_is_its_tail_number():
    aircraft = listing("15122")
    assert aircraft.type is PartyType.AIRCRAFT
    assert (aircraft.identifiers[0].kind, aircraft.identifiers[0].value) == (IdentifierKind.TAIL_NUMBER, "EP-GOM")
    assert aircraft.vessel is None
    assert "Aircraft Model IL76-TD" in aircraft.notes


def test_addresses_without_a_street_stay_and_null_ones_go():
    assert listing("306").addresses == (
        Address("Zweierstrasse 35", "Zurich CH-8022", "ch", "Zweierstrasse 35, Zurich CH-8022, Switzerland"),
        Address("", "Havana", "cu", "Havana, Cuba"),
    )
    assert listing("2674").addresses == ()
    assert listing("9018").addresses == (Address(text="undetermined"),)


def test_a_null_inside_a_value_is_no_null():
    assert listing("2831").identifiers[0].value == "CH-660-0-469-982-0"


def test_what_nobody_understands_is_a_note():
    assert listing("9018").notes == ("NIT # Provisional (Colombia)",)
    assert listing("2674").title == "Director of PALESTINE LIBERATION FRONT"


@pytest.mark.parametrize(
    ("uid", "sublists"),
    [("9641", ("NS-PLC",)), ("17016", ("SSI", "NS-MBS", "CAPTA")), ("30930", ("CMIC",)), ("15268", ("561",))],
)
def test_a_listing_of_the_consolidated_list_says_which_part_it_is_on(uid: str, sublists: tuple[str, ...]):
    assert listing(uid, "us_ofac_cons").sublists == sublists


def test_no_listing_of_the_sdn_list_is_on_a_part():
    assert {one.sublists for one in small("us_ofac_sdn").listings} == {()}


def test_a_quote_inside_a_note_is_no_alias():
    bank = listing("17016", "us_ofac_cons")
    assert [name.text for name in bank.names] == ["VTB BANK", "VNESHTORGBANK"]
    assert [span.iso for span in bank.established] == ["1990-10-17"]
    assert bank.nationalities == ("ru",)


def test_remarks_on_names_and_addresses_are_notes(tmp_path: Path):
    sdn = b'1,"A",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n\x1a'
    alt, add = b'1,2,"aka","B","said so"\r\n\x1a', b'1,3,-0- ,-0- ,"Cuba","old"\r\n1,4,-0- ,-0- ,-0- ,"bare"\r\n\x1a'
    (one,) = written(tmp_path, sdn, alt=alt, add=add).listings
    assert one.notes == ("B: said so", "Address Cuba: old", "Address: bare")


def test_a_main_file_without_a_record_is_refused(tmp_path: Path):
    with pytest.raises(ParseError, match=r"sdn\.csv has no listing"):
        written(tmp_path, b"\x1a")


def test_the_files_of_another_list_are_refused():
    with pytest.raises(ParseError, match=r"cons_prim\.csv is missing in sdn, which has add\.csv, alt\.csv"):
        SOURCES["us_ofac_cons"].parse(FIXTURES / "sdn")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(name=st.sampled_from(FILES), content=st.binary(max_size=120), append=st.booleans())
def test_any_bytes_in_a_file_are_a_list_or_a_parse_error(tmp_path: Path, name: str, content: bytes, append: bool):
    for each in FILES:
        (tmp_path / each).write_bytes((FIXTURES / "sdn" / each).read_bytes())
    whole = (tmp_path / name).read_bytes().removesuffix(b"\x1a")
    (tmp_path / name).write_bytes(whole + content if append else content)
    try:
        parsed = SOURCES["us_ofac_sdn"].parse(tmp_path)
    except ParseError:
        return
    assert parsed.listings


LABELS = (
    "DOB 1957", "alt. DOB x", "POB Cali, Colombia", "nationality ", "citizen Canada", "Gender ", "Passport ", "(Egypt)",
    "issued 1999", "expires ", "a.k.a. '", "'", "f.k.a. ''", "Linked To: ", "Digital Currency Address - ", "XBT 1Gq",
    "Website www.x.com", "NIT # ", "No. 12", "Number IMO 5055293", "BIK (RU) ", "Organization Established Date ", ". ",
    " ", "; ", "77", "Identification", "Telephone: (04)", "alt. ",
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(LABELS) | st.text(alphabet="aZ9é'().:#-, ;", max_size=12), max_size=12).map("".join))
def test_any_remarks_lose_no_item(tmp_path: Path, remarks: str):
    row = f'1,"A","individual","CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"{remarks}"\r\n'
    (one,) = written(tmp_path, row.encode()).listings
    facts = (one.names[1:], one.genders, one.birth_dates, one.birth_places, one.nationalities, one.citizenships)
    said = sum(map(len, facts)) + len(one.identifiers) + len(one.links) + len(one.established) + len(one.notes)
    text = remarks.strip()
    items = [item for item in text.removesuffix(".").split(";") if item.strip()] if text != "-0-" else []
    assert said >= len(items)


def real(name: str) -> ParsedList:
    folder = LISTS / name
    if not folder.is_dir():
        pytest.skip("the real lists are not at hand (../shared/lists)")
    return SOURCES[name.rpartition("-20")[0]].parse(folder)


def test_the_sdn_list_of_2021_is_read_whole():
    parsed = real("us_ofac_sdn-2021-07-07")
    listings = parsed.listings
    assert (parsed.set_aside, parsed.orphans, parsed.warnings) == ((), (), ())
    assert Counter(one.type.value for one in listings) == {
        "person": 4620,
        "organization": 3673,
        "vessel": 406,
        "aircraft": 277,
    }
    assert Counter((name.kind.value, name.weak) for one in listings for name in one.names) == {
        ("primary", False): 8976,
        ("alias", False): 11523,
        ("former_name", False): 369,
        ("current_name", False): 18,
        ("alias", True): 2417,
        ("former_name", True): 24,
    }
    assert sum(1 for one in listings if one.birth_dates) == 4428
    assert sum(len(one.birth_dates) for one in listings) == 4428 + 697
    assert sum(len(one.birth_places) for one in listings) == 2874 + 199
    assert sum(len(one.genders) for one in listings) == 1513
    assert sum(len(one.links) for one in listings) == 3408
    assert sum(len(one.addresses) for one in listings) == 13837 - 2397
    kinds = Counter(identifier.kind.value for one in listings for identifier in one.identifiers)
    # 2 of the 1,538 items "Passport ..." state no number; 24 have another label (diplomatic, travel document).
    wanted = {"wallet": 97, "imo": 409, "mmsi": 51, "bic": 82, "duns": 35, "passport": 1560, "website": 550}
    assert {kind: kinds[kind] for kind in wanted} == wanted
    left = ("DOB ", "POB ", "citizen ", "Gender ", "Linked To", "Website", "Digital", "a.k.a. '", "MMSI")
    assert [note for one in listings for note in one.notes if note.removeprefix("alt. ").startswith(left)] == []


def test_the_consolidated_list_of_2025_is_read_whole():
    parsed = real("us_ofac_cons-2025-12-19")
    assert (len(parsed.listings), parsed.set_aside, parsed.orphans) == (442, (), ())
    assert Counter(part for one in parsed.listings for part in one.sublists) == {
        "SSI": 286,
        "NS-MBS": 96,
        "NS-PLC": 78,
        "CMIC": 68,
        "CAPTA": 14,
        "561": 1,
    }


def test_the_torn_set_of_2019_is_read_and_its_orphans_are_named():
    parsed = real("us_ofac_sdn-2019-01-15")
    assert (len(parsed.listings), parsed.set_aside, len(parsed.orphans)) == (7379, (), 10)
    assert [warning.split()[0] for warning in parsed.warnings] == ["sdn.csv", "alt.csv", "add.csv"]
