"""Hostile texts: each would take minutes, or gigabytes, if a step looked back over what it has read."""

from __future__ import annotations

from itertools import pairwise

import pytest

from xref.mentions.names import find_names

SIZE = 300_000  # characters

FLOODS = {
    "capitals": "A ",
    "short words": "Aa ",
    "one huge word": "A",
    "copies of a name": "Anna Petrova ",
    "a name a line": "Anna Petrova\n",
    "one line of sentences": "The lawyer Anna Petrova met the tanker Aegean Dawn in Moscow. ",
    "wrapped lines": "The lawyer Anna Petrova met the tanker Aegean Dawn\n",
    "a headline without end": "DEPARTMENT OF THE ",
    "combining accents": "E\u0301",
    "accents on one letter": "\u0301",
    "only line breaks": "\n",
    "a letter a line": "A\n",
    "an acronym without end": "A.",
    "hyphens": "A-",
    "a word hyphenated at each line end": "A-\n",
    "possessives": "A's ",
    "entities": "&Eacute;",
    "ampersands": "&",
    "letters that are apostrophes": "Aʼ",
    "opening brackets": "Aa (",
    "opening quotes": "“",
    "dashes": " - ",
    "tabs": "A\t\t\t",
    "blanks": " ",
}


@pytest.mark.parametrize("unit", FLOODS.values(), ids=FLOODS)
def test_a_flood_is_read_to_its_end(unit):
    text = "Anna Petrova" + (unit * (SIZE // len(unit)))[:SIZE] + ". We met Igor Stein there."
    found = find_names(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= following.start for one, following in pairwise(found))
    assert text[found[-1].start : found[-1].end] == "Igor Stein"


def test_words_that_never_come_again_are_read_as_well():
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = [f"Z{one}{two}{three}v" for one in letters for two in letters for three in letters[:12]]
    assert len(find_names(", ".join(names))) == len(names)
