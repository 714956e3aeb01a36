"""Files of publishers as accidents and enemies leave them: cut, with bytes swapped, with parts put in or taken out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from xref.errors import ParseError
from xref.model import ParsedList

fuzzed = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
SNIPPETS = (
    b"<x/>", b"<x>", b"</x>", b'"', b"\n", b"\r\n", b",", b";", b"\x00", b"\xff", b"&a;", b"{", b"}", b"[", b"null,",
    b"<!DOCTYPE a>", b"999999999999999999999", b"-1", b"\xed\xa0\x80", b"(a.k.a. ", b"/", b"31/02/1970", b"0000",
    b'"\\ud800"', b"Infinity", b"1e999", b"\xe2\x80\xa8", b"[" * 2000, b"(" * 500,
)  # fmt: skip


def _cut(content: bytes, at: int) -> bytes:
    return content[: at % (len(content) + 1)]


def _swapped(content: bytes, at: int, byte: int) -> bytes:
    at %= len(content)
    return content[:at] + bytes([byte]) + content[at + 1 :]


def _grown(content: bytes, at: int, part: bytes) -> bytes:
    at %= len(content)
    return content[:at] + part + content[at:]


def _taken(content: bytes, at: int, length: int) -> bytes:
    at %= len(content)
    return content[:at] + content[at + length :]


def damaged(content: bytes) -> st.SearchStrategy[bytes]:
    """The content with one to three accidents."""
    place, byte = st.integers(0, 1 << 20), st.integers(0, 255)
    accidents = st.one_of(
        st.tuples(st.just(_cut), place),
        st.tuples(st.just(_swapped), place, byte),
        st.tuples(st.just(_grown), place, st.sampled_from(SNIPPETS) | st.text(max_size=8).map(str.encode)),
        st.tuples(st.just(_taken), place, st.integers(1, 40)),
    )

    def happen(found: list[tuple]) -> bytes:
        result = content
        for accident, *options in found:
            result = accident(result, *options) if result else result
        return result

    return st.lists(accidents, min_size=1, max_size=3).map(happen)


def holds(parse: Callable[[Path], ParsedList], folder: Path) -> None:
    """What is parsed is a list of listings that can be indexed, or is refused by a ParseError."""
    try:
        parsed = parse(folder)
    except ParseError:
        return
    assert parsed.listings
    assert len({listing.uid for listing in parsed.listings}) == len(parsed.listings)
    assert len(parsed.listings) <= parsed.rows
    for listing in parsed.listings:
        assert all(any(map(str.isalnum, name.text)) for name in listing.names)
        json.dumps(asdict(listing), ensure_ascii=False, default=str).encode()
