"""What the words of a phrase say by themselves."""

from __future__ import annotations

import pytest

from xref.mentions.names.base import read_phrase, read_word
from xref.mentions.names.inside import score_inside


def score(text, title=""):
    content = tuple(read_word(part, False, False) for part in text.split())
    return score_inside(read_phrase(content, (" ",) * (len(content) - 1), text, title, False))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tomovski", "person"),
        ("Arkadyevich", "person"),
        ("Rosneft", "organization"),
        ("Moscow", "place"),
        ("Russian", "nationality"),
        ("North Koreans", "nationality"),
        ("M/V Kum", "vessel"),
        ("EP-FAA", "aircraft"),
    ],
)
def test_a_word_speaks_for_a_kind(text, kind):
    scores = score(text)
    assert max(scores, key=lambda one: scores[one][0]) == kind


def test_an_office_before_a_name_proves_a_person():
    assert score("Tomov", title="president")["person"][0] >= 4.0


def test_the_same_phrase_is_scored_once():
    assert score("Rosneft") is score("Rosneft")


@pytest.mark.parametrize("text", ["Connecticut River", "Lincoln Reservoir", "Halden Reef"])
def test_the_noun_of_a_place_behind_a_name_makes_no_body(text):
    scores = score(text)
    assert max(scores, key=lambda one: scores[one][0]) == "place"


def test_a_country_by_its_full_name_is_a_place_whatever_else_its_words_say():
    content = tuple(read_word(part, False, False) for part in ("Democratic", "People’s", "Republic", "Korea"))
    phrase = read_phrase(content, (" ", "'s", "of"), "Democratic People’s Republic of Korea", "", False)
    scores = score_inside(phrase)
    assert max(scores, key=lambda one: scores[one][0]) == "place"
