"""Items of the remarks that speak of a party, as OFAC wrote them."""

from __future__ import annotations

import pytest

from xref.model import DateSpan, Name, NameKind, Place
from xref.sources.base.facts import Fact
from xref.sources.ofac.remarks import read_item, split_items, without_alternative


@pytest.mark.parametrize(
    ("remarks", "items"),
    [
        ("DOB 1957; POB Egypt.", ("DOB 1957", "POB Egypt")),
        ("DOB 1957;POB Egypt", ("DOB 1957", "POB Egypt")),
        ("Linked To: R D I S.A.", ("Linked To: R D I S.A",)),
        ("See www.x.com. And R.F.C.; DOB 1957.", ("See www.x.com. And R.F.C.", "DOB 1957")),
        (
            "See Section 11 of Executive Order 14024.; DOB 1957.",
            ("See Section 11 of Executive Order 14024.", "DOB 1957"),
        ),
        ("a.k.a. 'BNC'.", ("a.k.a. 'BNC'",)),
        (" ; ;.", ()),
        ("", ()),
    ],
)
def test_items_are_split_at_semicolons_alone(remarks: str, items: tuple[str, ...]):
    assert split_items(remarks) == items


@pytest.mark.parametrize(
    ("item", "plain"),
    [("alt. DOB 1953", "DOB 1953"), ("Alt. Fax: 92", "Fax: 92"), ("alternate", "alternate"), ("DOB 1953", "DOB 1953")],
)
def test_the_mark_of_a_further_value_is_taken_off(item: str, plain: str):
    assert without_alternative(item) == plain


@pytest.mark.parametrize(
    ("item", "name", "kind"),
    [
        ("a.k.a. 'BNC'", "BNC", NameKind.ALIAS),
        ("a.k.a. 'EL NEGRO LOBO'", "EL NEGRO LOBO", NameKind.ALIAS),
        ("a.k.a. 'IBRAHIM, Haji Anees'", "IBRAHIM, Haji Anees", NameKind.ALIAS),
        ("a.k.a. 'ABU-'UMAR'", "ABU-'UMAR", NameKind.ALIAS),
        ("a.k.a. ''FOOPIE''", "FOOPIE", NameKind.ALIAS),
        ("a.k.a. ''ABD-AL-'IZ'", "'ABD-AL-'IZ", NameKind.ALIAS),
        ("f.k.a. 'SOFTLINE'", "SOFTLINE", NameKind.FORMER_NAME),
        ("f.k.a. 'R.E.N.T.A.L A.S.'", "R.E.N.T.A.L A.S.", NameKind.FORMER_NAME),
    ],
)
def test_a_quoted_name_is_weak(item: str, name: str, kind: NameKind):
    assert read_item(item) == (Fact("names", Name(name, kind, weak=True)),)


@pytest.mark.parametrize(
    ("item", "fact"),
    [
        ("DOB 1946", Fact("birth_dates", DateSpan.of(1946))),
        ("POB Cali, Colombia", Fact("birth_places", Place("Cali, Colombia", "co"))),
        ("POB Egypt", Fact("birth_places", Place("Egypt", "eg"))),
        ("POB Chechen Republic, Russia", Fact("birth_places", Place("Chechen Republic, Russia", "ru"))),
        ("POB Algiers Algeria", Fact("birth_places", Place("Algiers Algeria", "dz"))),
        ("POB Pyongyang, Korea, North", Fact("birth_places", Place("Pyongyang, Korea, North", "kp"))),
        (
            "POB Goma, Congo, Democratic Republic of the",
            Fact("birth_places", Place("Goma, Congo, Democratic Republic of the", "cd")),
        ),
        ("POB Albuquerque, New Mexico", Fact("birth_places", Place("Albuquerque, New Mexico", "us"))),
        ("POB Pyongyang", Fact("birth_places", Place("Pyongyang", "kp"))),
        ("POB Gricar", Fact("birth_places", Place("Gricar", ""))),
        ("nationality Korea, North", Fact("nationalities", "kp")),
        ("nationality: Eritrean", Fact("nationalities", "er")),
        ("Nationality of Registration Russia", Fact("nationalities", "ru")),
        ("citizen Canada", Fact("citizenships", "ca")),
        ("Gender Male", Fact("genders", "male")),
        ("Gender Female", Fact("genders", "female")),
        ("Linked To: KONY, Joseph", Fact("links", "KONY, Joseph")),
        ("Organization Established Date 17 Dec 2016", Fact("established", DateSpan.of(2016, 12, 17))),
        ("Organization Established Date 01 Jan 2015 to 31 Dec 2015", Fact("established", DateSpan.of(2015))),
    ],
)
def test_an_item_is_a_fact(item: str, fact: Fact):
    assert read_item(item) == (fact,)


@pytest.mark.parametrize(
    "item",
    [
        "Effective on the 'Effective Date (EO 14024 Directive)' of a.k.a. 'X'",
        "a.k.a. ''",
        "a.k.a. ' '",
        "DOB unknown",
        "nationality possibly Palestinian",
        "Gender unknown",
        "ICTY indictee",
        "HAMAS - Hebron",
        "",
    ],
)
def test_what_is_not_understood_is_no_fact(item: str):
    assert read_item(item) == ()
