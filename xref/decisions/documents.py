"""Reports that were kept as JSON, read again: the one on an article, and a candidate of it by its number."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from xref.errors import ReportError
from xref.model import REPORT_SCHEMA

MAX_BYTES = 1_000_000_000
_PLACE = re.compile(r"([0-9]{1,6})(?:\.([0-9]{1,6}))?")


def read_reports(path: Path) -> tuple[dict[str, Any], ...]:
    """The documents of a JSON file, an array or lines of JSON; ReportError where it holds anything else."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ReportError(f"{path} is larger than {MAX_BYTES:,} bytes; give the report on one article")
        text = path.read_text(encoding="utf-8")
    except OSError as exc:
        raise ReportError(f"{path}: {(exc.strerror or str(exc)).lower()}; check the spelling") from exc
    except UnicodeDecodeError as exc:
        raise _no_report(path) from exc
    found = _parsed(path, text)
    for number, document in enumerate(found, 1):
        problem = _problem(document)
        if problem:
            raise ReportError(f"{path}: report {number}: {problem}")
    if not found:
        raise ReportError(f"{path} holds no report")
    return found


def one_report(path: Path, source: str = "") -> dict[str, Any]:
    """The one report of a file, or that on the article which is named."""
    documents = read_reports(path)
    found = [document for document in documents if not source or document["article"]["source"] == source]
    if len(found) == 1:
        return found[0]
    known = ", ".join(document["article"]["source"] for document in documents[:5])
    if not found:
        raise ReportError(f"{path} has no report on {source!r}; it has {known}{', …' if len(documents) > 5 else ''}")
    raise ReportError(f"{path} holds {len(found)} reports; name the article with --article: {known}, …")


def pick(report: Mapping[str, Any], place: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Match and candidate by number: `2` is the best candidate of the second match, `2.3` the third one."""
    found = _PLACE.fullmatch(place)
    if not found:
        raise ReportError(f"{place!r} is no number of a match; write 2, or 2.3 for its third candidate")
    match = _nth(report["matches"], int(found[1]), "match", f"the report on {report['article']['source']!r}")
    return match, _nth(match["candidates"], int(found[2] or 1), "candidate", f"match {found[1]}")


def _nth(items: Sequence[dict[str, Any]], number: int, what: str, where: str) -> dict[str, Any]:
    if not 1 <= number <= len(items):
        known = f"1 to {len(items)}" if items else "none"
        raise ReportError(f"{where} has no {what} {number}; there is {known}")
    return items[number - 1]


def _parsed(path: Path, text: str) -> tuple[dict[str, Any], ...]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        try:
            found = [json.loads(line) for line in text.splitlines() if line.strip()]
        except (ValueError, RecursionError) as exc:
            raise _no_report(path) from exc
    return tuple(found) if isinstance(found, list) else (found,)


def _no_report(path: Path) -> ReportError:
    return ReportError(f"{path} is no report in JSON; write one with `xref check ARTICLE --output report.json`")


def _problem(document: object) -> str:
    """What a document lacks of a report; the keys are those that are read here and by those who ask."""
    if not isinstance(document, dict) or document.get("schema") != REPORT_SCHEMA:
        return f"this is no {REPORT_SCHEMA}; write one with `xref check ARTICLE --output report.json`"
    try:
        _touch(document)
    except (KeyError, TypeError, AttributeError) as exc:
        return f"it is damaged: {exc} is missing or of another kind; see `xref schema`"
    return ""


TEXTS = {
    "article": ("source", "title", "sha256"),
    "listing": ("source", "id", "name", "type", "url"),
    "list": ("source", "snapshot"),
}


def _touch(document: dict[str, Any]) -> None:
    _texts(document["article"], "article")
    _text(document["tool"]["settings"], "settings")
    for used in document["lists"]:
        _texts(used, "list")
    for match in document["matches"]:
        _text(match["name"], "name")
        _text(match["type"], "type")
        for candidate in match["candidates"]:
            _touch_candidate(candidate)


def _touch_candidate(candidate: dict[str, Any]) -> None:
    listing = candidate["listing"]
    _texts(listing, "listing")
    _text(candidate["band"], "band")
    float(candidate["score"])
    for key in ("aliases", "birth_dates", "nationalities"):
        for text in listing[key]:
            _text(text, key)
    for one in listing["identifiers"]:
        for key in ("kind", "value", "country"):
            _text(one[key], key)
    for reason in candidate["reasons"]:
        _text(reason["signal"], "signal")
        _text(reason["text"], "text")
        float(reason["value"])


def _texts(part: Mapping[str, Any], what: str) -> None:
    for key in TEXTS[what]:
        _text(part[key], key)


def _text(value: object, key: str) -> None:
    if not isinstance(value, str):
        raise TypeError(key)
