"""Reports as a page for a terminal, which reads as well in a pipe or on paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from xref.model import Lookup, PartyType, Report, Snapshot, Subject
from xref.reports.as_text.base import Page
from xref.reports.as_text.matches import put_match
from xref.reports.base import Layout
from xref.reports.base.words import EXCERPT, LEGEND, NO_LIST, about_list, count, stale, title, verdict
from xref.version import __version__

HASH_CHARACTERS = 12  # of a snapshot's hash and the settings': enough to tell two apart; --format json has all


def render_text(reports: Iterable[Report], layout: Layout) -> Iterator[str]:
    """A page for each report, as soon as it is there."""
    page = Page(layout)
    for report in reports:
        _put_head(page, report)
        for number, match in enumerate(report.matches, 1):
            put_match(page, number, match, report.article)
        _put_unknowns(page, report)
        _put_summary(page, report)
        yield page.take()


def _put_head(page: Page, report: Report) -> None:
    article, dot = report.article, page.symbols["dot"]
    page.put(page.text((title(report), "bold")))
    facts = (article.source, count(len(article.text), "character"), f"screened {report.created:%Y-%m-%d %H:%M} UTC")
    page.put(page.text(dot.join(filter(None, facts))), style="dim")
    for used in report.lists:
        about = about_list(used, report.created.date())
        page.put(page.text((used.source, "bold"), dot, used.publisher, dot, about))
        _put_warnings(page, used)
    if not report.lists:
        page.put(page.text((NO_LIST, "bold red")))
    page.rule("rule")


def _put_warnings(page: Page, used: Snapshot) -> None:
    if used.excerpt:
        page.put(page.text((EXCERPT, "bold red")), label="! ", style="bold red")
    if used.stale:
        page.put(page.text((stale(used), "bold yellow")), label="! ", style="bold yellow")


def _told(lookup: Lookup) -> str:
    """The nearest listed name, or why there is none."""
    if lookup.reason:
        return f"not looked up, for it is {lookup.reason}"
    miss = lookup.nearest
    return f"nearest is {miss.name} ({miss.source} {miss.listing}, {miss.score:.2f})" if miss else "nothing is near"


def _put_unknowns(page: Page, report: Report) -> None:
    for note in report.notes:
        page.put(page.text((note[:1].upper() + note[1:] + ".", "yellow")), label="! ", style="yellow")
    unknowns = report.unknowns
    if not unknowns:
        return
    page.put(page.text((f"On none of these lists ({len(unknowns)})", "bold")))
    width = max(len(subject.type.value) for subject in unknowns) + 2
    for kind in PartyType:
        named = [_with_count(subject) for subject in unknowns if subject.type is kind]
        if named:
            page.put(page.text(", ".join(named)), label=f"{kind.value:<{width}}", indent=2, style="dim")
    for subject, lookup in zip(unknowns, report.lookups, strict=False):
        page.put(page.text(f"{subject.name}: {_told(lookup)}"), indent=2, style="dim")
    page.rule("rule")


def _with_count(subject: Subject) -> str:
    number = len(subject.mentions)
    return f"{subject.name} ({number})" if number > 1 else subject.name


def _put_summary(page: Page, report: Report) -> None:
    page.put(page.text((verdict(report), "bold")))
    page.put(page.text((LEGEND, "dim")))
    _put_origin(page, report)
    page.rule("end")


def _put_origin(page: Page, report: Report) -> None:
    """What made the report, so that it can be made again."""
    lists = [f"{used.source} {_short(used.sha256)}" for used in report.lists]
    parts = (f"xref {__version__}", f"settings {_short(report.settings_hash)}", *lists)
    page.put(page.text((page.symbols["dot"].join(parts), "dim")))


def _short(digest: str) -> str:
    return digest.removeprefix("sha256:")[:HASH_CHARACTERS]
