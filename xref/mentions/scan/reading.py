"""One segment against one list: which names its words may be, and at which of its words."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain, combinations, pairwise
from typing import NamedTuple

from xref.comparison.base import ARABIC_ARTICLES
from xref.comparison.scoring import ALL_GENERIC, EXTRA_IN_LISTING
from xref.countries import place_words
from xref.index.base import MAX_CROWD, key_hash
from xref.likeness import is_like_any, word_likeness
from xref.meanings import meanings
from xref.mentions.scan.base import LOOK_AHEAD, MAX_LOWER, MAX_WORD, MIN_SCORE, NEVER_PLACES, Memory, Token, keys_meant
from xref.parts.base import SHORT_FORMS, Part, content, make_part
from xref.parts.parties import FORM_WORDS, legal_form_before
from xref.scripts import leaves_vowels_open, readings, says_what_body, translations
from xref.scripts.arabic import is_compound
from xref.scripts.chinese import is_character
from xref.text import consonants
from xref.vocabulary import (
    JOINING,
    RARE,
    is_abbreviation,
    is_common,
    is_generic,
    is_given_name,
    is_legal_form,
    is_title,
    legal_form_length,
    weight_of,
)

SURNAMES_TOO = frozenset({"an", "bin", "do", "du", "lo", "o", "pour", "ten", "van"})  # of particles
MAX_JOINED = 3  # words that a list may write as one
MAX_CROWDS = 8  # keys with more names than are looked at that are held against each other
MAX_COMPARED = 6  # listings that are compared with the same words: those whose names miss the least
MAX_COMPARED_OPEN = 20  # ... where a word of another script may be spelt in many ways, of which few can be meant
MAX_SAID = 24  # ... of listings that have a name of which every word is there: branches may all have one
MAX_OF_ONE = 4  # names of one listing that are compared with the same words ...
MAX_LIKE_ONE = 10  # ... of so many: those with the most words to the letter
LONGEST_FORM = 4  # letters of most legal forms ("GmbH"): beside an everyday word one makes a company of it
GOD = "allah"  # which makes one name with the word before it: "Abd Allah", "Saif Allah"
MAX_OFTEN_ALIKE = 2  # characters of Chinese whose sounds many names have
MIN_TELLING_KEY = 3  # consonants of a word that names with the same key have, too, or one like it
MIN_UNKNOWN = 5  # letters of a word that nothing knows, which may be a name's with a slip
A_WORD = 0.45  # the least that such a word weighs
MIN_WEIGHT = 0.6  # of the words shared with a longer name; "Ali" is 0.2
BESIDE = 0.5  # ... and one of the text that may be a word of the name beside two that are one word there
EXTRA = 0.12  # the least that a word which only the list has can cost


class Chance(NamedTuple):
    """What speaks against a name at a place: the weight that is missing here or there. `places` are its words'.

    A whole name is the words of the place and no others, perhaps parted otherwise: it is compared in any case.
    """

    missing: float
    places: Sequence[int]
    is_whole: bool = False


PARTED_OTHERWISE = Chance(math.inf, (), is_whole=True)


class Reading:
    """One segment against one list."""

    def __init__(self, tokens: Sequence[Token], memory: Memory) -> None:
        self._tokens = tokens
        self._memory = memory
        self._index = memory.index
        self._is_open = any(leaves_vowels_open(token.surface) for token in tokens)
        self._has_characters = any(is_character(token.surface) for token in tokens)
        self._telling = frozenset([at for at, token in enumerate(tokens) if _is_telling(token)])
        self._weights = [_weight_of(token.form) for token in tokens]
        self._words = [make_part(token.form, "word").form for token in tokens]

    def names(self) -> dict[tuple[int, int], dict[int, Chance]]:
        """First and last token of every place that is worth a comparison, and the names that it may be."""
        found: dict[tuple[int, int], dict[int, Chance]] = defaultdict(dict)
        by_words: dict[int, list[int]] = defaultdict(list)
        for name, mask in self._by_pairs().items():
            by_words[mask].append(name)
        for mask, names in by_words.items():
            places = [at for at in range(mask.bit_length()) if mask >> at & 1]
            for first, last in self._spans(places):
                if self._is_open and self._is_one_word(first, last):
                    continue
                inside = [at for at in places if first <= at <= last]
                self._weigh(names, (first, last), inside, found[first, last])
                widened = list(self._with_unknown(first, last)) if len(inside) > 1 else []
                lacking = self._lacking(names, inside) if widened else []
                for wider in widened if lacking else ():
                    self._weigh(lacking, wider, inside, found[wider])
        seen = {span: set(names) for span, names in found.items()}
        for at, token in enumerate(self._tokens):
            if token.is_named and (not token.is_minor or self._opens_name(at) or self._is_article(at)):
                for first, last, alike, beside in self._as_one(at):
                    known = seen.setdefault((first, last), set())
                    self._add_alike(set(alike) - known, beside, found[first, last])
                    known.update(alike)
                for last, written in self._parted_otherwise(at):
                    here = found[at, last]
                    here.update((name, here.get(name, PARTED_OTHERWISE)._replace(is_whole=True)) for name in written)
        return {span: names for span, names in found.items() if names}

    def _spans(self, places: list[int]) -> Iterator[tuple[int, int]]:
        """The first and last of every run of these places; where spelling is open, without the outer ones as well.

        Of three Arabic words in a row that may each be of the name, one may be an everyday word beside it.
        """
        spans = list(_clusters(places, self._tokens))
        yield from spans
        yield from ((first, end) for first, last in spans if (end := self._end_of_body(last)) > last)
        yield from ((before, last) for first, last in spans if (before := self._form_before(first)) < first)
        yield from ((first - 1, last) for first, last in spans if first in self._given)
        yield from self._named_only(spans)
        yield from ((first, last + 1) for first, last in spans if self._is_title(last + 1))
        if self._is_open and len(places) > 2:
            known = set(spans)
            inner = {one for first, last in spans if last - first > 1 for one in ((first + 1, last), (first, last - 1))}
            yield from sorted(one for one in inner - known if set(one) <= set(places))

    def _is_one_word(self, first: int, last: int) -> bool:
        """Whether words are written as one, as Persian writes two given names, which are no full name: "علیرضا"."""
        tokens = self._tokens[first : last + 1]
        is_parted = any(one.end != two.start for one, two in pairwise(tokens))
        return last > first and not is_parted and all(leaves_vowels_open(token.surface) for token in tokens)

    def _with_unknown(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The place with the word right beside it that nothing knows: it may be the name's last one, with a slip."""
        if first and self._is_unknown(first - 1, first):
            yield first - 1, last
        if last + 1 < len(self._tokens) and self._is_unknown(last + 1, last):
            yield first, last + 1

    def _is_unknown(self, at: int, beside: int) -> bool:
        token, other = self._tokens[at], self._tokens[beside]
        is_next = max(token.start, other.start) - min(token.end, other.end) == 1
        is_word = token.is_named and not token.is_minor and len(token.form) >= MIN_UNKNOWN and not token.surface
        return (
            is_next
            and is_word
            and token.form.isalpha()
            and self._weights[at] >= RARE
            and not self._index.knows(token.form)
        )

    def _lacking(self, names: Iterable[int], places: Iterable[int]) -> list[int]:
        """The names that have as much more than the words at these places as a word weighs."""
        weight = sum([self._weights[at] for at in places])
        return [name for name in names if self._index.load(name) - weight >= A_WORD]

    def _named_only(self, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Of each of these places that ends or begins in lower case the part between.

        "Muhammad Khizar Hayat had", where "had" is like Hadi; "acusa Jose Manuel Rincon", where "acusa" is like Ayisha.
        """
        for first, last in spans:
            begin, end = first, last
            while end > begin and not self._is_written_as_name(end):
                end -= 1
            while end > begin and not self._is_written_as_name(begin):
                begin += 1
            if begin < end and (begin, end) not in spans:
                yield begin, end

    def _is_written_as_name(self, at: int) -> bool:
        return self._tokens[at].is_named or self._tokens[at].is_tied

    def _is_title(self, at: int) -> bool:
        """Whether a title stands there that is told with the name before it: "Mullah Naim Barech Akhund"."""
        return at < len(self._tokens) and self._tokens[at].is_named and is_title(self._tokens[at].form)

    def _end_of_body(self, last: int) -> int:
        """The last of the words behind that say what kind of body it names, where no gap parts words."""
        tokens = self._tokens
        for here, following in pairwise(tokens[last:]):
            if following.start > here.end or not (is_generic(following.form) or is_abbreviation(following.form)):
                break
            last += 1
        return last

    def _weigh(self, names: list[int], span: tuple[int, int], places: list[int], found: dict[int, Chance]) -> None:
        """Add the names that words at these places can be, with the weight that is missing here or there."""
        weight = sum([self._weights[at] for at in places])
        missed = sum(self._weights[span[0] : span[1] + 1]) - weight
        most = _most_beside(weight, are_generic=all(is_generic(self._tokens[at].form) for at in places))
        load = self._index.load
        for name in names:
            beside = load(name) - weight
            if beside <= most:
                found[name] = Chance(missed + max(EXTRA * beside, -BESIDE * beside), places)

    def _add_alike(self, names: set[int], beside: float, found: dict[int, Chance]) -> None:
        """Add of the names that may be written as one word as many as may be compared: a word can be many persons'."""
        load, owner = self._index.load, self._index.owner
        kept: dict[int, int] = defaultdict(int)  # how many names of a listing
        for missing, name in sorted([(EXTRA * load(name) + beside, name) for name in names]):
            if self._has_room(kept, owner(name)):
                kept[owner(name)] += 1
                found[name] = Chance(missing, ())

    def _has_room(self, kept: Mapping[int, int], owner: int) -> bool:
        """Whether one more name of a listing may be compared, of so many of each."""
        if owner in kept:
            return kept[owner] < MAX_LIKE_ONE
        return len(kept) < (MAX_COMPARED_OPEN if self._is_open else MAX_COMPARED)

    def likeliest(self, names: dict[int, Chance]) -> list[int]:
        """Of names with the weight that is missing here or there, those with the least; a few of each listing.

        Those of which every word is said come first; whole names that others leave no room for come last.
        """
        ranked = sorted(names, key=lambda name: (names[name].missing, name))
        said = self._said(ranked) if len(ranked) > MAX_COMPARED else frozenset()
        if said:
            ranked.sort(key=lambda name: name not in said)
        if self._has_characters:  # many names have its key, few its syllables
            ranked.sort(key=lambda name: self._lacks_syllables(name, names[name].places))
        counts: dict[int, int] = defaultdict(int)
        kept: dict[int, list[int]] = defaultdict(list)
        for name in ranked:
            owner = self._index.owner(name)
            has_room = self._has_room(counts, owner) or (name in said and len(counts) < MAX_SAID)
            if has_room and self._shares_words(name, names[name].places):
                counts[owner] += 1
                kept[owner].append(name)
        first = [name for names_of_one in kept.values() for name in self._first_said(names_of_one, names)]
        return [*first, *(name for name in ranked if names[name].is_whole and name not in first)]

    def _said(self, names: Iterable[int]) -> frozenset[int]:
        """Those of these names of which the segment has every word: sister companies may have one name."""
        words = frozenset(self._words)
        return frozenset(name for name in names if words.issuperset(self._index.forms(name)))

    def _lacks_syllables(self, name: int, places: Sequence[int]) -> bool:
        """Whether a name has not what every one of these characters may be read as; two of them say too little."""
        if len(places) <= MAX_OFTEN_ALIKE:
            return True
        together = "".join(self._index.forms(name))
        said = [surface for at in places if is_character(surface := self._tokens[at].surface)]
        return not all(any(map(together.__contains__, _read_as(surface))) for surface in said)

    def _first_said(self, names_of_one: list[int], names: dict[int, Chance]) -> list[int]:
        """Of the names of one listing a few: one that is there to the letter, and those that miss least."""
        if len(names_of_one) <= MAX_OF_ONE:
            return names_of_one
        said = {form for name in names_of_one for at in names[name].places for form in _forms(self._tokens[at].form)}

        def lacks(parts: Iterable[Part]) -> int:
            return sum(part.form not in said for part in parts)

        parts = {name: self._index.name(name).parts for name in names_of_one}
        ranked = sorted(names_of_one, key=lambda name: (names[name].missing, lacks(parts[name]), name))
        whole = next((name for name in ranked if not lacks(content(parts[name]))), ranked[0])
        return list(dict.fromkeys((whole, *ranked)))[:MAX_OF_ONE]

    def _shares_words(self, name: int, places: Sequence[int]) -> bool:
        """Whether two of the words at these places are like words of the name: many share a short key."""
        if not places:
            return True
        forms, shared = self._index.forms(name), 0
        for at in places:
            shared += self._has_like(at, forms)
            if shared > 1:
                return True
        return False

    def _has_like(self, at: int, forms: Sequence[str]) -> bool:
        """Whether a name has a word like this one. Words whose spelling is open are for the comparison to judge."""
        token, word, has_key = self._tokens[at], self._words[at], False
        if token.surface or token.has_clitic or word in forms:
            return True
        for form in forms:
            alike = _is_alike(word, form)
            if alike:
                return True
            has_key = has_key or alike is not None
        keys = self._keys(token)
        if has_key and len(keys) == 1:
            return False
        if at in self._telling:
            return True
        near = [form for form in forms if key_hash(consonants(form)) in keys]
        return _is_like_one(word, near) or self._is_joined(at, forms)

    def _is_joined(self, at: int, forms: Sequence[str]) -> bool:
        """Whether the list has the word and the one before it as one."""
        joined = self._tokens[at - 1].form + self._tokens[at].form if at else ""
        return joined in forms or (self._tokens[at].form == GOD and _is_like_one(joined, forms))

    def _keys(self, token: Token) -> tuple[int, ...]:
        keys_of = self._memory.keys_of_readings if token.surface else self._memory.keys_of
        word = token.surface or token.form
        return keys_of(word) + keys_of(word[1:]) if token.has_clitic else keys_of(word)

    def _keys_with_last(self, at: int) -> tuple[int, ...]:
        """The keys of a word made one with the particle or given name before it, as the list may have it.

        "Al Bashir" for "Albashir", "Amir Hossein" for "Amirhossein", "عبد الله" for "Abdollah".
        """
        before, token = self._tokens[at - 1] if at else None, self._tokens[at]
        if before is None or not (before.is_named or token.is_tied):
            return ()
        if self._is_open:
            is_one = at in self._given
            return self._memory.keys_of_readings(before.surface + token.surface) if is_one else ()
        if token.form == GOD:
            return self._memory.keys_of(before.form + token.form)
        is_joined = before.is_minor or at in self._given
        return self._memory.keys_as_one(before.form + token.form) if is_joined else ()

    @cached_property
    def _given(self) -> frozenset[int]:
        """The places of given names that the list may have as one with the one before them."""
        if self._is_open:
            surfaces = [token.surface for token in self._tokens]
            return frozenset(at for at in range(1, len(surfaces)) if is_compound(surfaces[at - 1], surfaces[at]))
        named = {at for at in range(1, len(self._tokens)) if self._tokens[at].form == GOD}
        given = [is_given_name(token.form) for token in self._tokens]
        knows = self._memory.index.knows
        places = (at for at in range(1, len(given)) if given[at - 1] and given[at])
        return frozenset(named.union(at for at in places if knows(self._tokens[at - 1].form + self._tokens[at].form)))

    def _by_pairs(self) -> dict[int, int]:
        """Names that have two of the words near each other -> the tokens that are words of theirs, one bit each."""
        found: dict[int, int] = {}
        crowds: list[tuple[int, Sequence[int]]] = []
        deciding = [
            (at, token)
            for at, token in enumerate(self._tokens)
            if (not token.is_minor or self._is_surname(at)) and at not in self._forms_abroad
        ]
        keys = [self._keys(token) + self._keys_with_last(at) for at, token in deciding]
        meant = [() if token.surface else keys_meant(token.form) for _, token in deciding]
        for here, there in _near(len(deciding)):
            (at, token), (other, following) = deciding[here], deciding[there]
            if not keys[here] or not keys[there]:
                continue
            is_told = self._forms_abroad or (_is_translated(token) and _is_translated(following))
            if not (token.is_named or following.is_named or is_told):  # "Société de transport de pétrole"
                continue
            mask = 1 << at | 1 << other
            is_open = bool(token.surface or following.surface)
            pairs = self._names_with(keys[here], keys[there], is_open=is_open)
            if meant[here] and meant[there]:  # "Kuzey Sondaj": NORTH DRILLING
                pairs = chain(pairs, self._names_with(meant[here], meant[there], is_open=True))
            for names in pairs:
                if len(names) > MAX_CROWD:
                    crowds.append((mask, names))
                for name in self._seen(names, token.form, following.form):
                    found[name] = found.get(name, 0) | mask
        for (mask, names), (more, others) in combinations(crowds[:MAX_CROWDS], 2):
            for name in set(names).intersection(others):
                found[name] = found.get(name, 0) | mask | more
        return found

    @cached_property
    def _forms_abroad(self) -> frozenset[int]:
        """The places of another language's words for a company, which lists have as a legal form: "Société"."""
        return frozenset(at for at, token in enumerate(self._tokens) if _is_form_abroad(token.surface or token.form))

    def _form_before(self, first: int) -> int:
        """The place of such a word that begins a name before the words of it, "of" between them; else `first`."""
        at = first - 1
        while at > 0 and self._tokens[at].is_minor:
            at -= 1
        return at if at in self._forms_abroad and self._tokens[at].is_named else first

    def _is_surname(self, at: int) -> bool:
        """Whether a particle stands where a name ends, as a surname that is spelt like it does: "Yurong Du"."""
        tokens = self._tokens
        if not (tokens[at].is_named and tokens[at].form in SURNAMES_TOO):
            return False
        return any(not 0 <= beside < len(tokens) or not tokens[beside].is_named for beside in (at - 1, at + 1))

    def _opens_name(self, at: int) -> bool:
        """Whether a small word with a capital stands before one of business, as if it named it: "DES International"."""
        following = self._tokens[at + 1 : at + 2]
        return bool(following) and following[0].is_named and is_generic(following[0].form)

    def _is_article(self, at: int) -> bool:
        """Whether the list has an Arabic article and the word behind it as one: "Al Wefaq" for ALWEFAQ LTD."""
        if self._tokens[at].form not in ARABIC_ARTICLES or at + 1 >= len(self._tokens):
            return False
        following = self._tokens[at + 1]
        if not following.is_named or self._index.knows(following.form):
            return False
        return self._index.knows(self._tokens[at].form + following.form)

    def _seen(self, names: Sequence[int], form: str, other: str) -> Iterable[int]:
        """Of names under a pair of keys those that are looked at: of a crowd the shortest and those of these words."""
        if len(names) <= MAX_CROWD:
            return names
        return (*names[:MAX_CROWD], *self._index.names_with_words(form, other)[:MAX_CROWD])

    def _names_with(self, left: tuple[int, ...], right: tuple[int, ...], *, is_open: bool) -> Iterator[Sequence[int]]:
        """The names under each pair of keys; of two words only one may have a slip, but both an open spelling."""
        for number, one in enumerate(left):
            for other in right if is_open or number == 0 else right[:1]:
                names = self._index.names_with_pair(one, other)
                if names:
                    yield names

    def _as_one(self, at: int) -> Iterator[tuple[int, int, Sequence[int], float]]:
        """Names that are written as one word, here or on the list; and the weight of what stands beside it."""
        tokens = self._tokens
        for last, joined in chain(self._joined(at), self._with_initials(at)):
            alike = self._alike(joined, is_joined=last > at)
            if alike and last == at and self._is_no_company(at):
                alike = tuple(name for name in alike if self._index.name(name).type not in NEVER_PLACES)
            names = (*alike, *self._as_read(at, last))
            if names:
                yield at, last, names, 0.0
                if at and says_what_body(tokens[at - 1].surface):  # where no capitals tell that it is a name
                    yield at - 1, last, names, 0.0
                if last > at:  # "hasan nasr allah": two words are one on the list, and the third is a word of it too
                    yield from self._widened(at, last, names)
            if tokens[at].has_clitic:
                yield at, last, self._alike(joined[1:], is_joined=last > at), 0.0

    def _joined(self, at: int) -> Iterator[tuple[int, str]]:
        """Each last one of the words from here on that may be one, and the letters of them together."""
        joined = ""
        for last in range(at, min(at + MAX_JOINED, len(self._tokens))):
            token = self._tokens[last]
            if not (token.is_named or token.is_tied):
                return
            joined += token.form
            yield last, joined

    def _with_initials(self, at: int) -> Iterator[tuple[int, str]]:
        """The place of the second of two initials behind a word, and the letters in the order of papers.

        Of "Kovalchuk D.V." they are those of "D. V. Kovalchuk".
        """
        behind = self._tokens[at + 1 : at + 3]
        if len(behind) == 2 and len(self._tokens[at].form) > 1 and all(map(_is_initial, behind)):
            yield at + 2, behind[0].form + behind[1].form + self._tokens[at].form

    def _parted_otherwise(self, at: int) -> Iterator[tuple[int, tuple[int, ...]]]:
        """The names that are the words from here to a last one, parted in other places: "Kim Kwangyon".

        The last word may be what the list has first: "Kwangyon Kim".
        """
        for (_, before), (last, joined) in pairwise(self._joined(at)):
            if self._tokens[last].surface:
                return
            swapped = self._tokens[last].form + before
            if written := self._index.names_written(joined) + self._index.names_written(swapped):
                yield last, written

    def _is_no_company(self, at: int) -> bool:
        """Whether an everyday word is one of a longer phrase, or a place has no legal form behind it."""
        form = self._tokens[at].form
        if form in place_words():
            return not self._has_form_behind(at)
        is_inside = is_common(form) and self._is_inside(at)
        return is_inside and not (self._has_form_behind(at) or self._has_form_before(at))

    def _has_form_behind(self, at: int) -> bool:
        return legal_form_length([token.form for token in self._tokens[at + 1 : at + 1 + FORM_WORDS]]) > 0

    def _has_form_before(self, at: int) -> bool:
        before = [token.form for token in self._tokens[max(0, at - FORM_WORDS) : at]]
        return legal_form_before(before, len(before)) > 0

    def _is_inside(self, at: int) -> bool:
        """Whether a longer capitalized word stands right beside this one: "Mass Transit System"."""
        tokens = self._tokens
        beside = [(at - 1, at)] * (at > 0) + [(at, at + 1)] * (at + 1 < len(tokens))
        others = ((tokens[one], tokens[two], tokens[two if one == at else one]) for one, two in beside)
        return any(
            other.is_named and not other.is_minor and two.start - one.end == 1 and not _may_be_legal_form(other.form)
            for one, two, other in others
        )

    def _as_read(self, first: int, last: int) -> Iterator[int]:
        """Names that words of another script may stand for together."""
        tokens = self._tokens[first : last + 1]
        if all(token.surface for token in tokens):
            yield from self._memory.names_read("".join(token.surface for token in tokens))
            if tokens[0].has_clitic:
                yield from self._memory.names_read("".join(token.surface for token in tokens)[1:])

    def _widened(self, first: int, last: int, names: Sequence[int]) -> Iterator[tuple[int, int, Sequence[int], float]]:
        if first and self._tokens[first - 1].is_named:
            yield first - 1, last, names, BESIDE * self._weights[first - 1]
        for end in range(last + 1, min(last + 1 + LOOK_AHEAD, len(self._tokens))):
            if not self._tokens[end].is_named:
                return
            yield first, end, names, BESIDE * sum(self._weights[last + 1 : end + 1])
            if not is_generic(self._tokens[end].form):
                return

    def _alike(self, joined: str, *, is_joined: bool) -> tuple[int, ...]:
        if len(joined) < 2 or len(joined) > MAX_WORD or (len(joined) < 5 and (is_joined or joined.isdigit())):
            return ()
        found = self._memory.names_as_one(joined)
        return found if found or is_joined else self._memory.names_near(joined)


def _forms(form: str) -> tuple[str, str]:
    """A word as it is written, and as names of lists that have it are compared."""
    return form, make_part(form, "word").form


def _is_initial(token: Token) -> bool:
    return token.is_named and len(token.form) == 1 and token.form.isalpha() and not token.surface


def _may_be_legal_form(form: str) -> bool:
    return len(form) <= LONGEST_FORM or form in SHORT_FORMS


def _is_telling(token: Token) -> bool:
    """Whether a name with a key of the word has a word like it for sure, or only a comparison can tell."""
    return bool(token.surface) or token.has_clitic or len(make_part(token.form, "word").key) >= MIN_TELLING_KEY


@lru_cache(maxsize=8192)
def _read_as(surface: str) -> frozenset[str]:
    """What a character may be read as, as names of lists that have it are compared."""
    return frozenset([make_part(reading, "word").form for reading in readings(surface)])


def _is_translated(token: Token) -> bool:
    """Whether lists have an English word for one of another script: Russian has one capital in a name of five words."""
    return bool(token.surface) and bool(translations(token.surface))


@lru_cache(maxsize=8192)
def _is_form_abroad(word: str) -> bool:
    said = translations(word) or meanings(word)
    return bool(said) and word != said[0] and is_legal_form(said[0])


@lru_cache(maxsize=131072)
def _is_alike(form: str, other: str) -> bool | None:
    """Whether two folded words with one key are one word in two spellings; None where their keys differ."""
    return form == other or bool(word_likeness(form, other)) if consonants(form) == consonants(other) else None


def _is_like_one(form: str, others: Sequence[str]) -> bool:
    return is_like_any(form, others) or any(map(others.__contains__, meanings(form)))


def _near(count: int) -> Iterator[tuple[int, int]]:
    """The numbers of every two of so many words that may be of one name."""
    return ((here, there) for here in range(count) for there in range(here + 1, min(here + 1 + LOOK_AHEAD, count)))


def _most_beside(weight: float, *, are_generic: bool) -> float:
    """The most that a name may weigh beside words of this weight, if they are to be that name."""
    if weight < MIN_WEIGHT:
        return 0.2 * weight
    if are_generic:
        return weight * (ALL_GENERIC / MIN_SCORE - 1) / EXTRA_IN_LISTING
    return weight * (1 / MIN_SCORE - 1) / EXTRA


@lru_cache(maxsize=65536)
def _weight_of(form: str) -> float:
    return max(weight_of(form), 0.15)


def _is_inside_run(token: Token) -> bool:
    """A particle, which may stand between the words of any name; "and" stands between two persons as well."""
    return token.is_minor and not token.is_stop and token.form not in JOINING


def _clusters(places: list[int], tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """First and last token of every run of one name's words.

    A gap of more than a few words ends a run. Inside a run the words that stand together are a run too: of "the
    cantina next door, Folklor y Cantina" the last three are the name.
    """
    runs: list[tuple[int, int]] = []
    loose = tight = last = places[0]
    for place in [*places[1:], None]:
        far = place is None or place - last > LOOK_AHEAD + MAX_LOWER
        if far or not all(_is_inside_run(tokens[at]) for at in range(last + 1, place or 0)):
            runs.append((tight, last))
            tight = place if place is not None else last
        if far:
            runs.append((loose, last))
            loose = tight
        last = place if place is not None else last
    yield from sorted({(first, end) for first, end in runs if first < end})
