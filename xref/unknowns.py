"""What a report can say beyond the names of the parties that nobody lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from xref.comparison import compare_names
from xref.index import NameIndex
from xref.model import Lookup, Miss, PartyType, Report, Subject
from xref.text import most_alike, normalize, read_table

CLOSEST = 12  # listed names whose letters are nearest, which are compared as names
# Languages whose names have no capitals: partly found by the words around them, or not at all.
PARTLY = frozenset({"ar", "fa", "ur", "zh"})
UNREAD = frozenset({"ja", "ko", "th", "he", "hi", "ka", "am", "bn", "ta", "my", "km"})
ALONE = "a single common given name"


@dataclass(frozen=True, slots=True)
class Extras:
    """What a user can ask for: another finder of names, the nearest miss of each unknown, common parties left out."""

    names: str = ""  # ENGINE:MODEL, empty for the finder that ships
    nearest: bool = False
    hide_common: bool = False


def annotate(report: Report, lists: Sequence[NameIndex], extras: Extras) -> Report:
    """The report with what was asked for, and a note where names of its language are not found."""
    notes = [] if extras.names else note_on(report.article.language)
    if extras.hide_common:
        kept = tuple(subject for subject in report.unknowns if not is_common(subject))
        hidden = len(report.unknowns) - len(kept)
        notes += [f"left out, on no list and named by newspapers daily: {hidden}"] if hidden else []
        report = replace(report, unknowns=kept)
    lookups = tuple(look_up(subject, lists) for subject in report.unknowns) if extras.nearest else ()
    return replace(report, notes=tuple(notes), lookups=lookups)


def note_on(language: str) -> list[str]:
    """What the reader of the unknowns must know about the language of the article."""
    if language in UNREAD:
        return [f"no finder of names for this language ({language}): parties on no list are not reported"]
    if language in PARTLY:
        return [f"names in this language ({language}) are found only in part: some parties on no list are missing"]
    return []


def is_common(subject: Subject) -> bool:
    """Newspapers name the party without saying who it is: a news agency, a body of the United Nations, a large firm."""
    return _plain(subject.name) in _common()


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    return normalize(name).removeprefix("the ")


@cache
def _common() -> frozenset[str]:
    return frozenset(_plain(row[0]) for row in read_table("names_orgs.txt"))


@cache
def _given() -> frozenset[str]:
    return frozenset(normalize(row[0]) for row in read_table("names_given.txt"))


def look_up(subject: Subject, lists: Iterable[NameIndex]) -> Lookup:
    """The listed name most like the subject's; none for a given name alone, which says nobody."""
    name = normalize(subject.name)
    if subject.type in {PartyType.PERSON, PartyType.UNKNOWN} and name in _given():
        return Lookup(None, ALONE)
    misses = [miss for index in lists if (miss := _nearest(subject, name, index))]
    return Lookup(max(misses, key=lambda miss: miss.score, default=None), "")


def _nearest(subject: Subject, name: str, index: NameIndex) -> Miss | None:
    kind = None if subject.type in {PartyType.UNKNOWN, PartyType.IDENTIFIER} else subject.type.value
    best: Miss | None = None
    for number in most_alike(_sorted(name), _spellings(index), CLOSEST):
        shown = index.name(number)
        score = compare_names(subject.name, shown.name.text, kind=kind)
        if best is None or score > best.score:
            best = Miss(index.snapshot.source, index.listing(shown.owner).uid, shown.name.text, score)
    return best


@lru_cache(maxsize=16)
def _spellings(index: NameIndex) -> tuple[str, ...]:
    """Each name of the list, its words in the order of the alphabet."""
    return tuple(_sorted(normalize(index.spelling(number))) for number in range(len(index)))


def _sorted(name: str) -> str:
    return " ".join(sorted(name.split()))
