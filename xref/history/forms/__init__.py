"""The forms in which differences of lists are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from xref.history.base import Difference
from xref.history.forms.as_json import render_json
from xref.history.forms.as_markdown import render_markdown
from xref.history.forms.as_table import render_table

Render = Callable[[Iterable[Difference]], Iterator[str]]

FORMS: Mapping[str, Render] = MappingProxyType(
    {"table": render_table, "json": render_json, "markdown": render_markdown}
)
