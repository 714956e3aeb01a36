"""What merging.py promises: strong matches of one party are one, those of two that the article tells apart stay two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import factory
from xref.merging import merged
from xref.model import Band, Candidate, Facts, Match, Mention

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


def test_mentions_of_one_start_stand_in_the_order_of_their_ends():
    texts = [f"Urquizo {'x' * size}" for size in range(12)]  # in a set they have any order
    mentions = tuple(Mention(text, 0, len(text)) for text in texts)
    halves = enumerate((match("Justo Urquizo"), match("Justo Pastor Urquizo")))
    parts = [replace(half, subject=replace(half.subject, mentions=mentions[at::2])) for at, half in halves]
    (found,) = merged(parts)
    assert [mention.text for mention in found.subject.mentions] == texts
