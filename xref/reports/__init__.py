"""From reports to what the user reads. REPORTS has each format by its name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from xref.model import Report
from xref.reports.as_csv import render_csv
from xref.reports.as_html import render_html, render_html_folder
from xref.reports.as_json import render_json, render_jsonl
from xref.reports.as_text import render_text
from xref.reports.base import Form, Layout, Render, show
from xref.reports.base.saving import saving

__all__ = ["REPORTS", "Form", "Layout", "Render", "form_of", "render", "saving", "show"]

REPORTS: Mapping[str, Form] = MappingProxyType(
    {
        "text": Form(render_text, (".txt",), is_page=True),
        "html": Form(render_html, (".html", ".htm"), render_html_folder),
        "json": Form(render_json, (".json",)),
        "jsonl": Form(render_jsonl, (".jsonl", ".ndjson")),
        "csv": Form(render_csv, (".csv",)),
    }
)


def form_of(path: Path) -> str:
    """The format that files of this name have by their ending; text where it tells none."""
    suffix = path.suffix.lower()
    return next((name for name, form in REPORTS.items() if suffix in form.suffixes), "text")


def render(report: Report, form: str = "text", layout: Layout | None = None) -> str:
    """One report in one format that is text."""
    chunks = REPORTS[form].render((report,), layout or Layout())
    return "".join(chunk if isinstance(chunk, str) else chunk.decode() for chunk in chunks)
