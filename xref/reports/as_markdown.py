"""Reports as Markdown, for a wiki, a ticket or a repository. Nothing in a text is markup of the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from xref.model import Candidate, Match, PartyType, Report
from xref.reports.base import Layout, show
from xref.reports.base.candidates import matched, probability, speaks, strengths
from xref.reports.base.decided import decision_lines
from xref.reports.base.details import details
from xref.reports.base.index import index_first
from xref.reports.base.passage import place, split_passage
from xref.reports.base.words import (
    LEGEND,
    Row,
    about_list,
    count,
    is_web_address,
    row_of,
    tally,
    title,
    verdict,
    warnings,
)
from xref.version import __version__

MAX_PARTIES, MAX_PASSAGES = 5, 3
# Plain strings: `re` compiles them when a Markdown report is first asked for, not at every start.
_MARKUP = r"[\\`*_\[\]<>#|~&!$@^]"
# What begins a list, a rule or a heading at the beginning of a line.
_BLOCK = r"^(\s*)(?:([-+=])|(\d{1,9})([.)])(?=\s|$))"
_AUTOLINK = r"(?i)(?<=https):(?=//)|(?<=http):(?=//)|(?<=ftp):(?=//)|(?<=www)\.(?=\S)"


def render_markdown(reports: Iterable[Report], layout: Layout) -> Iterator[str]:
    """One report after another; before several an index, the worst article first."""
    if not layout.many:
        for report in reports:
            yield from _body(report, layout, "")
        return

    def index(rows: list[Row]) -> str:
        return "".join(_index(rows, layout.missing()))

    def body(report: Report, number: int) -> Iterator[str]:
        return _body(report, layout, f"{number}. ")

    def row(report: Report, number: int) -> Row:
        return row_of(report, number, str(number))

    yield from index_first(reports, body, row, index)


def plain(text: str) -> str:
    """The text on one line, every character shown as it is: no link, no emphasis, no HTML, no end of a cell."""
    escaped = re.sub(_MARKUP, r"\\\g<0>", show(text))
    escaped = re.sub(_AUTOLINK, lambda found: "\\" + found[0], escaped)
    return re.sub(_BLOCK, lambda found: f"{found[1]}{found[3] or ''}\\{found[2] or found[4]}", escaped)


def _index(rows: list[Row], missing: int) -> Iterator[str]:
    yield f"# {count(len(rows), 'article')} screened\n\n{tally(rows)}\n\n"
    if missing:
        yield f"**{count(missing, 'article')} could not be screened: see the messages of the run.**\n\n"
    yield "| nr. | article | worst band | strong | probable | possible | on no list |\n|---|---|---|---|---|---|---|\n"
    for row in sorted(rows):
        named = plain(row.title) + (f" ({plain(row.source)})" if row.source != row.title else "")
        yield f"| {row.number} | {named} | {row.worst} | {' | '.join(map(str, row.counts))} | {row.unknowns} |\n"
    yield "\n"


def _body(report: Report, layout: Layout, number: str) -> Iterator[str]:
    article = report.article
    yield f"# {number}{plain(title(report))}\n\n"
    size = count(len(article.text), "character")
    known = (article.source, article.author, article.published, size, f"screened {report.created:%Y-%m-%d %H:%M} UTC")
    yield " · ".join(plain(fact) for fact in known if fact) + "\n\n"
    yield from (f"> **{plain(warning)}**\n\n" for warning in warnings(report))
    yield f"**{plain(verdict(report))}**\n\n"
    for at, match in enumerate(report.matches, 1):
        yield from _match(report, at, match, layout)
    yield from _unknowns(report)
    yield from _lists(report)


def _match(report: Report, number: int, match: Match, layout: Layout) -> Iterator[str]:
    subject = match.subject
    kind = f"{subject.type.value}, {count(len(subject.mentions), 'mention')}"
    yield f"## {number}. {plain(subject.name)}: {match.standing} ({kind})\n\n"
    for mention in subject.mentions[:MAX_PASSAGES]:
        before, words, after = split_passage(mention, report.article)
        marked = f"{_edge(before)}**{plain(words)}**{_edge(after, head=True)}" if words.strip() else plain(before)
        yield f"> {marked} ({plain(place(mention))})\n\n"
    rest = len(subject.mentions) - MAX_PASSAGES
    yield f"and {count(rest, 'more mention')}\n\n" if rest > 0 else ""
    for best, *same in match.parties[:MAX_PARTIES]:
        yield from _candidate(best, layout)
        yield "The same party is listed also as:\n\n" if same else ""
        for candidate in same:
            yield from _candidate(candidate, layout)
    others = sum(map(len, match.parties[MAX_PARTIES:]))
    yield f"and {count(others, 'more candidate')}: see `--format json`\n\n" if others > 0 else ""


def _edge(words: str, *, head: bool = False) -> str:
    """Words before or, as `head`, after a mention: the blank between them is kept."""
    blank = " " if (words[:1] if head else words[-1:]).isspace() else ""
    return blank + plain(words) if head else plain(words) + blank


def _candidate(candidate: Candidate, layout: Layout) -> Iterator[str]:
    listing = candidate.listing
    name, kind = matched(candidate)
    yield f"### {plain(listing.name)} ({candidate.band.value}, {plain(probability(candidate))})\n\n"
    yield f"{plain(listing.source)} {plain(listing.uid)} · {listing.type.value}"
    yield f" · <{_address(listing.url)}>\n\n" if is_web_address(listing.url) else "\n\n"
    yield f"Matched **{plain(name) or '-'}** ({kind}) · {' · '.join(strengths(candidate))}\n\n"
    yield from (f"> **{plain(line)}**\n\n" for line in decision_lines(candidate))
    if candidate.is_cleared:  # folded: what it is and why it does not flag
        return
    yield "| signal | speaks | reason |\n|---|---|---|\n"
    for signal, found in candidate.evidence.items():
        words = speaks(signal, found, layout.weights)[1]
        yield f"| {plain(signal.replace('_', ' '))} | {words} | {plain(found.reason)} |\n"
    yield "\n"
    for label, values in details(listing):
        yield f"- {label}: {'; '.join(plain(value) for value in values)}\n"
    yield "\n"


def _address(url: str) -> str:
    """A web address that stays one link: what would end it is percent-encoded."""
    return re.sub(r"[\s<>\\|`]", lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), show(url))


def _unknowns(report: Report) -> Iterator[str]:
    if not report.unknowns:
        return
    yield f"## On none of these lists ({len(report.unknowns)})\n\n"
    for kind in PartyType:
        found = [subject for subject in report.unknowns if subject.type is kind]
        if found:
            yield f"- {kind.value}: {', '.join(plain(subject.name) for subject in found)}\n"
    yield "\n"


def _lists(report: Report) -> Iterator[str]:
    yield "## Lists\n\n"
    for used in report.lists:
        retrieved = f"retrieved {used.fetched_at:%Y-%m-%d %H:%M} UTC"
        about = f"{used.publisher}; {about_list(used, report.created.date())}; {retrieved}"
        yield f"- {plain(used.source)}: {plain(about)}; snapshot `sha256:{show(used.sha256.removeprefix('sha256:'))}`\n"
    yield f"\nxref {__version__}, settings `{report.settings_hash}`. {LEGEND[0].upper()}{LEGEND[1:]}.\n\n"
