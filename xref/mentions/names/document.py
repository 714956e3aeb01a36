"""From the votes on each piece to its kind, with what the rest of the document says of the same words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from xref.mentions.base import PARTY_KINDS, FoundName
from xref.mentions.names.base import Phrase, Piece, Scores, Vote, Word, add_up, words

MANY_SHIPS = 2
CERTAIN = 4.0  # the weight of a name known by heart
SETTLED = 2.5  # the weight of a noun right before the name
ENOUGH = 1.0  # the weight of one clear sign; below it a phrase stays unknown
_BY_NOUN = ("vessel", "aircraft", "animal", "work", "product")  # kinds that the noun before the name settles
Ballot = tuple[Piece, Scores, tuple[Vote, ...]]  # what its own words say, and those around it
Told = tuple[str, str]  # a kind, the word that decided
_NOTHING = (0.0, "", 0.0)

_GERMAN = re.compile(r" (?:der|die|das|und|nicht|mit|von|ist) ")
GERMAN_SHARE = 0.04  # of all words; German writes every noun with a capital
SHORT = 20_000  # characters: a text that is searched through sooner than its words are gathered
_LOWERED = re.compile(r"\b[^\W\d_]+\b")
_DEFINES = re.compile(r"\s*\((?:the\s|ex-)?[\"“«'‘]?")
_LONGEST_OPENING = len('(the "')


def decide(text: str, ballots: Iterable[Ballot]) -> list[FoundName]:
    """What each piece names.

    All that a document tells of a phrase is the same wherever it stands, but for what precedes it in brackets: so
    each phrase is settled once.
    """
    places = _Places([], [], [])
    scores = _share(ballots, places)
    own = _name_ships({phrase: _kind(phrase, scores[phrase.lows]) for phrase in dict.fromkeys(places.phrases)}, scores)
    longer = _longer_names(own)
    rest = _Rest(text, scores, own)
    settled = {phrase: rest.settle(phrase, _adopted(phrase, told, longer)) for phrase, told in own.items()}
    found: list[FoundName] = []
    end = 0
    for i, (start, phrase) in enumerate(zip(places.starts, places.phrases, strict=True)):
        told = settled[phrase]
        opening = text.rfind("(", start - _LONGEST_OPENING if start > _LONGEST_OPENING else 0, start)
        if opening >= end and found and _DEFINES.fullmatch(text, end, start):
            told = rest.settle(phrase, _defined(phrase, start, found[-1], _adopted(phrase, own[phrase], longer)))
        end = places.ends[i]
        found.append(FoundName(start, end, *told))
    return found


@dataclass(frozen=True, slots=True)
class _Places:
    """All pieces as columns: a long text has millions."""

    starts: list[int]
    ends: list[int]
    phrases: list[Phrase]


@dataclass(frozen=True)
class _Rest:
    """What the document says beside the words themselves."""

    text: str
    scores: Mapping[tuple[str, ...], Scores]
    phrases: Iterable[Phrase]

    def settle(self, phrase: Phrase, told: Told) -> Told:
        """A German noun, and a sentence's first word, is a word where nothing speaks for a name."""
        if told[0] in {"unknown", "person"} and told[1] != "longer name" and self._is_german:
            score = self.scores[phrase.lows].get(told[0], _NOTHING)
            told = told if score[0] > ENOUGH else ("word", "noun")
        return ("word", "start") if told[0] == "unknown" and self._is_doubtful(phrase) else told

    def _is_doubtful(self, phrase: Phrase) -> bool:
        """A single word in a headline, or one that begins a sentence and stands in lower case elsewhere."""
        if len(phrase.words) > 1 or phrase.lows in self._middle:
            return False
        word = phrase.words[0]
        return word.styled or (word.first and (word.is_ordinary or self._lowers(word.low)))

    def _lowers(self, low: str) -> bool:
        if len(self.text) < SHORT and low not in self.text:
            return False
        return low in self._lowered

    @cached_property
    def _is_german(self) -> bool:
        return len(_GERMAN.findall(self.text)) > GERMAN_SHARE * self.text.count(" ")

    @cached_property
    def _middle(self) -> frozenset[tuple[str, ...]]:
        """What stands with a capital where nothing else asks for one."""
        return frozenset(
            phrase.lows for phrase in self.phrases if not phrase.words[0].first and not phrase.words[0].styled
        )

    @cached_property
    def _lowered(self) -> frozenset[str]:
        found = set(self.text.split())
        odd = [word for word in found if not word.isalpha()]
        return frozenset(found.difference(odd).union(_LOWERED.findall(" ".join(odd))))


def _share(ballots: Iterable[Ballot], places: _Places) -> dict[tuple[str, ...], Scores]:
    """The same words name the same thing everywhere: for each kind, the best score of all mentions."""
    best: dict[tuple[str, ...], Scores] = {}
    counted = set()
    for piece, inside, around in ballots:
        start, end, phrase = piece
        places.starts.append(start)
        places.ends.append(end)
        places.phrases.append(phrase)
        if (phrase, around) in counted:
            continue
        counted.add((phrase, around))
        shared = best.get(phrase.lows)
        if shared is None:
            best[phrase.lows] = add_up(around, inside)
            continue
        for kind, value in add_up(around, inside).items():
            if kind not in shared or value > shared[kind]:
                shared[kind] = value
    return best


def _kind(phrase: Phrase, score: Scores) -> Told:
    first, last = phrase.words[0], phrase.words[-1]
    single = len(phrase.words) == 1
    if single and len(first.low) == 1:
        return "word", first.low
    if not phrase.title:
        plain = _plain_kind(first) if single and not (first.caps and first.low in words("orgs")) else ""
        if plain and not any(score.get(kind, _NOTHING)[0] >= SETTLED for kind in _BY_NOUN):
            return plain, first.low
        if first.is_title and phrase.gaps[:1] == ("of",):
            return "title", first.low
        if _is_office(phrase.words) and score.get("organization", _NOTHING)[0] < CERTAIN:
            return "title", last.low
    kind, (weight, cue, _) = max(score.items(), key=_weight, default=("unknown", _NOTHING))
    if weight >= ENOUGH:
        return kind, cue
    return ("word", last.low) if all(word.is_ordinary for word in phrase.words) else ("unknown", cue)


def _weight(item: tuple[str, tuple[float, str, float]]) -> float:
    return item[1][0]


def _is_office(content: tuple[Word, ...]) -> bool:
    last = content[-1]
    return (last.is_title or last.is_role) and all(
        word.is_title or word.is_role or word.low in words("demonyms") for word in content
    )


def _name_ships(kinds: dict[Phrase, Told], scores: Mapping[tuple[str, ...], Scores]) -> dict[Phrase, Told]:
    """Where several ships are named, "the Nainital" is one as well."""
    ships = {phrase.lows for phrase, (kind, _) in kinds.items() if kind == "vessel"}
    if len(ships) < MANY_SHIPS:
        return kinds
    return {
        phrase: ("vessel", "the")
        if (told[0] == "unknown" or told[1] == "the") and "vessel" in scores[phrase.lows]
        else told
        for phrase, told in kinds.items()
    }


def _plain_kind(word: Word) -> str:
    """The kind of a single word that needs no context, or ""."""
    if word.is_given:
        return ""
    kind = "word" if word.is_ordinary and not word.is_place else ""
    if word.is_title:
        kind = "title"
    elif word.other in {"date", "other"}:
        kind = word.other
    elif word.is_org_head:
        kind = "generic"
    return "" if kind and word.low in words("demonyms") else kind


def _longer_names(kinds: Mapping[Phrase, Told]) -> Mapping[str, str]:
    """The kind of the longer name that each word may stand for: a person's any word, other parties' first words."""
    longer: dict[str, str] = {}
    for phrase, (kind, _) in kinds.items():
        if len(phrase.words) < 2 or kind not in PARTY_KINDS or kind == "unknown":
            continue
        for low in phrase.lows if kind == "person" else phrase.lows[:1]:
            longer.setdefault(low, kind)
    return longer


def _adopted(phrase: Phrase, told: Told, longer: Mapping[str, str]) -> Told:
    """The kind of the longer name a short one stands for, unless its own is certain."""
    word = phrase.words[0]
    if len(phrase.words) > 1 or told[0] not in {"unknown", "person", "organization", "word", "place"}:
        return told
    is_common = told[0] in {"word", "place"} and (word.is_ordinary or word.is_place)
    return (longer[word.low], "longer name") if word.low in longer and not is_common else told


def _defined(phrase: Phrase, start: int, before: FoundName, told: Told) -> Told:
    """A name in brackets is another name of what stands before them."""
    is_acronym = phrase.words[0].caps or start == before.end
    is_open = told[0] in {"unknown", "organization", "word"}
    if is_open and before.is_party and before.kind != "unknown" and (is_acronym or told[0] == "unknown"):
        return before.kind, "brackets"
    return told
