"""What scripts promises of words as lists spell them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.scripts import in_spelling_of, is_other_script, readings, translations


@pytest.mark.parametrize(
    ("shown", "forms", "spelt"),
    [
        ("Игорем Лебедевым", ("lebedev", "igor"), "igor lebedev"),
        ("طارق المحمود", ("mahmoud", "tareq"), "tareq mahmoud"),
        ("عبد الرحيم نور", ("abdulrahim", "nur"), "abdulrahim nur"),
        ("بنك النور", ("nour", "bank"), "bank nour"),
        ("Güven Deniz'in", ("guven", "deniz"), "Güven deniz"),
        ("박덕성", ("pak", "tok", "song"), "pak tok song"),
        ("судостроительного завода", ("shipbuilding", "plant"), "shipbuilding plant"),
        ("судостроительного завода", ("zavod",), "shipbuilding zavod"),
        ("Tariq Mahmoud", ("tarek",), "Tariq Mahmoud"),
        ("Андрея Сергеева", ("sergeyev", "andrei"), "andrei sergeyev"),
        ("Андрей Ксенин", ("xenin", "andrey"), "andrey xenin"),
        ("통일수산회사", ("united", "fishery", "corporation"), "united fishery corporation"),
        ("국방위원회", ("national", "defense", "commission"), "national defense commission"),
    ],
)
def test_words_are_spelt_as_the_list_has_them(shown: str, forms: tuple[str, ...], spelt: str) -> None:
    assert in_spelling_of(shown, forms).strip() == spelt


@pytest.mark.parametrize(
    ("surface", "meaning"),
    [
        ("للخدمات", "services"),
        ("والتجارة", "trading"),
        ("شرکت", "company"),
        ("банком", "bank"),
        ("заводу", "plant"),
        ("вертолётов", "helicopters"),
        ("цинковых", "zinc"),
        ("збройних", "armed"),
        ("залізниці", "railway"),
        ("общей", "general"),
        ("الذخائر", "munitions"),
        ("بالگردهای", "helicopter"),
        ("الخطوط", "airline"),
        ("宝石", "gems"),
        ("克里米亚", "crimean"),
        ("원자로", "reactor"),
        ("평의회", "council"),
    ],
)
def test_a_word_of_business_is_known_in_its_cases(surface: str, meaning: str) -> None:
    assert meaning in translations(surface)


@pytest.mark.parametrize("surface", ["Ankara'daki", "Deniz'in", "Aydın’dan", "Güneş'e"])
def test_a_turkish_ending_is_taken_off(surface: str) -> None:
    assert len(readings(surface)) == 1


@pytest.mark.parametrize("surface", ["Volasys", "O'Brien", "Shved's", "Ma'an"])
def test_other_latin_words_have_no_reading(surface: str) -> None:
    assert readings(surface) == ()


@given(st.text(max_size=40), st.lists(st.text(alphabet="abcdefgh", min_size=1, max_size=6), max_size=4))
def test_any_text_is_spelt(shown: str, forms: list[str]) -> None:
    spelt = in_spelling_of(shown, forms)
    assert spelt == shown or is_other_script(shown)
