"""The trained weights and the lexicon as they ship."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest

from xref.mentions.names.base import LABELS
from xref.mentions.names.base.tables import CLUSTERS_FILE, LEXICON_FILE, clusters_of, lexicon
from xref.mentions.names.tagging.base import (
    ABOUT_FILE,
    BIAS,
    MAX_ROWS,
    MODEL_FILE,
    ROW,
    pack_row,
)

MAX_SHIPPED = 5_000_000  # bytes of the trained files in the wheel


def test_sums_of_rows_carry_nothing_over():
    heaviest = pack_row((BIAS - 1,) * len(LABELS))
    fields = (MAX_ROWS * heaviest).to_bytes(ROW, "little")
    assert {int.from_bytes(fields[i : i + 2], "little") for i in range(0, ROW, 2)} == {MAX_ROWS * (2 * BIAS - 1)}


def test_the_shipped_files_are_small_and_those_described():
    about = json.loads(ABOUT_FILE.read_text(encoding="utf-8"))
    assert sum(file.stat().st_size for file in (MODEL_FILE, LEXICON_FILE, CLUSTERS_FILE)) < MAX_SHIPPED
    assert about["model"] == f"sha256:{sha256(MODEL_FILE.read_bytes()).hexdigest()}"
    assert {"wikigold", "re3d", "wnut17"} <= set(about["licenses"])


@pytest.mark.parametrize("name", ["john", "müller", "kowalski", "smith", "fatima"])
def test_the_lexicon_knows_names_of_many_countries(name):
    assert lexicon().get(name)


def test_words_that_are_used_alike_share_a_cluster_and_others_do_not():
    assert clusters_of("monday") == clusters_of("tuesday") != clusters_of("kowalski")
    assert clusters_of("anglo-french") != ("0", "0", "0") == clusters_of("qwxzv")
