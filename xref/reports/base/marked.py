"""The article's text cut into pieces, so that each mention can be marked where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from xref.model import Match, Mention, Report, Subject


class Mark(NamedTuple):
    """A stretch of the text that names a party, and how it is marked. The first of several that overlap wins."""

    rank: int  # the number of the match, from 1; unknowns come after all matches
    start: int
    end: int
    style: str  # the match's band, or "unknown"
    target: str  # what the mark links to: "match-1", "unknown-3"
    label: str  # what a reader who sees no color is told


class Piece(NamedTuple):
    """Some of a line's text: plain, or part of a marked mention. `place` names where a mention begins."""

    text: str
    mark: Mark | None = None
    place: str = ""
    is_last: bool = False  # of its mention


class Line(NamedTuple):
    """One line of the article, by its number."""

    number: int
    pieces: tuple[Piece, ...]


def lines_of(report: Report) -> Iterator[Line]:
    """The lines of the article's text, every mention of it marked."""
    text = report.article.text
    marks = [*_match_marks(report.matches), *_unknown_marks(report.unknowns, len(report.matches))]
    pieces, number = list[Piece](), 1
    for start, end, mark in cut(len(text), marks):
        place = place_of(start) if mark else ""
        head, *rest = text[start:end].split("\n")
        is_last = mark is not None and mark.end == end
        pieces.append(Piece(head, mark, place, is_last and not rest))
        for at, line in enumerate(rest, 1):
            yield Line(number, tuple(piece for piece in pieces if piece.text))
            pieces, number = [Piece(line, mark, is_last=is_last and at == len(rest))], number + 1
    yield Line(number, tuple(piece for piece in pieces if piece.text))


def place_of(start: int) -> str:
    """The name of the place where a mention begins."""
    return f"at-{start}"


def is_marked(mention: Mention, text: str) -> bool:
    """Whether the mention is a stretch of the text, so that it can be marked there."""
    return 0 <= mention.start < mention.end <= len(text)


def cut(length: int, marks: Iterable[Mark]) -> Iterator[tuple[int, int, Mark | None]]:
    """The text from 0 to `length` in stretches, each with the mark that wins there."""
    valid = sorted((mark for mark in marks if 0 <= mark.start < mark.end <= length), key=lambda mark: mark.start)
    points = sorted({0, length, *(mark.start for mark in valid), *(mark.end for mark in valid)})
    active, following = list[Mark](), 0
    for start, end in pairwise(points):
        active = [mark for mark in active if mark.end > start]
        while following < len(valid) and valid[following].start == start:
            active.append(valid[following])
            following += 1
        yield start, end, min(active, default=None)


def _match_marks(matches: Iterable[Match]) -> Iterator[Mark]:
    for number, match in enumerate(matches, 1):
        label = f"{match.standing} match {number}"
        yield from _marks(match.subject, number, match.standing, f"match-{number}", label)


def _unknown_marks(unknowns: Iterable[Subject], matches: int) -> Iterator[Mark]:
    for number, subject in enumerate(unknowns, 1):
        yield from _marks(subject, matches + number, "unknown", f"unknown-{number}", "on no list")


def _marks(subject: Subject, rank: int, style: str, target: str, label: str) -> Iterator[Mark]:
    for mention in subject.mentions:
        yield Mark(rank, mention.start, mention.end, style, target, label)
