"""Ages and births behind a name in Arabic and Chinese, their digits made those of the other languages.

Only what stands in one phrase with the name, or the next, is read: "朱海仑，1958年1月生", "طالب، مولود عام 1999".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from xref.late import late_pattern
from xref.mentions.base import Place
from xref.mentions.facts.base import BIRTH_REACH, age_in
from xref.model import DateSpan

_ARABIC = late_pattern("[\u0621-\u064a]")
_HAN = late_pattern("[\u4e00-\u9fff]")
_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９", "012345678901234567890123456789")
_HAN_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_HAN_YEAR = late_pattern("[〇零一二三四五六七八九]{4}(?=年)")
_HAN_NUMBER = late_pattern(
    "(?:(?P<tens>[二三四五六七八九])?(?P<ten>十))?(?P<unit>[一二三四五六七八九])?(?=岁|歲|月|日)"
)

# Whose birth or age it is, where that is somebody else: a son, a daughter, a wife, a father.
_ARABIC_KIN = "(?:و?(?:ابن|ابنة|نجل|والد|زوج|شقيق|أخ|أخت|كريمة|حفيد)(?:ه|ها|ته|تها|ة)?|مع|و\\w+)"
_ARABIC_ASIDE = f"(?:،(?: (?!{_ARABIC_KIN} )[^\\W\\d_]+){{0,3}})?"  # a comma, and the calling behind it
_BORN_IN_ARABIC = late_pattern(
    f"{_ARABIC_ASIDE} \\(?(?:ال)?(?:مولودة?|من مواليد|مواليد)(?: (?:في|عام|سنة|العام))* "
    "(?P<year>(?:19|20)\\d\\d)(?!\\d)"
)
_AGED_IN_ARABIC = late_pattern(
    f"{_ARABIC_ASIDE} (?:البالغة? من العمر|[يت]بلغ من العمر|البالغة?|عمره|عمرها) (\\d{{2}})(?!\\d)"
    "|(?:،| \\() ?(\\d{2}) (?:عاما|عامًا|عاماً|سنة)(?=[،.)\n]|$)"
)
_CHINESE_DATE = "(?P<year>(?:19|20)\\d\\d)年(?:(?P<month>\\d{1,2})月)?(?:(?P<day>\\d{1,2})日)?"
_BORN_IN_CHINESE = late_pattern(
    f"[，,（(] ?{_CHINESE_DATE}(?:出生(?!的)|生(?=[于於，。）),；;]|$))"
    "|[，,（(]? ?(?:出)?生[于於](?P<in_year>(?:19|20)\\d\\d)年"
    "|[^；;\n]{0,24}?(?P<old_year>(?:19|20)\\d\\d)年生人"
)
_AGED_IN_CHINESE = late_pattern(
    "[，,（(] ?(?:现年|今年|年仅)?(\\d{1,3})[岁歲](?=[，。）),；;]|$)|，是[^，。；\n]{0,8}一[位名](\\d{1,3})[岁歲]的"
)


def find_ages_abroad(text: str, place: Place) -> Iterator[int]:
    """The age, in years, that words of Arabic or Chinese behind a name give it."""
    return age_in(_behind(text, place, _AGED_IN_ARABIC, _AGED_IN_CHINESE))


def find_births_abroad(text: str, place: Place) -> Iterator[DateSpan]:
    """The date of birth, as precise as it is given, in words of Arabic or Chinese behind a name."""
    found = _behind(text, place, _BORN_IN_ARABIC, _BORN_IN_CHINESE)
    if not found:
        return
    told = {name: int(digits) for name, digits in found.groupdict().items() if digits}
    year = told.get("year") or told.get("in_year") or told["old_year"]
    month, day = told.get("month"), told.get("day")
    try:
        yield DateSpan.of(year, month or None, (month and day) or None)
    except ValueError:  # the 31st of February
        yield DateSpan.of(year)


def _behind(text: str, place: Place, arabic: re.Pattern[str], chinese: re.Pattern[str]) -> re.Match[str] | None:
    """What stands right behind a name in one of these languages, its numbers in the digits of the others."""
    after = text[place.end : place.end + BIRTH_REACH]
    if after.isascii():
        return None
    if _ARABIC.search(after):
        return arabic.match(after.translate(_EASTERN))
    return chinese.match(_in_digits(after)) if _HAN.search(after) else None


def _in_digits(text: str) -> str:
    """The text with the years, months and ages that Chinese writes in words as digits."""
    text = _HAN_YEAR.sub(lambda found: found.group().translate(_HAN_DIGITS), text.translate(_EASTERN))
    return _HAN_NUMBER.sub(_as_number, text)


def _as_number(found: re.Match[str]) -> str:
    tens, ten, unit = (found[name] or "" for name in ("tens", "ten", "unit"))
    if not ten and not unit:
        return ""
    return (tens.translate(_HAN_DIGITS) or "1" if ten else "") + (unit.translate(_HAN_DIGITS) or ("0" if ten else ""))
