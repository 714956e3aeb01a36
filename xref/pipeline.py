"""The whole flow: an article in, a report out."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cached_property, partial
from pathlib import Path

from xref.candidates import candidates_of, drafts_of, identified_by, look_up
from xref.company import in_company
from xref.decisions import Book, apply_decisions, read_book
from xref.errors import SettingsError
from xref.index import NameIndex
from xref.languages import language_of
from xref.late import later
from xref.mentions import PartyFinder, open_engine
from xref.merging import merged
from xref.model import (
    Article,
    Candidate,
    Facts,
    Identifier,
    IdentifierKind,
    Listing,
    Match,
    Mention,
    PartyType,
    Report,
    Snapshot,
    Subject,
)
from xref.opening import Notify, ignore, open_lists, open_past_lists
from xref.settings import Settings
from xref.signals import Fellow
from xref.snapshots import default_data_dir
from xref.unknowns import Extras, annotate

NO_FACTS = Facts()
ReadBook = Callable[[], Book | None]
refuse_old = later("xref.history.staleness:refuse_old")  # most runs do without


def _nothing_decided() -> None:
    return None


class Screener:
    """The lists in use, opened once, and the settings to screen with. Safe to share between threads and over fork."""

    def __init__(self, lists: Sequence[NameIndex], settings: Settings, read: ReadBook = _nothing_decided) -> None:
        self._lists, self._read_book = tuple(lists), read
        self._finder = PartyFinder(self._lists)
        self._settings = settings
        self._settings_hash = settings.hash
        self._extras = Extras()

    @classmethod
    def open(
        cls,
        data_dir: Path | str | None = None,
        *,
        settings: Settings | None = None,
        offline: bool = False,
        as_of: datetime | None = None,
        notify: Notify = ignore,
    ) -> Screener:
        """Open the current lists of the data folder, or those that were in use or published at the moment `as_of`.

        Where there is none, the first list is fetched unless `offline`; failing that, the bundled excerpt is used.
        What was decided of earlier reports is read when the first article is screened, and applied. `notify` is told
        in one line what a user must know.
        """
        settings = settings or Settings()
        folder = Path(data_dir) if data_dir else default_data_dir()
        read = partial(read_book, folder, settings.paths.decisions)
        opened = (
            open_past_lists(folder, as_of, notify) if as_of else open_lists(folder, settings, notify, offline=offline)
        )
        return cls(opened, settings, read)

    def asking(self, extras: Extras) -> Screener:
        """The same lists and settings, with what else a user asks for."""
        other = Screener(self._lists, self._settings, self._read_book)
        if extras.names:
            other._finder = PartyFinder(self._lists, open_engine(extras.names))
        other._extras = extras
        return other

    def following(self, read: ReadBook) -> Screener:
        """The same lists, settings and extras, with the decisions of that book."""
        other = Screener(self._lists, self._settings, read)
        other._finder, other._extras = self._finder, self._extras
        return other

    def __reduce__(self) -> tuple[Callable[..., Screener], tuple[object, ...]]:
        """Another process screens against the very same lists, mapped from the same files, by the same decisions."""
        return _again, (self._lists, self._settings, self._extras, self.book)

    @property
    def indexes(self) -> tuple[NameIndex, ...]:
        """The lists screened against, as they are opened."""
        return self._lists

    @property
    def extras(self) -> Extras:
        """What else was asked for."""
        return self._extras

    @cached_property
    def book(self) -> Book | None:
        """What was decided by the time that this is first asked for; None where nothing was."""
        return self._read_book()

    def refuse_old(self, max_age: timedelta) -> None:
        """SnapshotError where a list was retrieved longer ago than that, or there is only the excerpt."""
        refuse_old(self.lists, max_age, datetime.now(UTC))

    @property
    def lists(self) -> tuple[Snapshot, ...]:
        """The snapshots screened against."""
        return tuple(index.snapshot for index in self._lists)

    @property
    def settings(self) -> Settings:
        """The settings screened with."""
        return self._settings

    def screen(self, article: str | Article, source: str = "") -> Report:
        """The report on one article, given as text or as read."""
        if isinstance(article, str):
            article = Article(article, source=source)
        if not article.language:
            article = replace(article, language=language_of(article.text))
        with _uncollected():
            matches, unknowns = screen(article, self._finder, self._settings)
        report = Report(article, self.lists, tuple(matches), tuple(unknowns), _now(), self._settings_hash)
        report = annotate(report, self._lists, self._extras)
        return apply_decisions(report, self.book) if self.book else report

    def look_up(self, name: str, *, kind: PartyType = PartyType.UNKNOWN, facts: Facts = NO_FACTS) -> Report:
        """The report on one name, as if an article named it, and said these facts of it and nothing else.

        Its one match or unknown is the name as a whole.
        """
        subject = Subject(name, kind, (Mention(name, 0, len(name), context=name),), facts)
        candidates = look_up(subject, self._lists, self._settings)
        matches = (Match(subject, candidates),) if candidates else ()
        unknowns = () if candidates else (subject,)
        return Report(Article(name, source=name), self.lists, matches, unknowns, _now(), self._settings_hash)

    def listings_of(self, identifier: str) -> Iterator[Listing]:
        """The listings of that number or reference of the UN, of every list or, as `us_ofac_sdn:24979`, of one."""
        source, _, uid = identifier.rpartition(":")
        for index in self._lists:
            if source in {"", index.snapshot.source}:
                yield from (one for one in index.listings() if uid == one.uid or uid in one.un_references)

    def screen_many(self, articles: Iterable[str | Article]) -> Iterator[Report]:
        """The reports on many articles, lazily, in their order."""
        return (self.screen(article) for article in articles)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Put off the search for cyclic garbage: an article makes none, and each search walks all that is remembered.

    It took four tenths of the time of a long text. What other threads do in the meantime is collected at its end.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def set_aside() -> None:
    """Spare later searches for cyclic garbage what is remembered; for a process that does nothing but screen.

    A full search walks all of it: a tenth of the time of an archive. What is garbage by now is found before.
    """
    gc.collect(0)
    gc.freeze()


def _again(lists: tuple[NameIndex, ...], settings: Settings, extras: Extras, book: Book | None) -> Screener:
    return Screener(lists, settings, lambda: book).asking(extras)


def _now() -> datetime:
    """The time of a report; SOURCE_DATE_EPOCH sets it, so that a build can be repeated byte for byte."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch:
        if not epoch.isdecimal():
            raise SettingsError(f"SOURCE_DATE_EPOCH is {epoch!r}; it must be a number of seconds")
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime.now(UTC)


def screen(article: Article, finder: PartyFinder, settings: Settings) -> tuple[list[Match], list[Subject]]:
    """The matches and the unknowns of one article."""
    matches, unknowns = [], []
    parties = finder.find(article)
    drafts = [drafts_of(party, finder.lists, settings) if party.sightings else [] for party in parties]
    identified = [identified_by(party, finder.lists, settings) if party.identifiers else [] for party in parties]
    sure = [
        Fellow(party.subject.name, c.listing) for party, found in zip(parties, identified, strict=True) for c in found
    ]
    for party, own, found in zip(parties, in_company(drafts, sure, settings), identified, strict=True):
        candidates = candidates_of(own, found, settings) if own or found else ()
        if candidates:
            matches.append(Match(_typed(party.in_context, candidates[0]), candidates))
        elif party.is_named:
            unknowns.append(_guessed(party.subject))
    return merged(matches), unknowns


def _typed(subject: Subject, best: Candidate) -> Subject:
    """The subject, its type taken from a flagged listing, and from any where the article's words do not tell it.

    Who is most likely the listed one is what the list says: "the Ark Royal" is a ship, whatever its words look like.
    Numbers stay numbers, but for the mark of an aircraft.
    """
    is_tail = isinstance(best.matched, Identifier) and best.matched.kind is IdentifierKind.TAIL_NUMBER
    if subject.type is PartyType.IDENTIFIER and not (is_tail and best.band.is_flagged):
        return subject
    is_open = best.band.is_flagged or subject.type is PartyType.UNKNOWN
    return replace(subject, type=best.listing.type) if is_open else subject


def _guessed(subject: Subject) -> Subject:
    """The subject; a word of letters and many digits is a number, several words that nothing tells an organization."""
    if subject.type in _GUESSABLE and sum(map(str.isdigit, subject.name)) >= MANY_DIGITS:
        return replace(subject, type=PartyType.IDENTIFIER)
    is_open = subject.type is PartyType.UNKNOWN and " " in subject.name
    return replace(subject, type=PartyType.ORGANIZATION) if is_open else subject


_GUESSABLE = frozenset({PartyType.UNKNOWN, PartyType.ORGANIZATION})
MANY_DIGITS = 6  # of a passport or a tax number in the text; units and post boxes that are named have fewer
