"""Reports as JUnit XML, for pipelines that show tests: an article is a test that fails where a match is flagged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from xref.model import Match, Report
from xref.reports.base import Layout, show
from xref.reports.base.candidates import probability
from xref.reports.base.decided import decision_lines
from xref.reports.base.passage import place
from xref.reports.base.words import title, verdict, warnings
from xref.version import __version__


def render_junit(reports: Iterable[Report], layout: Layout) -> Iterator[str]:
    """A suite for each article as soon as it is there; each of its matches is a case, and so is the article itself."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="xref">\n'
    for report in reports:
        yield "".join(_suite(report))
    yield "</testsuites>\n"


def _suite(report: Report) -> Iterator[str]:
    cases = [_case(report, number, match) for number, match in enumerate(report.matches, 1)]
    cases.append(_article_case(report))
    skipped = int(any(warnings(report)))
    yield (
        f"<testsuite name={_attribute(title(report))} tests={_attribute(str(len(cases)))} "
        f'failures="{len(report.flagged)}" errors="0" skipped="{skipped}" '
        f'timestamp="{report.created:%Y-%m-%dT%H:%M:%S}">\n'
    )
    yield "<properties>\n"
    for name, value in _properties(report):
        yield f"<property name={_attribute(name)} value={_attribute(value)}/>\n"
    yield "</properties>\n"
    yield from cases
    yield "</testsuite>\n"


def _properties(report: Report) -> Iterator[tuple[str, str]]:
    yield "tool", f"xref {__version__}"
    yield "settings", report.settings_hash
    for used in report.lists:
        yield f"snapshot of {used.source}", f"sha256:{used.sha256.removeprefix('sha256:')} {used.published}".strip()


def _case(report: Report, number: int, match: Match) -> str:
    best = match.best
    name = f"{number} {match.subject.name}: {best.listing.source} {best.listing.uid} {best.listing.name}"
    begun = f"<testcase classname={_attribute(report.article.source or 'article')} name={_attribute(name)}"
    said = "\n".join(
        [f"{match.standing} {probability(best)}"]
        + [show(line) for line in decision_lines(best)]
        + [f"{place(found)}: {show(found.context)}" for found in match.subject.mentions[:1]]
        + [f"{signal}: {show(found.reason)}" for signal, found in best.evidence.items()]
    )
    if not match.is_flagged:
        return f"{begun}>\n<system-out>{_text(said)}</system-out>\n</testcase>\n"
    message = f"{match.band.value} match"
    return f'{begun}>\n<failure type="match" message={_attribute(message)}>{_text(said)}</failure>\n</testcase>\n'


def _article_case(report: Report) -> str:
    """What holds of the whole article: a run on a stale list or on none is no pass, though no match is no failure."""
    begun = (
        f'<testcase classname={_attribute(report.article.source or "article")} name="screened against current lists">'
    )
    warned = "; ".join(warnings(report))
    skipped = f"<skipped message={_attribute(warned)}/>\n" if warned else ""
    return f"{begun}\n{skipped}<system-out>{_text(verdict(report))}</system-out>\n</testcase>\n"


def _attribute(text: str) -> str:
    return f'"{escape(show(text))}"'


def _text(text: str) -> str:
    return "\n".join(escape(show(line)) for line in text.split("\n"))
