"""The part of the page that tells of matches: who, where in the article, which listings, and why."""

from __future__ import annotations

from xref.model import Article, Candidate, Evidence, Match, Subject
from xref.reports.as_text.base import Page
from xref.reports.base.candidates import facts, matched, probability, programs, strengths
from xref.reports.base.decided import decision_lines
from xref.reports.base.passage import place, split_passage
from xref.reports.base.words import count

MAX_PARTIES = 5
MAX_LINES_NAMED = 10
FOR = 0.5  # score of evidence from which it speaks for a candidate


def put_match(page: Page, number: int, match: Match, article: Article) -> None:
    """A subject, the passage that names it, and the listings it may be."""
    subject = match.subject
    kind = f"{subject.type.value}, {count(len(subject.mentions), 'mention')}"
    badge = page.cleared() if match.is_cleared else page.badge(match.band)
    page.put(page.text(badge, "  ", (f"{number}. ", "dim"), (subject.name, "bold"), "  ", (f"({kind})", "dim")))
    _put_passage(page, subject, article)
    for party in match.parties[:MAX_PARTIES]:
        page.space()
        _put_party(page, *party)
    hidden = sum(map(len, match.parties[MAX_PARTIES:]))
    if hidden:
        page.space()
        page.put(page.text((f"and {count(hidden, 'more candidate')}: see --format json", "dim")), indent=2)
    page.rule("rule")


def _put_passage(page: Page, subject: Subject, article: Article) -> None:
    if not subject.mentions:
        return
    first, *others = subject.mentions
    before, words, after = split_passage(first, article, page.symbols["cut"])
    mention = page.marked(words) if words else ""
    page.put(page.text(before, mention, after), label=f"{page.shown(place(first))}: ", indent=2, style="dim")
    shown = others[:MAX_LINES_NAMED]
    if shown:
        by_page = all(mention.page for mention in shown)
        numbers = dict.fromkeys(str(mention.page if by_page else mention.line) for mention in shown)
        more = f" and {len(others) - len(shown)} more" if len(others) > len(shown) else ""
        places = f"{'page' if by_page else 'line'}{'s' * (len(numbers) > 1)} {', '.join(numbers)}"
        page.put(page.text((f"also on {places}{more}", "dim")), indent=2)


def _put_party(page: Page, best: Candidate, *others: Candidate) -> None:
    """The best candidate with its reasons, then the party's other listings with what speaks against them."""
    _put_candidate(page, best)
    _put_decision(page, best)
    if best.is_cleared:  # folded: what it is and why it does not flag; --format json has the rest
        _put_other_listings(page, others)
        return
    for evidence in best.evidence.values():
        _put_reason(page, evidence)
    if others:
        page.put(page.text(("the same party is listed also as", "bold")), indent=4)
    for candidate in others:
        _put_candidate(page, candidate)
        for evidence in candidate.evidence.values():
            if evidence.score < FOR:
                _put_reason(page, evidence)


def _put_decision(page: Page, candidate: Candidate) -> None:
    for line in decision_lines(candidate):
        page.put(page.text((line, "bold")), label="= ", indent=4, style="bold")


def _put_other_listings(page: Page, others: tuple[Candidate, ...]) -> None:
    if others:
        named = ", ".join(f"{one.listing.source} {one.listing.uid}" for one in others)
        page.put(page.text(("the same party is listed also as ", "dim"), named), indent=4)


def _put_candidate(page: Page, candidate: Candidate) -> None:
    listing, dot = candidate.listing, page.symbols["dot"]
    score = f"{probability(candidate)} {candidate.band.value}"
    page.put(page.text((listing.name, "bold")), label=f"{score:<15}", indent=2)
    record = f"{listing.source} {listing.uid}"
    known = [record, programs(listing), listing.type.value, *facts(listing)]
    page.put(page.text(dot.join(filter(None, known))), indent=4)
    if listing.url:
        page.put(page.text((listing.url, "blue")), indent=4)
    name, kind = matched(candidate)
    page.put(page.text((name, "italic"), f" ({kind})"), label="matched: ", indent=4)
    page.put(page.text(dot.join(strengths(candidate))), indent=4)


def _put_reason(page: Page, evidence: Evidence) -> None:
    sign, style = ("+ ", "green") if evidence.score >= FOR else ("- ", "red")
    page.put(page.text(evidence.reason), label=sign, indent=4, style=style)
