"""What a signal is given: one subject, one listing, and the names of theirs that are most alike."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from xref.comparison.base import Comparison
from xref.model import Listing, Name, PartyType, Subject
from xref.text import normalize, read_table

_WORD = re.compile(r"\w+")
_TYPE_TRADES = {PartyType.VESSEL: "shipping", PartyType.AIRCRAFT: "air"}


class Fellow(NamedTuple):
    """Another party of the article, and the listing it very likely is."""

    shown: str
    listing: Listing


@dataclass(frozen=True, slots=True)
class Pairing:
    """A subject and a listing that may be one party. `shown` is the article's spelling, `name` the list's."""

    subject: Subject
    listing: Listing
    shown: str
    name: Name
    comparison: Comparison
    rival: str = ""  # another party of the article, which has this name of the list letter for letter
    nearer: str = ""  # another party of the article, whose name is more like one of the listing's
    likelier: str = ""  # another party of the article, called nearly the same, which is more likely the listing
    fellows: tuple[Fellow, ...] = ()  # other parties of the article on the list for the same reason


@lru_cache(maxsize=4096)
def program_family(program: str) -> str:
    """What programs of one kind have in common: "SYRIA" of SYRIA-EO13894, "DPRK" of DPRK4.

    A name with small letters is no code ("Al-Qaida", "Global Human Rights"): it stands for itself.
    """
    if any(map(str.islower, program)):
        return program
    return program.partition("-")[0].strip().rstrip("0123456789") or program


def quoted(words: list[str] | tuple[str, ...]) -> str:
    """Words in quotes, joined for a sentence."""
    return ", ".join(f'"{word}"' for word in words)


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """The folded words of a text."""
    return tuple(word for run in text.split() for word in _words_in(run))


@lru_cache(maxsize=32768)
def _words_in(run: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(normalize(run)))


def trades_of(listing: Listing) -> dict[str, str]:
    """The trades that the listing's type and names tell, each with what told it."""
    found = {_TYPE_TRADES[listing.type]: f"a {listing.type}"} if listing.type in _TYPE_TRADES else {}
    for name in listing.names:
        for one in _trades_in(name.text):
            found.setdefault(one, f'"{name.text}"')
    return found


@lru_cache(maxsize=32768)
def _trades_in(name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for word in words_of(name) for one in trades_told_by(word)))


@lru_cache(maxsize=32768)
def trades_told_by(word: str) -> tuple[str, ...]:
    """The trades that a folded word tells."""
    exact, stems = _table()
    found = list(exact.get(word, ()))
    for length in range(3, len(word) + 1):
        found += stems.get(word[:length], ())
    return tuple(dict.fromkeys(found))


@cache
def _table() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Words, and beginnings of words, to their trades."""
    exact: dict[str, list[str]] = {}
    stems: dict[str, list[str]] = {}
    for kind, word in read_table("trade_words.txt"):
        folded = normalize(word.removesuffix("*"))
        (stems if word.endswith("*") else exact).setdefault(folded, []).append(kind)
    return exact, stems
