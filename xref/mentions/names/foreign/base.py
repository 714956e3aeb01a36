"""What the modules that know how languages write names share."""

from __future__ import annotations

OPEN = frozenset({"person", "organization", "unknown"})
SAMPLE = 2_000  # characters that tell the letters
