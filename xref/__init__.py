"""Reads an article and says which sanctioned parties it may be about, and why."""

from xref.comparison import compare_names
from xref.late import later
from xref.model import Article, Report
from xref.pipeline import Screener
from xref.settings import Settings
from xref.version import __version__

__all__ = ["Article", "Report", "Screener", "Settings", "__version__", "compare_names", "screen_frame"]

screen_frame = later("xref.corpus:screen_frame")
