"""From a candidate of a report to what its score is made of, and what would change its band."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from xref.errors import ReportError
from xref.matching import band_of, corroborate, guarded, log_odds, probability, pull
from xref.model import Evidence
from xref.settings import Settings
from xref.signals import NAME_SIGNALS, SIGNALS

SLIGHT = 0.005  # of a probability: the report rounds scores, so that a sum may differ by less


class Share(NamedTuple):
    """One signal of a candidate: what it found, and how far that moved the log-odds."""

    signal: str
    value: float
    supporting: float
    opposing: float
    moved: float
    reason: str


class Change(NamedTuple):
    """Something that would give the candidate another band."""

    what: str
    band: str  # "none" where it would be no candidate at all
    score: float


class Explanation(NamedTuple):
    """What a score is made of. `by_sum` is the probability that the weights alone give; None where none was weighed."""

    shares: tuple[Share, ...]
    bias: float
    by_sum: float | None
    score: float
    band: str
    changes: tuple[Change, ...]


def explanation_of(candidate: Mapping[str, Any], settings: Settings) -> Explanation:
    """Take apart the score of a candidate's document; its settings must be those of the report."""
    evidence = {one["signal"]: Evidence(one["value"], one["text"]) for one in candidate["reasons"]}
    strangers = [signal for signal in evidence if signal not in SIGNALS]
    if strangers:
        raise ReportError(f"the report has the signal {strangers[0]!r}, which this version does not know")
    shares = tuple(_shares(evidence, settings))
    is_weighed = "name" in evidence and "rarity" in evidence  # a number that stands on the list is not
    changes = tuple(_changes(evidence, candidate["band"], settings)) if is_weighed else ()
    by_sum = probability(evidence, settings) if is_weighed else None
    return Explanation(shares, settings.bias, by_sum, candidate["score"], candidate["band"], changes)


def _shares(evidence: Mapping[str, Evidence], settings: Settings) -> Iterator[Share]:
    for signal, found in evidence.items():
        weight = settings.weights[signal]
        yield Share(signal, found.score, *weight, pull(found, weight), found.reason)


def _changes(evidence: Mapping[str, Evidence], band: str, settings: Settings) -> Iterator[Change]:
    """Each signal beside the names alone: left out, or wholly for or against."""
    for signal in SIGNALS:
        if signal in NAME_SIGNALS:
            continue
        found, weight = evidence.get(signal), settings.weights[signal]
        options: list[tuple[str, float | None]] = [("had not spoken", None)] if found else []
        options += [("spoke wholly for it", 1.0)] if weight.supporting and (not found or found.score < 1) else []
        options += [("spoke wholly against it", 0.0)] if weight.opposing and (not found or found.score > 0) else []
        for words, value in options:
            score = _score(_with(evidence, signal, value), settings)
            other = band_of(score, settings)
            if (other.value if other else "none") != band:
                yield Change(f"{signal.replace('_', ' ')} {words}", other.value if other else "none", score)


def _with(evidence: Mapping[str, Evidence], signal: str, value: float | None) -> dict[str, Evidence]:
    """The evidence, as if the signal had said that; None leaves it out."""
    others = {key: found for key, found in evidence.items() if key != signal}
    return others if value is None else {**others, signal: Evidence(value, "")}


def _score(evidence: Mapping[str, Evidence], settings: Settings) -> float:
    return guarded(evidence, corroborate(evidence, settings), settings)


def margins(score: float, settings: Settings) -> Iterator[tuple[str, float]]:
    """How far, in log-odds, the score is from the threshold of each band; below zero where it has not reached it."""
    bands = (("strong", settings.strong_at), ("probable", settings.probable_at), ("possible", settings.possible_at))
    for band, threshold in bands:
        yield band, log_odds(min(score, 1 - 1e-9)) - log_odds(threshold)
