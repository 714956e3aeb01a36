"""What tables.py promises: which words are everyday language, and which words are used alike."""

from __future__ import annotations

import pytest

from xref.mentions.names.base.tables import clusters_of, is_ordinary


@pytest.mark.parametrize("low", ["bridge", "bridges", "walking", "cities", "well-known"])
def test_a_word_and_what_it_is_inflected_or_compounded_to_are_everyday_language(low):
    assert is_ordinary(low)


@pytest.mark.parametrize("low", ["velmarov", "zdravalin", "al-velmarov", "paris"])
def test_a_name_is_not(low):
    assert not is_ordinary(low)


def test_a_word_is_of_the_cluster_of_what_stands_behind_its_last_hyphen():
    assert clusters_of("zdravalin") == ("0", "0", "0")
    assert clusters_of("zdravalin-monday") == clusters_of("monday") != ("0", "0", "0")
