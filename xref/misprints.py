"""What a scanner or a printer made of a letter, and the letter: "lnversiones", "EP-lBI", "Banc0", "2O21"."""

from __future__ import annotations

import re

_LOWER, _UPPER = "a-zß-öø-ÿ", "A-ZÀ-ÖØ-Þ"
# It begins with a set of signs, for which a search skips ahead; what looks back stands behind it.
_MISPRINT = re.compile(
    r"[lI10O‐‑](?:"
    # an l for a capital I: no name begins with l and one of these, and none has it between capitals
    rf"(?<=l)(?:(?=[bcdfghjkmnpqrstvxz])(?<![^\s\"“«(-]l)(?!tda\b)(?=[{_LOWER}]{{3}})(?P<word>)"
    rf"|(?=[{_UPPER}])(?:(?<=[{_UPPER}]l)|(?<=[{_UPPER}]-l)|(?<![\w'’]l)(?=[{_UPPER}]{{3}}))(?P<I>)"
    r"|(?=\d)(?:(?<=\dl)|(?<![\w.'’-]l))(?P<one>))"
    # a capital I for an l, or a 1: "JafieIa", "deI", "aI-Hakim"; but "McIntyre"
    rf"|(?<=I)(?:(?=[{_LOWER}])(?:(?<=[{_LOWER}]I)(?<!\bMcI)(?<!\bMacI)(?<!\bD[ei]I)(?<!\bLoI)|(?<=\bAI)(?=\w{{3}}))(?P<l>)"
    rf"|(?<=[{_LOWER}][{_LOWER}]I)(?!\w)(?P<ll>)|(?<=\baI)(?=-[{_UPPER}][{_LOWER}])(?P<al>)|(?<=\dI)(?=\d)(?P<one2>))"
    # a 1 for an l: "So1eiman", "a1-Hakim"
    rf"|(?<=1)(?:(?<=[{_LOWER}]1)(?=[{_LOWER}])|(?<=\b[aA]1)(?=-[{_UPPER}][{_LOWER}]{{2}}))(?P<l2>)"
    # a 0 for an o, or for a capital O
    rf"|(?<=0)(?:(?:(?<=[{_LOWER}]0)(?=[{_LOWER}])|(?<=[{_LOWER}][{_LOWER}]0)(?!\w)|(?<![\w.,-]0)(?=f ))(?P<o>)"
    rf"|(?:(?<![\w.,-]0)(?=[{_LOWER}]{{2}}|JSC|AO\b|OO\b)|(?<=\bC0)(?=\.?,))(?P<O>))"
    # an O for a 0: "2O21", "3O"
    r"|(?<=O)(?<=\dO)(?:(?=\d)|(?!\w)(?<!\bH2O))(?P<zero>)"
    r"|(?<=[‐‑])(?P<hyphen>))"
)
_MEANT = {"word": "I", "I": "I", "one": "1", "one2": "1", "l": "l", "ll": "l", "al": "l", "l2": "l"} | {
    "o": "o",
    "O": "O",
    "zero": "0",
    "hyphen": "-",
}
_IN_WORDS = frozenset({"l", "ll", "al", "l2", "o"})
_WORD_BEFORE, _WORD_BEHIND = re.compile(r"\w*$"), re.compile(r"\w*")
REACH = 40  # characters before and behind a word in which the next one begins


def as_meant(text: str) -> str:
    """The text at the same length, with the letters that a scanner took for others as they were.

    Every offset into it is an offset into the text.
    """
    return _MISPRINT.sub(_letter, text)


def _letter(found: re.Match[str]) -> str:
    kind = found.lastgroup or ""
    if (kind == "word" and not _is_beside_name(found)) or (kind in _IN_WORDS and _is_in_code(found)):
        return found.group()
    return _MEANT[kind]


def _is_in_code(found: re.Match[str]) -> bool:
    """Whether another digit stands in the word: a scanner misreads one letter of a name, and codes have many digits."""
    text, at = found.string, found.start()
    before, behind = _WORD_BEFORE.search(text, max(0, at - REACH), at), _WORD_BEHIND.match(text, at + 1, at + REACH)
    return any(map(str.isdigit, (before.group() if before else "") + (behind.group() if behind else "")))


def _is_beside_name(found: re.Match[str]) -> bool:
    """Whether a capitalized word stands before or behind the word: "Green lndustries", "lgor Michurin"."""
    text = found.string
    before = text[max(0, found.start() - REACH) : found.start()].split()
    behind = text[found.start() : found.end() + REACH].split(None, 1)[1:]
    return bool((before and before[-1][0].isupper()) or (behind and behind[0][0].isupper()))
