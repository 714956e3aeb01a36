"""From what the user named (files, folders, `-`) to articles, in a fixed order.

READERS has the reader of each kind of file, by its suffix in lower case.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from xref.errors import ArticleError
from xref.model import Article
from xref.readers.base import STDIN, Notify, Reader, ignore, unreadable
from xref.readers.plain import read_plain

__all__ = ["READERS", "STDIN", "find_articles", "read_article", "read_articles"]

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "": read_plain,
        ".txt": read_plain,
        ".text": read_plain,
        ".md": read_plain,
    }
)


def read_articles(names: Iterable[str | ArticleError], *, notify: Notify = ignore) -> Iterator[Article | ArticleError]:
    """Each article as it is asked for; one that cannot be read comes as its error, and the next follows."""
    for name in names:
        if isinstance(name, ArticleError):
            yield name
            continue
        try:
            yield read_article(name, notify=notify)
        except ArticleError as exc:
            yield exc


def read_article(name: str, *, notify: Notify = ignore) -> Article:
    """One article: a file of a known suffix, or standard input for `-`."""
    suffix = "" if name == STDIN else Path(name).suffix.lower()
    if suffix not in READERS:
        raise ArticleError(f"{name}: unknown kind of file; known: {_known()}; plain text can be given as -")
    return READERS[suffix](name, notify=notify)


def find_articles(names: Iterable[str], *, notify: Notify = ignore) -> Iterator[str | ArticleError]:
    """The names of single articles behind `names`: folders opened, their files sorted, and what is wrong with some."""
    for name in names:
        if name.lower().startswith(("http://", "https://")):
            yield ArticleError(f"{name}: an address, which cannot be read yet; save the page as text")
        elif name != STDIN and _is_folder(name):
            yield from _find_in(Path(name), notify)
        else:
            yield name


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except OSError:  # a folder above that may not be entered, a name too long: reading it says so
        return False


def _find_in(folder: Path, notify: Notify) -> Iterator[str | ArticleError]:
    skipped: Counter[str] = Counter()
    found = False
    for item in _walk(folder, frozenset()):
        if isinstance(item, Path) and item.suffix.lower() not in READERS:
            skipped[item.suffix.lower()] += 1
            continue
        found = True
        yield str(item) if isinstance(item, Path) else item
    others = ", ".join(f"{count} {suffix}" for suffix, count in sorted(skipped.items()))
    if not found:
        holds = f" (it holds {others})" if others else ""
        yield ArticleError(f"{folder}: no article in this folder{holds}; known: {_known()}")
    elif others:
        notify(f"{folder}: skipped files of unknown kinds: {others}")


def _walk(folder: Path, above: frozenset[Path]) -> Iterator[Path | ArticleError]:
    """The files under a folder, sorted; hidden ones and what is no file (a pipe, a socket) are left out."""
    try:
        here = folder.resolve(strict=True)
        entries = sorted(folder.iterdir())
    except (OSError, RuntimeError) as exc:
        yield unreadable(str(folder), exc if isinstance(exc, OSError) else OSError(str(exc)))
        return
    if here in above:
        yield ArticleError(f"{folder}: a link to a folder that holds it; remove the link")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _walk(entry, above | {here})
        elif entry.is_file():
            yield entry
        elif entry.is_symlink():
            yield ArticleError(f"{entry}: a link that leads nowhere; remove or mend it")


def _known() -> str:
    return ", ".join(suffix or "no suffix" for suffix in READERS)
