"""What the text around the mentions says: of a list, of illicit trades, of everyday life, of a namesake."""

from __future__ import annotations

import re

from xref.comparison.base import Comparison
from xref.late import late_pattern
from xref.meanings import compound, meanings, of_country
from xref.model import Cue, Evidence, Facts, Listing, PartyType
from xref.scripts import translations
from xref.signals.base import Pairing, quoted, trades_of, trades_told_by, words_of
from xref.text import fold, folded_words, normalize, words
from xref.vocabulary import RARE, is_common, is_generic, is_given_name, particles

OTHER_PARTIES = {PartyType.PERSON: "a person", PartyType.ORGANIZATION: "an organization", PartyType.VESSEL: "a ship"}
OTHER_PARTIES |= {PartyType.AIRCRAFT: "an aircraft", PartyType.IDENTIFIER: "an identifier"}
PARTIES = {PartyType.PERSON: "persons", PartyType.ORGANIZATION: "organizations", PartyType.VESSEL: "ships"}
PARTIES |= {PartyType.AIRCRAFT: "aircraft", PartyType.IDENTIFIER: "identifiers"}
NO_PARTIES = frozenset({"place", "work", "animal", "product", "event", "law", "date", "nationality", "word", "title"})
FIRMS = frozenset({"firm", "company", "bank", "charity", "startup", "agency", "club", "school", "university", "group"})
_FULL_NAME = late_pattern(r"[^\W\d_a-z][\w'’-]+ [^\W\d_a-z][\w'’-]+$")  # before ", of Darab"
MAX_CONTEXTS = 4  # mentions of a party that are looked at
PREMISES = frozenset({"restaurant", "restaurants", "hotel", "shop", "brewery", "bakery", "pharmacy", "club", "cafe"})
PREMISES_SAY = 0.3  # of `everyday`, where they are all that the sentence speaks of
ASIDE_SAYS = 0.37  # of `everyday`, where it is more likely said of somebody else
ASIDE_SAYS_THERE = 0.2  # ... in an article that is about everyday things
MANY_EVERYDAY = 3  # words of everyday life, from above which an article is about such things
_DONE_BY_PERSONS = r"(?:said|says|told|tells|asked|agreed|met|added|laughed|laughs|smiled|wrote|thinks|lives|who)\b"
MANY_SHIPS = 4  # words of ships and ports of an article that is about ships
CALLED_SO = 0.05  # of `everyday`, where it is what the article calls a person; a rule knows it by that
CRAFTS = frozenset({PartyType.VESSEL, PartyType.AIRCRAFT})
PLACING = frozenset({"in", "at", "off", "near", "outside", "en", "em", "bei", "vor"})
LIKE_NAMES = frozenset({"place", "word"})  # what the listed name may look like, too
# What persons and firms are called alike.
FIRMS_TOO = frozenset(
    {
        "trader",
        "broker",
        "dealer",
        "supplier",
        "manufacturer",
        "maker",
        "exporter",
        "importer",
        "distributor",
        "operator",
    }
    | {"lender", "producer", "publisher", "shipper", "carrier", "contractor", "developer", "builder", "insurer"}
    | {"retailer", "wholesaler", "provider", "agent", "owner", "refiner", "processor", "smelter", "miner"}
)
SITES = frozenset({"prison", "airport", "seaport", "shipyard", "refinery", "camp", "plant", "port", "bridge", "mine"})
MANY_WORDS = 3  # of a body's name, that no person is called by accident
SMALL_WORD = 2  # letters of most words between those of a name: "и", "по", "der"
LOOKS = frozenset(
    {"form", "particle", "initial", "the", "head", "of", "&", "longer name"}
)  # no word of the article, but how one looks


def _texts(cues: tuple[Cue, ...]) -> list[str]:
    return [cue.text for cue in cues]


def listed(pairing: Pairing) -> Evidence | None:
    """The article speaks of sanctions lists, near the name or at all."""
    facts = pairing.subject.facts
    if facts.listed:
        return Evidence(1.0, f"the paragraph speaks of {quoted(_texts(facts.listed))}")
    if facts.article_listed:
        return Evidence(0.85, "the article speaks of sanctions elsewhere")
    return Evidence(0.15, "the article does not speak of sanctions")


def illicit(pairing: Pairing) -> Evidence | None:
    """The sentence speaks of trades and offices that listings come from."""
    cues = pairing.subject.facts.illicit
    return Evidence(1.0, f"the sentence speaks of {quoted(_texts(cues))}") if cues else None


def everyday(pairing: Pairing) -> Evidence | None:
    """The sentence speaks of a life or place that lists seldom hold; less so where the article is about lists."""
    facts = pairing.subject.facts
    if facts.callings and pairing.listing.type is PartyType.PERSON:
        return Evidence(CALLED_SO, f"the article calls {pairing.subject.name} {quoted(_texts(facts.callings))}")
    told = [cue for cue in _texts(facts.everyday) if not _is_own_trade(cue, pairing.listing)] if facts.everyday else []
    if told:
        score = 0.2 if facts.article_listed else 0.0
        if _may_be_its_trade(pairing, told):
            score = PREMISES_SAY
        if not facts.is_everyday_aside and not facts.illicit:
            return Evidence(score, f"the sentence speaks of {quoted(told)}")
        score = max(score, ASIDE_SAYS_THERE if _is_about_everyday(facts) else ASIDE_SAYS)
        why = "though not beside the name" if facts.is_everyday_aside else f"and of {quoted(_texts(facts.illicit))}"
        return Evidence(score, f"the sentence speaks of {quoted(told)}, {why}")
    return Evidence(0.3, "the article is about everyday things") if _is_about_everyday(facts) else None


def _is_about_everyday(facts: Facts) -> bool:
    return facts.article_everyday > MANY_EVERYDAY and not facts.article_listed


def _may_be_its_trade(pairing: Pairing, told: list[str]) -> bool:
    """A restaurant or a hotel may be what a listed organization runs, if the list tells no other trade of it."""
    listing = pairing.listing
    if listing.type is not PartyType.ORGANIZATION or not pairing.comparison.is_exact or trades_of(listing):
        return False
    return len(pairing.comparison.pairs) > 1 and all(normalize(cue) in PREMISES for cue in told)


def _is_own_trade(cue: str, listing: Listing) -> bool:
    """A restaurant beside a listed restaurant is nothing that lists seldom hold."""
    if listing.type is PartyType.PERSON:
        return False
    told = {trade for word in words_of(cue) for trade in trades_told_by(word)}
    return bool(told) and not told.isdisjoint(trades_of(listing))


def denial(pairing: Pairing) -> Evidence | None:
    """The sentence says that somebody is another, or on no list."""
    cues = pairing.subject.facts.denials
    score = 0.15 if pairing.comparison.is_exact else 0.0
    return Evidence(score, f"the sentence says {quoted(_texts(cues))}") if cues else None


def kind(pairing: Pairing) -> Evidence | None:
    """The article's party and the listed one are of one type."""
    subject, wanted = pairing.subject, pairing.listing.type
    if wanted is PartyType.UNKNOWN:
        return None
    if subject.type is wanted:
        told = f' ("{subject.facts.cue}")' if subject.facts.cue else ""
        return Evidence(0.8, f"both are {PARTIES[wanted]}{told}")
    if wanted is PartyType.ORGANIZATION and subject.type in _PERHAPS_BODIES and _is_told_in_words(pairing):
        return Evidence(0.8, f'the words of "{pairing.shown}" are those of an organization')
    if wanted is PartyType.VESSEL and _is_among_ships(pairing):
        return None
    if subject.type is PartyType.UNKNOWN:
        return _no_party(pairing)
    if wanted is PartyType.ORGANIZATION and subject.facts.cue in FIRMS_TOO and len(subject.name.split()) == 1:
        return None  # "the gold trader Congocom"
    return _of_another_type(pairing)


def _is_among_ships(pairing: Pairing) -> bool:
    """Whether an article about ships has a ship's name to the letter, and nothing but its look makes it another's.

    "General cargo: Jasmine, Golsar.", "followed by her sister Solan"; one is "in Sevastopol", which is a town there.
    """
    facts = pairing.subject.facts
    if facts.article_ships < MANY_SHIPS or not pairing.comparison.is_exact or facts.callings or facts.births:
        return False
    if facts.ages or _is_where_one_is(pairing) or not _is_a_guess(pairing):
        return False
    shown = re.escape(pairing.shown)
    person = re.compile(rf"\b(?:Captain|Capt\.|Mrs?\.?|Ms\.?|Dr\.?) {shown}\b|\b{shown},? {_DONE_BY_PERSONS}")
    return not any(person.search(mention.context) for mention in pairing.subject.mentions[:MAX_CONTEXTS])


_PERHAPS_BODIES = frozenset({PartyType.PERSON, PartyType.UNKNOWN})


def _is_told_in_words(pairing: Pairing) -> bool:
    """Whether another language says in words what the listed organization is: "Сирийской арабской армии".

    The look of one adjective with a capital, and a case, made a person of it. Or it is the listed one in many words.
    """
    comparison = pairing.comparison
    if len(comparison.pairs) < 2 or all(pair.listed.role != "generic" for pair in comparison.pairs):
        return False
    if len(comparison.pairs) >= MANY_WORDS and comparison.is_exact:  # "Empresa Editora Continente Press"
        return True
    said = [pairing.shown[word.start : word.end] for word in words(pairing.shown)]
    told = [word for word in said if len(word) > SMALL_WORD and fold(word) not in particles()]
    return any(map(_has_meaning, told)) and all(_has_meaning(word) or is_generic(fold(word)) for word in told)


def _has_meaning(word: str) -> bool:
    """Whether lists have an English word for one of another language, which is no given name."""
    form = fold(word)
    said = translations(word) or meanings(form) or compound(form) or of_country(form)
    return bool(said) and not is_given_name(said[0])


def _of_another_type(pairing: Pairing) -> Evidence:
    """The two are not of one type, as far as the words around the article's tell it."""
    subject, wanted = pairing.subject, pairing.listing.type
    ours, theirs = OTHER_PARTIES[subject.type], OTHER_PARTIES[wanted]
    if wanted is PartyType.ORGANIZATION and _is_told_as_person(pairing):
        return Evidence(0.0, f"the article's is a person, the listed one {theirs}")
    score = 0.0 if PartyType.PERSON in {subject.type, wanted} else 0.2
    if _is_a_guess(pairing) or (wanted is PartyType.PERSON and _is_beside(pairing)):
        score += 0.3  # nothing but the look of the words tells the type
    if score == 0.3 and pairing.comparison.is_exact and len(pairing.comparison.pairs) > 1 and _is_a_look(pairing):
        score = 0.45  # "Ansar Eddine" may be a person's, and is the listed one to the letter
    if wanted is PartyType.PERSON and _is_called_as_person(pairing):
        score = 0.45
    return Evidence(score, f"the article's is {ours}, the listed one {theirs}")


def _is_told_as_person(pairing: Pairing) -> bool:
    """A birth or a trade is told of one with a given name: the barber Wassim Kattan is no WASSIM KATTAN LLC.

    An age is not asked: a company turns twenty, too.
    """
    facts, pairs = pairing.subject.facts, pairing.comparison.pairs
    if len(pairs) < 2 or not (facts.births or facts.callings):
        return False
    is_body = any(pair.listed.role == "generic" for pair in pairs)  # "Mahan Air"
    return not is_body and any(is_given_name(pair.subject.form) for pair in pairs)


def _is_called_as_person(pairing: Pairing) -> bool:
    """A whole person's name with a given name of many: the word that told an organization is his trade ("caterer")."""
    comparison, subject = pairing.comparison, pairing.subject
    if subject.type is not PartyType.ORGANIZATION or comparison.extra_subject or len(comparison.pairs) < 2:
        return False
    return any(pair.listed.role == "given" and is_given_name(pair.subject.form) for pair in comparison.pairs)


def _is_core(comparison: Comparison) -> bool:
    """Every word agrees to the letter, but for those of business that only the list has."""
    if comparison.extra_subject or any(pair.alike < 1.0 for pair in comparison.pairs):
        return False
    return all(part.role == "generic" for part in comparison.extra_listed)


def _no_party(pairing: Pairing) -> Evidence | None:
    """The article's words look like no party at all."""
    cue, comparison = pairing.subject.facts.cue, pairing.comparison
    if cue not in NO_PARTIES:
        return None
    if cue == "place" and pairing.listing.type is PartyType.VESSEL and _is_with_article(pairing):
        return None  # "the Solan left": no town has an article
    if cue == "place" and pairing.listing.type in CRAFTS and _is_where_one_is(pairing):
        return Evidence(0.0, f'the article says where one is: "{pairing.shown}" is a place')
    is_name = comparison.is_exact if cue == "place" else _is_core(comparison)  # "Buenos Aires" is no company's core
    if cue in LIKE_NAMES and is_name and len(comparison.pairs) > 1:
        return None  # "Port of Yalta" looks like a place on the list, too
    is_site = cue == "place" and any(part.form in SITES for part in comparison.extra_listed)
    if is_site and fold(pairing.shown) not in folded_words("names_places.txt"):
        return None  # one is held "at Evin", which is a prison
    if cue == "word" and _are_no_words(comparison):
        return None
    score = 0.1 if is_common_name(comparison) else 0.3
    return Evidence(score, f"the article's words look like {'an' if cue[0] in 'aeiou' else 'a'} {cue}")


def _are_no_words(comparison: Comparison) -> bool:
    """Words that no table has are nouns in German, or a name: "Für Cubanatur wurde", "Ines Coronel Barreras"."""
    if comparison.is_exact and all(pair.listed.weight >= RARE for pair in comparison.pairs):
        return True
    return len(comparison.pairs) > 1 and not any(is_common(pair.subject.form) for pair in comparison.pairs)


def _is_where_one_is(pairing: Pairing) -> bool:
    """Words that lead to a place, and to no ship, stand before the name: "in", "at", "Alireza Amin, of Darab"."""
    shown = normalize(pairing.shown)
    for mention in pairing.subject.mentions[:MAX_CONTEXTS]:
        name, found, _ = mention.context.partition(f", of {mention.text}")
        if found and not mention.text[-1].isdigit() and _FULL_NAME.search(name):
            return True
        before, found, _ = normalize(mention.context).partition(f" {shown}")
        if found and before.rpartition(" ")[2] in PLACING:
            return True
    return False


def _is_told_apart(pairing: Pairing) -> bool:
    """A word of the article says outright that it has a firm ("the firm Lantana"), and the list a ship or aircraft."""
    is_craft = pairing.listing.type in CRAFTS
    return is_craft and pairing.subject.type is PartyType.ORGANIZATION and pairing.subject.facts.cue in FIRMS


def _is_with_article(pairing: Pairing) -> bool:
    """An article stands before the one rare word, which is no water or land that has one ("the Volga")."""
    shown = normalize(pairing.shown)
    if is_common(shown) or shown in folded_words("names_places.txt"):
        return False
    return any(f"the {shown}" in normalize(mention.context) for mention in pairing.subject.mentions[:MAX_CONTEXTS])


def _is_beside(pairing: Pairing) -> bool:
    """An organization's word beside a given name and a surname is where somebody works: "the firm's Andrei Mandel"."""
    if pairing.subject.type is not PartyType.ORGANIZATION:
        return False
    roles = {pair.listed.role for pair in pairing.comparison.pairs}
    return {"surname", "given"} <= roles and not pairing.comparison.extra_subject


def is_common_name(comparison: Comparison) -> bool:
    """Some word that agrees is one that others use: everyday English, a place, a word of many names."""
    return not comparison.is_exact or any(is_common(pair.subject.form) for pair in comparison.pairs)


def _is_a_look(pairing: Pairing) -> bool:
    """No word tells the type, only how the name looks."""
    cue = pairing.subject.facts.cue
    return not cue or cue in LOOKS


def _is_a_guess(pairing: Pairing) -> bool:
    """The type is read off the name itself: its form, a given name in it (a ship may bear a person's), a bare word."""
    cue = pairing.subject.facts.cue
    if _is_a_look(pairing) or cue in normalize(pairing.subject.name).split():
        return True
    if _is_told_apart(pairing):
        return False
    return len(pairing.comparison.pairs) == 1 and not is_common_name(pairing.comparison)
