"""An index folder, opened: from words and identifiers to the names and listings worth comparing."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from xref.index.base import (
    KINDS,
    LOAD_STEPS,
    ROLE_LETTERS,
    TYPES,
    WEAK,
    Folder,
    decode_listing,
    key_hash,
    pair_hash,
    slip_hashes,
    word_pair_hash,
)
from xref.likeness import is_like_any, word_likeness
from xref.model import Listing, Name, NameKind, PartyType, Snapshot
from xref.parts import single_key
from xref.parts.base import Part, make_part
from xref.text import alike, nearly_alike, smooth

_ROLES = {letter: role for role, letter in ROLE_LETTERS.items()}
_STRONG = frozenset({KINDS.index(NameKind.PRIMARY), KINDS.index(NameKind.ALIAS)})
MAX_CACHED = 4096  # listings kept decoded
MAX_NAMES = 16384  # names kept split
MAX_FORMS = 48  # spellings of one key that are compared with a word; where there are more, one of them will do
MAX_BEARERS = 100  # of one spelling that are looked at: the shortest names
MIN_ALIKE = 0.84  # of two whole names written as one word; short ones must be equal
MIN_ALIKE_SMOOTH = 0.88  # ... of long ones, their vowels made those of Arabic: "Hezbollah", "Hizballah"
SMOOTH_LETTERS = range(8, 11)  # of one long word; several as one have too many like them
MIN_TYPO_LETTERS = 5  # of a word in which one slip is allowed


class IndexedName(NamedTuple):
    """One name of the index, with its parts and the number of its listing."""

    name: Name
    type: PartyType
    owner: int
    parts: tuple[Part, ...]


class NameIndex:
    """The names and identifiers of one list, mapped from its folder. Safe to share between threads and over fork."""

    def __init__(self, folder: Path, snapshot: Snapshot) -> None:
        self.folder = folder
        self.snapshot = snapshot
        files = Folder(folder)
        files.check()
        self._pairs = files.table("pairs")
        self._singles = files.table("singles")
        self._spelt = files.blob("spellings")
        self._bearers = files.table("bearers")
        self._known = files.table("known")
        self._misspelt = files.table("misspelt")
        self._identifiers = files.table("identifiers")
        self._forms = files.blob("forms")
        self._listings = files.blob("listings")
        self._names = files.blob("names")
        self._owners = files.numbers("owners", "I")
        self._flags = files.view("flags")
        self._loads = files.view("loads")
        self._decoded: OrderedDict[int, Listing] = OrderedDict()
        self._split: dict[int, IndexedName] = {}
        self._slipped: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {}
        self._lock = Lock()

    def __reduce__(self) -> tuple[type[NameIndex], tuple[Path, Snapshot]]:
        """Another process maps the same files."""
        return NameIndex, (self.folder, self.snapshot)

    def __len__(self) -> int:
        return len(self._owners)

    def knows(self, form: str) -> bool:
        """Whether a folded word stands in some name, letter for letter."""
        shown = make_part(form, "word")
        return any(shown.form in forms for _, forms in self._spellings(self._known.get(key_hash(shown.key))))

    def keys_of(self, form: str, *, typos: bool = False) -> tuple[int, ...]:
        """The hashed keys under which names have a word that a folded one may be a spelling of.

        With `typos`, also of words one slip away; a word that stands in some name as it is has none.
        """
        shown = make_part(form, "word")
        own = [
            key_hash(key)
            for key, forms in self._spellings(self._known.get(key_hash(shown.key)))
            if len(forms) > MAX_FORMS or is_like_any(shown.form, forms)
        ]
        if typos and len(form) >= MIN_TYPO_LETTERS and not self.knows(form):
            own += self._keys_near(shown)
        return tuple(dict.fromkeys(own))

    def _keys_near(self, shown: Part) -> Iterator[int]:
        return (key_hash(key) for key, _ in self._near(shown))

    def _near(self, shown: Part) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The keys one slip away from a word's, each with the words like it. Asked twice of a word, found once."""
        found = self._slipped.get(shown.form)
        if found is None:
            numbers = {n for slipped in slip_hashes(shown.key, (shown.form,)) for n in self._misspelt.get(slipped)}
            spelt = [one for one in self._spellings(sorted(numbers)) if one[0] != shown.key]
            near = set(nearly_alike(shown.form, [form for _, forms in spelt for form in forms]))
            like = (
                (key, tuple([o for o in forms if o in near and word_likeness(shown.form, o)])) for key, forms in spelt
            )
            found = tuple([(key, forms) for key, forms in like if forms])
            if len(self._slipped) > MAX_NAMES:
                self._slipped.clear()
            self._slipped[shown.form] = found
        return found

    def names_near_one(self, form: str) -> tuple[int, ...]:
        """Numbers of the names that may be written as one word, one slip from this one that no name has."""
        shown = make_part(form, "word")
        if self.knows(form):
            return ()
        near = (other for _, forms in self._near(shown) for other in forms)
        return tuple(dict.fromkeys(name for other in near for name in self.names_as_one(other)))

    def _spellings(self, numbers: Sequence[int]) -> Iterator[tuple[str, list[str]]]:
        """The keys of these numbers, each with the words that have it."""
        for number in numbers:
            key, *forms = self._forms[number].decode().split(" ")
            yield key, forms

    def names_with_pair(self, left: int, right: int) -> Sequence[int]:
        """Numbers of the names that have parts under both hashed keys, those of the fewest words first."""
        return self._pairs.get(pair_hash(left, right))

    def names_with_words(self, left: str, right: str) -> Sequence[int]:
        """Numbers of the names that have these very words; only words whose keys more names share than MAX_CROWD."""
        return self._pairs.get(word_pair_hash(make_part(left, "word").form, make_part(right, "word").form))

    def names_as_one(self, joined: str, is_spelling: Callable[[str], object] | None = None) -> tuple[int, ...]:
        """Numbers of the names that, or whose distinctive part, may be written as one word that is like this one.

        `is_spelling` says of words with the same key which are like it, where letters alone cannot say it.
        """
        numbers = self._singles.get(key_hash(single_key(joined)))
        listed = [self._spelt[number].decode() for number in numbers]
        spellings = list(filter(is_spelling, listed)) if is_spelling else _alike(joined, listed)
        return tuple(name for spelt in spellings for name in self._bearers.get(key_hash(spelt))[:MAX_BEARERS])

    def names_written(self, joined: str) -> tuple[int, ...]:
        """Numbers of the names of which all that can decide is this, where it is written as one word."""
        bearers = self._bearers.get(key_hash(joined))[:MAX_BEARERS]
        return tuple(name for name in bearers if sum(map(len, self.forms(name))) == len(joined))

    def listings_with(self, plain: str) -> tuple[int, ...]:
        """Numbers of the listings that have an identifier, given as `plain_identifier` writes it."""
        return tuple(self._identifiers.get(key_hash(plain)))

    def load(self, number: int) -> float:
        """How much the words of a name that can decide weigh together."""
        return self._loads[number] / LOAD_STEPS

    def is_strong(self, number: int) -> bool:
        """A name is the primary one or a good alias: no weak one, and none of former days."""
        return self._flags[number] in _STRONG

    def owner(self, number: int) -> int:
        """The number of the listing that has a name."""
        return self._owners[number]

    def name(self, number: int) -> IndexedName:
        """The name of a number, split into parts."""
        found = self._split.get(number)
        if found is None:
            found = self._decode_name(number)
            if len(self._split) > MAX_NAMES:
                self._split.clear()
            self._split[number] = found
        return found

    def forms(self, number: int) -> list[str]:
        """The folded words of a name: a few of many names are worth more than a look at these."""
        return [item[1:] for item in self._names[number].partition(b"\t")[0].decode()[1:].split()]

    def spelling(self, number: int) -> str:
        """The name of a number as published, not split."""
        return self._names[number].decode().partition("\t")[2]

    def _decode_name(self, number: int) -> IndexedName:
        shown, _, text = self._names[number].decode().partition("\t")
        flags = self._flags[number]
        name = Name(text, KINDS[flags & ~WEAK], bool(flags & WEAK))
        parts = tuple(map(_part, shown[1:].split()))
        return IndexedName(name, TYPES[int(shown[0])], self._owners[number], parts)

    def listings(self) -> Iterator[Listing]:
        """Every listing, decoded as it is asked for and not kept."""
        return (decode_listing(self._listings[number]) for number in range(len(self._listings)))

    def listing(self, number: int) -> Listing:
        """The listing of a number."""
        with self._lock:
            found = self._decoded.get(number)
            if found is not None:
                self._decoded.move_to_end(number)
                return found
        found = decode_listing(self._listings[number])
        with self._lock:
            self._decoded[number] = found
            if len(self._decoded) > MAX_CACHED:
                self._decoded.popitem(last=False)
        return found


def _alike(joined: str, listed: list[str]) -> list[str]:
    """The listed words that are like this one, in their order."""
    if len(joined) < MIN_TYPO_LETTERS:
        return [other for other in listed if other == joined]
    found = set(alike(joined, listed, at_least=MIN_ALIKE))
    if len(joined) in SMOOTH_LETTERS and len(found) < len(listed):
        plain = {smooth(other) for other in listed if other not in found}
        near = set(alike(smooth(joined), list(plain), at_least=MIN_ALIKE_SMOOTH))
        found.update(other for other in listed if smooth(other) in near)
    return [other for other in listed if other in found]


@lru_cache(maxsize=65536)
def _part(item: str) -> Part:
    return make_part(item[1:], _ROLES[item[0]])
