"""What stands between two capitalized words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from xref.mentions.base import cues

MAX_GAP = 24  # characters
_SPACE = re.compile(r"[ \xa0]|[ \t]*\n[ \t]*")
_AMPERSAND = re.compile(r"\s[&+]\s")
_LINK = re.compile(r"\s+((?:[\wà-ÿ]+['’]?\s*){1,3})$|\s((?:\w+\s){0,2}[ld]['’])$")
_PARTICLES = cues("particles")
_OF = cues("of")
_ARTICLES = cues("articles")
_AND = cues("and")
LINKING = _PARTICLES | _OF | _AND  # what the small words between two words begin with
_NUMBER = re.compile(r"[ \xa0](\d{1,4})[ \xa0]")
_QUOTES = frozenset({' "', " “", " «", '" ', "” ", "» ", " '", "' "})


class Gap(NamedTuple):
    """What stands between two words, and how it might join them."""

    mark: str  # " ", "&", ",", ".", '"', "#", "words"; "" where it joins nothing
    linking: str = ""  # the first of the small words
    is_and: bool = False
    is_of: bool = False
    is_particle: bool = False


@lru_cache(maxsize=4096)
def read_gap(between: str) -> Gap:
    """What these characters between two words are."""
    stripped = between.strip()
    if _SPACE.fullmatch(between):
        return Gap(" ")
    if _AMPERSAND.fullmatch(between):
        return Gap("&")
    if stripped in {",", ".,"} or (stripped == "." and between != "."):
        return Gap(stripped[-1])  # "Co., Ltd": the full stop only shortens
    if between in _QUOTES:
        return Gap('"')
    if _NUMBER.fullmatch(between):
        return Gap("#")
    match = _LINK.fullmatch(between)
    return Gap("") if match is None else _read_linking(match.group(1) or match.group(2))


def _read_linking(small: str) -> Gap:
    linking = small.lower().replace("’", "'").split()
    if linking[-1].endswith("'") and linking[-1] not in _ARTICLES:
        linking[-1] = {"d'": "de"}.get(linking[-1], linking[-1])
    gap = Gap(
        "words",
        linking[0],
        is_and=len(linking) == 1 and linking[0] in _AND,
        is_of=linking[0] in _OF and all(word in _ARTICLES or word in _OF for word in linking[1:]),
        is_particle=all(word in _PARTICLES for word in linking),
    )
    return gap if gap.is_and or gap.is_of or gap.is_particle else Gap("")
