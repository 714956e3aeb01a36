"""Names that do not stand there in a row: with a nickname between, in cells or fields, or without a space."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from xref.comparison.base import Comparison
from xref.mentions.base import Piece
from xref.text import fold
from xref.vocabulary import is_given_name

MIN_WHOLE = 0.85  # of a name that is all that is read together
MAX_LABEL = 24  # characters before the colon of a field

_WORD = r"[^\W\d_a-z][\w'’-]++"
_TWO = rf"{_WORD}(?: {_WORD})?"
_THREE = rf"{_WORD}(?: {_WORD}){{0,2}}"
_QUOTED = r"[\"“‘'«„][^\"“”‘’'«»\n]{1,30}[\"”’'»“]"
# "Omar (Abu Karim) Zorani", "Omar, “the Boss”, Zorani", "Omar alias Karim Zorani"; "Omar/Umar Zorani"
_ASIDE = re.compile(
    rf"(?<![\w-])(?P<given>{_TWO})(?: \([^()\n]{{1,40}}\)|, {_QUOTED},"
    rf"| (?:aka|a\.k\.a\.|alias|nicknamed|dit|detto|genannt) (?:{_QUOTED}|{_WORD})) (?P<surname>{_TWO})"
)
_EITHER = re.compile(rf"(?<![\w-])(?P<given>{_WORD})/(?P<other>{_WORD}) (?P<surname>{_TWO})")
_CELLS = re.compile(rf"(?<=[|;])\s?(?P<cell>{_THREE})\s?(?=[|;]\s?(?P<next>{_THREE})\s?(?:[|;]|$))")
_HUMP = re.compile(r"[a-zß-ÿ][A-Z][a-zß-ÿ]")
_HUMPS = re.compile(
    r"(?<![\w.])[#@]?(?P<name>[A-Z][a-zß-ÿ]{1,24}(?:[A-Z][a-zß-ÿ]{1,24}){1,3})(?![\w]|\.\w)"
    r"(?P<more>(?: (?:and|of|the|&|[^\W\d_a-z][\w'’.&-]*)){0,5})"
)
_BEFORE_HUMP = re.compile(r"(?<=[a-zß-ÿ])(?=[A-Z])")
_SURNAME = (
    r"(?:surnames?|name|last names?|family names?|apellidos?|nom(?: de famille)?|nachname|familienname|cognome"
    r"|sobrenome|soyadı|фамилия|прізвище)"
)
_GIVEN = r"(?:given names?|first names?|forenames?|nombres?|prénoms?|vornamen?|nome|adı|имя|ім'я)"
_IS = r"(?: ?: ?| )"
_NEXT = r"\s?[,;/|]?\s{0,4}"
_FIELDS = re.compile(
    rf"(?<!\w)(?i:{_SURNAME}){_IS}(?P<surname>{_THREE}){_NEXT}(?i:{_GIVEN}){_IS}(?P<given>{_THREE})"
    rf"|(?<!\w)(?i:{_GIVEN}){_IS}(?P<first>{_THREE}){_NEXT}(?i:{_SURNAME}){_IS}(?P<last>{_THREE})"
)
_LABELED = re.compile(rf"\W*(?i:{_SURNAME}|{_GIVEN}) ?:")

Apart = tuple[str, int, int]  # a name in one row, and where all of it stands


def apart(text: str) -> Iterator[Apart]:
    """Each name whose words may be told apart in a sentence or line, in one row, and where it stands."""
    if "(" in text or " a" in text or ", " in text:
        yield from (one for found in _ASIDE.finditer(text) for one in _around(found))
    if "/" in text:
        for found in _EITHER.finditer(text):
            yield from ((f"{given} {found['surname']}", *found.span()) for given in found.group("given", "other"))
    if text.count("|") > 1 or text.count(";") > 1:
        yield from _in_cells(f"|{text}")
    if _HUMP.search(text):
        for found in _HUMPS.finditer(text):
            name, end = _BEFORE_HUMP.sub(" ", found["name"]), found.end("name")
            for more in accumulate(found["more"].split(" ")[1:], "{} {}".format, initial=""):
                last = len(more.rstrip("."))
                yield name + more[:last], found.start("name"), end + last
    yield from fields(text)


def _around(found: re.Match[str]) -> Iterator[Apart]:
    """The name around an aside; of two words before it the first may be none of it: "Then Omar (Abu Karim) Zorani"."""
    given, start = found["given"], found.start()
    for begin in dict.fromkeys((0, given.find(" ") + 1)):
        yield f"{given[begin:]} {found['surname']}", start + begin, found.end()


def _in_cells(text: str) -> Iterator[Apart]:
    """The names that two cells of a row tell, one of which holds a given name; of a text with a mark before it."""
    for found in _CELLS.finditer(text):
        name = f"{found['cell']} {found['next']}"
        if any(is_given_name(fold(word)) for word in name.split()):
            yield name, found.start("cell") - 1, found.end("next") - 1


def fields(text: str) -> Iterator[Apart]:
    """The names that two fields of a form tell: "Surname: ZORANI Given name: Omar"."""
    for found in _FIELDS.finditer(text):
        surname, given = ("surname", "given") if found["surname"] else ("last", "first")
        start, end = min(found.start(surname), found.start(given)), max(found.end(surname), found.end(given))
        yield f"{found[given]} {found[surname]}", start, end


def in_two_lines(pieces: Iterable[Piece]) -> Iterator[tuple[Piece, Piece]]:
    """Lines one after another that are fields of a name each."""
    before: Piece | None = None
    for piece in pieces:
        is_field = ":" in piece.text[:MAX_LABEL] and _LABELED.match(piece.text) is not None
        if is_field and before is not None:
            yield before, piece
        before = piece if is_field else None


def is_whole(comparison: Comparison, shown: str = "") -> bool:
    """Whether all that was read together is a person's name with given name and surname, or a body's to the letter.

    A person may have two given names with a stroke between them, a body has none before it: "Peter Lund/Zorani Bank".
    """
    if comparison.extra_subject or comparison.score < MIN_WHOLE:
        return False
    roles = {pair.listed.role for pair in comparison.pairs}
    is_body = comparison.is_exact and len(comparison.pairs) > 1 and "/" not in shown
    return {"given", "surname"} <= roles or is_body
