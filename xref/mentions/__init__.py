"""From an article's text to its parties: what is listed and what is named, found, merged and put in context."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import repeat, starmap

from xref.countries import country_name
from xref.index import NameIndex
from xref.mentions.base import Group, IdentifierHit, Place, opens_sentence, split_pieces
from xref.mentions.codes import find_identifiers
from xref.mentions.engines import Finder, open_engine
from xref.mentions.facts import Context
from xref.mentions.names import find_names
from xref.mentions.names.base.tables import other_heads, words
from xref.mentions.scan import Scanner
from xref.mentions.subjects import group_mentions
from xref.misprints import as_meant
from xref.model import Article, Facts, Mention, PartyType, Subject
from xref.rendering import Rendered, render
from xref.text import fold
from xref.vocabulary import is_common, is_legal_form

__all__ = ["Party", "PartyFinder", "open_engine"]

MAX_MENTIONS = 200  # of one subject that are kept; a list printed as an article has thousands
MAX_TOLD = 12  # mentions around which the article is read closely: what it says of a party it says early


class Party:
    """One party of an article: where it stands, the listed names it was sighted under, the listings whose number it is.

    `is_named` is false for words that only look like a listed name: no party of the article by themselves.
    """

    def __init__(
        self,
        article: Article,
        shown: Rendered,
        context: Context,
        group: Group,
        identifiers: tuple[IdentifierHit, ...] = (),
    ) -> None:
        self._article, self._shown = article, shown
        self._context = context
        self._group = group
        self._subject: Subject | None = None  # a cached property takes as long as a subject of one mention
        self.sightings = group.sightings
        self.is_named = group.is_named and not (
            _is_opener(article, shown.text, group) or _is_code(group) or _is_term(group)
        )
        self.identifiers = identifiers

    @property
    def first(self) -> Place:
        """Where the party stands first."""
        return self._group.places[0]

    @property
    def subject(self) -> Subject:
        """The party with its mentions; of its facts only the word that told its type."""
        if self._subject is None:
            group = self._group
            mentions = _to_mentions(self._article, self._shown, group.places[:MAX_MENTIONS], self._context)
            self._subject = Subject(group.name, group.type, mentions, _only_cue(group.cue))
        return self._subject

    @cached_property
    def in_context(self) -> Subject:
        """The party with all that the article says around its mentions: what takes a closer look."""
        facts = self._context.facts(self._group.places[:MAX_TOLD], self._group.cue)
        return replace(self.subject, facts=facts)


class PartyFinder:
    """Finds the parties of articles; what it learns of words and phrases on the way serves the next article."""

    def __init__(self, lists: Sequence[NameIndex], find: Finder = find_names) -> None:
        self.lists = tuple(lists)
        self._find_names = find
        self._scanner = Scanner(self.lists)

    def find(self, article: Article) -> list[Party]:
        """The parties of an article, in the order in which they first appear."""
        shown = render(article.text)
        text, codes = _find_codes(shown.text, self.lists)
        pieces = split_pieces(text)
        places = list(dict.fromkeys(Place(code.start, code.end) for code in codes))  # a number may be on many lists
        context = Context(text, pieces, _year(article), places, shown.text)
        names, found = self._find_names(text), self._scanner.find(pieces)
        groups = group_mentions(text, names, found, self._scanner.sight, in_english=_is_english(article))
        sure = [code for code in codes if code.is_sure]
        numbers = {Place(code.start, code.end) for code in sure}  # "A0144378" looks like a name too
        named = [group for group in groups if not numbers.issuperset(group.places)]
        parties = [Party(article, shown, context, one) for group in named for one in _bearers(text, group, context)]
        for hits in _same_codes(text, sure):
            stands = tuple(dict.fromkeys(Place(hit.start, hit.end) for hit in hits))
            name = text[stands[0].start : stands[0].end]
            group = Group(name, PartyType.IDENTIFIER, "", stands, (), is_named=True)
            parties.append(Party(article, shown, context, group, hits))
        return sorted(parties, key=lambda party: party.first)


def _find_codes(text: str, lists: Sequence[NameIndex]) -> tuple[str, tuple[IdentifierHit, ...]]:
    """The text as it was before a scanner misread it, listed identifiers as they are, and the identifiers in it."""
    found = find_identifiers(text, lists)
    meant = as_meant(text)
    if meant == text:  # mostly
        return text, found
    parts, at = [], 0
    for hit in found:
        if hit.end > at:
            parts += [meant[at : max(at, hit.start)], text[max(at, hit.start) : hit.end]]
            at = hit.end
    meant = "".join((*parts, meant[at:]))
    return meant, find_identifiers(meant, lists)


def _bearers(text: str, group: Group, context: Context) -> Iterator[Group]:
    """The parties that bear a listed name: where it is told anew in full, with another age, it is a namesake's.

    "Haji Mohammad Khan, born in 1980, ... 19-year-old Mohammad Khan took five wickets." """
    places = group.places
    if not group.sightings or len(places) == 1:
        yield group
        return
    first = 0
    for at, place in enumerate(places[1:MAX_MENTIONS], 1):
        if not context.is_full(place) or context.is_headline(places[at - 1]):
            continue
        if context.is_anew(places[first], place) or context.is_spelt_anew(places[first:at], place):
            yield group._replace(places=places[first:at])
            group = group._replace(name=" ".join(text[place.start : place.end].split()))
            first = at
    yield group._replace(places=places[first:])


def _is_english(article: Article) -> bool:
    return article.language in {"", "en"}


def _is_opener(article: Article, text: str, group: Group) -> bool:
    """A single word of no kind that opens a sentence, a line or a cell is capitalized for that: it names nobody.

    A headline may be told twice. In English it must be an everyday word; what opens a sentence in other languages no
    table of ours tells well.
    """
    if group.type is not PartyType.UNKNOWN or " " in group.name:
        return False
    first = group.places[0].start
    is_english = _is_english(article)
    if not opens_sentence(text, first, in_quotes=not is_english):
        return False
    if not all(_is_told_again(text, first, at.start) for at in group.places[1:]):
        return False
    return not is_english or is_common(fold(group.name)) or _CONTRACTED.search(group.name) is not None


def _is_told_again(text: str, first: int, start: int) -> bool:
    line = text[start : start + LONGEST_LINE].partition("\n")[0]
    return text[first : first + HEADLINE] == text[start : start + HEADLINE] and not line.rstrip().endswith(".")


def _is_code(group: Group) -> bool:
    """Capitals alone make no party of an everyday word, a place, a country's code or the number of a cell."""
    name = group.name
    if group.type not in _CODED or not name.isupper() or " " in name:
        return False
    if len(name) <= LONGEST_CODE and (not name.isalpha() or country_name(name.lower()) != name.lower()):
        return True
    return is_common(fold(name))


def _is_term(group: Group) -> bool:
    """A bare word for a body, as contracts and reports call one they have named: "the Company", "7.1 The Group".

    Nor what notices speak of, "the SDN List", nor a legal form alone, an abbreviation that tables know, or a people.
    """
    if group.name in _SPOKEN_OF or _is_legal_form(group.name) or _is_no_name(group.name):
        return True
    before, blank, last = group.name.rpartition(" ")
    return last in _TERMS and group.type in _CODED and _BEFORE_TERM.fullmatch(before + blank) is not None


@lru_cache(maxsize=4096)
def _is_legal_form(name: str) -> bool:
    spellings = (tuple(map(fold, one.split())) for one in (name, name.replace(".", " ")))
    return any(is_legal_form(*words) for words in spellings)


@lru_cache(maxsize=4096)
def _is_no_name(name: str) -> bool:
    """ "AIS", "RSS", "Americans"."""
    low = name.lower()
    return (name.isupper() and other_heads().get(low) == "other") or (low[-1:] == "s" and low[:-1] in words("demonyms"))


_TERMS = frozenset(
    {"Company", "Group", "Agency", "Corporation", "Firm", "Bank", "Board", "Issuer", "Licensee", "Applicant"}
)
_SPOKEN_OF = frozenset(
    {"SDN List", "Executive Order", "Executive Orders", "Consolidated List", "Supreme Leader", "Global Magnitsky"}
    | {"P.O. Box", "PO Box", "Calle", "Carrera", "Avenida", "Rua", "Rue", "Via", "Viale", "Cllr", "Press Release"}
)
_BEFORE_TERM = re.compile(r"(?:\d+ )?(?:[Tt]he )?")
_CODED = frozenset({PartyType.ORGANIZATION, PartyType.UNKNOWN})
LONGEST_CODE = 3  # characters of "C1", "Q2", "AE"
LONGEST_LINE = 200  # characters of a headline
HEADLINE = 24  # characters by which a headline is known that stands there twice
_CONTRACTED = re.compile(r"['’](?:ll|ve|re|d|m|s|t)$", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _only_cue(cue: str) -> Facts:
    return Facts(cue=cue)


def _year(article: Article) -> int | None:
    return int(article.published[:4]) if article.published[:4].isdigit() else None


def _same_codes(text: str, hits: Sequence[IdentifierHit]) -> list[tuple[IdentifierHit, ...]]:
    groups: dict[str, list[IdentifierHit]] = defaultdict(list)
    for hit in hits:
        groups[text[hit.start : hit.end]].append(hit)
    return [tuple(group) for group in groups.values()]


def _to_mentions(
    article: Article, rendered: Rendered, places: Sequence[Place], context: Context
) -> tuple[Mention, ...]:
    text, lines = article.text, article.line_starts
    shown = zip(starmap(rendered.in_source, places), context.passages(places), strict=True)
    mentions = tuple([Mention(text[at:end], at, end, bisect_right(lines, at), passage) for (at, end), passage in shown])
    return tuple(map(_anchored, repeat(article), mentions)) if article.anchors else mentions


def _anchored(article: Article, mention: Mention) -> Mention:
    anchor = article.anchor_of(mention.start)
    return mention._replace(page=anchor.page, element=anchor.element)
