"""From a subject and a listing to a candidate with a probability and a band, or to nothing."""

from __future__ import annotations

import math

from xref.model import Band, Candidate, Evidence, Identifier, Listing
from xref.settings import Settings
from xref.signals import SIGNALS, Pairing


def judge(pairing: Pairing, settings: Settings) -> Candidate | None:
    """Weigh every signal; None where the probability is below what is worth a reader's time."""
    evidence = {key: found for key, signal in SIGNALS.items() if (found := signal(pairing)) is not None}
    score = probability(evidence, settings)
    band = band_of(score, settings)
    if band is None:
        return None
    return Candidate(pairing.listing, pairing.name, round(score, 4), band, evidence)


def probability(evidence: dict[str, Evidence], settings: Settings) -> float:
    """The logistic sum of the weighed evidence, 0.0 to 1.0.

    A score of 0.5 says nothing; what lies above it counts with the signal's weight for, what lies below with its
    weight against.
    """
    total = settings.bias
    for key, found in evidence.items():
        weight = settings.weights[key]
        lean = 2 * found.score - 1
        total += lean * (weight.supporting if lean > 0 else weight.opposing)
    return 1 / (1 + math.exp(-total))


def band_of(score: float, settings: Settings) -> Band | None:
    """The band of a probability; None below the lowest one."""
    if score >= settings.strong_at:
        return Band.STRONG
    if score >= settings.probable_at:
        return Band.PROBABLE
    return Band.POSSIBLE if score >= settings.possible_at else None


def judge_identifier(shown: str, listing: Listing, identifier: Identifier, settings: Settings) -> Candidate:
    """An identifier that stands in the article and on the list is that listing's, whatever the names."""
    reason = f'"{shown}" is the {identifier.kind.replace("_", " ")} of {listing.name} on the list'
    evidence = {"identifier": Evidence(1.0, reason)}
    return Candidate(listing, identifier, settings.identifier_score, Band.STRONG, evidence)
