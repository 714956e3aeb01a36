"""Parties of an article that are very likely listed, and for whom they speak."""

from __future__ import annotations

from collections import defaultdict

from xref.company.base import Key, key_of
from xref.model import Listing
from xref.signals import Fellow, program_family

MAX_KEPT = 4  # of one family of programs: two are shown, one may be the party itself, one have the same listing


class Fellows:
    """Parties that are very likely listed, by family of programs, by name and by listing."""

    def __init__(self) -> None:
        self._by_family: dict[str, list[tuple[int, Fellow]]] = defaultdict(list)
        self._by_name: dict[str, tuple[int, Fellow]] = {}
        self._by_link: dict[str, tuple[int, Fellow]] = {}
        self._by_identifier: dict[Key, Fellow] = {}

    def add(self, party: int, fellow: Fellow) -> None:
        """Keep a party by its place in the article; below zero it is an identifier of the listing."""
        listing = fellow.listing
        if party < 0:
            self._by_identifier.setdefault(key_of(listing), fellow)
        self._by_name.setdefault(listing.name, (party, fellow))
        for link in listing.links:
            self._by_link.setdefault(link, (party, fellow))
        for family in dict.fromkeys(map(program_family, listing.programs)):
            known = self._by_family[family]
            if len(known) < MAX_KEPT and all(key_of(one.listing) != key_of(listing) for _, one in known):
                known.append((party, fellow))

    def of(self, party: int, listing: Listing) -> tuple[Fellow, ...]:
        """Other parties that the list has for the same reason, the strongest reason first."""
        found: list[Fellow] = []
        if key_of(listing) in self._by_identifier:
            found.append(self._by_identifier[key_of(listing)])
        linked = [self._by_name.get(name) for name in listing.links] + [self._by_link.get(listing.name)]
        alike = [one for program in listing.programs for one in self._by_family.get(program_family(program), ())]
        for known in (*linked, *alike):
            if known and known[0] != party and key_of(known[1].listing) != key_of(listing) and known[1] not in found:
                found.append(known[1])
        return tuple(found[:MAX_KEPT])
