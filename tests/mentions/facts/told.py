"""The facts of a made-up text around a name."""

from __future__ import annotations

from xref.mentions.base import Place, split_pieces
from xref.mentions.facts import Context
from xref.model import Facts


def facts(text: str, name: str) -> Facts:
    start = text.index(name)
    return Context(text, split_pieces(text)).facts([Place(start, start + len(name))])
