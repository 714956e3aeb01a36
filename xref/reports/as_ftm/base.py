"""Entities of FollowTheMoney, the model that Aleph and OpenSanctions share."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from xref.model import DateSpan, PartyType
from xref.reports.base import show

SCHEMATA = {
    PartyType.PERSON: "Person",
    PartyType.ORGANIZATION: "Organization",
    PartyType.VESSEL: "Vessel",
    PartyType.AIRCRAFT: "Airplane",
}
LEGAL = frozenset({"Person", "Organization", "LegalEntity"})  # what can hold a passport or a wallet
Values = Mapping[str, Iterable[str]]


class Entity(NamedTuple):
    """One entity: an id, a schema, and the values of its properties."""

    id: str
    schema: str
    properties: Values

    def to_dict(self) -> dict[str, object]:
        """The entity as its JSON has it: no property without a value, and no value twice."""
        filled = {name: _clean(values) for name, values in self.properties.items()}
        return {
            "id": self.id,
            "schema": self.schema,
            "properties": {name: said for name, said in filled.items() if said},
        }


def _clean(values: Iterable[str]) -> list[str]:
    shown = ("\n".join(show(line) for line in value.split("\n")).strip() for value in values)
    return list(dict.fromkeys(value for value in shown if value))


def schema_of(kind: PartyType) -> str:
    """The schema of a listed party; what may be anything is the widest that a sanction can meet."""
    return SCHEMATA.get(kind, "LegalEntity")


def key(*parts: object) -> str:
    """An id that the same parts always give."""
    return hashlib.sha1(
        "\x00".join(map(str, parts)).encode("utf-8", "surrogatepass"), usedforsecurity=False
    ).hexdigest()


def dates(spans: Iterable[DateSpan]) -> list[str]:
    """Dates as precise as they are known; of a span that is no day, month or year, the years it begins and ends in."""
    found = list[str]()
    for span in spans:
        found += [span.iso] if "/" not in span.iso else [str(span.first.year), str(span.last.year)]
    return found
