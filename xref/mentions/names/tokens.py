"""From a text to its capitalized words, each with what the layout says of it."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from itertools import pairwise

from xref.countries import country_code
from xref.headlines import is_verb
from xref.mentions.base import cues
from xref.mentions.names.base import JUNIOR, MAX_CACHED, Layout, Run, Token, read_word
from xref.mentions.names.base.gaps import LINKING, MAX_GAP, read_gap
from xref.mentions.names.base.tables import is_ordinary, ordinary, words

_UPPER = "".join(
    chr(c) for c in (*range(0x41, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x1F00)) if chr(c).isupper()
)
_CAPITAL = rf"[{_UPPER}]"
_BESIDE = r"[\w&@/.#=]"  # what no word begins after
_PREFIXES = tuple("al el an as ad ash ar at az ud ul ex bin o mc dell all sant".split())  # noqa: SIM905 - as one reads it aloud
_PREFIX = rf"(?:{'|'.join(_PREFIXES)})[-‐‑'’ʼ]"
_HYPHENATED = r"(?:-\n[ \t]*(?=[a-zà-ÿа-я])\w+)?"
_FIGURES = (r"\d", r"\d\d", r"\d\d\d")  # what "3AW" and "1MDB" begin with
_NUMBERED = "|".join(rf"(?<=(?<!{_BESIDE}){figures}[A-Z])[A-Z]{{1,4}}(?!\w)" for figures in _FIGURES)
_MANY = "{0,99}"  # parts of a word: the engine keeps each part of a flood ("A-A-A-...") in memory, at 600 bytes
# The pattern begins with the capital, though "al-Rashidi" and "iPhone" begin before it: from a set of characters the
# engine skips ahead; from a choice of beginnings it would try each of them at each character of the text.
_WORD = re.compile(
    rf"[{_UPPER}](?:"
    rf"(?:(?<!{_BESIDE}.)|(?<=ʼ.)(?:{'|'.join(rf'(?<=(?<!{_BESIDE}){prefix}ʼ.)' for prefix in _PREFIXES)}))"
    rf"(?:\.{_CAPITAL}\.(?:{_CAPITAL}\.){_MANY}(?:{_CAPITAL}(?!\w))?"
    rf"|(?<=[MSFR])/[VTSYF](?!\w)"
    rf"|\w*{_HYPHENATED}"
    rf"(?:(?:[-‐‑'’ʼʻ´`ʿ]|&(?=[{_UPPER}](?!\w)))(?:\n[ \t]*(?=[{_UPPER}]))?"
    rf"\w+{_HYPHENATED}){_MANY})"
    rf"|(?<=(?<!{_BESIDE})[a-z][{_UPPER}])\w+|(?<=(?<!{_BESIDE})[a-z][a-z][{_UPPER}])\w+"
    rf"|{_NUMBERED})"
)


_PREFIXED = re.compile(rf"{_PREFIX}[{_UPPER}]")  # "al-Huthi"
_BEGINNING = re.compile(rf"(?<!{_BESIDE})(?:{_PREFIX}|[a-z]{{1,2}}|\d{{1,3}})\Z")
_BEFORE_CAPITAL = frozenset("-‐‑'’ʼ;abcdefghijklmnopqrstuvwxyz0123456789")
_LONGEST_PREFIX = len("sant'")
_ENDS = frozenset(".!?:;•*|]=-–—")
_SENTENCE_END = re.compile(r"(?:^|[.!?:;•*|\]=–—-]|\d\)|\([a-z]\))[\s\"“”«»„'‘’(\[]*$")
_OPENING = re.compile(r"[\"“«„‘(\[]\s*$")
_PRONOUN = re.compile(r"I(?:['’](?:m|ve|ll|d))?")
_PLAIN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PIECE_END = re.compile(  # [^\S\n] is any space but the line's end
    r"[\s.!?:](?:(?<=\n)|(?<=[^\S\n])(?:[-–—]{1,2}[^\S\n]|[^\S\n]{2,})"
    r"|(?<=[\w)\]][\w)\]][.!?:])(?=[^\S\n]))"
)
_PLAIN_PIECE_END = re.compile(r"\n|[.!?:](?<=[\w)\]][\w)\]].)(?= )|[-–—](?<= .)[-–—]? ")
_TIED = re.compile(
    r"-(?:owned|backed|linked|led|run|controlled|operated|managed|funded|affiliated|aligned|allied|era)\Z"
)
_NUMBER = re.compile(r"(?<!\S)\d+(?!\w)")
_DASHES = frozenset("-–—")
_ODD_BLANKS = (
    "   ",
    *"\x09\x0b\x0c\x0d\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000",
)
_ODD = frozenset("I0123456789")  # what a word begins with that may be none
_MAYBE_CAPITAL = re.compile(r"[^\W\d_a-zà-öø-ÿа-я]")
_SMALL = cues("small")
MIN_HEADLINE_WORDS = 4
LONGEST_LETTERHEAD = 6  # words of who a text is of
# Behind these "MEASURES" and "PARTS" are hardly verbs: little is done to them in headlines.
_HEADS_OF_LETTERS = frozenset(
    {"agency", "bulletin", "commission", "committee", "council", "directorate", "gazette", "magazine", "monitor"}
    | {"panel", "registry", "secretariat", "unit", "weekly"}
)
LONGEST_NAME_OF_BODY = 6  # words of a line that is nothing else
_VERBAL = ("s", "ed", "ing")  # what verbs of headlines end in
# Who made something, and for whom: "Photographs by Anna Weld for Harbour Audio".
_CREDIT = re.compile(
    r"(?:[A-Z][a-z]+ed|[A-Z][a-z]+s|Written|Drawn|Shot|Photography|Music|Text|Reporting|Editing) by [A-Z]"
)
_IN_TITLES = frozenset({"And", "Of", "The", "For"})  # small words that only headlines write with a capital
_IN_LETTERHEADS = frozenset({"&", "and", "of", "the"})
_ISSUE = re.compile(r",? ISSUE \d+$")
_LEAD_INSIDE = "before a word "
_LEAD_AFTER_END = "a word before. "
_LEADS_AFTER_BREAK = tuple("a word before\n" + " " * blanks for blanks in range(12))
_MAX_BETWEEN = MAX_GAP + _LONGEST_PREFIX  # characters
REACH = 12  # characters before a word that say whether it begins a sentence
WRAP_SLACK = 6  # characters: hand-set and justified lines end a little early
_ITEM = re.compile(r"[ \t]*(?:[-*•–]|\(?\w{1,2}[.)])[ \t]+")  # what an item of a list begins with
MIN_WIDTH, MAX_WIDTH = 30, 120  # characters: narrower paragraphs are lists, wider ones are not wrapped


def find_runs(text: str, layout: Layout) -> Iterator[Run]:
    """The capitalized words of the text, with what may join them to names; no name reaches beyond its run."""
    wraps = layout.wraps
    headlines = zip(layout.starts, layout.ends, strict=True)
    nowhere = (len(text), len(text))
    head_start, head_end = next(headlines, nowhere)
    for capital, end in _spans(text, layout):
        mark = _read_mark(text[capital - 2 : capital]) if capital > REACH else _Mark.UNCLEAR
        start = capital
        if mark is _Mark.UNCLEAR:
            if start and text[start - 1] in _BEFORE_CAPITAL:
                start = _beginning(text, start)
            mark = _Mark.END if _opens(text[max(0, start - REACH) : start]) else _Mark.INSIDE
        while head_end <= start:
            head_start, head_end = next(headlines, nowhere)
        line_break = text.rfind("\n", start - REACH if start > REACH else 0, start)
        if line_break >= 0 and line_break not in wraps:
            lead = _LEADS_AFTER_BREAK[start - line_break - 1]
        else:
            lead = _LEAD_AFTER_END if mark is _Mark.END else _LEAD_INSIDE
        styled = head_start <= start
        is_across = end > (head_end if styled else head_start)
        run = text[start:end] if end - start <= MAX_CACHED and not is_across else ""
        yield start, end, "" if "\n" in run or "," in run else run, lead, styled


def _spans(text: str, layout: Layout) -> Iterator[tuple[int, int]]:
    """From each run's first capital to its end."""
    first, last, stop = -1, -1, 0  # where the run's first and last words begin, and its end
    for match in _WORD.finditer(text):
        start, end = match.span()
        between = start - stop
        if first < 0:
            first = start
        elif not (between == 1 and text[stop] == " ") and (
            between > _MAX_BETWEEN or not _may_join(text, layout, (last, stop), (start, end))
        ):
            yield first, stop
            first = start
        last, stop = start, end
    if first >= 0:
        yield first, stop


def _may_join(text: str, layout: Layout, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """`chunk` might join two words, or one may be none: it is asked again, and knows more."""
    stop, start = before[1], after[0]
    if text[start - 1] in _BEFORE_CAPITAL:
        start = max(stop, _beginning(text, start))
    gap = text[stop:start]
    told = gap.split(None, 1)
    if told and told[0].isalpha() and told[0].lower() not in LINKING:  # mostly
        return layout.is_headline(start)
    if "\n" in gap and stop + gap.index("\n") not in layout.wraps:
        return False
    mark = read_gap(gap).mark
    if mark == ",":
        return _may_follow_comma(text, stop, after)
    if mark == ".":
        word = text[before[0] : stop].lower()
        return len(word) == 1 or "." in word or word in cues("abbreviations")
    return mark != "" or layout.is_headline(start)  # where small words have capitals: "Bank Of the West"


def _may_follow_comma(text: str, stop: int, after: tuple[int, int]) -> bool:
    """A legal form may follow, or a given name: "HAN, Kwon U", "(alias Fusco, Fabio)"."""
    start, end = after
    if not text[stop - 1].islower() or text[end : end + 1] in {".", ";", ")", "\n"}:
        return True
    low = text[start:end].lower().replace("’", "'").partition("'")[0].strip(".")
    return low in words("legal") or low in JUNIOR


def tokenize(text: str, layout: Layout, begin: int, end: int) -> Iterator[Token]:
    """The capitalized words of one run, in order."""
    last = -1  # where the word before ends
    for match in _WORD.finditer(text, begin, end):
        start, stop = match.span()
        if stop - start > MAX_CACHED:  # names nobody, and would stay in every cache
            continue
        surface = match.group()
        mark = _read_mark(text[start - 2 : start]) if start > REACH else _Mark.UNCLEAR
        if mark is _Mark.UNCLEAR and start and text[start - 1] in _BEFORE_CAPITAL:
            start = _beginning(text, start)
            surface = text[start:stop]
        if (surface[0] in _ODD or stop - start > 24) and _is_noise(surface):
            continue
        styled = layout.is_headline(start)
        if styled and surface.lower() in _SMALL:
            continue
        first = mark is _Mark.END or (mark is _Mark.UNCLEAR and _opens(text[max(0, start - REACH) : start]))
        first = first or _follows_break(text, start, layout.wraps)
        if (
            "-" in surface
            and (tied := _TIED.search(surface))
            and _is_owner(surface[: tied.start()], is_behind_word=start == last + 1)
        ):
            surface = surface[: tied.start()]
        word = read_word(surface, first, styled)
        last = start + len(word.text)
        yield Token(start, last, word)


def _is_owner(surface: str, *, is_behind_word: bool) -> bool:
    """Whether what a thing is "-owned" or "-linked" by may be a party: no place, and no everyday word alone."""
    low = surface.lower()
    return low not in words("places") and not country_code(low) and (is_behind_word or not is_ordinary(low))


def _beginning(text: str, capital: int) -> int:
    """Where the word begins whose first capital stands there: before "al-" in al-Rashidi, before "i" in iPhone."""
    found = _BEGINNING.search(text, max(0, capital - _LONGEST_PREFIX), capital)
    return found.start() if found else capital


def _is_noise(word: str) -> bool:
    """The English pronoun, wallet addresses, and quantities: "12MW", "2ND"."""
    if word[0].isdigit():
        return word.lstrip("0123456789").lower() in cues("quantities")
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
    offset = hang = 0
    for line, following in pairwise(lines):
        offset += len(line)
        item = _ITEM.match(line)
        if item or _indent_of(line) < hang:
            hang = item.end() if item else 0
        words_after = following.split(None, 1)
        is_full = words_after and len(line) + len(words_after[0]) + WRAP_SLACK >= longest
        is_hung = bool(words_after) and 0 < hang <= _indent_of(following) and not _ITEM.match(following)
        if (is_full or is_hung) and line[-1:] not in ".:;!?":
            yield offset
        offset += 1


def _indent_of(line: str) -> int:
    return len(line) - len(line.lstrip())


def read_layout(text: str) -> Layout:
    """Where the text's headlines and its line breaks made for width are."""
    starts, ends = array("I"), array("I")
    for start, end in _headlines(text):
        starts.append(start)
        ends.append(end)
    return Layout(find_wraps(text), starts, ends)


def _headlines(text: str) -> Iterator[tuple[int, int]]:
    """Spans set in capitals or in title case throughout, as headlines are."""
    begin = 0
    for end, following in _piece_ends(text):
        piece = text[begin:end]
        if piece.count(" ") >= MIN_HEADLINE_WORDS - 2 and _is_headline(piece) and not _is_sentence(piece, text[end]):
            yield begin, end
        begin = following
    piece = text[begin:]
    if _is_headline(piece) and not _is_sentence(piece, piece.rstrip()[-1]):
        yield begin, len(text)


def _is_sentence(piece: str, mark: str) -> bool:
    """Whether a full stop ends words of which small ones have no capital: "Kept by the Halden Claims Office."."""
    if mark != "." or piece.isupper():
        return False
    first, *more = piece.split()
    is_told = any(
        word[0].isupper() and not word.endswith("s") and is_verb(word) for word in more
    )  # "Firm Fined for Fuel."
    return not is_told and any(word in _SMALL for word in (first, *more))


def _is_letterhead(piece: str) -> bool:
    """Whether a line in capitals is who a text is of, in everyday words: "GULF BERTH BULLETIN, ISSUE 4"."""
    said = _ISSUE.sub("", piece).lower().split()
    if not 1 < len(said) <= LONGEST_LETTERHEAD or said[-1] not in _HEADS_OF_LETTERS:
        return False
    return all(word in _IN_LETTERHEADS or (is_ordinary(word) and word not in _SMALL) for word in said[:-1])


def _piece_ends(text: str) -> Iterator[tuple[int, int]]:
    """Where each piece of a line ends and the next begins; where all blanks are plain, most need no look."""
    if any(blank in text for blank in _ODD_BLANKS):
        yield from map(re.Match.span, _PIECE_END.finditer(text))
        return
    so_far = 0
    for match in _PLAIN_PIECE_END.finditer(text):
        end, following = match.span()
        if text[end] in _DASHES:
            end -= 1  # the blank belongs to the dash, unless it belongs to the dash before
            if end < so_far:
                continue
        yield end, following
        so_far = following


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
        return any(word.lower() in ordinary() for word in all_words) and not _is_letterhead(piece)
    telling = [word for word in all_words if word.lower() not in _SMALL]
    if (
        len(telling) < MIN_HEADLINE_WORDS
        or _CREDIT.match(piece)
        or "," in piece
        or "(" in piece
        or " / " in piece
        or len(_NUMBER.findall(piece)) > 1
    ):
        return False  # two numbers make a row of results: "Epping Victory 0 Barking Falcons 3"
    capital = [word for word in telling if word[0].isupper() or _PREFIXED.match(word)]
    if len(capital) < 0.85 * len(telling):
        return False
    everyday = [word for word in capital if is_ordinary(word.lower()) and word.lower() not in words("org_heads")]
    return len(everyday) >= 2 and not any(_is_name_of_body(_PLAIN.findall(part)) for part in piece.split(";"))


def _is_name_of_body(said: list[str]) -> bool:
    """Whether a line in title case is a body's name and no more: "National Iranian Tanker Company", without a verb."""
    if not MIN_HEADLINE_WORDS <= len(said) <= LONGEST_NAME_OF_BODY or not _IN_TITLES.isdisjoint(said):
        return False
    *before, head = [word.lower() for word in said]
    if head not in words("org_heads"):
        return False
    return all(word in _IN_LETTERHEADS or not (word.endswith(_VERBAL) or word in _SMALL) for word in before)
