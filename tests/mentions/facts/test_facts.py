"""What facts promises of the words around a name."""

from __future__ import annotations

import re

import pytest

from tests.mentions.facts.told import facts
from xref.mentions.base import Place, split_pieces
from xref.mentions.facts import Context


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("The jockey David Gomez, 22, won.", 22),
        ("A 30-year-old pastry chef, David Gomez, paid.", 30),
        ("David Gomez, a dentist aged 33 from Pasto", 33),
        ("David Gomez, 77 years old, sang", 77),
        ("David Gomez (61) drove", 61),
        ("David Gomez, de 40 años,", 40),
    ],
)
def test_an_age_is_read_beside_the_name(text, age):
    assert facts(text, "David Gomez").ages == (age,)


@pytest.mark.parametrize("text", ["David Gomez won 22 races.", "David Gomez, 250 metres away", "David Gomez left."])
def test_another_number_is_no_age(text):
    assert facts(text, "David Gomez").ages == ()


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("Ivan Petrov (born 1991) trains", "1991"),
        ("Ivan Petrov, born 20 Nov 1971, of Pasto", "1971-11-20"),
        ("Ivan Petrov was born on April 2, 1966", "1966-04-02"),
        ("Ivan Petrov teaches ceramics. He was born in 1987.", "1987"),
        ("Ivan Petrov, add year of birth 1950.", "1950"),
    ],
)
def test_a_birth_is_read_as_precise_as_it_is_given(text, born):
    assert [span.iso for span in facts(text, "Ivan Petrov").births] == [born]


def test_a_ships_number_right_after_its_name_is_read():
    assert facts("the tanker Forest (IMO 9283760) sailed", "Forest").ship_numbers == ("9283760",)


def test_the_year_is_the_latest_of_the_text():
    assert facts("Since 2012 and again in 2018 Ivan Petrov hid.", "Ivan Petrov").year == 2018


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Forest (IMO 9283760)", ("9283760",)),
        ("Forest (IMO: 9283760)", ("9283760",)),
        ("Forest (flag: DPRK; IMO No. 9283760)", ("9283760",)),
        ("Forest, IMO number 9283760", ("9283760",)),
        ("Forest, IMO\n9283760", ("9283760",)),
        ("Forest (ИМО 9283760)", ("9283760",)),
        ("Forest and Fortune (IMO 9283760)", ()),
        ("Forest, Sea Lavender (IMO 9283760)", ()),
        ("Forest, YU SON (IMO 9283760)", ()),
        ("Forest\n * YU SON (IMO 9283760)", ()),
        ("其中Forest轮（IMO 9283760）", ("9283760",)),
        ("Forest, a tanker (flag: Iran; IMO 9283760)", ("9283760",)),
        ("Forest. IMO 9283760", ()),
        ("Forest (IMO 92837601)", ()),
    ],
)
def test_a_ships_number_is_its_own_and_not_its_neighbors(text, numbers):
    assert facts(text, "Forest").ship_numbers == numbers


@pytest.mark.parametrize(
    ("text", "is_denied"),
    [
        ("Do not confuse\n- Kalev Mills\n- Ivan Petrov", True),
        ("D. NOT to be confused\n- Ivan Petrov", True),
        ("Do not confuse:\n- Kalev Mills\n\nContact: Ivan Petrov", False),
        ("Kalev Mutond is not to be confused with Oleg Ross. Ivan Petrov left.", False),
        ("Ivan Petrov is in a cell. His namesake sells ice next door.", False),
        ("Ivan Petrov is in Oslo. He is a namesake of the listed man.", True),
    ],
)
def test_a_head_that_names_nobody_speaks_of_all_below_it(text, is_denied):
    assert bool(facts(text, "Ivan Petrov").denials) is is_denied


def test_an_age_is_read_in_the_next_sentence():
    assert facts("Ask Ivan Petrov. He's 21, they say.", "Ivan Petrov").ages == (21,)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Konev sings. The band, the choir and the drummer left by taxi.", 4),
        ("Konev sings. The band left as rebels, militants and guerrillas came.", 0),
    ],
)
def test_an_article_is_about_everyday_things_where_little_else_is_said(text, count):
    assert facts(text, "Konev").article_everyday == count


@pytest.mark.parametrize(
    ("text", "is_aside"),
    [
        ("The goalkeeper Ivan Petrov left.", False),
        ("Ivan Petrov runs a small bakery.", False),
        ("Ivan Petrov, who came here from Perm when he was two and stayed, sells cakes in his bakery.", False),
        ("Ivan Petrov was at the table by the window, and it was said later that he was the cook.", False),
        ("Ivan Petrov has paid for the two upper floors of a house whose cellar is let to a bakery.", True),
        ("A letter from the baker on the corner of the street says nothing of the late Ivan Petrov.", True),
        ("Ivan Petrov left.", False),
    ],
)
def test_an_everyday_word_far_from_the_name_is_said_of_somebody_else(text, is_aside):
    assert facts(text, "Ivan Petrov").is_everyday_aside is is_aside


def test_an_adjective_of_another_language_tells_a_country_in_its_texts_alone():
    assert (
        "sy"
        in facts("Les vedettes de la marine syrienne ont suivi la Zorani dans le port du pays.", "Zorani").countries
    )
    assert facts("The crew of the syrienne was seen by the police of the port, said Zorani.", "Zorani").countries == ()


@pytest.mark.parametrize(
    "text",
    [
        "Le docteur Russell et la dame de la Zorani.",
        "Die Deutsche Bank hat der Zorani das Konto und die Karte gesperrt.",
    ],
)
def test_a_surname_or_the_name_of_a_bank_tells_none(text):
    assert facts(text, "Zorani").countries == ()


@pytest.mark.parametrize(
    ("text", "is_anew"),
    [
        ("Milan Simić, a beekeeper, was asked about the late Milan Simic.", True),
        ("Milan Simić, 34, was asked about the late Milan Simic.", True),
        ("Milan Simić, a beekeeper, was asked about the late Milan Simić.", False),
        ("Milan Simić, who left, was asked about the late Milan Simic.", False),
        ("Milan Simić, a beekeeper, was there. Milan Simic, a beekeeper, left.", False),
        ("MILAN SIMIĆ, A BEEKEEPER\nMilan Simić left.", False),
        ("Milan Ante Simić, a beekeeper, was there. Milan Simic left.", False),
    ],
)
def test_another_spelling_without_the_calling_is_another_bearer_of_the_name(text, is_anew):
    first = re.match(r"[^,]+", text)
    start = max(text.rfind("Milan Simic"), text.rfind("Milan Simić"))
    context = Context(text, split_pieces(text))
    assert context.is_spelt_anew([Place(*first.span())], Place(start, start + len("Milan Simic"))) is is_anew


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Konev left. Two tankers and a bulker waited at the berth.", 3),
        ("Konev left. Schiff shipped cargo to Albuquerque, and blood vessels burst.", 0),
        ("Konev left. The ship, a tanker like other tankers.", 3),
        ("Konev left. The ship, a ship like no ship.", 0),
    ],
)
def test_words_of_ships_and_ports_are_counted_where_they_differ(text, count):
    assert facts(text, "Konev").article_ships == count
