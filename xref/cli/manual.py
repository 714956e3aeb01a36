"""`xref manual`: the help of every command on one page."""

from __future__ import annotations

from collections.abc import Iterator

import click

from xref.cli.base.output import deliver, opened

WIDTH = 100  # columns


@click.command()
@click.pass_context
def manual(ctx: click.Context) -> None:
    """Print the help of every command on one page, in Markdown.

    \b
    Examples:
      xref manual
      xref manual | less
    """
    root = ctx.find_root()
    with opened(None) as out:
        deliver(pages(root.command, root.info_name or "xref"), out, "utf-8")


def pages(command: click.Command, name: str, above: click.Context | None = None) -> Iterator[str]:
    """The help of a command and of those below it, each under its words."""
    ctx = command.context_class(command, parent=above, info_name=name, terminal_width=WIDTH, max_content_width=WIDTH)
    yield f"{'#' if above is None else '##'} {ctx.command_path}\n\n```text\n{command.get_help(ctx)}\n```\n\n"
    if isinstance(command, click.Group):
        for word in command.list_commands(ctx):
            found = command.get_command(ctx, word)
            if found:
                yield from pages(found, word, ctx)
