"""The lists that xref knows how to fetch and read: code -> Source."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

from xref.errors import SettingsError
from xref.late import Registry, later
from xref.settings import ListSettings
from xref.sources.base import Source


class _Family(NamedTuple):
    """Sources of one kind: made for a code and what the settings say, and what is wrong with that."""

    make: Callable[[str, ListSettings], Source]
    problem_of: Callable[[ListSettings], str]


# Of these a user may have several, each under a code of its own: custom_vendors, opensanctions_peps.
_FAMILIES = {
    "custom": _Family(later("xref.sources.custom:make_source"), later("xref.sources.custom:settings_problem")),
    "opensanctions": _Family(
        later("xref.sources.opensanctions:make_source"), later("xref.sources.opensanctions:settings_problem")
    ),
}
_OWN_CODE = re.compile(rf"({'|'.join(_FAMILIES)})(?:_[a-z0-9_]{{1,40}})?")


class _Sources(Registry[Source]):
    """Code -> Source. What it holds it lists; it also finds every code that a list of a user's own may have.

    So a list that somebody switched on in the settings is found where nobody has read them.
    """

    def __getitem__(self, code: str) -> Source:
        own = None if super().__contains__(code) else _OWN_CODE.fullmatch(code)
        return _FAMILIES[own[1]].make(code, ListSettings(on=False)) if own else super().__getitem__(code)

    def __contains__(self, code: object) -> bool:
        return super().__contains__(code) or (isinstance(code, str) and bool(_OWN_CODE.fullmatch(code)))


SOURCES = _Sources(
    {
        "us_ofac_sdn": "xref.sources.ofac:SDN",
        "us_ofac_cons": "xref.sources.ofac:CONSOLIDATED",
        "un_sc_sanctions": "xref.sources.un:SOURCE",
        "eu_fsf": "xref.sources.eu:SOURCE",
        "gb_fcdo_sanctions": "xref.sources.uk:SOURCE",
        "ch_seco_sanctions": "xref.sources.ch_seco_sanctions:SOURCE",
        "ca_dfatd_sema_sanctions": "xref.sources.ca_dfatd_sema_sanctions:SOURCE",
        "au_dfat_sanctions": "xref.sources.au_dfat_sanctions:SOURCE",
        "us_trade_csl": "xref.sources.us_trade_csl:SOURCE",
        "worldbank_debarred": "xref.sources.worldbank_debarred:SOURCE",
        "opensanctions": "xref.sources.opensanctions:SOURCE",
        "custom": "xref.sources.custom:SOURCE",
    }
)


def with_own(known: Mapping[str, Source], lists: Mapping[str, ListSettings]) -> Registry[Source]:
    """The sources as the settings have them: lists of a user's own added, others on by default or not."""
    return _Sources({**known, **{code: _told(code, told, known) for code, told in lists.items()}})


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
