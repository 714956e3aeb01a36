"""From the rows of a set's four files to one record for each listing, and what does not fit together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from xref.model import NameKind, PartyType, SetAside
from xref.sources.ofac.base import FileRows, Row

TYPES = {
    "": PartyType.ORGANIZATION,
    "individual": PartyType.PERSON,
    "vessel": PartyType.VESSEL,
    "aircraft": PartyType.AIRCRAFT,
}
NAME_KINDS = {"aka": NameKind.ALIAS, "fka": NameKind.FORMER_NAME, "nka": NameKind.CURRENT_NAME}

_REMARKS_LIMIT = 1000  # characters; the rest of longer remarks is in the file of comments


@dataclass(frozen=True, slots=True)
class Record:
    """All that a set says of one listing."""

    row: Row
    names: tuple[Row, ...]
    addresses: tuple[Row, ...]
    remarks: str


@dataclass(frozen=True, slots=True)
class Joined:
    """The records of a set, the rows that were not understood, and the numbers whose other half is missing."""

    records: tuple[Record, ...]
    set_aside: tuple[SetAside, ...]
    orphans: tuple[str, ...]


def join(main: FileRows, names: FileRows, addresses: FileRows, comments: FileRows) -> Joined:
    """The four files of a set, joined by the number of the listing."""
    set_aside: list[SetAside] = []
    rows = {row.uid: row for row in _good(main.rows, _first_of_its_number(), set_aside)}
    other_names = _by_number(_good(names.rows, _name_problem, set_aside))
    places, rests = _by_number(addresses.rows), _by_number(comments.rows)
    # The owner of a record set aside is known, so its names and addresses are no sign of a torn set.
    known = {row.uid for row in main.rows}
    strays = [row.uid for table in (names, addresses, comments) for row in table.rows if row.uid not in known]
    cut = [uid for uid, row in rows.items() if _is_cut(row.fields[11]) and uid not in rests]
    return Joined(
        records=tuple(_record(row, other_names, places, rests) for row in rows.values()),
        set_aside=tuple(set_aside),
        orphans=tuple(dict.fromkeys(strays + cut)),
    )


_ByNumber = Mapping[str, tuple[Row, ...]]


def _record(row: Row, names: _ByNumber, places: _ByNumber, rests: _ByNumber) -> Record:
    # Remarks are cut in mid-word (30518, 2021) or before a blank that counts (cons 30930, 2025): nothing is trimmed.
    remarks = row.fields[11] + "".join(rest.fields[1] for rest in rests.get(row.uid, ()))
    return Record(row, names.get(row.uid, ()), places.get(row.uid, ()), remarks)


def _by_number(rows: Iterable[Row]) -> _ByNumber:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.uid].append(row)
    return {uid: tuple(of_uid) for uid, of_uid in found.items()}


def _good(rows: Iterable[Row], problem_of: Callable[[Row], str], set_aside: list[SetAside]) -> list[Row]:
    """The rows without a problem; the others go to `set_aside`."""
    good = []
    for row in rows:
        problem = problem_of(row)
        if problem:
            set_aside.append(SetAside(row.where, f"id {row.uid} {problem}"))
        else:
            good.append(row)
    return good


def _first_of_its_number() -> Callable[[Row], str]:
    """What is wrong with a row of the main file, given those before it."""
    seen: dict[str, str] = {}

    def problem_of(row: Row) -> str:
        if row.uid in seen:
            return f"is there a second time, first at {seen[row.uid]}; allowed: once"
        seen[row.uid] = row.where
        if not row.fields[1].strip():
            return "has no name; allowed: 1 to 350 characters"
        if row.fields[2].strip() not in TYPES:
            known = ", ".join(filter(None, TYPES))
            return f"has the type {row.fields[2][:40]!r}; allowed: {known} or null"
        return ""

    return problem_of


def _name_problem(row: Row) -> str:
    if row.fields[2].strip() not in NAME_KINDS:
        return f"has the name type {row.fields[2][:40]!r}; allowed: {', '.join(NAME_KINDS)}"
    return "" if row.fields[3].strip() else "has an empty other name; allowed: 1 to 350 characters"


def _is_cut(remarks: str) -> bool:
    return len(remarks) >= _REMARKS_LIMIT and not remarks.endswith(".")
