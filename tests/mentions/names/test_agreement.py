"""The same words are of one kind throughout a document."""

from __future__ import annotations

import pytest

from xref.mentions.base import FoundName
from xref.mentions.names import find_names
from xref.mentions.names.agreement import agree
from xref.mentions.names.base import LABELS

TEXT = "Manuel Belgrano fell back. Belgrano lost a town. In Belgrano they sang."
NAMES = [FoundName(0, 15, "person", "Manuel"), FoundName(27, 35, "organization", ""), FoundName(52, 60, "place", "in")]


def scores(label, lead):
    return [lead if label == one else 0 for one in LABELS]


def test_a_surname_alone_is_the_person_that_it_is_short_for():
    told = [[scores("B-PER", 200), scores("I-PER", 200)], [scores("B-ORG", 20)], [scores("B-LOC", 60)]]
    assert [name.kind for name in agree(TEXT, NAMES, told)] == ["person"] * 3


def test_one_mention_does_not_outvote_two():
    told = [[scores("B-PER", 5)] * 2, [scores("B-ORG", 100)], [scores("B-LOC", 900)]]
    names = [*NAMES, FoundName(0, 8, "organization", "")]
    text = "Belgrano" + TEXT[8:]
    assert [name.kind for name in agree(text, names[1:], [*told[1:], [scores("B-ORG", 120)]])] == ["organization"] * 3


def test_what_the_rules_settled_counts_without_scores():
    assert [name.kind for name in agree(TEXT, NAMES[1:], [(), [scores("B-LOC", 60)]])] == ["organization"] * 2


@pytest.mark.parametrize("kind", ["vessel", "nationality", "unknown"])
def test_other_kinds_stay_as_they_are(kind):
    names = [NAMES[1], NAMES[2]._replace(kind=kind)]
    assert agree(TEXT, names, [(), ()]) == names


def test_a_team_is_one_in_each_row_of_a_table():
    rows = "Epping 4 2 1 1 6 5 7\nBarking 4 2 1 1 6 5 7\nBarking 2 Epping 0\nEpping beat Barking on Sunday.\n"
    found = find_names(rows)
    assert len({one.kind for one in found if rows[one.start : one.end] == "Epping"}) == 1
