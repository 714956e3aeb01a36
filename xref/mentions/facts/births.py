"""Ages and births beside a name, in English, Spanish, French, German, Portuguese, Italian, Turkish, Russian, Ukrainian.

Only what grammar ties to the name is read: "X, 22," and "the 22-year-old X", not "X served 22 years".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from xref.late import late_pattern
from xref.mentions.base import Place
from xref.mentions.facts.base import BIRTH_REACH, age_in
from xref.model import DateSpan
from xref.numerals import in_digits

AGE_REACH = 60  # characters before a name in which its age may stand
AGE_REACH_AFTER = 110  # ... and after it: "X runs a shop opposite ours. He's from Perm, he's about thirty"
KIN_REACH = 40  # ... and before it whose relative is told
MAX_KEPT = 8192  # places of which it is remembered which ages stand beside: sentences recur, and each is asked twice

_DIGIT = re.compile(r"\d")
_SHORT_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?!\d)")  # no year
# Looked for first, as plain strings: the expressions below are slow, and most names stand without an age.
_AGE_HINTS = (
    """
    he is|He is|he's|He's|he’s|He’s| is | turns | turned |
old|age|edad|âgé|Alter|возраст|вік|jähr|Jähr|yaş|летн|річн|Jahre|años|ans|anos|anni|enne|лет|год|рок|рік|岁|歲
""".replace("\n", "")
    .strip()
    .split("|")
)
_BIRTH_HINTS = (
    *("born", "Born", "DOB", "irth", ", b. ", "(b. ", "né", "nasc", "Nasc", "nac", "Nac", "nato", "nata", "Nato"),
    *("Nata", "gebor", "geb.", "Jahrg", "одил", "рожд", "ароди", "народж", "doğum", "г.р", "г. р"),
)
_WRAP = late_pattern(r"[ \t]*\r?\n[ \t]*(?=[^\W\d_A-ZА-ЯІЇЄ]|[\d(])")  # the end of a line inside a sentence

# Words that cannot be of anything but an age, and units that are an age right after a name alone.
_AGED = r"(?:aged|age|age of|edad de|âgée? d['’e]|im Alter von|возраст[еа]?|вік)[ :]{1,2}"
_OLD = (
    r"(?:[- ]years?[- ]old|[- ]year[- ]olds?|[ ]years of age|[ ]años de edad|[ ]Jahre alt|[- ]?[jJ]ährige?[nrs]?"
    r"|[ ]anos de idade|enne\b|[ ]yaşında\w*|-летн\w+|-річн\w+|岁|歲)"
)
_UNIT = r"[ ](?:años|ans|anos|anni|Jahre|лет|года?|років|роки|рік)\b(?! (?:de|di|in|im|of)\b)"
_KIN_WORDS = (
    r"daughters?|sons?|wife|husband|brothers?|sisters?|father|mother|hij[oa]s?|espos[oa]|herman[oa]s?|padre|madre"
    r"|fils|fille|femme|mari|frère|sœur|Sohn|Tochter|Frau|Mann|filh[oa]s?|figli[oae]|moglie|marito|oğlu|kızı|eşi|сын|дочь|жена|муж"
    r"|син|дочка|дружина"
)
# What goes on for years, too: "X, condena de 20 años", "X, oltre ... più di 20 anni".
_NO_TRADE = (
    r"(?:pena|condena|condanna|prisión|reclusione|carcere|cerca|menos|meno|más|più|mais|desde|durante|espacio)\b"
)
_KIN = late_pattern(rf"\b(?:{_KIN_WORDS})\b")
# What is told behind such a name is told of the relative: "the son of a half-brother of X, born in 1981".
_KIN_OF = late_pattern(rf"\b(?:half-|demi-)?(?:{_KIN_WORDS}) (?:of|de|del|von|di|da|do) (?:[A-Z]\w+\.? )?$")
# Somebody else, with whom the bearer is compared: "X shares three names with a man born in 1957".
_SOMEBODY = late_pattern(
    r"\b(?:with|from|than|unlike|like) (?:an?|another|the other) (?:man|woman|person|namesake|one)\b"
)
_NO_OTHER = rf"(?:(?!\b(?:and|y|et|und|e|и|і|та|ve|with|{_KIN_WORDS})\b)[^.!?;\n])"  # up to the next party
_JUNIOR = r"(?:,? (?:[jJ]unior|[sS]enior|[jJsS][rR]\.?|JUNIOR|SENIOR|I{2,3}|IV))?"  # behind a name, before its age
_ABOUT = r"(?:about |around |some |nearly |almost |only |just |now )?"
_ENDS_AGE = r"(?=[,.;!)](?!\d)| and\b|$)"
# What one does to another or a thing: "X abducted a 12-year-old", "X hailed the 10-year-old treaty".
_DOES = (
    r"\s(?!(?:is|was|the|an?|who|of|from|in|at|aged?|es|era|une?|el|la|le|de|di|der|die|im|est|était|ist|war|hat|è|é|à|foi"
    r"|âgée?|edad|con|tiene|tenía|tem|tinha|adlı|isimli|now|only|just)\b)[a-zà-öø-ÿ]"
)
_NO_NAME = r"(?:(?![A-Z]\w+ [A-Z])[^\n])"  # up to the name of another
_PAGES = r" \d{1,3}(?:[–—-]\d{1,3}|n\d{1,3})?(?:[,.;)](?!\d)|\n|$)"
_ENDS = rf"(?=[,.;)](?!\d|(?<=,){_PAGES})|$)"  # no date: "X, 12.02.1961"; nor pages: "X, 12, 45–47"
# "X (12)": a footnote, a shirt, an exhibit, and seldom a child's age.
_NOTE = re.compile(r"[\"'”’»)]* \((?:\d|1[0-5])\)")
_GROWN = r"(1[5-9]|[2-9]\d)"  # years: fewer are goals, shops, minutes
# "X, a bus driver, 23,": no relative or companion, and no part of a law or a house.
_CALLED = (
    r", (?:an? )?(?!(?:with|whose|his|her|their|its|and|or|one|two|three|four|five|section|article|page|chapter|row"
    rf"|seat|room|item|line|number|paragraph|clause|rule|volume|issue|table|figure|exhibit|count|{_KIN_WORDS})\b)"
    r"[a-z-]{3,}(?: [a-z-]+)?(?<!s), "
)
_BARE_AGE = late_pattern(rf"[\"'”’»)]*{_JUNIOR}\.?(?:,| \() ?(?:now )?(\d{{1,3}}){_ENDS}|{_CALLED}{_GROWN}{_ENDS}")
_AGE_AFTER = late_pattern(
    rf"[\"'”’»)]*{_JUNIOR}\.?(?:,| \(|,? (?=aged?\b|now\b))[ ]?"
    rf"(?:aged? |now |who is |an? |de |di |âgée? de |im Alter von )?{_ABOUT}"
    rf"(\d{{1,3}})(?:{_ENDS}|{_OLD}|{_UNIT})"
    rf"|(?!{_DOES}){_NO_OTHER}{{0,45}}?\b{_AGED}{_ABOUT}(\d{{1,3}})\b(?! per)"
    rf"|(?!{_DOES}){_NO_OTHER}{{0,30}}?\b(\d{{1,3}}){_OLD}"
    rf"|,? (?:de|di|der) (\d{{1,3}}){_UNIT}"
    rf"|, (?!{_NO_TRADE})[^\W\d_]{{4,}} (?:de|di) (\d{{1,3}}){_UNIT}"
    rf"|(?:,[^.!?;\n]{{0,45}},)? (?:is|turns|turned) {_ABOUT}(\d{{2}}){_ENDS_AGE}"
    rf"|{_NO_OTHER}{{0,60}}?\bwho (?:{_NO_OTHER}{{0,50}} )?is {_ABOUT}(\d{{2}}){_ENDS_AGE}"
    rf"|{_NO_NAME}{{0,60}}?[.;!?] (?:He|She)(?:{_NO_NAME}{{0,30}}, s?he)?(?: is|'s|’s) {_ABOUT}(\d{{2}}){_ENDS_AGE}"
    rf"|{_NO_NAME}{{0,80}}?[.;!?] The (\d{{2}})-year-old\b"
    rf"|{_CALLED}{_GROWN}{_ENDS}"
    r"| \([^().!?\n]{1,10}; ?s?he(?: is|'s|’s) (\d{2})(?=[,.;)]| and\b)"
)
_AGE_BEFORE = late_pattern(
    rf"\b(?:(\d{{1,3}}){_OLD}|{_AGED}(\d{{1,3}})\b|(?:de|di) (\d{{1,3}}){_UNIT}){_NO_OTHER}{{0,40}}$"
)

_WHEN = r" (?:in [JFMASOND][a-z]+|on (?:[JFMASOND][a-z]+|[A-Z][a-z]+day)|last|this|next|earlier|yesterday|today)\b"
_STOPS = r"(?=[,.;!)](?! ?\d| [A-Z])|[.!)] |$)"  # no "12, 13 and 14", and no "22, Baker Street"
# Whose age "of 24" is; a director of 14 firms has so many.
_ONE = (
    r"(?:student|driver|man|woman|boy|girl|youth|teacher|nurse|photographer|worker|mechanic|clerk|pensioner|widow|widower"
    r"|musician|singer|actor|actress|player|baker|barber|tailor|cook|waiter|waitress|apprentice|bachelor|sailor|fisherman"
    r"|soldier|carpenter|plumber|electrician|welder|gardener|cleaner|trainee|graduate|cyclist|jockey|painter|farmhand)"
)
_DIES = r"(?:dies|died|has died|had died|passed away)"
_OF_ITS_OWN = rf"(?!['’]s?\b){_NO_OTHER}{{0,25}}?"  # up to what is said of the bearer: not of a relative or a dog
# What a writer says of an age in more words: looked for only where those above find none.
_AGE_TOLD = late_pattern(
    rf"[\"'”’»)]*{_JUNIOR},? who(?:['’]s| is) {_ABOUT}{_GROWN}{_STOPS}"
    rf"|(?:,? who)?(?:['’]ll be| (?:has |had )?(?:just |recently )?(?:turned|turns|will turn|will be))"
    rf" {_GROWN}(?:{_STOPS}|{_WHEN})"
    rf"|, (?:just|only|still|barely|almost|nearly) {_GROWN}{_STOPS}"
    rf"|, an? (?:[a-zà-öø-ÿ-]+ ){{0,3}}{_ONE} of {_GROWN}{_STOPS}"
    rf"|{_OF_ITS_OWN}\b{_DIES}\b[^.,;\n\d]{{0,40}} at (?:the age of )?{_GROWN}(?=[.;)](?!\d)|$)"
    rf"|{_OF_ITS_OWN}\b{_DIES}\b[^.,;\n\d]{{0,40}}\. (?:He|She) was {_GROWN}(?=[.;](?!\d)|$)"
    rf"|{_OF_ITS_OWN} (?:celebrat\w+|marked|marks) (?:his|her) {_GROWN}(?:st|nd|rd|th) birthday\b"
    rf"|{_NO_OTHER}{{0,45}}?\b(?:от[пм]е[тч]\w+|празднова\w+|відзнач\w+|відсвятк\w+) (?:сво[её] )?"
    rf"{_GROWN}-(?:лети[ея]|річчя)(?! [а-яіїєґ])"  # and no factory's: "отметил 80-летие завода"
)
_TOLD_HINTS = (
    *("who's", "who’s", "who is", " turn", "will ", "'ll be", "’ll be", ", just ", ", only ", ", still ", ", barely "),
    *(", almost ", ", nearly ", ", a ", ", an ", "died", "dies", "passed away", "birthday", "-лети", "-річ"),
)
# What one says of oneself behind one's name, in an interview: "IVAN PETROV: I fix lifts. I'm forty-nine."
_OF_ONESELF = late_pattern(rf":\s(?:[^\n\"“]{{0,100}}?[.!?] )?I(?:['’]m| am) {_ABOUT}{_GROWN}{_STOPS}")

_MONTHS = {
    stem: number
    for number, stems in enumerate(
        (
            "jan ene gen oca янв січ jän", "feb fev fév şub фев лют", "mar mär мар бер", "apr abr avr nis апр кві",
            "may mai mag мая май тра", "jun juin giu haz июн чер", "jul juil lug tem июл лип",
            "aug ago aoû aou ağu авг сер", "sep set eyl сен вер", "oct okt out ott eki окт жов",
            "nov kas ноя лис", "dec dic déc dez ara дек гру",
        ),
        1,
    )
    for stem in stems.split()
}  # fmt: skip
_YEAR = r"((?:19|20)\d\d)(?!\d)"
_DATE = (
    rf"(?:(?P<iso>(?:19|20)\d\d-\d\d-\d\d)|(?P<dotted>\d{{1,2}}\.\d{{1,2}}\.{_YEAR})"
    r"|(?:(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.|º|°)?\s+(?:de |of )?)?"
    r"(?:(?P<month>[^\W\d_]{3,10})\.?,?\s+(?:de |del )?)?"
    rf"(?:(?P<us_day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+)?(?P<year>(?:19|20)\d\d)(?!\d)"
    r"|\d{1,2}/\d{1,2}/(?P<slashed>(?:19|20)\d\d))"
)
_DIED = (
    r"\b(?:died|dead|killed|slain|gestorben|starb|murió|morto|mort[oae]?|décéd|fallec|умер|погиб|öldü|помер|загинув)"
)
# Up to the full name of another: "Ivan Petrov, Pavel Hill and Igor Stone, date of birth 10 June 1986".
_NO_FULL_NAME = r"(?:(?!(?:,| and| y| et| und| e| и) [^\W\d_a-z]\w+ [^\W\d_a-z]\w)[^.!?\n;])"
_BORN = late_pattern(  # "Baku-born" tells a place
    rf"(?:[^.!?\n;]{{0,60}}\. (?:He|She) was |{_NO_FULL_NAME}{{0,60}}?(?<![\w-])(?<!not )(?<!yet ))"
    r"(?:[Bb]orn|DOB|[Dd]ate of birth|[Yy]ear of birth|née?|[Nn]ascid[oa]|nasceu|[Nn]acid[oa]|nació|nat[oa]|Nata"
    r"|Nato(?= (?:a|ad|il|nel) )|geboren"
    r"|geb\.|Jahrgang|[Рр]одил(?:ся|ась)|рожд[её]н\w*|[Нн]ароди(?:вся|лася)|народжен\w*)(?!\w)"
    rf"(?:(?!{_DIED})[^.!?\n\d]){{0,30}}?{_DATE}"
)
# "X (b. 1988)", "X, tiler, b. 1988": what has a capital between them may be another's name.
_IN_SHORT = late_pattern(rf"(?:,[^.!?\n;A-Z\d]{{0,40}})?(?:,| \()\s?b\. ?{_DATE}")
# A whole date right behind a name, and nothing else: of so long ago that it is no day of the news.
_BARE = late_pattern(
    rf"(?: \((?=[^()\n]{{6,20}}\))|(?:[,;] ?| ?\| ?|\t)(?=[^(),;|\t\n]{{4,20}}(?:, \d{{4}})?\s?(?:[,;|\t\n]|$)))"
    rf"{_DATE}(?:\)|(?=\s?[,;|\t\n])|$)"
)
_LIFE = re.compile(r" \((1\d{3}|20[01]\d) ?[–—-] ?(1\d{3}|20\d\d)\)")  # of the dead
SHORTEST_LIFE, LAST_LIVED = 30, 1939  # years of a life, and when it began at the latest: rulers of later years live on
LAST_BARE = 1985  # later ones are days of news, of judgments, of listings: OFAC's first are of 1995
_OPEN_BARE = frozenset(" ,;|\t")
_FIRST_DATE = late_pattern(_DATE)
_ABOUT_SO = re.compile(
    r"^\s*(?:about|around|approx|circa|c\.|ca\.|between|vers|hacia|etwa|около)|\d{4}\s?(?:[-–]|to|or|/)\s?\d{4}",
    re.IGNORECASE,
)
_FIRST_AGE = late_pattern(r"(\d{1,3})(?![\d/.-]|\s*(?:months?|weeks?|days?)\b)")
# Whose birth is told behind these is another: "X: його помічник Петро Вільха, 1988 року народження".
_ANOTHER = r"\b(?:[йЙ]ого|[Її]ї|їх|[Ее]го|[Ее][её]|их)\s(?:\w+\s){1,2}[А-ЯЁІЇЄҐ]"
_OF_BIRTH = late_pattern(  # "1972 doğumlu", "1972 года рождения", "1972 г.р."
    rf"(?:(?!{_ANOTHER})[^.!?\n;\d]){{0,40}}?"
    rf"{_DATE}\s?(?:doğumlu|(?:года|г\.) ?(?:рожд|р\.)|р(?:оку|\.) ?народж|г\.\s?р)"
)


def find_ages(text: str, place: Place) -> Iterable[int]:
    """The ages, in years, that the words around a name give it."""
    start, end = place
    return _ages_between(text[max(0, start - AGE_REACH) : start], text[end : end + AGE_REACH_AFTER])


@lru_cache(maxsize=MAX_KEPT)
def _ages_between(before: str, after: str) -> tuple[int, ...]:
    return tuple(_ages(in_digits(before), in_digits(after)))


def _ages(before: str, after: str) -> Iterator[int]:
    if _SHORT_NUMBER.search(after) and not _NOTE.match(after):
        pattern = _AGE_AFTER if _has_hint(after, _AGE_HINTS) else _BARE_AGE
        said = _WRAP.sub(" ", after)
        found = pattern.match(said)
        if not found and _has_hint(after, _TOLD_HINTS):
            found = _AGE_TOLD.match(said)
        if not found and after[0] == ":" and (not before or before[-1] == "\n"):
            found = _OF_ONESELF.match(after)
        yield from age_in(found)
    if _SHORT_NUMBER.search(before) and _has_hint(before, _AGE_HINTS):
        yield from age_in(_AGE_BEFORE.search(_WRAP.sub(" ", before)))


def _has_hint(window: str, hints: Iterable[str]) -> bool:
    return any(map(window.__contains__, hints))


def find_births(text: str, place: Place) -> Iterable[DateSpan]:
    """The dates of birth, as precise as they are given, in the words after a name."""
    after = text[place.end : place.end + BIRTH_REACH]
    if not _DIGIT.search(after):
        return ()
    if (
        after[0] == ","
        and not after.startswith(", who")
        and _KIN_OF.search(text, max(0, place.start - KIN_REACH), place.start)
    ):
        return ()
    if _has_hint(after, _BIRTH_HINTS):
        return _births(_WRAP.sub(" ", after))
    return _bare(after) if after[:1] in _OPEN_BARE else ()


def read_births(value: str) -> Iterator[DateSpan]:
    """The date that a form gives for a birth: "1 January 1990", "01.01.1990 in Perm"; none that is about so."""
    found = None if _ABOUT_SO.search(value) else _FIRST_DATE.match(value)
    if found:
        yield _as_span(found)


def read_ages(value: str) -> Iterator[int]:
    """The age that a form gives: "24", "24 years"."""
    yield from age_in(_FIRST_AGE.match(value))


def _births(after: str) -> Iterator[DateSpan]:
    for found in (_BORN.match(after), _OF_BIRTH.match(after), _IN_SHORT.match(after)):
        if found and not _KIN.search(found.group()) and not _SOMEBODY.search(found.group()):
            yield _as_span(found)


def _bare(after: str) -> Iterator[DateSpan]:
    """The date behind a name, as registers give births, or the years of a life: "(05 Mar 1971)", "(1820-1891)"."""
    lived = _LIFE.match(after)
    if lived and int(lived[1]) <= LAST_LIVED and int(lived[2]) - int(lived[1]) >= SHORTEST_LIFE:
        yield DateSpan.of(int(lived[1]))
    found = _BARE.match(after)
    if found and (born := _as_span(found)).first == born.last and born.first.year <= LAST_BARE:
        yield born


def _as_span(found: re.Match[str]) -> DateSpan:
    iso, dotted = found["iso"], found["dotted"]
    if iso:
        year, month, day = map(int, iso.split("-"))
    elif dotted:
        day, month, year = map(int, dotted.split("."))
    else:
        name = (found["month"] or "").lower()
        month = _MONTHS.get(name[:4]) or _MONTHS.get(name[:3]) or 0
        day, year = int(found["day"] or found["us_day"] or 0), int(found["year"] or found["slashed"])
    try:
        return DateSpan.of(year, month or None, (month and day) or None)
    except ValueError:  # 31 February
        return DateSpan.of(year)
