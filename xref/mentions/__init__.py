"""From an article's text to its parties: what is listed and what is named, found, merged and put in context."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from xref.index import NameIndex
from xref.mentions.base import IdentifierHit, Place, Sighting
from xref.mentions.codes import find_identifiers
from xref.mentions.facts import Context
from xref.mentions.names import find_names
from xref.mentions.scan import Scanner
from xref.mentions.subjects import group_mentions
from xref.model import Article, Facts, Mention, PartyType, Subject

__all__ = ["Party", "PartyFinder"]

MAX_MENTIONS = 200  # of one subject that are kept; a list printed as an article has thousands
MAX_CONTEXT = 240  # characters of a mention's context


@dataclass(frozen=True, slots=True)
class Party:
    """A subject, the listed names it was sighted under, and the listings whose identifier it is.

    `is_named` is false for words that only look like a listed name: no party of the article by themselves.
    """

    subject: Subject
    sightings: tuple[Sighting, ...] = ()
    identifiers: tuple[IdentifierHit, ...] = ()
    is_named: bool = True


class PartyFinder:
    """Finds the parties of articles; what it learns of words and phrases on the way serves the next article."""

    def __init__(self, lists: Sequence[NameIndex]) -> None:
        self.lists = tuple(lists)
        self._scanner = Scanner(self.lists)

    def find(self, article: Article) -> tuple[Party, ...]:
        """The parties of an article, in the order in which they first appear."""
        text = article.text
        codes = find_identifiers(text, self.lists)
        context = Context(text, _year(article), [Place(code.start, code.end) for code in codes])
        parties = []
        for group in group_mentions(text, find_names(text), self._scanner.find(text), self._scanner.sight):
            told = context.facts(group.places[:MAX_MENTIONS], group.cue) if group.sightings else Facts(cue=group.cue)
            subject = Subject(group.name, group.type, _to_mentions(article, group.places, context), told)
            parties.append(Party(subject, group.sightings, is_named=group.is_named))
        for hits in _same_codes(text, [code for code in codes if code.is_sure]):
            places = tuple(Place(hit.start, hit.end) for hit in hits)
            name = text[places[0].start : places[0].end]
            told = context.facts(places[:MAX_MENTIONS])
            subject = Subject(name, PartyType.IDENTIFIER, _to_mentions(article, places, context), told)
            parties.append(Party(subject, identifiers=hits))
        return tuple(
            sorted(parties, key=lambda party: (party.subject.mentions[0].start, party.subject.mentions[0].end))
        )


def _year(article: Article) -> int | None:
    return int(article.published[:4]) if article.published[:4].isdigit() else None


def _same_codes(text: str, hits: Sequence[IdentifierHit]) -> list[tuple[IdentifierHit, ...]]:
    groups: dict[str, list[IdentifierHit]] = defaultdict(list)
    for hit in hits:
        groups[text[hit.start : hit.end]].append(hit)
    return [tuple(group) for group in groups.values()]


def _to_mentions(article: Article, places: tuple[Place, ...], context: Context) -> tuple[Mention, ...]:
    return tuple(_to_mention(article, place, context) for place in places[:MAX_MENTIONS])


def _to_mention(article: Article, place: Place, context: Context) -> Mention:
    sentence = context.sentence(place)
    start = max(sentence.start, place.start - MAX_CONTEXT // 2)
    end = min(sentence.end, place.end + MAX_CONTEXT // 2)
    return Mention(
        text=article.text[place.start : place.end],
        start=place.start,
        end=place.end,
        line=article.line_of(place.start),
        context=" ".join(article.text[start:end].split()),
    )
