"""What words right before a listed name, in one phrase with it, are to it: a part of the name or none."""

from __future__ import annotations

import re

from xref.headlines import belongings, is_verb
from xref.mentions.base import Hit, Sighting, is_opener, is_place, opens_sentence
from xref.mentions.subjects.base import NEARLY_WHOLE, UNMISTAKABLE, is_name_of_person, plain
from xref.text import fold, folded_words
from xref.vocabulary import RARE, is_common, is_given_name, is_plain_word, is_title, weight_of

LONGEST_ACRONYM = 6  # letters, of a body before a person's name; "KIM Jong Un" has a surname there, which tables know
MANY_WORDS = 3  # in capitals, that begin no person's name if none of them is a given name
_DESCRIBES = re.compile(r"-[a-z]{3,}\s+$")
# What says who somebody is, as it is folded: "kingpin", "warlord"; "predprinimatel", "zamglavy", "gendirektor".
_AGENT = re.compile(
    "(?:er|or|eur|man|men|ist|ian|eer|ier|pin|lord|boss|chief|chef|czar|tsar|baron|guru"
    "|tel|telnitsa|nik|nitsa|chik|shchik|ist|istka|ent|ant|lider|ministr|glava|glavy|syn|doch|brat|zhena|muzh)$"
)
_OF = re.compile(
    r"\w\s+(?:of(?: the)?|de(?: las?| los?|l)?|du|des|der|d[ao]s?|di|del(?:la|lo)?|degli|dei)\s+(?:[AaEe]l[- ])?$"
)
_PREFIXES = frozenset({"ex-", "pro-", "anti-", "non-", "post-", "Ex-", "Pro-", "Anti-", "Non-"})
# Some are given names.
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_DAY_BEFORE = re.compile(
    r"\b(?:[Oo]n|[Bb]y|[Ll]ast|[Nn]ext|[Tt]his|[Ss]ince|[Uu]ntil|[Tt]ill|[Ff]rom|[Ee]very|[Ll]ate|[Ee]arly) $"
)
# Small words, in English and five other languages, that lead from the start of a sentence to a place. Portuguese "A"
# and "No" are English words.
_LEADS_FIRST = re.compile(
    r"\b(?:In|At|From|Near|Outside|Off|Inside|Across|Around|Under|With|Without|After|Before|Since|Until|Via|Per|Despite"
    r"|Against|For|To|Unlike|According to|Together with|Along with|En|Desde|Tras|Con|Sin|Contra|Según|À|Dans|Depuis"
    r"|Avec|Sans|Selon|Contre|Secondo|Dopo|Da|Dal|Nel|Em|Na|Após|Com|Sem|Segundo|Aus|Nach|Seit|Mit|Ohne|Gegen|Laut"
    r"|Bei) $"
)
REACH = 20  # characters before a name that are read
# What companies are called for how they wish to look, and what is no participle.
_NAMED_SO = frozenset(
    {"allied", "integrated", "combined", "unified", "advanced", "applied", "gifted", "sacred", "certified", "inspired"}
    | {"related", "trusted", "preferred", "dedicated", "animated", "speed", "seed", "feed", "weed", "reed", "need"}
    | {"breed", "creed", "deed", "greed", "steed", "bed", "shed", "sled", "red", "family", "butterfly", "fly", "jelly"}
    | {"belly", "holly", "lovely", "friendly", "lonely", "only", "early", "daily", "weekly", "monthly", "assembly"}
)
_QUANTIFIERS = frozenset(
    {"all", "any", "both", "certain", "many", "more", "most", "other", "several", "some", "various"}
)
_ARTICLES = frozenset({"the", "a", "an"})


def opens_clause(text: str, start: int, led_in: str) -> bool:
    """Whether words before a name that begin there have their capitals for the sentence or as a day or place has one.

    "Contre X", "Sanctioned X", "US-sanctioned X", "On Tuesday X", "In Tehran X".
    """
    word = led_in.strip()
    if not word or " " in word:
        return False
    if opens_sentence(text, start, in_quotes=True):
        return is_opener(word) or _is_said_first(word)
    if word.lower() in _DAYS:
        return _DAY_BEFORE.search(text, max(0, start - REACH), start) is not None
    return is_place(word) and not is_given_name(fold(word)) and _is_led_to_first(text, start)


def _is_led_to_first(text: str, start: int) -> bool:
    """Whether the first words of a sentence lead to what begins there: "According to Moscow X grew"."""
    led = _LEADS_FIRST.search(text, max(0, start - REACH), start)
    return led is not None and opens_sentence(text, led.start(), in_quotes=True)


def _is_said_first(word: str) -> bool:
    """ "Blacklisted", "Reportedly", "US-sanctioned", "Owner", "Conglomerate": everyday words that begin few names."""
    form = fold(word.rpartition("-")[2])
    if "-" in word:
        return word[-1].islower() and word.rpartition("-")[2].islower() and is_verb(form)
    if is_given_name(form) or form in _NAMED_SO:
        return False
    if form in belongings() or (form.endswith(("ed", "ly")) and is_plain_word(form)):
        return True
    return is_common(form) and weight_of(form) >= RARE and not is_place(word)


def is_prefixed(led_in: str, sighting: Sighting) -> bool:
    """ "ex-KGB", "pro-Hezbollah": a small word tied to a listed name."""
    return led_in in _PREFIXES and sighting.comparison.score >= NEARLY_WHOLE


def is_described(words: str) -> bool:
    """ "Russian-flagged", "Dubai-based": what is said of a name and is none of it."""
    return bool(_DESCRIBES.search(words))


def _is_linked(words: str) -> bool:
    """ "Boeing of", "Kapalıçarşı'daki": a small word, or the ending of one, stands between."""
    last = words.split()[-1:] or [""]
    return last[0].islower() or any(mark in last[0] for mark in "'’")


def is_of(words: str) -> bool:
    """ "Political Bureau of", "Frente Central de las": what a body has, which a small word ties to its name."""
    return _OF.search(words) is not None


def is_led_in(words: str) -> bool:
    """ "Creditors of", "Lawyers for": an ordinary word that only introduces the name, no kind of organization."""
    lead = [word for word in plain(words).split() if word not in _ARTICLES]
    return len(lead) == 2 and lead[1] in {"of", "for", "by", "at"} and is_plain_word(lead[0])


def is_told_before(words: str) -> bool:
    """Words before a name that only tell of it: "Russian-flagged", or everyday ones in a headline."""
    return is_described(words) or all(is_common(fold(word)) for word in words.split())


def is_apart(words: str) -> bool:
    """Nothing stands there, or what leads to the name, or says how much of it: "on Certain Hizballah Financiers"."""
    return not words or _is_linked(words) or is_led_in(words) or _QUANTIFIERS.issuperset(words.lower().split())


def is_behind_small_word(led_in: str, sighting: Sighting) -> bool:
    """ "Bau von der Bank Atlas": a whole listed name of a body that a small word leads to."""
    return sighting.comparison.is_exact and _is_linked(led_in) and not is_name_of_person(sighting)


def is_none_of(led_in: str, hit: Hit) -> bool:
    """ "Monday Latif Jasim", "MEETS LATIF JASIM": before a person's name stand words that are nobody's."""
    words, name = led_in.split(), hit.sighting.text
    return bool(words) and is_name_of_person(hit.sighting) and all(_is_said_before(word, name) for word in words)


def begins_name(led_in: str, sighting: Sighting) -> bool:
    """Whether a person's name begins with these words: "Raghad" before "Saddam Hussein" makes it another's.

    Words of which no table has one for a given name do not where they are many and in capitals ("CAYÓ EL PRIMO DE"), or
    before a name so rare that it is told by itself: "Leningrada Yevgeny Khodotov".
    """
    words, name = led_in.split(), sighting.text
    is_told = sighting.comparison.weight >= UNMISTAKABLE or (len(words) >= MANY_WORDS and led_in.isupper())
    if is_told and not any(is_given_name(fold(word)) for word in words):
        return False
    return bool(words) and all(
        word.isalpha() and word[0].isupper() and not _is_said_before(word, name) for word in words
    )


def _is_said_before(word: str, name: str) -> bool:
    """What stands before a person's name and is none of it: what one is, or the body one is of ("GRU Igor Rotman")."""
    is_in_capitals = word.isupper() and 1 < len(word) <= LONGEST_ACRONYM and not name.isupper()
    return _is_said_of_person(fold(word)) or (is_in_capitals and weight_of(fold(word)) >= RARE)


def _is_said_of_person(word: str) -> bool:
    """A title, a trade, a known body, a word of everyday English or one that is made like them ("kingpin")."""
    if word in _DAYS:
        return True
    if is_given_name(word):
        return False
    is_known = word in belongings() or word in folded_words("names_orgs.txt")
    return is_known or is_common(word) or is_title(word) or _AGENT.search(word) is not None
