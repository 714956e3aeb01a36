"""How alike two words are: by their letters, by their sound, by what a reader takes them for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import repeat
from typing import NamedTuple

from xref.respelling import respellings
from xref.scripts.chinese import (
    are_two_chinese_names,
    begins_in_pinyin,
    chinese_syllable,
    is_one_chinese_name,
    is_pinyin,
)
from xref.scripts.korean import are_one_syllable, is_syllable
from xref.text import as_read, consonants, deletions, similarity, slips, smooth
from xref.vocabulary import (
    RARE,
    full_names,
    is_common,
    is_generic,
    is_given_name,
    is_patronymic,
    number_of,
    variants,
    weight_of,
)

ALIKE = 0.86  # of two words of five letters or more: one slip in six letters is 0.88
ALIKE_KNOWN = 0.93  # ... where both are known words: a slip seldom makes one name of another
ALIKE_BY_SOUND = 0.65  # where the consonants agree: "Mohammed" and "Muhamad" differ in vowels alone
ALIKE_BY_SOUND_KNOWN = 0.82  # ... of two known words: "Hassan" and "Hussein" share their consonants
OTHER_START = 0.15  # taken off where one of them begins with a vowel or h: "Ebrahim", "Brahim"; but "agreed", "Garaad"
SOUND_SHARE = 0.55  # what agreement by sound counts, vowels making up the rest
SAME_SOUND = 0.93  # of a word written without vowels, or with letters that print confuses
SAME_VOWELS = 0.97  # of words whose vowels differ only as romanizations do: "Rashid", "Rasheed"
SAME_SYLLABLE = 0.85  # of a Chinese or Korean syllable in two spellings: "Hsiao", "Xiao"; "Un", "Eun"
NICKNAME = 0.85  # of a short form of a given name: "Ted", "Theodore"
SHORT_SLIP = {3: 0.62, 4: 0.74, 5: 0.82}  # one slip in a word of three, four, five letters
CUT_SHORT = 0.93  # of a business word and its abbreviation
MIN_CUT = 3  # letters of it
INITIAL = 0.8  # an initial that fits
MIN_SLIPPED, MAX_SLIPPED = 5, 20  # letters of a spelling that is known in spite of a slip
MAX_RESPELT = 3  # letters by which a word respelt and a listed one may differ in length
MIN_ENDED = 4  # letters of a word that may have a plural's s, or the ending of a Latvian name ("Sergejs")


_VOWELS = frozenset("aeiou")
_INNER_Z = re.compile("(?<=.)z(?!h)")  # "Díaz", "Dias"; "Velázquez", "Velasquez"


class _Look(NamedTuple):
    """What comparing a folded word asks of it, worked out once: it is held against many others."""

    key: str  # its consonants by sound
    number: str
    is_word: bool  # letters only
    full_names: frozenset[str]
    syllable: str
    is_pinyin: bool
    is_in_pinyin: bool  # its first syllable is, as those of few words of other languages are
    is_korean: bool  # it may be a syllable of Korean
    is_given: bool
    is_patronymic: bool
    is_known: bool  # some table has it
    is_bare: bool  # it lacks vowels, as Arabic script does


@lru_cache(maxsize=65536)
def _look(form: str) -> _Look:
    is_known = weight_of(form) < RARE
    return _Look(
        consonants(form),
        number_of(form),
        form.isalpha(),
        full_names(form),
        chinese_syllable(form),
        is_pinyin(form),
        begins_in_pinyin(form),
        is_syllable(form),
        is_given_name(form),
        is_patronymic(form),
        is_known,
        _lacks_vowels(form),
    )


def _is_nickname(full: frozenset[str], form: str) -> bool:
    """Whether a name with these full forms may be short for another spelling of one: "kolya" for "nikolay"."""
    return bool(full) and smooth(form) in map(smooth, full)


@lru_cache(maxsize=131072)
def word_likeness(form: str, other: str) -> float:
    """How alike two folded words are, 0.0 where they are not one word in two spellings."""
    if form == other:
        return 1.0
    one, two = _look(form), _look(other)
    if one.number and one.number == two.number:
        return SAME_VOWELS
    if len(form) == 1 or len(other) == 1:
        letter, word = sorted((form, other), key=len)
        return INITIAL if letter in _initials(word) and one.is_word else 0.0
    if not (one.is_word and two.is_word):
        return _likeness_with_digits(form, other)
    if one.full_names and not one.full_names.isdisjoint(two.full_names):
        return NICKNAME
    if (one.is_bare or two.is_bare) and _are_one_in_arabic(form, other):
        return SAME_SOUND
    by_syllable = _likeness_as_syllables(form, other, one, two)
    return _likeness_as_spelt(form, other, one, two) if by_syllable is None else by_syllable


def is_like_any(form: str, others: Sequence[str]) -> bool:
    """Whether a folded word is one of these, or another spelling of one."""
    return form in others or any(map(word_likeness, repeat(form), others))


def _likeness_as_syllables(form: str, other: str, one: _Look, two: _Look) -> float | None:
    """How alike two Chinese or Korean names are that are one or two syllables; None where other words may be."""
    if one.syllable and one.syllable == two.syllable:
        return SAME_SYLLABLE
    are_given = one.is_given and two.is_given
    is_korean = one.is_korean and two.is_korean and not are_given and are_one_syllable(form, other)
    if is_korean or is_one_chinese_name(form, other):
        return max(SAME_SYLLABLE, _likeness_by_sound(form, other, known=True) if one.key == two.key else 0.0)
    are_two = (one.is_pinyin and two.is_pinyin) or (
        (one.is_in_pinyin or two.is_in_pinyin)
        and are_two_chinese_names(form, other)
        and not (one.is_given or two.is_given)
    )
    return 0.0 if are_two else None  # no slip makes another syllable of one


def _likeness_as_spelt(form: str, other: str, one: _Look, two: _Look) -> float:
    if abs(len(form) - len(other)) > 1 and _is_cut_short(*sorted((form, other), key=len)):
        return CUT_SHORT
    if one.key != two.key and min(len(form), len(other)) >= MIN_ENDED and (form[-1] == "s") != (other[-1] == "s"):
        form, other = form.removesuffix("s"), other.removesuffix("s")
        one, two = _look(form), _look(other)
    known = one.is_known and two.is_known
    by_sound = _likeness_by_sound(form, other, known=known) if one.key == two.key else 0.0
    found = max(by_sound, _likeness_by_letters(form, other, known=known)) or _likeness_as_variants(form, other)
    if found < NICKNAME and (_is_nickname(one.full_names, other) or _is_nickname(two.full_names, form)):
        return NICKNAME
    if found < NICKNAME and one.is_patronymic and two.is_patronymic and _are_of_one_father(form, other):
        return NICKNAME
    return found if found >= SAME_SOUND else max(found, _likeness_as_respelt(form, other))


_SONS = re.compile("(?:[oy]?[ei]?v[iy]t?c?h?|[oei]?vi[ck]|ul[iy]|uul[uy]|o(?:gh?)l[uiy])$")
_DAUGHTERS = re.compile("(?:[oey]?vna|ichna|[kq][yi]z[yi])$")


def _are_of_one_father(form: str, other: str) -> bool:
    """Whether two patronymics are made of one name in two languages: "Abishuly", "Abishevich"; no son and daughter."""
    for ending in (_SONS, _DAUGHTERS):
        stem, father = ending.sub("", form), ending.sub("", other)
        if stem != form and father != other:
            return stem == father or (len(stem) > 2 and consonants(stem) == consonants(father))
    return False


@lru_cache(maxsize=65536)
def variants_near(form: str) -> tuple[str, ...]:
    """The spellings that are compared as another form and are one slip from a folded word that no table has.

    "Dawodo" is near "dawood", which is compared as "daud": the slip must not be counted from there.
    """
    if not MIN_SLIPPED <= len(form) <= MAX_SLIPPED or not form.isalpha() or weight_of(form) < RARE:
        return ()
    near = dict.fromkeys(spelling for less in deletions(form) for spelling in _variants_less_one().get(less, ()))
    return tuple(spelling for spelling in near if slips(form, spelling, 1) == 1)


def _likeness_as_variants(form: str, other: str) -> float:
    """How alike one of two words is to the spellings near it that are compared as the other; else 0.0."""
    if not (variants_near(form) or variants_near(other)):  # mostly
        return 0.0
    near = [
        (one, spelling)
        for one, two in ((form, other), (other, form))
        for spelling in variants_near(one)
        if variants()[spelling] == two
    ]
    return max([_likeness_by_letters(one, spelling, known=False) for one, spelling in near], default=0.0)


def _likeness_as_respelt(form: str, other: str) -> float:
    """SAME_SOUND where one of two words is the other as its own language would spell it, to a vowel; else 0.0."""
    are_one = _is_respelt(_as_listed(form), other) or _is_respelt(_as_listed(other), form)
    return SAME_SOUND if are_one else 0.0


def _is_respelt(respelt: Sequence[tuple[str, str, int]], other: str) -> bool:
    if not respelt:
        return False
    plain, shortest, longest = smooth(other), len(other) - MAX_RESPELT, len(other) + MAX_RESPELT
    for one, one_plain, length in respelt:
        if shortest <= length <= longest and (one_plain == plain or similarity(one, other, at_least=ALIKE_KNOWN)):
            return True
    return False


@lru_cache(maxsize=32768)
def _as_listed(form: str) -> tuple[tuple[str, str, int], ...]:
    """The respellings of a word as names of lists are compared, each with its smooth form and the letters it had."""
    spelt = ((variants().get(one, one), len(one)) for one in respellings(form))
    return tuple((one, smooth(one), length) for one, length in spelt)


@cache
def _variants_less_one() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for spelling, form in variants().items():
        if len(spelling) >= MIN_SLIPPED and form and not is_generic(form):
            for less in deletions(spelling):
                found[less] = (*found.get(less, ()), spelling)
    return found


@lru_cache(maxsize=32768)
def _initials(word: str) -> frozenset[str]:
    """The letters that a word may begin with, in any of its spellings: "O. Petrenko" may be Oleksandr, or Aleksandr."""
    letters = _first_letters().get(word, frozenset()) | {word[0]}
    is_east_slavic = word[0] in _ONE_LETTER and is_patronymic(word)
    return letters | _ONE_LETTER if is_east_slavic else letters


_ONE_LETTER = frozenset("gh")  # of Ukrainian and Belarusian: "A. H." may be Andrii Grygorovych


@cache
def _first_letters() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for spelling, form in variants().items():
        if form and not is_generic(form):
            found.setdefault(form, set()).add(spelling[0])
    return {form: frozenset(letters) for form, letters in found.items()}


def _is_cut_short(short: str, full: str) -> bool:
    """A business word without the letters inside it ("agcy", "trdg") or without its end ("petrochem")."""
    if len(short) < MIN_CUT or short[0] != full[0] or not is_generic(full) or is_common(short):
        return False
    if full.startswith(short):
        return len(short) > MIN_CUT
    letters = iter(full)
    return short[-1] == full[-1] and not set(short[1:-1]) & _VOWELS and all(letter in letters for letter in short)


def _likeness_with_digits(form: str, other: str) -> float:
    """Numbers are equal or not; a digit that print confuses with a letter may stand in a word for it."""
    if form.isdigit() or other.isdigit() or (not form.isalpha() and not other.isalpha()):
        return 0.0
    return SAME_SOUND if as_read(form) == as_read(other) else 0.0


def _likeness_by_sound(form: str, other: str, *, known: bool) -> float:
    if len(form) <= 2 and len(other) <= 2:
        return 0.0  # "Tu" is no To
    plain, other_plain = smooth(form), smooth(other)
    if plain == other_plain or _INNER_Z.sub("s", plain) == _INNER_Z.sub("s", other_plain):
        return SAME_VOWELS
    if min(len(form), len(other)) < 3:
        return 0.0
    if _is_h_before_vowel(plain, other_plain) or _is_h_before_vowel(other_plain, plain):
        return 0.0  # "Hamid" is no Ahmed
    alike = similarity(plain, other_plain)
    if (plain[0] in "aiuh") != (other_plain[0] in "aiuh"):
        alike -= OTHER_START
    if alike < (ALIKE_BY_SOUND_KNOWN if known else ALIKE_BY_SOUND):
        return 0.0
    return SOUND_SHARE + (1 - SOUND_SHARE) * alike


def _is_h_before_vowel(form: str, other: str) -> bool:
    """Whether a word begins with an h and a vowel, and the other one with a vowel and an h."""
    return form[0] == "h" == other[1:2] and form[1:2] in _VOWELS and other[0] in _VOWELS


def _likeness_by_letters(form: str, other: str, *, known: bool) -> float:
    shortest = min(len(form), len(other))
    if shortest >= 3 and as_read(form) == as_read(other):
        return SAME_SOUND
    alike = similarity(form, other, at_least=ALIKE_KNOWN if known else ALIKE) if shortest >= 5 else 0.0
    if alike:
        return alike
    if shortest in SHORT_SLIP and not known and slips(form, other, 1) == 1 and not _lacks_vowels(form):
        return SHORT_SLIP[shortest]
    return 0.0


def _are_one_in_arabic(form: str, other: str) -> bool:
    """Arabic script leaves short vowels out: "mhmd" is Muhammad, "amr" may be Umar."""
    if min(len(form), len(other)) < 3:
        return False
    if (form[0] in "aeiou") != (other[0] in "aeiou"):
        return False
    bones = _bones(form)
    return len(bones) > 1 and bones == _bones(other)


_VOWEL = re.compile("[aeiou]")
_AS_ONE_BONE = str.maketrans("qgp", "kjb")


@lru_cache(maxsize=32768)
def _bones(form: str) -> str:
    """The letters that Arabic script writes, doubled ones once."""
    kept = "".join(letter for letter in form.translate(_AS_ONE_BONE) if letter not in "aeiouyw").removesuffix("h")
    return "".join(letter for at, letter in enumerate(kept) if at == 0 or letter != kept[at - 1])


def _lacks_vowels(form: str) -> bool:
    """It has fewer vowels than a word that is said: none behind its first letter, or less than one in five."""
    vowels = len(_VOWEL.findall(form, 1))
    return not vowels or 5 * vowels < len(form)
