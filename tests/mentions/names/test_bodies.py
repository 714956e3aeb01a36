"""Bodies in languages that have a capital for the first word alone: how far they reach, and what is none."""

from __future__ import annotations

from itertools import pairwise

import pytest

from xref.mentions.base import FoundName
from xref.mentions.names.foreign import naturalize
from xref.mentions.names.foreign.bodies import is_body_noun

ROMANCE = "selon une source qui parlait avec des amis, "


@pytest.mark.parametrize(
    "body",
    [
        "Trésor américain",
        "Institut boréal de la pêche",
        "Observatoire des ports francs",
        "Groupe d'étude sur la mémoire du lac",
        "Tesoro statunitense",
        "Agenzia per i beni sequestrati",
        "Consejo nacional de puertos",
        "Departamento del Tesoro",
        "Tribunal correctionnel",
        "ministère des Finances",
        "tribunal de commerce de Verlaine",
        "parquet fédéral belge",
    ],
)
def test_a_romance_body_reaches_over_its_small_words(body):
    text = f"{ROMANCE}le {body}, hier, n'a rien dit"
    (name,) = naturalize(text, [])
    assert (text[name.start : name.end], name.kind) == (body, "organization")


@pytest.mark.parametrize(
    "said",
    [
        "l'Agence a demandé cela",
        "le Comité examina la liste",
        "au Tribunal de geler les comptes",
        "un ministère sans nom",
        "le tribunal de la ville",
    ],
)
def test_a_noun_by_itself_is_no_body_and_an_infinitive_none_of_it(said):
    text = f"{ROMANCE}{said}"
    assert naturalize(text, []) == []


@pytest.mark.parametrize(
    ("body", "goes_on"),
    [
        ("Министерство финансов США", " внесло это в список"),
        ("Агентство по страхованию судов", " закончило расчёты"),
        ("Союз портовых бухгалтеров", " подал иск"),
        ("Національний банк України", " відмовився від слів"),
        ("Следственном комитете", ", глава которого молчит"),
        ("Міністерство закордонних справ України", " нагадало про це"),
        ("Госдумы", " это не касается"),
        ("Росморречфлот", " от слов воздержался"),
        ("посольстве США", " не ответили"),
    ],
)
def test_a_cyrillic_body_reaches_over_its_genitives_and_its_country(body, goes_on):
    text = f"Вчера сказали: {body}{goes_on}"
    (name,) = naturalize(text, [])
    assert (text[name.start : name.end], name.kind) == (body, "organization")


@pytest.mark.parametrize(
    "said", ["Центр города закрыт", "Суд района решил", "Российский суд отказал", "Банк данных открыт"]
)
def test_what_opens_a_sentence_and_may_be_any_is_no_body(said):
    assert naturalize(f"Они знают. {said}", []) == []


@pytest.mark.parametrize("said", ["le Réseau social", "il Centro storico di Zora", "el Centro comercial"])
def test_what_any_town_has_is_no_body(said):
    assert naturalize(f"{ROMANCE}{said}", []) == []


def test_a_partys_name_inside_a_body_is_kept():
    text = f"{ROMANCE}la Fondation pour Zorani-Shabaab de la ville"
    start = text.index("Zorani")
    inside = FoundName(start, start + len("Zorani-Shabaab"), "organization", "")
    assert inside in naturalize(text, [inside])


def test_names_never_overlap_where_several_bodies_stand_in_one():
    text = "Сказали, что Совет Федерации Госдумы Минфина Сергей Зорин принял закон"
    start, end = text.index("Совет"), text.index(" принял")
    names = naturalize(text, [FoundName(start, end, "organization", "")])
    assert all(one.end <= other.start for one, other in pairwise(names))


@pytest.mark.parametrize("said", ["Банк двічі питав його", "Суд дозволив розшук", "Министерство вчера сообщило"])
def test_what_a_body_does_is_none_of_its_name(said):
    assert naturalize(f"Они знают. {said}", []) == []


def test_a_short_body_before_a_persons_full_name_is_another_party():
    text = "Председатель Госдумы Остап Зорин заявил"
    names = naturalize(text, [FoundName(0, len("Председатель Госдумы Остап Зорин"), "person", "form")])
    assert [(text[name.start : name.end], name.kind) for name in names] == [
        ("Госдумы", "organization"),
        ("Остап Зорин", "person"),
    ]


def test_a_longer_party_keeps_what_a_body_would_take_of_it():
    text = f"{ROMANCE}la Fondation Institut boréal de Verlaine a parlé"
    start, end = text.index("Fondation"), text.index(" a parlé")
    assert naturalize(text, [FoundName(start, end, "organization", "fondation")]) == [
        FoundName(start, end, "organization", "fondation")
    ]


def test_the_noun_of_a_body_is_known_in_its_cases():
    assert is_body_noun("Інституту")
    assert is_body_noun("Министерством")
    assert not is_body_noun("Интервью")


def test_floods_of_heads_and_small_words_are_read_in_one_pass():
    """What is quadratic takes minutes for texts of this length."""
    for text in (
        "Institut de " + "a de la " * 20_000,
        "Министерство финансов " * 10_000,
        "tribunal al-" + "al-" * 50_000,
    ):
        assert len(naturalize(text, [])) <= len(text) // 10
