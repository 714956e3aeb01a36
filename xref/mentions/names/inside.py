"""From a piece to the evidence that its own words give for each kind."""

from __future__ import annotations

import re
from functools import lru_cache

from xref.countries import country_code
from xref.exonyms import is_exonym
from xref.mentions.base import cues
from xref.mentions.names.base import MAX_CACHED, SHIP_PREFIXES, Phrase, Scores, Vote, Word, add_up, is_tied_body
from xref.mentions.names.base.tables import CITY, DICTIONARY, GIVEN, SURNAME, TOWN, is_ordinary, lexicon, words

_CAMEL = re.compile(r"[a-z][A-Z]")


def _by_last(endings: str) -> dict[str, tuple[str, ...]]:
    """The endings by their last letter: most words end in a letter that few endings have."""
    table: dict[str, tuple[str, ...]] = {}
    for ending in endings.split():
        table[ending[-1]] = (*table.get(ending[-1], ()), ending)
    return table


_SURNAME = _by_last(
    "ov ova ev eva ovski ovsky ovaki ovaky enko cki ckij ckiy ski skij skiy ska ská sky yan ian dze shvili son sen"
    " quist strom ström ić vic vich nic nich ñez nez rez dez mez poulos idis akis elli etti ini escu oğlu oglu zade"
    " zadeh pour nejad khani ullah uddin stein berg mann bauer meier mayer hofer ев ов ева ова ин ина енко ский ская"
    " ского ской ову еву овой евой ого ич вна чук ян швили дзе"
)
_PATRONYMIC = _by_last("ovich evich ovna evna yevna ович евич овна евна овича евича")
_BODY_WORD = _by_last(
    "bank banka bancorp invest holding trade tech soft media corp press pharm pharma chem steel neft neftekhim gaz"
    " prom stroi stroy export import servis energo avia telecom tel group air lines agro mash банк нефть газ строй"
    " пром экспорт"
)
_TAIL = re.compile(
    r"(?:(?:EP|YK|RA|UR|EW|LZ|OD|AP|YA|HS|VT|PK|SU|SX|TC|VP|VQ|HZ|JY|OY|LN|SE|OH|PH|OO|HB|OE|EC|CS|PP|PT|PR|YV|CU|CC"
    r"|HK|XA|XB|LV|[BCDFGIM])-?[A-Z]{3,4}|(?:9[AHKMNVY]|5[ABHNRVXY]|4[KLORX]|3[ABCDX]|[67][OPQRTV]|UP|UK|EX|EY|EZ"
    r"|ER|P|B|RA)-\d{3,5}|YV\d{3,4}T?|N\d{2,5}[A-Z]{0,2})$"
)
_MARKS = frozenset("ABCDEFGHILMNOPRSTUVXYZJK3456789")  # what a tail number begins with
_MODEL = re.compile(r"[a-z]{1,3}-\d{1,3}[a-z]?")
_FIRST_PLACE = cues("first_place")
_DIRECTIONS = cues("directions")
_STATES = cues("states")
_NUMERALS = cues("numerals")


def score_inside(phrase: Phrase) -> Scores:
    """What the words of the phrase say; not to be altered, the next asker gets the same object."""
    return _score(phrase) if len(phrase.text) <= MAX_CACHED else _score.__wrapped__(phrase)


@lru_cache(maxsize=4096)
def _score(phrase: Phrase) -> Scores:
    votes: list[Vote] = []
    if phrase.title:
        votes.append(("person", 4.0, phrase.title))
    _inner_forms(phrase, votes)
    _inner_shape(phrase, votes)
    if len(phrase.words) > 1:
        _inner_body(phrase, votes)
        _inner_mixed(phrase, votes)
    _inner_person(phrase, votes)
    _inner_place(phrase, votes)
    _inner_other(phrase, votes)
    known = phrase.known
    if known in words("orgs") and (phrase.words[0].caps or not is_ordinary(known)):
        votes.append(("organization", KNOWN_BY_WORDS if len(phrase.words) > 1 else 4.0, known))
    return add_up(votes, {})


KNOWN_BY_WORDS = 9.0  # of an organization that papers name without explaining, in several words


def _inner_place(phrase: Phrase, votes: list[Vote]) -> None:
    lows = phrase.lows
    whole = " ".join(phrase.text.lower().replace("’", "'").split())
    if _is_people(lows):
        votes.append(("nationality", 5.0, lows[-1]))
    elif whole in words("places"):
        votes.append(("place", 6.0 if len(lows) > 1 else 3.5 - 1.0 * (whole in words("given")), whole))
    elif len(lows) > 1 and (lows[-1] in words("place_heads") or lows[0] in _FIRST_PLACE):
        votes.append(("place", 3.0, lows[-1]))
    elif "of" in phrase.gaps and country_code(phrase.text):  # whatever its other words are of: "People's", "Republic"
        votes.append(("place", 12.0, whole))
    elif is_exonym(phrase.text) or (phrase.gaps == ("of",) and lows[0] in _STATES and lows[1] in words("places")):
        votes.append(("place", 5.0, whole))  # "Bénin", "Republic of Korea"
    elif _is_town(phrase, whole):
        votes.append(("place", _town_weight(phrase), whole))
    elif len(lows) == 2 and lows[0] in _DIRECTIONS and not phrase.words[1].is_ordinary:
        votes.append(("place", 2.2, lows[0]))


def _town_weight(phrase: Phrase) -> float:
    """How much a town's name tells of a place: of a city more, less where its first word is a given name too."""
    first = phrase.words[0]
    if len(phrase.words) == 1:
        return 2.2 if first.flags & CITY else 1.0
    return 2.5 - 1.5 * first.is_given


def _is_people(lows: tuple[str, ...]) -> bool:
    """ "Russian", "North Koreans": words for a people alone, or behind a direction."""
    rest = lows[1:] if len(lows) > 1 and lows[0] in _DIRECTIONS else lows
    return all(map(_is_demonym, rest)) or " ".join(lows) in words("demonyms")


def _is_town(phrase: Phrase, whole: str) -> bool:
    """A long list of towns has the phrase, and no other list its single word."""
    first = phrase.words[0]
    if len(phrase.words) == 1:
        return first.flags & (TOWN | GIVEN | SURNAME | DICTIONARY) == TOWN and not first.is_given
    return lexicon().get(whole) & TOWN != 0


def _inner_other(phrase: Phrase, votes: list[Vote]) -> None:
    """Laws, events, models, dates."""
    first, last = phrase.words[0], phrase.words[-1]
    if _is_other(phrase.words):
        votes.append((last.other or "event", 0.5 if last.is_given else 4.0, last.low))
    elif phrase.gaps[:1] == ("of",) and first.other:
        votes.append((first.other, 4.0, first.low))
    elif len(phrase.words) == 2 and first.other == "law" and len(last.low) == 1:  # "Annex C"
        votes.append(("law", 4.0, first.low))
    if phrase.numbered or _MODEL.fullmatch(last.low):  # "Boeing 747": a maker's name alone before a number
        votes.append(("product", 5.0, last.low))
    if first.other == "date":
        votes.append(("date", 2.5 if len(phrase.words) == 1 else 0.5, first.low))


def _is_other(content: tuple[Word, ...]) -> bool:
    """The last word makes it a law, an event; abbreviations such as GDP do so only when they stand alone."""
    if len(content) > 2 and content[-1].low in _NUMERALS:
        content = content[:-1]
    kind = content[-1].other
    return kind in {"date", "work", "product"} or kind in ({"other"} if len(content) == 1 else {"law", "event"})


def _inner_forms(phrase: Phrase, votes: list[Vote]) -> None:
    """Legal forms, prefixes of ships, marks of aircraft."""
    lows = phrase.lows
    last, first = lows[-1], lows[0]
    ends_in_form = _is_form(last)
    if len(lows) > 1 and (ends_in_form or (phrase.words[0].caps and _is_form(first))):
        votes.append(("organization", 5.0, last if ends_in_form else first))
    if first.startswith("ex-"):
        votes.append(("vessel", 0.5, first))
    elif len(lows) > 1 and first.rstrip(".") in SHIP_PREFIXES:
        votes.append(("vessel", 5.0, first))
    elif len(lows) > 1 and first in words("vessel_nouns") and not (phrase.words[-1].is_org_head or ends_in_form):
        votes.append(("vessel", 3.5, first))
    tail = phrase.words[-1].text
    if (tail[0] in _MARKS and _TAIL.match(tail)) and (
        "-" in tail or tail[-1].isdigit() or tail[1:4].isdigit() or first in words("aircraft_nouns")
    ):
        votes.append(("aircraft", 4.5, last))


def _inner_body(phrase: Phrase, votes: list[Vote]) -> None:
    """Nouns for bodies: as last word, as first ("Banco de X"), or anywhere; and any ordinary noun at the end."""
    first, last = phrase.words[0], phrase.words[-1]
    if last.is_org_head:
        votes.append(("organization", 3.2, last.low))
    elif first.is_org_head:
        votes.append(("organization", 2.8 if phrase.gaps[0] in {"of", "particle"} else 1.8, first.low))
    elif any(word.is_org_head for word in phrase.words):
        votes.append(("organization", 1.4, "head"))
    is_phrase = first.first and all(word.is_ordinary for word in phrase.words)
    if not is_phrase and last.is_everyday and not last.is_title and not _is_of_place(phrase):
        votes.append(("organization", 1.6, last.low))
    if "&" in phrase.gaps or ("'s" in phrase.gaps and not last.other):
        votes.append(("organization", 2.0, "&"))
    if "of" in phrase.gaps:
        votes.append(("organization", 1.2 if first.is_ordinary else 0.6, "of"))


def _inner_shape(phrase: Phrase, votes: list[Vote]) -> None:
    """Abbreviations, "neftegaz" and "SouthFront"."""
    last = phrase.lows[-1]
    single = len(phrase.lows) == 1
    if single and is_tied_body(last):
        votes.append(("organization", 3.2, last))
    if single and phrase.words[0].caps and len(last) <= 14:
        votes.append(("organization", 1.2, last))
    if last.endswith(_BODY_WORD.get(last[-1], ())):
        votes.append(("organization", 1.5, last))
    if "&" in last or (single and _CAMEL.search(phrase.text)):
        votes.append(("organization", 1.5, last))


def _inner_mixed(phrase: Phrase, votes: list[Vote]) -> None:
    """ "PCC Lindqvist", "Dynamo Moscow": an abbreviation or a place beside another word."""
    head = phrase.words[0]
    if head.caps and 2 <= len(head.low) <= 4 and not any(word.caps for word in phrase.words[1:]):
        votes.append(("organization", 1.8, head.low))
    beside = [word.low for word in phrase.words if word.is_place or _is_demonym(word.low)]
    if beside and len(beside) < len(phrase.words) and not head.is_given and not _is_of_place(phrase):
        votes.append(("organization", 1.5, beside[0]))


def _is_of_place(phrase: Phrase) -> bool:
    """ "Connecticut River" is no body for the everyday word that ends it; "Amber Coast" may be one."""
    before, last = phrase.words[-2:]
    return last.low in words("place_heads") and not last.is_org_head and not before.is_everyday


def _is_demonym(low: str) -> bool:
    known = words("demonyms")
    return (
        low in known or low.removesuffix("s") in known or ("-" in low and all(part in known for part in low.split("-")))
    )


def _is_form(low: str) -> bool:
    return low.rstrip(".") in words("legal")


def _inner_person(phrase: Phrase, votes: list[Vote]) -> None:
    lows = phrase.lows
    size = len(lows)
    first, last = phrase.words[0], phrase.words[-1]
    if first.is_given or lows[0].split("-", 1)[0] in words("given"):
        votes.append(("person", 2.3 if 1 < size <= 5 else 1.0, lows[0]))
    elif size > 1 and any(word.is_given for word in phrase.words[1:]):
        votes.append(("person", 1.2, lows[-1]))
    if _has_patronymic(lows):
        votes.append(("person", 2.0, lows[-1]))
    if not last.is_ordinary and not last.is_place and lows[-1].endswith(_SURNAME.get(lows[-1][-1], ())):
        votes.append(("person", 1.0, lows[-1]))
    if size > 1 and any(len(low) == 1 or (len(low) <= 4 and "." in low) for low in lows[:-1]):
        votes.append(("person", 1.5, "initial"))
    if "," in phrase.gaps and not _is_form(lows[-1]):
        votes.append(("person", 3.0, "surname first"))
    if "particle" in phrase.gaps or any(low.startswith(("al-", "el-", "mc", "o'")) for low in lows):
        votes.append(("person", 1.0, "particle"))
    if 2 <= size <= 4 and not any(word.is_everyday for word in phrase.words):
        votes.append(("person", 1.0, "form"))


def _has_patronymic(lows: tuple[str, ...]) -> bool:
    places = {lows[len(lows) // 2], lows[min(1, len(lows) - 1)]}
    return any(low.endswith(_PATRONYMIC.get(low[-1], ())) for low in places)
