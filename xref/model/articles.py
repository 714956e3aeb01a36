"""What an article says, and of whom."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from xref.model.base import DateSpan, PartyType


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where in its source the text from `start` on stands, up to the next anchor: a page, an element, or both."""

    start: int
    page: int | None = None  # from 1
    element: str = ""  # as the kind of file names its parts: an XPath, "paragraph 7", "attachment list.pdf"


NOWHERE = Anchor(0)  # of a plain text, whose line says it all


@dataclass(frozen=True)
class Article:
    """Plain text and where it came from. The anchors stand in the order of the text."""

    text: str
    source: str = ""
    title: str = ""
    published: str = ""
    language: str = ""
    author: str = ""
    url: str = ""  # the address it was published at, where its file says so
    anchors: tuple[Anchor, ...] = ()

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset at which each line begins."""
        starts, at = [0], self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return tuple(starts)

    def anchor_of(self, offset: int) -> Anchor:
        """Where in the source the character at `offset` stands, as far as the reader knew."""
        number = bisect_right(self.anchors, offset, key=lambda anchor: anchor.start)
        return self.anchors[number - 1] if number else NOWHERE

    def to_dict(self, *, with_text: bool = False) -> dict[str, Any]:
        """The document's `article`; its text only where asked for."""
        # A text handed over by a program can hold half a surrogate pair, which plain UTF-8 refuses.
        digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        facts = {
            "source": self.source,
            "title": self.title,
            "published": self.published,
            "language": self.language,
            "author": self.author,
            "url": self.url,
            "characters": len(self.text),
            "sha256": digest,
        }
        return {**facts, "text": self.text} if with_text else facts


class Mention(NamedTuple):
    """A place of the article: `article.text[start:end]`, and the words around it."""

    text: str
    start: int
    end: int
    line: int = 1
    context: str = ""
    page: int | None = None
    element: str = ""  # of the source, where it has any: see Anchor

    def to_dict(self) -> dict[str, Any]:
        """One item of the document's `mentions`."""
        text, start, end, line, context, page, element = self
        return {
            "text": text,
            "start": start,
            "end": end,
            "line": line,
            "page": page,
            "element": element,
            "context": context,
        }


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of the article that bear on whether a subject is a listed party, and where they begin."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Nationality:
    """What the article calls a subject ("English"), and the country's ISO alpha-2 code in lower case."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What the article says around a subject's mentions, and what the article as a whole is about."""

    ages: tuple[int, ...] = ()  # years
    births: tuple[DateSpan, ...] = ()
    nationalities: tuple[Nationality, ...] = ()  # said of the subject itself
    countries: tuple[str, ...] = ()  # ISO alpha-2, lower case, in the sentences that mention the subject
    article_countries: tuple[str, ...] = ()
    listed: tuple[Cue, ...] = ()  # words of sanctions lists in the same paragraphs
    illicit: tuple[Cue, ...] = ()  # words of the trades that lists are about, in the same sentences
    everyday: tuple[Cue, ...] = ()  # words of lives that lists seldom hold, in the same sentences
    is_everyday_aside: bool = False  # all of these stand far from the name: said of somebody else, more likely
    is_set_apart: bool = False  # the subject is told as one of several of its name
    callings: tuple[Cue, ...] = ()  # of those lives, what the subject itself is called ("baker")
    denials: tuple[Cue, ...] = ()  # words that tell a namesake, in the same sentences
    identifiers: tuple[str, ...] = ()  # listed identifiers in the same sentences, as written
    ship_numbers: tuple[str, ...] = ()  # IMO numbers right after the name
    article_listed: int = 0  # words of sanctions lists in the whole article
    article_everyday: int = 0
    article_ships: int = 0  # words of ships and ports
    year: int | None = None  # of the article
    is_dated: bool = True  # the year is given, and no guess from those that the text speaks of
    cue: str = ""  # the word that told the subject's type ("tanker", "Ltd")


@dataclass(frozen=True, slots=True)
class Subject:
    """One party of the article: its mentions, merged, and what is said around them."""

    name: str
    type: PartyType
    mentions: tuple[Mention, ...]
    facts: Facts = field(default_factory=Facts)

    def to_dict(self) -> dict[str, Any]:
        """One item of the document's `unknowns`, and the first half of one of its `matches`."""
        mentions = [mention.to_dict() for mention in self.mentions]
        return {"name": self.name, "type": self.type.value, "mentions": mentions}
