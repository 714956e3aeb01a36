"""The stored form of an index: sorted tables of 64-bit keys in files of their own, mapped into memory."""

from __future__ import annotations

import json
import mmap
import re
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, Literal

from xref.errors import SnapshotError
from xref.model import (
    Address,
    DateSpan,
    Identifier,
    IdentifierKind,
    Listing,
    Name,
    NameKind,
    PartyType,
    Place,
    VesselDetails,
)
from xref.text import MIN_LETTERS_LESS_ONE, deletions

KINDS = tuple(NameKind)
TYPES = tuple(PartyType)
WEAK = 0x80  # the flag of a weak alias, beside the number of its kind
ROLE_LETTERS = {
    "surname": "s", "given": "g", "word": "w", "generic": "x", "number": "n", "initial": "i",
    "particle": "p", "title": "t", "legal": "l",
}  # fmt: skip
INDEX_FORMAT = "23"
# The files of a larger index are read whole at opening only where their time stamps are not those they were built
# with: 600 MB take a second, and count as memory. Smaller ones always are.
MAX_CHECKED_BYTES = 64_000_000
MAX_CROWD = 50  # names under one pair of keys that are looked at; of a larger crowd those too that have the very words
KEYS_A_SLOT = 4  # of a table, about
LOAD_STEPS = 32  # in which the weight of a name is stored, to one word of weight 1.0
_NOT_CODE = re.compile(r"[^A-Z0-9]+")
_CHECKED = re.compile(r"(\d{8,12})-\d")
_WEB_START = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)


@lru_cache(maxsize=131072)
def key_hash(key: str) -> int:
    """A stable 64-bit number for a string."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "little")


def slip_hashes(key: str, forms: Iterable[str]) -> set[int]:
    """The hashed keys that folded words with this key share with the words one slip away from them.

    They are of its consonants less one, and of their letters less one where so few consonants can spare none:
    "amaullah" has two, "amanullah" three.
    """
    found = set(map(key_hash, deletions(key)))
    if len(key) < MIN_LETTERS_LESS_ONE:
        spelt = (form for form in forms if len(form) >= MIN_LETTERS_LESS_ONE and form.isalpha())
        found.update(key_hash(f"~{less}") for form in spelt for less in deletions(form))
    return found


def pair_hash(left: int, right: int) -> int:
    """A 64-bit number for two hashed keys, in whichever order."""
    return left ^ right or left


def word_pair_hash(left: str, right: str) -> int:
    """A 64-bit number for two folded words themselves, unlike that of any two keys."""
    return pair_hash(key_hash(f"={left}"), key_hash(f"={right}"))


class Blob:
    """A file of byte strings, one after the other."""

    def __init__(self, content: memoryview[int], offsets: memoryview[int]) -> None:
        self._content = content
        self._offsets = offsets

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def __getitem__(self, number: int) -> bytes:
        return bytes(self._content[self._offsets[number] : self._offsets[number + 1]])


class Table:
    """A multimap from 64-bit keys to 32-bit numbers.

    The keys are sorted, `starts` says where each key's numbers begin, and `slots` where the keys of each value of
    their first bits do (the fan-out table of Git's pack index): evenly spread keys are found in two or three reads.
    """

    def __init__(
        self, keys: Sequence[int], starts: Sequence[int], numbers: Sequence[int], slots: Sequence[int]
    ) -> None:
        self._keys = keys
        self._starts = starts
        self._numbers = numbers
        self._slots = slots
        self._shift = 65 - (len(slots) - 1).bit_length()  # 2**bits slots and one end

    def __len__(self) -> int:
        return len(self._keys)

    def get(self, key: int) -> Sequence[int]:
        """The numbers stored under a key, ascending; empty where there are none."""
        slot = key >> self._shift
        end = self._slots[slot + 1]
        at = bisect_left(self._keys, key, self._slots[slot], end)
        if at == end or self._keys[at] != key:
            return ()
        return self._numbers[self._starts[at] : self._starts[at + 1]]


class Folder:
    """The files of one index folder: checked against `meta.json`, then mapped."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.meta = self._read_meta()
        self._maps: dict[str, memoryview[int]] = {}

    def _read_meta(self) -> dict[str, Any]:
        try:
            meta = json.loads((self.path / "meta.json").read_text(encoding="utf-8"))
        except (OSError, ValueError) as exc:
            raise SnapshotError(f"index {self.path} is missing or damaged ({exc}); run xref refresh") from exc
        if not isinstance(meta, dict) or meta.get("format") != INDEX_FORMAT:
            raise SnapshotError(f"index {self.path} is of another format; run xref refresh to rebuild it")
        return meta

    def check(self) -> None:
        """Raise SnapshotError unless every file has its size and its checksum."""
        files = self.meta["files"]
        is_small = sum(entry["bytes"] for entry in files.values()) <= MAX_CHECKED_BYTES
        for name, entry in files.items():
            view = self.view(name)
            is_read = is_small or self._time_of(name) != entry["written"]
            if len(view) != entry["bytes"] or (is_read and zlib.crc32(view) != entry["crc32"]):
                raise SnapshotError(f"index file {self.path / name} is damaged; run xref refresh to rebuild it")

    def _time_of(self, name: str) -> int:
        return (self.path / name).stat().st_mtime_ns

    def view(self, name: str) -> memoryview[int]:
        """The bytes of one file."""
        if name not in self._maps:
            try:
                with (self.path / name).open("rb") as file:
                    empty = not file.seek(0, 2)
                    mapped = b"" if empty else _map(file.fileno())
            except OSError as exc:
                raise SnapshotError(f"index file {self.path / name} cannot be read: {exc}") from exc
            self._maps[name] = memoryview(mapped)
        return self._maps[name]

    def numbers(self, name: str, typecode: Literal["I", "Q"]) -> memoryview[int]:
        return self.view(name).cast(typecode)

    def table(self, name: str) -> Table:
        keys = self.numbers(f"{name}.keys", "Q")
        starts, numbers, slots = (self.numbers(f"{name}.{file}", "I") for file in ("starts", "numbers", "slots"))
        return Table(keys, starts, numbers, slots)

    def blob(self, name: str) -> Blob:
        return Blob(self.view(f"{name}.blob"), self.numbers(f"{name}.offsets", "Q"))


def _map(descriptor: int) -> mmap.mmap:
    mapped = mmap.mmap(descriptor, 0, access=mmap.ACCESS_READ)
    if hasattr(mmap, "MADV_RANDOM"):  # a look-up touches a page or two: reading ahead would fill the memory
        mapped.madvise(mmap.MADV_RANDOM)
    return mapped


class FolderWriter:
    """Writes the files of an index folder and, last, the `meta.json` that vouches for them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._files: dict[str, dict[str, int]] = {}

    def write(self, name: str, content: bytes) -> None:
        path = self.path / name
        path.write_bytes(content)
        written = path.stat().st_mtime_ns
        self._files[name] = {"bytes": len(content), "crc32": zlib.crc32(content), "written": written}

    def write_blob(self, name: str, items: Iterable[bytes]) -> None:
        offsets, parts, end = array("Q", [0]), [], 0
        for item in items:
            parts.append(item)
            end += len(item)
            offsets.append(end)
        self.write(f"{name}.blob", b"".join(parts))
        self.write(f"{name}.offsets", offsets.tobytes())

    def write_table(self, name: str, keys: array[int], numbers: array[int]) -> None:
        """Store `numbers[i]` under `keys[i]`, sorted, each once."""
        import numpy as np

        key, number = np.frombuffer(keys, dtype=np.uint64), np.frombuffer(numbers, dtype=np.uint32)
        order = np.lexsort((number, key))
        key, number = key[order], number[order]
        if len(key):
            kept = np.concatenate(([True], (key[1:] != key[:-1]) | (number[1:] != number[:-1])))
            key, number = key[kept], number[kept]
        unique, starts = np.unique(key, return_index=True)
        bounds = np.concatenate((starts, [len(key)])).astype(np.uint32)
        bits = max(1, (len(unique) // KEYS_A_SLOT).bit_length())
        firsts = np.arange(1, 1 << bits, dtype=np.uint64) << np.uint64(64 - bits)
        slots = np.concatenate(([0], np.searchsorted(unique, firsts), [len(unique)])).astype(np.uint32)
        self.write(f"{name}.keys", unique.astype(np.uint64).tobytes())
        self.write(f"{name}.starts", bounds.tobytes())
        self.write(f"{name}.numbers", number.tobytes())
        self.write(f"{name}.slots", slots.tobytes())

    def close(self, counts: Mapping[str, int]) -> None:
        meta = {"format": INDEX_FORMAT, "counts": dict(counts), "files": self._files}
        (self.path / "meta.json").write_text(json.dumps(meta, indent=1), encoding="utf-8")


def encode_listing(listing: Listing) -> bytes:
    """A listing as compact JSON, its empty fields left out."""
    fields: dict[str, Any] = {
        "source": listing.source,
        "uid": listing.uid,
        "type": listing.type,
        "names": [[name.text, name.kind, int(name.weak)] for name in listing.names],
        "births": [_encode_span(span) for span in listing.birth_dates],
        "founded": [_encode_span(span) for span in listing.established],
        "places": [[place.text, place.country] for place in listing.birth_places],
        "ids": [[i.kind, i.value, i.country, i.label, i.issued, i.expires] for i in listing.identifiers],
        "addresses": [[a.street, a.city, a.country, a.text] for a in listing.addresses],
    }
    if listing.vessel:
        ship = listing.vessel
        fields["vessel"] = [ship.vessel_type, ship.flag, ship.tonnage, ship.gross_tonnage, ship.owner]
    for name in (*_TEXTS, *_STRINGS):
        fields[name] = getattr(listing, name)
    return json.dumps({key: value for key, value in fields.items() if value}, separators=(",", ":")).encode()


_TEXTS = ("title", "url", "listed_on", "listed_until")
_STRINGS = (
    "programs", "genders", "nationalities", "citizenships", "links", "sublists", "notes", "reasons", "measures",
    "references", "un_references",
)  # fmt: skip


def decode_listing(content: bytes) -> Listing:
    """The listing that `encode_listing` stored."""
    fields = json.loads(content)
    texts: dict[str, Any] = {name: fields.get(name, "") for name in _TEXTS}
    lists: dict[str, Any] = {name: tuple(fields.get(name, ())) for name in _STRINGS}
    return Listing(
        source=fields["source"],
        uid=fields["uid"],
        type=PartyType(fields["type"]),
        names=tuple(Name(text, NameKind(kind), bool(weak)) for text, kind, weak in fields["names"]),
        birth_dates=tuple(_decode_span(span) for span in fields.get("births", ())),
        birth_places=tuple(Place(*place) for place in fields.get("places", ())),
        identifiers=tuple(Identifier(IdentifierKind(kind), *rest) for kind, *rest in fields.get("ids", ())),
        addresses=tuple(Address(*address) for address in fields.get("addresses", ())),
        vessel=VesselDetails(*fields["vessel"]) if "vessel" in fields else None,
        established=tuple(_decode_span(span) for span in fields.get("founded", ())),
        **texts,
        **lists,
    )


def _encode_span(span: DateSpan) -> list[Any]:
    return [span.first.isoformat(), span.last.isoformat(), int(span.circa)]


def _decode_span(fields: list[Any]) -> DateSpan:
    return DateSpan(date.fromisoformat(fields[0]), date.fromisoformat(fields[1]), bool(fields[2]))


def plain_identifier(value: str) -> str:
    """An identifier as it is looked up: capitals and digits only, a web address without `https://www.`"""
    return _NOT_CODE.sub("", _WEB_START.sub("", value).upper())


def spellings_of(identifier: Identifier) -> tuple[str, ...]:
    """How an identifier is looked up: as `plain_identifier` writes it, and a tax number without its check digit too.

    Colombia writes its NIT "811008928-8", and papers leave out what stands behind the hyphen.
    """
    plain = plain_identifier(identifier.value)
    found = _CHECKED.fullmatch(identifier.value) if identifier.kind is IdentifierKind.TAX_ID else None
    return (plain, found.group(1)) if found else (plain,)


def identifiers_as(listing: Listing, plain: str) -> Iterator[Identifier]:
    """The identifiers of a listing that are looked up by this."""
    return (identifier for identifier in listing.identifiers if plain in spellings_of(identifier))


def load_byte(weight: float) -> int:
    """The weight of a name's words as one byte; what is heavier than that is as good as any."""
    return min(255, round(weight * LOAD_STEPS))
