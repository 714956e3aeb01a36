"""From a word and its neighbors to the features that the trained weights are for; training asks the same functions."""

from __future__ import annotations

from functools import lru_cache

from xref.mentions.base import cues
from xref.mentions.names.base import MAX_CACHED, Word, read_word
from xref.mentions.names.base.tables import (
    CITY,
    GIVEN,
    KNOWN,
    SURNAME,
    TOWN,
    clusters_of,
    is_ordinary,
    lexicon,
    other_heads,
    words,
)

FIRST_KNOWN = min(KNOWN)  # of the lexicon's flags
_SAYS = cues("says")
_LINKS = cues("of") | cues("and") | cues("particles") | cues("articles")


def own_features(word: Word) -> list[str]:
    """What the word itself tells, wherever it stands."""
    low, kind = word.low, word_class(word)
    where = "1" if word.first else "2" if word.styled else "3"
    found = [f"w={low}", f"c={kind}", f"c{where}={kind}", f"s={_shape(word.text)}", f"h={where}"]
    found += [f"s{n}={low[-n:]}" for n in (2, 3, 4) if len(low) > n]
    if len(low) > 3:
        found.append(f"p3={low[:3]}")
    found += [f"f={flag}" for flag in _flags(word)]
    if word.flags >= FIRST_KNOWN:
        found += [f"z={name}" for name in known_as(word.flags)]
    coarse, middle, fine = clusters_of(low)
    found += [f"k1={coarse}", f"k1{where}={coarse}", f"k2={middle}", f"k3={fine}", f"k|c={middle}|{kind}"]
    if "-" in low:
        found += [f"-={kind_of(low.rpartition('-')[2])}", f"--={kind_of(low.partition('-')[0])}"]
    return found


def beside_features(surface: str, distance: int) -> list[str]:
    """What a word, a number or a mark tells of one that stands so many words before (-) or after it."""
    low = surface.lower()
    shown = "0" * len(low) if low.isdigit() else low
    found = [f"{distance}w={shown}", f"{distance}c={surface_class(surface)}"]
    coarse, middle, fine = clusters_of(low)
    found += [f"{distance}k1={coarse}", f"{distance}k2={middle}"]
    if abs(distance) == 1:
        found.append(f"{distance}k3={fine}")
        if low.isalpha() and len(low) > 3:
            found.append(f"{distance}s={low[-3:]}")
    return found


@lru_cache(maxsize=16384)
def surface_class(surface: str) -> str:
    """The class of anything that stands beside a word."""
    first = surface[:1]
    if first.isupper():
        return word_class(read_word(surface, False, False)) if len(surface) <= MAX_CACHED else "?"
    if first.isdigit():
        return "9" if surface.isdigit() else "9a"
    if not first.isalpha():
        return surface[:2]
    low = surface.lower()
    if low in _LINKS or low in _SAYS:
        return low if low in _LINKS else "says"
    for name, table in (("r", "roles"), ("t", "titles"), ("b", "org_nouns"), ("v", "vessel_nouns")):
        if low in words(table):
            return name
    return "o" if is_ordinary(low) else "l"


def word_class(word: Word) -> str:
    """One of some thirty classes of capitalized words; the first letter says whether all is in capitals."""
    return ("C" if word.caps else "T") + _kind(word)


def _kind(word: Word) -> str:
    if word.is_legal:
        return "L"
    if len(word.low) == 1 or (len(word.low) == 2 and word.low[1] == "."):
        return "I"
    return kind_of(word.low)


@lru_cache(maxsize=16384)
def kind_of(low: str) -> str:
    """What the tables know of a word."""
    if low in words("demonyms"):
        return "N"
    other = other_heads().get(low)
    if other:
        return "D" if other == "date" else "X"
    for name, table in (("H", "org_heads"), ("T", "titles"), ("R", "roles"), ("P", "place_heads")):
        if low in words(table):
            return name
    flags = lexicon().get(low)
    given = "g" if flags & GIVEN or low in words("given") else ""
    place = "p" if low in words("places") else "q" if flags & CITY else ""
    name = "s" if flags & SURNAME else ""
    club = "k" if low in words("clubs") else ""
    return given + name + place + club + ("o" if is_ordinary(low) else "")


@lru_cache(maxsize=1024)
def known_as(flags: int) -> tuple[str, ...]:
    """What the typed lists know a word or phrase for."""
    return tuple([name for flag, name in KNOWN.items() if flags & flag])


def _flags(word: Word) -> list[str]:
    told = (
        ("given", word.is_given),
        ("title", word.is_title),
        ("role", word.is_role),
        ("head", word.is_org_head),
        ("place", word.is_place),
        ("ordinary", word.is_ordinary),
        ("possessive", word.possessive),
        ("org", word.low in words("orgs")),
        (f"other:{word.other}", bool(word.other)),
        ("town", word.flags & TOWN != 0),
    )
    return [name for name, is_so in told if is_so]


def _shape(text: str) -> str:
    if len(text) == 1:
        return "A"
    digit = "9" if any(char.isdigit() for char in text) else ""
    mark = "-" if "-" in text else "'" if "'" in text or "’" in text else "." if "." in text else ""
    if text.isupper():
        return f"AA{min(len(text), 6) if not mark else ''}{digit}{mark}"
    inner = "aA" if any(char.isupper() for char in text[1:]) else "Aa"
    return inner + digit + mark


def gap_features(gap: str, before: str, after: str) -> list[str]:
    """What joins a word of one class to a word of another: features of the latter."""
    return [f"g={gap}", f"g|c={gap}|{after}", f"c|g|c={before}|{gap}|{after}"]


def next_features(gap: str, before: str, after: str) -> list[str]:
    """The same for the word before the gap."""
    return [f"+g={gap}", f"+c|g|c={before}|{gap}|{after}"]


def around_features(before: str, own: str, after: str) -> list[str]:
    """The classes of three words in a row."""
    return [f"c|c|c={before}|{own}|{after}", f"-|={before}|{own}", f"|+={own}|{after}"]


def lead_features(before: str, own: str, low: str) -> list[str]:
    """The word before with the class of the word and with what is used alike; with the word after by other names."""
    lead = before.lower()
    cluster = f"{clusters_of(lead)[0]}{before[:1].isupper()}|{clusters_of(low)[0]}"
    return [f"w|c={'0' if lead.isdigit() else lead}|{own}", f"k|k={cluster}"]


def tail_features(own: str, low: str, after: str) -> list[str]:
    """The class of the word and what is used alike, and the word after."""
    tail = after.lower()
    cluster = f"{clusters_of(low)[0]}|{clusters_of(tail)[0]}{after[:1].isupper()}"
    return [f"c|w={own}|{'0' if tail.isdigit() else tail}", f"k+k={cluster}"]


def hint_features(hint: str, own: str) -> list[str]:
    """What the rules take the word for."""
    if not hint:
        return ["r=", f"r|c=|{own}"]
    place, kind, strength, second = hint.split("|")
    return [
        f"r={place}{kind}",
        f"r|c={place}{kind}|{own}",
        f"rs={place[0]}{kind}{strength}",
        f"rss={place[0]}{kind}{strength}{second}",
        f"rr={place[0]}{kind}|{second}",
    ]


def block_features(size: int, first: str, low: str) -> list[str]:
    """What the words that may be one name have in common: how many, the first one's class and the last one's."""
    return [f"bn={min(size, 5)}", f"bf={first}|{kind_of(low)}"]


def head_features(low: str) -> list[str]:
    """What the last word tells of all that may be one name with it."""
    coarse, middle, fine = clusters_of(low)
    return [f"bh={low}", f"bc={kind_of(low)}", f"bh1={coarse}", f"bh2={middle}", f"bh3={fine}"]


def flank_features(mark: str, surface: str) -> list[str]:
    """What stands before (<) or after (>) the words that may be one name."""
    low = surface.lower()
    coarse, middle, _ = clusters_of(low)
    shown = "0" * len(low) if low.isdigit() else low
    return [f"b{mark}w={shown}", f"b{mark}c={surface_class(surface)}", f"b{mark}1={coarse}", f"b{mark}2={middle}"]
