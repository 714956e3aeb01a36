"""What a source is: where a list is published, which files make it up, and how they are read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from xref.model import ParsedList
from xref.settings import NO_HEADERS


@dataclass(frozen=True, slots=True)
class Source:
    """A published list: its addresses, the files of one set, and their reader.

    `addresses` are templates tried in order, each for the whole set: `{file}` stands for a file's name as
    stored, `{FILE}` for the same in capitals. The address of a set of one file needs neither: any will do, and the
    file is stored under its name in `files` whatever the address calls it. A source without addresses is fetched
    only from those that a user sets, or from a folder. `parse` takes the folder that holds the files, says in
    `ParsedList.published` what date they bear, and raises `ParseError` where they are not in the publisher's format.
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
    on_by_default: bool = False  # refreshed where a user names no source
    # Globs of what else the one file of a set may be called in a folder: the publisher's own dated name.
    patterns: tuple[str, ...] = ()
    headers: Mapping[str, str] = field(
        default_factory=lambda: NO_HEADERS
    )  # that this publisher wants beside those every request has
    file: Path | None = None  # of this machine, which is the one file of the set: taken instead of from addresses
    # At least these, whatever the network settings say: some publishers take their time, or fail in bursts.
    read_timeout: float = 0.0  # seconds without one byte
    attempts: int = 0

    def urls(self, address: str) -> tuple[str, ...]:
        """The address of each file of the set, in the order of `files`."""
        return tuple(address.replace("{file}", name).replace("{FILE}", name.upper()) for name in self.files)
