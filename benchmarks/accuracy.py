"""How well xref finds the listed and the unlisted parties of labeled articles; scoring.py says what is counted.

python benchmarks/accuracy.py                            the shipped articles and lists, held to the floors
python benchmarks/accuracy.py --update [--lower]         raise the floors to today's figures, or lower them too
python benchmarks/accuracy.py SET.jsonl --data-dir DIR   any labeled set, on the lists in DIR
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from scoring import Figures, Party, Tally, to_party

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "data"
FLOORS = Path(__file__).with_name("accuracy.json")
MEASURED = frozenset({".jsonl", ".txt", ".csv"})  # README.md may change without a new measurement


def load(labels: Path) -> Iterator[tuple[str, str, list[Party]]]:
    """Each article of a labeled set: its name, its text and its parties."""
    for line in labels.read_text(encoding="utf-8").splitlines():
        if line.strip():
            row = json.loads(line)
            text = row["text"] if "text" in row else (labels.parent / row["file"]).read_bytes().decode("utf-8")
            yield row["id"], text, [to_party(label, text) for label in row["entities"]]


def measure(labels: Path, data_dir: Path | None, *, excerpt: bool) -> Tally:
    """Screen every article of a set, in process, and count."""
    import xref  # noqa: PLC0415 - the arithmetic above is tested without the tool

    screener, tally = xref.Screener.open(data_dir=data_dir, offline=True), Tally()
    for name, text, parties in load(labels):
        report = screener.screen(text, source=name).to_dict()
        if excerpt and not all(one["excerpt"] for one in report["lists"]):
            sys.exit(f"{name} was screened on other lists than the shipped excerpt: the floors do not hold for them")
        tally.add(name, parties, report)
    return tally


def data_hash(folder: Path = DATA) -> str:
    """`sha256:` of all that the floors were measured on: labels, articles and lists, with their names."""
    whole = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.suffix in MEASURED):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        whole.update(f"{path.relative_to(folder).as_posix()} {digest}\n".encode())
    return f"sha256:{whole.hexdigest()}"


def below(figures: Figures, floors: dict[str, float]) -> list[str]:
    """Every floor that is not reached, in words; a figure that is no longer measured reaches none."""
    short = [(name, figures.get(name), floor) for name, floor in floors.items()]
    return [
        f"{name} is {'not measured' if value is None else f'{value:.4f}'}, floor {floor:.4f}"
        for name, value, floor in short
        if value is None or value < floor
    ]


def new_floors(figures: Figures, floors: dict[str, float], *, lower: bool) -> dict[str, float]:
    """Today's figures, rounded down, where they are above the floors; everywhere with `lower`."""
    measured = {name: math.floor(value * 1000) / 1000 for name, value in figures.items() if value is not None}
    return measured if lower else {**measured, **{n: max(f, measured.get(n, 0.0)) for n, f in floors.items()}}


def hold(figures: Figures, *, update: bool, lower: bool) -> list[str]:
    """What speaks against these figures; with `update`, the floors are written first."""
    kept = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {"floors": {}}
    if update:
        floors = new_floors(figures, kept["floors"], lower=lower)
        kept = {"measured": datetime.now(UTC).date().isoformat(), "data": data_hash(), "floors": floors}
        FLOORS.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
    changed = [] if kept.get("data") == data_hash() else ["data/ is not what the floors were measured on: --update"]
    return changed + below(figures, kept["floors"])


def show(tally: Tally, *, faults: bool, as_json: bool) -> None:
    if as_json:
        print(json.dumps({**tally.figures(), "counts": dict(tally.n)}))
        return
    for line in tally.faults if faults else []:
        print(line)
    for name, value in tally.figures().items():
        print(f"{name:18} {'n/a' if value is None else f'{value:.3f}'}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; 1 where they are under a floor, or the floors are of other data."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels", type=Path, nargs="?", help="a labeled set (JSON lines); default: the shipped one")
    parser.add_argument("--data-dir", type=Path, help="the lists to screen on, with a set of one's own")
    parser.add_argument("--faults", action="store_true", help="name every miss and every false find")
    parser.add_argument("--json", action="store_true", help="figures and counts as one JSON object")
    parser.add_argument("--update", action="store_true", help="raise the floors to these figures")
    parser.add_argument("--lower", action="store_true", help="with --update: lower them too; say so in CHANGELOG")
    options = parser.parse_args(arguments)
    if options.labels:
        show(measure(options.labels, options.data_dir, excerpt=False), faults=options.faults, as_json=options.json)
        return 0
    with tempfile.TemporaryDirectory() as empty:  # so that a downloaded list cannot take the excerpt's place
        tally = measure(DATA / "labels.jsonl", Path(empty), excerpt=True)
    show(tally, faults=options.faults, as_json=options.json)
    problems = hold(tally.figures(), update=options.update, lower=options.lower)
    print(*problems, sep="\n", end="\n" if problems else "", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
