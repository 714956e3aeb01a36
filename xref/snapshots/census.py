"""What is counted in a parsed list."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from xref.model import Listing, Name, PartyType
from xref.snapshots.base import Counts, Fill, StoredFile


def count_types(listings: Iterable[Listing]) -> Counts:
    """Listings by type of party, the most frequent first."""
    return _ranked(Counter(listing.type.value for listing in listings))


def count_programs(listings: Iterable[Listing]) -> Counts:
    """Listings by program, the most frequent first; a listing counts in each of its programs."""
    return _ranked(Counter(program for listing in listings for program in dict.fromkeys(listing.programs)))


def count_name_kinds(listings: Iterable[Listing]) -> Counts:
    """Names by kind, the weak ones apart."""
    return _ranked(Counter(_kind(name) for listing in listings for name in listing.names))


def count_birth_dates(listings: Iterable[Listing]) -> int:
    """Persons whose birth date is known, in whatever precision."""
    return sum(1 for listing in listings if listing.type is PartyType.PERSON and listing.birth_dates)


def count_fills(listings: Iterable[Listing]) -> tuple[Fill, ...]:
    """How many listings have each of the fields in FILLS: what a wrong or half-filled file lacks."""
    listings = tuple(listings)
    persons = tuple(listing for listing in listings if listing.type is PartyType.PERSON)
    bases = {name: persons if name in OF_PERSONS else listings for name in FILLS}
    return tuple(Fill(name, sum(map(has, bases[name])), len(bases[name])) for name, has in FILLS.items())


# By name in a message: whether a listing has it.
FILLS: Mapping[str, Callable[[Listing], bool]] = {
    "birth dates": lambda listing: bool(listing.birth_dates),
    "birth places": lambda listing: bool(listing.birth_places),
    "nationalities": lambda listing: bool(listing.nationalities or listing.citizenships),
    "aliases": lambda listing: len(listing.names) > 1,
    "addresses": lambda listing: bool(listing.addresses),
    "identifiers": lambda listing: bool(listing.identifiers),
    "programs": lambda listing: bool(listing.programs),
}
OF_PERSONS = frozenset({"birth dates", "birth places", "nationalities"})  # only persons have them


def file_ends(folder: Path, files: Iterable[StoredFile]) -> Mapping[str, bytes]:
    """The last byte of each CSV file; nothing for one that is empty or gone."""
    return {file.name: _last_byte(folder / file.name) for file in files if file.name.endswith(".csv")}


def _last_byte(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            stream.seek(-1, os.SEEK_END)
            return stream.read(1)
    except OSError:
        return b""


def _kind(name: Name) -> str:
    return f"weak_{name.kind.value}" if name.weak else name.kind.value


def _ranked(counts: Counter[str]) -> Counts:
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
