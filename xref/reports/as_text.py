"""Reports as a page for a terminal, which reads as well in a pipe or on paper."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from xref.countries import country_name
from xref.model import Article, Band, Candidate, Evidence, Listing, Match, Mention, PartyType, Report, Snapshot, Subject
from xref.reports.base import Layout, show

if TYPE_CHECKING:
    from rich.text import Text

MAX_CANDIDATES = 5
MAX_LINES_NAMED = 10
CONTEXT_CHARACTERS = 110  # of the passage on each side of the mention: three lines of a page
MAX_ELEMENT = 30  # characters of a place beside the passage; a longer one (an XPath) is for programs
SYMBOLS = {"rule": "─", "end": "═", "dot": " · ", "cut": "…"}
ASCII_SYMBOLS = {"rule": "-", "end": "=", "dot": " | ", "cut": "..."}
BADGES = {Band.STRONG: "bold white on red", Band.PROBABLE: "bold black on yellow", Band.POSSIBLE: "black on cyan"}
KINDS = {"weak_alias": "weak alias", "former_name": "former name"}
LEGEND = "strong: an analyst would call it a match; probable: look at it; possible: a lead"


def render_text(reports: Iterable[Report], layout: Layout) -> Iterator[str]:
    """A page for each report, as soon as it is there."""
    page = Page(layout)
    for report in reports:
        _put_head(page, report)
        for match in report.matches:
            _put_match(page, match, report.article)
        _put_unknowns(page, report.unknowns)
        _put_summary(page, report)
        yield page.take()


class Page:
    """Lines of at most the layout's width, in its encoding, with or without color."""

    def __init__(self, layout: Layout) -> None:
        # Imported here: it takes 50 ms, which json and csv need not pay.
        from rich.console import Console  # noqa: PLC0415

        self._layout = layout
        self._file = io.StringIO()
        self._console = Console(
            file=self._file,
            width=layout.width + 1,  # lines come here wrapped: nothing is left to fold
            force_terminal=layout.color,
            color_system="standard" if layout.color else None,
            no_color=False,
            legacy_windows=False,
            force_jupyter=False,
            _environ={},
        )
        try:
            "".join(SYMBOLS.values()).encode(layout.encoding)
            self.symbols = SYMBOLS
        except UnicodeEncodeError:
            self.symbols = ASCII_SYMBOLS

    def text(self, *parts: str | tuple[str, str]) -> Text:
        """The parts, some with a style, made safe to show; nothing in them is markup."""
        from rich.text import Text  # noqa: PLC0415

        made = Text()
        for part in parts:
            words, style = (part, "") if isinstance(part, str) else part
            made.append(self._shown(words), style or None)
        return made

    def put(self, text: Text, *, label: str = "", indent: int = 0, style: str = "") -> None:
        """The text, wrapped beside its label; the lines after the first stand under it."""
        from rich.text import Text  # noqa: PLC0415

        margin = " " * indent
        width = max(self._layout.width - indent - len(label), 10)
        for number, line in enumerate(text.wrap(self._console, width, overflow="fold", tab_size=1)):
            head = Text(margin).append(label if number == 0 else " " * len(label), style or None)
            head.append_text(line)
            head.rstrip()
            self._console.print(head, soft_wrap=True, highlight=False, markup=False)

    def badge(self, band: Band) -> tuple[str, str]:
        """A band as a colored field, or in brackets where there is no color."""
        word = band.value.upper()
        return (f" {word} ", BADGES[band]) if self._layout.color else (f"[{word}]", "")

    def marked(self, words: str) -> tuple[str, str]:
        """A mention that stands out of its passage, with color or without."""
        return (words, "bold black on bright_yellow") if self._layout.color else (f">>{show(words)}<<", "")

    def rule(self, symbol: str) -> None:
        """A line across the page."""
        self._console.print(self.symbols[symbol] * self._layout.width, style="dim", soft_wrap=True, highlight=False)

    def space(self) -> None:
        """An empty line."""
        self._file.write("\n")

    def take(self) -> str:
        """What the page holds; the next one starts empty."""
        written = self._file.getvalue()
        self._file.seek(0)
        self._file.truncate()
        return written

    def _shown(self, words: str) -> str:
        """`words` made safe, the blanks at both ends kept: a part often begins or ends with one."""
        before = " " if words[:1].isspace() else ""
        after = " " if words[-1:].isspace() and words.strip() else ""
        return before + show(words, self._layout.encoding) + after


def _put_head(page: Page, report: Report) -> None:
    article, dot = report.article, page.symbols["dot"]
    source = article.source or "(text without a name)"
    page.put(page.text((article.title or source, "bold")))
    size = _count(len(article.text), "character")
    page.put(
        page.text(
            dot.join((source, size, f"screened {report.created:%Y-%m-%d %H:%M} UTC")),
        ),
        style="dim",
    )
    for used in report.lists:
        about = _about_list(used, report.created.date())
        page.put(page.text((used.source, "bold"), dot, used.publisher, dot, about))
        _put_warnings(page, used)
    if not report.lists:
        page.put(page.text(("NO LIST was used: this is no screening.", "bold red")))
    page.rule("rule")


def _about_list(used: Snapshot, today: date) -> str:
    published = f" of {used.published}{_age(used.published, today)}" if used.published else ", undated"
    return _count(used.listings, "listing") + published


def _put_warnings(page: Page, used: Snapshot) -> None:
    if used.excerpt:
        warning = "EXCERPT, NO SCREENING: a bundled sample, not the list. Run `xref refresh`."
        page.put(page.text((warning, "bold red")), label="! ", style="bold red")
    if used.stale:
        warning = f"STALE: retrieved {used.fetched_at:%Y-%m-%d}. Run `xref refresh`."
        page.put(page.text((warning, "bold yellow")), label="! ", style="bold yellow")


def _put_match(page: Page, match: Match, article: Article) -> None:
    subject = match.subject
    kind = f"{subject.type.value}, {_count(len(subject.mentions), 'mention')}"
    page.put(page.text(page.badge(match.band), "  ", (subject.name, "bold"), "  ", (f"({kind})", "dim")))
    _put_passage(page, subject, article)
    for candidate in match.candidates[:MAX_CANDIDATES]:
        page.space()
        _put_candidate(page, candidate)
    if len(match.candidates) > MAX_CANDIDATES:
        more = _count(len(match.candidates) - MAX_CANDIDATES, "more candidate")
        page.space()
        page.put(page.text((f"and {more}: see --format json", "dim")), indent=2)
    page.rule("rule")


def _put_passage(page: Page, subject: Subject, article: Article) -> None:
    if not subject.mentions:
        return
    first, *others = subject.mentions
    before, words, after = _split_passage(first, article, page.symbols["cut"])
    mention = page.marked(words) if words else ""
    page.put(page.text(before, mention, after), label=f"{_place(first)}: ", indent=2, style="dim")
    shown = others[:MAX_LINES_NAMED]
    if shown:
        by_page = all(mention.page for mention in shown)
        numbers = (str(mention.page if by_page else mention.line) for mention in shown)
        more = f" and {len(others) - len(shown)} more" if len(others) > len(shown) else ""
        page.put(page.text((f"also on {'page' if by_page else 'line'} {', '.join(numbers)}{more}", "dim")), indent=2)


def _place(mention: Mention) -> str:
    """Where a reader of the source looks: its part, if that is said in a few words, and its page; else the line."""
    part = mention.element if len(mention.element) <= MAX_ELEMENT else ""
    words = (part, f"page {mention.page}" if mention.page else "")
    return ", ".join(filter(None, words)) or f"line {mention.line}"


def _split_passage(mention: Mention, article: Article, cut: str) -> tuple[str, str, str]:
    """What stands before the mention in its passage, the mention, and what stands after it, cut to a few lines."""
    at = _find_in_context(mention, article.text)
    if at < 0:
        return _cut_after(mention.context, 2 * CONTEXT_CHARACTERS, cut), "", ""
    before, after = mention.context[:at], mention.context[at + len(mention.text) :]
    if len(before) > CONTEXT_CHARACTERS:
        before = cut + before[-CONTEXT_CHARACTERS:].split(" ", 1)[-1]
    return before, mention.text, _cut_after(after, CONTEXT_CHARACTERS, cut)


def _find_in_context(mention: Mention, text: str) -> int:
    """Where in its context the mention stands: a passage can name the party twice; -1 if it does not."""
    first = at = mention.context.find(mention.text)
    while at >= 0:
        if text.startswith(mention.context, mention.start - at) and mention.start >= at:
            return at
        at = mention.context.find(mention.text, at + 1)
    return first if mention.text else -1


def _cut_after(words: str, characters: int, cut: str) -> str:
    return words if len(words) <= characters else words[:characters].rsplit(" ", 1)[0] + cut


def _put_candidate(page: Page, candidate: Candidate) -> None:
    listing, dot = candidate.listing, page.symbols["dot"]
    score = f"{candidate.score:.2f} {candidate.band.value}"
    page.put(page.text((listing.name, "bold")), label=f"{score:<15}", indent=2)
    record = f"{listing.source} {listing.uid}"
    programs = ", ".join((*listing.programs, *listing.sublists))
    known = [record, programs, listing.type.value, *_facts(listing)]
    page.put(page.text(dot.join(filter(None, known))), indent=4)
    if listing.url:
        page.put(page.text((listing.url, "blue")), indent=4)
    matched = candidate.matched_dict
    kind = KINDS.get(matched["kind"], matched["kind"])
    page.put(page.text((matched["name"], "italic"), f" ({kind})"), label="matched: ", indent=4)
    page.put(page.text(dot.join(_strengths(candidate))), indent=4)
    for evidence in candidate.evidence.values():
        _put_reason(page, evidence)


def _strengths(candidate: Candidate) -> tuple[str, str]:
    """How far the name alone carries, and how many facts beside it speak for and against."""
    strength, facts = candidate.name_strength, candidate.corroboration
    name = "no name compared" if strength is None else f"name alone {strength:.2f}"
    if not facts.supporting and not facts.opposing:
        return name, "no second fact"
    return name, f"corroboration: {len(facts.supporting)} for, {len(facts.opposing)} against"


def _facts(listing: Listing) -> Iterator[str]:
    if listing.birth_dates:
        yield "born " + " or ".join(f"{'about ' if span.circa else ''}{span.iso}" for span in listing.birth_dates)
    if listing.countries:
        label = "nationality" if listing.nationalities or listing.citizenships else "country"
        codes = dict.fromkeys((*listing.nationalities, *listing.citizenships)) or listing.countries
        yield f"{label} {', '.join(country_name(code) for code in codes)}"
    if listing.vessel and listing.vessel.flag:
        yield f"flag {listing.vessel.flag}"


def _put_reason(page: Page, evidence: Evidence) -> None:
    sign, style = ("+ ", "green") if evidence.score >= 0.5 else ("- ", "red")
    page.put(page.text(evidence.reason), label=sign, indent=4, style=style)


def _put_unknowns(page: Page, unknowns: Sequence[Subject]) -> None:
    if not unknowns:
        return
    page.put(page.text((f"On none of these lists ({len(unknowns)})", "bold")))
    width = max(len(subject.type.value) for subject in unknowns) + 2
    for kind in PartyType:
        named = [_with_count(subject) for subject in unknowns if subject.type is kind]
        if named:
            page.put(page.text(", ".join(named)), label=f"{kind.value:<{width}}", indent=2, style="dim")
    page.rule("rule")


def _with_count(subject: Subject) -> str:
    count = len(subject.mentions)
    return f"{subject.name} ({count})" if count > 1 else subject.name


def _put_summary(page: Page, report: Report) -> None:
    found = ", ".join(f"{count} {band.value}" for band, count in report.band_counts.items())
    matches = f"Matches: {found}" if report.matches else "No listed party found"
    excerpt = " (in an excerpt: no screening)" if any(used.excerpt for used in report.lists) else ""
    page.put(page.text((f"{matches}{excerpt}; on no list: {len(report.unknowns)}.", "bold")))
    page.put(page.text((LEGEND, "dim")))
    page.rule("end")


def _age(published: str, today: date) -> str:
    try:
        days = (today - date.fromisoformat(published)).days
    except ValueError:  # a year or a month: near enough to read
        return ""
    return f" ({_count(days, 'day')} old)" if days >= 0 else ""


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
