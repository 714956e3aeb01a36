"""Every number that changes a verdict, and the reason for it; and how the network is used."""

from __future__ import annotations

import copyreg
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Any, NamedTuple

from xref.late import later
from xref.text import RESOURCES
from xref.version import __version__

NO_VERDICT = frozenset({"network", "keep", "paths", "report", "lists"})  # tables that change none
MIN_AGENT_CHARACTERS = 40
DEFAULT_USER_AGENT = f"Mozilla/5.0 (compatible; xref/{__version__}; sanctions list refresh; +https://example.org/xref)"

parse_toml = later("tomllib:loads")  # few have a file of settings


def _frozen(values: dict[str, Any]) -> MappingProxyType[str, Any]:
    return MappingProxyType(values)


# A process that screens beside this one is sent the settings.
copyreg.pickle(MappingProxyType, lambda mapping: (_frozen, (dict(mapping),)))
NO_HEADERS: Mapping[str, str] = MappingProxyType({})
Progress = Callable[[str, int, int | None], None]  # of a download: file name, bytes so far, bytes in all where known


def silent(name: str, received: int, total: int | None) -> None:
    """Show no progress."""


@dataclass(frozen=True, slots=True)
class Network:
    """How publishers are reached. Nothing here changes a verdict."""

    # OFAC refused agents that did not start with "Mozilla/" and a digit or were under 40 characters (July 2026).
    user_agent: str = DEFAULT_USER_AGENT
    connect_timeout: float = 10.0  # seconds
    read_timeout: float = 60.0  # seconds without one byte
    total_timeout: float = 600.0  # seconds for one file
    max_bytes: int = 512_000_000  # one file, after decompression
    attempts: int = 4  # of one address, where the failure is one that can heal
    max_redirects: int = 8
    public_only: bool = False  # refuse addresses of this machine and its networks, at every redirect
    addresses: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    # PEM files of the certificates to trust instead of the usual ones: for all publishers, and by source.
    ca_bundle: str = ""
    ca_bundles: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    # Beside those that xref sends, by source: a key that a publisher asks for.
    headers: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class ListSettings:
    """What a user says of one list: whether a plain `refresh` brings it, and of a list of one's own where it is."""

    on: bool = True
    file: str = ""  # of a custom list
    address: str = ""  # of a custom list, instead of a file
    dataset: str = ""  # of OpenSanctions
    title: str = ""
    publisher: str = ""


@dataclass(frozen=True, slots=True)
class Keep:
    """What is kept of a list's history: the newest snapshots, and those in use lately. Nothing here changes a verdict.

    A large list that changes daily has 25 MB a snapshot: a month of it is less than a gigabyte.
    """

    snapshots: int = 30
    days: float = 30.0


@dataclass(frozen=True, slots=True)
class Paths:
    """Where things are kept. Nothing here changes a verdict."""

    data: str = ""  # the data folder; else the platform's
    decisions: str = ""  # a database's URL (postgresql://…); else a file in the data folder


@dataclass(frozen=True, slots=True)
class ReportSettings:
    """How a report looks where the command line does not say. Nothing here changes a verdict."""

    format: str = "text"
    with_text: bool = False  # the article's text goes into json, jsonl and ftm
    pager: bool = True


class Weight(NamedTuple):
    """How far one signal moves the log-odds at most: `supporting` where it speaks for, `opposing` where against."""

    supporting: float
    opposing: float


def _learned() -> tuple[Mapping[str, Weight], float]:
    """The weights and the bias that benchmarks/fit_weights.py stored, with the date, the data and the figures."""
    stored = json.loads(WEIGHTS_FILE.read_text(encoding="utf-8"))
    weights = {name: Weight(row["for"], row["against"]) for name, row in stored["signals"].items()}
    return MappingProxyType(weights), stored["bias"]


WEIGHTS_FILE = RESOURCES / "weights.json"
DEFAULT_WEIGHTS, DEFAULT_BIAS = _learned()


@dataclass(frozen=True, slots=True)
class Settings:
    """Every threshold and weight. Scores and probabilities run from 0.0 to 1.0."""

    network: Network = field(default_factory=Network)
    keep: Keep = field(default_factory=Keep)
    paths: Paths = field(default_factory=Paths)
    report: ReportSettings = field(default_factory=ReportSettings)
    lists: Mapping[str, ListSettings] = field(default_factory=lambda: MappingProxyType({}))
    # A list with more odd records than this share is refused whole (numa#337: an error page parsed as a list).
    max_set_aside: float = 0.01
    # A list that lost more than this share of its listings is refused (CSL lost its SDN part for days, 2024).
    max_shrink: float = 0.10
    # A list in which a field is filled in so much less of the listings than before is refused: a file of other columns
    # (the BIS list was for a while another file, 2025). In OFAC's lists of 2019 and 2021 no share fell by a tenth.
    max_fill_loss: float = 0.25
    # A list that grew by more than this share is accepted with a warning.
    max_growth: float = 0.25
    # A list retrieved longer ago than this is called stale in every report: publishers change theirs each week.
    stale_after_days: float = 7.0
    weights: Mapping[str, Weight] = field(default_factory=lambda: DEFAULT_WEIGHTS)
    bias: float = DEFAULT_BIAS  # log-odds before any signal
    # Of held-out candidates in 119 labeled articles (benchmarks/fit_weights.py, November 2026), these shares are right
    # from there up, and these shares of the right ones are reached:
    strong_at: float = 0.90  # 0.98 and 0.64
    # 0.91 and 0.91 at 0.50; 0.92 and 0.89 at 0.55; 0.88 and 0.93 at 0.40. Of the listed parties of 76 other articles,
    # with all that is held by rule, 0.946 are flagged at 0.50, 0.950 at 0.45 and as many at 0.40, and 0.962, 0.961 and
    # 0.953 of the flags are right: a miss costs more than a look.
    probable_at: float = 0.45
    possible_at: float = 0.20  # 0.79 and 0.96
    rare_at: float = 0.60  # score of `rarity` from which a full name is rare: alone it is strong
    common_at: float = 0.50  # ... and below which it is common: alone it is possible
    contradicts_at: float = 0.30  # score of a signal beside the names, up to which it contradicts
    # Probability, of a party alone, from which it speaks for others: of parties beside two such ones of their program
    # 73 of 100 are right, of parties beside none 30 (November 2026).
    linked_at: float = 0.50
    # Log-odds of names and rarity alone, below which the article is not looked at: of 660 right candidates of 116
    # labelled articles none lies below (November 2026).
    names_at: float = -2.0
    # Probability of the names alone, below which words that differ are a lead at most, whatever the article says: in
    # 269 labelled articles both such flags were wrong; at 0.30 eleven of fourteen were right (November 2026).
    lead_at: float = 0.15
    identifier_score: float = 0.99  # of an identifier that stands in the article letter for letter

    @property
    def hash(self) -> str:
        """`sha256:` of everything that changes a verdict."""
        values = {f.name: getattr(self, f.name) for f in fields(self) if f.name not in NO_VERDICT}
        values["weights"] = {name: list(weight) for name, weight in self.weights.items()}
        canonical = json.dumps(values, sort_keys=True)
        return "sha256:" + hashlib.sha256(canonical.encode()).hexdigest()
