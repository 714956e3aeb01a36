"""From a document's names to the same, with the bodies that lines in capitals name: "TRALEE DISTRICT COURT"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from xref.headlines import is_verb
from xref.mentions.base import FoundName, cues

_WORD = r"[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ'’&.-]*"
# A line, or what a line begins with, of a few words in capitals.
_HEADING = re.compile(rf"(?m)^[ \t>*#_-]{{0,6}}({_WORD}(?: (?:{_WORD}|&)){{1,7}})(?=\s*(?:$|[:;|(–—,]| -|  ))")
# Behind these words a court is one, and no place where somebody stands: "SECHIN IN COURT".
_OF_COURTS = frozenset({"district", "county", "civil", "high", "supreme", "crown", "regional", "commercial"})
_SMALL = frozenset("in on at to for from by with as and or vs v after before over of".split())  # noqa: SIM905
_PARTIES = frozenset({"person", "vessel", "aircraft"})
SHARE = 0.6  # of a heading that is a name's already: "HALDEN ALLOTMENT SOCIETY" of the same with "LITTLE"


def name_headings(text: str, found: Sequence[FoundName]) -> Iterator[FoundName]:
    """The names, in order; one of a body that the words of a heading are, in place of those inside it.

    In capitals every word looks like a name, and the finder takes most for words. A heading names a body where its last
    word says so and no other is a verb or small ("LITTLE PADDOCK ALLOTMENT SOCIETY"), or where its first or second does
    and "of" follows: "DEPARTMENT OF THE TREASURY". One that goes on behind the name of a party is a headline.
    """
    starts = [name.start for name in found]
    at = 0
    for start, end in _places(text):
        first = max(at, bisect_right(starts, start) - 1)
        last = bisect_left(starts, end, first)
        inside = [name for name in found[first:last] if name.end > start]
        if any(_is_most_of(name, start, end) or _goes_on(text, name, end) for name in inside):
            continue
        yield from found[at : last - len(inside)]
        yield FoundName(start, end, "organization", "heading")
        at = last
    yield from found[at:]


def _places(text: str) -> Iterator[tuple[int, int]]:
    for line in _HEADING.finditer(text):
        words = line.group(1).lower().split()
        if not any(map(is_verb, words[:-1])) and (_is_led(words) or _is_ended(words)):
            yield line.span(1)


def _is_led(words: Sequence[str]) -> bool:
    """ "CLAIMS OFFICE OF HALDEN"."""
    return any(one in cues("bodies") and two == "of" for one, two in pairwise(words[:3]))


def _is_ended(words: Sequence[str]) -> bool:
    if not _SMALL.isdisjoint(words):
        return False
    return words[-1] in cues("bodies_last") or (words[-1] == "court" and words[-2] in _OF_COURTS)


def _goes_on(text: str, name: FoundName, end: int) -> bool:
    """Whether a party's name ends before the heading does; a word alone, or a mere look, may be of a body's name."""
    is_told = name.kind in _PARTIES and name.cue != "form"
    is_party = is_told or (name.kind == "organization" and " " in text[name.start : name.end])
    return is_party and name.end < end


def _is_most_of(name: FoundName, start: int, end: int) -> bool:
    """Whether an organization's name is most of a heading."""
    return name.kind == "organization" and min(end, name.end) - max(start, name.start) >= SHARE * (end - start)
