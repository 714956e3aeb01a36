"""Lines of a terminal page: wrapped, safe, with color or without."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from xref.model import CLEARED, Band
from xref.reports.base import Layout, show, show_part

if TYPE_CHECKING:
    from rich.text import Text

SYMBOLS = {"rule": "─", "end": "═", "dot": " · ", "cut": "…"}
ASCII_SYMBOLS = {"rule": "-", "end": "=", "dot": " | ", "cut": "..."}
BADGES = {Band.STRONG: "bold white on red", Band.PROBABLE: "bold black on yellow", Band.POSSIBLE: "black on cyan"}


class Page:
    """Lines of at most the layout's width, in its encoding, with or without color."""

    def __init__(self, layout: Layout) -> None:
        # Imported here: it takes 50 ms, which json and csv need not pay.
        from rich.console import Console  # noqa: PLC0415

        self._layout = layout
        self._file = io.StringIO()
        self._console = Console(
            file=self._file,
            width=layout.width + 1,  # lines come here wrapped: nothing is left to fold
            force_terminal=layout.color,
            color_system="standard" if layout.color else None,
            no_color=False,
            legacy_windows=False,
            force_jupyter=False,
            _environ={},
        )
        try:
            "".join(SYMBOLS.values()).encode(layout.encoding)
            self.symbols = SYMBOLS
        except UnicodeEncodeError:
            self.symbols = ASCII_SYMBOLS

    def text(self, *parts: str | tuple[str, str]) -> Text:
        """The parts, some with a style, made safe to show; nothing in them is markup."""
        from rich.text import Text  # noqa: PLC0415

        made = Text()
        for part in parts:
            words, style = (part, "") if isinstance(part, str) else part
            made.append(self.shown(words), style or None)
        return made

    def put(self, text: Text, *, label: str = "", indent: int = 0, style: str = "") -> None:
        """The text, wrapped beside its label; the lines after the first stand under it."""
        from rich.text import Text  # noqa: PLC0415

        margin = " " * indent
        width = max(self._layout.width - indent - len(label), 10)
        for number, line in enumerate(text.wrap(self._console, width, overflow="fold", tab_size=1)):
            head = Text(margin).append(label if number == 0 else " " * len(label), style or None)
            head.append_text(line)
            head.rstrip()
            self._console.print(head, soft_wrap=True, highlight=False, markup=False)

    def badge(self, band: Band) -> tuple[str, str]:
        """A band as a colored field, or in brackets where there is no color."""
        word = band.value.upper()
        return (f" {word} ", BADGES[band]) if self._layout.color else (f"[{word}]", "")

    def cleared(self) -> tuple[str, str]:
        """The field of a match that decisions cleared."""
        word = CLEARED.upper()
        return (f" {word} ", "black on green") if self._layout.color else (f"[{word}]", "")

    def marked(self, words: str) -> tuple[str, str]:
        """A mention that stands out of its passage, with color or without."""
        return (words, "bold black on bright_yellow") if self._layout.color else (f">>{show(words)}<<", "")

    def rule(self, symbol: str) -> None:
        """A line across the page."""
        self._console.print(self.symbols[symbol] * self._layout.width, style="dim", soft_wrap=True, highlight=False)

    def space(self) -> None:
        """An empty line."""
        self._file.write("\n")

    def take(self) -> str:
        """What the page holds; the next one starts empty."""
        written = self._file.getvalue()
        self._file.seek(0)
        self._file.truncate()
        return written

    def shown(self, words: str) -> str:
        """`words` made safe for this page."""
        return show_part(words, self._layout.encoding)
