"""The segments of a text: words that begin with a capital, and the small words between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from xref.late import late_pattern
from xref.meanings import SMALL, meanings
from xref.mentions.scan.base import MAX_LOWER, MAX_WORD, Memory, remember
from xref.parts.short_forms import is_of_short_form
from xref.scripts import translations
from xref.text import GLUE, fold, words
from xref.vocabulary import is_abbreviation, is_common, is_generic, is_plain_word, particles

MAX_GAP = 60  # characters between two words of a name
MAX_RUN = 12  # words, or five times as many Chinese characters, that follow one another with one space between
MAX_SEGMENT = 6  # runs; a longer one (a text all in capitals) is read in pieces that share a run
MAX_LINKED = 6  # words in lower case behind the one word of a name that has a capital
_SMALL = frozenset({"of", "the", "and", "for", "in", "to", "on", "by", "a", "an"}) | SMALL

# Small letters; of the extended Latin ones, which alternate with their capitals, none: `_token` tells those.
_LOWER = "a-zß-öø-ÿά-ώа-џա-և"
_HAN = "\u2e80-\u2fff\u3005-\u3007\u3021-\u9fff\uac00-\ud7ff\uf900-\ufaff"  # scripts without spaces, and Hangul


def _words_of(others: str) -> str:
    """The expression of capitalized words in letters of all scripts but `others`.

    A word has at most four pieces of 59 characters, taken or left whole: longer ones name nobody, and must not cost
    more. What looks back stands behind the capital, for which a search skips ahead.
    """
    letter = rf"[^\W_{others}]"
    body = rf"(?:{letter}|[{GLUE}])"
    word = (
        rf"[^\W_{others}{_LOWER}](?<!{letter}.){body}{{0,59}}+(?:['’ʼ`´‘]{body}{{1,59}}+){{0,3}}+"
        rf"(?:-[{_LOWER}]{{1,12}}(?!{body}))?+"  # "Kwon-il" is no Kwon
    )
    return rf"{word}(?!{body})(?: {word}(?!{body})){{0,{MAX_RUN - 1}}}+"


_RUN = re.compile(_words_of(""))
_ANY_RUN = late_pattern(rf"[{_HAN}]{{1,{5 * MAX_RUN}}}+|{_words_of(_HAN)}")
_ODD = "\u0100-\u024f\u1e00-\u1eff"  # Latin letters beyond French, small ones and capitals
_TRAIL = re.compile(rf"[ \u00a0\n-](?:[dl]['’])?((?:[{_LOWER}{_ODD}][{GLUE}]*){{1,20}})(?!\w)")
_BREAK = re.compile(
    r"[;:!?•|\t\u060c\u061b\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f]|\n[ \t\r]*\n|[^\S\n]{3,}|\.{2,}|[—–]\s"
    r"|\b(?:[afn]\.?k\.?a\b|alias\s)"  # another name begins: "Korea Marine and Trade (a.k.a. Korea Marine)"
)
_BEHIND_BRACKET = re.compile(r"\)\s-\s")
_WRAP = re.compile(r"[ \t]?\r?\n[ \t]{0,12}")  # the end of a line, and the indent of the next
_STOP = re.compile(r"([\"'”’»)\]]*)\.[\"'”’»)\]]*\s")
_POSSESSIVES = frozenset({"'s", "’s"})
_LAST_WORD = re.compile(r"[^\W_]+$")


class Segments:
    """Cuts texts into segments, and remembers which gaps between two words a name may go on over."""

    def __init__(self, memories: Sequence[Memory]) -> None:
        self._memories = memories
        self._gaps: dict[str, bool] = {}

    def cut(self, plain: str) -> Iterator[tuple[int, int]]:
        """Start and end of every segment; overlapping ones where a segment would be too long."""
        starts: list[int] = []  # of the runs of this segment
        last = 0
        runs = _RUN if plain.isascii() or max(plain) < "\u2e80" else _ANY_RUN
        for found in runs.finditer(plain):
            start, end = found.span()
            if starts and start > last and not self._joins(plain, last, start):
                yield starts[0], self._trailed(plain, last)
                starts = []
            elif len(starts) >= MAX_SEGMENT:
                yield starts[0], last
                starts = starts[-1:]
            starts.append(start)
            last = end
        if starts:
            yield starts[0], self._trailed(plain, last)

    def _joins(self, plain: str, last: int, start: int) -> bool:
        """Whether a name may go on from the word that ends at `last` to the one at `start`."""
        if start - last > MAX_GAP:
            return False
        gap = plain[last:start]
        if gap == " ":
            return True
        if "\u0620" <= plain[start] <= "\u06d3" and _BEHIND_BRACKET.search(gap):
            return False  # an Arabic article's dateline ends; but "Front (PFLP) - General Command"
        joins = self._gaps.get(gap)
        if joins is None:
            joins = self._is_inside(gap)
            remember(self._gaps, gap, joins)
        if joins and "." in gap and (stop := _STOP.search(gap)):
            # "V. Putin" and "Co. Ltd" go on; a full stop after another word, or behind a quotation, ends a sentence.
            before = _LAST_WORD.search(plain, max(0, last - MAX_WORD), last)
            if stop.group(1) or before is None:
                return not stop.group(1)
            return plain[start].isdigit() or is_abbreviation(fold(before.group()))  # "No. 1"
        return joins

    def _is_inside(self, gap: str) -> bool:
        """Whether what stands between two named words may stand inside a name."""
        if gap.isspace() and (_WRAP.fullmatch(gap) or (len(gap) < 3 and gap.count("\n") < 2)):
            return True
        gap = _WRAP.sub(" ", gap, count=1)
        if _BREAK.search(gap):
            return False
        lower = list(words(gap))
        many = sum(word.form not in _SMALL and word.form not in particles() for word in lower)
        return many <= MAX_LOWER and all(
            self._is_name_word(word.form) or translations(gap[word.start : word.end]) for word in lower
        )

    def _is_name_word(self, form: str) -> bool:
        if form in _SMALL or form in particles() or is_generic(form):
            return True
        return not is_plain_word(form) and any(memory.keys_of(form) for memory in self._memories)

    def _trailed(self, plain: str, end: int) -> int:
        """The end of a segment with the words in lower case that may be of its last name.

        "Kunlun bank", "Association de secours palestinien"; none behind a possessive: "Nord Cement's concrete".
        """
        if plain[end - 2 : end] in _POSSESSIVES:
            return end
        at = named = end
        is_linked = False  # "Union des radios et télévisions islamiques": as Romance languages write a body's name
        many = 0  # words but for small ones
        for number in range(2 * MAX_LINKED):
            following = _TRAIL.match(plain, at)
            if not following or not following.group(1).islower() or many >= (MAX_LINKED if is_linked else MAX_LOWER):
                break
            at, form = following.end(), fold(following.group(1))
            if form in _SMALL or form in particles():
                is_linked = is_linked or (not number and form not in _SMALL)
                continue
            many += 1
            if not (
                self._is_name_word(form)
                or (is_linked and any(memory.keys_of(form) for memory in self._memories))
                or is_of_short_form(form)
                or self._goes_on(plain, named, form)
                or translations(following.group(1))  # "Агентство научных исследований"
                or meanings(form)  # "Centre pour l'innovation"
            ):
                break
            end = at
        return end

    def _goes_on(self, plain: str, named: int, form: str) -> bool:
        """Whether some name has the capitalized word that ends at `named` and this everyday one: "Terek rapid"."""
        found = _LAST_WORD.search(plain, max(0, named - MAX_WORD), named)
        word = fold(found.group()) if found else ""
        return bool(word) and not is_common(word) and any(memory.has_both(word, form) for memory in self._memories)
