"""Whether a German sentence goes on behind a listed name, where every noun has a capital."""

from __future__ import annotations

import re

from xref.mentions.base import Hit, Place
from xref.mentions.subjects.base import TELLING, is_persons
from xref.text import fold
from xref.vocabulary import RARE, is_generic, is_german_noun, is_given_name, weight_of

_GERMAN_OBJECT = re.compile(r" (?:d(?:as|er|ie|en|em|es)|eine?[nmrs]?) [A-ZÄÖÜ][a-zäöüß]+(?: [A-ZÄÖÜ][a-zäöüß]+)?")
_GERMAN_NOUNS = re.compile(
    r" [A-ZÄÖÜ][a-zäöüß]{3,}(?: (?:zu|zur|zum|von|an|in|im|auf|bei|für|mit|[A-ZÄÖÜ][a-zäöüß]{2,})){0,3}"
)
_GERMAN_WORD = re.compile(
    r"\b(?:[Dd]er|[Dd]ie|[Dd]as|[Dd]em|den|des|eine?n?|und|soll|hat|hatte|wurde|zufolge|haben|nicht|mit|von|[Aa]m|als"
    r"|[Ii]m|auf|sich)\b"
)
_OF_SURNAMES = tuple("mann stein bach berg burg meier meyer maier hofer huber bauer ski ow".split())  # noqa: SIM905
BESIDE_GERMAN = 150  # characters to either side that tell whether a text is German
MIN_GERMAN = 2  # small German words there


def goes_on_in_german(text: str, whole: Place, hit: Hit) -> bool:
    """Whether what stands behind a listed name, in one phrase with it, is none of it.

    "hat Kavra Geld überwiesen", "soll Omar Zorani Beamte bestochen haben".
    """
    behind = text[hit.end : whole.end]
    return _are_nouns(behind) or _is_before_noun(text, whole, hit)


def _are_nouns(behind: str) -> bool:
    said = behind.split()
    is_next = behind[:1] == " " and behind[1:2].isupper()
    return is_next and all(is_german_noun(word.lower()) and not is_generic(fold(word)) for word in said)


def _is_before_noun(text: str, whole: Place, hit: Hit) -> bool:
    """ "Laut Anklage soll Omar Zorani Beamte bestochen haben": in German any noun may stand behind a telling name."""
    behind = text[hit.end : whole.end]
    if hit.sighting.comparison.weight < TELLING or not is_persons(hit.sighting) or not _GERMAN_NOUNS.fullmatch(behind):
        return False
    near = text[max(0, whole.start - BESIDE_GERMAN) : whole.end + BESIDE_GERMAN]
    is_german = len(set(_GERMAN_WORD.findall(near))) >= MIN_GERMAN
    return is_german and _may_be_noun(behind.split()[0])


def _may_be_noun(word: str) -> bool:
    """A noun of German, or a word that no table of names has and that does not end as surnames do: "Beamte"."""
    if is_german_noun(word.lower()):
        return True
    return not is_given_name(fold(word)) and weight_of(fold(word)) >= RARE and not word.endswith(_OF_SURNAMES)


def object_at(behind: str) -> int:
    """Where the article of the noun begins that these words end with, -1 where there is none.

    "dass Kavra das Land verlassen hat", "schuldet Kavra Ltd. der Bank Geld".
    """
    found = _GERMAN_OBJECT.search(behind)
    return -1 if found is None or found.end() < len(behind) else found.start()
