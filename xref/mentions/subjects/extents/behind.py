"""Whether a listed name ends before the words behind it in one phrase."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from xref.comparison.base import Comparison
from xref.countries import country_code, place_words
from xref.exonyms import is_exonym
from xref.headlines import is_in_capitals, is_verb
from xref.late import late_pattern
from xref.mentions.base import Hit, Place, cues, is_in_places, is_place
from xref.mentions.subjects.base import ENDING, UNMISTAKABLE, is_name_of_person, plain
from xref.model import PartyType
from xref.parts import split_name
from xref.parts.parties import FORM_WORDS
from xref.text import fold, folded_words
from xref.vocabulary import RARE, is_generic, is_given_name, is_plain_word, legal_form_length

_LEADING_ON = frozenset({"at", "in", "on", "near", "from", "by", "to", "with"})  # "Company on Old Bakery Street"
_QUOTED_NEXT = re.compile(r"[\s,]+(?:[A-ZА-Я]{2,4}\s+)?[«“„]")  # "Игорь Ротман ООО «Волна»": another name begins
# What is tied to a name by a hyphen and is none of it: a German noun ("Zorani-Manager"), what is said of a thing that
# is somebody's ("Zorani-era", "Zorani-funded"); Korean given names have small letters there, too ("Kim Song-il").
_TIED = re.compile(
    r"-(?:Manager|Chef|Direktor|Vorstand|Gründer|Eigentümer|Besitzer|Sprecher|Vertreter|Anführer|Führer|Führung|Kommandeur"
    r"|Kämpfer|Söldner|Miliz|Gruppe|Konzern|Tochter|Firma|Tanker|Frachter|Schiff|Mitglied|Anwalt|Funktionär|Clan|Affäre"
    r"|Prozess|Vertraute|Gegner|Bande|Imperium|Fall|Skandal|Regime|Ära|Familie|Partei|Regierung|Truppe|Anhänger|Lager"
    r"|Umfeld|Deal|Vertrag|Netzwerk|Kartell|Aktie|Konto|Konten|Gelder|Villa|Jacht|Yacht|Vermögen|Ally|Allies)"
    r"(?:in|s|e|er|n|r|en|es|innen)?(?![\w-])"
    r"|-(?:era|type|style|like|led|run|allied|[a-z]{3,}ed)(?![\w-])"
)
_SEAT = late_pattern(r" (?:of|in|from) ([^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)?)")
_BRANCH = late_pattern(r" (?:Branch|(?:Representative |Rep\.? )?Office)$")
_OF_PLACE = late_pattern(r" (?:of|de|du|di|do|da|von)(?: the)? ([^\W\d_a-z][\w'’-]+)")
_OWNER = re.compile(r"(\w[\w .-]*?)(?:['’]s?)? ")
_SHORT_COUNTRIES = frozenset({"РФ", "РБ"})  # that the table of countries does not have
_ROMAN = re.compile(r" (?:I{2,3}|I?V|VI{1,3}|I?X)")
_DIGITS = re.compile(r"[ -]\d{1,2}")
LONGEST_NOUN = 24  # characters before a name in which what it is stands
_SHORT_FORM = re.compile(r"[A-Z]{3,6}")
# What any organization may be called behind its name.
_KINDS = frozenset(
    {"group", "company", "corporation", "firm", "holding", "organization", "movement", "network", "party"}
)
# What a body has that is no body by itself, and who speaks for it.
_SUBBODIES = cues("subbodies")


@lru_cache(maxsize=4096)
def ends_name(behind: str) -> bool:
    """Whether a name ends before these words: nothing, a legal form, or what small words lead to."""
    behind = ENDING.sub("", behind)
    if _QUOTED_NEXT.match(behind) or _TIED.match(behind):
        return True
    if not behind or not (behind[0] == "-" or behind[1:2].isupper()):
        return True
    form, comma, _ = behind.partition(",")  # "S.A., Carrera": what stands behind a legal form and a comma is another
    behind = form if comma and form.strip() else behind
    return all(
        part.role == "legal" or part.form in _KINDS for part in split_name("x " + behind, PartyType.ORGANIZATION)[1:]
    )


def is_numbered(text: str, whole: Place, hit: Hit) -> bool:
    """Whether a number behind a name that is no person's makes it another, in one phrase: "Kavra II", "ferry Kavra 8".

    Digits are of ships alone: "fined Kavra Group 5 million", "Kavra Bank 12 years ago".
    """
    if is_name_of_person(hit.sighting):
        return False
    if _ROMAN.fullmatch(text, hit.end, whole.end):
        return True
    if not _DIGITS.fullmatch(text, hit.end, whole.end):
        return False
    said = text[max(0, whole.start - LONGEST_NOUN) : hit.start].split()
    return bool(said) and fold(said[-1]) in folded_words("names_vessel_nouns.txt")


def is_of_another_place(comparison: Comparison, behind: str) -> bool:
    """ "Communist Party of Spain": a country behind words whose listed name has one of its own, as that of Peru."""
    found = _OF_PLACE.match(behind)
    if found is None or not (country_code(found[1]) or is_exonym(found[1])):
        return False
    return any(part.form in place_words() for part in comparison.extra_listed)


def is_seat(name: str, behind: str) -> bool:
    """ "Noble Shipping of Hong Kong": the place that a company is of; a public body is another in each country."""
    found = _SEAT.fullmatch(behind)
    if found is None or not (country_code(found[1]) or fold(found[1]) in place_words()):
        return False
    return cues("public").isdisjoint(name.lower().split())


def is_branch(name: str, behind: str) -> bool:
    """ "Mahan Air Dubai", "Tempbank Tehran Branch", "Tempbank Office": what says which branch of the company."""
    said = _BRANCH.sub("", behind)
    if said == behind and not cues("public").isdisjoint(name.lower().split()):
        return False
    return bool(behind) and (all(map(is_place, said.split())) or is_in_places(said))  # "" where the branch has none


def is_of_known_body(name: str, behind: str) -> bool:
    """What stands behind a body that everybody knows: a person's name ("le Hezbollah Mohammad Bazzi"), or what it has.

    "Hamas Political Bureau", "Hezbollah Unit 910", "Taliban Commander Omar X"; a "Hamas Omar Institute" is another.
    """
    if fold(name).removeprefix("the ") not in folded_words("names_orgs.txt"):  # mostly
        return False
    words = [fold(word) for word in behind.split()]
    belonging = list(takewhile(_is_said_of_body, words))
    person = words[len(belonging) :]
    if person and not (is_given_name(person[0]) and len(words) > 1 and not is_generic(person[-1])):
        return False
    return bool(words) and (not belonging or belonging[-1].isdigit() or belonging[-1] in _SUBBODIES)


def _is_said_of_body(word: str) -> bool:
    is_everyday = word.isdigit() or word in _SUBBODIES or is_plain_word(word) or is_generic(word)
    return is_everyday and not is_given_name(word)


def is_of_country(led_in: str, behind: str) -> bool:
    """Whether all that is around a name is whose it is: "Russia's FSB", "Russian FSB", "ФСБ России"."""
    owner, country = _OWNER.fullmatch(led_in), behind.strip()
    if not (led_in or country) or (led_in and (owner is None or not country_code(owner[1]))):
        return False
    return not country or is_exonym(country) or country in _SHORT_COUNTRIES


def is_behind_short_form(hit: Hit, behind: str) -> bool:
    """ "FARC Tomás Medina": what stands behind a short form in capitals and is not in capitals is another name."""
    return _SHORT_FORM.fullmatch(hit.sighting.text) is not None and behind[1:2].isupper() and not behind.isupper()


def is_behind_form(hit: Hit, behind: str) -> bool:
    """ "Souran Company Liquidated": behind the legal form that ends a firm's whole name, unless they name a body."""
    if not hit.sighting.comparison.is_exact or is_name_of_person(hit.sighting):
        return False
    words = plain(behind).split()
    size = legal_form_length(words[:FORM_WORDS])
    if not size and split_name(hit.sighting.text, PartyType.ORGANIZATION)[-1].role != "legal":
        return False
    rest = words[size:]
    return not rest or rest[0] in _LEADING_ON or folded_words("names_org_heads.txt").isdisjoint(rest)


def goes_on_in_capitals(text: str, hit: Hit, behind: str) -> bool:
    """ "ATLAS SHIPPING LOSES APPEAL": where all is in capitals, a verb ends a name, and so does any everyday word
    behind a person's that is told by itself.
    """
    words = plain(behind).split()
    if not words or not behind.isupper() or not is_in_capitals(text, hit.start, hit.end):
        return False
    if is_verb(words[0]):
        return True
    comparison = hit.sighting.comparison
    is_told = is_name_of_person(hit.sighting) and comparison.weight >= UNMISTAKABLE
    is_rare = len(comparison.pairs) == 1 and comparison.is_exact and comparison.weight >= RARE
    return all(map(is_plain_word, words)) and (is_told or (is_rare and not is_generic(words[0])))
