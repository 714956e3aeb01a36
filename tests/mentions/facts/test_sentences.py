"""What sentences.py promises: how far what is said with a name reaches."""

from __future__ import annotations

import pytest

from tests.mentions.facts.told import facts


@pytest.mark.parametrize(
    "text",
    [
        "- Lobaye Invest, of Bangui\n- The jockey Ivan Petrov rode.",
        "4. Lobaye Invest signs.\n5. The jockey Ivan Petrov, 2003",
        "(a) Lobaye Invest\n(b) the jockey Ivan Petrov",
        "LOBAYE INVEST   tanker   off Nampo\nIvan Petrov   jockey   none",
        "Lobaye Invest | tanker | 1\nIvan Petrov | jockey | 2",
    ],
)
def test_a_point_of_a_list_and_a_row_of_a_table_are_sentences(text):
    first = text.split()[1] if text.startswith(("-", "4", "(")) else text.split()[0]
    assert facts(text, first).everyday == ()
    assert [cue.text for cue in facts(text, "Ivan Petrov").everyday] == ["jockey"]


def test_a_sentence_that_goes_on_about_the_party_is_read_with_it():
    text = "Stop asking Ivan Petrov. He's a footballer in Minsk. He's 21."
    assert [cue.text for cue in facts(text, "Ivan Petrov").everyday] == ["footballer"]
    assert facts(text, "Ivan Petrov").countries == ("by",)
    assert facts("Ivan Petrov left.\n\nHe is a footballer.", "Ivan Petrov").everyday == ()


@pytest.mark.parametrize("lead", ["* BEIRUT. ", "BEIRUT. ", "- BEIRUT. "])
def test_a_dateline_is_of_the_sentence_behind_it(lead):
    found = facts(f"It rained in Rome.\n{lead}The trial of Oleg Ross opened.", "Oleg Ross")
    assert found.countries == ("lb",)
