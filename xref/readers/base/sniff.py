"""From the first bytes of a file to the kind it is, whatever it is called."""

from __future__ import annotations

import codecs
import re

TEXT = "text"  # of no kind that its first bytes tell: a plain text, or one whose name says more
NO_ARTICLE = "no article: "  # what follows says what it is, and what to do

WARC_START = b"WARC/"
_MAGIC = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gzip"),
    (WARC_START, "warc"),
    (b"\xd0\xcf\x11\xe0", f"{NO_ARTICLE}an encrypted or old Office file; save it as .docx without a password"),
    (b"{\\rtf", f"{NO_ARTICLE}an RTF file; save it as .docx or as text"),
    (b"\x89PNG", f"{NO_ARTICLE}a picture; xref reads no pictures"),
    (b"\xff\xd8\xff", f"{NO_ARTICLE}a picture; xref reads no pictures"),
    (b"GIF8", f"{NO_ARTICLE}a picture; xref reads no pictures"),
    (b"7z\xbc\xaf", f"{NO_ARTICLE}a 7z archive; unpack it"),
    (b"Rar!", f"{NO_ARTICLE}a RAR archive; unpack it"),
    (b"BZh", f"{NO_ARTICLE}a bzip2 file; unpack it"),
    (b"\xfd7zXZ", f"{NO_ARTICLE}an xz file; unpack it"),
    (b"\x28\xb5\x2f\xfd", f"{NO_ARTICLE}a zstd file; unpack it"),
    (b"\x7fELF", f"{NO_ARTICLE}a program"),
    (b"SQLite format 3", f"{NO_ARTICLE}a database; export its texts as CSV"),
)
_WIDE_MARKS = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_PROLOG = r"\s*(?:<\?xml[^>]*>\s*|<\?xml-stylesheet[^>]*>\s*|<!--.*?-->\s*)*"
_HTML = re.compile(rf"{_PROLOG}<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_FEED = re.compile(rf"{_PROLOG}(?:<!doctype\s+rss[^>]*>\s*)?<(?:rss|feed|(?:\w+:)?rdf)\b", re.I | re.S)
_XML = re.compile(r"\s*<\?xml\b", re.I)
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]*):[ \t]")
_MAIL_HEADERS = frozenset(
    ("received", "return-path", "delivered-to", "message-id", "mime-version", "from", "to", "date", "subject",
     "content-type", "reply-to", "x-mailer", "dkim-signature", "x-mozilla-status", "cc", "sender")
)  # fmt: skip
_MAIL_ONLY = frozenset(("received", "return-path", "delivered-to", "message-id", "mime-version", "dkim-signature"))


def sniff(head: bytes) -> str:
    """The name of a kind, TEXT, or NO_ARTICLE with the reason."""
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if b"%PDF-" in head[:1024] and b"\0" not in head[: head.index(b"%PDF-")]:
        return "pdf"  # some servers put a few lines before it
    text = _decoded(head)
    if _HTML.match(text):
        return "html"
    if _FEED.match(text):
        return "feed"
    if _XML.match(text):
        return "xml"
    return _mail_kind(text) or TEXT


def _decoded(head: bytes) -> str:
    for mark, encoding in _WIDE_MARKS:
        if head.startswith(mark):
            return head[2:].decode(encoding, "ignore")
    return head.removeprefix(codecs.BOM_UTF8).decode("latin-1")


def _mail_kind(text: str) -> str:
    """A mail by its headers, of which some stand in nothing else; a box of mails by the line before them."""
    in_box = text.startswith("From ")
    lines = text.split("\n")[int(in_box) :]
    names = set()
    for line in lines:
        found = _HEADER.match(line)
        if found:
            names.add(found[1].lower())
        elif not line.startswith((" ", "\t")):  # a folded header goes on
            break
    known = names & _MAIL_HEADERS
    if in_box and known:
        return "mbox"
    return "mail" if len(known) >= 3 and known & _MAIL_ONLY else ""
