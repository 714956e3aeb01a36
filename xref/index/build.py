"""From listings to the index folder that screening maps into memory."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

from xref.index.base import (
    KINDS,
    MAX_CROWD,
    ROLE_LETTERS,
    TYPES,
    WEAK,
    FolderWriter,
    encode_listing,
    key_hash,
    load_byte,
    pair_hash,
    slip_hashes,
    spellings_of,
    word_pair_hash,
)
from xref.model import IdentifierKind, Listing, Name, PartyType
from xref.parts import joined_spellings, single_key, split_name
from xref.parts.base import Part, content
from xref.text import consonants

MAX_PARTS = 12  # of a name in the pair table: the first ones; longer names are sentences about a party
MIN_PAIR_SHARE = 0.25  # of a name's weight, or two words of a long name are no reason to look at it ...
MIN_OF_HEAVIEST = 0.8  # ... but for those that weigh as much of its heaviest two: of ten words none are a quarter
UNSEARCHED = frozenset({IdentifierKind.TICKER, IdentifierKind.OTHER, IdentifierKind.BANK_CODE})
MIN_IDENTIFIER = 4  # characters


_MINOR_LETTERS = frozenset(ROLE_LETTERS[role] for role in ("particle", "title", "legal"))


class _Rows:
    """Keys and numbers of one table in the making."""

    def __init__(self) -> None:
        self.keys = array("Q")
        self.numbers = array("I")

    def add(self, key: int, number: int) -> None:
        self.keys.append(key)
        self.numbers.append(number)


class _Names:
    """The names of a list in the making, in the order in which they come."""

    def __init__(self) -> None:
        self.pairs = _Rows()
        self.bearers = _Rows()  # of a name written as one word
        self.spellings: dict[str, None] = {}
        self.owners = array("I")
        self.flags = bytearray()
        self.loads = bytearray()
        self.sizes = array("I")  # words that can decide
        self.records: list[bytes] = []
        self.forms: dict[str, set[str]] = {}  # consonant key -> the words that have it

    def add(self, name: Name, kind: PartyType, owner: int) -> None:
        number = len(self.owners)
        parts = split_name(name.text, kind)
        deciding = content(parts)
        self._add_keys(number, deciding[:MAX_PARTS])
        for joined in joined_spellings(parts):
            self.spellings[joined] = None
            self.bearers.add(key_hash(joined), number)
        for part in deciding:
            self.forms.setdefault(part.key, set()).add(part.form)
        self.owners.append(owner)
        self.flags.append(KINDS.index(name.kind) | (WEAK if name.weak else 0))
        self.loads.append(load_byte(sum(part.weight for part in deciding)))
        self.sizes.append(len(deciding))
        self.records.append(encode_name(name, kind, parts))

    def add_words(self, crowded: set[int]) -> None:
        """Under pairs of keys that many names share, tell the names apart by their words."""
        for number, record in enumerate(self.records):
            shown = record.partition(b"\t")[0][1:].decode().split()
            forms = [item[1:] for item in shown if item[0] not in _MINOR_LETTERS][:MAX_PARTS]
            for one, other in combinations(forms, 2):
                if pair_hash(key_hash(consonants(one)), key_hash(consonants(other))) in crowded:
                    self.pairs.add(word_pair_hash(one, other), number)

    def _add_keys(self, number: int, deciding: tuple[Part, ...]) -> None:
        weights = [part.weight for part in deciding]
        least = min(MIN_PAIR_SHARE * sum(weights), MIN_OF_HEAVIEST * sum(sorted(weights)[-2:]))
        hashed = [(key_hash(part.key), part.weight) for part in deciding]
        for (one, weight), (other, more) in combinations(hashed, 2):
            if weight + more >= least:
                self.pairs.add(pair_hash(one, other), number)


def build_index(listings: tuple[Listing, ...], folder: Path) -> None:
    """Write the index of `listings` into an existing empty folder."""
    writer = FolderWriter(folder)
    names, identifiers = _Names(), _Rows()
    for number, listing in enumerate(listings):
        for name in listing.names:
            names.add(name, listing.type, number)
        for plain in _identifiers(listing):
            identifiers.add(key_hash(plain), number)
    writer.write_blob("listings", map(encode_listing, listings))
    writer.write_table("identifiers", identifiers.keys, identifiers.numbers)
    _write_words(writer, names.forms)
    _write_spellings(writer, names.spellings)
    _write_names(writer, names)
    writer.close({"listings": len(listings), "names": len(names.owners)})


def _write_words(writer: FolderWriter, forms: dict[str, set[str]]) -> None:
    known, misspelt = _Rows(), _Rows()
    for number, (key, words) in enumerate(forms.items()):
        known.add(key_hash(key), number)
        for slipped in sorted(slip_hashes(key, words)):
            misspelt.add(slipped, number)
    writer.write_blob("forms", (" ".join((key, *sorted(words))).encode() for key, words in forms.items()))
    writer.write_table("known", known.keys, known.numbers)
    writer.write_table("misspelt", misspelt.keys, misspelt.numbers)


def _write_spellings(writer: FolderWriter, spellings: Iterable[str]) -> None:
    singles = _Rows()
    for number, joined in enumerate(spellings):
        singles.add(key_hash(single_key(joined)), number)
    writer.write_blob("spellings", (joined.encode() for joined in spellings))
    writer.write_table("singles", singles.keys, singles.numbers)


def _write_names(writer: FolderWriter, names: _Names) -> None:
    """The shortest names get the lowest numbers, so that the first ones of every key are the likeliest."""
    import numpy as np

    shared, counts = np.unique(np.frombuffer(names.pairs.keys, dtype=np.uint64), return_counts=True)
    names.add_words(set(shared[counts > MAX_CROWD].tolist()))
    order = np.argsort(np.frombuffer(names.sizes, dtype=np.uint32), kind="stable")
    rank = np.empty(len(order), dtype=np.uint32)
    rank[order] = np.arange(len(order), dtype=np.uint32)
    for table, rows in (("pairs", names.pairs), ("bearers", names.bearers)):
        renumbered = array("I", rank[np.frombuffer(rows.numbers, dtype=np.uint32)].tobytes())
        writer.write_table(table, rows.keys, renumbered)
    writer.write_blob("names", (names.records[at] for at in order))
    writer.write("owners", np.frombuffer(names.owners, dtype=np.uint32)[order].tobytes())
    writer.write("flags", np.frombuffer(names.flags, dtype=np.uint8)[order].tobytes())
    writer.write("loads", np.frombuffer(names.loads, dtype=np.uint8)[order].tobytes())


def encode_name(name: Name, kind: PartyType, parts: tuple[Part, ...]) -> bytes:
    """One line: the type's letter, role letter and form of each part, and the name as published."""
    shown = " ".join(ROLE_LETTERS[part.role] + part.form for part in parts)
    return f"{TYPES.index(kind)}{shown}\t{name.text}".encode()


def _identifiers(listing: Listing) -> Iterator[str]:
    for identifier in listing.identifiers:
        if identifier.kind not in UNSEARCHED:
            yield from (plain for plain in spellings_of(identifier) if len(plain) >= MIN_IDENTIFIER)
