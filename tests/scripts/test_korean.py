"""What scripts/korean.py promises of Hangul: romanizations, and where a word ends."""

from __future__ import annotations

import pytest

from xref.scripts import is_korean_word, is_spelling, keys_of
from xref.scripts.korean import are_one_syllable
from xref.text import consonants


@pytest.mark.parametrize(
    ("written", "form"),
    [("평", "pyong"), ("평", "pyeong"), ("박", "pak"), ("리", "ri"), ("최", "choe"),
     ("철", "chol"), ("철", "cheol"), ("태", "thae"), ("태", "tae"), ("남산", "namsan"), ("덕성", "toksong")],
)  # fmt: skip
def test_a_romanization_is_a_spelling_and_shares_a_key(written: str, form: str) -> None:
    assert is_spelling(written, form)
    assert consonants(form) in keys_of(written)


def test_another_syllable_is_no_spelling() -> None:
    assert not is_spelling("강", "kim")


@pytest.mark.parametrize(
    ("text", "name", "is_word"),
    [("남산은 크다", "남산", True), ("남산에서", "남산", True), ("남산 공원", "남산", True), ("남산물", "남산", False),
     ("강남산", "남산", False), ("남산호는 크다", "남산", True), ("남산호수", "남산", False)],
)  # fmt: skip
def test_a_word_begins_a_run_and_ends_before_a_particle(text: str, name: str, is_word: bool) -> None:
    start = text.index(name)
    assert is_korean_word(text, start, start + len(name)) is is_word


@pytest.mark.parametrize(
    ("form", "other"),
    [
        ("un", "eun"),
        ("chol", "cheol"),
        ("chol", "chul"),
        ("no", "roh"),
        ("song", "seong"),
        ("pak", "park"),
        ("su", "soo"),
    ],
)
def test_a_syllable_is_one_in_either_romanization(form, other):
    assert are_one_syllable(form, other)
    assert are_one_syllable(other, form)


@pytest.mark.parametrize(
    ("form", "other"), [("un", "an"), ("chol", "chang"), ("kim", "kang"), ("no", "petrov"), ("", "un")]
)
def test_syllables_of_other_sounds_are_two(form, other):
    assert not are_one_syllable(form, other)
