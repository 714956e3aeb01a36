"""From a field of the UN's list to the spellings in it: several to a field; in brackets acronyms, scripts, remarks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from xref.countries import country_code
from xref.model import Name

SHORT_ACRONYM = 3  # letters: "AIG" is Armament Industries Group, and an insurer of New York
MAX_ACRONYM = 24  # characters

_MARKS = re.compile(r"\(original script\)|original script:| - sub-unit name")
_BORN = re.compile(r", born .*", re.DOTALL)  # "…, born 1 Jan. 1953 (Oman passport no. …)"
_LETTER = re.compile(r"\s+[b-f]\) ")  # "…; Mohammad Sabet b) M. Javad Kareemi Sabet; …"
_BRACKET = r"\((?:[^()]|\([^()]*\))*\)"
_BRACKETS = re.compile(_BRACKET)
_PIECES = re.compile(rf"(?:{_BRACKET}|[^;])+")
_QUOTES = re.compile(r"[“”„\"]")
_REFERENCE = re.compile(r"[A-Z]{2}[iIeE]\.\d{3}")


@dataclass(frozen=True, slots=True)
class Spelling:
    """One spelling out of a field; one that is weak says too little to tell a party by."""

    text: str
    weak: bool = False


def read_spellings(text: str, *, person: bool) -> tuple[Spelling, ...]:
    """The spellings in a field, in order, once each.

    What stands in brackets is a name of its own where it is in another script, a list or an acronym. Anything else
    belongs to an organization's name ("(PAKISTAN)"), and is a remark on a person's.
    """
    plain = _LETTER.sub("; ", _BORN.sub("", _MARKS.sub("", text)))
    return tuple(dict.fromkeys(_read(plain, person=person)))


def _read(text: str, *, person: bool) -> Iterator[Spelling]:
    for piece in _PIECES.findall(text):
        bare, named = piece, list[Spelling]()
        for bracket in _BRACKETS.findall(piece):
            found = _named(bracket[1:-1], _BRACKETS.sub(" ", piece), person=person)
            named += found
            if found or person or _REFERENCE.search(bracket):
                bare = bare.replace(bracket, " ")
        if whole := _clean(bare):
            yield Spelling(whole)
        yield from named


def _named(content: str, beside: str, *, person: bool) -> tuple[Spelling, ...]:
    """The names in a bracket; nothing where it holds a remark. A person's short form is no more than a hint."""
    if ";" in content or Name(content).script != Name(beside).script:
        return tuple(_read(content, person=person))
    parts = [_clean(part) for part in content.split(",")]
    if all(_stands_for(part, beside) for part in parts):
        return tuple(Spelling(part, weak=person or len(_letters(part)) <= SHORT_ACRONYM) for part in parts)
    return ()


def _stands_for(short: str, whole: str) -> bool:
    """The letters of `short` come in this order in `whole`, the first one at the start of a word."""
    letters = _letters(short)
    if not 2 <= len(letters) <= MAX_ACRONYM or country_code(short):
        return False
    starts = [
        at for at, letter in enumerate(whole.lower()) if letter == letters[0] and not whole[at - 1 : at].isalpha()
    ]
    rest = iter(_letters(whole[starts[0] :])) if starts else iter("")
    return bool(starts) and all(letter in rest for letter in letters)


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text.lower()))


def _clean(text: str) -> str:
    return " ".join(_QUOTES.sub("", text).split()).strip(" ,")
