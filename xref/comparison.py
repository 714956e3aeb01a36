"""How alike two names are: their parts assigned one to one, and what is left over on each side."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from xref.countries import country_code, is_same_country
from xref.errors import SettingsError
from xref.likeness import word_likeness
from xref.model import PartyType
from xref.parts import RARE, Part, is_patronymic, make_part, ordinary_words, split_name
from xref.scripts import (
    CERTAINTY,
    in_spelling_of,
    is_other_script,
    leaves_vowels_open,
    says_what_body,
    share_of_meaning,
)
from xref.scripts.chinese import syllables
from xref.text import consonants, similarity

SAME_NAME = 0.70  # comparison score from which two names are called one: compare_names gives 0.5 there
OTHER_SEX = 0.5  # of given names that an ending makes a man's or a woman's: "Dragan", "Dragana"
OTHER_CHARACTERS = 0.5  # the most that two persons' names in unequal characters get
EXTRA_IN_SUBJECT = 1.0  # what a word of the article that the list lacks counts against the match
EXTRA_INSIDE = 0.55  # ... between the given name and the surname: a middle name that the list lacks
EXTRA_PATRONYMIC = 0.3  # ... and that is made of the father's
EXTRA_IN_PARTY = 1.5  # ... of an organization or ship: "Great Lakes Business Register" is not the listed company
REPEATED = 0.2  # ... of a word that says again what the name has: "Shoigu Shoigu Sergey"
EXTRA_IN_LISTING = 0.25  # articles shorten names, so a word that only the list has costs little ...
EXTRA_IN_LISTED_PERSON = 0.15  # ... and a patronymic, a middle name or a second surname still less
LISTED_PATRONYMIC = 0.06  # ... of which the press outside Russia knows nothing
CONFLICT = 0.7  # ... unless each side has a word of its own: then they are rivals ("Rim Catering", "Rim Properties")
RIVALS = 0.88  # of the score of persons of whom each has a word of his own, however long the names are
OTHER_FATHER = 0.6  # ... where the son of the one is the father of the other: "Ahmad bin Hasan", "Hasan bin Ahmad"
OTHER_INITIAL = 0.6  # an initial beside a name of the list that begins with another letter
OTHER_NUMBER = 0.8  # each of two numbers that differ, so that they decide unless three rare words agree
NO_NUMBER = 1.6  # a number that only the list has: "VABO-2005" is not just "VABO"
BEYOND_CORE = 0.12  # generic words of the list where all its distinctive words are there
NO_SURNAME = 0.35  # of the score that is left where no surname agrees
NO_TRIBE = 0.9  # ... where so many other names agree: "Raghad Saddam Hussein" al-Tikriti
RARE_GIVEN = 0.85  # ... where two agree that no other party bears: "Guidon Shimiray" Mwissa
MANY_GIVEN = 3
ALL_GENERIC = 0.7  # of the score, where only words that many share agree and the list has more
WITHOUT_COUNTRY = 0.85  # ... where only the country is missing, which the article may tell: "National Security Bureau"
OTHER_ORDER = 0.97  # the same words of an organization or ship in another order
ACRONYM = 0.74  # the score of a name and its initials: just enough, for many names share them
MIN_ACRONYM = 3  # letters
MAX_WORDS = 60  # of a name that are compared, the first ones: a longer one is a text
MAX_RUN = 4  # words of one side that may be one word of the other
MIN_WORD = 4  # letters of a word that may be two on the other side
MIN_JOINED = 5  # letters of a word that may be two on the other side, where it is not spelt the same
KINDRED = 0.9  # of words of business that are made of one: "ship", "shipping"; or of one country: "Syria", "Syrian"
MIN_STEM = 4  # letters that they share
JOINED_ALIKE = 0.9  # of a run of words and the word they may be
JOINED_BY_SOUND = 0.75  # ... where the consonants agree


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
_MINOR = frozenset({"particle", "title", "legal"})
_ARTICLES = frozenset({"the", "der", "die", "das", "dem", "den", "des", "les", "los", "las", "une", "una"})
_SON_OF = frozenset({"bin", "ibn", "ben", "bint", "ould", "uld"})
_Left = list[tuple[int, Part]]  # parts not yet assigned, with their places
_Placed = tuple[int, int, Pair]  # a pair with the places of its parts


def compare_names(subject: str, listed: str, *, kind: str | None = None) -> float:
    """How likely two spellings are one name, 0.0 to 1.0; 0.5 is where one should stop calling them the same.

    `kind`: person, organization, vessel, aircraft, or None where it is not known. Pure: needs no list.
    """
    if kind is None:
        return max(compare_names(subject, listed, kind=likely) for likely in _likely_kinds(subject, listed))
    try:
        party = PartyType(kind)
    except ValueError as exc:
        raise SettingsError(f"unknown kind {kind!r}; known: {', '.join(PartyType)}") from exc
    score = compare_shown(subject, split_name(listed, party), party).score
    if party is PartyType.PERSON and _are_other_characters(subject, listed):
        score = min(score, OTHER_CHARACTERS)
    if score < SAME_NAME:
        return round(0.5 * score / SAME_NAME, 4)
    return round(0.5 + 0.5 * (score - SAME_NAME) / (1 - SAME_NAME), 4)


def _likely_kinds(subject: str, listed: str) -> tuple[PartyType, ...]:
    """What the names themselves tell: a legal form or trade, a title, an initial or surname set off by a comma."""
    as_parties = {part.role for name in (subject, listed) for part in split_name(name, PartyType.ORGANIZATION)}
    persons = [part for name in (subject, listed) for part in split_name(name, PartyType.PERSON)]
    is_party = not as_parties.isdisjoint({"legal", "generic"})
    is_person = any(part.role in {"title", "surname"} or part.form in _SON_OF for part in persons)
    if is_party != is_person:
        return (PartyType.ORGANIZATION,) if is_party else (PartyType.PERSON,)
    if not is_party and (any(part.role == "initial" for part in persons) or (syllables(subject) and syllables(listed))):
        return (PartyType.PERSON,)
    return PartyType.PERSON, PartyType.ORGANIZATION


def _are_other_characters(subject: str, listed: str) -> bool:
    """Both are written in characters, and not in the same ones: each is a syllable, so no slip makes them alike."""
    ours, theirs = syllables(subject), syllables(listed)
    return bool(ours) and bool(theirs) and sorted(ours) != sorted(theirs)


def compare_shown(subject: str, listed: tuple[Part, ...], kind: PartyType) -> Comparison:
    """Compare words as the article prints them, in any script, with a name as the list has it."""
    if not is_other_script(subject):
        return compare(split_name(subject, kind), listed, kind)
    said = split_name(in_spelling_of(subject, [part.form for part in listed]), kind)
    found = compare(_without_body(subject, said, listed) if kind is PartyType.ORGANIZATION else said, listed, kind)
    if not leaves_vowels_open(subject):
        return found
    weight = found.weight * (1 - share_of_meaning(subject)) if kind is PartyType.PERSON else found.weight
    return found._replace(score=CERTAINTY * found.score, weight=weight)


def _without_body(shown: str, said: tuple[Part, ...], listed: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts without a word before the name that only says what body it is: "the movement Hamas" in Arabic."""
    is_body = len(said) > 1 and says_what_body(shown.split(None, 1)[0])
    return said[1:] if is_body and said[0].form not in {part.form for part in listed} else said


def compare(subject: tuple[Part, ...], listed: tuple[Part, ...], kind: PartyType) -> Comparison:
    """Compare a name as the article has it with one as the list has it. Pure and symmetric in nothing."""
    ours, theirs = _deciding(_with_particles(subject, listed)), _deciding(_with_particles(listed, subject))
    is_person = kind is PartyType.PERSON
    if not is_person and (len(ours) == 1 or len(theirs) == 1) and _are_acronym(ours, subject, theirs, listed):
        return Comparison(ACRONYM, (Pair(ours[0][1], theirs[0][1], ACRONYM),), (), (), ours[0][1].weight * ACRONYM)
    placed = _equal_words(ours, theirs)
    if ours and theirs:
        if len(ours) > 1:
            ours = _join(ours, theirs)
        if len(theirs) > 1:
            theirs = _join(theirs, ours)
        if kind is PartyType.AIRCRAFT:  # a registration that is one letter off is another's
            placed += _equal_words(ours, theirs)
        else:
            _assign(ours, theirs, placed, is_person=is_person)
    if not placed:
        return NOTHING
    placed.sort()
    pairs = tuple([pair for _, _, pair in placed])
    if ours and len(listed) > len(theirs):
        ours = _without_titles(ours, listed)
    left = _leftovers(ours, theirs, placed)
    score = _score(pairs, _cost(pairs, left, kind))
    if is_person:
        score *= _person_factor(pairs, left) * _rival_factor(left)
        if _are_father_and_son(subject, listed, pairs):
            score *= OTHER_FATHER
    else:
        score *= _order_factor(placed) * _generic_factor(pairs, left.listed)
    weight = sum([min(pair.subject.weight, pair.listed.weight) * pair.alike for pair in pairs])
    return Comparison(score, pairs, left.subject, left.listed, weight)


def _with_particles(parts: tuple[Part, ...], others: tuple[Part, ...]) -> tuple[Part, ...]:
    """Particles made one with the words beside them where the other side writes them so.

    "Al Bashir" for "Albashir", "De la Cruz" for "Delacruz", "Mu Du Bong" for "Mudubong".
    """
    places = [at for at, part in enumerate(parts) if part.role == "particle"]
    if not places:
        return parts
    own = {part.form for part in parts}
    wanted = {part.form for part in others if len(part.form) >= MIN_JOINED and part.form not in own}
    spans = [(start, end) for at in places for start in (max(0, at - 1), at) for end in range(at + 3, start + 1, -1)]
    for start, end in spans if wanted else ():
        run = parts[start:end]
        together = "".join([part.form for part in run])
        if len(run) > 1 and together in wanted:
            named = next((part for part in reversed(run) if not part.is_minor), run[-1])
            return (*parts[:start], make_part(together, named.role), *parts[end:])
    return parts


def _deciding(parts: tuple[Part, ...]) -> _Left:
    """The parts that can decide, numbered in the order said: given names before the surname."""
    kept = [part for part in parts if part.role not in _MINOR][:MAX_WORDS]
    if kept and kept[0].role == "surname":
        kept.sort(key=_is_surname)
    return list(enumerate(kept))


def _are_acronym(ours: _Left, subject: tuple[Part, ...], theirs: _Left, listed: tuple[Part, ...]) -> bool:
    return bool(ours and theirs) and (_is_acronym(ours, listed) or _is_acronym(theirs, subject))


def _is_acronym(word: _Left, name: tuple[Part, ...]) -> bool:
    """A name of one word that is the initials of the other name, with its small words or without."""
    if len(word) != 1 or len(word[0][1].form) < MIN_ACRONYM or len(name) < MIN_ACRONYM:
        return False
    form = word[0][1].form
    if form[0] not in {name[0].form[0], name[1].form[0]}:
        return False
    named = [part for part in name if part.role != "legal"]
    return form in {
        "".join([part.form[0] for part in named]),
        "".join([part.form[0] for part in named if part.role not in _MINOR]),
    }


def _is_surname(part: Part) -> bool:
    return part.role == "surname"


class _Leftovers(NamedTuple):
    """The parts that nothing on the other side answers to."""

    subject: tuple[Part, ...]
    listed: tuple[Part, ...]
    inside: tuple[Part, ...]  # those of the subject between words that are answered, given name first


def _without_titles(ours: _Left, listed: tuple[Part, ...]) -> _Left:
    """What is left of the subject's words without those that the list has as a title: "Salim Firas Hajj"."""
    titles = {part.form for part in listed if part.role == "title"}
    return [item for item in ours if item[1].form not in titles] if titles else ours


def _leftovers(ours: _Left, theirs: _Left, placed: list[_Placed]) -> _Leftovers:
    inside: tuple[Part, ...] = ()
    if ours and placed[0][1] < placed[-1][1]:
        first, last = placed[0][0], placed[-1][0]
        inside = tuple([part for at, part in ours if first < at < last])
    return _Leftovers(tuple([part for _, part in ours]), tuple([part for _, part in theirs]), inside)


def _equal_words(ours: _Left, theirs: _Left) -> list[_Placed]:
    """Pair up the words that are spelt the same, and take them out of what is left."""
    places: dict[str, list[tuple[int, Part]]] = {}
    for item in theirs:
        places.setdefault(item[1].form, []).append(item)
    placed: list[_Placed] = []
    unanswered: _Left = []
    for item in ours:
        found = places.get(item[1].form)
        if found:
            their = found.pop(0)
            placed.append((item[0], their[0], Pair(item[1], their[1], 1.0)))
        else:
            unanswered.append(item)
    if placed:
        taken = {place for _, place, _ in placed}
        ours[:] = unanswered
        theirs[:] = [item for item in theirs if item[0] not in taken]
    return placed


def _assign(ours: _Left, theirs: _Left, placed: list[_Placed], *, is_person: bool) -> None:
    """Pair up the words that are one in two spellings and, of parties, those that say the same in another form."""
    _assign_alike(ours, theirs, placed, is_person=is_person)
    if ours and theirs and not is_person:
        _assign_kindred(ours, theirs, placed)


def _assign_alike(ours: _Left, theirs: _Left, placed: list[_Placed], *, is_person: bool) -> None:
    """The best one-to-one assignment of what is left, taken greedily: most alike and most telling first."""
    options = []
    for i, our in ours:
        form = our.form
        for j, their in theirs:
            alike = word_likeness(form, their.form)
            if alike:
                if alike < 1.0 and is_person and _is_other_sex(our, their):
                    alike = OTHER_SEX
                if alike < 1.0 and not is_person and _is_another_word(our, their):
                    continue
                options.append(
                    (alike * (1 + min(our.weight, their.weight)), -abs(i - j), i, j, Pair(our, their, alike))
                )
    if not options:
        return
    options.sort(key=_rank, reverse=True)
    answered, answering = set(), set()
    for _, _, i, j, pair in options:
        if i not in answered and j not in answering:
            answered.add(i)
            answering.add(j)
            placed.append((i, j, pair))
    ours[:] = [item for item in ours if item[0] not in answered]
    theirs[:] = [item for item in theirs if item[0] not in answering]


def _assign_kindred(ours: _Left, theirs: _Left, placed: list[_Placed]) -> None:
    """Pair up what is left of words of business and countries that say the same in another form."""
    for item in [item for item in ours if item[1].role == "generic"]:
        for their in theirs:
            if their[1].role == "generic" and _are_kindred(item[1].form, their[1].form):
                placed.append((item[0], their[0], Pair(item[1], their[1], KINDRED)))
                ours.remove(item)
                theirs.remove(their)
                break


@lru_cache(maxsize=16384)
def _are_kindred(form: str, other: str) -> bool:
    shorter, longer = sorted((form, other), key=len)
    if len(shorter) >= MIN_STEM and longer.startswith(shorter.removesuffix("y")):
        return True
    return is_same_country(form, other)


def _is_another_word(our: Part, their: Part) -> bool:
    """No slip of the other: an article; and an everyday word beside one of business ("marina", "marine") or far off."""
    if our.form in _ARTICLES:
        return True
    is_near = abs(len(our.form) - len(their.form)) < 2 and "generic" not in {our.role, their.role}
    if is_near or _are_kindred(our.form, their.form):
        return False
    return our.form in ordinary_words() and their.form in ordinary_words()


def _rank(option: tuple[float, int, int, int, Pair]) -> tuple[float, int, int, int]:
    return option[:4]


def _is_other_sex(our: Part, their: Part) -> bool:
    """Given names that differ by the ending of a woman's; a surname with it is the same family's."""
    shorter, longer = sorted((our.form, their.form), key=len)
    if len(shorter) < 3 or longer != shorter + "a" or shorter[-1] in "aeiouh":
        return False
    return their.role == "given" or (their.role == "word" and not longer.endswith(("ova", "eva", "ina", "aya")))


def _score(pairs: tuple[Pair, ...], cost: float) -> float:
    shared = alike = 0.0
    for pair in pairs:
        weight = max(pair.subject.weight, pair.listed.weight)
        if (
            len(pair.subject.form) == 1 or len(pair.listed.form) == 1
        ):  # an initial that fits says little, for or against
            weight = min(pair.subject.weight, pair.listed.weight)
        shared += weight
        alike += weight * pair.alike
    return (alike / shared) ** 2 * shared / (shared + cost)


def _cost(pairs: tuple[Pair, ...], left: _Leftovers, kind: PartyType) -> float:
    cost = 0.0
    if left.subject:
        said = {pair.subject.form for pair in pairs}
        is_person = kind is PartyType.PERSON
        for part in left.subject:
            if part.form in said and not left.listed:
                cost += REPEATED * part.weight
            else:
                cost += part.weight * (_cost_in_person(part, left) if is_person else _cost_in_party(part, left))
            if part.role == "initial" and any(other.role != "surname" for other in left.listed):
                cost += OTHER_INITIAL
    return cost + _cost_of_listed(pairs, left, kind) if left.listed else cost


def _cost_in_person(part: Part, left: _Leftovers) -> float:
    if left.listed or part not in left.inside:
        return EXTRA_IN_SUBJECT
    return EXTRA_PATRONYMIC if is_patronymic(part.form) else EXTRA_INSIDE


def _cost_in_party(part: Part, left: _Leftovers) -> float:
    is_other_number = part.role == "number" and any(other.role == "number" for other in left.listed)
    return OTHER_NUMBER if is_other_number else EXTRA_IN_PARTY


def _cost_of_listed(pairs: tuple[Pair, ...], left: _Leftovers, kind: PartyType) -> float:
    weight = sum([part.weight for part in left.listed])
    if any(part.role == "number" for part in left.listed):
        return weight * (OTHER_NUMBER if any(part.role == "number" for part in left.subject) else NO_NUMBER)
    if any(len(part.form) > 1 for part in left.subject):
        return CONFLICT * weight
    if kind is PartyType.PERSON:
        return sum([part.weight * _cost_in_listed_person(part) for part in left.listed])
    core_is_said = all(part.role == "generic" for part in left.listed) and any(
        pair.listed.role != "generic" for pair in pairs
    )
    return (BEYOND_CORE if core_is_said else EXTRA_IN_LISTING) * weight


def _cost_in_listed_person(part: Part) -> float:
    return LISTED_PATRONYMIC if is_patronymic(part.form) else EXTRA_IN_LISTED_PERSON


def _person_factor(pairs: tuple[Pair, ...], left: _Leftovers) -> float:
    """Two persons who share given names alone are two persons, unless these are a father's and grandfather's too."""
    has_surname = False
    for pair in pairs:
        if pair.listed.role == "surname":
            if len(pair.subject.form) > 1:
                return 1.0
            has_surname = True
    if not has_surname and not any(part.role == "surname" for part in left.listed):
        return 1.0
    if left.subject:
        return NO_SURNAME
    if len(pairs) >= MANY_GIVEN:
        return NO_TRIBE
    are_rare = len(pairs) > 1 and all(pair.alike == 1.0 and pair.listed.weight >= RARE for pair in pairs)
    return RARE_GIVEN if are_rare else NO_SURNAME


def _rival_factor(left: _Leftovers) -> float:
    """Long names that differ in one word, a father's or a tribe's, are those of kin."""
    ours, theirs = ([part for part in extra if len(part.form) > 1] for extra in (left.subject, left.listed))
    return RIVALS if ours and theirs else 1.0


def _are_father_and_son(subject: tuple[Part, ...], listed: tuple[Part, ...], pairs: tuple[Pair, ...]) -> bool:
    """Both names tell a father, and the bearer of the one is another word of the other's name."""
    ours, theirs = _before_father(subject), _before_father(listed)
    return bool(ours and theirs) and any(
        (pair.subject.form == ours) != (pair.listed.form == theirs) and theirs in {one.listed.form for one in pairs}
        for pair in pairs
    )


def _before_father(parts: tuple[Part, ...]) -> str:
    for before, part in pairwise(parts):
        if part.form in _SON_OF and part.role == "particle" and before.role not in {"particle", "surname"}:
            return before.form
    return ""


def _order_factor(placed: list[_Placed]) -> float:
    last = -1
    for _, place, _ in placed:
        if place < last:
            return OTHER_ORDER
        last = place
    return 1.0


def _generic_factor(pairs: tuple[Pair, ...], extra: tuple[Part, ...]) -> float:
    """ "State Department" shares no word with the Ministry of State Security that tells who it is."""
    if not extra or any(pair.listed.role != "generic" for pair in pairs):
        return 1.0
    return WITHOUT_COUNTRY if all(country_code(part.form) for part in extra) else ALL_GENERIC


def _join(parts: _Left, others: _Left) -> _Left:
    """Neighboring words made one where the other side writes them so ("Bel Mokhtar", "Belmokhtar")."""
    known = [other for _, other in others if len(other.form) >= MIN_WORD]
    if not known:
        return parts
    joined: _Left = []
    start = 0
    for at, item in enumerate(parts[:-1]):
        if at < start:
            continue  # inside a run that is one word now
        part = item[1]
        wanted = [other for other in known if _may_begin(part, other)]
        run = _longer_word(parts, at, wanted) if wanted else None
        joined.append(run[0] if run else item)
        start = run[1] if run else at + 1
    return joined + parts[start:]


def _may_begin(part: Part, other: Part) -> bool:
    """The other side's longer word may begin with this word: by its letters, or its consonants but the last."""
    form, longer = part.form, other.form
    if len(form) >= len(longer) + 2:
        return False
    return form[:2] == longer[:2] or other.key.startswith(part.key[:-1] or part.key)


def _longer_word(parts: _Left, start: int, others: list[Part]) -> tuple[tuple[int, Part], int] | None:
    """The word that the parts from `start` on are together on the other side, and where the next part begins."""
    at, part = parts[start]
    together = part.form
    for end in range(start + 1, min(len(parts), start + MAX_RUN)):
        together += parts[end][1].form
        if parts[end][0] != at + end - start:
            return None
        other = _written_as(together, others)
        if other:
            return (at, other._replace(form=together, key=consonants(together), role=part.role)), end + 1
    return None


def _written_as(together: str, others: list[Part]) -> Part | None:
    """The word of the other side that a run of words may be."""
    size = len(together)
    for other in others:
        form = other.form
        if form == together:
            return other
        if size >= MIN_JOINED <= len(form) and 0.6 * size <= len(form) <= size / 0.6 and _is_joined(together, form):
            return other
    return None


@lru_cache(maxsize=65536)
def _is_joined(together: str, form: str) -> bool:
    alike = similarity(together, form)
    return alike >= JOINED_ALIKE or (alike >= JOINED_BY_SOUND and consonants(together) == consonants(form))
