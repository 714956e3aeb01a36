"""What settings/__init__.py and layers.py promise: the stronger place wins, and each value's place is known."""

from __future__ import annotations

import platformdirs
import pytest

from xref.errors import SettingsError
from xref.settings import ListSettings, Settings, Weight, configure, user_folder
from xref.settings.layers import known_keys


@pytest.fixture
def files(tmp_path, monkeypatch):
    """What writes the user's file and the project's; the current folder is the project's."""
    (tmp_path / "user").mkdir()
    (tmp_path / "project").mkdir()
    monkeypatch.setenv("XREF_CONFIG_DIR", str(tmp_path / "user"))
    monkeypatch.chdir(tmp_path / "project")

    def write(**texts):
        for folder, text in texts.items():
            (tmp_path / folder / "xref.toml").write_text(text, encoding="utf-8")

    return write


@pytest.mark.parametrize("kind", ["config", "data"])
@pytest.mark.parametrize("named", ["/somewhere/else", "", None])
def test_the_users_folders_are_those_of_the_platform(kind, named, monkeypatch):
    variable = f"XDG_{kind.upper()}_HOME"
    monkeypatch.delenv(variable, raising=False)
    if named is not None:
        monkeypatch.setenv(variable, named)
    wanted = {"config": platformdirs.user_config_path, "data": platformdirs.user_data_path}[kind]
    assert user_folder(kind) == wanted("xref", appauthor=False)


def test_without_any_file_the_settings_are_the_default_ones(files):
    found = configure()
    assert found.settings == Settings()
    assert found.origins == {}


def test_the_stronger_place_wins_key_by_key(files, monkeypatch):
    files(
        user="strong_at = 0.91\nprobable_at = 0.6\nstale_after_days = 3\n[keep]\ndays = 2\nsnapshots = 4\n",
        project="strong_at = 0.92\nprobable_at = 0.61\n[keep]\ndays = 5\n",
    )
    monkeypatch.setenv("XREF_STRONG_AT", "0.93")
    found = configure(words=("possible_at=0.3",))
    settings = found.settings
    assert (settings.strong_at, settings.probable_at, settings.possible_at) == (0.93, 0.61, 0.3)
    assert (settings.keep.days, settings.keep.snapshots, settings.stale_after_days) == (5, 4, 3)
    assert found.origins["strong_at",] == "environment XREF_STRONG_AT"
    assert found.origins["probable_at",] == "project file xref.toml"
    assert found.origins["keep", "snapshots"].startswith("user file ")
    assert found.origins["possible_at",] == "--set possible_at"


def test_a_file_that_is_named_stands_in_for_both(files, tmp_path):
    files(user="strong_at = 0.91\n", project="strong_at = 0.92\n")
    named = tmp_path / "named.toml"
    named.write_text("probable_at = 0.6\n", encoding="utf-8")
    found = configure(named)
    assert (found.settings.strong_at, found.settings.probable_at) == (0.9, 0.6)
    assert found.origins == {("probable_at",): f"--settings {named}"}


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("XREF_NETWORK_ATTEMPTS", "2", lambda s: s.network.attempts == 2),
        ("XREF_NETWORK_PUBLIC_ONLY", "true", lambda s: s.network.public_only),
        ("XREF_NETWORK_ADDRESSES", "{un = ['https://example.org/x']}", lambda s: s.network.addresses["un"]),
        ("XREF_WEIGHTS_BIRTH", "[1, 2]", lambda s: s.weights["birth"] == Weight(1.0, 2.0)),
        ("XREF_REPORT_FORMAT", "html", lambda s: s.report.format == "html"),
        ("XREF_DATA_DIR", "lists = here", lambda s: s.paths.data == "lists = here"),
        ("XREF_DECISIONS", "postgresql://host/db", lambda s: s.paths.decisions == "postgresql://host/db"),
        ("XREF_STRONG_AT", "", lambda s: s.strong_at == 0.9),
    ],
)
def test_a_variable_sets_a_key(files, monkeypatch, name, text, found):
    monkeypatch.setenv(name, text)
    assert found(configure().settings)


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("lists.un_sc_sanctions.on=false", lambda s: s.lists["un_sc_sanctions"] == ListSettings(on=False)),
        ("network.headers.worldbank_debarred.apikey=ab=c", lambda s: s.network.headers["worldbank_debarred"]["apikey"]),
        (" strong_at = 0.95", lambda s: s.strong_at == 0.95),
    ],
)
def test_a_word_sets_a_key(files, word, found):
    assert found(configure(words=(word,)).settings)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("stong_at=1",), "--set stong_at: unknown key 'stong_at'"),
        (("strong_at=high",), "--set strong_at is 'high'; it must be written as in TOML"),
        (("strong_at=2",), "--set strong_at: strong_at is 2; it must be from 0 to 1"),
        (("network.speed=3",), "--set network.speed: network: unknown key 'speed'"),
        (("strong_at",), "write KEY=VALUE"),
        (("=3",), "write KEY=VALUE"),
        (("a..b=3",), "write KEY=VALUE"),
        (("network=3",), "--set network is 3|network is 3"),
        (("possible_at=0.95",), "--set possible_at: the bands must be"),
    ],
)
def test_a_slip_on_the_command_line_is_named(files, words, named):
    with pytest.raises(SettingsError, match=named):
        configure(words=words)


@pytest.mark.parametrize(
    ("name", "text", "named"),
    [
        ("XREF_STONG_AT", "0.9", "unknown setting XREF_STONG_AT; did you mean XREF_STRONG_AT?"),
        ("XREF_STRONG_AT", "yes", "environment XREF_STRONG_AT is 'yes'|XREF_STRONG_AT is 'yes'"),
        ("XREF_NETWORK_ATTEMPTS", "-1", "environment XREF_NETWORK_ATTEMPTS: network: attempts is -1"),
    ],
)
def test_a_slip_in_the_environment_is_named(files, monkeypatch, name, text, named):
    monkeypatch.setenv(name, text)
    with pytest.raises(SettingsError, match=named):
        configure()


def test_a_variable_of_another_program_is_none_of_ours(files, monkeypatch):
    monkeypatch.setenv("XREF_OF_ANOTHER_PROGRAM", "1")
    assert configure().settings == Settings()


def test_a_slip_in_the_project_file_names_the_file(files):
    files(project="strong_at = 3\n")
    with pytest.raises(SettingsError, match=r"^xref.toml: strong_at is 3"):
        configure()


def test_bands_that_two_places_put_out_of_order_name_both(files, monkeypatch):
    files(project="probable_at = 0.7\n")
    monkeypatch.setenv("XREF_STRONG_AT", "0.6")
    with pytest.raises(SettingsError, match=r"project file xref.toml, environment XREF_STRONG_AT: the bands must be"):
        configure()


def test_no_two_keys_have_one_variable():
    names = ["_".join(key).upper() for key in known_keys()]
    assert len(names) == len(set(names))
