"""Rows to fit weights to: labeled articles and a list's own names, run through the real screening.

fit_weights.py says what the two sources are, and what of them is left out.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from accuracy import DATA, load
from scoring import Party, party_of, to_found

import xref
from xref.comparison import compare
from xref.model import Identifier, Listing, Match, Name, PartyType, Subject
from xref.opening import INDEXER
from xref.parts import split_name
from xref.refreshing import refresh_source
from xref.settings import DEFAULT_WEIGHTS, Settings, Weight
from xref.signals import NAME_SIGNALS, SIGNALS, Pairing
from xref.snapshots.base.plans import Plan
from xref.sources import SOURCES
from xref.sources.base import Source

MAX_NAMES = 4000  # aliases of the list that are looked at: a fit ends within a minute
MIN_ALIKE = 0.5  # comparison score below which screening does not look at a name
UNFITTED = Weight(0.0, 0.0)  # of a signal that has no stored weight yet


@dataclass(frozen=True)
class Row:
    """The signals' scores for one pairing. `group` is the article or listing it is of: folds keep it whole."""

    source: str  # "articles" or "names"
    group: str
    scores: Mapping[str, float]
    is_right: bool


def article_rows(labels: Path, screener: xref.Screener) -> Iterator[Row]:
    """Every candidate of every party of the labeled articles; parties labeled as ambiguous are left out."""
    for article, text, parties in load(labels):
        for match in screener.screen(text, source=article).matches:
            party = party_of(to_found(match.to_dict()), parties)
            if party is None or not party.ambiguous:
                yield from _candidate_rows(article, match, party)


def _candidate_rows(article: str, match: Match, party: Party | None) -> Iterator[Row]:
    for candidate in match.candidates:
        if not isinstance(candidate.matched, Identifier):
            scores = {key: found.score for key, found in candidate.evidence.items()}
            is_right = bool(party and candidate.listing.uid in party.ids)
            if scores["name"] or not is_right:
                yield Row("articles", article, scores, is_right)


def name_rows(listings: Iterable[Listing], screener: xref.Screener, limit: int = MAX_NAMES) -> Iterator[Row]:
    """Aliases of a list beside names of their own listing and beside the near names of others."""
    aliases = [(one, name) for one in listings for name in one.names[1:] if not name.weak]
    aliases.sort(key=lambda pair: hashlib.sha256(f"{pair[0].uid} {pair[1].text}".encode()).digest())
    for listing, name in aliases[:limit]:
        shown = as_written(name.text, listing.type)
        own = _best_other_name(shown, name, listing)
        if own:
            yield Row("names", listing.uid, own, is_right=True)
        for match in screener.screen(shown).matches:
            for candidate in match.candidates:
                if candidate.listing.uid != listing.uid and not isinstance(candidate.matched, Identifier):
                    scores = {key: found.score for key, found in candidate.evidence.items() if key in NAME_SIGNALS}
                    yield Row("names", listing.uid, scores, is_right=False)


def as_written(name: str, kind: PartyType) -> str:
    """A name of the list as an article has it: `LAST, First` becomes `First Last`, capitals become a capital."""
    last, comma, first = name.partition(", ")
    words = f"{first} {last}" if comma and kind is PartyType.PERSON else name
    return words.title() if words.isupper() or comma else words


def _best_other_name(shown: str, alias: Name, listing: Listing) -> dict[str, float] | None:
    subject = Subject(shown, listing.type, ())
    parts = split_name(shown, listing.type)
    others = (name for name in listing.names if name.text != alias.text)
    compared = [(compare(parts, split_name(name.text, listing.type), listing.type), name) for name in others]
    best = max(compared, key=lambda pair: pair[0].score, default=None)
    if best is None or best[0].score < MIN_ALIKE:
        return None
    pairing = Pairing(subject, listing, shown, best[1], best[0])
    found = {key: SIGNALS[key](pairing) for key in SIGNALS if key in NAME_SIGNALS}
    return {key: evidence.score for key, evidence in found.items() if evidence is not None}


def source_of(listdir: Path) -> Source:
    """The source that a folder is named after: `us_ofac_sdn-2021-07-07`."""
    return replace(SOURCES[listdir.name.split("-")[0]], min_listings=1)


def open_screener(listdir: Path, folder: Path) -> xref.Screener:
    """A screener on a publisher's files, indexed below `folder`, that keeps every candidate and merges none."""
    refresh_source(source_of(listdir), folder, INDEXER, plan=Plan(folder=listdir))
    weights = {key: DEFAULT_WEIGHTS.get(key, UNFITTED) for key in SIGNALS}
    settings = Settings(weights=weights, possible_at=0.0, names_at=-99.0, probable_at=1.01, strong_at=1.01)
    return xref.Screener.open(folder, settings=settings, offline=True)


def collect(listdir: Path, sets: Sequence[Path], limit: int = MAX_NAMES) -> list[Row]:
    """All rows of the shipped articles, the labeled sets and the list's names."""
    with tempfile.TemporaryDirectory() as folder:
        excerpt = next(DATA.glob("us_ofac_sdn-*"))
        shipped = open_screener(excerpt, Path(folder) / "excerpt")
        screener = open_screener(listdir, Path(folder) / "list")
        rows = list(article_rows(DATA / "labels.jsonl", shipped))
        rows += [row for labels in sets for row in article_rows(labels, screener)]
        return rows + list(name_rows(source_of(listdir).parse(listdir).listings, screener, limit))


def hash_of(paths: Iterable[Path]) -> str:
    """`sha256:` of the files' content, in the order of their content's hashes: where they lie does not matter."""
    files = [file for path in paths for file in (sorted(path.iterdir()) if path.is_dir() else [path])]
    digests = sorted(hashlib.sha256(file.read_bytes()).hexdigest() for file in files if file.is_file())
    return "sha256:" + hashlib.sha256("\n".join(digests).encode()).hexdigest()
