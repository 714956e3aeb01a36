"""The promises of xref.reports.as_json, and of the published schema."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given

import xref
from tests.factory import article, candidate, identifier, listing, match, report, snapshot, subject
from tests.reports.strategies import reports
from xref.model import Name, NameKind
from xref.reports import REPORTS, Layout, render

SCHEMA = json.loads((Path(xref.__file__).parent / "resources" / "report.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_document_is_that_of_the_contract():
    text = "One.\nA North Korean national, Song Hwa Jong, was also sanctioned"
    listed = listing(
        "JONG, Song Hwa", uid="24979", births=("1970-02-05",), countries=("kp",), identifiers=(identifier(),)
    )
    made = report(match(subject("Song Hwa Jong", within=text), candidate(listed)), text=text)
    document = made.to_dict()
    VALIDATOR.validate(document)
    assert document["tool"] == {"name": "xref", "version": xref.__version__, "settings": made.settings_hash}
    assert document["created"] == "2026-11-23T20:00:00Z"
    found = document["matches"][0]
    assert (found["mentions"][0]["line"], text[found["mentions"][0]["start"] :][:13]) == (2, "Song Hwa Jong")
    assert found["candidates"][0]["listing"]["birth_dates"] == ["1970-02-05"]
    assert found["candidates"][0]["listing"]["identifiers"] == [
        {"kind": "passport", "value": "927220230", "country": "kp"}
    ]
    assert document["summary"] == {
        "matches": {"strong": 1, "probable": 0, "possible": 0},
        "unknowns": 0,
        "worst_band": "strong",
    }


def test_what_a_list_says_beyond_the_contract_is_added():
    listed = listing(
        aliases=("Иван Петров",), listed_on="2014-05-22", reasons=("for a reason",), measures=("Travel ban",),
        references=("6908555",), un_references=("QDi.001",),
    )  # fmt: skip
    document = report(match(subject(), candidate(listed))).to_dict()
    VALIDATOR.validate(document)
    shown = document["matches"][0]["candidates"][0]["listing"]
    assert shown["original_names"] == [{"name": "Иван Петров", "script": "Cyrl"}]
    assert (shown["listed_on"], shown["listed_until"]) == ("2014-05-22", "")
    assert (shown["reasons"], shown["measures"]) == (["for a reason"], ["Travel ban"])
    assert shown["references"] == ["6908555", "QDi.001"]


def test_candidates_of_one_party_have_one_number_and_all_are_there():
    found = [
        replace(candidate(listing(uid=uid)), party=party) for uid, party in (("1", 2), ("2", 0), ("3", 2), ("4", 0))
    ]
    document = report(match(subject(), *found)).to_dict()
    VALIDATOR.validate(document)
    assert [one["party"] for one in document["matches"][0]["candidates"]] == [1, 2, 1, 3]


def test_a_report_without_a_match_has_no_worst_band():
    document = report(lists=(snapshot(excerpt=True),)).to_dict()
    VALIDATOR.validate(document)
    assert document["summary"]["worst_band"] is None
    assert document["lists"][0]["excerpt"] is True


@pytest.mark.parametrize(
    ("matched", "expected"),
    [
        (Name("A"), "primary"),
        (Name("A", NameKind.ALIAS), "alias"),
        (Name("A", NameKind.CURRENT_NAME), "alias"),
        (Name("A", NameKind.FORMER_NAME), "former_name"),
        (Name("A", NameKind.ALIAS, weak=True), "weak_alias"),
        (identifier("A"), "identifier"),
    ],
)
def test_what_matched_has_one_of_the_contract_kinds(matched, expected):
    assert candidate(matched=matched).to_dict()["matched"] == {"name": "A", "kind": expected}


def test_the_text_is_there_only_where_asked_for():
    made = report()
    assert "text" not in json.loads(render(made, "json"))["article"]
    document = json.loads(render(made, "json", Layout(with_text=True)))
    VALIDATOR.validate(document)
    assert document["article"]["text"] == made.article.text


@pytest.mark.parametrize(
    ("count", "many", "expected"), [(1, False, dict), (1, True, list), (2, True, list), (0, True, list)]
)
def test_several_articles_are_an_array(count, many, expected):
    text = "".join(REPORTS["json"].render([report()] * count, Layout(many=many)))
    loaded = json.loads(text)
    assert isinstance(loaded, expected)
    assert expected is dict or len(loaded) == count


def test_jsonl_is_one_line_a_report_in_order_as_each_comes():
    asked = []

    def made():
        for source in ("b.txt", "a\u2028.txt"):
            asked.append(source)
            yield report(article=article("x\u0085\u2028y", source))

    chunks = REPORTS["jsonl"].render(made(), Layout(with_text=True))
    first = next(iter(chunks))
    assert asked == ["b.txt"]
    lines = (first + "".join(chunks)).splitlines()
    assert [json.loads(line)["article"]["source"] for line in lines] == ["b.txt", "a\u2028.txt"]


@given(reports())
def test_any_text_gives_a_valid_document_that_reads_back(made):
    for form in ("json", "jsonl"):
        text = render(made, form, Layout(with_text=True))
        text.encode("utf-8")
        assert not any(ord(character) < 32 for character in text.replace("\n", ""))
        document = json.loads(text)
        VALIDATOR.validate(document)
        assert document == json.loads(json.dumps(made.to_dict(with_text=True)))
