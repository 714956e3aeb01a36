"""Files that nobody should send, each written by the least code: what is read of them must end, in one line each."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.documents import WORD, as_epub, as_pdf, pdf_file, pdf_of, zip_of

GIGABYTE = 1_000_000_000
# Ten times ten times ten … of ten letters: eight kilobytes of XML that would be a gigabyte of text.
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
ENTITIES = f'<!DOCTYPE x [<!ENTITY l0 "lol lol lol">{LAUGHS}]>'


def zip_bomb(path: Path) -> None:
    """A Word document of 100 kilobytes whose text is 100 megabytes of blanks."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as member:
            for _ in range(100):
                member.write(b" " * 1_000_000)


def gzip_bomb(path: Path) -> None:
    """A web archive, says its name, of 100 million zero bytes."""
    with gzip.open(path, "wb") as file:
        for _ in range(100):
            file.write(bytes(1_000_000))


def xml_bomb(path: Path) -> None:
    """A feed of entities in entities."""
    path.write_text(f'<?xml version="1.0"?>{ENTITIES}<rss><channel><item><title>&l8;</title></item></channel></rss>')


def word_xml_bomb(path: Path) -> None:
    """The same inside a Word document."""
    body = f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>&l8;</w:t></w:r></w:p></w:body></w:document>'
    path.write_bytes(zip_of({"word/document.xml": f'<?xml version="1.0"?>{ENTITIES}{body}'}))


def nested_html(path: Path) -> None:
    """Three hundred thousand divisions in one another, and nothing said in them."""
    path.write_text("<!DOCTYPE html><html><body>" + "<div>" * 300_000)


def endless_pdf(path: Path) -> None:
    """A PDF whose pages are their own children, and whose page draws itself."""
    kids = b"<</Type/Pages/Kids[2 0 R 3 0 R 2 0 R]/Count 2000000>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Contents 4 0 R>>"
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Length 11>>"
    form += b"stream\n/X Do /X Do\nendstream"
    path.write_bytes(pdf_file([b"<</Type/Catalog/Pages 2 0 R>>", kids, page, form]))


def cut_pdf(path: Path) -> None:
    """The first kilobyte of a PDF."""
    path.write_bytes(as_pdf()[:600])


def locked_pdf(path: Path) -> None:
    """A PDF that asks for a password."""
    lock = b"<</Filter/Standard/V 1/R 2/P -1/O<%s>/U<%s>>>" % (b"00" * 32, b"11" * 32)
    content = as_pdf()
    trailer = b"trailer<<"
    cut = content.rindex(trailer) + len(trailer)
    locked = content[:cut] + b"/Encrypt %s/ID[<00><00>]" % lock + content[cut:]
    path.write_bytes(locked)


def scanned_pdf(path: Path) -> None:
    """A PDF of two pages with nothing written on them."""
    path.write_bytes(pdf_of([[], []]))


def locked_book(path: Path) -> None:
    """A book that only its shop's program may open."""
    path.write_bytes(as_epub(locked=True))


def huge_text(path: Path) -> None:
    """A gigabyte of nothing, which takes no room on the disk."""
    with path.open("wb") as file:
        file.truncate(GIGABYTE)


def disguised_picture(path: Path) -> None:
    """A picture that calls itself a text."""
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)


def locked_word(path: Path) -> None:
    """A Word document with a password is no zip file, but a container of the old kind."""
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))


HOSTILE: Mapping[str, Callable[[Path], None]] = {
    "zip-bomb.docx": zip_bomb,
    "gzip-bomb.warc.gz": gzip_bomb,
    "xml-bomb.rss": xml_bomb,
    "xml-bomb.docx": word_xml_bomb,
    "nested.html": nested_html,
    "endless.pdf": endless_pdf,
    "cut.pdf": cut_pdf,
    "locked.pdf": locked_pdf,
    "scan.pdf": scanned_pdf,
    "locked.epub": locked_book,
    "huge.txt": huge_text,
    "picture.txt": disguised_picture,
}
