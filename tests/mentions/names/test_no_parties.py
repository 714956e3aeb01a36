"""Phrases with capitals that name no party."""

from __future__ import annotations

import pytest

from xref.mentions.names import find_names
from xref.mentions.names.base.tables import no_parties
from xref.text import read_table

KINDS = {"other", "law", "event", "place", "product", "work"}


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("Letter of Credit", "other"),
        ("Privacy Policy", "other"),
        ("Minsk Agreements", "law"),
        ("Arab Spring", "event"),
        ("Eid al-Fitr", "event"),
        ("Bab el-Mandeb", "place"),
        ("Parmigiano Reggiano", "product"),
        ("Panama Papers", "work"),
    ],
)
def test_a_phrase_of_the_table_is_no_party_and_a_longer_name_with_it_may_be_one(phrase, kind):
    found = find_names(f"They talked at length after {phrase} was mentioned in the talks that day.")
    told = [one for one in found if one.is_party]
    assert told == []
    assert no_parties()[phrase.lower().replace("’", "'")] == kind
    longer = find_names(f"They talked at length after {phrase} Partners Ltd was mentioned in the talks that day.")
    assert any(one.is_party for one in longer)


def test_every_row_is_in_lower_case_and_of_a_known_kind():
    rows = list(read_table("names_no_parties.txt"))
    assert len({phrase for phrase, _ in rows}) == len(rows)
    assert all(phrase == phrase.lower() and kind in KINDS for phrase, kind in rows)
