"""From an XML file to its records, one after the other: entities off, every element known, memory bounded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from xref.errors import ParseError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MAX_RECORD_BYTES = 8_000_000  # the longest entry of a published list has a few thousand
SHOWN_ALLOWED = 12


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a publisher's file may hold, by local names.

    `elements` says of each element, in one string, which attributes ("@name") and children it may have; "@*" is any
    attribute, and below an element with "*" nothing is checked. `records` are the elements that come one at a time;
    only what is above them is kept in between, and one inside another is part of it. `canonical` gives the name by
    which an element is known.
    """

    root: str
    records: frozenset[str]
    elements: Mapping[str, str]
    canonical: Callable[[str], str] = str


@dataclass(frozen=True, slots=True)
class Document:
    """A file being read: the attributes of its root, and its records, whose tags have no namespace."""

    attributes: Mapping[str, str]
    records: Iterator[Element]


def read_records(path: Path, grammar: Grammar) -> Document:
    """The records of a file, as they are asked for.

    Raises `ParseError`, now or at a record, where the file is not whole, is not this publisher's, has an element or
    attribute that `grammar` does not know, or declares entities or a document type.
    """
    records = _records(path, grammar)
    root = next(records)
    return Document({_local(name): value for name, value in root.attrib.items()}, records)


def text_of(element: Element, path: str) -> str:
    """The text of the first element at a path below, its whitespace squashed; empty where there is none."""
    return squashed(element.findtext(path))


def texts_of(element: Element, path: str) -> tuple[str, ...]:
    """The texts of all elements at a path below that have one."""
    return tuple(filter(None, (squashed(found.text) for found in element.iterfind(path))))


def attribute(element: Element, name: str) -> str:
    """An attribute's value, its whitespace squashed; empty where there is none."""
    return squashed(element.get(name))


def squashed(text: str | None) -> str:
    """A text with single blanks for whatever whitespace it has."""
    return " ".join(text.split()) if text else ""


@dataclass(slots=True)
class _Source:
    """The bytes of a file, counted since the last record."""

    file: BinaryIO
    name: str
    since: int = field(default=0)

    def read(self, size: int = -1) -> bytes:
        content = self.file.read(size)
        self.since += len(content)
        if self.since > MAX_RECORD_BYTES:
            raise ParseError(f"{self.name} has a record of more than {MAX_RECORD_BYTES:,} bytes; none is so long")
        return content


def _records(path: Path, grammar: Grammar) -> Iterator[Element]:
    """The root as it begins, then each record as it ends."""
    from defusedxml import DefusedXmlException  # noqa: PLC0415 - only who parses a list pays for it
    from defusedxml.ElementTree import ParseError as MarkupError  # noqa: PLC0415 - as above

    try:
        with path.open("rb") as file:
            yield from _walk(_Source(file, path.name), grammar)
    except OSError as exc:
        raise ParseError(f"{path.name} cannot be read: {exc.strerror}") from exc
    except DefusedXmlException as exc:
        raise ParseError(f"{path.name} declares a document type or entity; a list has none, so none is read") from exc
    except (MarkupError, LookupError, ValueError) as exc:  # LookupError: an encoding that nobody knows
        raise ParseError(
            f"{path.name} is not whole or no XML: {exc}; a whole file ends with </{grammar.root}>"
        ) from exc


def _walk(source: _Source, grammar: Grammar) -> Iterator[Element]:
    from defusedxml.ElementTree import iterparse  # noqa: PLC0415 - as above

    allowed = {name: frozenset(words.split()) for name, words in grammar.elements.items()}
    above: list[Element] = []
    for event, element in iterparse(source, events=("start", "end"), forbid_dtd=True):
        if event == "start":
            element.tag = grammar.canonical(_local(element.tag))
            if not any("*" in allowed.get(parent.tag, ()) for parent in above):
                _refuse_unknown(element, above, grammar.root, allowed, source.name)
            above.append(element)
            if len(above) == 1:
                yield element
            continue
        above.pop()
        if element.tag in grammar.records and not any(parent.tag in grammar.records for parent in above):
            source.since = 0
            yield element
            above[-1].remove(element)


def _refuse_unknown(
    element: Element, above: list[Element], root: str, allowed: Mapping[str, frozenset[str]], name: str
) -> None:
    if not above and element.tag != root:
        raise ParseError(f"{name} begins with the element {element.tag!r}; the publisher's file with {root!r}")
    if above and element.tag not in allowed.get(above[-1].tag, ()):
        raise ParseError(_unknown(name, "element", element.tag, above[-1].tag, allowed))
    if "@*" in allowed.get(element.tag, ()):
        return
    for attribute in map(_local, element.attrib):
        if f"@{attribute}" not in allowed.get(element.tag, ()):
            raise ParseError(_unknown(name, "attribute", f"@{attribute}", element.tag, allowed))


def _unknown(name: str, kind: str, found: str, parent: str, allowed: Mapping[str, frozenset[str]]) -> str:
    """The message: the publisher has changed the format, and what we would have lost."""
    known = sorted(word for word in allowed.get(parent, ()) if word.startswith("@") == (kind == "attribute"))
    shown = ", ".join(known[:SHOWN_ALLOWED]) + (" …" if len(known) > SHOWN_ALLOWED else "") if known else "none"
    return f"{name} has the unknown {kind} {found!r} in {parent!r}; known: {shown}"


def _local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]
