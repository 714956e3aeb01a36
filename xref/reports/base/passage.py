"""A mention in the passage it stands in, cut to what a reader needs."""

from __future__ import annotations

from xref.model import Article, Mention

CONTEXT_CHARACTERS = 110  # of the passage on each side of the mention: three lines of a page
MAX_ELEMENT = 30  # characters of a place beside the passage; a longer one, or an XPath, is for programs


def place(mention: Mention) -> str:
    """Where a reader of the source looks: its part, if that is said in a few words, and its page; else the line."""
    is_path = mention.element.startswith("/") or len(mention.element) > MAX_ELEMENT
    part = "" if is_path else mention.element
    words = (part, f"page {mention.page}" if mention.page else "")
    return ", ".join(filter(None, words)) or f"line {mention.line}"


def split_passage(mention: Mention, article: Article, cut: str = "…") -> tuple[str, str, str]:
    """What stands before the mention in its passage, the mention, and what stands after it, cut to a few lines."""
    at = _find_in_context(mention, article.text)
    if at < 0:
        return _cut_after(mention.context, 2 * CONTEXT_CHARACTERS, cut), "", ""
    before, after = mention.context[:at], mention.context[at + len(mention.text) :]
    if len(before) > CONTEXT_CHARACTERS:
        before = cut + before[-CONTEXT_CHARACTERS:].split(" ", 1)[-1]
    return before, mention.text, _cut_after(after, CONTEXT_CHARACTERS, cut)


def _find_in_context(mention: Mention, text: str) -> int:
    """Where in its context the mention stands: a passage can name the party twice; -1 if it does not."""
    first = at = mention.context.find(mention.text)
    while at >= 0:
        if text.startswith(mention.context, mention.start - at) and mention.start >= at:
            return at
        at = mention.context.find(mention.text, at + 1)
    return first if mention.text else -1


def _cut_after(words: str, characters: int, cut: str) -> str:
    return words if len(words) <= characters else words[:characters].rsplit(" ", 1)[0] + cut
