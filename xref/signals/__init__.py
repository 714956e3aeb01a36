"""The clues for and against: name -> function from a pairing to evidence, or to nothing where nothing compares."""

from collections.abc import Callable

from xref.model import Evidence
from xref.signals.base import Fellow, Pairing, program_family
from xref.signals.company import LIKELIER, linked, rival
from xref.signals.context import CALLED_SO, denial, everyday, illicit, kind, listed
from xref.signals.country import country
from xref.signals.dates import birth
from xref.signals.identifiers import identifier
from xref.signals.names import (
    BROAD,
    INITIALS,
    OWN_WORD,
    SHIPS_WORD,
    TITLED,
    alias,
    name,
    name_score,
    part_only,
    rarity,
    rarity_score,
)
from xref.signals.trade import place, trade

SIGNALS: dict[str, Callable[[Pairing], Evidence | None]] = {
    "name": name,
    "rarity": rarity,
    "part_only": part_only,
    "alias": alias,
    "rival": rival,
    "kind": kind,
    "birth": birth,
    "country": country,
    "identifier": identifier,
    "listed": listed,
    "illicit": illicit,
    "everyday": everyday,
    "denial": denial,
    "linked": linked,
    "trade": trade,
    "place": place,
}

NAME_SIGNALS = ("name", "rarity", "part_only", "alias")  # the others look at the article around the name
COMPANY_SIGNALS = ("rival", "linked")  # asked once all parties of the article have been weighed
COMPATIBLE = frozenset({"kind"})  # speaks for a listing without being a second fact: two persons are seldom one
BACKGROUND = frozenset({"listed"})  # of the article as a whole: where it says nothing, nothing is contradicted

__all__ = [
    "BACKGROUND",
    "BROAD",
    "CALLED_SO",
    "COMPANY_SIGNALS",
    "COMPATIBLE",
    "INITIALS",
    "LIKELIER",
    "NAME_SIGNALS",
    "OWN_WORD",
    "SHIPS_WORD",
    "SIGNALS",
    "TITLED",
    "Fellow",
    "Pairing",
    "name_score",
    "program_family",
    "rarity_score",
]
