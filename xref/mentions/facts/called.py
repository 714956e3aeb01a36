"""What an article calls a party: "the English winger X", "X, ciudadano cubano", "X, a citizen of Iran", "the baker X".

A country that is merely spoken of near the name ("X said of Iranian oil") is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from xref.countries import CountryWord, WordKind, foreign_adjective
from xref.late import late_pattern
from xref.mentions.base import Place
from xref.model import Cue, Nationality
from xref.text import read_table

REACH = 70  # characters to either side of a name
CALLED_WITHIN = 70  # ... in which its bearer is called something
BESIDE = 32  # characters between a name and a word of everyday life that is said of its bearer, where it is tied to it
MAX_BETWEEN = 4  # words between a nationality and the name after it
MAX_AFTER = 6  # words after a name up to its nationality

_WORD = re.compile(r"[\w’'-]+")
_ENDS = re.compile(r"[.;:!?\n\"“”«»()\[\]]")
_OPENS = re.compile(r"[\"'”’»]*\s*[,(–—]|[\"'”’»]*(?=\s)")
_LEADS = frozenset({"article", "is", "status", "noun", "end"})  # one of these before a nationality, or right after
# Between a calling and the name: "the baker X", "a clerk at the hall named X"; "X, a kebab cook", "X, who is a cook".
_LEADS_TO = late_pattern(
    r"(?:,? (?:named|called|llamad[oa]|nommée?|di nome|namens)|[^.!?;,\n]{0,40} (?:named|called))?\s"
)
_GOES_ON_ABOUT = late_pattern(r"^[\"'”’»)]*,? (?:who|which|whose)\b|\b[Ss]?[Hh]e\b")
_SAME_NAME = (
    r"same name|namesakes?|stesso nome|omonim[oia]|mismo nombre|homónim[oa]|même nom|homonyme|gleichen Namens"
    r"|Namensvetters?|Namensvetterin|mesmo nome|homônim[oa]|adaşı|тёзка|тезка|однофамил\w+"
)
_LED_IN_BY_SAME_NAME = late_pattern(rf"\b(?:{_SAME_NAME})\b[^.;!?\n]{{0,30}}$")
_SAME_NAME_HINTS = ("ame", "nom", "nim", "nym", "adaş", "зка", "однофам")  # looked for first: few names are led in so
_ANOTHER = frozenset({"another", "otro", "otra", "altro", "altra", "autre", "outro", "outra", "другой", "другая"})
_WITH_ARTICLE = ("the ", "The ", " a ", "A ", " an ", "An ", " that ", "That ")
_WHO = late_pattern(r",? (?:who|whom|whose)\b")
_OTHERS = r"of|for|with|by|and|to|whose|former|son|daughter|brother|wife|husband"  # another's calling, or no more
_LED_BY = late_pattern(
    r"[\"'”’»)]*(?:,? who (?:is|was) |,? is |[,(–—] ?| (?=the ))"
    rf"(?:(?!(?:{_OTHERS})\b)[\w'’-]+ ){{0,4}}"
)
_NOUN_TABLES = ("names_roles.txt", "names_titles.txt", "names_org_nouns.txt", "names_vessel_nouns.txt")


class _Token(NamedTuple):
    start: int
    end: int
    form: str
    kinds: frozenset[str]
    codes: tuple[str, ...]  # of the nationality that the word is
    is_country: bool  # the country's own name
    is_foreign: bool  # a word of another language than English, where the noun may be any


def find_nationalities(
    text: str, place: Place, starts: Sequence[int], countries: Sequence[CountryWord]
) -> Iterator[Nationality]:
    """What is said of the party named at `place`.

    `countries` are the English words for countries around it; `starts` where they and others begin, ascending.
    """
    before = [start for start in starts if place.start - REACH <= start < place.start]
    if before:
        start = _word_start(text, before[-1])
        if not _ENDS.search(text, start, place.start):
            yield from _before(list(_tokens(text, start, place.start, countries)), text, place.start)
    if starts[-1] >= place.end:
        after = _ENDS.search(text, place.end + 2, place.end + REACH)
        end = after.start() if after else min(len(text), place.end + REACH)
        opening = _OPENS.match(text, place.end)
        if opening and starts[-1] < place.end + REACH:
            tokens = _tokens(text, opening.end(), end, countries)
            first = list(islice(tokens, 1))
            if opening.end() > opening.start() or (first and "is" in first[0].kinds):
                yield from _after([*first, *islice(tokens, MAX_AFTER + 1)], text)


def find_callings(text: str, place: Place, callings: Iterable[Place]) -> Iterator[Cue]:
    """The everyday callings, of those around a name, that the words right beside it give its bearer."""
    for start, end in callings:
        if start < place.start:
            is_of_name = _LEADS_TO.fullmatch(text, end, place.start)
        elif text.endswith(" of ", 0, place.start) and text.startswith((" is ", " was "), place.end):
            continue  # "The daughter of Ivan Petrov is a dentist"
        else:
            is_of_name = _LED_BY.fullmatch(text, place.end, start)
        if is_of_name:
            yield Cue(" ".join(text[start:end].split()), start)


def is_set_apart(text: str, place: Place) -> bool:
    """Whether a name is told as one of several: "the X who cuts my hair", "another X", "a man of the same name, X"."""
    before = text[max(0, place.start - REACH) : place.start]
    if before.endswith(_WITH_ARTICLE):
        return _WHO.match(text, place.end) is not None
    if before[-1:] == " " and before[:-1].rpartition(" ")[2].lower() in _ANOTHER:
        return True
    has_hint = any(map(before.__contains__, _SAME_NAME_HINTS))
    return has_hint and _LED_IN_BY_SAME_NAME.search(before) is not None


def are_said_of(text: str, cues: Iterable[Cue], places: Sequence[Place]) -> bool:
    """Whether what stands between ties one of the words to a name: "the baker X", "X, a baker", "X runs a bakery".

    "X bought the house of a baker" says nothing of X.
    """
    return any(_is_said_of(text, cue, place) for cue in cues for place in places)


# What stands between a name and a word of everyday life that is somebody else's: a small word or a verb that leads from
# the one to the other, a relative, another name, the next row or label.
_DEALS = (
    r"bought|buys|sold|paid|pays|met|meets|hired|hires|sent|sends|gave|gives|hid|owned|burned|robbed|stole|killed|shot"
    r"|bombed|threatened|beat up|kidnapped|bribed|smuggled|laundered|attacked|searched|asked|ordered|sued|visited"
    r"|tortured|jailed|imprisoned|abducted|raped|harassed|rented|financed|compró|vendió|pagó|mató|contrató|acheté"
    r"|acheta|vendu|payé|tué|engagé|kaufte|gekauft|verkauft|bezahlt|traf|getötet|comprato|venduto"
    r"|pagato|ucciso|comprou|vendeu|pagou|matou|satın aldı|sattı|öldürdü|купил\w*|продал\w*|убил\w*|купив|продав|убив"
)
_TO_ANOTHER = re.compile(
    rf"^\s+(?:to|from|with|by|for|against|beside|stands beside|and)\s+(?:an?|the|his|her|their)\s+$|\b(?:{_DEALS})\b"
    r"|\b(?:to|from|by)\s+(?:an?|the|his|her|their)\s+$|^['’]s,?\s+(?:[\w-]+,\s+)?(?:an?|the)\s+$"
    r"|^,?\s*whose\b"
    r"|^\s(?:was|were|has been|had been|is being) (?:arrested|seen|killed|shot|held|found|detained|wounded)\b|\bamong\b"
)
_TO_BEARER = re.compile(r"\b(?:that|who|which|whose|whom)\b|\btold\b|\bstands?\b")
_HIS = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir)\s$")
_OTHER_NAME = re.compile(r"[^\W\d_a-z][\w'’-]+ [^\W\d_a-z]\w")


def _is_said_of(text: str, cue: Cue, place: Place) -> bool:
    if cue.start < place.start:
        before = text[cue.start + len(cue.text) : place.start]
        is_his = before[:1] == "," and _HIS.search(text, max(0, cue.start - len("their ")), cue.start) is not None
        return len(before) <= BESIDE and not (is_his or _TO_BEARER.search(before))
    behind = text[place.end : cue.start]
    if len(behind) > BESIDE:
        return _GOES_ON_ABOUT.search(behind) is not None
    end = cue.start + len(cue.text)
    is_named = text[cue.start].isupper()  # "of the Osaka Police School"
    if "\n" in behind and (text.startswith(":", end) or _OTHER_NAME.search(behind)):
        return False  # the next row, or the next label: "X\nClerk: Y"
    return is_named or not (_TO_ANOTHER.search(behind) or _OTHER_NAME.search(behind))


def _word_start(text: str, at: int) -> int:
    """Where the word begins that holds the place: "anti-Russian" is one."""
    before = text[max(0, at - REACH) : at]
    return at - len(before) + max(before.rfind(" "), before.rfind("\n"), before.rfind("(")) + 1


def _before(tokens: list[_Token], text: str, end: int) -> Iterator[Nationality]:
    """ "the English winger X", "el empresario ruso X", "Russian President X"."""
    passed: list[_Token] = []
    for token in reversed(tokens):
        if token.codes:
            is_noun = bool(passed) and bool(passed[0].kinds & {"noun", "status"})
            if not token.is_country and (is_noun or len(passed) <= token.is_foreign):
                yield from _said(token, text)
            return
        if text[token.end : end].strip() or "joins" in token.kinds or len(passed) >= MAX_BETWEEN:
            return
        passed.append(token)
        end = token.start


def _after(tokens: list[_Token], text: str) -> Iterator[Nationality]:
    """ "X, a 22-year-old English winger", "X is a Syrian", "X (Russian)", "X, a citizen of Iran"."""
    kinds = [token.kinds for token in tokens] + [frozenset({"end"})] * 3
    led: set[str] = set()
    for at, token in enumerate(tokens[:MAX_AFTER]):
        if token.codes:
            is_told = "status" in led if token.is_country else bool((led | kinds[at + 1]) & _LEADS)
            if is_told:
                yield from _said(token, text)
            return
        # "of Iranian nationality" goes on, "of Iranian oil" and "critic of Iran" do not.
        if "joins" in token.kinds and "status" not in led and "status" not in kinds[at + 1] | kinds[at + 2]:
            return
        led |= token.kinds | ({"article"} if token.form[0].isdigit() else set())
        if not led:  # "X, if you prefer the French letters"
            return


def _said(token: _Token, text: str) -> Iterator[Nationality]:
    for code in token.codes:
        yield Nationality(code, " ".join(text[token.start : token.end].split()))


def _tokens(text: str, start: int, end: int, countries: Sequence[CountryWord]) -> Iterator[_Token]:
    """The words of a stretch of text, a country's phrase being one."""
    at = start
    for found in _WORD.finditer(text, start, end):
        if found.start() < at:
            continue
        here = [w for w in countries if found.start() <= w.start < found.end() and w.kind is not WordKind.CITY]
        if here and here[0].start > found.start():
            here = []  # "anti-Russian"
        at = max((word.end for word in here), default=found.end())
        form = found.group()[:REACH].lower()
        codes = tuple(dict.fromkeys(word.code for word in here)) or foreign_adjective(form)
        is_country = bool(here) and all(word.kind is WordKind.NAME for word in here)
        kinds = frozenset[str]() if codes else _kinds(form)
        yield _Token(found.start(), at, form, kinds, codes, is_country, is_foreign=bool(codes) and not here)


@lru_cache(maxsize=16384)
def _kinds(form: str) -> frozenset[str]:
    exact, stems = _words()
    found = set(exact.get(form, ()))
    for stem, kind in stems:
        if form.startswith(stem):
            found.add(kind)
    return frozenset(found)


@cache
def _words() -> tuple[dict[str, set[str]], tuple[tuple[str, str], ...]]:
    """Words and beginnings of words to their kinds."""
    exact: dict[str, set[str]] = {}
    stems: list[tuple[str, str]] = []
    for kind, word in read_table("nationality_words.txt"):
        if word.endswith("*"):
            stems.append((word[:-1], kind))
        else:
            exact.setdefault(word, set()).add(kind)
    for table in _NOUN_TABLES:
        for row in read_table(table):
            exact.setdefault(row[0], set()).add("noun")
    return exact, tuple(stems)
