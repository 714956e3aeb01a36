"""What short.py promises: what a party named in full is called later."""

from __future__ import annotations

import pytest

from tests.mentions.subjects.listed import groups, shown


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


@pytest.mark.parametrize(("full", "short"), [("Tova Ltd", "Tova"), ("Tova Trading Co. Ltd.", "Tova Trading")])
def test_an_organization_is_called_by_all_but_its_legal_form_later(lists, full, short):
    text = f"The trader {full} paid. Later {short} left."
    (group,) = groups(text, lists, (full, "organization"), (short, "organization"))
    assert shown(text, group) == [full, short]
