"""What gaps.py promises: how what stands between two words may join them."""

from __future__ import annotations

import pytest

from xref.mentions.names.base.gaps import Gap, read_gap


@pytest.mark.parametrize(
    ("between", "gap"),
    [
        (" ", Gap(" ")),
        ("\n  ", Gap(" ")),
        (" & ", Gap("&")),
        (", ", Gap(",")),
        (". ", Gap(".")),
        (".", Gap("")),
        (" «", Gap('"')),
        (" 24 ", Gap("#")),
        (" of the ", Gap("words", "of", is_of=True)),
        (" and ", Gap("words", "and", is_and=True)),
        (" bin ", Gap("words", "bin", is_particle=True)),
        (" meets ", Gap("")),
        (" - ", Gap("")),
    ],
)
def test_a_gap_joins_by_its_mark_or_its_small_words(between, gap):
    assert read_gap(between) == gap
