"""What the templates ask of one report."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from xref.model import Candidate, Match, Mention, PartyType, Report, Subject
from xref.reports.as_html.base import bar
from xref.reports.base import Layout
from xref.reports.base.candidates import FULL_BAR, speaks
from xref.reports.base.marked import Line, is_marked, lines_of
from xref.reports.base.passage import split_passage
from xref.reports.base.words import RANKS, count, worst_word

_LANGUAGE = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"


class Signal(NamedTuple):
    """One signal as the card shows it: `steps` is the length of its bar, `side` the way it points."""

    name: str
    side: str
    steps: int
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class View:
    """One report as the templates see it. `prefix` keeps its places apart from those of others on the page."""

    report: Report
    layout: Layout
    prefix: str = ""
    tag: str = "main"
    level: int = 1  # of its title among the headings of the page

    @property
    def worst(self) -> str:
        return worst_word(self.report)

    @property
    def about(self) -> tuple[str, ...]:
        """The article's origin, in a few words each."""
        article = self.report.article
        size = count(len(article.text), "character")
        known = (article.source, article.author, article.published, article.language, size)
        return tuple(filter(None, (*known, f"screened {self.report.created:%Y-%m-%d %H:%M} UTC")))

    @property
    def language(self) -> str:
        """The article's language, where it is written as a browser knows it."""
        language = self.report.article.language
        return language if re.fullmatch(_LANGUAGE, language) else ""

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.report.article.text.encode("utf-8", "surrogatepass")).hexdigest()

    def worst_first(self) -> list[tuple[int, Match]]:
        """The matches with their numbers, the strongest band first."""
        return sorted(
            enumerate(self.report.matches, 1), key=lambda numbered: RANKS.get(numbered[1].standing, len(RANKS))
        )

    def lines(self) -> Iterator[Line]:
        """The article's lines, their mentions marked."""
        return lines_of(self.report)

    def has(self, mention: Mention) -> bool:
        """Whether the mention is marked in the text shown."""
        return is_marked(mention, self.report.article.text)

    def split(self, mention: Mention) -> tuple[str, str, str]:
        """The mention in its passage."""
        return split_passage(mention, self.report.article)

    def signals(self, candidate: Candidate) -> list[Signal]:
        """What each signal said, those that moved the score most first."""
        weights = self.layout.weights
        found = [(*speaks(key, said, weights), key, said.reason) for key, said in candidate.evidence.items()]
        found.sort(key=lambda signal: -abs(signal[0]))
        return [
            Signal(key.replace("_", " "), _side(moved), bar(moved, FULL_BAR), words, reason)
            for moved, words, key, reason in found
        ]

    def unknowns(self) -> Iterator[tuple[str, list[tuple[int, Subject]]]]:
        """The parties on no list, by type, each with the number that its place has."""
        numbered = list(enumerate(self.report.unknowns, 1))
        for kind in PartyType:
            found = [(number, subject) for number, subject in numbered if subject.type is kind]
            if found:
                yield kind.value, found


def _side(moved: float) -> str:
    return "for" if moved > 0 else "against" if moved < 0 else "neither"
