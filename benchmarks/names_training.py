"""From labelled texts to the trained weights of the name finder (CRF by python-crfsuite), and their score."""

from __future__ import annotations

import importlib
import random
import tempfile
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from names_corpora import Labelled

from xref.mentions.names import read_stretches
from xref.mentions.names.base import LABELS, Stretch
from xref.mentions.names.tagging import SCALE, run_features
from xref.mentions.names.tagging.base import BIAS, ROW, pack_row
from xref.tables import pack_table

DROPOUT = 0.15  # share of words that training sees without what tells the very word
LEAST = 3  # steps of some weight of a feature that is stored: the many that say less say nothing together
DROPPED = ("w=", "s2=", "s3=", "s4=", "p3=", "f=given", "f=org", "f=place", "in=", "z=")  # what word dropout hides


@dataclass(frozen=True)
class Example:
    """A run of capitalized words and the label of each word."""

    run: Stretch
    labels: tuple[str, ...]


def examples_of(text: Labelled) -> Iterator[Example]:
    """The runs of a text; those that touch an unsure span are left out."""
    names = sorted(text.names)
    starts = [start for start, _, _ in names]
    for places, run in read_stretches(text.text):
        labels, last = [], -1
        for start, end in places:
            at = bisect_left(starts, end) - 1
            inside = at >= 0 and start < names[at][1]
            labels.append(f"{'I' if at == last else 'B'}-{names[at][2]}" if inside else "O")
            last = at if inside else -1
        first, stop = places[0][0], places[-1][1]
        if not any(start < stop and first < end for start, end in text.unsure):
            yield Example(run, tuple(labels))


def thin(features: list[str], rng: random.Random, share: float) -> list[str]:
    """The features, now and then without what tells the very word: so that shape and context learn to carry."""
    return [one for one in features if not one.startswith(DROPPED)] if rng.random() < share else features


def pack(weights: dict[str, list[float]]) -> bytes:
    """The model's file."""
    rows = {}
    for name, values in weights.items():
        steps = tuple(max(-BIAS, min(BIAS - 1, round(value * SCALE))) for value in values)
        if max(map(abs, steps)) >= LEAST:
            rows[name] = pack_row(steps)
    return pack_table(rows, ROW)


def train(examples: Iterable[tuple[Example, float]], *, seed: int = 5) -> dict[str, list[float]]:
    """For each feature the weight of each label, of a linear-chain CRF; an example's weight is how often it is seen.

    The weights of neighboring labels are those of the features "t=".
    """
    pycrfsuite: Any = importlib.import_module("pycrfsuite")  # only training needs it
    rng = random.Random(seed)
    ids: dict[str, int] = {}  # the library's dump cannot hold a feature's blanks
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 0.05, "c2": 1.0, "max_iterations": 120, "feature.minfreq": 2})
    for example, weight in examples:
        for _ in range(int(weight) + (rng.random() < weight % 1)):
            rows = [thin(one, rng, DROPOUT) for one in run_features(example.run)]
            trainer.append([[str(ids.setdefault(one, len(ids))) for one in row] for row in rows], example.labels)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        told = tagger.info()
    names = list(ids)
    weights: dict[str, list[float]] = {}
    for (name, label), value in told.state_features.items():
        weights.setdefault(names[int(name)], [0.0] * len(LABELS))[LABELS.index(label)] = value
    for (before, label), value in told.transitions.items():
        weights.setdefault(f"t={before}", [0.0] * len(LABELS))[LABELS.index(label)] = value
    return weights


@dataclass
class Score:
    """Exact spans by kind."""

    right: Counter[str]
    found: Counter[str]
    wanted: Counter[str]

    def f1(self, *kinds: str) -> float:
        return self.of(kinds)[2]

    def of(self, kinds: Sequence[str]) -> tuple[float, float, float]:
        right, found, wanted = (sum(one[kind] for kind in kinds) for one in (self.right, self.found, self.wanted))
        precision, recall = right / max(found, 1), right / max(wanted, 1)
        return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)

    def __str__(self) -> str:
        rows = [("PER",), ("ORG",), ("LOC",), ("MISC",), ("PER", "ORG")]
        return "  ".join("{} {:.3f}/{:.3f}/{:.3f}".format("+".join(row), *self.of(row)) for row in rows)


def score(pairs: Iterable[tuple[set[tuple[int, int, str]], set[tuple[int, int, str]]]]) -> Score:
    """The score of pairs of found and wanted spans."""
    total = Score(Counter(), Counter(), Counter())
    for found, wanted in pairs:
        for counter, spans in ((total.right, found & wanted), (total.found, found), (total.wanted, wanted)):
            counter.update(kind for _, _, kind in spans)
    return total
