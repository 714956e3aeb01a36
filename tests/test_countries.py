"""Countries by the words that lists and newspapers use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.countries import WordKind, adjective, country_code, country_name, find_countries

NAMES = [
    ("Korea, North", "kp"),
    ("Korea, South", "kr"),
    ("Democratic People's Republic of Korea", "kp"),
    ("Congo, Democratic Republic of the", "cd"),
    ("Congo, Republic of the", "cg"),
    ("Burma", "mm"),
    ("Region: Crimea", "ua"),
    ("Region: Gaza", "ps"),
    ("West Bank", "ps"),
    ("Palestinian", "ps"),
    ("Kosovo", "xk"),
    ("The Gambia", "gm"),
    ("Bahamas, The", "bs"),
    ("the Russian Federation", "ru"),
    ("Virgin Islands, British", "vg"),
    ("Cote d Ivoire", "ci"),
    ("Macedonia, The Former Yugoslav Republic of", "mk"),
    ("St. Kitts & Nevis", "kn"),
    ("Man, Isle of", "im"),
    ("Türkiye", "tr"),
    ("IRAQ", "iq"),
    ("Eritrean", "er"),
    ("Georgia", "ge"),
    ("undetermined", ""),
    ("None Identified", ""),
    ("possibly Palestinian", ""),
    ("Moscow", ""),
    ("", ""),
]


@pytest.mark.parametrize(("name", "code"), NAMES)
def test_a_country_is_known_by_any_of_its_names(name: str, code: str):
    assert country_code(name) == code


@pytest.mark.parametrize(
    ("code", "name", "form"),
    [
        ("kp", "North Korea", "North Korean"),
        ("ae", "United Arab Emirates", "Emirati"),
        ("ge", "Georgia", "Georgian"),
        ("sv", "El Salvador", "Salvadoran"),
        ("gg", "Guernsey", "Guernsey"),
        ("zz", "zz", "zz"),
    ],
)
def test_a_code_has_a_name_and_an_adjective(code: str, name: str, form: str):
    assert (country_name(code), adjective(code)) == (name, form)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A North Korean national", [("North Korean", "kp", WordKind.ADJECTIVE, False)]),
        (
            "the Korean peninsula",
            [("Korean", "kp", WordKind.ADJECTIVE, True), ("Korean", "kr", WordKind.ADJECTIVE, True)],
        ),
        (
            "Guinea-Bissau is not Guinea",
            [("Guinea-Bissau", "gw", WordKind.NAME, False), ("Guinea", "gn", WordKind.NAME, False)],
        ),
        ("Nigeria, not Niger", [("Nigeria", "ng", WordKind.NAME, False), ("Niger", "ne", WordKind.NAME, False)]),
        ("Papua New Guinea", [("Papua New Guinea", "pg", WordKind.NAME, False)]),
        ("roast turkey in china", []),
        ("Turkey's bank", [("Turkey", "tr", WordKind.NAME, False)]),
        ("Jordan said", [("Jordan", "jo", WordKind.NAME, True)]),
        ("the Crimean port", [("Crimean", "ua", WordKind.ADJECTIVE, False)]),
        ("in Crimea", [("Crimea", "ru", WordKind.CITY, True), ("Crimea", "ua", WordKind.NAME, True)]),
        ("from Pyongyang", [("Pyongyang", "kp", WordKind.CITY, False)]),
        ("U.S. officials", [("U.S.", "us", WordKind.NAME, False)]),
        ("give it to us, or US it", [("US", "us", WordKind.NAME, False)]),
        ("IRAN and NORTH KOREA", [("IRAN", "ir", WordKind.NAME, False), ("NORTH KOREA", "kp", WordKind.NAME, False)]),
        ("North\nKorea", [("North\nKorea", "kp", WordKind.NAME, False)]),
        ("North\n\nKorean", [("Korean", "kp", WordKind.ADJECTIVE, True), ("Korean", "kr", WordKind.ADJECTIVE, True)]),
        ("Cote d’Ivoire", [("Cote d’Ivoire", "ci", WordKind.NAME, False)]),
        ("a Latin American bank", []),
        ("ties to Iran-based firms", [("Iran", "ir", WordKind.NAME, False)]),
        ("", []),
    ],
)
def test_words_of_a_text_point_at_countries(text: str, found: list[tuple[str, str, WordKind, bool]]):
    assert [(word.text, word.code, word.kind, word.ambiguous) for word in find_countries(text)] == found


@given(st.text(alphabet="NorthSuKae USGin-.'’\n\té", max_size=60))
def test_a_word_found_is_a_place_of_the_text(text: str):
    for word in find_countries(text):
        assert word.text == text[word.start : word.end]
        assert word.code == word.code.lower()
        assert len(word.code) == 2


def test_every_code_is_used_once_as_a_name():
    codes = [country_code(country_name(code)) for code in ("ir", "kp", "cd", "cg", "gn", "gq", "us", "um", "xk")]
    assert codes == ["ir", "kp", "cd", "cg", "gn", "gq", "us", "um", "xk"]
