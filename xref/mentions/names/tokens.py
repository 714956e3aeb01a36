"""From a text to its capitalized words, each with what the layout says of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import pairwise

from xref.mentions.names.base import Token, cues, is_ordinary, ordinary, words

_UPPER = "".join(
    chr(c) for c in (*range(0x41, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x1F00)) if chr(c).isupper()
)
_ACCENT = r"(?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron);"
_LETTER = rf"(?:\w|&[A-Za-z]{_ACCENT}|&szlig;)"  # feeds leave &eacute; inside names: C&eacute;ni
_CAPITAL = rf"(?:[{_UPPER}]|&[A-Z]{_ACCENT})"
_PREFIX = r"(?:(?:al|el|an|as|ad|ash|ar|at|az|ud|ul|ex|bin|o|mc|dell|all|sant)(?:[-‐‑'’ʼ]|&rsquo;))?"
_WORD = re.compile(
    rf"(?:(?<![\w&@/.#=])|(?<=\b[lLd]['’])|(?<=\bqu['’]))(?:(?:{_CAPITAL}\.){{2,}}(?:{_CAPITAL}(?!\w))?"
    rf"|[MSFR]/[VTSYF](?!\w)"
    rf"|{_PREFIX}{_CAPITAL}{_LETTER}*(?:-\n[ \t]*(?=[a-zà-ÿа-я])\w+)?"
    rf"(?:(?:[-‐‑'’ʼʻ´`ʿ]|&rsquo;|&(?=[{_UPPER}](?!\w)))(?:\n[ \t]*(?=[{_UPPER}]))?{_LETTER}+"
    rf"(?:-\n[ \t]*(?=[a-zà-ÿа-я])\w+)?)*"
    rf"|[a-z]{{1,2}}[{_UPPER}]\w+)"
)
_POSSESSIVE = re.compile(r"(?:['’´`]|&rsquo;)[sS]$")
_SENTENCE_END = re.compile(
    r"(?:^|[.!?:;•*|\]=]|&bull;|\d\)|\([a-z]\)|[-–—]{1,2}|&#8211;|&[nm]dash;)[\s\"“”«»„'‘’(\[]*$"
)
_OPENING = re.compile(r"[\"“«„‘(\[]\s*$")
_PRONOUN = re.compile(r"I(?:['’](?:m|ve|ll|d))?")
_PLAIN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PIECE_END = re.compile(r"(?<=[\w)\]][\w)\]])[.!?:](?=\s)|\s[-–—]{1,2}\s|\s{3,}")
_SMALL = cues("small")
MIN_HEADLINE_WORDS = 4
WRAP_SLACK = 6  # characters: hand-set and justified lines end a little early
MIN_WIDTH, MAX_WIDTH = 30, 120  # characters: narrower paragraphs are lists, wider ones are not wrapped


def tokenize(text: str, wraps: frozenset[int]) -> list[Token]:
    """The capitalized words of the text, in order."""
    starts = _line_starts(text)
    styled = _styled_pieces(text)
    found, at_piece = [], 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        if _is_noise(match.group()):
            continue
        while at_piece < len(styled) and styled[at_piece][1] <= start:
            at_piece += 1
        in_headline = at_piece < len(styled) and styled[at_piece][0] <= start
        if in_headline and match.group().lower() in _SMALL:
            continue
        found.append(_token(text, (start, end), bisect_right(starts, start) - 1, wraps, styled=in_headline))
    return found


def _is_noise(word: str) -> bool:
    """The English pronoun, and wallet addresses."""
    return (word[0] == "I" and _PRONOUN.fullmatch(word) is not None) or (
        len(word) > 24 and not word.isalpha() and "-" not in word
    )


def _token(text: str, span: tuple[int, int], line: int, wraps: frozenset[int], *, styled: bool) -> Token:
    start, end = span
    word = text[start:end]
    possessive = _POSSESSIVE.search(word)
    if possessive and len(word) > len(possessive.group()) + 1:
        end = start + possessive.start()
        word = word[: possessive.start()]
    before = text[max(0, start - 12) : start]
    first = not before.strip() or _SENTENCE_END.search(before) is not None or _OPENING.search(before) is not None
    if not first and "\n" in before[-12:]:
        first = start - len(before) + before.rindex("\n") not in wraps
    return Token(start, end, _fold(word), word.isupper() and len(word) > 1, possessive is not None, first, line, styled)


@cache
def _fold(word: str) -> str:
    """Lower case, one kind of apostrophe, no break inside."""
    if "\n" in word:
        word = re.sub(r"-\n\s*(?=[a-zà-ÿа-я])|\n\s*", "", word)
    return word.lower().replace("’", "'").replace("&rsquo;", "'").replace("‑", "-").replace("‐", "-")


def find_wraps(text: str) -> frozenset[int]:
    """Offsets of the line breaks made for width: the next word would not have fitted on the line."""
    wraps = []
    at = 0
    for block in text.split("\n\n"):
        lines = block.split("\n")
        longest = max(map(len, lines))
        offset = at
        for line, following in pairwise(lines):
            offset += len(line)
            words_after = following.split(None, 1)
            is_full = words_after and len(line) + len(words_after[0]) + WRAP_SLACK >= longest
            if is_full and MIN_WIDTH <= longest <= MAX_WIDTH and line[-1:] not in ".:;!?":
                wraps.append(offset)
            offset += 1
        at += len(block) + 2
    return frozenset(wraps)


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer("\n", text))]


def _styled_pieces(text: str) -> list[tuple[int, int]]:
    """Spans set in capitals or in title case throughout, as headlines are."""
    pieces = []
    at = 0
    for line in text.split("\n"):
        cut = 0
        for match in _PIECE_END.finditer(line):
            if _is_headline(line[cut : match.start()]):
                pieces.append((at + cut, at + match.start()))
            cut = match.end()
        if _is_headline(line[cut:]):
            pieces.append((at + cut, at + len(line)))
        at += len(line) + 1
    return pieces


def _is_headline(piece: str) -> bool:
    if piece.count(" ") < MIN_HEADLINE_WORDS - 2:
        return False
    all_words = _PLAIN.findall(piece)
    if len(all_words) >= 2 and piece.isupper():
        return any(word.lower() in ordinary() for word in all_words)
    telling = [word for word in all_words if word.lower() not in _SMALL]
    if len(telling) < MIN_HEADLINE_WORDS or "," in piece or "(" in piece:
        return False
    capital = [word for word in telling if word[0].isupper()]
    everyday = [word for word in capital if is_ordinary(word.lower()) and word.lower() not in words("org_heads")]
    return len(capital) >= 0.85 * len(telling) and len(everyday) >= 2
