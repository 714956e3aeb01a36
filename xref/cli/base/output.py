"""Where a report goes: standard output, a pager on a terminal, a file, or a folder of pages."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple, TypedDict, Unpack

import click

from xref.errors import SettingsError
from xref.late import later
from xref.reports import Layout, saving, show
from xref.settings import Weight

get_terminal_size = later("shutil:get_terminal_size")
STDOUT = "-"
NARROWEST, WIDEST = 40, 100  # columns of the page; a longer line is hard to read


@contextmanager
def opened(path: Path | None) -> Iterator[BinaryIO]:
    """The file to write to, or standard output; a reader who went away (`| head`) ends the run quietly."""
    try:
        if path is None or str(path) == STDOUT:
            yield sys.stdout.buffer
        else:
            with saving(path) as file:
                yield file
    except BrokenPipeError:
        raise click.exceptions.Exit(2) from None


def tell(message: str) -> None:
    """One line on standard error, whatever a file's name or a list holds."""
    click.echo(show(message), err=True)


def write(out: BinaryIO, content: bytes) -> None:
    """Write and flush; a full disk behind standard output is one line, as `saving` makes it of a file's."""
    try:
        out.write(content)
        out.flush()
    except OSError as exc:
        if out is not sys.stdout.buffer:
            raise
        # Python flushes standard output once more at exit: let it flush into nothing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(exc, BrokenPipeError):
            raise
        raise SettingsError(f"cannot write standard output: {(exc.strerror or str(exc)).lower()}; free space") from exc


def write_folder(folder: Path, files: Iterable[tuple[str, Iterator[str]]]) -> None:
    """Each file of a folder, which is made where it is missing; none of them is ever half there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        raise SettingsError(f"cannot make the folder {folder}: {(exc.strerror or str(exc)).lower()}") from exc
    for name, chunks in files:
        with saving(folder / name) as file:
            file.writelines(chunk.encode() for chunk in chunks)


class Asked(TypedDict):
    """What a run asks of the layout beside what the screen can show."""

    many: bool
    missing: Callable[[], int]
    with_text: bool
    weights: Mapping[str, Weight]


class Screen(NamedTuple):
    """What the reader's screen can show."""

    is_terminal: bool
    width: int = 80
    height: int = 24
    color: bool = False
    encoding: str = "utf-8"

    @classmethod
    def of(cls, out: BinaryIO) -> Screen:
        """Color on a terminal that wants it, its size and its encoding; a plain page for a file."""
        if out is not sys.stdout.buffer:
            return cls(is_terminal=False)
        size = get_terminal_size((80, 24))
        is_smart = out.isatty() and os.environ.get("TERM") != "dumb"
        return cls(
            is_terminal=is_smart,
            width=min(max(size.columns, NARROWEST), WIDEST),
            height=size.lines,
            color=is_smart and not os.environ.get("NO_COLOR"),
            encoding=(sys.stdout.encoding or "utf-8").lower(),
        )

    def layout(self, **asked: Unpack[Asked]) -> Layout:
        """A layout that this screen can show."""
        return Layout(width=self.width, color=self.color, encoding=self.encoding, **asked)


def deliver(chunks: Iterator[str] | Iterator[bytes], out: BinaryIO, encoding: str) -> None:
    """Write each piece as soon as it is there."""
    for chunk in chunks:
        write(out, chunk if isinstance(chunk, bytes) else chunk.encode(encoding, "backslashreplace"))


def page_through(chunks: Iterator[str] | Iterator[bytes], screen: Screen) -> None:
    """Print what fits the screen; give a longer text to the user's pager."""
    pages = (chunk if isinstance(chunk, str) else chunk.decode() for chunk in chunks)
    first = ""
    for page in pages:
        first += page
        if first.count("\n") >= screen.height:
            break
    else:
        click.echo(first, nl=False, color=screen.color)
        return
    ahead = _Ahead(first, pages)
    click.echo_via_pager(iter(ahead))  # click keeps the color where the pager shows it
    if not ahead.is_done:  # left before all was screened: there is no verdict to give
        raise click.exceptions.Exit(2)


class _Ahead:
    """Chunks of which the next is always taken before one is handed on, so that the last is known to be the last."""

    def __init__(self, first: str, rest: Iterator[str]) -> None:
        self._first, self._rest = first, rest
        self.is_done = False

    def __iter__(self) -> Iterator[str]:
        following: str | None = self._first
        while following is not None:
            current, following = following, next(self._rest, None)
            self.is_done = following is None
            yield current


@contextmanager
def progress_of(total: int, *, hidden: bool) -> Iterator[Callable[[], None]]:
    """What moves a bar on standard error one article further, where a terminal shows it."""
    if hidden or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich import progress as bars  # noqa: PLC0415 - a tenth of a second that a single article need not pay
    from rich.console import Console  # noqa: PLC0415 - as above

    columns = (bars.TextColumn("screened"), bars.BarColumn(), bars.MofNCompleteColumn(), bars.TimeRemainingColumn())
    with bars.Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("", total=total)
        yield lambda: shown.advance(task)
