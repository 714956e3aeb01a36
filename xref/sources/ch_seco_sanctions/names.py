"""From the parts of a name, each with its variants, to the full names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice, product
from typing import TYPE_CHECKING

from xref.model import Name, NameKind
from xref.sources.base.xml import attribute, squashed, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

KINDS = {
    "primary-name": NameKind.PRIMARY,
    "alias": NameKind.ALIAS,
    "formerly-known-as": NameKind.FORMER_NAME,
}
MAX_SPELLINGS = 64  # full names of one name in one script; more is no list of spellings
_TITLE = "title"
_LATIN = "LATN"
_PUBLISHED = ("", "")  # language and script of the values themselves

# Order of a part -> its spellings in one script.
_Parts = dict[int, list[str]]


def read_name(element: Element) -> Iterator[Name]:
    """The full names of one name: each spelling of a part with those of every other part, in the parts' order.

    A script that has no variant of a part takes its value; in Latin script values and variants mix.
    """
    kind = KINDS.get(attribute(element, "name-type"), NameKind.ALIAS)
    weak = attribute(element, "quality") == "low"
    scripts = _by_script(element)
    for script, parts in scripts.items():
        is_latin = script[1].upper() == _LATIN
        values = [
            [*(published if is_latin else ()), *parts.get(order, ())] or published
            for order, published in sorted(scripts[_PUBLISHED].items())
        ]
        for spelling in islice(product(*values), MAX_SPELLINGS):
            of_kind = NameKind.ALIAS if script != _PUBLISHED and kind is NameKind.PRIMARY else kind
            yield Name(" ".join(spelling), of_kind, weak)


def read_titles(element: Element) -> Iterator[str]:
    """The titles among the parts of a name."""
    for part in element.iterfind("name-part"):
        if attribute(part, "name-part-type") == _TITLE and text_of(part, "value"):
            yield text_of(part, "value")


def _by_script(element: Element) -> dict[tuple[str, str], _Parts]:
    """Language and script -> the parts written in it, without titles; the published values first."""
    scripts: dict[tuple[str, str], _Parts] = defaultdict(lambda: defaultdict(list))
    scripts[_PUBLISHED] = defaultdict(list)
    for part in element.iterfind("name-part"):
        value = text_of(part, "value")
        if attribute(part, "name-part-type") == _TITLE or not value:
            continue
        order = _order(part)
        scripts[_PUBLISHED][order].append(value)
        for variant in part.iterfind("spelling-variant"):
            if squashed(variant.text):
                script = (attribute(variant, "lang"), attribute(variant, "script"))
                scripts[script][order].append(squashed(variant.text))
    return {script: parts for script, parts in scripts.items() if scripts[_PUBLISHED]}


def _order(part: Element) -> int:
    text = attribute(part, "order")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
