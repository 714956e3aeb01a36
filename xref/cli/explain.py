"""`xref explain`: what the score of one candidate is made of, and what would change its band."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from xref.cli.base.configured import settings, settings_options
from xref.cli.base.output import deliver, opened
from xref.decisions.documents import one_report, pick
from xref.explaining import SLIGHT, Explanation, explanation_of, margins
from xref.reports.base import show
from xref.settings import Settings


@click.command()
@click.argument("report", type=click.Path(path_type=Path))
@click.argument("number", metavar="N")
@click.option("--article", default="", metavar="SOURCE", help="Which article, where REPORT is on several.")
@settings_options
def explain(report: Path, number: str, article: str) -> None:
    """Explain a candidate: each signal, its value, its weight, how far it moved the score, and why.

    REPORT is a report in JSON, N the number of a match, or 2.3 for its third candidate.

    \b
    Example:
      xref explain report.json 1
    """
    document = one_report(report, article)
    match, candidate = pick(document, number)
    found = explanation_of(candidate, settings())
    listing = candidate["listing"]
    lines = [f"{match['name']} / {listing['source']} {listing['id']} {listing['name']}"]
    if document["tool"]["settings"] != settings().hash:
        lines.append("! the report was made with other settings: weights and thresholds below are those in force now")
    with opened(None) as out:
        deliver(
            (f"{show(line) if line.strip() else ''}\n" for line in (*lines, *_told(found, settings()))), out, "utf-8"
        )


def _told(found: Explanation, used: Settings) -> Iterator[str]:
    yield f"{found.band}, score {found.score:.4f}"
    yield ""
    yield "signal: value 0 (against) to 1 (for); weights for and against; what it moved, in log-odds"
    for one in found.shares:
        weights = f"{one.supporting:g} / {one.opposing:g}"
        yield f"{one.signal}: {one.value:.2f}; {weights}; {one.moved:+.2f}; {one.reason}"
    yield ""
    if found.by_sum is None:
        yield "a number that stands on the list letter for letter is not weighed: it is strong by rule"
        return
    total = sum(one.moved for one in found.shares) + found.bias
    yield f"bias {found.bias:+.2f}, sum {total:+.2f}: probability {found.by_sum:.4f}"
    if abs(found.by_sum - found.score) > SLIGHT:
        yield f"held at {found.score:.4f} by rule: see guarded in xref/matching.py, or README on bands"
    for band, margin in margins(found.score, used):
        yield f"{band}: {'reached, with' if margin >= 0 else 'missed by'} {abs(margin):.2f} log-odds"
    yield ""
    yield "what would change the band, each by itself:" if found.changes else "no single fact would change the band"
    for change in found.changes:
        yield f"{change.what}: {change.band if change.band != 'none' else 'no candidate'} ({change.score:.2f})"
