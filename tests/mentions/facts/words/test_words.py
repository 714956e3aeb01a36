"""What words promises: countries and cues are those around a name, and not words of it."""

from __future__ import annotations

import pytest

from tests.mentions.facts.told import facts


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


def test_who_cooks_in_english_leads_in_other_languages():
    assert [cue.text for cue in facts("The chef Ivan Petrov cooks at the inn.", "Ivan Petrov").callings] == ["chef"]
    assert facts("Ivan Petrov, chef de la milice du nord, a été tué par les forces.", "Ivan Petrov").callings == ()
    assert facts("The Ozac-Chef Ivan Petrov was at the inn.", "Ivan Petrov").callings == ()


def test_a_street_named_after_a_trade_tells_none():
    assert facts("Ivan Petrov has an office in Old Bakery Street.", "Ivan Petrov").everyday == ()
    assert [cue.text for cue in facts("Ivan Petrov has a bakery.", "Ivan Petrov").everyday] == ["bakery"]


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Petrov spoke to the UN Security Council.",
        "Ivan Petrov met Song Hwa Jong.",
        "James Baker met Ivan Petrov.",
        "The Cook Islands-flagged Ivan Petrov left.",
        "Ivan Petrov addressed the Arab League.",
    ],
)
def test_a_word_inside_a_name_tells_no_everyday_life(text):
    assert facts(text, "Ivan Petrov").everyday == ()


@pytest.mark.parametrize(
    "text",
    [
        "Sie sprachen über Bäcker Ivan Petrov.",
        "Baker Ivan Petrov spoke.",
        "Ivan Petrov is of the Leeds Chess Club.",
        "IVAN PETROV, BAKER",
    ],
)
def test_a_word_of_everyday_life_with_a_capital_tells_one(text):
    assert facts(text, "IVAN PETROV" if text.isupper() else "Ivan Petrov").everyday


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Petrov led an armed band.",
        "Ivan Petrov failed to match it.",
        "Ivan Petrov, a military trainer, left.",
        "Ivan Petrov fell in the fighting season.",
        "It was the key driver of it, Ivan Petrov said.",
    ],
)
def test_a_word_behind_one_that_gives_it_another_meaning_tells_no_everyday_life(text):
    assert facts(text, "Ivan Petrov").everyday == ()


def test_the_same_word_alone_tells_one():
    assert facts("Ivan Petrov won the match.", "Ivan Petrov").everyday
    assert facts("Ivan Petrov is in a band.", "Ivan Petrov").everyday
