"""Writes the table of ordinary words that the name finder learns from text with labelled names.

The labelled text stays outside the project (wikigold, wnut17: CC-BY 4.0; re3d: public domain, OGL v3, CC-BY 3.0 AU,
CC-BY-SA 3.0); what is kept of it is single words. `python benchmarks/train_names.py ../shared/ner`
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

CORPORA = ("wikigold", "re3d", "wnut17-dev", "wnut17-train")
ORDINARY = re.compile(r"[a-z]{3,}")
MIN_COUNT = 2  # once may be a slip of the typist: wnut17 writes many names in lower case
RESOURCES = Path(__file__).parent.parent / "xref" / "resources"
HEADER = (
    "# Words written in lower case outside any name in wikigold, wnut17 (CC-BY 4.0) and re3d (public domain, OGL v3,\n"
    "# CC-BY 3.0 AU, CC-BY-SA 3.0): capitalized at a sentence start or in a headline they are no names.\n"
    "# Written by benchmarks/train_names.py.\n"
)


def ordinary_words(folder: Path) -> set[str]:
    """Words that the corpora write in lower case outside every name, at least MIN_COUNT times."""
    counts: Counter[str] = Counter()
    for corpus in CORPORA:
        for line in (folder / f"{corpus}.conll").read_text(encoding="utf-8").splitlines():
            parts = line.split()
            if len(parts) >= 2 and parts[-1] == "O" and ORDINARY.fullmatch(parts[0]):
                counts[parts[0]] += 1
    return {word for word, count in counts.items() if count >= MIN_COUNT}


def typed_words() -> set[str]:
    """Words of the hand-typed tables: names, whose lower-case use proves nothing, and words known already."""
    words: set[str] = set()
    for table in ("given", "places", "demonyms", "common"):
        text = (RESOURCES / f"names_{table}.txt").read_text(encoding="utf-8")
        words.update(line for line in text.splitlines() if not line.startswith("#"))
    return words


def main() -> None:
    """Write the table from the folder of labelled text given as argument."""
    learned = sorted(ordinary_words(Path(sys.argv[1])) - typed_words())
    (RESOURCES / "names_learned.txt").write_text(HEADER + "\n".join(learned) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
