"""The promises of xref.reports.as_text."""

import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given

from tests.factory import candidate, listing, match, mention, report, snapshot, subject
from tests.reports.strategies import reports
from xref.model import Corroboration, Evidence, Match, PartyType, Subject
from xref.reports import Layout, render

TEXT = "Headline\n\nThe envoy Ivan Petrov met Petrov again, [bold]not[/bold] \x1b[31mred.\nPetrov left."
PETROV = Subject("Ivan Petrov", PartyType.PERSON, (mention("Ivan Petrov", TEXT), mention("Petrov", TEXT, after=70)))


def test_a_match_says_who_where_and_why():
    evidence = {"name": Evidence(0.9, "the same name"), "dates": Evidence(0.0, "born in another year")}
    listed = listing("PETROV, Ivan", births=("1970-02",), countries=("sy",), url="https://list.test/1001")
    page = render(report(match(PETROV, candidate(listed, evidence=evidence)), text=TEXT))
    for said in (
        "[STRONG] 1. Ivan Petrov (person, 2 mentions)",
        "line 3: The envoy >>Ivan Petrov<< met",
        "also on line 4",
        "0.97 strong    PETROV, Ivan",
        "us_ofac_sdn 1001 · SDGT · person · born 1970-02 · nationality Syria",
        "https://list.test/1001",
        "matched: PETROV, Ivan (primary)",
        "    + the same name",
        "    - born in another year",
        "Matches: 1 strong, 0 probable, 0 possible; on no list: 0.",
    ):
        assert said in page


@pytest.mark.parametrize(
    ("places", "said", "others"),
    [
        ({"page": 4}, "page 4: The envoy", "also on page 4"),
        ({"element": "paragraph 2"}, "paragraph 2: The envoy", "also on line 4"),
        ({"page": 4, "element": "attachment a.pdf"}, "attachment a.pdf, page 4: The envoy", "also on page 4"),
        ({"element": "\x1b[2J.pdf"}, "\\x1b[2J.pdf: The envoy", "also on line 4"),
        ({"element": "/html/body/p[3]"}, "line 3: The envoy", "also on line 4"),
        ({"element": "/html/body/div[1]/div[7]/article/p[3]"}, "line 3: The envoy", "also on line 4"),
    ],
)
def test_a_passage_is_shown_with_its_place_in_the_source(places, said, others):
    party = replace(PETROV, mentions=tuple(found._replace(**places) for found in PETROV.mentions))
    page = render(report(match(party), text=TEXT))
    assert said in page
    assert others in page


def test_each_further_line_is_named_once():
    text = "Petrov.\nPetrov met Petrov.\nPetrov left."
    found = tuple(mention("Petrov", text, after=after) for after in (0, 8, 12, 22))
    page = render(report(match(Subject("Petrov", PartyType.PERSON, found)), text=text))
    assert "also on lines 2, 3\n" in page


@pytest.mark.parametrize(
    ("strength", "facts", "said"),
    [
        (0.98, Corroboration(("country", "listed"), ("birth",)), "name alone 0.98 · corroboration: 2 for, 1 against\n"),
        (0.31, Corroboration(), "name alone 0.31 · no second fact\n"),
        (None, Corroboration(("identifier",)), "no name compared · corroboration: 1 for, 0 against\n"),
    ],
)
def test_the_name_and_what_corroborates_it_are_shown_apart(strength, facts, said):
    found = replace(candidate(), name_strength=strength, corroboration=facts)
    assert said in render(report(match(PETROV, found), text=TEXT))


def test_the_mention_is_marked_where_it_stands_in_a_passage_that_names_it_twice():
    text = "Petrov said that Petrov left."
    second = Subject("Petrov", PartyType.PERSON, (mention("Petrov", text, after=5),))
    assert "Petrov said that >>Petrov<< left." in render(report(match(second), text=text))


def test_escapes_direction_marks_and_markup_of_the_article_are_shown_and_not_obeyed():
    evil = subject("[red]x\x1b]0;y\x07\u202ez", within="[red]x\x1b]0;y\x07\u202ez")
    page = render(report(match(evil)))
    assert "[red]x\\x1b]0;y\\x07\\u202ez" in page
    assert "\x1b" not in page


def test_five_candidates_are_shown_and_the_others_counted():
    page = render(report(Match(subject(), tuple(candidate(listing(uid=f"90{n}")) for n in range(8)))))
    assert "us_ofac_sdn 904" in page
    assert "us_ofac_sdn 905" not in page
    assert "and 3 more candidates" in page


def test_listings_of_one_party_are_shown_as_one_party_with_all_of_them_under_it():
    against = {"name": Evidence(0.9, "the same name"), "dates": Evidence(0.0, "born in another year")}
    found = (
        replace(candidate(listing(uid="1"), 0.99), party=1),
        replace(candidate(listing("OTHER, Ivan", uid="2"), 0.98), party=2),
        replace(candidate(listing(uid="QDi.001", source="un_sc_sanctions"), 0.97, evidence=against), party=1),
        *(replace(candidate(listing(uid=f"eu{n}", source="eu_fsf"), 0.96), party=1) for n in range(6)),
    )
    page = render(report(match(PETROV, *found), text=TEXT))
    order = [
        "us_ofac_sdn 1 ",
        "+ the same name",
        "the same party is listed also as",
        "0.97 strong    Ivan Petrov",
        "un_sc_sanctions QDi.001",
        "- born in another year",
        "eu_fsf eu0",
        "eu_fsf eu5",
        "us_ofac_sdn 2 ",
    ]
    places = [page.index(said) for said in order]
    assert places == sorted(places)
    assert page.count("the same party is listed also as") == 1
    assert "more candidate" not in page


def test_unknowns_are_grouped_by_type_with_their_mentions_counted():
    page = render(report(unknowns=(PETROV, subject("Acme", "organization"), subject("Haley")), text=TEXT))
    assert re.search(r"person +Ivan Petrov \(2\), Haley\n +organization +Acme\n", page)
    assert "No listed party found; on no list: 3." in page


@pytest.mark.parametrize(
    ("lists", "said"),
    [
        ((snapshot(excerpt=True),), "EXCERPT, NO SCREENING"),
        ((snapshot(stale=True),), "STALE: retrieved 2026-11-23"),
        ((), "NO LIST was used"),
        ((snapshot(),), "8,976 listings of 2026-11-20 (3 days old)"),
        ((snapshot(published="2026-11-23"),), "8,976 listings of 2026-11-23 (today)"),
        ((snapshot(published="2026"),), "8,976 listings of 2026\n"),
    ],
)
def test_the_head_says_what_was_used(lists, said):
    assert said in render(report(lists=lists))


def test_color_adds_nothing_but_color():
    made = report(match(PETROV), text=TEXT)
    colored = render(made, "text", Layout(color=True))
    assert "\x1b[" in colored
    bare = re.sub(r"\x1b\[[0-9;]*m", "", colored)
    assert "\x1b" not in bare
    assert " STRONG " in bare


def test_a_poorer_screen_gets_a_page_it_can_show():
    render(report(match(subject("Muñoz Ж")), unknowns=(PETROV,)), "text", Layout(encoding="ascii")).encode("ascii")


def test_the_same_report_gives_the_same_page():
    assert render(report(match(PETROV), text=TEXT)) == render(report(match(PETROV), text=TEXT))


@given(reports())
def test_any_text_fits_the_page_and_holds_no_control_character(made):
    page = render(made)
    page.encode("utf-8")
    assert not any(unicodedata.category(character) in {"Cc", "Cs"} for character in page.replace("\n", ""))
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", page)
    assert all(columns(line) <= 80 for line in page.split("\n"))


def columns(line):
    from rich.cells import cell_len  # noqa: PLC0415

    return cell_len(line)
