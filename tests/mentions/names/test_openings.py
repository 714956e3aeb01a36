"""What begins a sentence, a line or a table's cell with a capital and is no party."""

from __future__ import annotations

import pytest

from xref.mentions.names import find_names

ENGLISH = " That was all that the clerk of the court had to say to the press on the day of the hearing in the town."
SPANISH = " Lo dijo ayer la fiscal de turno ante los medios de la capital, que esperaban en la puerta del juzgado."


def parties(text: str) -> list[str]:
    return [text[one.start : one.end] for one in find_names(text) if one.is_party]


@pytest.mark.parametrize(
    "text",
    [
        "(Laughter)" + ENGLISH,
        "Adjourned." + ENGLISH,
        "CIRCULAR No 7" + ENGLISH,
        "It is told in Annex C." + ENGLISH,
        "Q. You said so?" + ENGLISH,
        "It was shipped to Fribourg." + ENGLISH,
        "He has lived in San Pedro Sula." + ENGLISH,
        "En Managua llovía." + SPANISH,
        "En Etiopía llovía." + SPANISH,
        "He is from the Republic of Korea." + ENGLISH,
        "He ate Costa Rican bread." + ENGLISH,
        "He crossed from Qamishli by night." + ENGLISH,
        "The Panama-registered tanker left." + ENGLISH,
        "COOKERY: all of it is burnt." + ENGLISH,
        "Unsubscribe here." + ENGLISH,
        "They met in Ciudad Velsk." + ENGLISH,
        "They live on the Lower Velsk." + ENGLISH,
    ],
)
def test_what_only_opens_is_no_party(text):
    assert parties(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met the chair of Receipt Holdings Ltd." + ENGLISH, "Receipt Holdings Ltd"),
        ("O. Wyssmann was there." + ENGLISH, "O. Wyssmann"),
        ("Deputy Press Secretary Orlan Tess was there." + ENGLISH, "Orlan Tess"),
        ("They saw U.S. District Judge Orlan Tess there." + ENGLISH, "Orlan Tess"),
        ("The brigantine Jupiter leads the parade." + ENGLISH, "Jupiter"),
    ],
)
def test_a_name_that_opens_or_holds_an_everyday_word_is_a_party_and_its_office_none(text, name):
    assert parties(text) == [name]
