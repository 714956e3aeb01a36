"""What a shell offers for a word that is begun, where click does not know it by itself."""

from __future__ import annotations

import click

from xref.sources import SOURCES


def complete_source(_ctx: click.Context, _param: click.Parameter, begun: str) -> list[str]:
    """The lists whose code begins so."""
    return [code for code in SOURCES if code.startswith(begun)]
