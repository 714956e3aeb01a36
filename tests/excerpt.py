"""The shipped excerpt stored like a real list, and who of it is flagged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import xref
from xref.opening import INDEXER
from xref.refreshing import refresh_source
from xref.snapshots.base.plans import Plan
from xref.sources import SOURCES

FILES = Path(__file__).parent.parent / "data" / "us_ofac_sdn-2021-07-07"
SOURCE = replace(SOURCES["us_ofac_sdn"], min_listings=1)


def store_excerpt(data: Path) -> Path:
    """The data folder in which it is stored."""
    refresh_source(SOURCE, data, INDEXER, plan=Plan(folder=FILES))
    return data


def flagged(report: xref.Report) -> set[str]:
    """The ids of the best candidates."""
    return {match.candidates[0].listing.uid for match in report.flagged}
