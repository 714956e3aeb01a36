"""From a text in Chinese or Arabic, which have no capitals, to the names that a word beside or inside them gives away.

A partial finder: bodies by the noun that they are named with, persons after an office or by their given name, ships and
firms in quotation marks. What no such word tells is not found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from xref.late import late_pattern
from xref.mentions.base import FoundName
from xref.scripts.chinese import chinese_words
from xref.text import has_sign, read_table

_CASELESS = "\u0621\u064a", "\u3400\u9fff"
_SPACELESS_SIGNS = "\u3041\u30ff", "\u3400\u9fff", "\uac00\ud7a3"
_SPACELESS = late_pattern("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_LINE = late_pattern(r"[^\n]{1,100000}")  # a longer one is read in parts, for all of its words are held at once
_MAX_LINE = 2_000  # characters of one that is kept in memory
_HAN_RUN = late_pattern(r"[\u3400-\u9fff]+")
_QUOTED = late_pattern(r"[“「『\"]([\u3400-\u9fff·]{2,12})[”」』\"]")
_BEFORE_NAME = late_pattern(r"(?:\s{0,9}[:：])?\s{0,9}")
_ARABIC_QUOTED = late_pattern(
    r"(?<![\u0621-\u064a])([\u0621-\u064a]{2,20}) [«“\"]([\u0621-\u064a]+(?: [\u0621-\u064a]+){0,4})[»”\"]"
)
_ARABIC_WORD = late_pattern(r"[\u0621-\u064a]+")
_MAX_BODY = 16  # characters of a Chinese body's name
_MAX_WORDS = 5  # of an Arabic body's name
_ANY_OF_PLACE = frozenset({"小学", "中学", "公司"})
# Words that begin with a sign that is a surname, too: "aspect", "on", "glad", "term", "gold medal", "Sunday".
_NO_NAME = late_pattern(
    "方面|方[可能才]|于[昨今上本明去前当是]|高[兴度级度等达]|任[期命职何务教]|金[牌额融钱属]|林立|张[网贴开]|周[一二三四五六日末]"
    "|万[元名人]|余[名人]|白[天色]|常[说常年]|石油|江[边苏西]|连[续日]|向[记媒法警]|和[其他]|时|从|经|应|对"
)
PLATFORM = "平台"  # behind its name, too: "据“东北海情”平台统计"
MIN_SPEAKER = 3  # characters of a full name: of two many are words ("金额：三百万")
_PAPER = "(?!本报|最新|重要|体育|国际|国内|今日|每日|社会|娱乐|天气|突发|据)[\u3400-\u9fff]{2,5}(?:[讯报]|周刊)"
_MASTHEAD = late_pattern(f"【({_PAPER})】|^({_PAPER})(?=[：:])")
_SPEAKER = late_pattern("\\s{0,4}([\u3400-\u9fff]{2,4})[：:](?![：:])")
_SAID = late_pattern("[没不早都就是]")  # in quotation marks: what somebody says
_PROCLITICS = "وفبلك"
_ABU = frozenset({"بن", "ابن", "أبو", "أبي", "عبد", "آل", "بنت", "أم"})


def is_caseless(text: str) -> bool:
    """The text has letters of a script without capitals."""
    return has_sign(text, *_CASELESS)


def without_spaceless(text: str) -> str:
    """The text at the same length, with marks that no name crosses for letters of scripts that write no spaces."""
    return _SPACELESS.sub(";", text) if has_sign(text, *_SPACELESS_SIGNS) else text


def find_caseless(text: str) -> Iterator[FoundName]:
    """The names in Chinese or Arabic script, in order and without overlap."""
    for match in _LINE.finditer(text):
        line, at = match.group(), match.start()
        names = _read_line(line) if len(line) <= _MAX_LINE else _names_of(line)
        yield from (FoundName(at + start, at + end, kind, cue) for start, end, kind, cue in names)


@lru_cache(maxsize=4096)
def _read_line(line: str) -> tuple[FoundName, ...]:
    return tuple(_names_of(line))


def _names_of(line: str) -> list[FoundName]:
    if not is_caseless(line):
        return []
    found = [
        *_quoted(line),
        *_han_labels(line),
        *_han_bodies(line),
        *_han_persons(line),
        *_arabic_quoted(line),
        *_arabic(line),
    ]
    kept: list[FoundName] = []
    for name in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


@cache
def _one_of(group: str) -> re.Pattern[str]:
    """One expression for the words of a set."""
    return re.compile("|".join(_longest(group)))


@cache
def _longest(group: str) -> tuple[str, ...]:
    """The words of a set, the longest first."""
    return tuple(sorted(chinese_words(group), key=lambda word: (-len(word), word)))


def _quoted(line: str) -> Iterator[FoundName]:
    for match in _QUOTED.finditer(line):
        before = line[max(0, match.start() - 4) : match.start()]
        after = line[match.end() : match.end() + 5].removeprefix("的")  # "“幸福一号”的观光船"
        ship = next((word for word in _longest("vessel") if before.endswith(word) or after.startswith(word)), "")
        maker = next((word for word in _longest("maker") if before.endswith(word)), "")
        maker = maker or (PLATFORM if after.startswith(PLATFORM) else "")
        if ship or (maker and not _SAID.search(match[1])):
            yield FoundName(*match.span(1), "vessel" if ship else "organization", ship or maker)


def _han_labels(line: str) -> Iterator[FoundName]:
    """A paper by its head ("【港湾财讯】"), and who speaks at the beginning of a line: "路青：欢迎收听"."""
    for match in _MASTHEAD.finditer(line):
        yield FoundName(*match.span(match.lastindex or 0), "organization", match[match.lastindex or 0][-1])
    speaker = _SPEAKER.match(line)
    surname = _one_of("surname").match(speaker[1]) if speaker else None
    if speaker and surname and len(speaker[1]) == MIN_SPEAKER and speaker[1] not in chinese_words("title"):
        yield FoundName(*speaker.span(1), "person", "：")


def _han_bodies(line: str) -> Iterator[FoundName]:
    for run in _HAN_RUN.finditer(line):
        begin = run.start()
        for head in _one_of("head").finditer(line, *run.span()):
            following = _one_of("head").match(line, head.end())
            if following is None and head.end() - begin >= 2:
                start = _body_start(line, max(begin, head.end() - _MAX_BODY), head)
                if start is not None:
                    yield FoundName(start, head.end(), "organization", head.group())
                begin = head.end()


def _body_start(line: str, begin: int, head: re.Match[str]) -> int | None:
    """Where the name begins: after the last small word, or with the first place behind it; None for a bare noun."""
    for stop in _one_of("stop").finditer(line, begin, head.start()):
        begin = stop.end()
    place = _one_of("place").search(line, begin, head.start())
    if place:
        own = line[place.end() : head.start()]  # "沈阳小学", "北京贸易公司": any school or firm of the place
        is_any = head.group() in _ANY_OF_PLACE and _one_of("generic").sub("", own) == ""
        return None if is_any else place.start()
    own = line[begin : head.start()]
    if not own:
        return head.start() if head.group() in chinese_words("alone") else None
    is_bare = _one_of("generic").sub("", own) == ""
    return None if is_bare or len(own) < 2 or len(own) > 8 else begin


def _han_persons(line: str) -> Iterator[FoundName]:
    for title in _one_of("title").finditer(line):
        start = _BEFORE_NAME.match(line, title.end()).end()  # type: ignore[union-attr]
        yield from _han_person(line, start, title.group(), is_told=True)
    for verb in _one_of("after").finditer(line):
        for size in (3, 2):
            start = verb.start() - size
            if start >= 0 and (start == 0 or not is_caseless(line[start - 1])):
                yield from _han_person(line, start, verb.group(), is_told=False)


def _han_person(line: str, start: int, cue: str, *, is_told: bool) -> Iterator[FoundName]:
    """A surname and one or two signs behind which the sentence goes on in small words, or ends."""
    surname = _one_of("surname").match(line, start)
    if surname is None:
        return
    for size in (2, 1):
        end = surname.end() + size
        own, following = line[surname.end() : end], line[end : end + 1]
        is_own = len(own) == size and all(map(is_caseless, own)) and own[-1] not in chinese_words("after")
        if own in chinese_words("title") or _NO_NAME.match(line, start):  # "老板向记者": 向 is a surname, too
            return
        if is_own and (not is_caseless(following) or following in chinese_words("bound")):
            yield FoundName(start, end, "person", cue)
            return
    if is_told and _HAN_RUN.match(line, surname.end(), surname.end() + 1):
        end = min(surname.end() + 2, _HAN_RUN.match(line, start).end())  # type: ignore[union-attr]
        yield FoundName(start, end, "person", cue)


@cache
def _arab(group: str) -> frozenset[str]:
    return frozenset(word for at, word in read_table("names_arabic.txt") if at == group)


def _arabic_quoted(line: str) -> Iterator[FoundName]:
    """What a body is called in quotation marks, behind the noun for it: "صحيفة «ضفاف»"."""
    for match in _ARABIC_QUOTED.finditer(line):
        noun = match[1]
        if noun[_lead(noun, "organization") :] in _arab("called"):
            yield FoundName(*match.span(2), "organization", noun)


def _arabic(line: str) -> Iterator[FoundName]:
    words = list(_ARABIC_WORD.finditer(line))
    joined = [line[one.end() : other.start()] == " " for one, other in pairwise(words)] + [False]
    reach = 0
    for i, word in enumerate(words):
        if word.start() < reach:
            continue
        last = _body_end(words, joined, i)
        kind = "organization"
        if last is None:
            last, kind = _person_end(words, joined, i, is_free=not i or words[i - 1].start() >= reach), "person"
        if last is not None:
            start = word.start() + _lead(word.group(), kind)
            reach = words[last].end()
            yield FoundName(start, reach, kind, word.group() if kind == "organization" else "")


def _lead(word: str, kind: str) -> int:
    """Letters before the word that are a small word of their own: "and", "by", "for"."""
    known = _arab("head") if kind == "organization" else _arab("given")
    return int(word not in known and word[0] in _PROCLITICS and word[1:] in known)


def _body_end(words: list[re.Match[str]], joined: list[bool], at: int) -> int | None:
    """The index of the last word of a body's name that begins there."""
    first = words[at].group()
    if first[_lead(first, "organization") :] not in _arab("head") or not joined[at]:
        return None
    following = words[at + 1].group()
    if joined[at + 1] and following in _arab("head") and not following.startswith("ال"):
        return None  # "for the good of the movement Hamas": the second begins the name
    last = at
    while joined[last] and last - at < _MAX_WORDS - 1:
        word = words[last + 1].group()
        is_next = word.startswith(("ال", "لل")) or (last == at and word not in _arab("given"))
        if not is_next or word in _arab("stop") or (word in _arab("title") and word not in _arab("office")):
            break
        last += 1
    return last if last > at else None


def _person_end(words: list[re.Match[str]], joined: list[bool], at: int, *, is_free: bool) -> int | None:
    """The index of the last word of a person's name that begins there: a given name, and a name or two behind it.

    `is_free` where no name ends right before it, whose words lead to nobody.
    """
    first = words[at].group()
    is_led = at > 0 and is_free and (_is_title(words[at - 1].group()) or _is_adjective(words, at - 1))
    is_given = first[_lead(first, "person") :] in _arab("given")
    if not joined[at] or first in _arab("stop") or not (is_given or (is_led and not first.startswith("ال"))):
        return None
    last = at
    while joined[last] and last - at < 4:
        word = words[last + 1].group()
        is_known = word in _arab("given") or word in _arab("surname") or word in _ABU or words[last].group() in _ABU
        is_next = is_known or word.startswith("ال") or (is_led and last == at)
        if not is_next or word in _arab("stop") or word in _arab("title"):
            break
        last += 1
        if word.startswith("ال") and words[last - 1].group() not in _ABU:
            break
    return last if last > at else None


def _is_adjective(words: list[re.Match[str]], at: int) -> bool:
    """ "The former minister", "the financial expert": a title, and an adjective behind it."""
    return at > 0 and words[at].group().startswith("ال") and _is_title(words[at - 1].group())


def _is_title(word: str) -> bool:
    """A title or a calling, small words tied to it or not: "للطبيب", "فالشاعر"."""
    titles = _arab("title")
    if word in titles:
        return True
    rest = "ا" + word[1:] if word.startswith("لل") else word[1:]
    return word[:1] in _PROCLITICS and rest.startswith("ال") and rest in titles
