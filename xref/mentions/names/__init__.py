"""From a text to the names in it, whether or not anybody lists them."""

from __future__ import annotations

from xref.mentions.base import FoundName
from xref.mentions.names.around import votes_around
from xref.mentions.names.chunks import chunk
from xref.mentions.names.document import decide
from xref.mentions.names.inside import score_inside
from xref.mentions.names.pieces import cut
from xref.mentions.names.tokens import find_wraps, tokenize

__all__ = ["FoundName", "find_names"]


def find_names(text: str) -> tuple[FoundName, ...]:
    """Every capitalized phrase of the text, in order and without overlap, and what it names.

    A phrase that names no party is returned as well, with `is_party` false: the extent of "Forest Pioneer" or
    "the film Victory" says that neither "Forest" nor the ship Victory is meant. Time and memory grow with the
    length of the text, whatever it is made of.
    """
    wraps = find_wraps(text)
    pieces = (piece for group in chunk(text, tokenize(text, wraps), wraps) for piece in cut(text, group))
    return tuple(decide(text, ((piece, score_inside(piece.phrase), votes_around(text, piece)) for piece in pieces)))
