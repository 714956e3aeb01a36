"""What a party named in full is called later: by a part of its name, or the short form that a bracket defines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from xref.mentions.subjects.base import MIN_SHORT_NAME, Draft, abbreviates, plain
from xref.model import PartyType
from xref.parts import split_name
from xref.parts.base import Part, content, core
from xref.vocabulary import RARE, variants

_ACRONYM = re.compile(r"\s*[(\[]\s*[\"'“‘«„]?([^\W\d_][\w&.'’-]{1,24}(?: [^\W_][\w&.-]{1,20})?)[\"'”’»]?\s*[)\]]")


@lru_cache(maxsize=32768)
def short_forms(key: str) -> tuple[str, ...]:
    """What a person may be called after being named in full: the surname, alone or with what stands before it."""
    written = {variants().get(word, word): word for word in key.split()}  # "omar" is compared as "umar"
    parts = split_name(key, PartyType.PERSON)
    words = [written.get(part.form, part.form) for part in parts]
    telling = [written.get(part.form, part.form) for part in content(parts) if len(part.form) > 1]
    if len(telling) < 2:
        return ()
    forms = {telling[-1], telling[0], " ".join(words[1:])} | ({telling[-2]} if len(telling) > 2 else set())
    return tuple(sorted(forms - {key}))


@lru_cache(maxsize=32768)
def short_names(key: str) -> tuple[str, ...]:
    """What an organization or ship may be called later: by all but its legal form, and by its one rare word.

    "Volasys" after Volasys Silver Star.
    """
    said = split_name(key, PartyType.ORGANIZATION)
    parts = core(said)
    whole = _without_form(key, said)
    if len(key.split()) < 2 or len(parts[0].form) < MIN_SHORT_NAME:
        return whole
    return (*whole, parts[0].form) if parts[0].weight >= RARE else whole


def _without_form(key: str, parts: Sequence[Part]) -> tuple[str, ...]:
    """The name as it stands before its legal form: "Tara" of "Tara Ltd"."""
    if len(parts) < 2 or parts[-1].role != "legal" or len(parts) != len(key.split()):
        return ()
    kept = key.split()[: next(at for at in range(len(parts), 0, -1) if parts[at - 1].role != "legal")]
    return (" ".join(kept),) if kept else ()


def acronyms_in(text: str, drafts: Iterable[Draft]) -> dict[str, str]:
    """Short forms that the text defines in brackets after a name -> the group of that name."""
    defined: dict[str, str] = {}
    for draft in drafts:
        if not text.startswith(("(", " (", "[", " ["), draft.end):
            continue
        following = _ACRONYM.match(text, draft.end)
        name = plain(text[draft.start : draft.end])
        short = plain(following.group(1)) if following else ""
        if short and len(name.split()) > 1 and abbreviates(short, name):
            defined.setdefault(short, name)
    return defined
