"""From the names of a document in another language than English to the same, as that language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, repeat

from xref.late import late_pattern
from xref.mentions.base import TURKISH, FoundName, is_in_places, is_opener, opens_sentence
from xref.mentions.names.base.tables import is_given, words
from xref.mentions.names.foreign.base import OPEN, SAMPLE
from xref.mentions.names.foreign.bodies import is_body_noun, with_bodies
from xref.mentions.names.foreign.german import in_german
from xref.mentions.names.foreign.turkish import in_turkish

_MAYBE = OPEN | {"word", "generic", "other"}
_CYRILLIC = re.compile("[а-яіїєґ]{3}")
_CAPITALS = re.compile("[А-ЯІЇЄҐ]{3,6}(?= [А-ЯІЇЄҐ][а-яіїєґ])")
_MINISTRY = late_pattern(  # "Мінекономрозвитку Сергій Назаров"
    "(?:Мин|Мін)(?:эконом|економ|фин|фін|обор|юст|здрав|охорон|энерго|енерго|транс|пром|культ|образ|осв|вну|торг|сель"
    "|агро|природ|спорт|труд|соц|связ|стро|інфра|цифр|ветеран)[а-яіїєґ]*(?= [А-ЯІЇЄҐ][а-яіїєґё’']+ [А-ЯІЇЄҐ])"
)
_UNTOLD = frozenset({"unknown", "person"})
_WHENCE = late_pattern(
    r"(?<!\w)(?:из|із|зі|з|в|во|под|близ|біля|г\.|с\.|м\.|городе|города|місті|міста|селі|селе|аеропорту|аэропорту"
    r"|порту|порта)\s$"
)
# Of those with whom somebody is ("з Ковальчуком"), and of bodies in one word ("від Укрексімбанку").
_WITH = late_pattern("(?:ом|ем|ым|им|ою|ею|ой|ей)$|банк|фонд|груп|пром|газ|нафт|нефт|строй|буд|транс")
_CYRILLIC_VOWEL = re.compile("[АЕЁИОУЫЭЮЯІЇЄ]")
_INSIDE = re.compile(r"[^\s«».,!?:;][^«».,!?:;\n]*")  # what one name in guillemets is made of
MAX_QUOTED, MAX_QUOTED_WORDS = 48, 4  # characters, words
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
_SIGNS = frozenset({"von", "por", "par"})
_BYLINE_ENDS = re.compile(r"[^\S\n]*(?:$|[\n,;|/(–—-]|(?:und|y|e|et|in|aus|für|para|pour|per|em)\b)")
_ELIDED = re.compile(
    r"(?:(?:[Aa]ll|[Dd]all|[Dd]ell|[Nn]ell|[Ss]ull|[Ll]|[Dd]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)['’])([^\W\d_]+)( |$)"
)
_LINKED = re.compile(r"[^\W\d_]+ (?:de|del|della|dei|degli|di|do|da|dos|das|des|du|de la|de los|de las|de l['’]) ")
_GERMAN = re.compile(r"\b(?:und|nicht|wurden?|hatten?|haben|nach|beim|vom|ist|war|sich|auch|keine?|wird|für|sei|die)\s")
_ARTICLE_BEFORE = re.compile(
    r"(?:(?<!\w)(?:il|lo|del|dello|della|dal|dalla|nel|nella|el|du|au)"
    r"|\b(?:batte|battu|bateu|venció a|contro|contra|contre) (?:il|o|a|la|le))\s$"
    r"|(?<!\w)(?:l|dell|all|dall)['’]$"
)
_PLACED = re.compile(
    r"(?<!\w)(?:em|nés? à|née?s? à|basée?s? à|installée?s? à|arrivée?s? à|dit-on à|nat[oaie] a"
    r"|domiciliat[oaie](?: \S+){0,3} a|sede a|sede en|sede em|residente (?:a|en|em)"
    r"|nacid[oa]s? en|radicad[oa]s? en|nascid[oa]s? em|sediad[oa]s? em|rade de"
    r"|(?:escale|port|porto|puerto) (?:de|di))\s$"
)
_NOUN_BEFORE = re.compile(
    r"(?<![\w-])(?:[ld]['’]|dell['’]|all['’])?([a-zà-ÿ]{3,})(?: (?:legale|legal|canina|local|rival|náutico))? $"
)
_WHERE = re.compile(r"(?:Em|Na|No|Nas|Nos|Desde|Nel|Nella|Dans) (?=[^\W\d_a-zà-ÿ])")
_FROM = re.compile(r"(?:De|Da|Do) [^\W\d_a-zà-ÿ][^\W\d_]+")  # "De Beirute, o cambista ..."; but "Da Silva said"
_BEGINS = re.compile(r"(?:^|[.!?…»\"”]\s+|\n\s*)$")
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
    return with_bodies(text, kept, is_cyrillic=is_cyrillic)


def _in_cyrillic(text: str, found: Sequence[FoundName]) -> Iterator[FoundName]:
    for name in _parted_by_quotes(text, found):
        start, end, kind, _ = name
        if kind not in _MAYBE:
            yield name
        elif text[start - 1 : start] == "«":
            yield _quoted(text, name)
        elif short := _short_body(text[start:end], kind):
            yield FoundName(start, start + len(short), "organization", name.cue)
            yield name._replace(start=start + len(short) + 1, kind="person")
        elif body := _BODY.match(text, end) if _is_adjective(text[start:end]) else None:
            yield FoundName(start, body.end(), "organization", body.group().rpartition(" ")[2])
        elif kind == "unknown" and _only_begins(text, name):
            yield name._replace(kind="word", cue="")
        elif kind in _UNTOLD and " " not in text[start:end] and _is_town(text, name):
            yield name._replace(kind="place", cue="")
        elif kind == "person" and is_body_noun(text[start:end].partition(" ")[0]):  # "Институт Меотиды"
            yield name._replace(kind="organization", cue="")
        else:
            yield name


def _is_town(text: str, name: FoundName) -> bool:
    """Whether one word is a place of the tables, or stands where one tells whence or where: "з Полтавщини"."""
    shown = text[name.start : name.end]
    if name.kind == "unknown" and is_in_places(shown):
        return True
    if shown.isupper() or _WITH.search(shown) or (name.kind == "person" and name.cue not in _LOOKS):
        return False
    return _WHENCE.search(text, max(0, name.start - REACH), name.start) is not None


def _parted_by_quotes(text: str, found: Iterable[FoundName]) -> Iterator[FoundName]:
    """The names, those that go on behind an opening mark made two: "ГУП РК «Крымские порты"."""
    for name in found:
        opened = text.find("«", name.start + 1, name.end)
        closed = text.find("»", name.end + 1, name.end + MAX_QUOTED) if opened > 0 else -1
        if closed > 0 and text.find("»", opened, name.end + 1) < 0 and text.find("«", opened + 1, closed) < 0:
            before = text[name.start : opened].rstrip()
            yield name._replace(end=name.start + len(before))
            yield name._replace(start=opened + 1)
        else:
            yield name


def _short_body(shown: str, kind: str) -> str:
    """The short form of a body before a person's name: "ФСБ" of "директор ФСБ Александр Бортников"; mostly empty.

    A surname in capitals can be said; letters without a vowel, and the short forms that tables have, are bodies. Of
    what is taken for a body, two words behind it are a person's where they begin with a given name.
    """
    ministry = _MINISTRY.match(shown)
    if ministry and kind == "person" and ministry.end() < len(shown):
        return ministry.group()
    found = _CAPITALS.match(shown)
    body = found.group() if found else ""
    if kind != "person" and not (
        kind == "organization" and shown.count(" ") == 2 and is_given(shown.split()[1].lower())
    ):
        return ""
    return body if body and (body.lower() in words("orgs") or not _CYRILLIC_VOWEL.search(body)) else ""


def _only_begins(text: str, name: FoundName) -> bool:
    """Whether it is one word that has its capital as the first of a sentence: "Його компанія", "Картки банку"."""
    shown = text[name.start : name.end]
    is_word = shown.isalpha() and not shown.isupper() and _SMALL_NEXT.match(text, name.end) is not None
    if not is_word or _BEGINS.search(text[max(0, name.start - 4) : name.start]) is None:
        return False
    return text.count(shown, max(0, name.start - SAMPLE), name.end + SAMPLE) == 1  # near it: a text may be long


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
    if _GERMAN.search(text, 0, SAMPLE):
        found = map(in_german, repeat(text), found)
    elif TURKISH.search(text, 0, SAMPLE):
        found = chain.from_iterable(map(in_turkish, repeat(text), found))
    for name in found:
        if name.kind in OPEN or (name.kind == "place" and "\n" in text[name.start : name.end]):
            yield from _in_romance(text, name)
        else:
            yield name


def _in_romance(text: str, name: FoundName) -> Iterator[FoundName]:
    """The name less what leads to it, as most of the languages in Latin letters lead to one."""
    start, end, kind, cue = name
    shown = text[start:end]
    line = shown.find("\n")
    opener = _LINE_OPENER.match(shown, line + 1)
    if opener and opener.end() < len(shown):
        if line > 0:
            yield name._replace(end=start + line)
        signed = FoundName(start + opener.end(), end, "person", "byline")
        yield signed if _BYLINE_ENDS.match(text, end) else _unsigned(text, signed, kind)
    elif kind == "person" and cue in _SIGNS and not _BYLINE_ENDS.match(text, end):
        yield _unsigned(text, name, kind)
    elif where := _where(text, name, shown):
        yield FoundName(where, end, "place", "in")
    elif " " not in shown:
        yield _one_word(text, name, shown)
    else:
        led = _opener(text, name, shown)
        cut = _lead_cut(name._replace(start=start + led), shown[led:])
        yield _told_by_words_before(text, cut) if cut.kind == "person" and cut.cue in _LOOKS else cut


def _told_by_words_before(text: str, name: FoundName) -> FoundName:
    """What only looks like a person's name, without a given one: a body behind its noun or an article, or a place.

    "la cooperativa Zoral Sabores", "lo studio legale Vella Pace", "batte l'Aurora Zeme", "nato a Menzel Zoral".
    """
    before = text[max(0, name.start - REACH) : name.start]
    if _begins_with_given(text[name.start : name.end]):
        return name
    if _PLACED.search(before):
        return name._replace(kind="place", cue="in")
    led = _NOUN_BEFORE.search(before)
    is_body = (led is not None and led[1] in words("org_nouns")) or _ARTICLE_BEFORE.search(before)
    return name._replace(kind="organization", cue="") if is_body else name


def _one_word(text: str, name: FoundName, shown: str) -> FoundName:
    """A name of one word: a portfolio, a place, or a possessive at the beginning of a sentence is no party's."""
    told = "word" if shown.lower() in _OWNS and _SMALL_NEXT.match(text, name.end) else _told_before(text, name)
    return name._replace(kind=told, cue="") if told else _lead_cut(name, shown)


def _unsigned(text: str, name: FoundName, kind: str) -> FoundName:
    """The name behind "Von" or "Por" in a sentence: a person's only where it begins with a given name."""
    if kind == "person" and not _begins_with_given(text[name.start : name.end]):
        kind = "unknown"
    return name._replace(kind=kind, cue="")


def _opener(text: str, name: FoundName, shown: str) -> int:
    """The length of the first word of a sentence before a name, if it leads to one: "Według Nowak", "Weder Huber"."""
    first, _, rest = shown.partition(" ")
    leads = is_opener(first) and rest[:1].isupper()
    return len(first) + 1 if leads and opens_sentence(text, name.start, in_quotes=True) else 0


def _where(text: str, name: FoundName, shown: str) -> int:
    """Where a place begins behind the first word of a sentence: "Em Lisboa", "De Beirute, o cambista ..."; else 0."""
    if led := _WHERE.match(shown):
        return name.start + led.end()
    return name.start + len("De ") if text.startswith(",", name.end) and _FROM.fullmatch(shown) else 0


def _told_before(text: str, name: FoundName) -> str:
    """ "ministro de Transporte", "aus Bochum", and ", de Vigo," of a word that nothing else tells."""
    before = text[max(0, name.start - REACH) : name.start]
    if _PORTFOLIO.search(before):
        return "title"
    if before.endswith(" aus ") and text[name.end : name.end + 1] in _STOPS:
        return "place"
    if name.kind != "unknown":
        return ""
    is_place = is_in_places(text[name.start : name.end]) or _OF_PLACE.search(before) or _PLACED.search(before)
    return "place" if is_place else ""


REACH = 28  # characters before a name that are read
_STOPS = frozenset(".,;:()\n ")
_PORTFOLIO = re.compile(
    r"(?:[Mm]inistr[eoia]s?|[Ss]ecretari[oa])(?: \w+)? (?:de|del|de la|de las|della|de l['’]|dell['’]|des) ?$"
)
_OWNS = frozenset({"su", "sua", "sus"})  # "Su agente ...": a given name elsewhere
_OF_PLACE = re.compile(r"(?:[,)]| (?:\w+[eoa]|\w+ien|\w+és)) d(?:e |['’])$")


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
