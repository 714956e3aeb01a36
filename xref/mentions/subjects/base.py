"""A span on its way to be a mention of a party, and what all who decide about it ask."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from xref.comparison import SAME_NAME
from xref.headlines import belongings
from xref.mentions.base import PARTY_KINDS, FoundName, Sighting
from xref.model import PartyType
from xref.text import fold, normalize
from xref.vocabulary import is_common

NEARLY_WHOLE = 0.9  # of a name inside a longer phrase that is the whole listed name
TELLING = 1.2  # weight of two words that name one party by themselves
RARE_WITH_FORM = 0.7  # weight of a single word behind which a legal form stands ("Kavé, S.A.")
UNMISTAKABLE = 1.5  # weight of a person's name that is told by itself
MIN_SHORT_NAME = 5  # letters of a rare word that may stand for the organization it names
ENDING = re.compile(r"['’][^\W\d_A-Z]{1,5}$")
plain = lru_cache(maxsize=65536)(normalize)
_OF_PERSONS = frozenset({"surname", "given"})
Span = tuple[int, int]  # a place: thousands of them are made of every long text
Sight = Callable[[str, int, int], Sighting | None]  # words, the place of a list, a name of it -> how they compare


class Draft:
    """A span on its way to be a mention; `other` is what the phrase is if it is no party: place, work, animal ..."""

    __slots__ = ("cue", "end", "is_apart", "is_party", "kind", "other", "sightings", "start")

    def __init__(self, place: tuple[int, int], name: FoundName | None = None) -> None:
        self.start, self.end = place
        if name is None:
            self.kind, self.cue, self.is_party, self.other = PartyType.UNKNOWN, "", False, ""
        else:
            kind = PARTY_KINDS.get(name.kind)
            self.kind, self.cue = kind or PartyType.UNKNOWN, name.cue
            self.is_party, self.other = (True, "") if kind else (False, name.kind)
        self.is_apart = False  # from a longer phrase that it stands in, and that says nothing of it
        self.sightings: list[Sighting] = []

    @property
    def strength(self) -> float:
        return max((s.comparison.score * s.comparison.weight for s in self.sightings), default=0.0)


def is_name_of_person(sighting: Sighting) -> bool:
    """Some word that agrees is a person's surname or given name in the list."""
    return any(pair.listed.role in _OF_PERSONS for pair in sighting.comparison.pairs)


def best_sightings(drafts: list[Draft]) -> tuple[Sighting, ...]:
    """For every listed name the sighting that is most alike."""
    best: dict[tuple[int, int], Sighting] = {}
    for draft in drafts:
        for sighting in draft.sightings:
            known = best.get((sighting.list, sighting.name))
            if known is None or sighting.comparison.score > known.comparison.score:
                best[sighting.list, sighting.name] = sighting
    return tuple(best.values())


def abbreviates(short: str, name: str) -> bool:
    """Whether a bracketed word is a part of the name or made of its first letters."""
    letters = short.replace(" ", "")
    words = name.split()
    if short in words or (len(letters) > 4 and letters in name.replace(" ", "")):
        return True
    initials = iter("".join(word[:3] for word in words))
    return len(letters) >= 2 and letters[0] == words[0][0] and all(letter in initials for letter in letters)


def is_persons(sighting: Sighting) -> bool:
    """Whether words of a person's name stand there and nothing else, of which the list may have more."""
    comparison = sighting.comparison
    is_alike = comparison.score >= SAME_NAME and len(comparison.pairs) > 1 and not comparison.extra_subject
    return is_alike and is_name_of_person(sighting)


def is_told(sighting: Sighting) -> bool:
    """Some word of the name is no everyday one, no kind of body and no place."""
    return not is_name_of_person(sighting) and not all(is_common(p.subject.form) for p in sighting.comparison.pairs)


def is_behind_kind(led_in: str, sighting: Sighting) -> bool:
    """Whether a whole listed name stands behind words that only say what it is: "VLCC Dune", "Tanker Nyos"."""
    words = led_in.split()
    return (
        bool(words) and sighting.comparison.score >= NEARLY_WHOLE and all(fold(word) in belongings() for word in words)
    )
