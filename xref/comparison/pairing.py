"""Each word of one name with the word of the other that it stands for."""

from __future__ import annotations

from functools import lru_cache

from xref.comparison.base import Left, Pair, Placed
from xref.countries import is_same_country
from xref.likeness import word_likeness
from xref.parts.base import Part
from xref.vocabulary import full_names, is_common, is_given_name, ordinary_words

OTHER_SEX = 0.5  # of given names that an ending makes a man's or a woman's: "Dragan", "Dragana"
KINDRED = 0.9  # of words of business that are made of one: "ship", "shipping"; or of one country: "Syria", "Syrian"
MIN_STEM = 4  # letters that they share
LONG_WORD = 8  # letters: "revolution", "revolutionary"
INITIALS = 0.97  # of a short form and the words that it is made of
MIN_INITIALS, MAX_INITIALS = 3, 6
_OF_AIR = frozenset({"air", "airline", "airways", "airway"})
_ARTICLES = frozenset({"the", "der", "die", "das", "dem", "den", "des", "les", "los", "las", "une", "una"})


def equal_words(ours: Left, theirs: Left) -> list[Placed]:
    """Pair up the words that are spelt the same, and take them out of what is left."""
    places: dict[str, list[tuple[int, Part]]] = {}
    for item in theirs:
        places.setdefault(item[1].form, []).append(item)
    placed: list[Placed] = []
    unanswered: Left = []
    for item in ours:
        found = places.get(item[1].form)
        if found:
            their = found.pop(0) if len(found) == 1 else _take(item[1].form, found, ours)
            placed.append((item[0], their[0], Pair(item[1], their[1], 1.0)))
        else:
            unanswered.append(item)
    if placed:
        taken = {place for _, place, _ in placed}
        ours[:] = unanswered
        theirs[:] = [item for item in theirs if item[0] not in taken]
    return placed


def _take(form: str, found: Left, ours: Left) -> tuple[int, Part]:
    """The next of the words that one may stand for, the surname where not all are said: ISSA, Issa Osman."""
    said = sum(part.form == form for _, part in ours)
    at = next((at for at, (_, part) in enumerate(found) if part.role == "surname"), 0) if said < len(found) else 0
    return found.pop(at)


def assign(ours: Left, theirs: Left, placed: list[Placed], *, is_person: bool) -> None:
    """Pair up the words that are one in two spellings and, of parties, those that say the same in another form."""
    _assign_alike(ours, theirs, placed, is_person=is_person)
    if ours and theirs and not is_person:
        _assign_kindred(ours, theirs, placed)
        _assign_initials(ours, theirs, placed)


def _assign_alike(ours: Left, theirs: Left, placed: list[Placed], *, is_person: bool) -> None:
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


def _rank(option: tuple[float, int, int, int, Pair]) -> tuple[float, int, int, int]:
    return option[:4]


def _assign_kindred(ours: Left, theirs: Left, placed: list[Placed]) -> None:
    """Pair up what is left of words of business and countries that say the same in another form."""
    for item in list(ours):
        for their in theirs:
            if _may_be_kindred(item, their) and _are_kindred(item[1].form, their[1].form):
                placed.append((item[0], their[0], Pair(item[1], their[1], KINDRED)))
                ours.remove(item)
                theirs.remove(their)
                break


def _may_be_kindred(our: tuple[int, Part], their: tuple[int, Part]) -> bool:
    """Two words of business, or such a one and a long everyday word; of those for flying in one place: Air China."""
    roles = {our[1].role, their[1].role}
    forms = {our[1].form, their[1].form}
    if roles == {"generic"}:
        return not forms <= _OF_AIR or (our[0] == 0) == (their[0] == 0)
    return roles == {"generic", "word"} and all(len(form) >= LONG_WORD and is_common(form) for form in forms)


def _assign_initials(ours: Left, theirs: Left, placed: list[Placed]) -> None:
    """Pair up a short form that is left on one side with the words in a row on the other that it is made of.

    "IRGC Qods Force" for "Islamic Revolutionary Guard Corps Qods Force", "Trade Bank of the DPRK".
    """
    fewest = MIN_INITIALS if any(pair.listed.role != "generic" for _, _, pair in placed) else MIN_INITIALS + 1
    for short, full in ((ours, theirs), (theirs, ours)):
        for at, part in [item for item in short if _may_be_initials(item[1].form, fewest)]:
            run = _run_of_initials(part.form, full)
            if run:
                said, place = _said_in_short(part, run), run[0][0]
                is_ours = short is ours
                pair = Pair(part, said, INITIALS) if is_ours else Pair(said, part, INITIALS)
                placed.append((at, place, pair) if is_ours else (place, at, pair))
                short.remove((at, part))
                full[:] = [item for item in full if item not in run]


def _may_be_initials(form: str, fewest: int) -> bool:
    return fewest <= len(form) <= MAX_INITIALS and form.isalpha() and form not in ordinary_words()


def _run_of_initials(form: str, left: Left) -> Left:
    """The words in a row that begin with the letters of a short form; empty where there are none."""
    runs = (left[at : at + len(form)] for at in range(len(left) - len(form) + 1))
    return next((run for run in runs if "".join([part.form[0] for _, part in run]) == form), [])


def _said_in_short(short: Part, run: Left) -> Part:
    """The words in a row as one part, as telling as their short form."""
    return short._replace(form=" ".join([part.form for _, part in run]), role=run[0][1].role)


@lru_cache(maxsize=16384)
def _are_kindred(form: str, other: str) -> bool:
    shorter, longer = sorted((form, other), key=len)
    if shorter in _OF_AIR and longer in _OF_AIR:
        return True
    if len(shorter) >= MIN_STEM and longer.startswith(shorter.removesuffix("y")):
        return True
    return is_same_country(form, other)


def _is_another_word(our: Part, their: Part) -> bool:
    """No slip of the other: an article, or an everyday word beside a letter, one of business ("marina") or far off."""
    if our.form in _ARTICLES or (len(our.form) > 2 and their.role == "initial" and is_common(our.form)):
        return True  # "May Stroytransgaz" is no STROYTRANSGAZ-M
    is_near = abs(len(our.form) - len(their.form)) < 2 and "generic" not in {our.role, their.role}
    if is_near or _are_kindred(our.form, their.form):
        return False
    return our.form in ordinary_words() and their.form in ordinary_words()


def _is_other_sex(our: Part, their: Part) -> bool:
    """Given names that differ by the ending of a woman's; a surname with it is the same family's."""
    if _are_given_names_of_two_sexes(our.form, their.form) and their.role != "surname":
        return True
    shorter, longer = (their.form, our.form) if our.form.endswith("a") else (our.form, their.form)
    if not longer.endswith("a") or len(shorter) < 3 or shorter[-1] in "aeiouh":
        return False
    if longer.replace("ee", "i") != shorter.replace("ee", "i") + "a":  # "shakeel", "shakila"
        return False
    return their.role == "given" or (their.role == "word" and not longer.endswith(("ova", "eva", "ina", "aya")))


@lru_cache(maxsize=16384)
def _are_given_names_of_two_sexes(form: str, other: str) -> bool:
    """Two known given names, and a woman's ending of one alone: "Maria", "Mario"; but "Sasha" is Aleksandr."""
    endings = {form[-1], other[-1]}
    if "a" not in endings or len(endings) == 1 or not endings.isdisjoint("eihy"):
        return False
    return is_given_name(form) and is_given_name(other) and full_names(form).isdisjoint(full_names(other))
