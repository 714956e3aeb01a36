"""Reading: a run of words says the same wherever it stands, read before or not."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import example, given
from hypothesis import strategies as st

from xref.mentions import names
from xref.mentions.names import find_names
from xref.mentions.names.segments import cut_segments

WORDS = (  # noqa: SIM905 - as one reads it aloud
    "Anna Petrova Bank of the Valletta HAN, Kwon U. (alias Fusco, Fabio). J. Garcia St. Johnsbury al-Rashidi AT&T"
    " Boeing 747 Ltd. Ltd, Jr. & “Dawn” M/V d'Italia de la I'm I Minister Finance\n\nOffice - Seized\nin By The It’s"
    " Ga-\nviota"
).split(" ")


def read_in_place(text):
    """The pieces of each segment, read as a whole: nothing is cut into runs, nothing remembered."""
    for at, segment in cut_segments(text):
        layout = names.read_layout(segment)
        for start, end, *_ in names._read(segment, layout, 0, len(segment)):
            yield start + at, end + at


@given(st.lists(st.sampled_from(WORDS), max_size=30))
@example(["Finance\n\nOffice", "la", "By"])  # "By" stands near the break, and in a segment that does not have it
def test_a_run_is_read_alike_by_itself_and_in_its_place(parts):
    text = " ".join(parts)
    # So that the rules alone are asked, and what they read is seen:
    with patch.object(names, "is_english", return_value=False), patch.object(names, "extend", lambda _, found: found):
        found = find_names(text)
    assert [(one.start, one.end) for one in found] == list(read_in_place(text))


def test_what_was_read_before_does_not_change_what_is_read():
    text = "Igor Stein flew a Boeing 747. Igor Stein, Boeing. IGOR STEIN\n\nIgor Stein (Boeing) said: Igor Stein 4"
    assert find_names(text) == find_names(text)
