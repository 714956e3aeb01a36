"""From a text to the names in it, whether or not anybody lists them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from xref.mentions.base import FoundName
from xref.mentions.names.around import votes_after, votes_before
from xref.mentions.names.base import Layout
from xref.mentions.names.caseless import find_caseless, is_caseless
from xref.mentions.names.chunks import chunk
from xref.mentions.names.document import Ballots, Opinion, Reading, decide, form_opinion, look_at
from xref.mentions.names.inside import score_inside
from xref.mentions.names.pieces import cut
from xref.mentions.names.segments import MAX_SEGMENT, cut_segments
from xref.mentions.names.tokens import find_runs, read_layout, tokenize

__all__ = ["FoundName", "find_names"]

Item = tuple[int, int, Opinion]  # a piece from one offset of its segment to another


def find_names(text: str) -> tuple[FoundName, ...]:
    """Every capitalized phrase of the text, in order and without overlap, and what it names.

    A phrase that names no party is returned as well, with `is_party` false: the extent of "Forest Pioneer" or
    "the film Victory" says that neither "Forest" nor the ship Victory is meant. Time and memory grow with the
    length of the text, whatever it is made of.
    """
    ballots = Ballots()
    for at, segment in cut_segments(text):
        for start, end, opinion in _read_segment(segment) if len(segment) <= MAX_SEGMENT else _items(segment):
            ballots.cast(at + start, at + end, opinion)
    found = tuple(decide(text, ballots))
    return _with_caseless(text, found) if is_caseless(text) else found


def _with_caseless(text: str, found: tuple[FoundName, ...]) -> tuple[FoundName, ...]:
    """The names with those of scripts that have no capitals."""
    kept: list[FoundName] = []
    for name in sorted((*found, *find_caseless(text))):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return tuple(kept)


@lru_cache(maxsize=16384)
def _read_segment(segment: str) -> tuple[Item, ...]:
    """The pieces of a segment, wherever it stands: sentences recur, in articles on one event and in boilerplate."""
    return tuple(_items(segment))


def _items(segment: str) -> Iterator[Item]:
    layout = read_layout(segment)
    for begin, end, run, lead, styled in find_runs(segment, layout):
        readings: Iterable[Reading]
        if run:
            readings = _read_run(run, lead, styled, segment[end + 1 : end + 2].isdigit())
        else:
            readings = _read(segment, layout, begin, end)
        for reading in readings:
            start, stop, phrase = begin + reading.start, begin + reading.end, reading.phrase
            around = votes_before(segment, start, phrase) + votes_after(segment, stop, phrase)
            yield start, stop, form_opinion(reading, around)


@lru_cache(maxsize=16384)
def _read_run(run: str, lead: str, styled: bool, numbered: bool) -> tuple[Reading, ...]:
    """The pieces of these words, wherever they stand behind such a lead; offsets are from the first word."""
    begin, end = len(lead), len(lead) + len(run)
    layout = Layout(frozenset(), (0,) if styled else (), (end,))
    return tuple(_read(lead + run + (" 1" if numbered else ""), layout, begin, end))


def _read(text: str, layout: Layout, begin: int, end: int) -> Iterator[Reading]:
    for group in chunk(text, tokenize(text, layout, begin, end), layout.wraps):
        for piece in cut(text, group):
            start, stop, phrase = piece
            yield Reading(start - begin, stop - begin, phrase, score_inside(phrase), look_at(phrase))
