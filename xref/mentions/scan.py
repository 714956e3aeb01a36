"""Every place of a text where a listed name or identifier may stand, whether or not a name finder sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from xref.index import NameIndex, deletions
from xref.index.base import key_hash
from xref.mentions.base import Hit
from xref.parts import make_part, particles, single_key
from xref.text import Word, shadow, similarity, words

LOOK_AHEAD = 3  # content words after a word that may still be of the same name
MAX_LOWER = 4  # words in lower case in a row inside a name ("Mouvement pour l'unicite et le jihad en Afrique")
MAX_JOINED = 3  # words that a list may write as one
MIN_ALIKE = 0.84  # of two whole names written as one word, from 5 letters on; shorter ones must be equal
MIN_TYPO_KEY = 5  # consonants from which a slip is looked for even where the key is known
ARABIC_CLITICS = "\u0648\u0641\u0644\u0628\u0643"  # wa, fa, li, bi, ka
_BREAK = re.compile(r"[;:!?•|\t]|\n[ \t\r]*\n|[^\S\n]{3,}|\.{2,}|[—–]\s")
_STOP = re.compile(r"\.[\"'”’»)\]]*\s")


class Token(NamedTuple):
    """A word of the text as the scanner sees it."""

    start: int
    end: int
    form: str
    is_named: bool  # capitalized, a number, or of a script without capitals
    is_minor: bool  # a particle
    breaks: bool  # no name goes on from this word to the next
    has_clitic: bool = False  # Arabic: the first letter may be a preposition or "and", written together with the name


def read_tokens(text: str) -> tuple[Token, ...]:
    """The words of a text with what the scanner needs to know of each."""
    plain = shadow(text)
    found = list(words(plain))
    return tuple(_token(plain, word, found[at + 1] if at + 1 < len(found) else None) for at, word in enumerate(found))


def _token(text: str, word: Word, following: Word | None) -> Token:
    first = text[word.start]
    minor = word.form in particles()
    breaks = following is None or _is_break(text, word, following)
    clitic = first in ARABIC_CLITICS and word.end - word.start > 2
    return Token(word.start, word.end, word.form, not first.islower(), minor, breaks, clitic)


def _is_break(text: str, word: Word, following: Word) -> bool:
    if following.start - word.end == 1:
        return text[word.end] in ";:!?•|\t"
    gap = text[word.end : following.start]
    if gap.isspace() and len(gap) < 3 and gap.count("\n") < 2:
        return False
    if _BREAK.search(gap):
        return True
    # "V. Putin" and "Co. Ltd" go on; a full stop after a longer word ends a sentence where a capital follows.
    is_short = word.end - word.start <= 4 and not text[word.start].islower()
    return bool(_STOP.search(gap)) and not is_short


@lru_cache(maxsize=65536)
def _canonical_key(form: str) -> str:
    return make_part(form, "word").key


def find_listed(tokens: Sequence[Token], lists: Sequence[NameIndex]) -> tuple[Hit, ...]:
    """Where a listed name may stand: by two of its words near each other, or by all of it as one word."""
    hits: dict[tuple[int, int, int], int] = {}
    for place, index in enumerate(lists):
        scan = _Scan(tokens, index)
        for start, end, name in scan.run():
            hits.setdefault((start, end, name), place)
    found = []
    for (first, last, name), place in hits.items():
        found.append(Hit(tokens[first].start, tokens[last].end, place, name))
        if tokens[first].has_clitic:
            found.append(Hit(tokens[first].start + 1, tokens[last].end, place, name))
    return tuple(sorted(found, key=lambda hit: (hit.start, hit.end, hit.list, hit.name)))


class _Scan:
    """One text against one list."""

    def __init__(self, tokens: Sequence[Token], index: NameIndex) -> None:
        self._tokens = tokens
        self._index = index
        self._near: dict[str, tuple[int, ...]] = {}
        self._found: dict[int, list[int]] = {}  # name -> token numbers, ascending

    def run(self) -> Iterator[tuple[int, int, int]]:
        """First token, last token and name of every hit."""
        for at, token in enumerate(self._tokens):
            if token.is_named and not token.is_minor:
                yield from self._as_one(at)
            if not token.breaks and not token.is_minor:
                self._pair_up(at, token)
        for name, places in self._found.items():
            for first, last in _clusters(sorted(set(places)), self._tokens):
                yield first, last, name

    def _keys(self, token: Token) -> tuple[int, ...]:
        """The hashed keys a word may stand under: its own, and those one slip away where it is long or unknown."""
        known = self._near.get(token.form)
        if known is None:
            known = self._near[token.form] = self._spellings(token)
        return known

    def _spellings(self, token: Token) -> tuple[int, ...]:
        found = self._spellings_of(token, token.form)
        if token.has_clitic:
            found += self._spellings_of(token, token.form[1:])
        return tuple(dict.fromkeys(found))

    def _spellings_of(self, token: Token, form: str) -> tuple[int, ...]:
        key = _canonical_key(form)
        is_known = self._index.knows(key)
        if token.is_named and len(key) >= 3 and (len(key) >= MIN_TYPO_KEY or not is_known):
            near = self._index.keys_near(tuple(deletions(key)))
            return (*((key_hash(key),) if is_known else ()), *map(key_hash, near))
        return (key_hash(key),) if is_known else ()

    def _pair_up(self, at: int, token: Token) -> None:
        """Note the names that have this word and one of the next few."""
        keys = self._keys(token)
        if not keys:
            return
        for other in _following(self._tokens, at, token.is_named):
            for theirs in self._keys(self._tokens[other]):
                for mine in keys:
                    for name in self._index.names_with_pair(mine, theirs):
                        self._found.setdefault(name, []).extend((at, other))

    def _as_one(self, at: int) -> Iterator[tuple[int, int, int]]:
        """Names that are written as one word, here or on the list."""
        joined, last, count = "", at, 0
        while last < len(self._tokens) and count < MAX_JOINED:
            token = self._tokens[last]
            joined += token.form
            count += 1
            for name in self._alike(joined, count):
                yield at, last, name
                if count > 1:  # "hasan nasr allah": two words are one on the list, and the third is a word of it too
                    yield from self._widened(at, last, name)
            if self._tokens[at].has_clitic:
                yield from ((at, last, name) for name in self._alike(joined[1:], count))
            if token.breaks or not self._tokens[last + 1].is_named:
                break
            last += 1

    def _widened(self, first: int, last: int, name: int) -> Iterator[tuple[int, int, int]]:
        if first and self._tokens[first - 1].is_named and not self._tokens[first - 1].breaks:
            yield first - 1, last, name
        if not self._tokens[last].breaks and self._tokens[last + 1].is_named:
            yield first, last + 1, name

    def _alike(self, joined: str, count: int) -> Iterator[int]:
        if len(joined) < 2 or (count > 1 and len(joined) < 5):
            return
        for name in self._index.names_as_one(key_hash(single_key(joined))):
            if _is_alike(joined, self._index.name(name).spellings):
                yield name


def _is_alike(joined: str, spellings: tuple[str, ...]) -> bool:
    if joined in spellings:
        return True
    return len(joined) >= 5 and any(similarity(joined, spelling) >= MIN_ALIKE for spelling in spellings)


def _following(tokens: Sequence[Token], at: int, is_named: bool) -> Iterator[int]:
    """The next few content words that the name of the word at `at` may go on with."""
    seen = lower = 0
    while not tokens[at].breaks and seen < LOOK_AHEAD and lower < MAX_LOWER:
        at += 1
        token = tokens[at]
        if not token.is_named:
            lower += 1
        if token.is_minor:
            continue
        if token.is_named or (is_named and len(token.form) > 3):
            if is_named or token.is_named:
                yield at
            seen += 1


def _clusters(places: list[int], tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """First and last token of every run of one name's words.

    A gap of more than a few words, or a break, ends a run. Inside a run the words that stand together are a run too:
    of "the cantina next door, Folklor y Cantina" the last three are the name.
    """
    runs: list[tuple[int, int]] = []
    loose = tight = last = places[0]
    for place in [*places[1:], None]:
        far = place is None or place - last > LOOK_AHEAD + MAX_LOWER or _breaks_between(tokens, last, place)
        if far or not all(tokens[at].is_minor for at in range(last + 1, place or 0)):
            runs.append((tight, last))
            tight = place if place is not None else last
        if far:
            runs.append((loose, last))
            loose = tight
        last = place if place is not None else last
    yield from sorted({(first, end) for first, end in runs if first < end})


def _breaks_between(tokens: Sequence[Token], first: int, last: int) -> bool:
    return any(tokens[at].breaks for at in range(first, last))
