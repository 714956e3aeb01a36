"""From a text to the names in it, whether or not anybody lists them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from xref.mentions.base import FoundName
from xref.mentions.names.around import votes_after, votes_before
from xref.mentions.names.base import Layout, Run, Stretch, Vote, Word, is_english
from xref.mentions.names.caseless import find_caseless, is_caseless
from xref.mentions.names.chunks import chunk
from xref.mentions.names.document import Ballots, Opinion, Reading, add_vote, decide, form_opinion, look_at
from xref.mentions.names.inside import score_inside
from xref.mentions.names.pieces import cut
from xref.mentions.names.segments import MAX_SEGMENT, cut_segments
from xref.mentions.names.sides import words_after, words_before
from xref.mentions.names.tagging import KINDS, SCALE, Scores, add_up_scores, score_words
from xref.mentions.names.tokens import find_runs, read_layout, tokenize

__all__ = ["FoundName", "find_names", "read_stretches"]

# Of the lead in log-odds, what counts as a vote, and the heaviest such vote. At 0.6 newswire gains 0.01 of F1, and
# articles on sanctions, whose names are odder than any trained on, lose 0.01 of recall (November 2026).
TRAINED_SHARE, TRAINED_CAP = 0.4, 3.0
MAX_WORDS = 14  # of a run that are read together
MAX_SHOWN = 8  # characters of what joins two words


class Piece(NamedTuple):
    """Words that may be a name, from one offset of their segment to another."""

    start: int
    end: int
    opinion: Opinion


Item = tuple[int, int, Opinion]


def find_names(text: str) -> tuple[FoundName, ...]:
    """Every capitalized phrase of the text, in order and without overlap, and what it names.

    A phrase that names no party is returned as well, with `is_party` false: the extent of "Forest Pioneer" or
    "the film Victory" says that neither "Forest" nor the ship Victory is meant. Time and memory grow with the
    length of the text, whatever it is made of.
    """
    ballots = Ballots()
    english = is_english(text)
    for at, segment in cut_segments(text):
        is_short = len(segment) <= MAX_SEGMENT
        for start, end, opinion in _read_segment(segment, english) if is_short else _items(segment, english):
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
def _read_segment(segment: str, is_english: bool) -> tuple[Item, ...]:
    """The pieces of a segment, wherever it stands: sentences recur, in articles on one event and in boilerplate."""
    return tuple(_items(segment, is_english))


def _items(segment: str, is_english: bool) -> Iterator[Item]:
    layout = read_layout(segment)
    for run in find_runs(segment, layout):
        pieces = _by_rule(segment, layout, run)
        yield from _weighed(segment, layout, run, list(pieces)) if is_english else pieces


def _by_rule(segment: str, layout: Layout, found: Run) -> Iterator[Piece]:
    begin, end, run, lead, styled = found
    readings: Iterable[Reading]
    if run:
        readings = _read_run(run, lead, styled, segment[end + 1 : end + 2].isdigit())
    else:
        readings = _read(segment, layout, begin, end)
    for reading in readings:
        start, stop, phrase = begin + reading.start, begin + reading.end, reading.phrase
        around = votes_before(segment, start, phrase) + votes_after(segment, stop, phrase)
        yield Piece(start, stop, form_opinion(reading, around))


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


def read_stretches(text: str) -> Iterator[tuple[list[tuple[int, int]], Stretch]]:
    """The runs of a text as the trained weights see them, with their words' places: what training learns from."""
    for at, segment in cut_segments(text):
        layout = read_layout(segment)
        for run in find_runs(segment, layout):
            for places, stretch in _stretches(segment, layout, run, list(_by_rule(segment, layout, run))):
                yield [(start + at, end + at) for start, end in places], stretch


Words = tuple[
    tuple[tuple[int, int], ...], tuple[Word, ...], tuple[str, ...]
]  # places from the run's start, words, gaps


def _stretches(
    text: str, layout: Layout, found: Run, pieces: Sequence[Piece]
) -> Iterator[tuple[list[tuple[int, int]], Stretch]]:
    begin, end, run, lead, styled = found
    relative, content, gaps = _run_words(run, lead, styled) if run else _words(text, layout, begin, end)
    every = [(start + begin, stop + begin) for start, stop in relative]
    hints = _hints(every, pieces)
    for first in range(0, len(every), MAX_WORDS):
        last = first + MAX_WORDS
        places = every[first:last]
        sides = words_before(text, places[0][0]), words_after(text, places[-1][1])
        yield places, Stretch(content[first:last], gaps[first : last - 1], *sides, tuple(hints[first:last]))


@lru_cache(maxsize=16384)
def _run_words(run: str, lead: str, styled: bool) -> Words:
    """The words of a run, wherever it stands behind such a lead."""
    begin, end = len(lead), len(lead) + len(run)
    return _words(lead + run, Layout(frozenset(), (0,) if styled else (), (end,)), begin, end)


def _words(text: str, layout: Layout, begin: int, end: int) -> Words:
    tokens = list(tokenize(text, layout, begin, end))
    gaps = tuple(_gap(text, layout, one.end, other.start) for one, other in pairwise(tokens))
    places = tuple((token.start - begin, token.end - begin) for token in tokens)
    return places, tuple(token.word for token in tokens), gaps


def _gap(text: str, layout: Layout, end: int, start: int) -> str:
    between = text[end:start]
    if between == " ":
        return between
    if "\n" in between and end + between.index("\n") not in layout.wraps:
        return "/"
    return " ".join(between.split()).lower()[:MAX_SHOWN] or " "


def _hints(places: Iterable[tuple[int, int]], pieces: Sequence[Piece]) -> list[str]:
    """What the rules take each word for, and whether it begins or ends their piece."""
    hints = []
    at = 0
    for start, end in places:
        while at < len(pieces) and pieces[at].end <= start:
            at += 1
        hint = ""
        if at < len(pieces) and pieces[at].start < end:
            piece = pieces[at]
            hint = ("B" if piece.start >= start else "I") + ("E" if piece.end <= end else "") + piece.opinion.told[0]
        hints.append(hint)
    return hints


def _weighed(text: str, layout: Layout, run: Run, pieces: list[Piece]) -> Iterator[Item]:
    """The pieces of a run with the vote of the trained weights."""
    starts: list[int] = []
    scores: list[Scores] = []
    for places, stretch in _stretches(text, layout, run, pieces):
        starts += [start for start, _ in places]
        scores += score_words(stretch)
    for start, end, opinion in pieces:
        own = scores[bisect_left(starts, start) : bisect_left(starts, end)]
        yield start, end, add_vote(opinion, _trained_vote(add_up_scores(own))) if own else opinion


@lru_cache(maxsize=4096)
def _trained_vote(scores: Scores) -> Vote | None:
    """The kind that the trained weights take a name for, by how much it leads; None where they take it for a word."""
    told = sorted(((scores[at], kind) for kind, at in KINDS), reverse=True)
    (best, kind), (second, _) = told[:2]
    return None if kind == "word" else (kind, min(TRAINED_CAP, TRAINED_SHARE * (best - second) / SCALE), "")
