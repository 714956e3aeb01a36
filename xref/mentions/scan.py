"""Every place of a text where a listed name may stand, whether or not a name finder sees it.

A text is cut into segments: words that begin with a capital, a digit or a letter of a script without capitals, and the
small words between them. What a segment may name is a pure function of its characters, so it is worked out once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import combinations, pairwise, repeat
from typing import NamedTuple, TypeVar

from xref.comparison import ALL_GENERIC, EXTRA_IN_LISTING, Comparison, compare_shown
from xref.countries import place_words
from xref.index import NameIndex
from xref.index.base import MAX_CROWD, key_hash
from xref.late import late_pattern
from xref.likeness import word_likeness
from xref.mentions.base import MAX_KEPT_PIECE, Hit, Piece, Sighting
from xref.model import PartyType
from xref.parts import (
    JOINING,
    RARE,
    full_names,
    has_short_form,
    is_abbreviation,
    is_common,
    is_generic,
    is_of_short_form,
    is_plain_word,
    make_part,
    number_of,
    particles,
    short_spans,
    variants,
    weight_of,
)
from xref.scripts import (
    is_open,
    is_other_script,
    is_part_of_word,
    is_spelling,
    leaves_vowels_open,
    readings,
    says_what_body,
    translations,
)
from xref.scripts.arabic import CLITICS, is_function_word
from xref.scripts.base import HANGUL
from xref.scripts.chinese import is_foreign, unread
from xref.strictness import is_a_word, is_enough, is_sure_in_lower, may_be_enough
from xref.text import GLUE, capitalized, fold, has_sign, misread, shadow, words

LOOK_AHEAD = 3  # content words after a word that may still be of the same name
SHIP = "호"  # Korean, behind a ship's name
MAX_LOWER = 4  # words in lower case in a row inside a name ("Mouvement pour l'unicite et le jihad en Afrique")
MAX_JOINED = 3  # words that a list may write as one
MAX_GAP = 60  # characters between two words of a name
MAX_WORD = 60  # characters; longer ones name nobody
MAX_RUN = 12  # words, or five times as many Chinese characters, that follow one another with one space between
MAX_SEGMENT = 6  # runs; a longer one (a text all in capitals) is read in pieces that share a run
MAX_CROWDS = 8  # keys with more names than are looked at that are held against each other
MAX_REMEMBERED = 50_000  # segments and words of which it is known what they may name
MAX_PIECES = 20_000  # sentences of which it is known
MAX_COMPARED = 6  # listings that are compared with the same words: those whose names miss the least
MAX_COMPARED_OPEN = 20  # ... where a word of another script may be spelt in many ways, of which few can be meant
MAX_NAMESAKES = 3  # names that are one everyday word, of so many
MAX_OF_ONE = 4  # names of one listing that are compared with the same words ...
MAX_LIKE_ONE = 10  # ... of so many: those with the most words to the letter
LONGEST_FORM = 4  # letters of most legal forms ("GmbH"): behind an everyday word one makes a company of it
MIN_TELLING_KEY = 3  # consonants of a word that names with the same key have, too, or one like it
MIN_SCORE = 0.6  # of a hit's name comparison; below it the words share too little to be worth a look
SPREAD = 0.1  # by which a name may fall behind the one most like the same words
NEARLY_ONE = 0.999  # of a name that is the listed one to the letter and in its order
MIN_SHARED = 0.85  # ... of a given name and the surname behind another one's
MIN_SCORE_LOWER = 0.85  # where the words begin or end in lower case
MIN_WEIGHT = 0.6  # of the words shared with a longer name; "Ali" is 0.2
NEAR_TELLING = 2  # words to either side of one that is no everyday word, where a text has no capitals
MIN_SENTENCE = 3  # common words that are a name though they end in lower case ("Association de secours palestinien")
BESIDE = 0.5  # ... and one of the text that may be a word of the name beside two that are one word there
AL = "\u0627\u0644"
MIN_SLIPPED = 8  # letters of a word that may be a name of one word with a slip: "Nodstrand"
ARABIC_THE = "al"  # makes no other word of the one behind it: AL QAEDA
EXTRA = 0.12  # the least that a word which only the list has can cost
_SMALL = frozenset({"of", "the", "and", "for", "in", "to", "on", "by", "a", "an"})

# Small letters; of the extended Latin ones, which alternate with their capitals, none: `_token` tells those.
_LOWER = "a-zß-öø-ÿά-ώа-џա-և"
_BODY = rf"(?:[^\W_]|[{GLUE}])"
# At most four pieces of 59 characters, taken or left whole: longer words name nobody, and must not cost more.
_WORD = (
    rf"(?<![^\W_])[^\W_{_LOWER}]{_BODY}{{0,59}}+(?:['’ʼ`´‘]{_BODY}{{1,59}}+){{0,3}}+"
    rf"(?:-[{_LOWER}]{{1,12}}(?!{_BODY}))?+"  # "Kwon-il" is no Kwon
)
_HAN = "\u2e80-\u2fff\u3005-\u3007\u3021-\u9fff\uac00-\ud7ff\uf900-\ufaff"  # scripts without spaces, and Hangul
_WORDS = rf"{_WORD}(?!{_BODY})(?: {_WORD}(?!{_BODY})){{0,{MAX_RUN - 1}}}+"
_RUN = re.compile(_WORDS)
_ANY_RUN = late_pattern(rf"[{_HAN}]{{1,{5 * MAX_RUN}}}+|{_WORDS}")
_TRAIL = re.compile(rf"[ \u00a0\n-]((?:[{_LOWER}][{GLUE}]*){{1,20}})(?!\w)")
_BREAK = re.compile(
    r"[;:!?•|\t\u060c\u061b\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f]|\n[ \t\r]*\n|[^\S\n]{3,}|\.{2,}|[—–]\s"
)
# A sentence whose first two words are in lower case, whatever its tags are. A tag has a letter, and what goes on behind
# the tags has none: where both took "#1 #2", a row of them would be read in every way there is.
_UNCAPITALIZED = re.compile(r"(?:[#@][\d_]*[^\W\d_]\w*\s+)*[\W\d_]*[a-zß-öø-ÿа-я]\w*[^\w\n]+[a-zß-öø-ÿа-я@#]")
_STOP = re.compile(r"([\"'”’»)\]]*)\.[\"'”’»)\]]*\s")
_DOTTED = re.compile(r"(?<![^\W_])[^\W\d_](?:\.[^\W\d_]){2,9}(?![^\W_])")
_LAST_WORD = re.compile(r"[^\W_]+$")

# Between the names of two persons, never inside one's.
_TWO_PARTIES = re.compile(
    r"\s(?:(?:and|und|et|og|och|&)|y (?:[Ll]os|[Ll]as|[Ss]us?)|e (?:[Oo]s|[Aa]s|[Ii]|[Ll]e|[Gg]li))\s"
)
_AND_WORD = r"\s(?:and|und|et|y|e|и|og|och|&)\s"
_AND = re.compile(_AND_WORD)
_SHARED_SURNAME = re.compile(
    rf"(?<![\w-])(?P<given>[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)?){_AND_WORD}"
    r"[^\W\d_a-z][\w'’-]+ (?P<surname>(?:al-|el-|de |van |von )?[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)?)"
)
_ARTICLE = re.compile("(?:al|el|as|ad|an|ar|at|az|ash|abu|bin|ben|de|del|della)(?=[a-z]{4})")  # "Albashir", "Delacruz"
_HAN_SIGNS = "\u3400\u9fff"

K = TypeVar("K")
V = TypeVar("V")


class Token(NamedTuple):
    """A word of a segment."""

    start: int
    end: int
    form: str
    is_named: bool  # capitalized, a number, or of a script without capitals
    is_minor: bool  # a particle
    has_clitic: bool  # Arabic: the first letter may be a preposition or "and", written together with the name
    is_tied: bool = False  # a hyphen stands before it
    surface: str = ""  # as it is written, of a word that lists spell in another way
    is_stop: bool = False  # stands between names and in none


class Scanner:
    """Finds the names of the lists in texts, and remembers what words and segments stand for.

    Safe to share between threads and over fork: what is remembered never changes, and is forgotten when it grows.
    """

    def __init__(self, lists: Sequence[NameIndex]) -> None:
        self.lists = tuple(lists)
        self._pieces: dict[str, tuple[Hit, ...]] = {}
        self._segments: dict[str, tuple[Hit, ...]] = {}
        self._gaps: dict[str, bool] = {}
        self._memories = tuple(map(_Memory, self.lists))
        self._sights: dict[tuple[str, int, int], Sighting | None] = {}

    def find(self, pieces: Iterable[Piece]) -> list[Hit]:
        """Where listed names may stand in the text of these pieces, in order."""
        found: list[Hit] = []
        for start, text in pieces:
            hits = self._pieces.get(text)
            if hits is None:
                hits = self._read_piece(text)
            if hits:
                found += [Hit(begin + start, end + start, sighting) for begin, end, sighting in hits]
        return found

    def _read_piece(self, text: str) -> tuple[Hit, ...]:
        found = [hit.moved(start) for start, end in self._cut(shadow(text)) for hit in self._hits(text[start:end])]
        if _UNCAPITALIZED.match(text):
            found += self._read_lower(text)
        found.sort(key=lambda hit: (hit.start, hit.end, hit.sighting.list, hit.sighting.name))
        hits = tuple(found)
        if len(text) <= MAX_KEPT_PIECE:
            _remember(self._pieces, text, hits, most=MAX_PIECES)
        return hits

    def _read_lower(self, text: str) -> Iterator[Hit]:
        """Names in a sentence that is written without capitals: "anyone seen alex saab?"."""
        raised = _raised(text)
        if raised == text:
            return
        for start, end in self._cut(shadow(raised)):
            for hit in self._hits(raised[start:end]):
                place, number = hit.sighting.list, hit.sighting.name
                shown = text[hit.start + start : hit.end + start]
                parts = self.lists[place].name(number).parts
                if shown[0].islower() and is_sure_in_lower(shown, hit.sighting.comparison, parts):
                    yield Hit(hit.start, hit.end, hit.sighting._replace(text=shown)).moved(start)

    def sight(self, shown: str, place: int, number: int) -> Sighting | None:
        """How some words of a text compare with a name of the list at `place`; None where they share too little."""
        key = shown, place, number
        if key not in self._sights:
            _remember(self._sights, key, _sight(shown, place, number, self.lists[place]))
        return self._sights[key]

    def _cut(self, plain: str) -> Iterator[tuple[int, int]]:
        """Start and end of every segment; overlapping ones where a segment would be too long."""
        starts: list[int] = []  # of the runs of this segment
        last = 0
        runs = _RUN if plain.isascii() or max(plain) < "\u2e80" else _ANY_RUN
        for found in runs.finditer(plain):
            start, end = found.span()
            if starts and start > last and not self._joins(plain, last, start):
                yield starts[0], self._trailed(plain, last)
                starts = []
            elif len(starts) >= MAX_SEGMENT:
                yield starts[0], last
                starts = starts[-1:]
            starts.append(start)
            last = end
        if starts:
            yield starts[0], self._trailed(plain, last)

    def _joins(self, plain: str, last: int, start: int) -> bool:
        """Whether a name may go on from the word that ends at `last` to the one at `start`."""
        if start - last > MAX_GAP:
            return False
        gap = plain[last:start]
        if gap == " ":
            return True
        joins = self._gaps.get(gap)
        if joins is None:
            joins = self._is_inside(gap)
            _remember(self._gaps, gap, joins)
        if joins and "." in gap and (stop := _STOP.search(gap)):
            # "V. Putin" and "Co. Ltd" go on; a full stop after another word, or behind a quotation, ends a sentence.
            before = _LAST_WORD.search(plain, max(0, last - MAX_WORD), last)
            if stop.group(1) or before is None:
                return not stop.group(1)
            return plain[start].isdigit() or is_abbreviation(fold(before.group()))  # "No. 1"
        return joins

    def _is_inside(self, gap: str) -> bool:
        """Whether what stands between two named words may stand inside a name."""
        if gap.isspace() and len(gap) < 3 and gap.count("\n") < 2:
            return True
        if _BREAK.search(gap):
            return False
        lower = list(words(gap))
        return len(lower) <= MAX_LOWER and all(
            self._is_name_word(word.form) or translations(gap[word.start : word.end]) for word in lower
        )

    def _is_name_word(self, form: str) -> bool:
        if form in _SMALL or form in particles() or is_generic(form):
            return True
        return not is_plain_word(form) and any(memory.keys_of(form) for memory in self._memories)

    def _trailed(self, plain: str, end: int) -> int:
        """The end of a segment with the words in lower case that may be of its last name.

        "Kunlun bank", "Association de secours palestinien".
        """
        at = named = end
        for _ in range(MAX_LOWER):
            following = _TRAIL.match(plain, at)
            if not following:
                break
            at, form = following.end(), fold(following.group(1))
            if form in _SMALL or form in particles():
                continue
            if not (
                self._is_name_word(form)
                or is_of_short_form(form)
                or self._goes_on(plain, named, form)
                or translations(following.group(1))  # "Агентство научных исследований"
            ):
                break
            end = at
        return end

    def _goes_on(self, plain: str, named: int, form: str) -> bool:
        """Whether some name has the capitalized word that ends at `named` and this everyday one: "Terek rapid"."""
        found = _LAST_WORD.search(plain, max(0, named - MAX_WORD), named)
        word = fold(found.group()) if found else ""
        return bool(word) and not is_common(word) and any(memory.has_both(word, form) for memory in self._memories)

    def _hits(self, segment: str) -> tuple[Hit, ...]:
        known = self._segments.get(segment)
        if known is None:
            known = tuple(self._read(segment))
            _remember(self._segments, segment, known)
        return known

    def _read(self, segment: str) -> Iterator[Hit]:
        """Where listed names may stand in a segment.

        The widest places come first: inside one that is a listed name to the letter no part of that name is looked for.
        """
        tokens = _tokens(segment)
        yield from self._read_tokens(segment, tokens)
        yield from self._read_shared(segment)
        foreign = _with_foreign(segment, tokens)
        if foreign != tokens:
            yield from self._read_tokens(segment, foreign)

    def _read_shared(self, segment: str) -> Iterator[Hit]:
        """Persons whose surname stands behind another's given name: "Arkady and Boris Rotenberg"."""
        if not _AND.search(segment):
            return
        for found in _SHARED_SURNAME.finditer(segment):
            whole = f"{found['given']} {found['surname']}"
            for hit in self._read_tokens(whole, _tokens(whole)):
                if (hit.start, hit.end) == (0, len(whole)) and _is_shared(found["given"], hit.sighting.comparison):
                    yield Hit(*found.span("given"), hit.sighting)

    def _read_tokens(self, segment: str, tokens: Sequence[Token]) -> Iterator[Hit]:
        readings = [_Reading(tokens, memory) for memory in self._memories]
        chances = [(span, place, names) for place, one in enumerate(readings) for span, names in one.names().items()]
        found: dict[tuple[int, int], list[Sighting]] = defaultdict(list)
        settled: list[set[int]] = []  # the tokens that are words of a listed name
        for (first, last), place, names in sorted(chances, key=_widest_first):
            if any(_is_part_of(first, last, name) for name in settled):
                continue
            likeliest = readings[place].likeliest(names)
            start, end = tokens[first].start, tokens[last].end
            for begin in (start, start + 1) if tokens[first].has_clitic else (start,):
                sightings = self._sight_all(segment, (begin, end), place, likeliest)
                if sightings:
                    found[begin, end] += sightings
                    for inner, sighting in self._trimmed(segment, tokens[first : last + 1], sightings):
                        found[inner].append(sighting)
                    exact = next((one for one in sightings if one.comparison.score > NEARLY_ONE), None)
                    if exact and last > first:
                        settled.append(_words_of_name(tokens, first, last, exact.comparison))
        for (start, end), sightings in found.items():
            least = max(sighting.comparison.score for sighting in sightings) - SPREAD
            for sighting in sightings:
                if sighting.comparison.score >= least:
                    behind = self._ship_word(segment, end, sighting)
                    shown = sighting._replace(text=segment[start : end + behind]) if behind else sighting
                    yield Hit(start, end + behind, shown)

    def _ship_word(self, segment: str, end: int, sighting: Sighting) -> int:
        """The length of the Korean word for a ship behind the name of one: it is written together with the name."""
        is_ship = segment.startswith(SHIP, end) and HANGUL.match(segment[end - 1])
        return len(SHIP) if is_ship and self.lists[sighting.list].name(sighting.name).type is PartyType.VESSEL else 0

    def _trimmed(
        self, segment: str, tokens: Sequence[Token], sightings: Iterable[Sighting]
    ) -> Iterator[tuple[tuple[int, int], Sighting]]:
        """Places inside that of these tokens: where an outer word only sounds like a listed one, and is none of it.

        "MEETS MUHAMMAD HAMZA ZUBAIDI": the key of the first word is one of Muhammad's, too.
        """
        for sighting in sightings:
            extra = {part.form for part in sighting.comparison.extra_subject}
            if not extra or (tokens[0].form not in extra and tokens[-1].form not in extra):
                continue
            kept = [at for at, token in enumerate(tokens) if token.form not in extra]
            if len(kept) > 1 and not tokens[0].surface:
                place = tokens[kept[0]].start, tokens[kept[-1]].end
                inner = self.sight(segment[slice(*place)], sighting.list, sighting.name)
                if inner:
                    yield place, inner

    def _sight_all(self, segment: str, span: tuple[int, int], place: int, names: Iterable[int]) -> list[Sighting]:
        """How the words of a span compare with these names of a list, the likeliest first.

        Of a listing whose name it is to the letter no other name is compared: none could be more like it.
        """
        index, shown = self.lists[place], segment[span[0] : span[1]]
        found: list[Sighting] = []
        settled: set[int] = set()
        for name in names:
            if index.owner(name) in settled:
                continue
            sighting = self.sight(shown, place, name)
            if sighting and is_a_word(segment, *span, sighting.comparison):
                found.append(sighting)
                if sighting.comparison.score > NEARLY_ONE and index.is_strong(name):
                    settled.add(sighting.listing)
        return found


def _raised(text: str) -> str:
    """The text with capitals where a name may stand: at words that are no everyday ones, and those beside them."""
    said = list(words(text))
    telling = [at for at, word in enumerate(said) if not is_common(word.form)]
    near = {at + by for at in telling for by in range(-NEAR_TELLING, NEAR_TELLING + 1)}
    return capitalized(text, (said[at].start for at in sorted(near) if 0 <= at < len(said)))


def _words_of_name(tokens: Sequence[Token], first: int, last: int, comparison: Comparison) -> set[int]:
    """The tokens of a place that are words of the name found there."""
    said = {pair.subject.form for pair in comparison.pairs}
    return {at for at in range(first, last + 1) if make_part(tokens[at].form, "word").form in said}


def _is_part_of(first: int, last: int, name: set[int]) -> bool:
    """Whether a place holds some of a name's words and lacks others."""
    held = sum(first <= at <= last for at in name)
    return 0 < held < len(name)


def _widest_first(chance: tuple[tuple[int, int], int, object]) -> tuple[int, int, int]:
    (first, last), place, _ = chance
    return first - last, first, place


def _tokens(segment: str) -> list[Token]:
    plain = shadow(segment)
    tokens = [_token(plain, word.start, word.end, word.form) for word in words(plain)]
    if _DOTTED.search(plain):
        tokens = list(_without_dots(tokens, plain))
    if has_short_form([token.form for token in tokens]):
        tokens = list(_shortened(tokens))
    return list(map(_with_surface, tokens, repeat(plain))) if is_other_script(plain) else tokens


def _with_foreign(segment: str, tokens: list[Token]) -> list[Token]:
    """The tokens, Chinese characters that may spell a foreign name made one, beside words that have a meaning."""
    if not has_sign(segment, _HAN_SIGNS):
        return tokens
    runs = {run[0].start: run[-1].end for run in unread(segment)}
    found, end = [], 0
    for token in tokens:
        surface = segment[token.start : runs.get(token.start, token.start)]
        if is_foreign(surface) and len(surface) < len(segment):
            end = token.start + len(surface)
            found.append(token._replace(end=end, form=fold(surface), surface=surface))
        elif token.start >= end:
            found.append(token)
    return found


def _shortened(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens, those of "money laundering organization" made one, as lists and names are read."""
    for first, last, form in short_spans([token.form for token in tokens]):
        yield tokens[first]._replace(end=tokens[last].end, form=form) if last > first else tokens[first]


def _without_dots(tokens: Iterable[Token], text: str) -> Iterator[Token]:
    """The tokens, three letters or more with dots between them made one word: "I.R.G.C." is IRGC."""
    ends = {found.start(): found.end() for found in _DOTTED.finditer(text)}
    end = 0
    for token in tokens:
        if token.start in ends:
            end = ends[token.start]
            form = fold(text[token.start : end].replace(".", ""))
            yield Token(token.start, end, form, is_named=True, is_minor=False, has_clitic=False)
        elif token.start >= end:
            yield token


def _token(text: str, start: int, end: int, form: str) -> Token:
    first = text[start]
    is_initial = end - start == 1 and first.isupper() and (first == "I" or text[end : end + 1] == ".")
    is_minor = form in particles() and not is_initial  # "Stark I" has a number, "A. Q. Khan" two initials
    is_stop = "\u0620" <= first <= "\u06d3" and is_function_word(
        text[start:end], text[max(0, start - MAX_WORD) : start]
    )
    is_tied = start > 0 and text[start - 1] == "-"
    has_clitic = first in CLITICS and end - start > 2 and text[max(0, start - 2) : start] != AL  # it stands before "al"
    is_named = not first.islower() and not is_stop
    return Token(start, end, form, is_named, is_minor or is_stop, has_clitic, is_tied, is_stop=is_stop)


def _with_surface(token: Token, text: str) -> Token:
    surface = text[token.start : token.end]
    is_spelt = readings(surface) and not is_part_of_word(surface, token.form)
    return token._replace(surface=surface) if is_spelt else token


class _Memory:
    """What one list was found to hold for words: forgotten when it grows."""

    def __init__(self, index: NameIndex) -> None:
        self.index = index
        self._keys: dict[str, tuple[int, ...]] = {}
        self._names: dict[str, tuple[int, ...]] = {}

    def keys_of(self, form: str) -> tuple[int, ...]:
        """The hashed keys that a word may stand under; slips are looked for in words that are no everyday English."""
        known = self._keys.get(form)
        if known is None:
            number = number_of(form)
            known = self.index.keys_of(form, typos=not is_plain_word(form))
            if (article := _ARTICLE.match(form)) and self.index.knows(form[article.end() :]):
                known += self.index.keys_of(form[article.end() :])
            for full in sorted(full_names(form) - {form}):  # "Sasha", "Bill": the list has ALEKSANDR, WILLIAM
                known += self.index.keys_of(full)[:1]
            if number and number != form:  # "Hilda II", "Hilda Two": the list has HILDA 2
                known += self.index.keys_of(number)
            elif not known and not form.isdigit():
                known = tuple(key for read in misread(form) for key in self.index.keys_of(read))
            _remember(self._keys, form, known)
        return known

    def has_both(self, form: str, other: str) -> bool:
        """Whether some name has two words like these."""
        ours = self.keys_of(form)
        theirs = self.keys_of(other) if ours else ()
        return bool(theirs and self.index.names_with_pair(ours[0], theirs[0]))

    def keys_as_one(self, joined: str) -> tuple[int, ...]:
        """The hashed keys of a word that stands in some name as it is."""
        return self.keys_of(joined) if self.index.knows(joined) else ()

    def keys_of_readings(self, surface: str) -> tuple[int, ...]:
        """The hashed keys of a word in another script; where its vowels are open no slip is looked for as well."""
        known = self._keys.get(surface)
        if known is None:
            hashed = tuple(key_hash(make_part(reading, "word").key) for reading in readings(surface))
            more = () if leaves_vowels_open(surface) else self.keys_of(fold(surface))
            known = tuple(dict.fromkeys(hashed + more))
            _remember(self._keys, surface, known)
        return known

    def names_as_one(self, joined: str) -> tuple[int, ...]:
        """The names that may be written as this one word."""
        known = self._names.get(joined)
        if known is None:
            known = self.index.names_as_one(joined)
            if joined in variants():  # "Qaeda": the index has "qaida"
                known = tuple(dict.fromkeys((*self.index.names_as_one(variants()[joined]), *known)))
            if not known and not joined.isalpha() and not joined.isdigit():
                known = tuple(name for read in misread(joined) for name in self.index.names_as_one(read))
            if is_common(joined):
                known = tuple(name for name in known if self._is_just(joined, name))[:MAX_NAMESAKES]
            _remember(self._names, joined, known)
        return known

    def names_near(self, form: str) -> tuple[int, ...]:
        """The names that are one word and one slip away: a long one that no table and no name has."""
        if len(form) < MIN_SLIPPED or not form.isalpha() or weight_of(form) < RARE:
            return ()
        key = f"~{form}"
        if key not in self._names:
            near = self.index.names_near_one(form)
            _remember(self._names, key, tuple(name for name in near if self._is_of_party(name)))
        return self._names[key]

    def _is_of_party(self, name: int) -> bool:
        return self.index.name(name).type is not PartyType.PERSON

    def names_read(self, surface: str) -> tuple[int, ...]:
        """The names that a word of another script may be, by its pattern or by one of its readings."""
        known = self._names.get(surface)
        if known is None:
            fits = partial(is_spelling, surface) if is_open(surface) else None
            found = (name for one in readings(surface) for name in self._read_as(one, fits))
            known = tuple(dict.fromkeys(found))
            _remember(self._names, surface, known)
        return known

    def _read_as(self, reading: str, fits: Callable[[str], object] | None) -> tuple[int, ...]:
        names = self.index.names_as_one(reading, fits) if fits else self.names_as_one(reading)
        return tuple(name for name in names if not is_common(reading) or self._is_just(reading, name))

    def _is_just(self, form: str, name: int) -> bool:
        """The name is this one word: "Victory" is the ship VICTORY, but "After" is no FATER ENGINEERING.

        Of the name of a place only a ship or an aircraft is meant, if any: "Baghdad" is no person's alias.
        """
        indexed = self.index.name(name)
        if form in place_words() and indexed.type in _NEVER_PLACES:
            return False
        return [part.form for part in indexed.parts if part.role != "legal" and part.form != ARABIC_THE] == [form]


# Persons and organizations are not called by the bare name of a place, nor by one everyday word of a longer phrase.
_NEVER_PLACES = frozenset({PartyType.PERSON, PartyType.ORGANIZATION})


def _remember(memory: dict[K, V], key: K, found: V, *, most: int = MAX_REMEMBERED) -> None:
    if len(memory) > most:
        memory.clear()
    memory[key] = found


class _Chance(NamedTuple):
    """What speaks against a name at a place: the weight that is missing here or there. `places` are its words'."""

    missing: float
    places: Sequence[int]


class _Reading:
    """One segment against one list."""

    def __init__(self, tokens: Sequence[Token], memory: _Memory) -> None:
        self._tokens = tokens
        self._memory = memory
        self._index = memory.index
        self._is_open = any(leaves_vowels_open(token.surface) for token in tokens)
        self._telling = frozenset([at for at, token in enumerate(tokens) if _is_telling(token)])
        self._weights = [_weight_of(token.form) for token in tokens]

    def names(self) -> dict[tuple[int, int], dict[int, _Chance]]:
        """First and last token of every place that is worth a comparison, and the names that it may be."""
        found: dict[tuple[int, int], dict[int, _Chance]] = defaultdict(dict)
        by_words: dict[int, list[int]] = defaultdict(list)
        for name, mask in self._by_pairs().items():
            by_words[mask].append(name)
        for mask, names in by_words.items():
            places = [at for at in range(mask.bit_length()) if mask >> at & 1]
            for first, last in self._spans(places):
                self._weigh(names, (first, last), [at for at in places if first <= at <= last], found[first, last])
        seen = {span: set(names) for span, names in found.items()}
        for at, token in enumerate(self._tokens):
            if token.is_named and not token.is_minor:
                for first, last, alike, beside in self._as_one(at):
                    known = seen.setdefault((first, last), set())
                    self._add_alike(set(alike) - known, beside, found[first, last])
                    known.update(alike)
        return {span: names for span, names in found.items() if names}

    def _spans(self, places: list[int]) -> Iterator[tuple[int, int]]:
        """The first and last of every run of these places; where spelling is open, without the outer ones as well.

        Of three Arabic words in a row that may each be of the name, one may be an everyday word beside it.
        """
        spans = list(_clusters(places, self._tokens))
        yield from spans
        yield from ((first, end) for first, last in spans if (end := self._end_of_body(last)) > last)
        if self._is_open and len(places) > 2:
            known = set(spans)
            inner = {one for first, last in spans if last - first > 1 for one in ((first + 1, last), (first, last - 1))}
            yield from sorted(one for one in inner - known if set(one) <= set(places))

    def _end_of_body(self, last: int) -> int:
        """The last of the words behind that say what kind of body it names, where no gap parts words."""
        tokens = self._tokens
        for here, following in pairwise(tokens[last:]):
            if following.start > here.end or not (is_generic(following.form) or is_abbreviation(following.form)):
                break
            last += 1
        return last

    def _weigh(self, names: list[int], span: tuple[int, int], places: list[int], found: dict[int, _Chance]) -> None:
        """Add the names that words at these places can be, with the weight that is missing here or there."""
        weight = sum([self._weights[at] for at in places])
        missed = sum(self._weights[span[0] : span[1] + 1]) - weight
        most = _most_beside(weight, are_generic=all(is_generic(self._tokens[at].form) for at in places))
        load = self._index.load
        for name in names:
            beside = load(name) - weight
            if beside <= most:
                found[name] = _Chance(missed + max(EXTRA * beside, -BESIDE * beside), places)

    def _add_alike(self, names: set[int], beside: float, found: dict[int, _Chance]) -> None:
        """Add of the names that may be written as one word as many as may be compared: a word can be many persons'."""
        load, owner = self._index.load, self._index.owner
        kept: dict[int, int] = defaultdict(int)  # how many names of a listing
        for missing, name in sorted([(EXTRA * load(name) + beside, name) for name in names]):
            if self._has_room(kept, owner(name)):
                kept[owner(name)] += 1
                found[name] = _Chance(missing, ())

    def _has_room(self, kept: Mapping[int, int], owner: int) -> bool:
        """Whether one more name of a listing may be compared, of so many of each."""
        if owner in kept:
            return kept[owner] < MAX_LIKE_ONE
        return len(kept) < (MAX_COMPARED_OPEN if self._is_open else MAX_COMPARED)

    def likeliest(self, names: dict[int, _Chance]) -> list[int]:
        """Of names with the weight that is missing here or there, those with the least; a few of each listing."""
        ranked = sorted(names, key=lambda name: (names[name].missing, name))
        counts: dict[int, int] = defaultdict(int)
        kept: dict[int, list[int]] = defaultdict(list)
        for name in ranked:
            owner = self._index.owner(name)
            if self._has_room(counts, owner) and self._shares_words(name, names[name].places):
                counts[owner] += 1
                kept[owner].append(name)
        return [name for names_of_one in kept.values() for name in self._first_said(names_of_one, names)]

    def _first_said(self, names_of_one: list[int], names: dict[int, _Chance]) -> list[int]:
        """Of the names of one listing those that miss least and have most of the words to the letter; a few."""
        if len(names_of_one) <= MAX_OF_ONE:
            return names_of_one
        said = {self._tokens[at].form for name in names_of_one for at in names[name].places}
        missed = {name: sum(part.form not in said for part in self._index.name(name).parts) for name in names_of_one}
        return sorted(names_of_one, key=lambda name: (names[name].missing, missed[name], name))[:MAX_OF_ONE]

    def _shares_words(self, name: int, places: Sequence[int]) -> bool:
        """Whether two of the words at these places are like words of the name: many share a short key.

        Words whose spelling is open are for the comparison to judge.
        """
        if not places:
            return True
        doubtful = [at for at in places if at not in self._telling]
        shared = len(places) - len(doubtful)
        if shared > 1 or not doubtful:
            return shared > 1
        forms = self._index.forms(name)
        for at in doubtful:
            shared += _is_like_one(make_part(self._tokens[at].form, "word").form, forms)
            if shared > 1:
                return True
        return False

    def _keys(self, token: Token) -> tuple[int, ...]:
        keys_of = self._memory.keys_of_readings if token.surface else self._memory.keys_of
        word = token.surface or token.form
        return keys_of(word) + keys_of(word[1:]) if token.has_clitic else keys_of(word)

    def _keys_with_particle(self, at: int) -> tuple[int, ...]:
        """The keys of a word made one with the particle before it: "Al Bashir" may be listed as "Albashir"."""
        before = self._tokens[at - 1] if at else None
        if before is None or not before.is_minor or (not before.is_named and not self._tokens[at].is_tied):
            return ()
        return self._memory.keys_as_one(before.form + self._tokens[at].form)

    def _by_pairs(self) -> dict[int, int]:
        """Names that have two of the words near each other -> the tokens that are words of theirs, one bit each."""
        found: dict[int, int] = {}
        crowds: list[tuple[int, Sequence[int]]] = []
        deciding = [(at, token) for at, token in enumerate(self._tokens) if not token.is_minor]
        keys = [self._keys(token) + self._keys_with_particle(at) for at, token in deciding]
        for here, there in _near(len(deciding)):
            (at, token), (other, following) = deciding[here], deciding[there]
            if not keys[here] or not keys[there] or not (token.is_named or following.is_named):
                continue
            mask = 1 << at | 1 << other
            is_open = bool(token.surface or following.surface)
            for names in self._names_with(keys[here], keys[there], is_open=is_open):
                if len(names) > MAX_CROWD:
                    crowds.append((mask, names))
                for name in self._seen(names, token.form, following.form):
                    found[name] = found.get(name, 0) | mask
        for (mask, names), (more, others) in combinations(crowds[:MAX_CROWDS], 2):
            for name in set(names).intersection(others):
                found[name] = found.get(name, 0) | mask | more
        return found

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
        tokens, joined, last = self._tokens, "", at
        while last < len(tokens) and last < at + MAX_JOINED and (tokens[last].is_named or tokens[last].is_tied):
            joined += tokens[last].form
            alike = self._alike(joined, is_joined=last > at)
            if alike and last == at and is_common(joined) and self._is_inside(at):
                alike = tuple(name for name in alike if self._index.name(name).type not in _NEVER_PLACES)
            names = (*alike, *self._as_read(at, last))
            if names:
                yield at, last, names, 0.0
                if at and says_what_body(tokens[at - 1].surface):  # where no capitals tell that it is a name
                    yield at - 1, last, names, 0.0
                if last > at:  # "hasan nasr allah": two words are one on the list, and the third is a word of it too
                    yield from self._widened(at, last, names)
            if tokens[at].has_clitic:
                yield at, last, self._alike(joined[1:], is_joined=last > at), 0.0
            last += 1

    def _is_inside(self, at: int) -> bool:
        """Whether a longer capitalized word stands right beside this one: "Mass Transit System"."""
        tokens = self._tokens
        beside = [(at - 1, at)] * (at > 0) + [(at, at + 1)] * (at + 1 < len(tokens))
        others = ((tokens[one], tokens[two], tokens[two if one == at else one]) for one, two in beside)
        return any(
            other.is_named and not other.is_minor and len(other.form) > LONGEST_FORM and two.start - one.end == 1
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


def _is_telling(token: Token) -> bool:
    """Whether a name with a key of the word has a word like it for sure, or only a comparison can tell."""
    return bool(token.surface) or token.has_clitic or len(make_part(token.form, "word").key) >= MIN_TELLING_KEY


def _is_like_one(form: str, others: Sequence[str]) -> bool:
    return form in others or any(map(word_likeness, repeat(form), others))


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


def _sight(shown: str, place: int, number: int, index: NameIndex) -> Sighting | None:
    indexed = index.name(number)
    if indexed.type is PartyType.PERSON and (_TWO_PARTIES.search(shown) or _ends_in_everyday_word(shown)):
        return None
    if not may_be_enough(shown, indexed.parts):
        return None
    comparison = compare_shown(shown, indexed.parts, indexed.type)
    if comparison.score < (MIN_SCORE_LOWER if _ends_lower(shown) else MIN_SCORE):
        return None
    if not is_enough(shown, comparison, indexed.parts, indexed.type):
        return None
    if _is_a_theme(shown, comparison) or (indexed.type is PartyType.ORGANIZATION and _is_a_row(shown, comparison)):
        return None
    return Sighting(place, number, indexed.owner, comparison, shown)


def _is_shared(given: str, comparison: Comparison) -> bool:
    """Whether a person's name has all the words, what stands first as given names and a surname behind them."""
    first = {word.form for word in words(given)}
    roles = {(pair.subject.form in first, pair.listed.role) for pair in comparison.pairs}
    is_whole = comparison.score >= MIN_SHARED and not comparison.extra_subject
    return is_whole and (False, "surname") in roles and {role for is_first, role in roles if is_first} == {"given"}


def _is_a_theme(shown: str, comparison: Comparison) -> bool:
    """ "Petrochemical trade", "Security council": what an article is about, in a few common words, and no name."""
    is_short = len(comparison.pairs) < MIN_SENTENCE and shown.rsplit(None, 1)[-1][0].islower()
    if comparison.is_exact and is_other_script(shown):
        return False  # Russian has one capital in a name of two words
    return is_short and all(is_common(pair.subject.form) for pair in comparison.pairs)


def _is_a_row(shown: str, comparison: Comparison) -> bool:
    """ "Armed Forces, Popular Mobilization": common words of two names in a row are none of POPULAR FORCES."""
    if "," not in shown or not all(is_common(pair.subject.form) for pair in comparison.pairs):
        return False
    places = [shown.lower().find(pair.subject.form) for pair in comparison.pairs]
    return comparison.score < NEARLY_ONE and places == sorted(places) and not comparison.extra_subject


def _ends_in_everyday_word(shown: str) -> bool:
    """ "Haley said" is no Said Hale."""
    last = shown.rsplit(None, 1)[-1]
    return last[0].islower() and is_common(fold(last))


def _ends_lower(shown: str) -> bool:
    """Names in lower case are rare ("Mouvement pour l'unicite"): only a whole one counts."""
    return shown[0].islower() or shown.rsplit(None, 1)[-1][0].islower()
