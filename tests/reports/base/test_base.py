"""The promises of xref.reports.base."""

import pytest

from xref.reports.base import show


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Song\n  Hwa\tJong ", "Song Hwa Jong"),
        ("\x1b[31mred\x07", "\\x1b[31mred\\x07"),
        ("a\x9b31mb", "a\\x9b31mb"),
        ("evil\u202etxt.exe", "evil\\u202etxt.exe"),
        ("a\u2066b\u2028c\u00a0d", "a\\u2066b c d"),
        ("half \ud800", "half \\ud800"),
        ("non \uffff\ufdd0", "non \\uffff\\ufdd0"),
        ("tag\U000e0041", "tag\\U000e0041"),
        ("Ж 中国 e\u0301 می\u200cخواهم", "Ж 中国 e\u0301 می\u200cخواهم"),
    ],
)
def test_what_steers_a_terminal_is_spelled_out(text, shown):
    assert show(text) == shown


def test_a_poorer_screen_sees_the_code_points():
    assert show("Muñoz Ж", "ascii") == "Mu\\xf1oz \\u0416"
