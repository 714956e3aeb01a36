"""Scores `xref.compare_names` on labelled pairs of names, and two string measures beside it.

    python benchmarks/name_pairs.py [--faults] [FILE ...]

The files are `data/name_pairs.csv`, made by rule of a list's names, and `data/name_pairs_by_hand.csv`.

Precision, recall and F1 at 0.5, by kind and by reason, for the half that the rules were tuned on and the half that
nobody looked at while tuning (the first bit of the SHA-256 of subject and listed name tells which). The rivals are
rapidfuzz token_sort_ratio and WRatio on lower-cased names, each at the threshold that is best for it on the whole file.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz

import xref

ROOT = Path(__file__).resolve().parents[1]
PAIRS, BY_HAND = ROOT / "data" / "name_pairs.csv", ROOT / "data" / "name_pairs_by_hand.csv"
FEW = 10  # pairs of one reason, of which no figure is shown
SAME = 0.5


class Row(NamedTuple):
    """One labelled pair and its score."""

    subject: str
    listed: str
    kind: str
    same: bool
    why: str
    score: float

    @property
    def is_tuned_on(self) -> bool:
        """The half that was looked at while the rules were made."""
        return hashlib.sha256(f"{self.subject}\t{self.listed}".encode()).digest()[0] < 128


class Figures(NamedTuple):
    """How well a threshold tells the same from the other."""

    precision: float
    recall: float
    f1: float
    pairs: int


def read_rows(path: Path, scorer: Callable[[str, str, str], float]) -> list[Row]:
    """The labelled pairs, each with the score of a scorer (subject, listed, kind)."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [
        Row(
            r["subject"],
            r["listed"],
            r["kind"],
            r["same"] == "1",
            r["why"],
            scorer(r["subject"], r["listed"], r["kind"]),
        )
        for r in rows
    ]


def figures(rows: Sequence[Row], threshold: float = SAME) -> Figures:
    """Precision, recall and F1 of calling pairs the same from a threshold on."""
    right = sum(row.same and row.score >= threshold for row in rows)
    called = sum(row.score >= threshold for row in rows)
    same = sum(row.same for row in rows)
    precision, recall = right / called if called else 1.0, right / same if same else 1.0
    return Figures(precision, recall, 2 * precision * recall / (precision + recall or 1.0), len(rows))


def best_threshold(rows: Sequence[Row]) -> float:
    """The threshold with the highest F1."""
    return max(sorted({row.score for row in rows}), key=lambda threshold: figures(rows, threshold).f1)


def _compare(subject: str, listed: str, kind: str) -> float:
    return xref.compare_names(subject, listed, kind=kind)


RIVALS: dict[str, Callable[[str, str, str], float]] = {
    "token_sort_ratio": lambda subject, listed, _kind: fuzz.token_sort_ratio(subject.lower(), listed.lower()) / 100,
    "WRatio": lambda subject, listed, _kind: fuzz.WRatio(subject.lower(), listed.lower()) / 100,
}


def _line(label: str, found: Figures) -> str:
    return f"{label:28} {found.precision:.3f} {found.recall:.3f} {found.f1:.3f} {found.pairs:6}"


def show(rows: Sequence[Row]) -> None:
    """Print the figures: all, by half, by kind; and the share that is right, by reason."""
    print(f"{'':28} {'prec':5} {'rec':5} {'F1':5} {'pairs':>6}")
    print(_line("all", figures(rows)))
    print(_line("half tuned on", figures([row for row in rows if row.is_tuned_on])))
    print(_line("half not looked at", figures([row for row in rows if not row.is_tuned_on])))
    for kind in sorted({row.kind for row in rows}):
        print(_line(kind, figures([row for row in rows if row.kind == kind])))
    reasons: dict[tuple[bool, str], list[bool]] = defaultdict(list)
    for row in rows:
        reasons[row.same, row.why].append(row.same == (row.score >= SAME))
    for (same, why), right in sorted(reasons.items(), reverse=True):
        if len(right) >= FEW:
            print(f"{'same ' if same else 'other'} {why:28} {sum(right) / len(right):.3f} {len(right):6}")


def report(path: Path, *, faults: bool) -> None:
    """Print the figures of a file of pairs, those of the rivals, and the wrong pairs of the half tuned on."""
    print(path.name)
    begun = time.perf_counter()
    rows = read_rows(path, _compare)
    spent = time.perf_counter() - begun
    show(rows)
    for name, scorer in RIVALS.items():
        rival = read_rows(path, scorer)
        threshold = best_threshold(rival)
        print(_line(f"{name} at {threshold:.2f}", figures(rival, threshold)))
    print(f"{1e6 * spent / len(rows):.0f} microseconds a pair, splitting both names included")
    for row in rows if faults else ():
        if row.same != (row.score >= SAME) and row.is_tuned_on:
            print(f"{int(row.same)} {row.score:.2f} {row.why}: {row.subject!r} | {row.listed!r} ({row.kind})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", type=Path, nargs="*", default=[PAIRS, BY_HAND])
    parser.add_argument("--faults", action="store_true", help="name every wrong pair of the half tuned on")
    args = parser.parse_args()
    for path in args.files:
        report(path, faults=args.faults)


if __name__ == "__main__":
    main()
