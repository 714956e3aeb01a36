"""Small firms that are told by the trade behind a name in lower case."""

from __future__ import annotations

import pytest

from tests.mentions.names.named import kinds


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A lorry of the Kostenko poultry farm overturned on the bridge in the spring.", "Kostenko poultry farm"),
        ("It was the Katrangi sweets shop in Sidon that sold them to the whole town.", "Katrangi sweets shop"),
        (
            "The money went to the Fleurette flower growers' co-operative in the end.",
            "Fleurette flower growers' co-operative",
        ),
        ("They say that Mr Majid, of Majid's Garage, guessed the weight of the ham.", "Majid's Garage"),
        ("They met at the Orlan bakery, which has closed since, and had tea there.", "Orlan bakery"),
    ],
)
def test_what_stands_before_a_shop_or_a_farm_names_it(text, name):
    assert kinds(text)[name] == "organization"


@pytest.mark.parametrize(
    "text",
    [
        "It was Ivan Kostenko who opened the shop in the spring, and nobody came.",
        "Last year Ivan Kostenko bought farm after farm in the valley, he said.",
        "It was then that Ivan Kostenko said shops would open again in the spring.",
        "They say that Ivan Kostenko market shares rose in the spring, he said.",
        "It was Ivan Kostenko with a farm of his own who came to the town.",
    ],
)
def test_a_verb_or_small_word_before_a_trade_makes_no_firm_of_a_person(text):
    assert kinds(text)["Ivan Kostenko"] == "person"
