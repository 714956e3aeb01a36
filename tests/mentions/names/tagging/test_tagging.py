"""The trained scores of words: the sum of the weights of what they show."""

from __future__ import annotations

import struct

import pytest

from xref.mentions.names import read_stretches
from xref.mentions.names.base import LABELS
from xref.mentions.names.tagging import blocks, label_words, phrase_features, run_features, score_words
from xref.mentions.names.tagging.base import MAX_ROWS, ROW, weights

TEXTS = [
    "On Monday Anna Petrova met the Bank of Valletta in London.",
    "LONDON 1996-08-30",
    "Leeds 4 2 1 1 6 5 7\nArsenal 2 Chelsea 0",
    "Ahmed bin Saleh al-Rashidi's lawyer, J. A. Garcia, of Smith & Sons Ltd.",
    "New York City and the United Nations",
]


def stretches(text):
    return [stretch for _, stretch in read_stretches(text)]


@pytest.mark.parametrize("text", TEXTS)
def test_screening_adds_up_the_features_that_training_sees(text):
    for stretch in stretches(text):
        expected = [sum(map(weights().get, features)).to_bytes(ROW, "little") for features in run_features(stretch)]
        assert [struct.pack(f"<{len(LABELS)}H", *scores) for scores in score_words(stretch)] == expected


@pytest.mark.parametrize("text", TEXTS)
def test_no_word_has_more_features_than_a_sum_can_hold(text):
    assert all(len(features) <= MAX_ROWS for stretch in stretches(text) for features in run_features(stretch))


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ('"It is over," said Marisol Quenby, a spokeswoman.', "Marisol Quenby", "B-PER"),
        ("Police in Quenbyville said three people died.", "Quenbyville", "B-LOC"),
        ("Shares in Quenby Holdings Plc fell 3 percent.", "Quenby Holdings Plc", "B-ORG"),
        ("It was a cold morning. Nobody spoke.", "Nobody", "O"),
    ],
)
def test_the_words_around_a_new_name_tell_its_kind(text, name, label):
    found = [
        (word.text, told)
        for stretch in stretches(text)
        for word, told in zip(stretch.words, label_words(stretch)[0], strict=True)
        if word.text in name.split()
    ]
    inside = label.replace("B-", "I-")
    assert found == [(word, inside if i else label) for i, word in enumerate(name.split())]


@pytest.mark.parametrize("text", TEXTS)
def test_a_name_goes_on_only_where_it_has_begun(text):
    for stretch in stretches(text):
        before = "O"
        for label in label_words(stretch)[0]:
            assert label[0] != "I" or before[2:] == label[2:]
            before = label


def test_what_may_be_one_name_ends_where_a_person_meets_an_organization():
    [run] = stretches("He saw Anna Petrova of the Bank of Valletta and Leeds.")[1:]
    told = [" ".join(word.low for word in run.words[first:last]) for first, last, _ in blocks(run)]
    assert told == ["anna petrova", "bank valletta"]


def test_a_longer_name_known_by_heart_hides_the_shorter_ones_in_it():
    [run] = stretches("They read the New York Times at home.")[1:]
    places = {at: name for at, name in phrase_features(run.words, run.gaps) if "media" in name}
    assert places == {0: "in=mediaB", 1: "in=mediaI", 2: "in=mediaE"}
    assert not any("place" in name or "town" in name for _, name in phrase_features(run.words, run.gaps))
