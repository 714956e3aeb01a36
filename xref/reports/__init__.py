"""From reports to what the user reads. REPORTS has the renderer of each format by its name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from xref.model import Report
from xref.reports.as_csv import render_csv
from xref.reports.as_json import render_json, render_jsonl
from xref.reports.as_text import render_text
from xref.reports.base import Layout, Render, saving, show

__all__ = ["REPORTS", "Layout", "Render", "render", "saving", "show"]

REPORTS: Mapping[str, Render] = MappingProxyType(
    {
        "text": render_text,
        "json": render_json,
        "jsonl": render_jsonl,
        "csv": render_csv,
    }
)


def render(report: Report, form: str = "text", layout: Layout | None = None) -> str:
    """One report in one format."""
    return "".join(REPORTS[form]((report,), layout or Layout()))
