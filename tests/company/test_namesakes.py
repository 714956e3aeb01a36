"""What company/namesakes.py promises: of two called nearly the same the likelier is told, to the other alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import factory
from xref.company.namesakes import likelier_namesakes
from xref.comparison import compare
from xref.matching import Draft
from xref.model import Evidence, Facts, Listing
from xref.parts import split_name
from xref.settings import Settings
from xref.signals import CALLED_SO, Pairing

LISTING = factory.listing("BARTENKO, Andrey")
KEY = LISTING.source, LISTING.uid


def draft(shown: str, score: float, listing: Listing = LISTING, **said: float) -> Draft:
    compared = compare(split_name(shown, listing.type), split_name(listing.name, listing.type), listing.type)
    pairing = Pairing(factory.subject(shown), listing, shown, listing.names[0], compared)
    return Draft(pairing, {signal: Evidence(value, "") for signal, value in said.items()}, score)


def told(one: Draft, **facts: object) -> Draft:
    subject = replace(one.pairing.subject, facts=Facts(**facts))
    return one._replace(pairing=replace(one.pairing, subject=subject))


def namesakes(*parties: Draft) -> dict:
    return dict(likelier_namesakes([[one] for one in parties], Settings()))


@pytest.mark.parametrize(
    ("shown", "said", "other", "of_other"),
    [
        ("Andrei Bartenko", {"everyday": 0.2}, "Andrey Bartenko", {}),
        ("Andrei Bartenko", {"birth": 0.0}, "Andrey Bartenko", {"birth": 1.0}),
        ("Andrey Bartenko", {"denial": 0.15}, "Andrei P. Bartenko", {}),
        ("Bartenko Andrey", {"country": 0.2}, "Andrey Bartenko", {"country": 0.7}),
        ("Bartenko Andrey", {"everyday": CALLED_SO}, "Andrey Bartenko", {"everyday": 0.0}),
        ("Andrey Bartenkov", {}, "Andrey Bartenko", {"everyday": 0.2}),  # no listed name, and the other is
        ("Andrey Bartenko-Lisov", {}, "Andrey Bartenko", {}),
    ],
)
def test_of_two_called_nearly_the_same_the_likelier_is_told_to_whom_something_else_is_said_of(
    shown, said, other, of_other
):
    assert namesakes(draft(shown, 0.5, **said), draft(other, 0.9, **of_other)) == {(0, KEY): other}


@pytest.mark.parametrize(
    ("shown", "said", "other", "of_other", "score"),
    [
        ("A. Bartenko", {}, "Andrey Bartenko", {}, 0.9),  # the same in short
        ("Bartenko", {}, "Andrey Bartenko", {}, 0.9),
        ("Bartenko Andrey", {"everyday": 0.2}, "Andrey Bartenko", {"everyday": 0.2}, 0.9),  # said of both
        ("Bartenko Andrey", {"everyday": 0.0}, "Andrey Bartenko", {"everyday": CALLED_SO}, 0.9),  # and more of him
        ("Andrey Bartenko", {"everyday": 0.2}, "Andrej Bartenkow", {}, 0.9),  # his name is the nearer one
        ("Rustam Golev", {"everyday": 0.2}, "Andrey Bartenko", {}, 0.9),  # another name of his
        ("Andrei Bartenko", {"everyday": 0.2}, "Andrey Bartenko", {}, 0.1),  # the other is hardly the listed one
        ("Andrey Bartenko", {"everyday": 0.2}, "Andrey Bartenko", {}, 0.9),
    ],
)
def test_one_party_in_two_spellings_is_no_namesake_of_itself(shown, said, other, of_other, score):
    assert namesakes(draft(shown, 0.5, **said), draft(other, score, **of_other)) == {}


@pytest.mark.parametrize(
    ("age", "of_other", "likelier"),
    [((71,), (), {(0, KEY): "Andrey Pavlovich Bartenko"}), ((), (), {}), ((71,), (66,), {})],
)
def test_who_is_introduced_with_an_age_is_not_the_one_named_more_fully(age, of_other, likelier):
    names = "Andrey Bartenko", "Andrey Pavlovich Bartenko"
    one, other = (draft(shown, 0.9, listing=factory.listing("BARTENKO, Andrey Pavlovich")) for shown in names)
    assert namesakes(told(one, ages=age), told(other, ages=of_other)) == likelier


@pytest.mark.parametrize("shown", ["Andrey Bartenko", "Andrei Bartenko"])
def test_one_of_several_of_a_name_is_a_namesake_of_whom_is_told_by_it_alone(shown):
    one, other = told(draft(shown, 0.9), is_set_apart=True), draft("Andrey Bartenko", 0.9)
    assert namesakes(one, other) == {(0, KEY): "Andrey Bartenko"}
    assert namesakes(one._replace(score=0.99), other) == {}


@pytest.mark.parametrize(
    ("sentence", "is_one"),
    [
        ("Andrei Bartenkow, whose name is also rendered Andrey Bartenko, left.", True),
        ("Andrei Bartenkow (a.k.a. Andrey Bartenko) left.", True),
        ("Андрей, он же Andrei Bartenkow, met Andrey Bartenko.", False),
        ("Andrei Bartenkow and Andrey Bartenko, also a clerk, left.", False),
    ],
)
def test_whose_name_is_said_to_be_written_otherwise_is_no_namesake_of_himself(sentence, is_one):
    def party(shown: str, score: float, **said: float) -> Draft:
        made = draft(shown, score, **said)
        subject = factory.subject(shown, within=sentence)
        return made._replace(pairing=replace(made.pairing, subject=subject))

    found = namesakes(party("Andrei Bartenkow", 0.5, everyday=0.2), party("Andrey Bartenko", 0.9))
    assert not found if is_one else found == {(0, KEY): "Andrey Bartenko"}
