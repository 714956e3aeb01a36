"""What context.py promises of kinds and of everyday words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import factory
from xref.comparison import compare
from xref.model import Cue, Facts, Listing, PartyType
from xref.parts import split_name
from xref.signals import Pairing
from xref.signals.context import ASIDE_SAYS, CALLED_SO, everyday, kind


def pairing(shown: str, listing: Listing, said: PartyType | str, facts: Facts) -> Pairing:
    subject = replace(factory.subject(shown, PartyType(said)), facts=facts)
    compared = compare(split_name(shown, listing.type), split_name(listing.name, listing.type), listing.type)
    return Pairing(subject, listing, shown, listing.names[0], compared)


SHIP = factory.listing("YURIY TOPCHEV", "vessel")
COMPANY = factory.listing("KOKSOKHIMTRANS", "organization")


@pytest.mark.parametrize(
    ("shown", "listing", "said", "cue", "score"),
    [
        ("Yuriy Topchev", SHIP, "vessel", "tug", 0.8),
        ("Yuriy Topchev", SHIP, "person", "tuner", 0.0),
        ("Yuriy Topchev", SHIP, "person", "yuriy", 0.3),  # ships bear names of persons
        ("Koksokhimtrans", COMPANY, "person", "steward", 0.3),  # a bare word: the finder's guess
        ("Koksokhimtrans", COMPANY, "unknown", "place", 0.3),
        ("Ansar Lesny", factory.listing("ANSAR LESNY", "organization"), "person", "form", 0.45),
        ("Ansar Lesny", factory.listing("ANSAR LESNY", "organization"), "person", "pilot", 0.0),
        ("Ansar Lesny", factory.listing("ANSAR LESNY", "organization"), "person", "longer name", 0.45),
        ("Mirage", factory.listing("MIRAGE", "organization"), "unknown", "place", 0.1),
    ],
)
def test_a_type_read_off_the_name_itself_says_little(shown, listing, said, cue, score):
    assert kind(pairing(shown, listing, said, Facts(cue=cue))).score == pytest.approx(score)


@pytest.mark.parametrize(
    ("within", "score"),
    [
        ("The tug lay at Koksoport for a week.", 0.0),
        ("Two ships were seen off Koksoport.", 0.0),
        ("Tom Hill, of Koksoport, and others were named.", 0.0),
        ("A fire broke out aboard Koksoport.", 0.3),
        ("The captain, of Koksoport, was fined.", 0.3),
    ],
)
def test_where_one_is_is_no_ship(within, score):
    ship = factory.listing("KOKSOPORT", "vessel")
    made = pairing("Koksoport", ship, "unknown", Facts(cue="place"))
    subject = replace(factory.subject("Koksoport", "unknown", within=within), facts=Facts(cue="place"))
    assert kind(replace(made, subject=subject)).score == score


@pytest.mark.parametrize("cue", ["trader", "broker", "manufacturer"])
def test_what_persons_and_firms_are_called_alike_tells_no_kind(cue):
    assert kind(pairing("Koksokhimtrans", COMPANY, "person", Facts(cue=cue))) is None
    assert kind(pairing("Yuriy Topchev", SHIP, "person", Facts(cue=cue))).score == 0.0


def test_what_a_person_is_called_is_told_as_such():
    facts = Facts(everyday=(Cue("baker", 0), Cue("shop", 9)), callings=(Cue("baker", 0),))
    found = everyday(pairing("Ivan Petrov", factory.listing("PETROV, Ivan"), "person", facts))
    assert found.score == CALLED_SO
    assert found.reason == 'the article calls Ivan Petrov "baker"'
    assert everyday(pairing("Petrov", factory.listing("PETROV", "organization"), "person", facts)).score == 0.0


def test_everyday_words_of_the_listings_own_trade_say_nothing():
    facts = Facts(everyday=(Cue("restaurant", 0),))
    listed = factory.listing("SCOGLITTI RESTAURANT", "organization")
    assert everyday(pairing("Scoglitti", listed, "organization", facts)) is None
    other = factory.listing("SCOGLITTI SHIPPING", "organization")
    assert everyday(pairing("Scoglitti", other, "organization", facts)).score == 0.0


@pytest.mark.parametrize(
    ("facts", "score"),
    [
        (Facts(), 0.37),
        (Facts(article_listed=1), 0.37),
        (Facts(article_everyday=4), 0.2),
        (Facts(article_everyday=4, article_listed=1), 0.37),
    ],
)
def test_an_everyday_word_that_stands_aside_says_little(facts, score):
    aside = replace(facts, everyday=(Cue("bakery", 80),), is_everyday_aside=True)
    found = everyday(pairing("Ivan Petrov", factory.listing("PETROV, Ivan"), "person", aside))
    assert found.score == score
    assert found.reason == 'the sentence speaks of "bakery", though not beside the name'


def test_an_everyday_word_beside_one_of_trades_that_lists_hold_says_little():
    told = Facts(everyday=(Cue("students", 8),), illicit=(Cue("militia", 30),))
    found = everyday(pairing("Ivan Petrov", factory.listing("PETROV, Ivan"), "person", told))
    assert found.score == ASIDE_SAYS
    assert found.reason == 'the sentence speaks of "students", and of "militia"'


def test_a_company_named_like_a_place_is_not_told_from_it_by_that():
    airport = factory.listing("KERCH AIRPORT", "organization")
    assert (
        kind(pairing("Reed Airport", factory.listing("REED AIRPORT", "organization"), "unknown", Facts(cue="word")))
        is None
    )
    assert kind(pairing("Kerch Airport", airport, "unknown", Facts(cue="place"))) is None
    assert (
        kind(pairing("Zrevin", factory.listing("ZREVIN PRISON", "organization"), "unknown", Facts(cue="place"))) is None
    )


def test_premises_may_be_what_a_listed_organization_of_no_told_trade_runs():
    facts = Facts(everyday=(Cue("restaurant", 0),))
    listed = factory.listing("LESNY KOKSAR", "organization")
    assert everyday(pairing("Lesny Koksar", listed, "organization", facts)).score == 0.3
    assert everyday(pairing("Koksar", listed, "organization", facts)).score == 0.0
    ship = factory.listing("LESNY KOKSAR", "vessel")
    assert everyday(pairing("Lesny Koksar", ship, "organization", facts)).score == 0.0


def test_a_yacht_is_a_ship():
    assert everyday(pairing("Yuriy Topchev", SHIP, "vessel", Facts(everyday=(Cue("yacht", 0),)))) is None


@pytest.mark.parametrize(("cue", "score"), [("firm", 0.2), ("rosto", 0.5)])
def test_a_firm_that_is_called_one_is_no_ship(cue, score):
    ship = factory.listing("ROSTO", "vessel")
    assert kind(pairing("Rosto", ship, "organization", Facts(cue=cue))).score == pytest.approx(score)


def test_a_ship_named_like_a_town_is_told_by_its_article():
    ship = factory.listing("ROSTO", "vessel")
    for context, is_ship in [("The Rosto left on Monday.", True), ("He left Rosto on Monday.", False)]:
        made = pairing("Rosto", ship, "unknown", Facts(cue="place"))
        subject = replace(made.subject, mentions=(made.subject.mentions[0]._replace(context=context),))
        assert (kind(replace(made, subject=subject)) is None) is is_ship


def test_a_common_word_of_a_company_is_no_common_word_where_all_that_tells_who_it_is_agrees():
    listed = factory.listing("REED INTERNATIONAL TRADING LTD", "organization")
    assert kind(pairing("Reed International", listed, "unknown", Facts(cue="word"))) is None
    assert kind(pairing("Reed International", listed, "unknown", Facts(cue="place"))).score < 0.5
    assert kind(pairing("Reed Harbor", listed, "unknown", Facts(cue="word"))).score < 0.5


def test_an_organizations_word_beside_a_full_name_is_where_a_person_works():
    person = factory.listing("KONEV, Alexei")
    beside = kind(pairing("Alexei Konev", person, "organization", Facts(cue="firm"))).score
    assert 0.0 < beside < 0.5
    assert kind(pairing("Konev", person, "organization", Facts(cue="firm"))).score <= beside
    assert kind(pairing("Alexei Konev", person, "vessel", Facts(cue="tug"))).score == 0.0
    assert beside > 0.3  # his given name speaks louder than what he trades in


def test_a_company_that_only_contains_a_persons_name_is_none():
    person = factory.listing("KONEV, Alexei")
    assert kind(pairing("Alexei Konev Foundation", person, "organization", Facts(cue="foundation"))).score <= 0.3


def test_who_has_a_trade_is_no_company():
    facts = Facts(callings=(Cue("barber", 0),))
    listed = factory.listing("IVAN LESNY LLC", "organization")
    found = kind(pairing("Ivan Lesny", listed, "person", facts))
    assert found is not None
    assert found.score == 0.0


def test_a_company_turns_twenty_too():
    listed = factory.listing("IVAN LESNY LLC", "organization")
    found = kind(pairing("Ivan Lesny", listed, "person", Facts(ages=(20,))))
    assert found is not None
    assert found.score > 0.2


@pytest.mark.parametrize(
    ("facts", "score"),
    [
        (Facts(article_ships=4), None),
        (Facts(article_ships=3), 0.3),
        (Facts(article_ships=9, ages=(34,)), 0.3),
        (Facts(article_ships=9, callings=(Cue("baker", 0),)), 0.3),
    ],
)
def test_in_an_article_about_ships_one_may_look_like_a_person(facts, score):
    found = kind(pairing("Zorvex", factory.listing("ZORVEX", "vessel"), "person", facts))
    assert (found and found.score) == score


def test_who_speaks_is_no_ship_in_an_article_about_ships():
    said = pairing("Zorvex", factory.listing("ZORVEX", "vessel"), "person", Facts(article_ships=9))
    mention = factory.mention("Zorvex", "Zorvex said she was happy.")
    speaking = replace(said, subject=replace(said.subject, mentions=(mention,)))
    assert kind(speaking).score == 0.3


def test_a_body_named_in_many_words_is_no_person():
    body = factory.listing("EMPRESA EDITORA ZORVEX PRESS", "organization")
    assert kind(pairing("Empresa Editora Zorvex Press", body, "person", Facts())).score == 0.8
