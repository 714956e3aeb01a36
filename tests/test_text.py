"""What text.py promises of folding, offsets, consonant keys and similarity."""

from __future__ import annotations

import pytest
from anyascii import anyascii
from hypothesis import given
from hypothesis import strategies as st

from xref.text import (
    as_read,
    consonants,
    find_words,
    fold,
    folded_words,
    is_imo_number,
    misread,
    normalize,
    read_table,
    shadow,
    similarity,
    slips,
    smooth,
    words,
)


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Song Hwa Jong", ["song", "hwa", "jong"]),
        ("للتجارة", ["tjra"]),
        ("\u0639\u0644\u06cc\u200c\u0646\u0698\u0627\u062f", ["aly", "nzhd"]),
        ("公安局", ["public", "security", "bureau"]),
        ("대성무역회사", ["tae", "song", "trading", "company"]),
        ("김무역", ["kim", "mu", "yok"]),
        ("Pak Chol-nam's", ["pak", "chol", "nam"]),
        ("d'Italia", ["d", "italia"]),
        ("AL-QA'IDA", ["al", "qaida"]),
        ("Siarhiej Kalinoŭski", ["siarhiej", "kalinouski"]),
        ("Dragados y Muelles Ga-\nviota", ["dragados", "y", "muelles", "gaviota"]),
        ("Ibrahim\u00a0Sadr", ["ibrahim", "sadr"]),
        ("e\u0301tat", ["etat"]),
        ("Jumʿa", ["juma"]),
        ("Коссиев", ["kossiev"]),
        ("محمد", ["mhmd"]),
        ("منصور", ["mnsur"]),
        ("جواد", ["jwd"]),
        ("الأسد", ["asd"]),
        ("김정은", ["kim", "jong", "un"]),
        ("バラク・オバマ", ["baraku", "obama"]),
        ("上海东风航运", ["shanghai", "dong", "feng", "shipping"]),
        ("王晨", ["wang", "chen"]),
        ("货轮HOE离港", ["cargo", "ship", "hoe", "li", "gang"]),
        ("lgor Quill, the lgor, l’Art llanos", ["igor", "quill", "the", "lgor", "l", "art", "llanos"]),
        ("Quill ltd Hong", ["quill", "ltd", "hong"]),
        ("", []),
        ("—!?", []),
    ],
)
def test_words_are_folded_whatever_the_script_or_mark(text: str, forms: list[str]) -> None:
    assert [word.form for word in words(shadow(text))] == forms


def test_a_word_that_changes_scripts_at_every_letter_is_read():
    assert [word.form for word in words("a中" * 5000)] == ["a", "zhong"] * 5000


@given(st.text())
def test_the_shadow_keeps_every_offset(text: str) -> None:
    assert len(shadow(text)) == len(text)


@given(st.text())
def test_every_word_lies_in_the_text_and_is_plain(text: str) -> None:
    end = 0
    for word in words(shadow(text)):
        assert end <= word.start < word.end <= len(text)
        assert word.form.isascii()
        assert word.form.isalnum()
        end = word.end


def test_a_possessive_is_no_part_of_the_word() -> None:
    (word,) = words("Kadyrov's")
    assert (word.start, word.end, word.form) == (0, 7, "kadyrov")


@pytest.mark.parametrize("text", ["№ 5", "!!!", "…"])
def test_normalizing_never_leaves_nothing(text: str) -> None:
    assert normalize(text)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("mohamed", "mohammad"),
        ("sergei", "sergey"),
        ("yusuf", "youssef"),
        ("qaddafi", "gadhafi"),
        ("bozhkov", "bojkov"),
        ("kossiev", "kosieva"),
        ("dzhabarov", "jabarov"),
        ("lukashenka", "lukaszenko"),
        ("sergej", "sergey"),
    ],
)
def test_spellings_of_one_name_share_a_consonant_key(left: str, right: str) -> None:
    assert consonants(left) == consonants(right)


@pytest.mark.parametrize(("left", "right"), [("bazzi", "bazzaz"), ("karimov", "rahimov"), ("2005", "2012")])
def test_other_names_have_other_keys(left: str, right: str) -> None:
    assert consonants(left) != consonants(right)


@given(st.text("abcdeo", max_size=8), st.text("abcdeo", max_size=8), st.floats(0.0, 1.0))
def test_a_similarity_below_what_is_asked_for_is_none(left: str, right: str, at_least: float) -> None:
    alike = similarity(left, right)
    assert similarity(left, right, at_least=at_least) == (alike if alike >= at_least else 0.0)


@given(st.text(), st.text())
def test_similarity_is_a_symmetric_share(left: str, right: str) -> None:
    alike = similarity(left, right)
    assert 0.0 <= alike <= 1.0
    assert alike == pytest.approx(similarity(right, left))


@pytest.mark.parametrize(("left", "right"), [("", ""), ("a", ""), ("", "a")])
def test_nothing_is_like_nothing(left: str, right: str) -> None:
    assert similarity(left, right) == 0.0


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_marked_latin_letter_is_folded_as_the_library_writes_it():
    letters = [chr(code) for code in (*range(0x80, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isalpha()]
    assert [fold(letter) for letter in letters] == [
        "".join(char for char in anyascii(letter).lower() if char.isalnum()) for letter in letters
    ]


@pytest.mark.parametrize("table", ["names_given.txt", "names_orgs.txt", "names_places.txt", "names_place_heads.txt"])
def test_a_table_has_the_folded_forms_that_folding_gives(table: str):
    assert folded_words(table) == {fold(row[0]) for row in read_table(table)}


@given(st.text(alphabet="ab .\n", max_size=60))
def test_wanted_words_are_found_where_they_stand(text: str):
    found = list(find_words(text, lambda run: [(at, "b") for at, char in enumerate(run) if char == "b"]))
    assert found == [(at, "b") for at, char in enumerate(text) if char == "b"]


@pytest.mark.parametrize(
    ("digits", "is_number"), [("9187629", True), ("8514409", True), ("9187628", False), ("918762", False), ("x", False)]
)
def test_a_ships_number_ends_in_its_check_digit(digits: str, is_number: bool):
    assert is_imo_number(digits) is is_number


@pytest.mark.parametrize(
    ("left", "right"), [("ig0r", "igor"), ("karirn", "karim"), ("sech1n", "sechin"), ("5ol", "sol")]
)
def test_letters_that_print_confuses_are_read_as_one(left: str, right: str) -> None:
    assert as_read(left) == as_read(right)


@pytest.mark.parametrize(("left", "right"), [("saeed", "saiid"), ("yousef", "yusif"), ("mohamed", "muhammid")])
def test_vowels_of_romanizations_are_made_three(left: str, right: str) -> None:
    assert smooth(left) == smooth(right)


@pytest.mark.parametrize(
    ("left", "right", "count"), [("scholz", "schloz", 1), ("doe", "doe", 0), ("karim", "rahim", 2)]
)
def test_slips_are_counted_up_to_a_limit(left: str, right: str, count: int) -> None:
    assert slips(left, right, 1) == min(count, 2)


@pytest.mark.parametrize(
    ("form", "meant"),
    [("m0rava", "morava"), ("de1ta", "delta"), ("de1ta", "deita"), ("cornbine", "combine"), ("hatarl", "hatari"),
     ("vvagner", "wagner"), ("s1lk0v", "silkov")],
)  # fmt: skip
def test_letters_that_print_confuses_are_read_as_each_other(form, meant):
    assert meant in misread(form)


@pytest.mark.parametrize("form", ["1994", "ep", "a1b2c3", "alpha"])
def test_a_number_or_a_clear_word_is_not_misread(form):
    assert misread(form) == ()
