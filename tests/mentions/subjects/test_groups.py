"""What groups.py promises: the name that a party is shown under."""

from __future__ import annotations

import pytest

from tests.mentions.subjects.listed import groups


@pytest.mark.parametrize(
    ("shown", "name"),
    [("Piet O'Hara-\nVisser", "Piet O'Hara-Visser"), ("Piet\n  O'Hara - Visser", "Piet O'Hara - Visser")],
)
def test_a_name_that_a_line_s_end_parts_is_shown_whole(lists, shown, name):
    (group,) = groups(f"It was {shown} who spoke.", lists, (shown, "person"))
    assert group.name == name


def test_a_surname_is_nobody_s_whom_the_whole_name_is_not(lists):
    text = "HASSAN SCORES TWICE\n\nStriker Anton Hassan left."
    (group,) = groups(text, lists, ("HASSAN", "person"), ("Anton Hassan", "person"))
    assert not any(s.text == "HASSAN" for s in group.sightings)


def test_a_rare_surname_in_a_headline_stays_a_lead(lists):
    text = "ZDRAVKOVSKY HELD\n\nThe trader Anton Zdravkovsky left."
    (group,) = groups(text, lists, ("ZDRAVKOVSKY", "person"), ("Anton Zdravkovsky", "person"))
    assert any(s.text == "ZDRAVKOVSKY" for s in group.sightings)


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ('They met LLC "Kavra" there.', 'LLC "Kavra', 'LLC "Kavra"'),
        ("They met OOO «Kavra» there.", "OOO «Kavra", "OOO «Kavra»"),
        ('They met "Kavra" there.', "Kavra", "Kavra"),
        ("They met _Kavra_ there.", "Kavra_", "Kavra"),
    ],
)
def test_a_name_ends_with_the_quotation_in_it_and_before_what_sets_it_in_italics(lists, text, words, shown):
    (group,) = groups(text, lists, (words, "organization"))
    assert group.name == shown
    assert text[group.places[0].start : group.places[0].end] == shown
