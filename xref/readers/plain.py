"""From a plain-text file to an article: its text decoded, and otherwise unchanged."""

from __future__ import annotations

import codecs
import unicodedata

from xref.errors import ArticleError
from xref.model import Article
from xref.readers.base import Notify, ignore, read_bytes

MAX_TITLE_CHARACTERS = 150
MAX_CONTROL_SHARE = 0.05  # compressed bytes have 0.10; a log with colors on every word stays under 0.04
MAX_DAMAGE_SHARE = 0.1  # undecodable bytes among the non-ASCII characters of what is still called UTF-8
SAMPLE_BYTES = 64_000  # what the encoding is guessed from

# UTF-32 first: its little-endian mark begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
KNOWN_BINARIES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip or office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a gzip file"),
)
CONTROLS = bytes(code for code in (*range(32), 127) if code not in b"\t\n\v\f\r")
# The encodings that news text is still found in, the likelier first: it settles a draw, as between cp1252 and
# cp1250, which agree on every letter of "José" and part at the n of "Muñoz".
LEGACY = ("cp1252", "cp1251", "cp1250", "cp1254", "cp932", "gb18030", "big5", "cp949", "cp1256", "cp1253", "cp1255")


def read_plain(name: str, *, notify: Notify = ignore) -> Article:
    """The article in a plain-text file, or in standard input where `name` is `-`."""
    content = read_bytes(name)
    _refuse_binary(name, content)
    text = _decode(name, content, notify)
    if not text.strip():
        raise ArticleError(f"{name}: empty; give a file with text in it")
    return Article(text, name, title=_title(text))


def _refuse_binary(name: str, content: bytes) -> None:
    for magic, what in KNOWN_BINARIES:
        if content.startswith(magic):
            raise ArticleError(f"{name}: {what}, not plain text; save it as UTF-8 text")
    if any(content.startswith(mark) for mark, _ in MARKS):
        return
    if b"\0" in content:
        raise ArticleError(f"{name}: binary (it holds NUL bytes); save it as UTF-8 text")
    controls = len(content) - len(content.translate(None, CONTROLS))
    if controls > MAX_CONTROL_SHARE * len(content):
        share = controls / len(content)
        raise ArticleError(f"{name}: binary ({share:.0%} of it are control characters); save it as UTF-8 text")


def _decode(name: str, content: bytes, notify: Notify) -> str:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _decode_marked(name, content[len(mark) :], encoding)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _mend(name, content, notify) or _guess(name, content, notify)


def _decode_marked(name: str, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as exc:
        raise ArticleError(f"{name}: not the {encoding} that its first bytes announce; save it as UTF-8 text") from exc


def _mend(name: str, content: bytes, notify: Notify) -> str:
    """The text of a UTF-8 file with a few broken bytes (cut in mid-character, say), or nothing."""
    text = content.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    foreign = sum(not character.isascii() for character in text)
    if damaged > MAX_DAMAGE_SHARE * foreign:
        return ""
    notify(f"{name}: UTF-8 with {damaged} broken characters, read as '\ufffd'; names around them may be missed")
    return text


def _guess(name: str, content: bytes, notify: Notify) -> str:
    for encoding in _likely_encodings(content[:SAMPLE_BYTES]):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        notify(f"{name}: not UTF-8, read as {encoding} (a guess); save it as UTF-8 if its names look wrong")
        return text
    raise ArticleError(f"{name}: neither UTF-8 nor any known encoding; save it as UTF-8 text")


def _likely_encodings(sample: bytes) -> list[str]:
    # Imported here: 30 ms that a UTF-8 article need not pay. It comes with requests.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    found = list(from_bytes(sample, cp_isolation=list(LEGACY)))
    if not found:
        return []
    limit = min(guess.chaos for guess in found) + 0.02
    close = [guess for guess in found if guess.chaos <= limit]
    fluent = max(guess.coherence for guess in close) - 0.05
    close.sort(key=lambda guess: (_oddities(str(guess)), guess.coherence < fluent, LEGACY.index(guess.encoding)))
    return [guess.encoding for guess in close]


def _oddities(text: str) -> int:
    """How many foreign characters stand where none belongs: a sign beside a letter, a capital after a small one."""
    odd = 0
    for before, here, after in zip(text, text[1:], text[2:], strict=False):
        if here.isascii():
            continue
        kind = unicodedata.category(here)
        is_sign = kind[0] in "SNC" and (before.isalpha() or after.isalpha())
        odd += is_sign or (kind == "Lu" and before.islower())
    return odd


def _title(text: str) -> str:
    """The first line that says something, if it is short enough for a headline."""
    line = next(line.strip() for line in text.splitlines() if line.strip())
    line = line.removeprefix("# ").strip()
    return line if len(line) <= MAX_TITLE_CHARACTERS else ""
