"""Countries by the words that other languages than English use for them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from xref.countries import CountryWord, WordKind
from xref.text import fold, has_sign, is_word_char, read_table

_TABLE = "countries_elsewhere.txt"
_DOUBTFUL = "?"  # the table's mark of words that often mean something else
_FIRST = re.compile(r"[^\W\d_]+")
_CAPITALIZED = re.compile(r"[A-Z]\w*")
_ARABIC = "\u0620\u06ff"
_SPACELESS = "\u3400\u9fff", "\uac00\ud7a3"  # Chinese; Korean joins its endings to the name
_CLITICS = "وبلفك"  # Arabic: "and", "in", "to", "so", "as", written together with the name


class Exonym(NamedTuple):
    """A country's name in another language, or a city's."""

    text: str
    code: str
    kind: WordKind
    ambiguous: bool


def exonym_words(run: str) -> tuple[tuple[int, str], ...]:
    """Offset and first word of each place of a run of characters where such a name may begin."""
    if run.islower():
        return ()
    if run.isascii():
        found = [(word.start(), word.group()) for word in _CAPITALIZED.finditer(run)]
    elif has_sign(run, *_SPACELESS):
        return tuple((run.find(name), name) for name in _spaceless() if name in run)
    else:
        found = [(word.start(), word.group()) for word in _FIRST.finditer(run)]
        if has_sign(run, _ARABIC):
            found = [(start + at, word[at:]) for start, word in found for at in _without_clitics(word)]
    known = _by_first()
    return tuple((start, word) for start, word in found if word in known)


def _without_clitics(word: str) -> Iterator[int]:
    """Where an Arabic word begins without the small words before it."""
    yield 0
    if word[0] in _CLITICS:
        yield 1


def find_exonyms(text: str, words: Iterable[tuple[int, str]]) -> Iterator[CountryWord]:
    """The names of countries that begin at these places, the longest at each."""
    for start, first in words:
        for name in _by_first()[first]:
            end = start + len(name.text)
            if text.startswith(name.text, start) and not (_is_spaced(first) and is_word_char(text[end : end + 1])):
                yield CountryWord(name.code, name.text, start, end, name.kind, name.ambiguous)
                break


def _is_spaced(word: str) -> bool:
    return not has_sign(word, *_SPACELESS)


@cache
def _spaceless() -> tuple[str, ...]:
    return tuple(first for first in _by_first() if not _is_spaced(first))


@cache
def _by_first() -> dict[str, list[Exonym]]:
    """First word -> the names that begin with it, the longest first."""
    names: dict[str, list[Exonym]] = defaultdict(list)
    for code, *columns in read_table(_TABLE):
        for kind, column in zip((WordKind.NAME, WordKind.CITY), columns, strict=False):
            for text in filter(None, map(str.strip, column.split(";"))):
                name = text.removeprefix(_DOUBTFUL)
                first = _FIRST.match(name)
                if first is not None:
                    names[first.group()].append(Exonym(name, code, kind, name != text))
    return {first: sorted(found, key=lambda name: -len(name.text)) for first, found in names.items()}


def is_exonym(name: str) -> bool:
    """Whether a whole name is what another language calls a country or a city, and mostly means nothing else."""
    found = _FIRST.match(name)
    known = _by_first().get(found.group(), ()) if found else ()
    return any(one.text == name and not one.ambiguous for one in known)


@cache
def _countries() -> dict[str, str]:
    found: dict[str, str] = {}
    for names in _by_first().values():
        for one in names:
            if one.kind is WordKind.NAME and not one.ambiguous and one.text.isalpha():
                found.setdefault(fold(one.text), one.code)
    return found


def country_elsewhere(form: str) -> str:
    """The code of the country that a folded word is in another language, "suriye"; empty for most words."""
    return _countries().get(form, "")
