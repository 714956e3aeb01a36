"""What company.py promises: what the article's other parties say of one of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import factory
from xref.comparison import compare
from xref.parts import split_name
from xref.signals import Fellow, Pairing, program_family
from xref.signals.company import LIKELIER, linked, rival


def pairing(shown: str, listed: str = "RIAK RENGU, Malek Reuben", kind: str = "person", **fields) -> Pairing:
    told = {key: fields.pop(key) for key in ("rival", "nearer", "likelier", "fellows") if key in fields}
    listing = factory.listing(listed, kind, **fields)
    compared = compare(split_name(shown, listing.type), split_name(listed, listing.type), listing.type)
    return Pairing(factory.subject(shown, kind), listing, shown, listing.names[0], compared, **told)


def fellow(name: str, **fields) -> Fellow:
    return Fellow(name, factory.listing(name, **({"uid": "2"} | fields)))


@pytest.mark.parametrize(
    ("program", "family"),
    [
        ("DPRK4", "DPRK"),
        ("SYRIA-EO13894", "SYRIA"),
        ("CAATSA - RUSSIA", "CAATSA"),
        ("SDGT", "SDGT"),
        ("Al-Qaida", "Al-Qaida"),
        ("13224", "13224"),
    ],
)
def test_programs_of_one_kind_are_a_family(program, family):
    assert program_family(program) == family


def test_a_party_listed_for_the_same_reason_speaks_for_another():
    own = pairing("Mirza Co", "MIRZA", "organization", programs=("SYRIA-EO13894",))
    one = fellow("HAMSHO GROUP", type="organization", programs=("SYRIA",))
    two = fellow("ORIENT CLUB", type="organization", programs=("SYRIA-CAESAR",), uid="3")
    with_one, with_two = (linked(replace(own, fellows=those)) for those in ((one,), (one, two)))
    assert 0.5 < with_one.score < with_two.score
    assert with_two.reason == 'the article also has "HAMSHO GROUP" and "ORIENT CLUB", listed under SYRIA as well'


def test_a_party_of_another_program_says_nothing():
    own = pairing("Mirza Co", "MIRZA", "organization", programs=("SYRIA",))
    assert linked(replace(own, fellows=(fellow("PETROV, Ivan", programs=("CUBA",)),))) is None
    assert linked(own) is None


def test_a_listing_that_names_the_other_says_most():
    own = pairing("Mahan", "MAHAN AIR", "organization", programs=("SDGT",), links=("MERAJ AIR",))
    found = linked(replace(own, fellows=(fellow("MERAJ AIR", type="organization", programs=("IFSR",)),)))
    assert found.score == 1.0
    assert found.reason == 'the article also has "MERAJ AIR", which the list links to MAHAN AIR'


def test_an_identifier_of_the_listing_elsewhere_in_the_article_says_most():
    own = pairing("Omar Hammami", "HAMMAMI, Omar")
    assert linked(replace(own, fellows=(Fellow("403062567", own.listing),))).score == 1.0


@pytest.mark.parametrize("field", ["rival", "nearer"])
def test_another_party_with_a_nearer_name_speaks_against(field):
    found = rival(pairing("Darrin Debono", "DEBONO, Darren", **{field: "Darren Debono"}))
    assert found.score < 0.3
    assert '"Darren Debono"' in found.reason


def test_a_likelier_party_of_nearly_the_same_name_speaks_against():
    found = rival(pairing("Andrei Bartenko", "BARTENKO, Andrey", likelier="Andrey Bartenko"))
    assert found.score == LIKELIER
    assert found.reason == (
        'the article also has "Andrey Bartenko", called nearly the same and more likely the listed one'
    )


def test_a_nearer_name_outweighs_a_likelier_party():
    found = rival(pairing("Andrei Bartenko", "BARTENKO, Andrey", likelier="A. Bartenko", nearer="Andrey Bartenko"))
    assert found.score < LIKELIER


@pytest.mark.parametrize("shown", ["Riak", "Malek Riak", "M. Riak"])
def test_a_name_in_short_has_no_rival(shown):
    assert rival(pairing(shown, rival="Malek Reuben Riak Rengu")) is None
