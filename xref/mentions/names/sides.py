"""From a place in the text to the two words or marks before it and after it."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache

EDGE = "\n"  # what stands before the first and after the last word of a text
REACH = 48  # characters that are read on each side
_SIDE = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|[^\w\s]|\n")


def words_before(text: str, start: int, wraps: Set[int] = frozenset()) -> tuple[str, str]:
    """The two words or marks before a place, the farther one first; line breaks made for width (`wraps`) are blanks."""
    low = start - REACH if start > REACH else 0
    near = text.rfind(" ", low, start - 1) if start else -1
    if near > 0:
        near = text.rfind(" ", low, near)
    return _last_two(_unwrapped(text, near + 1 if near >= 0 else low, start, wraps))


@lru_cache(maxsize=16384)
def _last_two(before: str) -> tuple[str, str]:
    found = [EDGE, EDGE, *_SIDE.findall(before)]
    return found[-2], found[-1]


def words_after(text: str, end: int, wraps: Set[int] = frozenset()) -> tuple[str, str]:
    """The two words or marks after a place, the nearer one first."""
    near = text.find(" ", end + 1, end + REACH)
    if near > 0:
        near = text.find(" ", near + 1, end + REACH)
    return _first_two(_unwrapped(text, end, near if near > 0 else end + REACH, wraps))


@lru_cache(maxsize=16384)
def _first_two(after: str) -> tuple[str, str]:
    found = [*_SIDE.findall(after), EDGE, EDGE]
    return found[0], found[1]


def _unwrapped(text: str, start: int, end: int, wraps: Set[int]) -> str:
    part = text[start:end]
    if not wraps or "\n" not in part:  # mostly
        return part
    return "".join(" " if char == "\n" and at in wraps else char for at, char in enumerate(part, start))
