"""From an XML document to its tree, without entities, document types or the network."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from xref.errors import ArticleError

if TYPE_CHECKING:
    from lxml.etree import _Element

# One declared entity may stand for gigabytes: no format that we read needs one of its own.
_ENTITIES = re.compile(rb"<!ENTITY", re.I)
DECLARATION_BYTES = 65_536


def parse_xml(name: str, content: bytes, *, notify: Callable[[str], None] | None = None) -> _Element:
    """The root element; ArticleError where there is none, or where the file declares entities.

    With `notify`, damage is said and passed over, as far as the rest can be read; without, it is an error.
    """
    from lxml import etree  # noqa: PLC0415 - 60 ms that a plain text need not pay

    if _ENTITIES.search(content[:DECLARATION_BYTES].replace(b"\0", b"")):
        raise ArticleError(f"{name}: declares XML entities, which can hide any amount of text; save it without them")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=notify is not None, remove_comments=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.LxmlError, ValueError) as exc:
        raise ArticleError(f"{name}: damaged XML ({exc}); save it anew") from exc
    if root is None:
        raise ArticleError(f"{name}: no XML in it; save it anew")
    if notify is not None and parser.error_log:
        notify(f"{name}: damaged XML ({parser.error_log[0].message.strip()}), read as far as it goes; save it anew")
    return root


def local_name(element: _Element) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def text_of(element: _Element | None) -> str:
    """All text of an element on one line; empty where there is none."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""
