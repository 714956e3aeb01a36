"""From the drafts of an article's parties to the same drafts, each told what the other parties say of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from xref.matching import Draft
from xref.model import Listing
from xref.settings import Settings
from xref.signals import Fellow, program_family

MAX_KEPT = 4  # of one family of programs: two are shown, one may be the party itself, one have the same listing
MORE_ALIKE = 0.01  # comparison score by which another party's name must be nearer to the listed one

Drafts = Sequence[Draft]  # of one party
_Key = tuple[str, str]  # source and id of a listing
_Named = tuple[_Key, str]  # ... and one of its names


class _Peer(NamedTuple):
    """A party by its place in the article, with a draft of it."""

    party: int
    draft: Draft


def in_company(parties: Sequence[Drafts], sure: Iterable[Fellow], settings: Settings) -> list[list[Draft]]:
    """The drafts of every party, told of the other parties that are very likely listed.

    `sure` are listings whose identifiers stand in the article. Linear in the number of drafts.
    """
    fellows = _Fellows()
    for fellow in sure:
        fellows.add(-1, fellow)
    bearers: dict[_Named, list[_Peer]] = defaultdict(list)
    for number, drafts in enumerate(parties):
        if not drafts:
            continue
        best = max(drafts, key=lambda draft: draft.score)
        if best.score >= settings.linked_at:
            fellows.add(number, Fellow(best.pairing.shown, best.pairing.listing))
        for draft in drafts:
            if draft.score >= settings.linked_at:
                bearers[_named(draft)].append(_Peer(number, draft))
    nearest = {key: _two_nearest(peers) for key, peers in bearers.items()}
    return [
        [_told(number, draft, fellows, nearest) for draft in drafts] if drafts else []
        for number, drafts in enumerate(parties)
    ]


def _key(listing: Listing) -> _Key:
    return listing.source, listing.uid


def _named(draft: Draft) -> _Named:
    return _key(draft.pairing.listing), draft.pairing.name.text


class _Fellows:
    """Parties that are very likely listed, by family of programs, by name and by listing."""

    def __init__(self) -> None:
        self._by_family: dict[str, list[tuple[int, Fellow]]] = defaultdict(list)
        self._by_name: dict[str, tuple[int, Fellow]] = {}
        self._by_link: dict[str, tuple[int, Fellow]] = {}
        self._by_identifier: dict[_Key, Fellow] = {}

    def add(self, party: int, fellow: Fellow) -> None:
        listing = fellow.listing
        if party < 0:
            self._by_identifier.setdefault(_key(listing), fellow)
        self._by_name.setdefault(listing.name, (party, fellow))
        for link in listing.links:
            self._by_link.setdefault(link, (party, fellow))
        for family in dict.fromkeys(map(program_family, listing.programs)):
            known = self._by_family[family]
            if len(known) < MAX_KEPT and all(_key(one.listing) != _key(listing) for _, one in known):
                known.append((party, fellow))

    def of(self, party: int, listing: Listing) -> tuple[Fellow, ...]:
        """Other parties that the list has for the same reason, the strongest reason first."""
        found: list[Fellow] = []
        if _key(listing) in self._by_identifier:
            found.append(self._by_identifier[_key(listing)])
        linked = [self._by_name.get(name) for name in listing.links] + [self._by_link.get(listing.name)]
        alike = [one for program in listing.programs for one in self._by_family.get(program_family(program), ())]
        for known in (*linked, *alike):
            if known and known[0] != party and _key(known[1].listing) != _key(listing) and known[1] not in found:
                found.append(known[1])
        return tuple(found[:MAX_KEPT])


def _two_nearest(peers: Iterable[_Peer]) -> list[_Peer]:
    """The peers of two parties whose names are most like the listing's."""
    nearest: dict[int, _Peer] = {}
    for peer in peers:
        known = nearest.get(peer.party)
        if known is None or _alike(peer.draft) > _alike(known.draft):
            nearest[peer.party] = peer
    return sorted(nearest.values(), key=lambda peer: -_alike(peer.draft))[:2]


def _alike(draft: Draft) -> float:
    return draft.pairing.comparison.score


def _told(number: int, draft: Draft, fellows: _Fellows, nearest: dict[_Named, list[_Peer]]) -> Draft:
    pairing = draft.pairing
    others = fellows.of(number, pairing.listing)
    peers = nearest.get(_named(draft), ())
    nearer = next(_nearer(number, draft, peers), "")
    rival = pairing.rival if any(peer.party != number for peer in peers) else ""  # one that is itself no match is none
    if not others and not nearer and rival == pairing.rival:
        return draft
    return draft._replace(pairing=replace(pairing, fellows=others, nearer=nearer, rival=rival))


def _nearer(number: int, draft: Draft, peers: Iterable[_Peer]) -> Iterator[str]:
    """The names of other parties that are more like the listed one, and of which this one is no short form."""
    for party, other in peers:
        if party != number and _alike(other) > _alike(draft) + MORE_ALIKE:
            yield other.pairing.subject.name
