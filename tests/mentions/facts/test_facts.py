"""What facts.py promises of the words around a name."""

from __future__ import annotations

import pytest

from xref.mentions.base import Place, split_pieces
from xref.mentions.facts import Context
from xref.model import Facts


def facts(text: str, name: str) -> Facts:
    start = text.index(name)
    return Context(text, split_pieces(text)).facts([Place(start, start + len(name))])


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


def test_countries_of_the_sentence_and_of_the_article_are_told_apart():
    told = facts("A North Korean national, Song Hwa Jong, left. Later he was seen in Russia.", "Song Hwa Jong")
    assert told.countries == ("kp",)
    assert told.article_countries == ("kp", "ru")


def test_a_country_inside_the_name_is_no_context():
    assert facts("He owns China Silver Star.", "China Silver Star").countries == ()


def test_words_of_lists_lives_and_denials_are_kept_apart():
    text = "He was sanctioned in May.\n\nThe goalkeeper Ivan Petrov is no relation to the general."
    told = facts(text, "Ivan Petrov")
    assert [cue.text for cue in told.everyday] == ["goalkeeper"]
    assert [cue.text for cue in told.denials] == ["no relation"]
    assert [cue.text for cue in told.illicit] == ["general"]
    assert (told.listed, told.article_listed) == ((), 1)


def test_a_word_of_the_name_is_no_cue():
    assert facts("Then Song Hwa Jong spoke.", "Song Hwa Jong").everyday == ()


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
    "text",
    [
        "- Lobaye Invest, of Bangui\n- The jockey Ivan Petrov rode.",
        "4. Lobaye Invest signs.\n5. The jockey Ivan Petrov, 2003",
        "(a) Lobaye Invest\n(b) the jockey Ivan Petrov",
        "LOBAYE INVEST   tanker   off Nampo\nIvan Petrov   jockey   none",
        "Lobaye Invest | tanker | 1\nIvan Petrov | jockey | 2",
    ],
)
def test_a_point_of_a_list_and_a_row_of_a_table_are_sentences(text):
    first = text.split()[1] if text.startswith(("-", "4", "(")) else text.split()[0]
    assert facts(text, first).everyday == ()
    assert [cue.text for cue in facts(text, "Ivan Petrov").everyday] == ["jockey"]


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


def test_a_sentence_that_goes_on_about_the_party_is_read_with_it():
    text = "Stop asking Ivan Petrov. He's a footballer in Minsk. He's 21."
    assert [cue.text for cue in facts(text, "Ivan Petrov").everyday] == ["footballer"]
    assert facts(text, "Ivan Petrov").countries == ("by",)
    assert facts("Ivan Petrov left.\n\nHe is a footballer.", "Ivan Petrov").everyday == ()


def test_an_age_is_read_in_the_next_sentence():
    assert facts("Ask Ivan Petrov. He's 21, they say.", "Ivan Petrov").ages == (21,)


@pytest.mark.parametrize("lead", ["* BEIRUT. ", "BEIRUT. ", "- BEIRUT. "])
def test_a_dateline_is_of_the_sentence_behind_it(lead):
    found = facts(f"It rained in Rome.\n{lead}The trial of Oleg Ross opened.", "Oleg Ross")
    assert found.countries == ("lb",)


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
    ("text", "calling"),
    [
        ("The baker Ivan Petrov paid.", "baker"),
        ("Goalkeeper Ivan Petrov saved two.", "Goalkeeper"),
        ("A clerk at the hall named Ivan Petrov laughed.", "clerk"),
        ("Ivan Petrov, a kebab cook in Berlin, said so.", "cook"),
        ("Ivan Petrov, the retired postman, paid.", "postman"),
        ("Ivan Petrov, who is a village dentist, paid.", "dentist"),
        ("Ivan Petrov is a beekeeper.", "beekeeper"),
        ("El panadero Ivan Petrov pagó.", "panadero"),
        ("Ivan Petrov, geologist, on ice", "geologist"),
    ],
)
def test_a_calling_is_what_the_words_beside_a_name_call_its_bearer(text, calling):
    assert [cue.text for cue in facts(text, "Ivan Petrov").callings] == [calling]
    assert calling in {cue.text for cue in facts(text, "Ivan Petrov").everyday}


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Petrov, husband of the dentist, paid.",
        "Ivan Petrov, the former footballer, paid.",
        "Ivan Petrov paid the baker.",
        "The baker and Ivan Petrov paid.",
        "The baker met Ivan Petrov.",
        "Ivan Petrov. The dentist paid.",
        "Ivan Petrov, whose brother is a dentist, paid.",
        "Ivan Petrov paid for the concert.",
    ],
)
def test_what_another_is_called_is_no_calling_of_ones_own(text):
    assert facts(text, "Ivan Petrov").callings == ()


def test_a_later_namesake_is_called_what_the_first_is_not():
    text = "Ivan Petrov was listed. The goalkeeper Ivan Petrov was not."
    places = [Place(0, 11), Place(text.rindex("Ivan"), text.rindex("Ivan") + 11)]
    assert Context(text, split_pieces(text)).facts(places).callings == ()
