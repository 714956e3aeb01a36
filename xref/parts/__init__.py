"""The words of one name, each with its role and how telling it is."""

from __future__ import annotations

import re
from functools import lru_cache

from xref.model import PartyType
from xref.parts.base import Part, content, core
from xref.parts.parties import as_business_word, rejoined, split_party
from xref.parts.persons import split_person
from xref.parts.short_forms import short_spans
from xref.text import consonants, plain_name, words
from xref.vocabulary import RARE, is_legal_form, weight_of

MAX_SYLLABLES = 7  # of a name that a list writes in single syllables ("CHOL BONG SAN 1 HO"), and papers in words
LONGEST_SYLLABLE = 6  # letters
MIN_SURNAME_WEIGHT = 0.8  # of a surname that can stand for its bearer


# What a party was called before, in brackets behind its name: "Lana (ex Pegas)".
_EX = re.compile(r"(?<=\w) \((?:ex|formerly|f[./]?k[./]?a\.?|former name:?)[ -][^()]{1,80}\)", re.IGNORECASE)
# Letters with dots between them are one word, whatever its last ones are short for: "U.W.S.A.", "P.K.K.". At the end
# of a name they are one unless together they are a legal form: "Constructora H.L.P.", but "Zorani S.A.L.".
_SPELT = re.compile(r"(?:[^\W\d_]\.){2,9}[^\W\d_]\.?")
_SPELT_BEHIND = re.compile(r"(?<= )(?:[^\W\d_]\.){2,9}[^\W\d_]\.?$")


@lru_cache(maxsize=32768)
def split_name(name: str, kind: PartyType) -> tuple[Part, ...]:
    """The parts of a name, in the order written; never empty where the name has a letter or a digit.

    A person's `LAST, First` gives surname and given parts. Where every part would be minor ("THE COMPANY") all
    count as words, so that no name is compared as nothing.
    """
    name = _EX.sub(" ", name) or name
    if kind is PartyType.PERSON:
        parts = split_person(name)
    else:
        shown = name.replace(".", "") if _SPELT.fullmatch(name) else _SPELT_BEHIND.sub(_as_one_word, name)
        forms = [as_business_word(word.form) for word in words(plain_name(shown))]
        parts = split_party([form for _, _, form in short_spans(rejoined(forms))], kind)
    if parts and all(part.is_minor for part in parts):
        parts = [part._replace(role="word", weight=weight_of(part.form)) for part in parts]
    return tuple(parts)


def _as_one_word(spelt: re.Match[str]) -> str:
    """The letters without their dots, or as they are where they are legal forms."""
    plain = spelt.group().replace(".", "")
    return spelt.group() if _are_forms(tuple(plain.casefold())) else plain


def _are_forms(letters: tuple[str, ...]) -> bool:
    """Whether letters are legal forms, one behind the other: of "S.A.C.A." there are two."""
    sizes = [size for size in range(1, len(letters) + 1) if is_legal_form(*letters[:size])]
    return any(size == len(letters) or _are_forms(letters[size:]) for size in sizes)


def joined_spellings(parts: tuple[Part, ...], limit: int = 4) -> tuple[str, ...]:
    """The single words that a name of at most `limit` words may be written as, folded.

    All of it, its content, its distinctive part, the one word of it that no other name has, or a person's rare surname
    alone; a common one with the initials before it.
    """
    kept = tuple(part for part in parts if part.role != "legal")
    chosen = [content(parts), core(parts), kept]
    rare = tuple(part for part in core(parts) if part.weight >= RARE and part.role == "word" and len(part.form) >= 5)
    if len(rare) == 1:
        chosen.append(rare)
    surname = tuple(part for part in parts if part.role == "surname")
    if surname and max(part.weight for part in surname) >= MIN_SURNAME_WEIGHT:
        chosen += [surname, surname[:1]]
    elif surname and len(given := [part for part in parts if part.role == "given"]) > 1:  # "A. Q. Khan"
        chosen.append(tuple(part._replace(form=part.form[0]) for part in given[:2]) + surname[:1])
    found = ["".join(part.form for part in some) for some in chosen if 0 < len(some) <= limit]
    if not surname and limit < len(kept) <= MAX_SYLLABLES and max(len(part.form) for part in kept) <= LONGEST_SYLLABLE:
        found.append("".join(part.form for part in kept))  # "Jangjasan Chongnyon Ho"
    return tuple(dict.fromkeys(found))


def single_key(joined: str) -> str:
    """The key under which a name written as one word is stored: by sound where it is long enough, else exact."""
    key = consonants(joined)
    return key if len(joined) >= 5 and len(key) >= 3 else f"={joined}"
