"""From a chunk to the pieces that are names: offices, sentence starts and headline words cut off."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from xref.mentions.base import cues
from xref.mentions.names.base import MAX_CACHED, Chunk, Phrase, Piece, Token, Word, read_phrase
from xref.mentions.names.base.tables import words

_ADJECTIVE_ENDINGS = (
    "-based",
    "-born",
    "-led",
    "-owned",
    "-backed",
    "-linked",
    "-style",
    "-run",
    "-controlled",
    "-listed",
    "-registered",
    "-flagged",
    "-headquartered",
    "-built",
    "-managed",
    "-operated",
    "-trained",
    "-educated",
    "-speaking",
)
_DETERMINERS = cues("determiners")
_MODIFIERS = cues("modifiers")
_OF_OFFICES = cues("of_offices")  # "U.S. | District Judge Lorelei Abernathy"
_NUMBER_SIGNS = frozenset({"no", "nos", "nr", "núm", "nº"})
_VERBAL = ("s", "ed", "ing", "ly", "er", "ors")


class _Part(NamedTuple):
    """The words from `first` up to, not including, `last`, and the office before them."""

    first: int
    last: int
    title: str = ""


def cut(text: str, chunk: Chunk) -> list[Piece]:
    """The pieces of the chunk that may each be one name."""
    tokens, gaps = chunk
    if not gaps:
        return _cut_single(text, tokens[0])
    is_long = tokens[-1].end - tokens[0].start > MAX_CACHED
    content = tuple([token.word for token in tokens])
    pieces = []
    for first, last, title in _cut.__wrapped__(content, gaps) if is_long else _cut(content, gaps):
        start, end = tokens[first].start, tokens[last - 1].end
        numbered = last - first == 1 and _is_numbered(text, tokens[first])
        read = read_phrase.__wrapped__ if is_long else read_phrase
        phrase = read(content[first:last], gaps[first : last - 1], text[start:end], title, numbered)
        pieces.append(Piece(start, end, phrase))
    return pieces


def _cut_single(text: str, token: Token) -> list[Piece]:
    start, end, word = token
    read = _read_single if end - start <= MAX_CACHED else _read_single.__wrapped__
    phrase = read(word, word.is_maker and _is_numbered(text, token))
    return [Piece(start, end, phrase)] if phrase else []


@lru_cache(maxsize=4096)
def _read_single(word: Word, numbered: bool) -> Phrase | None:
    """The word as a phrase, or None where it is cut off."""
    is_kept = _cut.__wrapped__((word,), ())
    return read_phrase((word,), (), word.text, "", numbered) if is_kept else None


def _is_numbered(text: str, token: Token) -> bool:
    """A maker's name before a number: "Boeing 747"."""
    return token.word.is_maker and text[token.end + 1 : token.end + 2].isdigit()


@lru_cache(maxsize=4096)
def _cut(content: tuple[Word, ...], gaps: tuple[str, ...]) -> tuple[_Part, ...]:
    parts = []
    for first, last in _cut_styled(content, gaps):
        begin = _trim_start(content[first:last], gaps[first : last - 1])
        end = _trim_end(content, first + begin, last)
        if first + begin < end:
            parts += _cut_office(content, gaps, _Part(first + begin, end))
    return tuple(parts)


def _cut_styled(content: tuple[Word, ...], gaps: tuple[str, ...]) -> list[tuple[int, int]]:
    """In a headline everyday words separate names; a line that begins "Office of" is the name of a body."""
    if not content[0].styled or _is_body(content, gaps):
        return [(0, len(content))]
    parts = []
    begin = 0
    for i, word in enumerate(content):
        if word.is_everyday and not word.is_title:
            if i > begin:
                parts.append((begin, i))
            begin = i + 1
    if begin < len(content):
        parts.append((begin, len(content)))
    return parts


def _is_body(content: tuple[Word, ...], gaps: tuple[str, ...]) -> bool:
    return len(content) > 2 and (
        (content[0].is_org_head and gaps[0] == "of")
        or (content[1].is_org_head and gaps[1] == "of")
        or content[-1].is_legal
    )


def _trim_start(content: tuple[Word, ...], gaps: tuple[str, ...]) -> int:
    """How many words go: determiners, capitalized for no reason but the sentence's start, and adjectives."""
    begin = 0
    size = len(content)
    while begin < size and _is_dropped(content, gaps, begin):
        begin += 1
    for i in range(size - 1, begin - 1, -1):
        if content[i].low.endswith(_ADJECTIVE_ENDINGS):
            return i + 1
    return begin


def _trim_end(content: tuple[Word, ...], first: int, last: int) -> int:
    """Where the piece ends without the "No" of a number: "CIRCULAR No 7"."""
    while last - first > 1 and content[last - 1].low in _NUMBER_SIGNS:
        last -= 1
    return last


def _is_dropped(content: tuple[Word, ...], gaps: tuple[str, ...], at: int) -> bool:
    word = content[at]
    if not word.first:
        return at > 0 and word.low == "the" and content[0].first
    if word.low in _DETERMINERS and not (word.caps and len(content) == 1):
        return gaps[at : at + 1] != (".",)  # "O. Weiss"
    rest = content[at + 1 :]
    if not word.is_everyday or word.is_title or not rest or gaps[at] != " ":
        return False
    has_head = any(one.is_org_head or one.is_legal for one in rest)
    is_verb = not has_head and not rest[-1].is_ordinary and word.low.endswith(_VERBAL)
    return is_verb or word.is_role


def _cut_office(content: tuple[Word, ...], gaps: tuple[str, ...], part: _Part) -> list[_Part]:
    """An office before a person's name stands apart: "US Treasury Secretary | Janet Yellen"."""
    first, end, _ = part
    last = _last_title(content[first:end], gaps[first : end - 1])
    if last is None or " ".join([word.low for word in content[first:end]]) in words("places"):  # "Bandar Imam Khomeini"
        return [part]
    person = _Part(first + last + 1, end, content[first + last].low)
    office_end = first + last
    while office_end > first and (content[office_end - 1].is_title or content[office_end - 1].low in _OF_OFFICES):
        office_end -= 1
    return [person] if office_end == first else [_Part(first, office_end), person]


def _last_title(content: tuple[Word, ...], gaps: tuple[str, ...]) -> int | None:
    """The index of the last word of an office that a person's name follows."""
    if len(content) > 1 and content[0].is_title and content[1].is_legal and content[1].caps:
        return 0
    if len(content) > 2 and any(word.is_legal for word in content[-2:]):
        return None
    found = None
    for i, word in enumerate(content[:-1]):
        following = content[i + 1]
        names_general = i == 0 and word.low == "general" and (following.is_org_head or following.is_legal)
        if not word.is_title or names_general or (word.is_given and following.is_given and i + 2 < len(content)):
            continue  # "Amir Hossein Azadkhani" is no emir
        if gaps[i] in {" ", "."} and not _names_body(content[i + 1 :]) and not following.is_title:
            found = i if word.low not in _MODIFIERS or found is not None else found
        elif gaps[i] == "of":
            found = _after_portfolio(content, gaps, i) or found
    return found


def _names_body(content: tuple[Word, ...]) -> bool:
    return content[-1].is_org_head or bool(content[-1].other) or all(word.is_ordinary for word in content)


def _after_portfolio(content: tuple[Word, ...], gaps: tuple[str, ...], title: int) -> int | None:
    """ "Minister of Finance | Olga Novak": the last word before a given name."""
    for i in range(title + 2, len(content)):
        if content[i].is_given and gaps[i - 1] == " ":
            return i - 1
    return None
