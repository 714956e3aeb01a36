"""One entry of the book of decisions, and what of a report it is about."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from xref.errors import DecisionError
from xref.model import Decision, Scope, Verdict
from xref.text import normalize

DECIDE, REVOKE = "decide", "revoke"
FIRST = "0" * 64  # what the first entry has for the hash before it
MAX_REASON = 4_000  # characters
Identity = dict[str, list[str]]


@dataclass(frozen=True)
class Entry:
    """What somebody decided or revoked, as it is stored: texts and numbers, times in UTC as ISO 8601.

    `listings` is the identifying content of every listing of the party at that time, as JSON, by "source id".
    """

    number: int
    action: str
    reason: str
    made_by: str
    made_at: str
    revokes: int = 0
    verdict: str = ""
    scope: str = ""
    expires: str = ""
    subject: str = ""
    subject_key: str = ""
    subject_type: str = ""
    article: str = ""
    article_title: str = ""
    article_sha256: str = ""
    news_source: str = ""
    listing_source: str = ""
    listing_id: str = ""
    listing_name: str = ""
    listing_sha256: str = ""
    listings: str = "{}"
    snapshot: str = ""
    tool: str = ""
    settings: str = ""
    previous: str = FIRST
    hash: str = ""

    @cached_property
    def identities(self) -> Mapping[str, Identity]:
        """The identifying content of each listing of the party, by "source id"."""
        found: dict[str, Identity] = json.loads(self.listings)
        return found

    @property
    def digest(self) -> str:
        """The hash that the entry must have: of everything else in it, the hash before it included."""
        values = {key: value for key, value in asdict(self).items() if key != "hash"}
        return _sha256(values)

    def to_dict(self) -> dict[str, Any]:
        """The entry as a document. `listings` stays the text that the hash is of."""
        return {name: getattr(self, name) for name in COLUMNS}

    def shown(self, *, lapsed: str = "", earlier: tuple[str, ...] = ()) -> Decision:
        """The decision as a report shows it."""
        return Decision(
            number=self.number,
            verdict=Verdict(self.verdict),
            reason=self.reason,
            made_by=self.made_by,
            made_at=datetime.fromisoformat(self.made_at),
            scope=Scope(self.scope),
            expires=datetime.fromisoformat(self.expires) if self.expires else None,
            lapsed=lapsed,
            earlier=earlier,
        )


COLUMNS = tuple(field.name for field in fields(Entry))


def identity_of(listing: Mapping[str, Any]) -> Identity:
    """What tells the party of a listing, of its document in a report: the order of names or numbers tells nothing."""
    names = {listing["name"], *listing["aliases"]}
    numbers = {f"{one['kind']} {one['value']} {one['country']}".strip() for one in listing["identifiers"]}
    return {
        "names": sorted(names),
        "type": [listing["type"]],
        "birth dates": sorted(set(listing["birth_dates"])),
        "nationalities": sorted(set(listing["nationalities"])),
        "identifiers": sorted(numbers),
    }


def key_of(listing: Mapping[str, Any]) -> str:
    """How a listing is called in an entry."""
    return f"{listing['source']} {listing['id']}"


def content_hash(identity: Identity) -> str:
    """The hash of a listing's identifying content."""
    return "sha256:" + _sha256(identity)


def name_key(name: str) -> str:
    """What two spellings of one name of an article have in common: no case, no accents, no marks."""
    return normalize(name)


def news_source(article: Mapping[str, Any]) -> str:
    """Whose article it is: the site that published it or, of a file, the folder or the file of many that held it."""
    for address in (article.get("url") or "", article["source"]):
        if address.lower().startswith(("https://", "http://")):
            return (urlsplit(address).hostname or "").removeprefix("www.")
    file, _, part = article["source"].replace("\\", "/").partition("#")
    return file if part else str(PurePosixPath(file).parent)


def storable(text: str) -> str:
    """The text as every database can hold it: half a surrogate pair and the NUL character are spelled out."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8").replace("\0", "\\x00")


def checked_reason(reason: str) -> str:
    """The reason on its own; DecisionError where there is none or it is a book."""
    found = storable(reason.strip())
    if not found:
        raise DecisionError("--reason is empty; say why, so that it can be followed next year")
    if len(found) > MAX_REASON:
        raise DecisionError(f"--reason has {len(found):,} characters; at most {MAX_REASON:,} are kept")
    return found


def _sha256(value: object) -> str:
    canonical = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
