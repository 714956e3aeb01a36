"""A book of decisions, on each of the databases in which they are kept."""

from __future__ import annotations

import pytest

from xref.decisions import Store


@pytest.fixture
def store(place):
    made = Store(*place)
    yield made
    made.close()
