"""What the readers of ages and births share, whatever the language."""

from __future__ import annotations

import re
from collections.abc import Iterator

BIRTH_REACH = 120  # characters after a name in which its birth may stand
MIN_AGE, MAX_AGE = 5, 105  # years


def age_in(found: re.Match[str] | None) -> Iterator[int]:
    """The age, in years, that the one group which took part has; nothing where it is nobody's age."""
    if found:
        age = int(next(group for group in found.groups() if group))
        if MIN_AGE <= age <= MAX_AGE:
            yield age
