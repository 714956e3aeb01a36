"""From a report that was kept to the same report made again: on the same article, snapshots and settings."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from xref.errors import ReportError
from xref.history.base import Shelf, Stored
from xref.history.past import open_past
from xref.index import NameIndex
from xref.model import Article
from xref.opening import EXCERPT_FOLDER, INDEXER
from xref.pipeline import Screener
from xref.settings import Settings
from xref.snapshots.base import Home
from xref.sources import SOURCES
from xref.version import __version__

Document = Mapping[str, Any]
Read = Callable[[str], Article]  # the article of a name, read again; ArticleError where it is gone
MAX_DIFFERENCES = 20
RAISED = "raised"  # stands for the band that a decision has given
MATCHED = ("name", "type", "mentions", "candidates")
MENTIONED = ("text", "start", "end")
LISTED = ("score", "listing", "matched", "name_strength", "corroboration", "reasons", "party")


@dataclass(frozen=True, slots=True)
class Replay:
    """What came of making a report again."""

    differences: tuple[str, ...]
    notes: tuple[str, ...]  # what was not as it was then, and need not matter

    @property
    def is_same(self) -> bool:
        return not self.differences


def replay(document: Document, data_dir: Path, settings: Settings, read: Read) -> Replay:
    """Make the report again and compare; ReportError where something that it was made of is not at hand."""
    if document["tool"]["settings"] != settings.hash:
        raise ReportError(
            f"the report was made with the settings {_short(document['tool']['settings'])}, in force are "
            f"{_short(settings.hash)}; give those of then with --settings or --set"
        )
    screener = Screener([_list_of(used, data_dir) for used in document["lists"]], settings)
    made = screener.screen(_article_of(document["article"], read)).to_dict()
    notes = []
    if document["tool"].get("version") != __version__:
        notes.append(f"made by xref {document['tool'].get('version')}, made again by xref {__version__}")
    found = list(_differences(_verdicts(document), _verdicts(made), ""))
    found += _summary_differences(document, made)
    return Replay(tuple(found[:MAX_DIFFERENCES]), tuple(notes))


def _list_of(used: Document, data_dir: Path) -> NameIndex:
    """The very snapshot of a list, opened."""
    source, sha256 = used["source"], used["snapshot"].removeprefix("sha256:")
    for folder in (data_dir, data_dir / EXCERPT_FOLDER):
        stored = next((one for one in Shelf(Home(folder, source)).stored if one.manifest.sha256 == sha256), None)
        if isinstance(stored, Stored):
            return open_past(stored, SOURCES, INDEXER)
    raise ReportError(f"{source}: the snapshot {_short(sha256)} is not stored here; import an archive that has it")


def _article_of(told: Document, read: Read) -> Article:
    """The article as it was: its text from the report, or its source read again, if that still has the same text."""
    text = told.get("text")
    if text is None:
        found = read(told["source"])
        if _sha256(found.text) != told["sha256"]:
            raise ReportError(f"{told['source']} has another text than then; keep reports with --with-text")
        return found
    if _sha256(text) != told["sha256"]:
        raise ReportError(f"the text in the report on {told['source']!r} is not the one that its hash is of")
    facts: dict[str, Any] = {
        key: told.get(key) or "" for key in ("source", "title", "published", "language", "author", "url")
    }
    return Article(text, **facts)


def _verdicts(document: Document) -> dict[str, Any]:
    """What a report says of the parties; not when it was made, nor what was decided."""
    return {
        "match": [
            {**_parts(match, MATCHED), "mentions": _mentions(match), "candidate": _candidates(match)}
            for match in document["matches"]
        ],
        "unknown": [{**_parts(one, ("name", "type")), "mentions": _mentions(one)} for one in document["unknowns"]],
    }


def _mentions(subject: Document) -> list[dict[str, Any]]:
    return [_parts(mention, MENTIONED) for mention in subject["mentions"]]


def _candidates(match: Document) -> list[dict[str, Any]]:
    """Each candidate; its band, but where a decision has raised it, which the score still tells."""
    return [{**_parts(one, LISTED), "band": RAISED if _is_raised(one) else one["band"]} for one in match["candidates"]]


def _is_raised(candidate: Document) -> bool:
    decision = candidate.get("decision") or {}
    return decision.get("verdict") == "true-match" and not decision.get("lapsed")


def _summary_differences(document: Document, made: Document) -> Iterator[str]:
    """The counts; where decisions have changed them there is nothing to compare."""
    if any(one.get("decision") for match in document["matches"] for one in match["candidates"]):
        return
    yield from _differences(document.get("summary"), made["summary"], "summary")


def _parts(part: Document, keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: part.get(key) for key in keys if key not in {"mentions", "candidates"}}


def _differences(then: Any, now: Any, where: str) -> Iterator[str]:  # noqa: ANN401 - any part of a document
    """Each place where two documents differ, in words."""
    if isinstance(then, dict) and isinstance(now, dict):
        for key in dict.fromkeys((*then, *now)):
            yield from _differences(then.get(key), now.get(key), f"{where} {key}".strip())
    elif isinstance(then, list) and isinstance(now, list) and len(then) == len(now):
        for number, (one, other) in enumerate(zip(then, now, strict=True), 1):
            yield from _differences(one, other, f"{where} {number}")
    elif isinstance(then, list) and isinstance(now, list):
        yield f"{where}: {len(then)} then, {len(now)} now"
    elif then != now and not (then == RAISED and where.endswith(" band")):
        yield f"{where}: {then!r} then, {now!r} now"


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _short(digest: str) -> str:
    return digest.removeprefix("sha256:")[:12]
