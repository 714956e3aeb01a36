"""The spellings in one field of the UN's list."""

from __future__ import annotations

import pytest

from xref.sources.un.names import Spelling, read_spellings

PERSONS = [
    ("Éric BADEGE", ["Éric BADEGE"]),
    ("Azim Adhajani; Azim Agha-Jani", ["Azim Adhajani", "Azim Agha-Jani"]),
    ("Mohammed Sabet; Mohammad Sabet b) M. Javad Sabet", ["Mohammed Sabet", "Mohammad Sabet", "M. Javad Sabet"]),
    ("“Kawa”", ["Kawa"]),
    ("“General” Sidiki", ["General Sidiki"]),
    ('"HASSAN, Sheikh"', ["HASSAN, Sheikh"]),
    ("'Abd Al-Haq", ["'Abd Al-Haq"]),
    ("Jin Tiesan (金铁三)", ["Jin Tiesan", "金铁三"]),
    ("Amir Khazmat (original script: Амир Хазмат)", ["Amir Khazmat", "Амир Хазмат"]),
    ("حسن غول (Hassan Ghul; Hasan Gul)", ["حسن غول", "Hassan Ghul", "Hasan Gul"]),
    ("Haji Gulab (حاجی گلاب ),", ["Haji Gulab", "حاجی گلاب"]),
    ("Encep Nurjaman (birth name)", ["Encep Nurjaman"]),
    ("Safia Farkash, born 1 Jan. 1953 (Oman passport no.03825239)", ["Safia Farkash"]),
    ("(Sheikh) Musa Hilal", ["Musa Hilal"]),
    ("Lom-ali Butayev (Butaev)", ["Lom-ali Butayev", "Butaev*"]),
    ("; ;", []),
    ("((", ["(("]),
]
ORGANIZATIONS = [
    (
        "COMPAGNIE AERIENNE DES GRANDS LACS (CAGL) ; GREAT LAKES BUSINESS (GLB)",
        ["COMPAGNIE AERIENNE DES GRANDS LACS", "CAGL", "GREAT LAKES BUSINESS", "GLB*"],
    ),
    ("ATOMIC ENERGY ORGANISATION OF IRAN (AEOI)", ["ATOMIC ENERGY ORGANISATION OF IRAN", "AEOI"]),
    ("UGANDA COMMERCIAL IMPEX (UCI) LTD", ["UGANDA COMMERCIAL IMPEX LTD", "UCI*"]),
    ("AL-HARAMAYN FOUNDATION (KENYA)", ["AL-HARAMAYN FOUNDATION (KENYA)"]),
    ("LEADER (HONG KONG) INTERNATIONAL", ["LEADER (HONG KONG) INTERNATIONAL"]),
    ("SECOND ACADEMY (KPE.018)", ["SECOND ACADEMY"]),
    (
        "ISIL In South-East Asia (ISIL-SEA, ISIL-South East Asia)",
        ["ISIL In South-East Asia", "ISIL-SEA", "ISIL-South East Asia"],
    ),
    ("أنصار (Ansar in Libya (ASL))", ["أنصار", "Ansar in Libya", "ASL*"]),
    ("KOREA CO. LTD.", ["KOREA CO. LTD."]),
]


def shown(spellings: tuple[Spelling, ...]) -> list[str]:
    return [one.text + "*" * one.weak for one in spellings]


@pytest.mark.parametrize(("text", "expected"), PERSONS)
def test_a_field_of_a_person_holds_these_names(text, expected):
    assert shown(read_spellings(text, person=True)) == expected


@pytest.mark.parametrize(("text", "expected"), ORGANIZATIONS)
def test_a_field_of_an_organization_holds_these_names(text, expected):
    assert shown(read_spellings(text, person=False)) == expected
