"""From a piece to the evidence that its own words give for each kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from xref.mentions.names.base import (
    MAX_CACHED,
    SHIP_PREFIXES,
    Phrase,
    Vote,
    Word,
    cues,
    is_ordinary,
    words,
)

_CAMEL = re.compile(r"[a-z][A-Z]")
_LONGEST_ENDING = 12  # characters: a pattern for endings need not try every place of a word
_SURNAME = re.compile(
    r"(?:ova?|eva?|ov[sa]k[iy]|enko|[cs]ki[jy]?|sk[aáy]|yan|ian|dze|shvili|ss?on|sen|quist|str[oö]m|ić|[vn]ich?|[ñnrdm]ez|poulos|idis"
    r"|akis|elli|etti|ini|escu|oğlu|oglu|zade|zadeh|pour|nejad|khani|ullah|uddin|stein|berg|mann|bauer|meier|mayer|hofer"
    r"|ov|ев|ов|ева|ова|ин|ина|енко|ский|ская|ского|ской|ову|еву|ову|овой|евой|ого|ич|вна|чук|ян|швили|дзе)$"
)
_PATRONYMIC = re.compile(r"(?:ovich|evich|ovna|evna|yevna|ович|евич|овна|евна|овича|евича)$")
_TAIL = re.compile(
    r"(?:(?:EP|YK|RA|UR|EW|LZ|OD|AP|YA|HS|VT|PK|SU|SX|TC|VP|VQ|HZ|JY|OY|LN|SE|OH|PH|OO|HB|OE|EC|CS|PP|PT|PR|YV|CU|CC"
    r"|HK|XA|XB|LV|[BCDFGIM])-?[A-Z]{3,4}|(?:9[AHKMNVY]|5[ABHNRVXY]|4[KLORX]|3[ABCDX]|[67][OPQRTV]|UP|UK|EX|EY|EZ"
    r"|ER|P|B|RA)-\d{3,5}|YV\d{3,4}T?|N\d{2,5}[A-Z]{0,2})$"
)
_MODEL = re.compile(r"[a-z]{1,3}-\d{1,3}[a-z]?")
_BODY_WORD = re.compile(
    r"(?:bank|banka|bancorp|invest|holding|trade|tech|soft|media|corp|press|pharm|pharma|chem|steel|neft|neftekhim|gaz"
    r"|prom|stroi|stroy|export|import|servis|energo|avia|telecom|tel|group|air|lines|agro|mash|mets?bank|банк|нефть|газ|строй|пром|экспорт)$"
)
_FIRST_PLACE = cues("first_place")
_DIRECTIONS = cues("directions")
_NUMERALS = cues("numerals")


def votes_inside(phrase: Phrase) -> tuple[Vote, ...]:
    """What the words of the phrase say."""
    return _votes(phrase) if len(phrase.text) <= MAX_CACHED else _votes.__wrapped__(phrase)


@lru_cache(maxsize=16384)
def _votes(phrase: Phrase) -> tuple[Vote, ...]:
    return tuple(_say(phrase))


def _say(phrase: Phrase) -> Iterator[Vote]:
    if phrase.title:
        yield "person", 4.0, phrase.title
    yield from _inner_forms(phrase)
    yield from _inner_shape(phrase)
    if len(phrase.words) > 1:
        yield from _inner_body(phrase)
        yield from _inner_mixed(phrase)
    yield from _inner_person(phrase)
    yield from _inner_place(phrase)
    yield from _inner_other(phrase)
    known = " ".join(phrase.lows)
    if known in words("orgs") and (phrase.words[0].caps or not is_ordinary(known)):
        yield "organization", 4.0, known


def _inner_place(phrase: Phrase) -> Iterator[Vote]:
    lows = phrase.lows
    whole = " ".join(phrase.text.lower().replace("’", "'").split())
    if whole in words("places"):
        yield "place", 6.0 if len(lows) > 1 else 3.5 - 1.0 * (whole in words("given")), whole
    elif len(lows) > 1 and (lows[-1] in words("place_heads") or lows[0] in _FIRST_PLACE):
        yield "place", 3.0, lows[-1]
    elif len(lows) == 2 and lows[0] in _DIRECTIONS and not phrase.words[1].is_ordinary:
        yield "place", 2.2, lows[0]
    if all(map(_is_demonym, lows)):
        yield "nationality", 5.0, lows[-1]


def _inner_other(phrase: Phrase) -> Iterator[Vote]:
    """Laws, events, models, dates."""
    first, last = phrase.words[0], phrase.words[-1]
    if _is_other(phrase.words):
        yield last.other or "event", 0.5 if last.is_given else 4.0, last.low
    elif phrase.gaps[:1] == ("of",) and first.other:
        yield first.other, 4.0, first.low
    if phrase.numbered or _MODEL.fullmatch(last.low):  # "Boeing 747": a maker's name alone before a number
        yield "product", 5.0, last.low
    if first.other == "date":
        yield "date", 2.5 if len(phrase.words) == 1 else 0.5, first.low


def _is_other(content: tuple[Word, ...]) -> bool:
    """The last word makes it a law, an event; abbreviations such as GDP do so only when they stand alone."""
    if len(content) > 2 and content[-1].low in _NUMERALS:
        content = content[:-1]
    kind = content[-1].other
    return kind in {"date", "work", "product"} or kind in ({"other"} if len(content) == 1 else {"law", "event"})


def _inner_forms(phrase: Phrase) -> Iterator[Vote]:
    """Legal forms, prefixes of ships, marks of aircraft."""
    lows = phrase.lows
    last, first = lows[-1], lows[0]
    ends_in_form = _is_form(last)
    if len(lows) > 1 and (ends_in_form or (phrase.words[0].caps and _is_form(first))):
        yield "organization", 5.0, last if ends_in_form else first
    if first.startswith("ex-"):
        yield "vessel", 0.5, first
    elif len(lows) > 1 and first in SHIP_PREFIXES:
        yield "vessel", 5.0, first
    elif len(lows) > 1 and first in words("vessel_nouns") and not (phrase.words[-1].is_org_head or ends_in_form):
        yield "vessel", 3.5, first
    tail = phrase.words[-1].text
    if _TAIL.match(tail) and ("-" in tail or tail[-1].isdigit() or first in words("aircraft_nouns")):
        yield "aircraft", 4.5, last


def _inner_body(phrase: Phrase) -> Iterator[Vote]:
    """Nouns for bodies: as last word, as first ("Banco de X"), or anywhere; and any ordinary noun at the end."""
    first, last = phrase.words[0], phrase.words[-1]
    if last.is_org_head:
        yield "organization", 3.2, last.low
    elif first.is_org_head:
        yield "organization", 2.8 if phrase.gaps[0] in {"of", "particle"} else 1.8, first.low
    elif any(word.is_org_head for word in phrase.words):
        yield "organization", 1.4, "head"
    is_phrase = first.first and all(word.is_ordinary for word in phrase.words)
    if not is_phrase and last.is_everyday and not last.is_title:
        yield "organization", 1.6, last.low
    if "&" in phrase.gaps or "'s" in phrase.gaps:
        yield "organization", 2.0, "&"
    if "of" in phrase.gaps:
        yield "organization", 1.2 if first.is_ordinary else 0.6, "of"


def _inner_shape(phrase: Phrase) -> Iterator[Vote]:
    """Abbreviations, "neftegaz" and "SouthFront"."""
    last = phrase.lows[-1]
    single = len(phrase.lows) == 1
    if single and phrase.words[0].caps and len(last) <= 14:
        yield "organization", 1.2, last
    if _BODY_WORD.search(last[-_LONGEST_ENDING:]):
        yield "organization", 1.5, last
    if "&" in last or (single and _CAMEL.search(phrase.text)):
        yield "organization", 1.5, last


def _inner_mixed(phrase: Phrase) -> Iterator[Vote]:
    """ "PCC Lindqvist", "Dynamo Moscow": an abbreviation or a place beside another word."""
    head = phrase.words[0]
    if head.caps and 2 <= len(head.low) <= 4 and not any(word.caps for word in phrase.words[1:]):
        yield "organization", 1.8, head.low
    beside = [word.low for word in phrase.words if word.is_place or _is_demonym(word.low)]
    if beside and len(beside) < len(phrase.words) and not head.is_given:
        yield "organization", 1.5, beside[0]


def _is_demonym(low: str) -> bool:
    known = words("demonyms")
    return (
        low in known or low.removesuffix("s") in known or ("-" in low and all(part in known for part in low.split("-")))
    )


def _is_form(low: str) -> bool:
    return low.rstrip(".") in words("legal")


def _inner_person(phrase: Phrase) -> Iterator[Vote]:
    lows = phrase.lows
    size = len(lows)
    first, last = phrase.words[0], phrase.words[-1]
    if first.is_given or lows[0].split("-", 1)[0] in words("given"):
        yield "person", 2.3 if 1 < size <= 5 else 1.0, lows[0]
    elif size > 1 and any(word.is_given for word in phrase.words[1:]):
        yield "person", 1.2, lows[-1]
    if _has_patronymic(lows):
        yield "person", 2.0, lows[-1]
    if not last.is_ordinary and not last.is_place and _SURNAME.search(lows[-1][-_LONGEST_ENDING:]):
        yield "person", 1.0, lows[-1]
    if size > 1 and any(len(low) == 1 or (len(low) <= 4 and "." in low) for low in lows[:-1]):
        yield "person", 1.5, "initial"
    if "," in phrase.gaps and not _is_form(lows[-1]):
        yield "person", 3.0, "surname first"
    if "particle" in phrase.gaps or any(low.startswith(("al-", "el-", "mc", "o'")) for low in lows):
        yield "person", 1.0, "particle"
    if 2 <= size <= 4 and not any(word.is_everyday for word in phrase.words):
        yield "person", 1.0, "form"


def _has_patronymic(lows: tuple[str, ...]) -> bool:
    places = {lows[len(lows) // 2], lows[min(1, len(lows) - 1)]}
    return any(_PATRONYMIC.search(low[-_LONGEST_ENDING:]) for low in places)
