"""From what the user named (files, folders, patterns, addresses, `-`) to single documents, in a fixed order."""

from __future__ import annotations

import glob
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from xref.errors import ArticleError
from xref.readers import STDIN, SUFFIXES, Notify, ignore
from xref.readers.base import unreadable

SCHEMES = ("http://", "https://")
PACKED = ".gz"
# What holds articles and cannot be read: an error that says what to do is better than a file left out.
REFUSED = frozenset((".doc", ".rtf", ".pages", ".wpd", ".msg", ".zip", ".7z", ".rar"))
PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
PAGE_FOLDER = "_files"  # what a browser keeps beside a saved page: its pictures, scripts, frames


def is_address(name: str) -> bool:
    """Whether a name is the address of a page."""
    return name.lower().startswith(SCHEMES)


def find_articles(
    names: Iterable[str], *, notify: Notify = ignore, packed: Iterable[str] = (PACKED,)
) -> Iterator[str | ArticleError]:
    """The names of single documents behind `names`: folders and patterns opened, their files sorted, and what is
    wrong with some. Of a folder's files those count whose ending is of a known kind, or one of `packed`.
    """
    look = _Look(notify, tuple(packed))
    for name in names:
        if name == STDIN or is_address(name):
            yield name
        elif _is_folder(name):
            yield from _find_in(Path(name), look)
        elif glob.has_magic(name) and not _exists(name):
            yield from _find_like(name, look)
        else:
            yield name


class _Look(NamedTuple):
    """Whom to tell what was left out, and the endings of files that have another file in them."""

    notify: Notify
    packed: tuple[str, ...]

    def knows(self, path: Path) -> bool:
        suffix = path.suffix.lower()
        return suffix in SUFFIXES or suffix in REFUSED or (suffix in self.packed and path.stem != "")


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except (OSError, ValueError):  # a folder above that may not be entered, a name too long: reading it says so
        return False


def _exists(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):
        return True  # as above


def _find_like(pattern: str, look: _Look) -> Iterator[str | ArticleError]:
    found = sorted(glob.iglob(pattern, recursive=True))  # noqa: PTH207 - that of Path takes no absolute pattern
    if not found:
        yield ArticleError(f"{pattern}: nothing is called like that; check the pattern")
    # `**` names folders and the files in them: each file comes once.
    folders = [name for name in found if _is_folder(name)] if "**" not in pattern else []
    for name in found:
        if name in folders:
            yield from _find_in(Path(name), look)
        elif not _is_folder(name):
            yield name


def _find_in(folder: Path, look: _Look) -> Iterator[str | ArticleError]:
    skipped: Counter[str] = Counter()
    found = False
    for item in _walk(folder, frozenset()):
        if isinstance(item, Path) and not look.knows(item):
            skipped[item.suffix.lower()] += 1
            continue
        found = True
        yield str(item) if isinstance(item, Path) else item
    others = ", ".join(f"{count} {suffix}" for suffix, count in sorted(skipped.items()))
    if not found:
        holds = f" (it holds {others})" if others else ""
        yield ArticleError(f"{folder}: no article in this folder{holds}; known: {_known()}")
    elif others:
        look.notify(f"{folder}: skipped files of unknown kinds: {others}")


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
    names = {entry.name for entry in entries}
    for entry in entries:
        if entry.name.startswith(".") or _belongs_to_page(entry.name, names):
            continue
        if entry.is_dir():
            yield from _walk(entry, above | {here})
        elif entry.is_file():
            yield entry
        elif entry.is_symlink():
            yield ArticleError(f"{entry}: a link that leads nowhere; remove or mend it")


def _belongs_to_page(name: str, names: set[str]) -> bool:
    stem = name.removesuffix(PAGE_FOLDER)
    return stem != name and any(stem + suffix in names for suffix in PAGE_SUFFIXES)


def _known() -> str:
    return ", ".join(suffix or "no suffix" for suffix in SUFFIXES)
