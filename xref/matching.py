"""From a subject and a listing to a candidate with a probability and a band, or to nothing."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import NamedTuple

from xref.comparison.base import Comparison
from xref.model import Band, Candidate, Corroboration, Evidence, Identifier, Listing, PartyType
from xref.parts import split_name
from xref.parts.base import legal_form
from xref.settings import DEFAULT_WEIGHTS, Settings, Weight
from xref.signals import (
    BACKGROUND,
    BROAD,
    CALLED_SO,
    COMPANY_SIGNALS,
    COMPATIBLE,
    INITIALS,
    LIKELIER,
    NAME_SIGNALS,
    OWN_WORD,
    SHIPS_WORD,
    SIGNALS,
    TITLED,
    Pairing,
    name_score,
    rarity_score,
)
from xref.vocabulary import is_common

# What speaks loudest is asked first, so that a pairing whose names are far apart is dropped after a few questions.
_ALONE = (key for key in SIGNALS if key not in COMPANY_SIGNALS)
# Those that read the words around the name come last: they cost the most.
_READING = frozenset({"trade", "place"})
_ASKED = tuple(
    (key, SIGNALS[key])
    for key in sorted(_ALONE, key=lambda key: (key != "name", key in _READING, -DEFAULT_WEIGHTS[key].supporting))
)
FULL = 0.999  # score of `name` where every word agrees to the letter
MAX_EXPONENT = 700.0  # of e, as far as a float reaches
VERY_RARE = 0.8  # of `rarity`, of words that hardly anybody else bears
NEARLY = 0.8  # score of `name`, below which words differ or are missing
MILD = 0.25  # score of a signal beside the names, above which it speaks of the article rather than of the party
SHARED_WORDS = 0.2  # ... of words that hardly tell a party from another of its kind
COMMON_WORDS = 0.5  # score of `rarity` of a few ordinary words
NO_NAME = 0.02  # score of `part_only`, up to which the words that agree are no name of the party
BELOW = 0.01  # how far under a band's threshold a score is held that must not reach it


class Draft(NamedTuple):
    """What the signals found of a pairing before the article's other parties are asked. `score` is a probability."""

    pairing: Pairing
    evidence: dict[str, Evidence]
    score: float


def could_match(comparison: Comparison, settings: Settings) -> bool:
    """Whether names are so alike and rare together that the article around them is worth a look."""
    weights = settings.weights
    names = _lean(name_score(comparison), weights["name"]) + _lean(rarity_score(comparison), weights["rarity"])
    return names >= settings.names_at


def is_everyday(shown: str, comparison: Comparison, listed: PartyType) -> bool:
    """Whether nothing but a word that anybody uses agrees, which no party of the article has for a name.

    Ships and aircraft are called so, and seen by other words than their names; and of a company the legal form tells.
    """
    if len(comparison.pairs) != 1 or listed in _NAMED_BY_WORDS:
        return False
    return is_common(comparison.pairs[0].subject.form) and not legal_form(split_name(shown, listed))


_NAMED_BY_WORDS = frozenset({PartyType.VESSEL, PartyType.AIRCRAFT, PartyType.UNKNOWN})


def judge(pairing: Pairing, settings: Settings) -> Candidate | None:
    """Weigh every signal; None where the probability is below what is worth a reader's time."""
    draft = weigh(pairing, settings)
    return conclude(draft, settings) if draft else None


def weigh(pairing: Pairing, settings: Settings) -> Draft | None:
    """Ask the signals that need no other party; None where no other party could make it a candidate."""
    evidence = _ask(pairing, settings)
    if evidence is None:
        return None
    return Draft(pairing, evidence, guarded(evidence, corroborate(evidence, settings), settings))


def conclude(draft: Draft, settings: Settings) -> Candidate | None:
    """Ask what the article's other parties say, if any are in the pairing, and cut the band."""
    pairing = draft.pairing
    said = {key: found for key in COMPANY_SIGNALS if (found := SIGNALS[key](pairing)) is not None}
    if not said and band_of(draft.score, settings) is None:  # mostly
        return None
    evidence = {**draft.evidence, **said}
    facts = corroborate(evidence, settings)
    score = guarded(evidence, facts, settings) if said else draft.score
    if "everyday" in facts.opposing and not facts.supporting:
        score = min(score, _most_in_everyday_life(evidence, facts, settings))
    band = band_of(score, settings)
    if band is None:
        return None
    told = {key: _told(evidence[key]) for key in SIGNALS if key in evidence}
    strength = name_strength(told, settings)
    return Candidate(pairing.listing, pairing.name, round(score, 4), band, told, round(strength, 4), facts)


def _told(found: Evidence) -> Evidence:
    """The evidence with its reason written out: it can be kept, compared and sent to another process."""
    return found if isinstance(found.said, str) else Evidence(found.score, found.said())


def _ask(pairing: Pairing, settings: Settings) -> dict[str, Evidence] | None:
    """What the signals found; None as soon as nothing that is still to be asked could make it a candidate."""
    weights = settings.weights
    hope = settings.bias + sum([weight.supporting for weight in weights.values()])
    needed = log_odds(settings.possible_at)
    evidence: dict[str, Evidence] = {}
    for key, ask in _ASKED:
        weight = weights[key]
        found = ask(pairing)
        hope -= weight.supporting
        if found is not None:
            evidence[key] = found
            hope += pull(found, weight)
        if hope < needed and evidence["name"].score < FULL:
            return None
    return evidence


def probability(evidence: Mapping[str, Evidence], settings: Settings) -> float:
    """The logistic sum of the weighed evidence, 0.0 to 1.0.

    A score of 0.5 says nothing; what lies above it counts with the signal's weight for, what lies below with its
    weight against.
    """
    total, weights = settings.bias, settings.weights
    for key, found in evidence.items():
        total += pull(found, weights[key])
    return 1 / (1 + math.exp(min(-total, MAX_EXPONENT)))


def name_strength(evidence: Mapping[str, Evidence], settings: Settings) -> float:
    """What the probability would be if the article said nothing but the name."""
    return probability({key: evidence[key] for key in NAME_SIGNALS if key in evidence}, settings)


def pull(found: Evidence, weight: Weight) -> float:
    """How far a signal moves the log-odds of a match; below zero where it speaks against."""
    return _lean(found.score, weight)


def _lean(score: float, weight: Weight) -> float:
    lean = 2 * score - 1
    return lean * (weight.supporting if lean > 0 else weight.opposing)


def log_odds(share: float) -> float:
    """The logarithm of the odds of a share of 0.0 to 1.0."""
    if share <= 0.0 or share >= 1.0:
        return -math.inf if share <= 0.0 else math.inf
    return math.log(share / (1 - share))


def corroborate(evidence: Mapping[str, Evidence], settings: Settings) -> Corroboration:
    """The facts beside the names. That something is not said is no contradiction, and to be of one type no fact."""
    supporting, opposing = [], []
    for key, found in evidence.items():
        if key in NAME_SIGNALS:
            continue
        if found.score > 0.5 and key not in COMPATIBLE:
            supporting.append(key)
        elif found.score <= settings.contradicts_at and key not in BACKGROUND:
            opposing.append(key)
    return Corroboration(tuple(supporting), tuple(opposing))


def guarded(evidence: Mapping[str, Evidence], facts: Corroboration, settings: Settings) -> float:
    """The probability, held to what must be true whatever the weights are.

    Of a full name that nothing contradicts, a rare one is strong and a common one at least possible; a rare one that is
    contradicted by no more than what the article is about is at least probable, and by no more than where it plays and
    what its sentence is about at least possible. One uncommon word that is the whole name of a company or ship is
    probable where the kind agrees, an ordinary one of a ship possible, or a common one beside the listed title or legal
    form. Not flagged without a second fact: a weak alias, an ordinary or short word, a common word of a longer name, a
    common name; without a fact of the listing itself: a weak alias of ordinary words, words that are no name, what
    bodies of any country are called, and nearly the listed name, said to be another's; without a birth or a number:
    words that differ so far that the name alone would be next to nothing, and a name beside another of the article that
    is nearly the same and more likely the listed one. No candidate at all without them: a name beside another of the
    article that is the listed one, or more like it; the article itself tells the two apart. A birth that contradicts
    costs a band, and leaves a lead at most where no number agrees.
    """
    score = probability(evidence, settings)
    if not _is_weak(evidence):
        score = max(score, _least_of_full_name(evidence, facts, settings))
    elif _is_ships_word(evidence, facts):
        score = max(score, settings.possible_at)
    if not _may_be_flagged(evidence, facts, settings):
        score = min(score, _under(settings.probable_at))
    is_born_otherwise = "birth" in facts.opposing  # then a number beside the name is the rival's
    if "rival" in evidence and (is_born_otherwise or _TELLING.isdisjoint(facts.supporting)):
        is_open = evidence["rival"].score >= LIKELIER and not _is_called_so(evidence)
        score = min(score, _under(settings.probable_at if is_open else settings.possible_at))
    if "birth" in facts.opposing:
        others = {key: found for key, found in evidence.items() if key != "birth"}
        before = guarded(others, corroborate(others, settings), settings)
        is_numbered = "identifier" in facts.supporting and "rival" not in evidence
        limit = 1.0 if is_numbered else _under(settings.probable_at)
        score = min(score, _below_band_of(before, settings), limit)
    return score


def _most_in_everyday_life(evidence: Mapping[str, Evidence], facts: Corroboration, settings: Settings) -> float:
    """What a pairing is worth at most of which the article says what lists seldom hold, and nothing that speaks for it.

    Of less than the whole listed name no candidate: of 98 others in 630 labeled articles one was right (November 2026).
    Of a whole one whose bearer has a calling of everyday life only a rare one is, and a lead.
    """
    is_own = "part_only" not in evidence or evidence["part_only"].score >= OWN_WORD
    if evidence["name"].score >= FULL and is_own and evidence["everyday"].score > CALLED_SO:
        return 1.0
    if evidence["name"].score >= NEARLY and evidence["rarity"].score >= VERY_RARE and _is_aside(evidence, facts):
        return _under(settings.probable_at)  # "Babbar Khalsa" for BABBAR KHALSA INTERNATIONAL
    least = 0.0 if _is_weak(evidence) else _least_of_full_name(evidence, facts, settings)
    return max(least, _under(settings.possible_at))


def _is_aside(evidence: Mapping[str, Evidence], facts: Corroboration) -> bool:
    """Whether nothing opposes but everyday things that the article does not say of the party itself."""
    return facts.opposing == ("everyday",) and evidence["everyday"].score > 0.0 and not _is_called_so(evidence)


def _is_far_off(evidence: Mapping[str, Evidence], facts: Corroboration) -> bool:
    """Whether words differ or are missing, and no birth or number agrees: "Sheung Wan" for WANG Zhong-Lang."""
    is_short = "part_only" in evidence or "alias" in evidence
    return evidence["name"].score < NEARLY and not is_short and _TELLING.isdisjoint(facts.supporting)


_TELLING = frozenset({"birth", "identifier"})


def _least_of_full_name(evidence: Mapping[str, Evidence], facts: Corroboration, settings: Settings) -> float:
    """What a pairing is worth at least because the article has the whole listed name."""
    if "part_only" in evidence:
        return _least_of_own_word(evidence, facts, settings)
    if evidence["name"].score < FULL:
        return 0.0
    is_rare = evidence["rarity"].score >= settings.rare_at
    if not facts.opposing:
        return settings.strong_at if is_rare else settings.possible_at
    if is_rare and _is_mild(evidence, facts):
        return settings.probable_at
    return settings.possible_at if is_rare and _APART.isdisjoint(facts.opposing) else 0.0


def _under(threshold: float) -> float:
    """The most that a score may be which must not reach a band's threshold."""
    return max(0.0, threshold - BELOW)


def _least_of_own_word(evidence: Mapping[str, Evidence], facts: Corroboration, settings: Settings) -> float:
    """What it is worth that a party of the listed kind has the listed name: one word that nothing else is called.

    "Hamas", the ship "Solan". Others with the listed one's title or legal form are possible: "Qazi Abdullah". Of a kind
    that nobody told nothing is promised.
    """
    is_of_kind = "kind" in evidence and evidence["kind"].score > 0.5
    if not is_of_kind or evidence["part_only"].score < TITLED or "alias" in evidence:
        return 0.0
    if evidence["part_only"].score < OWN_WORD:
        return 0.0 if facts.opposing else settings.possible_at
    if not facts.opposing:
        return settings.probable_at
    return settings.possible_at if _APART.isdisjoint(facts.opposing) else 0.0


def _is_weak(evidence: Mapping[str, Evidence]) -> bool:
    """A name that is never enough alone."""
    return any(key in evidence and evidence[key].score <= most for key, most in _WEAK)


def _may_be_flagged(evidence: Mapping[str, Evidence], facts: Corroboration, settings: Settings) -> bool:
    """Whether the facts beside the names are as many as such a name needs."""
    if _is_far_off(evidence, facts) and name_strength(evidence, settings) < settings.lead_at:
        return False
    if _is_called_otherwise(evidence, facts) or _is_told_another(evidence, facts) or _is_any_body(evidence, facts):
        return False
    part, alias, rarity = evidence.get("part_only"), evidence.get("alias"), evidence["rarity"].score
    if part and part.score <= NO_NAME and "identifier" not in facts.supporting:
        return False
    # "External Security Organization" is a weak alias that anybody may bear.
    if alias and alias.score < INITIALS and rarity <= COMMON_WORDS and _PROVING.isdisjoint(facts.supporting):
        return False
    is_common = rarity < settings.common_at and part is None
    return bool(facts.supporting) or not (_is_weak(evidence) or is_common)


def _is_called_otherwise(evidence: Mapping[str, Evidence], facts: Corroboration) -> bool:
    """Whether one of nearly the listed name is called a baker, and nothing is told that is the listed one's own."""
    return _is_called_so(evidence) and evidence["name"].score < FULL and _OWN.isdisjoint(facts.supporting)


def _is_called_so(evidence: Mapping[str, Evidence]) -> bool:
    """Whether the article calls the party a baker, a dentist ..."""
    return "everyday" in evidence and evidence["everyday"].score == CALLED_SO


def _is_told_another(evidence: Mapping[str, Evidence], facts: Corroboration) -> bool:
    """Whether one of nearly the listed name is said to be another, and nothing is told that is the listed one's own."""
    is_denied = "denial" in facts.opposing and evidence["name"].score < FULL
    return is_denied and _OWN.isdisjoint(facts.supporting)


def _is_any_body(evidence: Mapping[str, Evidence], facts: Corroboration) -> bool:
    """Whether bodies of any country are called so, and nothing says that it is the listed one: "Industrial Bank"."""
    are_shared = evidence["rarity"].score <= SHARED_WORDS and "part_only" not in evidence
    return are_shared and _TYING.isdisjoint(facts.supporting)


def _is_ships_word(evidence: Mapping[str, Evidence], facts: Corroboration) -> bool:
    """The article has a ship of the listed name, though that is an ordinary word: "the tanker Forest" is a lead."""
    part = evidence.get("part_only")
    is_whole = part is not None and part.score >= SHIPS_WORD and evidence["name"].score >= FULL
    return is_whole and "alias" not in evidence and not facts.opposing


_WEAK = (("alias", INITIALS), ("part_only", BROAD))  # up to which scores a name is never enough alone
_PROVING = frozenset({"linked", "identifier", "birth"})  # facts of the listing itself, that few parties share
_OWN = frozenset({"birth", "identifier", "illicit", "place", "trade"})  # facts that namesakes seldom share
_TYING = frozenset({"country", "linked", "identifier", "birth", "place"})  # facts that tie a name to its listing
_APART = frozenset({"kind", "birth", "denial", "identifier"})  # what tells two parties of one name apart


def _is_mild(evidence: Mapping[str, Evidence], facts: Corroboration) -> bool:
    """Nothing is said of the party itself that contradicts."""
    return all(evidence[key].score > MILD for key in facts.opposing)


def _below_band_of(score: float, settings: Settings) -> float:
    """The highest score that is a band below that of `score`."""
    thresholds = (settings.strong_at, settings.probable_at, settings.possible_at)
    return next((_under(limit) for limit in thresholds if score >= limit), score)


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
    facts = Corroboration(supporting=("identifier",))
    return Candidate(listing, identifier, settings.identifier_score, Band.STRONG, evidence, corroboration=facts)
