"""From the names of a document to the same, those of ships told as such as Turkish, Arabic and Chinese tell them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from xref.mentions.base import TURKISH, FoundName
from xref.mentions.names.base.tables import is_given
from xref.mentions.names.foreign.base import OPEN, SAMPLE

# A ship's noun beside a name in quotes or without: "“X” adlı kuru yük gemisi", "X gemisi"; "ناقلة النفط X"; "油轮X号".
_SHIP_BEHIND = re.compile(
    '["”’»]? (?:(?:adlı|isimli) (?:[a-zçğıöşü]{3,} ){0,2}(?:gemi(?:si)?|tankeri?|şile(?:p|bi)|feribotu?|römorkörü?)'
    "|(?:gemisi|tankeri|şilebi|feribotu|römorkörü))(?:n[a-zçğıöşü]{1,5})?\\b"
)
_ARABIC_SHIP = "(?:ال)?(?:ناقلة|سفينة|باخرة|ناقلات)"
_SHIP_BEFORE = re.compile(
    f'(?:(?<!\\w){_ARABIC_SHIP}|油轮|油輪|货轮|貨輪|货船|貨船|轮船|邮轮|商船)(?: ال\\w+){{0,2}} ?["“«]?$'
)
_OWNER_BEFORE = re.compile(f"(?:مالك|مالكة|قبطان|ربان|شركة|صاحب) {_ARABIC_SHIP}")
_BODY_BEHIND = ("公司", "集团", "集團")
SHIP_REACH = 40  # characters
BESIDE = 3  # characters of an Arabic or Chinese noun's last letter, a blank and a quotation mark


def name_ships(text: str, found: Iterable[FoundName]) -> list[FoundName]:
    """The names, those of ships told as such: in Turkish behind them, in Arabic and Chinese before them."""
    is_turkish = TURKISH.search(text, 0, SAMPLE) is not None
    return [_as_ship(text, name, is_turkish=is_turkish) for name in found]


def _as_ship(text: str, name: FoundName, *, is_turkish: bool) -> FoundName:
    if not is_turkish and text[max(0, name.start - BESIDE) : name.start].isascii():  # mostly
        return name
    if name.kind not in OPEN or _is_owner(text[name.start : name.end], name.kind):
        return name
    before = text[max(0, name.start - SHIP_REACH) : name.start]
    if _SHIP_BEFORE.search(before):
        is_ship = not (_OWNER_BEFORE.search(before) or text.startswith(_BODY_BEHIND, name.end))
    else:
        is_ship = is_turkish and _SHIP_BEHIND.match(text, name.end, name.end + SHIP_REACH) is not None
    return name._replace(kind="vessel", cue="") if is_ship else name


def _is_owner(shown: str, kind: str) -> bool:
    """A full name of a person, or of several words of an organization: whose ship it is."""
    first, blank, _ = shown.partition(" ")
    return bool(blank) and (kind == "organization" or is_given(first.lower()))
