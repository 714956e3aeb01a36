"""From a chunk to the pieces that are names: offices, sentence starts and headline words cut off."""

from __future__ import annotations

from xref.mentions.names.base import Chunk, Token, cues, is_ordinary, other_heads, words

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
)
_DETERMINERS = cues("determiners")


def cut(chunk: Chunk) -> list[Chunk]:
    """The pieces of the chunk that may each be one name."""
    pieces = []
    for part in _cut_styled(chunk):
        trimmed = _trim_start(part)
        if trimmed is not None:
            pieces += _cut_office(trimmed)
    return pieces


def _is_name_word(token: Token) -> bool:
    return not is_ordinary(token.low) or token.low in words("given")


def _cut_styled(chunk: Chunk) -> list[Chunk]:
    """In a headline everyday words separate names; a line that begins "Office of" is the name of a body."""
    if not chunk.tokens[0].styled or _is_body(chunk):
        return [chunk]
    parts = []
    begin = 0
    for i, token in enumerate(chunk.tokens):
        if not _is_name_word(token) and token.low not in words("titles"):
            if i > begin:
                parts.append(chunk.part(begin, i))
            begin = i + 1
    if begin < len(chunk.tokens):
        parts.append(chunk.part(begin, len(chunk.tokens)))
    return parts


def _is_body(chunk: Chunk) -> bool:
    lows = chunk.lows
    return len(lows) > 2 and (
        (lows[0] in words("org_heads") and chunk.gaps[0] == "of")
        or (lows[1] in words("org_heads") and chunk.gaps[1] == "of")
        or lows[-1] in words("legal")
    )


def _trim_start(chunk: Chunk) -> Chunk | None:
    """Without determiners, capitalized for no reason but the sentence's start, and without adjectives."""
    begin = 0
    size = len(chunk.tokens)
    while begin < size and _is_dropped(chunk, begin):
        begin += 1
    for i in range(size - 1, begin - 1, -1):
        if chunk.tokens[i].low.endswith(_ADJECTIVE_ENDINGS):
            begin = i + 1
            break
    return chunk.part(begin, size) if begin < size else None


def _is_dropped(chunk: Chunk, at: int) -> bool:
    token = chunk.tokens[at]
    if not token.first:
        return at > 0 and token.low in {"the"} and chunk.tokens[0].first
    if token.low in _DETERMINERS and not (token.caps and len(chunk.tokens) == 1):
        return True
    is_start_word = is_ordinary(token.low) and token.low not in words("given") and token.low not in words("titles")
    rest = chunk.lows[at + 1 :]
    if not is_start_word or not rest or chunk.gaps[at] not in {" "}:
        return False
    has_head = any(low in words("org_heads") or low in words("legal") for low in rest)
    return (not has_head and not is_ordinary(rest[-1]) and token.low.endswith(_VERBAL)) or token.low in words("roles")


_MODIFIERS = cues("modifiers")
_VERBAL = ("s", "ed", "ing", "ly", "er", "ors")


def _cut_office(chunk: Chunk) -> list[Chunk]:
    """An office before a person's name stands apart: "US Treasury Secretary | Janet Yellen"."""
    lows = chunk.lows
    last = _last_title(chunk)
    if last is None:
        return [chunk]
    person = chunk.part(last + 1, len(lows), title=lows[last])
    first = last
    while first > 0 and lows[first - 1] in words("titles"):
        first -= 1
    if first == 0:
        return [person]
    return [chunk.part(0, first), person]


def _last_title(chunk: Chunk) -> int | None:
    """The index of the last word of an office that a person's name follows."""
    lows = chunk.lows
    if len(lows) > 1 and lows[0] in words("titles") and lows[1] in words("legal") and chunk.tokens[1].caps:
        return 0
    if any(low in words("legal") for low in lows[-2:]) and len(lows) > 2:
        return None
    found = None
    for i, low in enumerate(lows[:-1]):
        if low not in words("titles") or (
            low == "general" and i == 0 and lows[1] in words("org_heads") | words("legal")
        ):
            continue
        rest = lows[i + 1 :]
        if chunk.gaps[i] in {" ", "."} and not _names_body(rest) and rest[0] not in words("titles"):
            found = i if low not in _MODIFIERS or found is not None else found
        elif chunk.gaps[i] == "of":
            found = _after_portfolio(chunk, i) or found
    return found


def _names_body(lows: tuple[str, ...]) -> bool:
    return lows[-1] in words("org_heads") or lows[-1] in other_heads() or all(is_ordinary(low) for low in lows)


def _after_portfolio(chunk: Chunk, title: int) -> int | None:
    """ "Minister of Finance | Olga Novak": the last word before a given name."""
    for i in range(title + 2, len(chunk.tokens)):
        if chunk.lows[i] in words("given") and chunk.gaps[i - 1] == " ":
            return i - 1
    return None
