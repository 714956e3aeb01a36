"""Words of the table of contexts in a text: of lists, of illicit trades, of everyday life, of namesakes.

Each different word of the text is looked up once, by itself and by its beginnings; a regular expression sees only the
few places whose word begins a row of several words. One expression of all rows took 16 ms for an article.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from xref.late import late_pattern
from xref.mentions.base import Place, as_pattern
from xref.text import has_sign, read_table

MAX_WORD = 30  # characters of a word that are looked at: no word of the table is as long
_MAX_LEAD = 40  # characters, with the blanks before it
LONGEST_ROW = 20  # characters of a joined script that a row may go on over blanks
_TABLE = "context_words.txt"
_WORD = re.compile(r"\w+")
_FIRST = re.compile(r"(\w+)(\*?)")
_JOINED_SCRIPTS = "\u0600"  # from here on: Arabic joins prepositions to the word, Chinese has no spaces
_JOINED = "\u0600\u1fff", "\u2e80\uffff"


class _Row(NamedTuple):
    """One row of the table; `rest` is what must follow its first word, None where nothing must.

    `lead` is how `rest` begins: its expression takes half a millisecond to compile, and few texts need it.
    """

    kind: str
    lead: str
    rest: re.Pattern[str] | None


class CueStart(NamedTuple):
    """Where rows of the table may begin: a word's length and its rows; no rows for a run of a joined script."""

    length: int
    rows: tuple[_Row, ...]


def cue_words(run: str) -> tuple[tuple[int, CueStart], ...]:
    """Offset and rows of each place of a run of characters where a row of the table may begin."""
    found = ((word.start(), word.group()) for word in _WORD.finditer(run))
    starts = [
        (start, CueStart(len(word), rows)) for start, word in found if (rows := _rows_of(word[:MAX_WORD].lower()))
    ]
    if has_sign(run, *_JOINED):
        starts.append((0, CueStart(len(run), ())))
    return tuple(starts)


def find_cues(text: str, words: Iterable[tuple[int, CueStart]]) -> Iterator[tuple[str, Place]]:
    """Kind and place of each cue in the order of the text, none inside another.

    `words` are those of `cue_words`, with their offsets in the text.
    """
    at = 0
    for start, end, kind in sorted(_at_words(text, words)):
        if start >= at:
            at = end
            yield kind, Place(start, end)


def _at_words(text: str, words: Iterable[tuple[int, CueStart]]) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind of the first row that stands in the text at each word."""
    for start, (length, rows) in words:
        end = start + length
        behind = text[end : end + _MAX_LEAD].lstrip().lower()
        for kind, lead, rest in rows:
            if rest is None:
                yield start, end, kind
                break
            following = rest.match(text, end) if behind.startswith(lead) else None
            if following is not None:
                yield start, following.end(), kind
                break
        if not rows:
            yield from _in_joined_script(text, start, start + length)


def _in_joined_script(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    for found in _joined().finditer(text, start, end + LONGEST_ROW):
        if found.start() < end:
            yield found.start(), found.end(), str(found.lastgroup)


@lru_cache(maxsize=65536)
def _rows_of(word: str) -> tuple[_Row, ...]:
    """The rows that begin with this word, in the order in which they are tried."""
    exact, stems = _by_first_word()
    found = list(exact.get(word, ()))
    for length in range(2, len(word) + 1):
        found += stems.get(word[:length], ())
    return tuple(row for _, row in sorted(found, key=lambda item: item[0]))


@cache
def _table() -> tuple[tuple[str, str], ...]:
    """Kind and words of each row, the kinds in the table's order, the longest first."""
    rows = dict.fromkeys(read_table(_TABLE))
    kinds = list(dict.fromkeys(kind for kind, _ in rows))
    ordered = sorted(rows, key=lambda row: (kinds.index(row[0]), -len(row[1]), row[1]))
    return tuple((kind, words) for kind, words in ordered)


_Numbered = dict[str, list[tuple[int, _Row]]]


@cache
def _by_first_word() -> tuple[_Numbered, _Numbered]:
    """First words, and beginnings of first words, to the rows of that word with their places in the table."""
    exact: _Numbered = defaultdict(list)
    stems: _Numbered = defaultdict(list)
    for number, (kind, words) in enumerate(_table()):
        first = _FIRST.match(words)
        if first and words[0] < _JOINED_SCRIPTS:
            rest = words[first.end() :]
            pattern = late_pattern(as_pattern(rest) + r"\b", re.IGNORECASE) if rest else None
            lead = rest.lstrip().partition(" ")[0].partition("*")[0]
            (stems if first.group(2) else exact)[first.group(1)].append((number, _Row(kind, lead, pattern)))
    return dict(exact), dict(stems)


@cache
def _joined() -> re.Pattern[str]:
    """One expression for the rows in joined scripts, each kind a named group."""
    kinds: dict[str, list[str]] = defaultdict(list)
    for kind, words in _table():
        if words[0] >= _JOINED_SCRIPTS:
            kinds[kind].append(words)
    return re.compile("|".join(f"(?P<{kind}>{'|'.join(map(as_pattern, rows))})" for kind, rows in kinds.items()))
