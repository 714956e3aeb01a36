"""From the names of a Turkish document to the same, less the endings that an apostrophe ties to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from xref.exonyms import is_exonym
from xref.mentions.base import FoundName, cues, is_place
from xref.mentions.names.base.tables import is_given, words
from xref.mentions.names.foreign.base import OPEN

_ENDING = re.compile(r"(?<=[^\W\d_]{2})['’][a-zçğıöşü]{1,6}\b")
_ROLE = re.compile(
    r"(?:Ortağı|Komşusu|Kardeşi|Oğlu|Kızı|Eşi|Babası|Avukatı|Sahibi|Lideri|Komutanı|Başkanı|Bakanı|Sözcüsü|Müdürü|Eski"
    r"|Sendikacı|Gazeteci|Avukat|Devrik|[A-ZÇĞİÖŞÜ][a-zçğıöşü]+(?:lı|li|lu|lü)) (?=[A-ZÇĞİÖŞÜ])"
)
# "Suriye Devlet Başkanı Beşar Esad", "Eski Ulaştırma Bakanı Ali Hammud": an office behind what it is of.
_OFFICE = re.compile(
    r"(?:[A-ZÇĞİÖŞÜ][a-zçğıöşü]++ (?:ve )?){1,4}?(?:Bakan|Başkan|Başbakan|Yardımcı|Sözcü|Müdür|Vali|Komutan|Lider"
    r"|Sekreter|Temsilci|Danışman|Rektör|Üye|Elçi|Büyükelçi|Savcı|Hakim|Patron)(?:[ıiuü]|s[ıiuü]) (?=[A-ZÇĞİÖŞÜ])"
    r"|(?:[A-ZÇĞİÖŞÜ][a-zçğıöşü]++ )?Milletvekili (?=[A-ZÇĞİÖŞÜ])"
)
_WHERE = re.compile(r"['’][dt][ea](?:ki(?:ler)?)?\b")  # "Karaköy'deki": in or of it
_STATES = frozenset({"ABD", "BAE", "KKTC"})
_DAY = re.compile(r"\d{1,2} $")
_OF_PLACE = re.compile(r"([A-ZÇĞİÖŞÜ][a-zçğıöşü]{2,})l[ıiuü]")  # "İzmirli"


def in_turkish(text: str, name: FoundName) -> Iterator[FoundName]:
    """The name less endings and what one is; what stands before a word with an ending is another party, if a body.

    "Londra'daki Ortağı X'in", "Zoran Dayanışma Derneği'nden Haldun Pek".
    """
    if name.kind in OPEN:
        yield from _without_endings(text, name)
    else:
        yield _without_place(text, name) if name.kind == "vessel" else name


def _without_place(text: str, name: FoundName) -> FoundName:
    """A ship's name less where it is: "GENAVA-11 Buşehr'de"."""
    ending = _ENDING.search(text, name.start, name.end)
    shown = text[name.start : ending.start()] if ending and ending.end() == name.end else ""
    ship, _, where = shown.rpartition(" ")
    is_apart = is_place(where) or (ship.isupper() and not where.isupper())
    return name._replace(end=name.start + len(ship)) if ship and is_apart else name


def _without_endings(text: str, name: FoundName) -> Iterator[FoundName]:
    start, end, kind, _ = name
    endings = list(_ENDING.finditer(text, start, end))
    if endings and endings[-1].end() == end:
        end = endings.pop().start()
    if endings:
        before = endings[-1].start()
        if _is_body(text[start:before]):
            yield FoundName(start, before, "organization", _last_word(text[start:before]))
            kind = "person" if " " in text[endings[-1].end() + 1 : end] else "unknown"
        start = min(endings[-1].end() + 1, end - 1)
    while led := _ROLE.match(text, start, end) or _OFFICE.match(text, start, end):
        body = led.group().rstrip().rpartition(" ")[0]
        if led.re is _OFFICE and _is_body(body):  # "Zoran Birliği Başkanı Ali Pek"
            yield FoundName(start, start + len(body), "organization", _last_word(body))
        start = led.end()
        kind = "person" if led.re is _OFFICE else kind
    shown = text[start:end]
    if _is_body(shown):
        yield FoundName(start, end, "organization", _last_word(shown))
    else:
        yield name._replace(start=start, end=end, kind=_kind_of_word(text, start, end) or kind)


def _is_body(shown: str) -> bool:
    """Whether a name ends with what bodies are called, or with a trade and begins with no given name.

    "Ömer Çelik" is a person, though steel is a trade.
    """
    if " " not in shown:
        return False
    last = _last_word(shown)
    return last in words("org_heads") or (
        last in cues("turkish_trades") and not is_given(_lower(shown.partition(" ")[0]))
    )


def _last_word(shown: str) -> str:
    return _lower(shown[shown.rfind(" ") + 1 :])


def _lower(shown: str) -> str:
    """In lower case as Turkish has it, with and without a dot."""
    return shown.replace("İ", "i").replace("I", "ı").lower()


def _kind_of_word(text: str, start: int, end: int) -> str:
    """What a single word is that its ending or a day before it tells: a place, who is of one, a month; mostly empty."""
    shown = text[start:end]
    if is_exonym(shown) or shown in _STATES:
        return "place"
    if " " in shown:
        is_nobodys = not is_given(_lower(shown.partition(" ")[0]))
        return (
            "place" if (is_nobodys and _WHERE.match(text, end)) or _last_word(shown) in cues("turkish_places") else ""
        )
    if _lower(shown) in cues("turkish_months") and _DAY.search(text, max(0, start - len("31 ")), start):
        return "date"
    if shown.isupper():
        name = _lower(shown).capitalize()
        return "place" if is_exonym(name) or ("İ" in shown and is_place(name)) else ""
    if shown in cues("turkish_peoples"):
        return "nationality"
    people = _OF_PLACE.fullmatch(shown)
    if people and is_place(people[1]):
        return "nationality"
    is_there = _WHERE.match(text, end) or (_ENDING.match(text, end) and is_place(shown))
    return "place" if is_there else ""
