"""From a report's document and what somebody says of a candidate to an entry for the book."""

from __future__ import annotations

import getpass
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from xref.decisions.base import (
    COLUMNS,
    DECIDE,
    REVOKE,
    Entry,
    checked_reason,
    content_hash,
    identity_of,
    key_of,
    name_key,
    news_source,
    storable,
)
from xref.errors import DecisionError
from xref.model import Scope, Verdict
from xref.model.base import iso_moment
from xref.version import __version__

Document = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Said:
    """What an analyst says: the verdict, why, for how long and how far it holds, and who says so."""

    verdict: Verdict
    reason: str
    made_by: str
    scope: Scope = Scope.ARTICLE
    lasts: timedelta | None = None


def user_name() -> str:
    """Who decides: XREF_USER, else the name this machine has for the user."""
    try:
        return os.environ.get("XREF_USER") or getpass.getuser()
    except (OSError, KeyError) as exc:
        raise DecisionError("nobody knows who decides; give --by NAME or set XREF_USER") from exc


def entry_of(report: Document, match: Document, candidate: Document, said: Said) -> Entry:
    """The entry, not yet in the book: its number and hashes are the book's to give."""
    article, listing = report["article"], candidate["listing"]
    party = [one["listing"] for one in match["candidates"] if _is_same_party(one, candidate)]
    identities = {key_of(one): identity_of(one) for one in party}
    now = datetime.now(UTC).replace(microsecond=0)
    return _storable(
        Entry(
            number=0,
            action=DECIDE,
            reason=checked_reason(said.reason),
            made_by=said.made_by,
            made_at=iso_moment(now),
            verdict=said.verdict.value,
            scope=said.scope.value,
            expires=iso_moment(now + said.lasts) if said.lasts else "",
            subject=match["name"],
            subject_key=name_key(match["name"]),
            subject_type=match["type"],
            article=article["source"],
            article_title=article["title"],
            article_sha256=article["sha256"],
            news_source=news_source(article),
            listing_source=listing["source"],
            listing_id=listing["id"],
            listing_name=listing["name"],
            listing_sha256=content_hash(identities[key_of(listing)]),
            listings=json.dumps(identities, ensure_ascii=True, sort_keys=True),
            snapshot=next((one["snapshot"] for one in report["lists"] if one["source"] == listing["source"]), ""),
            tool=f"xref {__version__}",
            settings=report["tool"]["settings"],
        )
    )


def revocation(entry: Entry, reason: str, made_by: str) -> Entry:
    """The entry that takes another one back; that one stays in the book."""
    if entry.action != DECIDE:
        raise DecisionError(f"entry {entry.number} is itself a revocation; decide anew with `xref decide`")
    now = iso_moment(datetime.now(UTC).replace(microsecond=0))
    return _storable(
        Entry(0, REVOKE, checked_reason(reason), made_by, now, revokes=entry.number, tool=f"xref {__version__}")
    )


def _is_same_party(one: Document, candidate: Document) -> bool:
    return one is candidate or (one.get("party") is not None and one.get("party") == candidate.get("party"))


def _storable(entry: Entry) -> Entry:
    values = ((name, getattr(entry, name)) for name in COLUMNS)
    texts: dict[str, Any] = {name: storable(value) for name, value in values if isinstance(value, str)}
    return replace(entry, **texts)
