"""From a user's own watch list to listings; docs/custom-lists.md describes its columns."""

from __future__ import annotations

from functools import partial
from hashlib import sha256
from pathlib import Path

from xref.errors import ParseError
from xref.model import Listing, Name, ParsedList, PartyType, SetAside
from xref.settings import ListSettings
from xref.sources.base import Source
from xref.sources.base.facts import Fact, once, un_references
from xref.sources.custom.base import FILE, SHOWN_CHARACTERS, OddValueError, Row
from xref.sources.custom.columns import read_columns, read_day, read_url
from xref.sources.custom.rows import read_rows

CODE = "custom"
UNTOLD = ListSettings(on=False)
_TYPES = {kind.value: kind for kind in PartyType if kind is not PartyType.IDENTIFIER} | {"": PartyType.UNKNOWN}


def parse(folder: Path, source: str = CODE) -> ParsedList:
    """The list in the folder. A record with a value that is not allowed is set aside, with the reason."""
    read = read_rows(folder)
    listings: dict[str, Listing] = {}
    odd = list(read.set_aside)
    for row in read.rows:
        problem = _add(row, source, listings)
        if problem:
            cited = f"id {row.one('id')[:SHOWN_CHARACTERS]}: " if row.one("id") else ""
            odd.append(SetAside(row.where, cited + problem))
    if not listings:
        raise ParseError("the list has no listing" + "".join(f"; {one.where}: {one.reason}" for one in odd[:1]))
    return ParsedList(tuple(listings.values()), len(read.rows) + len(read.set_aside), set_aside=tuple(odd))


def _add(row: Row, source: str, listings: dict[str, Listing]) -> str:
    """Put the listing of a row to the others, or say why not."""
    try:
        listing = _listing(row, source)
    except OddValueError as exc:
        return str(exc)
    if listing.uid in listings:
        return "is there a second time; an id, or else a name and type, may stand once"
    listings[listing.uid] = listing
    return ""


def _listing(row: Row, source: str) -> Listing:
    name, kind = row.one("name"), row.one("type").lower()
    if not any(map(str.isalnum, name)):
        raise OddValueError(f"name is {name!r}; every record has one")
    if kind not in _TYPES:
        raise OddValueError(f"type is {kind[:SHOWN_CHARACTERS]!r}; known: {', '.join(filter(None, _TYPES))}")
    return Listing(
        source=source,
        uid=row.one("id") or sha256(f"{kind}\t{name}".encode()).hexdigest()[:16],
        type=_TYPES[kind],
        title=row.one("title"),
        url=read_url(row),
        listed_on=read_day(row, "listed_on"),
        listed_until=read_day(row, "listed_until"),
        un_references=un_references(" ".join(row.values.get("references", ()))),
        **once([Fact("names", Name(name)), *read_columns(row)]),
    )


def make_source(code: str = CODE, told: ListSettings = UNTOLD) -> Source:
    """The source of one list of a user's: a file of this machine, or at an address, or what `--from` is given."""
    return Source(
        code=code,
        title=told.title or "Your own watch list",
        publisher=told.publisher or "your own list",
        files=(FILE,),
        patterns=tuple(f"{code}{end}" for end in (".csv", ".jsonl", ".ndjson")),
        addresses=(told.address,) if told.address else (),
        file=Path(told.file) if told.file else None,
        parse=partial(parse, source=code),
        min_listings=1,
        on_by_default=told.on,
    )


def settings_problem(told: ListSettings) -> str:
    """What is wrong with the settings of a list of one's own."""
    if told.dataset:
        return "dataset is for opensanctions; a custom list has a file or an address"
    if bool(told.file) == bool(told.address):
        return "a custom list has a file or an address, one of them"
    return ""


SOURCE = make_source()
