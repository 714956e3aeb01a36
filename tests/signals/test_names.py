"""What the name signals promise: how alike, how rare, how the list has the name, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import factory
from xref.comparison import compare
from xref.model import Facts, Name, NameKind
from xref.parts import split_name
from xref.settings import Settings
from xref.signals import BROAD, OWN_WORD, TITLED, Pairing
from xref.signals.names import FORM_ABROAD, RARE_SCORE, alias, name, part_only, rarity, rarity_score


def pairing(shown: str, listed: str, kind: str = "person", published: Name | None = None) -> Pairing:
    listing = factory.listing(listed, kind)
    compared = compare(split_name(shown, listing.type), split_name(listed, listing.type), listing.type)
    return Pairing(factory.subject(shown, kind), listing, shown, published or listing.names[0], compared)


@pytest.mark.parametrize(
    ("shown", "listed", "said"),
    [
        ("Song Hwa Jong", "JONG, Song Hwa", '"Song Hwa Jong" and JONG, Song Hwa: same three words in another order'),
        ("Mehdi Kamoun", "KAMMOUN, Mehdi", 'spelt otherwise: "kamoun" for "kammoun"'),
        ("V. Putin", "PUTIN, Vladimir", 'an initial: "v" for "vladimir"'),
        ("Viktor Bout", "BOUT, Viktor Anatolijevitch", 'only the list has "anatolijevitch"'),
        ("Viktor Karl Bout", "BOUT, Viktor", 'only the article has "karl"'),
    ],
)
def test_the_reason_names_the_words_compared(shown, listed, said):
    assert said in name(pairing(shown, listed)).reason


def test_a_name_with_every_word_scores_one_and_one_too_far_nothing():
    assert name(pairing("Andrey Shved", "SHVED, Andrey")).score == 1.0
    assert name(pairing("Ivan Novak", "SHVED, Andrey")).score == 0.0


@pytest.mark.parametrize(
    ("shown", "listed", "said"),
    [
        ("Samir Ali", "ALI, Samir", 'the words that agree are common in names: "samir", "ali"'),
        ("Volasys Silver Star", "VOLASYS SILVER STAR", "the words that agree are rare"),
        ("Belneftekhim", "BELNEFTEKHIM", "few words agree"),
    ],
)
def test_the_reason_says_how_common_the_words_are(shown, listed, said):
    assert rarity(pairing(shown, listed, "person" if "," in listed else "organization")).reason == said


def test_what_the_reader_is_told_is_rare_is_what_the_settings_hold_rare():
    assert Settings().rare_at == RARE_SCORE


@pytest.mark.parametrize(
    ("shown", "listed", "kind", "said"),
    [
        ("Raisi", "RAISI, Ebrahim", "person", "is one word of the listed name"),
        ("Victory", "VICTORY", "vessel", "is an ordinary or short word, as ships are called"),
        ("Victory", "VICTORY", "organization", "is an ordinary word"),
        ("Mena", "MENA", "organization", "is a single short word"),
        ("Belneftekhim", "BELNEFTEKHIM", "organization", "is a single, uncommon word"),
    ],
)
def test_a_single_word_is_told(shown, listed, kind, said):
    assert said in part_only(pairing(shown, listed, kind)).reason


@pytest.mark.parametrize(
    ("shown", "listed", "kind", "is_broad"),
    [
        ("Snow", "SNOW, Ahmed", "person", True),
        ("Ahmed", "AHMED, Ebrahim", "person", True),
        ("Lushtaku", "LUSHTAKU, Sami", "person", False),
        ("Sol", "SOL", "vessel", True),
        ("Belneftekhim", "BELNEFTEKHIM", "organization", False),
    ],
)
def test_only_an_uncommon_word_can_be_enough_alone(shown, listed, kind, is_broad):
    assert (part_only(pairing(shown, listed, kind)).score <= BROAD) is is_broad


@pytest.mark.parametrize(
    ("shown", "listed", "is_own"),
    [
        ("Belneftekhim", "BELNEFTEKHIM", True),
        ("Hezbollah", "HIZBALLAH", True),
        ("Belneftekhim", "BELNEFTEKHIM TRADING HOUSE", False),
        ("Mena", "MENA", False),
        ("Victory", "VICTORY", False),
    ],
)
def test_an_uncommon_word_that_is_the_whole_name_is_told(shown, listed, is_own):
    assert (part_only(pairing(shown, listed, "organization")).score >= OWN_WORD) is is_own


def test_two_words_are_no_part():
    assert part_only(pairing("Andrey Shved", "SHVED, Andrey Ivanavich")) is None


@pytest.mark.parametrize(
    ("published", "said"),
    [
        (Name("THE ENGINEER", NameKind.ALIAS, weak=True), 'the list marks "THE ENGINEER" as a weak alias'),
        (Name("OLD STAR", NameKind.FORMER_NAME), '"OLD STAR" is a former name'),
        (Name("ALI, Omar"), None),
    ],
)
def test_how_the_list_has_the_name_is_told(published, said):
    found = alias(pairing("The Engineer", "THE ENGINEER", published=published))
    assert (found.reason if found else None) == said


def test_a_made_up_word_is_the_rarer_the_longer_it_is():
    scores = [rarity(pairing(word, word.upper(), "organization")).score for word in ("Amuay", "Zdravo", "Conviasa")]
    assert scores == sorted(set(scores))
    assert scores[-1] < RARE_SCORE  # never enough alone


@pytest.mark.parametrize(
    ("shown", "listed", "is_telling"),
    [
        ("Taliban", "TALIBAN", True),  # many of a list's names have it, being this one's
        ("Hezbollah", "HIZBALLAH", True),
        ("Hizba", "HIZBALLAH", False),
        ("Karim", "KARIM", False),  # a given name
        ("Taliban", "TALIBAN MOVEMENT", False),
    ],
)
def test_an_organizations_own_word_is_no_common_one(shown, listed, is_telling):
    assert (rarity(pairing(shown, listed, "organization")).score > 0.4) is is_telling


@pytest.mark.parametrize("name", ["Great Lakes Business", "World Line System", "Victory 8"])
def test_a_company_named_in_a_few_ordinary_words_is_not_rare(name):
    found = rarity(pairing(name, name.upper(), "organization"))
    assert found.score < RARE_SCORE
    assert found.reason == "each word that agrees is an ordinary one"


def test_a_country_is_no_company_named_after_it():
    assert part_only(pairing("Hong Kong", "HONG KONG ELECTRONICS", "organization")).score == 0.0
    assert part_only(pairing("Hong Kong Electronics", "HONG KONG ELECTRONICS", "organization")) is None
    assert part_only(pairing("Iraq and the Kurdistan", "KURDISTAN BRIGADE OF IRAQ", "organization")).score == 0.0
    assert part_only(pairing("Россия", "ROSSIYA", "organization")).score == 0.0


def test_ordinary_words_of_a_longer_name_say_little():
    assert part_only(pairing("Armed Forces", "REVOLUTIONARY ARMED FORCES OF COLOMBIA", "organization")).score <= BROAD
    assert part_only(pairing("Armed Forces", "ARMED FORCES", "organization")) is None
    assert part_only(pairing("Lesny Forces", "LESNY FORCES OF COLOMBIA", "organization")) is None
    assert part_only(pairing("Calle", "CALLE SERNA, Luis")).score <= BROAD
    assert (
        part_only(pairing("Vorq", "VORQ, Benjamin")).score > BROAD >= part_only(pairing("Vor", "VOR, Benjamin")).score
    )


def test_two_ordinary_words_are_no_name_where_the_list_has_more_that_tells_or_they_are_a_place():
    assert part_only(pairing("Golden Lantern", "GOLDEN LANTERN TRADING COMPANY", "organization")).score > 0.0
    assert part_only(pairing("Golden Lantern", "GOLDEN LANTERN LESNOVA TRADING", "organization")).score == 0.0
    assert part_only(pairing("Great Lakes", "GREAT LAKES BUSINESS COMPANY", "organization")).score == 0.0


def test_a_number_alone_is_no_name():
    assert part_only(pairing("1st", "AFRICO 1 OFF-SHORE SAL", "organization")).score == 0.0


def test_a_short_name_of_another_party_is_that_party():
    listing = factory.listing("TIGRIS TRADING, INC.", "organization")
    compared = compare(split_name("Tigris", listing.type), split_name(listing.name, listing.type), listing.type)
    for full, is_own in [("Tigris River", False), ("Tigris Trading Company", True), ("Tigris", True)]:
        made = Pairing(factory.subject(full, listing.type), listing, "Tigris", listing.names[0], compared)
        assert (name(made).score > 0.0) is is_own


def test_a_legal_form_that_agrees_makes_a_name_of_an_ordinary_word():
    named = pairing("Poplars S.A.", "POPLARS SA", "organization")
    assert part_only(named).score == TITLED
    assert rarity(named).score > rarity(pairing("Poplars", "POPLARS SA", "organization")).score
    assert part_only(pairing("Poplars GmbH", "POPLARS SA", "organization")).score <= BROAD
    assert part_only(pairing("Poplars Ltd", "POPLARS LIMITED", "organization")).score == TITLED
    assert part_only(pairing("Poplars Co.", "POPLARS COMPANY", "organization")).score == TITLED
    assert part_only(pairing("ZAO Poplars", "POPLARS CLOSED JOINT-STOCK COMPANY", "organization")).score == FORM_ABROAD
    assert part_only(pairing("CJSC Poplars", "POPLARS CJSC", "organization")).score == TITLED
    assert part_only(pairing("Krevkar LLC", "OOO KREVKAR", "organization")).score == OWN_WORD


def test_a_town_is_no_whole_name_of_a_company():
    named = pairing("San Zdravo", "SAN ZDRAVO S.A.", "organization")
    town = replace(named, subject=replace(named.subject, facts=Facts(cue="place")))
    assert rarity(town).score < rarity(named).score


def test_the_legal_form_may_stand_behind_the_words_that_were_found():
    named = pairing("Poplars", "POPLARS SA", "organization")
    subject = replace(named.subject, facts=Facts(cue="s.a."))
    assert part_only(replace(named, subject=subject)).score == TITLED


@pytest.mark.parametrize(
    ("shown", "listed", "is_told"),
    [
        ("Lesna Air", "LESNA AIR", True),
        ("Koksar-e-Muhammad", "KOKSAR-E-MOHAMMED", True),
        ("Karim Air", "KARIM AIR", False),  # a given name
        ("Pacific Steel", "PACIFIC STEEL", False),
    ],
)
def test_a_whole_name_says_more_than_its_words(shown, listed, is_told):
    compared = pairing(shown, listed, "organization")
    assert (rarity(compared).score > rarity_score(compared.comparison, 0.0)) is is_told


def test_the_one_telling_word_of_a_longer_name_is_rare_if_no_table_knows_it():
    alone = rarity(pairing("Zdravocom", "ZDRAVOCOM TRADING HOUSE", "organization")).score
    assert alone > rarity(pairing("Zdravocom", "ZDRAVOCOM LESNOVA", "organization")).score
    assert rarity(pairing("Valle", "CONSTRUCCIONES VALLE", "organization")).score < 0.2


@pytest.mark.parametrize(
    ("shown", "primary", "score"),
    [
        ("ZQB", "ZDRAVO QUARRY BUREAU", 0.3),
        ("ZQB", "LESNOVA TRADING", 0.0),
        ("Zqb", "ZDRAVO QUARRY BUREAU", 0.0),
    ],
)
def test_a_weak_alias_of_first_letters_is_less_weak(shown, primary, score):
    listing = factory.listing(primary, "organization", weak=("ZQB",))
    compared = compare(split_name(shown, listing.type), split_name("ZQB", listing.type), listing.type)
    made = Pairing(factory.subject(shown, listing.type), listing, shown, listing.names[1], compared)
    assert alias(made).score == score


@pytest.mark.parametrize(
    ("shown", "weak", "score"), [("Zoralco", "ZORALCO", 0.3), ("Zalc", "ZALC", 0.0), ("zoralco", "ZORALCO", 0.0)]
)
def test_a_weak_alias_of_beginnings_is_less_weak_where_it_is_long(shown, weak, score):
    listing = factory.listing("KAVRA VOLNA", "organization", aliases=("ZORAN ALUMINUM COMPANY",), weak=(weak,))
    compared = compare(split_name(shown, listing.type), split_name(weak, listing.type), listing.type)
    assert (
        alias(Pairing(factory.subject(shown, listing.type), listing, shown, listing.names[2], compared)).score == score
    )


def test_a_short_form_of_the_listings_own_name_needs_no_capitals():
    listing = factory.listing("KAVRA VOLNA REVOLUTION", "organization", aliases=("KVRV",))
    compared = compare(split_name("Kvrv", listing.type), split_name("KVRV", listing.type), listing.type)
    made = Pairing(factory.subject("Kvrv", listing.type), listing, "Kvrv", listing.names[1], compared)
    assert part_only(made).score == 0.2 < part_only(pairing("KVRV", "KVRV", "organization")).score
    other = factory.listing("KAVRA VOLNA REVOLUTION VANGUARD", "organization", aliases=("KVRV",))
    made = Pairing(factory.subject("Kvrv", other.type), other, "Kvrv", other.names[1], compared)
    assert part_only(made).score == 0.4


@pytest.mark.parametrize(
    ("weak", "primary", "score"),
    [
        ("ZORAVIYAT", "ZORAVIYAT BRIGADE", 0.4),
        ("ZORAVIYAT BRIGADE", "ZORAVIYAT BRIGADE OF LESNOVA", 0.0),
        ("BRIGADE", "BRIGADE", 0.0),
        ("ENGINEER", "ZORAVIYAT ENGINEER BRIGADE", 0.0),
    ],
)
def test_a_weak_alias_that_is_all_that_tells_a_good_name_is_less_weak(weak, primary, score):
    listing = factory.listing(primary, "organization", weak=(weak,))
    compared = compare(split_name(weak, listing.type), split_name(weak, listing.type), listing.type)
    made = Pairing(factory.subject(weak, listing.type), listing, weak, listing.names[1], compared)
    assert alias(made).score == score


def test_a_short_form_that_the_article_has_for_another_name_is_no_name_of_the_listing():
    listing = factory.listing("ZDRAVO ISLAMIC INVESTMENT BANK", "organization", weak=("ZIIB",))
    compared = compare(split_name("ZIIB", listing.type), split_name("ZIIB", listing.type), listing.type)
    other = factory.subject("Zealand Islands Inshore Board", listing.type)
    assert name(Pairing(other, listing, "ZIIB", listing.names[1], compared)).score == 0.0
    own = factory.subject("Zdravo Islamic Investments Banking", listing.type)
    assert name(Pairing(own, listing, "ZIIB", listing.names[1], compared)).score == 1.0


def test_a_short_form_in_capitals_is_more_than_a_short_word():
    assert (
        part_only(pairing("NKTC", "NKTC", "organization")).score
        > part_only(pairing("Nktc", "NKTC", "organization")).score
    )


@pytest.mark.parametrize(
    ("shown", "listed", "kind", "is_known"),
    [
        ("Greenpeace", "GREENPEACE", "organization", True),
        ("Fifa", "FIFA", "organization", True),
        ("Amnesty International", "AMNESTY INTERNATIONAL LTD", "organization", True),
        ("Fifa", "FIFA", "person", False),
        ("MI5", "MI5", "organization", False),  # three letters stand for many names
        ("Kifa", "KIFA", "organization", False),
    ],
)
def test_a_name_that_papers_do_not_explain_is_rare(shown, listed, kind, is_known):
    found = rarity(pairing(shown, listed, kind))
    assert ("papers name without explaining" in found.reason) is is_known


def test_a_weak_alias_is_no_name_that_papers_do_not_explain():
    weak = Name("FIFA", NameKind.ALIAS, weak=True)
    assert rarity(pairing("FIFA", "FIFA", "organization", weak)).score < RARE_SCORE


def test_a_name_that_papers_do_not_explain_is_no_slip_for_another():
    assert part_only(pairing("Unicef", "UNICEP", "organization")).score == 0.0
    assert part_only(pairing("Fifa", "FIFA", "organization")).score == OWN_WORD


@pytest.mark.parametrize(
    ("shown", "cue", "listed", "score"),
    [
        ("Krevkar", "mullah", "KREVKAR, Mullah", OWN_WORD),
        ("Haji Ibrahim", "haji", "IBRAHIM, Haji", TITLED),
        ("Krevkar", "", "KREVKAR", 0.5),
        ("Ibrahim", "", "IBRAHIM, Haji", 0.2),
    ],
)
def test_a_persons_single_name_says_more_with_the_listed_title(shown, cue, listed, score):
    found = pairing(shown, listed)
    subject = replace(found.subject, facts=replace(found.subject.facts, cue=cue))
    assert part_only(replace(found, subject=subject)).score == score


def test_a_word_without_vowels_is_a_ships_name_only_where_a_ship_is_told_of():
    plain = replace(pairing("Salinara", "SALINARA", "vessel"), shown="سالانه")
    told = replace(plain, subject=factory.subject("سالانه", "vessel"))
    untold = replace(plain, subject=factory.subject("سالانه", "unknown"))
    assert part_only(untold).score <= BROAD < part_only(told).score


def test_the_surname_alone_of_a_full_name_with_another_given_name_is_not_the_listed_ones():
    short = pairing("Arroyave", "ARROYAVE RUIZ, Elkin Alberto")
    hers = replace(short, subject=factory.subject("Jimena Arroyave", "person"))
    his = replace(short, subject=factory.subject("Elkin Arroyave", "person"))
    assert name(hers).score == 0.0
    assert "is short for Jimena Arroyave" in name(hers).reason
    assert name(his).score > 0.0
