"""The parts of a name while it is being found: words, what is told of them, phrases, chunks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from xref.mentions.base import cues
from xref.mentions.names.base.tables import is_ordinary, lexicon, other_heads, words

Vote = tuple[str, float, str]  # kind, weight, the word that speaks for it
Scores = dict[str, tuple[float, str, float]]  # kind -> sum of weights, the heaviest word, its weight
JUNIOR = frozenset({"jr", "sr"})
BY_LONGER = "longer name"  # the word that decided, of a name that stands for a longer one
SHIP_PREFIXES = cues("ship_prefixes")
MAX_CACHED = 200  # characters: longer words are none and longer phrases read afresh, so no cache holds a hostile text
LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC")
_ELIDED = ("l'", "d'")  # the article before a vowel: "L'avocat", "L'avvocato"
_POSSESSIVE = re.compile(r"['’´`][sS]\Z")
_BREAK = re.compile(r"-\n\s*(?=[a-zà-ÿа-я])|\n\s*")


@dataclass(slots=True, eq=False)
class Word:
    """What is known of a capitalized word by itself, and where it stands.

    `low` is in lower case without possessive. Two readings of one word are one object as long as the cache holds
    it, so phrases are told apart by their words' identity; not frozen, which would take three times as long to make.
    """

    text: str  # without possessive
    low: str
    first: bool  # stands where a sentence may begin
    styled: bool  # stands in a headline, where capitals prove nothing
    caps: bool  # all letters are capitals, two or more
    possessive: bool
    is_ordinary: bool
    is_given: bool
    is_title: bool
    is_role: bool
    is_org_head: bool
    is_legal: bool
    is_place: bool
    is_maker: bool  # of aircraft
    flags: int  # what the lexicon knows of it
    other: str  # what a phrase is that ends with the word: law, event, date; mostly ""

    @property
    def is_everyday(self) -> bool:
        return self.is_ordinary and not self.is_given


class Token(NamedTuple):
    """A capitalized word in its place; `end` is without possessive."""

    start: int
    end: int
    word: Word


class Layout(NamedTuple):
    """Offsets of the line breaks made for width, and where each headline starts and ends."""

    wraps: frozenset[int]
    starts: Sequence[int]
    ends: Sequence[int]

    def is_headline(self, at: int) -> bool:
        """The character stands in a headline."""
        i = bisect_right(self.starts, at) - 1
        return i >= 0 and at < self.ends[i]


# From one offset to another: words that may form names together; the same as a string, or "" where they must be read in
# their place; a string that tells as much as what stands before them; and whether they stand in a headline.
Run = tuple[int, int, str, str, bool]


class Stretch(NamedTuple):
    """A run as the trained weights see it: its words, what joins them, and two words or marks on each side.

    `gaps[i]` stands between the words i and i + 1; `hints[i]` is what the rules take the word i for.
    """

    words: tuple[Word, ...]
    gaps: tuple[str, ...]
    before: tuple[str, str]  # the farther one first
    after: tuple[str, str]  # the nearer one first
    hints: tuple[str, ...]


@dataclass(slots=True, eq=False)
class Phrase:
    """Neighboring words that may form one name; `gaps[i]` joins word i to the next.

    Like a `Word` it is one object for one content, wherever it stands.
    """

    words: tuple[Word, ...]
    gaps: tuple[str, ...]
    text: str  # as it stands, line breaks and small words included
    title: str  # an honorific or office before it
    numbered: bool  # a number follows
    lows: tuple[str, ...]
    known: str  # the same joined: what the document knows it by


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """What is to know of a phrase besides its words, to settle what it names; few looks are different."""

    is_single: bool
    plain: str  # what a single word is that needs no context, or ""
    is_portfolio: bool  # "Minister of Finance"
    is_office: bool
    is_ordinary: bool  # each of its words is
    styled: bool  # of the first word, as all that follows
    first: bool
    caps: bool
    is_common: bool  # everyday language, or a place
    in_dictionary: bool  # each of its words is, and none is a given name
    is_middle: bool  # it stands with a capital where nothing else asks for one


Told = tuple[str, str]  # a kind, the word that decided


@dataclass(slots=True, eq=False)
class Opinion:
    """What a piece's own words and those around it say that it names: one object for one place in one segment."""

    known: str
    look: Look
    scores: Scores
    told: Told


class Piece(NamedTuple):
    """A phrase in its place."""

    start: int
    end: int
    phrase: Phrase


class Chunk(NamedTuple):
    """Neighboring tokens that may form one name or several; `gaps[i]` joins token i to the next."""

    tokens: tuple[Token, ...]
    gaps: tuple[str, ...]


@lru_cache(maxsize=16384)
def read_word(surface: str, first: bool, styled: bool) -> Word:
    """The word, its possessive cut off."""
    possessive = _POSSESSIVE.search(surface) if len(surface) > 2 else None
    text = surface
    if possessive and len(surface) > len(possessive.group()) + 1:
        text = surface[: possessive.start()]
    low = _fold(text)
    bare = low[2:] if low.startswith(_ELIDED) and len(text) > 2 else low
    return Word(
        text=text,
        low=low,
        first=first,
        styled=styled,
        caps=len(text) > 1 and text.isupper(),
        possessive=possessive is not None,
        is_ordinary=is_ordinary(low) or (bare is not low and text[2].islower()),  # "L'ancien"
        is_given=low in words("given"),
        is_title=bare in words("titles"),
        is_role=bare in words("roles"),
        is_org_head=low in words("org_heads") or is_tied_body(low),
        is_legal=low in words("legal"),
        is_place=low in words("places"),
        is_maker=low in words("aircraft_nouns"),
        flags=lexicon().get(low),
        other=other_heads().get(low, ""),
    )


# "Jaish-e-Mohammad", "Harkat-ul-Ansar": a body, and what it is the body of.
_BODY_TIED = re.compile(
    r"(?:jaish|jaysh|jund|lashkar|har[ak]*at|jam[ai]+a?t|jamia|tehri[ck]|tehreek|hi[sz]b|hezb|sipah|sepah|tanzim|majlis|ansar|katibat)"
    r"-(?:e|i|ul|ut|us|al)-"
)


def is_tied_body(low: str) -> bool:
    """One word that names a body and what it is the body of."""
    return _BODY_TIED.match(low) is not None


def _fold(word: str) -> str:
    """Lower case, one kind of apostrophe, no break inside."""
    if "\n" in word:
        word = _BREAK.sub("", word)
    low = word.lower()
    if low.isalnum():
        return low
    return low.replace("’", "'").replace("‑", "-").replace("‐", "-")


@lru_cache(maxsize=4096)
def read_phrase(content: tuple[Word, ...], gaps: tuple[str, ...], text: str, title: str, numbered: bool) -> Phrase:
    """The phrase of these words."""
    lows = tuple([word.low for word in content])
    return Phrase(content, gaps, text, title, numbered, lows, " ".join(lows))


def add_up(votes: Iterable[Vote], scores: Scores) -> Scores:
    """The scores with these votes added; the word of the heaviest vote stands for its kind."""
    sums = dict(scores)
    for kind, weight, cue in votes:
        so_far, word, heaviest = sums.get(kind, (0.0, cue, 0.0))
        if weight > heaviest and cue:
            heaviest, word = weight, cue
        sums[kind] = (so_far + weight, word, heaviest)
    return sums
