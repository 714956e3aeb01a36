"""The name finder: what it takes for a party, of what kind, and what it does not."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.mentions.names import find_names
from xref.model import PartyType

DEV = Path(__file__).parents[2].parent / "shared" / "eval" / "dev.jsonl"


def parties(text):
    return {text[one.start : one.end]: one.kind for one in find_names(text) if one.is_party}


def others(text):
    return {text[one.start : one.end]: one.kind for one in find_names(text) if not one.is_party}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("On Monday Mr Tomov spoke.", "Tomov", "person"),
        ("He met Foreign Minister Olga Novak there.", "Olga Novak", "person"),
        ("He met Minister of Finance Olga Novak there.", "Olga Novak", "person"),
        ("A bookkeeper, Ruben Quist, wept.", "Ruben Quist", "person"),
        ("They named Ahmed bin Saleh al-Rashidi yesterday.", "Ahmed bin Saleh al-Rashidi", "person"),
        ("They named Gustavo A. Perez yesterday.", "Gustavo A. Perez", "person"),
        ("They named J. A. Garcia yesterday.", "J. A. Garcia", "person"),
        ("The lawyer Sophie van Aerden wrote it.", "Sophie van Aerden", "person"),
        (" * CHOE, Jong U -- in Dandong", "CHOE, Jong U", "person"),
        ("We saw Raúl Gorrín-Núñez there.", "Raúl Gorrín-Núñez", "person"),
        ("HOLT: Who owned it?\nKIRBY: Nobody.", "HOLT", "person"),
        ("A neighbor that differs by a letter, N310QX, belongs to a school.", "N310QX", "aircraft"),
        ("FIFA: Who owned it?\nOPEC: Ministers met.", "OPEC", "organization"),
        ("By Tessa Rowe\n\nThe town was quiet.", "Tessa Rowe", "person"),
        ("The firm Hansa Kontor GmbH closed.", "Hansa Kontor GmbH", "organization"),
        ("They said that the Hansa Kontor GmbH-owned tanker left.", "Hansa Kontor GmbH", "organization"),
        (
            "The Ruben Quist-linked network paid Olga Novak, an aide, and the Ruben Quist-owned firm left.",
            "Ruben Quist",
            "person",
        ),
        ("It was sent to the Bank of Valletta yesterday.", "Bank of Valletta", "organization"),
        ("the Office of Foreign Assets Control (OFAC) said", "OFAC", "organization"),
        (
            "He has called the U.S. Attorney's Office for the Southern District of Florida again.",
            "U.S. Attorney's Office for the Southern District of Florida",
            "organization",
        ),
        ("It hired Gulf Salvage & Towing in May.", "Gulf Salvage & Towing", "organization"),
        ("It hired Oak & Quill in May.", "Oak & Quill", "organization"),
        ("They stayed at the Hotel Sol last night.", "Hotel Sol", "unknown"),
        ("the insurer Norsund was named", "Norsund", "organization"),
        ("Inversiones Los Pinos S.A. de C.V. closed", "Inversiones Los Pinos S.A. de C.V.", "organization"),
        ("It ended.\n\nEpping Victory 0 Barking Falcons 3. It rained.", "Barking Falcons", "organization"),
        ("the tanker Aegean Dawn sank", "Aegean Dawn", "vessel"),
        ("on board the M/V Kum San-3 today", "M/V Kum San-3", "vessel"),
        ("Then the m/v Zorvalon left the port", "Zorvalon", "vessel"),
        ("Then the M.V. Zorvalon left the port", "M.V. Zorvalon", "vessel"),
        ("Name: Zorvalon Trust Flag: Panama", "Zorvalon Trust", "organization"),
        ("It ended.\nWorld Trade Program: who pays", "World Trade Program", "organization"),
        ("Then V.Zorvanik left", "V.Zorvanik", "person"),
        ("Then V.B.Zorvanik left", "V.B.Zorvanik", "person"),
        ("Сообщили, что М.Зорваник уехал", "М.Зорваник", "person"),
        ("It paid Zorvalon Trading Est. in May", "Zorvalon Trading Est", "organization"),
        ("Then Zorvalon Steel is a state company again", "Zorvalon Steel", "organization"),
        ("ORVAL (IMO 9123456), flag: unknown", "ORVAL", "vessel"),
        ("the jet EP-FAA landed", "EP-FAA", "aircraft"),
        ("адвокат Анна Петрова сказала", "Анна Петрова", "person"),
        ("Le juriste Jean-Paul Mbuyi a nié.", "Jean-Paul Mbuyi", "person"),
        ("L'avocat Bastien Courcelle a nié.", "Bastien Courcelle", "person"),
        ("Avukat Kerem Altınsoy konuştu.", "Kerem Altınsoy", "person"),
        ("Anadolu Ticaret Bankası hesapları dondurdu.", "Anadolu Ticaret Bankası", "organization"),
        ("Ontem o Ministério das Finanças não comentou.", "Ministério das Finanças", "organization"),
    ],
)
def test_a_party_is_found_with_its_extent_and_kind(text, name, kind):
    assert parties(text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Traders said so.", "Traders", "generic"),
        ("In Moscow it rained.", "Moscow", "place"),
        ("It leads to the Gulf of Finland now.", "Gulf of Finland", "place"),
        ("It was the calmest since the New Year lull.", "New Year", "date"),
        ("Він їхав з Донбасу.", "Донбасу", "place"),
        ("The Russian text is older.", "Russian", "nationality"),
        ("It ended on Thursday.", "Thursday", "date"),
        ("It breaks the Magnitsky Act again.", "Magnitsky Act", "law"),
        ("It breaks the Treaty of Lisbon again.", "Treaty of Lisbon", "law"),
        ("The racehorse Forest won.", "Forest", "animal"),
        ("The film Victory opens.", "Victory", "work"),
        ("The Prime Minister slept.", "Prime Minister", "title"),
        ("A Boeing 747 landed.", "Boeing", "product"),
        ("They live in Iskar Street now.", "Iskar Street", "place"),
        ("It stands south of the town of Zorvale, they say.", "Zorvale", "place"),
        ("They say that Zorvale is a small town by the sea.", "Zorvale", "place"),
        ("It ended.\nVessel Name: unknown", "Vessel Name", "word"),
    ],
)
def test_what_is_no_party_is_returned_as_what_it_is(text, name, kind):
    assert others(text).get(name) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Brokers reported nothing.",
        "ADDRESSES AND DATES OF BIRTH",
        "I think I'm late.",
        "",
        "no capitals, 12 of them",
    ],
)
def test_ordinary_words_make_no_party(text):
    assert parties(text) == {}


def test_a_surname_alone_takes_the_kind_of_the_full_name():
    assert parties("We met Petar Ganchev. Later Ganchev left.")["Ganchev"] == "person"


def test_a_name_broken_by_a_hyphen_at_the_line_end_is_one_name():
    text = "The following goods, once held by per-\nsons of the old firm Puertos Ga-\nviota Ltda., will be sold\n"
    assert "Puertos Ga-\nviota Ltda" in {name.rstrip(".") for name in parties(text)}


def test_a_list_of_names_one_a_line_stays_apart():
    assert set(parties("Anna Petrova\nIgor Stein\n")) == {"Anna Petrova", "Igor Stein"}


def test_the_possessive_stands_outside_the_span():
    assert "Angela Kovacs" in parties("It was Angela Kovacs’s house.")


def test_type_is_unknown_for_what_is_no_party():
    assert {one.type for one in find_names("In Moscow on Thursday") if not one.is_party} == {PartyType.UNKNOWN}


@given(st.text(alphabet=st.sampled_from("Aa Bb.,'’-\n&;()\"«»:ДдÉé1 M/V"), max_size=120))
def test_spans_are_in_order_and_never_overlap(text):
    found = find_names(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= following.start for one, following in pairwise(found))


def test_a_long_text_is_read_in_one_pass():
    text = "The lawyer Anna Petrova met\nthe tanker Aegean Dawn in Moscow. " * 4000
    assert len(find_names(text)) == 3 * 4000


@pytest.mark.skipif(not DEV.exists(), reason="the labelled articles are not beside the project")
def test_most_labelled_parties_of_the_articles_are_found():
    found = total = 0
    for line in DEV.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        if article["lang"] in {"ar", "zh"}:  # scripts without capitals
            continue
        names = parties(article["text"])
        for entity in article["entities"]:
            if entity["type"] in {"person", "organization", "vessel"}:
                total += 1
                found += any(surface in names for surface in entity["surfaces"])
    assert found / total >= 0.8


@pytest.mark.parametrize(
    "text",
    [
        "Named in the file: National Iranian Tanker Company; Tom Hale.",
        "The parties are:\n- Tom Hale\n- National Iranian Tanker Company\n- Ana Brito",
        "1. National Iranian Tanker Company",
    ],
)
def test_a_body_of_everyday_words_that_is_all_of_a_line_is_a_name_and_no_headline(text):
    assert parties(text)["National Iranian Tanker Company"] == "organization"
    assert "Tanker Company" not in parties("Court Fines National Iranian Tanker Company")


def test_a_headline_may_have_a_name_with_a_small_prefix():
    assert parties("Court Jails Anton al-Khaliq Over Arms Deal") == {"Anton al-Khaliq": "person"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Since May Velstroytrans has been idle.", "Velstroytrans"),
        ("It left in March Volna Group alone.", "Volna Group"),
        ("Public Joint Stock Company Velsotrest said no.", "Public Joint Stock Company Velsotrest"),
        ("Laut Anklage hatte Viktor Talov den Vertrag nicht selbst unterschrieben.", "Viktor Talov"),
        ("Dort sah man Joop den Uyl.", "Joop den Uyl"),
        ("Plays by August Wilson were staged.", "August Wilson"),
        ("They met Alexander Van der Bellen there.", "Alexander Van der Bellen"),
        ("They met Jan van den Berg there.", "Jan van den Berg"),
    ],
)
def test_what_stands_beside_a_name_is_none_of_it_and_a_legal_form_before_it_is(text, name):
    assert name in parties(text)


@pytest.mark.parametrize(
    "name",
    [
        "Al Qaida",
        "Al Qa'ida",
        "Al Qaeda",
        "al-Qaeda",
        "Jaish-e-Velmad",
        "Harkat-ul-Velmad",
        "Lashkar-i-Velma",
        "HM Treasury",
    ],
)
def test_an_armed_group_or_a_treasury_is_no_person(name):
    assert parties(f"Officials say {name} was behind it.")[name] == "organization"
    assert parties(f"It ended.\n\nThen he told them that {name} had left.")[name] == "organization"


@pytest.mark.parametrize(
    "credit", ["Photographs by Anna Weld for Harbour Audio", "Edited by Anna Weld for Clean Hands Forum"]
)
def test_a_line_of_credits_is_no_headline(credit):
    assert parties(credit) == {"Anna Weld": "person", credit.rpartition(" for ")[2]: "organization"}


def test_a_german_company_before_an_article_is_one():
    text = "Laut Anklage hatte Velsk GmbH den Vertrag unterschrieben, und die Polizei wurde noch nicht gehört."
    assert parties(text)["Velsk GmbH"] == "organization"


CUT = (
    "Police arrested Anna Holm, a Norwegian lawyer (who is the owner of Holm Ltd), and Peter Lund, the 54-year-old. "
    'Il a vu Jean Moreau, le directeur – l\'avocat – de "Moreau & Fils", à Lyon; er ist Otto Lang, der Chef.\n'
    "MV TONG HUNG (IMO 9187629), ex ORAN, said: Mr. A. B. Holm is an oligarch's son, aged 30, born in 1990.\n"
    "| Name | Age |\nAnna Holm, A | 12\nИгорь Рогов, глава фирмы «Волна», по словам Анны"
)


@pytest.mark.parametrize("cut", range(0, len(CUT), 60))
def test_a_text_may_end_anywhere(cut):
    for end in range(cut, cut + 60):
        find_names(CUT[:end])
        find_names(CUT[end:])
