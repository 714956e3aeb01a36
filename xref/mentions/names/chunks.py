"""From capitalized words to chunks: neighbors that may form one name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from xref.mentions.base import cues
from xref.mentions.names.base import JUNIOR, SHIP_PREFIXES, Chunk, Token, Word
from xref.mentions.names.base.gaps import MAX_GAP, Gap, read_gap
from xref.mentions.names.base.tables import words

_ABBREVIATIONS = cues("abbreviations")
_PUBLIC = cues("public")
_SMALL = cues("determiners") | cues("small")
_SHARES = cues("shares")
_AND_COMPANY = frozenset({"cía", "cia", "cie"})  # behind an "and": company
_MEMBERS = cues("members")  # what a body has, and is no part of its name: "Officers of the FSB"
_PEOPLE = frozenset({"people", "women", "men", "children"})  # "Sudan People's Liberation Army"
MAX_TOKENS = 14
# What goes on behind the region or the month of where an article is from; behind a name small letters do.
_DATELINE = re.compile(r"\.?(?: [A-Z]\w+| \d{1,2})? ?[-–—]{1,2}\s+[\"“«]?[A-Z]")


def chunk(text: str, tokens: Iterable[Token], wraps: frozenset[int]) -> Iterator[Chunk]:
    """The tokens grouped; `wraps` holds the offsets of line breaks made for width."""
    group: list[Token] = []
    gaps: list[str] = []
    for token in tokens:
        link = None
        if group and len(group) < MAX_TOKENS:
            _, end, last = group[-1]
            between = token.start - end
            if between == 1 and text[end] == " " and last.styled == token.word.styled and not last.possessive:
                link = " "
            elif between <= MAX_GAP:
                link = _join(text, (group, gaps), token, wraps)
        if link is not None:
            gaps.append(link)
            group.append(token)
            continue
        if group:
            yield Chunk(tuple(group), tuple(gaps))
        group, gaps = [token], []
    if group:
        yield Chunk(tuple(group), tuple(gaps))


def _join(text: str, so_far: tuple[list[Token], list[str]], token: Token, wraps: frozenset[int]) -> str | None:
    """What joins the token to the group, or None where a new group begins."""
    group = so_far[0]
    word, last = token.word, group[-1].word
    end = group[-1].end
    between = text[end : token.start]
    if last.styled != word.styled or ("\n" in between and word.other):
        return None
    if last.possessive:
        between = between.partition(";")[2][1:] if between.startswith("&") else between[2:]
        return "'s" if between == " " and (word.is_org_head or last.low in _PEOPLE) else None
    if "\n" in between and end + between.index("\n") not in wraps:
        return None
    gap = read_gap(between)
    if gap.mark in {"", " "}:
        return gap.mark or None
    if gap.mark == "words":
        return _join_by_words(gap, so_far, word)
    if gap.mark == "&":
        return None if len(group) > 1 and group[0].word.is_given and word.is_given else "&"
    if gap.mark == "," and _is_inverted(text, group, token):
        return ","
    if gap.mark == "," and len(group) == 1 and last.first and _leads(text, token):
        return None
    return _join_by_mark(between, gap.mark, last, word)


def _leads(text: str, token: Token) -> bool:
    """Whether another capitalized word stands right behind: "Asked, CJSC Nord said", no "Nord, Inc. said"."""
    return text[token.end : token.end + 1] == " " and text[token.end + 1 : token.end + 2].isupper()


def _join_by_mark(between: str, mark: str, last: Word, word: Word) -> str | None:
    if mark == ".":
        if len(word.low) > 1 and word.low in _SMALL:  # "Q. You said"
            return None
        are_forms = last.is_legal and word.low.strip(".") in words("legal")  # "Cia. S.A.S."
        return "." if are_forms or len(last.low) == 1 or last.low in _ABBREVIATIONS or "." in last.low else None
    if mark == ",":
        is_suffix = between.lstrip(".") in {", ", ",\n"} and (word.low.strip(".") in words("legal") | JUNIOR)
        return "," if is_suffix and not word.is_ordinary else None
    if mark == '"':
        is_prefix = last.is_legal or last.low in SHIP_PREFIXES
        return '"' if is_prefix or (word.is_given and not last.is_ordinary) else None
    return "#" if not word.other and not last.other and not last.is_ordinary else None


def _is_inverted(text: str, group: list[Token], token: Token) -> bool:
    """ "HAN, Kwon U", and "(alias Fusco, Fabio)": the surname stands first."""
    word = token.word
    if word.caps or word.styled or word.is_ordinary or word.is_place or len(group) > 3:
        return False
    if word.low in words("demonyms") or _is_dateline(text, token):
        return False  # "ERMIAS ALEM, Ethiopian national", "HALIFAX, Nova Scotia - The letter carrier ..."
    before = [one.word for one in group]
    if all(one.caps and not _is_head(one) and not one.is_place for one in before):
        return True
    ends = text[token.end : token.end + 1] in {".", ";", ")", "\n"}
    last = before[-1]
    return ends and len(group) == 1 and word.is_given and not last.is_given and not last.is_place


def _join_by_words(gap: Gap, so_far: tuple[list[Token], list[str]], word: Word) -> str | None:
    if gap.is_and:
        return _join_by_and(so_far, word)
    if gap.is_of and _takes_of(so_far, word, gap.linking):
        return "of"
    return "particle" if gap.is_particle and not so_far[0][-1].word.is_everyday else None


def _is_dateline(text: str, token: Token) -> bool:
    """Whether the word is the region or the month of where an article is from, and no given name: "Jan 18 - The"."""
    found = _DATELINE.match(text, token.end)
    return found is not None and (not token.word.is_given or any(map(str.isdigit, found.group())))


def _is_head(word: Word) -> bool:
    return word.is_org_head or bool(word.other) or word.low in words("place_heads")


def _takes_of(so_far: tuple[list[Token], list[str]], word: Word, linking: str) -> bool:
    """The group is a noun that takes an "of": Bank of X, Lottery of Good Deeds; no person is."""
    group, gaps = so_far
    last = group[-1].word
    if (last.is_legal and not last.is_org_head) or word.other == "date" or last.low in _SHARES:
        return False
    if len(group) == 1 and last.low in _MEMBERS:
        return False
    if last.other:
        return True
    if last.is_title and not last.is_org_head:
        return len(group) < 3 and word.is_everyday
    if linking in {"in", "to", "from", "on", "against", "pour"}:
        inside = last.is_org_head or "of" in gaps
        is_named = word.is_everyday and not word.is_place
        return inside and linking != "from" and (is_named or (len(group) > 1 and "of" in gaps))
    if word.is_place and len(group) > 1 and not gaps.count("of"):
        return last.low in _PUBLIC or group[0].word.low in _PUBLIC or last.low == "forces"
    if _is_head(last) or "of" in gaps or "&" in gaps:
        return not last.is_title or last.is_org_head
    return last.is_ordinary and not last.is_title and not last.is_role


def _join_by_and(so_far: tuple[list[Token], list[str]], word: Word) -> str | None:
    """ "History and Culture Association", "Ministry of Finance and Economy"; not "Apron Watch and Caspian Airlines"."""
    group, gaps = so_far
    last = group[-1].word
    if word.low.rstrip(".") in _AND_COMPANY:  # "Barrera Zorani y Cía."
        return "&"
    if "of" in gaps and (word.is_everyday or word.is_org_head) and not last.is_place:
        return "and"
    if word.is_everyday and last.is_ordinary and not _is_head(last):
        return "and" if not last.first else None
    return "and" if len(group) == 1 and not last.first and word.is_org_head else None
