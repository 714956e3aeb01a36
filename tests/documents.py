"""One story written as every kind of file that is read, by the least code that makes a true file of that kind."""

from __future__ import annotations

import csv
import gzip
import io
import json
import textwrap
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from html import escape


@dataclass(frozen=True)
class Story:
    """A headline and paragraphs."""

    title: str
    paragraphs: tuple[str, ...]
    author: str = "Jane Roe"
    day: str = "2018-09-15"

    @property
    def text(self) -> str:
        return "\n\n".join((self.title, *self.paragraphs))


STORY = Story(
    "Coders for hire, profits for Pyongyang",
    tuple(
        " ".join(part.split())
        for part in """
WASHINGTON - A North Korean national, Song Hwa Jong, was sanctioned on Thursday for running a software house that hid
the nationality of its programmers from the customers who hired them, the government said.

The US Treasury Department named the firm as Yanbian Silverstar Network Technology, which trades as China Silver Star,
and its sister in Vladivostok as Volasys Silver Star.

"You hire a pleasant young man with a good portfolio, and you never see his face," said Ilse Vandermolen, who teaches
payment security at Hadley Hill College. None of her students could tell who was at the keyboard.

Warren Song, who sells roofing in Leeds and has nothing to do with any of them, took forty angry calls.
""".strip().split("\n\n")
    ),
)
ATOM = "http://www.w3.org/2005/Atom"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODT = "urn:oasis:names:tc:opendocument:xmlns:"


def zip_of(members: Mapping[str, str | bytes]) -> bytes:
    """A zip file of members by name."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def as_txt(story: Story = STORY) -> bytes:
    """Lines of a width that one reads well."""
    return "\n\n".join("\n".join(textwrap.wrap(part, 100)) for part in (story.title, *story.paragraphs)).encode()


def as_markdown(story: Story = STORY) -> bytes:
    """Front matter, a heading, and a link that is no part of the text."""
    front = f"---\ntitle: {story.title}\ndate: {story.day}\nauthor: {story.author}\n---\n"
    first, *rest = story.paragraphs
    linked = first.replace("Song Hwa Jong", "[Song **Hwa** Jong](https://wiki.test/Kim_Some_Body)")
    return "\n\n".join((f"{front}\n# {story.title}", linked, *rest)).encode()


def as_html(story: Story = STORY, *, inside: str = "") -> bytes:
    """A page with all that stands around an article, which names others."""
    body = "\n".join(f"<p>{escape(part)}</p>" for part in story.paragraphs)
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{escape(story.title)} - The Daily</title>
<meta property="article:published_time" content="{story.day}T10:00:00Z">
<meta name="author" content="{story.author}">
<link rel="canonical" href="https://daily.test/coders"><script>var owner = "Script Owner";</script></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World Desk</a></li></ul></nav></header>
<div id="cookie-notice" class="cookie-banner"><p>We use cookies, says Cookie Monster Ltd.</p></div>
<main><article><h1>{escape(story.title)}</h1><p class="byline">By {story.author}</p>
{body}{inside}
</article></main>
<aside class="related-posts"><h3>Related posts</h3><ul><li><a href="/a">Igor Sechin sells</a></li></ul></aside>
<section id="comments" class="comments"><h3>Comments</h3><p class="comment">Troll: George Soros!</p></section>
<footer><p>Copyright The Daily Corporation. All rights reserved.</p></footer></body></html>""".encode()


def as_pdf(story: Story = STORY, *, lines_a_page: int = 12, pages_before: int = 0) -> bytes:
    """Helvetica, ragged right, a blank line between paragraphs."""
    lines = [line for part in (story.title, *story.paragraphs) for line in (*textwrap.wrap(part, 80), "")]
    pages = [lines[at : at + lines_a_page] for at in range(0, len(lines), lines_a_page)]
    return pdf_of([[]] * pages_before + pages)


def pdf_of(pages: list[list[str]]) -> bytes:
    """A PDF with these lines on its pages."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, lines in enumerate(pages):
        resources = "/Resources<</Font<</F1 3 0 R>>>>"
        page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]{resources}/Contents {5 + 2 * number} 0 R>>"
        objects += [page.encode(), _stream(_drawn(lines))]
    return pdf_file(objects)


def _drawn(lines: list[str]) -> bytes:
    shown = [line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") for line in lines]
    return ("BT /F1 11 Tf 14 TL 60 720 Td\n" + "".join(f"({line}) Tj T*\n" for line in shown) + "ET").encode("cp1252")


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(content)
    return b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed)


def pdf_file(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1; the first is its catalog."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    at = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, at))


def as_docx(story: Story = STORY, *, extra: str = "") -> bytes:
    """A Word document; its second paragraph's name is cut into runs, as an editor leaves it."""
    parts = [f"<w:p><w:r><w:t>{escape(part)}</w:t></w:r></w:p>" for part in (story.title, *story.paragraphs)]
    cut = "Song</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'> Hwa Jong"
    body = "".join(parts).replace("Song Hwa Jong", cut, 1) + extra
    return word_file(f"<w:body>{body}</w:body>")


def word_file(body: str) -> bytes:
    """A Word document with this body."""
    document = f'<?xml version="1.0"?><w:document xmlns:w="{WORD}">{body}</w:document>'
    return zip_of({"[Content_Types].xml": "<Types/>", "word/document.xml": document})


def as_odt(story: Story = STORY) -> bytes:
    """An OpenDocument text."""
    heading, *rest = (escape(part) for part in (story.title, *story.paragraphs))
    body = f"<text:h>{heading}</text:h>" + "".join(f"<text:p>{part}</text:p>" for part in rest)
    spaces = f'xmlns:office="{ODT}office:1.0" xmlns:text="{ODT}text:1.0"'
    content = f"<office:document-content {spaces}><office:body><office:text>{body}</office:text></office:body>"
    return zip_of(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": f"{content}</office:document-content>"}
    )


def as_epub(story: Story = STORY, *, locked: bool = False) -> bytes:
    """An e-book whose chapters stand in another order in the file than in the book."""
    half = len(story.paragraphs) // 2
    chapters = (story.paragraphs[:half], story.paragraphs[half:])
    pages = ["".join(f"<p>{escape(part)}</p>" for part in chapter) for chapter in chapters]
    items = '<item id="b" href="text/two.xhtml"/><item id="a" href="text/one.xhtml"/>'
    facts = f"<dc:title>{escape(story.title)}</dc:title><dc:creator>{story.author}</dc:creator>"
    facts += f"<dc:date>{story.day}</dc:date>"
    package = (
        f'<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{facts}</metadata>'
        f'<manifest>{items}</manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>'
    )
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="book/book.opf"/></rootfiles></container>',
        "book/book.opf": package,
        "book/text/two.xhtml": f'<?xml version="1.0"?><html><body>{pages[1]}</body></html>',
        "book/text/one.xhtml": f"<html><body><h1>{escape(story.title)}</h1>{pages[0]}</body></html>",
    }
    if locked:
        members["META-INF/encryption.xml"] = '<encryption><CipherReference URI="book/text/one.xhtml"/></encryption>'
    return zip_of(members)


def mail_of(story: Story = STORY) -> EmailMessage:
    """A mail with the story as its body, in both forms."""
    message = EmailMessage()
    message["From"], message["To"] = f"{story.author} <jane@daily.test>", "Desk <desk@daily.test>"
    message["Subject"], message["Date"] = story.title, "Sat, 15 Sep 2018 10:00:00 +0000"
    message["Message-ID"] = "<1@daily.test>"
    message.set_content("\n\n".join(story.paragraphs))
    message.add_alternative("".join(f"<p>{escape(part)}</p>" for part in story.paragraphs), subtype="html")
    return message


def as_eml(story: Story = STORY) -> bytes:
    """A mail."""
    return mail_of(story).as_bytes()


def as_mbox(*stories: Story) -> bytes:
    """A box of mails."""
    return b"".join(
        b"From jane@daily.test Sat Sep 15 10:00:00 2018\n%s\n\n" % as_eml(story) for story in stories or (STORY,)
    )


def as_rss(*stories: Story) -> bytes:
    """An RSS feed, its texts escaped in `content:encoded`."""
    entries = "".join(
        f"<item><title>{escape(story.title)}</title><link>https://daily.test/{number}</link>"
        f"<pubDate>Sat, 15 Sep 2018 10:00:00 GMT</pubDate><dc:creator>{story.author}</dc:creator>"
        f"<description>In short.</description><content:encoded>{escape(_paragraphs(story))}</content:encoded></item>"
        for number, story in enumerate(stories or (STORY,), 1)
    )
    spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    channel = f"<channel><title>The Daily</title>{entries}</channel>"
    return f'<?xml version="1.0"?><rss version="2.0" {spaces}>{channel}</rss>'.encode()


def as_atom(*stories: Story) -> bytes:
    """An Atom feed, its texts as elements of XHTML."""
    entries = "".join(
        f"<entry><title>{escape(story.title)}</title><link rel='alternate' href='https://daily.test/{number}'/>"
        f"<published>{story.day}T10:00:00Z</published><author><name>{story.author}</name></author>"
        f"<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>{_paragraphs(story)}</div></content></entry>"
        for number, story in enumerate(stories or (STORY,), 1)
    )
    return f'<?xml version="1.0"?><feed xmlns="{ATOM}"><title>The Daily</title>{entries}</feed>'.encode()


def _paragraphs(story: Story) -> str:
    return "".join(f"<p>{escape(part)}</p>" for part in story.paragraphs)


def as_warc(*stories: Story, packed: bool = True) -> bytes:
    """A web archive: of each story the page, behind it a picture."""
    out = b""
    for number, story in enumerate(stories or (STORY,), 1):
        page = as_html(story)
        for kind, body in (("text/html; charset=utf-8", page), ("image/png", b"\x89PNG")):
            record = _record(f"https://daily.test/{number}", kind, body)
            out += gzip.compress(record) if packed else record
    return out


def _record(url: str, kind: str, body: bytes) -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s" % (kind.encode(), len(body), body)
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{url[-1]}>\r\nWARC-Target-URI: {url}\r\n"
        f"WARC-Date: 2018-09-16T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def rows_of(*stories: Story) -> list[dict[str, str]]:
    """The stories as records."""
    return [
        {"id": str(number), "headline": story.title, "published_at": story.day, "author": story.author,
         "body": "\n\n".join(story.paragraphs)}
        for number, story in enumerate(stories or (STORY,), 1)
    ]  # fmt: skip


def as_csv(*stories: Story, delimiter: str = ",") -> bytes:
    """A table."""
    rows = rows_of(*stories)
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue().encode()


def as_jsonl(*stories: Story) -> bytes:
    """A record a line."""
    return "".join(json.dumps(row) + "\n" for row in rows_of(*stories)).encode()


def as_json(*stories: Story) -> bytes:
    """An answer as news services give it: records under one key."""
    return json.dumps({"status": "ok", "articles": rows_of(*stories)}).encode()


# By suffix, every kind there is; each holds the one story.
WRITERS: Mapping[str, Callable[[Story], bytes]] = {
    "txt": as_txt,
    "md": as_markdown,
    "html": as_html,
    "pdf": as_pdf,
    "docx": as_docx,
    "odt": as_odt,
    "epub": as_epub,
    "eml": as_eml,
    "mbox": as_mbox,
    "rss": as_rss,
    "atom": as_atom,
    "warc.gz": as_warc,
    "csv": as_csv,
    "jsonl": as_jsonl,
    "json": as_json,
}
