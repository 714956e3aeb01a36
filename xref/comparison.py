"""How alike two names are: their parts assigned one to one, and what is left over on each side."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from xref.model import PartyType
from xref.parts import Part, content, core
from xref.text import consonants, similarity

ALIKE = 0.86  # of two words of five letters or more: one slip in six letters is 0.88
ALIKE_BY_SOUND = 0.6  # where the consonants agree: "Mohammed" and "Muhamad" differ in vowels alone
SOUND_SHARE = 0.55  # what agreement by sound counts, vowels making up the rest
SAME_SOUND = 0.93  # of a word written without vowels
INITIAL = 0.7  # an initial that fits
EXTRA_IN_SUBJECT = 1.0  # what a word of the article that the list lacks counts against the match
EXTRA_IN_PARTY = 1.5  # ... of an organization or ship: "Great Lakes Business Register" is not the listed company
EXTRA_IN_LISTING = 0.25  # articles shorten names, so a word that only the list has costs little ...
EXTRA_IN_LISTED_PERSON = 0.15  # ... and a patronymic, a middle name or a second surname still less
CONFLICT = 0.7  # ... unless each side has a word of its own: then they are rivals ("Rim Catering", "Rim Properties")
BEYOND_CORE = 0.12  # generic words of the list where all its distinctive words are there
NO_SURNAME = 0.35  # of the score that is left where no surname agrees
ALL_GENERIC = 0.7  # of the score, where only words that many share agree and the list has more
OTHER_ORDER = 0.97  # the same words of an organization or ship in another order


class Pair(NamedTuple):
    """A word of the subject and the listed word it stands for; `alike` runs from 0.0 to 1.0."""

    subject: Part
    listed: Part
    alike: float


class Comparison(NamedTuple):
    """What two names share.

    `score` is how likely they are one name (0.0 to 1.0), whoever bears it; `weight` is how telling the shared words
    are together (about 1.0 a rare word).
    """

    score: float
    pairs: tuple[Pair, ...]
    extra_subject: tuple[Part, ...]
    extra_listed: tuple[Part, ...]
    weight: float

    @property
    def is_exact(self) -> bool:
        """Every word on either side agrees to the letter."""
        return not self.extra_subject and not self.extra_listed and all(pair.alike == 1.0 for pair in self.pairs)


NOTHING = Comparison(0.0, (), (), (), 0.0)


def compare(subject: tuple[Part, ...], listed: tuple[Part, ...], kind: PartyType) -> Comparison:
    """Compare a name as the article has it with one as the list has it. Pure and symmetric in nothing."""
    ours, theirs = content(subject), content(listed)
    if not ours or not theirs:
        return NOTHING
    ours, theirs = _join(ours, theirs), _join(theirs, ours)
    pairs = _assign(ours, theirs)
    if not pairs:
        return NOTHING
    matched_ours = {id(pair.subject) for pair in pairs}
    matched_theirs = {id(pair.listed) for pair in pairs}
    extra_ours = tuple(part for part in ours if id(part) not in matched_ours)
    extra_theirs = tuple(part for part in theirs if id(part) not in matched_theirs)
    weight = sum(min(pair.subject.weight, pair.listed.weight) * pair.alike for pair in pairs)
    extra_cost = EXTRA_IN_SUBJECT if kind is PartyType.PERSON else EXTRA_IN_PARTY
    costs = (
        extra_cost * sum(part.weight for part in extra_ours),
        _cost_of_listed(extra_ours, extra_theirs, theirs, kind),
    )
    score = _score(pairs, sum(costs))
    if kind is PartyType.PERSON:
        score *= _person_factor(pairs, theirs)
    else:
        score *= _order_factor(pairs, theirs) * _generic_factor(pairs, extra_theirs)
    return Comparison(score, pairs, extra_ours, extra_theirs, weight)


def _score(pairs: tuple[Pair, ...], cost: float) -> float:
    shared = sum(max(pair.subject.weight, pair.listed.weight) for pair in pairs)
    alike = sum(max(pair.subject.weight, pair.listed.weight) * pair.alike for pair in pairs)
    return (alike / shared) ** 2 * shared / (shared + cost)


def _cost_of_listed(
    extra_ours: tuple[Part, ...], extra: tuple[Part, ...], theirs: tuple[Part, ...], kind: PartyType
) -> float:
    weight = sum(part.weight for part in extra)
    if any(part.role == "number" for part in extra):
        return weight  # "VABO-2005" is not "VABO-2012", nor just "VABO"
    if any(len(part.form) > 1 for part in extra_ours):
        return CONFLICT * weight
    if kind is PartyType.PERSON:
        return EXTRA_IN_LISTED_PERSON * weight
    distinctive = {id(part) for part in core(theirs)}
    if not any(id(part) in distinctive for part in extra):
        return BEYOND_CORE * weight
    return EXTRA_IN_LISTING * weight


def _person_factor(pairs: tuple[Pair, ...], theirs: tuple[Part, ...]) -> float:
    """Two persons who share given names alone are two persons."""
    if not any(part.role == "surname" for part in theirs):
        return 1.0
    return 1.0 if any(pair.listed.role == "surname" and len(pair.subject.form) > 1 for pair in pairs) else NO_SURNAME


def _order_factor(pairs: tuple[Pair, ...], theirs: tuple[Part, ...]) -> float:
    place = {id(part): at for at, part in enumerate(theirs)}
    places = [place[id(pair.listed)] for pair in pairs]
    return 1.0 if places == sorted(places) else OTHER_ORDER


def _generic_factor(pairs: tuple[Pair, ...], extra_theirs: tuple[Part, ...]) -> float:
    """ "State Department" shares no word with the Ministry of State Security that tells who it is."""
    is_generic = bool(extra_theirs) and all(pair.listed.role == "generic" for pair in pairs)
    return ALL_GENERIC if is_generic else 1.0


def _join(parts: tuple[Part, ...], others: tuple[Part, ...]) -> tuple[Part, ...]:
    """Neighboring words made one where the other side writes them so ("Bel Mokhtar", "Belmokhtar")."""
    long_words = [part for part in others if len(part.form) >= 5]
    if len(parts) < 2 or not long_words:
        return parts
    known = {part.form for part in others}
    joined: list[Part] = []
    at = 0
    while at < len(parts):
        part = parts[at]
        following = parts[at + 1] if at + 1 < len(parts) else None
        together = part.form + following.form if following else ""
        if together in known:
            joined.append(next(other for other in others if other.form == together)._replace(role=part.role))
            at += 2
            continue
        if following and part.form not in known and following.form not in known:
            best = max(long_words, key=lambda other: similarity(together, other.form))
            alike = similarity(together, best.form)
            if alike >= 0.9 or (alike >= 0.75 and consonants(together) == best.key):
                joined.append(best._replace(form=together, role=part.role))
                at += 2
                continue
        joined.append(part)
        at += 1
    return tuple(joined)


def _assign(ours: tuple[Part, ...], theirs: tuple[Part, ...]) -> tuple[Pair, ...]:
    """The best one-to-one assignment, taken greedily: most alike and most telling first."""
    options = []
    for i, our in enumerate(ours):
        for j, their in enumerate(theirs):
            alike = word_likeness(our.form, our.key, their.form, their.key)
            if alike:
                options.append((alike * min(our.weight, their.weight) + alike, -abs(i - j), i, j, alike))
    options.sort(reverse=True)
    taken_ours: set[int] = set()
    taken_theirs: set[int] = set()
    pairs = []
    for _, _, i, j, alike in options:
        if i not in taken_ours and j not in taken_theirs:
            taken_ours.add(i)
            taken_theirs.add(j)
            pairs.append((i, Pair(ours[i], theirs[j], alike)))
    return tuple(pair for _, pair in sorted(pairs, key=lambda item: item[0]))


@lru_cache(maxsize=131072)
def word_likeness(form: str, key: str, other: str, other_key: str) -> float:
    """How alike two folded words are, 0.0 where they are not one word in two spellings."""
    if form == other:
        return 1.0
    if form.isdigit() or other.isdigit():
        return 0.0
    if len(form) == 1 or len(other) == 1:
        return INITIAL if form[0] == other[0] else 0.0
    shortest = min(len(form), len(other))
    if key == other_key and shortest > 2 and _bones(form) == _bones(other) and _lacks_vowels(form, other):
        return SAME_SOUND  # Arabic script leaves short vowels out
    alike = similarity(form, other)
    if key == other_key and alike >= ALIKE_BY_SOUND and shortest > 2:
        return SOUND_SHARE + (1 - SOUND_SHARE) * alike
    if shortest >= 5 and alike >= ALIKE:
        return alike
    return 0.0


def _bones(form: str) -> str:
    """The letters that Arabic script writes, doubled ones once."""
    kept = "".join(letter for letter in form if letter not in "aeiouyw").removesuffix("h")
    return "".join(letter for at, letter in enumerate(kept) if at == 0 or letter != kept[at - 1])


def _lacks_vowels(*forms: str) -> bool:
    return any(not any(letter in "aeiou" for letter in form) for form in forms)
