"""The promises of xref.cli.check: what is printed where, and the exit code."""

import json
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.factory import match, report, subject
from xref.cli import base, main
from xref.cli.check import check
from xref.errors import SnapshotError
from xref.settings import Settings

check_module = sys.modules["xref.cli.check"]  # the package has the command under the module's name

ROOT = Path(__file__).parents[2]


class FakeScreener:
    """Flags each article whose text says Petrov, and remembers how it was opened."""

    opened = ()

    @classmethod
    def open(cls, data_dir=None, *, settings=None, offline=False, as_of=None, notify):
        """A screener without a list."""
        cls.opened = (data_dir, settings, offline)
        cls.as_of = as_of
        cls.settings = settings or Settings()
        notify("using the fake list")
        return cls()

    def refuse_old(self, max_age):
        """The fake list is two days old."""
        if max_age < timedelta(days=2):
            raise SnapshotError("too old: us_ofac_sdn; run `xref refresh us_ofac_sdn`")

    def screen(self, told):
        """The report on an article."""
        if "endless" in told.text:
            time.sleep(600)
        found = (match(subject(within=told.text)),) if "Petrov" in told.text else ()
        return report(*found, article=told)


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run the command in a folder that holds one clean and one flagged article."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(base, "Screener", FakeScreener)
    monkeypatch.setattr(FakeScreener, "opened", ())
    (tmp_path / "clean.txt").write_text("Nothing here.")
    (tmp_path / "flagged.txt").write_text("Ivan Petrov spoke.")
    return lambda *arguments, **options: CliRunner().invoke(check, [str(word) for word in arguments], **options)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["clean.txt"], 0),
        (["flagged.txt"], 1),
        (["clean.txt", "flagged.txt"], 1),
        (["flagged.txt", "--exit-zero"], 0),
        (["gone.txt"], 2),
        (["flagged.txt", "gone.txt"], 2),
        (["flagged.txt", "gone.txt", "--exit-zero"], 2),
        ([], 2),
        (["clean.txt", "--format", "docx"], 2),
    ],
)
def test_the_exit_code_is_the_contract_s(run, arguments, code):
    assert run(*arguments).exit_code == code


def test_the_report_is_on_standard_output_and_all_else_on_standard_error(run):
    result = run("clean.txt", "--format", "json")
    assert json.loads(result.stdout)["article"]["source"] == "clean.txt"
    assert result.stderr == "using the fake list\n"


def test_an_unreadable_article_is_one_line_and_the_others_are_reported(run):
    result = run("gone.txt", "flagged.txt", "clean.txt", "--format", "jsonl")
    sources = [json.loads(line)["article"]["source"] for line in result.stdout.splitlines()]
    assert sources == ["flagged.txt", "clean.txt"]
    assert "Error: gone.txt: no such file or folder; check the spelling\n" in result.stderr


def test_no_list_is_opened_where_no_article_can_be_read(run):
    result = run("gone.txt", "--format", "json")
    assert (result.stdout, FakeScreener.opened) == ("", ())


def test_two_articles_are_an_array_even_where_one_cannot_be_read(run):
    assert len(json.loads(run("clean.txt", "gone.txt", "--format", "json").stdout)) == 1


def test_standard_input_is_an_article(run):
    result = run("-", "--format", "json", "--with-text", input="Ivan Petrov\r\nspoke.")
    assert json.loads(result.stdout)["article"]["text"] == "Ivan Petrov\r\nspoke."
    assert result.exit_code == 1


def test_a_folder_is_all_its_articles(run):
    assert len(run(".", "--format", "jsonl").stdout.splitlines()) == 2


def test_the_options_reach_the_screener(run, tmp_path):
    run("clean.txt", "--offline", "--data-dir", tmp_path)
    assert FakeScreener.opened == (tmp_path, Settings(), True)


def test_the_settings_say_what_the_options_do_not(run, tmp_path):
    (tmp_path / "xref.toml").write_text(
        'strong_at = 0.95\n[report]\nformat = "json"\nwith_text = true\n[paths]\ndata = "lists"\n', encoding="utf-8"
    )
    document = json.loads(run("clean.txt", "--set", "probable_at=0.6").stdout)
    assert document["article"]["text"] == "Nothing here."
    folder, settings, _ = FakeScreener.opened
    assert (folder, settings.strong_at, settings.probable_at) == (tmp_path / "lists", 0.95, 0.6)
    assert run("clean.txt", "--format", "jsonl").stdout.count("\n") == 1
    assert "unknown key 'stong_at'" in str(run("clean.txt", "--set", "stong_at=1").exception)


@pytest.mark.parametrize(
    ("day", "moment"),
    [
        ("2021-07-07", datetime(2021, 7, 7, 23, 59, 59, 999999, tzinfo=UTC)),
        ("2021-07-07T12:00+02:00", datetime(2021, 7, 7, 10, tzinfo=UTC)),
    ],
)
def test_the_lists_of_an_earlier_day_are_asked_for(run, day, moment):
    assert run("clean.txt", "--as-of", day).exit_code == 0
    assert FakeScreener.as_of == moment
    assert run("clean.txt").exit_code == 0
    assert FakeScreener.as_of is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--max-age", "47h"], "too old: us_ofac_sdn; run `xref refresh us_ofac_sdn`"),
        (["--max-age", "0h"], "is no time span"),
        (["--as-of", "yesterday"], "'yesterday' is no date; write 2021-07-07"),
        (["--as-of", "2021-07-07", "--max-age", "48h"], "give one of them"),
    ],
)
def test_lists_of_another_age_than_wanted_are_not_screened_with(run, tmp_path, words, said):
    (tmp_path / "out.json").write_text("old")
    result = CliRunner().invoke(main, ["check", "flagged.txt", "--output", "out.json", *words])
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert (tmp_path / "out.json").read_text() == "old"


def test_lists_that_are_young_enough_are_screened_with(run):
    assert run("flagged.txt", "--max-age", "48h").exit_code == 1


def test_the_output_file_holds_the_report_and_standard_output_nothing(run, tmp_path):
    result = run("flagged.txt", "--format", "json", "--output", "report.json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert json.loads((tmp_path / "report.json").read_bytes())["summary"]["worst_band"] == "strong"


def test_the_ending_of_the_output_tells_the_format_unless_it_is_given(run, tmp_path):
    run("flagged.txt", "--output", "a.json")
    run("flagged.txt", "--output", "b.json", "--format", "csv")
    run("flagged.txt", "--output", "c.log")
    assert json.loads((tmp_path / "a.json").read_bytes())["schema"] == "xref.report/1"
    assert (tmp_path / "b.json").read_text().startswith("article,kind,")
    assert "[STRONG] 1. Ivan Petrov" in (tmp_path / "c.log").read_text()


def test_a_failed_run_leaves_the_old_output(run, tmp_path):
    (tmp_path / "report.json").write_text("old")
    assert run("gone.txt", "--output", "report.json").exit_code == 2
    assert (tmp_path / "report.json").read_text() == "old"


def test_a_name_without_an_ending_is_a_folder_of_pages_for_html(run, tmp_path):
    assert run("flagged.txt", "clean.txt", "--format", "html", "--output", "pages").exit_code == 1
    assert sorted(path.name for path in (tmp_path / "pages").iterdir()) == [
        "0001-flagged.html",
        "0002-clean.html",
        "index.html",
    ]
    run("clean.txt", "--output", "page.html")
    assert "No listed party found" in (tmp_path / "page.html").read_text()


def test_the_index_says_how_many_articles_could_not_be_read(run, tmp_path):
    run("flagged.txt", "gone.txt", "clean.txt", "--output", "page.html")
    assert "1 article could not be screened" in (tmp_path / "page.html").read_text()


def test_a_folder_that_holds_articles_is_not_written_to(run, tmp_path):
    result = run("flagged.txt", "--format", "html", "--output", ".")
    assert "it holds articles" in str(result.exception)
    assert not list(tmp_path.glob("*.html"))


def test_a_workbook_goes_to_a_file_or_a_pipe(run, tmp_path):
    run("flagged.txt", "--output", "report.xlsx")
    assert (tmp_path / "report.xlsx").read_bytes().startswith(b"PK")
    assert run("flagged.txt", "--format", "xlsx").stdout_bytes.startswith(b"PK")


@pytest.mark.parametrize(
    ("output", "said"),
    [("no/such/report.json", "no such file"), (".", "a folder"), ("clean.txt", "one of the articles")],
)
def test_an_output_that_cannot_be_written_is_refused_before_screening(run, output, said):
    result = run("clean.txt", "--output", output)
    assert said in str(result.exception)
    assert FakeScreener.opened == ()


def test_the_page_in_a_pipe_has_no_escapes(run):
    result = run("flagged.txt", env={"COLUMNS": "80"})
    assert "[STRONG] 1. Ivan Petrov" in result.stdout
    assert "\x1b" not in result.stdout


def test_how_many_of_several_articles_failed_is_said_last(run):
    assert run("gone.txt", "clean.txt").stderr.splitlines()[-1] == "1 of 2 articles could not be screened"
    assert "could not be" not in run("clean.txt", "flagged.txt").stderr
    assert "articles" not in run("gone.txt").stderr


def test_one_file_of_several_articles_is_an_array(run, tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "Ivan Petrov"}\n{"text": "Nobody"}\n')
    assert [one["article"]["source"] for one in json.loads(run("a.jsonl", "--format", "json").stdout)] == [
        "a.jsonl#line=1",
        "a.jsonl#line=2",
    ]
    (tmp_path / "a.jsonl").write_text('{"text": "Ivan Petrov"}\n')
    assert json.loads(run("a.jsonl", "--format", "json").stdout)["article"]["source"] == "a.jsonl#line=1"


def test_standard_input_can_be_said_to_be_of_a_kind_and_its_column_named(run):
    records = '{"memo": "Ivan Petrov spoke."}\n{"memo": "Nobody did."}\n'
    result = run("-", "--input-format", "jsonl", "--text-column", "memo", "--format", "jsonl", input=records)
    assert [json.loads(line)["article"]["source"] for line in result.stdout.splitlines()] == ["-#line=1", "-#line=2"]
    assert result.exit_code == 1


@pytest.mark.parametrize(("given", "seconds"), [("5", 5.0), ("0.5", 0.5), ("2m", 120.0), ("30s", 30.0)])
def test_the_time_for_an_article_and_private_addresses_reach_the_reading(run, monkeypatch, given, seconds):
    wished = []
    monkeypatch.setattr(check_module, "read_articles", lambda found, *, wishes, notify: wished.append(wishes) or ())
    run("clean.txt", "--timeout", given, "--allow-private")
    assert (wished[0].timeout, wished[0].allow_private) == (seconds, True)


def test_an_article_whose_screening_takes_too_long_is_one_line_and_the_others_are_reported(run, tmp_path):
    (tmp_path / "bomb.txt").write_text("endless " * 10_000)
    result = run("flagged.txt", "bomb.txt", "clean.txt", "--timeout", "1", "--format", "jsonl")
    sources = [json.loads(line)["article"]["source"] for line in result.stdout.splitlines()]
    assert (result.exit_code, sources) == (2, ["flagged.txt", "clean.txt"])
    assert result.stderr.splitlines()[1:] == [
        "Error: bomb.txt: not screened within 1 seconds; give it more with --timeout, or split it",
        "1 of 3 articles could not be screened",
    ]


@pytest.mark.parametrize("given", ["0", "-1", "soon", ""])
def test_a_time_that_is_none_is_refused(run, given):
    assert run("clean.txt", "--timeout", given).exit_code == 2


PROGRAM = """
import sys
sys.path[:0] = sys.argv[1:]
from tests.cli.test_check import FakeScreener, base
from xref.cli import main
base.Screener = FakeScreener
main(["check", *["flagged.txt"] * 2000])
"""


def start(stdout):
    command = [sys.executable, "-c", PROGRAM, str(ROOT), *sys.path]
    return subprocess.Popen(command, stdout=stdout, stderr=subprocess.PIPE)


def test_a_reader_who_goes_away_ends_the_run_quietly(run):
    with start(subprocess.PIPE) as process:
        assert process.stdout.read(10)
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (2, b"using the fake list\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_behind_standard_output_is_one_line_and_no_verdict(run):
    with Path("/dev/full").open("wb") as full, start(full) as process:
        said = process.stderr.read()
    assert process.returncode == 2
    assert said.splitlines()[1:] == [b"Error: cannot write standard output: no space left on device; free space"]
