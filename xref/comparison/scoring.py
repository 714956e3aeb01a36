"""From the words that two names share and those that only one of them has to how likely they are one name."""

from __future__ import annotations

from itertools import pairwise

from xref.comparison.base import ARABIC_ARTICLES, SON_OF, Leftovers, Pair, Placed
from xref.countries import country_code, is_one_country
from xref.model import PartyType
from xref.parts.base import Part, form_letters, legal_form
from xref.vocabulary import RARE, is_patronymic

EXTRA_IN_SUBJECT = 1.0  # what a word of the article that the list lacks counts against the match
EXTRA_INSIDE = 0.55  # ... between the given name and the surname: a middle name that the list lacks
EXTRA_PATRONYMIC = 0.3  # ... and that is made of the father's
EXTRA_IN_PARTY = 1.5  # ... of an organization or ship: "Great Lakes Business Register" is not the listed company
REPEATED = 0.2  # ... of a word that says again what the name has: "Shoigu Shoigu Sergey"
EXTRA_IN_LISTING = 0.25  # articles shorten names, so a word that only the list has costs little ...
EXTRA_IN_LISTED_PERSON = 0.15  # ... and a patronymic, a middle name or a second surname still less
LISTED_PATRONYMIC = 0.06  # ... of which the press outside Russia knows nothing
CONFLICT = 0.7  # ... unless each side has a word of its own: then they are rivals ("Rim Catering", "Rim Properties")
RIVALS = 0.88  # of the score of two of whom each has a word, or number, of his own, however long the names are
OTHER_FATHER = 0.6  # ... where the son of the one is the father of the other: "Ahmad bin Hasan", "Hasan bin Ahmad"
OTHER_GENERATION = 0.5  # of the score of persons of one name who are told apart by a numeral
OTHER_SEXES = 0.5  # ... where one has a woman's given name and her form of the surname: "Evgeny", "Evgenia Kuznetsova"
OTHER_SURNAME = 0.7  # ... where the surname of one is a given name's initial of the other
OTHER_INITIAL = 0.6  # an initial beside a name of the list that begins with another letter
OTHER_NUMBER = 0.8  # each of two numbers that differ, so that they decide unless three rare words agree
NO_NUMBER = 1.6  # a number that only the list has: "VABO-2005" is not just "VABO"
BEYOND_CORE = 0.12  # generic words of the list where all its distinctive words are there
NO_SURNAME = 0.35  # of the score that is left where no surname agrees
NO_TRIBE = 0.9  # ... where so many other names agree: "Raghad Saddam Hussein" al-Tikriti
RARE_GIVEN = 0.85  # ... where two agree that no other party bears: "Guidon Shimiray" Mwissa
NO_NISBA = 0.85  # ... where an Arab's own and his father's name agree: "Izzat Ibrahim" al-Duri
TELLING_GIVEN = 1.15  # weight of both
MANY_GIVEN = 3
MIN_SECOND = 2  # names that somebody who is called by his second ones leaves out
ALL_GENERIC = 0.7  # of the score, where only words that many share agree and the list has more
WITHOUT_COUNTRY = 0.85  # ... where only the country is missing, which the article may tell: "National Security Bureau"
OTHER_ORDER = 0.97  # the same words of an organization or ship in another order
OTHER_FORM = 0.995  # two legal forms that differ: just enough to list "National Lottery AD" before NATIONAL LOTTERY OOD


def score_persons(
    pairs: tuple[Pair, ...], left: Leftovers, subject: tuple[Part, ...], listed: tuple[Part, ...]
) -> float:
    """How likely two names of persons are one, 0.0 to 1.0."""
    score = _score(pairs, _cost(pairs, left, PartyType.PERSON)) * (
        _person_factor(pairs, left, listed) * _rival_factor(left)
    )
    if _is_other_surname(pairs, left) or _are_second_names(left, listed):
        score *= OTHER_SURNAME
    if _are_generations(subject, listed):
        score *= OTHER_GENERATION
    return score * OTHER_FATHER if _are_father_and_son(subject, listed, pairs) else score


def score_parties(pairs: tuple[Pair, ...], left: Leftovers, placed: list[Placed], kind: PartyType) -> float:
    """How likely two names of a party of another kind are one, 0.0 to 1.0."""
    score = _score(pairs, _cost(pairs, left, kind)) * (_order_factor(placed) * _generic_factor(pairs, left.listed))
    return score * RIVALS if _has_number(left.subject) and _has_number(left.listed) else score


def _has_number(parts: tuple[Part, ...]) -> bool:
    return any(part.role == "number" for part in parts)


def form_factor(subject: tuple[Part, ...], listed: tuple[Part, ...]) -> float:
    """What is left of the score of two names whose legal forms differ."""
    ours = form_letters(subject)
    theirs = form_letters(listed) if ours else ""
    is_other = theirs and not (theirs.startswith(ours) or ours.startswith(theirs))
    return OTHER_FORM if is_other and legal_form(subject) != legal_form(listed) else 1.0


def _score(pairs: tuple[Pair, ...], cost: float) -> float:
    shared = alike = 0.0
    for pair in pairs:
        weight = max(pair.subject.weight, pair.listed.weight)
        # An initial that fits says little, for or against.
        if len(pair.subject.form) == 1 or len(pair.listed.form) == 1:
            weight = min(pair.subject.weight, pair.listed.weight)
        shared += weight
        alike += weight * pair.alike
    return (alike / shared) ** 2 * shared / (shared + cost)


def _cost(pairs: tuple[Pair, ...], left: Leftovers, kind: PartyType) -> float:
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


def _cost_in_person(part: Part, left: Leftovers) -> float:
    if left.listed or part not in left.inside:
        return EXTRA_IN_SUBJECT
    return EXTRA_PATRONYMIC if is_patronymic(part.form) else EXTRA_INSIDE


def _cost_in_party(part: Part, left: Leftovers) -> float:
    is_other_number = part.role == "number" and _has_number(left.listed)
    return OTHER_NUMBER if is_other_number else EXTRA_IN_PARTY


def _cost_of_listed(pairs: tuple[Pair, ...], left: Leftovers, kind: PartyType) -> float:
    weight = sum([part.weight for part in left.listed])
    if _has_number(left.listed):
        return weight * (OTHER_NUMBER if _has_number(left.subject) else NO_NUMBER)
    if any(len(part.form) > 1 for part in left.subject):
        return CONFLICT * weight
    if kind is PartyType.PERSON:
        return sum([part.weight * _cost_in_listed_person(part) for part in left.listed])
    is_shared = all(pair.listed.role == "generic" for pair in pairs)
    if is_shared and len(left.listed) > 1 and _is_one_country(left.listed):
        weight = max(part.weight for part in left.listed)
    core_is_said = all(part.role == "generic" for part in left.listed) and any(
        pair.listed.role != "generic" for pair in pairs
    )
    return (BEYOND_CORE if core_is_said else EXTRA_IN_LISTING) * weight


def _cost_in_listed_person(part: Part) -> float:
    return LISTED_PATRONYMIC if is_patronymic(part.form) else EXTRA_IN_LISTED_PERSON


def _person_factor(pairs: tuple[Pair, ...], left: Leftovers, listed: tuple[Part, ...]) -> float:
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
    if len(pairs) > 1 and _is_without_nisba(pairs, listed):
        return NO_NISBA
    are_rare = len(pairs) > 1 and all(pair.alike == 1.0 and pair.listed.weight >= RARE for pair in pairs)
    return RARE_GIVEN if are_rare else NO_SURNAME


def _is_without_nisba(pairs: tuple[Pair, ...], listed: tuple[Part, ...]) -> bool:
    """Whether an Arab's own and his father's name agree, which tell, and only the town or tribe he is of is missing.

    "Izzat Ibrahim" is AL-DURI, Izzat Ibrahim.
    """
    given = [part for part in listed if part.role == "given"]
    surnames = [part for part in listed if part.role == "surname"]
    is_nisba = listed[0].form in ARABIC_ARTICLES and len(surnames) == 1 and surnames[0].form.endswith("i")
    told = sum(pair.listed.weight * pair.alike for pair in pairs)
    in_order = bool(given) and (pairs[0].listed, pairs[-1].listed) == (given[0], given[-1])
    return is_nisba and in_order and told >= TELLING_GIVEN and given[0].form not in _NO_NAMES_ALONE


_NO_NAMES_ALONE = frozenset({"abu", "umm", "abd", "abdul", "abdel", "abdal", "nur", "ibn", "bin", "saif", "sayf"})


def _rival_factor(left: Leftovers) -> float:
    """Long names that differ in one word, a father's or a tribe's, are those of kin."""
    ours, theirs = ([part for part in extra if len(part.form) > 1] for extra in (left.subject, left.listed))
    return RIVALS if ours and theirs else 1.0


def _is_other_surname(pairs: tuple[Pair, ...], left: Leftovers) -> bool:
    """What stands last in the subject only fits an initial, and a word that may be the surname is left on the list.

    "George Washington", "George W. Bush".
    """
    if left.subject or len(pairs) < 2 or any(pair.listed.role == "surname" for pair in pairs):
        return False
    rest = [part for part in left.listed if len(part.form) > 1 and part.role == "word"]
    return bool(rest) and len(pairs[-1].listed.form) == 1 < len(pairs[-1].subject.form)


def _are_second_names(left: Leftovers, listed: tuple[Part, ...]) -> bool:
    """Whether the first given name and the first of several surnames are the ones that only the list has.

    Nobody is called by his second names alone: "Patricia Barboza" is no GUTIERREZ BARBOZA, Maureen Patricia.
    """
    surnames, given = ([part for part in listed if part.role == role] for role in ("surname", "given"))
    if len(left.listed) < MIN_SECOND or len(surnames) < MIN_SECOND or len(given) < MIN_SECOND:
        return False
    missing = {part.form for part in left.listed}
    firsts, seconds = (surnames[0].form, given[0].form), {part.form for part in (*surnames[1:], *given[1:])}
    are_other = seconds.isdisjoint(firsts) and len(firsts[0]) > MIN_SECOND
    return are_other and missing.issuperset(firsts)


def _are_generations(subject: tuple[Part, ...], listed: tuple[Part, ...]) -> bool:
    """Both names tell which of the name their bearers are, and not the same: "John King II", "John King III"."""
    ours, theirs = _numerals(subject), _numerals(listed)
    return bool(ours and theirs) and ours != theirs


def are_man_and_woman(pairs: tuple[Pair, ...]) -> bool:
    """Two words differ, each by an ending that women's names have: a given name's, and a Slavic surname's."""
    unlike = [pair for pair in pairs if pair.alike < 1.0]
    if len(unlike) < 2:
        return False
    ours, theirs = [pair.subject.form for pair in unlike], [pair.listed.form for pair in unlike]
    return _is_hers(ours, theirs) or _is_hers(theirs, ours)


def _is_hers(forms: list[str], others: list[str]) -> bool:
    """Whether every word that differs ends as a woman's, and as a man's in the other name; one is a surname."""
    has_ending = [form.endswith("a") and not other.endswith("a") for form, other in zip(forms, others, strict=True)]
    return all(has_ending) and any(form.endswith(_HER_SURNAME) for form in forms)


_HER_SURNAME = ("ova", "eva", "yova", "ina", "aya", "aia", "ska")


def _numerals(name: tuple[Part, ...]) -> list[str]:
    return [part.form for part in name if part.role == "title" and part.form.isdigit()]


def _are_father_and_son(subject: tuple[Part, ...], listed: tuple[Part, ...], pairs: tuple[Pair, ...]) -> bool:
    """Both names tell a father, and the bearer of the one is another word of the other's name."""
    ours, theirs = _before_father(subject), _before_father(listed)
    return bool(ours and theirs) and any(
        (pair.subject.form == ours) != (pair.listed.form == theirs) and theirs in {one.listed.form for one in pairs}
        for pair in pairs
    )


def _before_father(parts: tuple[Part, ...]) -> str:
    for before, part in pairwise(parts):
        if part.form in SON_OF and part.role == "particle" and before.role not in {"particle", "surname"}:
            return before.form
    return ""


def _order_factor(placed: list[Placed]) -> float:
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
    is_country = all(country_code(part.form) for part in extra) or _is_one_country(extra)
    return WITHOUT_COUNTRY if is_country else ALL_GENERIC


def _is_one_country(parts: tuple[Part, ...]) -> bool:
    """ "Democratic People's Republic of Korea" at the end of a name, "North Korea's" before it."""
    has_country = country_code(parts[0].form) or country_code(parts[-1].form)
    return bool(has_country) and is_one_country(part.form for part in parts)
