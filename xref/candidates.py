"""From a party of an article, or from a name alone, to the listings it may be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from xref.index import NameIndex, identifiers_as, plain_identifier
from xref.matching import Draft, conclude, could_match, is_everyday, judge_identifier, weigh
from xref.mentions import Party, PartyFinder
from xref.mentions.base import FoundName, Sighting
from xref.mentions.engines import Finder
from xref.model import Article, Candidate, PartyType, Subject
from xref.parties import number_parties
from xref.settings import Settings
from xref.signals import BACKGROUND, Pairing


class Asked(NamedTuple):
    """A name that is looked up: what `drafts_of` asks of a party."""

    in_context: Subject
    sightings: tuple[Sighting, ...]
    is_named: bool = True


def look_up(subject: Subject, lists: Sequence[NameIndex], settings: Settings) -> tuple[Candidate, ...]:
    """The listings that a name alone may be, its facts being those of the subject."""
    name = subject.name if subject.name != subject.name.lower() else subject.name.title()  # names begin with capitals
    parties = PartyFinder(lists, _as_one_name(subject.type)).find(Article(name))
    sightings = tuple(dict.fromkeys(sighting for party in parties for sighting in party.sightings))
    drafts = [_unread(draft) for draft in drafts_of(Asked(subject, sightings), lists, settings)]
    identified = [found for party in parties for found in identified_by(party, lists, settings)]
    return grouped(candidates_of(drafts, identified, settings))


def _as_one_name(kind: PartyType) -> Finder:
    """What takes a whole text for one name."""

    def find(text: str) -> tuple[FoundName, ...]:
        return (FoundName(0, len(text), kind.value),)

    return find


def _unread(draft: Draft) -> Draft:
    """The draft without what only an article could have said: that it does not speak of sanctions says nothing here."""
    return draft._replace(evidence={key: found for key, found in draft.evidence.items() if key not in BACKGROUND})


def drafts_of(party: Party | Asked, lists: Sequence[NameIndex], settings: Settings) -> list[Draft]:
    """What the signals find of each listed name the party may be, before the other parties are asked."""
    drafts = []
    for sighting in party.sightings:
        if not could_match(sighting.comparison, settings):
            continue
        index = lists[sighting.list]
        name = index.name(sighting.name)
        if not party.is_named and is_everyday(sighting.text, sighting.comparison, name.type):
            continue
        listing = index.listing(name.owner)
        shown = sighting.text
        pairing = Pairing(party.in_context, listing, shown, name.name, sighting.comparison, sighting.rival)
        draft = weigh(pairing, settings)
        if draft:
            drafts.append(draft)
    return drafts


def identified_by(party: Party, lists: Sequence[NameIndex], settings: Settings) -> list[Candidate]:
    """The listings whose identifier the party is."""
    hits = [(lists[hit.list], number) for hit in party.identifiers for number in hit.listings]
    found = (_by_identifier(party, index, number, settings) for index, number in hits)
    return [candidate for candidate in found if candidate]


def candidates_of(
    drafts: Iterable[Draft], identified: Iterable[Candidate], settings: Settings
) -> tuple[Candidate, ...]:
    """The listings the party may be, best first, each under the name that fits best."""
    concluded = (conclude(draft, settings) for draft in drafts)
    return best_first((*(found for found in concluded if found), *identified))


def best_first(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Every listing once, with its best score, in the order of the scores."""
    best: dict[tuple[str, str], Candidate] = {}
    for candidate in candidates:
        key = (candidate.listing.source, candidate.listing.uid)
        if key not in best or candidate.score > best[key].score:
            best[key] = candidate
    return tuple(sorted(best.values(), key=lambda c: (-c.score, c.listing.source, c.listing.uid)))


def _by_identifier(party: Party, index: NameIndex, number: int, settings: Settings) -> Candidate | None:
    listing = index.listing(number)
    plain = plain_identifier(party.subject.name)
    identifier = next(identifiers_as(listing, plain), None)
    return judge_identifier(party.subject.name, listing, identifier, settings) if identifier else None


def grouped(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates with the number of the party that each is a listing of; one alone needs none."""
    if len(candidates) < 2:
        return candidates
    parties = number_parties([candidate.listing for candidate in candidates])
    return tuple(replace(candidate, party=party) for candidate, party in zip(candidates, parties, strict=True))
