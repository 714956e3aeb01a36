"""From a mail, or a box of them, to one article each: its subject, its body and what is attached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from typing import BinaryIO

from xref.errors import ArticleError
from xref.model import Article
from xref.readers.base import MAX_ARTICLE_BYTES, Desk, Document, Outcome, Part, compose, day, headed, parts_of
from xref.readers.base.decoding import decode
from xref.readers.base.markup import flatten, flatten_text, parse_markup

MAX_DEPTH = 50  # of multiparts in one another: a forwarded forward has a few
SILENT = ("image/", "audio/", "video/", "font/")  # attachments without words: logos, mostly
LOCKED = frozenset(("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"))
_PARSER = BytesParser(_class=EmailMessage, policy=policy.default)
_POSTMARK = re.compile(rb"From .*[0-9]{4}\r?\n$")  # "From ann@a.test Thu Sep 13 10:00:00 2018"
_QUOTED_POSTMARK = re.compile(rb"^>(>*From )", re.MULTILINE)


def read_mail(document: Document, desk: Desk) -> Iterator[Outcome]:
    """The article in one mail. Who wrote it to whom is not part of its text."""
    yield _article(document, desk)


def read_mbox(document: Document, desk: Desk) -> Iterator[Outcome]:
    """The article in each mail of a box, in their order."""
    with document.opened() as file:
        for number, content in enumerate(_messages(file), 1):
            name = f"{document.name}#message={number}"
            try:
                yield _article(replace(document, name=name, content=content), desk)
            except ArticleError as exc:
                yield exc


def _messages(file: BinaryIO) -> Iterator[bytes]:
    """The mails of a box; of one that is larger than an article only as much as shows that."""
    lines: list[bytes] = []
    size, after_blank = 0, True
    while line := file.readline(MAX_ARTICLE_BYTES):
        if after_blank and _POSTMARK.match(line):
            if lines:
                yield _QUOTED_POSTMARK.sub(rb"\1", b"".join(lines))
            lines, size = [], 0
        elif size <= MAX_ARTICLE_BYTES:
            lines.append(line)
            size += len(line)
        after_blank = not line.strip()
    if lines:
        yield _QUOTED_POSTMARK.sub(rb"\1", b"".join(lines))


def _article(document: Document, desk: Desk) -> Article:
    try:
        message = _PARSER.parsebytes(document.read())
        title = _header(message, "subject")
        parts = list(_parts(message, document, desk, 0))
    except (MessageError, LookupError, ValueError, RecursionError) as exc:
        raise ArticleError(f"{document.name}: a damaged mail ({exc}); save it anew") from exc
    text, anchors = compose(headed(title, parts, "subject"))
    if not text:
        raise ArticleError(f"{document.name}: a mail without text")
    return Article(
        text,
        document.name,
        title=title,
        published=day(_header(message, "date")),
        author=_header(message, "from"),
        url=document.url,
        anchors=anchors,
    )


def _header(message: MIMEPart, name: str) -> str:
    """A header's text; what is no header by the standard is read as far as it goes."""
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, IndexError, AttributeError, TypeError):  # the library's parsers trip over odd addresses
        return ""


def _parts(message: MIMEPart, document: Document, desk: Desk, depth: int) -> Iterator[Part]:
    if depth > MAX_DEPTH:
        raise ArticleError(f"{document.name}: a mail with more than {MAX_DEPTH} parts in one another; save them apart")
    kind = message.get_content_type()
    if kind in LOCKED:
        raise ArticleError(f"{document.name}: encrypted; save it without encryption")
    if kind == "multipart/alternative":
        yield from _parts(_plainest(message), document, desk, depth + 1)
    elif kind == "message/rfc822" and message.is_multipart():
        for inner in message.iter_parts():
            yield Part(_header(inner, "subject"), element="attached mail")
            yield from _parts(inner, document, desk, depth + 1)
    elif message.is_multipart():
        for part in message.iter_parts():
            yield from _parts(part, document, desk, depth + 1)
    elif message.get_filename() or message.get_content_disposition() == "attachment":
        yield from _attached(message, document, desk)
    elif kind.startswith(("text/", "multipart/")):  # a multipart without parts is a text whose head is wrong
        yield from _body(message, document, desk, is_html=kind == "text/html")


def _plainest(message: MIMEPart) -> MIMEPart:
    """Of several forms of one text the plain one, if it says anything; else the last, which is the richest."""
    forms: list[MIMEPart] = list(message.iter_parts())
    for part in forms:
        if part.get_content_type() == "text/plain" and _content(part).strip():
            return part
    return forms[-1] if forms else message


def _body(message: MIMEPart, document: Document, desk: Desk, *, is_html: bool) -> Iterator[Part]:
    content = _content(message)
    if not content.strip():
        return
    charset = message.get_content_charset() or ""
    if is_html and message["Content-Location"]:  # a page that a browser saved as a mail (MHTML)
        page = Document(document.name, content, "text/html", charset, message["Content-Location"], "page.html")
        yield from (part for found in desk.read_inner(page, desk) for part in _parts_of(found))
        return
    text = decode(document.name, content, desk.notify, declared=charset)
    if not is_html:
        yield Part(text.replace("\r\n", "\n"), element="body")
        return
    tree = parse_markup(text)
    for part in flatten_text(text) if tree is None else flatten(tree):
        yield Part(part.text, element="body")


def _content(message: MIMEPart) -> bytes:
    found = message.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _attached(message: MIMEPart, document: Document, desk: Desk) -> Iterator[Part]:
    """What an attachment says, as its own kind of file is read; one that cannot be read is said, and left out."""
    kind = message.get_content_type()
    if kind.startswith(SILENT):
        return
    name = message.get_filename() or f"part.{message.get_content_subtype()}"
    element = f"attachment {' '.join(name.split())}"
    content = _content(message)
    inner = Document(f"{document.name} ({element})", content, kind, message.get_content_charset() or "", filename=name)
    try:
        for found in desk.read_inner(inner, desk):
            for part in _parts_of(found):
                yield replace(part, element=", ".join(filter(None, (element, part.element))))
    except ArticleError as exc:
        desk.notify(f"{exc} (the rest of the mail is read)")


def _parts_of(found: Outcome) -> Iterator[Part]:
    if isinstance(found, ArticleError):
        raise found
    return parts_of(found)
