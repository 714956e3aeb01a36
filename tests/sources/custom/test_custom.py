"""A list of a user's own: its columns, as CSV and as JSON lines."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.fuzz import damaged, fuzzed, holds
from xref.errors import ParseError
from xref.model import IdentifierKind, Listing, NameKind, ParsedList, PartyType, Place
from xref.sources.custom import SOURCE, make_source
from xref.sources.custom.base import FILE, SEVERAL, SINGLE

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "custom-lists.md").read_text(encoding="utf-8")
CSV = '''\
id,type,name,aliases,weak_aliases,former_names,birth_dates,birth_places,genders,nationalities,citizenships,established,\
title,addresses,identifiers,programs,reasons,measures,listed_on,listed_until,references,url,notes
W-17,person,"Vessik, Ordan",Ordan the Tall; فسيك,Tall,Ordan Old,1970-02-05; circa 1971,"Herat, Afghanistan",Male,\
af; Yemen,Iran,,Director,"""12 Mill Road; Kabul, Afghanistan""",passport[af]:A12345;website: https://o.example,\
vendors; mills,Never built,No payment,2026-02-27,2031,QDi.901; 12,https://w.example/17,Sold
,organization,Ordan Works,,,,,,,,,1999,,,,,,,,,,,
'''.encode()
PERSON = {
    "id": "W-17", "type": "person", "name": "Vessik, Ordan", "aliases": ["Ordan the Tall", "فسيك"],
    "weak_aliases": "Tall", "former_names": ["Ordan Old"], "birth_dates": ["1970-02-05", "circa 1971"],
    "birth_places": ["Herat, Afghanistan"], "genders": "Male", "nationalities": ["af", "Yemen"], "citizenships": "Iran",
    "title": "Director", "addresses": "12 Mill Road; Kabul, Afghanistan",
    "identifiers": ["passport[af]:A12345", "website: https://o.example"], "programs": ["vendors", "mills"],
    "reasons": "Never built", "measures": "No payment", "listed_on": "2026-02-27", "listed_until": 2031,
    "references": ["QDi.901", 12], "url": "https://w.example/17", "notes": "Sold", "established": None,
}  # fmt: skip
WORKS = {"type": "organization", "name": "Ordan Works", "established": 1999}


def lines(*records: object) -> bytes:
    return "\n".join(json.dumps(record, ensure_ascii=False) for record in records).encode()


def parse(folder, content: bytes | str) -> ParsedList:
    (folder / FILE).write_bytes(content if isinstance(content, bytes) else content.encode())
    return SOURCE.parse(folder)


def only(folder, **values: object) -> Listing:
    (found,) = parse(folder, lines({"name": "Ordan", **values})).listings
    return found


def test_csv_and_json_lines_say_the_same(tmp_path):
    assert parse(tmp_path, CSV) == parse(tmp_path, lines(PERSON, WORKS))


def test_a_person_is_read_whole(tmp_path):
    person, works = parse(tmp_path, CSV).listings
    assert (person.source, person.uid, person.type) == ("custom", "W-17", PartyType.PERSON)
    assert [(name.text, name.kind, name.weak) for name in person.names] == [
        ("Vessik, Ordan", NameKind.PRIMARY, False),
        ("Ordan the Tall", NameKind.ALIAS, False),
        ("فسيك", NameKind.ALIAS, False),
        ("Tall", NameKind.ALIAS, True),
        ("Ordan Old", NameKind.FORMER_NAME, False),
    ]
    assert [(span.iso, span.circa) for span in person.birth_dates] == [("1970-02-05", False), ("1971", True)]
    assert person.birth_places == (Place("Herat, Afghanistan", "af"),)
    assert (person.genders, person.nationalities, person.citizenships) == (("male",), ("af", "ye"), ("ir",))
    assert [(one.kind.value, one.value, one.country) for one in person.identifiers] == [
        ("passport", "A12345", "af"),
        ("website", "https://o.example", ""),
    ]
    assert [(one.text, one.country) for one in person.addresses] == [("12 Mill Road; Kabul, Afghanistan", "af")]
    assert person.programs == ("vendors", "mills")
    assert (person.reasons, person.measures) == (("Never built",), ("No payment",))
    assert (person.listed_on, person.listed_until, person.title) == ("2026-02-27", "2031", "Director")
    assert (person.references, person.un_references) == (("QDi.901", "12"), ("QDi.901",))
    assert (person.url, person.notes) == ("https://w.example/17", ("Sold",))
    assert [span.iso for span in works.established] == ["1999"]


def test_a_record_without_an_id_keeps_the_one_made_of_type_and_name(tmp_path):
    first = only(tmp_path, type="person")
    assert only(tmp_path, type="person", notes="new").uid == first.uid != only(tmp_path, type="vessel").uid
    assert re.fullmatch(r"[0-9a-f]{16}", first.uid)


def test_a_party_of_no_known_type_is_compared_with_every_kind(tmp_path):
    assert only(tmp_path).type is only(tmp_path, type="unknown").type is PartyType.UNKNOWN


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"name": "--"}, "name is '--'; every record has one"),
        ({"type": "ship"}, "type is 'ship'; known: person, organization, vessel, aircraft, unknown"),
        ({"type": "identifier"}, "type is 'identifier'; known: person"),
        ({"aliases": "?"}, "aliases has '?'; write a name"),
        ({"birth_dates": "soon"}, "birth_dates has 'soon'; write 1970"),
        ({"birth_dates": "1970 or so"}, "birth_dates has '1970 or so'; write 1970"),
        ({"listed_on": "1970; 1971"}, "listed_on is '1970; 1971'; write one date"),
        ({"listed_on": "soon"}, "listed_on is 'soon'; write 1970"),
        ({"nationalities": "Atlantis"}, "nationalities has 'Atlantis'; write a country's name"),
        ({"genders": "m"}, "genders has 'm'; write male or female"),
        ({"identifiers": "A12345"}, "identifiers has 'A12345'; write kind:number"),
        ({"identifiers": "pass:A12345"}, "identifiers has 'pass:A12345'; known kinds: passport"),
        ({"identifiers": "passport[zz]:1"}, "identifiers has 'passport[zz]:1'; write a country's name"),
        ({"url": "javascript:1"}, "url is 'javascript:1'; write http"),
        ({"aliases": {"a": 1}}, "aliases is {'a': 1}; write a text or a list"),
        ({"aliases": [True]}, "aliases is [True]; write a text or a list"),
        ({"title": ["a", "b"]}, "title is ['a', 'b']; it takes one text"),
        ({"id": "1"}, "id 1: is there a second time"),
    ],
)
def test_a_record_with_a_wrong_value_is_set_aside(tmp_path, values, reason):
    parsed = parse(tmp_path, lines({"id": "1", "name": "Kept"}, {"name": "Ordan", **values}))
    ((where, said),) = [(one.where, one.reason) for one in parsed.set_aside]
    assert where == f"{FILE} line 2"
    assert said.startswith(reason)
    assert ([one.uid for one in parsed.listings], parsed.rows) == (["1"], 2)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("name,nmae\nA,B\n", r"line 1 has the unknown column 'nmae'; known: name, id, type"),
        ('{"name": "A", "nmae": "B"}', r"line 1 has the unknown column 'nmae'"),
        ("id\n1\n", "lacks the column 'name'"),
        ('{"id": "1"}', "lacks the column 'name'"),
        ('{"name": "A"', "is not whole or no JSON"),
        ('{"name": "A"}\n[1]', r"line 2 is '\[1\]'; each line is one JSON object"),
        ('{"name": "\\ud800"}', "is not whole or no JSON"),
        ("name\n--\n", "the list has no listing; watchlist line 2: name is '--'"),
        ("name\n", "the list has no listing"),
        ("", "is empty"),
        ("<html></html>", "is markup"),
        (b"name\n\xff\n", "is not UTF-8"),
    ],
)
def test_another_file_is_refused(tmp_path, content, said):
    with pytest.raises(ParseError, match=said):
        parse(tmp_path, content)


def test_a_further_list_has_its_own_code(tmp_path):
    (tmp_path / FILE).write_bytes(CSV)
    assert {one.source for one in make_source("custom_vendors").parse(tmp_path).listings} == {"custom_vendors"}


def test_the_page_describes_every_column_and_kind_of_identifier():
    rows = re.findall(r"^\| (`[^|]+) \|", PAGE, re.MULTILINE)
    assert sorted(name for row in rows for name in re.findall(r"`(\w+)`", row)) == sorted((*SINGLE, *SEVERAL))
    kinds = PAGE.partition("Kinds of identifiers:")[2].partition("\n\n")[0]
    assert re.findall(r"`(\w+)`", kinds) == list(IdentifierKind)


@pytest.mark.parametrize("language", ["csv", "json"])
def test_the_pages_examples_are_read(tmp_path, language):
    (example,) = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    parsed = parse(tmp_path, example)
    assert ([one.uid for one in parsed.listings], parsed.set_aside) == (["W-17"], ())
    if language == "csv":
        assert parsed.listings[0].notes == ("Mill; sold", "seen in Kabul")


@fuzzed
@given(st.data(), st.sampled_from([CSV, lines(PERSON, WORKS)]))
def test_a_damaged_file_is_a_list_or_a_parse_error(tmp_path, data, content):
    (tmp_path / FILE).write_bytes(data.draw(damaged(content)))
    holds(SOURCE.parse, tmp_path)
