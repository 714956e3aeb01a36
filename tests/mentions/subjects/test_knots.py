"""What knots.py promises: of spans that overlap one stays, and learns what the others are."""

from __future__ import annotations

from tests.mentions.subjects.listed import groups


def test_a_place_inside_a_longer_listed_name_makes_no_place_of_it(lists):
    text = "The Zerek rapid response team left."
    (group,) = groups(text, lists, ("Zerek", "place"))
    assert (group.name, group.cue) == ("Zerek rapid response team", "")
