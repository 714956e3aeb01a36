"""A text as a browser or a printer shows it: its entities, tags and invisible characters read."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import NamedTuple

from xref.late import later

# What is searched for at every character begins with a set of characters, for which a search skips ahead.
_UNREAD = re.compile(
    "[<&\u00ad\u00b2\u00b3\u00b9\u200b\u2060\u2070-\u2079\ufeff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff](?:"
    # tags that a feed leaves in its text: those of a line or cell, and those that only dress the words
    r"(?<=<)/?(?:(?P<block>br|p|div|li|ul|ol|tr|td|th|h[1-6])|b|i|u|em|strong|span|a|font|mark|small|su[bp])"
    r"(?:\s[^<>]{0,200})?/?>"
    r"|(?<=&)(?P<entity>(?:amp;){0,3}(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,5});)"
    "|(?<=[\u00ad\u200b\u2060\ufeff])(?P<unseen>)"
    # the mark of a footnote: "Igor Michurin¹"
    r"|(?<=[\u00b2\u00b3\u00b9\u2070-\u2079])(?<=[^\W\d_][^\W\d_].)[\u00b2\u00b3\u00b9\u2070-\u2079]?(?P<note>)"
    "|(?<=[\uff10-\uff5a\U0001d400-\U0001d7ff])(?P<in_type>))",
    re.IGNORECASE,
)
unescape = later("html:unescape")
_SOFT_HYPHEN = "\u00ad"
_UNSEEN = _SOFT_HYPHEN + "\u200b\u2060\ufeff"
# Of two inline tags side by side: what ends before the first, and where the text goes on behind the second.
_CLOSED = re.compile(r"(\w\w)(?:</\w+\s*>)+$")
_TAGS = re.compile(r"(?:<\w[^<>]{0,200}>)*")
_FOOTNOTE = re.compile(r"(?i)<su([bp])(?:\s[^<>]{0,200})?>[^<>]{1,6}</su\1>(?!\w)")
REACH = 64  # characters before a tag in which the text before it ends
_LINE_ENDS = re.compile(r"[ \t]*\r?\n")


class Rendered(NamedTuple):
    """What is shown of a text, and where each place of it stands in the text.

    `starts` and `ends` have the offsets into what is shown from which on a place that starts, or ends, there is shifted
    by the number at the same position of `shifts`.
    """

    text: str
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    shifts: tuple[int, ...] = (0,)

    def in_source(self, start: int, end: int) -> tuple[int, int]:
        """Where the words stand in the source that are shown from `start` to `end`."""
        if not self.starts:
            return start, end
        return (
            start + self.shifts[bisect_right(self.starts, start)],
            end + self.shifts[bisect_right(self.ends, end)],
        )


def render(text: str) -> Rendered:
    """What a reader sees of a text that may have HTML in it.

    Entities are their characters, a tag is a line break or nothing, letters of full width or in mathematical type are
    plain ones, and characters without width are gone. A soft hyphen stays where a line ends behind it.
    """
    if text.isascii() and "<" not in text and "&" not in text:
        return Rendered(text)
    parts: list[str] = []
    starts, ends, shifts = [], [], [0]
    at = size = 0  # how far the text is read, and how much of it is shown
    for found in _UNREAD.finditer(text):
        shown = _shown(found)
        width = found.end() - found.start()
        if shown == found.group():
            continue
        parts += [text[at : found.start()], shown]
        size += found.start() - at + len(shown)
        at = found.end()
        if width != len(shown):
            starts.append(size)
            ends.append(size if shown else size + 1)  # what ends before a tag ends there
            shifts.append(shifts[-1] + width - len(shown))
    return Rendered("".join((*parts, text[at:])), tuple(starts), tuple(ends), tuple(shifts))


def _shown(found: re.Match[str]) -> str:
    """What is shown of an entity, a tag or a character; the same where it is none."""
    if found["entity"]:
        plain = found.group()
        for _ in range(1 + found["entity"].count("amp;")):
            plain = unescape(plain)
        if len(plain) != 1:
            return found.group()
        return _seen(plain, found) if plain in _UNSEEN else " " if plain.isspace() else str(plain)
    if found["unseen"] is not None:
        return _seen(found.group(), found)
    if found["note"] is not None:
        return ""
    if found["in_type"] is not None:
        plain = unicodedata.normalize("NFKC", found.group())
        return plain if len(plain) == 1 and plain.isalnum() else found.group()
    if found["block"]:
        return "\n"
    return " " if _parts_words(found.string, found.start(), found.end()) else ""


def _parts_words(text: str, start: int, end: int) -> bool:
    """Whether an inline tag stands between two words: "<b>News</b><b>Igor</b>", "Igor<sup>a</sup>"; not inside one."""
    if _FOOTNOTE.match(text, start):
        return True
    if text[start - 1 : start] != ">" or not (closed := _CLOSED.search(text[max(0, start - REACH) : start])):
        return False
    begun = _TAGS.match(text, end)
    return closed.group(1).isalpha() and text[begun.end() : begun.end() + 1].isupper() if begun else False


def _seen(unseen: str, found: re.Match[str]) -> str:
    """A soft hyphen is seen where a line ends."""
    return unseen if unseen == _SOFT_HYPHEN and _LINE_ENDS.match(found.string, found.end()) else ""
