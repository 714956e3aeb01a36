"""What a source is: where a list is published, which files make it up, and how they are read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from xref.model import ParsedList


@dataclass(frozen=True, slots=True)
class Source:
    """A published list: its addresses, the files of one set, and their reader.

    `addresses` are templates tried in order, each for the whole set: `{file}` stands for a file's name as
    stored, `{FILE}` for the same in capitals. `parse` takes the folder that holds the files and raises
    `ParseError` where they are not in the publisher's format.
    """

    code: str
    title: str
    publisher: str
    files: tuple[str, ...]
    addresses: tuple[str, ...]
    parse: Callable[[Path], ParsedList]
    min_listings: int  # fewer than this many is no complete list, whatever the files look like
    homepage: str = ""
    licence: str = ""

    def urls(self, address: str) -> tuple[str, ...]:
        """The address of each file of the set, in the order of `files`."""
        return tuple(address.replace("{file}", name).replace("{FILE}", name.upper()) for name in self.files)
