"""From listings to the parties they are of: one party may be on several lists, or twice on one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from functools import lru_cache

from xref.index import plain_identifier
from xref.model import IdentifierKind, Listing, PartyType
from xref.text import normalize

# Numbers that one party alone has. A firm may share its telephone and its bank with others, and two ships a call sign
# one after the other; a manufacturer's serial number says little without the manufacturer.
TELLING = frozenset(
    {
        IdentifierKind.PASSPORT,
        IdentifierKind.NATIONAL_ID,
        IdentifierKind.TAX_ID,
        IdentifierKind.REGISTRATION,
        IdentifierKind.WALLET,
        IdentifierKind.IMO,
        IdentifierKind.COMPANY_IMO,
        IdentifierKind.MMSI,
        IdentifierKind.TAIL_NUMBER,
        IdentifierKind.LEI,
        IdentifierKind.DUNS,
    }
)
MIN_NUMBER = 5  # characters; a shorter one is not the same number twice, but two numbers
# Words of a name that tells a party together with the day of birth, or with the country of an organization; and with
# a year of birth and a country, which thousands of bearers of two common names share.
MIN_WORDS, MIN_WORDS_OF_YEAR = 2, 3


def number_parties(listings: Sequence[Listing]) -> tuple[int, ...]:
    """The number of each listing's party, from 1, in the order in which they come.

    Listings are of one party where they share a number that one party alone has, a reference of the UN, a name and
    the date of birth (of a person), or the primary name and a country (of an organization).
    """
    first: dict[Hashable, int] = {}
    parents = list(range(len(listings)))
    for number, listing in enumerate(listings):
        for key in _keys(listing):
            _join(parents, first.setdefault(key, number), number)
    for one, other in _same_numbers(listings):
        _join(parents, one, other)
    roots = [_root(parents, number) for number in range(len(listings))]
    order = {root: place for place, root in enumerate(dict.fromkeys(roots), start=1)}
    return tuple(order[root] for root in roots)


def _root(parents: list[int], number: int) -> int:
    while parents[number] != number:
        number = parents[number]
    return number


def _join(parents: list[int], one: int, other: int) -> None:
    left, right = _root(parents, one), _root(parents, other)
    parents[max(left, right)] = min(left, right)


def _keys(listing: Listing) -> Iterator[Hashable]:
    """What only listings of one party have in common."""
    yield listing.source, listing.uid
    yield from (("un", reference) for reference in listing.un_references)
    if listing.type is PartyType.PERSON and listing.birth_dates:
        facts = tuple(_births(listing))
        for words in (_words(name.text) for name in listing.names if not name.weak):
            yield from ((words, fact) for fact, least in facts if len(words) >= least)
    elif listing.type is PartyType.ORGANIZATION and len(_words(listing.name)) >= MIN_WORDS:
        yield from ((_words(listing.name), "in", country) for country in listing.countries)


def _births(listing: Listing) -> Iterator[tuple[Hashable, int]]:
    """The births of a person, each with the words a name must have to tell a party together with it."""
    for span in listing.birth_dates:
        if span.first == span.last and not span.circa:
            yield span.iso, MIN_WORDS
        else:
            yield from (((span.iso, country), MIN_WORDS_OF_YEAR) for country in listing.countries)


@lru_cache(maxsize=65536)
def _words(name: str) -> tuple[str, ...]:
    """The words of a name, in whatever order the publisher has them."""
    return tuple(sorted(normalize(name).split()))


def _same_numbers(listings: Sequence[Listing]) -> Iterator[tuple[int, int]]:
    """Pairs of listings of one type with the same number of the same register, of no two countries."""
    found: defaultdict[tuple[PartyType, IdentifierKind, str], list[tuple[int, str]]] = defaultdict(list)
    for number, listing in enumerate(listings):
        for identifier in listing.identifiers:
            plain = plain_identifier(identifier.value)
            if identifier.kind in TELLING and len(plain) >= MIN_NUMBER:
                found[listing.type, identifier.kind, plain].append((number, identifier.country))
    for owners in found.values():
        for place, (one, country) in enumerate(owners):
            yield from ((one, other) for other, its in owners[place + 1 :] if not (country and its) or country == its)
