"""What the finder makes of a text."""

from __future__ import annotations

from xref.mentions.names import find_names


def kinds(text: str) -> dict[str, str]:
    """The names of the text, and what each is."""
    return {text[start:end]: kind for start, end, kind, _ in find_names(text)}
