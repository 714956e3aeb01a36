"""`python -m xref`."""

from xref.cli import main

if __name__ == "__main__":
    main(prog_name="xref")
