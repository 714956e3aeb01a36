"""From reports to what the user reads. REPORTS has each format by its name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from xref.late import later
from xref.model import Report
from xref.reports.base import Form, Layout, Render, show
from xref.reports.base.saving import saving

__all__ = ["REPORTS", "Form", "Layout", "Render", "form_of", "render", "saving", "show"]

REPORTS: Mapping[str, Form] = MappingProxyType(
    {
        "text": Form(later("xref.reports.as_text:render_text"), (".txt",), is_page=True),
        "html": Form(
            later("xref.reports.as_html:render_html"),
            (".html", ".htm"),
            later("xref.reports.as_html:render_html_folder"),
        ),
        "markdown": Form(later("xref.reports.as_markdown:render_markdown"), (".md", ".markdown")),
        "json": Form(later("xref.reports.as_json:render_json"), (".json",)),
        "jsonl": Form(later("xref.reports.as_json:render_jsonl"), (".jsonl", ".ndjson")),
        "csv": Form(later("xref.reports.as_csv:render_csv"), (".csv",)),
        "xlsx": Form(later("xref.reports.as_xlsx:render_xlsx"), (".xlsx",), is_binary=True),
        "ftm": Form(later("xref.reports.as_ftm:render_ftm"), (".ftm.json", ".ftm")),
        "junit": Form(later("xref.reports.as_junit:render_junit"), (".junit.xml", ".xml")),
    }
)


def form_of(path: Path) -> str:
    """The format that files of this name have by their ending; text where it tells none."""
    file = path.name.lower()
    endings = {suffix: name for name, form in REPORTS.items() for suffix in form.suffixes}
    found = max((suffix for suffix in endings if file.endswith(suffix)), key=len, default="")
    return endings.get(found, "text")


def render(report: Report, form: str = "text", layout: Layout | None = None) -> str:
    """One report in one format that is text."""
    chunks = REPORTS[form].render((report,), layout or Layout())
    return "".join(chunk if isinstance(chunk, str) else chunk.decode() for chunk in chunks)
