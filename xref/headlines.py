"""What stands beside a name and is none of it: the verb of a headline, what a company has, who a person is."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from xref.text import fold, folded_words, normalize
from xref.vocabulary import is_common, is_generic, is_given_name, is_plain_word, ordinary_words

LONGEST_HEADLINE = 200  # characters
MIN_HEADLINE = 4  # words of a line that is told as a headline by its capitals
BESIDE = 40  # characters to either side of a name that tell whether all is in capitals

_PLURAL = re.compile(r"[A-Z]{2,5}s|[A-Z]{0,4}\d{2,4}s?")  # "ATRs", "A320", "747s"
_CODE = re.compile(r"[A-Z]{1,3}-?\d[\w-]*|[A-Z][a-z]-?\d+\w*|[A-Z\d]{1,3}-[A-Z\d]{2,5}")  # "P-914", "Tu154", "YK-AIA"


def goes_on(name: str, behind: str) -> bool:
    """ "IRTVU Loses Another Domain": after a name in capitals a headline goes on in everyday words."""
    words = normalize(behind).split()
    if not name.isupper() or behind.isupper() or not all(map(is_plain_word, words)):
        return False
    return not words or words[-1] not in folded_words("names_org_heads.txt")  # "HM Treasury"


def goes_on_in_titles(behind: str, *, of_person: bool = False) -> bool:
    """ "Ivan Petrov To Stay In Hospital": behind a name a headline goes on with a small word or a verb.

    What stands behind a verb and an article may be any name: "Zorani Air Parks An Airbus".
    """
    words = normalize(behind).split()
    if not words or not all(word[0].isupper() for word in behind.split()):
        return False
    if len(words) == 1:
        return (of_person or not words[0].endswith("s")) and is_verb(words[0])  # services are a company's
    if words[1] in _ARTICLES and len(words) > 2 and words[0].endswith("s") and words[0] in ordinary_words():
        return True
    return (words[0] in _SMALL or is_verb(words[0])) and ordinary_words().issuperset(words)


_ARTICLES = frozenset({"a", "an", "the", "its", "their"})
_SMALL = frozenset("to in on at is was has had will may over after as with for from by not who amid under".split())  # noqa: SIM905


def is_headline(text: str, start: int, end: int) -> bool:
    """Whether a place is in a line all of whose longer words have capitals, and a verb or small word stands beside it.

    A line that ends in a full stop is none, nor one in capitals throughout.
    """
    first = text.rfind("\n", max(0, start - LONGEST_HEADLINE), start) + 1
    last = text.find("\n", end, end + LONGEST_HEADLINE)
    last = len(text) if last < 0 else last
    if last - first > LONGEST_HEADLINE or text[last - 1 : last] == ".":
        return False
    said = _HEADLINE_WORD.findall(text, first, last)
    if (
        text[first:last].isupper()
        or len(said) < MIN_HEADLINE
        or not all(word[0].isupper() or word in _SMALL_IN_TITLES for word in said)
    ):
        return False
    before, after = _HEADLINE_WORD.findall(text, first, start), _HEADLINE_WORD.findall(text, end, last)
    return any(_leads(word.lower()) for word in before) or any(_goes_on(word.lower()) for word in after)


def is_said_around(led_in: str, behind: str, *, of_person: bool, is_in_headline: bool) -> bool:
    """Whether all words before and behind a name are everyday ones of a headline: "US Blacklists X For Iran Trade".

    One of them tells that it is one, a verb or a small word, if the line does not. None behind the name is a kind of
    body or place that is named after somebody ("X Street", "the X Foundation"), but for an office that a person gets
    ("X Defence Minister"), and none right before it another's given name or, before a company's, a word of its name.
    """
    before, after = normalize(led_in).split(), normalize(behind).split()
    if behind[:1] == "-" or not all(map(_is_everyday, (*before, *after))):
        return False
    is_office = of_person and bool(after) and after[-1] in belongings()
    if after and not is_office and not _may_end_before(after, of_person=of_person):
        return False
    if before and (is_given_name(before[-1]) if of_person else not _leads(before[-1])):
        return False
    return is_office or is_in_headline or any(map(_leads, before)) or any(map(_goes_on, after))


def _may_end_before(after: list[str], *, of_person: bool) -> bool:
    """Whether a name may end before these words: no body is named so, and no person, as in "X Young"."""
    if _is_named_after(after[0]) or not _OF_BANDS.isdisjoint(after):
        return False
    return not of_person or _goes_on(after[0]) or after[0] in _OF_PERSONS


# What headlines have behind a person's name that is his, or goes on; other everyday words are surnames, too: "Young".
_OF_PERSONS = frozenset(
    """
    accounts aide aides ally allies appeal arrest arrests assets case charges cronies deal death detention
    empire exit extradition family fortune funeral indictment interview jailing lawyer lawyers loyalists
    money murder office probe regime release sanctions speech still trial trials verdict villa visit vows
    yacht yachts
    """.split()  # noqa: SIM905
)
_OF_BANDS = frozenset({"band", "boys", "choir", "diet", "ensemble", "experience", "girls", "kids", "quartet", "trio"})


def _is_everyday(word: str) -> bool:
    return is_common(word) or word.isdigit() or word in _LABELS


def _leads(word: str) -> bool:
    return word in _SMALL_BEFORE or is_verb(word) or word in belongings()


def _goes_on(word: str) -> bool:
    is_past = (word.endswith("ed") or word in _IRREGULAR) and is_verb(word)
    return word in _SMALL or word in _LABELS or is_past


# What papers have behind a name on the same line.
_LABELS = frozenset(
    {"tel", "fax", "mob", "reg", "vat", "iban", "usd", "eur", "gbp", "ref", "attn", "vs", "email", "acct"}
)
_HEADLINE_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SMALL_IN_TITLES = frozenset("a an and as at by de for from in into of off on or over s the to up via vs with".split())  # noqa: SIM905
_SMALL_BEFORE = frozenset(
    "after and as at before by for from how in is of on or than to was what when where why with without".split()  # noqa: SIM905
)


def _is_named_after(word: str) -> bool:
    return is_generic(word) or not _named_after().isdisjoint((word, word.removesuffix("s")))


@cache
def _named_after() -> frozenset[str]:
    """What is named after people and companies: places, bodies, events."""
    heads = ("names_place_heads.txt", "names_org_nouns.txt", "names_other_heads.txt")
    return frozenset().union(*map(folded_words, heads)) | {"prize", "cup", "trophy", "medal", "memorial", "scholarship"}


def is_verb(word: str) -> bool:
    """An everyday word that is made like what one does, or did: "MEETS" between the names of a line in capitals."""
    form = normalize(word)
    is_formed = form.endswith(("s", "ed")) or form in _IRREGULAR
    is_noun = is_generic(form) or form in _bodies() or form.removesuffix("s") in _bodies()
    return is_formed and " " not in form and is_plain_word(form) and not is_noun


_IRREGULAR = frozenset(
    {"built", "found", "frozen", "gone", "held", "left", "lost", "met", "seen", "shut", "sold", "told", "won"}
    | {"began", "became", "bought", "broke", "came", "dealt", "drew", "drove", "fell", "flew", "fought", "gave"}
    | {"got", "grew", "hid", "hurt", "kept", "knew", "lent", "paid", "quit", "ran", "said", "sat"}
    | {"sent", "shot", "slept", "spent", "spoke", "stole", "stood", "struck", "swept", "swore", "taught"}
    | {"thought", "threw", "took", "went", "withdrew", "wore", "wrote"}
)


@cache
def _bodies() -> frozenset[str]:
    """Nouns that a body is named with: "ATLAS SHIPPING ENGINEERS" is another."""
    return frozenset().union(*map(folded_words, ("names_org_heads.txt", "names_org_nouns.txt"))) | belongings()


def is_in_capitals(text: str, start: int, end: int) -> bool:
    """Whether the words to either side on the same line are in capitals, too."""
    before = text[max(0, start - BESIDE) : start].rpartition("\n")[2]
    behind = text[end : end + BESIDE].partition("\n")[0]
    return (before + behind).isupper()


@lru_cache(maxsize=4096)
def is_told_of(behind: str) -> bool:
    """ "Iran Air ATRs", "Kam Air Boeing", "Rosoboronexport CEO": what a company has and is none of its name."""
    return bool(behind.strip()) and all(
        _PLURAL.fullmatch(word) or _CODE.fullmatch(word) or fold(word) in belongings()
        for word in behind.replace("'s ", " ").split()
    )


@cache
def belongings() -> frozenset[str]:
    """What a company has, and who is with it: roles, ships, aircraft."""
    tables = ("names_roles.txt", "names_aircraft_nouns.txt", "names_vessel_nouns.txt")
    words = frozenset().union(*map(folded_words, tables))
    others = {"flight", "flights", "crew", "ceo", "ceos", "cfo", "coo", "cto", "boss", "bosses"}
    return frozenset({*words, *(f"{word}s" for word in words), *others})
