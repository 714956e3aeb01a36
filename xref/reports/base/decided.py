"""What every report says in words of a decision beside a candidate."""

from __future__ import annotations

from collections.abc import Iterator

from xref.model import Candidate, Decision, Scope, Verdict

VERDICTS = {Verdict.TRUE_MATCH: "true match", Verdict.FALSE_POSITIVE: "false positive", Verdict.UNSURE: "unsure"}
SCOPES = {
    Scope.ARTICLE: "in this article",
    Scope.SOURCE: "for this name in this source of news",
    Scope.EVERYWHERE: "for this name everywhere",
}


def decision_head(decision: Decision) -> str:
    """What was decided, by whom, when, and how far it holds."""
    until = f", until {decision.expires:%Y-%m-%d}" if decision.expires else ""
    made = f"{decision.made_by} on {decision.made_at:%Y-%m-%d}"
    lapsed = "LAPSED " if decision.lapsed else ""
    where = f"{SCOPES[decision.scope]}{until}"
    return f"{lapsed}decision {decision.number}: {VERDICTS[decision.verdict]}, by {made}, {where}"


def decision_lines(candidate: Candidate) -> Iterator[str]:
    """The decision in full, in a few lines; none where nothing was decided."""
    decision = candidate.decision
    if decision is None:
        return
    yield decision_head(decision)
    yield f"because: {decision.reason}"
    if decision.lapsed:
        yield f"it no longer holds: {decision.lapsed}"
    for article in decision.earlier:
        yield f"also in: {article}"
