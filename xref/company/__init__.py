"""From the drafts of an article's parties to the same drafts, each told what the other parties say of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from xref.company.base import MORE_ALIKE, Drafts, Key, alike, key_of
from xref.company.fellows import Fellows
from xref.company.namesakes import likelier_namesakes
from xref.matching import Draft
from xref.settings import Settings
from xref.signals import Fellow

_Named = tuple[Key, str]  # a listing, and one of its names


class _Peer(NamedTuple):
    """A party by its place in the article, with a draft of it."""

    party: int
    draft: Draft


class _Company(NamedTuple):
    """What the parties of an article say of one another."""

    fellows: Fellows
    nearest: dict[_Named, list[_Peer]]
    likelier: dict[tuple[int, Key], str]  # by party and listing


def in_company(parties: Sequence[Drafts], sure: Iterable[Fellow], settings: Settings) -> list[list[Draft]]:
    """The drafts of every party, told of the other parties that are very likely listed, or more likely this listing.

    `sure` are listings whose identifiers stand in the article. Linear in the number of drafts.
    """
    fellows = Fellows()
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
    company = _Company(fellows, nearest, dict(likelier_namesakes(parties, settings)))
    return [
        [_told(number, draft, company) for draft in drafts] if drafts else [] for number, drafts in enumerate(parties)
    ]


def _named(draft: Draft) -> _Named:
    return key_of(draft.pairing.listing), draft.pairing.name.text


def _two_nearest(peers: Iterable[_Peer]) -> list[_Peer]:
    """The peers of two parties whose names are most like the listing's."""
    nearest: dict[int, _Peer] = {}
    for peer in peers:
        known = nearest.get(peer.party)
        if known is None or alike(peer.draft) > alike(known.draft):
            nearest[peer.party] = peer
    return sorted(nearest.values(), key=lambda peer: -alike(peer.draft))[:2]


def _told(number: int, draft: Draft, company: _Company) -> Draft:
    pairing = draft.pairing
    others = company.fellows.of(number, pairing.listing)
    peers = company.nearest.get(_named(draft), ())
    nearer = next(_nearer(number, draft, peers), "")
    likelier = company.likelier.get((number, key_of(pairing.listing)), "")
    rival = pairing.rival if any(peer.party != number for peer in peers) else ""  # one that is itself no match is none
    if not (others or nearer or likelier) and rival == pairing.rival:
        return draft
    return draft._replace(pairing=replace(pairing, fellows=others, nearer=nearer, likelier=likelier, rival=rival))


def _nearer(number: int, draft: Draft, peers: Iterable[_Peer]) -> Iterator[str]:
    """The names of other parties that are more like the listed one, and of which this one is no short form."""
    for party, other in peers:
        if party != number and alike(other) > alike(draft) + MORE_ALIKE:
            yield other.pairing.subject.name
