"""From the votes on each piece to its kind, with what the rest of the document says of the same words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from sys import intern
from typing import NamedTuple

from xref.mentions.base import PARTY_KINDS, kept_by_block
from xref.mentions.names.base import BY_LONGER, Look, Opinion, Phrase, Scores, Told, Vote, Word, add_up, is_tied_body
from xref.mentions.names.base.tables import CITY, DICTIONARY, is_given, lexicon, ordinary, other_heads, words
from xref.text import folded_words
from xref.vocabulary import is_german_noun

MANY_SHIPS = 2
CERTAIN = 4.0  # the weight of a name known by heart
SETTLED = 2.5  # the weight of a noun right before the name
ENOUGH = 1.0  # the weight of one clear sign; below it a phrase stays unknown
_BY_NOUN = frozenset({"vessel", "aircraft", "animal", "work", "product"})  # kinds that the noun before the name settles
_NOTHING = (0.0, "", 0.0)

_GERMAN = re.compile(
    r"[ \n](?:[Dd]er|die|[Dd]as|und|nicht|mit|vo[nm]|ist|auf|aus|beim?|für|eine[nm]?|zu[mr]|wird|sich|auch|nach)(?= )"
)
GERMAN_SHARE = 0.04  # of all words; German writes every noun with a capital
SHORT = 20_000  # characters: a text that is searched through sooner than its words are gathered
SLICE = 50_000  # pieces that are settled at a time, so that no more is held of the pieces of a huge text
MAX_READ = 1_000_000  # characters whose words are gathered at a time
_LOWERED = re.compile(r"\b[^\W\d_]+\b")
_BLANK = re.compile(r"\s")
_DEFINES = re.compile(r"\s*\((?:the\s|ex-)?[\"“«'‘]?")
_LONGEST_OPENING = len('(the "')


def look_at(phrase: Phrase) -> Look:
    """The look of the phrase: the same object for the same look."""
    first = phrase.words[0]
    is_single = len(phrase.words) == 1
    is_known = first.caps and first.low in words("orgs")
    return _look(
        (
            is_single,
            _plain_kind(first) if is_single and not phrase.title and not is_known else "",
            not phrase.title and first.is_title and phrase.gaps[:1] == ("of",),
            not phrase.title and _is_office(phrase.words),
            all(word.is_ordinary for word in phrase.words),
            first.styled,
            first.first,
            first.caps,
            first.is_ordinary or first.is_place,
            all(word.flags & DICTIONARY and not word.is_given for word in phrase.words),
            not first.first and not first.styled,
        )
    )


@cache
def _look(told: tuple[bool, str, bool, bool, bool, bool, bool, bool, bool, bool, bool]) -> Look:
    return Look(*told)


class Reading(NamedTuple):
    """A piece, and what it tells by itself; offsets are from the start of its run."""

    start: int
    end: int
    phrase: Phrase
    inside: Scores
    look: Look


def form_opinion(reading: Reading, around: tuple[Vote, ...]) -> Opinion:
    """The opinion of these votes together."""
    known, look = reading.phrase.known, reading.look
    scores = add_up(around, reading.inside) if around else reading.inside
    return Opinion(known, look, scores, _kind(known, look, scores))


class Ballots:
    """All pieces of a text in order, and the best votes on the same words.

    The same words name the same thing everywhere: for each kind the best score of all mentions counts.
    """

    def __init__(self, opinions: Sequence[Opinion]) -> None:
        self.opinions = opinions
        self.scores: dict[str, Scores] = {}
        for part in self.slices():
            for opinion in dict.fromkeys(part):  # of what recurs one is as good as all
                self._count(opinion.known, opinion.scores)

    def slices(self) -> Iterator[Sequence[Opinion]]:
        """So many pieces at a time that no more is held of those of a huge text."""
        size = len(self.opinions)
        yield from (self.opinions[begin : begin + SLICE] for begin in range(0, size, SLICE))

    def told(self, opinion: Opinion) -> Told:
        """What the piece names, with the votes of all mentions of the same words."""
        shared = self.scores[opinion.known]
        return opinion.told if shared is opinion.scores else _kind(opinion.known, opinion.look, shared)

    def _count(self, known: str, scores: Scores) -> None:
        shared = self.scores.setdefault(known, scores)
        if shared is scores:
            return
        better = {kind: value for kind, value in scores.items() if kind not in shared or value > shared[kind]}
        if better:
            self.scores[known] = {**shared, **better}


class Bracket(NamedTuple):
    """A piece by its number, right behind an opening bracket; where it starts, and where the piece before it ends."""

    number: int
    start: int
    before: int


Case = tuple[str, Look]  # the same words with the same look: settled alike, wherever they stand


def decide(text: str, ballots: Ballots, brackets: Iterable[Bracket]) -> list[Told]:
    """What each piece names.

    All that a document tells of a phrase is the same wherever it stands, but for what precedes it in brackets: so
    each phrase is settled once.
    """
    rest = _Rest(text, ballots)
    named: list[Told] = []
    for part, own in zip(ballots.slices(), rest.kinds(), strict=True):
        settled = {case: rest.settle(case, rest.adopt(case, told)) for case, told in own.items()}
        named += [settled[opinion.known, opinion.look] for opinion in part]
    for number, start, before in brackets:
        if number and _DEFINES.fullmatch(text, before, start):
            opinion = ballots.opinions[number]
            case = (opinion.known, opinion.look)
            alone = rest.adopt(case, rest.told(opinion))
            named[number] = rest.settle(case, _defined(case[1], named[number - 1], alone, is_joined=start == before))
    return named


def opens(text: str, start: int) -> bool:
    """Whether a bracket opens right before the place."""
    return text.rfind("(", start - _LONGEST_OPENING if start > _LONGEST_OPENING else 0, start) >= 0


@dataclass(frozen=True)
class _Rest:
    """What the document says beside the words themselves."""

    text: str
    ballots: Ballots

    def kinds(self) -> Iterable[dict[Case, Told]]:
        """What the words of each slice of the pieces name by themselves; a huge text is gone through again."""
        return self._at_once if len(self.ballots.opinions) <= SLICE else map(self._name_ships, self._slices())

    def settle(self, case: Case, told: Told) -> Told:
        """A German noun, and a sentence's first word, is a word where nothing speaks for a name."""
        if told[0] in {"unknown", "person"} and told[1] != BY_LONGER and self._is_german:
            score = self.ballots.scores[case[0]].get(told[0], _NOTHING)
            told = told if score[0] > ENOUGH or _begins_in_person(*case) else ("word", "noun")
        return ("word", "start") if told[0] == "unknown" and self._is_doubtful(*case) else told

    def adopt(self, case: Case, told: Told) -> Told:
        """The kind of the longer name a short one stands for, unless its own is certain."""
        known, look = case
        if not look.is_single or told[0] not in {"unknown", "person", "organization", "word", "place"}:
            return told
        is_common = told[0] in {"word", "place"} and look.is_common
        return (self._longer[known], BY_LONGER) if not is_common and known in self._longer else told

    def told(self, opinion: Opinion) -> Told:
        """What the words of a piece name by themselves."""
        return self._as_ship(opinion.known, self.ballots.told(opinion))

    def _slices(self) -> Iterator[dict[Case, Told]]:
        told = self.ballots.told
        for part in self.ballots.slices():
            cases = {(opinion.known, opinion.look): opinion for opinion in part}
            yield {case: told(opinion) for case, opinion in cases.items()}

    @cached_property
    def _at_once(self) -> list[dict[Case, Told]]:
        return [self._name_ships(own) for own in self._first_look]

    @cached_property
    def _first_look(self) -> list[dict[Case, Told]]:
        return list(self._slices())

    def _name_ships(self, own: dict[Case, Told]) -> dict[Case, Told]:
        return {case: self._as_ship(case[0], told) for case, told in own.items()} if self._has_ships else own

    def _as_ship(self, known: str, told: Told) -> Told:
        """Where several ships are named, "the Nainital" is one as well."""
        is_open = told[0] == "unknown" or told[1] == "the"
        return ("vessel", "the") if is_open and self._has_ships and "vessel" in self.ballots.scores[known] else told

    @cached_property
    def _has_ships(self) -> bool:
        ships: set[str] = set()
        for own in self._first_look if len(self.ballots.opinions) <= SLICE else self._slices():
            ships.update(known for (known, _), (kind, _) in own.items() if kind == "vessel")
            if len(ships) >= MANY_SHIPS:
                return True
        return False

    @cached_property
    def _longer(self) -> Mapping[str, str]:
        """The kind of the longer name that a word may stand for: a person's any word, other parties' first words."""
        longer: dict[str, str] = {}
        for own in self.kinds():
            for (known, look), (kind, _) in own.items():
                if look.is_single or kind not in PARTY_KINDS or kind == "unknown":
                    continue
                lows = known.split(" ")
                for low in lows if kind == "person" else lows[:1]:
                    if low in self.ballots.scores:
                        longer.setdefault(low, kind)
        return longer

    def _is_doubtful(self, known: str, look: Look) -> bool:
        """A word in a headline, or one that begins a sentence and is an everyday one or in lower case elsewhere.

        So are several everyday words together in a headline; in a sentence the second one's capital tells a name.
        """
        if look.is_middle or known in self._middle:
            return False
        if not look.is_single:
            return look.in_dictionary and look.styled
        return look.styled or look.is_ordinary or look.in_dictionary or self._lowers(known)

    def _lowers(self, low: str) -> bool:
        if len(self.text) < SHORT and low not in self.text:
            return False
        return low in self._lowered

    @cached_property
    def _is_german(self) -> bool:
        return len(_GERMAN.findall(self.text)) > GERMAN_SHARE * self.text.count(" ")

    @cached_property
    def _middle(self) -> frozenset[str]:
        """What stands with a capital where nothing else asks for one."""
        return frozenset(one.known for one in self.ballots.opinions if one.look.is_middle)

    @cached_property
    def _lowered(self) -> frozenset[str]:
        """The single words of the pieces that stand in lower case as well."""
        asked = frozenset(one.known for one in self.ballots.opinions if one.look.is_single and one.look.first)
        if len(self.text) < SHORT:
            return asked.intersection(_small_words(self.text))
        return frozenset(word for part in _parts(self.text) for word in _small_words_of(part) if word in asked)


def _parts(text: str) -> Iterator[str]:
    """The paragraphs of a text, a huge one in several parts."""
    for block in text.split("\n\n"):
        begin = 0
        while begin < len(block):
            blank = _BLANK.search(block, begin + MAX_READ)
            end = blank.start() if blank else len(block)
            yield block[begin:end]
            begin = end


def _small_words(part: str) -> tuple[str, ...]:
    """The different words of a text that no capital begins; each is one object however many texts have it."""
    run = set(part.split())
    odd = [word for word in run if not word.isalpha()]
    found = run.difference(odd).union(_LOWERED.findall(" ".join(odd)))
    return tuple([intern(word) for word in found if word > "Z"])


_small_words_of = kept_by_block(_small_words)


def _kind(known: str, look: Look, score: Scores) -> Told:
    if look.is_single and len(known) == 1:
        return "word", known
    if look.plain and not _is_settled(score):
        return look.plain, known
    if look.is_portfolio:
        return "title", known.split(" ", 1)[0]
    last = known.rsplit(" ", 1)[-1]
    if look.is_office and score.get("organization", _NOTHING)[0] < CERTAIN:
        return "title", last
    kind, (weight, cue, _) = max(score.items(), key=_weight) if score else ("unknown", _NOTHING)
    if weight >= ENOUGH:
        return kind, cue
    return ("word", last) if look.is_ordinary else ("unknown", cue)


def _is_settled(score: Scores) -> bool:
    """A noun right before the name says what it is."""
    if _BY_NOUN.isdisjoint(score):  # mostly
        return False
    return any(score[kind][0] >= SETTLED for kind in _BY_NOUN.intersection(score))


def _weight(item: tuple[str, tuple[float, str, float]]) -> float:
    return item[1][0]


def _begins_in_person(known: str, look: Look) -> bool:
    """Whether several words of a German text begin as a person's name does: no adjective, no word that a table has."""
    first = known.partition(" ")[0]
    if look.is_single or look.in_dictionary:
        return False
    is_noun = first in folded_words("german_nouns.txt") or first in other_heads()
    is_word = is_noun or first in ordinary() or lexicon().get(first) & (DICTIONARY | CITY) != 0
    if is_german_noun(known.rpartition(" ")[2]):
        return False
    return is_given(first) or not (is_word or first.endswith(_GERMAN_ENDINGS))


_GERMAN_ENDINGS = ("er", "en", "s", "e")  # of an adjective, and of a genitive


def _is_office(content: tuple[Word, ...]) -> bool:
    last = content[-1]
    return (last.is_title or last.is_role) and all(
        word.is_title or word.is_role or word.low in words("demonyms") for word in content
    )


def _plain_kind(word: Word) -> str:
    """The kind of a single word that needs no context, or ""."""
    if word.is_given:
        return ""
    kind = "word" if word.is_ordinary and not word.is_place else ""
    if word.is_title:
        kind = "title"
    elif word.other in {"date", "other"}:
        kind = word.other
    elif word.is_org_head and not is_tied_body(word.low):
        kind = "generic"
    return "" if kind and word.low in words("demonyms") else kind


def _defined(look: Look, before: Told, told: Told, *, is_joined: bool) -> Told:
    """A name in brackets is another name of what stands before them."""
    is_acronym = look.caps or is_joined
    is_open = told[0] in {"unknown", "organization", "word"}
    if is_open and before[0] in PARTY_KINDS and before[0] != "unknown" and (is_acronym or told[0] == "unknown"):
        return before[0], "brackets"
    return told
