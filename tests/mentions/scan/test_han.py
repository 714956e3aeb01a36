"""What han.py promises: full names inside runs of Chinese characters, as lists may write them."""

from __future__ import annotations

import pytest

from tests import factory
from xref.index import NameIndex, build_index
from xref.mentions.base import split_pieces
from xref.mentions.scan import Scanner
from xref.mentions.scan.han import full_names


def test_every_three_characters_in_a_row_may_be_a_full_name_in_either_order():
    assert list(full_names("他是王小明")) == [
        (0, "tashiwang", "shiwangta"),
        (1, "shiwangxiao", "wangxiaoshi"),
        (2, "wangxiaoming", "xiaomingwang"),
    ]
    assert list(full_names("Ana, 王小 and Émile")) == []


@pytest.fixture(scope="module")
def scanner(tmp_path_factory):
    folder = tmp_path_factory.mktemp("index")
    listed = (factory.listing("WANG, Junzheng", uid="1"), factory.listing("RUNLING, Ruan", uid="2"))
    build_index(listed, folder)
    return Scanner([NameIndex(folder, factory.snapshot())])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("兵团政委王君正于三月被列入", "王君正"),
        ("同案的阮润玲亦在名单", "阮润玲"),
        ("兵团政委王君名于三月被列入", None),
    ],
)
def test_a_listed_person_is_found_in_the_midst_of_a_sentence(scanner, text, name):
    hits = scanner.find(split_pieces(text))
    found = {text[hit.start : hit.end] for hit in hits if hit.sighting.comparison.is_exact}
    assert found == ({name} if name else set())


def test_two_characters_are_a_name_where_the_first_is_a_surname(tmp_path):
    build_index((factory.listing("LI, Yi", uid="1"),), tmp_path)
    scanner = Scanner([NameIndex(tmp_path, factory.snapshot())])
    assert [hit.start for hit in scanner.find(split_pieces("商人李毅没有来"))] == [2]
    assert scanner.find(split_pieces("法院审理一案")) == []
