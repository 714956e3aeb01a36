"""The templates of the HTML pages, and what makes them safe: every text is escaped, only web addresses are links."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from typing import TYPE_CHECKING

from xref.reports.base import show_part, spell_out
from xref.reports.base.words import is_web_address
from xref.text import RESOURCES

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = RESOURCES / "html"
BAR_STEPS = 20  # lengths that the style sheet knows, each way: the policy below forbids styles of single elements


@cache
def environment() -> Environment:
    """The templates, ready to render. Whatever they print is made safe to show, and escaped."""
    # Imported here: it takes time that the other formats need not pay.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415
    from markupsafe import Markup, escape  # noqa: PLC0415

    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: show_part(value) if type(value) is str else value,
    )

    def verbatim(text: str) -> Markup:
        """The text with its blanks as they are, safe to show."""
        return escape(spell_out(text.expandtabs(4).replace("\r", "")))

    made.filters["verbatim"] = verbatim
    style = made.get_template("style.css").render()
    made.globals |= {"policy": policy(style), "is_web_address": is_web_address}
    return made


def policy(style: str) -> str:
    """What a browser may load for the page: this one style sheet, and nothing from anywhere; no script runs."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def bar(moved: float, most: float) -> int:
    """The length of a signal's bar in steps of the style sheet; a signal that moved anything has at least one."""
    if not moved:
        return 0
    return max(1, min(BAR_STEPS, round(BAR_STEPS * abs(moved) / most)))
