"""From a text to the ends of those lines that say a thing of their own: points of lists, rows, headlines, tickers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice, pairwise
from typing import NamedTuple

from xref.late import late_pattern

LONGEST_WRAPPED = 140  # characters of a line that somebody broke; longer ones end where their writer ended them
ROOM = 8  # characters that a line must have had left over and above the word that stands on the next one
MIN_PARTED = 2  # words that a page must have parted at the ends of lines
PAGE_ROOM = 3  # ... where the width of the page is known
MOST_BROKEN = 0.5  # of a block's lines that a page may have ended; if fewer did, their writer ended all of them
LONGEST_NAME = 80  # characters of a line that is a name
MAX_LINES = 1000  # of a block that tell whether it is a list
MAX_BLOCKS = 64  # texts of which it is remembered

_BREAK = re.compile(r"\n(?<!\n\n)(?=[ \t]*\S)")  # a line may go over into the next
_POINT = late_pattern(
    r"\n(?=[ \t]*(?:[•●▪‣*·–—-]|>+|\(?\d{1,3}[.)]|\(?[A-Za-z]\))[ \t]"  # a point: "- ", "3. ", "(b) "; but "W. Bush"
    r"|(?:[^\n]{0,60}?\S(?: {2}|\t| \| )[ \t]*+(?=\S)){2})"  # a row of a table
)
_TWO_WORDS = late_pattern(r"[^\W_]\S* +[^\W_]")
_SAYING = late_pattern(r"(?<![\w'’-])[a-zß-öø-ÿ]{4,}|[.!?][\"'”’»)\]]*$(?<![A-Z].)")  # what no name has
_LABEL = late_pattern(r"[^\W_][^\s:]{1,20}(?: [^\s:]{1,20}){0,2}: ")
_EMPTY = late_pattern(r"\n[ \t\r]*\n")
_NUMBERED = late_pattern(r"\(?\d{1,3}[.)]?\s+[^\W\d_a-z]")  # "2  Omar", whose surname stands on the next line, and
_LAST_NAME = late_pattern(r"[^\W\d_a-zß-öø-ÿ][^\W\d_]+, [a-zß-öø-ÿ]")  # what is said of him: "Zorani, formerly of"
_INITIAL = late_pattern(r"[^\W\d_]\. ")  # "George" and "W. Hale"
# Nothing ends with one of these, so the next line goes on.
_OPEN_ENDS = frozenset(  # the words of a table would cost every start a file
    {
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "to",
        "with",
        "and",
        "or",
        "as",
        "near",
        "mr",
        "mrs",
    }
    | {"el", "la", "los", "las", "de", "del", "da", "do", "di", "dos", "das", "du", "des", "le", "les", "al", "y", "e"}
    | {"und", "von", "van", "der", "den", "dr", "gen", "col", "bin", "ibn", "abu"}
)
_OPEN_MARKS = ",-–—(&/"
_ENDED = late_pattern(r"[.!?。！？:;][\"'”’»)\]]*$")


# A word that the end of a line parts: a page broke these lines, and not their writer.
_PARTED_LINE = late_pattern(r"[a-zß-öø-ÿ]-(?=\n[ \t]*[a-zß-öø-ÿ])")
_ENTRY = late_pattern(r"\(?(?:[A-Z]?[.-]?\d{1,4}|[A-Za-z])[.)]?\s")  # "5  ", "(7) ", "C-4  ", "b) "


class _Line(NamedTuple):
    """A line without the blanks around it, where the next one begins in the text, and how many blanks it began with."""

    text: str
    next: int
    indent: int


def ends_of_lines(text: str) -> Sequence[int]:
    """The offsets, ascending, at which a line begins that goes on with nothing of the line before.

    Lines of prose that somebody broke at a width are no such lines: their names and sentences go on.
    """
    return _ends(text) if "\n" in text and _BREAK.search(text) else ()


@lru_cache(maxsize=MAX_BLOCKS)
def _ends(text: str) -> tuple[int, ...]:
    ends = {found.end() for found in _POINT.finditer(text)}
    width = _width_of_page(text)
    begin = 0
    for found in (*_EMPTY.finditer(text), None):
        end = found.start() if found else len(text)
        ends.update(_ends_in_block(text, begin, end, width))
        begin = found.end() if found else end
    return tuple(sorted(ends))


def _width_of_page(text: str) -> int:
    """The usual length of a line that a page broke inside a word; 0 where few are, or other lines are longer."""
    full = sorted(found.end() - text.rfind("\n", 0, found.start()) - 1 for found in _PARTED_LINE.finditer(text))
    if len(full) < MIN_PARTED:
        return 0
    width = full[len(full) // 2]
    lengths = sorted(len(line) for line in text.split("\n") if line.strip())
    return width if lengths[len(lengths) // 2] <= width <= LONGEST_WRAPPED else 0


def _ends_in_block(text: str, begin: int, end: int, width: int) -> Iterator[int]:
    """The ends of lines of what stands between two empty lines: all of a list's, of prose those beside a headline.

    Where a page broke the lines at `width`, those that had room for the next word.
    """
    if text.find("\n", begin, end) < 0:
        return
    lines = _lines(text, begin, end)
    if width:
        for line, following in _joints(lines):
            if _had_room(line, following, width) or _is_headline(line.text, following.text):
                yield line.next
        return
    first = list(islice(lines, MAX_LINES))
    joints = list(_joints(first))
    is_list = bool(joints) and _is_a_list(joints, first)
    for line, following in _joints(chain(first, lines)):
        if is_list or _is_headline(line.text, following.text) or _are_names(line, following):
            yield line.next


def _had_room(line: _Line, following: _Line, width: int) -> bool:
    """Whether the next word would have had room on the line, of which the next is no part further in."""
    if following.indent > line.indent + 1 and _ENTRY.match(line.text):
        return False
    return line.indent + len(line.text) + len(following.text.split(None, 1)[0]) + PAGE_ROOM < width


def _joints(lines: Iterable[_Line]) -> Iterator[tuple[_Line, _Line]]:
    """Each two lines, one behind the other, of which no word says that they are of one sentence."""
    return ((line, following) for line, following in pairwise(lines) if not _goes_on(line.text, following.text))


def _lines(text: str, begin: int, end: int) -> Iterator[_Line]:
    while begin < end:
        stop = text.find("\n", begin, end)
        stop = end if stop < 0 else stop
        line = text[begin:stop].rstrip()
        inner = line.lstrip()
        if inner:
            yield _Line(inner, stop + 1, len(line) - len(inner))
        begin = stop + 1


def _is_a_list(joints: Sequence[tuple[_Line, _Line]], lines: Sequence[_Line]) -> bool:
    """Whether the lines of a block ended where their writer ended them, and not where the page did.

    Prose has lines that go on in lower case, and breaks a line where the next word had no room. A line that ends
    with a full stop tells nothing, nor does the longest.
    """
    told = [(line.text, following.text) for line, following in joints if not _ENDED.search(line.text)]
    longest = max((line.text for line in lines), key=len)
    width = len(longest)
    if told and width > LONGEST_WRAPPED:
        return True
    told = [(line, following) for line, following in told if line is not longest]
    if len(joints) < len(lines) - 1:
        return False
    labels = sum(_LABEL.match(line.text) is not None for line in lines)
    parted = sum(
        len(line) + len(following.split(None, 1)[0]) + ROOM < width
        or _is_headline(line, following)
        or (labels > 1 and _LABEL.match(following) is not None)
        for line, following in told
    )
    return parted > MOST_BROKEN * len(told)


def _is_headline(line: str, following: str) -> bool:
    """One of two lines alone is in capitals."""
    return line.isupper() != following.isupper()


def _are_names(line: _Line, following: _Line) -> bool:
    """Whether each of two lines is a name, and the second no part of the first further in."""
    return following.indent <= line.indent and _is_name(line.text) and _is_name(following.text)


def _is_name(line: str) -> bool:
    """Whether a line is a name of several words and no more, as in a list without points: "Volna Trading S.A."."""
    return (
        len(line) <= LONGEST_NAME
        and _TWO_WORDS.search(line) is not None
        and not line.isupper()
        and _SAYING.search(line) is None
    )


def _goes_on(line: str, following: str) -> bool:
    """Whether the words say that the next line is of the same sentence."""
    if following[0].islower() or _INITIAL.match(following):
        return True
    if _NUMBERED.match(line) and _LAST_NAME.match(following):
        return True
    if line[-1] in _OPEN_MARKS or "\u2e80" <= line[-1] <= "\u9fff":
        return True
    return line.rsplit(None, 1)[-1].lower() in _OPEN_ENDS
