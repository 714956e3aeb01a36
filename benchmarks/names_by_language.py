"""Scores the name finder on a few sentences in each language beside English: `python benchmarks/names_by_language.py`

The sentences and the parties in them are invented and labelled by hand for this project (Apache-2.0). Seven parties a
language are few: the figures tell a language that works from one that does not. A party is found where a found one
overlaps it, and right where extent and type are.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from xref.mentions.names import find_names

LABELLED = Path(__file__).with_name("names_by_language.jsonl")


class Row(NamedTuple):
    """Counts of one language's parties."""

    language: str
    wanted: int
    found: int
    right: int
    spurious: int


def rows() -> Iterator[Row]:
    for line in LABELLED.read_text(encoding="utf-8").splitlines():
        labelled = json.loads(line)
        text, wanted = labelled["text"], labelled["names"]
        told = {text[one.start : one.end]: one.kind for one in find_names(text) if one.is_party}
        yield Row(
            labelled["lang"],
            len(wanted),
            sum(any(name in shown or shown in name for shown in told) for name in wanted),
            sum(told.get(name) == kind for name, kind in wanted.items()),
            sum(not any(name in shown or shown in name for name in wanted) for shown in told),
        )


def main() -> None:
    found = list(rows())
    total = Row("all", *(sum(column) for column in zip(*(row[1:] for row in found), strict=True)))
    print(f"{'':4} recall  precision  extent and type")
    for row in (*found, total):
        precision = row.found / max(1, row.found + row.spurious)
        print(f"{row.language:4} {row.found / row.wanted:6.2f}  {precision:9.2f}  {row.right / row.wanted:15.2f}")


if __name__ == "__main__":
    main()
