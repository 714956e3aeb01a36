"""From the words before and after a piece to the evidence that they give for each kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from xref.mentions.names.base import Chunk, Vote, cues, is_ordinary, words

_LEFT = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|[^\w\s]|\n")
_RIGHT = re.compile(r"\n|[ \t]{2,}|[^\W_]+(?:[-'’][^\W_]+)*|[^\w\s]")
_SAYS = cues("says")
_BYLINE = cues("byline")
_IN = cues("in")
_TO = cues("to")
_NAMED = cues("named")
_CRAFT = cues("craft")
_COLUMN = cues("column")
_ABOARD = cues("aboard")
_ANIMAL = cues("animal")
_WORK = cues("work")
_PRODUCT = cues("product")
_PLACE_NOUNS = cues("place_nouns")


_OPENING = frozenset("\"“«‘'(„")
_CLOSING = frozenset("\"”»’')")
_WHO = frozenset({"who", "qui", "quien", "который", "которая"})


def votes_around(text: str, piece: Chunk) -> Iterator[Vote]:
    """What the words before and after the piece say."""
    before = text[max(0, piece.start - 60) : piece.start]
    left = [] if before.endswith(("  ", "\t")) else _LEFT.findall(before)[-8:]
    right = _RIGHT.findall(text[piece.end : piece.end + 70].lower())[:9]
    if not piece.title:
        yield from _before(piece, left)
    yield from _after(piece, right)


def _before(piece: Chunk, left: list[str]) -> Iterator[Vote]:
    cased, left = left, [item.lower() for item in left]
    while left and left[-1] in _OPENING:
        left = left[:-1]
    if not left:
        return
    word, size = left[-1], len(piece.tokens)
    yield from _before_role(word, left)
    yield from _before_noun(word)
    if word in _NAMED or word == "is":
        yield from _named([item for item in left[-5:] if item.isalpha()])
    yield from _before_preposition(word, left, size)
    if size == 1 and word == "of" and cased[-2:-1] and cased[-2][:1].isupper():
        yield "place", 1.2, word


def _before_role(word: str, left: list[str]) -> Iterator[Vote]:
    if word in words("titles") and word not in words("org_heads"):
        yield "person", 2.0, word
    elif word in words("roles") and word not in words("org_nouns"):
        yield "person", 1.8, word
    elif word in {",", ":"} and len(left) > 1:
        yield from _before_comma(left)


def _before_noun(word: str) -> Iterator[Vote]:
    if word in words("org_nouns"):
        yield "organization", 1.8, word
    if word in words("vessel_nouns"):
        yield "vessel", 3.8, word
    if word in words("aircraft_nouns"):
        yield "aircraft", 3.5 if word in _CRAFT else 1.0, word
    for kind, nouns in (("animal", _ANIMAL), ("work", _WORK), ("product", _PRODUCT), ("place", _PLACE_NOUNS)):
        if word in nouns:
            yield kind, 3.0, word


def _before_comma(left: list[str]) -> Iterator[Vote]:
    word = left[-2]
    if left[-1] == ":" and word in _BYLINE | words("roles"):
        yield "person", 2.5, word
    elif word in words("roles") and not word.endswith("s"):
        yield "person", 1.6, word
    elif word in words("org_nouns"):
        yield "organization", 1.0, word


def _named(near: list[str]) -> Iterator[Vote]:
    for noun in near:
        if noun in words("vessel_nouns"):
            yield "vessel", 1.5, noun
        elif noun in words("org_nouns"):
            yield "organization", 1.2, noun
        elif noun in words("roles"):
            yield "person", 1.2, noun


def _before_preposition(word: str, left: list[str], size: int) -> Iterator[Vote]:
    if word in {"by", "par", "por", "von"} and (len(left) == 1 or left[-2] in _BYLINE or left[-2] in {"\n", "(", ";"}):
        yield "person", 2.5, word
    if word in _ABOARD or (word == "the" and left[-2:-1] and left[-2] in _ABOARD):
        yield "vessel", 2.0, "aboard"
    if size == 1 and word in _IN:
        yield "place", 1.8, word
    elif word in _IN:
        yield "place", 0.8, word
    elif word in _TO:
        yield "place", 1.1 if word in {"from", "between", "via"} else 0.9, word
    elif size == 1 and word in {"a", "an"}:
        yield "place", 1.1, word
    elif size == 1 and word == "of":
        yield "place", 0.6, word
    if word == "the":
        yield "person", -1.2, word
        yield "vessel", 0.5, word
        if size > 1:
            yield "organization", 1.0, word


def _after(piece: Chunk, right: list[str]) -> Iterator[Vote]:
    while right and right[0] in _CLOSING:
        right = right[1:]
    if not right:
        return
    mark = right[0]
    if mark in _SAYS:
        yield "person", 1.0, mark
    elif mark in {",", "(", "-", "–"} and len(right) > 1:
        yield from _apposition(piece, [item for item in right[1:] if item.strip()])
    elif mark in _WHO:
        yield "person", 1.2, mark
    if mark == ":" and piece.tokens[0].first and piece.tokens[-1].caps and not is_ordinary(piece.lows[-1]):
        yield "person", 1.5, ":"
    yield from _after_ship(right)


def _after_ship(right: list[str]) -> Iterator[Vote]:
    """Its number in brackets, its type in the next column, "ex", "II"."""
    mark, following = right[0], right[1] if len(right) > 1 else ""
    if mark == "(" and following.isdigit() and len(following) == 7:
        yield "vessel", 3.0, following
    if not mark.strip() and (following in words("vessel_nouns") or following in _COLUMN):
        yield "vessel", 2.5, following
    if "ex" in right[:3] or mark == "ii":
        yield "vessel", 0.5, "ex"
    if "imo" in right[:3] or "имо" in right[:3]:
        yield "vessel", 3.0, "IMO"


def _apposition(piece: Chunk, right: list[str]) -> Iterator[Vote]:
    head = right[0] if right else ""
    if head.isdigit() and len(head) == 2 and len(right) > 1 and right[1] in {",", ".", ")"}:
        yield "person", 2.5, "age"
    elif head in {"aged", "born", "who", "né", "née", "geboren", "nacido", "whose", "qui", "quien"}:
        yield "person", 2.0 if head != "whose" else 0.5, head
    elif head in {
        "a",
        "an",
        "the",
        "un",
        "une",
        "una",
        "ein",
        "eine",
        "el",
        "la",
        "le",
        "his",
        "her",
        "its",
        "um",
        "uma",
    }:
        yield from _apposed_noun(right[1:7])
    elif head in words("roles") and len(piece.tokens) <= 4:
        yield "person", 1.5, head
    elif head in words("places") and len(piece.tokens) <= 2:
        yield "place", 1.2, head


def _apposed_noun(right: list[str]) -> Iterator[Vote]:
    for noun in right:
        if noun in {",", ".", "that", "of", "with", "in", "from", "on", "at", "de", "des", "du"}:
            return
        is_person, is_body = noun in words("roles"), noun in words("org_nouns")
        if noun in words("vessel_nouns"):
            yield "vessel", 1.5, noun
        if is_person and not is_body:
            yield "person", 2.0, noun
            return
        if is_body and not is_person:
            yield "organization", 1.2, noun
