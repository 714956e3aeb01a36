"""`xref decide`: what an analyst makes of one candidate of a report."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TypedDict, Unpack

import click

from xref.cli.base import data_dir_option, span
from xref.cli.base.configured import data_folder, settings, settings_options
from xref.decisions import opened
from xref.decisions.deciding import Said, entry_of, user_name
from xref.decisions.documents import one_report, pick
from xref.model import Scope, Verdict
from xref.reports.base import show

SCOPES = {
    Scope.ARTICLE: "in this article",
    Scope.SOURCE: "for this name in this source of news",
    Scope.EVERYWHERE: "for this name everywhere",
}


class Options(TypedDict):
    """What the command line can say beside the candidate and the verdict."""

    reason: str
    lasts: timedelta | None
    scope: str
    made_by: str
    article: str
    data_dir: Path | None


def lasting(text: str) -> timedelta:
    """How long a decision holds: 1y, 90d, 12w, or until a day; a usage error where it is neither or is over."""
    years = re.fullmatch(r"([0-9]{1,2})y", text.strip().lower())
    if years and int(years[1]):
        return timedelta(days=365 * int(years[1]))
    try:
        until = date.fromisoformat(text.strip())
    except ValueError:
        try:
            return span(text)
        except click.BadParameter as exc:
            raise click.BadParameter(f"{text!r} is no time; write 1y, 90d, 12w or a day (2027-01-31)") from exc
    now = datetime.now(UTC)
    end = datetime(until.year, until.month, until.day, tzinfo=UTC) + timedelta(days=1)
    if end <= now:
        raise click.BadParameter(f"{text} is over")
    return end - now


@click.command()
@click.argument("report", type=click.Path(path_type=Path))
@click.argument("number", metavar="N")
@click.argument("verdict", type=click.Choice([verdict.value for verdict in Verdict]))
@click.option("--reason", required=True, metavar="TEXT", help="Why; it is shown beside the candidate ever after.")
@click.option("--expires", "lasts", type=lasting, metavar="SPAN", help="When to look anew: 1y, 90d, or a day.")
@click.option(
    "--scope",
    type=click.Choice([scope.value for scope in Scope]),
    default=Scope.ARTICLE.value,
    show_default=True,
    help="Where it holds: this article; this name in this source of news, its site or folder; this name everywhere.",
)
@click.option("--by", "made_by", default="", metavar="NAME", help="Who decides; else XREF_USER, else your user name.")
@click.option("--article", default="", metavar="SOURCE", help="Which article, where REPORT is on several.")
@data_dir_option
@settings_options
def decide(report: Path, number: str, verdict: str, **options: Unpack[Options]) -> None:
    """Decide on a candidate: REPORT is a report in JSON, N the number of a match, or 2.3 for its third candidate.

    A decision is about the party: all its listings in the match. Later reports show it; a false positive does not
    flag, a true match is strong. It lapses when what identifies a listing changes, when a listing of the party is
    added, and when it expires. Nothing is ever removed: `xref decisions revoke` takes a decision back.

    \b
    Examples:
      xref decide report.json 1 false-positive --reason "another man: born 1950, a dentist" --expires 1y
      xref decide report.json 2 true-match --scope everywhere --reason "passport number agrees"
    """
    document = one_report(report, options["article"])
    match, candidate = pick(document, number)
    said = Said(
        Verdict(verdict),
        options["reason"],
        options["made_by"] or user_name(),
        Scope(options["scope"]),
        options["lasts"],
    )
    draft = entry_of(document, match, candidate, said)
    with opened(data_folder(options["data_dir"]), settings().paths.decisions) as store:
        entry = store.append(draft)
    until = f", until {entry.expires[:10]}" if entry.expires else ""
    listed = f"{entry.listing_source} {entry.listing_id} {entry.listing_name}"
    where = f"{SCOPES[said.scope]}{until}"
    click.echo(show(f"decision {entry.number}: {entry.subject} / {listed}: {verdict} {where}"))
