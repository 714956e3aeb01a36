"""What changed between two versions of a list: by listing, in which fields, and kept as JSON lines."""

from __future__ import annotations

import json
import os
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from xref.errors import SnapshotError
from xref.model import Address, DateSpan, Identifier, Listing, Name, Place
from xref.snapshots.base import HASH_PREFIX

# What names a listing is compared by itself. Its address follows from the id, and a publisher that moves its pages
# changes no party.
NOT_COMPARED = frozenset({"source", "uid", "url"})


class ChangeKind(StrEnum):
    """How a listing differs between two versions of a list."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of a listing, and the values that went and came, as one reads them."""

    name: str
    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListingChange:
    """One listing in which two versions of a list differ; `fields` where it is in both."""

    kind: ChangeKind
    source: str
    uid: str
    name: str
    type: str
    programs: tuple[str, ...] = ()
    fields: tuple[FieldChange, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """One line of the file of changes."""
        record: dict[str, Any] = {
            "change": self.kind.value,
            "source": self.source,
            "id": self.uid,
            "name": self.name,
            "type": self.type,
            "programs": list(self.programs),
        }
        if self.fields:
            record["fields"] = {f.name: {"removed": list(f.removed), "added": list(f.added)} for f in self.fields}
        return record


def compare(before: Iterable[Listing], after: Iterable[Listing]) -> tuple[ListingChange, ...]:
    """The listings that came, went and changed, by id, in the order of the lists.

    The order of a listing's names, programs and so on is no change: publishers write it anew each day.
    """
    old, new = _by_uid(before), _by_uid(after)
    return (
        *(_change(ChangeKind.ADDED, listings[0]) for uid, listings in new.items() if uid not in old),
        *(_change(ChangeKind.REMOVED, listings[0]) for uid, listings in old.items() if uid not in new),
        *(
            _change(ChangeKind.CHANGED, listings[0], found)
            for uid, listings in new.items()
            if uid in old and old[uid] != listings and (found := _field_changes(old[uid], listings))
        ),
    )


def count_changes(changes: Iterable[ListingChange]) -> Mapping[ChangeKind, int]:
    """How many listings came, went and changed."""
    counts = Counter(change.kind for change in changes)
    return {kind: counts[kind] for kind in ChangeKind}


def changes_file(folder: Path, since: str) -> Path:
    """Where a snapshot's folder holds what changed since the snapshot of that hash."""
    return folder / f"changes-{since[:HASH_PREFIX]}.jsonl"


def write_changes(path: Path, changes: Iterable[ListingChange]) -> None:
    """One JSON object a line, through to the disk; the caller gives a name that nobody reads yet."""
    with path.open("w", encoding="utf-8") as stream:
        stream.writelines(json.dumps(change.to_dict(), ensure_ascii=False) + "\n" for change in changes)
        stream.flush()
        os.fsync(stream.fileno())


def read_changes(path: Path) -> tuple[ListingChange, ...] | None:
    """What was written; None where nothing was, SnapshotError where it is damaged."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
        return tuple(_read(json.loads(line)) for line in lines if line)
    except FileNotFoundError:
        return None
    except OSError as exc:
        raise SnapshotError(f"cannot read {path}: {exc.strerror}") from exc
    except (KeyError, TypeError, ValueError, AttributeError) as exc:
        raise SnapshotError(f"{path} is damaged ({exc}); remove it, and it is computed anew") from exc


def _read(record: dict[str, Any]) -> ListingChange:
    return ListingChange(
        kind=ChangeKind(record["change"]),
        source=record["source"],
        uid=record["id"],
        name=record["name"],
        type=record["type"],
        programs=tuple(record["programs"]),
        fields=tuple(
            FieldChange(name, tuple(pair["removed"]), tuple(pair["added"]))
            for name, pair in record.get("fields", {}).items()
        ),
    )


def _change(kind: ChangeKind, listing: Listing, found: tuple[FieldChange, ...] = ()) -> ListingChange:
    return ListingChange(
        kind, listing.source, listing.uid, listing.name, listing.type.value, listing.programs, fields=found
    )


def _by_uid(listings: Iterable[Listing]) -> dict[str, list[Listing]]:
    found: defaultdict[str, list[Listing]] = defaultdict(list)
    for listing in listings:
        found[listing.uid].append(listing)  # a publisher that reuses an id must not hide a listing
    return found


def _field_changes(before: Iterable[Listing], after: Iterable[Listing]) -> tuple[FieldChange, ...]:
    """The fields whose values differ, and which values went and came."""
    found = []
    for name in (field.name for field in fields(Listing) if field.name not in NOT_COMPARED):
        old, new = (Counter(_values(listings, name)) for listings in (before, after))
        if old != new:
            found.append(FieldChange(name, tuple(_shown(old - new)), tuple(_shown(new - old))))
    return tuple(found)


def _values(listings: Iterable[Listing], name: str) -> Iterator[Hashable]:
    for listing in listings:
        value = getattr(listing, name)
        yield from value if isinstance(value, tuple) else ((value,) if value else ())


def _shown(values: Counter[Hashable]) -> list[str]:
    return sorted(_text(value) for value in values.elements())


def _text(value: object) -> str:
    """A value of a listing as one reads it."""
    match value:
        case Name():
            kind = value.kind.value.replace("_", " ")
            return f"{value.text} ({'weak ' if value.weak else ''}{kind})"
        case DateSpan():
            return f"circa {value.iso}" if value.circa else value.iso
        case Identifier():
            return " ".join(filter(None, (value.label or value.kind.value, value.value, _tail(value))))
        case Place() | Address():
            return value.text or value.country
        case StrEnum():
            return value.value
    if is_dataclass(value):
        return "; ".join(f"{f.name} {_text(found)}" for f in fields(value) if (found := getattr(value, f.name)))
    if isinstance(value, tuple):
        return ", ".join(map(_text, value))
    return str(value)


def _tail(identifier: Identifier) -> str:
    parts = [identifier.country]
    parts += [
        f"{word} {date}" for word, date in (("issued", identifier.issued), ("expires", identifier.expires)) if date
    ]
    return f"({', '.join(filter(None, parts))})" if any(parts) else ""
