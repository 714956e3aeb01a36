"""What stands beside a name and is none of it."""

from __future__ import annotations

import pytest

from xref.headlines import (
    goes_on,
    goes_on_in_titles,
    is_headline,
    is_in_capitals,
    is_said_around,
    is_told_of,
    is_verb,
)


@pytest.mark.parametrize("word", ["MEETS", "RAIDED", "OWES", "SEEN", "denies"])
def test_a_verb_of_a_headline_is_told_by_its_form(word):
    assert is_verb(word)


@pytest.mark.parametrize("word", ["SCHOOLS", "MUSEUM", "INDUSTRIES", "HASSAN", "KONEVS", "MEETS AGAIN", ""])
def test_what_may_be_a_word_of_a_name_is_no_verb(word):
    assert not is_verb(word)


def test_a_line_in_capitals_is_told_by_what_stands_beside_the_name():
    text = "He said\nTUG OTTER SEEN AT SEA\nand left"
    start = text.index("OTTER")
    assert is_in_capitals(text, start, start + 5)
    assert not is_in_capitals("the tug OTTER was seen", 8, 13)


def test_a_headline_goes_on_in_everyday_words():
    assert goes_on("OTTER", " Loses Another Domain")
    assert not goes_on("OTTER", " LOSES")
    assert not goes_on("Otter", " Loses")


@pytest.mark.parametrize(("behind", "expected"), [(" ATRs", True), (" A320", True), (" chairman", True), (" CEO", True),
                                                  ("", False), (" Museum", False)])  # fmt: skip
def test_what_a_company_has_is_told(behind, expected):
    assert is_told_of(behind) is expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        (" To Remain In Hospital", True),
        (" Denies Everything", True),
        (" Parks An Airbus", True),
        (" Zorani An Airbus", False),
        (" Memorial Hospital", False),
        (" To remain", False),
        (" Arrested", True),
        (" Sold", True),
        (" Services", False),
        (" United", False),
        (" To", False),
        ("", False),
    ],
)
def test_a_headline_in_title_case_goes_on_with_a_small_word_or_a_verb(behind, expected):
    assert goes_on_in_titles(behind) is expected


def test_a_verb_in_the_present_alone_ends_a_persons_name_and_no_companys():
    assert goes_on_in_titles(" Scolds", of_person=True)
    assert not goes_on_in_titles(" Scolds")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US Blacklists Otter Tug For Iran Trade", True),
        ("Old news\nCourt Freezes Otter Tug Assets\nIt was late.", True),
        ("After Otter Tug Exit, Prices Jump", True),
        ("The court froze Otter Tug assets", False),
        ("Blue Lane Otter Tug Removals", False),
        ("Otter Tug Said So.", False),
        ("Otter Tug Sold", False),
        (f"Otter Tug Seized {'By The Court ' * 20}", False),
    ],
)
def test_a_headline_is_a_line_with_capitals_and_a_verb_or_small_word(text, expected):
    start = text.index("Otter")
    assert is_headline(text, start, start + len("Otter Tug")) is expected


@pytest.mark.parametrize(
    ("led_in", "behind", "of_person", "expected"),
    [
        ("US Blacklists ", " For Iran Trade", True, True),
        ("US Blacklists ", " For Iran Trade", False, True),
        ("", " Assets Frozen", False, True),
        ("", " Tel", True, True),
        ("", " Defence Minister", True, True),
        ("", " Defence Minister", False, False),
        ("", " Street", True, False),
        ("", " Foundation Closed", True, False),
        ("", " Toys", False, False),
        ("", "-Finch Charged", True, False),
        ("", " Win", True, False),
        ("Why ", " Young Was Late", True, False),
        ("", " Boys Beaten", True, False),
        ("The ", " For Kids Opens", False, False),
        ("Mary ", " Charged", True, False),
        ("Golden ", " Charged", False, False),
        ("Qzorva ", " Charged", True, False),
    ],
)
def test_everyday_words_around_a_name_are_none_of_it(led_in, behind, of_person, expected):
    assert is_said_around(led_in, behind, of_person=of_person, is_in_headline=False) is expected
