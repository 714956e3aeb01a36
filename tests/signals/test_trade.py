"""What trade.py promises: trade, office and city of the listing in the words around a name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import factory
from xref.comparison import compare
from xref.model import Address, Listing, Place
from xref.parts import split_name
from xref.signals import Pairing
from xref.signals.trade import place, trade


def pairing(shown: str, listing: Listing, context: str) -> Pairing:
    subject = factory.subject(shown, listing.type)
    subject = replace(subject, mentions=(factory.mention(shown, context)._replace(context=context),))
    compared = compare(split_name(shown, listing.type), split_name(listing.name, listing.type), listing.type)
    return Pairing(subject, listing, shown, listing.names[0], compared)


AIRLINE = factory.listing("MAHAN AIR", "organization")


@pytest.mark.parametrize(
    ("shown", "listing", "context", "said"),
    [
        ("Mahan", AIRLINE, "A small BAe of Mahan, beside a Boeing.", '"boeing", and the list has "MAHAN AIR"'),
        ("Mahan", AIRLINE, "Mahan sells juice.", ""),
        ("Mahan Air", AIRLINE, "Mahan Air has a Boeing.", ""),  # the name itself says so
        ("Conviasa", factory.listing("CONVIASA", "organization"), "a Boeing of Conviasa", ""),
        ("Fortuna", factory.listing("FORTUNA", "vessel"), "the barge Fortuna", '"barge", and the list has a vessel'),
        ("M/T Fortuna", factory.listing("FORTUNA", "vessel"), "as M/T Fortuna was", '"M/T" before the name'),
        ("MV Fortuna", factory.listing("FORTUNA", "vessel"), "as MV Fortuna was", '"MV" before the name'),
        ("MV Fortuna", factory.listing("FORTUNA", "organization"), "as MV Fortuna was", ""),
        (
            "Adel al-Olabi",
            factory.listing("AL-OLABI, Adel", title="Governor of Damascus"),
            "The governor, Adel al-Olabi, signs.",
            '"governor"; the list has "Governor of Damascus"',
        ),
        ("Adel al-Olabi", factory.listing("AL-OLABI, Adel", title="Minister"), "The minister Adel al-Olabi", ""),
    ],
)
def test_a_trade_or_office_near_the_name_confirms_what_the_name_does_not_say(shown, listing, context, said):
    found = trade(pairing(shown, listing, context))
    assert (found.reason if found else "").endswith(said)
    assert bool(found) == bool(said)


@pytest.mark.parametrize(
    ("listing", "context", "is_near"),
    [
        (factory.listing(addresses=(Address(city="Pireas (Piraeus) 185-35"),)), "Ivan Petrov of Pireas", True),
        (factory.listing(birth_places=(Place("Pasto, Colombia", "co"),)), "Ivan Petrov, born in Pasto", True),
        (factory.listing(birth_places=(Place("Egypt", "eg"),)), "Ivan Petrov in Egypt", False),  # a country
        (factory.listing(addresses=(Address(city="Ufa"),)), "Ivan Petrov of Ufa", False),  # too short to tell
        (factory.listing(addresses=(Address(city="Petrov"),)), "Ivan Petrov of Minsk", False),  # of the name
        (factory.listing(addresses=(Address(city="Minsk"),)), "Ivan Petrov of Omsk", False),
    ],
)
def test_a_city_of_the_listing_near_the_name_confirms(listing, context, is_near):
    assert bool(place(pairing("Ivan Petrov", listing, context))) is is_near
