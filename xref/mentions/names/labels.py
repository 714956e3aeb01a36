"""From what the rules took the words of a run for, and what the trained weights say of them, to the run's names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xref.mentions.base import PARTY_KINDS
from xref.mentions.names.base import LABELS, Opinion

# By how much the weights must lead to overrule the rules, in steps of which forty are one unit of log-odds: to tell a
# party's kind or extent anew, to cut a person's name, to find a party where the rules have none or a nationality, and
# to lose one; most for each unit of what speaks for it. A party that they would lose with less of a lead, but with this
# much, is one of unknown kind.
LEAD_BY_STRENGTH, CUT_BY_STRENGTH = 8, 40
LEAD_TO_GAIN, NATION_BY_STRENGTH = 30, 60
LEAD_TO_DOUBT, DOUBT_BY_STRENGTH = 50, 25
LEAD_TO_LOSE, LOSE_BY_STRENGTH = 60, 250
LEAD_TO_LOSE_OPEN = 20  # ... of unknown kind
KINDS = {"PER": "person", "ORG": "organization", "LOC": "place", "MISC": "other"}
# What the weights call the rules' kinds. Those that they know nothing of (vessel, aircraft ...) stay as they are.
_CALLED = {
    "person": "PER", "organization": "ORG", "place": "LOC", "unknown": "?",
    **dict.fromkeys(("nationality", "event", "work", "product", "law"), "MISC"),
    **dict.fromkeys(("word", "title", "date", "generic", "other"), "O"),
}  # fmt: skip
_NO_LABEL = "-"
_LABEL_AT = {label: at for at, label in enumerate(LABELS)}


class Told(NamedTuple):
    """A name of the rules in its segment: its kind, as the document tells it, and what speaks for it in its place."""

    start: int
    end: int
    kind: str
    is_short: bool  # for a longer name of the document, which tells its kind
    opinion: Opinion

    @property
    def strength(self) -> float:
        """How much speaks for the kind in this place."""
        return self.opinion.scores[self.kind][0] if self.kind in self.opinion.scores else 0.0


class Labelled(NamedTuple):
    """A run: its words' places, their labels by the weights, the scores of all labels, and the names of the rules.

    `owned` says for each word in which of those names it stands.
    """

    places: Sequence[tuple[int, int]]
    path: Sequence[str]
    scores: Sequence[Sequence[int]]
    names: Sequence[Told]
    owned: Sequence[int]


Named = tuple[int, int, str]  # where a name starts and ends, and its kind
Span = tuple[int, int]  # of words: the first, and the one after the last


def are_unknown(names: Sequence[Told]) -> bool:
    """The weights know nothing of such names: ships, for one; nor of what is left where there is none."""
    return all(name.kind not in _CALLED for name in names)


def owners(places: Sequence[tuple[int, int]], names: Sequence[Told]) -> list[int]:
    """For each word the name that it stands in, by number; -1 for none."""
    owned = []
    at = 0
    for start, end in places:
        while at < len(names) and names[at].end <= start:
            at += 1
        owned.append(at if at < len(names) and names[at].start < end else -1)
    return owned


def relabel(run: Labelled) -> list[Named] | None:
    """The names of a run where the weights overrule the rules somewhere; None where the rules' names stand."""
    owned = run.owned
    theirs = _rule_labels(run.names, owned)
    if theirs == run.path:  # mostly
        return None
    spans = _spans(run.path)
    begins = frozenset([start for start, _ in run.places]) & frozenset([end + 1 for _, end in run.places])
    found: list[Named] = []
    is_changed = False
    for island in _islands(owned, spans, len(owned)):
        old = [run.names[i] for i in sorted(set(owned[island[0] : island[1]]) - {-1})]
        own = spans[bisect_left(spans, (island[0], 0)) : bisect_left(spans, (island[1], 0))]
        new = [_named(run, span) for span in own]
        renamed = _renamed(_Island(run, begins, *island), theirs, old, new)
        is_changed = is_changed or renamed is not None
        found += [name[:3] for name in old] if renamed is None else renamed
    return found if is_changed else None


def _rule_labels(names: Sequence[Told], owned: Sequence[int]) -> list[str]:
    labels = []
    last = -1
    for at in owned:
        label = "O" if at < 0 else _CALLED.get(names[at].kind, _NO_LABEL)
        labels.append(label if len(label) == 1 else f"{'I' if at == last else 'B'}-{label}")
        last = at
    return labels


def _spans(path: Sequence[str]) -> list[Span]:
    """The names that labels make."""
    spans: list[Span] = []
    for i, label in enumerate(path):
        if label[0] == "B":
            spans.append((i, i + 1))
        elif label[0] == "I":
            spans[-1] = (spans[-1][0], i + 1)
    return spans


def _islands(owned: Sequence[int], spans: Sequence[Span], size: int) -> Iterator[Span]:
    """The stretches of words over whose ends neither the rules' names nor the weights' go on."""
    inside = {i for first, last in spans for i in range(first + 1, last)}
    first = 0
    for i in range(1, size):
        if i not in inside and (owned[i] < 0 or owned[i] != owned[i - 1]):
            yield first, i
            first = i
    if size:
        yield first, size


def _named(run: Labelled, span: Span) -> Named:
    first, last = span
    return run.places[first][0], run.places[last - 1][1], KINDS[run.path[first][2:]]


class _Island(NamedTuple):
    """Words of a run, from the first to the one after the last; `begins` is where words stand behind a blank."""

    run: Labelled
    begins: frozenset[int]
    first: int
    last: int


def _renamed(island: _Island, theirs: Sequence[str], old: Sequence[Told], new: Sequence[Named]) -> list[Named] | None:
    """The names of these words where the weights' labels score enough better than the rules'; else None."""
    run, begins, first, last = island
    own, other = run.path[first:last], theirs[first:last]
    if own == other or _NO_LABEL in other:
        return None
    lead = sum(
        scores[_LABEL_AT[label]] - _score(scores, rival)
        for scores, label, rival in zip(run.scores[first:last], own, other, strict=True)
    )
    lost = [name for name in old if _is_cut(begins, name, new) and _is_lost(begins, name, new)]
    if lead >= _lead_asked(old, new, lost):
        return _merged(old, new)
    doubted = [name for name in lost if name.kind in PARTY_KINDS and not _rest(name, new)]
    if doubted and lead >= LEAD_TO_DOUBT + DOUBT_BY_STRENGTH * max(name.strength for name in doubted):
        return [(*name[:2], "unknown" if name in doubted else name.kind) for name in old]
    return None


def _lead_asked(old: Sequence[Told], new: Sequence[Named], lost: Sequence[Told]) -> float:
    if lost:
        is_open = all(name.kind == "unknown" for name in lost)
        least = LEAD_TO_LOSE_OPEN if is_open else LEAD_TO_LOSE
        return least + LOSE_BY_STRENGTH * max(name.strength for name in lost)
    least = 0 if any(name.kind in PARTY_KINDS for name in old) else LEAD_TO_GAIN
    return least + max([_factor(name, new) * name.strength for name in old], default=0.0)


def _factor(name: Told, new: Sequence[Named]) -> float:
    """What is asked for each unit of what speaks for the name."""
    if name.kind == "nationality":
        return NATION_BY_STRENGTH
    if name.kind == "person" and all(start != name.start for start, _, _ in new):
        return CUT_BY_STRENGTH
    return LEAD_BY_STRENGTH if name.kind in PARTY_KINDS else 0.0


def _is_lost(begins: frozenset[int], name: Told, new: Sequence[Named]) -> bool:
    """No new party is left of it, or less than what stands behind and before a blank: "CHOE, | Jong U"."""
    rest = _rest(name, new)
    if not rest:
        return True
    start, end = rest[0][0], rest[-1][1]
    return not (start <= name.start or start in begins) or not (end >= name.end or end + 1 in begins)


def _rest(name: Told, new: Sequence[Named]) -> list[Named]:
    """The new parties that share a word with the name."""
    return [one for one in new if one[0] < name.end and name.start < one[1] and one[2] in PARTY_KINDS]


def _is_cut(begins: frozenset[int], name: Told, new: Sequence[Named]) -> bool:
    """A party that no new one ends with, or begins in behind more than a blank; a law, event ... of another extent.

    "Juniors Erique Dozier" may lose its first word, "Treaty of Lisbon" and "CHOE, Jong U" may not.
    """
    if name.kind not in PARTY_KINDS:
        return _CALLED.get(name.kind) == "MISC" and all(one[:2] != name[:2] for one in new)
    return all(
        end != name.end or not (start == name.start or start in begins) or kind not in PARTY_KINDS
        for start, end, kind in new
    )


def _score(scores: Sequence[int], label: str) -> int:
    """The score of a label; a party of unknown kind has that of the best party."""
    return max(scores[1:5]) if label == "?" else scores[_LABEL_AT[label]]


def _merged(old: Sequence[Told], new: Sequence[Named]) -> list[Named]:
    """The new names, and as a word what was a name and is none any more; a name of no party keeps the rules' kind."""
    kinds = {(name.start, name.end): name.kind for name in old if name.kind not in PARTY_KINDS}
    named = [(start, end, kinds.get((start, end), kind) if kind == "other" else kind) for start, end, kind in new]
    rest = [
        (name.start, name.end, "word")
        for name in old
        if not any(start < name.end and name.start < end for start, end, _ in new)
    ]
    return sorted(named + rest)
