"""What a run found, in one file for machines and a page for people."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from xref.corpus.base import LAPSED, Tally
from xref.model import Band, Snapshot, Verdict

NAME = "summary.json"
MOST = 25  # listings that are named


def to_document(tally: Tally, lists: Iterable[Snapshot], settings: str) -> dict[str, Any]:
    """The summary as a JSON value; the same rows give the same one."""
    named = [
        {"listing": listing, "articles": count}
        for listing, count in sorted(tally.listings.items(), key=lambda one: (-one[1], one[0]))[:MOST]
    ]
    return {
        "schema": "xref.corpus/1",
        "articles": tally.articles,
        "failures": tally.failures,
        "characters": tally.characters,
        "matches": {band.value: tally.bands[band.value] for band in Band},
        "cleared": tally.cleared,
        "decided": {said: tally.decided[said] for said in (*Verdict, LAPSED)},
        "unknowns": tally.unknowns,
        "lists": _ranked(tally.lists),
        "programs": _ranked(tally.programs),
        "most_named": named,
        "screened_against": [snapshot.to_dict() for snapshot in lists],
        "settings": settings,
    }


def _ranked(counts: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def to_json(document: Mapping[str, Any]) -> str:
    """The summary's file."""
    return json.dumps(document, ensure_ascii=True, indent=1) + "\n"


def to_lines(document: Mapping[str, Any]) -> Iterable[str]:
    """The summary as one reads it."""
    bands = ", ".join(f"{count:,} {band}" for band, count in document["matches"].items())
    yield f"{document['articles']:,} articles screened, {document['failures']:,} could not be"
    yield f"matches: {bands}; on no list: {document['unknowns']:,}"
    decided = ", ".join(f"{count:,} {said}" for said, count in document["decided"].items() if count)
    if decided:
        yield f"matches decided before: {decided}; cleared by that: {document['cleared']:,}"
    for title in ("lists", "programs"):
        rows = list(document[title].items())[:10]
        if rows:
            yield f"articles with a flagged match, by {title[:-1]}: " + ", ".join(f"{k} {n:,}" for k, n in rows)
    for row in document["most_named"][:10]:
        yield f"  {row['articles']:>9,}  {row['listing']}"
    for one in document["screened_against"]:
        if one["excerpt"]:
            yield f"! {one['source']}: EXCERPT, NO SCREENING: a bundled sample, not the list. Run `xref refresh`."
        elif one["stale"]:
            yield f"! {one['source']} was last refreshed on {one['retrieved'][:10]}; run xref refresh"
