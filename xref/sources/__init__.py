"""The lists that xref knows how to fetch and read: code -> Source."""

from __future__ import annotations

from xref.sources.au_dfat_sanctions import SOURCE as AUSTRALIA
from xref.sources.base import Source
from xref.sources.ca_dfatd_sema_sanctions import SOURCE as CANADA
from xref.sources.ch_seco_sanctions import SOURCE as SWITZERLAND
from xref.sources.eu import SOURCE as EU
from xref.sources.ofac import CONSOLIDATED, SDN
from xref.sources.opensanctions import SOURCE as OPENSANCTIONS
from xref.sources.uk import SOURCE as UK
from xref.sources.un import SOURCE as UN
from xref.sources.us_trade_csl import SOURCE as CSL
from xref.sources.worldbank_debarred import SOURCE as WORLD_BANK

_ALL = (
    SDN,
    CONSOLIDATED,
    UN,
    EU,
    UK,
    SWITZERLAND,
    CANADA,
    AUSTRALIA,
    CSL,
    WORLD_BANK,
    OPENSANCTIONS,
)
SOURCES: dict[str, Source] = {source.code: source for source in _ALL}
