"""From a document's names to the same, those of firms with the legal form behind them: "Zorvex Trading, S.A."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from xref.mentions.base import FoundName
from xref.text import words
from xref.vocabulary import is_legal_form, legal_form_length

_FIRMS = frozenset({"organization", "unknown", "person"})  # a firm may bear a person's name
_BODIES = _FIRMS - {"person"}
MIN_BEFORE_LETTERS = 3  # words of a name with the letter that is cut off
_NO_INITIALS = frozenset({"sa", "sas", "llc", "srl", "sal", "gmbh"})  # letters of forms that are nobody's
MAX_BETWEEN = 3  # characters of what stands between a name and its form
_BETWEEN = frozenset({", ", "., ", " ", ". "})  # a name and its form
_WITHOUT_COMMA = frozenset({" ", ". "})  # ... where only a long form is one for sure
MAX_FORM_LETTERS = 60  # of the longest form, with its blanks
MIN_LONG = 3  # words of a form that is no part of a name before it ("de Capital Variable")
# The dot that the last letter of a form may lack: "Zorvex International B.V was".
_CUT = re.compile(r"(?<= )[A-Z](?:\.[A-Z]){1,3}(?![\w.]\w)\.?")


def with_legal_forms(text: str, found: Iterable[FoundName]) -> Iterator[FoundName]:
    """The names of firms with their legal forms, of which the finder may have made names of their own, or half of one.

    "Zorvex Trading, S.A.", "Valor Ltda. S.C.S.", "Zorvex International B.V was".
    """
    held: FoundName | None = None
    for name in found:
        if held is None:
            held = name
        elif name.start >= held.end:  # what begins inside the form is a piece of it
            is_next = name.start - held.end <= MAX_BETWEEN  # few are
            if is_next and (end := _form_end(text, held, name)):
                held = FoundName(held.start, end, "organization", held.cue)
            else:
                yield _with_last_letter(text, held)
                held = name
    if held is not None:
        yield _with_last_letter(text, held)


def _form_end(text: str, name: FoundName, following: FoundName) -> int:
    """Where the legal form ends that begins with the next name; 0 where that is none of this one."""
    between = text[name.end : following.start]
    if name.kind not in _FIRMS or between not in _BETWEEN:
        return 0
    said = list(words(text[following.start : following.start + MAX_FORM_LETTERS]))
    size = legal_form_length([word.form for word in said])
    form = [word.form for word in said[:size]]
    if not size or (between in _WITHOUT_COMMA and not _is_sure(text, name, size)):
        return 0
    if name.kind == "person" and all(len(letter) == 1 for letter in form) and "".join(form) not in _NO_INITIALS:
        return 0  # "Lana Petrova, A.B. and C.D."
    end = following.start + said[size - 1].end
    is_whole = end + (text[end : end + 1] == ".") >= following.end
    return max(end, following.end) if is_whole else 0


def _is_sure(text: str, name: FoundName, size: int) -> bool:
    """Whether a form of so many words is one without a comma before it: a long one, or behind another form."""
    said = [word.form for word in words(text[name.start : name.end])]
    return size > MIN_LONG or (size == MIN_LONG and is_legal_form(*said[-1:]))


def _with_last_letter(text: str, name: FoundName) -> FoundName:
    """The name of a body whose last letter begins more of them, with the rest: a form ("B.V"), or a country's ("U.K.").

    Behind one word they are more often somebody's initials: "Rotenberg B.V".
    """
    if name.kind not in _BODIES or text[name.end : name.end + 1] != "." or text[name.end - 2 : name.end - 1] != " ":
        return name
    found = _CUT.match(text, name.end - 1)
    if not found or len(text[name.start : name.end].split()) < MIN_BEFORE_LETTERS:
        return name
    is_form = is_legal_form(*found.group().replace(".", "").casefold())
    return name._replace(end=found.end(), kind="organization" if is_form else name.kind)
