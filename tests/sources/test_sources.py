"""The registry of lists."""

from __future__ import annotations

import pytest

from xref.sources import SOURCES


def test_a_source_stands_under_its_code():
    assert {code: source.code for code, source in SOURCES.items()} == {code: code for code in SOURCES}


@pytest.mark.parametrize("code", sorted(SOURCES))
def test_a_source_says_who_publishes_what_where(code: str):
    source = SOURCES[code]
    assert source.title
    assert source.publisher
    assert source.min_listings > 0
    for address in source.addresses:
        assert address.startswith("https://")
        assert all(url.startswith("https://") and "{" not in url for url in source.urls(address))


def test_the_publisher_wants_capitals_and_the_old_address_small_letters():
    source = SOURCES["us_ofac_sdn"]
    assert [source.urls(address)[0].rpartition("/")[2] for address in source.addresses] == [
        "SDN.CSV",
        "SDN.CSV",
        "sdn.csv",
    ]
    assert SOURCES["us_ofac_cons"].urls(source.addresses[0])[0].endswith("/api/download/CONS_PRIM.CSV")
    assert (
        "/downloads/consolidated/cons_prim.csv" in SOURCES["us_ofac_cons"].urls(SOURCES["us_ofac_cons"].addresses[2])[0]
    )
