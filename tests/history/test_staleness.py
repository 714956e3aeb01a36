"""A list that is too old is not screened with, and its age is said as one says it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.factory import CREATED, snapshot
from xref.errors import SnapshotError
from xref.history.staleness import in_words, refuse_old


def lists(**hours):
    return [snapshot(source=code, fetched_at=CREATED - timedelta(hours=age)) for code, age in hours.items()]


def test_lists_that_are_recent_enough_pass():
    refuse_old(lists(us_ofac_sdn=47.9, eu_fsf=0), timedelta(hours=48), CREATED)


def test_the_old_ones_are_named_with_their_age_and_the_cure():
    found = lists(us_ofac_sdn=1, eu_fsf=73, un_sc_sanctions=480)
    message = (
        r"older than the 2 days that are allowed: eu_fsf was retrieved 3 days ago \(2026-11-20 19:00 UTC\); "
        r"un_sc_sanctions was retrieved 20 days ago .*; run `xref refresh eu_fsf un_sc_sanctions`"
    )
    with pytest.raises(SnapshotError, match=message):
        refuse_old(found, timedelta(hours=48), CREATED)


def test_a_list_from_the_future_has_an_age_that_nobody_knows():
    with pytest.raises(SnapshotError, match="in the future: set the clock of this machine"):
        refuse_old(lists(eu_fsf=-2), timedelta(hours=48), CREATED)
    refuse_old(lists(eu_fsf=-0.1), timedelta(hours=48), CREATED)


def test_an_excerpt_is_no_list():
    with pytest.raises(SnapshotError, match="no list is stored, and a recent one is asked for"):
        refuse_old([snapshot(excerpt=True, fetched_at=CREATED)], timedelta(hours=48), CREATED)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(-1, "unknown"), (0, "0 seconds"), (119, "119 seconds"), (120, "2 minutes"), (7_199, "119 minutes"),
     (7_200, "2 hours"), (172_799, "47 hours"), (172_800, "2 days"), (1e8, "1,157 days")],
)  # fmt: skip
def test_an_age_is_said_in_the_largest_unit_of_which_there_are_two(seconds, words):
    assert in_words(timedelta(seconds=seconds)) == words
