"""`xref lookup`: names alone, screened against the lists."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypedDict, Unpack

import click

from xref.cli.base import data_dir_option
from xref.cli.base.configured import data_folder, settings, settings_options
from xref.cli.base.output import Asked, Screen, deliver, opened, tell
from xref.countries import adjective, country_code, country_name
from xref.errors import SettingsError
from xref.model import DateSpan, Facts, Nationality, PartyType, Report
from xref.pipeline import Screener
from xref.reports import REPORTS, show
from xref.reports.base.candidates import facts as facts_of
from xref.reports.base.candidates import matched, probability, programs

KINDS = tuple(kind.value for kind in (PartyType.PERSON, PartyType.ORGANIZATION, PartyType.VESSEL, PartyType.AIRCRAFT))
MAX_NAME = 300  # characters; a longer line is no name
MAX_SHOWN = 10


class Options(TypedDict):
    """What the command line can say beside the names."""

    kind: str | None
    born: DateSpan | None
    country: str | None
    form: str
    output: Path | None
    exit_zero: bool
    offline: bool
    data_dir: Path | None


def day(text: str) -> DateSpan:
    """A birth as one knows it: 1970, 1970-02 or 1970-02-05; a usage error where it is none."""
    if re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", text.strip()):
        try:
            return DateSpan.of(*map(int, text.strip().split("-")))
        except ValueError:
            pass
    raise click.BadParameter(f"{text!r} is no date; write 1970, 1970-02 or 1970-02-05")


def country(text: str) -> str:
    """A country's code, from the code or the name; a usage error where it is neither."""
    code = text.strip().lower()
    found = code if len(code) == 2 and country_name(code).lower() != code else country_code(text)
    if not found:
        raise click.BadParameter(f"{text!r} is no country; write kp or North Korea")
    return found


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--from", "source", metavar="FILE", default="", help="Names from FILE, one a line; - is standard input.")
@click.option("--kind", type=click.Choice(KINDS), help="What the names are of; else it is not compared.")
@click.option("--born", type=day, metavar="DATE", help="The birth, as far as it is known: 1970, 1970-02-05.")
@click.option("--country", type=country, default=None, metavar="COUNTRY", help="The nationality: kp, or North Korea.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("lines", *(name for name, form in REPORTS.items() if not form.is_binary))),
    default="lines",
    show_default=True,
    help="Lines, or any form of a report.",
)
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE, whole or not at all.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even where a candidate is flagged.")
@click.option("--offline", is_flag=True, help="Do not try the network.")
@data_dir_option
@settings_options
@click.pass_context
def lookup(ctx: click.Context, names: tuple[str, ...], source: str, **options: Unpack[Options]) -> None:
    """Look names up on the lists: the listings that each may be, best first, with the reasons.

    NAME is one name (in quotes, where it has blanks). Numbers of ships, passports and wallets are found, too.

    Exit code: 0 no flagged candidate, 1 at least one, 2 the lists or names could not be read.

    \b
    Examples:
      xref lookup "Song Hwa Jong"
      xref lookup "Song Hwa Jong" --kind person --born 1970 --country kp
      xref lookup --from names.txt --format csv --output found.csv
    """
    asked = _names(names, source)
    folder = data_folder(options["data_dir"])
    screener = Screener.open(folder, settings=settings(), offline=options["offline"], notify=tell)
    flagged = [False]
    with opened(options["output"]) as out:
        reports = _noted(_reports(screener, asked, options), flagged)
        if options["form"] == "lines":
            deliver(_lines(reports), out, "utf-8")
        else:
            how = Asked(many=len(asked) > 1, missing=int, with_text=False, weights=screener.settings.weights)
            deliver(REPORTS[options["form"]].render(reports, Screen.of(out).layout(**how)), out, "utf-8")
    ctx.exit(int(flagged[0] and not options["exit_zero"]))


def _names(names: tuple[str, ...], source: str) -> list[str]:
    """The names that are asked for, those of the command line first."""
    read = sys.stdin.buffer.read() if source == "-" else _read(Path(source)) if source else b""
    try:
        lines = read.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as exc:
        raise SettingsError(f"--from {source}: it is not in UTF-8; save it as such") from exc
    found = [" ".join(name.split()) for name in (*names, *lines)]
    found = [name for name in found if name]
    if not found:
        raise SettingsError("no name is given; write xref lookup NAME, or --from FILE with one a line")
    long = next((name for name in found if len(name) > MAX_NAME), "")
    if long:
        raise SettingsError(f"{long[:40]!r}… has more than {MAX_NAME} characters; `xref check` reads texts")
    return found


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as exc:
        raise SettingsError(f"--from {path}: {(exc.strerror or str(exc)).lower()}; check the spelling") from exc


def _reports(screener: Screener, names: Iterable[str], options: Options) -> Iterator[Report]:
    kind = PartyType(options["kind"]) if options["kind"] else PartyType.UNKNOWN
    code = options["country"]
    facts = Facts(
        births=(options["born"],) if options["born"] else (),
        nationalities=(Nationality(code, adjective(code)),) if code else (),
        countries=(code,) if code else (),
        cue=kind.value if options["kind"] else "",
    )
    return (screener.look_up(name, kind=kind, facts=facts) for name in names)


def _noted(reports: Iterable[Report], flagged: list[bool]) -> Iterator[Report]:
    """The same reports; whether one is flagged is noted as it passes."""
    for report in reports:
        flagged[0] = flagged[0] or bool(report.flagged)
        yield report


def _lines(reports: Iterable[Report]) -> Iterator[str]:
    for report in reports:
        yield "".join(f"{line}\n" for line in _lines_of(report))


def _lines_of(report: Report) -> Iterator[str]:
    if not report.matches:
        yield f"{show(report.article.text)}: on none of {', '.join(used.source for used in report.lists)}"
        return
    yield f"{show(report.article.text)}:"
    candidates = report.matches[0].candidates
    for candidate in candidates[:MAX_SHOWN]:
        listing = candidate.listing
        known = [f"{listing.source} {listing.uid}", programs(listing), listing.type.value, *facts_of(listing)]
        yield f"  {probability(candidate):<5} {candidate.band.value:<9} {show(listing.name)}"
        yield f"      {show(' · '.join(filter(None, known)))}"
        name, kind = matched(candidate)
        yield f"      matched: {show(name)} ({kind})"
        yield from (f"      {'+' if found.score >= 0.5 else '-'} {show(found.reason)}" for found in
                    candidate.evidence.values())  # fmt: skip
    if len(candidates) > MAX_SHOWN:
        yield f"  and {len(candidates) - MAX_SHOWN} more: see --format json"
