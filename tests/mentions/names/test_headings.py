"""Bodies that lines in capitals name."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.mentions.names.named import kinds
from xref.mentions.names import find_names


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("DEPARTMENT OF THE TREASURY -- in liquidation\nSheet 6. He came.", "DEPARTMENT OF THE TREASURY"),
        ("LITTLE PADDOCK ALLOTMENT SOCIETY\nThe pump is broken.", "LITTLE PADDOCK ALLOTMENT SOCIETY"),
        ("TRALEE DISTRICT COURT: a goat, a gearbox\n\nHe came.", "TRALEE DISTRICT COURT"),
        ("He came.\n\n  SOCIAL NATIONALIST COUNCIL\nPage 14.", "SOCIAL NATIONALIST COUNCIL"),
        ("HALDEN CYCLING FEDERATION        box 41, f. 7\nHe came.", "HALDEN CYCLING FEDERATION"),
    ],
)
def test_a_line_in_capitals_names_a_body_where_its_words_say_so(text, body):
    assert kinds(text)[body] == "organization"


@pytest.mark.parametrize(
    "text",
    [
        "NOTICE OF AUCTION",
        "TABLE TENNIS",
        "COURT HEARS GOAT CASE",
        "ORAK LESNY STORMS COUNCIL",
        "ZORVEX IN DISTRICT COURT",
        "MINUTES OF THE COMMITTEE",
        "UNIT FOR SALE, 2 BEDROOMS",
    ],
)
def test_a_line_in_capitals_that_names_no_body_is_none(text):
    assert kinds(f"{text}\nHe came.").get(text) != "organization"


def test_a_headline_that_goes_on_behind_a_persons_name_is_no_body():
    assert "IGOR PETROV" in kinds("IGOR PETROV CHAIRMAN OF THE COUNCIL\nHe came.")


@given(
    st.lists(st.sampled_from(["BANK", "COURT OF", "LEAGUE", "Ivan Petrov", "\n", ": ", "UNIVERSITY", "x"]), max_size=30)
)
def test_names_stay_in_order_and_apart(words):
    found = find_names(" ".join(words))
    assert all(one.end <= two.start for one, two in pairwise(found))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Kept by the Gulf War Commercial Claims Office. Page 14, as at 27 January 2021",
            "Gulf War Commercial Claims Office",
        ),
        ("Thanks to Western Care and to Ivan at the Spice Jar for the Friday soup.", "Spice Jar"),
        ("AFRICA BRIEFS / Friday evening / Tamarind Press Agency", "Tamarind Press Agency"),
    ],
)
def test_a_sentence_of_many_names_that_ends_with_a_full_stop_is_no_headline(text, name):
    assert kinds(text)[name] == "organization"
