"""The lists that xref knows how to fetch and read: code -> Source."""

from __future__ import annotations

from xref.sources.base import Source
from xref.sources.eu import SOURCE as EU
from xref.sources.ofac import CONSOLIDATED, SDN
from xref.sources.uk import SOURCE as UK
from xref.sources.un import SOURCE as UN

_ALL = (
    SDN,
    CONSOLIDATED,
    UN,
    EU,
    UK,
)
SOURCES: dict[str, Source] = {source.code: source for source in _ALL}
