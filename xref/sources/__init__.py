"""The lists that xref knows how to fetch and read: code -> Source."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from dataclasses import replace
from typing import NamedTuple

from xref.errors import SettingsError
from xref.settings import ListSettings
from xref.sources import custom, opensanctions
from xref.sources.au_dfat_sanctions import SOURCE as AUSTRALIA
from xref.sources.base import Source
from xref.sources.ca_dfatd_sema_sanctions import SOURCE as CANADA
from xref.sources.ch_seco_sanctions import SOURCE as SWITZERLAND
from xref.sources.eu import SOURCE as EU
from xref.sources.ofac import CONSOLIDATED, SDN
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
    opensanctions.SOURCE,
    custom.SOURCE,
)


class _Family(NamedTuple):
    """Sources of one kind: made for a code and what the settings say, and what is wrong with that."""

    make: Callable[[str, ListSettings], Source]
    problem_of: Callable[[ListSettings], str]


# Of these a user may have several, each under a code of its own: custom_vendors, opensanctions_peps.
_FAMILIES = {
    custom.CODE: _Family(custom.make_source, custom.settings_problem),
    opensanctions.CODE: _Family(opensanctions.make_source, opensanctions.settings_problem),
}
_OWN_CODE = re.compile(rf"({'|'.join(_FAMILIES)})(?:_[a-z0-9_]{{1,40}})?")


class Registry(MutableMapping[str, Source]):
    """Code -> Source. What it holds it lists; it also finds every code that a list of a user's own may have.

    So a list that somebody switched on in the settings is found where nobody has read them.
    """

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._held = dict(sources)

    def __getitem__(self, code: str) -> Source:
        own = None if code in self._held else _OWN_CODE.fullmatch(code)
        return _FAMILIES[own[1]].make(code, ListSettings(on=False)) if own else self._held[code]

    def __setitem__(self, code: str, source: Source) -> None:
        self._held[code] = source

    def __delitem__(self, code: str) -> None:
        del self._held[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)


SOURCES = Registry({source.code: source for source in _ALL})


def with_own(known: Mapping[str, Source], lists: Mapping[str, ListSettings]) -> Registry:
    """The sources as the settings have them: lists of a user's own added, others on by default or not."""
    return Registry({**known, **{code: _told(code, told, known) for code, told in lists.items()}})


def _told(code: str, told: ListSettings, known: Mapping[str, Source]) -> Source:
    own = _OWN_CODE.fullmatch(code)
    if own:
        family = _FAMILIES[own[1]]
        problem = family.problem_of(told)
        if problem:
            raise SettingsError(f"settings: lists.{code}: {problem}")
        return family.make(code, told)
    if code not in known:
        names = ", ".join((*known, *(f"{family}_NAME" for family in _FAMILIES)))
        raise SettingsError(f"settings: lists: unknown list {code!r}; known: {names}")
    if replace(told, on=True) != ListSettings():
        raise SettingsError(f"settings: lists.{code}: it takes 'on' alone; its addresses are in network.addresses")
    return replace(known[code], on_by_default=told.on)
