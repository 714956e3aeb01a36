"""`xref` and `python -m xref`."""

from __future__ import annotations

import gc

from xref.cli import main


def run() -> None:
    """Run the command line as a program of its own."""
    gc.freeze()  # what was imported stays to the end: no search for cyclic garbage need walk it
    main(prog_name="xref")


if __name__ == "__main__":
    run()
