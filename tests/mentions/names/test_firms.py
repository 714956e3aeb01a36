"""Firms with the legal form behind them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.mentions.names.named import kinds
from xref.mentions.names import find_names


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Payments to Zorvex Trading, S.A. were stopped.", "Zorvex Trading, S.A."),
        ("Payments to Zorvex Corporation, C.A. were stopped.", "Zorvex Corporation, C.A."),
        ("Payments to Valor Ltda. S.C.S. were stopped.", "Valor Ltda. S.C.S."),
        ("Payments to Zorvex, Sociedad Anonima de Capital Variable were stopped.",
         "Zorvex, Sociedad Anonima de Capital Variable"),
        ("Payments to Inversiones Zorvex, S.C. de R.L. de C.V. were stopped.",
         "Inversiones Zorvex, S.C. de R.L. de C.V."),
        ("Payments to Zorvex International B.V were stopped.", "Zorvex International B.V"),
        ("Lawyers of Juan Valdez, S.A. came.", "Juan Valdez, S.A."),
        ("Lawyers of Kerano Limitada, whose telephone is out, came.", "Kerano Limitada"),
        ("Lawyers of Kerano y Cía. came.", "Kerano y Cía."),
        ("Lawyers of Kerano d.o.o. came.", "Kerano d.o.o."),
        ("Lawyers of Kerano, a.s., came.", "Kerano, a.s."),
        ("Lawyers of Kerano sp. z o.o. came.", "Kerano sp. z o.o."),
    ],
)  # fmt: skip
def test_a_firms_name_has_its_legal_form(text, firm):
    assert kinds(text)[firm] == "organization"


@pytest.mark.parametrize("text", ["They left Kerano a.m. today.", "They left Kerano, e.g. by bus."])
def test_another_short_form_behind_a_name_is_no_legal_form(text):
    assert not [name for name in kinds(text) if name.endswith((".", "m", "g"))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ivan Petrov, A.S. Ivanov and others came.", "Ivan Petrov"),
        ("Payments went to Zorvex. Co. said so.", "Zorvex"),
        ("They asked Zorvex International B. Then they left.", "Zorvex International B"),
    ],
)
def test_what_only_begins_like_a_form_is_none(text, name):
    assert name in kinds(text)


@pytest.mark.parametrize(
    "text", ["The suspect, Karim A.B., was held.", "Ivan Petrov, C.A., who left", "Rotenberg B.V came."]
)
def test_initials_behind_a_persons_name_are_no_form(text):
    assert "organization" not in kinds(text).values()


PIECES = [
    "Zorvex, ",
    "S.A ",
    "C.V. ",
    "Ltda. ",
    "R.L. ",
    "St. Ann-Marie's ",
    "Ivan Petrov",
    "Monday ",
    "Subject:",
    "\n",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_names_with_forms_stay_in_order_and_apart(pieces):
    found = find_names("".join(pieces))
    assert all(one.end <= two.start for one, two in pairwise(found))
