"""What merging.py promises: strong matches of one party are one, those of two that the article tells apart stay two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import factory
from xref.merging import merged
from xref.model import Band, Candidate, Facts, Match

LISTING = factory.listing("URQUIZO, Justo Pastor")


def match(name: str, ages: tuple[int, ...] = (), *, is_set_apart: bool = False) -> Match:
    subject = replace(factory.subject(name), facts=Facts(ages=ages, is_set_apart=is_set_apart))
    return Match(subject, (Candidate(LISTING, LISTING.names[0], 0.95, Band.STRONG, {}, 0.9),))


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        (match("Justo Urquizo"), match("Justo Pastor Urquizo"), 1),
        (match("Justo Pastor Urquizo", (66,)), match("Justo Urquizo"), 1),  # in short later
        (match("Justo Urquizo", (71,)), match("Justo Pastor Urquizo"), 2),
        (match("Justo Pastor Urquizo"), match("Justo Urquizo", (71,)), 2),
        (match("Justo Urquizo", (71,)), match("J. P. Urquizo"), 1),
    ],
)
def test_one_introduced_with_an_age_is_not_the_one_who_is_named_more_fully(first, second, count):
    assert len(merged([first, second])) == count


@pytest.mark.parametrize("name", ["Justo Pastor Urquizo", "Justo Urquizo"])
def test_one_of_several_of_a_name_is_not_the_other(name):
    assert len(merged([match("Justo Urquizo", is_set_apart=True), match(name)])) == 2
    assert len(merged([match("Justo Urquizo"), match(name)])) == 1
