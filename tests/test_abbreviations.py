"""What words made of a name's beginnings are."""

from __future__ import annotations

import pytest

from xref.abbreviations import is_made_of


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("zkvb", "zdravo kavra volna bureau"),
        ("zkbv", "zdravo kavra bureau of the volna"),
        ("zoralco", "zoran aluminum company"),
        ("kvr", "the kavra volna region"),
        ("pkl", "people s kavra league"),
    ],
)
def test_first_letters_and_beginnings_in_their_order_make_a_short_form(short, name):
    assert is_made_of(short, name.split())


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("zk", "zdravo kavra"),  # two letters are anything
        ("zdr", "zdravo kavra"),  # of one word alone
        ("kzv", "zdravo kavra volna"),
        ("zkx", "zdravo kavra volna"),
        ("zdravokavravolna", "zdravo kavra volna"),
        ("zkv", ""),
    ],
)
def test_other_letters_and_orders_do_not(short, name):
    assert not is_made_of(short, name.split())
