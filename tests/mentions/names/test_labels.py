"""Where the trained weights overrule the rules, and where they must not."""

from __future__ import annotations

import pytest

from xref.mentions.names.base import LABELS, Look, Opinion
from xref.mentions.names.labels import Labelled, Told, are_unknown, owners, relabel

LOOK = Look(*(False, "", *(False,) * 9))
SURE = 10_000  # steps: a lead that nothing in a place can make up for


def told(start, end, kind, strength=1.0):
    return Told(start, end, kind, False, Opinion("", LOOK, {kind: (strength, "", strength)}, (kind, "")))


def labelled(text, path, *names, lead=SURE):
    """The capitalized words of the text, each with a label that leads all others by so much."""
    places, at = [], 0
    for word in filter(str.istitle, text.split()):
        start = text.index(word, at)
        at = start + len(word.rstrip(","))
        places.append((start, at))
    scores = [[lead if label == one else 0 for one in LABELS] for label in path.split()]
    return Labelled(places, path.split(), scores, names, owners(places, names))


def test_names_that_both_see_alike_stand():
    assert relabel(labelled("Anna Petrova", "B-PER I-PER", told(0, 12, "person"))) is None


@pytest.mark.parametrize(
    ("text", "path", "name", "expected"),
    [
        ("Epping", "B-ORG", told(0, 6, "place"), [(0, 6, "organization")]),
        ("Juniors Erique Dozier", "O B-PER I-PER", told(0, 21, "person"), [(8, 21, "person")]),
        ("Diamond Close", "O O", told(0, 13, "organization"), [(0, 13, "word")]),
        ("Falcons", "B-MISC", told(0, 7, "nationality", 0.5), None),
        ("Falcons Cup", "B-MISC I-MISC", told(0, 11, "word"), [(0, 11, "word")]),
    ],
)
def test_weights_that_lead_by_enough_overrule_the_rules(text, path, name, expected):
    assert relabel(labelled(text, path, name)) == expected


@pytest.mark.parametrize(
    ("text", "path", "name"),
    [
        ("Choe, Jong U", "O B-PER I-PER", told(0, 12, "person", 3.0)),
        ("Treaty of Lisbon", "O B-LOC", told(0, 16, "law", 4.0)),
        ("Chamber of Benin", "B-ORG O", told(0, 16, "organization", 3.2)),
    ],
)
def test_a_name_that_much_speaks_for_is_not_lost_to_a_small_lead(text, path, name):
    assert relabel(labelled(text, path, name, lead=150)) is None


def test_a_party_that_the_weights_take_for_none_by_a_small_lead_is_one_of_unknown_kind():
    run = labelled("Diamond Close", "O O", told(0, 13, "organization", 1.6), lead=150)
    assert relabel(run) == [(0, 13, "unknown")]


def test_a_name_of_unknown_kind_is_lost_to_less_of_a_lead():
    for kind, expected in (("unknown", [(0, 7, "place")]), ("organization", None)):
        found = relabel(labelled("Zorvale", "B-LOC", told(0, 7, kind, 0.0), lead=40))
        assert found == expected


def test_a_row_of_results_is_no_single_name():
    run = labelled("Detroit 6 Edmonton", "B-ORG B-ORG", told(0, 18, "organization", 3.2), lead=150)
    assert relabel(run) == [(0, 7, "organization"), (10, 18, "organization")]


def test_what_a_ship_is_the_rules_alone_know():
    assert relabel(labelled("Forest Pioneer", "B-ORG I-ORG", told(0, 14, "vessel"))) is None


def test_other_names_of_a_run_stand_where_one_is_overruled():
    run = labelled("Epping Anna", "B-ORG B-PER", told(0, 6, "place"), told(7, 11, "person"))
    assert relabel(run) == [(0, 6, "organization"), (7, 11, "person")]


def test_a_party_is_cut_and_told_anew_by_a_small_lead():
    run = labelled("Juniors Erique Dozier", "O B-ORG I-ORG", told(0, 21, "organization", 1.0), lead=8)
    assert relabel(run) == [(8, 21, "organization")]
    run = labelled("Yanbian", "B-LOC", told(0, 7, "unknown", 0.0), lead=400)
    assert relabel(run) == [(0, 7, "place")]


@pytest.mark.parametrize(
    ("text", "path", "name", "lead"),
    [
        ("Epping Songs", "B-ORG I-ORG", told(0, 12, "nationality", 5.0), 120),
        ("Song Tae Rim", "O B-PER I-PER", told(0, 12, "person", 3.3), 40),
        ("Epping", "B-ORG", told(0, 6, "place"), 20),
    ],
)
def test_a_sure_nationality_and_the_first_word_of_a_sure_person_stand(text, path, name, lead):
    assert relabel(labelled(text, path, name, lead=lead)) is None


def test_weights_are_not_asked_where_they_know_nothing_of_the_names():
    assert are_unknown([])
    assert are_unknown([told(0, 5, "vessel")])
    assert not are_unknown([told(0, 5, "vessel"), told(6, 9, "unknown", 0.0)])
