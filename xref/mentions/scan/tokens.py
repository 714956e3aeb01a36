"""The words of a segment, those made one that lists and names are read by as one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import repeat

from xref.meanings import compound
from xref.mentions.base import cues, is_opener
from xref.mentions.scan.base import HAN_SIGNS, MAX_WORD, Token
from xref.parts.short_forms import has_short_form, short_spans
from xref.scripts import is_other_script, is_part_of_word, readings
from xref.scripts.arabic import CLITICS, is_function_word
from xref.scripts.chinese import korean_words, may_be_foreign, unread_spans
from xref.text import fold, has_sign, shadow, words
from xref.vocabulary import counted, particles

AL = "\u0627\u0644"

_DOTTED = re.compile(r"(?<![^\W_])[^\W\d_](?:\.[^\W\d_]){2,9}(?![^\W_])")
# Letters that lists read as one word: "A&M Mahar", "G y R Arquitectos", "B.S. Company", "Machinery I/E Corp."; persons'
# initials look so, too.
_SPELT = re.compile(
    r"(?<![\w.'’])(?:[A-Z](?:(?: ?& ?|/| y | e | )[A-Z](?![\w.'’]))+|[A-Z]\.(?: ?[A-Z]\.)+(?= [A-Z][A-Za-z]))"
)
# A Turkish ending behind a name: "Hamanduş'un", "Lugovoy'a", "Ok'un".
_ENDED = re.compile(
    r"(?:(?<=[^\W\d_]{3})|(?<=\b[A-Z][aeiou]))['’](?:n?[ıiuü]n|[yn][ıiuüae]|n?[dt][ae]n?|y?l[ae])$"
    r"|(?<=\b[AEIOUÖÜ][bcçdfgğhjklmnprsştvyz])['’](?:[ıiuü]n|[dt][ae]n?)$"
)
_WRITTEN_OUT = str.maketrans({"Đ": "Dj", "đ": "dj", "Ş": "Sh", "ş": "sh", "Ç": "Ch", "ç": "ch"})
_CROSSED = re.compile("[ĐđŞşÇç]")
_WRAPPED = re.compile(r"(?<![\w-])[A-ZÀ-ÖØ-Þ]{2,24}-[ \t]*\n\s{0,12}[A-ZÀ-ÖØ-Þ]{2,24}(?![\w-])")
_NOTED = re.compile(r"(?<![@#\w])(?P<word>[^\W\d_a-z]\w*[a-zß-ÿа-я]{2})\d{1,3}(?![\w-])")  # "Igor Michurin12 said"
_TENS = frozenset({"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"})
# Russian and Ukrainian, between the words of a name.
_SMALL_CYRILLIC = frozenset("ийуоксзв") | frozenset(
    {"та", "на", "по", "для", "за", "от", "від", "из", "із", "при", "об", "про", "до", "над"}
)


def tokens_of(segment: str) -> list[Token]:
    """The words of a segment, in its order."""
    plain = shadow(segment)
    tokens = [_token(plain, word.start, word.end, word.form) for word in words(plain)]
    if _DOTTED.search(plain):
        tokens = list(_without_dots(tokens, plain))
    if not _TENS.isdisjoint([token.form for token in tokens]):
        tokens = list(_counted(tokens))
    if has_short_form([token.form for token in tokens]):
        tokens = list(_shortened(tokens))
    return list(map(_with_surface, tokens, repeat(plain))) if is_other_script(plain) else tokens


def with_foreign(segment: str, tokens: list[Token]) -> list[Token]:
    """The tokens, Chinese characters that may spell a foreign name made one, beside words that have a meaning."""
    if not has_sign(segment, HAN_SIGNS):
        return tokens
    inside = (span for span in unread_spans(segment) if span != (0, len(segment)) and may_be_foreign(segment, *span))
    surfaces = ((first, last, segment[first:last]) for first, last in inside)
    return _made_one(tokens, {first: (last, fold(surface), surface) for first, last, surface in surfaces})


def _made_one(tokens: list[Token], whole: Mapping[int, tuple[int, str, str]]) -> list[Token]:
    """The tokens, those from each start on made one to its end, of such a form and surface."""
    if not whole:
        return tokens
    found, end = [], 0
    for token in tokens:
        if token.start in whole:
            end, form, surface = whole[token.start]
            found.append(token._replace(end=end, form=form, surface=surface))
        elif token.start >= end:
            found.append(token)
    return found


def with_korean(segment: str, tokens: list[Token], knows: Callable[[str], bool]) -> list[Token]:
    """The tokens, Chinese characters that a list has as one Korean word made one: "Taesong", "Rason"."""
    if not has_sign(segment, HAN_SIGNS):
        return tokens
    said = {span: next(filter(knows, korean_words(segment[slice(*span)])), "") for span in unread_spans(segment)}
    return _made_one(tokens, {first: (last, form, "") for (first, last), form in said.items() if form})


def with_compounds(segment: str, tokens: list[Token]) -> list[Token]:
    """The tokens, German compounds made several, each of which stands where the compound does: "Volksarmee"."""
    made = {token.form: compound(token.form) for token in tokens if not token.surface and token.is_named}
    if not any(made.values()):
        return tokens
    return [token._replace(form=form) for token in tokens for form in (made.get(token.form) or (token.form,))]


def with_spelt(segment: str, tokens: list[Token]) -> list[Token]:
    """The tokens, letters that stand alone made one word as they are in names of companies."""
    ends = dict([found.span() for found in _SPELT.finditer(segment)])
    if not ends:
        return tokens
    return _joined((token._replace(is_minor=False) if token.start in ends else token for token in tokens), ends)


def with_crossed(segment: str, tokens: list[Token]) -> list[Token]:
    """The tokens, letters with a stroke or a tail written out as lists do: "Samojko Đorđa", DJORDA; "Taş", TASH."""
    if not _CROSSED.search(segment):
        return tokens
    return [
        token if token.surface else token._replace(form=fold(segment[token.start : token.end].translate(_WRITTEN_OUT)))
        for token in without_endings(segment, tokens)
    ]


def with_wrapped(segment: str, tokens: list[Token]) -> list[Token]:
    """The tokens, two words in capitals made one that a hyphen at the end of a line may part: "ZELENO-", "VIC"."""
    ends = dict([found.span() for found in _WRAPPED.finditer(segment)]) if "-" in segment else {}
    return _joined(tokens, ends) if ends else tokens


def _joined(tokens: Iterable[Token], ends: Mapping[int, int]) -> list[Token]:
    """The tokens, those from each start on made one to its end, of all their letters."""
    kept: list[Token] = []
    end = 0
    for token in tokens:
        if token.start < end:
            kept[-1] = kept[-1]._replace(end=token.end, form=kept[-1].form + token.form)
        else:
            kept.append(token)
            end = ends.get(token.start, end)
    return kept


def _is_beside_name(segment: str, before: Sequence[Token], token: Token) -> bool:
    """Whether the word right before may be a part of the same name."""
    if not before or not before[-1].is_named or before[-1].end != token.start - 1:
        return False
    return not is_opener(word := segment[before[-1].start : before[-1].end]) and word.lower() not in cues("determiners")


def without_notes(segment: str, tokens: list[Token]) -> list[Token]:
    """The tokens, capitalized words less the number of a footnote, which print has above the line.

    Only behind several words or where there is another note: "the Passat7" is a product, "@Passat7" somebody's handle.
    """
    ends = {found.end(): found.end("word") for found in _NOTED.finditer(segment)}
    if not ends:
        return tokens
    kept: list[Token] = []
    for token in tokens:
        end = ends.get(token.end, token.end)
        is_note = end < token.end and (len(ends) > 1 or _is_beside_name(segment, kept, token))
        kept.append(token._replace(end=end, form=fold(segment[token.start : end])) if is_note else token)
    return kept


def without_endings(segment: str, tokens: list[Token]) -> list[Token]:
    """The tokens, those with a Turkish ending set off by an apostrophe less that."""
    if "'" not in segment and "’" not in segment:
        return tokens
    kept = []
    for token in tokens:
        surface = segment[token.start : token.end]
        ending = _ENDED.search(surface)
        if ending:
            shown = surface[: ending.start()]
            kept.append(token._replace(end=token.start + len(shown), form=fold(shown), surface=""))
        else:
            kept.append(token)
    return kept


def _shortened(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens, those of "money laundering organization" made one, as lists and names are read."""
    for first, last, form in short_spans([token.form for token in tokens]):
        yield tokens[first]._replace(end=tokens[last].end, form=form) if last > first else tokens[first]


def _counted(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens, "eighty" and "eight" made one, as lists and names are read: "Eighty-Eight", EIGHTY EIGHT."""
    end = 0
    for at, token in enumerate(tokens):
        if token.start < end:
            continue
        following = tokens[at + 1 : at + 2] if token.form in _TENS else ()
        number = next((counted(token.form, unit.form) for unit in following if unit.form.isalpha()), "")
        end = tokens[at + 1].end if number else token.end
        yield token._replace(end=end, form=number) if number else token


def _without_dots(tokens: Iterable[Token], text: str) -> Iterator[Token]:
    """The tokens, three letters or more with dots between them made one word: "I.R.G.C." is IRGC."""
    ends = {found.start(): found.end() for found in _DOTTED.finditer(text)}
    end = 0
    for token in tokens:
        if token.start in ends:
            end = ends[token.start]
            form = fold(text[token.start : end].replace(".", ""))
            yield Token(token.start, end, form, is_named=True, is_minor=False, has_clitic=False)
        elif token.start >= end:
            yield token


def _token(text: str, start: int, end: int, form: str) -> Token:
    first = text[start]
    is_initial = end - start == 1 and first.isupper() and (first == "I" or text[end : end + 1] == ".")
    is_small = (form in particles() and first < "\u2e80") or text[start:end] in _SMALL_CYRILLIC
    is_minor = is_small and not is_initial  # "Stark I" has a number, "A. Q. Khan" two initials
    is_stop = "\u0620" <= first <= "\u06d3" and is_function_word(
        text[start:end], text[max(0, start - MAX_WORD) : start]
    )
    is_tied = start > 0 and text[start - 1] == "-"
    has_clitic = first in CLITICS and end - start > 2 and text[max(0, start - 2) : start] != AL  # it stands before "al"
    is_named = not first.islower() and not is_stop
    return Token(start, end, form, is_named, is_minor or is_stop, has_clitic, is_tied, is_stop=is_stop)


def _with_surface(token: Token, text: str) -> Token:
    surface = text[token.start : token.end]
    is_spelt = readings(surface) and not is_part_of_word(surface, token.form)
    return token._replace(surface=surface) if is_spelt else token
