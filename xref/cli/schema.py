"""`xref schema`: the published form of the JSON report."""

from __future__ import annotations

import click

from xref.text import RESOURCES


@click.command()
def schema() -> None:
    """Print the JSON Schema of the documents that --format json and jsonl give.

    \b
    Check a report of your own against it:
      xref schema > report.schema.json
      xref check story.txt --format json --output report.json
      check-jsonschema --schemafile report.schema.json report.json
    """
    click.echo((RESOURCES / "report.schema.json").read_text(encoding="utf-8"), nl=False)
