"""What settings/tables.py promises: a slip in a settings file is told, and every number is part of the hash."""

from __future__ import annotations

from dataclasses import replace

import pytest

from xref.errors import SettingsError
from xref.settings import ListSettings, Network, Settings, Weight, load_settings


def load(tmp_path, text: str) -> Settings:
    path = tmp_path / "xref.toml"
    path.write_text(text, encoding="utf-8")
    return load_settings(path)


def test_a_file_sets_what_it_names(tmp_path):
    found = load(
        tmp_path,
        "strong_at = 0.95\n[weights]\nbirth = [1, 2]\n[network]\nattempts = 2\n"
        '[network.addresses]\nus_ofac_sdn = ["https://example.org/{file}"]\n'
        '[network.ca_bundles]\neu_fsf = "proxy.pem"\n',
    )
    assert found.strong_at == 0.95
    assert found.weights["birth"] == Weight(1.0, 2.0)
    assert found.weights["name"] == Settings().weights["name"]
    assert found.network.attempts == 2
    assert found.network.ca_bundles["eu_fsf"] == "proxy.pem"
    assert found.network.addresses["us_ofac_sdn"] == ("https://example.org/{file}",)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("stong_at = 0.9", "stong_at"),
        ("strong_at = 'high'", "strong_at"),
        ("strong_at = true", "strong_at"),
        ("strong_at = 0.1", "bands"),
        ("max_shrink = -1", "max_shrink"),
        ("strong_at = 1.5", "strong_at is 1.5; it must be from 0 to 1"),
        ("bias = nan", "bias is nan; it must be a number"),
        ("max_growth = inf", "max_growth is inf"),
        ("rare_at = 60", "rare_at"),
        ("[network]\nattempts = 0", "attempts is 0; it must be more than 0"),
        ("[weights]\nname = [inf, 1]", "weights.name"),
        ("[report]\nfromat = 'html'", "report: unknown key 'fromat'"),
        ("[report]\npager = 1", "pager"),
        ("[paths]\ndata = 3", "data is 3"),
        ("paths = 'x'", "paths"),
        ("weights = 3", "weights"),
        ("[weights]\nnose = [1, 2]", "nose"),
        ("[weights]\nname = [1]", "weights.name"),
        ("[weights]\nname = [-1, 2]", "weights.name"),
        ("[network]\nspeed = 3", "speed"),
        ("[network]\naddresses = 3", "addresses"),
        ("[network.addresses]\nun = 'x'", "addresses.un"),
        ("[network]\nca_bundles = 3", "ca_bundles"),
        ("[network.ca_bundles]\nun = 3", "ca_bundles.un"),
        ("[network]\nuser_agent = 'curl/8'", "user_agent is 'curl/8'; it must have 40 printable"),
        ("[network]\nuser_agent = 'Mozilla/5.0 (compatible; xref; the tëst agent)'", "user_agent"),
        ("not toml", "cannot be read"),
        ("lists = 3", "lists"),
        ("[lists]\ncustom = 3", "lists.custom"),
        ("[lists.custom]\nfiel = 'a'", "unknown key 'fiel'"),
        ("[lists.custom]\nfile = 3", "file is 3"),
        ("[lists.custom]\non = 'yes'", "on is 'yes'"),
        ("[network]\nheaders = 3", "headers"),
        ("[network.headers]\nun = 3", "headers.un"),
        ("[network.headers.un]\nkey = 3", "headers.un.key"),
        ('[network.headers.un]\nkey = "a\\nb"', "headers.un.key"),
    ],
)
def test_a_slip_is_refused_by_name(tmp_path, text, named):
    with pytest.raises(SettingsError, match=named):
        load(tmp_path, text)


def test_a_number_of_log_odds_may_be_negative(tmp_path):
    assert load(tmp_path, "names_at = -3.5\nbias = -2\n").names_at == -3.5


def test_a_data_folder_is_from_the_folder_of_the_file(tmp_path):
    assert load(tmp_path, '[paths]\ndata = "lists"\n').paths.data == str(tmp_path / "lists")


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(SettingsError, match="cannot be read"):
        load_settings(tmp_path / "none.toml")


def test_the_hash_covers_what_changes_a_verdict_and_nothing_else():
    assert replace(Settings(), strong_at=0.91).hash != Settings().hash
    assert replace(Settings(), network=Network(attempts=9)).hash == Settings().hash


def test_the_default_user_agent_passes_the_known_gate():
    assert Network().user_agent.startswith("Mozilla/5")
    assert len(Network().user_agent) >= 40


def test_a_file_says_which_lists_are_used_and_where_ones_own_lies(tmp_path):
    found = load(
        tmp_path,
        '[lists.custom]\nfile = "own/watch.csv"\ntitle = "Mine"\n[lists.us_ofac_cons]\non = false\n'
        '[network.headers.worldbank_debarred]\napikey = "new"\n',
    )
    assert found.lists == {
        "custom": ListSettings(file=str(tmp_path / "own" / "watch.csv"), title="Mine"),
        "us_ofac_cons": ListSettings(on=False),
    }
    assert found.network.headers == {"worldbank_debarred": {"apikey": "new"}}
    assert found.hash == Settings().hash
