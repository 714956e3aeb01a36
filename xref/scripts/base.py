"""What the scripts share: their letters, and the notion of a spelling."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.text import HANGUL

__all__ = ["ARABIC", "CYRILLIC", "HANGUL", "MAX_READINGS", "MIN_STEM", "Spellings"]

MIN_STEM = 3  # letters that stay where an ending is undone
MAX_READINGS = 12  # of one word

CYRILLIC = re.compile("[\u0400-\u052f]")
ARABIC = re.compile("[\u0620-\u06d3]")

Spellings = Sequence[str]  # of one letter or syllable in Latin letters
