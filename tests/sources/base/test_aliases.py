"""Several names in one field, each row in the way of one publisher."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.model import NameKind, PartyType
from xref.sources.base.aliases import read_names, split_aliases

LETTERS = {NameKind.PRIMARY: "p", NameKind.ALIAS: "a", NameKind.FORMER_NAME: "f", NameKind.CURRENT_NAME: "n"}


def said(names) -> list[str]:
    return [f"{LETTERS[name.kind]}:{name.text}" for name in names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ordan Works Ltd", ["p:Ordan Works Ltd"]),
        ("Ordan Works Ltd (a.k.a. Ordan; OWL)", ["p:Ordan Works Ltd", "a:Ordan", "a:OWL"]),
        ("Ordan (a.k.a. OWL) Works", ["p:Ordan Works", "a:OWL"]),
        ("Ordan Works (Pvt) Ltd", ["p:Ordan Works (Pvt) Ltd"]),
        ("ORDAN WORKS F/K/A OLD ORDAN", ["p:ORDAN WORKS", "f:OLD ORDAN"]),
        ("Ordan Works, formerly known as Old Ordan", ["p:Ordan Works", "f:Old Ordan"]),
        ("Ordan Works (formerly Old Ordan)", ["p:Ordan Works", "f:Old Ordan"]),
        ("Ordan Works n.k.a. New Ordan", ["p:Ordan Works", "n:New Ordan"]),
        ("Ordan, a.k.a., the following two aliases: -Ordan Works; and -OWL.", ["p:Ordan", "a:Ordan Works", "a:OWL."]),
        ("Ordan (also known as “Works”)", ["p:Ordan", "a:Works"]),
        ("AKA Ordan", ["a:Ordan"]),
        ("Akasha Kaplan", ["p:Akasha Kaplan"]),
        ("Alias Works", ["p:Alias Works"]),
        ("Ordan (a.k.a. )", ["p:Ordan"]),
        ("---", []),
    ],
)
def test_marks_tell_the_other_names(text: str, names: list[str]):
    assert said(read_names(text)) == names


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("Ivan Orlov, Vanya Orlov; Orlov I.", "person", ["a:Ivan Orlov", "a:Vanya Orlov", "a:Orlov I."]),
        ("a.k.a. Vanya; f.k.a. Petrov", "person", ["a:Vanya", "f:Petrov"]),
        ("Ordan, Inc., Works, LLC; OWL", "organization", ["a:Ordan, Inc.", "a:Works, LLC", "a:OWL"]),
        ("“Foo”; 'Bar'", "organization", ["a:Foo", "a:Bar"]),
        ("", "person", []),
        (";,; ", "person", []),
    ],
)
def test_a_field_of_aliases_is_parted(text: str, kind: str, names: list[str]):
    assert said(split_aliases(text, PartyType(kind))) == names


@given(st.text(alphabet="abkn./(); ,\"'-f", max_size=60))
def test_any_text_gives_names_with_letters(text: str):
    for name in (*read_names(text), *split_aliases(text, PartyType.PERSON)):
        assert any(map(str.isalnum, name.text))


def test_a_long_text_is_read_in_one_pass():
    assert read_names("(a.k.a. x;" * 20_000)
    assert read_names("(" * 100_000 + "a") == read_names("(" * 100_000 + "a")
