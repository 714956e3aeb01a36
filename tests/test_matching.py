"""What matching.py promises of probabilities, bands and the weights behind them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import factory
from xref.comparison import compare
from xref.matching import band_of, judge, judge_identifier, probability
from xref.model import Band, Cue, Evidence, Facts, Listing, Name, PartyType, Subject
from xref.parts import split_name
from xref.settings import DEFAULT_WEIGHTS, Settings
from xref.signals import SIGNALS, Pairing

SETTINGS = Settings()
LISTED = Facts(listed=(Cue("sanctioned", 0),), article_listed=1)


def pairing(shown: str, listing: Listing, facts: Facts = LISTED, *, name: Name | None = None) -> Pairing:
    name = name or listing.names[0]
    subject = replace(factory.subject(shown, listing.type), facts=facts)
    kind = listing.type
    return Pairing(subject, listing, shown, name, compare(split_name(shown, kind), split_name(name.text, kind), kind))


def band(shown: str, listing: Listing, facts: Facts = LISTED, **options) -> Band | None:
    found = judge(pairing(shown, listing, facts, **options), SETTINGS)
    return found.band if found else None


def test_every_signal_has_a_weight_a_docstring_and_its_functions_name():
    assert set(SIGNALS) == set(DEFAULT_WEIGHTS)
    assert all(signal.__doc__ for signal in SIGNALS.values())
    assert all(signal.__name__ == name for name, signal in SIGNALS.items())


def test_a_rare_full_name_in_an_article_on_sanctions_is_strong():
    assert band("Volasys Silver Star", factory.listing("VOLASYS SILVER STAR", "organization")) is Band.STRONG


def test_a_rare_full_name_is_flagged_without_context_too():
    assert band("Yevgeny Prigozhin", factory.listing("PRIGOZHIN, Yevgeniy Viktorovich"), Facts()) in {
        Band.STRONG,
        Band.PROBABLE,
    }


def test_a_common_full_name_without_context_is_not_flagged():
    assert band("Jose Moreno", factory.listing("MORENO, Jose"), Facts()) not in {Band.STRONG, Band.PROBABLE}


def test_an_age_that_contradicts_lowers_the_band():
    listing = factory.listing("KAMMOUN, Mehdi", births=("1968-04-03",))
    assert band("Mehdi Kammoun", listing) is Band.STRONG
    assert band("Mehdi Kammoun", listing, replace(LISTED, ages=(29,), year=2021)) not in {Band.STRONG, Band.PROBABLE}


def test_a_weak_alias_alone_is_never_flagged():
    listing = factory.listing("ALI, Omar", weak=("THE ENGINEER",))
    assert band("The Engineer", listing, Facts(), name=listing.names[1]) not in {Band.STRONG, Band.PROBABLE}


def test_words_of_a_namesake_lower_the_probability():
    listing = factory.listing("SHEIN, Andrey")
    plain = judge(pairing("Andrei Shein", listing), SETTINGS)
    denied = judge(pairing("Andrei Shein", listing, replace(LISTED, denials=(Cue("not listed", 0),))), SETTINGS)
    assert plain
    assert denied is None or denied.score < plain.score


def test_another_type_lowers_the_probability():
    listing = factory.listing("NESHAT", "vessel")
    same = pairing("Neshat", listing)
    subject = Subject("Neshat", PartyType.PERSON, same.subject.mentions, replace(LISTED, cue="mr"))
    other = judge(replace(same, subject=subject), SETTINGS)
    plain = judge(same, SETTINGS)
    assert plain
    assert other is None or other.score < plain.score


def test_a_listing_of_unknown_type_is_matched_against_everything():
    listing = factory.listing("VOLASYS SILVER STAR", "unknown")
    assert "kind" not in {name for name, signal in SIGNALS.items() if signal(pairing("Volasys Silver Star", listing))}


@pytest.mark.parametrize("signal", sorted(DEFAULT_WEIGHTS))
@pytest.mark.parametrize(("score", "side"), [(1.0, "supporting"), (0.0, "opposing")])
def test_every_weight_changes_a_result(signal, score, side):
    """watchman#672: a knob that had no effect at all."""
    evidence = {signal: Evidence(score, "told")}
    weight = DEFAULT_WEIGHTS[signal]._replace(**{side: 9.0})
    other = Settings(weights=DEFAULT_WEIGHTS | {signal: weight})
    assert probability(evidence, other) != probability(evidence, SETTINGS)


def test_no_evidence_leaves_the_bias():
    assert probability({}, replace(SETTINGS, bias=0.0)) == 0.5


@pytest.mark.parametrize(
    ("score", "expected"), [(0.95, Band.STRONG), (0.6, Band.PROBABLE), (0.3, Band.POSSIBLE), (0.01, None)]
)
def test_bands_follow_the_thresholds(score, expected):
    assert band_of(score, SETTINGS) is expected


def test_every_reason_is_words():
    found = judge(pairing("Andrey Shved", factory.listing("SHVED, Andrei Ivanavich", countries=("by",))), SETTINGS)
    assert found
    assert all(evidence.reason and 0.0 <= evidence.score <= 1.0 for evidence in found.evidence.values())
    assert '"andrei" for' not in found.evidence["name"].reason


def test_an_identifier_alone_is_strong():
    listing = factory.listing(identifiers=(factory.identifier(),))
    found = judge_identifier("927220230", listing, listing.identifiers[0], SETTINGS)
    assert (found.band, found.matched) == (Band.STRONG, listing.identifiers[0])
    assert "passport" in found.evidence["identifier"].reason
