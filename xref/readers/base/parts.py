"""From the parts of a document, each with its place, to one text with anchors."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from xref.late import later
from xref.model import NOWHERE, Anchor, Article
from xref.readers.base.base import Part

parsedate_to_datetime = later("email.utils:parsedate_to_datetime")
GAP = "\n\n"  # between parts: each is a paragraph of its own
MAX_TITLE_CHARACTERS = 300
PARTS_BEFORE_TITLE = 4  # a headline that stands in one of the first parts is not put above them once more
_ISO_DAY = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?![0-9])|([0-9]{4})(-[0-9]{2})?$")


def compose(parts: Iterable[Part]) -> tuple[str, tuple[Anchor, ...]]:
    """One text of all parts that say something, an empty line between them, and the anchor of each."""
    texts: list[str] = []
    anchors: list[Anchor] = []
    at = 0
    for part in parts:
        text = part.text.strip()
        if not text:
            continue
        place = Anchor(at, part.page, part.element)
        if not anchors or (anchors[-1].page, anchors[-1].element) != (place.page, place.element):
            anchors.append(place)
        texts.append(text)
        at += len(text) + len(GAP)
    return GAP.join(texts), tuple(anchors)


def parts_of(article: Article) -> Iterator[Part]:
    """The parts of a text that was composed before, for one that holds it."""
    anchors = article.anchors or (NOWHERE,)
    ends = (*(anchor.start for anchor in anchors[1:]), len(article.text))
    for anchor, end in zip(anchors, ends, strict=True):
        yield Part(article.text[anchor.start : end], anchor.page, anchor.element)


def headed(title: str, parts: Sequence[Part], element: str = "title") -> list[Part]:
    """The parts under their title, for a headline names parties too; not where the first ones say it already."""
    title = " ".join(title.split())
    plain = _letters(title)
    if not plain or len(title) > MAX_TITLE_CHARACTERS:
        return list(parts)
    if any(plain in _letters(part.text[: 3 * MAX_TITLE_CHARACTERS]) for part in parts[:PARTS_BEFORE_TITLE]):
        return list(parts)
    return [Part(title, element=element), *parts]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def day(text: str) -> str:
    """A date as reports have it (`2018-09-15`, `2018-09`, `2018`), from an ISO or a mail's date; else nothing."""
    text = text.strip()
    found = _ISO_DAY.match(text)
    if found and found[4]:
        return text
    try:
        said: date = date(*map(int, found.groups()[:3])) if found else parsedate_to_datetime(text)
        return said.isoformat()[:10]
    except (ValueError, TypeError, OverflowError):
        return ""
