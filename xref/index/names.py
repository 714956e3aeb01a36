"""An index folder, opened: from hashed keys to the names and listings worth comparing."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock

from xref.index.base import KINDS, ROLE_LETTERS, TYPES, WEAK, Folder, decode_listing, key_hash, pair_hash
from xref.model import Listing, Name, PartyType, Snapshot
from xref.parts import Part, joined_spellings, make_part

_ROLES = {letter: role for role, letter in ROLE_LETTERS.items()}
MAX_CACHED = 4096  # listings kept decoded


@dataclass(frozen=True, slots=True)
class IndexedName:
    """One name of the index, with its parts and the number of its listing."""

    name: Name
    type: PartyType
    owner: int
    parts: tuple[Part, ...]
    spellings: tuple[str, ...]  # the single words that it may be written as


class NameIndex:
    """The names and identifiers of one list, mapped from its folder. Safe to share between threads and over fork."""

    def __init__(self, folder: Path, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        files = Folder(folder)
        files.check()
        self._pairs = files.table("pairs")
        self._singles = files.table("singles")
        self._known = files.table("known")
        self._misspelt = files.table("misspelt")
        self._identifiers = files.table("identifiers")
        self._keys = files.blob("keys")
        self._listings = files.blob("listings")
        self._names = files.blob("names")
        self._owners = files.numbers("owners", "I")
        self._flags = files.view("flags")
        self._decoded: OrderedDict[int, Listing] = OrderedDict()
        self._split: dict[int, IndexedName] = {}
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._owners)

    def knows(self, key: str) -> bool:
        """Whether a part of some name has this consonant key."""
        return bool(self._known.get(key_hash(key)))

    def keys_near(self, shorter: Sequence[str]) -> tuple[str, ...]:
        """The stored keys that share one of the given spellings after leaving a letter out."""
        found = {number for spelling in shorter for number in self._misspelt.get(key_hash(spelling))}
        return tuple(self._keys[number].decode() for number in sorted(found))

    def names_with_pair(self, left: int, right: int) -> Sequence[int]:
        """Numbers of the names that have parts under both hashed keys."""
        return self._pairs.get(pair_hash(left, right))

    def names_as_one(self, key: int) -> Sequence[int]:
        """Numbers of the names that, or whose distinctive part, may be written as one word with this hashed key."""
        return self._singles.get(key)

    def listings_with(self, plain: str) -> tuple[int, ...]:
        """Numbers of the listings that have an identifier, given as `plain_identifier` writes it."""
        return tuple(self._identifiers.get(key_hash(plain)))

    def name(self, number: int) -> IndexedName:
        """The name of a number, split into parts."""
        found = self._split.get(number)
        if found is None:
            found = self._decode_name(number)
            if len(self._split) > 4 * MAX_CACHED:
                self._split.clear()
            self._split[number] = found
        return found

    def _decode_name(self, number: int) -> IndexedName:
        shown, _, text = self._names[number].decode().partition("\t")
        flags = self._flags[number]
        name = Name(text, KINDS[flags & ~WEAK], bool(flags & WEAK))
        parts = tuple(_part(item) for item in shown[1:].split())
        return IndexedName(name, TYPES[int(shown[0])], self._owners[number], parts, joined_spellings(parts))

    def listing(self, number: int) -> Listing:
        """The listing of a number."""
        with self._lock:
            found = self._decoded.get(number)
            if found is not None:
                self._decoded.move_to_end(number)
                return found
        found = decode_listing(self._listings[number])
        with self._lock:
            self._decoded[number] = found
            if len(self._decoded) > MAX_CACHED:
                self._decoded.popitem(last=False)
        return found


@lru_cache(maxsize=65536)
def _part(item: str) -> Part:
    return make_part(item[1:], _ROLES[item[0]])
