"""What mentions/__init__.py promises: which words of an article are parties of it."""

from __future__ import annotations

import pytest

from tests import factory
from xref.index import NameIndex, build_index
from xref.mentions import PartyFinder
from xref.model import Article


def named(text: str, language: str = "en") -> list[str]:
    return [party.subject.name for party in PartyFinder(()).find(Article(text, language=language)) if party.is_named]


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("It ended. Laughter filled the hall.", "en", "Laughter"),
        ("Goods:\nParcels\nLetters", "en", "Parcels"),
        ("“Greetings” was all that she wrote.", "en", "Greetings"),
        ("He waved. You'll see them on Monday.", "en", "You'll"),
        ("Terminó. Pedimos que se callaran todos.", "es", "Pedimos"),
        ("| C1 | C2 |\n| AE | SG |", "en", "C1"),
        ("The owner is in AE or in SG now.", "en", "AE"),
        ("The box says THREAD on its lid.", "en", "THREAD"),
        ("Then he left the Group in May, and the Group paid.", "en", "Group"),
        ("It is on the SDN List now, he said.", "en", "SDN List"),
        ("For Kavra (S) Pte Ltd he paid.", "en", "Pte Ltd"),
        ("He sued. 27.1 The Company has paid.", "en", "1 The Company"),
    ],
)
def test_a_word_that_is_capitalized_for_its_place_names_nobody(text, language, word):
    assert word not in named(text, language)


@pytest.fixture(scope="module")
def khans(tmp_path_factory):
    folder = tmp_path_factory.mktemp("index")
    build_index((factory.listing("KHAN, Haji Mohammad", uid="1"), factory.listing("KHAN, Kamal Reza", uid="2")), folder)
    return PartyFinder([NameIndex(folder, factory.snapshot())])


@pytest.mark.parametrize(
    ("text", "bearers"),
    [
        ("News.\nMohammad Khan, 58, was named. Mohammad Khan, 19, took five wickets.", 2),
        ("News.\nMohammad Khan was named. Khan paid. The batsman Mohammad Khan, 19, did not.", 2),
        ("News.\nThe winger Mohammad Khan junior, 19, won. Mohammad Khan, born in 1961, is on a list.", 2),
        ("News.\nHire Mohammad Khan. He is 29! The listed Mohammad Khan was born in 1968.", 2),
        ("News.\nMohammad Khan, a general, paid. The batsman Mohammad Khan was born in 1990.", 2),
        ("News.\nMohammad Khan paid. The batsman Mohammad Khan was born in 1990.", 1),
        ("News.\nMohammad Khan is not blacklisted. Then Mohammad Khan, born in 1990, took five wickets.", 1),
        ("News.\nMohammad Khan was blacklisted. Then Mohammad Khan, born in 1990, took five wickets.", 2),
        ("News.\nKamal Reza Khan was named. Kamal Khan, born in 1949, sells rugs.", 2),
        ("News.\nI asked if the Mohammad Khan who cuts my hair is Haji Mohammad Khan.", 2),
        ("News.\nMohammad Khan was named. There is another Mohammad Khan, a batsman.", 2),
        ("News.\nThe coach, Kamal Khan, 38, was named. The oil chief Kamal Reza Khan was not.", 2),
        ("News.\nThe coach, Kamal Khan, was named. The oil chief Kamal Reza Khan was not.", 1),
        ("News.\nKamal Reza Khan was named. Kamal Khan, a dentist, was not.", 2),
        ("News.\nKamal Khan, a dentist, was named. Kamal Reza Khan, a dentist, paid.", 1),
        ("News.\nKamal Khan was named. Kamal Khan, a dentist, paid.", 1),
        ("News.\nMohammad Khan was named. He told of Mohammad Khan the painter, born in 1979.", 2),
        ("News.\nKamal Reza Khan was named. Kamal Khan sells rugs.", 1),
        ("News.\nMohammad Khan was named. A nephew of Mohammad Khan, who bats, was not.", 1),
        ("News.\nMohammad Khan was named. Mohammad Khan was born in 1949.", 1),
        ("News of 2019.\nMohammad Khan, 58, was named. Mohammad Khan was born in 1961.", 1),
        ("News.\nMohammad Khan, 58, was named. Mohammad Khan, 58, said so.", 1),
        ("News.\nMohammad Khan, 58, was named. Khan, 19 times a winner, said so.", 1),
        ("Mohammad Khan named\nMohammad Khan, 58, was named.", 1),  # a headline says no age
    ],
)
def test_a_listed_name_told_anew_with_another_age_is_a_namesakes(khans, text, bearers):
    parties = [party for party in khans.find(Article(text, language="en")) if party.sightings]
    assert len(parties) == bearers


def test_who_is_told_anew_is_shown_by_his_own_name(khans):
    text = "News.\nKamal Reza Khan was named. Kamal Khan, a dentist, was not."
    names = [party.subject.name for party in khans.find(Article(text, language="en")) if party.sightings]
    assert names == ["Kamal Reza Khan", "Kamal Khan"]


@pytest.mark.parametrize(
    ("text", "name"),
    [("EU leaders met in Riga on Monday.", "EU"), ("It ended. Zavodchik & Sons Ltd paid.", "Zavodchik & Sons Ltd")],
)
def test_a_name_that_opens_a_sentence_stays_one(text, name):
    assert name in named(text)


@pytest.mark.parametrize(
    ("text", "name", "is_party"),
    [
        ("Yasaklar ve Kavran Makine\nYasaklar ve Kavran Makine\n\nDün açıklandı.", "Yasaklar", False),
        ("Yasaklar ve Kavran Makine\nYasaklar da yazıldı, dün açıklandı.", "Yasaklar", True),
        ('Avukat Ece Tunalı, "Bankalar önce soyadına bakıyor" dedi.', "Bankalar", False),
        ('Their new firm, "Kavranex with Bev", is over.', "Kavranex", True),
    ],
)
def test_a_word_that_opens_a_headline_told_twice_or_a_quotation_names_nobody(text, name, is_party):
    found = named(text, "en" if text.startswith("Their") else "tr")
    assert any(name in party for party in found) is is_party


@pytest.mark.parametrize(
    "text", ["Data from AIS showed it.", "Americans listed him.", "To PO Box 7.", "It is the S.C.S. behind it."]
)
def test_abbreviations_peoples_boxes_and_legal_forms_are_no_parties(text):
    assert named(text) == []


@pytest.fixture(scope="module")
def misread(tmp_path_factory):
    folder = tmp_path_factory.mktemp("index")
    kim = factory.listing("KIM, Volna", uid="1", identifiers=(factory.identifier("836420186", "passport"),))
    fudia = factory.listing("FUDIA LTDA.", "organization", uid="2")
    plane = factory.listing("EP-IBI", "aircraft", uid="3", identifiers=(factory.identifier("EP-IBI", "tail_number"),))
    gang = factory.listing("PRIVATE MILITARY COMPANY 'KAVGNER'", "organization", uid="4", aliases=("PMC KAVGNER",))
    trade = factory.listing("METAL & MINERAL VELT S.A.R.L.", "organization", uid="5")
    lostek = factory.listing("LOŠTEK, Gavrilo", uid="6")
    build_index([kim, fudia, plane, gang, trade, lostek], folder)
    return NameIndex(folder, factory.snapshot())


@pytest.mark.parametrize(
    ("text", "shown", "uid"),
    [
        ("An officer (passport 83642O186) was seen.", "83642O186", "1"),
        ("Struck off: FUDlA LTDA. of Cali.", "FUDlA LTDA.", "2"),
        ("The aircraft EP-lBI was seen.", "EP-lBI", "3"),
        ("Men of the Kavgner Group were seen.", "Kavgner Group", "4"),
        ("He paid Metal &amp; Mineral Velt there.", "Metal &amp; Mineral Velt", "5"),
        ("He met <b>Gavrilo&nbsp;Lo&scaron;tek</b> there.", "Gavrilo&nbsp;Lo&scaron;tek", "6"),
        ("Men of the Kavgner<br>Group were seen.", "Kavgner<br>Group", "4"),
        ("men of K\u00adavgner&nbsp;Gro&shy;up&#39;s", "K\u00adavgner&nbsp;Gro&shy;up", "4"),
    ],
)
def test_a_listed_party_is_found_as_a_scan_a_feed_or_a_paper_has_it(misread, text, shown, uid):
    parties = PartyFinder([misread]).find(Article(text, language="en"))
    found = {(m.text, s.listing) for party in parties for m in party.subject.mentions for s in party.sightings}
    numbers = {
        (text[hit.start : hit.end], number) for party in parties for hit in party.identifiers for number in hit.listings
    }
    assert (shown, uid) in {(words, misread.listing(number).uid) for words, number in found | numbers}
