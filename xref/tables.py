"""Tables of fixed rows that a file holds ready to be asked: opening one reads nothing."""

from __future__ import annotations

import mmap
import sys
from array import array
from pathlib import Path
from zlib import crc32

KEY = 4  # bytes
SPARE = 1.45  # slots for each row: fewer would make the way to a free one long


class Table:
    """A file of fixed rows found by a hash of their key; read where it lies, so that opening it costs nothing.

    First the hashes of all slots, then their rows. A key that finds its slot taken takes the next one. An unused
    slot's hash is 0.
    """

    def __init__(self, content: bytes | mmap.mmap, width: int) -> None:
        slots = len(content) // (KEY + width)
        self._slots, self._width = slots, width
        self._keys = memoryview(content)[: slots * KEY].cast("I")
        self._rows = memoryview(content)[slots * KEY :]
        if sys.byteorder == "big":
            keys = array("I", self._keys)
            keys.byteswap()
            self._keys = memoryview(keys)

    def get(self, key: str) -> int:
        """The row as one integer; 0 where there is none."""
        hashed = crc32(key.encode("utf-8", "surrogatepass")) or 1
        keys, slots = self._keys, self._slots
        at = hashed % slots
        while found := keys[at]:
            if found == hashed:
                width = self._width
                return int.from_bytes(self._rows[at * width : (at + 1) * width], "little")
            at = at + 1 if at + 1 < slots else 0
        return 0


def pack_table(rows: dict[str, int], width: int) -> bytes:
    """The content of a table with these rows."""
    slots = int(SPARE * len(rows)) + 2
    keys, stored = [0] * slots, bytearray(slots * width)
    for key, row in sorted(rows.items()):
        hashed = crc32(key.encode("utf-8", "surrogatepass")) or 1
        at = hashed % slots
        while keys[at] and keys[at] != hashed:
            at = (at + 1) % slots
        keys[at] = hashed
        stored[at * width : (at + 1) * width] = row.to_bytes(width, "little")
    return b"".join(key.to_bytes(KEY, "little") for key in keys) + bytes(stored)


def open_table(path: Path, width: int) -> Table:
    """The table that lies in this file."""
    with path.open("rb") as file:
        return Table(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), width)
