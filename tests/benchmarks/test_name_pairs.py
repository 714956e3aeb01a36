"""The labelled pairs: what they hold, how they are made, how they are scored, and that the bar is held."""

from __future__ import annotations

import csv

import pytest
from make_name_pairs import make_pairs
from name_pairs import BY_HAND, PAIRS, RIVALS, Row, _compare, best_threshold, figures, read_rows
from pair_variants import (
    Listed,
    abbreviated,
    in_chinese,
    in_hangul,
    initialed,
    laid_out,
    misread,
    nicknamed,
    other_legal,
    renumbered,
    respaced,
    russian,
    shortened,
    titled,
    typo,
)

MIN_F1 = 0.96  # of 0.987 measured in November 2026, to be above 0.93 on pairs like these whatever the list


MIN_F1_BY_HAND = 0.94  # of 0.954; before anybody had read them 0.94 of the first and 0.925 of the last third


@pytest.fixture(scope="module")
def rows():
    return read_rows(PAIRS, _compare)


def row(*, same, score):
    return Row("a", "b", "person", same, "why", score)


def test_the_pairs_are_many_and_half_of_them_are_of_two_names():
    with PAIRS.open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    assert len(found) >= 1500
    assert 0.45 < sum(pair["same"] == "1" for pair in found) / len(found) < 0.55
    assert list(found[0]) == ["subject", "listed", "kind", "same", "why"]


def test_compare_names_tells_pairs_apart_that_were_written_by_hand():
    by_hand = read_rows(BY_HAND, _compare)
    assert len(by_hand) > 1400
    assert figures(by_hand).f1 >= MIN_F1_BY_HAND


def test_compare_names_tells_the_pairs_apart_on_either_half(rows):
    for is_tuned_on in (True, False):
        assert figures([row for row in rows if row.is_tuned_on is is_tuned_on]).f1 >= MIN_F1


def test_compare_names_is_ahead_of_string_measures(rows):
    for scorer in RIVALS.values():
        rival = read_rows(PAIRS, scorer)
        assert figures(rows).f1 > figures(rival, best_threshold(rival)).f1 + 0.1


def test_figures_count_what_is_called_the_same():
    rows = [row(same=True, score=0.9), row(same=True, score=0.1), row(same=False, score=0.6)]
    found = figures(rows)
    assert (found.precision, found.recall, found.f1) == (0.5, 0.5, 0.5)
    assert best_threshold(rows) == 0.9 or figures(rows, best_threshold(rows)).f1 >= 0.8 - 1e-9


@pytest.mark.parametrize(
    ("change", "name", "expected"),
    [
        (shortened, "Nicolas Maduro Moros", "Nicolas Moros"),
        (shortened, "Nicolas Moros", ""),
        (initialed, "Rasool Jalili", "R. Jalili"),
        (misread, "Karim", "Karirn"),
        (abbreviated, "PARS INTERNATIONAL TECHNOLOGY", "Pars Intl Tech"),
        (other_legal, "VOLASYS AMUR COMPANY", "Volasys Amur Co."),
        (renumbered, "DIAMOND II", "Diamond 2"),
        (in_chinese, "DANDONG JINXIANG TRADE CO., LTD.", "丹东金翔贸易有限公司"),
        (in_hangul, "Jong Un Kim", "김정은"),
        (russian, "Oleg Petrovich Ivanov", "Олег Петрович Иванов"),
    ],
)
def test_a_name_is_changed_as_newspapers_change_it(change, name, expected):
    assert change(name) == expected


@pytest.mark.parametrize("change", [typo, respaced, titled, nicknamed, laid_out])
def test_a_change_is_the_same_each_time_and_changes(change):
    assert change("Konstantin Volasyan") == change("Konstantin Volasyan") != "Konstantin Volasyan"


def test_pairs_are_made_of_listings_and_none_comes_twice():
    listings = [
        Listed("1", "person", ("IVANOV, Oleg Petrovich", "IVANOW, Oleg Petrovitch")),
        Listed("2", "person", ("IVANOV, Dmitry Sergeyevich",)),
        Listed("3", "organization", ("VOLASYS SILVER STAR TRADING CO., LTD.",)),
        Listed("4", "organization", ("VOLASYS AMUR BANK JSC",)),
        Listed("5", "vessel", ("KUM UN SAN 3",)),
    ]
    pairs = make_pairs(listings)
    assert len({pair[:3] for pair in pairs}) == len(pairs)
    assert {pair.why for pair in pairs} >= {"order", "cyrillic", "same surname", "no legal form", "other number"}
    assert pairs == make_pairs(listings)
