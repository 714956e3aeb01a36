"""How far a listed name reaches in the text: the hit, the phrase around it, or less."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.comparison import SAME_NAME
from xref.countries import country_code
from xref.exonyms import is_exonym
from xref.headlines import goes_on, goes_on_in_titles, is_told_of
from xref.leadins import leads_in, leads_in_person
from xref.mentions.base import TURKISH, Hit, Place, Sighting, cues, is_opener, is_place, opens_sentence
from xref.mentions.subjects.base import (
    ENDING,
    MIN_SHORT_NAME,
    NEARLY_WHOLE,
    RARE_WITH_FORM,
    TELLING,
    Sight,
    Span,
    abbreviates,
    is_behind_kind,
    is_name_of_person,
    is_persons,
    is_told,
    plain,
)
from xref.mentions.subjects.extents.before import (
    begins_name,
    is_apart,
    is_behind_small_word,
    is_described,
    is_led_in,
    is_none_of,
    is_of,
    is_prefixed,
    is_told_before,
    opens_clause,
)
from xref.mentions.subjects.extents.behind import (
    ends_name,
    goes_on_in_capitals,
    is_behind_form,
    is_behind_short_form,
    is_branch,
    is_numbered,
    is_of_another_place,
    is_of_country,
    is_of_known_body,
    is_seat,
)
from xref.mentions.subjects.extents.german import goes_on_in_german, object_at
from xref.mentions.subjects.extents.headline import is_in_headline
from xref.scripts.base import CYRILLIC
from xref.text import fold, folded_words
from xref.vocabulary import RARE, is_given_name, is_patronymic

KEEP_EXTENT = 0.06  # a longer phrase is taken for the name if it costs the comparison no more than this
NEARLY_WHOLE_RARE = 0.85  # ... of a name that is telling
_TURKISH_CASE = re.compile(r"\w{2}(?:l[ae]r(?:[ıi]n?|[ae]|d[ae]n?)?|[ıiuü]n[ae]|[ıiuü]nd[ae]|r[ae]d[ae]|yen|yan)$")
NEAR = 2_000  # characters to either side in which a word may stand in lower case
_FIRST = frozenset({"", "al-", "the "})  # before a name, in one phrase with it
_OFFICE_OF = re.compile(r"\b(?:of|for|de|del|da|do|di|des|du|pour|para|für)\s+$")  # "exministra de Salud Sonia Castro"
_DAY_BEHIND = re.compile(r" (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)")
_WEEKDAY_BEHIND = re.compile(r" (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_DAY_NUMBER = re.compile(r"\.? \d")
_VERB_BEHIND = re.compile(
    r" (?:would|will|was|were|is|are|has|had|have|did|does|may|must|can|could|should|said|says|[a-z]{3,}ed)\b"
)
_HOME_BEHIND = re.compile(r" (?:home|villa|house|flat|apartment|office|mansion|penthouse|estate)\b")
_OTHER_PARTY = re.compile(r"[-–][^\W\d_a-z][\w'’]+(?: [^\W\d_a-z][\w'’]+){0,3}")
_SHARED_BEHIND = re.compile(
    r" (?:joint|pact|venture|talks|axis|alliance|feud|meeting|summit|affair|deal|merger|spat|agreement|dispute)\b"
)
_IN_SHORT = re.compile(r", (?:kurz|abgekürzt|in short|or|short|en abrégé|ou|por sus siglas|o|in breve) (?=[A-ZÄÖÜ]+$)")
_IN_CAPITALS = re.compile(r"[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ]{2,}(?: [^\W\d_a-zß-öø-ÿ]+)?, ")
_ENDS_LINE = re.compile(r"\s*(?:[.!?|]|\n|$)")
_NEXT_PHRASE = re.compile(r"\s(?:and|or)\s(?:in|at|from|with|by|on)\s")
_TWO_FULL_NAMES = re.compile(r"[^,\s]+\s[^,]+,\s+[^\W\d_a-zß-öø-ÿ]\w+\s+[^\W\d_a-zß-öø-ÿ][^,]+")
_SANCTIONING = frozenset({"США", "ЄС", "ЕС", "ООН", "ABD"})
_OWNING = re.compile(r"['’]s? [a-zß-öø-ÿ]{3}")


def without_definition(hit: Hit) -> Hit:
    """The hit less the short form that an open bracket or a word defines: "Qods Guard Corps (QGC", "X, kurz QGC".

    Lists may have both.
    """
    name, bracket, short = hit.sighting.text.rpartition("(")
    if not bracket and (told := _IN_SHORT.search(hit.sighting.text)):
        name, bracket, short = hit.sighting.text[: told.start()], told[0], hit.sighting.text[told.end() :]
    if not bracket or ")" in short or not abbreviates(plain(short), plain(name)):
        return hit
    name = name.rstrip()
    return Hit(hit.start, hit.start + len(name), hit.sighting._replace(text=name)) if name else hit


def is_of_owner(hit: Hit) -> bool:
    """ "Qaeda's branch in Yemen" is hardly the name of a party: what owns may be, and what is owned."""
    return hit.sighting.comparison.score < SAME_NAME and _OWNING.search(hit.sighting.text) is not None


def is_of_two(hit: Hit) -> bool:
    """ "Irrigated Cold Chain and in Golden Cement": words that begin in one phrase and end in the next are no name.

    Nor are two full names of persons: "Milica Gajić, Slobodan Milošević's daughter-in-law".
    """
    if _NEXT_PHRASE.search(hit.sighting.text) is not None:
        return True
    is_short_of = is_name_of_person(hit.sighting) and bool(hit.sighting.comparison.extra_subject)
    return is_short_of and _TWO_FULL_NAMES.fullmatch(hit.sighting.text) is not None


def without_ending(hit: Hit, sight: Sight) -> Hit:
    """The hit less an ending set off by an apostrophe, where that is nearer: "Atlas Döviz'in"."""
    shown = hit.sighting.text
    found = ENDING.search(shown) if "'" in shown or "’" in shown else None
    if not found or hit.end - hit.start != len(shown):
        return hit
    shorter = sight(shown[: found.start()], hit.sighting.list, hit.sighting.name)
    if shorter is None or shorter.comparison.score < hit.sighting.comparison.score:
        return hit
    return Hit(hit.start, hit.start + found.start(), shorter)


def reach_around(text: str, own: Place, overlapping: Sequence[Span]) -> Place:
    """The phrases around a hit as one, less an ending set off by an apostrophe, or the number of a footnote."""
    if not overlapping:
        return own
    whole = Place(min(own.start, overlapping[0][0]), max(own.end, overlapping[-1][1]))
    if text[own.end : whole.end].isdigit():
        whole = Place(whole.start, own.end)
    ending = ENDING.search(text, own.end, whole.end)
    return Place(whole.start, max(own.end, ending.start())) if ending else whole


def extent_of(
    text: str, hit: Hit, overlapping: Sequence[Span], whole: Place, sight: Sight
) -> tuple[Place, Sighting | None]:
    """How far the name reaches: the phrase around the hit, unless the hit alone fits much better and is all of it.

    The phrase may be no such name at all.
    """
    own, sighting = Place(hit.start, hit.end), hit.sighting
    wider = sight(text[whole.start : whole.end], sighting.list, sighting.name)
    if wider and wider.comparison.score >= sighting.comparison.score - KEEP_EXTENT:
        return whole, wider
    covers = own.start <= overlapping[0][0] and overlapping[-1][1] <= own.end
    if not covers and is_patronymic(plain(text[own.end : whole.end])) and is_name_of_person(sighting):
        other = Place(own.start, whole.end)  # "Vorobyov, Alexander Ilyich" is no Alexander Nikolayevich
    elif covers or len(overlapping) > 1 or _is_by_itself(text, whole, hit):
        return own, sighting
    else:
        other = Place(*overlapping[0])
    return other, sight(text[other.start : other.end], sighting.list, sighting.name)


def _is_by_itself(text: str, whole: Place, hit: Hit) -> bool:
    """Whether the rest of a longer phrase is none of the listed name in it."""
    comparison = hit.sighting.comparison
    if comparison.score < SAME_NAME and not comparison.is_exact:
        return False
    if is_numbered(text, whole, hit):
        return False
    led_in = text[whole.start : hit.start]
    return (
        (whole.end == hit.end and is_behind_kind(led_in, hit.sighting))
        or _is_owner(text, whole, hit)
        or (led_in.lower() in _FIRST and is_behind_form(hit, text[hit.end : whole.end]))
        or _stands_alone(text, whole, hit)
        or is_in_headline(text, whole, hit)
        or is_prefixed(led_in, hit.sighting)
        or (whole.end == hit.end and _is_next(led_in, hit))
    )


def _is_next(led_in: str, hit: Hit) -> bool:
    """Whether a whole name stands behind another one's and a mark: "Peter Lund/Zorani Bank", "ZORAN, Nyos"."""
    if not hit.sighting.comparison.is_exact:
        return False
    is_row = _IN_CAPITALS.fullmatch(led_in) is not None and not is_name_of_person(hit.sighting)
    return led_in.endswith("/") or (is_row and not is_given_name(fold(hit.sighting.text)))


def stands_by_itself(text: str, whole: Place, hit: Hit) -> bool:
    """Whether what other languages than English write with a capital beside a listed name is none of it.

    The first word of a sentence, which is a small one or stands in lower case elsewhere: "Soruşturma Kavra hakkında";
    and German nouns behind it: "Im Mai hat Kavra Geld überwiesen".
    """
    word, behind = text[whole.start : hit.start].strip(), text[hit.end : whole.end]
    if hit.sighting.comparison.score < NEARLY_WHOLE and not is_persons(hit.sighting):
        return False
    if len(hit.sighting.comparison.pairs) == 1 and is_given_name(fold(hit.sighting.text)):
        return False  # "Thomas Richter"
    if word and not (word.isalpha() and opens_sentence(text, whole.start, in_quotes=True)):
        return False
    if word and not (is_opener(word) or _is_word_near(text, whole, word)):
        return False
    at = object_at(behind)
    if goes_on_in_german(text, whole, hit) or at == 0 or (at > 0 and ends_name(behind[:at])):
        return True
    return bool(word) and (not behind or (behind.isascii() and ends_name(behind)))


def _is_word_near(text: str, whole: Place, word: str) -> bool:
    """Whether a word with a capital is a small one, stands in lower case near it, or has a Turkish ending of a case."""
    low, near = word.lower(), text[max(0, whole.start - NEAR) : whole.end + NEAR]
    if low in cues("determiners") or f" {low} " in near:
        return True
    is_turkish = _TURKISH_CASE.search(low) is not None and TURKISH.search(near) is not None
    return is_turkish and not is_given_name(fold(word))


def _is_owner(text: str, whole: Place, hit: Hit) -> bool:
    """ "Al-Qaeda's branch in Yemen": a whole listed name before what it owns, which is no name ("Solan's Inn")."""
    is_first = text[whole.start : hit.start].lower() in _FIRST
    return is_first and hit.sighting.comparison.is_exact and _OWNING.match(text, hit.end) is not None


def _stands_alone(text: str, whole: Place, hit: Hit) -> bool:
    """Whether a listed name inside a longer phrase is one by itself, the rest of the phrase being none of it.

    "Creditors of Volasys Silver Star", "Tochterfirmen Ascotec Steel Trading": so rare a name is no accident. A word
    right behind it makes another name more often ("Great Lakes Business Register"). A person's may be less than whole
    where it comes first and a headline goes on behind it.
    """
    comparison = hit.sighting.comparison
    led_in, behind = text[whole.start : hit.start], text[hit.end : whole.end]
    opens = opens_clause(text, whole.start, led_in)
    if opens and comparison.is_exact and not behind:  # "Sanctioned X said", "On Tuesday X left"
        return True
    led_in = "" if opens and not leads_in(led_in, hit.sighting.text) else led_in
    is_whole = comparison.score >= (NEARLY_WHOLE if comparison.weight < TELLING else NEARLY_WHOLE_RARE)
    if not is_whole and (led_in or not is_persons(hit.sighting)):
        return False
    article = led_in if led_in.lower() in _FIRST else ""
    is_said, is_body = is_told_of(behind), is_of_known_body(article + hit.sighting.text, behind)
    is_cut = is_said or is_body or _ends_in_capitals(text, hit, behind)
    if is_whole and is_body and (led_in == article or is_told_before(led_in)):
        return True
    if comparison.is_exact and hit.sighting.text.isupper() and is_told(hit.sighting) and is_of_country(led_in, behind):
        return True
    if not is_cut and not (is_whole and _ends_before(text, hit, behind)):
        return False
    if comparison.is_exact and is_told(hit.sighting) and leads_in(led_in, hit.sighting.text):
        return True
    if len(comparison.pairs) > 1 and is_name_of_person(hit.sighting) and leads_in_person(led_in):
        return True
    if _begins_name_of_another(text, whole, hit):
        return False
    if len(comparison.pairs) > 1:
        return _words_stand_alone(hit, led_in, behind, is_cut=is_cut)
    has_form = bool(behind.strip(" ,.")) and not is_said and ends_name(behind)
    return _word_stands_alone(hit, led_in, has_form=has_form)


def _ends_before(text: str, hit: Hit, behind: str) -> bool:
    """Whether the words behind a whole name are such as stand behind one, or begin another."""
    if ends_name(behind) or goes_on(hit.sighting.text, behind) or is_behind_short_form(hit, behind):
        return True
    if _is_branch(hit, behind) or _is_when_or_where(text, hit, behind) or _is_of_both(text, hit, behind):
        return True
    said = behind.strip()  # Ukrainian: "Ігоря Мічуріна США пов'язують"
    is_country = said in _SANCTIONING or (bool(CYRILLIC.match(said)) and is_exonym(said))
    if not is_country and hit.sighting.comparison.is_exact:  # in tables: "Igor Michurin Iran", but "Omar Jordan"
        is_country = bool(country_code(said)) and not is_given_name(fold(said))
    return is_country and is_persons(hit.sighting)


def _is_when_or_where(text: str, hit: Hit, behind: str) -> bool:
    """Whether the day stands behind a name, or a place or a paper of which the text goes on.

    "He met Omar Zorani Jan. 5", "told Omar Zorani Monday that", "in Omar Zorani Dubai home", "he told Omar Zorani
    London would not wait".
    """
    end, said = hit.end + len(behind), behind.strip()
    if _WEEKDAY_BEHIND.fullmatch(behind) or (
        _DAY_BEHIND.fullmatch(behind.rstrip(".")) and _DAY_NUMBER.match(text, end)
    ):
        return True
    if not (is_persons(hit.sighting) and (is_place(said) or fold(said) in folded_words("names_orgs.txt"))):
        return False
    is_subject = hit.sighting.comparison.weight >= TELLING and _VERB_BEHIND.match(text, end) is not None
    return is_subject or _HOME_BEHIND.match(text, end) is not None


def _is_of_both(text: str, hit: Hit, behind: str) -> bool:
    """ "the Zorani Steel-Halden Bank venture": a hyphen ties a whole telling name to another's, and both share it."""
    comparison = hit.sighting.comparison
    is_telling = comparison.is_exact and len(comparison.pairs) > 1 and comparison.weight >= TELLING
    is_tied = is_telling and _OTHER_PARTY.fullmatch(behind) is not None and _is_told_elsewhere(text, hit, behind[1:])
    return is_tied and _SHARED_BEHIND.match(text, hit.end + len(behind)) is not None


def _is_told_elsewhere(text: str, hit: Hit, other: str) -> bool:
    """Whether a name is one of several words, or stands near once more: one surname may be hers, too."""
    return " " in other or text.count(other, max(0, hit.start - NEAR), hit.end + NEAR) > 1


def _is_branch(hit: Hit, behind: str) -> bool:
    """Whether a company's name to the letter goes on with a place or with "Branch"."""
    comparison = hit.sighting.comparison
    is_telling = comparison.is_exact and (len(comparison.pairs) > 1 or comparison.weight >= RARE)
    return is_telling and not is_name_of_person(hit.sighting) and is_branch(hit.sighting.text, behind)


def _ends_in_capitals(text: str, hit: Hit, behind: str) -> bool:
    """Whether a headline goes on behind a person's name or a whole one that is telling: "Zorani Steel Fined Again"."""
    comparison = hit.sighting.comparison
    is_person = is_name_of_person(hit.sighting)
    is_name = len(comparison.pairs) > 1 if is_person else comparison.weight >= TELLING
    if goes_on_in_capitals(text, hit, behind):
        return True
    if " " not in behind.strip() and not _ENDS_LINE.match(text, hit.end + len(behind)):
        return False  # "at Ivan Petrov Falls they swam"
    return is_name and goes_on_in_titles(behind, of_person=is_person)


def _begins_name_of_another(text: str, whole: Place, hit: Hit) -> bool:
    """Whether a given name before a person's makes it a relative's, and is not what an office is "of" or "de"."""
    return (
        is_name_of_person(hit.sighting)
        and begins_name(text[whole.start : hit.start], hit.sighting)
        and not _OFFICE_OF.search(text, whole.start - 8, whole.start)
    )


def _words_stand_alone(hit: Hit, led_in: str, behind: str, *, is_cut: bool) -> bool:
    """Whether several words do; `is_cut` where what stands behind them goes on in a way that no name does."""
    comparison, is_person = hit.sighting.comparison, is_name_of_person(hit.sighting)
    if not is_person and comparison.extra_listed and not (is_apart(led_in) or is_told_before(led_in)):
        return False  # each side has a word of its own: "Veltra Urea Fertilizer" is no HORMOZ UREA FERTILIZER
    if is_of_another_place(comparison, behind):
        return False
    return (
        comparison.weight >= TELLING
        or is_led_in(led_in)
        or (
            comparison.is_exact
            and not led_in
            and (is_cut or is_seat(hit.sighting.text, behind) or _is_branch(hit, behind))
        )
        or (not behind and is_behind_small_word(led_in, hit.sighting))
        or is_none_of(led_in, hit)
    )


def _word_stands_alone(hit: Hit, led_in: str, *, has_form: bool) -> bool:
    """Whether a single word does, which must be a rare one; less so where a legal form stands behind it.

    A body's name is one by itself behind what it has, too: "the Political Bureau of Hamas".
    """
    comparison = hit.sighting.comparison
    is_long = hit.end - hit.start >= MIN_SHORT_NAME
    is_rare = comparison.weight >= RARE_WITH_FORM
    if is_rare and is_told(hit.sighting) and (is_long or hit.sighting.text.isupper()) and is_of(led_in):
        return not (comparison.extra_subject or comparison.extra_listed)
    if not comparison.is_exact or comparison.weight < (RARE_WITH_FORM if has_form else RARE):
        return False
    return is_described(led_in) or ((is_long or has_form or led_in == "") and is_apart(led_in))
