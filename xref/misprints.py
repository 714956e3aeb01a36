"""What a scanner or a printer made of a letter, and the letter: "lnversiones", "EP-lBI", "Banc0", "2O21"."""

from __future__ import annotations

import re

_LOWER, _UPPER = "a-zß-öø-ÿ", "A-ZÀ-ÖØ-Þ"
# It begins with a set of signs, for which a search skips ahead; what looks back stands behind it.
_MISPRINT = re.compile(
    r"[lI10O‐‑´`](?:"
    # an l for a capital I, where a word begins in a way that few do, or among capitals
    rf"(?<=l)(?:(?=[bcdfgmnpqrstvz])(?<![^\s\"“«(-]l)(?!tda\b)(?=[{_LOWER}]{{3}})(?P<word>)"
    rf"|(?=[{_UPPER}])(?:(?<=[{_UPPER}]l)|(?<=[{_UPPER}]-l)|(?<![\w'’]l)(?=[{_UPPER}]{{3}}))(?P<capital>)"
    r"|(?=\d)(?:(?<=\dl)|(?<![\w.'’-]l))(?P<one>))"
    # an l for an i: "Zelenovlc"
    rf"|(?<=[{_LOWER}]{{3}}[bcdfgkmnrstvzčšž]l)(?=[cć](?!\w))(?P<i>)"
    # a capital I for an l: "JafieIa", "deI", "aI-Hakim", "AImaz"; but "LinkedIn", "PetroIran"
    rf"|(?<=I)(?:(?<=[{_LOWER}][{_LOWER}]I)(?=[aeou](?!\w))|(?<=\bdeI)(?!\w)|(?<=\baI)(?=-[{_UPPER}][{_LOWER}])"
    rf"|(?<=\bAI)(?=[{_LOWER}]{{3}}))(?P<small>)|(?<=I)(?<=\dI)(?=\d)(?P<figure>)"
    # a 1 for an l: "So1eiman", "a1-Hakim"
    rf"|(?<=1)(?:(?<=[{_LOWER}]1)(?=[{_LOWER}])|(?<=\b[aA]1)(?=-[{_UPPER}][{_LOWER}]{{2}}))(?P<l>)"
    # a 0 for an o, or for a capital O
    rf"|(?<=0)(?:(?:(?<=[{_LOWER}]0)(?=[{_LOWER}])|(?<=[{_LOWER}][{_LOWER}]0)(?!\w)|(?<![\w.,-]0)(?=f ))(?P<o>)"
    rf"|(?:(?<![\w.,-]0)(?=[{_LOWER}]{{2}}|JSC|AO\b|OO\b)|(?<=\bC0)(?=\.?,))(?P<O>))"
    # an l for a 1 that counts: "No. l"
    r"|(?<=l)(?<=\b[Nn]o\. l)(?!\w)(?P<count>)"
    # an O for a 0: "2O21", "3O"
    r"|(?<=O)(?<=\dO)(?=\d|\b)(?P<zero>)"
    r"|(?<=[‐‑])(?P<hyphen>)"
    # an accent or a grave for an apostrophe: "Zorani´s"
    r"|(?<=[^\W\d_][´`])(?=[^\W\d_])(?P<apostrophe>))"
)
_MEANT = {"word": "I", "capital": "I", "one": "1", "figure": "1", "small": "l", "l": "l", "i": "i"} | {
    "o": "o",
    "O": "O",
    "zero": "0",
    "count": "1",
    "hyphen": "-",
    "apostrophe": "'",
}
_MISREAD_DIGITS = frozenset("OolI")
REACH = 40  # characters before and behind a word in which the next one begins
_REST_OF_NAME = re.compile(r"(?=\w{4})[^aeiou]{1,2}[aeiou]")  # behind the l: "smail", but "gbtq" and "mao" are none
_WORD_BEFORE, _WORD_BEHIND = re.compile(r"\w*$"), re.compile(r"\w*")


def as_meant(text: str) -> str:
    """The text at the same length, with the letters that a scanner took for others as they were.

    Every offset into it is an offset into the text.
    """
    return _MISPRINT.sub(_letter, text)


def _letter(found: re.Match[str]) -> str:
    kind = found.lastgroup or ""
    is_misread = _ASKED.get(kind)
    return _MEANT[kind] if is_misread is None or is_misread(found) else found.group()


def _is_among_capitals(found: re.Match[str]) -> bool:
    """ "FUDlA", but "AlJazeera"."""
    others = _others(found)
    return others.replace("l", "").isupper() and len(others) > 1


def _is_in_word(found: re.Match[str]) -> bool:
    """A scanner misreads one letter of a name; codes have many digits."""
    return not any(map(str.isdigit, _others(found)))


def _is_in_number(found: re.Match[str]) -> bool:
    """ "2O21", but "Al2O3"."""
    return all(char.isdigit() or char in _MISREAD_DIGITS for char in _others(found))


def _others(found: re.Match[str]) -> str:
    """The letters and digits of the word around."""
    text, at = found.string, found.start()
    before, behind = _WORD_BEFORE.search(text, max(0, at - REACH), at), _WORD_BEHIND.match(text, at + 1, at + REACH)
    return (before.group() if before else "") + (behind.group() if behind else "")


def _is_beside_name(found: re.Match[str]) -> bool:
    """Whether a capitalized word stands behind the word, or right before it: "lgor Michurin", "Ghassan lsmail"."""
    text = found.string
    behind = text[found.start() : found.end() + REACH].split(None, 1)[1:]
    if behind and behind[0][0].isupper():
        return True
    before = text[max(0, found.start() - REACH) : found.start()].split()
    if not before or not before[-1][0].isupper():
        return False
    if text.startswith("n", found.end()):
        return True
    return before[-1].isalpha() and len(before[-1]) > 1 and _REST_OF_NAME.match(text, found.end()) is not None


# What is asked of the word around, where the sign alone does not tell.
_ASKED = {
    "word": _is_beside_name,
    "capital": _is_among_capitals,
    **dict.fromkeys(("l", "o", "O"), _is_in_word),
    **dict.fromkeys(("one", "figure", "zero"), _is_in_number),
}
