"""Persons' names inside runs of Chinese characters, which nothing parts: a surname, and a given name of two."""

from __future__ import annotations

from collections.abc import Iterator

from xref.late import late_pattern
from xref.mentions.scan.base import HAN_SIGNS, SIGNS
from xref.text import fold, has_sign

_RUN = late_pattern(f"[{HAN_SIGNS[0]}-{HAN_SIGNS[1]}]{{{SIGNS},}}")


def full_names(text: str) -> Iterator[tuple[int, str, str]]:
    """Where three characters stand that may be a full name, and how lists may write that: "wangjunzheng".

    Some lists have taken the given name for the surname: "junzhengwang".
    """
    if not has_sign(text, HAN_SIGNS):
        return
    for run in _RUN.finditer(text):
        said = [fold(sign) for sign in run[0]]
        for at in range(len(said) - SIGNS + 1):
            first, *given = said[at : at + SIGNS]
            own = "".join(given)
            yield run.start() + at, first + own, own + first
