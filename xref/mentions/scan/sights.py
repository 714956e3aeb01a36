"""Whether some words of a text are so like a listed name that they may be it."""

from __future__ import annotations

import re

from xref.comparison import compare_shown
from xref.comparison.base import Comparison
from xref.countries import country_code
from xref.index import NameIndex
from xref.late import late_pattern
from xref.mentions.base import Sighting
from xref.mentions.scan.base import MIN_SCORE, NEARLY_ONE, SIGNS
from xref.model import PartyType
from xref.scripts import is_other_script
from xref.scripts.chinese import chinese_words, is_han
from xref.strictness import is_enough, may_be_enough
from xref.text import fold, shadow
from xref.vocabulary import is_common, ordinary_words, words_of_forms

MIN_SCORE_LOWER = 0.85  # where the words begin or end in lower case
MIN_SENTENCE = 3  # common words that are a name though they end in lower case ("Association de secours palestinien")

# Characters of Chinese that join words or count, and hardly stand in a name: "三十一岁" is no SANCHI.
_NO_NAME_IN_HAN = late_pattern("[的了是在及或将被把由该此已到们这说称据]|^[〇零一二三四五六七八九十百千万亿两]+$")
HAN_NAME = 2  # characters of the shortest full name

_NUMBER = re.compile(r"(?<!\w)\d+(?!\w)")
_ELIDED = re.compile(r"[ldLD]['’](?=\w)")  # "l'Intérieur"
# Between the names of two persons, or behind one's, never inside it: "Jaber, a Saudi", 'Borji, "Borji" to friends'.
_TWO_PARTIES = re.compile(
    r"\s(?:(?:and|und|et|og|och|ve|&)|y (?:[Ll]os|[Ll]as|[Ss]us?)|e (?:[Oo]s|[Aa]s|[Ii]|[Ll]e|[Gg]li))\s"
    r"|,\san?\s|(\w{2,}),\s[\"“„«]\1\b"
)


def sighting_of(shown: str, place: int, number: int, index: NameIndex) -> Sighting | None:
    """How the words compare with a name of the list at `place`; None where they share too little, or are no name."""
    if not shown.isascii() and _NO_NAME_IN_HAN.search(shown):
        return None
    indexed = index.name(number)
    if indexed.type is PartyType.PERSON and (
        _is_of_no_person(shown, indexed.name.text) or _ends_in_everyday_word(shown)
    ):
        return None
    if not may_be_enough(shown, indexed.parts):
        return None
    comparison = compare_shown(shown, indexed.parts, indexed.type, is_sure=True)
    if comparison.score < (MIN_SCORE_LOWER if _ends_lower(shown) else MIN_SCORE):
        return None
    if not is_enough(shown, comparison, indexed.parts, indexed.type):
        return None
    if _is_a_theme(shown, comparison) or (indexed.type is PartyType.ORGANIZATION and _is_a_row(shown, comparison)):
        return None
    if indexed.type is PartyType.PERSON and (_is_no_full_name(shown) or _has_surname_inside(shown, comparison)):
        return None
    if not comparison.is_exact and words_of_forms().issuperset([pair.subject.form for pair in comparison.pairs]):
        return None  # "Co., Ltd" is the end of a name
    if comparison.extra_listed and not comparison.is_exact and country_code(shown):
        return None  # "Democratic People's Republic of Korea" is no bank of it
    return Sighting(place, number, indexed.owner, comparison, shown)


def _is_of_no_person(shown: str, listed: str) -> bool:
    """Words of two persons, or of one and a number that the list has not: "Ali Mohammad (05 Mar" is no Ali MIRE."""
    return bool(_TWO_PARTIES.search(shown) or (_NUMBER.search(shown) and not _NUMBER.search(listed)))


def _is_no_full_name(shown: str) -> bool:
    """Two Chinese characters of which the first is no surname: "理一" of "审理一案" is no LI, Yi."""
    return len(shown) == HAN_NAME and is_han(shown) and shown[0] not in chinese_words("surname")


def _has_surname_inside(shown: str, comparison: Comparison) -> bool:
    """Three Chinese characters with the surname in their midst: "户金东" of "客户金东哲" is no KIM, Tong-ho."""
    roles = [pair.listed.role for pair in comparison.pairs]
    return len(shown) == len(roles) == SIGNS and is_han(shown) and roles == ["given", "surname", "given"]


def _is_a_theme(shown: str, comparison: Comparison) -> bool:
    """ "Petrochemical trade", "Security council": what an article is about, in a few common words, and no name."""
    is_short = len(comparison.pairs) < MIN_SENTENCE and _ELIDED.sub("", _last_word(shown))[0].islower()
    is_foreign = is_other_script(shown) or fold(_ELIDED.sub("", _last_word(shown))) not in ordinary_words()
    if is_foreign and not comparison.extra_listed:
        return False  # Russian has one capital in a name of two words, and so has French: "Banque industrielle"
    return is_short and all(is_common(pair.subject.form) for pair in comparison.pairs)


def _is_a_row(shown: str, comparison: Comparison) -> bool:
    """ "Armed Forces, Popular Mobilization": common words of two names in a row are none of POPULAR FORCES."""
    if "," not in shown or not all(is_common(pair.subject.form) for pair in comparison.pairs):
        return False
    places = [shown.lower().find(pair.subject.form) for pair in comparison.pairs]
    return comparison.score < NEARLY_ONE and places == sorted(places) and not comparison.extra_subject


def _ends_in_everyday_word(shown: str) -> bool:
    """ "Haley said" is no Said Hale."""
    last = _last_word(shown)
    return last[0].islower() and is_common(fold(last))


def _ends_lower(shown: str) -> bool:
    """Names in lower case are rare ("Mouvement pour l'unicite"): only a whole one counts."""
    return shown[0].islower() or _last_word(shown)[0].islower()


def _last_word(shown: str) -> str:
    """The last word, whole where a line ends inside it."""
    return shadow(shown).rsplit(None, 1)[-1]
