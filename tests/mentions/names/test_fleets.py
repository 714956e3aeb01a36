"""Ships in a list behind one noun for all of them."""

from __future__ import annotations

import pytest

from tests.mentions.names.named import kinds


@pytest.mark.parametrize(
    ("text", "ships"),
    [
        ("They saw the tankers Oak Quill, Red Ember and Pacific Veld.", ["Oak Quill", "Red Ember", "Pacific Veld"]),
        ("They saw the tankers Sea Quill and Pacific Veld at night.", ["Sea Quill", "Pacific Veld"]),
        ("The freighters Tong Da 1, Li Hung 5 and Kim Song No. 2 left.", ["Tong Da 1", "Li Hung 5", "Kim Song No. 2"]),
        ("The tankers Oak Quill, Radio Veld reported, and others left.", ["Oak Quill"]),
        ("The ferry Anna Quill and Ivan Petrov left.", ["Anna Quill"]),
        ("They saw the tankers Oak Quill, and Halden Marine was content.", ["Oak Quill"]),
        ("They saw the tankers Oak Quill and Halden Marine said so.", ["Oak Quill"]),
        ("The men of the ships Oak Quill and China left.", ["Oak Quill"]),
    ],
)
def test_the_names_of_a_list_behind_a_noun_for_several_ships_are_ships(text, ships):
    assert [name for name, kind in kinds(text).items() if kind == "vessel"] == ships


@pytest.mark.parametrize(
    ("text", "ship"),
    [
        ("They took the ferry Lacustre no. 41 home.", "Lacustre no. 41"),
        ("They took the ferry Lacustre 3.", "Lacustre 3"),
        ("The ferry Lacustre 12 miles off the port was slow.", "Lacustre"),
        ("They saw the ferry Lacustre 19 July 2019 at sea.", "Lacustre"),
    ],
)
def test_the_number_of_a_ship_is_part_of_its_name_and_the_miles_to_a_port_are_not(text, ship):
    assert kinds(text)[ship] == "vessel"


def test_what_has_a_flag_is_a_ship():
    assert kinds("The Iranian-flagged Lacustre left port.")["Lacustre"] == "vessel"


@pytest.mark.parametrize(
    ("text", "ship"),
    [
        ("NAME             IMO        PORT\nORLAN QUILL     9388121    Dalian\n", "ORLAN QUILL"),
        ("  3  Jeyran                  g.cargo IMO 9167291     since 14/4", "Jeyran"),
    ],
)
def test_what_a_row_has_before_an_imo_number_is_a_ship(text, ship):
    assert kinds(text)[ship] == "vessel"


def test_a_number_of_seven_digits_behind_a_name_is_of_a_ship_only_where_imo_is_said():
    assert kinds("Anna Quill     9388121    Dalian\n").get("Anna Quill") != "vessel"
    told = "The IMO met in May.\n\nNAME           CASE       TOWN\nAnna Quill     9388121    Dalian\n"
    assert kinds(told).get("Anna Quill") != "vessel"
