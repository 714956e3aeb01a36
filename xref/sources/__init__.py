"""The lists that xref knows how to fetch and read: code -> Source."""

from __future__ import annotations

from xref.sources.base import Source
from xref.sources.ofac import CONSOLIDATED, SDN
from xref.sources.un import SOURCE as UN

SOURCES: dict[str, Source] = {source.code: source for source in (SDN, CONSOLIDATED, UN)}
