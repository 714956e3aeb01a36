"""Fits the weights of the signals to labeled articles and to the names of a list, and says how far they can be trusted.

python benchmarks/fit_weights.py LISTDIR [--articles SET.jsonl ...]           fits, cross-validates, prints the figures
python benchmarks/fit_weights.py LISTDIR [--articles SET.jsonl ...] --write   stores them in xref/resources/weights.json
python benchmarks/fit_weights.py LISTDIR [--articles SET.jsonl ...] --levels  and how right each score of a signal is

Two sources of rows, each the scores of all signals for one pairing and whether it is right:

    articles  every listing that the real screening proposes for a party of a labeled article, however improbable;
              right where the label has it. One that is right although its names share nothing is left out: there
              the wrong words were compared, and it would teach that names do not matter. The shipped articles are
              always used, on the shipped excerpt; further sets on the list of LISTDIR.
    names     an alias of the list beside the most alike other name of its own listing (right), and beside the names of
              other listings that the index proposes for it (wrong). They teach the name signals alone.

The names have an intercept of their own, so that how often an index proposes a wrong name does not pass for how often
an article means a listed party: the stored intercept, and so the probability, is that of the articles. Together the
names weigh a tenth of the articles. Coefficients are held at 0 or more, so a better score never lowers a
probability, and drawn to PRIOR, which stands in where the labels are too few to tell.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import numpy.typing as npt
from accuracy import DATA, load
from weight_rows import Row, collect, hash_of

from xref.matching import corroborate, guarded
from xref.model import Evidence
from xref.settings import WEIGHTS_FILE, Settings, Weight
from xref.signals import SIGNALS

Floats = npt.NDArray[np.float64]

# What each signal is worth before any label is seen, in log-odds [for, against]; 2.3 is ten to one, 4.6 a hundred to
# one. A signal that is not named here starts from OTHER.
PRIOR = {
    "name": Weight(2.0, 4.5),
    "rarity": Weight(1.5, 1.5),
    "part_only": Weight(0.0, 3.0),
    "alias": Weight(0.0, 2.0),
    "rival": Weight(0.0, 1.5),
    "kind": Weight(0.5, 3.0),
    "birth": Weight(3.0, 6.0),  # a year of birth is right by chance in one of fifty
    "country": Weight(1.5, 1.5),
    "identifier": Weight(5.0, 5.0),
    "listed": Weight(1.0, 1.0),
    "illicit": Weight(1.0, 0.0),
    "everyday": Weight(0.0, 2.0),
    "denial": Weight(0.0, 2.0),
    "linked": Weight(1.0, 0.0),
    "trade": Weight(0.7, 0.0),
    "place": Weight(1.0, 0.0),
}
OTHER = Weight(1.0, 1.5)
PRIOR_BIAS = -1.0
SPREADS = (0.125, 0.25, 0.5, 1.0, 2.0)  # standard deviations of a weight about its prior; cross-validation picks one
NAMES_SHARE = (
    0.1  # of the weight of the articles' rows, that all rows of names have together; 0.5: log loss 0.114, not 0.109
)
FOLDS = 10
MIN_LEVEL = 0.05  # probability of the rows that `levels` counts: below it all is wrong and nothing is told apart
CONTINUOUS = frozenset({"name", "rarity"})  # signals with a score of any size; the others have a few
BINS = 10  # of the expected calibration error


class Table:
    """Rows as matrices: for each signal its lean for and its lean against, then an intercept for each source."""

    def __init__(self, rows: Sequence[Row], signals: Sequence[str]) -> None:
        self.rows = tuple(rows)
        self.signals = tuple(signals)
        leans = np.array([[2 * row.scores.get(key, 0.5) - 1 for key in signals] for row in rows])
        is_name = np.array([[float(row.source == "names")] for row in rows])
        self.features: Floats = np.hstack([np.maximum(leans, 0), np.minimum(leans, 0), 1 - is_name, is_name])
        self.labels: Floats = np.array([float(row.is_right) for row in rows])
        self.is_article: npt.NDArray[np.bool_] = is_name[:, 0] == 0
        names, articles = is_name.sum(), len(rows) - is_name.sum()
        share = NAMES_SHARE * articles / names if names and articles else 1.0
        self.weights: Floats = np.where(is_name[:, 0] > 0, share, 1.0)

    def prior(self) -> Floats:
        pairs = [PRIOR.get(key, OTHER) for key in self.signals]
        return np.array([*(p.supporting for p in pairs), *(p.opposing for p in pairs), PRIOR_BIAS, PRIOR_BIAS])


def fit(table: Table, chosen: npt.NDArray[np.bool_], spread: float) -> Floats:
    """The most probable coefficients: logistic loss and the prior, all but the intercepts held at 0 or more.

    Projected Newton steps: a coefficient at 0 that the slope would push below it stays out of the step.
    """
    x, y, w = table.features[chosen], table.labels[chosen], table.weights[chosen]
    prior = table.prior()
    precision = np.full(len(prior), spread**-2)
    lowest = np.append(np.zeros(len(prior) - 2), [-np.inf, -np.inf])

    def loss(at: Floats) -> float:
        margin = x @ at
        return float(w @ (np.logaddexp(0, margin) - y * margin) + 0.5 * precision @ (at - prior) ** 2)

    beta, value = prior.copy(), loss(prior)
    for _ in range(100):
        p = 1 / (1 + np.exp(-x @ beta))
        slope = x.T @ (w * (p - y)) + precision * (beta - prior)
        free = ~((beta <= lowest) & (slope > 0))
        curve = (x[:, free].T * (w * p * (1 - p))) @ x[:, free] + np.diag(precision[free])
        step = np.zeros_like(beta)
        step[free] = np.linalg.solve(curve, slope[free])
        size = 1.0
        while (after := loss(np.maximum(beta - size * step, lowest))) > value and size > 1e-6:
            size /= 2
        beta = np.maximum(beta - size * step, lowest)
        if value - after < 1e-9:
            break
        value = after
    return beta


def to_settings(table: Table, beta: Floats) -> Settings:
    """Settings with these coefficients, rounded as they are stored."""
    count = len(table.signals)
    pairs = zip(table.signals, beta[:count], beta[count : 2 * count], strict=True)
    weights = {key: Weight(round(float(plus), 3), round(float(minus), 3)) for key, plus, minus in pairs}
    return replace(Settings(), weights=weights, bias=round(float(beta[-2]), 3))


def predict(rows: Iterable[Row], settings: Settings) -> Floats:
    """The probability that `judge` gives to each row, guards and all."""
    found = ({key: Evidence(score, "") for key, score in row.scores.items()} for row in rows)
    return np.array([guarded(one, corroborate(one, settings), settings) for one in found])


def folds(rows: Sequence[Row], count: int = FOLDS) -> npt.NDArray[np.int64]:
    """The fold of each row: whole articles and whole listings, dealt out by the hash of their names."""
    groups = sorted({(row.source, row.group) for row in rows}, key=lambda g: hashlib.sha256(repr(g).encode()).digest())
    place = {group: at % count for at, group in enumerate(groups)}
    return np.array([place[row.source, row.group] for row in rows])


def cross_validate(table: Table, spread: float) -> Floats:
    """The probability of every row, each by the coefficients that were fitted without its article or listing."""
    fold, found = folds(table.rows), np.zeros(len(table.rows))
    for held in range(FOLDS):
        settings = to_settings(table, fit(table, fold != held, spread))
        out = np.flatnonzero(fold == held)
        found[out] = predict((table.rows[at] for at in out), settings)
    return found


def log_loss(probabilities: Floats, labels: Floats) -> float:
    p = np.clip(probabilities, 1e-6, 1 - 1e-6)
    return float(-np.mean(labels * np.log(p) + (1 - labels) * np.log(1 - p)))


def calibration_error(probabilities: Floats, labels: Floats) -> float:
    """The expected calibration error: how far the bins' shares lie from their mean probabilities, by size."""
    at = np.minimum((probabilities * BINS).astype(int), BINS - 1)
    gaps = [abs(float((probabilities[at == b] - labels[at == b]).sum())) for b in range(BINS)]
    return sum(gaps) / len(labels)


def shipped_figures(rows: Iterable[Row], settings: Settings) -> dict[str, float]:
    """How the weights do on the articles of data/, which anybody can repeat; they were fitted on them too."""
    names = {name for name, _, _ in load(DATA / "labels.jsonl")}
    shipped = [row for row in rows if row.source == "articles" and row.group in names]
    labels = np.array([float(row.is_right) for row in shipped])
    return {"rows": len(shipped), "log_loss": round(log_loss(predict(shipped, settings), labels), 4)}


def ranked_right(probabilities: Floats, labels: Floats) -> float:
    """How often a right row has a higher probability than a wrong one; a draw counts half."""
    right, wrong = probabilities[labels > 0], np.sort(probabilities[labels == 0])
    below = np.searchsorted(wrong, right, "left") + np.searchsorted(wrong, right, "right")
    return float(below.mean() / 2 / len(wrong)) if len(wrong) else 1.0


def figures(probabilities: Floats, labels: Floats) -> dict[str, float]:
    """What is stored of the articles' rows. `shown` are those that a report has: possible or better."""
    settings = Settings()
    shown = probabilities >= settings.possible_at
    found = {
        "ranked_right": ranked_right(probabilities, labels),
        "log_loss": log_loss(probabilities, labels),
        "calibration_error": calibration_error(probabilities, labels),
        "calibration_error_shown": calibration_error(probabilities[shown], labels[shown]),
    }
    for name in ("strong", "probable", "possible"):
        reached = probabilities >= getattr(settings, f"{name}_at")
        found[f"precision_{name}"] = float(labels[reached].mean()) if reached.any() else 0.0
        found[f"recall_{name}"] = float(labels[reached].sum() / labels.sum())
    return {key: round(value, 4) for key, value in found.items()}


def reliability(probabilities: Floats, labels: Floats) -> Iterator[str]:
    """One line for each tenth: how many rows, what was said, what was so."""
    for low in range(BINS):
        inside = np.minimum((probabilities * BINS).astype(int), BINS - 1) == low
        if inside.any():
            said, was = probabilities[inside].mean(), labels[inside].mean()
            yield f"  from {low / BINS:.1f}: {int(inside.sum()):5} rows, said {said:.2f}, was {was:.2f}"


def cuts(probabilities: Floats, labels: Floats) -> Iterator[str]:
    """What a band would hold that begins at each of these probabilities."""
    for limit in (0.2, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8, 0.9):
        above = labels[probabilities >= limit]
        yield f"  at {limit:.2f}: precision {above.mean():.3f}, recall {above.sum() / labels.sum():.3f}"


def levels(rows: Sequence[Row], probabilities: Floats) -> Iterator[str]:
    """For each score that a signal gives: what was said of such rows and what was so, to mend a score that is off."""
    found: dict[tuple[str, str], list[tuple[float, bool]]] = {}
    for row, probability in zip(rows, probabilities, strict=True):
        if probability >= MIN_LEVEL:
            for key in SIGNALS:
                score = row.scores.get(key)
                level = "silent" if score is None else f"{score:.1f}" if key in CONTINUOUS else f"{score:.2f}"
                found.setdefault((key, level), []).append((probability, row.is_right))
    for (key, level), pairs in sorted(found.items()):
        said, was = np.mean(pairs, axis=0)
        yield f"  {key:10} {level:6} {len(pairs):5} rows: said {said:.2f}, was {was:.2f}"


def best_spread(table: Table) -> tuple[float, Floats]:
    """The narrowest spread about the prior that is as good as the best, and the held-out probability of every row.

    As good: over the folds, its log loss on articles is worse by no more than the standard error of that difference.
    """
    fold, labels = folds(table.rows)[table.is_article], table.labels[table.is_article]
    tried = {spread: cross_validate(table, spread) for spread in SPREADS}
    losses: dict[float, Floats] = {}
    for spread, found in tried.items():
        held_out = found[table.is_article]
        losses[spread] = np.array([log_loss(held_out[fold == one], labels[fold == one]) for one in np.unique(fold)])
        print(f"spread {spread}: cross-validated log loss {losses[spread].mean():.4f}")
    best = min(losses, key=lambda spread: float(losses[spread].mean()))
    worse = {spread: loss - losses[best] for spread, loss in losses.items()}
    good = [spread for spread, by in worse.items() if by.mean() <= by.std(ddof=1) / len(by) ** 0.5]
    return min(good), tried[min(good)]


def document(table: Table, settings: Settings, measured: dict[str, float], about: dict[str, object]) -> str:
    """The stored form: what it was fitted on, how good it is, then one line for each signal."""
    rows = [row for row in table.rows if row.source == "articles"]
    spoke = Counter((key, value > 0.5) for row in rows for key, value in row.scores.items() if value != 0.5)
    lines = [
        f'  {json.dumps(key)}: {{"for": {weight.supporting}, "against": {weight.opposing}, '
        f'"rows_for": {spoke[key, True]}, "rows_against": {spoke[key, False]}}}'
        for key, weight in settings.weights.items()
    ]
    head = json.dumps({**about, "cross_validated": measured, "bias": settings.bias}, indent=1)
    return head.removesuffix("\n}") + ',\n "signals": {\n' + ",\n".join(lines) + "\n }\n}\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit, print what cross-validation says, and store the coefficients with `--write`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("listdir", type=Path, help="a publisher's files, in a folder named after the list")
    parser.add_argument("--articles", type=Path, nargs="*", default=[], help="labeled sets, besides the shipped one")
    parser.add_argument("--write", action="store_true", help=f"store the result in {WEIGHTS_FILE.name}")
    parser.add_argument("--levels", action="store_true", help="say for each score of each signal how right it was")
    options = parser.parse_args(arguments)
    table = Table(collect(options.listdir, options.articles), tuple(SIGNALS))
    spread, held_out = best_spread(table)
    names = ranked_right(held_out[~table.is_article], table.labels[~table.is_article])
    held_out, labels = held_out[table.is_article], table.labels[table.is_article]
    measured = figures(held_out, labels) | {"names_ranked_right": round(names, 4)}
    settings = to_settings(table, fit(table, np.ones(len(table.rows), dtype=bool), spread))
    about: dict[str, object] = {
        "fitted": datetime.now(UTC).date().isoformat(),
        "by": "benchmarks/fit_weights.py",
        "data": hash_of([options.listdir, *options.articles, DATA / "labels.jsonl", DATA / "articles"]),
        "list": options.listdir.name,
        "articles": len({row.group for row in table.rows if row.source == "articles"}),
        "rows": _counts(table.rows),
        "spread": spread,
        "folds": FOLDS,
        "on_shipped_articles": shipped_figures(table.rows, settings),
    }
    written = document(table, settings, measured, about)
    articles = [row for row in table.rows if row.source == "articles"]
    print(written, "held out:", *reliability(held_out, labels), *cuts(held_out, labels), sep="\n")
    print(*(levels(articles, held_out) if options.levels else ()), sep="\n")
    if options.write:
        WEIGHTS_FILE.write_text(written, encoding="utf-8")
    return 0


def _counts(rows: Iterable[Row]) -> dict[str, int]:
    found = Counter(f"{row.source}_{'right' if row.is_right else 'wrong'}" for row in rows)
    return dict(sorted(found.items()))


if __name__ == "__main__":
    raise SystemExit(main())
