"""Where listed identifiers stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from xref.index import NameIndex, plain_identifier
from xref.mentions.base import IdentifierHit

# A wallet, passport, registration or tail number: letters and digits with what joins them.
_CODE = re.compile(r"(?<![\w@./-])(?:[A-Za-z0-9]+(?:[-./][A-Za-z0-9]+)*)(?![\w@])")
_TAIL = re.compile(r"[A-Z]{1,2}-?[A-Z]{3,4}|[A-Z]-?[A-Z]{4}")
_ADDRESS = re.compile(
    r"(?<![\w.])(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:/[\w./-]*)?)"
)
MIN_CODE = 6  # characters of a number that can be looked up by itself
MIN_TAIL = 4  # of an aircraft's registration


def find_identifiers(text: str, lists: Sequence[NameIndex]) -> tuple[IdentifierHit, ...]:
    """Where a listed identifier stands in the text; every one of them is checked by value."""
    hits: dict[tuple[int, int], IdentifierHit] = {}
    for start, end in _codes(text):
        plain = plain_identifier(text[start:end])
        for place, index in enumerate(lists):
            owners = index.listings_with(plain)
            if owners:
                hits.setdefault((start, end), IdentifierHit(start, end, place, owners))
    return tuple(hit for _, hit in sorted(hits.items()))


def _codes(text: str) -> Iterator[tuple[int, int]]:
    for found in _CODE.finditer(text):
        surface = found.group()
        digits = sum(char.isdigit() for char in surface)
        is_number = digits >= 1 and len(surface) >= MIN_CODE and (digits >= 3 or len(surface) >= 20)
        is_tail = MIN_TAIL <= len(surface) <= 7 and (
            bool(_TAIL.fullmatch(surface)) or (digits >= 2 and surface[0].isupper())
        )
        if is_number or is_tail:
            yield found.span()
    for found in _ADDRESS.finditer(text):
        yield found.start(), found.end() - (found.group()[-1] in "./-")
