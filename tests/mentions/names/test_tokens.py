"""Words: where a capitalized word begins and ends, and what the layout says of it."""

from __future__ import annotations

import pytest

from xref.mentions.names.tokens import find_runs, find_wraps, read_layout, tokenize


def tokens(text):
    return list(tokenize(text, read_layout(text), 0, len(text)))


def surfaces(text):
    return [text[token.start : token.end] for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("met Ahmed al-Rashidi there", ["Ahmed", "al-Rashidi"]),
        ("met oʼBrien and xʼBrien", ["oʼBrien"]),
        ("iPhone and eBay but not abcDef", ["iPhone", "eBay"]),
        ("6PR, 883JIA and 1MDB, not 5G, 12MW, 2ND or A1", ["6PR", "883JIA", "1MDB", "A1"]),
        ("the U.S. and the U.S.Army", ["U.S.", "U.S."]),
        ("on the M/V Kum", ["M/V", "Kum"]),
        ("at AT&T today", ["AT&T"]),
        ("see www.Foo and a@Bar", []),
        ("Angela’s house", ["Angela"]),
        ("I think I'm Anna", ["Anna"]),
        ("firm Puertos Ga-\nviota", ["Puertos", "Ga-\nviota"]),
        ("l'Oréal", ["Oréal"]),
        (f"met Anna and A{'b' * 200} there", ["Anna"]),
    ],
)
def test_a_word_has_its_extent(text, expected):
    assert surfaces(text) == expected


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("it rained all day. Tomov slept", True),
        ("it rained all day, Tomov slept", False),
        ("it rained all day on Tomov", False),
        ("it was said: “Tomov slept", True),
        ("it rained (Tomov slept", True),
        ("it rained all day\nin Tomov", True),
        ("Tomov", True),
    ],
)
def test_a_word_knows_whether_a_sentence_may_begin_with_it(text, first):
    assert [token.word.first for token in tokens(text)] == [first]


def test_a_line_broken_for_width_begins_no_sentence():
    text = "It was a long day for all of the men\nin Tomov and for all of the women in\nthe town, and they slept.\n"
    assert [token.word.first for token in tokens(text)] == [True, False]


def test_a_line_hung_under_an_item_of_a_list_goes_on_where_it_broke():
    text = "The files of these persons are to be closed:\n - Nisbet\n   Kardash, Sliema\n - Orlan\n   Tess, Velsk"
    assert find_wraps(text) == {text.index("\n   Kardash"), text.index("\n   Tess")}


def test_words_of_a_headline_are_marked():
    text = "Leaders Meet Bankers Over Old Debts\nIt was late when Tomov came."
    assert {token.word.text: token.word.styled for token in tokens(text)} == {
        "Leaders": True,
        "Meet": True,
        "Bankers": True,
        "Old": True,
        "Debts": True,
        "It": False,
        "Tomov": False,
    }


@pytest.mark.parametrize(
    ("line", "styled"),
    [
        ("GULF BERTH BULLETIN", False),
        ("METALS & PARTS MONITOR", False),
        ("TRADE MEASURES AGENCY, ISSUE 14", False),
        ("STEEL AND CREDIT WEEKLY", False),
        ("MINISTER SACKS OIL COMPANY", True),
        ("END OF HALVORSEN FLIGHTS COMMISSION", True),
        ("POLICE TO RUN ROADS AGENCY", True),
        ("LEADERS MEET BANKERS OVER OLD DEBTS", True),
        ("NOTICE TO MARINERS", True),
    ],
)
def test_a_line_in_capitals_that_ends_in_a_body_or_paper_is_who_it_is_of_and_no_headline(line, styled):
    assert {token.word.styled for token in tokens(line)} == {styled}


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("met Anna Petrova and Igor Stein there", ["Anna Petrova and Igor Stein"]),
        ("in Rome. The Bank of Valletta", ["Rome", "The Bank of Valletta"]),
        ("with J. Garcia in Milan, Rome", ["J. Garcia in Milan", "Rome"]),
        ("with HAN, Kwon U, of Acme, Ltd", ["HAN, Kwon U", "Acme, Ltd"]),
        ("met Ahmed al-Rashidi there", ["Ahmed al-Rashidi"]),
        ("met Anna\nIgor", ["Anna", "Igor"]),
        ("no capitals", []),
    ],
)
def test_a_run_holds_all_words_that_may_form_one_name(text, runs):
    assert [text[start:end] for start, end, *_ in find_runs(text, read_layout(text))] == runs
