"""From a text to the segments that are read by themselves: sentences come again, in articles and in boilerplate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from xref.mentions.names.base import cues

_SENTENCE_END = re.compile(r"[.!?] (?=[A-Z])")
MIN_LETTERS = 5  # of a capitalized word that ends a sentence, though a mark behind a shorter one may shorten it
LONGEST_WORD = 24  # characters that are read before the mark
MAX_SEGMENT = 1_000  # characters of one that is kept in memory


def cut_segments(text: str) -> Iterator[tuple[int, str]]:
    """Each segment and where it starts: paragraphs, and the sentences of those that are one line."""
    begin = 0
    for block in text.split("\n\n"):
        if "\n" in block:
            yield begin, block
        else:
            at = 0
            for match in _SENTENCE_END.finditer(block):
                end = match.start()
                blank = block.rfind(" ", max(at, end - LONGEST_WORD), end)
                if blank >= 0 and _ends_sentence(block[blank + 1 : end]):
                    yield begin + at, block[at : end + 1]
                    at = end + 2
            yield begin + at, block[at:]
        begin += len(block) + 2


@lru_cache(maxsize=8192)
def _ends_sentence(word: str) -> bool:
    """A full stop behind the word ends a sentence for sure, and none that shortens it, as in "Gen. Smith"."""
    if not word.isalpha():
        return not word[-1:].isalpha()
    low = word.lower()
    return (word == low or len(word) >= MIN_LETTERS) and len(word) > 1 and low not in cues("abbreviations")
