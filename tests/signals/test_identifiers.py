"""What the identifier signal promises: shared numbers speak for, another ship's against, a mistyped one little."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import factory
from xref.comparison import compare
from xref.model import Facts
from xref.parts import split_name
from xref.signals import Pairing
from xref.signals.identifiers import identifier

SHIP = factory.listing("FOREST", "vessel", identifiers=(factory.identifier("9187629", "imo"),))


def pairing(facts: Facts) -> Pairing:
    subject = replace(factory.subject("Forest", "vessel"), facts=facts)
    parts = split_name("Forest", SHIP.type)
    return Pairing(subject, SHIP, "Forest", SHIP.names[0], compare(parts, parts, SHIP.type))


@pytest.mark.parametrize(
    ("facts", "score", "words"),
    [
        (Facts(identifiers=("9187629",)), 1.0, "the imo of the listing"),
        (Facts(ship_numbers=("9187629",)), 1.0, "the imo of the listing"),
        (Facts(ship_numbers=("8514409",)), 0.0, 'the article gives the IMO number "8514409", the list "9187629"'),
        (
            Facts(ship_numbers=("9187628",)),
            0.75,
            'the IMO number "9187628" in the article has a wrong check digit and is one digit off "9187629"',
        ),
        (Facts(ship_numbers=("9178629",)), 0.75, "one digit off"),
        (
            Facts(ship_numbers=("8514408",)),
            0.4,
            'the IMO number "8514408" in the article has a wrong check digit; the list gives "9187629"',
        ),
    ],
)
def test_a_ships_number_counts_by_how_it_fits(facts, score, words):
    evidence = identifier(pairing(facts))
    assert evidence
    assert evidence.score == score
    assert words in evidence.reason


def test_without_a_number_nothing_compares():
    assert identifier(pairing(Facts())) is None
