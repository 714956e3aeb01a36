"""`python -m tests.cli.refresh.command TEMPLATE WORDS…`: `xref refresh WORDS…` of the tiny source, published there."""

from __future__ import annotations

import importlib
import sys

from tests.snapshots.tiny import CODE, INDEXER, source
from xref.cli import main

if __name__ == "__main__":
    command = importlib.import_module("xref.cli.refresh")
    vars(command).update(SOURCES={CODE: source(sys.argv[1])}, INDEXER=INDEXER)
    main(["refresh", CODE, *sys.argv[2:]])
