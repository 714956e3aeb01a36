"""What a scanner took for another letter, and what it must leave alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.misprints import as_meant


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Green lndustries left", "Green Industries left"),
        ("the clerk lgor Michurin", "the clerk Igor Michurin"),
        ("Omar Zorin and Ghassan\nlsmail, heads", "Omar Zorin and Ghassan\nIsmail, heads"),
        ("Dragan Zorinovlc, 1961", "Dragan Zorinovic, 1961"),
        ("FUDlA LTDA.", "FUDIA LTDA."),
        ("lNVERSIONES", "INVERSIONES"),
        ("EP-lBI", "EP-IBI"),
        ("EP‐MHL", "EP-MHL"),
        ("JafieIa deI Puerto", "Jafiela del Puerto"),
        ("aI-Hakim and AImaz", "al-Hakim and Almaz"),
        ("So1eiman a1-Hakim", "Soleiman al-Hakim"),
        ("Banc0 de Venezue1a", "Banco de Venezuela"),
        ("Department 0f Energy", "Department of Energy"),
        ("0JSC Pars 0il C0., Ltd", "OJSC Pars Oil CO., Ltd"),
        ("7 June 2O21, passport 83642O186, 3l4009735", "7 June 2021, passport 836420186, 314009735"),
        ("born in l999, p. l2", "born in 1999, p. 12"),
        ("Shop No. l, no. l of lO", "Shop No. 1, no. 1 of lO"),
        ("Zorani´s and Sa`d's", "Zorani's and Sa'd's"),
    ],
)
def test_a_letter_that_a_scanner_misread_is_the_one_that_was_printed(printed, meant):
    assert as_meant(printed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "at 35°12´N, `Zorani` ´22",
        "McIntyre, MacIntosh, DeIuliis and LoIacono, Micheál Ó hIarlaithe",
        "AlJazeera, AlShabaab, AlQaeda, ElBaradei",
        "PetroIran, LinkedIn, RosInvestBank, AirIndia, MedImmune",
        "Nicolás Maduro lhes disse, Miloš Zeman lhal, maria@lbnews.com",
        "Al2O3, N2O, 0xabc0d0e0ab, SOURCE1HERBS",
        "AI tools, H2O, CO2, MI5 and 747-8I",
        "l'Italie, la ley, 3 lbs, the llama and old oil",
        "10,000 of 0.5, Epping 0 Barking 3, IMO 9187629",
        "Part II, Type I, Volume III",
        "Barclays plc, Veltra dlc, Paris lgbtq talks, Ivan lmao, the Zorin lcds",
        "the wallet 3LbDu1rUXHNyiz4i8eb3KwkSSBMf7C583D",
    ],
)
def test_what_is_right_stays(text):
    assert as_meant(text) == text


@given(st.text(alphabet="lI10Oo ‐-.,abAB9é\n"))
def test_every_offset_stays(text):
    assert len(as_meant(text)) == len(text)
