"""Where a line ends that says a thing of its own, and where prose was only broken at a width."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.lines import ends_of_lines


def parts(text: str) -> list[str]:
    ends = (0, *ends_of_lines(text), len(text))
    return [text[start:end].strip() for start, end in pairwise(ends)]


LISTS = (
    "PORT WORKERS STRIKE IN HALDEN\nCOURT FREES TRADER OSKAR LIND AFTER SEVEN MONTHS IN CUSTODY\nGRAIN PRICES FALL",
    "Ana Brito, clerk\nTom Hale, driver of the second van, who was not at home that night\nIris Vang, cook",
    f"Harbour news\nThe tug Marit was sold on Monday to {'a very ' * 20}far yard\nBy Tom Hale",
    "Halden: the tug Marit is sold to a yard\nTennis: Tom Hale wins in a match of two\nRain: north",
    "Ana Brito and Tom Hale win a tug race\nMARIT LEAVES HALDEN AND GOES NORTH\nSun elsewhere, and no wind",
    "Held:\n- Tom Hale\n- Ana Brito",
    "1. Tom Hale\n2. Ana Brito",
    "1. Tom Hale and the rest of them\nHalden, Norway\n2. Ana Brito",
    "(a) Tom Hale\n(b) Ana Brito",
    "SHIP  FLAG  OWNER\nMARIT  NO  Hale\nOTTER  DK  Brito",
    "Marit | NO | Hale\nOtter | DK | Brito",
)


@pytest.mark.parametrize("text", LISTS)
def test_each_line_of_a_list_a_ticker_or_a_table_stands_for_itself(text):
    assert parts(text) == text.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        "The court in Halden freed the trader Oskar\nLindqvist after seven months in custody, and\nhe left.",
        "THE COURT IN HALDEN FREED THE TRADER OSKAR\nLINDQVIST AFTER SEVEN MONTHS IN CUSTODY AND\nHE LEFT",
        "Oskar\nLindqvist",
        "2  Oskar Halden\nLindqvist, formerly of the old harbour",
        "The firm of Tom\nHale & Co. left",
        "The Grand Harbour Company of\nHalden and its owner, Tom and\nMartha Hale",
        "He met Mr\nTom Hale of the long and winding street in Halden",
        "It is George\nW. Hale of the long and winding street in Halden",
        "He lives in Halden,\nNorway, with a dog and a cat and a horse of his own",
        "born in\nb. Halden",
        "在哈尔滨\n的公司，很多人都在那里工作",
        "The chess evening with the guests from the Chess\nClub Halden: 4 to 4, and Tom Hale won",
        "One line",
        "",
    ],
)
def test_prose_that_was_broken_at_a_width_goes_on(text):
    assert not ends_of_lines(text)


def test_a_headline_ends_though_what_follows_is_broken_prose():
    title = "BULLETIN OF THE ASSOCIATION OF FORMER\nSAILORS OF HALDEN AND THE GREAT NORTH\n"
    text = f"{title}The court in Halden freed the trader Oskar\nLindqvist"
    assert parts(text) == [text[: text.index("\nThe")], text[text.index("The court") :]]


def test_a_list_beside_broken_prose_is_told_from_it():
    prose = "The court in Halden freed the trader Oskar\nLindqvist after seven months in custody, and\nhe left."
    text = f"{prose}\n\n{LISTS[0]}\n\n{prose}"
    assert parts(text) == [f"{prose}\n\n{LISTS[0].splitlines()[0]}", *LISTS[0].splitlines()[1:-1],
                           f"{LISTS[0].splitlines()[-1]}\n\n{prose}"]  # fmt: skip


@given(st.text(alphabet=st.sampled_from("Aab c.\n-,1|"), max_size=80))
def test_an_end_is_the_offset_behind_a_line_break(text):
    ends = ends_of_lines(text)
    assert list(ends) == sorted(set(ends))
    assert all(text[end - 1] == "\n" for end in ends)


def test_a_list_of_any_length_is_told_by_its_first_lines():
    assert len(ends_of_lines("Tom Hale\nIris Vang\nAnn Brito, driver of the second bus\n" * 2000)) == 5999


PAGE = (
    "The heads are asked to read what the com-\nmittee of the harbour sent to them last Mon-\nday.\n\n"
    "4  Carnes Velte, butchers, of the street\n   by the port, listed.\n"
    "5  Arrocera\n   Contadora, rice mill.\n"
    "6  AHMED S. HASAN and his brother ADIL\nADNAN, Amman office.\n\n"
    "Ana Brito, clerk\nTom Hale, driver"
)


def test_a_page_that_parts_words_broke_its_lines_where_the_next_word_had_no_room():
    said = [" ".join(part.split()) for part in parts(PAGE)]
    assert "5 Arrocera Contadora, rice mill." in said
    assert "6 AHMED S. HASAN and his brother ADIL ADNAN, Amman office. Ana Brito, clerk" in said
    assert said[-1] == "Tom Hale, driver"


def test_one_word_parted_in_a_narrow_cell_makes_no_page_of_the_rest():
    listed = "Who came to the meeting of Tuesday, as told\nAhmad Vahidi\nBank Melli\nIran Air\nQasem Brothers Bakery"
    assert len(parts(f"{listed}\n\nTele-\nphone\n")) >= 5


def test_lines_that_are_names_and_no_more_are_parted():
    listed = "Volna Trading S.A.\nOskar Lindqvist\nBank Merkator"
    assert parts(listed) == listed.split("\n")
    assert parts("- Oskar\n     Lindqvist, Halden") == ["- Oskar\n     Lindqvist, Halden"]
