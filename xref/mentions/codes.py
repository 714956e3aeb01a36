"""Listed numbers and addresses in a text: passports, ships, aircraft, wallets, registers, e-mail and web addresses.

A number that many things may have (six digits, a date, a round sum) counts by itself only where words near it say what
it is; beside the name of its owner it counts in any case.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from string import ascii_letters, digits
from typing import NamedTuple

from xref.index import NameIndex, identifiers_as, plain_identifier
from xref.mentions.base import IdentifierHit, as_pattern, kept_by_block
from xref.model import Identifier, IdentifierKind
from xref.text import is_imo_number, read_table

MIN_PLAIN, MAX_CODE = 4, 100  # characters of what is looked up
CAPITALS = frozenset({4, 5, 6, 7, 8, 11})  # letters of a call sign, an aircraft's registration, a bank's code
MAX_GROUPS = 4
MAX_BEFORE_BRACKET = 20  # characters
MIN_SURE_DIGITS = 9  # of a number that is hardly met by chance: 8 digits are a date too, 6 a sum
MIN_SURE_MIXED = 7  # letters and digits of a code that is hardly met by chance
MIN_LABELED = 6  # characters below which the label must be of the number's own kind
LABEL_REACH = 90  # characters around a number in which a word may say what it is
MAX_GAP = 30  # characters between that word and the number
SHORT = 20_000  # characters of a text that is sooner read at once than paragraph by paragraph

_K = IdentifierKind
_TABLE = "identifier_words.txt"
_KINDS = {_K.COMPANY_IMO: "imo", _K.FAX: "phone"}  # kinds that share the words of another
_CODE_CHARS = ascii_letters + digits + "./-"
_AROUND = _CODE_CHARS + "@_"
_ADDRESS_CHARS = _CODE_CHARS + "@_+:"
# Each begins with plain characters, so that the search for it runs over other text at full speed; each takes a whole
# run, so that no run is begun twice.
_NUMBER = re.compile(r"[0-9][0-9A-Za-z./-]*")
_CAPITALS = re.compile(r"[A-Z][A-Z-][A-Z-]+[A-Z]")
# An aircraft's letters as lists of spotters have them, apart from those of its state: "EP MNV".
_PARTED = re.compile(
    r"(?:E[KPWX]|HZ|JY|LZ|OD|RA|S[TU]|TC|U[KPR]|Y[AIK]) [A-Z]{3}(?![\w-])|N \d{1,4} ?[A-Z]{1,2}(?![\w-])"
)
_DOTTED = re.compile(r"\.[A-Za-z][A-Za-z0-9@_+:./-]*")
_HOST = re.compile(r"(?:https?://)?[^/]+", re.IGNORECASE)
_LETTERS_BEFORE = re.compile(r"(?<![\w-])[A-Z]{1,4}[ \u00a0]$")
_GLUED = re.compile(r"([A-Za-z]+)[./-]?(?=[0-9])")
# Inside a number: one space, or the end of a line; behind a hyphen the next line may be indented.
_GAP = re.compile(r"[ \u00a0\u202f]|[ \t]?\r?\n[ \t]?|-\r?\n[ \t]{0,12}")
MAX_GAP_INSIDE = 15  # characters of it
_BRACKET = re.compile(r"\([0-9A-Z]{1,3}\)[0-9]{0,8}")  # "D489833(9)", "12/ZAYANA(N)093656"
_LETTER = r"[^\W\d_\u2e80-\u9fff\uac00-\ud7a3]"  # of a script with spaces
_ROUND = re.compile(r"0{3}$")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_CURRENCY = re.compile(r"[$€£¥₽₴₺]\s?$")
_UNIT = re.compile(
    r"\s?(?:%|[$€£¥₽]|(?:shares?|units?|people|euros?|dollars?|pesos?|rub(?:le)?s?|rials?|usd|eur|tons?|tonnes?|barrels?"
    r"|bpd|votes?|acciones|actions|aktien|акци\w*|руб\w*|million\w*|km|miles|hectares|acres|copies|views)\b)",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\s?[(\[]\s?")
_PUNCTUATION = re.compile(r"[^\w;!?]*")
# "Passports 745434880, 927220230 and Z106861": numbers of one kind after one label.
_OTHER_NUMBERS = re.compile(
    r"(?:\W{1,4}[A-Z]{0,4}[ -]?\d[\w./-]*(?:\W{1,2}(?:and|or|y|o|et|ou|und|e|и|та|ve))?)+\W{1,4}"
)
_SEPARATES = re.compile(r"\d|[;!?]|\n\s*\n|\.\s+[A-Z]")


class _Span(NamedTuple):
    """A place of the text that may hold an identifier; `is_joined` where it is written with spaces.

    `is_short` where only a word before it can make one of it, which may stand in the paragraph before.
    """

    start: int
    end: int
    is_joined: bool = False
    is_short: bool = False


def find_identifiers(text: str, lists: Sequence[NameIndex]) -> tuple[IdentifierHit, ...]:
    """Where a listed identifier stands in the text; every one of them is checked by value.

    One that may stand there by chance is not `is_sure`.
    """
    owners: dict[str, tuple[tuple[int, tuple[int, ...]], ...]] = {}
    hits: list[IdentifierHit] = []
    for span, plain in _spans(text):
        if plain not in owners:
            owners[plain] = _owners_of(plain, lists)
        if owners[plain] and not (span.is_short and not _is_named(text, span.start)):
            found = (one for place, owned in owners[plain] for one in _identifiers(plain, lists[place], owned))
            is_sure = any(_is_sure(text, span, identifier) for identifier in found)
            if is_sure or len(plain) >= MIN_LABELED:  # "2006" is a serial number and a year
                hits += [IdentifierHit(span.start, span.end, *owned, is_sure) for owned in owners[plain]]
    return _longest(hits)


def _spans(text: str) -> Iterator[tuple[_Span, str]]:
    """The places that may hold an identifier, which no empty line parts, and what is looked up of each."""
    begin = 0
    for block in text.split("\n\n") if len(text) > SHORT else (text,):
        for (start, end, is_joined, is_short), plain in _spans_of(block):
            yield _Span(begin + start, begin + end, is_joined, is_short), plain
        begin += len(block) + 2


@kept_by_block
def _spans_of(block: str) -> tuple[tuple[_Span, str], ...]:
    spans = (*_numbers(block), *_bracketed(block), *_capitals(block), *_addresses(block))
    return tuple([(span, plain_identifier(block[span.start : span.end])) for span in spans])


def _owners_of(plain: str, lists: Sequence[NameIndex]) -> tuple[tuple[int, tuple[int, ...]], ...]:
    """The places of the lists that have the identifier, each with its listings."""
    if len(plain) < MIN_PLAIN:
        return ()
    owned = ((place, index.listings_with(plain)) for place, index in enumerate(lists))
    return tuple((place, listings) for place, listings in owned if listings)


def _identifiers(plain: str, index: NameIndex, listings: tuple[int, ...]) -> Iterator[Identifier]:
    for number in listings:
        yield from identifiers_as(index.listing(number), plain)


def _longest(hits: list[IdentifierHit]) -> tuple[IdentifierHit, ...]:
    """The hits in order, without those inside a longer one."""
    kept: list[IdentifierHit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        is_same = bool(kept) and (hit.start, hit.end) == (kept[-1].start, kept[-1].end)  # the number on another list
        if not kept or is_same or hit.end > kept[-1].end:
            kept.append(hit)
    return tuple(kept)


def _numbers(text: str) -> Iterator[_Span]:
    """Runs of letters, digits and what joins them that hold a digit; and what such runs make together."""
    group: list[_Span] = []
    for found in _NUMBER.finditer(text):
        start, end = found.span()
        if (start and text[start - 1] in _AROUND) or (end < len(text) and text[end] in "@_") or text[end - 1] in "./-":
            span = _trimmed(text, start, end, _CODE_CHARS)
        else:
            span = _Span(start, end) if end - start <= MAX_CODE else None
        if span is None:
            continue
        gap = span.start - group[-1].end if group else 0
        if group and not (gap <= MAX_GAP_INSIDE and _GAP.fullmatch(text, group[-1].end, span.start)):
            yield from _of_group(text, group)
            group = []
        group.append(span)
    yield from _of_group(text, group)


def _bracketed(text: str) -> Iterator[_Span]:
    """Numbers that have a letter or digit in brackets, as identity cards of Hong Kong and Burma do."""
    for found in _BRACKET.finditer(text):
        before = text[max(0, found.start() - MAX_BEFORE_BRACKET) : found.start()]
        begin = found.start() - len(before) + len(before.rstrip(_CODE_CHARS))
        if found.start() - begin >= MIN_PLAIN:
            yield _Span(begin, found.end())


def _of_group(text: str, group: list[_Span]) -> Iterator[_Span]:
    """The numbers of a row of runs: each by itself, several as one, each with letters before it."""
    for at, first in enumerate(group):
        length = first.end - first.start
        is_plain = text[first.start].isdigit()
        if length >= MIN_LABELED or (length >= MIN_PLAIN and not is_plain):
            yield first
            yield from _inside(text, first)
        elif length >= MIN_PLAIN and _may_be_named(text, first.start):
            yield first._replace(is_short=True)
        starts = [first.start]
        if first.start > 1 and text[first.start - 2].isupper() and not text[first.start - 1].isalnum():
            lettered = _LETTERS_BEFORE.search(text, max(0, first.start - 6), first.start)
            starts += [lettered.start()] if lettered else []
        if len(starts) + len(group) > 2:
            for count, last in enumerate(group[at : at + MAX_GROUPS]):
                for start in starts:
                    if (count or start < first.start) and last.end - start - count >= MIN_LABELED:
                        yield _Span(start, last.end, is_joined=True)


def _is_named(text: str, start: int) -> bool:
    """Whether the word right before says what a short number is: "serial number 2105", and not "in 2105"."""
    before = text[max(0, start - MAX_GAP) : start].rstrip(" .:#=(\u00a0").lower().split()
    return bool(before) and before[-1] in _last_words()


def _may_be_named(block: str, start: int) -> bool:
    """The same of a number in a paragraph, if the words before it do not tell."""
    return start < MAX_GAP or _is_named(block, start)


def _inside(text: str, span: _Span) -> Iterator[_Span]:
    """The halves of "A1234567/B7654321", and the number of "IMO9187629"."""
    start, surface = span.start, text[span.start : span.end]
    if "/" in surface:
        for half in surface.split("/"):
            yield _Span(start, start + len(half))
            start += len(half) + 1
    glued = None if surface[0].isdigit() else _GLUED.match(surface)
    if glued and _labels().fullmatch(glued.group(1)):
        yield _Span(span.start + glued.end(), span.end)


def _capitals(text: str) -> Iterator[_Span]:
    """Words in capitals that may be an aircraft's registration, a ship's call sign or a bank's code."""
    for found in _CAPITALS.finditer(text):
        start, end = found.span()
        if end - start in CAPITALS and (end - start > MIN_PLAIN or _may_be_named(text, start)):
            before, after = text[start - 1 : start], text[end : end + 1]
            if not (before.isalnum() or after.isalnum() or (before and before in "-@_") or (after and after in "-@_")):
                yield _Span(start, end, is_short=end - start == MIN_PLAIN)
    for found in _PARTED.finditer(text):
        if not found.start() or text[found.start() - 1] not in _AROUND:
            yield _Span(*found.span())


def _addresses(text: str) -> Iterator[_Span]:
    """E-mail and web addresses: whatever is dotted; one with a path is given without it too."""
    for found in _DOTTED.finditer(text):
        span = _trimmed(text, found.start(), found.end(), _ADDRESS_CHARS)
        if span is not None:
            yield span
            host = _HOST.match(text, span.start, span.end)
            if host and host.end() < span.end:
                yield _Span(span.start, host.end())


def _trimmed(text: str, start: int, end: int, chars: str) -> _Span | None:
    """The run of these characters around a place; None where it is too long, or a part of an e-mail address."""
    if start and text[start - 1] in chars:
        before = text[max(0, start - MAX_CODE) : start]
        start -= len(before) - len(before.rstrip(chars))
    if end - start > MAX_CODE:
        return None
    run = text[start:end]
    start += len(run) - len(run.lstrip("./-:+"))
    end -= len(run) - len(run.rstrip("./-:+"))
    if (start and text[start - 1] in "@_") or (end < len(text) and text[end] in "@_"):
        return None
    return _Span(start, end) if start < end else None


def _is_sure(text: str, span: _Span, identifier: Identifier) -> bool:
    """Whether the identifier stands there as such, and not a number that happens to be equal."""
    surface = text[span.start : span.end]
    kind = identifier.kind
    if kind in {_K.EMAIL, _K.WEBSITE, _K.WALLET}:
        return kind is _K.WALLET or "." in surface
    if _CURRENCY.search(text[: span.start][-2:]) or (surface.isdigit() and _UNIT.match(text, span.end)):
        return False
    return _stands_alone(surface, span, kind) or _is_labeled(text, span, kind)


def _stands_alone(surface: str, span: _Span, kind: IdentifierKind) -> bool:
    plain = plain_identifier(surface)
    if plain.isdigit():
        if span.is_joined or _ROUND.search(plain) or _THOUSANDS.fullmatch(surface):
            return False
        return len(plain) >= MIN_SURE_DIGITS or (kind is _K.IMO and is_imo_number(plain))
    if kind is _K.TAIL_NUMBER and ("-" in surface or _PARTED.fullmatch(surface)):
        return True
    if plain.isalpha():
        return kind is _K.BIC
    is_registration = kind is _K.TAIL_NUMBER and len(plain) == MIN_SURE_MIXED - 1
    return is_registration or len(plain) >= MIN_SURE_MIXED + span.is_joined


def _is_labeled(text: str, span: _Span, kind: IdentifierKind) -> bool:
    """Whether words before the number, or in brackets after it, say what it is."""
    begin = max(0, span.start - LABEL_REACH)
    before = text[begin : span.start]
    if kind is _K.TAIL_NUMBER:  # "jets" may stand anywhere near
        around = before + " " + text[span.end : span.end + LABEL_REACH]
        return any(label.lastgroup == kind for label in _labels().finditer(around))
    is_short = len(plain_identifier(text[span.start : span.end])) < MIN_LABELED
    for label in _labels().finditer(before):
        is_own = _KINDS.get(kind, kind) == label.lastgroup
        if (is_own or not is_short) and _leads(before[label.end() :], is_vague=label.lastgroup == "any"):
            return True
    after = _BRACKETED.match(text, span.end)
    told = _labels().match(text, after.end()) if after else None
    return told is not None and (told.lastgroup == _KINDS.get(kind, kind) or (not is_short and told.lastgroup != "any"))


def _leads(gap: str, *, is_vague: bool) -> bool:
    """Whether what stands between a label and a number leaves the label with it."""
    if _PUNCTUATION.fullmatch(gap) or _OTHER_NUMBERS.fullmatch(gap):
        return True
    return not is_vague and len(gap) <= MAX_GAP and not _SEPARATES.search(gap)


@cache
def _last_words() -> frozenset[str]:
    """The last word of each label."""
    return frozenset(words.split()[-1].rstrip(".*") for _, words in read_table(_TABLE))


@cache
def _labels() -> re.Pattern[str]:
    """One expression for the words of the table, each kind a named group, the longest first."""
    kinds: dict[str, list[str]] = defaultdict(list)
    for kind, words in read_table(_TABLE):
        kinds[kind].append(words)
    return re.compile("|".join(f"(?P<{kind}>{_of_kind(rows)})" for kind, rows in kinds.items()))


def _of_kind(rows: Sequence[str]) -> str:
    """The expression of these words, the longest first.

    What must not stand around them is said once, and apart from what has no case: to make a set of thousands of
    characters takes Python a millisecond, and to fold it five.
    """
    ordered = sorted(rows, key=len, reverse=True)
    bare = [row for row in ordered if not row[0].isalnum() or row[0] >= "\u0600"]
    whole = "|".join(as_pattern(row) for row in ordered if row not in bare)
    kinds = [rf"(?<!{_LETTER})(?i:{whole})(?!{_LETTER})"] if whole else []
    return "|".join(kinds + [f"(?i:{as_pattern(row)})" for row in bare])
