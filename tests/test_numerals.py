"""What numerals.py promises: numbers of two digits in words are found, and no other word is one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.numerals import in_digits


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("he is twenty-six, bad", "he is 26, bad"),
        ("a forty seven-year-old", "a 47-year-old"),
        ("seventeen", "17"),
        ("twenty. Six of them", "20. Six of them"),
        ("veintidós años", "22 años"),
        ("treinta y seis", "36"),
        ("dieciséis", "16"),
        ("trinta e seis", "36"),
        ("dezoito", "18"),
        ("ventinove anni", "29 anni"),
        ("ventuno", "21"),
        ("trentotto", "38"),
        ("ventitré", "23"),
        ("vingt et un ans", "21 ans"),
        ("soixante-dix-sept", "77"),
        ("quatre-vingts", "80"),
        ("quatre-vingt-dix-neuf", "99"),
        ("dix-sept ans", "17 ans"),
        ("sechsundzwanzig", "26"),
        ("fünfundfünfzig", "55"),
        ("dreißig", "30"),
    ],
)
def test_a_number_in_words_is_read(text, read):
    assert in_digits(text) == read


@pytest.mark.parametrize("text", ["", "once, elf", "seis o siete", "the president wanted", "Twentyman", "26 friends"])
def test_other_words_stay(text):
    assert in_digits(text) == text


@given(st.text(alphabet="twenty sixvin-é .ß", max_size=60))
def test_any_text_is_read(text):
    assert in_digits(in_digits(text)) == in_digits(text)
