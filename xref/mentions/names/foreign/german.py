"""From the names of a German document to the same, as German writes them: with a capital for every noun."""

from __future__ import annotations

import re

from xref.mentions.base import FoundName
from xref.mentions.names.base.tables import DICTIONARY, is_given, lexicon, other_heads, words
from xref.mentions.names.foreign.base import OPEN
from xref.vocabulary import is_german_noun

_ARTICLE = re.compile(r"(?<!\b[Vv]on)(?<!\b[Vv]an) (?:den|der|das) (?=[A-ZÄÖÜ])")
# German: what somebody is or has, and whose: "Leibwächter des Präsidenten", "Eisenbahn zur Krimbrücke".
_NOUN_OF = re.compile(r"([A-ZÄÖÜ][a-zäöüß]+) (?:des|der|zur|zum|zu|vom|von|im|am) ")
_GERMAN_BODY = re.compile(
    r"(?:bund|verband|verein|amt|rat|zentrum|zentrale|komitee|institut|kammer|gewerkschaft|ministerium|kirche|gesellschaft"
    r"|partei|bewegung|union|bank|stiftung|akademie|museum|schule|universität|allianz|front|armee|garden?|korps|brigaden?"
    r"|gruppe|miliz|organisation|firma|konzern|ableger|kartell|bande|zelle|clan|freunde|haus|agentur|behörde|gericht|rundfunk|archiv|theater|orchester|chor|klub|club|reederei|airline|werft|betrieb|verlag|gemeinde|kasse|gymnasium)$"
)
# What a body is, before what it is called; -rat and -bund end names of persons and offices, too: "Nusrat", "Landrat".
_WHAT_IT_IS = re.compile(
    r"(?:kammer|verband|verein|kasse|gesellschaft|stiftung|institut|werft|verlag|reederei|agentur|gymnasium|behörde|gericht"
    r"|ministerium|zentrale|betrieb|verleih|bäckerei|metzgerei|brauerei|druckerei|kanzlei)$"
)
# A noun that says whose a body is, not only what it is: "Bundesgerichtshof", "Zollkriminalamt", "Elbinsel-Sparkasse".
_OF_ITS_OWN = re.compile(
    r"(?:Bundes|Oberlandes|Oberverwaltungs|Zollkriminal|Landeskriminal|Generalbundes|Generalstaats|Nationalbank)"
    r"[a-zäöüß]*?(?:gericht(?:shof)?|amte?s?|anwaltschaft|ministerium|behörde|polizei|bank|rat|tag|zentrale|agentur|kasse"
    r"|nachrichtendienst|verfassungsschutz|rechnungshof|wehr|netzagentur)"
    r"|[A-ZÄÖÜ][\w.-]*-(?:Sparkasse|Bank|Kurier|Zeitung|Anzeiger|Gymnasium|Verein|Stiftung|Institut"
    r"|Verlag|Werft|Reederei|Verband|Universität|Klinik|Kasse|Veteranen)"
)
_OF_SEVERAL = re.compile(r"[-\s]")  # "Chef der Sauerland-Gruppe", "Filiale der Drina Holz GmbH"
_AT = re.compile(r"(?:Am|Auf|Im|In|Beim|Nach|Bei|Aus) (?:de[rmn] )?(?=[A-ZÄÖÜ])")
_POSSESSIVE = "[Ss]ein(?:e[nmrs]?)?|[Ii]hr(?:e[nmrs]?)?|[Mm]ein(?:e[nmrs]?)?|[Uu]nser(?:e[nmrs]?)?|[Dd]ess?en|[Dd]eren"
_NOUN_BEFORE = re.compile(
    rf"(?:(?:{_POSSESSIVE}) )?([A-ZÄÖÜ][a-zäöüß]{{2,}}(?:-[A-ZÄÖÜ][a-zäöüß]+)?) (?=[A-ZÄÖÜŞ]\S* [\w'’-]*[A-ZÄÖÜŞ])"
)
_CALLED = re.compile(r"Namens? (?=[A-ZÄÖÜ])")  # "der Name Karl Huber"
# "Die Firma Nasr Trading", "der Rüstungskonzern Drina": what a company is, told before what it is called.
_FIRM = re.compile(
    r"(?:[Dd](?:ie|er|as|en|em|es) )?"
    r"((?:[A-ZÄÖÜ][a-zäöüß]*)?(?:[Ff]irma|(?<=[a-zäöüß])erei|[Uu]nternehmen|[Kk]onzern|[Hh]ersteller|[Bb]etreiber|[Aa]nbieter|[Dd]ienstleister)s?)"
    r" (?=[A-ZÄÖÜ\d])"
)
_OF_PERSONS_TOO = ("hersteller", "betreiber", "anbieter", "dienstleister")
_DETERMINED = re.compile(
    rf"\b(?:[Dd](?:er|ie|en|em|es)|[Ee]in(?:e[nmrs]?)?|[Vv]om|[Zz]u[mr]|[Bb]eim|[Dd]iese[nmrs]?|{_POSSESSIVE})"
    r" (?:[a-zäöüß-]+ ){0,2}$"
)
DETERMINER = 48  # characters before a noun in which its article stands
_MAY_BE_BODY = frozenset({"word", "unknown"})
_MAY_GO_ON = OPEN | {"word"}
_OF_AGENT = re.compile("(?:är|chef|boss|sprecher|händler|minister)(?:in)?$")
_BY_ARTICLE = frozenset({"particle", "surname first"})  # what told a person that was the article's doing


def in_german(text: str, name: FoundName) -> FoundName:
    """The name as German has it: behind "am" a place, and no noun with what is its own.

    Of several words it ends before an article, which none has but behind "von": "Karl Huber den Vertrag".
    """
    name = _without_nouns(text, name)
    if called := _CALLED.match(text, name.start, name.end):
        name = name._replace(start=called.end(), kind="unknown" if name.kind == "organization" else name.kind)
    is_body = name.kind in _MAY_BE_BODY and _OF_ITS_OWN.fullmatch(text, name.start, name.end)
    if is_body or name.kind not in OPEN:
        return name._replace(kind="organization", cue="") if is_body else name
    if led := _AT.match(text, name.start, name.end):
        return name._replace(start=led.end(), kind="place", cue="in")
    if told := _told_by_noun(text, name):
        return told
    noun = _NOUN_OF.match(text, name.start, name.end)
    if noun and not _is_body_or_given(noun.group(1).lower()):
        is_named = _OF_SEVERAL.search(text, noun.end(), name.end) is not None
        kind = "organization" if is_named else "word"
        return FoundName(noun.end(), name.end, kind, name.cue if is_named else "")
    article = _ARTICLE.search(text, name.start, name.end)
    if article is None:
        return name
    shown = text[name.start : article.start()]
    if " " not in shown:
        is_named = name.kind != "person" or is_given(shown.lower())  # "Karl der Große"
        if not is_named and " " in text[article.end() : name.end]:  # "Erfurt den Italiener Karl Huber"
            return in_german(text, name._replace(start=article.end()))
        return name if is_named else name._replace(end=article.start(), kind=_kind_of_one(shown.lower()))
    last = shown.rpartition(" ")[2].lower().rstrip(".")
    if last in words("legal"):
        return FoundName(name.start, article.start(), "organization", last)
    return name._replace(end=article.start(), kind=_kind_before_article(name, shown))


def _told_by_noun(text: str, name: FoundName) -> FoundName | None:
    """The name behind a noun that says what it is: "der Funktionär Omar Weiss", "die Firma Nasr"."""
    if name.kind == "person" and (led := _led_by_noun(text, name)):
        noun = led.group(1).lower()
        if noun in words("vessel_nouns"):
            kind = "vessel"
        else:
            is_role = noun in words("roles") or noun in words("titles")
            kind = "organization" if _is_body(noun) and not is_role else "person"
        return name._replace(start=led.end(), kind=kind, cue=noun)
    if name.kind == "person" and _begins_with_body(text[name.start : name.end]):
        return name._replace(kind="organization", cue="")
    if firm := _FIRM.match(text, name.start, name.end):
        noun, first = firm.group(1).lower(), text[firm.end() : name.end].partition(" ")[0].lower()
        is_persons = name.kind == "person" and noun.endswith(_OF_PERSONS_TOO) and is_given(first)
        return FoundName(firm.end(), name.end, "person" if is_persons else "organization", noun)
    return None


def _without_nouns(text: str, name: FoundName) -> FoundName:
    """The name without nouns behind it that are none of it: "Im Mai hat Karl Huber Geld überwiesen"."""
    article = _ARTICLE.search(text, name.start, name.end)  # "Karl Huber Kunde der Bank"
    parts = text[name.start : article.start() if article else name.end].split(" ")
    if name.kind not in _MAY_GO_ON or len(parts) < 2 or "\n" in text[name.start : name.end]:
        return name
    is_person = is_given(parts[0].lower())
    is_whose = parts[-2].endswith("s") and not is_given(parts[-2].lower())  # "Zoralcos Anwalt"
    if not (len(parts) > 2 if is_person else is_whose):
        return name
    kept = len(parts)
    while kept > 1 and parts[kept - 2][:1].isupper() and _is_noun(parts[kept - 1].lower()):
        kept -= 1
    if kept == len(parts) or (is_person and kept < 2):
        return name
    shown = " ".join(parts[:kept])
    kind = "person" if is_person else "unknown" if name.cue not in shown.lower() else name.kind
    return name._replace(end=name.start + len(shown), kind=name.kind if name.kind == "word" else kind)


def _is_noun(low: str) -> bool:
    """A German noun that is no body's name, in any case and number."""
    is_body = low in words("org_nouns") or low in words("org_heads") or low in words("legal")
    return not is_body and is_german_noun(low)


def _kind_of_one(low: str) -> str:
    """What a single word before an article is, in lower case: of "Montag den Hafen" a word."""
    return "word" if low in other_heads() or lexicon().get(low) & DICTIONARY else "unknown"


def _kind_before_article(name: FoundName, shown: str) -> str:
    """What the words before an article name, where the article or a noun behind it told: "Karim Nasser der Zeitung"."""
    if name.kind == "organization" and name.cue not in shown.lower():
        first, last = shown.partition(" ")[0].lower(), shown.rpartition(" ")[2].lower()
        return "person" if is_given(first) and not _is_body(last) else name.kind
    return "unknown" if name.cue in _BY_ARTICLE else name.kind


def _led_by_noun(text: str, name: FoundName) -> re.Match[str] | None:
    """The noun before a person's full name that says who it is: "der Funktionär Omar Weiss".

    An article or a possessive stands before it, as before no name; or its ending tells it.
    """
    led = _NOUN_BEFORE.match(text, name.start, name.end)
    if led is None or is_given(led.group(1).lower()):
        return None
    is_said = _DETERMINED.search(text[max(0, name.start - DETERMINER) : name.start]) or led.group(0).count(" ") > 1
    return led if is_said or _OF_AGENT.search(led.group(1)) else None


def _begins_with_body(shown: str) -> bool:
    """ "Außenhandelskammer Rhein-Lippe": what a body is, and what it is called."""
    first, blank, _ = shown.lower().partition(" ")
    is_somebody = is_given(first) or first in words("roles") or first in words("titles")
    return bool(blank) and not is_somebody and (first in words("org_nouns") or _WHAT_IT_IS.search(first) is not None)


def _is_body_or_given(word: str) -> bool:
    return _is_body(word) or is_given(word)


def _is_body(word: str) -> bool:
    return word in words("org_heads") or word in words("org_nouns") or _GERMAN_BODY.search(word) is not None
