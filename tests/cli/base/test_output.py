"""The promises of xref.cli.base.output: what goes to a pager, what to a bar, and what ends a run early."""

import io

import click
import pytest

from xref.cli.base import output
from xref.cli.base.output import Screen, page_through, progress_of

TERMINAL = Screen(is_terminal=True, height=10)


@pytest.fixture
def pager(monkeypatch):
    """A pager that takes pieces until the reader has had `wanted` of them."""
    taken = []

    def show(chunks):
        for chunk in chunks:
            taken.append(chunk)
            if len(taken) == show.wanted:
                return

    show.wanted = None
    monkeypatch.setattr(click, "echo_via_pager", show)
    show.taken = taken
    return show


def test_what_fits_the_screen_is_printed(pager, capsys):
    page_through(iter(["a\n" * 4, "b\n" * 4]), TERMINAL)
    assert (capsys.readouterr().out, pager.taken) == ("a\n" * 4 + "b\n" * 4, [])


def test_a_longer_text_is_paged_as_it_comes(pager, capsys):
    asked = []

    def pages():
        for number in range(5):
            asked.append(number)
            yield "x\n" * 6

    pager.wanted = 1
    with pytest.raises(click.exceptions.Exit) as left:
        page_through(pages(), TERMINAL)
    assert (left.value.exit_code, asked, capsys.readouterr().out) == (2, [0, 1, 2], "")
    assert pager.taken == ["x\n" * 12]


def test_leaving_the_pager_on_the_last_page_is_no_failure(pager):
    pager.wanted = 1
    page_through(iter(["x\n" * 20]), TERMINAL)


@pytest.mark.parametrize(("set_to", "colored"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_color_is_for_a_terminal_that_wants_it(monkeypatch, set_to, colored):
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in set_to.items():
        monkeypatch.setenv(name, value)
    screen = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    monkeypatch.setattr(screen.buffer, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(output.sys, "stdout", screen)
    assert Screen.of(screen.buffer).color is colored


def test_a_file_gets_eighty_columns_without_color():
    assert Screen.of(io.BytesIO()) == Screen(is_terminal=False, width=80, color=False, encoding="utf-8")


@pytest.mark.parametrize(
    ("is_terminal", "hidden", "shown"), [(True, False, True), (True, True, False), (False, False, False)]
)
def test_the_bar_is_shown_on_a_terminal_alone(monkeypatch, is_terminal, hidden, shown):
    screen = io.StringIO()
    monkeypatch.setattr(screen, "isatty", lambda: is_terminal)
    monkeypatch.setattr(output.sys, "stderr", screen)
    with progress_of(2, hidden=hidden) as advance:
        advance()
        advance()
    assert ("screened" in screen.getvalue()) is shown
