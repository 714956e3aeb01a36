"""What stands before a listed name inside a capitalized phrase, and only leads to it."""

from __future__ import annotations

import re

from xref.countries import country_code, foreign_adjective
from xref.scripts.base import CYRILLIC
from xref.text import fold, folded_words

_QUOTE = re.compile(r"[«„“‹\"]\s*$")
# German writes what a company or force is as one noun with a capital: "der Ölkonzern Zorani", "die Terrormiliz".
_GERMAN_KIND = re.compile(
    r"[A-ZÄÖÜ][A-Za-zäöüß-]+(?i:unternehmen|konzern|firma|gesellschaft|hersteller|händler|reederei|holding|gruppe|bank|frachter"
    r"|tanker|schiff|miliz|organisation|gruppierung|bewegung|partei|netzwerk|geheimdienst|truppe|einheit|chef|führer"
    r"|betreiber|anbieter|lieferant|dienstleister|agentur|tochter|spedition|makler|importeur|exporteur"
    r"|airline|sender|zeitung|eigentümer|vermittler|vertreter|aufsicht|sponsor|käufer|zulieferer)s?"
    r"|(?:Zahlungs|Sicherheits|Nachrichten|Liefer|Kurier|Wach|Paket)dienst|(?:Handels|Laden|Hotel|Restaurant)kette"
    r"|(?:Firmen|Laden|Tür)schild|(?:Groß|Stamm)kunde|(?:Geschäfts|Handels|Vertrags)partner"
    r"|(?:Aufsicht|Sponsor|Spedition|Agentur|Importeur|Exporteur|Lieferant|Betreiber|Anbieter|Makler|Eigner|Eigentümer"
    r"|Vermieter|Käufer|Verkäufer|Kunde|Zulieferer|Vermittler|Airline)s?"
)
# ... and what a person is: "der Geschäftsmann Ali X", "Krim-Minister Oleg X", "die Russin Julia X".
_GERMAN_CALLING = re.compile(
    r"(?:[A-ZÄÖÜ][a-zäöüß]+(?:er|s) )?(?:[A-ZÄÖÜ][A-Za-zäöüß]*-?(?i:minister|präsident|sprecher|direktor|händler|reeder"
    r"|politiker|leiter|berater|bürger|anwalt|general|oligarch|milliardär|banker|unternehmer|führer|kämpfer|gouverneur"
    r"|kommandeur|kommandant|offizier|botschafter|vertreter|manager|aktivist|journalist|chef)(?:in|s|en)?"
    r"|(?:Geschäfts|Kauf|Staats|Ehe)(?:mann|frau)s?|Sohn|Bruder|Schwester|Tochter|Witwe) "
)
# ... with what people of a town are called before it: "die Petersburger Reederei Zorani".
_GERMAN_FIRM = re.compile(r"(?:[A-ZÄÖÜ][a-zäöüß]+er )?(?:Reederei|Firma|Konzern|Unternehmen|Frachter|Tanker|Miliz) ")
_GERMAN_ARTICLES = frozenset({"der", "dem", "den", "des"})  # "Bau von der Bank Zorani": nouns have capitals, too
_CYRILLIC_WORD = re.compile(r"[А-ЯІЇЄҐ][а-яёіїєґ]+ ")
_CYRILLIC_LETTERS = re.compile(r"[А-ЯІЇЄҐ]{3,7}")


def leads_in(before: str, name: str) -> bool:
    """Whether the words before a whole listed name, as the text has them, are none of it.

    An opening quotation mark, words of another script ("Ресурс Zorani"), what another language calls its people
    ("Berufung der Iranischen") or a town's ("Moskauer"), a German noun of its kind, or in Russian the first word of a
    sentence before letters: "Офицеры ГРУ".
    """
    if _QUOTE.search(before) or (CYRILLIC.search(before) and name[0].isascii()):
        return True
    said = before.split()
    if not said:
        return False
    kinds = said[1:] if _is_of_town(said[0]) else said
    if not kinds or (len(kinds) == 1 and _GERMAN_KIND.fullmatch(kinds[0])) or _GERMAN_FIRM.fullmatch(before):
        return True
    if _CYRILLIC_WORD.fullmatch(before) and _CYRILLIC_LETTERS.fullmatch(name):
        return True
    if len(said) > 1 and said[-1] in _GERMAN_ARTICLES:
        return True
    return _is_of_people(said[-1]) and (len(said) == 1 or said[-2].islower())


def leads_in_person(before: str) -> bool:
    """Whether the words before a person's whole name are a German noun of what one is, or of one's people: "Russin"."""
    if _GERMAN_CALLING.fullmatch(before):
        return True
    said = before.split()
    return len(said) == 1 and bool(foreign_adjective(said[0].lower()))


def _is_of_town(word: str) -> bool:
    """ "Moskauer", "Freiburger": what German calls a town's."""
    return word.endswith("er") and fold(word[:-2]) in folded_words("names_places.txt")


def _is_of_people(word: str) -> bool:
    """ "Iranian", "Iranischen", "иранской"."""
    return bool(country_code(word) or foreign_adjective(word.lower()))
