"""From Markdown to an article: its text without the marks, each block with its line in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from xref.errors import ArticleError
from xref.model import Article
from xref.readers.base import Desk, Document, Part, compose, day, headed
from xref.readers.base.decoding import decode
from xref.readers.base.markup import flatten, parse_markup

if TYPE_CHECKING:
    from markdown_it.token import Token

CELL_GAP = " | "
# Front matter, as static sites have it: lines of `key: value` between two rulers.
_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_FIELD = re.compile(r"^(\w+)[ \t]*:[ \t]*(.+?)[ \t]*$", re.MULTILINE)


def read_markdown(document: Document, desk: Desk) -> Iterator[Article]:
    """The article in a Markdown file; its front matter gives title, date and author."""
    text = decode(document.name, document.read(), desk.notify, declared=document.charset)
    front = _FRONT.match(text)
    facts = {key.lower(): value.strip("\"'[] ") for key, value in _FIELD.findall(front[1])} if front else {}
    above = text[: front.end()].count("\n") if front else 0
    parts, heading = _parts(text[front.end() :] if front else text, above)
    title = facts.get("title") or heading
    body, anchors = compose(headed(title, parts))
    if not body:
        raise ArticleError(f"{document.name}: empty; give a file with text in it")
    yield Article(
        body,
        document.name,
        title=title or body.split("\n", 1)[0][:150],
        published=day(facts.get("date", "")),
        author=facts.get("author", "") or facts.get("authors", ""),
        url=document.url or facts.get("canonical_url", ""),
        anchors=anchors,
    )


def _parts(text: str, above: int) -> tuple[list[Part], str]:
    """The blocks of the text, and its first heading; a row of a table is one block."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - 90 ms that a plain text need not pay

    parts: list[Part] = []
    heading, line, row, before = "", 0, list[str](), ""
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        line = token.map[0] + above + 1 if token.map else line
        if token.type == "inline" and before in {"td_open", "th_open"}:
            row.append(_inline(token))
        elif token.type == "tr_close":
            parts.append(Part(CELL_GAP.join(row), element=f"line {line}"))
            row = []
        elif token.content:
            words = _words(token)
            heading = heading or (words if before == "heading_open" else "")
            parts.append(Part(words, element=f"line {line}"))
        before = token.type
    return parts, heading


def _words(token: Token) -> str:
    """What a block says: the words of its inline marks, code as it stands, HTML without its tags."""
    if token.type == "inline":
        return _inline(token)
    if token.type != "html_block":
        return token.content
    tree = parse_markup(token.content)
    return "" if tree is None else "\n".join(part.text for part in flatten(tree))


def _inline(token: Token) -> str:
    """The words between the marks; a picture says what its description says, a link its words."""
    words = []
    for child in token.children or ():
        if child.type in {"softbreak", "hardbreak"}:
            words.append("\n")
        elif child.type in {"text", "code_inline", "image"}:
            words.append(child.content)
    return "".join(words)
