"""The trained weights of the name finder, by feature."""

from __future__ import annotations

from functools import cache

from xref.mentions.names.base import LABELS
from xref.tables import Table, open_table
from xref.text import RESOURCES

FIELD = 2  # bytes of one label's weight in a row
ROW = FIELD * len(LABELS)
BIAS = 320  # of each weight of a row that is stored: so no weight is negative, and sums of rows carry nothing over
MAX_ROWS = 100  # of which the sum fits its fields; a word has fewer features
MODEL_FILE = RESOURCES / "names_model.bin"
ABOUT_FILE = RESOURCES / "names_model.json"  # what the model was made of, and how well it does


def pack_row(weights: tuple[int, ...]) -> int:
    """One integer of a weight for each label, each from -BIAS to BIAS - 1."""
    return int.from_bytes(b"".join((weight + BIAS).to_bytes(FIELD, "little") for weight in weights), "little")


@cache
def weights() -> Table:
    """The weights of the features."""
    return open_table(MODEL_FILE, ROW)
