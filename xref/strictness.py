"""What scripts that leave much of a sound open ask of a comparison, before it says anything."""

from __future__ import annotations

from xref.comparison.base import Comparison, Pair
from xref.countries import is_same_country
from xref.late import late_pattern
from xref.model import PartyType
from xref.parts.base import Part
from xref.scripts import (
    in_spelling_of,
    is_korean_word,
    is_name,
    is_said_of_manner,
    leaves_vowels_open,
    share_of_meaning,
    sounds_of,
)
from xref.scripts.chinese import SMALL, cantonese, chinese_syllable, cuts_foreign
from xref.text import fold, words
from xref.vocabulary import RARE, is_common

NEARLY_WHOLE = 0.85  # of a name in lower case, whose patronymic may be left out
TELLING = 1.2  # ... its words' weight together
MIN_WORD_LOWER = 3  # letters of each of two of them: "me 2" is no ship
MIN_LONE_LOWER = 4  # letters of a word in lower case that is a name by itself
MIN_LONE_LETTERS = 6  # of a word in Arabic letters that may be a name by itself
MANY_WORDS = 4  # of business that are told together: "China Electronics Import Export"
MIN_LONG_COMMON = 3  # common words that are a name if they are all of it
MIN_CANTONESE = 3  # syllables of a name as Hong Kong says it
_DAY = late_pattern(r":? \d{1,2}(?!\d)(?! [a-z]{3})")
_TIMES = frozenset({"ETA", "ETD"})  # before a day or an hour: when a ship comes and goes
_COUNTING = frozenset("号號")  # behind a ship's name and none of it: "HERMANN号"
MIN_ALONE = 3  # characters of the only word that a text has of a longer name
MIN_LONG_NAME = 6  # letters of a company's name that is more than a Chinese syllable or two
LONGEST_SYLLABLE = 6  # letters in pinyin; longer words of a Chinese name are read by their meaning
MANNER = 8  # characters beside a word that tell whether it is a name there
FIRST_HANGUL = "\uac00"
_BEFORE_HAN = "\u2e7f"


def is_enough(shown: str, comparison: Comparison, listed: tuple[Part, ...], kind: PartyType) -> bool:
    """Whether words of a text that share so much with a listed name may be it, in the script they are in."""
    if leaves_vowels_open(shown) and not _is_sure(shown, comparison, kind):
        return False
    if shown[0] >= FIRST_HANGUL and not _is_korean_name(shown, comparison, listed, kind):
        return False
    return not _is_han(shown[0]) or _is_all_of(shown, comparison, listed, kind)


def may_be_enough(shown: str, listed: tuple[Part, ...]) -> bool:
    """Whether the name has every syllable: what a comparison of Chinese or Korean words asks for costs less first."""
    if shown[0] <= _BEFORE_HAN:
        return True
    forms = [part.form for part in listed]
    together = "".join(forms)
    if not all(any(map(together.__contains__, sounds)) for sounds in sounds_of(shown)):
        return False
    spelt = in_spelling_of(shown, forms)
    said = (word.form for word in words(spelt) if spelt[word.start] not in SMALL)
    return all(form in together or not chinese_syllable(form) for form in said)


def is_sure_in_lower(shown: str, comparison: Comparison, listed: tuple[Part, ...]) -> bool:
    """Whether words in lower case are a listed name: a whole one, of words that tell who it is."""
    forms = [pair.subject.form for pair in comparison.pairs]
    if comparison.extra_subject or all(map(is_common, forms)):
        return False
    if len(forms) == 1:
        is_rare = len(forms[0]) >= MIN_LONE_LOWER and max(part.weight for part in listed) >= RARE
        return comparison.is_exact and is_rare and shown.isalnum()
    words = [
        pair for pair in comparison.pairs if len(pair.subject.form) >= MIN_WORD_LOWER and pair.alike >= NEARLY_WHOLE
    ]
    return len(words) > 1 and comparison.score >= NEARLY_WHOLE and comparison.weight >= TELLING


def _is_han(char: str) -> bool:
    return "\u2e80" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff"


def _is_in_order(comparison: Comparison, listed: tuple[Part, ...]) -> bool:
    forms = [part.form for part in listed]
    places = [forms.index(pair.listed.form) for pair in comparison.pairs if pair.listed.form in forms]
    return places == sorted(places)


def _is_all_of(shown: str, comparison: Comparison, listed: tuple[Part, ...], kind: PartyType) -> bool:
    """One sound stands for dozens of Chinese characters: only a whole name, character by character, says anything."""
    exact = all(pair.alike == 1.0 or len(pair.subject.form) > LONGEST_SYLLABLE for pair in comparison.pairs)
    if not exact or not _may_say_more(comparison) or not _may_lack(comparison):
        return False
    if kind is PartyType.VESSEL and not _is_in_order(comparison, listed):
        return False  # "送货", to deliver, is no HWA SONG
    if len(comparison.pairs) == 1 and len(shown) < MIN_ALONE and comparison.extra_listed:
        return False  # "经营", to manage, is no KYONGYONG CREDIT BANK
    if len(comparison.pairs) < MIN_CANTONESE:
        others = _in_cantonese(shown)
        if any(pair.subject.form in others for pair in comparison.pairs):
            return False
    return len(shown) > 1 and SMALL.isdisjoint((shown[0], shown[-1]))


def _in_cantonese(shown: str) -> frozenset[str]:
    """What the characters say in Hong Kong and not in pinyin: there are two sounds for each, so two are too few."""
    return frozenset(said for character in shown for said in cantonese(character)).difference(map(fold, shown))


def _may_say_more(comparison: Comparison) -> bool:
    """Whether the text may have what the list lacks: a trade, beside a whole name of more than two words."""
    return all(part.role == "generic" for part in comparison.extra_subject) and (
        not comparison.extra_subject or (len(comparison.pairs) > 2 and not comparison.extra_listed)
    )


def _may_lack(comparison: Comparison) -> bool:
    """Whether the text may leave out what it lacks: places and trades, beside a name too long to be one sound."""
    is_named = any(len(p.listed.form) >= MIN_LONG_NAME and p.listed.role == "word" for p in comparison.pairs)
    is_many = len(comparison.pairs) >= MANY_WORDS and len(comparison.extra_listed) == 1
    return all((is_named or is_many) and part.role == "generic" for part in comparison.extra_listed)


def is_a_word(segment: str, start: int, end: int, comparison: Comparison) -> bool:
    """A name of one word is a word of the text too; longer ones are telling enough inside a compound."""
    if is_said_of_manner(segment[start:end], segment[max(0, start - MANNER) : start], segment[end : end + MANNER]):
        return False
    if segment[start:end] in _TIMES and _DAY.match(segment, end):
        return False
    is_counted = segment[end - 1] in _COUNTING and segment[start].isascii() and segment[start].isalpha()
    if is_counted or cuts_foreign(segment, start, end) or _ends_inside(segment, start, end):
        return False
    return segment[start] < FIRST_HANGUL or len(comparison.pairs) > 1 or is_korean_word(segment, start, end)


def _ends_inside(segment: str, start: int, end: int) -> bool:
    """Whether a quotation that begins in a place goes on behind it: "РК «Крымские" of "РК «Крымские порты»"."""
    opened = segment.find("«", start, end)
    if opened <= start or segment.find("»", opened, end + 1) >= 0:
        return False
    closed = segment.find("»", end)
    return end < len(segment) and (closed < 0 or segment.find("«", end, closed) < 0)


def _is_sure(shown: str, comparison: Comparison, kind: PartyType) -> bool:
    """Arabic script has no capitals and leaves vowels out: a short word alone, or words a little like it, say nothing.

    It has a person's surname last, and no code of letters.
    """
    # "Iran" and "Iranian": Arabic has one word for both.
    exact = sum(pair.alike == 1.0 or is_same_country(pair.subject.form, pair.listed.form) for pair in comparison.pairs)
    are_common = all(is_common(pair.subject.form) for pair in comparison.pairs)
    if are_common and not (comparison.is_exact or _is_long_name(comparison)):
        return False  # "the people's bank" is what any bank may be called
    is_whole = len(comparison.pairs) > 1 and not (comparison.extra_subject or comparison.extra_listed)
    if share_of_meaning(shown) == 1.0 and not is_whole:
        return False  # "exports" is no BANK SADERAT
    unlike = len(comparison.pairs) - exact
    if kind is PartyType.AIRCRAFT or (2 if kind is PartyType.PERSON else 3) * unlike > exact:
        return False
    roles = [pair.listed.role for pair in comparison.pairs]
    if "surname" in roles and "given" in roles[roles.index("surname") :]:
        return False
    return exact > 1 or sum(map(str.isalpha, shown)) >= MIN_LONE_LETTERS or is_name(shown)


def _lacks_the_country(comparison: Comparison) -> bool:
    """Korea is left out in Korean: "unification development bank"."""
    return len(comparison.pairs) > 2 and [part.form for part in comparison.extra_listed] == ["korea"]


def _is_same_word(pair: Pair) -> bool:
    """The same word, in the singular or the plural: a meaning has no number."""
    return pair.alike == 1.0 or pair.subject.form.removesuffix("s") == pair.listed.form.removesuffix("s")


def _is_long_name(comparison: Comparison) -> bool:
    """Three common words that are the whole name, or four of five: "national Iranian tanker company"."""
    lacking = len(comparison.extra_listed)
    return not comparison.extra_subject and lacking < 2 and len(comparison.pairs) >= MIN_LONG_COMMON + lacking


def _is_korean_name(shown: str, comparison: Comparison, listed: tuple[Part, ...], kind: PartyType) -> bool:
    """Korean syllables are no wider than Chinese ones: a whole name, and of a person in its order."""
    if not all(map(_is_same_word, comparison.pairs)) or comparison.extra_subject:
        return False
    if kind is not PartyType.PERSON:
        return _may_lack(comparison) or _lacks_the_country(comparison)
    places = [listed.index(pair.listed) for pair in comparison.pairs]
    return not comparison.extra_listed and (" " in shown or places == sorted(places))
