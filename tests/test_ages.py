"""What ages.py promises: an age leaves some years open in which one may be born."""

from __future__ import annotations

import pytest

from xref.ages import LAST_YEAR, LATER, SLACK, meet, years_born, years_written


@pytest.mark.parametrize(
    ("year", "is_dated", "written"),
    [
        (2019, True, (2019, 2019)),
        (2019, False, (2019, 2019 + LATER)),
        (None, False, (2001, LAST_YEAR)),
        (1995, False, (2001, LAST_YEAR)),
        (1995, True, (1995, 1995)),
    ],
)
def test_an_article_is_written_when_it_says_or_later(year, is_dated, written):
    assert years_written(year, is_dated=is_dated) == written


def test_an_age_may_be_off_a_little():
    assert years_born(40, (2019, 2020)) == (1979 - SLACK, 1980 + SLACK)


@pytest.mark.parametrize(
    ("one", "other", "is_met"), [((1960, 1962), (1962, 1970), True), ((1960, 1961), (1962, 1962), False)]
)
def test_years_meet_where_one_is_of_both(one, other, is_met):
    assert meet(one, other) is meet(other, one) is is_met
