"""Every list from a folder to a match: `xref refresh SOURCE --from DIR`, then `xref check`."""

from __future__ import annotations

import importlib
import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.publisher import file, status
from tests.sources import test_ca_dfatd_sema_sanctions as canada
from tests.sources import test_opensanctions as opensanctions
from tests.sources import test_us_trade_csl as csl
from tests.sources import test_worldbank_debarred as bank
from tests.sources.au_dfat_sanctions import test_au_dfat_sanctions as australia
from tests.sources.au_dfat_sanctions.xlsx import workbook
from tests.sources.ch_seco_sanctions import test_ch_seco_sanctions as switzerland
from tests.sources.custom import test_custom as custom
from xref.cli import main
from xref.sources import SOURCES

AUSTRALIAN = (australia.HEADER, australia.PERSON, *australia.ALIASES, australia.SHIP, australia.ENTITY)
CONTENTS = {
    "ca_dfatd_sema_sanctions": canada.content(canada.PERSON, canada.WORKS, canada.SHIP, new=True),
    "ch_seco_sanctions": switzerland.WHOLE,
    "us_trade_csl": csl.content(csl.WORKS, csl.PERSON, csl.SHIP, csl.OFACS),
    "worldbank_debarred": bank.content(bank.FIRM, bank.PERSON),
    "opensanctions": opensanctions.content(opensanctions.PERSON, opensanctions.COMPANY, opensanctions.SHIP),
    "custom": custom.CSV,
}
STORY = "The mill of Ordan Vessik, a director of {} who was born in Afghanistan in 1970, was sanctioned last week.\n"


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run a command on a data folder of its own, with lists as small as the fixtures."""
    monkeypatch.setenv("XREF_DATA_DIR", str(tmp_path / "data"))
    for code, source in SOURCES.items():
        monkeypatch.setitem(SOURCES, code, replace(source, min_listings=1))

    def invoke(*words):
        return CliRunner().invoke(main, [*map(str, words)])

    return invoke


def write(folder: Path, code: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / SOURCES[code].files[0]
    if code == "au_dfat_sanctions":
        return workbook(path, AUSTRALIAN)
    path.write_bytes(CONTENTS[code])
    return path


def matched(run, tmp_path) -> set[tuple[str, str]]:
    """The listings that an article's flagged parties may be."""
    story = tmp_path / "story.txt"
    story.write_text(STORY.format("Ordan Works"), encoding="utf-8")
    found = run("check", "--offline", "--format", "json", story)
    assert found.exit_code == 1, found.stderr
    report = json.loads(found.stdout)
    candidates = [candidate for match in report["matches"] for candidate in match["candidates"]]
    return {(one["listing"]["source"], one["listing"]["id"]) for one in candidates if one["band"] != "possible"}


@pytest.mark.parametrize(
    ("code", "uid"),
    [
        ("au_dfat_sanctions", "101"),
        ("ch_seco_sanctions", "100"),
        ("us_trade_csl", "d1"),
        ("us_trade_csl", "e1"),
        ("worldbank_debarred", "4712"),
        ("worldbank_debarred", "4711"),
        ("opensanctions", "Q1"),
        ("custom", "W-17"),
    ],
)
def test_a_list_from_a_folder_is_screened_against(run, tmp_path, code, uid):
    write(tmp_path / "files", code)
    found = run("refresh", code, "--from", tmp_path / "files")
    assert (found.exit_code, found.stderr) == (0, "")
    assert found.stdout.startswith(f"{code}  ")
    assert (code, uid) in matched(run, tmp_path)
    assert run("refresh", code, "--from", tmp_path / "files").stdout.startswith(f"{code}  unchanged")


def test_canadas_list_from_a_folder_is_screened_against(run, tmp_path):
    write(tmp_path / "files", "ca_dfatd_sema_sanctions")
    assert run("refresh", "ca_dfatd_sema_sanctions", "--from", tmp_path / "files").exit_code == 0
    assert {code for code, _ in matched(run, tmp_path)} == {"ca_dfatd_sema_sanctions"}


def test_a_folder_of_every_list_brings_each(run, tmp_path):
    for code in (*CONTENTS, "au_dfat_sanctions"):
        write(tmp_path / "files" / code, code)
    found = run("refresh", "--from", tmp_path / "files")
    assert (found.exit_code, found.stderr) == (0, "")
    codes = [line.split()[0] for line in found.stdout.splitlines() if not line.startswith(" ")]
    assert sorted(codes) == sorted((*CONTENTS, "au_dfat_sanctions"))


@pytest.mark.parametrize("code", ["custom", "custom_vendors"])
def test_a_list_of_ones_own_is_switched_on_by_the_settings(run, tmp_path, code):
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "mine.jsonl").write_bytes(custom.lines(custom.PERSON))
    settings = tmp_path / "xref.toml"
    settings.write_text(
        f'[lists.{code}]\nfile = "lists/mine.jsonl"\npublisher = "The desk"\n'
        + "".join(f"[lists.{one}]\non = false\n" for one, source in SOURCES.items() if source.on_by_default),
        encoding="utf-8",
    )
    found = run("refresh", "--settings", settings)
    assert (found.exit_code, found.stderr) == (0, "")
    assert [line.split()[0] for line in found.stdout.splitlines() if not line.startswith(" ")] == [code]
    assert matched(run, tmp_path) == {(code, "W-17")}  # whether or not the check is told the settings


def test_a_broken_list_of_ones_own_leaves_the_last_good_one(run, tmp_path):
    settings, mine = tmp_path / "xref.toml", tmp_path / "mine.csv"
    settings.write_text('[lists.custom]\nfile = "mine.csv"\n', encoding="utf-8")
    mine.write_bytes(custom.CSV)
    assert run("refresh", "custom", "--settings", settings).exit_code == 0
    mine.write_bytes(custom.CSV.replace(b"weak_aliases", b"week_aliases"))
    found = run("refresh", "custom", "--settings", settings)
    assert found.exit_code == 1
    assert f"{mine}: refused at the gate 'format': watchlist line 1 has the unknown column 'week_alia" in found.stderr
    mine.unlink()
    assert f"cannot read {mine}" in run("refresh", "custom", "--settings", settings).stderr
    assert ("custom", "W-17") in matched(run, tmp_path)


def test_an_index_of_ones_own_list_is_built_anew_without_the_settings(run, tmp_path):
    settings, mine = tmp_path / "xref.toml", tmp_path / "mine.csv"
    settings.write_text('[lists.custom_vendors]\nfile = "mine.csv"\n', encoding="utf-8")
    mine.write_bytes(custom.CSV)
    assert run("refresh", "custom_vendors", "--settings", settings).exit_code == 0
    for part in (tmp_path / "data" / "lists" / "custom_vendors" / "index").rglob("*"):
        if part.is_file():
            part.write_bytes(b"")
    assert ("custom_vendors", "W-17") in matched(run, tmp_path)


def on_loopback(monkeypatch, publisher, code: str, body: bytes) -> dict[str, str]:
    """Publish a list where its source asks for it; the headers of the request come back after it."""
    address = publisher.on("/list", file(body))
    source = replace(SOURCES[code], addresses=(address,), min_listings=1)
    monkeypatch.setattr(importlib.import_module("xref.cli.refresh"), "SOURCES", {code: source})
    return source.headers


def test_the_world_bank_is_asked_with_its_public_key(run, monkeypatch, publisher):
    code = "worldbank_debarred"
    headers = on_loopback(monkeypatch, publisher, code, CONTENTS[code])
    assert run("refresh", code).exit_code == 0
    assert publisher.requests[-1][1]["apikey"] == headers["apikey"]
    assert publisher.requests[-1][1]["User-Agent"].startswith("Mozilla/5.0 (compatible; xref/")


def test_another_key_is_set_in_the_settings(run, monkeypatch, publisher, tmp_path):
    code = "worldbank_debarred"
    on_loopback(monkeypatch, publisher, code, CONTENTS[code])
    settings = tmp_path / "xref.toml"
    settings.write_text(f'[network.headers.{code}]\napikey = "new"\n', encoding="utf-8")
    assert run("refresh", code, "--settings", settings).exit_code == 0
    assert publisher.requests[-1][1]["apikey"] == "new"


def test_australia_is_asked_as_a_browser_asks(run, monkeypatch, publisher, tmp_path):
    code = "au_dfat_sanctions"
    body = write(tmp_path / "files", code).read_bytes()
    on_loopback(monkeypatch, publisher, code, body)
    publisher.on("/list", file(body, agent="Mozilla/5.0 (X11; Linux x86_64) AppleWebKit"))
    assert run("refresh", code).exit_code == 0


def test_ones_own_list_may_be_at_an_address(run, publisher, tmp_path):
    address = publisher.on("/watch/vendors.jsonl?v=1", file(custom.lines(custom.PERSON)))
    settings = tmp_path / "xref.toml"
    settings.write_text(f'[lists.custom_vendors]\naddress = "{address}"\n', encoding="utf-8")
    assert run("refresh", "custom_vendors", "--settings", settings).exit_code == 0
    assert matched(run, tmp_path) == {("custom_vendors", "W-17")}
    publisher.on("/watch/vendors.jsonl?v=1", status(404))
    assert run("refresh", "custom_vendors", "--settings", settings).exit_code == 1


def test_a_dataset_is_asked_for_by_its_name(run, publisher, tmp_path):
    publisher.on("/peps/targets.simple.csv", file(CONTENTS["opensanctions"]))
    settings = tmp_path / "xref.toml"
    settings.write_text(
        '[lists.opensanctions_peps]\ndataset = "peps"\n'
        f'[network.addresses]\nopensanctions_peps = ["{publisher.url("/peps/{file}")}"]\n',
        encoding="utf-8",
    )
    assert run("refresh", "opensanctions_peps", "--settings", settings).exit_code == 0
    assert ("opensanctions_peps", "Q1") in matched(run, tmp_path)


def test_ones_own_list_has_a_history_like_any_other(run, tmp_path):
    settings, mine, archive = tmp_path / "xref.toml", tmp_path / "mine.csv", tmp_path / "lists.zip"
    settings.write_text('[lists.custom_vendors]\nfile = "mine.csv"\n', encoding="utf-8")
    for aliases in (b"Ordan the Tall", b"Ordan the Long"):
        mine.write_bytes(custom.CSV.replace(b"Ordan the Tall", aliases))
        assert run("refresh", "custom_vendors", "--settings", settings).exit_code == 0
    assert "Ordan the Long" in run("diff", "custom_vendors").stdout
    assert "custom_vendors" in run("lists").stdout
    assert run("lists", "verify").exit_code == 0
    assert run("lists", "export", archive).exit_code == 0
    found = run("lists", "import", archive, "--data-dir", tmp_path / "other")
    assert (found.exit_code, found.stderr) == (0, "")
    assert "custom_vendors" in found.stdout


def test_ones_own_list_of_another_name_needs_no_settings_to_come_from_a_folder(run, tmp_path):
    (tmp_path / "custom_vendors.csv").write_bytes(custom.CSV)
    assert run("refresh", "custom_vendors", "--from", tmp_path).exit_code == 0
    assert "no address to fetch it from" in run("refresh", "custom_vendors").stderr
