"""The command line: options in, one call, output out."""

from __future__ import annotations

import click

from xref.cli.base import XrefGroup
from xref.cli.check import check
from xref.version import __version__


@click.group(cls=XrefGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="xref")
def main() -> None:
    """Find the parties an article names, and screen them against the public sanctions lists."""


main.late = {
    name: f"xref.cli.{name}"
    for name in (
        "config",
        "decide",
        "decisions",
        "diff",
        "explain",
        "lists",
        "lookup",
        "manual",
        "refresh",
        "schedule",
        "schema",
        "screen",
        "show",
        "verify",
    )
}
main.add_command(check)
