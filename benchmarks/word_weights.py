"""Writes `xref/resources/word_weights.txt` and `ordinary_words.txt`: how telling a word is in a name.

    python benchmarks/word_weights.py --lists DIR [--lists DIR...] --scowl DIR --census DIR

Three sources, each a share p of what it counts; the largest p makes the weight min(1, -log10(p) / 4.5):
  - names of sanctions lists (OFAC's CSV sets): the share of listings that have the word;
  - SCOWL word lists by K. Atkinson (Debian package `scowl`): 1e-3, 2e-4 and 5e-5 for sizes 10, 20 and 35;
  - the US Census Bureau's name counts of 1990 (public domain): the share of persons.
Deterministic: the same inputs give the same files.
"""

from __future__ import annotations

import argparse
import collections
import csv
import math
from pathlib import Path

from xref.text import RESOURCES, fold, words

SCALE = 4.5
SCOWL_SHARES = {10: 1e-3, 20: 2e-4, 35: 5e-5}
HEADER = "# {what}\n# Made by benchmarks/word_weights.py; its docstring names the sources and their licenses.\n"
SCOWL_NOTICE = (
    "# Words from SCOWL, Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell\n"
    "# these word lists is granted without fee, provided that this notice appears in all copies; provided as is.\n"
)


def list_shares(folders: list[Path]) -> dict[str, float]:
    """The share of listings whose names have a word, the largest over the sets."""
    shares: dict[str, float] = {}
    for folder in folders:
        found: dict[str, set[str]] = collections.defaultdict(set)
        listings = set()
        for path in sorted(folder.iterdir()):
            column = {"alt.csv": 3, "cons_alt.csv": 3, "sdn.csv": 1, "cons_prim.csv": 1}.get(path.name.lower())
            if column is None:
                continue
            with path.open(encoding="latin-1", newline="") as file:
                for row in csv.reader(file):
                    if len(row) > column:
                        listings.add(row[0])
                        for word in words(row[column]):
                            found[word.form].add(row[0])
        for form, ids in found.items():
            shares[form] = max(shares.get(form, 0.0), len(ids) / max(len(listings), 5000))
    return shares


def scowl_words(folder: Path) -> dict[str, float]:
    """English words and how common they are, by SCOWL's size class."""
    found: dict[str, float] = {}
    for size, share in SCOWL_SHARES.items():
        for stem in ("english-words", "american-words", "british-words"):
            path = folder / f"{stem}.{size}"
            for line in path.read_text(encoding="latin-1").splitlines() if path.exists() else ():
                form = fold(line.removesuffix("'s"))
                if form and "'" not in line.removesuffix("'s"):
                    found[form] = max(found.get(form, 0.0), share)
    return found


def census_shares(folder: Path) -> dict[str, float]:
    """Given names and surnames of the 1990 US census, with the share of persons who bear them."""
    found: dict[str, float] = {}
    for name in ("dist.all.last", "dist.male.first", "dist.female.first"):
        for line in (folder / name).read_text(encoding="ascii").splitlines():
            parts = line.split()
            share = float(parts[1]) / 100
            if share >= 5e-5:
                found[parts[0].lower()] = max(found.get(parts[0].lower(), 0.0), share)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lists", type=Path, action="append", required=True)
    parser.add_argument("--scowl", type=Path, required=True)
    parser.add_argument("--census", type=Path, required=True)
    args = parser.parse_args()
    english = scowl_words(args.scowl)
    shares: dict[str, float] = {}
    for source in (list_shares(args.lists), english, census_shares(args.census)):
        for form, share in source.items():
            shares[form] = max(shares.get(form, 0.0), share)
    weights = {form: round(100 * min(1.0, -math.log10(min(share, 1.0)) / SCALE)) for form, share in shares.items()}
    rows = [f"{form}\t{weight}" for form, weight in sorted(weights.items()) if weight < 85]
    table = RESOURCES / "word_weights.txt"
    table.write_text(HEADER.format(what="word, weight 0 to 100") + SCOWL_NOTICE + "\n".join(rows) + "\n", "utf-8")
    ordinary = sorted(form for form in english if len(form) > 1)
    head = HEADER.format(what="words of everyday English") + SCOWL_NOTICE
    (RESOURCES / "ordinary_words.txt").write_text(head + "\n".join(ordinary) + "\n", "utf-8")


if __name__ == "__main__":
    main()
