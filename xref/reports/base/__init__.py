"""What every report format is, and how text of an article or a list is made safe to show."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from xref.model import Report
from xref.settings import DEFAULT_WEIGHTS, Weight


class Layout(NamedTuple):
    """How the reports are to look, beside their format."""

    many: bool = False  # several articles were asked for, whether or not all of them gave a report
    missing: Callable[[], int] = int  # how many articles could not be screened, as far as is known when it is asked
    with_text: bool = False  # the articles' text goes into the document
    width: int = 80  # columns of the page
    color: bool = False
    encoding: str = "utf-8"  # what the reader's screen can show
    weights: Mapping[str, Weight] = DEFAULT_WEIGHTS  # of the run: bars show them


Render = Callable[[Iterable[Report], Layout], Iterator[str] | Iterator[bytes]]
# The files of a folder, one after another: each one's name, and its content in pieces that must be taken first.
RenderFolder = Callable[[Iterable[Report], Layout], Iterator[tuple[str, Iterator[str]]]]


class Form(NamedTuple):
    """A format of reports: what renders it, and the endings of the files it goes by."""

    render: Render
    suffixes: tuple[str, ...]
    render_folder: RenderFolder | None = None  # where several articles can be a folder of pages
    is_binary: bool = False  # no terminal can show it
    is_page: bool = False  # for a screen, in the width and encoding it has; the others are UTF-8 wherever they go


# A joiner shapes Persian and Indic words; every other invisible character can only mislead or steer a terminal.
KEPT_FORMATS = "\u200c\u200d"
# A cell that begins with one of these is a formula to a spreadsheet, in their wide forms too.
FORMULA_STARTS = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")
# Where a semicolon parts the cells, as in most of Europe, what follows one in a text begins a cell of its own.
_INNER_CELL = re.compile(rf'(;[\s"]*)(?=[{re.escape("".join(FORMULA_STARTS))}])')
_SUSPECT = re.compile(r"[^\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u03ff\u0400-\u052f]")


def show(text: str, encoding: str = "utf-8") -> str:
    """The text on one line: blanks folded to one space, what steers a terminal or hides spelled out (`\\x1b`)."""
    shown = spell_out(" ".join(text.split()))
    return shown if encoding == "utf-8" else shown.encode(encoding, "backslashreplace").decode(encoding)


def show_part(words: str, encoding: str = "utf-8") -> str:
    """`words` as `show` has them, but for the blanks at both ends: a part of a line often begins or ends with one."""
    before = " " if words[:1].isspace() else ""
    after = " " if words[-1:].isspace() and words.strip() else ""
    return before + show(words, encoding) + after


def spell_out(text: str) -> str:
    """The text as it stands, but that every character which steers or hides is spelled out, a line break too."""
    return _SUSPECT.sub(lambda found: _spell_out(found[0]), text)


@lru_cache(maxsize=4096)
def _spell_out(character: str) -> str:
    kind = unicodedata.category(character)
    if kind in {"Zs", "Zl", "Zp"}:
        return " "
    code = ord(character)
    is_noncharacter = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF  # no XML may hold the first of these
    if is_noncharacter or (kind in {"Cc", "Cf", "Cs"} and character not in KEPT_FORMATS):
        return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"
    return character


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would run the text instead of showing it."""
    return text.startswith(FORMULA_STARTS) or show(text).startswith(FORMULA_STARTS)


def cell_of(text: str) -> str:
    """The text on one line, for a table of texts: an apostrophe stands before all that a spreadsheet would run."""
    return ("'" if is_formula(text) else "") + _INNER_CELL.sub(r"\1'", show(text))
