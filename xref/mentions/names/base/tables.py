"""The word tables of names: closed sets, the lexicon with its flags, clusters, and everyday language."""

from __future__ import annotations

from functools import cache, lru_cache

from xref.tables import Table, open_table
from xref.text import RESOURCES, read_table

LEXICON_FILE = RESOURCES / "names_lexicon.bin"
LEXICON_ROW = 2  # bytes
GIVEN, SURNAME, CITY, TOWN, DICTIONARY = 1, 2, 4, 8, 16  # its flags
# More of them, of names known by heart: each has a list that was typed for it (benchmarks/names_written/lists).
KNOWN = {
    1 << (5 + at): name
    for at, name in enumerate("company media music sport public school work place figure body_word other_word".split())  # noqa: SIM905
}
BODIES = sum(flag for flag, name in KNOWN.items() if name in {"company", "media", "music", "sport", "public", "school"})
CLUSTERS_FILE = RESOURCES / "names_clusters.bin"
CLUSTER_BITS = (6, 8, 10)  # of the numbers of a word's coarse, middle and fine cluster in its row; 0 where it has none
CLUSTER_ROW = 3  # bytes
_INFLECTIONS = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
    ("er", "e"),
    ("ers", ""),
)
_TAILS = tuple({tail for tail, _ in _INFLECTIONS})


@cache
def words(table: str) -> frozenset[str]:
    """The entries of the resource `names_<table>.txt`."""
    lines = (RESOURCES / f"names_{table}.txt").read_text(encoding="utf-8").splitlines()
    plain = set(filter(str.isalpha, lines))  # read at once, for the first article waits for these tables
    odd = {line.partition("#")[0].partition("\t")[0].strip() for line in lines if not line.isalpha()}
    return frozenset(plain | (odd - {""}))


@cache
def lexicon() -> Table:
    """What long lists of names, places and everyday words know of a word or phrase, as flags."""
    return open_table(LEXICON_FILE, LEXICON_ROW)


def is_given(low: str) -> bool:
    """The word, in lower case, is a person's given name."""
    return low in words("given") or lexicon().get(low) & GIVEN != 0


def is_known_place(shown: str) -> bool:
    """Whether a table has the name as that of a place."""
    low = shown.lower()
    return low in words("places") or lexicon().get(low) & CITY != 0


@cache
def _clusters() -> Table:
    return open_table(CLUSTERS_FILE, CLUSTER_ROW)


@lru_cache(maxsize=16384)
def clusters_of(low: str) -> tuple[str, str, str]:
    """The coarse, the middle and the fine cluster of words that are used alike, by number; "0" for an unknown word."""
    row = _clusters().get(low)
    if not row and "-" in low:
        row = _clusters().get(low.rpartition("-")[2])
    coarse, middle, _ = CLUSTER_BITS
    told = row & ((1 << coarse) - 1), row >> coarse & ((1 << middle) - 1), row >> coarse + middle
    return str(told[0]), str(told[1]), str(told[2])


@cache
def ordinary() -> frozenset[str]:
    """Words that in lower case are everyday language."""
    names = words("given") | words("places")
    told = words("common") | words("learned") | words("org_nouns") | words("roles") | words("vessel_nouns")
    return told - (names - words("common"))


@lru_cache(maxsize=8192)
def is_ordinary(low: str) -> bool:
    """The word, or the word it is inflected or compounded from, is everyday language."""
    if low in ordinary():
        return True
    if "-" in low:
        parts = low.split("-")
        return len(parts[0]) > 1 and all(part in ordinary() for part in parts)
    if not low.endswith(_TAILS) or low in words("given") or low in words("places"):
        return False
    known = ordinary()
    for tail, put in _INFLECTIONS:  # noqa: SIM110 - each new word of a text comes here, and a generator is slow
        if low.endswith(tail) and low[: -len(tail)] + put in known:
            return True
    return False


@cache
def other_heads() -> dict[str, str]:
    """What a phrase is, by its last word: `act` -> law, `cup` -> event."""
    return {row[0]: row[1] for row in read_table("names_other_heads.txt")}


@cache
def no_parties() -> dict[str, str]:
    """What a whole phrase is that names no party: `letter of credit` -> other, `arab spring` -> event."""
    return {row[0]: row[1] for row in read_table("names_no_parties.txt")}
