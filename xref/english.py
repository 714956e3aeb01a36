"""Whether a text is English."""

from __future__ import annotations

import re

_ENGLISH = re.compile(r" (?:the|of|and|to|a|in|was|for|is|on|by|at|with) ")
ENGLISH_SHARE = 0.08  # of all words
SURE_SHARE = 0.16  # ... of which no other language's text has as many: " a " is a word of French, Spanish, Italian
SAMPLE = 2_000  # characters that tell
MAX_SMALL = 0.5  # of the words, where few small words are no sign of another language
# Asked of few texts: compiled where they are first asked.
_FOREIGN = r" (?:de|la|el|los|las|les|der|die|das|und|du|des|del|di|il|che|da|do|em|ve|bir|dans|pour|para|por|mit|von) "
_SMALL_LETTER = r"(?<=[ \n])[^\W\d_A-Z]"
_OTHER_SCRIPT = r"[\u0370-\u1dff\u2c00-\ud7ff]"


def is_english(text: str) -> bool:
    """Whether its small words are English: of other languages the trained weights know nothing."""
    sample = text[:SAMPLE]
    small, blanks = len(_ENGLISH.findall(sample)), sample.count(" ")
    if small >= SURE_SHARE * blanks:
        return True
    if small >= ENGLISH_SHARE * blanks and small > len(re.findall(_FOREIGN, sample)):
        return True
    return _may_be_english(sample)


def _may_be_english(sample: str) -> bool:
    """Tables, results and capitals throughout have few small words; what they have is no other language's."""
    small = len(re.findall(_SMALL_LETTER, sample))
    if small > MAX_SMALL * sample.count(" ") or re.search(_OTHER_SCRIPT, sample):
        return False
    low = sample.lower()
    return len(_ENGLISH.findall(low)) >= len(re.findall(_FOREIGN, low))
