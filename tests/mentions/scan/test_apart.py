"""What apart.py promises: a name whose words are told apart is read in one row, and found where all of it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import factory
from xref.index import NameIndex, build_index
from xref.mentions.base import split_pieces
from xref.mentions.scan import Scanner
from xref.mentions.scan.apart import apart, fields, in_two_lines


@pytest.mark.parametrize(
    ("text", "whole", "words"),
    [
        ("Then Omar (Abu Karim) Zorani left.", "Omar Zorani", "Omar (Abu Karim) Zorani"),
        ("Then Omar, “the Boss”, Zorani left.", "Omar Zorani", "Omar, “the Boss”, Zorani"),
        ("Then Omar alias Karim Zorani left.", "Omar Zorani", "Omar alias Karim Zorani"),
        ("Then Omar/Umar Zorani left.", "Umar Zorani", "Omar/Umar Zorani"),
        ("| Zorani | Omar | 1961 |", "Zorani Omar", "Zorani | Omar"),
        ("Zorani;Omar;1961;x", "Zorani Omar", "Zorani;Omar"),
        ("Then #OmarZorani left.", "Omar Zorani", "OmarZorani"),
        ("Then KavraVolta and Sons Ltd. left.", "Kavra Volta and Sons Ltd", "KavraVolta and Sons Ltd"),
        ("Surname: ZORANI Given name: Omar", "Omar ZORANI", "ZORANI Given name: Omar"),
        ("Prénom : Omar, Nom : Zorani", "Omar Zorani", "Omar, Nom : Zorani"),
        ("Apellidos: Zorani Veltra / Nombres: Omar", "Omar Zorani Veltra", "Zorani Veltra / Nombres: Omar"),
    ],
)
def test_a_name_told_apart_is_read_in_one_row(text, whole, words):
    start = text.index(words)
    assert (whole, start, start + len(words)) in set(apart(text))


@pytest.mark.parametrize(
    "text",
    [
        "Then Omar Zorani left.",
        "He said (and Omar said) no.",
        "| Bank | Branch | Steel |",
        "OPEC and the iPhone",
        "Surname: unknown Given name: unknown",
    ],
)
def test_nothing_else_is_read_so(text):
    assert not list(apart(text))


def test_two_lines_of_a_form_are_read_together():
    pieces = split_pieces("No. 4\nLast name: Zorani\nFirst name: Omar\nSex: M")
    ((one, two),) = in_two_lines(pieces)
    assert [whole for whole, _, _ in fields(f"{one.text}\n{two.text}")] == ["Omar Zorani"]


@pytest.fixture(scope="module")
def scanner(tmp_path_factory):
    folder = tmp_path_factory.mktemp("index")
    build_index(
        (
            factory.listing("ZORANI, Omar", uid="1"),
            factory.listing("ZORANI, Karim", uid="2"),
            factory.listing("KAVRA VOLTA GROUP", "organization", uid="3"),
        ),
        folder,
    )
    return Scanner([NameIndex(folder, factory.snapshot())])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Then Omar (Abu Karim) Zorani left.", {"Omar (Abu Karim) Zorani"}),
        ("No. 4\nLast name: Zorani\nFirst name: Omar\nSex: M", {"Zorani\nFirst name: Omar"}),
        ("Then @OmarZorani left.", {"OmarZorani"}),
        ("Omar and his younger brother Karim Zorani left.", {"Omar", "Karim Zorani"}),
        ("The Zorani brothers, Omar and Karim, left.", {"Omar", "Karim"}),
        ("OMAR ZO-\nRANI LEFT.", {"OMAR ZO-\nRANI"}),
        ("Then #KavraVolta left.", {"KavraVolta"}),
        ("Then KavraVolta Group left.", {"KavraVolta Group"}),
    ],
)
def test_listed_names_are_found_where_they_are_told_apart(scanner, text, words):
    hits = scanner.find(split_pieces(text))
    assert words <= {text[hit.start : hit.end] for hit in hits if hit.sighting.comparison.score > 0.9}


def test_a_given_name_before_another_surname_is_not_read_with_the_one_behind_an_aside(scanner):
    text = "Omar Veltra (of Zorani Ltd) left. Omar (who met Karim) left Zorani."
    hits = scanner.find(split_pieces(text))
    assert not [hit for hit in hits if "(" in text[hit.start : hit.end] and hit.sighting.comparison.score > 0.9]


@given(
    st.lists(
        st.sampled_from(
            ["Omar", "Zo", " Zo", "(", ")", "|", ";", "/", ", ", " and ", "“", "”", ": ", "Surname", "\n", "."]
        )
    )
)
def test_any_row_is_read_and_names_lie_in_it(parts):
    text = "".join(parts)
    for _, start, end in apart(text):
        assert 0 <= start < end <= len(text)
