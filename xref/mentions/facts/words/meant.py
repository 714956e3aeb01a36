"""Where a word of everyday life tells of none: in names, in streets, and behind words that give it another meaning."""

from __future__ import annotations

import re

from xref.mentions.base import Place
from xref.text import fold
from xref.vocabulary import is_given_name

_STREET_BEHIND = re.compile(r" (?:Street|St|Road|Rd|Lane|Avenue|Ave|Square|Row|Alley|Drive|Quay|Terrace)\b")
_LAND_BEHIND = re.compile(r" (?:Islands?|Strait|Inlet|County|Mountains?|Bay)\b")
_WORD_BEFORE = re.compile(r"(?<![\w'’-])([^\W\d_][\w'’-]+) $")
_WORD_BEHIND = re.compile(r" ([^\W\d_][\w'’-]+)")
LONGEST_BEFORE = 24  # characters of a word before another that are read: searched in more, each would be begun anew
# Everyday words that are parts of names of bodies and persons which no everyday life is told by.
_IN_NAMES = frozenset({"council", "league", "song", "band"})
# Words of everyday life, and behind which words they are none: "armed band", "failed to match", "fighting season".
_MEANT_ELSE = {
    word: re.compile(rf"\b(?:{before}) $")
    for word, before in {
        "band": "armed|rebel|guerrilla|terrorist|militant|outlaw|roving",
        "match": "to|not|can|could|will|would|must|didn't|doesn't|don't|did|does",
        "season": "fighting|campaign|rainy|dry|wet|hunting|growing|planting|harvest|poppy",
        "goals": "set|its|strategic|political|military|policy|stated|war",
        "driver": "key|main|major|primary|chief|important|biggest",
        "trainer": "military|weapons|explosives|bomb|combat|militia|firearms",
        "launch": "missile|rocket|satellite|test|drone|to",
        "students": "took|kidnapped|abducted|killed|recruited",
    }.items()
}


def means_else(text: str, kind: str, place: Place) -> bool:
    """Whether a word of such a kind there is none: "Old Bakery Street", "James Baker", "an armed band"."""
    meant = _MEANT_ELSE.get(text[place.start : place.end])
    if meant:
        return meant.search(text, max(0, place.start - LONGEST_BEFORE), place.start) is not None
    if not text[place.start].isupper():
        return False
    return _STREET_BEHIND.match(text, place.end) is not None or _is_in_name(text, kind, place)


def _is_in_name(text: str, kind: str, place: Place) -> bool:
    """Whether a word is one of a name that tells no life: "James Baker", "Song Hwa Jong", "Security Council"."""
    before = _WORD_BEFORE.search(text, max(0, place.start - LONGEST_BEFORE), place.start)
    if kind == "calling":
        return _LAND_BEHIND.match(text, place.end) is not None or (
            _has_capital(before) and is_given_name(fold(before[1] if before else ""))
        )
    if text[place.start : place.end].lower() not in _IN_NAMES:
        return False
    return _has_capital(before) or _has_capital(_WORD_BEHIND.match(text, place.end))


def _has_capital(word: re.Match[str] | None) -> bool:
    """Whether a word begins with a capital and is not in capitals throughout."""
    return word is not None and word[1][0].isupper() and not word[1].isupper()
