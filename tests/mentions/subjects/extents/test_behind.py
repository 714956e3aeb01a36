"""What behind.py promises: whether a name ends before the words behind it."""

from __future__ import annotations

import pytest

from tests.mentions.subjects.listed import groups
from xref.comparison import compare
from xref.mentions.subjects.extents.behind import (
    is_branch,
    is_of_another_place,
    is_of_country,
    is_of_known_body,
    is_seat,
)
from xref.model import PartyType
from xref.parts import split_name

ORGANIZATION = PartyType.ORGANIZATION


@pytest.mark.parametrize("behind", ["ATRs", "A320", "Boeing", "chairman", "Captain"])
def test_what_a_company_has_is_no_part_of_its_name(lists, behind):
    text = f"Three Libyan Wings {behind} were seen."
    found = groups(text, lists, (f"Libyan Wings {behind}", "organization"))
    assert [group.name for group in found] == ["Libyan Wings"]


def test_a_longer_name_that_begins_like_a_listed_one_is_another(lists):
    text = "The app Libyan Wings Quality is free."
    (group,) = groups(text, lists, ("Libyan Wings Quality", "organization"))
    assert not any(s.comparison.score > 0.7 for s in group.sightings)


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
        ("EU Sanctions Zdravo Orsk Fertilizer Over Exports", "EU Sanctions Zdravo Orsk Fertilizer Over Exports",
         "Zdravo Orsk Fertilizer"),
        ("MINISTER MEETS AHMAD HASSAN IN HALDEN", "MEETS AHMAD HASSAN", "AHMAD HASSAN"),
        ("CAYÓ EL PRIMO DE PAUL ORELD - EN HALDEN", "CAYÓ EL PRIMO DE PAUL ORELD", "PAUL ORELD"),
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
        ("Traders visit the KAVSTAD SHIPPING LOSES here", "KAVSTAD SHIPPING LOSES"),
        ("COURT FREES FATIMA AHMAD HASSAN ON MONDAY", "FATIMA AHMAD HASSAN"),
    ],
)
def test_in_capitals_a_longer_name_is_another_party_too(lists, text, phrase):
    found = groups(text, lists, (phrase, "organization"))
    assert not any(s.comparison.score > 0.9 for group in found for s in group.sightings)


@pytest.mark.parametrize(
    ("phrase", "listed"),
    [
        ("Zdravalin-Kommandeur Anton Weiss", ["Zdravalin"]),
        ("Zdravalin-Bay Anton Weiss", []),
        ("Certain Zdravalin", ["Zdravalin"]),
        ("Crimson Zdravalin", []),
        ("Royal Freight of Hong Kong", ["Royal Freight"]),
    ],
)
def test_what_one_is_there_and_where_a_company_is_of_are_none_of_its_name(lists, phrase, listed):
    found = groups(f"Then {phrase} was seen.", lists, (phrase, "organization"))
    assert [group.name for group in found if any(s.comparison.score > 0.9 for s in group.sightings)] == listed


@pytest.mark.parametrize(
    ("name", "behind", "is_told"),
    [
        ("Royal Freight", " of Hong Kong", True),
        ("Royal Freight", " of Misrule", False),
        ("Royal Bank", " of Spain", False),
    ],
)
def test_a_place_behind_a_company_is_where_it_is_and_behind_a_public_body_part_of_its_name(name, behind, is_told):
    assert is_seat(name, behind) is is_told


@pytest.mark.parametrize(
    ("name", "behind", "is_told"),
    [
        ("Hamas", " Political Bureau", True),
        ("The Taliban", " Political Office", True),
        ("Hezbollah", " Unit 910", True),
        ("Al-Qaida", " Commander Omar Weiss", True),
        ("Hezbollah", " Financiers", True),
        ("Hezbollah", " Omar Weiss", True),
        ("Hamas", " Omar Institute", False),
        ("Hamas", " Police Academy", False),
        ("Hamas", "", False),
        ("Kavra", " Political Bureau", False),
    ],
)
def test_what_a_body_that_everybody_knows_has_and_who_is_of_it_stand_behind_its_name(name, behind, is_told):
    assert is_of_known_body(name, behind) is is_told


@pytest.mark.parametrize(
    ("behind", "is_another"), [(" of Spain", True), (" de España", True), (" of Misrule", False), ("", False)]
)
def test_a_body_of_another_country_than_the_listed_one_is_another(behind, is_another):
    listed = compare(*(split_name(name, ORGANIZATION) for name in ("Volna Party", "VOLNA PARTY OF PERU")), ORGANIZATION)
    assert is_of_another_place(listed, behind) is is_another
    whole = compare(*(split_name(name, ORGANIZATION) for name in ("Volna Party", "VOLNA PARTY")), ORGANIZATION)
    assert not is_of_another_place(whole, behind)


def test_a_name_is_told_with_the_short_form_that_stands_in_brackets_behind_it(lists):
    text = "Then the Rajah Zdravan Movement (RZM) was named."
    found = groups(text, lists, ("Rajah Zdravan Movement", "organization"), ("RZM", "organization"))
    assert [(g.name, round(max(s.comparison.score for s in g.sightings), 2)) for g in found if g.sightings][:1] == [
        ("Rajah Zdravan Movement", 1.0)
    ]


def test_two_full_names_with_a_comma_between_them_are_two_persons(lists):
    text = "They named Milica Gajić, Tomas Oreldsen and others."
    found = groups(text, lists, ("Milica Gajić", "person"), ("Tomas Oreldsen", "person"))
    assert [group.name for group in found] == ["Milica Gajić", "Tomas Oreldsen"]


@pytest.mark.parametrize(
    ("led_in", "behind", "is_told"),
    [
        ("Russia's ", "", True),
        ("Russian ", "", True),
        ("", " России", True),
        ("", " РФ", True),
        ("Hudson's ", "", False),
        ("", " Collective", False),
        ("", "", False),
    ],
)
def test_a_country_beside_a_short_form_says_whose_it_is(led_in, behind, is_told):
    assert is_of_country(led_in, behind) is is_told


@pytest.mark.parametrize(
    ("name", "behind", "is_told"),
    [
        ("Zdravo Air", " Dubai", True),
        ("Zdravo Air", " Hong Kong", True),
        ("Zdravo Bank", " Hamburg Branch", True),
        ("Zdravo Bank", " Branch", True),
        ("Zdravo Air", " Representative Office", True),
        ("Zdravo Bank", " Moscow", False),  # as "Central Bank Moscow" may be any
        ("Zdravo Air", " Office Supplies", False),
        ("Zdravo Air", " Zorani Branch", False),
        ("Zdravo Air", "", False),
    ],
)
def test_a_branch_is_the_company_and_where_it_is(name, behind, is_told):
    assert is_branch(name, behind) is is_told


def test_the_branch_of_a_listed_company_is_found_under_its_name(lists):
    text = "Officials searched Kavstad Shipping Company Dubai Branch on Monday."
    found = groups(text, lists, ("Kavstad Shipping Company Dubai Branch", "organization"))
    assert "Kavstad Shipping Company" in [group.name for group in found]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("(8) Peldar S.A. Liquidated. Its partner is unknown.", "Peldar S.A. Liquidated"),
        ("He saw Peldar, S.A. Halden on a file.", "Peldar, S.A. Halden"),
        ("Traders visit the KAVSTAD SHIPPING COMPANY LOSES here", "KAVSTAD SHIPPING COMPANY LOSES"),
        ("Nor has Royal Freight Company Limited on Old Bakery Street.",
         "Royal Freight Company Limited on Old Bakery Street"),
    ],
)  # fmt: skip
def test_behind_its_legal_form_no_firms_name_goes_on(lists, text, phrase):
    found = groups(text, lists, (phrase, "organization"))
    assert [s.listing for group in found for s in group.sightings if s.comparison.is_exact]


def test_behind_a_legal_form_may_be_another_body(lists):
    text = "Members of the Royal Freight Company Workers Union met."
    (group,) = groups(text, lists, ("Royal Freight Company Workers Union", "organization"))
    assert not any(s.comparison.is_exact for s in group.sightings)


@pytest.mark.parametrize("number", ["II", "8", "IV", "12"])
def test_the_number_behind_a_ships_or_a_companys_name_makes_it_another(lists, number):
    text = f"The ferry Zdravalin {number} was seen, not Zdravalin itself."
    numbered, bare = groups(text, lists, (f"Zdravalin {number}", "vessel"), ("Zdravalin", "vessel"))
    assert (numbered.name, len(numbered.sightings)) == (f"Zdravalin {number}", 0)
    assert bare.sightings


def test_the_number_behind_a_persons_name_is_none_of_it(lists):
    text = "Seat Igor Rotman 12 was free."
    (group,) = groups(text, lists, ("Igor Rotman 12", "person"))
    assert (group.name, bool(group.sightings)) == ("Igor Rotman", True)


@pytest.mark.parametrize("said", ["Libyan Wings 12", "Libyan Wings 5"])
def test_digits_behind_what_is_no_ship_are_none_of_its_name(lists, said):
    text = f"They fined {said} million dollars."
    (group,) = groups(text, lists, (said, "organization"))
    assert (group.name, bool(group.sightings)) == ("Libyan Wings", True)


@pytest.mark.parametrize("form", ["S.A", "C.A", "B.V"])
def test_a_legal_form_without_its_last_stop_ends_a_name(lists, form):
    text = f"La empresa Libyan Wings {form} negó los cargos."
    (group,) = groups(text, lists, (f"Libyan Wings {form[0]}", "organization"))
    assert group.sightings
