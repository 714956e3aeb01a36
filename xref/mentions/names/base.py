"""The parts of a name while it is being found, and the word tables."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from xref.mentions.base import cues
from xref.tables import Table, open_table
from xref.text import RESOURCES, read_table

Vote = tuple[str, float, str]  # kind, weight, the word that speaks for it
Scores = dict[str, tuple[float, str, float]]  # kind -> sum of weights, the heaviest word, its weight

MAX_GAP = 24  # characters
LEXICON_FILE = RESOURCES / "names_lexicon.bin"
LEXICON_ROW = 2  # bytes
GIVEN, SURNAME, CITY, TOWN, DICTIONARY = 1, 2, 4, 8, 16  # its flags
# More of them, of names known by heart: each has a list that was typed for it (benchmarks/names_written/lists).
KNOWN = {
    1 << (5 + at): name
    for at, name in enumerate("company media music sport public school work place figure body_word other_word".split())  # noqa: SIM905
}
BODIES = sum(flag for flag, name in KNOWN.items() if name in {"company", "media", "music", "sport", "public", "school"})
CLUSTERS_FILE = RESOURCES / "names_clusters.bin"
CLUSTER_BITS = (6, 8, 10)  # of the numbers of a word's coarse, middle and fine cluster in its row; 0 where it has none
CLUSTER_ROW = 3  # bytes
JUNIOR = frozenset({"jr", "sr"})
MAX_CACHED = 200  # characters: longer words and phrases are read afresh, so that no cache holds a hostile text


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


LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC")


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
        is_org_head=low in words("org_heads"),
        is_legal=low in words("legal"),
        is_place=low in words("places"),
        is_maker=low in words("aircraft_nouns"),
        flags=lexicon().get(low),
        other=other_heads().get(low, ""),
    )


_ELIDED = ("l'", "d'")  # the article before a vowel: "L'avocat", "L'avvocato"
_POSSESSIVE = re.compile(r"(?:['’´`]|&rsquo;)[sS]\Z")
_BREAK = re.compile(r"-\n\s*(?=[a-zà-ÿа-я])|\n\s*")


def _fold(word: str) -> str:
    """Lower case, one kind of apostrophe, no break inside."""
    if "\n" in word:
        word = _BREAK.sub("", word)
    low = word.lower()
    if low.isalnum():
        return low
    return low.replace("’", "'").replace("&rsquo;", "'").replace("‑", "-").replace("‐", "-")


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


@cache
def words(table: str) -> frozenset[str]:
    """The entries of the resource `names_<table>.txt`."""
    lines = (RESOURCES / f"names_{table}.txt").read_text(encoding="utf-8").splitlines()
    plain = set(filter(str.isalpha, lines))  # read at once, for the first article waits for these tables
    odd = {line.partition("#")[0].partition("\t")[0].strip() for line in lines if not line.isalpha()}
    return frozenset(plain | (odd - {""}))


@cache
def lexicon() -> Table:
    """What long lists of names, places and everyday words know of a word or phrase, as flags."""
    return open_table(LEXICON_FILE, LEXICON_ROW)


@cache
def _clusters() -> Table:
    return open_table(CLUSTERS_FILE, CLUSTER_ROW)


@lru_cache(maxsize=16384)
def clusters_of(low: str) -> tuple[str, str, str]:
    """The coarse, the middle and the fine cluster of words that are used alike, by number; "0" for an unknown word."""
    row = _clusters().get(low)
    if not row and "-" in low:
        row = _clusters().get(low.rpartition("-")[2])
    coarse, middle, _ = CLUSTER_BITS
    told = row & ((1 << coarse) - 1), row >> coarse & ((1 << middle) - 1), row >> coarse + middle
    return str(told[0]), str(told[1]), str(told[2])


SHIP_PREFIXES = cues("ship_prefixes")


@cache
def ordinary() -> frozenset[str]:
    """Words that in lower case are everyday language."""
    names = words("given") | words("places")
    told = words("common") | words("learned") | words("org_nouns") | words("roles") | words("vessel_nouns")
    return told - (names - words("common"))


@lru_cache(maxsize=8192)
def is_ordinary(low: str) -> bool:
    """The word, or the word it is inflected or compounded from, is everyday language."""
    if low in ordinary():
        return True
    if "-" in low:
        parts = low.split("-")
        return len(parts[0]) > 1 and all(part in ordinary() for part in parts)
    if not low.endswith(_TAILS) or low in words("given") or low in words("places"):
        return False
    known = ordinary()
    for tail, put in _INFLECTIONS:  # noqa: SIM110 - each new word of a text comes here, and a generator is slow
        if low.endswith(tail) and low[: -len(tail)] + put in known:
            return True
    return False


_INFLECTIONS = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
    ("er", "e"),
    ("ers", ""),
)
_TAILS = tuple({tail for tail, _ in _INFLECTIONS})


@cache
def other_heads() -> dict[str, str]:
    """What a phrase is, by its last word: `act` -> law, `cup` -> event."""
    return {row[0]: row[1] for row in read_table("names_other_heads.txt")}


_ENGLISH = re.compile(r" (?:the|of|and|to|a|in|was|for|is|on|by|at|with) ")
ENGLISH_SHARE = 0.08  # of all words
SAMPLE = 2_000  # characters that tell
MAX_SMALL = 0.5  # of the words, where few small words are no sign of another language


# Asked of few texts: compiled where they are first asked.
_FOREIGN = r" (?:de|la|el|los|las|les|der|die|das|und|du|des|del|di|il|che|da|do|em|ve|bir|dans|pour|para|por|mit|von) "
_SMALL_LETTER = r"(?<=[ \n])[^\W\d_A-Z]"
_OTHER_SCRIPT = r"[\u0370-\u1dff\u2c00-\ud7ff]"


def is_english(text: str) -> bool:
    """Whether its small words are English: of other languages the trained weights know nothing."""
    sample = text[:SAMPLE]
    return len(_ENGLISH.findall(sample)) >= ENGLISH_SHARE * sample.count(" ") or _may_be_english(sample)


def _may_be_english(sample: str) -> bool:
    """Tables, results and capitals throughout have few small words; what they have is no other language's."""
    small = len(re.findall(_SMALL_LETTER, sample))
    if small > MAX_SMALL * sample.count(" ") or re.search(_OTHER_SCRIPT, sample):
        return False
    low = sample.lower()
    return len(_ENGLISH.findall(low)) >= len(re.findall(_FOREIGN, low))


class Gap(NamedTuple):
    """What stands between two words, and how it might join them."""

    mark: str  # " ", "&", ",", ".", '"', "#", "words"; "" where it joins nothing
    linking: str = ""  # the first of the small words
    is_and: bool = False
    is_of: bool = False
    is_particle: bool = False


_SPACE = re.compile(r"[ \xa0]|[ \t]*\n[ \t]*")
_AMPERSAND = re.compile(r"\s(?:&|&amp;|\+)\s")
_LINK = re.compile(r"\s+((?:[\wà-ÿ]+['’]?\s*){1,3})$|\s((?:\w+\s){0,2}[ld]['’])$")
_PARTICLES = cues("particles")
_OF = cues("of")
_ARTICLES = cues("articles")
_AND = cues("and")
LINKING = _PARTICLES | _OF | _AND  # what the small words between two words begin with
_NUMBER = re.compile(r"[ \xa0](\d{1,4})[ \xa0]")
_QUOTES = frozenset({' "', " “", " «", '" ', "” ", "» ", " '", "' "})


@lru_cache(maxsize=4096)
def read_gap(between: str) -> Gap:
    """What these characters between two words are."""
    stripped = between.strip()
    if _SPACE.fullmatch(between):
        return Gap(" ")
    if _AMPERSAND.fullmatch(between):
        return Gap("&")
    if stripped == "," or (stripped == "." and between != "."):
        return Gap(stripped)
    if between in _QUOTES:
        return Gap('"')
    if _NUMBER.fullmatch(between):
        return Gap("#")
    match = _LINK.fullmatch(between)
    return Gap("") if match is None else _read_linking(match.group(1) or match.group(2))


def _read_linking(small: str) -> Gap:
    linking = small.lower().replace("’", "'").split()
    if linking[-1].endswith("'") and linking[-1] not in _ARTICLES:
        linking[-1] = {"d'": "de"}.get(linking[-1], linking[-1])
    gap = Gap(
        "words",
        linking[0],
        is_and=len(linking) == 1 and linking[0] in _AND,
        is_of=linking[0] in _OF and all(word in _ARTICLES or word in _OF for word in linking[1:]),
        is_particle=all(word in _PARTICLES for word in linking),
    )
    return gap if gap.is_and or gap.is_of or gap.is_particle else Gap("")
