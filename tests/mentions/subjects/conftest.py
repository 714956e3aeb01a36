"""The index of the made-up listings."""

from __future__ import annotations

import pytest

from tests import factory
from tests.mentions.subjects.listed import LISTINGS
from xref.index import NameIndex, build_index


@pytest.fixture(scope="module")
def lists(tmp_path_factory):
    folder = tmp_path_factory.mktemp("index")
    build_index(LISTINGS, folder)
    return [NameIndex(folder, factory.snapshot())]
