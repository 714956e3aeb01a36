"""Writes `data/name_pairs.csv`: pairs of names, and whether both are one name.

    python benchmarks/make_name_pairs.py --lists DIR

DIR holds OFAC's SDN list in its CSV form (`sdn.csv`, `alt.csv`): facts, and a work of the US Government. Deterministic:
nothing is drawn by lot, every choice is the SHA-256 of the name it is made for. Columns: subject (as an article may
write it), listed (as the list does), kind, same (1 or 0), why. `pair_variants.py` tells how the pairs are made.

No pair is chosen or dropped by what any matcher says of it. Left out as doubtful, by rule: aliases that are no spelling
of the other name (a nom de guerre, a translation), short names (under six letters, one word of a person), and pairs of
two listings that may be one party, which is where any name of the one is made of the words of any name of the other.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from pathlib import Path

from pair_variants import NEGATIVES, POSITIVES, Listed, Pair, chosen

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "data" / "name_pairs.csv"
EACH = {1: 56, 0: 118}  # pairs of one reason, by label: about as many of one name as of two
KINDS = {"individual": "person", "vessel": "vessel", "aircraft": "aircraft", "-0-": "organization"}


def read_listings(folder: Path) -> list[Listed]:
    """The listings with their names, strong aliases only, in the order of the list."""
    names: dict[str, list[str]] = {}
    kinds: dict[str, str] = {}
    for row in _rows(folder / "sdn.csv"):
        kinds[row[0]] = KINDS[row[2].strip()]
        names[row[0]] = [row[1].strip()]
    for row in _rows(folder / "alt.csv"):
        names[row[0]].append(row[3].strip())
    return [Listed(uid, kinds[uid], tuple(dict.fromkeys(found))) for uid, found in names.items()]


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="latin-1", newline="") as file:
        return [row for row in csv.reader(file) if len(row) > 3]


def make_pairs(listings: list[Listed]) -> list[Pair]:
    """A limited number of pairs a reason, spread over the list by hash; no pair twice."""
    found: dict[tuple[str, str, str], Pair] = {}
    for rule in (*POSITIVES, *NEGATIVES):
        fresh = [pair for pair in rule(listings) if (pair.subject, pair.listed, pair.kind) not in found]
        for pair in chosen(fresh, EACH[fresh[0].same] if fresh else 0):
            found.setdefault((pair.subject, pair.listed, pair.kind), pair)
    return sorted(found.values(), key=lambda pair: (pair.why, pair.listed, pair.subject))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lists", type=Path, required=True)
    pairs = make_pairs(read_listings(parser.parse_args().lists))
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(Pair._fields)
        writer.writerows(pairs)
    for (same, why), count in sorted(Counter((pair.same, pair.why) for pair in pairs).items()):
        print(f"{same} {why:28} {count}")
    print(f"{len(pairs)} pairs, {sum(pair.same for pair in pairs)} of one name")


if __name__ == "__main__":
    main()
