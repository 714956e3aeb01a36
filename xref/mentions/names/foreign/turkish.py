"""From the names of a Turkish document to the same, less the endings that an apostrophe ties to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from xref.exonyms import is_exonym
from xref.mentions.base import FoundName, is_place
from xref.mentions.names.base.tables import is_given, other_heads, words
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
_WATERS = frozenset(
    "denizi körfezi boğazı limanı havalimanı adası dağı nehri caddesi sokağı mahallesi ilçesi köyü".split()  # noqa: SIM905
)
_PEOPLES = frozenset(
    {
        "Türk",
        "Amerikan",
        "Rumen",
        "Rus",
        "Alman",
        "Fransız",
        "İngiliz",
        "Arap",
        "Kürt",
        "İtalyan",
        "Yunan",
        "Bulgar",
        "Gürcü",
    }
)
_OF_PLACE = re.compile(r"([A-ZÇĞİÖŞÜ][a-zçğıöşü]{2,})l[ıiuü]")  # "İzmirli"


def in_turkish(text: str, name: FoundName) -> Iterator[FoundName]:
    """The name less endings and what one is; what stands before a word with an ending is another party, if a body.

    "Londra'daki Ortağı X'in", "Zoran Dayanışma Derneği'nden Haldun Pek".
    """
    start, end = name[:2]
    if name.kind not in OPEN:
        yield name
        return
    kind = name.kind
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
    name_of, _, where = shown.rpartition(" ")
    if name_of and _WHERE.match(text, end) and is_place(where) and not _is_body(shown):  # "GENAVA-11 Buşehr'de"
        yield name._replace(start=start, end=start + len(name_of), kind=kind)
        yield FoundName(start + len(name_of) + 1, end, "place", "in")
    elif _is_body(shown):
        yield FoundName(start, end, "organization", _last_word(shown))
    else:
        yield name._replace(start=start, end=end, kind=_kind_of_word(text, end, shown) or kind)


def _is_body(shown: str) -> bool:
    return " " in shown and _last_word(shown) in words("org_heads")


def _last_word(shown: str) -> str:
    return _lower(shown[shown.rfind(" ") + 1 :])


def _lower(shown: str) -> str:
    """In lower case as Turkish has it, with and without a dot."""
    return shown.replace("İ", "i").replace("I", "ı").lower()


def _kind_of_word(text: str, end: int, shown: str) -> str:
    """What a single word is that its ending tells: a place, or somebody of one; mostly empty."""
    if is_exonym(shown) or shown in _STATES:
        return "place"
    if " " in shown:
        is_nobodys = not is_given(_lower(shown.partition(" ")[0]))
        return "place" if (is_nobodys and _WHERE.match(text, end)) or _last_word(shown) in _WATERS else ""
    if told := other_heads().get(_lower(shown)):
        return told
    if shown.isupper():
        name = _lower(shown).capitalize()
        return "place" if is_exonym(name) or ("İ" in shown and is_place(name)) else ""
    if shown in _PEOPLES:
        return "nationality"
    people = _OF_PLACE.fullmatch(shown)
    if people and is_place(people[1]):
        return "nationality"
    is_there = _WHERE.match(text, end) or (_ENDING.match(text, end) and is_place(shown))
    return "place" if is_there else ""
