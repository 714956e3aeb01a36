"""The World Bank's debarred parties: names inside names, and debarments that end."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from tests.sources.fuzz import damaged, fuzzed, holds
from xref.errors import ParseError
from xref.model import Listing, NameKind, ParsedList, PartyType
from xref.sources.worldbank_debarred import SOURCE

FILE = SOURCE.files[0]
FIRM = {
    "MANDT": "100", "SUPP_ID": 4711, "SUPP_NAME": "M/S ORDAN WORKS LTD. (A/K/A OWL; F/K/A OLD ORDAN)*123",
    "SUPP_TYPE_CODE": "F", "LAND1": "AF", "COUNTRY_NAME": "Afghanistan", "SUPP_CITY": "Kabul",
    "SUPP_ADDR": "12 MILL ROAD", "SUPP_ZIP_CODE": None, "DEBAR_FROM_DATE": "07-Jul-2021",
    "DEBAR_TO_DATE": "06-Jul-2031", "DEBAR_REASON": "Procurement Guidelines 1.16(a)(ii)", "DNB_ID": "534994520",
    "ADD_SUPP_INFO": "Also known as Ordan Mills*5", "SUPP_ELIG_STAT": "DEBARRED", "INELIGIBLY_STATUS": "Ongoing",
}  # fmt: skip
PERSON = {
    "SUPP_ID": "4712", "SUPP_NAME": "MR. ORDAN VESSIK *7", "SUPP_TYPE_CODE": "I", "COUNTRY_NAME": "Yemen, Republic of",
    "DEBAR_FROM_DATE": "2019-09-01", "DEBAR_TO_DATE": "2999-12-31", "DEBAR_REASON": "Cross-Debarment: XDB",
}  # fmt: skip


def content(*records: object) -> bytes:
    return json.dumps({"response": {"ZPROCSUPP": list(records)}}).encode()


def parse(folder, *records) -> ParsedList:
    (folder / FILE).write_bytes(content(*records))
    return SOURCE.parse(folder)


def only(folder, record) -> Listing:
    (found,) = parse(folder, record).listings
    return found


def test_a_firm_is_read_whole(tmp_path):
    firm = only(tmp_path, FIRM)
    assert (firm.uid, firm.type, firm.programs) == ("4711", PartyType.ORGANIZATION, ("World Bank debarment",))
    assert [(name.text, name.kind) for name in firm.names] == [
        ("ORDAN WORKS LTD.", NameKind.PRIMARY),
        ("OWL", NameKind.ALIAS),
        ("OLD ORDAN", NameKind.FORMER_NAME),
        ("Ordan Mills", NameKind.ALIAS),
    ]
    assert (firm.listed_on, firm.listed_until) == ("2021-07-07", "2031-07-06")
    assert firm.measures == ("Ineligible for World Bank contracts until 2031-07-06 (Ongoing)",)
    assert firm.reasons == ("Procurement Guidelines 1.16(a)(ii)",)
    (address,) = firm.addresses
    assert (address.text, address.country) == ("12 MILL ROAD, Kabul, Afghanistan", "af")
    assert [(one.kind.value, one.value) for one in firm.identifiers] == [("duns", "534994520")]
    assert firm.notes == (
        f"Name as published: {FIRM['SUPP_NAME']}",
        "Added: Also known as Ordan Mills*5",
        "Status: DEBARRED",
    )


def test_a_debarment_without_end_has_no_last_day(tmp_path):
    person = only(tmp_path, PERSON)
    assert (person.type, person.name, person.listed_until) == (PartyType.PERSON, "MR. ORDAN VESSIK", "")
    assert person.measures == ("Ineligible for World Bank contracts without end",)
    assert [address.country for address in person.addresses] == ["ye"]


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("ORDAN*12 WORKS", ["ORDAN WORKS"]),
        ("M/s. Ordan Works", ["Ordan Works"]),
        ("ORDAN WORKS d/b/a OWL", ["ORDAN WORKS", "OWL"]),
        ("ORDAN A/S", ["ORDAN A/S"]),
    ],
)
def test_a_name_is_freed_of_footnotes_and_titles(tmp_path, name, names):
    assert [one.text for one in only(tmp_path, {**PERSON, "SUPP_NAME": name}).names] == names


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"SUPP_ID": ""}, "has no SUPP_ID"),
        ({"SUPP_ID": None}, "has no SUPP_ID"),
        ({"SUPP_ID": "1", "SUPP_NAME": "*12", "ADD_SUPP_INFO": "no name"}, "id 1 has no name"),
        ({}, "id 4711 is there a second time"),
    ],
)
def test_an_odd_record_is_set_aside(tmp_path, change, reason):
    parsed = parse(tmp_path, FIRM, {**FIRM, **change})
    assert [(one.where, one.reason) for one in parsed.set_aside] == [(f"{FILE} record 2", reason)]
    assert parsed.rows == 2


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (content({**FIRM, "RISK": 1}), "record 1 has the unknown column 'RISK'"),
        (content({"SUPP_ID": "1"}), "lacks the column 'SUPP_NAME'"),
        (content(), "has no listing"),
        (content("x"), "is no list of records"),
        (b'{"response": {}}', r"lacks response\.ZPROCSUPP"),
        (b"[]", r"lacks response\.ZPROCSUPP"),
        (content(FIRM)[:-3], "is not whole or no JSON"),
        (b"<html></html>", "is markup"),
        (b'{"response": {"ZPROCSUPP": [{"SUPP_NAME": "\\ud800"}]}}', "is not whole or no JSON"),
        (b"[" * 100_000, "is not whole or no JSON"),
    ],
)
def test_another_answer_is_refused(tmp_path, body, said):
    (tmp_path / FILE).write_bytes(body)
    with pytest.raises(ParseError, match=said):
        SOURCE.parse(tmp_path)


@fuzzed
@given(damaged(content(FIRM, PERSON)))
def test_a_damaged_file_is_a_list_or_a_parse_error(tmp_path, body):
    (tmp_path / FILE).write_bytes(body)
    holds(SOURCE.parse, tmp_path)
