"""The sentences and paragraphs of an article: what is said with a name, and what a reader is shown of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from xref.lines import ends_of_lines
from xref.mentions.base import Place

MAX_SENTENCE = 400  # characters to either side of a mention
MAX_CONTEXT = 240  # characters around a mention that a reader is shown

# A mark comes first, and what must stand before it after: a look-behind in front would be tried at every letter.
_SENTENCE_END = re.compile(
    r"[.!?\n。！？؟](?:(?:(?<=[^\W\d_]{3}[.!?])|(?<=\d[\d)]{2}[.!?]))[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\W_a-z])"
    r"|(?<=\n)[ \t\r]*\n|(?<=[。！？؟]))"
)
# "TUNIS. The trial opened": the place or the theme before a sentence is of that sentence. The end of the line before
# comes first: a text is searched ten times as fast for what begins with one certain character.
_DATELINE = re.compile(r"\n(?:[ \t]*[*•–-])?[ \t]*[A-ZÀ-Þ][A-ZÀ-Þ' /-]{2,30}\.[ \t]+")
_GOES_ON = re.compile(r"[\"“«]?(?:He|She|It|They|His|Her|Its|Both|Il|Elle|Er|Sie|Él|Ella)\b")
_HIS_OTHER = re.compile(r"(?:His|Her|Its|Their) (?:\w+ )?namesake")
_PARAGRAPH_END = re.compile(r"\n[ \t\r]*\n")


class Sentences:
    """A text by its sentences, lines and paragraphs, each found when it is first asked for.

    `shown` is the text at the same length as its writer has it, where the text is as it was meant.
    """

    def __init__(self, text: str, shown: str = "") -> None:
        self._text, self._shown = text, shown or text
        self._whole: dict[int, str] = {}  # the sentences that were shown whole

    def around(self, place: Place) -> Place:
        """The sentence around a place, cut at a length a reader can take in."""
        return self._between(self._ends, place)

    def paragraph_around(self, place: Place) -> Place:
        """The paragraph around a place, cut as a sentence is."""
        return self._between(self._paragraphs, place)

    def told_around(self, place: Place) -> Place:
        """The sentence around a place, and the one behind it where that goes on about the same party.

        "Ivan Petrov left. He is a point guard." """
        return self._with_next(self.around(place))

    def denying(self, places: Iterable[Place]) -> Iterator[Place]:
        """Where it is said of a name's bearer that he is another: in "X lives there. His namesake Y" it is of Y."""
        for place in places:
            sentence = self.around(place)
            yield sentence if _HIS_OTHER.match(self._text, sentence.end) else self._with_next(sentence)

    def passages(self, places: Iterable[Place]) -> Iterator[str]:
        """The sentence around each place on one line, cut where it is long: what a reader is shown of it."""
        ends, known, reach = self._ends, self._whole, MAX_CONTEXT // 2
        for place in places:
            start, end = place
            at = bisect_left(ends, start + 1)
            begins, stops = ends[at - 1] if at else 0, ends[at] if at < len(ends) else len(self._text)
            if not (end <= stops <= end + reach and start - reach <= begins):
                yield self._cut_passage(place, begins)
            elif at in known:
                yield known[at]
            else:
                known[at] = " ".join(self._shown[begins:stops].split())
                yield known[at]

    def _cut_passage(self, place: Place, begins: int) -> str:
        """As much as is shown of a long sentence that begins there, or of several that the place is in."""
        ends, (start, end) = self._ends, place
        after = bisect_left(ends, end)
        stops = ends[after] if after < len(ends) else len(self._text)
        first, last = max(begins, start - MAX_CONTEXT // 2), max(min(stops, end + MAX_CONTEXT // 2), end)
        return " ".join(self._shown[first:last].split())

    def _with_next(self, sentence: Place) -> Place:
        ends_paragraph = self._text.count("\n", sentence.end - 3, sentence.end) > 1
        if not ends_paragraph and _GOES_ON.match(self._text, sentence.end):
            return Place(sentence.start, self.around(Place(sentence.end, sentence.end + 2)).end)
        return sentence

    def _between(self, ends: Sequence[int], place: Place) -> Place:
        at = bisect_left(ends, place.start + 1)
        start = max(ends[at - 1] if at else 0, place.start - MAX_SENTENCE)
        after = bisect_left(ends, place.end)
        end = min(ends[after] if after < len(ends) else len(self._text), place.end + MAX_SENTENCE)
        return Place(start, max(end, place.end))

    @cached_property
    def _ends(self) -> list[int]:
        ends = {found.end() for found in _SENTENCE_END.finditer(self._text)}
        ends.difference_update(found.end() - 1 for found in _DATELINE.finditer("\n" + self._text))
        return sorted(ends.union(ends_of_lines(self._text)))

    @cached_property
    def _paragraphs(self) -> list[int]:
        return [found.end() for found in _PARAGRAPH_END.finditer(self._text)]
