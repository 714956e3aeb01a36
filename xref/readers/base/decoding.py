"""From bytes to text: by the mark at their beginning, by what they are declared to be, as UTF-8, or by a guess."""

from __future__ import annotations

import codecs
import unicodedata
from collections import Counter
from collections.abc import Callable

from xref.errors import ArticleError

MAX_CONTROL_SHARE = 0.05  # compressed bytes have 0.10; a log with colors on every word stays under 0.04
MAX_DAMAGE_SHARE = 0.1  # undecodable bytes among the non-ASCII characters of what is still called UTF-8
SAMPLE_BYTES = 64_000  # what the encoding is guessed from
MIN_WIDE_SHARE = 0.04  # NUL bytes on one side of all pairs, none on the other: blanks and digits of a UTF-16 text

MIN_ALPHABET_SHARE = 0.9  # of the bytes on that side that are zero or its alphabet's own

# UTF-32 first: its little-endian mark begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROLS = bytes(code for code in (*range(32), 127) if code not in b"\t\n\v\f\r\x1b")
JAPANESE_SHIFTS = (b"\x1b$B", b"\x1b$@", b"\x1b(J")  # ISO-2022-JP is ASCII to whoever does not know them
# The encodings that news text is still found in, the likelier first: it settles a draw, as between cp1252 and
# cp1250, which agree on every letter of "José" and part at the n of "Muñoz".
LEGACY = (
    "cp1252", "cp1251", "koi8_r", "cp1250", "cp1254", "cp932", "gb18030", "big5", "cp949", "cp1256", "cp1253",
    "cp1255", "cp866", "iso8859_5", "mac_cyrillic", "mac_roman",
)  # fmt: skip
LAST_RESORT = "cp1252"


def decode(name: str, content: bytes, notify: Callable[[str], None], *, declared: str = "") -> str:
    """The text, with whatever had to be guessed said; ArticleError where it is no text."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _decode_marked(name, content[len(mark) :], encoding)
    text = _decode_declared(name, content, declared, notify) if declared else None
    if text is not None:
        return text
    wide = _wide_encoding(content[:SAMPLE_BYTES]) if b"\0" in content[:SAMPLE_BYTES] else ""
    if wide and not _control_share(content[:SAMPLE_BYTES].decode(wide, "ignore").encode("utf-8")):
        notify(f"{name}: read as {wide} (a guess: it has no mark); save it as UTF-8 if its names look wrong")
        return content.decode(wide, "replace")
    refuse_binary(name, content)
    if any(shift in content for shift in JAPANESE_SHIFTS):
        return content.decode("iso2022_jp", "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _mend(name, content, notify) or _guess(name, content, notify)


def encoding_of(name: str, sample: bytes, notify: Callable[[str], None], *, declared: str = "") -> tuple[str, int]:
    """The encoding of a file by its first bytes, and how many of them are its mark: for files read line by line."""
    for mark, encoding in MARKS:
        if sample.startswith(mark):
            return encoding, len(mark)
    try:
        encoding = codecs.lookup(declared or "utf-8").name
        # Not the end of the file: a character may be cut there.
        codecs.getincrementaldecoder(encoding)().decode(sample)
    except (LookupError, UnicodeDecodeError):
        likely = _likely_encodings(sample)
        encoding = likely[0] if likely else LAST_RESORT
        notify(f"{name}: not UTF-8, read as {encoding} (a guess); save it as UTF-8 if its names look wrong")
    refuse_binary(name, sample)
    return encoding, 0


def refuse_binary(name: str, content: bytes) -> None:
    """ArticleError for what is no text in any encoding without a mark."""
    if b"\0" in content:
        raise ArticleError(f"{name}: binary (it holds NUL bytes); save it as UTF-8 text")
    share = _control_share(content)
    if share:
        raise ArticleError(f"{name}: binary ({share:.0%} of it are control characters); save it as UTF-8 text")


def _control_share(content: bytes) -> float:
    """How much of it are control characters, where that is more than a text has; else 0."""
    controls = len(content) - len(content.translate(None, CONTROLS))
    return controls / len(content) if controls > MAX_CONTROL_SHARE * len(content) else 0.0


def _decode_marked(name: str, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as exc:
        raise ArticleError(f"{name}: not the {encoding} that its first bytes announce; save it as UTF-8 text") from exc


def _decode_declared(name: str, content: bytes, declared: str, notify: Callable[[str], None]) -> str | None:
    """The text in the declared encoding; None where that is no encoding or not the one of these bytes."""
    try:
        encoding = codecs.lookup(declared.strip("\"' ")).name
        # "Latin-1" and "ASCII" are what old programs call the Windows page.
        return content.decode("cp1252" if encoding in {"iso8859-1", "ascii"} else encoding)
    except (LookupError, ValueError):
        notify(f"{name}: not in the encoding that it declares ({declared[:40]})")
        return None


def _wide_encoding(sample: bytes) -> str:
    """UTF-16 by the zero bytes of its blanks and Latin letters, which all stand on the same side of their pairs.

    The other letters must be of one alphabet, so that most bytes of that side are one of two.
    """
    sides = {"utf-16-be": sample[0::2], "utf-16-le": sample[1::2]}
    encoding, high = max(sides.items(), key=lambda side: side[1].count(0))
    two = sum(count for _, count in Counter(high).most_common(2))
    is_wide = MIN_WIDE_SHARE * len(high) <= high.count(0) == sample.count(0) and two >= MIN_ALPHABET_SHARE * len(high)
    return encoding if is_wide else ""


def _mend(name: str, content: bytes, notify: Callable[[str], None]) -> str:
    """The text of a UTF-8 file with a few broken bytes (cut in mid-character, say), or nothing."""
    text = content.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    foreign = sum(not character.isascii() for character in text)
    if damaged > MAX_DAMAGE_SHARE * foreign:
        return ""
    notify(f"{name}: UTF-8 with {damaged} broken characters, read as '\ufffd'; names around them may be missed")
    return text


def _guess(name: str, content: bytes, notify: Callable[[str], None]) -> str:
    for encoding in _likely_encodings(content[:SAMPLE_BYTES]):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        notify(f"{name}: not UTF-8, read as {encoding} (a guess); save it as UTF-8 if its names look wrong")
        return text
    notify(f"{name}: in no encoding we know, read as {LAST_RESORT}; names in it may be missed: save it as UTF-8")
    return content.decode(LAST_RESORT, "replace")


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
