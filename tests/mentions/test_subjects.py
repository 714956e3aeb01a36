"""What subjects.py promises: the mentions of one party merged, and how far a name reaches."""

from __future__ import annotations

import pytest

from tests import factory
from xref.index import NameIndex, build_index
from xref.mentions import PartyFinder
from xref.mentions.base import FoundName, split_pieces
from xref.mentions.scan import Scanner
from xref.mentions.subjects import group_mentions
from xref.model import Article, PartyType

LISTINGS = (
    factory.listing("SHVED, Andrei Ivanavich", uid="1"),
    factory.listing("FOREST", "vessel", uid="2"),
    factory.listing("NATIONAL IRANIAN TANKER COMPANY", "organization", uid="3"),
    factory.listing("LIBRE ABORDO, S.A. DE C.V.", "organization", uid="4"),
    factory.listing("WANG, Chen", uid="5"),
    factory.listing("ZDRAVALIN", "vessel", uid="6"),
    factory.listing("LIBYAN WINGS", "organization", uid="7"),
    factory.listing("BASHIR, Omar", uid="8"),
    factory.listing("KONEV, Alexei Petrovich", uid="9"),
    factory.listing("ZDRAVKOVSKY, Gurgen", uid="10"),
    factory.listing("PELDAR, S.A.", "organization", uid="11"),
    factory.listing("QZLF", "organization", uid="12"),
    factory.listing("ROTMAN, Igor Arkadyevich", uid="13"),
    factory.listing("PELDARIAN VOLSTAD, Tomas Igor", uid="14"),
    factory.listing("KAVSTAD SHIPPING COMPANY", "organization", uid="15"),
    factory.listing("HASSAN, Ahmad", uid="16"),
    factory.listing("KAVRA", "organization", uid="19"),
    factory.listing("BANK KAVRA", "organization", uid="21"),
    factory.listing("ZDRAVO ORSK FERTILIZER", "organization", uid="20"),
    factory.listing("PELDAR ZDRAVO Y COMPANIA S. EN C.", "organization", uid="17"),
    factory.listing("ZEREK SPECIAL RAPID RESPONSE TEAM", "organization", uid="18"),
    factory.listing("OSKVAN SOFTWARE TECHNOLOGIES", "organization", uid="21"),
)


@pytest.fixture(scope="module")
def lists(tmp_path_factory):
    folder = tmp_path_factory.mktemp("index")
    build_index(LISTINGS, folder)
    return [NameIndex(folder, factory.snapshot())]


def names(text: str, *spans: tuple[str, str]) -> list[FoundName]:
    """Each words of the text, wherever they stand, as a found name of a kind."""
    found, at = [], 0
    for words, kind in spans:
        at = text.index(words, at)
        found.append(FoundName(at, at + len(words), kind))
        at += len(words)
    return found


def groups(text: str, lists, *spans: tuple[str, str]):
    scanner = Scanner(lists)
    return group_mentions(text, names(text, *spans), scanner.find(split_pieces(text)), scanner.sight)


def shown(text: str, group) -> list[str]:
    return [text[place.start : place.end] for place in group.places]


def test_a_surname_stands_for_the_person_named_in_full(lists):
    text = "Andrey Shved spoke. Later Shved left."
    (group,) = groups(text, lists, ("Andrey Shved", "person"), ("Shved", "person"))
    assert (group.name, shown(text, group)) == ("Andrey Shved", ["Andrey Shved", "Shved"])


def test_an_acronym_in_brackets_stands_for_the_name(lists):
    text = "The Office of Foreign Assets Control (OFAC) wrote. OFAC said so."
    spans = ("Office of Foreign Assets Control", "organization"), ("OFAC", "organization"), ("OFAC", "organization")
    (group,) = groups(text, lists, *spans)
    assert shown(text, group) == ["Office of Foreign Assets Control", "OFAC", "OFAC"]


def test_an_acronym_that_the_text_defines_stands_for_that_name_whatever_is_listed_under_it(lists):
    text = "The Quarry Zone Labor Fund (QZLF) wrote. QZLF said so."
    spans = ("Quarry Zone Labor Fund", "organization"), ("QZLF", "organization"), ("QZLF", "organization")
    (group,) = groups(text, lists, *spans)
    assert shown(text, group) == ["Quarry Zone Labor Fund", "QZLF", "QZLF"]


@pytest.mark.parametrize("led_in", ["ex-", "pro-", "anti-"])
def test_a_small_word_tied_to_a_listed_name_is_none_of_it(lists, led_in):
    text = f"They said the {led_in}QZLF man was late."
    found = groups(text, lists, (f"{led_in}QZLF", "unknown"))
    assert [one.name for one in found if one.sightings] == ["QZLF"]


def test_the_name_of_a_listed_company_takes_no_surname_to_itself(lists):
    text = "Omar Peldar spoke. Later Peldar left. The Peldar Zdravo paid."
    spans = [("Omar Peldar", "person"), ("Peldar", "person"), ("Peldar Zdravo", "person")]
    found = groups(text, lists, *spans)
    assert [shown(text, group) for group in found] == [["Omar Peldar", "Peldar"], ["Peldar Zdravo"]]


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


def test_a_place_inside_a_longer_listed_name_makes_no_place_of_it(lists):
    text = "The Zerek rapid response team left."
    (group,) = groups(text, lists, ("Zerek", "place"))
    assert (group.name, group.cue) == ("Zerek rapid response team", "")


def test_two_persons_with_one_surname_stay_two(lists):
    text = "Andrey Shved is not related to Mikalai Shved."
    found = groups(text, lists, ("Andrey Shved", "person"), ("Mikalai Shved", "person"))
    assert [group.name for group in found] == ["Andrey Shved", "Mikalai Shved"]
    assert not any(s.comparison.score > 0.7 for s in found[1].sightings)


def test_the_same_words_in_another_order_are_another_party(lists):
    text = "Wang Chen chairs. Professor Chen Wang teaches."
    assert len(groups(text, lists, ("Wang Chen", "person"), ("Chen Wang", "person"))) == 2


def test_a_longer_name_is_not_the_listed_one_inside_it(lists):
    text = "The log carrier Forest Pioneer called."
    (group,) = groups(text, lists, ("Forest Pioneer", "vessel"))
    assert not any(s.comparison.score > 0.7 for s in group.sightings)


def test_words_that_only_lead_to_a_name_are_no_part_of_it(lists):
    text = "Creditors of Libre Abordo SA de CV meet."
    found = groups(text, lists, ("Creditors of Libre Abordo SA", "organization"))
    assert found[0].name.startswith("Libre Abordo")


def test_a_listed_name_that_no_finder_saw_is_a_group(lists):
    text = "seen again: FOREST, at anchor"
    (group,) = groups(text, lists)
    assert (group.name, group.is_named) == ("FOREST", False)


def test_mentions_carry_their_line_context_and_offsets(lists):
    text = "First line.\nThen Andrey Shved spoke. It rained."
    party = next(p for p in PartyFinder(lists).find(Article(text)) if "Shved" in p.subject.name)
    (mention,) = party.subject.mentions
    assert text[mention.start : mention.end] == mention.text == "Andrey Shved"
    assert (mention.line, mention.context) == (2, "Then Andrey Shved spoke.")
    assert party.subject.type is PartyType.PERSON


@pytest.mark.parametrize(
    ("shown", "name"),
    [("Piet O'Hara-\nVisser", "Piet O'Hara-Visser"), ("Piet\n  O'Hara - Visser", "Piet O'Hara - Visser")],
)
def test_a_name_that_a_line_s_end_parts_is_shown_whole(lists, shown, name):
    (group,) = groups(f"It was {shown} who spoke.", lists, (shown, "person"))
    assert group.name == name


def test_a_listed_name_is_no_short_form_of_a_longer_one_that_is_not_listed(lists):
    text = "The sloop Zdravalin sank. Zdravalin Princess, a dhow, did not."
    assert [party.subject.name for party in PartyFinder(lists).find(Article(text))] == [
        "Zdravalin",
        "Zdravalin Princess",
    ]


def test_a_short_form_with_an_age_of_its_own_is_another_person(lists):
    text = "Andrei Ivanavich Shved is listed. Andrei Shved, 22, plays the violin."
    found = [party.subject.name for party in PartyFinder(lists).find(Article(text))]
    assert found == ["Andrei Ivanavich Shved", "Andrei Shved"]


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


@pytest.mark.parametrize("behind", ["ATRs", "A320", "Boeing", "chairman", "Captain"])
def test_what_a_company_has_is_no_part_of_its_name(lists, behind):
    text = f"Three Libyan Wings {behind} were seen."
    found = groups(text, lists, (f"Libyan Wings {behind}", "organization"))
    assert [group.name for group in found] == ["Libyan Wings"]


def test_a_longer_name_that_begins_like_a_listed_one_is_another(lists):
    text = "The app Libyan Wings Quality is free."
    (group,) = groups(text, lists, ("Libyan Wings Quality", "organization"))
    assert not any(s.comparison.score > 0.7 for s in group.sightings)


def test_a_given_name_before_a_listed_one_makes_it_a_relatives(lists):
    text = "a receipt to Zubaida Omar Bashir of Juba"
    (group,) = groups(text, lists, ("Zubaida Omar Bashir", "person"))
    assert not any(s.comparison.score > 0.7 for s in group.sightings)


@pytest.mark.parametrize("led_in", ["President", "Kingpin", "Dr"])
def test_a_title_before_a_listed_name_does_not(lists, led_in):
    text = f"a receipt to {led_in} Alexei Konev of Juba"
    (group,) = groups(text, lists, (f"{led_in} Alexei Konev", "person"))
    assert max(s.comparison.score for s in group.sightings) > 0.9


@pytest.mark.parametrize(("father", "is_alike"), [("Ilyich", False), ("Petrovich", True)])
def test_another_patronymic_behind_a_listed_name_is_another_person(lists, father, is_alike):
    text = f"Our Konev, Alexei {father}, mends engines."
    found = groups(text, lists, ("Our Konev", "person"), (f"Alexei {father}", "person"))
    sightings = [s for group in found for s in group.sightings if len(s.comparison.pairs) > 1]
    assert any(s.comparison.score > 0.7 for s in sightings) is is_alike


def test_names_in_unequal_characters_stay_two(lists):
    text = "王晨来了，王辰走了"
    spans = [(text.index(words), words) for words in ("王晨", "王辰")]
    found = group_mentions(text, [FoundName(at, at + 2, "person") for at, _ in spans], [], Scanner(lists).sight)
    assert [group.name for group in found] == ["王晨", "王辰"]


def test_the_short_form_that_a_bracket_defines_is_no_part_of_the_name(lists):
    text = "The National Iranian Tanker Company (NITC) is listed. NITC knows."
    spans = ("National Iranian Tanker Company", "organization"), ("NITC", "organization"), ("NITC", "organization")
    (group,) = groups(text, lists, *spans)
    assert shown(text, group) == ["National Iranian Tanker Company", "NITC", "NITC"]


@pytest.mark.parametrize(
    ("text", "phrase", "kind", "listed"),
    [
        ("The VLCC Zdravalin left.", "VLCC Zdravalin", "vessel", "Zdravalin"),
        ("Предприниматель Игорь Ротман уехал.", "Предприниматель Игорь Ротман", "person", "Игорь Ротман"),
    ],
)
def test_a_word_that_says_what_or_who_stands_before_a_name_and_not_in_it(lists, text, phrase, kind, listed):
    (group,) = (group for group in groups(text, lists, (phrase, kind)) if group.sightings)
    assert (group.name, group.type) == (listed, PartyType(kind))


@pytest.mark.parametrize(
    ("text", "phrase", "listed"),
    [
        ("GENERAL TOMAS IGOR PELDARIAN VOLSTAD INAUGURATES A BRIDGE", "TOMAS IGOR PELDARIAN VOLSTAD INAUGURATES",
         "TOMAS IGOR PELDARIAN VOLSTAD"),
        ("OFFICES OF KAVSTAD SHIPPING COMPANY RAIDED BY POLICE", "OFFICES OF KAVSTAD SHIPPING COMPANY RAIDED",
         "KAVSTAD SHIPPING COMPANY"),
        ("KAVSTAD SHIPPING COMPANY LOSES APPEAL IN EU COURT", "KAVSTAD SHIPPING COMPANY LOSES APPEAL IN EU COURT",
         "KAVSTAD SHIPPING COMPANY"),
        ("CREW OF ZDRAVALIN UNPAID FOR MONTHS", "ZDRAVALIN UNPAID", "ZDRAVALIN"),
        ("MINISTER MEETS AHMAD HASSAN IN HALDEN", "MEETS AHMAD HASSAN", "AHMAD HASSAN"),
    ],
)  # fmt: skip
def test_in_capitals_a_name_ends_where_a_headline_goes_on(lists, text, phrase, listed):
    found = groups(text, lists, (phrase, "organization"))
    assert [group.name for group in found if any(s.comparison.score > 0.9 for s in group.sightings)] == [listed]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("TRADERS VISIT KAVSTAD SHIPPING SCHOOLS ON MONDAY", "KAVSTAD SHIPPING SCHOOLS"),
        ("VISITORS PRAISE LIBYAN WINGS MUSEUM ON MONDAY", "LIBYAN WINGS MUSEUM"),
        ("Traders visit the KAVSTAD SHIPPING COMPANY LOSES here", "KAVSTAD SHIPPING COMPANY LOSES"),
        ("COURT FREES FATIMA AHMAD HASSAN ON MONDAY", "FATIMA AHMAD HASSAN"),
    ],
)
def test_in_capitals_a_longer_name_is_another_party_too(lists, text, phrase):
    found = groups(text, lists, (phrase, "organization"))
    assert not any(s.comparison.score > 0.9 for group in found for s in group.sightings)


def test_lines_that_stand_for_themselves_make_no_name_together(lists):
    text = "TRADERS WAIT FOR ANDREI SHVED\nALEXEI KONEV BUYS A BRIDGE IN THE NORTH OF HALDEN\nRAIN"
    found = [party.subject.name for party in PartyFinder(lists).find(Article(text)) if party.sightings]
    assert found == ["ANDREI SHVED", "ALEXEI KONEV"]


@pytest.mark.parametrize(
    ("text", "phrase", "uid"),
    [
        ("Die Berufung der Iranischen Kavra wurde", "Berufung der Iranischen Kavra", "19"),
        ("der Bau von der Kavra in Wien", "Bau von der Kavra", "19"),
        ("das Ölunternehmen Kavra in Wien", "Ölunternehmen Kavra", "19"),
        ("связанное с Петром Зоричем ООО «Кавра» подало", "Петром Зоричем ООО «Кавра", "19"),
    ],
)
def test_a_listed_name_is_one_by_itself_behind_words_that_lead_to_it(lists, text, phrase, uid):
    (group, *_) = [one for one in groups(text, lists, (phrase, "organization")) if one.sightings]
    assert group.name in {"Kavra", "Кавра"}
    assert {LISTINGS[sighting.listing].uid for sighting in group.sightings} == {uid}


def test_a_company_by_its_telling_words_is_no_short_form_of_what_is_named_behind_it(lists):
    text = "Oskvan was offered. Oskvan Rugs & Kilims of Sharjah was not."
    spans = ("Oskvan", "person"), ("Oskvan Rugs & Kilims", "organization")
    assert {group.name for group in groups(text, lists, *spans)} == {"Oskvan", "Oskvan Rugs & Kilims"}


@pytest.mark.parametrize(("full", "short"), [("Tova Ltd", "Tova"), ("Tova Trading Co. Ltd.", "Tova Trading")])
def test_an_organization_is_called_by_all_but_its_legal_form_later(lists, full, short):
    text = f"The trader {full} paid. Later {short} left."
    (group,) = groups(text, lists, (full, "organization"), (short, "organization"))
    assert shown(text, group) == [full, short]


def test_a_place_is_no_short_form_of_what_is_called_after_it_behind(lists):
    text = "A firm in the region of Tovolsk paid. Tovolsk Silverstar left."
    spans = ("Tovolsk", "unknown"), ("Tovolsk Silverstar", "organization")
    assert {group.name for group in groups(text, lists, *spans)} == {"Tovolsk", "Tovolsk Silverstar"}
