"""What the commands on decisions share: the book, opened where there is one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from xref.cli.base.configured import data_folder, settings
from xref.decisions import Store, is_stored, opened


@contextmanager
def open_store(data_dir: Path | None) -> Iterator[Store | None]:
    """The book; None where nothing was ever decided. The folder may be given before a command's word, too."""
    parent = click.get_current_context().parent
    outer = parent.params.get("data_dir") if parent else None
    folder, url = data_folder(data_dir or outer), settings().paths.decisions
    if not is_stored(folder, url):
        yield None
        return
    with opened(folder, url) as store:
        yield store
