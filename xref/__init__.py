"""Reads an article and says which sanctioned parties it may be about, and why."""

from xref.version import __version__

__all__ = ["__version__"]
