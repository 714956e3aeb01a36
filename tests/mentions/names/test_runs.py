"""Reading: a run of words says the same wherever it stands, read before or not."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from xref.mentions import names
from xref.mentions.names import find_names

WORDS = (  # noqa: SIM905 - as one reads it aloud
    "Anna Petrova Bank of the Valletta HAN, Kwon U. (alias Fusco, Fabio). J. Garcia St. Johnsbury al-Rashidi AT&T"
    " Boeing 747 Ltd. Ltd, Jr. & “Dawn” M/V d'Italia de la I'm I Minister Finance\n\nOffice - Seized\nin By The It’s"
    " Ga-\nviota"
).split(" ")


@settings(derandomize=True)
@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_a_run_is_read_alike_by_itself_and_in_its_place(parts):
    text = " ".join(parts)
    found = find_names(text)
    layout = names.read_layout(text)
    in_place = [reading[:2] for reading in names._read(text, layout, 0, len(text))]
    assert [(one.start, one.end) for one in found] == in_place


def test_what_was_read_before_does_not_change_what_is_read():
    text = "Igor Stein flew a Boeing 747. Igor Stein, Boeing. IGOR STEIN\n\nIgor Stein (Boeing) said: Igor Stein 4"
    assert find_names(text) == find_names(text)
