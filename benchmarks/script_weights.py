"""Writes `xref/resources/script_weights.txt`: how telling a word in Arabic letters is in a name.

    python benchmarks/script_weights.py DIR

DIR holds the UN's consolidated.xml. A word of Arabic letters is compared as its consonants, which no table of Latin
words knows. Its share p of the parties with a name in Arabic letters makes the weight min(1, -log10(p) / 4.5), as in
word_weights.py; words of fewer than three parties are rare. Deterministic: the same file gives the same weights.
"""

from __future__ import annotations

import argparse
import collections
import math
from pathlib import Path

from word_weights import SCALE

from xref.model import PartyType
from xref.parts import split_name
from xref.sources import SOURCES
from xref.text import RESOURCES

FILE = RESOURCES / "script_weights.txt"
MIN_PARTIES = 3
HEADER = "# word in Arabic letters as it is compared, weight 0 to 100\n# Made by benchmarks/script_weights.py.\n"


def shares(folder: Path) -> dict[str, float]:
    """The share of the parties with a name in Arabic letters whose names have a word."""
    found: collections.Counter[str] = collections.Counter()
    parties = 0
    for listing in SOURCES["un_sc_sanctions"].parse(folder).listings:
        names = [name.text for name in listing.names if name.script == "Arab"]
        parties += bool(names)
        found.update({part.form for name in names for part in split_name(name, PartyType.UNKNOWN)})
    return {form: count / parties for form, count in found.items() if count >= MIN_PARTIES and len(form) > 1}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    found = shares(parser.parse_args().folder)
    lines = [f"{form}\t{round(100 * min(1.0, -math.log10(share) / SCALE))}\n" for form, share in sorted(found.items())]
    FILE.write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
