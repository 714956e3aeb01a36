"""Where a word of everyday life tells of none: in names, in streets, and behind words that give it another meaning."""

from __future__ import annotations

import re

from xref.mentions.base import Place

_STREET_BEHIND = re.compile(r" (?:Street|St|Road|Rd|Lane|Avenue|Ave|Square|Row|Alley|Drive|Quay|Terrace)\b")
_LAND_BEHIND = re.compile(r" (?:Islands?|Strait|Inlet|County|Mountains?|Bay)\b")
_NAME_BEFORE = re.compile(r"[^\W\d_a-z][^\W\d_A-Z][\w'’-]* $")  # a word with a capital, and not all in capitals
_NAME_BEHIND = re.compile(r" [^\W\d_a-z][^\W\d_A-Z]")
LONGEST_BEFORE = 24  # characters of a word before another that are read
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
    is_behind = _NAME_BEFORE.search(text, max(0, place.start - LONGEST_BEFORE), place.start) is not None
    if kind == "calling":
        return is_behind or _LAND_BEHIND.match(text, place.end) is not None
    if text[place.start : place.end].lower() not in _IN_NAMES:
        return False
    return is_behind or _NAME_BEHIND.match(text, place.end) is not None
