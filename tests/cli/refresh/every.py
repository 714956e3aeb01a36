"""`python -m tests.cli.refresh.every TEMPLATE DATA`: `xref refresh --every 1h` of the tiny source, until stopped."""

from __future__ import annotations

import importlib
import sys

from tests.snapshots.tiny import CODE, INDEXER, source
from xref.cli import main

if __name__ == "__main__":
    command = importlib.import_module("xref.cli.refresh")
    vars(command).update(SOURCES={CODE: source(sys.argv[1])}, INDEXER=INDEXER)
    main(["refresh", CODE, "--every", "1h", "--data-dir", sys.argv[2]])
