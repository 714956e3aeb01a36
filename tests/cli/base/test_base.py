"""What every command promises of its failures: one line, exit code 2, and nothing that steers a terminal."""

from __future__ import annotations

import click
import pytest
from click.testing import CliRunner

from xref.cli.base import XrefGroup
from xref.errors import ArticleError

HOSTILE = "\x1b[31mred\x9b2J\u202egnp\x07\x1b]8;;http://evil.test\x1b\\ on\ntwo  lines\ud800"


def failing(error):
    @click.group(cls=XrefGroup)
    def main():
        pass

    @main.command()
    def fail():
        raise error

    return CliRunner().invoke(main, ["fail"], color=True)


def test_a_failure_is_one_line_that_steers_nothing():
    result = failing(ArticleError(f"{HOSTILE}: cannot be read"))
    assert (result.exit_code, result.stdout) == (2, "")
    shown = r"\x1b[31mred\x9b2J\u202egnp\x07\x1b]8;;http://evil.test\x1b\ on two lines\ud800"
    assert result.stderr == f"Error: {shown}: cannot be read\n"


@pytest.mark.parametrize("error", [KeyboardInterrupt()])
def test_an_interrupted_run_is_no_flagged_match(error):
    assert failing(error).exit_code == 2
