"""Reports as `xref.report/1` documents: one, an array, or one a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice

from xref.model import Report
from xref.reports.base import Layout

# JSON allows these inside a string, and yet they steer a terminal (C1, direction marks), end a line for some
# readers (U+0085, U+2028) or cannot be encoded (half a surrogate pair). Escaped, they are the same document.
_ESCAPED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


PIECES = 20_000  # of a document that are joined before they are handed on: a report on a long text has millions


def render_json(reports: Iterable[Report], layout: Layout) -> Iterator[str]:
    """One document for one article, an array of them for several, each as soon as it is there."""
    if not layout.many:
        for report in reports:
            yield from _dump(report, layout, indent=2)
            yield "\n"
        return
    before = "[\n"
    for report in reports:
        yield before
        yield from _dump(report, layout, indent=2)
        before = ",\n"
    yield "\n]\n" if before == ",\n" else "[]\n"


def render_jsonl(reports: Iterable[Report], layout: Layout) -> Iterator[str]:
    """One document a line, in the order of the articles."""
    return ("".join(_dump(report, layout, indent=None)) + "\n" for report in reports)


def _dump(report: Report, layout: Layout, *, indent: int | None) -> Iterator[str]:
    """One document in pieces: those of a long one would take several times its memory at once."""
    document = report.to_dict(with_text=layout.with_text)
    separators = (",", ":") if indent is None else None
    encoder = json.JSONEncoder(ensure_ascii=False, allow_nan=False, indent=indent, separators=separators)
    pieces = encoder.iterencode(document)
    while batch := "".join(islice(pieces, PIECES)):
        yield _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", batch)
