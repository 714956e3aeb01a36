"""From a text to its capitalized words, each with what the layout says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from itertools import pairwise

from xref.mentions.names.base import MAX_CACHED, Token, cues, is_ordinary, ordinary, read_word, words

_UPPER = "".join(
    chr(c) for c in (*range(0x41, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x1F00)) if chr(c).isupper()
)
_ACCENT = r"(?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron);"
_CODED = rf"&(?:[A-Za-z]{_ACCENT}|szlig;)"  # feeds leave &eacute; inside names: C&eacute;ni
_CAPITAL = rf"(?:[{_UPPER}]|&[A-Z]{_ACCENT})"
_BESIDE = r"[\w&@/.#=]"  # what no word begins after
_PREFIXES = tuple("al el an as ad ash ar at az ud ul ex bin o mc dell all sant".split())  # noqa: SIM905 - as one reads it aloud
_PREFIX = rf"(?:{'|'.join(_PREFIXES)})(?:[-‐‑'’ʼ]|&rsquo;)"
_HYPHENATED = r"(?:-\n[ \t]*(?=[a-zà-ÿа-я])\w+)?"
_MANY = "{0,99}"  # parts of a word: the engine keeps each part of a flood ("A-A-A-...") in memory, at 600 bytes
_LETTERS = rf"\w*(?:{_CODED}\w*){_MANY}"
# The pattern begins with the capital, though "al-Rashidi" and "iPhone" begin before it: from a set of characters the
# engine skips ahead; from a choice of beginnings it would try each of them at each character of the text.
_WORD = re.compile(
    rf"[{_UPPER}&](?:"
    rf"(?:(?<!{_BESIDE}.)|(?<=ʼ.)(?:{'|'.join(rf'(?<=(?<!{_BESIDE}){prefix}ʼ.)' for prefix in _PREFIXES)}))"
    rf"(?:(?<!&)|[A-Z]{_ACCENT})"
    rf"(?:\.{_CAPITAL}\.(?:{_CAPITAL}\.){_MANY}(?:{_CAPITAL}(?!\w))?"
    rf"|(?<=[MSFR])/[VTSYF](?!\w)"
    rf"|{_LETTERS}{_HYPHENATED}"
    rf"(?:(?:[-‐‑'’ʼʻ´`ʿ]|&rsquo;|&(?=[{_UPPER}](?!\w)))(?:\n[ \t]*(?=[{_UPPER}]))?"
    rf"(?:\w|{_CODED}){_LETTERS}{_HYPHENATED}){_MANY})"
    rf"|(?<=(?<!{_BESIDE})[a-z][{_UPPER}])\w+|(?<=(?<!{_BESIDE})[a-z][a-z][{_UPPER}])\w+)"
)
_BEGINNING = re.compile(rf"(?<!{_BESIDE})(?:{_PREFIX}|[a-z]{{1,2}})\Z")
_BEFORE_CAPITAL = frozenset("-‐‑'’ʼ;abcdefghijklmnopqrstuvwxyz")
_LONGEST_PREFIX = len("sant&rsquo;")
_ENDS = frozenset(".!?:;•*|]=-–—")
_SENTENCE_END = re.compile(r"(?:^|[.!?:;•*|\]=–—-]|\d\)|\([a-z]\))[\s\"“”«»„'‘’(\[]*$")
_OPENING = re.compile(r"[\"“«„‘(\[]\s*$")
_PRONOUN = re.compile(r"I(?:['’](?:m|ve|ll|d))?")
_PLAIN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PIECE_END = re.compile(  # [^\S\n] is any space but the line's end
    r"[\s.!?:](?:(?<=\n)|(?<=[^\S\n])(?:[-–—]{1,2}[^\S\n]|[^\S\n]{2,})"
    r"|(?<=[\w)\]][\w)\]][.!?:])(?=[^\S\n]))"
)
_MAYBE_CAPITAL = re.compile(r"[^\W\d_a-zà-öø-ÿа-я]")
_SMALL = cues("small")
MIN_HEADLINE_WORDS = 4
REACH = 12  # characters before a word that say whether it begins a sentence
WRAP_SLACK = 6  # characters: hand-set and justified lines end a little early
MIN_WIDTH, MAX_WIDTH = 30, 120  # characters: narrower paragraphs are lists, wider ones are not wrapped


def tokenize(text: str, wraps: frozenset[int]) -> Iterator[Token]:
    """The capitalized words of the text, in order."""
    headlines = _headlines(text)
    head_start, head_end = next(headlines, (len(text), len(text)))
    for match in _WORD.finditer(text):
        start, end = match.span()
        surface = match.group()
        mark = _read_mark(text[start - 2 : start]) if start > REACH else _Mark.UNCLEAR
        if mark is _Mark.UNCLEAR and start and text[start - 1] in _BEFORE_CAPITAL:
            start = _beginning(text, start)
            surface = text[start:end]
        if (surface[0] == "I" or end - start > 24) and _is_noise(surface):
            continue
        while head_end <= start:
            head_start, head_end = next(headlines, (len(text), len(text)))
        styled = head_start <= start
        if styled and surface.lower() in _SMALL:
            continue
        first = mark is _Mark.END or (mark is _Mark.UNCLEAR and _opens(text[max(0, start - REACH) : start]))
        first = first or _follows_break(text, start, wraps)
        word = (
            read_word(surface, first, styled)
            if end - start <= MAX_CACHED
            else read_word.__wrapped__(surface, first, styled)
        )
        yield Token(start, start + len(word.text), word)


def _beginning(text: str, capital: int) -> int:
    """Where the word begins whose first capital stands there: before "al-" in al-Rashidi, before "i" in iPhone."""
    found = _BEGINNING.search(text, max(0, capital - _LONGEST_PREFIX), capital)
    return found.start() if found else capital


def _is_noise(word: str) -> bool:
    """The English pronoun, and wallet addresses."""
    return (word[0] == "I" and _PRONOUN.fullmatch(word) is not None) or (
        len(word) > 24 and not word.isalpha() and "-" not in word
    )


class _Mark(Enum):
    """What the two characters before a word tell of it."""

    END = "a sentence ends"
    INSIDE = "no sentence ends"
    UNCLEAR = "more must be read"


@lru_cache(maxsize=1024)
def _read_mark(before: str) -> _Mark:
    if before[1] == " " and before[0] in _ENDS:
        return _Mark.END
    return _Mark.INSIDE if before[1] == " " and (before[0].isalnum() or before[0] == ",") else _Mark.UNCLEAR


def _follows_break(text: str, start: int, wraps: frozenset[int]) -> bool:
    """A line that was not broken for width begins a few characters before."""
    line_break = text.rfind("\n", start - REACH if start > REACH else 0, start)
    return line_break >= 0 and line_break not in wraps


@lru_cache(maxsize=4096)
def _opens(before: str) -> bool:
    return not before.strip() or _SENTENCE_END.search(before) is not None or _OPENING.search(before) is not None


def find_wraps(text: str) -> frozenset[int]:
    """Offsets of the line breaks made for width: the next word would not have fitted on the line."""
    wraps = []
    at = 0
    for block in text.split("\n\n"):
        if len(block) > MIN_WIDTH and "\n" in block:
            wraps += [at + offset for offset in _wraps_of(block.split("\n"))]
        at += len(block) + 2
    return frozenset(wraps)


def _wraps_of(lines: list[str]) -> Iterator[int]:
    longest = max(map(len, lines))
    if not MIN_WIDTH <= longest <= MAX_WIDTH:
        return
    offset = 0
    for line, following in pairwise(lines):
        offset += len(line)
        words_after = following.split(None, 1)
        is_full = words_after and len(line) + len(words_after[0]) + WRAP_SLACK >= longest
        if is_full and line[-1:] not in ".:;!?":
            yield offset
        offset += 1


def _headlines(text: str) -> Iterator[tuple[int, int]]:
    """Spans set in capitals or in title case throughout, as headlines are."""
    begin = 0
    for match in _PIECE_END.finditer(text):
        end, following = match.span()
        piece = text[begin:end]
        if piece.count(" ") >= MIN_HEADLINE_WORDS - 2 and _is_headline(piece):
            yield begin, end
        begin = following
    if _is_headline(text[begin:]):
        yield begin, len(text)


def _is_headline(piece: str) -> bool:
    return _judge_headline(piece) if len(piece) <= MAX_CACHED else _judge_headline.__wrapped__(piece)


@lru_cache(maxsize=8192)
def _judge_headline(piece: str) -> bool:
    if piece.count(" ") < MIN_HEADLINE_WORDS - 2:
        return False
    is_upper = piece.isupper()
    if not is_upper and ("," in piece or "(" in piece or len(_MAYBE_CAPITAL.findall(piece)) < MIN_HEADLINE_WORDS):
        return False
    all_words = _PLAIN.findall(piece)
    if is_upper and len(all_words) >= 2:
        return any(word.lower() in ordinary() for word in all_words)
    telling = [word for word in all_words if word.lower() not in _SMALL]
    if len(telling) < MIN_HEADLINE_WORDS or "," in piece or "(" in piece:
        return False
    capital = [word for word in telling if word[0].isupper()]
    if len(capital) < 0.85 * len(telling):
        return False
    everyday = [word for word in capital if is_ordinary(word.lower()) and word.lower() not in words("org_heads")]
    return len(everyday) >= 2
