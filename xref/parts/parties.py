"""The parts of the name of an organization, a vessel or an aircraft: legal forms, numbers, words of business."""

from __future__ import annotations

from functools import cache, lru_cache

from xref.countries import place_words
from xref.model import PartyType
from xref.parts.base import MINOR, MISREAD, Part, make_part
from xref.text import consonants, deletions, slips
from xref.vocabulary import (
    RARE,
    ROMAN,
    counted,
    generic_words,
    is_generic,
    is_legal_form,
    legal_forms,
    longest_legal_form,
    number_of,
    particles,
    variants,
    weight_of,
)

FORM_WORDS = 4  # of most legal forms, of which "S.A.S." has three
MIN_MISSPELT = 6  # letters of a business word or legal form that is known in spite of a slip
MAX_MISSPELT = 30  # ... of which the longest has 18: an article can have a word of a megabyte
_SHIP_PREFIXES = frozenset(
    {"mv", "mt", "ms", "ss", "mts", "m", "v", "t", "fv", "nm", "mn", "vsl", "vessel", "ship", "tanker", "tug"}
)
_SHIP_PREFIXES |= {"yacht", "superyacht", "supertanker"}
_MOTOR = frozenset(("motor", kind) for kind in ("vessel", "ship", "tanker", "yacht"))
_TWO_WORDS = _MOTOR | {("f", "v"), ("m", "y"), ("n", "m"), ("m", "n")}  # prefixes of two
_ARTICLES = frozenset("the a an al el la lo le los las les il gli o os as".split())  # noqa: SIM905
_SAYING_LITTLE = frozenset({"number", "particle", "legal"})
_IN_HONOR_OF = (("named", "after"), ("named", "for"), ("imeni",), ("im",))
HONORED = 0.2  # of the weight of the words for whom a plant is named after
_BEFORE_NUMBERS = frozenset({"no", "nr", "nos", "num", "number", "numero", "nomer"})


def as_business_word(form: str) -> str:
    """The business word or legal form that print made another of ("c0rporation", "cornpany"), or the word itself."""
    if "rn" in form and (plain := form.replace("rn", "m")) in _business_words():
        return plain
    if form.isalpha() or form.isdigit() or len(form) < MIN_MISSPELT:
        return form
    return next((plain for plain in map(form.translate, MISREAD) if plain in _business_words()), form)


def rejoined(forms: list[str]) -> list[str]:
    """The words with business words made one that are written as two: "off-shore", "co-operative", "ship building"."""
    kept: list[str] = []
    for form in forms:
        if kept and len(form) > 1 and kept[-1] + form in _business_words():
            kept[-1] += form
        else:
            kept.append(form)
    return kept


def split_party(forms: list[str], kind: PartyType) -> list[Part]:
    """The parts of a party's name, given the forms of its words; a ship's prefix is none."""
    if kind in {PartyType.VESSEL, PartyType.UNKNOWN}:
        forms = _without_ship_prefix(forms)
    legal = set() if kind is PartyType.VESSEL else _legal_words(forms)
    parts: list[Part] = []
    honored = _honored(forms)
    at = 0
    while at < len(forms):
        if at in legal or _counts(forms, at) or at in honored:
            parts.append(Part(forms[at], consonants(forms[at]), "legal" if at in legal else "particle", MINOR))
            at += 1
        else:
            form, following = _one_word(forms, at, legal)
            is_last = at and (following == len(forms) or following in legal)
            part = make_part(form, "number") if is_last and form in ROMAN else _party_part(form)
            parts.append(part._replace(role="generic", weight=HONORED * part.weight) if at >= honored.stop else part)
            at = following
    return _with_telling_word(parts, forms)


def _with_telling_word(parts: list[Part], forms: list[str]) -> list[Part]:
    """The parts, their one word that can tell the name as it is written: only a slip makes it one of business.

    INOVEST LIMITED is told by "inovest", and not by "investment"; DES INTERNATIONAL CO. by a small word.
    """
    if parts and parts[0].role == "particle" and parts[0].form not in _ARTICLES and _are_shared(parts[1:]):
        return [make_part(parts[0].form, "word"), *parts[1:]]
    telling = [at for at, part in enumerate(parts) if part.role not in _SAYING_LITTLE]
    if len(telling) != 1 or len(parts) != len(forms) or without_slip(forms[telling[0]]) == forms[telling[0]]:
        return parts
    return [make_part(form, "word") if at in telling else parts[at] for at, form in enumerate(forms)]


def _are_shared(parts: list[Part]) -> bool:
    """Whether parts are words of business and legal forms, and no others."""
    roles = {part.role for part in parts}
    return "generic" in roles and roles <= {"generic", "legal"}


def _honored(forms: list[str]) -> range:
    """The places of "named after" behind a name; behind them the one begins whom it honors, whom texts leave out.

    "Zelenodolsk Plant Named after A.M. Gorky", "NPO Almaz imeni Raspletina". At the end where there are none.
    """
    for said in _IN_HONOR_OF:
        if said[0] in forms[1:]:
            at = forms.index(said[0], 1)
            end = at + len(said)
            is_short = said == ("im",)  # before initials: "Zavod im. M.I. Kalinina", but "Bank im Bistum"
            if tuple(forms[at:end]) == said and end < len(forms) and (not is_short or len(forms[end]) == 1):
                return range(at, end)
    return range(len(forms), len(forms))


def _without_ship_prefix(forms: list[str]) -> list[str]:
    """The words of a ship's name without what says that it is one: "M/V Rena", "F/V Rena", "Rena (motor vessel)"."""
    kept = forms[1:] if len(forms) > 2 and forms[0] == "the" and forms[1] in _SHIP_PREFIXES else list(forms)
    if len(kept) > 2 and tuple(kept[:2]) in _TWO_WORDS:
        return kept[2:]
    if len(kept) > 2 and tuple(kept[-2:]) in _MOTOR:
        return kept[:-2]
    if len(kept) > 3 and kept[:2] == ["m", "s"] and len(kept[2]) == 1:  # "M.S.C. Flaminia"
        return kept
    while len(kept) > 1 and kept[0] in _SHIP_PREFIXES:
        kept = kept[1:]
    return kept


def _counts(forms: list[str], at: int) -> bool:
    """ "No. 8", "Nr 8", "number eight": a word that only says that a number follows."""
    return forms[at] in _BEFORE_NUMBERS and at + 1 < len(forms) and bool(number_of(forms[at + 1]))


def _one_word(forms: list[str], at: int, legal: set[int]) -> tuple[str, int]:
    """The word that begins at `at`, and where the next begins: letters ("A.B.C.") and "forty-four" are one word."""
    end = at + 1
    while end < len(forms) and end not in legal and _is_letter(forms[at]) and _is_letter(forms[end]):
        end += 1
    if end < len(forms) and (number := counted(forms[at], forms[end])):
        return number, at + 2
    return "".join(forms[at:end]), end


def _is_letter(form: str) -> bool:
    return len(form) == 1 and form.isalpha()


@lru_cache(maxsize=65536)
def _party_part(form: str) -> Part:
    form = without_slip(form)
    if form in particles():
        return make_part(form, "particle")
    is_shared = is_generic(form) or is_generic(variants().get(form, form)) or form in place_words()
    return make_part(form, "generic" if is_shared else "word")


def _legal_words(forms: list[str]) -> set[int]:
    """The places of words that are a legal form: some anywhere, some only first or with nothing but forms behind."""
    legal: set[int] = set()
    at = 0
    while at < len(forms):
        length = _legal_form_at(forms, at) or int(_is_misspelt_legal_form(forms[at], inside=True))
        legal.update(range(at, at + length))
        at += length or 1
    end = len(forms)
    if end > 1 and _is_misspelt_legal_form(forms[-1]):
        legal.add(end - 1)
    while end and (end - 1 in legal or (length := legal_form_before(forms, end))):
        if end - 1 in legal:
            end -= 1
        else:
            legal.update(range(end - length, end))
            end -= length
    return legal


def _is_misspelt_legal_form(form: str, *, inside: bool = False) -> bool:
    """ "Aktiengeselschaft": a long word that nothing knows, one slip from a legal form (`inside`: anywhere)."""
    plain = without_slip(form)
    is_edge = legal_forms().get(plain, {}).get((plain,))
    return is_edge is not None and len(form) >= MIN_MISSPELT and not (inside and is_edge)


def _legal_form_at(forms: list[str], at: int) -> int:
    """How many words from `at` on are a legal form that counts here; the longest one wins."""
    found = (
        len(sequence)
        for sequence, edge in legal_forms().get(forms[at], {}).items()
        if (not edge or (at == 0 and not _goes_on(forms, len(sequence))))
        and tuple(forms[at : at + len(sequence)]) == sequence
    )
    return max(found, default=0)


def _goes_on(forms: list[str], end: int) -> bool:
    """ "A.B.C. Company" does not begin with the legal form A.B."""
    return end < len(forms) and _is_letter(forms[end - 1]) and _is_letter(forms[end])


def legal_form_before(forms: list[str], end: int) -> int:
    """How many words before `end` are a legal form, of those that count as the last words too."""
    lengths = range(min(end, longest_legal_form()), 0, -1)
    return next((length for length in lengths if is_legal_form(*forms[end - length : end])), 0)


@lru_cache(maxsize=32768)
def without_slip(form: str) -> str:
    """The business word that an unknown long word is one slip from ("distribuidora"), else the word itself."""
    if not MIN_MISSPELT <= len(form) <= MAX_MISSPELT or not form.isalpha():
        return form
    if weight_of(form) < RARE or form in _business_words() or form in variants():
        return form
    near = (known for less in deletions(form) for known in _business_words_less_one().get(less, ()))
    return min((known for known in near if slips(form, known, 1) == 1), default=form)


@cache
def _business_words() -> frozenset[str]:
    legal = {first for first, forms in legal_forms().items() if (first,) in forms}
    return frozenset(word for word in {*generic_words(), *legal} if len(word) >= MIN_MISSPELT)


@cache
def _business_words_less_one() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in sorted(_business_words()):
        for less in deletions(word):
            found.setdefault(less, []).append(word)
    return {less: tuple(known) for less, known in found.items()}
