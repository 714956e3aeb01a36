"""What the country signal promises: a nationality said of the party counts more than a country spoken of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import factory
from xref.comparison import compare
from xref.model import Address, Evidence, Facts, Listing, Nationality, Place
from xref.parts import split_name
from xref.signals import Pairing
from xref.signals.country import country, listed_countries

ENGLISH = Facts(nationalities=(Nationality("gb", "English"),), countries=("gb",), article_countries=("gb",))


def told(facts: Facts, listing: Listing) -> Evidence | None:
    subject = replace(factory.subject("Tom Hill"), facts=facts)
    parts = split_name("Tom Hill", listing.type)
    return country(Pairing(subject, listing, "Tom Hill", listing.names[0], compare(parts, parts, listing.type)))


def test_another_nationality_speaks_fully_against_and_is_named():
    evidence = told(ENGLISH, factory.listing("HILL, Tom", countries=("nz",)))
    assert evidence == Evidence(0.0, 'the article calls Tom Hill "English"; the listing is of New Zealand')


def test_the_same_nationality_speaks_fully_for():
    evidence = told(ENGLISH, factory.listing("HILL, Tom", countries=("gb",)))
    assert evidence == Evidence(1.0, 'the article calls Tom Hill "English", and the listing is of United Kingdom')


def test_a_place_of_birth_is_as_good_as_a_passport():
    evidence = told(ENGLISH, factory.listing("HILL, Tom", birth_places=(Place("Leeds", "gb"),)))
    assert evidence
    assert evidence.score == 1.0


def test_an_address_counts_less_than_a_nationality():
    living = factory.listing("HILL, Tom", countries=("nz",), addresses=(Address(country="gb"),))
    evidence = told(ENGLISH, living)
    assert evidence
    assert 0.5 < evidence.score < 1.0
    assert "names United Kingdom" in evidence.reason


def test_one_of_two_nationalities_is_enough():
    facts = replace(ENGLISH, nationalities=(*ENGLISH.nationalities, Nationality("nz", "Kiwi")))
    evidence = told(facts, factory.listing("HILL, Tom", countries=("nz",)))
    assert evidence
    assert evidence.score == 1.0


def test_the_listings_country_near_the_name_softens_another_nationality():
    evidence = told(replace(ENGLISH, countries=("gb", "nz")), factory.listing("HILL, Tom", countries=("nz",)))
    assert evidence
    assert 0.0 < evidence.score < 0.5


@pytest.mark.parametrize(
    ("facts", "score"),
    [
        (Facts(countries=("nz",), article_countries=("nz",)), 1.0),
        (Facts(article_countries=("nz",)), 0.7),
        (Facts(countries=("gb",), article_countries=("gb",)), 0.2),
        (Facts(article_countries=("gb",)), 0.35),
    ],
)
def test_a_country_spoken_of_counts_by_its_nearness(facts, score):
    evidence = told(facts, factory.listing("HILL, Tom", countries=("nz",)))
    assert evidence
    assert evidence.score == score


@pytest.mark.parametrize(("facts", "countries"), [(ENGLISH, ()), (Facts(), ("nz",))])
def test_without_a_country_on_both_sides_nothing_compares(facts, countries):
    assert told(facts, factory.listing("HILL, Tom", countries=countries, programs=())) is None


@pytest.mark.parametrize("program", ["Iran", "IRAN", "IFSR"])
def test_a_listing_without_countries_is_of_the_one_its_program_is_named_after(program):
    assert listed_countries(factory.listing(programs=(program, "Al-Qaida"))) == ("ir",)


def test_an_office_in_a_country_is_of_it():
    official = factory.listing("HILL, Tom", title="KOMID official in Syria", countries=("kp",))
    assert set(listed_countries(official)) == {"kp", "sy"}
    assert told(Facts(countries=("sy",), article_countries=("sy",)), official).score > 0.5


@pytest.mark.parametrize(
    ("title", "programs", "countries"),
    [
        ("Korea Harbour Bank representative", ("DPRK4",), {"kp"}),
        ("Korea Harbour Bank representative", ("SDGT",), {"kp", "kr"}),
        ("representative in South Korea", ("DPRK4",), {"kr"}),
    ],
)
def test_korea_by_itself_is_the_one_that_a_program_is_named_after(title, programs, countries):
    listing = factory.listing("HILL, Tom", title=title, countries=(), programs=programs)
    assert set(listed_countries(listing)) == countries


def test_a_programs_country_speaks_for_and_hardly_against():
    by_program = factory.listing("HILL, Tom", countries=(), programs=("SYRIA",))
    assert told(Facts(countries=("sy",), article_countries=("sy",)), by_program).score == 1.0
    assert told(Facts(countries=("gb",), article_countries=("gb",)), by_program).score == 0.35
    assert told(Facts(article_countries=("gb",)), by_program) is None


def test_a_country_on_whose_account_one_is_listed_speaks_for_wherever_one_is():
    abroad = factory.listing("LESNY", "organization", addresses=(Address(country="ca"),), programs=("CUBA",))
    assert told(Facts(countries=("cu",), article_countries=("cu",)), abroad).score == 0.7
    assert told(Facts(countries=("fr",), article_countries=("fr",)), abroad).score == 0.2


def test_who_imposes_sanctions_says_nothing_of_where_the_party_is():
    listing = factory.listing("LESNY", "organization", addresses=(Address(country="ir"),))
    facts = Facts(countries=("us",), article_countries=("us",), article_listed=1)
    assert told(facts, listing).score > told(replace(facts, article_listed=0), listing).score
    elsewhere = replace(facts, countries=("us", "fr"), article_countries=("us", "fr"))
    assert told(elsewhere, listing).score == told(replace(facts, article_listed=0), listing).score


@pytest.mark.parametrize(
    ("listing", "score"),
    [
        (factory.listing("HILL, Tom", birth_places=(Place("Donetsk", "ua"),)), 0.4),
        (factory.listing("HILL, Tom", birth_places=(Place("Donetsk", "ua"),), programs=("UKRAINE-EO13661",)), 0.7),
        (factory.listing("HILL, Tom", birth_places=(Place("Donetsk", "ua"),), countries=("ua",)), 0.0),
        (factory.listing("HILL, Tom", birth_places=(Place("Lyon", "fr"),)), 0.0),
    ],
)
def test_whom_the_article_calls_russian_may_be_born_in_ukraine(listing, score):
    russian = Facts(nationalities=(Nationality("ru", "Russian"),), countries=("ru",), article_countries=("ru",))
    evidence = told(russian, listing)
    assert evidence
    assert evidence.score == score


def test_a_country_that_was_one_state_with_the_birthplace_does_not_speak_against():
    evidence = told(Facts(countries=("ru",)), factory.listing("HILL, Tom", birth_places=(Place("Donetsk", "ua"),)))
    assert evidence
    assert evidence.score == 0.5
    assert "Ukraine" in evidence.reason
