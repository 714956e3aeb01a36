"""What the parts of the reader of a user's own list share: its columns by name, and a record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

FILE = "watchlist"  # as it is stored, whatever it is called where it comes from
SINGLE = ("id", "type", "name", "title", "url", "listed_on", "listed_until")
SEVERAL = (
    "aliases", "weak_aliases", "former_names", "birth_dates", "birth_places", "genders", "nationalities",
    "citizenships", "established", "programs", "reasons", "measures", "addresses", "identifiers", "references", "notes",
)  # fmt: skip
SHOWN_CHARACTERS = 60  # of a value, in a message


class OddValueError(Exception):
    """A value that its column does not allow; the message says what it does."""


@dataclass(frozen=True, slots=True)
class Row:
    """One record: of each column the values it has, none of them empty."""

    where: str  # "watchlist line 12"
    values: Mapping[str, tuple[str, ...]]

    def one(self, column: str) -> str:
        """The value of a column that takes one."""
        return next(iter(self.values.get(column, ())), "")
