"""From the names of a document in another language than English to the same, as that language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import repeat

from xref.mentions.base import FoundName
from xref.mentions.names.base.tables import is_given, words

_OPEN = frozenset({"person", "organization", "unknown"})
_MAYBE = _OPEN | {"word", "generic", "other"}
_CYRILLIC = re.compile("[а-яіїєґ]{3}")
_INSIDE = re.compile(r"[^\s«».,!?:;][^«».,!?:;\n]*")  # what one name in guillemets is made of
MAX_QUOTED, MAX_QUOTED_WORDS = 48, 4  # characters, words
SAMPLE = 2_000  # characters that tell the letters
_LED = re.compile(r"([^\W\d_]+)[ \n]$")  # the word before an opening mark
_ASIDE = re.compile(r"(?:[(,]|[^\W\d_])\s?$")
_SHIPS = re.compile("судн|катер|танкер|теплоход|барж|яхт|сухогруз|пароход|корабл|буксир|паром|ледокол|шхун|лодк")
_WORKS = re.compile(
    "закон|фильм|роман|песн|книг|доклад|орден|преми|операци|концерт|спектакл|шоу|матч|форум|выставк|конкурс|проект"
    "|марк|истребител|ракет|пьес|опер|дел[оауе]$|спис"
)
_NICKNAMES = re.compile("прозвищ|клич|позывн|псевдоним|имен|прізвиськ")
_ADJECTIVE = re.compile("[^\\W\\d_]{2}(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|им|ым|ую|юю|ей|ом)$")
_BODY = re.compile(  # "Мещанский | межрайонный суд", "Государственной | думы"
    " (?:[а-яёіїєґ-]+(?:ый|ий|ой|ая|ое|ого|ому|им|ую|ей|ом|ые|ых) ){0,3}"
    "(?:(?:суд|комитет|комітет|порт|институт|інститут|университет|університет|вестник|вісник|телеграф)(?:[ауеі]|ом)?"
    "|(?:дум|служб|палат|прокуратур)[аыуеиі]|академи[яиюї]|управлени[еяю]|министерств[оау])\\b"
)
_LINE_OPENER = re.compile(r"(?:Por|Par|Von|Foto d[ie]|Fotos? de|Photos? de|Texto de|Testo di|Dessins? de)\s+")
_ELIDED = re.compile(r"(?:(?:[Aa]ll|[Dd]all|[Dd]ell|[Nn]ell|[Ss]ull|[Ll]|[Dd])['’])([^\W\d_]+)( |$)")
_LINKED = re.compile(r"[^\W\d_]+ (?:de|del|della|dei|degli|di|do|da|dos|das|des|du|de la|de los|de las|de l['’]) ")
_BY_ARTICLE = frozenset({"particle", "surname first"})  # what told a person that was the article's doing
_GERMAN = re.compile(r"\b(?:und|nicht|wurde|hatte|haben|nach|beim|vom)\s")
_ARTICLE = re.compile(r"(?<!\b[Vv]on)(?<!\b[Vv]an) (?:den|der|das) (?=[A-ZÄÖÜ])")
_SMALL_NEXT = re.compile(r" [^\W\d_A-ZÀ-ÝА-Я]")


def naturalize(text: str, found: Sequence[FoundName]) -> list[FoundName]:
    """The names; of one in guillemets all of it, and what leads to a name is none of it.

    In Cyrillic letters guillemets hold what a body is called, unless a word before them says otherwise.
    """
    is_cyrillic = not text.isascii() and _CYRILLIC.search(text, 0, SAMPLE) is not None
    kept: list[FoundName] = []
    for name in _in_cyrillic(text, found) if is_cyrillic else _in_latin(text, found):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


def _before_article(text: str, name: FoundName) -> FoundName:
    """The name of several words before a German article, which none has but behind "von": "Karl Huber den Vertrag"."""
    article = _ARTICLE.search(text, name.start, name.end) if name.kind in _OPEN else None
    shown = text[name.start : article.start()] if article else ""
    if article is None or " " not in shown:
        return name
    last = shown.rpartition(" ")[2].lower().rstrip(".")
    if last in words("legal"):
        return FoundName(name.start, article.start(), "organization", last)
    kind = "unknown" if name.cue in _BY_ARTICLE else name.kind
    return name._replace(end=article.start(), kind=kind)


def _in_cyrillic(text: str, found: Iterable[FoundName]) -> Iterator[FoundName]:
    for name in found:
        start, end, kind, _ = name
        if kind not in _MAYBE:
            yield name
        elif text[start - 1 : start] == "«":
            yield _quoted(text, name)
        elif body := _BODY.match(text, end) if _is_adjective(text[start:end]) else None:
            yield FoundName(start, body.end(), "organization", body.group().rpartition(" ")[2])
        else:
            yield name


def _is_adjective(shown: str) -> bool:
    return _ADJECTIVE.search(shown[shown.rfind(" ") + 1 :]) is not None


def _quoted(text: str, name: FoundName) -> FoundName:
    start = name.start
    close = text.find("»", name.end, start + MAX_QUOTED)
    shown = text[start:close] if close > 0 else ""
    before = text[max(0, start - 32) : start - 1]
    if not _INSIDE.fullmatch(shown) or shown.count(" ") >= MAX_QUOTED_WORDS or not _ASIDE.search(before):
        return name
    led = _LED.search(before)
    noun = led.group(1).lower() if led else ""
    kind, cue = _kind_of_quoted(noun)
    if name.kind in {"word", "generic", "other"} and (not noun or kind == "other"):
        return name
    return FoundName(start, close, kind, cue)


def _kind_of_quoted(noun: str) -> tuple[str, str]:
    if _SHIPS.match(noun):
        return "vessel", noun
    if _WORKS.match(noun):
        return "work", noun
    return ("person", noun) if _NICKNAMES.match(noun) else ("organization", noun if noun in words("org_nouns") else "")


def _in_latin(text: str, found: Iterable[FoundName]) -> Iterator[FoundName]:
    for name in map(_before_article, repeat(text), found) if _GERMAN.search(text, 0, SAMPLE) else found:
        start, end = name[:2]
        shown = text[start:end]
        if name.kind not in _OPEN and not (name.kind == "place" and "\n" in shown):
            yield name
            continue
        line = shown.find("\n")
        opener = _LINE_OPENER.match(shown, line + 1)
        if opener and opener.end() < len(shown):
            if line > 0:
                yield name._replace(end=start + line)
            yield FoundName(start + opener.end(), end, "person", "byline")
        elif " " not in shown and (told := _told_before(text, name)):
            yield name._replace(kind=told, cue="")
        elif shown.lower() in _OWNS and _SMALL_NEXT.match(text, end):
            yield name._replace(kind="word", cue="")
        else:
            yield _lead_cut(name, shown)


def _told_before(text: str, name: FoundName) -> str:
    """ "ministro de Transporte", "aus Bochum", and ", de Vigo," of a word that nothing else tells."""
    before = text[max(0, name.start - REACH) : name.start]
    if _PORTFOLIO.search(before):
        return "title"
    if before.endswith(" aus ") and text[name.end : name.end + 1] in _STOPS:
        return "place"
    return "place" if name.kind == "unknown" and _OF_PLACE.search(before) else ""


REACH = 28  # characters before a name that are read
_STOPS = frozenset(".,;:()\n ")
_PORTFOLIO = re.compile(
    r"(?:[Mm]inistr[eoia]s?|[Ss]ecretari[oa])(?: \w+)? (?:de|del|de la|de las|della|de l['’]|dell['’]|des) ?$"
)
_OF_PLACE = re.compile(r"(?:[,)]| (?:\w+[eoa]|\w+ien|\w+és)) d(?:e |['’])$")
_OWNS = frozenset({"su", "sua", "sus"})  # "Su agente ...": a given name elsewhere


def _lead_cut(name: FoundName, shown: str) -> FoundName:
    """The name less an article and a noun tied to it; a body, where its noun or its form says so."""
    start, end, kind, cue = name
    elided = _ELIDED.match(shown)
    if elided and elided.end() < len(shown) and elided.group(1).islower():
        noun = elided.group(1)
        told = noun in words("org_nouns") or noun in words("org_heads")
        return FoundName(start + elided.end(), end, "organization" if told else kind, noun if told else cue)
    if elided and elided.group(1)[0].isupper():
        start += elided.start(1)
        shown = shown[elided.start(1) :]
        kind = "organization" if kind == "person" and " " in shown and not _begins_with_given(shown) else kind
    elif kind == "person" and cue in _LOOKS and _LINKED.match(shown) and not _begins_with_given(shown):
        kind, cue = "organization", ""
    return FoundName(start, end, kind, cue)


_LOOKS = frozenset({"", "form", "particle"})


@lru_cache(maxsize=4096)
def _begins_with_given(shown: str) -> bool:
    first = shown.split(" ", 1)[0].lower()
    return is_given(first) or first.endswith(".")
