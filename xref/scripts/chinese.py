"""Chinese: the sounds of characters, and syllables in either romanization."""

from __future__ import annotations

import re
from functools import lru_cache

from xref.scripts.base import HANGUL
from xref.text import fold

_HAN = re.compile("[\u3400-\u9fff]")


def syllables(text: str) -> tuple[str, ...]:
    """What the characters of Chinese and Korean words in a text say: pinyin without a table, Hangul as it is."""
    return tuple(char if HANGUL.match(char) else fold(char) for char in text if HANGUL.match(char) or _HAN.match(char))


# A Chinese syllable in pinyin or in Wade and Giles' spelling, whose apostrophes newspapers leave out: the start, the
# rhyme. Starts that either spelling, or an ear, takes for one another are of one class.
_SYLLABLE = re.compile(
    r"(hs|sh|ch|zh|ts|tz|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(iang|iong|uang|ueng|iao|ian|ien|ieh|uai|uan|ueh|ang|eng|ing|ong|ung|erh|ai|ei|ao|ou|an|en|ia|ie|iu|in|ua|uo|ui|un"
    r"|ue|er|ih|eh|a|o|e|i|u)"
)
_START_CLASSES = {
    "hs": "x", "sh": "x", "s": "x", "x": "x", "ch": "j", "zh": "j", "q": "j", "j": "j", "ts": "z", "tz": "z", "c": "z",
    "z": "z", "p": "b", "t": "d", "k": "g",
}  # fmt: skip
_RHYMES = {"ien": "ian", "ieh": "ie", "ueh": "ue", "ung": "ong", "erh": "er", "ih": "i", "eh": "e", "o": "e", "uo": "e"}


@lru_cache(maxsize=32768)
def chinese_syllable(form: str) -> str:
    """The class of a form that may be one Chinese syllable, the same for "tse" and "ze"; empty for any other form."""
    found = _SYLLABLE.fullmatch(form) if len(form) < 7 else None
    if not found:
        return ""
    start, rhyme = found.group(1) or "", found.group(2)
    return _START_CLASSES.get(start, start) + _RHYMES.get(rhyme, rhyme)
