"""From a run of capitalized words and what stands around it to the trained scores of each label for each word."""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from operator import add

from xref.mentions.base import cues
from xref.mentions.names.base import LABELS, MAX_CACHED, Stretch, Word
from xref.mentions.names.base.tables import TOWN, lexicon, words
from xref.mentions.names.tagging.base import BIAS, ROW, weights
from xref.mentions.names.tagging.features import (
    around_features,
    beside_features,
    block_features,
    flank_features,
    gap_features,
    head_features,
    hint_features,
    known_as,
    lead_features,
    next_features,
    own_features,
    surface_class,
    tail_features,
    word_class,
)

__all__ = ["SCALE", "Scores", "label_words", "run_features", "score_words"]

Scores = tuple[int, ...]  # of each label; comparable only with each other
SCALE = 40.0  # steps of a stored weight in one unit of log-odds
FIRST, LAST = "<", ">"  # the gaps before the first and after the last word of a run
MAX_PHRASE = 5  # words of a name that the tables know by heart
_unpack = struct.Struct(f"<{len(LABELS)}H").unpack


def run_features(run: Stretch) -> list[list[str]]:
    """The features of each word of the run: what training sees."""
    sides = [*run.before, *(word.text for word in run.words), *run.after]
    kinds = [*map(surface_class, run.before), *map(word_class, run.words), *map(surface_class, run.after)]
    gaps = (FIRST, *run.gaps, LAST)
    found = []
    for i, word in enumerate(run.words):
        at = i + 2
        one = own_features(word)
        for distance in (-2, -1, 1, 2):
            one += beside_features(sides[at + distance], distance)
        one += gap_features(gaps[i], kinds[at - 1], kinds[at])
        one += next_features(gaps[i + 1], kinds[at], kinds[at + 1])
        one += around_features(kinds[at - 1], kinds[at], kinds[at + 1])
        one += lead_features(sides[at - 1], kinds[at], word.low) + tail_features(kinds[at], word.low, sides[at + 1])
        one += hint_features(run.hints[i], kinds[at])
        found.append(one)
    for i, name in phrase_features(run.words, run.gaps):
        found[i].append(name)
    for first, last, flanks in blocks(run):
        told = block_features(last - first, word_class(run.words[first]), run.words[last - 1].low)
        told += head_features(run.words[last - 1].low)
        told += flank_features("<", flanks[0]) + flank_features(">", flanks[1])
        for i in range(first, last):
            found[i] += told
    return found


Block = tuple[int, int, tuple[str, str]]
_JOINS = frozenset({" ", ".", "&"}) | (cues("particles") - cues("and"))
_OF = frozenset({"of", "of the", "for", "for the"})


def blocks(run: Stretch) -> list[Block]:
    """The words of the run that may be one name: the first, the one after the last, and what stands on each side.

    A single word is none.
    """
    content, gaps, before, after, _ = run
    found = []
    first = 0
    for last in range(1, len(content) + 1):
        if last < len(content) and _joins(gaps[last - 1], content[last - 1]):
            continue
        if last - first > 1:
            left = before[1] if not first else gaps[first - 1]
            right = after[0] if last == len(content) else gaps[last - 1]
            found.append((first, last, (left, right)))
        first = last
    return found


def phrase_features(content: Sequence[Word], gaps: Sequence[str]) -> list[tuple[int, str]]:
    """Words that together are a name that the tables know, with the index of each; no name within a longer one."""
    found: list[tuple[int, str]] = []
    covered = 0  # words up to which a name was found
    for i in range(len(content) - 1):
        if i < covered:
            continue
        for size in range(min(MAX_PHRASE, len(content) - i), 1, -1):
            kinds = _known_phrase(_phrase(content[i : i + size], gaps[i : i + size - 1]))
            if kinds:
                found += [(i + n, f"in={kind}{_place(n, size)}") for kind in kinds for n in range(size)]
                covered = i + size
                break
    return found


def _phrase(content: Sequence[Word], gaps: Sequence[str]) -> str:
    text = content[0].low
    for gap, word in zip(gaps, content[1:], strict=True):
        text += f" {word.low}" if gap == " " else f" {gap} {word.low}"
    return text


def _place(at: int, size: int) -> str:
    return "B" if not at else "E" if at == size - 1 else "I"


@lru_cache(maxsize=32768)
def _known_phrase(phrase: str) -> tuple[str, ...]:
    flags = lexicon().get(phrase)
    kinds = known_as(flags) if flags else ()
    if flags & TOWN:
        kinds = (*kinds, "town")
    return (*kinds, *[table for table in ("orgs", "places", "clubs") if phrase in words(table)])


def _row(features: list[str]) -> int:
    table = weights()
    return sum(map(table.get, features))


@lru_cache(maxsize=32768)
def _own_row(word: Word) -> int:
    return _row(own_features(word))


@lru_cache(maxsize=65536)
def _beside_row(surface: str, distance: int) -> int:
    return _row(beside_features(surface, distance))


def _cached(features: Callable[..., list[str]], size: int) -> Callable[..., int]:
    @lru_cache(maxsize=size)
    def row(*told: str) -> int:
        return _row(features(*told))

    return row


_gap_row = _cached(gap_features, 8192)
_next_row = _cached(next_features, 8192)
_around_row = _cached(around_features, 16384)
_lead_row = _cached(lead_features, 32768)
_hint_row = _cached(hint_features, 8192)
_tail_row = _cached(tail_features, 32768)


@lru_cache(maxsize=32768)
def _side_rows(near: str, far: str, distance: int) -> int:
    return _beside_row(near, distance) + _beside_row(far, 2 * distance)


def _joins(gap: str, before: Word) -> bool:
    return gap in _JOINS or (gap in _OF and (before.is_org_head or before.is_ordinary))


@lru_cache(maxsize=16384)
def _block_row(size: int, first: str, low: str) -> int:
    return _row(block_features(size, first, low)) + _head_row(low)


_head_row = _cached(head_features, 16384)
_flank_row = _cached(flank_features, 16384)


def score_words(run: Stretch) -> tuple[Scores, ...]:
    """The score of each label for each word of the run."""
    is_long = sum(len(word.text) for word in run.words) > MAX_CACHED
    return _score_words.__wrapped__(run) if is_long else _score_words(run)


@lru_cache(maxsize=16384)
def _score_words(run: Stretch) -> tuple[Scores, ...]:
    content, gaps, before, after, hints = run
    sides = [*before, *[word.text for word in content], *after]
    kinds = [surface_class(before[1]), *map(word_class, content), surface_class(after[0])]
    rows = []
    left_gap = FIRST
    for i, word in enumerate(content):
        right_gap = gaps[i] if i < len(gaps) else LAST
        left, own, right = kinds[i : i + 3]
        rows.append(
            _own_row(word)
            + _side_rows(sides[i + 1], sides[i], -1)
            + _side_rows(sides[i + 3], sides[i + 4], 1)
            + _gap_row(left_gap, left, own)
            + _next_row(right_gap, own, right)
            + _around_row(left, own, right)
            + _lead_row(sides[i + 1], own, word.low)
            + _tail_row(own, word.low, sides[i + 3])
            + _hint_row(hints[i], own)
        )
        left_gap = right_gap
    for i, name in phrase_features(content, gaps):
        rows[i] += weights().get(name)
    for first, last, flanks in blocks(run):
        row = _block_row(last - first, kinds[first + 1], content[last - 1].low)
        row += _flank_row("<", flanks[0]) + _flank_row(">", flanks[1])
        for i in range(first, last):
            rows[i] += row
    return tuple(_unpack(row.to_bytes(ROW, "little")) for row in rows)


@lru_cache(maxsize=16384)
def label_words(run: Stretch) -> tuple[tuple[str, ...], tuple[Scores, ...]]:
    """The best label of each word of the run together with those beside it, and the scores of all labels."""
    scores = score_words(run)
    return tuple([LABELS[at] for at in _best_path(scores)]), scores


def _best_path(scores: Sequence[Scores]) -> list[int]:
    """The labels of the highest sum; a name goes on only where it has begun."""
    so_far = list(scores[0])
    so_far[2::2] = _CANNOT_BEGIN
    if len(scores) == 1:
        return [so_far.index(max(so_far))]
    came_from = []
    for row in scores[1:]:
        here, back = [], []
        for at, (score, column) in enumerate(zip(row, _columns(), strict=True)):
            if at and at % 2 == 0:  # a name goes on
                begun, gone_on = so_far[at - 1] + column[at - 1], so_far[at] + column[at]
                best, before = (begun, at - 1) if begun >= gone_on else (gone_on, at)
            else:
                sums = list(map(add, so_far, column))
                best = max(sums)
                before = sums.index(best)
            here.append(best + score)
            back.append(before)
        so_far = here
        came_from.append(back)
    path = [so_far.index(max(so_far))]
    for back in reversed(came_from):
        path.append(back[path[-1]])
    return path[::-1]


@cache
def _columns() -> tuple[Scores, ...]:
    """For each label what it is worth behind each label."""
    rows = [weights().get(f"t={label}") for label in LABELS]
    values = [[value - BIAS * (row > 0) for value in _unpack(row.to_bytes(ROW, "little"))] for row in rows]
    return tuple(zip(*values, strict=True))


_CANNOT_BEGIN = [-1_000_000] * len(LABELS[2::2])
