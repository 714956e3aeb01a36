"""From a document's names to the same, with the bodies that lines in capitals name: "TRALEE DISTRICT COURT"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from xref.mentions.base import FoundName, cues

_WORD = r"[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ'’&.-]*"
# A line, or what a line begins with, of a few words in capitals.
_HEADING = re.compile(rf"(?m)^[ \t>*#_-]{{0,6}}({_WORD}(?: (?:{_WORD}|&)){{1,7}})(?=\s*(?:$|[:;|(–—,]| -|  ))")
_LINKING = frozenset({"of", "for", "on"})
SHARE = 0.6  # of a heading that is a name's already


def name_headings(text: str, found: Sequence[FoundName]) -> Iterator[FoundName]:
    """The names, in order; one of a body that the words of a heading are, in place of those inside it.

    In capitals every word looks like a name, and the finder takes most for words. A heading names a body where its last
    word says so, or where its first words do and "of" follows: "DEPARTMENT OF THE TREASURY", "PONY CLUB".
    """
    starts = [name.start for name in found]
    at = 0
    for start, end in _places(text):
        first = max(at, bisect_right(starts, start) - 1)
        last = bisect_left(starts, end, first)
        inside = [name for name in found[first:last] if name.end > start]
        if any(_is_most_of(name, start, end) for name in inside):
            continue
        yield from found[at : last - len(inside)]
        yield FoundName(start, end, "organization", "heading")
        at = last
    yield from found[at:]


def _places(text: str) -> Iterator[tuple[int, int]]:
    for line in _HEADING.finditer(text):
        words = line.group(1).lower().split()
        is_led = any(one in cues("bodies") and two in _LINKING for one, two in pairwise(words[:3]))
        if is_led or words[-1] in cues("bodies"):
            yield line.span(1)


def _is_most_of(name: FoundName, start: int, end: int) -> bool:
    """Whether an organization's name is most of a heading."""
    return name.kind == "organization" and min(end, name.end) - max(start, name.start) >= SHARE * (end - start)
