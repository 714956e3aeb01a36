"""What the brackets, commas and articles around a single word tell of it: where a party sits, or a body of any kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from xref.late import late_pattern
from xref.mentions.base import FoundName, cues
from xref.mentions.names.base import BY_LONGER
from xref.mentions.names.base.tables import is_given, is_known_place, words

_OPEN = frozenset({"person", "organization", "unknown"})
_FIRM_BRACKET = late_pattern(r"[\"”’']?\.?[\"”’']? \(")
_CALLING = late_pattern(r",? [(,]? ?(?:[a-z][a-z-]* ){0,2}(?P<calling>[a-z-]{4,}), ")
_DETERMINED = re.compile(r"\b(?:[Tt]he|[Tt]h(?:at|is)|[Oo]ur|[Ii]ts|[Tt]heir|[Yy]our) $")
_COLUMN = late_pattern(r"[ \t]{2,}|\t|\s*\n|\s*$|\s*[/|]")
_PARTNER = late_pattern(r"\b(?:her|his|my|your|their|an) ex $")  # "her ex Jordan"
# Before a maker's name that stands for one of its aircraft: "an orphaned Airbus", "its ageing Boeing".
_COUNTED = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Aa]nother|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)"
    r"(?: (?:[a-z-]+(?:ed|ing)|old|new|small|big|large|white|lone|private|elderly|second-hand))? $"
)
_GOES_ON = late_pattern(r"[ \n](?P<word>[a-z]+)")
_BODIES = cues("any_body")
_COUNTRY_CODES = cues("country_codes")
LONGEST_LEAD = 30  # characters of what leads to an aircraft
REACH = 8  # characters before a word in which what determines it stands


def without_seats(text: str, found: Iterable[FoundName]) -> Iterator[FoundName]:
    """The names; a single word that tells where a party sits, or a body of any kind, is none."""
    found = list(found)
    heads = _words_of_bodies(text, found)
    before: FoundName | None = None
    for name in found:
        is_open = (name.kind in _OPEN or name.cue == BY_LONGER) and " " not in text[name.start : name.end]
        told = _told_of_word(text, name, before, heads) if is_open else ""
        before = FoundName(name.start, name.end, told, "") if told else name
        yield before


def _words_of_bodies(text: str, found: Iterable[FoundName]) -> frozenset[str]:
    """The words of the longer names of bodies: "the League" is short for the Halden League, where the text has it."""
    longer = (text[name.start : name.end] for name in found if name.kind == "organization")
    return frozenset(word for shown in longer if " " in shown for word in shown.lower().split())


def _told_of_word(text: str, name: FoundName, before: FoundName | None, heads: frozenset[str]) -> str:
    """What stands around a single word makes of it instead of a party; "" where it may be one."""
    if text[name.start : name.end].lower() not in heads and _is_any_body(text, name.start, name.end):
        return "generic"
    if _is_make(text, name):
        return "product"
    is_place = _is_seat(text, name, before) or _is_origin_of_cargo(text, name) or _is_country_code(text, name)
    return "place" if is_place else ""


def _is_seat(text: str, name: FoundName, before: FoundName | None) -> bool:
    """Whether a single word tells where the party named right before it is: "Castle Security (Gloucester)".

    In brackets, or behind a person and the calling of one, it is a place of the tables: "Abdul Karim, rice dealer,
    Blitar". Another word in brackets is mostly short for the firm.
    """
    shown = text[name.start : name.end]
    if before is None or not (shown[:1].isupper() and shown[1:].replace("-", "").islower()):
        return False
    gap, behind = text[before.end : name.start], text[name.end : name.end + 1]
    if gap.endswith("(") and behind == ")" and _FIRM_BRACKET.fullmatch(gap):
        return is_known_place(shown) and not is_given(shown.lower())
    if before.kind != "person" or behind not in {".", ";", ")", "\n", ""} or not is_known_place(shown):
        return False
    called = _CALLING.fullmatch(gap)
    return called is not None and called["calling"] in words("roles")


def _is_origin_of_cargo(text: str, name: FoundName) -> bool:
    """Whether a cargo or ship comes from there: "corn ex Santos", "cement, ex Qinhuangdao"."""
    if not text.startswith("ex ", name.start - 3) or _PARTNER.search(text, max(0, name.start - 12), name.start):
        return False
    return is_known_place(text[name.start : name.end])


def _is_make(text: str, name: FoundName) -> bool:
    """Whether a maker's name is that of an aircraft of its, and nothing behind it is the maker's: "an Airbus deal"."""
    if text[name.start : name.end].lower() not in words("aircraft_nouns"):
        return False
    if not _COUNTED.search(text, max(0, name.start - LONGEST_LEAD), name.start):
        return False
    behind = _GOES_ON.match(text, name.end)
    return behind is None or behind["word"] in cues("small") or behind["word"].endswith(("ed", "s"))


def _is_any_body(text: str, start: int, end: int) -> bool:
    """Whether it is the bare noun of a body behind an article: "the Council", "that Department's counsel"."""
    shown = text[start:end]
    if shown.lower() not in _BODIES or not shown[1:].islower():
        return False
    return _DETERMINED.search(text, max(0, start - REACH), start) is not None


def _is_country_code(text: str, name: FoundName) -> bool:
    """Whether the code of a country stands in a column of its own: "SAMJONG 2   7408873   PRK"."""
    if text[name.start : name.end] not in _COUNTRY_CODES:
        return False
    return _COLUMN.match(text, name.end) is not None and text[max(0, name.start - 2) : name.start].strip() == ""
