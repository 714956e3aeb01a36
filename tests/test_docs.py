"""The pages for readers keep up with the code, and no file tells of the machine it was written on."""

from __future__ import annotations

import os
import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from xref.cli import main
from xref.readers import READERS
from xref.reports import REPORTS
from xref.sources import SOURCES
from xref.version import __version__

ROOT = Path(__file__).resolve().parents[1]
SKIPPED = {"build", "dist", "venv", "__pycache__"}
SUFFIXES = {"", ".md", ".py", ".toml", ".txt", ".json", ".jsonl", ".csv", ".xml", ".html", ".yml", ".cfg"}

COMMANDS = main.list_commands(click.Context(main))

# Put together here, so that this file does not hold what it forbids.
DOT, SLASH = ".", "/"
HOSTS = tuple(f"{name}{DOT}{end}" for name, end in (("pypi", "org"), ("python" + "hosted", "org"), ("npmjs", "org")))
PATHS = re.compile(r"(?<![\w.\-/$])/(?:work|farm|root|home|Users|tmp/venv)/")


def page(name):
    return (ROOT / name).read_text(encoding="utf-8")


def cells(text):
    """The first cell of every table row, backticks and arguments taken off."""
    return {row.group(1) for row in re.finditer(r"^\| `(?:xref )?([\w.]+)[^`]*` \|", text, re.MULTILINE)}


def own_files(root):
    """The files of the project that hold text; caches, builds and environments are not its own."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name == ".ci" or not (name in SKIPPED or name.startswith(".")))
        yield from (path for path in map(Path(folder).joinpath, sorted(names)) if path.suffix in SUFFIXES)


def leaks(root):
    """Each line that names a registry's host or a path of one machine."""
    found = []
    for path in own_files(root):
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if any(host in line for host in HOSTS) or PATHS.search(line):
                found.append(f"{path.relative_to(root).as_posix()}:{number}")
    return found


@pytest.mark.parametrize("code", sorted(SOURCES))
def test_readme_lists_every_source(code):
    assert code in cells(page("README.md"))


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_readme_lists_every_report_format(name):
    assert name in cells(page("README.md"))


@pytest.mark.parametrize("kind", sorted(READERS))
def test_readme_lists_every_input_format_with_its_suffixes(kind):
    row = re.search(rf"^\| `{kind}` \|.*$", page("README.md"), re.MULTILINE)
    assert row
    mentioned = set(re.findall(r"`(\.\w+)`", page("README.md")))
    assert {suffix for suffix in READERS[kind].suffixes if suffix} <= mentioned | {".mhtml"}


@pytest.mark.parametrize("name", COMMANDS)
def test_readme_lists_every_command(name):
    assert re.search(rf"^\| `xref {name}\b", page("README.md"), re.MULTILINE)


def test_the_registries_are_not_empty():
    assert SOURCES
    assert REPORTS
    assert COMMANDS


def test_changelog_has_the_current_version():
    assert re.search(rf"^## {re.escape(__version__)}\b", page("CHANGELOG.md"), re.MULTILINE)


def test_contributing_names_every_make_target():
    targets = re.findall(r"^(\w+):", page("Makefile"), re.MULTILINE)
    assert {"format", "check", "accuracy", "speed"} <= set(targets)
    for target in ("format", "check", "accuracy", "speed"):
        assert f"`make {target}`" in page("CONTRIBUTING.md")


def test_ci_runs_the_test_command_of_readme():
    command = next(line.strip() for line in page("README.md").splitlines() if line.endswith("-m pytest"))
    assert command in page(".ci/run").splitlines()


def test_the_license_is_whole():
    text = page("LICENSE")
    assert "The xref developers" in text
    assert "END OF TERMS AND CONDITIONS" in text


def test_every_article_named_in_readme_is_there():
    named = re.findall(r"data/articles/[\w.\-]+", page("README.md"))
    assert named
    assert all((ROOT / name).is_file() for name in named)


def test_the_page_that_readme_shows_is_the_one_that_is_printed(tmp_path):
    """But for the matches it leaves out, in one line in brackets, and for what the day and the settings decide."""
    words = ["check", "--offline", "--exit-zero", "data/articles/it-workers.txt"]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        printed = CliRunner().invoke(main, [*words, "--data-dir", str(tmp_path)], env={"COLUMNS": "80"}).stdout
    [shown] = re.findall(r"```text\n(.*?)```", page("README.md"), re.DOTALL)
    assert " ".join(words) in page("README.md")
    first, last = re.split(r"^\(two more .*\n", shown, flags=re.MULTILINE)
    changing = r"screened \S+ \S+|[\d,]+ days|settings \w+"
    assert re.sub(changing, "", printed).startswith(re.sub(changing, "", first))
    assert re.sub(changing, "", printed).endswith(re.sub(changing, "", last))


def test_no_file_names_a_registry_host_or_a_path_of_this_machine():
    assert leaks(ROOT) == []


@pytest.mark.parametrize(
    ("line", "leaks_out"),
    [
        (f"see {SLASH}work/main", True),
        (f"path = '{SLASH}home/ann/x.py'", True),
        (f"--index-url https://pypi{DOT}org/simple", True),
        ("https://example.org/work/main", False),
        ("$HOME/xref and tests/fixtures/home.txt", False),
        ("a homework/root cause", False),
    ],
)
def test_a_leak_is_told_from_an_address(tmp_path, line, leaks_out):
    (tmp_path / "page.md").write_text(f"fine\n{line}\n", encoding="utf-8")
    assert leaks(tmp_path) == (["page.md:2"] if leaks_out else [])


@pytest.mark.parametrize("name", [".venv/a.py", "build/a.py", "xref/__pycache__/a.py", "picture.png"])
def test_what_is_not_the_projects_own_is_not_read(tmp_path, name):
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text(f"{SLASH}work/main", encoding="utf-8")
    assert leaks(tmp_path) == []
