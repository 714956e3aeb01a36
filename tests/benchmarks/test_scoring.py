"""The arithmetic of the accuracy figures, on articles of one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scoring import Tally, closeness, harmonic, occurrences, to_party

TEXT = "Ivan Petrov met Anna Berg of Nordbank aboard the Sol."


def label(*surfaces, kind="person", ids=(), **more):
    return {"surfaces": list(surfaces), "type": kind, "ids": list(ids), **more}


def unknown(surface, kind="person", text=TEXT):
    start = text.index(surface)
    return {"name": surface, "type": kind, "mentions": [{"start": start, "end": start + len(surface)}]}


def match(surface, *candidates, kind="person", text=TEXT):
    """A match with candidates written as `band:id`, best first."""
    pairs = [one.split(":") for one in candidates]
    found = [{"band": band, "listing": {"id": uid}} for band, uid in pairs]
    return {**unknown(surface, kind, text), "candidates": found}


def figures(labels, matches=(), unknowns=(), text=TEXT):
    tally = Tally()
    tally.add("one", [to_party(one, text) for one in labels], {"matches": matches, "unknowns": unknowns})
    return tally.figures()


@pytest.mark.parametrize(
    ("text", "surface", "spans"),
    [
        ("Sol and Sol.", "Sol", [(0, 3), (8, 11)]),
        ("Solar, a Sol", "Sol", [(9, 12)]),
        ("MV-Sol's", "Sol", [(3, 6)]),
        ("Parasol", "sol", []),
        ("Song Hwa\nJong", "Hwa\nJong", [(5, 13)]),
        ("在新光海上", "新光海", [(1, 4)]),
        ("والحسن", "الحسن", [(1, 6)]),
        ("", "Sol", []),
    ],
)
def test_a_spelling_is_found_as_whole_words(text, surface, spans):
    assert list(occurrences(text, surface)) == spans


@pytest.mark.parametrize(
    ("found", "labeled", "expected"),
    [
        ((0, 10), (0, 10), 1.0),
        ((0, 5), (0, 10), 0.5),
        ((0, 10), (5, 15), 0.5 * 5 / 15),
        ((0, 10), (6, 16), 0.0),
        ((0, 5), (5, 10), 0.0),
        ((0, 5), (20, 30), 0.0),
    ],
)
def test_closeness_needs_half_of_the_shorter_span(found, labeled, expected):
    assert closeness(found, labeled) == pytest.approx(expected)


@given(st.tuples(*[st.integers(0, 50)] * 2), st.tuples(*[st.integers(0, 50)] * 2))
def test_closeness_is_a_share_and_the_same_both_ways(one, other):
    one, other = (min(one), max(one) + 1), (min(other), max(other) + 1)
    assert 0.0 <= closeness(one, other) <= 1.0
    assert closeness(one, other) == closeness(other, one)
    assert (closeness(one, other) == 1.0) == (one == other)


def test_a_right_listing_counts_by_its_band():
    labels = [label("Ivan Petrov", ids=["7"]), label("Anna Berg", ids=["8"]), label("Sol", kind="vessel", ids=["9"])]
    matches = [match("Ivan Petrov", "strong:7"), match("Anna Berg", "possible:8")]
    got = figures(labels, matches)
    assert (got["recall flagged"], got["recall any"]) == pytest.approx((1 / 3, 2 / 3))
    assert got["precision flagged"] == 1.0


def test_precision_asks_for_the_best_flagged_candidate():
    labels = [label("Ivan Petrov", ids=["7"])]
    got = figures(labels, [match("Ivan Petrov", "probable:1", "probable:7")])
    assert (got["precision flagged"], got["recall flagged"]) == (0.0, 1.0)


def test_a_flagged_look_alike_is_a_trap_that_caught():
    labels = [label("Anna Berg", trap=["8"]), label("Sol", kind="other", trap=["9"])]
    assert figures(labels, [match("Sol", "probable:9", kind="vessel")])["traps avoided"] == 0.5
    assert figures(labels, [match("Sol", "possible:9", kind="vessel")])["traps avoided"] == 1.0


def test_an_ambiguous_party_counts_neither_way():
    labels = [label("Anna Berg", ids=["8"], ambiguous=True), label("Ivan Petrov", ids=["7"])]
    got = figures(labels, [match("Anna Berg", "strong:1"), match("Ivan Petrov", "strong:7")])
    assert (got["recall flagged"], got["precision flagged"]) == (1.0, 1.0)
    got = figures(labels, [], [unknown("Anna Berg")])
    assert got["unknown precision"] is None


def test_unknowns_are_counted_against_the_unlisted_parties_alone():
    labels = [label("Anna Berg"), label("Nordbank", kind="organization"), label("Sol", kind="other")]
    got = figures(labels, [], [unknown("Anna Berg"), unknown("met"), unknown("Sol", "vessel")])
    assert (got["unknown recall"], got["unknown precision"], got["unknown F1"]) == (0.5, 0.5, 0.5)


def test_a_listed_party_among_the_unknowns_is_real_and_still_missed():
    got = figures([label("Ivan Petrov", ids=["7"])], [], [unknown("Ivan Petrov")])
    assert (got["unknown precision"], got["recall any"], got["unknown recall"]) == (1.0, 0.0, None)


def test_the_type_is_counted_over_the_parties_found():
    labels = [label("Anna Berg"), label("Nordbank", kind="organization", ids=["5"]), label("Ivan Petrov")]
    got = figures(labels, [match("Nordbank", "strong:5", kind="vessel")], [unknown("Anna Berg")])
    assert got["type accuracy"] == 0.5


def test_a_party_reported_twice_is_found_once():
    got = figures([label("Ivan Petrov", "Petrov")], [], [unknown("Ivan Petrov"), unknown("Petrov")])
    assert (got["unknown recall"], got["unknown precision"]) == (1.0, 1.0)


def test_the_party_is_the_one_most_mentions_stand_for():
    labels = [label("Ivan Petrov", ids=["7"]), label("Anna Berg", ids=["8"])]
    found = match("Ivan Petrov", "strong:8")
    found["mentions"] += 2 * unknown("Anna Berg")["mentions"]
    assert figures(labels, [found])["recall flagged"] == 0.5


def test_nothing_counted_is_no_figure():
    assert set(figures([]).values()) == {None}
    got = figures([label("Anna Berg")])
    assert (got["unknown recall"], got["unknown F1"], got["unknown precision"]) == (0.0, 0.0, None)


def test_every_fault_is_named():
    tally = Tally()
    labels = [label("Ivan Petrov", ids=["7"]), label("Anna Berg"), label("Nordbank", kind="organization", trap=["5"])]
    report = {"matches": [match("Nordbank", "strong:5")], "unknowns": [unknown("met")]}
    tally.add("one", [to_party(one, TEXT) for one in labels], report)
    assert tally.faults == [
        "one: 'Nordbank' flagged as 5",
        "one: 'met' reported as unknown, is no party",
        "one: 'Ivan Petrov' not flagged as 7",
        "one: 'Anna Berg' not among the unknowns",
        "one: 'Nordbank' not among the unknowns",
    ]


@pytest.mark.parametrize(("one", "other", "expected"), [(1, 1, 1), (0, 0, 0), (1, 0, 0), (0.5, 1, 2 / 3)])
def test_harmonic_mean(one, other, expected):
    assert harmonic(one, other) == pytest.approx(expected)
