"""What the names themselves say: how alike they are, how rare, how the list has them."""

from __future__ import annotations

from functools import partial

from xref.abbreviations import is_made_of
from xref.comparison import SAME_NAME, compare
from xref.comparison.base import Comparison, Pair
from xref.countries import country_code, place_words
from xref.model import Evidence, NameKind, PartyType
from xref.parts import MIN_SURNAME_WEIGHT, split_name
from xref.parts.base import Part, content, core, form_letters, legal_form, make_part
from xref.scripts import leaves_vowels_open, translations
from xref.scripts.base import CYRILLIC
from xref.signals.base import Pairing, quoted, words_of
from xref.text import fold, folded_words
from xref.vocabulary import RARE as NO_TABLE_HAS
from xref.vocabulary import is_common, is_given_name, ordinary_words

COMMON, RARE = 0.7, 2.1  # telling weight of the shared words: "Samir Ali" is 1.0, "Volasys Silver Star" 2.3
UNKNOWN_WORD = 0.75  # weight of a word that no table knows, or two or three listings share: "Koksokhimtrans"
SHORT_WORD, PER_LETTER, MAX_COINED = 4, 0.12, 0.5  # letters; weight for each letter beyond, and at most
WHOLE = 0.2  # weight of a whole name of an organization beyond its words: "Mahan Air", "Quds Force"
MIN_OWN = 4  # letters of a word that makes a name somebody's own
LEGAL_FORM = 0.5  # ... of a legal form that agrees with the listed one: "Maples S.A."
NEARLY, MIN_LONG = 0.93, 8  # likeness of a long word in two spellings; its letters
KNOWN = 0.7  # of `rarity`, of a name that papers do not explain
RARE_SCORE = 0.6  # of `rarity`, from which a reader is told that the words are rare
DIFFERENT = 0.65  # comparison score at which the name speaks against with all its weight
OTHER_GIVEN = 0.4  # ... up to which a full name is another's, whose surname alone the article has as well
BROAD = 0.25  # score up to which a single word, or a weak alias, is never enough alone
SINGLE = 0.2  # of a person's single word, or a short one
ORDINARY = 0.5  # the most that a company or ship gets for rarity that is named in ordinary words ...
FEW = 3  # ... if they are no more than this: four together are no accident
SHORT_FORM = 0.4  # of letters that may stand for many names: "GRU", "NITC"
OWN_ALIAS = 0.4  # ... and that is all that tells a good name of the listing
INITIALS = 0.3  # of `alias`: a weak one that is the first letters of the listed name
MIN_LONG_SHORT = 6  # letters of a weak short form that are enough without capitals: "Zoralco"
SHIPS_WORD = 0.25  # of an ordinary or short word that is a whole ship's name, where the article has a ship
FORM_ABROAD = 0.4  # of a common word with the listed legal form, in another language
TITLED = 0.55  # of a common word that is the whole name with the listed one's title or legal form: "Qazi Abdullah"
OWN_WORD = 0.6  # of an uncommon word that is the whole name of a company or ship
NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six")


def name(pairing: Pairing) -> Evidence:
    """The article's name and the listed one have the same words, but for those the reason tells."""
    if pairing.shown != pairing.subject.name and (_stands_for_another(pairing) or _stands_for_longer(pairing)):
        return Evidence(0.0, f'"{pairing.shown}" is short for {pairing.subject.name} in the article')
    return Evidence(name_score(pairing.comparison), partial(_compared, pairing))


def _stands_for_another(pairing: Pairing) -> bool:
    """The article has a short form in capitals for a name that shares too few words with any name of the listing."""
    shown, full = pairing.shown, pairing.subject.name
    if not shown.isupper() or " " in shown or " " not in full or shown in full:
        return False
    kind = pairing.listing.type
    said = split_name(full, kind)
    most = max(len(compare(said, split_name(listed.text, kind), kind).pairs) for listed in pairing.listing.names)
    return 2 * most < len(content(said))


def _stands_for_longer(pairing: Pairing) -> bool:
    """The words are short for a longer name of the article, which is no name of the listing: "Tigris River"."""
    shown, kind = set(words_of(pairing.shown)), pairing.listing.type
    if not shown < set(words_of(pairing.subject.name)):
        return False
    if kind is PartyType.PERSON:
        return len(shown) == 1 and _has_other_given(pairing)
    whole = compare(split_name(pairing.subject.name, kind), split_name(pairing.name.text, kind), kind)
    return bool(whole.extra_subject) and whole.score < SAME_NAME


def _has_other_given(pairing: Pairing) -> bool:
    """The surname is that of a full name of the article that is no name of the listing: Jimena Arroyave's."""
    kind = PartyType.PERSON
    full = split_name(pairing.subject.name, kind)
    listed = (split_name(one.text, kind) for one in pairing.listing.names)
    return len(content(full)) > 1 and all(compare(full, parts, kind).score < OTHER_GIVEN for parts in listed)


def name_score(comparison: Comparison) -> float:
    """The score of `name`, which needs nothing but the names."""
    return min(1.0, max(0.0, (comparison.score - DIFFERENT) / (1.0 - DIFFERENT)))


def rarity_score(comparison: Comparison, coined: float = MAX_COINED) -> float:
    """The score of `rarity`; without the weight of a made-up word, the most that it can be."""
    return min(1.0, max(0.0, (comparison.weight + coined - COMMON) / (RARE - COMMON)))


def _compared(pairing: Pairing) -> str:
    comparison = pairing.comparison
    reasons = [_agreement(pairing)]
    unequal = [pair for pair in comparison.pairs if pair.alike < 1.0]
    spelt = [f'"{p.subject.form}" for "{p.listed.form}"' for p in unequal if not _is_initial(p)]
    initials = [f'"{p.subject.form}" for "{p.listed.form}"' for p in unequal if _is_initial(p)]
    if spelt:
        reasons.append(f"spelt otherwise: {', '.join(spelt)}")
    if initials:
        reasons.append(f"an initial: {', '.join(initials)}")
    if comparison.extra_subject:
        reasons.append(f"only the article has {_forms(comparison.extra_subject)}")
    if comparison.extra_listed:
        reasons.append(f"only the list has {_forms(comparison.extra_listed)}")
    return "; ".join(reasons)


def _is_initial(pair: Pair) -> bool:
    return min(len(pair.subject.form), len(pair.listed.form)) == 1


def _agreement(pairing: Pairing) -> str:
    pairs = pairing.comparison.pairs
    count = NUMBER_WORDS[len(pairs)] if len(pairs) < len(NUMBER_WORDS) else str(len(pairs))
    words = "word" if len(pairs) == 1 else "words"
    order = " in another order" if _reordered(pairing, pairs) else ""
    same = "same" if pairing.comparison.is_exact else "shares"
    return f'"{" ".join(pairing.shown.split())}" and {pairing.name.text}: {same} {count} {words}{order}'


def _reordered(pairing: Pairing, pairs: tuple[Pair, ...]) -> bool:
    listed = pairing.name.text.lower()
    places = [place for pair in pairs if (place := listed.find(pair.listed.form)) >= 0]
    return places != sorted(places)


def _forms(parts: tuple[Part, ...]) -> str:
    return quoted([part.form for part in parts])


def rarity(pairing: Pairing) -> Evidence:
    """The words that agree are rare enough that few others would bear them together."""
    score = rarity_score(pairing.comparison, _coined(pairing))
    if score < KNOWN and pairing.comparison.is_exact and not pairing.name.weak and _is_known(pairing):
        return Evidence(KNOWN, f'"{pairing.shown}" is an organization that papers name without explaining')
    if score > ORDINARY and pairing.listing.type is not PartyType.PERSON and _is_ordinary(pairing.comparison):
        return Evidence(ORDINARY, "each word that agrees is an ordinary one")
    if score >= RARE_SCORE:
        return Evidence(score, "the words that agree are rare")
    return Evidence(score, partial(_commonness, pairing.comparison))


def _is_known(pairing: Pairing) -> bool:
    """The article has an organization by a name that papers do not explain, as there is no other: "Interpol"."""
    if not pairing.subject.type is pairing.listing.type is PartyType.ORGANIZATION:
        return False
    is_clear = len(pairing.shown) >= MIN_OWN or bool(CYRILLIC.match(pairing.shown))  # FSB is a board; "ФСБ" is none
    return is_clear and fold(pairing.shown) in folded_words("names_orgs.txt")


def _is_ordinary(comparison: Comparison) -> bool:
    """No word that agrees is a name by itself: "Great Lakes Business" may be anybody's."""
    forms = [pair.subject.form for pair in comparison.pairs]
    return len(forms) <= FEW and all(is_common(form) or (form.isdigit() and len(form) < FEW) for form in forms)


def _coined(pairing: Pairing) -> float:
    """What a made-up word says beyond its weight, where it is the whole name: the longer, the less by accident."""
    comparison = pairing.comparison
    if pairing.listing.type is PartyType.PERSON:
        return 0.0
    if len(comparison.pairs) != 1:
        return WHOLE if _is_named_whole(pairing) else 0.0
    word = comparison.pairs[0].subject
    if not (_is_whole(comparison) or _is_core(comparison)):
        return 0.0
    if not word.form.isalpha() or is_common(word.form):
        return LEGAL_FORM if _form_in_common(pairing) >= TITLED else 0.0
    coined = min(MAX_COINED, PER_LETTER * max(0, len(word.form) - SHORT_WORD))
    # Many names of a list have the word because it is this one's: "Taliban", "Hamas".
    is_own = pairing.listing.type is PartyType.ORGANIZATION and not pairing.name.weak and not is_given_name(word.form)
    if is_own and _is_whole(comparison):
        return coined + NO_TABLE_HAS - word.weight
    return coined if word.weight >= UNKNOWN_WORD else 0.0


def _is_core(comparison: Comparison) -> bool:
    """The word is all that tells who a longer name is: "Congocom" of CONGOCOM TRADING HOUSE."""
    pair, extra = comparison.pairs[0], comparison.extra_listed
    return pair.alike == 1.0 and not comparison.extra_subject and all(part.role == "generic" for part in extra)


def _is_named_whole(pairing: Pairing) -> bool:
    """Every word of a good name of an organization agrees, and one of them is neither everyday nor a person's."""
    comparison = pairing.comparison
    if pairing.subject.facts.cue == "place":  # "San Mateo" is a town
        return False
    if pairing.name.weak or pairing.name.kind is NameKind.FORMER_NAME or pairing.listing.type is PartyType.VESSEL:
        return False
    if comparison.extra_subject or comparison.extra_listed or any(pair.alike < NEARLY for pair in comparison.pairs):
        return False
    return any(_is_own(pair.subject) for pair in comparison.pairs)


def _is_own(word: Part) -> bool:
    return (
        len(word.form) >= MIN_OWN
        and word.form.isalpha()
        and word.role == "word"
        and not (is_common(word.form) or is_given_name(word.form))
    )


def _is_whole(comparison: Comparison) -> bool:
    """The word is the listed one, or a long one in another spelling: "Hezbollah", HIZBALLAH."""
    pair = comparison.pairs[0]
    is_near = pair.alike >= NEARLY and len(pair.subject.form) >= MIN_LONG
    return not (comparison.extra_subject or comparison.extra_listed) and (pair.alike == 1.0 or is_near)


def _commonness(comparison: Comparison) -> str:
    common = [pair.subject.form for pair in comparison.pairs if pair.subject.weight < COMMON]
    return f"the words that agree are common in names: {quoted(common)}" if common else "few words agree"


def part_only(pairing: Pairing) -> Evidence | None:
    """One word stands for a longer name of the list, or is an ordinary word by itself; or a country alone agrees."""
    pairs = pairing.comparison.pairs
    country = _country_only(pairing)
    if country or len(pairs) != 1:
        return country or _common_only(pairing)
    no_name = _no_name(pairing.comparison)
    form = _form_in_common(pairing)
    if form:
        found = None if no_name else _of_party(pairing)
        has_form = Evidence(form, f'"{pairs[0].subject.form}" has the legal form of the listed name')
        return found if found and found.score > form else has_form
    if _is_ship_to_the_letter(pairing) and (no_name or len(pairs[0].subject.form) < 5):
        return Evidence(SHIPS_WORD, f'"{pairs[0].subject.form}" is an ordinary or short word, as ships are called')
    if no_name:
        return no_name
    return _of_person(pairing) if pairing.listing.type is PartyType.PERSON else _of_party(pairing)


def _is_ship_to_the_letter(pairing: Pairing) -> bool:
    """The article has a ship and the list one of that very name."""
    are_ships = pairing.listing.type is pairing.subject.type is PartyType.VESSEL
    return are_ships and pairing.comparison.is_exact and not pairing.name.weak


def _no_name(comparison: Comparison) -> Evidence | None:
    """A single word that says nothing of who is meant."""
    word, is_part = comparison.pairs[0].subject.form, bool(comparison.extra_listed)
    if word.isdigit() and is_part:
        return Evidence(0.0, f'"{word}" is a number')
    if word in ordinary_words():
        return Evidence(0.05, f'"{word}" is an ordinary word')
    if is_part and word in folded_words("names_place_heads.txt"):  # "Calle", "Plaza"
        return Evidence(0.05, f'"{word}" is a word of addresses')
    return None


def _of_person(pairing: Pairing) -> Evidence:
    pair = pairing.comparison.pairs[0]
    word = pair.subject.form
    if pairing.comparison.extra_listed:
        # Of 38 rare words alone that had a chance by the other signals, 20 were the bearer (November 2026).
        is_rare = pair.listed.weight >= MIN_SURNAME_WEIGHT and len(word) >= MIN_OWN
        return Evidence(0.5 if is_rare else 0.1, f'"{word}" is one word of the listed name')
    is_rare = pair.listed.weight >= MIN_SURNAME_WEIGHT and len(word) > MIN_OWN
    if _has_its_title(pairing):
        told = f'"{word}" is the whole listed name with its title, "{pairing.subject.facts.cue}"'
        return Evidence(OWN_WORD if is_rare else TITLED, told)
    if is_rare and not pairing.name.weak:
        return Evidence(0.5, f'"{word}" is a single, uncommon word, and the whole name')
    return Evidence(SINGLE, f'"{word}" is a single {"short " if len(word) < 5 else ""}word')


_ANYBODYS = frozenset(
    {"dr", "doctor", "mr", "mrs", "ms", "prof", "professor", "eng", "engineer", "president", "minister"}
)


def _has_its_title(pairing: Pairing) -> bool:
    """The article has before a single name the title that the list has with it: "Mullah Krekar"."""
    titles = {part.form for part in split_name(pairing.name.text, PartyType.PERSON) if part.role == "title"} - _ANYBODYS
    said = {make_part(word, "title").form for word in words_of(f"{pairing.subject.facts.cue} {pairing.shown}")}
    return not titles.isdisjoint(said)


def _of_party(pairing: Pairing) -> Evidence:
    word = pairing.comparison.pairs[0].subject.form
    if _is_open_word(pairing):
        return Evidence(SINGLE, f'"{pairing.shown}" is a single word without vowels, and no ship is told of')
    if _is_known(pairing) and not pairing.name.weak:
        if pairing.comparison.is_exact:
            return Evidence(OWN_WORD, f'"{word}" is a name that papers do not explain, and the whole name')
        if pairing.comparison.pairs[0].listed.form not in folded_words("names_orgs.txt"):
            return Evidence(0.0, f'"{word}" is another organization, which papers name without explaining')
    if any(part.role == "word" for part in pairing.comparison.extra_listed):
        return Evidence(0.1, f'"{word}" is one word of the listed name')
    if len(word) < 5 and pairing.shown.isupper() and pairing.name.text.isupper():
        return Evidence(SHORT_FORM, f'"{pairing.shown}" is a short form in capitals')
    if len(word) < 5 and (made_of := _is_made_of_initials(pairing)):
        return Evidence(SHORT_FORM, f'"{pairing.shown}" is made of the first letters of {made_of}')
    if len(word) < 5:
        return Evidence(SINGLE, f'"{word}" is a single short word')
    if _is_whole(pairing.comparison):
        return Evidence(OWN_WORD, f'"{word}" is a single, uncommon word, and the whole name')
    return Evidence(0.5, f'"{word}" is a single, uncommon word')


def _is_open_word(pairing: Pairing) -> bool:
    """Of a script without vowels many words may be a ship's name: Persian "annual" is written as SALINA."""
    is_ship = pairing.subject.type is PartyType.VESSEL
    return pairing.listing.type is PartyType.VESSEL and not is_ship and leaves_vowels_open(pairing.shown)


def _form_in_common(pairing: Pairing) -> float:
    """What it is worth that the legal form is the listed one: "Maples S.A." is MAPLES SA: nobody calls a tree so.

    Less where it is that of another language: "Maples LLC" for MAPLES OOO. 0.0 where it is another.
    """
    if pairing.listing.type is not PartyType.ORGANIZATION or not pairing.comparison.is_exact:
        return 0.0
    shown, listed = (split_name(name, PartyType.ORGANIZATION) for name in (pairing.shown, pairing.name.text))
    letters = form_letters(shown) or pairing.subject.facts.cue.replace(".", "")
    if letters and letters == form_letters(listed):
        return TITLED
    form = legal_form(shown)
    return FORM_ABROAD if form and form == legal_form(listed) else 0.0


def _country_only(pairing: Pairing) -> Evidence | None:
    """ "Hong Kong" is no HONG KONG ELECTRONICS, and "Iraq and Kurdistan" no Kurdistan Brigade in Iraq."""
    if any(map(country_code, translations(pairing.shown))):
        return Evidence(0.0, f'"{pairing.shown}" is a country')
    comparison = pairing.comparison
    if len(comparison.pairs) == 1:
        return None
    forms = [pair.subject.form for pair in comparison.pairs]
    if not comparison.extra_listed or not forms:
        return None
    if country_code(" ".join(forms)):
        return Evidence(0.0, f'"{" ".join(forms)}" is a country')
    places = folded_words("names_places.txt")
    if "".join(forms) in places or all(form in place_words() or form in places for form in forms):
        return Evidence(0.0, f"{quoted(forms)} are names of places")
    return None


def _common_only(pairing: Pairing) -> Evidence | None:
    """ "Armed Forces" is no REVOLUTIONARY ARMED FORCES OF COLOMBIA."""
    comparison = pairing.comparison
    if pairing.listing.type is PartyType.PERSON or len(comparison.pairs) != 2 or not comparison.extra_listed:
        return None
    forms = [pair.subject.form for pair in comparison.pairs]
    if not all(map(is_common, forms)):
        return None
    is_place = pairing.subject.facts.cue == "place" or "".join(forms) in folded_words("names_places.txt")
    is_core = not is_place and all(part.role == "generic" for part in comparison.extra_listed)
    return Evidence(0.1 if is_core else 0.0, f"{quoted(forms)} are two ordinary words of the listed name")


def _is_made_of_initials(pairing: Pairing) -> str:
    """The listing's own name that the article's short form is made of: it is weak for its length alone.

    "ZKVB" has the first letters of the words, "ZKALCO" their beginnings.
    """
    shown = pairing.shown.replace(".", "").replace("-", "")
    if not (shown.isalpha() and pairing.comparison.is_exact and pairing.name.text.isupper()):
        return ""
    is_long = len(shown) >= (MIN_LONG_SHORT if pairing.name.weak else MIN_OWN)  # "Ici" is a word of French
    is_name = shown.istitle() and is_long and not is_common(shown.lower())
    if not (shown.isupper() or is_name):
        return ""
    good = (listed.text for listed in pairing.listing.names if not listed.weak)
    return next((name for name in good if is_made_of(shown.lower(), words_of(name))), "")


def _told_by_good_name(pairing: Pairing) -> str:
    """The good name of an organization that a weak alias has all telling words of: KANIYA of the Kaniya Militia."""
    if pairing.listing.type is not PartyType.ORGANIZATION or not pairing.comparison.is_exact:
        return ""
    said = [part.form for part in content(split_name(pairing.name.text, PartyType.ORGANIZATION))]
    if all(map(is_common, said)):
        return ""
    good = (listed.text for listed in pairing.listing.names if not listed.weak)
    return next((name for name in good if _is_core_of(said, split_name(name, PartyType.ORGANIZATION))), "")


def _is_core_of(said: list[str], parts: tuple[Part, ...]) -> bool:
    telling = {part.form for part in core(parts)}
    return telling <= set(said) <= {part.form for part in content(parts)}


def alias(pairing: Pairing) -> Evidence | None:
    """The list calls this spelling weak (too broad to screen by), or a former name."""
    if pairing.name.weak:
        told = f'the list marks "{pairing.name.text}" as a weak alias'
        if made_of := _is_made_of_initials(pairing):
            return Evidence(INITIALS, f"{told}; it is made of the first letters of {made_of}")
        whole = _told_by_good_name(pairing)
        return Evidence(OWN_ALIAS, f"{told}; it is what tells {whole}") if whole else Evidence(0.0, told)
    if pairing.name.kind is NameKind.FORMER_NAME:
        return Evidence(0.4, f'"{pairing.name.text}" is a former name')
    return None
