"""From listings to the index folder that screening maps into memory."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from xref.index.base import (
    KINDS,
    ROLE_LETTERS,
    TYPES,
    WEAK,
    FolderWriter,
    encode_listing,
    key_hash,
    pair_hash,
    plain_identifier,
)
from xref.model import IdentifierKind, Listing, Name, PartyType
from xref.parts import Part, content, joined_spellings, single_key, split_name

MAX_PARTS = 12  # of a name in the pair table: the first ones; longer names are sentences about a party
MIN_PAIR_SHARE = 0.25  # of a name's weight, or two words of a long name are no reason to look at it
UNSEARCHED = frozenset({IdentifierKind.TICKER, IdentifierKind.OTHER, IdentifierKind.BANK_CODE})
MIN_IDENTIFIER = 4  # characters


class _Rows:
    """Keys and numbers of one table in the making."""

    def __init__(self) -> None:
        self.keys = array("Q")
        self.numbers = array("I")

    def add(self, key: int, number: int) -> None:
        self.keys.append(key)
        self.numbers.append(number)


def build_index(listings: tuple[Listing, ...], folder: Path) -> None:
    """Write the index of `listings` into an existing empty folder."""
    writer = FolderWriter(folder)
    pairs, singles, identifiers, misspelt = _Rows(), _Rows(), _Rows(), _Rows()
    owners, flags, records, keys = array("I"), bytearray(), [], dict[str, None]()
    for number, listing in enumerate(listings):
        for name in listing.names:
            parts = split_name(name.text, listing.type)
            _add_name(len(owners), parts, (pairs, singles))
            keys |= dict.fromkeys(part.key for part in content(parts))
            owners.append(number)
            flags.append(KINDS.index(name.kind) | (WEAK if name.weak else 0))
            records.append(encode_name(name, listing.type, parts))
        for plain in _identifiers(listing):
            identifiers.add(key_hash(plain), number)
    for number, key in enumerate(keys):
        for shorter in deletions(key):
            misspelt.add(key_hash(shorter), number)
    writer.write_blob("listings", map(encode_listing, listings))
    writer.write_blob("names", records)
    writer.write_blob("keys", (key.encode() for key in keys))
    writer.write("owners", owners.tobytes())
    writer.write("flags", bytes(flags))
    tables = {"pairs": pairs, "singles": singles, "identifiers": identifiers, "misspelt": misspelt}
    known = _Rows()
    for number, key in enumerate(keys):
        known.add(key_hash(key), number)
    for table, rows in (tables | {"known": known}).items():
        writer.write_table(table, rows.keys, rows.numbers)
    writer.close({"listings": len(listings), "names": len(owners)})


def encode_name(name: Name, kind: PartyType, parts: tuple[Part, ...]) -> bytes:
    """One line: the type's letter, role letter and form of each part, and the name as published."""
    shown = " ".join(ROLE_LETTERS[part.role] + part.form for part in parts)
    return f"{TYPES.index(kind)}{shown}\t{name.text}".encode()


def _add_name(number: int, parts: tuple[Part, ...], tables: tuple[_Rows, _Rows]) -> None:
    pairs, singles = tables
    deciding = content(parts)[:MAX_PARTS]
    total = sum(part.weight for part in deciding)
    for one, other in combinations(deciding, 2):
        if one.weight + other.weight >= MIN_PAIR_SHARE * total:
            pairs.add(pair_hash(key_hash(one.key), key_hash(other.key)), number)
    for joined in joined_spellings(parts):
        singles.add(key_hash(single_key(joined)), number)


def _identifiers(listing: Listing) -> Iterator[str]:
    for identifier in listing.identifiers:
        plain = plain_identifier(identifier.value)
        if identifier.kind not in UNSEARCHED and len(plain) >= MIN_IDENTIFIER:
            yield plain


def deletions(key: str) -> Iterator[str]:
    """The key and, from four consonants on, the key less each one letter: two keys one slip apart share one.

    This is the symmetric-delete look-up of W. Garbe's SymSpell (2012), on consonant keys.
    """
    yield key
    if len(key) >= 4 and not key.isdigit():
        yield from {key[:at] + key[at + 1 :] for at in range(len(key))}
