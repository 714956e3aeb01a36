"""What matching.py promises of probabilities, bands and the weights behind them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import factory
from xref.comparison import compare
from xref.matching import band_of, corroborate, guarded, judge, judge_identifier, probability
from xref.model import Address, Band, Corroboration, Cue, Evidence, Facts, Listing, Name, PartyType, Subject
from xref.parts import split_name
from xref.settings import DEFAULT_WEIGHTS, Settings, Weight
from xref.signals import NAME_SIGNALS, SIGNALS, Fellow, Pairing

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


def test_words_that_all_differ_are_no_flag_whatever_the_article_says():
    scores = {"name": 0.4, "rarity": 0.5, "country": 1.0, "listed": 1.0, "linked": 1.0, "place": 1.0}
    evidence = {key: Evidence(score, "") for key, score in scores.items()}
    facts = corroborate(evidence, SETTINGS)
    assert guarded(evidence, facts, replace(SETTINGS, lead_at=0.0)) > SETTINGS.probable_at
    assert SETTINGS.possible_at < guarded(evidence, facts, SETTINGS) < SETTINGS.probable_at
    born = evidence | {"birth": Evidence(1.0, "")}
    assert guarded(born, corroborate(born, SETTINGS), SETTINGS) > SETTINGS.probable_at


def test_every_signal_has_a_weight_a_docstring_and_its_functions_name():
    assert set(SIGNALS) == set(DEFAULT_WEIGHTS)
    assert all(signal.__doc__ for signal in SIGNALS.values())
    assert all(signal.__name__ == name for name, signal in SIGNALS.items())


def test_a_rare_full_name_in_an_article_on_sanctions_is_strong():
    assert band("Volasys Silver Star", factory.listing("VOLASYS SILVER STAR", "organization")) is Band.STRONG


UNSURE = {key: Weight(0.1, 0.1) for key in DEFAULT_WEIGHTS}  # as if nothing had been learned
CREDULOUS = {key: Weight(9.0, 0.0) for key in DEFAULT_WEIGHTS}
WEIGHTS = pytest.mark.parametrize(
    "weights", [DEFAULT_WEIGHTS, UNSURE, CREDULOUS], ids=["learned", "unsure", "credulous"]
)
COUNTRY = Facts(countries=("ru",), article_countries=("ru",))
PERSON_FACTS = {"births": ("1968-04-03",), "countries": ("tn",)}


def banded(made: Pairing, weights) -> Band | None:
    found = judge(made, Settings(weights=weights, bias=0.0))
    return found.band if found else None


@WEIGHTS
@pytest.mark.parametrize(
    ("shown", "listed", "kind"),
    [
        ("Yevgeny Prigozhin", "PRIGOZHIN, Yevgeny", "person"),
        ("Volasys Silver Star", "VOLASYS SILVER STAR", "organization"),
        ("Zhongguancun Quanhe Lab", "ZHONGGUANCUN QUANHE LAB", "organization"),
    ],
)
def test_a_rare_full_name_without_context_is_strong(shown, listed, kind, weights):
    assert banded(pairing(shown, factory.listing(listed, kind), Facts()), weights) is Band.STRONG


@WEIGHTS
@pytest.mark.parametrize(
    ("shown", "listed"),
    [("Jose Moreno", "MORENO, Jose"), ("Ali Hassan", "HASSAN, Ali"), ("Sally Jones", "JONES, Sally")],
)
def test_a_common_full_name_without_context_is_possible_and_says_so(shown, listed, weights):
    found = judge(pairing(shown, factory.listing(listed), Facts()), Settings(weights=weights, bias=0.0))
    assert found
    assert found.band is Band.POSSIBLE
    assert "common in names" in found.evidence["rarity"].reason
    assert not found.corroboration.supporting


@WEIGHTS
@pytest.mark.parametrize(
    "facts",
    [
        Facts(ages=(29,), year=2021),
        Facts(births=(factory.birth("1999"),)),
        replace(LISTED, ages=(29,), year=2021, countries=("tn",), article_countries=("tn",)),
    ],
)
@pytest.mark.parametrize(("shown", "listed"), [("Mehdi Kammoun", "KAMMOUN, Mehdi"), ("Jose Moreno", "MORENO, Jose")])
def test_a_birth_that_contradicts_brings_a_full_name_down_a_band(shown, listed, facts, weights):
    order = [Band.STRONG, Band.PROBABLE, Band.POSSIBLE, None]
    listing = factory.listing(listed, **PERSON_FACTS)
    fits = banded(pairing(shown, listing, replace(facts, ages=(), births=())), weights)
    contradicts = judge(pairing(shown, listing, facts), Settings(weights=weights, bias=0.0))
    assert order.index(contradicts.band if contradicts else None) > order.index(fits)
    if contradicts:
        assert "birth" in contradicts.corroboration.opposing


@WEIGHTS
def test_a_rare_full_name_is_a_lead_however_far_from_the_list_the_article_plays(weights):
    listing = factory.listing("PRIGOZHIN, Yevgeny", countries=("ru",))
    told = Facts(countries=("gb",), article_countries=("gb",), everyday=(Cue("fair", 0),), article_everyday=3)
    assert banded(pairing("Yevgeny Prigozhin", listing, told), weights) is not None


@pytest.mark.parametrize(
    ("shown", "facts", "is_lead"),
    [
        ("Yevgeny Prigozhin", Facts(article_everyday=9), True),
        ("Yevgeny Prigozhin", Facts(callings=(Cue("dentist", 0),), article_everyday=9), True),
        ("Yevgeni Prigozin", Facts(article_everyday=9), False),
        ("Yevgeni Prigozin", Facts(article_everyday=9, countries=("ru",), article_countries=("ru",)), True),
        ("Yevgeni Prigozin", Facts(), True),
    ],
)
def test_less_than_a_whole_name_in_everyday_life_is_a_lead_only_where_something_speaks_for_it(shown, facts, is_lead):
    found = band(shown, factory.listing("PRIGOZHIN, Yevgeny", countries=("ru",)), facts)
    assert (found is not None) is is_lead


def test_a_whole_name_that_others_have_too_is_a_lead_in_an_article_on_everyday_life():
    listing = factory.listing("LUKIC, Milan")
    assert band("Milan Lukic", listing, Facts(article_everyday=9)) is Band.POSSIBLE
    assert band("Milan Lukic", listing, Facts(callings=(Cue("dentist", 0),), article_everyday=9)) is None


def test_a_body_that_papers_do_not_explain_keeps_its_band_in_an_article_on_everyday_life():
    listing = factory.listing("HAMAS", "organization")
    assert band("Hamas", listing, Facts(article_everyday=9, cue="group")) is Band.PROBABLE


def test_a_number_of_another_ship_leaves_a_rare_full_name_to_the_weights():
    ship = factory.listing(
        "WOL MYONGSAN", "vessel", countries=("kp",), identifiers=(factory.identifier("9187629", "imo"),)
    )
    told = Facts(countries=("gb",), article_countries=("gb",), everyday=(Cue("fair", 0),), article_everyday=3)
    elsewhere = pairing("Wol Myongsan", ship, told)
    assert banded(elsewhere, DEFAULT_WEIGHTS) is not None
    numbered = pairing("Wol Myongsan", ship, replace(told, ship_numbers=("8514409",)))
    assert banded(numbered, DEFAULT_WEIGHTS) is None


@WEIGHTS
@pytest.mark.parametrize("alias", ["THE ENGINEER", "COMMANDER PUTOL", "ZHONGGUANCUN QUANHE"])
def test_a_weak_alias_alone_is_never_flagged(alias, weights):
    listing = factory.listing("ALI, Omar", weak=(alias,))
    found = banded(pairing(alias.title(), listing, Facts(), name=listing.names[1]), weights)
    assert found not in {Band.STRONG, Band.PROBABLE}


@WEIGHTS
@pytest.mark.parametrize(
    ("shown", "listed", "kind"),
    [
        ("Victory", "VICTORY", "vessel"),
        ("Sol", "SOL", "organization"),
        ("Snow", "SNOW", "unknown"),
        ("Dan", "DAN, Ahmed", "person"),
        ("Success", "SUCCESS", "vessel"),
    ],
)
def test_an_ordinary_word_alone_is_never_flagged(shown, listed, kind, weights):
    assert banded(pairing(shown, factory.listing(listed, kind), Facts()), weights) not in {Band.STRONG, Band.PROBABLE}


def test_a_name_beside_one_that_is_more_like_the_listed_one_is_no_candidate():
    listing = factory.listing("KAMMOUN, Mehdi Zuhair", countries=("ru",))
    plain = pairing("Mehdi Zuhair Kamoun", listing, replace(COUNTRY, **_listed()))
    assert band_of(judge(plain, SETTINGS).score, SETTINGS) in {Band.STRONG, Band.PROBABLE}
    assert judge(replace(plain, rival="mehdi zuhair kammoun"), SETTINGS) is None


def test_a_name_with_the_listed_birth_stays_beside_another_of_the_listed_name():
    listing = factory.listing("KAMMOUN, Mehdi Zuhair", countries=("ru",), births=("1965",))
    born = pairing("Mehdi Zuhair Kamoun", listing, replace(COUNTRY, births=(factory.birth("1965"),), **_listed()))
    assert judge(replace(born, rival="mehdi zuhair kammoun"), SETTINGS).band in {Band.STRONG, Band.PROBABLE}


def test_a_number_in_the_sentence_is_the_rivals_where_the_birth_is_another():
    listing = factory.listing(
        "KAMMOUN, Mehdi Zuhair", countries=("ru",), births=("1990",), identifiers=(factory.identifier("V29398072"),)
    )
    facts = replace(COUNTRY, ages=(61,), year=2021, identifiers=("V29398072",), **_listed())
    other = pairing("Mehdi Zuhair Kamoun", listing, facts)
    assert judge(other, SETTINGS) is not None
    assert judge(replace(other, rival="mehdi zuhair kammoun"), SETTINGS) is None


def test_who_is_called_a_dentist_beside_a_likelier_one_called_nearly_the_same_is_no_candidate():
    listing = factory.listing("KAMMOUN, Mehdi Zuhair", countries=("ru",))
    facts = replace(COUNTRY, **_listed(), callings=(Cue("dentist", 0),))
    called = pairing("Mehdi Zuhair Kamoun", listing, facts)
    assert judge(called, SETTINGS) is not None
    assert judge(replace(called, likelier="Mehdi Zuhair Kammoun"), SETTINGS) is None


def test_a_name_beside_a_likelier_one_called_nearly_the_same_is_a_lead_at_most():
    listing = factory.listing("KAMMOUN, Mehdi Zuhair", countries=("ru",))
    plain = pairing("Mehdi Zuhair Kamoun", listing, replace(COUNTRY, **_listed()))
    assert band_of(judge(replace(plain, likelier="Mahdi Zuhair Kammoun"), SETTINGS).score, SETTINGS) is Band.POSSIBLE


def test_a_second_fact_lets_a_weak_alias_confirm():
    listing = factory.listing("ALI, Omar", weak=("ABU ZHONGGUANCUN QUANHE",), countries=("ru",))
    made = pairing("Abu Zhongguancun Quanhe", listing, replace(COUNTRY, **_listed()), name=listing.names[1])
    assert band_of(judge(made, SETTINGS).score, SETTINGS) in {Band.STRONG, Band.PROBABLE}


def _listed():
    return {"listed": LISTED.listed, "article_listed": 1}


@pytest.mark.parametrize(("shown", "is_flagged"), [("Mehdi Zuhair Kammoun", True), ("Mehdi Kammoun", False)])
def test_a_baker_of_nearly_the_listed_name_is_a_lead_at_most(shown, is_flagged):
    listing = factory.listing("KAMMOUN, Mehdi Zuhair", countries=("ru",))
    facts = replace(COUNTRY, **_listed())
    baker = replace(facts, callings=(Cue("baker", 0),))
    assert band(shown, listing, facts) in {Band.STRONG, Band.PROBABLE}
    assert (band(shown, listing, baker) in {Band.STRONG, Band.PROBABLE}) is is_flagged


def test_a_fact_of_the_listed_one_outweighs_a_calling():
    listing = factory.listing("KAMMOUN, Mehdi Zuhair", countries=("ru",), births=("1968-04-03",))
    baker = replace(COUNTRY, **_listed(), callings=(Cue("baker", 0),), births=(factory.birth("1968"),))
    assert band("Mehdi Kammoun", listing, baker) in {Band.STRONG, Band.PROBABLE}


def test_an_age_that_contradicts_lowers_the_band():
    listing = factory.listing("KAMMOUN, Mehdi", births=("1968-04-03",))
    assert band("Mehdi Kammoun", listing) is Band.STRONG
    assert band("Mehdi Kammoun", listing, replace(LISTED, ages=(29,), year=2021)) not in {Band.STRONG, Band.PROBABLE}


def test_a_birth_that_contradicts_leaves_a_lead_at_most_unless_a_number_agrees():
    listing = factory.listing(
        "KAMMOUN, Mehdi Zuhair Walid",
        births=("1968-04-03",),
        countries=("ru",),
        identifiers=(factory.identifier("X4455667"),),
    )
    other = replace(COUNTRY, **_listed(), births=(factory.birth("1990"),), illicit=(Cue("smuggling", 0),))
    numbered = replace(other, identifiers=("X4455667",))
    assert band("Mehdi Zuhair Walid Kammoun", listing, other) not in {Band.STRONG, Band.PROBABLE}
    assert band("Mehdi Zuhair Walid Kammoun", listing, numbered) in {Band.STRONG, Band.PROBABLE}


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


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ({"name": 1.0, "rarity": 1.0}, Corroboration()),
        ({"name": 1.0, "kind": 0.8, "listed": 0.15, "country": 0.35}, Corroboration()),
        ({"name": 0.2, "country": 1.0, "birth": 0.0}, Corroboration(("country",), ("birth",))),
        ({"alias": 0.0, "kind": 0.0, "listed": 1.0}, Corroboration(("listed",), ("kind",))),
    ],
)
def test_what_is_not_said_contradicts_nothing_and_a_type_is_no_second_fact(scores, expected):
    assert corroborate({key: Evidence(score, "") for key, score in scores.items()}, SETTINGS) == expected


@pytest.mark.parametrize(
    ("shown", "listed", "kind", "expected"),
    [
        ("Rosto", "ROSTO", "vessel", Band.PROBABLE),
        ("Hezbollah", "HIZBALLAH", "organization", Band.PROBABLE),
        ("Victory", "VICTORY", "vessel", Band.POSSIBLE),
        ("Mena", "MENA", "vessel", Band.POSSIBLE),
        ("Haji Ibrahim", "IBRAHIM, Haji", "person", Band.POSSIBLE),
        ("Ivan Limited", "IVAN LIMITED", "organization", Band.POSSIBLE),
        ("Dr. Ibrahim", "IBRAHIM, Dr.", "person", None),
    ],
)
def test_a_word_that_nothing_else_is_called_is_flagged_where_its_kind_is_told(shown, listed, kind, expected):
    assert band(shown, factory.listing(listed, kind), Facts()) is expected


def test_a_word_that_nothing_else_is_called_is_not_flagged_where_something_contradicts_or_no_kind_is_told():
    listing = factory.listing("ROSTO", "vessel")
    assert band("Rosto", listing, Facts(everyday=(Cue("bakery", 0),))) is Band.POSSIBLE
    named = pairing("Rosto", listing, Facts())
    unknown = replace(named, subject=replace(named.subject, type=PartyType.UNKNOWN))
    assert judge(unknown, SETTINGS).band is Band.POSSIBLE
    former = factory.listing("NOVARA", "vessel", former=("ROSTO",))
    assert band("Rosto", former, Facts(), name=former.names[1]) is not Band.PROBABLE


def test_the_name_strength_is_the_score_where_nothing_else_is_known():
    listing = factory.listing("SHVED, Andrei Ivanavich", countries=("by",))
    found = judge(pairing("Andrey Shved", listing), SETTINGS)
    names = {key: evidence for key, evidence in found.evidence.items() if key in NAME_SIGNALS}
    assert found.name_strength == round(probability(names, SETTINGS), 4)
    assert {"country", "listed"} & set(found.evidence)


@pytest.mark.parametrize("facts", [Facts(), LISTED, COUNTRY])
@pytest.mark.parametrize(
    "shown", ["Andrey Shved", "Andrey Petrov", "Ivan", "Shved", "Andrei Ivanavich Shvets", "Maria Novak"]
)
def test_asking_the_loudest_first_drops_nothing_that_the_whole_evidence_would_keep(shown, facts):
    made = pairing(shown, factory.listing("SHVED, Andrei Ivanavich", countries=("ru",)), facts)
    evidence = {key: found for key, signal in SIGNALS.items() if (found := signal(made)) is not None}
    found = judge(made, SETTINGS)
    score = guarded(evidence, corroborate(evidence, SETTINGS), SETTINGS)
    assert (found.score if found else None) == (round(score, 4) if score >= SETTINGS.possible_at else None)


def test_a_pairing_that_is_dropped_costs_no_reasons(monkeypatch):
    """Tens of pairings an article are dropped for each that is kept."""
    monkeypatch.setattr(Evidence, "reason", property(lambda _: pytest.fail("a reason was written")))
    assert judge(pairing("Andrey Novak", factory.listing("SHVED, Andrei Ivanavich"), Facts()), SETTINGS) is None


def test_weights_of_any_size_give_a_probability():
    huge = Settings(weights={key: Weight(1e6, 1e6) for key in DEFAULT_WEIGHTS})
    assert probability({"name": Evidence(0.0, "")}, huge) < 1e-9
    assert probability({"name": Evidence(1.0, "")}, huge) == 1.0


SCORES = st.fixed_dictionaries(
    {"name": st.floats(0, 1), "rarity": st.floats(0, 1)},
    optional={key: st.floats(0, 1) for key in sorted(set(SIGNALS) - {"name", "rarity"})},
)
LEARNED_OR_NOT = st.sampled_from([DEFAULT_WEIGHTS, UNSURE, CREDULOUS])


def held(scores, weights):
    evidence, settings = {key: Evidence(score, "") for key, score in scores.items()}, Settings(weights=weights)
    return guarded(evidence, corroborate(evidence, settings), settings)


@given(SCORES, st.sampled_from(sorted(SIGNALS)), st.floats(0, 1), LEARNED_OR_NOT)
def test_a_better_score_of_any_signal_never_lowers_the_probability(scores, key, other, weights):
    if key in scores:
        low, high = sorted((scores[key], other))
        worse, better = held(scores | {key: low}, weights), held(scores | {key: high}, weights)
        assert 0.0 <= worse <= better + 1e-12 <= 1.0 + 1e-12


@given(SCORES, LEARNED_OR_NOT)
def test_a_birth_that_contradicts_always_costs_a_flagged_candidate_a_band(scores, weights):
    bands = [None, Band.POSSIBLE, Band.PROBABLE, Band.STRONG]
    without = band_of(held({key: score for key, score in scores.items() if key != "birth"}, weights), SETTINGS)
    within = band_of(held(scores | {"birth": 0.0}, weights), SETTINGS)
    assert bands.index(within) < bands.index(without) or without is within is None


def test_words_that_are_no_name_of_the_party_are_not_flagged_whatever_else_agrees():
    listing = factory.listing("GOLDEN LANTERN LESNOVA TRADING", "organization", addresses=(Address(country="ru"),))
    facts = replace(LISTED, countries=("ru",), illicit=(Cue("smuggler", 0),))
    assert band("Golden Lantern", listing, facts) in {None, Band.POSSIBLE}
    assert band("Golden Lantern Lesnova", listing, facts) in {Band.PROBABLE, Band.STRONG}


def test_a_weak_alias_of_ordinary_words_is_flagged_only_with_a_fact_of_the_listing_itself():
    listing = factory.listing(
        "ZDRAVO", "organization", weak=("FOREIGN ACTION UNIT",), addresses=(Address(country="lb"),)
    )
    facts = replace(LISTED, countries=("lb",), illicit=(Cue("militant", 0),))
    made = pairing("Foreign Action Unit", listing, facts, name=listing.names[1])
    assert judge(made, SETTINGS).band is Band.POSSIBLE
    beside = replace(made, fellows=(Fellow("Orsk", factory.listing("ORSK", "organization", uid="2")),) * 2)
    assert judge(beside, SETTINGS).band.is_flagged


@pytest.mark.parametrize(
    ("facts", "is_flagged"),
    [
        (replace(LISTED, illicit=(Cue("minister", 0),)), False),
        (replace(LISTED, illicit=(Cue("minister", 0),), countries=("sy",)), True),
    ],
)
def test_a_body_called_as_those_of_any_country_is_a_lead_where_its_country_is_not_told(facts, is_flagged):
    listing = factory.listing("INDUSTRIAL BANK", "organization", addresses=(Address(country="sy"),))
    found = band("Industrial Bank", listing, facts)
    assert (found in {Band.PROBABLE, Band.STRONG}) is is_flagged


@pytest.mark.parametrize(
    ("more", "is_flagged"),
    [
        ({}, True),
        ({"denial": 0.0}, False),
        ({"denial": 0.0, "place": 1.0}, True),
        ({"denial": 0.0, "name": 1.0}, True),  # the listed name itself may be denied of another
    ],
)
def test_nearly_the_listed_name_said_to_be_another_is_a_lead_without_a_fact_of_the_listed_one(more, is_flagged):
    scores = {"name": 0.85, "rarity": 0.6, "kind": 0.8, "country": 1.0, "listed": 1.0, "linked": 0.9}
    assert (held(scores | more, DEFAULT_WEIGHTS) >= SETTINGS.probable_at) is is_flagged


def test_rare_words_of_a_longer_name_stay_a_lead_where_everyday_things_are_said_of_others():
    listing = factory.listing("ZABBAR KHALVA INTERNATIONAL", "organization")
    facts = Facts(everyday=(Cue("taxi", 0),), is_everyday_aside=True, article_everyday=9)
    aside = pairing("Zabbar Khalva", listing, facts)
    found = judge(aside, SETTINGS)
    assert found is not None
    assert found.band is Band.POSSIBLE
