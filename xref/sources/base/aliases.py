"""From a text that holds several names of one party to the names: "X Ltd (a.k.a. Y; f.k.a. Z)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from xref.model import Name, NameKind, PartyType
from xref.parts import split_name
from xref.parts.base import content

MAX_NAMES = 200  # in one text; what follows is no list of names
_KINDS = (
    (NameKind.FORMER_NAME, r"f\.? ?k\.? ?a\b\.?|f/k/a|(?:formerly|previously)(?: known as| listed as)?(?=[ :,])"),
    (NameKind.CURRENT_NAME, r"n\.? ?k\.? ?a\b\.?|n/k/a|now known as"),
    (
        NameKind.ALIAS,
        r"a\.? ?k\.? ?a\b\.?|a/k/a|also known as|alias(?:es)?(?= ?:)|d\.? ?b\.? ?a\b\.?|d/b/a|doing business as",
    ),
)
_MARKER = re.compile("|".join(rf"(?P<{kind.name}>(?<!\w)(?:{words}))" for kind, words in _KINDS), re.IGNORECASE)
_BRACKETED = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_PREFACE = re.compile(r"\bthe following (?:\w+ )?(?:alias(?:es)?|names?) ?:?", re.IGNORECASE)
_LEAD = re.compile(r"^[\s:,.-]*(?:and[ -]+)?")
_ENDS = " \t,;:-–—\"“”„‘’'"
_SEPARATOR = re.compile(r"\s*;\s*")


def read_names(text: str) -> tuple[Name, ...]:
    """The names of a text, the primary one first: what stands before and around the marks of other names."""
    others: list[Name] = []

    def lift(found: re.Match[str]) -> str:
        inner = found[1].strip()
        marker = _MARKER.match(inner)
        if marker is None:
            return found[0]
        others.extend(_marked(inner))
        return " "

    outside = _BRACKETED.sub(lift, _PREFACE.sub(" ", text))
    marker = _MARKER.search(outside)
    main, rest = (outside[: marker.start()], outside[marker.start() :]) if marker else (outside, "")
    found = [Name(_trimmed(main))] if _trimmed(main) else []
    return tuple(dict.fromkeys((*found, *_marked(rest), *others)))[:MAX_NAMES]


def split_aliases(text: str, kind: PartyType) -> tuple[Name, ...]:
    """The names of a field of aliases, parted by semicolons, commas or marks, in any mixture.

    A comma before a legal form parts nothing ("Foo, Inc.").
    """
    names: list[Name] = []
    for name in _marked(text if _MARKER.match(text) else f"a.k.a. {text}"):
        names += [Name(piece, name.kind) for piece in _comma_pieces(name.text, kind)]
    return tuple(dict.fromkeys(names))[:MAX_NAMES]


def _marked(text: str) -> Iterator[Name]:
    """The names after each mark, of its kind."""
    markers = list(_MARKER.finditer(text))
    ends = [marker.start() for marker in markers[1:]] + [len(text)]
    for marker, end in zip(markers, ends, strict=False):
        for piece in _SEPARATOR.split(text[marker.end() : end]):
            name = _trimmed(_LEAD.sub("", piece))
            if name:
                yield Name(name, NameKind[marker.lastgroup or "ALIAS"])


def _trimmed(text: str) -> str:
    """A name without what stands around it: separators, quotes, half a pair of brackets."""
    name = " ".join(text.split()).strip(_ENDS).removesuffix(" and").strip(_ENDS)
    if name.count("(") < name.count(")"):
        name = name.removesuffix(")").strip(_ENDS)
    if name.count("(") > name.count(")"):
        name = name.rpartition("(")[0].strip(_ENDS) if name.endswith("(") else name.removeprefix("(").strip(_ENDS)
    return name if any(map(str.isalnum, name)) else ""


def _comma_pieces(text: str, kind: PartyType) -> Iterator[str]:
    pieces = [_trimmed(piece) for piece in re.split(r",(?!\d)", text)]
    whole = ""
    for piece in filter(None, pieces):
        if whole and kind is not PartyType.PERSON and _is_legal_form(whole, piece):
            whole = f"{whole}, {piece}"
            continue
        if whole:
            yield whole
        whole = piece
    if whole:
        yield whole


def _is_legal_form(name: str, piece: str) -> bool:
    """The piece adds no word to the name that can tell it from another."""
    alone, both = (split_name(text, PartyType.ORGANIZATION) for text in (name, f"{name} {piece}"))
    return len(content(both)) == len(content(alone))
