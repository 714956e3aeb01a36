"""What the birth signal promises: ages and births that agree, that differ, and that are nearly right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import factory
from xref.comparison import compare
from xref.model import Facts
from xref.parts import split_name
from xref.signals import Pairing
from xref.signals.dates import birth

LISTING = factory.listing("HILL, Tom", births=("1972-02-05",))


def pairing(facts: Facts, listing=LISTING) -> Pairing:
    parts = split_name("Tom Hill", listing.type)
    subject = replace(factory.subject("Tom Hill"), facts=facts)
    return Pairing(subject, listing, "Tom Hill", listing.names[0], compare(parts, parts, listing.type))


def born(*texts: str) -> Facts:
    return Facts(births=tuple(factory.birth(text) for text in texts))


@pytest.mark.parametrize(
    ("facts", "score"),
    [
        (born("1972-02-05"), 1.0),
        (born("1972"), 1.0),
        (born("1950", "1972"), 1.0),
        (born("1972-05-02"), 0.9),
        (born("1972-11-20"), 0.4),
        (born("1991"), 0.0),
        (Facts(ages=(22,), year=2020), 0.0),
        (Facts(ages=(48,), year=2020), 0.9),
        (Facts(ages=(22, 48), year=2020), 0.9),
        (Facts(ages=(80,)), 0.0),
        (Facts(ages=(48,), year=2020, is_dated=False), 0.9),
        (Facts(ages=(70,), year=2020, is_dated=False), 0.0),
        (Facts(ages=(22,), year=2020, is_dated=False), 0.0),
    ],
)
def test_a_birth_counts_by_how_it_fits(facts, score):
    evidence = birth(pairing(facts))
    assert evidence
    assert evidence.score == score
    assert "1972-02-05" in evidence.reason or "as on the list" in evidence.reason


@pytest.mark.parametrize(
    "given",
    [
        pairing(Facts()),
        pairing(Facts(ages=(40,))),
        pairing(Facts(ages=(53,), year=2020, is_dated=False)),  # the article may be of 2025
        pairing(Facts(ages=(57,), year=2020, is_dated=False)),  # ... or of 2028, which is as far as we go
        pairing(born("1972"), factory.listing("HILL, Tom")),
        pairing(Facts(ages=(22,)), factory.listing("HILL, Tom")),
    ],
)
def test_nothing_compares_where_either_side_is_silent(given):
    assert birth(given) is None


def test_a_child_is_no_listed_person_of_unknown_birth():
    assert birth(pairing(Facts(ages=(9,)), factory.listing("HILL, Tom"))).score == 0.0
