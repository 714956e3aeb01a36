"""Words that are made of the beginnings of a name's words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

MIN_LETTERS, MAX_LETTERS = 3, 12  # of a short form
MAX_TAKEN = 5  # letters of one word, or all of it: "Zoralco" of Zoran Aluminum Company, "Syrianair"
MAX_LEFT_OUT = 2  # words in a row, as "of the"
MAX_WORDS = 16  # of a name that are looked at


def is_made_of(short: str, words: Sequence[str]) -> bool:
    """Whether a folded short form has the beginnings of words of a name in their order, the first one's among them."""
    return MIN_LETTERS <= len(short) <= MAX_LETTERS and _begins(short, tuple(words[:MAX_WORDS]))


@lru_cache(maxsize=4096)
def _begins(short: str, words: tuple[str, ...]) -> bool:
    """From two words at least; the first of the name or, behind an article, the second begins it."""
    return any(_goes_on(short, words[at:], 0) for at in range(min(2, len(words))) if words[at][0] == short[0])


def _goes_on(short: str, words: tuple[str, ...], used: int) -> bool:
    if not short:
        return used > 1
    for left_out, word in enumerate(words[: MAX_LEFT_OUT + 1]):
        whole = [len(word)] if len(word) > MAX_TAKEN and short.startswith(word) else []
        for taken in (*whole, *range(min(MAX_TAKEN, len(word), len(short)), 0, -1)):
            if short[:taken] == word[:taken] and _goes_on(short[taken:], words[left_out + 1 :], used + 1):
                return True
    return False
