"""Which decisions are asked for, and how each stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from typing import NamedTuple, TypedDict

import click

from xref.decisions.base import DECIDE, REVOKE, Entry
from xref.model.base import iso_moment


class Wanted(TypedDict):
    """What the command line asks of a decision; empty where it does not matter."""

    verdict: str | None
    name: str
    listing: str
    made_by: str
    since: str | None
    state: str


class Stated(NamedTuple):
    """An entry and how it stands: standing, expired, revoked, or a revocation of another."""

    entry: Entry
    state: str


def moment_of_day(text: str) -> str:
    """The first moment of a day as entries have it; a usage error where it is none."""
    try:
        day = date.fromisoformat(text.strip())
    except ValueError as exc:
        raise click.BadParameter(f"{text!r} is no date; write 2026-11-23") from exc
    return f"{day.isoformat()}T00:00:00Z"


def chosen(entries: Iterable[Entry], wanted: Wanted) -> Iterator[Stated]:
    """The entries that are asked for, each with its state."""
    known = tuple(entries)
    revoked = {entry.revokes for entry in known if entry.action == REVOKE}
    now, by_number = iso_moment(datetime.now(UTC)), {entry.number: entry for entry in known}
    for entry in known:
        found = Stated(entry, _state(entry, revoked, now))
        if _is_wanted(found, wanted, by_number):
            yield found


def _state(entry: Entry, revoked: set[int], now: str) -> str:
    if entry.action == REVOKE:
        return "revocation"
    if entry.number in revoked:
        return "revoked"
    return "expired" if entry.expires and entry.expires <= now else "standing"


def _is_wanted(found: Stated, wanted: Wanted, by_number: Mapping[int, Entry]) -> bool:
    """A revocation is asked for by what it is about, and by its own day and analyst."""
    entry, about = found.entry, by_number.get(found.entry.revokes, found.entry)
    part, listing = wanted["name"].casefold(), wanted["listing"]
    return (
        (wanted["state"] in {"all", found.state})
        and (not wanted["verdict"] or (entry.action == DECIDE and entry.verdict == wanted["verdict"]))
        and (not part or part in about.subject.casefold() or part in about.listing_name.casefold())
        and (not listing or listing in {about.listing_id, f"{about.listing_source} {about.listing_id}"})
        and (not wanted["made_by"] or entry.made_by == wanted["made_by"])
        and (not wanted["since"] or entry.made_at >= wanted["since"])
    )
