"""From a text to the names in it, whether or not anybody lists them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from xref.english import is_english
from xref.mentions.base import FoundName
from xref.mentions.names.agreement import agree
from xref.mentions.names.around import votes_after, votes_before
from xref.mentions.names.base import BY_LONGER, Layout, Opinion, Run, Stretch, Word
from xref.mentions.names.base import Told as ToldKind
from xref.mentions.names.caseless import find_caseless, is_caseless, without_spaceless
from xref.mentions.names.chunks import chunk
from xref.mentions.names.document import (
    Ballots,
    Bracket,
    Reading,
    decide,
    form_opinion,
    look_at,
    opens,
)
from xref.mentions.names.extents import extend
from xref.mentions.names.firms import with_legal_forms
from xref.mentions.names.fleets import name_fleets
from xref.mentions.names.foreign import naturalize
from xref.mentions.names.foreign.ships import name_ships
from xref.mentions.names.headings import name_headings
from xref.mentions.names.inside import score_inside
from xref.mentions.names.labels import Labelled, Told, are_unknown, owners, relabel
from xref.mentions.names.pieces import cut
from xref.mentions.names.seats import without_seats
from xref.mentions.names.segments import MAX_SEGMENT, cut_segments
from xref.mentions.names.settled import settle
from xref.mentions.names.sides import words_after, words_before
from xref.mentions.names.tagging import Scores, label_words
from xref.mentions.names.tokens import find_runs, read_layout, tokenize
from xref.mentions.names.trades import with_trades

__all__ = ["FoundName", "find_names", "read_stretches"]

MAX_WORDS = 14  # of a run that are read together
MAX_SHOWN = 8  # characters of what joins two words
MAX_READINGS = 8  # of one segment that are kept
STRONGEST = 6  # weight of what speaks for a kind, above which more tells nothing more


Item = tuple[int, int, Opinion]
Kind = tuple[str, bool]  # what the rules take a name for, and whether it is short for a longer one
Renamed = tuple[int, int, str, int]  # where a name starts and ends, its kind, and the number of the rules' item it is


def find_names(text: str) -> tuple[FoundName, ...]:
    """Every capitalized phrase of the text, in order and without overlap, and what it names.

    A phrase that names no party is returned as well, with `is_party` false: the extent of "Forest Pioneer" or
    "the film Victory" says that neither "Forest" nor the ship Victory is meant. Time and memory grow with the
    length of the text, whatever it is made of.
    """
    whole, text = text, without_spaceless(text)
    segments = [(at, read) for at, segment in cut_segments(text) if (read := _read_segment(segment)).items]
    in_english = is_english(text)
    name_all = _relabelled if in_english else _names_of
    told = zip(segments, _by_rule(text, segments), strict=True)
    own_names = [name for (at, read), own in told for name in name_all(at, read, own)]
    named = list(name_headings(text, own_names)) if in_english else own_names
    firms = with_trades(text, with_legal_forms(text, name_fleets(text, named)))
    settled = list(without_seats(text, settle(text, extend(text, firms))))
    found = agree(text, settled if in_english else naturalize(text, settled))
    if not in_english or whole != text:
        found = name_ships(whole, found)
    return _with_caseless(whole, found) if is_caseless(whole) else tuple(found)


def _by_rule(text: str, segments: Sequence[tuple[int, Segment]]) -> Iterator[list[ToldKind]]:
    """What the rules take the pieces of each segment for."""
    ballots = Ballots([opinion for _, read in segments for opinion in read.opinions])
    told = decide(text, ballots, _brackets(segments))
    begin = 0
    for _, read in segments:
        end = begin + len(read.items)
        yield told[begin:end]
        begin = end


def _brackets(segments: Iterable[tuple[int, Segment]]) -> Iterator[Bracket]:
    """The pieces right behind an opening bracket."""
    count, before = 0, 0
    for at, read in segments:
        for number in read.bracketed:
            last = at + read.items[number - 1][1] if number else before
            yield Bracket(count + number, at + read.items[number][0], last)
        count += len(read.items)
        before = at + read.items[-1][1] if read.items else before


def _names_of(at: int, read: Segment, told: Iterable[ToldKind]) -> list[FoundName]:
    """The names of a segment as the rules have them."""
    places = zip(read.items, told, strict=True)
    return [FoundName(at + start, at + end, kind, cue) for (start, end, _), (kind, cue) in places]


def _relabelled(at: int, read: Segment, told: Sequence[ToldKind]) -> list[FoundName]:
    """The names of a segment as the rules have them, but where the trained weights overrule them."""
    kinds = tuple([(kind, cue == BY_LONGER) for kind, cue in told])
    if kinds not in read.named:
        if len(read.named) >= MAX_READINGS:
            read.named.clear()
        read.named[kinds] = tuple(_label(read, kinds))
    return [
        FoundName(at + start, at + end, kind, told[number][1] if number >= 0 else "")
        for start, end, kind, number in read.named[kinds]
    ]


def _label(read: Segment, kinds: Sequence[Kind]) -> Iterator[Renamed]:
    """The names of a segment of which the rules say so much."""
    numbers = {(*item[:2], kind): at for at, (item, (kind, _)) in enumerate(zip(read.items, kinds, strict=True))}
    for run, names in _with_names(read, kinds):
        renamed = None if are_unknown(names) else relabel(_labelled(run, names))
        for one in [name[:3] for name in names] if renamed is None else renamed:
            yield (*one, numbers.get(one, -1))


def _labelled(run: Capitals, names: Sequence[Told]) -> Labelled:
    owned = owners(run.places, names)
    path: list[str] = []
    scores: list[Scores] = []
    for stretch in _hinted(run, names, owned):
        labels, own = label_words(stretch)
        path += labels
        scores += own
    return Labelled(run.places, path, scores, names, owned)


def _with_names(read: Segment, kinds: Sequence[Kind]) -> Iterator[tuple[Capitals, list[Told]]]:
    """Each run with the names of the rules in it."""
    at = 0
    for run in read.runs:
        told = zip(read.items[at : at + run.size], kinds[at : at + run.size], strict=True)
        yield run, [Told(start, end, *kind, opinion) for (start, end, opinion), kind in told]
        at += run.size


def _hinted(run: Capitals, names: Sequence[Told], owned: Sequence[int]) -> list[Stretch]:
    """The run as the trained weights see it, with what the rules take each word for."""
    hints = tuple([_hint(place, names[at]) if at >= 0 else "" for place, at in zip(run.places, owned, strict=True)])
    if len(run.stretches) == 1:
        return [Stretch(*run.stretches[0][:4], hints)]
    firsts = range(0, len(hints), MAX_WORDS)
    return [Stretch(*one[:4], hints[at : at + MAX_WORDS]) for at, one in zip(firsts, run.stretches, strict=True)]


def _with_caseless(text: str, found: Sequence[FoundName]) -> tuple[FoundName, ...]:
    """The names with those of scripts that have no capitals."""
    kept: list[FoundName] = []
    for name in sorted((*found, *find_caseless(text))):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return tuple(kept)


class Capitals(NamedTuple):
    """A run of capitalized words: how many pieces it has, its words' places, and the words so many at a time."""

    size: int
    places: Sequence[tuple[int, int]]
    stretches: Sequence[Stretch]


class Segment(NamedTuple):
    """The pieces of a segment as the rules cut them, and its runs; offsets are from the segment's start."""

    items: Sequence[Item]
    opinions: Sequence[Opinion]  # the items'
    bracketed: Sequence[int]  # the numbers of the items before which a bracket opens
    runs: Sequence[Capitals]
    named: dict[tuple[Kind, ...], tuple[Renamed, ...]]  # what the weights say, by the kinds that the rules tell


def _read_segment(segment: str) -> Segment:
    return _read_short(segment) if len(segment) <= MAX_SEGMENT else _read_short.__wrapped__(segment)


@lru_cache(maxsize=16384)
def _read_short(segment: str) -> Segment:
    """The pieces of a segment, wherever it stands: sentences recur, in articles on one event and in boilerplate."""
    layout = read_layout(segment)
    items: list[Item] = []
    runs = []
    for run in find_runs(segment, layout):
        pieces = list(_pieces(segment, layout, run))
        items += pieces
        runs.append(Capitals(len(pieces), *_stretches(segment, layout, run)))
    bracketed = [at for at, item in enumerate(items) if opens(segment, item[0])] if "(" in segment else ()
    return Segment(tuple(items), tuple([item[2] for item in items]), tuple(bracketed), tuple(runs), {})


def _pieces(segment: str, layout: Layout, found: Run) -> Iterator[Item]:
    begin, end, run, lead, styled = found
    readings: Iterable[Reading]
    if run:
        readings = _read_run(run, lead, styled, segment[end + 1 : end + 2].isdigit())
    else:
        readings = _read(segment, layout, begin, end)
    for reading in readings:
        start, stop, phrase = begin + reading.start, begin + reading.end, reading.phrase
        around = votes_before(segment, start, phrase) + votes_after(segment, stop, phrase)
        yield start, stop, form_opinion(reading, around)


@lru_cache(maxsize=16384)
def _read_run(run: str, lead: str, styled: bool, numbered: bool) -> tuple[Reading, ...]:
    """The pieces of these words, wherever they stand behind such a lead; offsets are from the first word."""
    begin, end = len(lead), len(lead) + len(run)
    layout = Layout(frozenset(), (0,) if styled else (), (end,))
    return tuple(_read(lead + run + (" 1" if numbered else ""), layout, begin, end))


def _read(text: str, layout: Layout, begin: int, end: int) -> Iterator[Reading]:
    for group in chunk(text, tokenize(text, layout, begin, end), layout.wraps):
        for piece in cut(text, group):
            start, stop, phrase = piece
            yield Reading(start - begin, stop - begin, phrase, score_inside(phrase), look_at(phrase))


def read_stretches(text: str) -> Iterator[tuple[list[tuple[int, int]], Stretch]]:
    """The runs of a text as the trained weights see them, with their words' places: what training learns from."""
    segments = [(at, _read_segment(segment)) for at, segment in cut_segments(text)]
    for (begin, read), told in zip(segments, _by_rule(text, segments), strict=True):
        kinds = [(kind, cue == BY_LONGER) for kind, cue in told]
        for run, own in _with_names(read, kinds):
            places = [(begin + start, begin + end) for start, end in run.places]
            for at, stretch in enumerate(_hinted(run, own, owners(run.places, own))):
                yield places[at * MAX_WORDS : (at + 1) * MAX_WORDS], stretch


Words = tuple[
    tuple[tuple[int, int], ...], tuple[Word, ...], tuple[str, ...]
]  # places from the run's start, words, gaps


def _stretches(text: str, layout: Layout, found: Run) -> tuple[list[tuple[int, int]], list[Stretch]]:
    """The places of a run's words, and the words so many at a time."""
    begin, end, run, lead, styled = found
    relative, content, gaps = _run_words(run, lead, styled) if run else _words(text, layout, begin, end)
    every = [(start + begin, stop + begin) for start, stop in relative]
    stretches = []
    for first in range(0, len(every), MAX_WORDS):
        last = first + MAX_WORDS
        places = every[first:last]
        wraps = layout.wraps
        sides = words_before(text, places[0][0], wraps), words_after(text, places[-1][1], wraps)
        stretches.append(Stretch(content[first:last], gaps[first : last - 1], *sides, ()))
    return every, stretches


@lru_cache(maxsize=16384)
def _run_words(run: str, lead: str, styled: bool) -> Words:
    """The words of a run, wherever it stands behind such a lead."""
    begin, end = len(lead), len(lead) + len(run)
    return _words(lead + run, Layout(frozenset(), (0,) if styled else (), (end,)), begin, end)


def _words(text: str, layout: Layout, begin: int, end: int) -> Words:
    tokens = list(tokenize(text, layout, begin, end))
    gaps = tuple(_gap(text, layout, one.end, other.start) for one, other in pairwise(tokens))
    places = tuple((token.start - begin, token.end - begin) for token in tokens)
    return places, tuple(token.word for token in tokens), gaps


def _gap(text: str, layout: Layout, end: int, start: int) -> str:
    between = text[end:start]
    if between == " ":
        return between
    if "\n" in between and end + between.index("\n") not in layout.wraps:
        return "/"
    return " ".join(between.split()).lower()[:MAX_SHOWN] or " "


def _hint(place: tuple[int, int], name: Told) -> str:
    """What the rules take a word for, whether it begins or ends their name, and how much speaks for it."""
    start, end = place
    mark = ("B" if name.start >= start else "I") + ("E" if name.end <= end else "")
    strength = f"{BY_LONGER}|{_likeliest_kind(name.opinion)}" if name.is_short else _strength(name.kind, name.opinion)
    return f"{mark}|{name.kind}|{strength}"


def _likeliest_kind(opinion: Opinion) -> str:
    """The kind for which most speaks in the place itself."""
    return max(opinion.scores, key=lambda kind: opinion.scores[kind][0], default="")


def _strength(kind: str, opinion: Opinion) -> str:
    """How much speaks for the kind in the place itself, and which other kind comes next."""
    scores = opinion.scores
    own = scores[kind][0] if kind in scores else 0.0
    second, weight = "", 0.0
    for other, (value, _, _) in scores.items():
        if value > weight and other != kind:
            second, weight = other, value
    return f"{min(int(own), STRONGEST)}|{second}"
