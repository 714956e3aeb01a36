"""What parts promises of names split into parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.model import PartyType
from xref.parts import joined_spellings, single_key, split_name
from xref.parts.base import content

PERSON, ORGANIZATION, VESSEL = PartyType.PERSON, PartyType.ORGANIZATION, PartyType.VESSEL


def forms(name: str, kind: PartyType) -> list[str]:
    return [part.form for part in content(split_name(name, kind))]


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("11420 CORP.", ORGANIZATION, ["11420"]),  # watchman#483: only "corp" was left
        ("THE COMPANY", ORGANIZATION, ["the", "company"]),
        ("INOVEST LIMITED", ORGANIZATION, ["inovest"]),  # us_ofac_sdn 23206: read as "invest", it was never found
        ("Zelbek Investt Limited", ORGANIZATION, ["zelbek", "investment"]),
        ("LIBRE ABORDO, S.A. DE C.V.", ORGANIZATION, ["libre", "abordo"]),
        ("OOO SK Konsol-Stroi", ORGANIZATION, ["sk", "konsol", "stroi"]),
        ("Thiangui SAL (Offshore)", ORGANIZATION, ["thiangui"]),
        ("Bank of Iran", ORGANIZATION, ["bank", "iran"]),
        ("PARS INTL TECH CO LTD", ORGANIZATION, ["pars", "international", "technology"]),
        ("M/V Kum Un San-3", VESSEL, ["kum", "un", "san", "3"]),
        ("Diamond II", VESSEL, ["diamond", "2"]),
        ("JONG, Song Hwa", PERSON, ["jong", "song", "hwa"]),
        ("AL-HAMIDAWI, Adnan", PERSON, ["hamidawi", "adnan"]),
        ("Sheikh Adnan al-Hamidawi", PERSON, ["adnan", "hamidawi"]),
        ("A.B.C. Company", ORGANIZATION, ["abc"]),
        ("Distriduidora Marbella", ORGANIZATION, ["distribution", "marbella"]),
        ("Brigade Forty-Four", ORGANIZATION, ["brigade", "44"]),
        ("the tanker Stark I", VESSEL, ["stark", "1"]),
        ("JC Juncker", PERSON, ["j", "c", "juncker"]),
        ("Andrew Ng", PERSON, ["andrei", "ng"]),
        ('Ivan "The Bear" Petrov', PERSON, ["ivan", "petrov"]),
        ('"The Bear"', PERSON, ["bear"]),
        ("AGHA, Torek", PERSON, ["agha", "torek"]),
        ("AL-AGHA, Torek", PERSON, ["agha", "torek"]),
        ("CORONEL VARELA, Torek", PERSON, ["coronel", "varela", "torek"]),
        ("HAJI VARELA, Torek", PERSON, ["varela", "torek"]),
        ("丹东鸿祥实业有限公司", ORGANIZATION, ["dandong", "hong", "xiang", "industry"]),
        ("Nordlicht XIV", VESSEL, ["nordlicht", "14"]),
        ("Vi Tran", PERSON, ["vi", "tran"]),
        ("Brenta Ship-Building Co.", ORGANIZATION, ["brenta", "shipbuilding"]),
        ("Almaz Off-Shore", ORGANIZATION, ["almaz"]),
        ("Zorani Banking C0rporation", ORGANIZATION, ["zorani", "banking"]),
        ("Zorani 100 Pr0perties", ORGANIZATION, ["zorani", "100", "property"]),
        ("Farmers' Co-operative of Orsk", ORGANIZATION, ["farmers", "cooperative", "orsk"]),
        ("Pak and Jong", PERSON, ["pak", "and", "jong"]),  # two persons are not one
    ],
)
def test_content_is_what_can_decide(name: str, kind: PartyType, expected: list[str]) -> None:
    assert forms(name, kind) == expected


@given(st.text(alphabet=st.characters(categories=["L", "N", "Zs", "Po"]), min_size=1), st.sampled_from(PartyType))
def test_a_name_with_a_letter_or_digit_has_content(name: str, kind: PartyType) -> None:
    parts = split_name(name, kind)
    assert bool(parts) == bool(content(parts))
    assert all(0.0 <= part.weight <= 1.0 for part in parts)


def test_a_name_may_be_written_as_one_word() -> None:
    assert "silverstar" in joined_spellings(split_name("SILVER STAR", ORGANIZATION))
    assert single_key("silverstar") == single_key("silverrstar")
    assert single_key("sol") == "=sol"


def test_a_name_of_many_syllables_may_be_written_as_few_words() -> None:
    assert "cholbongsannyonho" in joined_spellings(split_name("CHOL BONG SAN NYON HO", VESSEL))
    assert "northernbongsannyonho" not in joined_spellings(split_name("NORTHERN BONG SAN NYON HO", VESSEL))


def test_a_common_surname_is_looked_up_with_its_initials() -> None:
    assert "jmgarcia" in joined_spellings(split_name("GARCIA LOPEZ, Jose Maria", PERSON))


def test_a_word_that_every_second_name_in_arabic_letters_has_says_little():
    telling = {word: split_name(word, PartyType.PERSON)[0].weight for word in ("محمد", "الله", "السيد", "زرقاوي")}
    assert telling["محمد"] < telling["الله"] < telling["السيد"] < 0.5 < telling["زرقاوي"]
