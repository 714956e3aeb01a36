"""How OFAC writes dates."""

from __future__ import annotations

import pytest

from xref.sources.ofac.base import read_span


@pytest.mark.parametrize(
    ("text", "iso", "circa"),
    [
        ("10 Dec 1948", "1948-12-10", False),
        ("5 Feb 1970", "1970-02-05", False),
        ("1946", "1946", False),
        ("Sep 1938", "1938-09", False),
        ("circa 1951", "1951", True),
        ("circa 07 Jul 1966", "1966-07-07", True),
        ("circa 1979-1982", "1979/1982", True),
        ("1951 to 1953", "1951/1953", False),
        ("01 Jan 1961 to 31 Dec 1962", "1961/1962", False),
        ("01 Jan 1961 to 31 Dec 1961", "1961", False),
        ("Mar 1962 to Feb 1963", "1962-03/1963-02", False),
        ("21 August 2006", "2006-08-21", False),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(text: str, iso: str, circa: bool):
    span = read_span(text)
    assert span is not None
    assert (span.iso, span.circa) == (iso, circa)


@pytest.mark.parametrize("text", ["", "unknown", "31 Feb 1970", "0000", "10 Dez 1948", "1953 to 1951", "1948 or 1949"])
def test_what_is_no_date_is_none(text: str):
    assert read_span(text) is None
