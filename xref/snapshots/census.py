"""What is counted in a parsed list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from xref.model import Listing, Name, PartyType
from xref.snapshots.base import Counts


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


def _kind(name: Name) -> str:
    return f"weak_{name.kind.value}" if name.weak else name.kind.value


def _ranked(counts: Counter[str]) -> Counts:
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
