"""From capitalized words to chunks: neighbors that may form one name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.mentions.names.base import SHIP_PREFIXES, Chunk, Token, cues, is_ordinary, other_heads, words

_SPACE = re.compile(r"[ \xa0]|[ \t]*\n[ \t]*")
_AMPERSAND = re.compile(r"\s(?:&|&amp;|\+)\s")
_LINK = re.compile(r"\s+((?:[\wà-ÿ]+['’]?\s*){1,3})$|\s((?:\w+\s){0,2}[ld]['’])$")
_PARTICLES = cues("particles")
_OF = cues("of")
_ARTICLES = cues("articles")
_AND = cues("and")
_ABBREVIATIONS = cues("abbreviations")
_JUNIOR = frozenset({"jr", "sr"})
_NUMBER = re.compile(r"[ \xa0](\d{1,4})[ \xa0]$")
MAX_TOKENS = 14


def chunk(text: str, tokens: Sequence[Token], wraps: frozenset[int]) -> list[Chunk]:
    """The tokens grouped; `wraps` holds the offsets of line breaks made for width."""
    chunks: list[Chunk] = []
    group: list[Token] = []
    gaps: list[str] = []
    for token in tokens:
        link = _join(text, (group, gaps), token, wraps) if group and len(group) < MAX_TOKENS else None
        if link is None:
            if group:
                chunks.append(Chunk(tuple(group), tuple(gaps)))
            group, gaps = [token], []
        else:
            gaps.append(link)
            group.append(token)
    if group:
        chunks.append(Chunk(tuple(group), tuple(gaps)))
    return chunks


def _join(text: str, so_far: tuple[list[Token], list[str]], token: Token, wraps: frozenset[int]) -> str | None:
    """What joins the token to the group, or None where a new group begins."""
    group, gaps = so_far
    last = group[-1]
    gap = text[last.end : token.start]
    if len(gap) > 24 or last.styled != token.styled or ("\n" in gap and token.low in other_heads()):
        return None
    if last.possessive:
        gap = gap[2:] if not gap.startswith("&") else gap[gap.index(";") + 2 :]
        return "'s" if gap == " " and token.low in words("org_heads") else None
    if "\n" in gap and last.end + gap.index("\n") not in wraps:
        return None
    if _SPACE.fullmatch(gap):
        return " "
    if _AMPERSAND.fullmatch(gap):
        two_people = len(group) > 1 and group[0].low in words("given") and token.low in words("given")
        return None if two_people else "&"
    if gap.strip() == "," and _is_inverted(text, group, token):
        return ","
    return _join_by_mark(gap, last, token) or _join_by_words(gap, (group, gaps), token)


def _join_by_mark(gap: str, last: Token, token: Token) -> str | None:
    if gap.strip() == "." and gap != ".":
        return "." if len(last.low) == 1 or last.low in _ABBREVIATIONS or "." in last.low else None
    if gap in {", ", ",\n"} and token.low.strip(".") in words("legal") | _JUNIOR and not is_ordinary(token.low):
        return ","
    if gap in {' "', " “", " «", '" ', "” ", "» ", " '", "' "}:
        is_prefix = last.low in words("legal") or last.low in SHIP_PREFIXES
        return '"' if is_prefix or (token.low in words("given") and not is_ordinary(last.low)) else None
    is_number = _NUMBER.fullmatch(gap) and token.low not in other_heads() and last.low not in other_heads()
    return "#" if is_number and not is_ordinary(last.low) else None


def _is_inverted(text: str, group: list[Token], token: Token) -> bool:
    """ "HAN, Kwon U", and "(alias Fusco, Fabio)": the surname stands first."""
    if token.caps or token.styled or is_ordinary(token.low) or token.low in words("places") or len(group) > 3:
        return False
    if all(one.caps and not _is_head(one.low) and one.low not in words("places") for one in group):
        return True
    ends = text[token.end : token.end + 1] in {".", ";", ")", "\n"}
    last = group[-1].low
    return ends and len(group) == 1 and token.low in words("given") and last not in words("given") | words("places")


def _join_by_words(gap: str, so_far: tuple[list[Token], list[str]], token: Token) -> str | None:
    match = _LINK.fullmatch(gap)
    if match is None:
        return None
    linking = (match.group(1) or match.group(2)).lower().replace("’", "'").split()
    if linking and linking[-1].endswith("'") and linking[-1] not in _ARTICLES:
        linking[-1] = {"d'": "de"}.get(linking[-1], linking[-1])
    if len(linking) == 1 and linking[0] in _AND:
        return _join_by_and(so_far, token)
    if (
        linking[0] in _OF
        and all(word in _ARTICLES or word in _OF for word in linking[1:])
        and _takes_of(so_far, token, linking)
    ):
        return "of"
    if all(word in _PARTICLES for word in linking) and not _is_everyday(so_far[0][-1]):
        return "particle"
    return None


def _is_everyday(token: Token) -> bool:
    return is_ordinary(token.low) and token.low not in words("given")


def _is_head(low: str) -> bool:
    return low in words("org_heads") or low in other_heads() or low in words("place_heads")


def _takes_of(so_far: tuple[list[Token], list[str]], token: Token, linking: list[str]) -> bool:
    """The group is a noun that takes an "of": Bank of X, Lottery of Good Deeds; no person is."""
    group, gaps = so_far
    last = group[-1].low
    if last in words("legal") and last not in words("org_heads"):
        return False
    if other_heads().get(token.low) == "date":
        return False
    if last in other_heads():
        return True
    if last in words("titles") and last not in words("org_heads"):
        return len(group) < 3 and _is_everyday(token)
    if linking[0] in {"in", "to", "from", "on", "against", "pour"}:
        inside = last in words("org_heads") or "of" in gaps
        is_named = _is_everyday(token) and token.low not in words("places")
        return inside and linking[0] != "from" and (is_named or (len(group) > 1 and "of" in gaps))
    if token.low in words("places") and len(group) > 1 and not gaps.count("of"):
        return last in _PUBLIC or group[0].low in _PUBLIC or group[-1].low in {"forces"}
    if _is_head(last) or "of" in gaps or "&" in gaps:
        return last not in words("titles") or last in words("org_heads")
    return is_ordinary(last) and last not in words("titles") and last not in words("roles")


_PUBLIC = cues("public")


def _join_by_and(so_far: tuple[list[Token], list[str]], token: Token) -> str | None:
    """ "History and Culture Association", "Ministry of Finance and Economy"; not "Apron Watch and Caspian Airlines"."""
    group, gaps = so_far
    last = group[-1]
    if "of" in gaps and (_is_everyday(token) or token.low in words("org_heads")) and last.low not in words("places"):
        return "and"
    if _is_everyday(token) and is_ordinary(last.low) and not _is_head(last.low):
        return "and" if not last.first else None
    return "and" if len(group) == 1 and not last.first and token.low in words("org_heads") else None
