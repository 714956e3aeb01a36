"""How alike two names are: their parts assigned one to one, and what is left over on each side."""

from __future__ import annotations

from collections.abc import Sequence

from xref.abbreviations import is_made_of
from xref.comparison.base import NOTHING, SON_OF, Comparison, Left, Leftovers, Pair, Placed
from xref.comparison.joining import join, with_particles, with_servants
from xref.comparison.pairing import assign, equal_words
from xref.comparison.scoring import OTHER_SEXES, are_man_and_woman, form_factor, score_parties, score_persons
from xref.countries import is_same_country, place_words
from xref.errors import SettingsError
from xref.meanings import as_meant_by
from xref.model import PartyType
from xref.parts import split_name
from xref.parts.base import MINOR_ROLES, Part, make_part
from xref.scripts import (
    CERTAINTY,
    in_spelling_of,
    is_other_script,
    leaves_vowels_open,
    says_what_body,
    share_of_meaning,
)
from xref.scripts.chinese import syllables

SAME_NAME = 0.70  # comparison score from which two names are called one: compare_names gives 0.5 there
OTHER_CHARACTERS = 0.5  # the most that two persons' names in unequal characters get
TELLING = 1.05  # weight of the words of a name that a fuller one may be
ACRONYM = 0.74  # the score of a name and its initials: just enough, for many names share them
MIN_ACRONYM, MAX_ACRONYM = 3, 16  # letters, and words
MAX_WORDS = 60  # of a name that are compared, the first ones: a longer one is a text


def compare_names(subject: str, listed: str, *, kind: str | None = None) -> float:
    """How likely two spellings are one name, 0.0 to 1.0; 0.5 is where one should stop calling them the same.

    `kind`: person, organization, vessel, aircraft, or None where it is not known. Either name of a person may be the
    fuller one; a party's that is fuller than the listed one is another's ("Fortune Film Festival"). Pure: needs no
    list.
    """
    if kind is None:
        return max(compare_names(subject, listed, kind=likely) for likely in _likely_kinds(subject, listed))
    try:
        party = PartyType(kind)
    except ValueError as exc:
        raise SettingsError(f"unknown kind {kind!r}; known: {', '.join(PartyType)}") from exc
    if is_other_script(listed) and not is_other_script(subject):  # the one in Latin letters is compared as a list's
        subject, listed = listed, subject
    if party is PartyType.PERSON:
        found = compare_shown(subject, split_name(listed, party), party)
        score = max(found.score, _score_of_fuller(listed, subject))
        if are_man_and_woman(found.pairs):  # of two names alone; in an article the endings may be those of a case
            score *= OTHER_SEXES
    else:
        meant = as_meant_by(split_name(listed, party), split_name(subject, party))
        score = compare_shown(subject, meant, party).score
    if party is PartyType.PERSON and _are_other_characters(subject, listed):
        score = min(score, OTHER_CHARACTERS)
    if score < SAME_NAME:
        return round(0.5 * score / SAME_NAME, 4)
    return round(0.5 + 0.5 * (score - SAME_NAME) / (1 - SAME_NAME), 4)


def _score_of_fuller(shorter: str, fuller: str) -> float:
    """How likely a person's shorter name is the fuller one: of words that tell, the first given name among them."""
    parts = split_name(fuller, PartyType.PERSON)
    found = compare_shown(shorter, parts, PartyType.PERSON)
    named = [part for part in parts if not part.is_minor]
    first = next((part for part in named if part.role != "surname"), None)
    is_told = len(found.pairs) > 1 and found.weight >= TELLING and first not in found.extra_listed
    return found.score if is_told and not found.extra_subject else 0.0


def _likely_kinds(subject: str, listed: str) -> tuple[PartyType, ...]:
    """What the names themselves tell: a legal form or trade, a title, an initial or surname set off by a comma."""
    as_parties = {part.role for name in (subject, listed) for part in split_name(name, PartyType.ORGANIZATION)}
    persons = [part for name in (subject, listed) for part in split_name(name, PartyType.PERSON)]
    is_party = not as_parties.isdisjoint({"legal", "generic"})
    is_person = any(part.role in {"title", "surname"} or part.form in SON_OF for part in persons)
    if is_party != is_person:
        return (PartyType.ORGANIZATION,) if is_party else (PartyType.PERSON,)
    if not is_party and (any(part.role == "initial" for part in persons) or (syllables(subject) and syllables(listed))):
        return (PartyType.PERSON,)
    return PartyType.PERSON, PartyType.ORGANIZATION


def _are_other_characters(subject: str, listed: str) -> bool:
    """Both are written in characters, and not in the same ones: each is a syllable, so no slip makes them alike."""
    ours, theirs = syllables(subject), syllables(listed)
    return bool(ours) and bool(theirs) and sorted(ours) != sorted(theirs)


def compare_shown(subject: str, listed: tuple[Part, ...], kind: PartyType, *, is_sure: bool = False) -> Comparison:
    """Compare words as the article prints them, in any script, with a name as the list has it.

    With `is_sure`, words in a script that leaves vowels open are nothing where none is one of the name's for sure.
    """
    if not is_other_script(subject):
        return compare(split_name(subject, kind), listed, kind)
    if leaves_vowels_open(subject) and _is_to_the_letter(subject, listed, kind):
        return compare(listed, listed, kind)
    forms = [part.form for part in listed]
    said = split_name(in_spelling_of(subject, forms), kind)
    if is_sure and leaves_vowels_open(subject) and not any(_is_said(part.form, forms) for part in said):
        return NOTHING
    found = compare(_without_body(subject, said, listed) if kind is PartyType.ORGANIZATION else said, listed, kind)
    if not leaves_vowels_open(subject):
        return found
    weight = found.weight * (1 - share_of_meaning(subject)) if kind is PartyType.PERSON else found.weight
    return found._replace(score=CERTAINTY * found.score, weight=weight)


def _is_to_the_letter(subject: str, listed: tuple[Part, ...], kind: PartyType) -> bool:
    """Whether words in another script are those that the list itself has."""
    return [part.form for part in split_name(subject, kind)] == [part.form for part in listed]


def _is_said(form: str, forms: Sequence[str]) -> bool:
    return form in forms or (form in place_words() and any(is_same_country(form, other) for other in forms))


def _without_body(shown: str, said: tuple[Part, ...], listed: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts without a word before the name that only says what body it is: "the movement Hamas" in Arabic."""
    is_body = len(said) > 1 and says_what_body(shown.split(None, 1)[0])
    return said[1:] if is_body and said[0].form not in {part.form for part in listed} else said


def compare(subject: tuple[Part, ...], listed: tuple[Part, ...], kind: PartyType) -> Comparison:
    """Compare a name as the article has it with one as the list has it. Pure and symmetric in nothing."""
    is_person = kind is PartyType.PERSON
    certainty = 1.0
    if is_person:
        subject = with_servants(_as_names(subject, listed), listed)
        listed = with_servants(listed, subject)
    elif (meant := as_meant_by(subject, listed)) != subject:
        subject, certainty = meant, CERTAINTY
    ours, theirs = _deciding(with_particles(subject, listed)), _deciding(with_particles(listed, subject))
    if not is_person and (len(ours) == 1 or len(theirs) == 1) and _are_acronym(ours, subject, theirs, listed):
        return Comparison(ACRONYM, (Pair(ours[0][1], theirs[0][1], ACRONYM),), (), (), ours[0][1].weight * ACRONYM)
    ours, theirs, placed = _pair_up(ours, theirs, kind)
    if not placed:
        return NOTHING
    pairs = tuple([pair for _, _, pair in placed])
    if not is_person and len(pairs) == 1 and _are_other_letters(pairs[0]):
        return NOTHING
    if ours and len(listed) > len(theirs):
        ours = _without_titles(ours, listed)
    if not is_person:
        theirs = _without_full_form(theirs, listed)
    if not is_person and len(pairs) > 1:
        ours, theirs = _without_short_form(ours, subject), _without_short_form(theirs, listed)
    left = _leftovers(ours, theirs, placed)
    if is_person:
        score = score_persons(pairs, left, subject, listed)
    else:
        score = certainty * score_parties(pairs, left, placed, kind) * form_factor(subject, listed)
    weight = sum([min(pair.subject.weight, pair.listed.weight) * pair.alike for pair in pairs])
    return Comparison(score, pairs, left.subject, left.listed, weight)


def _as_names(subject: tuple[Part, ...], listed: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts with those that only look like a particle or a legal form, and are names on the list: "Yu Yi Pao"."""
    if all(part.role not in _MINOR_OF_MORE for part in subject):
        return subject
    names = {part.form for part in listed if not part.is_minor}
    return tuple(
        make_part(part.form, "word") if part.role in _MINOR_OF_MORE and part.form in names else part for part in subject
    )


_MINOR_OF_MORE = frozenset({"particle", "legal"})


def _pair_up(ours: Left, theirs: Left, kind: PartyType) -> tuple[Left, Left, list[Placed]]:
    """What is left of either side, and the pairs in the order of the subject's words."""
    placed = equal_words(ours, theirs)
    if ours and theirs:
        if len(ours) > 1:
            ours = join(ours, theirs)
        if len(theirs) > 1:
            theirs = join(theirs, ours)
        if kind is PartyType.AIRCRAFT:  # a registration that is one letter off is another's
            placed += equal_words(ours, theirs)
        else:
            assign(ours, theirs, placed, is_person=kind is PartyType.PERSON)
    placed.sort()
    return ours, theirs, placed


def _deciding(parts: tuple[Part, ...]) -> Left:
    """The parts that can decide, numbered in the order said: given names before the surname."""
    kept = [part for part in parts if part.role not in MINOR_ROLES][:MAX_WORDS]
    if kept and kept[0].role == "surname":
        kept.sort(key=_is_surname)
    return list(enumerate(kept))


def _are_other_letters(pair: Pair) -> bool:
    """Three letters that are all two names share, and differ in one: UPS is no slip of UBS."""
    return pair.alike < 1.0 and max(len(pair.subject.form), len(pair.listed.form)) <= MIN_ACRONYM


def _is_surname(part: Part) -> bool:
    return part.role == "surname"


def _are_acronym(ours: Left, subject: tuple[Part, ...], theirs: Left, listed: tuple[Part, ...]) -> bool:
    return bool(ours and theirs) and (_is_acronym(ours, listed) or _is_acronym(theirs, subject))


def _is_acronym(word: Left, name: tuple[Part, ...]) -> bool:
    """A name of one word that is the initials of the other name, with its small words or without."""
    if len(word) != 1 or len(word[0][1].form) < MIN_ACRONYM or not MIN_ACRONYM <= len(name) <= MAX_ACRONYM:
        return False
    form = word[0][1].form
    return form[0] in {name[0].form[0], name[1].form[0]} and _has_initials(form, name)


def _has_initials(form: str, name: Sequence[Part]) -> bool:
    """Whether letters are the first ones of all words that can decide, of some small words, and of a legal form.

    "NIOC" of National Iranian Oil Company, "AQAP" of Al-Qaida in the Arabian Peninsula.
    """
    if not name:
        return not form
    first, *others = name
    is_first = form[:1] == first.form[0]
    return (is_first and _has_initials(form[1:], others)) or (first.is_minor and _has_initials(form, others))


def _without_titles(ours: Left, listed: tuple[Part, ...]) -> Left:
    """What is left of the subject's words without those that the list has as a title: "Salim Firas Hajj"."""
    titles = {part.form for part in listed if part.role == "title"}
    return [item for item in ours if item[1].form not in titles] if titles else ours


def _without_full_form(extra: Left, name: tuple[Part, ...]) -> Left:
    """Nothing, where the words that are left are those of a short form beside them: the T, M and B of "TMB"."""
    left = [item[1] for item in extra]
    if len(left) < 2:
        return extra
    forms = [part.form for part in left]
    is_said = any(
        part not in left and len(part.form) <= len(forms) + 1 and is_made_of(part.form, forms)
        for part in name
        if not part.is_minor
    )
    return [] if is_said else extra


def _without_short_form(extra: Left, name: tuple[Part, ...]) -> Left:
    """What is left of a party's words without a short form made of the others: TRADE AND MINERAL BANK (TMB)."""
    return extra and [
        item for item in extra if not is_made_of(item[1].form, [part.form for part in name if part != item[1]])
    ]


def _leftovers(ours: Left, theirs: Left, placed: list[Placed]) -> Leftovers:
    inside: tuple[Part, ...] = ()
    if ours and placed[0][1] < placed[-1][1]:
        first, last = placed[0][0], placed[-1][0]
        inside = tuple([part for at, part in ours if first < at < last])
    return Leftovers(tuple([part for _, part in ours]), tuple([part for _, part in theirs]), inside)
