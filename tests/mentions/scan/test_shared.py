"""What shared.py promises: of two persons with one surname the first is read with it."""

from __future__ import annotations

import pytest

from xref.mentions.scan.shared import sharing


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Anton and Pavel Zelenko", "Anton Zelenko"),
        ("Anton y Pablo de Luna", "Anton de Luna"),
        ("Anton & Pavel Zelenko Ruiz", "Anton Zelenko Ruiz"),
        ("Anton and Pavel Igor Zelenko Ruiz", "Anton Zelenko Ruiz"),
        ("Anton and Pavel Zelenko Ruiz Tuesday", "Anton Zelenko Ruiz"),
        ("Anton and Pavel Zelenko Holdings", "Anton Zelenko"),
    ],
)
def test_a_given_name_before_another_is_read_with_the_surname_behind_both(text, whole):
    assert (whole, 0, len("Anton")) in set(sharing(text))


@pytest.mark.parametrize("text", ["Anton Zelenko", "Anton and others", "bread and Pavel Zelenko"])
def test_nothing_else_is(text):
    assert not list(sharing(text))


def test_each_of_several_given_names_is():
    names = [name for name, _, _ in sharing("Yesterday Anton Luis, Igor and Pavel Zelenko left")]
    assert names == ["Anton Luis Zelenko", "Igor Zelenko"]
