"""What readers copy out of help, README and docs runs: each example, in a folder such as it speaks of."""

from __future__ import annotations

import re
import shlex
import shutil
from dataclasses import replace
from pathlib import Path

import click
import pyarrow
import pyarrow.parquet
import pytest
from click.testing import CliRunner

from tests.documents import as_docx, as_html, as_jsonl, as_pdf, as_txt
from xref.cli import main
from xref.opening import INDEXER
from xref.refreshing import refresh_source
from xref.snapshots.base.plans import Plan
from xref.sources import SOURCES

ROOT = Path(__file__).resolve().parents[2]
EXCERPT = ROOT / "data" / "us_ofac_sdn-2021-07-07"
PAGES = ("README.md", *sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")))
# What an example needs that a test has not; the rest of them must run.
ELSEWHERE = {
    r"xref refresh$|https://": "needs the network",
    r"--every 6h": "never ends",
    r"s3://|--engine spark": "needs a store or a cluster",
    r"--names spacy:": "needs a model",
    r"\|": "needs a shell",
}
FLAGS = {"check", "lookup"}  # commands that end with 1 where something is flagged
EXAMPLE = re.compile(r" {2,}(?:\.venv/bin/)?(xref .*?)(?: +#.*)?")
GONE = "24979"  # Song Hwa Jong is not on the older list yet


def commands(command=main, words=()):
    yield words, command
    if isinstance(command, click.Group):
        for word in command.list_commands(click.Context(command)):
            yield from commands(command.get_command(click.Context(command), word), (*words, word))


def examples():
    """Every line that begins with the command, of the help and of the pages."""
    helps = [command.help or "" for _, command in commands()]
    pages = [(ROOT / page).read_text(encoding="utf-8") for page in PAGES]
    lines = "\n".join((*helps, *pages)).splitlines()
    found = map(EXAMPLE.fullmatch, lines)
    return list(dict.fromkeys(match[1] for match in found if match))


def marked(line):
    why = next((why for pattern, why in ELSEWHERE.items() if re.search(pattern, line)), "")
    return pytest.param(line, id=line, marks=[pytest.mark.skip(reason=why)] if why else [])


def older(folder):
    """The excerpt without one party, under an earlier day."""
    folder.mkdir()
    for path in EXCERPT.iterdir():
        rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = "".join(row for row in rows if not row.startswith(f"{GONE},"))
        (folder / path.name).write_text(kept, encoding="utf-8", newline="")
    return folder


def call(line, *, home):
    """Run a line as a shell does that writes what stands behind ">" to a file."""
    words, _, target = line.replace(">>", ">").partition(" > ")
    result = CliRunner().invoke(main, shlex.split(words.replace("~", str(home)))[1:])
    if target:
        Path(target).write_text(result.stdout, encoding="utf-8")
    return result


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """A folder with all that examples name: articles, archives, lists of two days."""
    here = tmp_path_factory.mktemp("examples")
    (here / "data").symlink_to(ROOT / "data", target_is_directory=True)
    for folder in ("articles", "more-stories", "more-news", "scans", "news", "my-folder"):
        (here / folder).mkdir()
    (here / "story.txt").write_bytes(as_txt())
    (here / "story.html").write_bytes(as_html())
    (here / "articles" / "a.docx").write_bytes(as_docx())
    (here / "more-news" / "b.html").write_bytes(as_html())
    (here / "scans" / "c.pdf").write_bytes(as_pdf())
    (here / "archive.jsonl").write_bytes(as_jsonl())
    (here / "names.txt").write_text("Song Hwa Jong\nNobody Known\n", encoding="utf-8")
    (here / "my-folder" / "custom.csv").write_text('name,type\n"Vessik, Ordan",person\n', encoding="utf-8")
    table = pyarrow.table({"id": ["7"], "body": [as_txt().decode()]})
    pyarrow.parquet.write_table(table, here / "news" / "d.parquet")
    shutil.copytree(EXCERPT, here / "downloads")
    for folder in (older(here / "us_ofac_sdn-2019-01-15"), EXCERPT):
        plan = Plan(folder=folder, accept_shrink=True)
        refresh_source(replace(SOURCES["us_ofac_sdn"], min_listings=1), here / "lists-of-ours", INDEXER, plan=plan)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(here)
        patch.setenv("XREF_DATA_DIR", "lists-of-ours")
        patch.setenv("XREF_CONFIG_DIR", "no-settings")
        call("xref check story.txt --with-text --output report.json", home=here)
        for verdict in ("unsure", "false-positive", "true-match"):
            call(f"xref decide report.json 1 {verdict} --reason x", home=here)
        call("xref lists export lists.zip", home=here)
    return here


@pytest.fixture
def run(prepared, tmp_path, monkeypatch):
    """Run a command line in a copy of that folder, with its own home and data."""
    here = tmp_path / "here"
    shutil.copytree(prepared, here, symlinks=True)
    monkeypatch.chdir(here)
    monkeypatch.setenv("XREF_DATA_DIR", str(here / "lists-of-ours"))
    monkeypatch.setitem(SOURCES, "us_ofac_sdn", replace(SOURCES["us_ofac_sdn"], min_listings=1))
    monkeypatch.setitem(SOURCES, "custom", replace(SOURCES["custom"], min_listings=1))

    return lambda line: call(line, home=tmp_path)


def test_there_are_examples_of_help_of_readme_and_of_every_page():
    assert len(examples()) > 50


@pytest.mark.parametrize("line", [marked(line) for line in examples()])
def test_an_example_runs(run, line):
    result = run(line)
    assert result.exit_code in ({0, 1} if line.split()[1] in FLAGS else {0}), result.output + str(result.exception)
    assert "Error" not in result.stderr


def test_the_python_of_readme_runs_and_prints_what_is_flagged(run, capsys):
    [code] = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    exec(code.replace("… article text …", "Song Hwa Jong, a North Korean, was sanctioned."), {})
    assert capsys.readouterr().out == "Song Hwa Jong JONG, Song Hwa strong\n"
