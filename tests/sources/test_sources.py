"""The registry of lists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from xref.errors import SettingsError
from xref.settings import ListSettings
from xref.sources import SOURCES, Registry, with_own


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


def test_a_user_may_have_several_lists_of_his_own_beside_the_known_ones():
    told = {
        "custom_vendors": ListSettings(file="lists/vendors.csv", title="Vendors", publisher="The desk"),
        "custom": ListSettings(address="https://intranet.example/watch.csv", on=False),
        "opensanctions_peps": ListSettings(dataset="peps"),
        "us_ofac_cons": ListSettings(on=False),
        "ch_seco_sanctions": ListSettings(),
    }
    found = with_own(SOURCES, told)
    assert set(found) == {*SOURCES, "custom_vendors", "opensanctions_peps"}
    assert {code: found[code].on_by_default for code in told} == {
        "custom_vendors": True, "custom": False, "opensanctions_peps": True, "us_ofac_cons": False,
        "ch_seco_sanctions": True,
    }  # fmt: skip
    vendors = found["custom_vendors"]
    assert (vendors.file, vendors.title, vendors.publisher) == (Path("lists/vendors.csv"), "Vendors", "The desk")
    assert found["custom"].addresses == ("https://intranet.example/watch.csv",)
    assert found["opensanctions_peps"].addresses[0].endswith("/latest/peps/{file}")


@pytest.mark.parametrize(
    ("code", "told", "said"),
    [
        ("us_ofac_sdm", ListSettings(), "unknown list 'us_ofac_sdm'; known: us_ofac_sdn"),
        ("custom-vendors", ListSettings(file="a"), "unknown list 'custom-vendors'"),
        ("us_ofac_sdn", ListSettings(file="a"), "lists.us_ofac_sdn: it takes 'on' alone"),
        ("custom", ListSettings(), "lists.custom: a custom list has a file or an address, one of them"),
        ("custom", ListSettings(file="a", address="b"), "one of them"),
        ("custom", ListSettings(file="a", dataset="b"), "dataset is for opensanctions"),
        ("opensanctions", ListSettings(), "dataset is ''"),
        ("opensanctions", ListSettings(dataset="../x"), "dataset is '../x'"),
        ("opensanctions", ListSettings(dataset="peps", file="a"), "it has a dataset, no file"),
    ],
)
def test_a_slip_in_the_settings_of_a_list_is_told(code, told, said):
    with pytest.raises(SettingsError, match=re.escape(said)):
        with_own(SOURCES, {code: told})


@pytest.mark.parametrize("code", ["custom", "custom_vendors", "opensanctions", "opensanctions_peps", "us_ofac_sdn"])
def test_a_source_is_found_by_its_code_without_settings(code: str):
    assert code in SOURCES
    assert SOURCES[code].code == code


@pytest.mark.parametrize("code", ["", "customs", "custom_", "us_ofac_sdn_2", "custom_../x"])
def test_there_is_no_other_source(code: str):
    assert (code in SOURCES, SOURCES.get(code)) == (False, None)


def test_the_registry_lists_what_it_holds():
    registry = Registry({"custom": SOURCES["custom"]})
    registry["us_ofac_sdn"] = SOURCES["us_ofac_sdn"]
    assert (list(registry), len(registry)) == (["custom", "us_ofac_sdn"], 2)
    del registry["us_ofac_sdn"]
    assert {**registry} == {"custom": SOURCES["custom"]}


@pytest.mark.parametrize(
    "code", ["ch_seco_sanctions", "ca_dfatd_sema_sanctions", "au_dfat_sanctions", "us_trade_csl", "worldbank_debarred",
             "opensanctions", "custom"]
)  # fmt: skip
def test_these_lists_are_off_until_somebody_asks_for_them(code: str):
    assert not SOURCES[code].on_by_default
