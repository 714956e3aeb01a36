"""OpenSanctions' simplified CSV: values inside values, and numbers whose register nobody names."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given

from tests.sources.fuzz import damaged, fuzzed, holds
from xref.errors import ParseError
from xref.model import Listing, NameKind, ParsedList, PartyType
from xref.settings import ListSettings
from xref.sources.opensanctions import SOURCE, make_source

FILE = SOURCE.files[0]
HEADER = (  # noqa: SIM905 - as the file has it
    "id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,program_ids,dataset,"
    "first_seen,last_seen,last_change"
).split(",")
PERSON = {
    "id": "Q1", "schema": "Person", "name": "Ordan Vessik", "aliases": '"Vessik; the Tall";فسيك;Ordan',
    "birth_date": "1970-02-05;1971", "countries": "af;ye", "addresses": '"12 Mill Road; Kabul, Afghanistan"',
    "identifiers": "A12345;QDi.901", "sanctions": "UN SC - QDi.901 - 2001;EU - 2002", "phones": "+93 700 123456",
    "emails": "o@vessik.example", "program_ids": "UN-SC1988;EU-AFG", "dataset": "UN SC;EU FSF",
    "first_seen": "2021-01-01", "last_seen": "2026-11-25T06:00:00", "last_change": "2026-10-21T05:04:03",
}  # fmt: skip
COMPANY = {
    "id": "NK-2", "schema": "Company", "name": "Ordan Works", "birth_date": "1999-03", "countries": "ir;zz",
    "identifiers": "253400V1H6ART1UQ0N98;US1694261033;IMO5055293;7744001673", "last_change": "2026-10-22",
}  # fmt: skip
SHIP = {"id": "NK-3", "schema": "Vessel", "name": "SEA MILL", "identifiers": "9187629;572469210"}
WALLET = {
    "id": "NK-4", "schema": "CryptoWallet", "name": "wallet", "aliases": "",
    "identifiers": "1Q9UAQbcDezmyouFrzt94t4dSMxgsUfW1X;0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c",
}  # fmt: skip


def content(*rows: dict[str, str], header=HEADER) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, header, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def parse(folder, *rows, header=HEADER) -> ParsedList:
    (folder / FILE).write_bytes(content(*rows, header=header))
    return SOURCE.parse(folder)


def only(folder, row) -> Listing:
    (found,) = parse(folder, row).listings
    return found


def numbers(listing: Listing) -> list[tuple[str, str]]:
    return [(one.kind.value, one.value) for one in listing.identifiers]


def test_a_person_is_read_whole(tmp_path):
    person = only(tmp_path, PERSON)
    assert (person.uid, person.source, person.type) == ("Q1", "opensanctions", PartyType.PERSON)
    assert [(name.text, name.kind, name.weak) for name in person.names] == [
        ("Ordan Vessik", NameKind.PRIMARY, False),
        ("Vessik; the Tall", NameKind.ALIAS, False),
        ("فسيك", NameKind.ALIAS, False),
        ("Ordan", NameKind.ALIAS, False),
    ]
    assert [span.iso for span in person.birth_dates] == ["1970-02-05", "1971"]
    assert person.nationalities == ("af", "ye")
    assert [(one.text, one.country) for one in person.addresses] == [("12 Mill Road; Kabul, Afghanistan", "af")]
    assert numbers(person) == [
        ("national_id", "A12345"), ("national_id", "QDi.901"), ("phone", "+93 700 123456"),
        ("email", "o@vessik.example"),
    ]  # fmt: skip
    assert (person.programs, person.un_references) == (("UN-SC1988", "EU-AFG"), ("QDi.901",))
    assert person.reasons == ("UN SC - QDi.901 - 2001", "EU - 2002")
    assert person.notes == ("Dataset: UN SC", "Dataset: EU FSF")
    assert person.url == "https://www.opensanctions.org/entities/Q1/"


def test_a_companys_birth_is_its_founding_and_its_numbers_tell_their_register(tmp_path):
    company = only(tmp_path, COMPANY)
    assert ([span.iso for span in company.established], company.birth_dates) == (["1999-03"], ())
    assert numbers(company) == [
        ("lei", "253400V1H6ART1UQ0N98"), ("isin", "US1694261033"), ("company_imo", "5055293"),
        ("registration", "7744001673"),
    ]  # fmt: skip
    assert (company.nationalities, company.notes) == (("ir",), ("Country: zz",))


def test_ships_and_wallets_have_theirs(tmp_path):
    ship, wallet = parse(tmp_path, SHIP, WALLET).listings
    assert numbers(ship) == [("imo", "9187629"), ("registration", "572469210")]
    assert [kind for kind, _ in numbers(wallet)] == ["wallet", "wallet"]
    assert wallet.type is PartyType.UNKNOWN


def test_an_unknown_schema_is_compared_with_every_party(tmp_path):
    listing = only(tmp_path, {**SHIP, "schema": "Trust"})
    assert (listing.type, listing.notes) == (PartyType.UNKNOWN, ("Schema: Trust",))


def test_the_list_is_of_the_day_of_its_last_change_and_not_of_its_last_look(tmp_path):
    assert parse(tmp_path, PERSON, COMPANY, SHIP).published == "2026-10-22"


def test_a_dataset_has_a_source_of_its_own(tmp_path):
    source = make_source("opensanctions_peps", ListSettings(dataset="peps"))
    (tmp_path / FILE).write_bytes(content(PERSON))
    assert source.parse(tmp_path).listings[0].source == "opensanctions_peps"
    assert source.urls(source.addresses[0]) == (
        "https://data.opensanctions.org/datasets/latest/peps/targets.simple.csv",
    )
    assert "CC BY-NC" in source.licence


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"id": ""}, "has no id"),
        ({"name": "", "aliases": ";"}, "id Q1 has no name"),
        ({"schema": "Vessel"}, "id Q1 is there a second time"),
    ],
)
def test_an_odd_row_is_set_aside(tmp_path, change, reason):
    parsed = parse(tmp_path, PERSON, {**PERSON, **change})
    assert [(one.where, one.reason) for one in parsed.set_aside] == [(f"{FILE} line 3", reason)]


@pytest.mark.parametrize(
    ("header", "said"),
    [([*HEADER, "risk"], "unknown column 'risk'"), (HEADER[1:], "lacks the column 'id'")],
)
def test_other_columns_refuse_the_file(tmp_path, header, said):
    with pytest.raises(ParseError, match=said):
        parse(tmp_path, {"name": "A"}, header=header)


def test_a_dataset_without_a_target_is_refused(tmp_path):
    with pytest.raises(ParseError, match="has no listing"):
        parse(tmp_path)


@fuzzed
@given(damaged(content(PERSON, COMPANY, SHIP, WALLET)))
def test_a_damaged_file_is_a_list_or_a_parse_error(tmp_path, body):
    (tmp_path / FILE).write_bytes(body)
    holds(SOURCE.parse, tmp_path)
