"""Public and private bodies as languages write them that have a capital for the first word alone.

"l'Institut saharien de Niamey", "Tesoro americano", "Министерство финансов США", "Национальный банк Украины".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from xref.exonyms import is_exonym
from xref.late import late_pattern
from xref.mentions.base import FoundName, opens_sentence
from xref.mentions.names.foreign.base import OPEN

_WORD = r"[^\W\d_][\w'’-]+"
_LOW = r"[a-zà-ÿ][a-zà-ÿ-]{2,}"
# French, Italian, Spanish, Portuguese.
_HEADS = (
    r"Agen(?:ce|zia|cia)|Agência|As+oci(?:ation|azione|ación)|Associação|Autori(?:té|tà|dad|dade)|Bureau|Caisse|C[aá]mara"
    r"|Câmara|Camera|Centr[eo]|Chambre|Collectif|Comit[éê]|Comitato|Commission[e]?|Comisión|Comissão"
    r"|Cons(?:eil|iglio|ejo|elho)|Conservatoire|Corte|Cour|Crédit|Departamento|Dipartimento|Dire(?:ction|zione|cción|ção)|École|Ente|Fédération"
    r"|Feder(?:azione|ación|ação)|Fiscalía|Fond(?:ation|azione)|Funda(?:ción|ção)|Groupe d['’]étude|Guardia"
    r"|Haute Autorité"
    r"|Institut|I[ns]{1,2}tituto|Istituto|Ligue|Minist(?:ère|ero|erio|ério)|Na(?:tions|zioni|ciones|ções)"
    r"|Observat(?:oire|orio|ório)|Osservatorio|Office|Oficina|Organisation|Parquet|Procur(?:a|aduría|adoria)|Réseau|Sindicato"
    r"|Superintendencia|Syndicat|Tesoro|Tesouro|Tribunale?|Union|Trésor|Ufficio|Universi(?:té|tà|dad|dade)"
)
_ORDINARY = (
    r"(?:soci|commerc|comerc|st[oó]ric|hist[óo]ri|urban|pesso|person|local|vide)"  # "réseau social", "centro storico"
)
_ADJECTIVE = (
    r"(?:[a-zà-ÿ][a-zà-ÿ-]{2,}(?:ain|aine|ano|ana|án|ien|ienne|al|ale|aux|ali|el|elle|ique|ico|ica|ici|aire|ario|aria|ois"
    r"|oise|ais|aise|ese|ense|enses|if|ive|ivo|iva|eur|eure|ore|ein|ín|éen|éenne|eo|ea|antin|antine)"
    r"|uni|unies|unite|unidas|unido|belge|suisse|russe|turc|turque|grec|suprême|mixte)s?(?!\w)"
)
_ARTICLES = r"(?:la|le|les|los|las|el|a|o|os|as|i|gli|un|una|une)"
_TO = (
    r"(?: (?:(?:de|pour|sur|contre|para|contra|por|per) (?:la|le|les|los|las|el|a|o|os|as|i|gli) "
    r"|(?:du|des|del|della|dello|dei|degli|delle|do|da|dos|das|sulla|sul|sui) |(?:de|pour|sur|contre) l['’]|dell['’])"
    rf"| (?:(?:de|di|pour|sur|contre|para|contra|por|per) |d['’])(?!{_ARTICLES}(?!\w))"
    r"(?![a-zà-ÿ]+(?:er|ir|re|are|ere|ire|ar)(?!\w)))"  # an infinitive
)
# An adjective or a participle in the plural, behind a noun that is in it.
_PLURAL = (
    r"(?:(?<=s) (?!dans|sans|depuis|vers|alors|mais|après|plus|pas|sous|dès|lors|puis|trois|entonces|además|antes|pues)"
    r"[a-zà-ÿ]{3,}s(?!\w)|(?<=[ie]) [a-zà-ÿ]{2,}(?:at|it|ut)[ie](?!\w))"
)
_TAIL = rf"(?:(?: {_ADJECTIVE}){{0,2}}(?:{_TO}{_WORD}(?: {_ADJECTIVE}|{_PLURAL})?){{0,3}})"
_ROMANCE = late_pattern(rf"(?<![\w-])(?:{_HEADS})(?! {_ORDINARY})(?= [a-zà-ÿ]){_TAIL}")
# In lower case a body is told by what stands in capitals behind it: "ministère de la Justice".
_ROMANCE_LOWER = late_pattern(
    r"(?<![\w-])(?:minist(?:ère|ero|erio|ério)|tribunale?|cour d['’](?:appel|assises)|corte d['’](?:appello|assise)"
    r"|parquet|ambassade|embajada|ambasciata|embaixada|procura|fiscalía|universi(?:té|tà|dad|dade)|mairie|préfecture)"
    rf"(?: {_ADJECTIVE}){{0,2}}(?:{_TO}{_LOW}(?: {_ADJECTIVE})?)?{_TO}[^\W\d_a-zà-ÿ][\w'’-]+(?: {_ADJECTIVE})?"
    r"|(?<![\w-])parquet (?:fédéral|national|européen)(?: (?:[a-zà-ÿ]+(?:ier|ique)|belge|suisse))?(?!\w)"
)
# Russian, Ukrainian: the noun, in any case, and what stands behind it in the genitive.
_CYRILLIC_NOUNS = (
    r"(?:[Мм]инистерств|[Мм]іністерств|[Аа]гентств|[Пп]осольств|[Уу]правлени|[Уу]правлінн)(?:[оауеяюі]|ом|ем|ям)"
    r"|(?:[Кк]омитет|[Кк]омітет|[Дд]епартамент|[Ии]нститут|[Іі]нститут|[Фф]онд|[Бб]анк|[Сс]овет|[Уу]ниверситет|[Рр]егистр"
    r"|[Рр]егістр|[Рр]еестр|[Рр]еєстр|[Цц]ентр|[Сс]оюз|[Сс]уд|[Аа]льянс)(?:[ауеі]|ом|ові)?"
    r"|(?:[Сс]лужб|[Пп]рокуратур|[Пп]алат|[Дд]ум|[Рр]ад|[Сс]пілк)(?:[аыуеиі]|ой|ою)"
    r"|(?:[Аа]ссоциаци|[Аа]соціаці|[Фф]едераци|[Фф]едераці|[Ии]нспекци|[Іі]нспекці|[Аа]дминистраци|[Аа]дміністраці"
    r"|[Кк]омисси|[Кк]омісі|[Аа]кадеми|[Аа]кадемі|[Гг]варди|[Гг]варді)(?:[яюиії]|ей|єю)"
)
_CYRILLIC_NOUN = late_pattern(_CYRILLIC_NOUNS)
_STANDING = (
    r"(?:Национальн|Національн|Центральн|Государственн|Державн|Федеральн|Следственн|Слідч|Верховн|Генеральн|Конституционн"
    r"|Конституційн|Международн|Міжнародн|Арбитражн|Антимонопольн|Таможенн|Пенсионн|[А-ЯІЇЄ][а-яіїєґ-]+(?:ск|ськ|цьк))"
    r"(?:ый|ий|ой|ая|ое|ого|ому|им|ую|ом|[аеуї]|ої|ій|у)"
)
_LOW_ADJECTIVE = r" [а-яёіїєґ-]{3,}(?:ый|ий|ой|ая|ое|ого|ому|им|ую|ых|их|ої|ій|ський|ська)"
_GENITIVE = (
    r"(?!вчера|сегодня|завтра|тогда|всегда|когда|пока|однако|дважды|трижды|также|снова|даже|или|если|они|его|того|этого"
    r"|этой|после|теперь|сейчас|ранее|вчора|сьогодні|його|але|вже|коли|тому|також|только|тільки|двічі|тричі|которы|який|которой)"
    r"(?:[а-яёіїєґ-]{3,}(?:[оеіїє]в|[её]й|[иіы]й|[иыі]х|[оеє]го|[оеї]ї|[оеє][йї]|[ыиіїья]|(?<!л)а)(?<!л[ияі])(?<!ся)|справ|дел)(?!\w)"
)
_ANY_NOUN = late_pattern(r"(?:Центр|Банк|Суд|Фонд|Служб|Совет|Союз|Рад)(?:а|у|ом|е|ы|і|и)? [а-яіїє]+")
_OF_PEOPLE = late_pattern(r"[А-ЯІЇЄ][а-яіїєґ-]+(?:ск|ськ|цьк)[а-яіїє]{1,3} [а-яіїє]+")
_STATES = r"США|РФ|ЕС|ЄС|ООН|СНГ|СРСР|СССР"
_CYRILLIC_TAIL = rf"(?: (?:по|із|з) [а-яёіїєґ-]{{4,}})?(?: (?:и |і |та )?{_GENITIVE}){{0,3}}(?: (?:{_STATES})(?!\w))?"
_CYRILLIC = late_pattern(
    rf"(?<!\w)(?:{_STANDING}(?:{_LOW_ADJECTIVE}){{0,2}} (?=[а-яіїє])(?:{_CYRILLIC_NOUNS})(?!\w){_CYRILLIC_TAIL}"
    rf"|(?=[А-ЯІЇЄ])(?:{_CYRILLIC_NOUNS})(?!\w)(?= [а-яіїєА-ЯІ]){_CYRILLIC_TAIL}"
    rf"|(?:министерств|міністерств|посольств)(?:[оауеі]|ом)(?: {_GENITIVE}){{0,3}}(?: (?:{_STATES})(?!\w))?)"
)
_SHORT_BODY = late_pattern(
    r"(?:Госдум|Держдум|Госсовет|Держрад|Совбез|Госдеп|Центробанк|Центризбирком|Нацбанк|Нацгварди|Минфин|Мінфін|Минюст"
    r"|Мінюст|[Мм]инобороны|[Мм]іноборони|Минэнерго|Міненерго|Минздрав|Минтранс|Минпромторг|Минкульт|Генпрокуратур|Генштаб"
    r"|Следком|Роспотреб"
    r"|Рос(?:[а-я]*надзор|реестр|[а-я]+флот|имуществ|стат|резерв|гварди|финмониторинг|космос|атом|авиаци)"
    r"|Укр(?:заліз|енерго|пошт|транс)|минюст|минфин|мінфін|мін’юст)[а-яіїє]*(?!\w)"
)
_COUNTRY = re.compile(r" ([А-ЯІЇЄҐ][а-яёіїєґ'’-]+)")
_OF = re.compile(r"(?: d(?:e|u|es|i|o|a|os|as|el|ella|ei|egli)(?: la)? | d['’])$")
_FULL_NAME = re.compile(r" [А-ЯІЇЄҐ][а-яёіїєґ'’-]+ [А-ЯІЇЄҐ]")


def with_bodies(text: str, found: Sequence[FoundName], *, is_cyrillic: bool) -> list[FoundName]:
    """The names, with the bodies of the text in place of those parts of them that were found.

    In order and without overlap, as `found` is. A party's name inside a body cuts it short: "Fondation pour X".
    """
    bodies = sorted(_in_cyrillic(text) if is_cyrillic else _in_romance(text))
    kept: list[FoundName] = []
    at = 0
    for name in found:
        while at < len(bodies) and bodies[at].end <= name.start:
            kept.append(bodies[at])
            at += 1
        if at == len(bodies) or name.end <= bodies[at].start:
            kept.append(name)
        elif name.kind in OPEN and not _is_part(text, name, bodies[at]):
            kept += _parted(text, name, bodies[at])
            while at < len(bodies) and bodies[at].start < name.end:
                at += 1
    return kept + bodies[at:]


def _is_part(text: str, name: FoundName, body: FoundName) -> bool:
    """Whether a name is inside a body and part of its own: a word that ends it behind "de", where the body is of."""
    is_inside = body.start <= name.start and name.end <= body.end and name[:2] != body[:2]
    if not is_inside or name.start == body.start:
        return is_inside
    return name.end == body.end and _OF.search(text, body.start, name.start) is not None and name.kind == "unknown"


def is_body_noun(word: str) -> bool:
    """Whether a Russian or Ukrainian word says what kind of body one is."""
    return _CYRILLIC_NOUN.fullmatch(word) is not None


def _parted(text: str, name: FoundName, body: FoundName) -> Iterator[FoundName]:
    """A name that a body is a part of: less the body and what stands before it, where a person's full name follows.

    "Председатель Госдумы Вячеслав Володин".
    """
    if not _FULL_NAME.match(text, body.end, name.end) or _SHORT_BODY.match(text, body.end + 1):
        yield name
        return
    yield body
    yield FoundName(body.end + 1, name.end, "person", "" if name.kind == "organization" else name.cue)


def _in_romance(text: str) -> Iterator[FoundName]:
    found = (one.span() for pattern in (_ROMANCE, _ROMANCE_LOWER) for one in pattern.finditer(text) if " " in one[0])
    for start, end in _apart(found):
        yield FoundName(start, end, "organization", "")


def _in_cyrillic(text: str) -> Iterator[FoundName]:
    long = (one.span() for one in _CYRILLIC.finditer(text) if " " in one[0] and not _is_any(text, one))
    for start, end in _apart(chain(long, (one.span() for one in _SHORT_BODY.finditer(text)))):
        yield FoundName(start, _with_country(text, end), "organization", "")


def _is_any(text: str, found: re.Match[str]) -> bool:
    """ "Центр города", "Российский суд": what only has its capital as the first of a sentence, and may be any."""
    if not opens_sentence(text, found.start(), in_quotes=True):
        return False
    return _ANY_NOUN.fullmatch(found[0]) is not None or _OF_PEOPLE.fullmatch(found[0]) is not None


def _apart(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans in order, less those that begin inside another one."""
    reach = 0
    for start, end in sorted(spans):
        if start >= reach:
            reach = end
            yield start, end


def _with_country(text: str, end: int) -> int:
    """Where a body ends whose country stands behind it: "Национальный банк Украины"."""
    country = _COUNTRY.match(text, end)
    return country.end() if country and is_exonym(country[1]) else end
