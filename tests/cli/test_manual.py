"""What help promises: every command and option is on one page, every example is a command line that is understood."""

from __future__ import annotations

import shlex

import click
import pytest
from click.testing import CliRunner

from xref.cli import main


def commands(command=main, words=(), above=None):
    """Every command with its words: `("lists", "verify")`."""
    ctx = click.Context(command, info_name=words[-1] if words else "xref", parent=above)
    yield words, command
    if isinstance(command, click.Group):
        for word in command.list_commands(ctx):
            yield from commands(command.get_command(ctx, word), (*words, word), ctx)


ALL = dict(commands())
EXAMPLES = [
    (words, line.strip())
    for words, command in ALL.items()
    for line in (command.help or "").splitlines()
    if line.strip().startswith("xref ")
]


def test_the_manual_has_every_command_and_every_option():
    page = CliRunner().invoke(main, ["manual"], prog_name="xref").stdout
    for words, command in ALL.items():
        assert " ".join(("# xref", *words)) in page
        for param in command.params:
            if isinstance(param, click.Option) and not param.hidden:
                assert param.opts[-1] in page


@pytest.mark.parametrize("words", [words for words in ALL if words], ids=" ".join)
def test_every_command_shows_an_example(words):
    assert any(place == words for place, _ in EXAMPLES)


@pytest.mark.parametrize(("words", "line"), EXAMPLES, ids=[line for _, line in EXAMPLES])
def test_every_example_is_understood(words, line):
    """Its command is there, and takes these options and arguments."""
    asked = shlex.split(line.split(" | ")[0].split(" > ")[0].split(" >> ")[0])[1:]
    command = main
    while isinstance(command, click.Group) and asked and not asked[0].startswith("-"):
        command = command.get_command(click.Context(command), asked.pop(0))
        assert command
    command.make_context("x", asked)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("xref dec", {"decide", "decisions"}),
        ("xref check --format j", {"json", "jsonl", "junit"}),
        ("xref decide report.json 1 f", {"false-positive"}),
        ("xref lookup --kind v", {"vessel"}),
        ("xref refresh un_", {"un_sc_sanctions"}),
        ("xref show --off", {"--offline"}),
    ],
)
def test_a_shell_completes_commands_sources_and_formats(typed, offered):
    words = typed.split(" ")
    env = {"_XREF_COMPLETE": "bash_complete", "COMP_WORDS": typed, "COMP_CWORD": str(len(words) - 1)}
    told = CliRunner().invoke(main, [], env=env, prog_name="xref").stdout
    assert {line.split(",", 1)[1] for line in told.splitlines()} == offered
