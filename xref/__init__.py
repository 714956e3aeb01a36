"""Reads an article and says which sanctioned parties it may be about, and why."""

from xref.model import Article, Report
from xref.pipeline import Screener, compare_names
from xref.settings import Settings
from xref.version import __version__

__all__ = ["Article", "Report", "Screener", "Settings", "__version__", "compare_names"]
