"""What extents promises: how far a listed name reaches."""

from __future__ import annotations

import pytest

from tests.mentions.subjects.listed import groups, names, shown
from xref.mentions import PartyFinder
from xref.mentions.base import split_pieces
from xref.mentions.scan import Scanner
from xref.mentions.subjects import group_mentions
from xref.model import Article


@pytest.mark.parametrize(
    ("text", "phrase", "sighted"),
    [
        ("The Kavra Dental Clinic will close.", "Kavra Dental Clinic", []),  # a trade behind makes it another
        ("The Kavra Group will close.", "Kavra Group", ["Kavra"]),
        ("The Veltra Orsk Fertilizer will close.", "Veltra Orsk Fertilizer", []),  # each side has a word of its own
        ("Der Bau von der Bank Kavra endet.", "Bau von der Bank Kavra", ["Bank Kavra"]),
        ("Der Bau der Bank Kavra Nord endet.", "Bau der Bank Kavra Nord", []),
        ("Tochter Zdravo Orsk Fertilizer will close.", "Tochter Zdravo Orsk Fertilizer", ["Zdravo Orsk Fertilizer"]),
    ],
)
def test_other_words_around_a_part_of_a_listed_name_make_it_another(lists, text, phrase, sighted):
    found = groups(text, lists, (phrase, "organization"))
    assert [one.name for one in found if any(s.comparison.score > 0.75 for s in one.sightings)] == sighted


def test_a_listed_name_ends_before_what_it_owns(lists):
    phrase = "Al-Kavra's branch in Orsk"
    found = groups(f"Then {phrase} spoke.", lists, (phrase, "organization"))
    assert [one.name for one in found if one.sightings] == ["Kavra"]


@pytest.mark.parametrize(
    ("text", "are_one"),
    [
        ("It sold shares in Cold Zdravo and in Orsk Fertilizer Mills.", False),
        ("It sold shares in Zdravo and Orsk Fertilizer.", True),
    ],
)
def test_words_of_two_phrases_are_no_listed_name(lists, text, are_one):
    assert any(one.sightings for one in groups(text, lists)) is are_one


def test_a_longer_name_is_not_the_listed_one_inside_it(lists):
    text = "The log carrier Forest Pioneer called."
    (group,) = groups(text, lists, ("Forest Pioneer", "vessel"))
    assert not any(s.comparison.score > 0.7 for s in group.sightings)


def test_an_ending_behind_an_apostrophe_is_no_part_of_the_name(lists):
    text = "Libre Abordo'da toplandılar."
    found = [party.subject.name for party in PartyFinder(lists).find(Article(text)) if party.sightings]
    assert found == ["Libre Abordo"]


@pytest.mark.parametrize(
    ("phrase", "kind", "listed"),
    [
        ("Libyan Wings P-914 IL-76", "product", "Libyan Wings"),
        ("Libyan Wings 5A-DMG", "aircraft", "Libyan Wings"),
        ("Vologda Gurgen Zdravkovsky", "person", "Gurgen Zdravkovsky"),
        ("Moneychanger Gurgen Zdravkovsky", "person", "Gurgen Zdravkovsky"),
        ("Monday Ahmad Hassan", "person", "Ahmad Hassan"),
        ("Игорем Ротманом ООО «Волна", "person", "Игорем Ротманом"),
        ("Panama la Peldar, S.A.", "organization", "Peldar, S.A"),
        ("QZLF Ramon Medina", "organization", "QZLF"),
    ],
)
def test_a_rare_listed_name_is_found_inside_a_phrase_that_is_more_than_it(lists, phrase, kind, listed):
    found = groups(f"Then {phrase} was seen.", lists, (phrase, kind))
    assert [group.name for group in found if any(s.comparison.score > 0.9 for s in group.sightings)] == [listed]
    assert kind == "aircraft" or found[0].cue != "product"


@pytest.mark.parametrize("phrase", ["Raghad Omar Bashir", "Libyan Wings Museum", "Peldar Princess"])
def test_a_phrase_that_may_be_another_name_is_not_the_listed_one_inside_it(lists, phrase):
    found = groups(f"Then {phrase} was seen.", lists, (phrase, "unknown"))
    assert not any(s.comparison.score > 0.9 for group in found for s in group.sightings)


@pytest.mark.parametrize(("father", "is_alike"), [("Ilyich", False), ("Petrovich", True)])
def test_another_patronymic_behind_a_listed_name_is_another_person(lists, father, is_alike):
    text = f"Our Konev, Alexei {father}, mends engines."
    found = groups(text, lists, ("Our Konev", "person"), (f"Alexei {father}", "person"))
    sightings = [s for group in found for s in group.sightings if len(s.comparison.pairs) > 1]
    assert any(s.comparison.score > 0.7 for s in sightings) is is_alike


def test_the_short_form_that_a_bracket_defines_is_no_part_of_the_name(lists):
    text = "The National Iranian Tanker Company (NITC) is listed. NITC knows."
    spans = ("National Iranian Tanker Company", "organization"), ("NITC", "organization"), ("NITC", "organization")
    (group,) = groups(text, lists, *spans)
    assert shown(text, group) == ["National Iranian Tanker Company", "NITC", "NITC"]


@pytest.mark.parametrize(
    "text",
    [
        "Er sagte nicht, dass Kavra das Land verlassen hat und war weg.",
        "Außerdem schuldet Peldar S.A. der Kasse Geld und hat nicht gezahlt.",
    ],
)
def test_a_german_article_and_noun_behind_a_listed_name_are_none_of_it(lists, text):
    found = PartyFinder(lists).find(Article(text, language="de"))
    assert {party.subject.name for party in found if party.sightings} & {"Kavra", "Peldar S.A", "Peldar S.A.", "Peldar"}


@pytest.mark.parametrize(
    "text",
    [
        "Martedì Kavra ha negato le accuse.",
        "Asimismo Kavra debe dinero al banco.",
        "Laut Teheran Kavra ist das nicht so.",
    ],
)
def test_a_first_word_of_other_languages_leads_to_a_listed_name(lists, text):
    found = PartyFinder(lists).find(Article(text, language="it"))
    assert "Kavra" in {party.subject.name for party in found if party.sightings}


@pytest.mark.parametrize(
    ("text", "verb", "is_found"),
    [
        ("Tomas Igor Peldarian Volstad Resigns\nIt rained.", "Resigns", True),
        ("At Tomas Igor Peldarian Volstad Falls they swam.", "Falls", False),
        ("Named: Tomas Igor Peldarian Volstad Italy 1961", "Italy", True),
        ("Named: Tomas Igor Peldarian Volstad Jordan 1961", "Jordan", False),
    ],
)
def test_a_headlines_verb_or_a_country_behind_a_persons_name_is_none_of_it(lists, text, verb, is_found):
    name = "Tomas Igor Peldarian Volstad"
    found = {group.name for group in groups(text, lists, (f"{name} {verb}", "person")) if group.sightings}
    assert (name in found) is is_found


@pytest.mark.parametrize(
    ("text", "phrase", "is_found"),
    [
        ("US Blacklists Tomas Igor Peldarian Volstad For Iran Trade", "", True),
        ("Court Freezes Zdravo Orsk Fertilizer Assets", "", True),
        (
            "They met Tomas Igor Peldarian Volstad Defence Minister there",
            "Tomas Igor Peldarian Volstad Defence Minister",
            True,
        ),
        ("The Tomas Igor Peldarian Volstad Foundation Closed Its Doors", "", False),
        ("They met at Zdravo Orsk Fertilizer Toys on Monday", "Zdravo Orsk Fertilizer Toys", False),
        ("Oil Tanker Zdravalin Explodes At Sea", "", True),
        ("Golden Zdravalin Explodes At Sea", "", False),
    ],
)
def test_everyday_words_of_a_headline_are_none_of_a_listed_name_among_them(lists, text, phrase, is_found):
    names = {"Tomas Igor Peldarian Volstad", "Zdravo Orsk Fertilizer", "Zdravalin"}
    found = {group.name for group in groups(text, lists, (phrase or text, "organization")) if group.sightings}
    assert bool(found & names) is is_found


@pytest.mark.parametrize(
    ("behind", "is_found"),
    [
        (" Beamte bestochen haben.", True),
        (" Kontakt zu Banken haben.", True),
        ("-Clan zahlen.", True),
        (" Vorstandschef werden.", True),
        (" Anfang Mai zahlen.", True),
        (" Karl heißen.", False),
        (" Schneider heißen.", False),
        (" Qzorvmann heißen.", False),
    ],
)
def test_in_german_any_noun_may_stand_behind_a_persons_whole_name(lists, behind, is_found):
    text = f"Das Gericht tagte und die Anwälte schwiegen dazu. Laut Anklage soll Tomas Igor Peldarian Volstad{behind}"
    found = PartyFinder(lists).find(Article(text, language="de"))
    assert ("Tomas Igor Peldarian Volstad" in {party.subject.name for party in found if party.sightings}) is is_found


@pytest.mark.parametrize(
    ("text", "behind", "is_found"),
    [
        ("They met Tomas Igor Peldarian Volstad Jan. 5 in Rome.", " Jan", True),
        ("They told Tomas Igor Peldarian Volstad Monday that it was so.", " Monday", True),
        ("The Tomas Igor Peldarian Volstad-Putin pact was signed, and Putin left.", "-Putin", True),
        ("The Tomas Igor Peldarian Volstad-Petrova deal was signed.", "-Petrova", False),
        ("The lawyer Tomas Igor Peldarian Volstad-Petrova came.", "-Petrova", False),
        ("Police in Tomas Igor Peldarian Volstad Dubai home found it.", " Dubai", True),
        ("They met Tomas Igor Peldarian Volstad Dubai there.", " Dubai", False),
        ("He told Tomas Igor Peldarian Volstad London would not wait.", " London", True),
        ("He told Tomas Igor Peldarian Volstad Reuters reported it.", " Reuters", True),
        ("The Tomas Igor Peldarian Volstad-era law fell.", "-era", True),
        ("The Tomas Igor Peldarian Volstad-funded party won.", "-funded", True),
        ("They met Tomas Igor Peldarian Volstad-il there.", "-il", False),
    ],
)
def test_a_day_a_home_and_what_is_tied_to_a_name_are_none_of_it(lists, text, behind, is_found):
    name = "Tomas Igor Peldarian Volstad"
    found = {group.name for group in groups(text, lists, (f"{name}{behind}", "person")) if group.sightings}
    assert (name in found) is is_found


def test_what_stands_before_a_stroke_is_none_of_a_listed_name_behind_it(lists):
    text = "Signed: Peter Lund/Zdravo Orsk Fertilizer"
    found = groups(text, lists, ("Lund/Zdravo Orsk Fertilizer", "organization"))
    assert "Zdravo Orsk Fertilizer" in {group.name for group in found if group.sightings}


def test_two_ships_in_a_row_are_no_person_with_his_surname_first(lists):
    text = "Of the bulkers, FOREST, Zdravalin and a larger one loaded."
    found = names(text, ("FOREST, Zdravalin", "person"))
    found = [found[0]._replace(cue="surname first")]
    scanner = Scanner(lists)
    told = group_mentions(text, found, scanner.find(split_pieces(text)), scanner.sight)
    assert [(group.name, group.type.value, group.is_named) for group in told if group.sightings] == [
        ("FOREST", "unknown", True),
        ("Zdravalin", "unknown", True),
    ]


@pytest.mark.parametrize("word", ["kurz", "in short", "en abrégé"])
def test_the_short_form_that_a_word_defines_is_no_part_of_the_name(lists, word):
    text = f"The National Iranian Tanker Company, {word} NITC, is listed."
    spans = ("National Iranian Tanker Company", "organization"), ("NITC", "organization")
    assert "National Iranian Tanker Company" in {group.name for group in groups(text, lists, *spans) if group.sightings}
