"""From a text to the segments that are read by themselves: sentences come again, in articles and in boilerplate."""

from __future__ import annotations

from collections.abc import Iterator

from xref.mentions.base import split_pieces

MAX_SEGMENT = 1_000  # characters of one that is kept in memory


def cut_segments(text: str) -> Iterator[tuple[int, str]]:
    """Each segment and where it starts: paragraphs, and the sentences of those that are one line."""
    begin = 0
    for block in text.split("\n\n"):
        if "\n" in block:
            yield begin, block
        else:
            yield from ((begin + at, piece) for at, piece in split_pieces(block))
        begin += len(block) + 2
