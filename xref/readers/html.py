"""From a web page to the article in it: its main text, title, author and date, without what stands around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from xref.errors import ArticleError
from xref.model import Article
from xref.readers.base import Desk, Document, Part, compose, day, headed
from xref.readers.base.decoding import decode
from xref.readers.base.markup import declared_encoding, flatten, flatten_text, parse_markup

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MIN_MAIN_CHARACTERS = 200  # less than that of a page that says more is no article, but a caption or a teaser
MIN_MAIN_SHARE = 0.2  # of the page's words: below it the page is read whole, for the main text was not found
MAX_PARTS = 10_000  # paragraphs: trafilatura takes 3 s for as many; an article has a hundred, a thread a thousand
CAPTIONS = "//*[self::article or self::main]//figcaption[not(ancestor::aside or ancestor::nav or ancestor::footer)]"
MATCHED_LETTERS = 40  # of a paragraph: as many tell it from the others of its page


def read_html(document: Document, desk: Desk) -> Iterator[Article]:
    """The article of a web page; of a page without a main text, all that it says."""
    content = document.read()
    declared = document.charset or declared_encoding(content)
    text = decode(document.name, content, desk.notify, declared=declared)
    tree = parse_markup(text)
    if tree is None:
        yield _whole(document, desk, flatten_text(text), "nested too deep or broken")
        return
    everything = flatten(tree)
    if len(everything) > MAX_PARTS:
        yield _whole(document, desk, everything, "too long to look for its main text")
        return
    found = _main_text(tree, document.url)
    main = _lines(found)
    if not _is_enough(main, everything):
        yield _whole(document, desk, everything, "no main text found")
        return
    parts = headed(found.title or "", [*_placed(main, everything), *_captions(main, tree, everything)])
    body, anchors = compose(parts)
    yield Article(
        body,
        document.name,
        title=_one_line(found.title),
        published=day(found.date or ""),
        author=_one_line(found.author),
        url=document.url or found.url or "",
        anchors=anchors,
    )


def _main_text(tree: HtmlElement, url: str) -> Any:  # noqa: ANN401 - a class of trafilatura's that moved between its versions
    """What trafilatura makes of a page: a record with the body's text and what the page says of it."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - 0.4 s that a plain text need not pay

    return bare_extraction(
        tree,
        url=url or None,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},  # no date out of the prose
    )


def _lines(found: Any) -> list[str]:  # noqa: ANN401 - as above
    """The main text's lines; a row of a table without the bars around it, and no ruler between rows."""
    lines = (line.strip().strip("|").strip() for line in found.text.split("\n")) if found and found.text else ()
    return [line for line in lines if any(map(str.isalnum, line))]


def _is_enough(main: Iterable[str], everything: Iterable[Part]) -> bool:
    """Whether the main text can be the article: not where the page says much more than a few words of it."""
    size, whole = sum(map(len, main)), sum(len(part.text) for part in everything)
    return size > 0 and (size >= MIN_MAIN_CHARACTERS or size >= MIN_MAIN_SHARE * whole)


def _placed(lines: Iterable[str], everything: Iterable[Part]) -> list[Part]:
    """Each line of the main text with the element it came from: the next that begins with the same letters."""
    places: dict[str, list[tuple[int, str]]] = {}
    for number, part in enumerate(everything):
        for line in part.text.split("\n"):
            places.setdefault(_key(line), []).append((number, part.element))
    placed, at = [], 0
    for line in lines:
        found = places.get(_key(line), ())
        at, element = next(((n, path) for n, path in found if n >= at), (at, found[0][1] if found else ""))
        placed.append(Part(line, element=element))
    return placed


def _captions(main: Iterable[str], tree: HtmlElement, everything: Iterable[Part]) -> list[Part]:
    """What stands under the pictures of the article, which trafilatura leaves out with them: it often names parties."""
    path, said = tree.getroottree().getpath, {_key(line) for line in main}
    found = {path(node) for node in tree.xpath(CAPTIONS)}
    return [part for part in everything if part.element in found and _key(part.text) not in said]


def _key(line: str) -> str:
    return "".join(filter(str.isalnum, line[: 3 * MATCHED_LETTERS])).casefold()[:MATCHED_LETTERS]


def _whole(document: Document, desk: Desk, parts: list[Part], why: str) -> Article:
    text, anchors = compose(parts)
    if not text:
        raise ArticleError(
            f"{document.name}: a web page without any text; save it once it has loaded, or print it to PDF"
        )
    desk.notify(f"{document.name}: {why}; the whole page is read, with all that stands around the article")
    return Article(text, document.name, url=document.url, anchors=anchors)


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())
