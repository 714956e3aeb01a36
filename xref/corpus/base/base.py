"""What the parts of a run say to each other: an item to screen, a part of the run, what was counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from xref.errors import ArticleError, SettingsError
from xref.model import Article, Match, Report

Row = dict[str, Any]
TEXT, WHOLE, REAL, TEXTS = "string", "int64", "double", "list<string>"
_PLACE = {"mentions": WHOLE, "start": WHOLE, "end": WHOLE, "line": WHOLE, "text": TEXT, "context": TEXT}
LAPSED = "lapsed"
# Each table's columns and what is in them. Nothing here tells the time: the same input gives the same rows.
TABLES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "articles": {
            "article": TEXT, "title": TEXT, "published": TEXT, "language": TEXT, "url": TEXT, "characters": WHOLE,
            "sha256": TEXT, "band": TEXT, "matches": WHOLE, "cleared": WHOLE, "unknowns": WHOLE, "notes": TEXTS,
        },
        "matches": {
            "article": TEXT, "published": TEXT, "match": WHOLE, "standing": TEXT, "name": TEXT, "type": TEXT, **_PLACE,
            "rank": WHOLE, "band": TEXT, "score": REAL, "name_strength": REAL, "party": WHOLE,
            "source": TEXT, "id": TEXT, "listing": TEXT, "listing_type": TEXT, "programs": TEXTS,
            "matched_name": TEXT, "matched_kind": TEXT, "reasons": TEXTS, "url": TEXT,
            "decision": TEXT, "decision_reason": TEXT, "decided_by": TEXT, "decided_at": TEXT, "decision_lapsed": TEXT,
        },
        "unknowns": {
            "article": TEXT, "published": TEXT, "name": TEXT, "type": TEXT, **_PLACE,
            "nearest_source": TEXT, "nearest_id": TEXT, "nearest_name": TEXT, "nearest_score": REAL,
            "not_looked_up": TEXT,
        },
        "failures": {"article": TEXT, "reason": TEXT},
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns or keys are called that hold the text and the article's id; the usual ones where empty."""

    text: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of JSON lines as it lies, or the first bytes of one that is too long. Where it is screened, it is read."""

    name: str
    content: bytes


# An item of a run: read already, to be read where it is screened, or not to be had.
Item = Article | ArticleError | Line
# Of one part: two seconds of work, what a killed run does again at most, and what one process does at the end while the
# others have nothing left to do.
PART_ARTICLES = 250
PART_CHARACTERS = 4_000_000  # held by a part from which on it is closed
# Measured: 2,000,000 characters take 3 s and 30 MB; a part of such articles stays below 400 MB.
MAX_CHARACTERS = 4_000_000


def size_of(item: Item) -> int:
    """About how many characters an item holds."""
    if isinstance(item, Article):
        return len(item.text)
    return len(item.content) if isinstance(item, Line) else 0


@dataclass(frozen=True, slots=True)
class Position:
    """How far the input is taken: whole documents, and articles of the one after them."""

    documents: int = 0
    articles: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """The next items of a run. `end` is where the next begins, `inputs` the hash of all documents up to there."""

    number: int
    items: tuple[Item, ...]
    end: Position
    inputs: str
    bytes: int  # of the whole input, up to its end


@dataclass
class Tally:
    """What was counted. Matches count by the band of their best candidate or as cleared, listings where flagged."""

    articles: int = 0
    failures: int = 0
    unknowns: int = 0
    characters: int = 0
    cleared: int = 0
    bands: Counter[str] = field(default_factory=Counter)
    decided: Counter[str] = field(default_factory=Counter)  # matches with a decision of that verdict, or a lapsed one
    lists: Counter[str] = field(default_factory=Counter)
    programs: Counter[str] = field(default_factory=Counter)
    listings: Counter[str] = field(default_factory=Counter)  # "source id name": articles that name it

    def count(self, report: Report) -> None:
        """Count one report."""
        self.articles += 1
        self.unknowns += len(report.unknowns)
        self.characters += len(report.article.text)
        self.cleared += len(report.cleared)
        self.bands.update({band.value: count for band, count in report.band_counts.items() if count})
        self.decided.update(said for match in report.matches for said in _decided(match))
        found = {
            (one.listing.source, one.listing.uid): one.listing
            for match in report.flagged
            for one in match.candidates
            if one.band.is_flagged and not one.is_cleared
        }
        self.lists.update({listing.source for listing in found.values()})
        self.programs.update({program for listing in found.values() for program in listing.programs})
        self.listings.update(f"{source} {uid} {listing.name}" for (source, uid), listing in found.items())

    def add(self, other: Tally) -> None:
        """Add what was counted elsewhere."""
        for name, count in vars(other).items():
            if isinstance(count, Counter):
                getattr(self, name).update(count)
            else:
                setattr(self, name, getattr(self, name) + count)

    def to_dict(self) -> dict[str, Any]:
        """The tally as a JSON value."""
        return {name: dict(value) if isinstance(value, Counter) else value for name, value in vars(self).items()}

    @classmethod
    def of_dict(cls, values: Mapping[str, Any]) -> Tally:
        """The tally that `to_dict` gave."""
        counted: dict[str, Any] = {
            name: Counter(value) if isinstance(value, dict) else value for name, value in values.items()
        }
        return cls(**counted)


def _decided(match: Match) -> set[str]:
    """What was decided of a match's candidates: the verdicts, and that one lapsed."""
    decisions = (candidate.decision for candidate in match.candidates)
    return {LAPSED if decision.lapsed else decision.verdict.value for decision in decisions if decision}


def import_arrow() -> dict[str, Any]:
    """PyArrow and its Parquet; SettingsError says which extra brings it."""
    try:
        import pyarrow  # noqa: PLC0415 - an extra, and 0.2 s
        import pyarrow.parquet  # noqa: PLC0415 - as above
    except ImportError:
        raise SettingsError("Parquet needs PyArrow: pip install 'xref[corpus]'") from None
    return {"arrow": pyarrow, "parquet": pyarrow.parquet}
