"""Whether the words around the name tell what the list tells of the party: its trade, its office, its city."""

from __future__ import annotations

import re
from functools import lru_cache

from xref.model import Evidence, Listing, PartyType
from xref.signals.base import Pairing, quoted, trades_of, trades_told_by, words_of
from xref.text import normalize

_SHIP_PREFIX = re.compile(r"(M[/.]?[TVS]\.?|SS|LNG/?C?|F[/.]?V\.?|S[/.]?S\.?)\s")
_WORD = re.compile(r"\w+")
_NOT_CITY = re.compile(r"[(\d].*")
MAX_CONTEXTS = 8  # mentions of one party that are read
MIN_OFFICE = 5  # letters of a word of an office that says something
MIN_CITY = 4  # letters
# Words of offices that thousands hold.
_BARE = frozenset(
    {"former", "general", "deputy", "member", "chief", "director", "office", "company", "state", "national"}
    | {"minister", "president"}
)


def trade(pairing: Pairing) -> Evidence | None:
    """A word near the name is of the trade that the list tells, and the name does not: "Mahan" beside a Boeing."""
    listing = pairing.listing
    if listing.type is PartyType.PERSON:
        return _office(pairing)
    if listing.type is PartyType.VESSEL and (prefix := _SHIP_PREFIX.match(pairing.subject.name)):
        return Evidence(1.0, f'as before a ship\'s, the article has "{prefix.group(1)}" before the name')
    near = [(word, trades) for word in _near(pairing) if (trades := trades_told_by(word))]
    if not near:  # the listing's many names are looked at last
        return None
    own = _own_words(pairing)
    known = {one for word in own for one in trades_told_by(word)}
    listed = {one: told for one, told in trades_of(listing).items() if one not in known}
    for word, trades in near:
        shared = next((one for one in trades if one in listed), "")
        if shared and word not in own:
            return Evidence(1.0, f'near the name the article says "{word}", and the list has {listed[shared]}')
    return None


def place(pairing: Pairing) -> Evidence | None:
    """A city of the listing's addresses or births is named near the name."""
    cities = _cities(pairing.listing)
    if not cities:
        return None
    near = f" {' '.join(_near(pairing))} "
    own = _own_words(pairing)
    for city in cities:
        if f" {city} " in near and city not in own:
            return Evidence(1.0, f'near the name the article says "{city.title()}", a place of the listing')
    return None


def _office(pairing: Pairing) -> Evidence | None:
    """A word of the listed office stands near the name."""
    words = {word for word in _WORD.findall(normalize(pairing.listing.title)) if len(word) >= MIN_OFFICE} - _BARE
    own = _own_words(pairing)
    found = [word for word in _near(pairing) if word in words and word not in own]
    if not found:
        return None
    return Evidence(1.0, f'near the name the article says {quoted(found[:1])}; the list has "{pairing.listing.title}"')


def _near(pairing: Pairing) -> tuple[str, ...]:
    mentions = pairing.subject.mentions
    if len(mentions) == 1:  # mostly
        return words_of(mentions[0].context)
    return _words_near(tuple([mention.context for mention in mentions[:MAX_CONTEXTS]]))


@lru_cache(maxsize=1024)
def _words_near(contexts: tuple[str, ...]) -> tuple[str, ...]:
    """The folded words of what stands around a party's mentions, each once: many listings are held against them."""
    return tuple(dict.fromkeys([word for context in contexts for word in words_of(context)]))


def _own_words(pairing: Pairing) -> frozenset[str]:
    """The words of the party's own name, which confirm nothing."""
    return _words_of_names(pairing.subject.name, pairing.shown)


@lru_cache(maxsize=4096)
def _words_of_names(name: str, shown: str) -> frozenset[str]:
    return frozenset((*words_of(name), *words_of(shown)))


def _cities(listing: Listing) -> tuple[str, ...]:
    texts = [address.city for address in listing.addresses if address.city]
    texts += [born.text.partition(",")[0] for born in listing.birth_places if "," in born.text]
    return tuple(dict.fromkeys(city for city in map(_city, texts) if city))


@lru_cache(maxsize=32768)
def _city(text: str) -> str:
    """A city as it is looked for; empty for one too short to tell."""
    plain = normalize(_NOT_CITY.sub("", text)).strip()
    return plain if len(plain) >= MIN_CITY else ""
