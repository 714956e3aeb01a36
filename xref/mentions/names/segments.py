"""From a text to the segments that are read by themselves: sentences come again, in articles and in boilerplate."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from xref.lines import ends_of_lines
from xref.mentions.base import split_block

MAX_SEGMENT = 1_000  # characters of one that is kept in memory


def cut_segments(text: str) -> Iterator[tuple[int, str]]:
    """Each segment and where it starts: paragraphs, and the sentences of those that are one line.

    A line that says a thing of its own is a paragraph, too.
    """
    ends = ends_of_lines(text)
    begin = 0
    for block in text.split("\n\n"):
        if "\n" in block:
            inside = ends[bisect_right(ends, begin) : bisect_left(ends, begin + len(block))]
            yield from _cut_block(block, begin, inside)
        else:
            yield from _sentences(block, begin)
        begin += len(block) + 2


def _cut_block(block: str, begin: int, ends: Sequence[int]) -> Iterator[tuple[int, str]]:
    for start, end in pairwise((0, *(end - begin for end in ends), len(block))):
        part = block[start:end]
        if "\n" in part.rstrip("\n"):
            yield begin + start, part
        else:
            yield from _sentences(part.rstrip(), begin + start)


def _sentences(line: str, begin: int) -> list[tuple[int, str]]:
    return [(begin + at, piece) for at, piece in split_block(line)]
