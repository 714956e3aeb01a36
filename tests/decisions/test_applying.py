"""What applying.py promises: what was decided is shown, holds where it was said to hold, and lapses with a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.decisions.made import TEXT, draft, screened
from tests.factory import candidate, identifier, listing, match, report, subject
from xref.decisions import Book, apply_decisions
from xref.decisions.deciding import revocation
from xref.model import Band


def book(*drafts):
    return Book(replace(entry, number=number) for number, entry in enumerate(drafts, 1))


def applied(made, *drafts, now=None):
    return apply_decisions(made, book(*drafts), now)


def only(made):
    return made.matches[0].candidates[0]


def test_a_false_positive_is_shown_and_does_not_flag():
    found = applied(screened(), draft())
    assert only(found).decision.reason == "another man"
    assert not found.flagged
    assert found.cleared == found.matches
    assert found.to_dict()["summary"] == {
        "matches": {"strong": 0, "probable": 0, "possible": 0},
        "cleared": 1,
        "unknowns": 0,
        "worst_band": None,
    }


def test_a_true_match_is_strong_and_names_earlier_articles():
    weak = report(match(subject(within=TEXT), candidate(score=0.3, party=1)), article=screened().article)
    before = draft(screened(source="old.txt", text="Ivan Petrov fled.", title="Fled"), "true-match", scope="everywhere")
    found = applied(weak, before, draft(weak, "true-match", scope="everywhere"))
    assert only(weak).band is Band.POSSIBLE
    assert only(found).band is Band.STRONG
    assert found.flagged
    assert only(found).decision.earlier == ("Fled (old.txt)",)


def test_an_unsure_decision_is_shown_and_flags_as_before():
    found = applied(screened(), draft(verdict="unsure"))
    assert only(found).decision.verdict == "unsure"
    assert found.flagged


@pytest.mark.parametrize(
    ("scope", "later", "holds"),
    [
        ("article", screened(), True),
        ("article", screened(text="Ivan Petrov fled."), False),
        ("source", screened(text="Ivan Petrov fled.", source="news/other.txt"), True),
        ("source", screened(text="Ivan Petrov fled.", source="elsewhere/story.txt"), False),
        ("everywhere", screened(text="Ivan Petrov fled.", source="elsewhere/story.txt"), True),
        ("everywhere", screened(text="Ivan PETROV fled.", source="x", name="Ivan PETROV"), True),
        ("everywhere", screened(text="Igor Petrov fled.", source="x", name="Igor Petrov"), False),
        ("everywhere", screened(listing(uid="2002")), False),
    ],
)
def test_a_decision_holds_within_its_scope(scope, later, holds):
    found = applied(later, draft(scope=scope))
    assert bool(only(found).decision) is holds
    assert bool(found.flagged) is not holds


@pytest.mark.parametrize(
    ("address", "holds"),
    [("https://www.news.example/b", True), ("http://news.example:80/c", True), ("https://other.example/a", False)],
)
def test_a_source_of_news_is_its_site(address, holds):
    first = screened(source="https://news.example/a")
    later = screened(source=address, text="Ivan Petrov fled.")
    assert bool(only(applied(later, draft(first, scope="source"))).decision) is holds


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (listing(births=("1970",)), "birth dates changed since: us_ofac_sdn 1001"),
        (listing(aliases=("Vanya",)), "names changed"),
        (listing("Ivan Petroff"), "names changed"),
        (listing(countries=("ru",)), "nationalities changed"),
        (listing(identifiers=(identifier(),)), "identifiers changed"),
        (listing(type="organization"), "type changed"),
    ],
)
def test_a_decision_lapses_when_what_identifies_the_listing_changes(now, said):
    found = applied(screened(now), draft())
    assert said in only(found).decision.lapsed
    assert found.flagged


@pytest.mark.parametrize("now", [listing(programs=("SYRIA",)), listing(url="https://list.test/new"), listing(notes=())])
def test_a_decision_outlives_a_change_of_what_does_not_identify(now):
    assert only(applied(screened(now), draft())).decision.lapsed == ""


def test_a_decision_lapses_when_a_listing_of_the_party_appears():
    later = screened(listing(), listing(source="un_sc_sanctions", uid="QDi.1"))
    found = applied(later, draft())
    assert [one.decision.lapsed for one in found.matches[0].candidates] == [
        "a listing of the party appeared that was not there then: un_sc_sanctions QDi.1"
    ] * 2
    assert found.flagged


def test_a_decision_is_about_all_listings_of_the_party_at_the_time():
    both = screened(listing(), listing(source="un_sc_sanctions", uid="QDi.1"))
    assert applied(both, draft(both)).cleared
    assert applied(screened(), draft(both)).cleared


def test_another_party_of_that_name_flags_still():
    both = screened(listing(), listing(uid="2002"), party=0)
    found = applied(both, draft(both))
    assert [bool(one.decision) for one in found.matches[0].candidates] == [True, False]
    assert found.flagged
    assert found.matches[0].best.listing.uid == "2002"


def test_a_decision_expires_on_its_day():
    entry = draft(lasts=30)
    assert applied(screened(), entry).cleared
    later = datetime.now(UTC) + timedelta(days=31)
    found = applied(screened(), entry, now=later)
    assert only(found).decision.lapsed == f"it expired on {entry.expires[:10]}"
    assert found.flagged


def test_a_revoked_decision_is_as_if_it_had_not_been():
    made = replace(draft(), number=1)
    assert only(apply_decisions(screened(), Book([made, revocation(made, "misread", "bob")]))).decision is None


def test_the_newest_decision_that_holds_counts():
    found = applied(screened(), draft(), draft(verdict="true-match"))
    assert only(found).decision.verdict == "true-match"
    lapsed = replace(draft(), expires="2020-01-01T00:00:00Z")
    assert only(applied(screened(), draft(verdict="true-match"), lapsed)).decision.verdict == "true-match"


def test_a_report_without_decisions_is_the_same_object_in_value():
    assert applied(screened(listing("Igor Ivanov"), text="Igor Ivanov", name="Igor Ivanov"), draft()) == screened(
        listing("Igor Ivanov"), text="Igor Ivanov", name="Igor Ivanov"
    )


def test_a_book_as_it_stood_knows_neither_what_was_decided_nor_revoked_since():
    first = replace(draft(lasts=30), number=1, hash="1")
    whole = Book([first, replace(revocation(first, "misread", "bob"), number=2, hash="2")])
    then = whole.until(1, datetime.now(UTC))
    assert apply_decisions(screened(), then).cleared
    assert not apply_decisions(screened(), whole).cleared
    assert (whole.until(0, datetime.now(UTC)).mark, then.mark, whole.mark) == ("", "1", "2")
    later = whole.until(1, datetime.now(UTC) + timedelta(days=31))
    assert only(apply_decisions(screened(), later)).decision.lapsed
