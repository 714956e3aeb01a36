"""Of parties that are called nearly the same, which is more likely the listed one: the article tells them apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from xref.company.base import MORE_ALIKE, Drafts, Key, alike, key_of
from xref.comparison import SAME_NAME, compare
from xref.matching import Draft
from xref.model import Evidence, Mention, Subject
from xref.parts.base import Part
from xref.settings import Settings
from xref.signals import CALLED_SO
from xref.text import normalize

MAX_BEARERS = 8  # parties of one listing that each is held against, the likeliest
AS_LIKELY = 0.05  # of probability by which another party may fall behind one of whom the article says something else
SAYS_OTHERWISE = 0.35  # score of what is said of a party, up to which it tells it from a likelier namesake
MAX_MENTIONS = 8  # of a party, in whose sentences another spelling is looked for
MAX_BETWEEN = 80  # characters from a name to its other spelling
# "X, whose name is also written Y", "X (a.k.a. Y)", "X, dit Y"
_ALSO = re.compile(
    r"\b(?:a\.?k\.?a\b|alias\b|also (?:known|called|named|written|spel|render|transliterat|romani[sz]|appear|list)"
    r"|(?:known|spelled|spelt|written|rendered|transliterated) (?:also|sometimes|variously|elsewhere|in some)"
    r"|otherwise known|or simply|dit\b|dite\b|auch bekannt|también conocid|anche noto|noto anche|também conhecid"
    r"|он же|она же|также известн|المعروف|الملقب)",
    re.IGNORECASE,
)
SAID_OF_PARTY = ("everyday", "denial", "birth", "country")  # signals of what is said of it


def likelier_namesakes(parties: Sequence[Drafts], settings: Settings) -> Iterator[tuple[tuple[int, Key], str]]:
    """For a party and a listing the name of another party, called nearly the same, that is more likely the listing."""
    bearers: dict[Key, dict[int, Draft]] = defaultdict(dict)
    for number, drafts in enumerate(parties):
        for draft in drafts:
            best = bearers[key_of(draft.pairing.listing)]
            if number not in best or draft.score > best[number].score:
                best[number] = draft
    for key, best in bearers.items():
        if len(best) > 1:
            yield from (((number, key), name) for number, name in _namesakes(best, settings.possible_at))


def _namesakes(best: dict[int, Draft], possible_at: float) -> Iterator[tuple[int, str]]:
    """Parties of one listing, each with the name of one that is more likely it."""
    likely = sorted((one for one in best.values() if one.score >= possible_at), key=lambda draft: -draft.score)
    for number, draft in best.items() if likely else ():
        others = (other for other in likely[:MAX_BEARERS] if other is not draft and _is_namesake(draft, other))
        yield from ((number, other.pairing.subject.name) for other in islice(others, 1))


def _is_namesake(draft: Draft, other: Draft) -> bool:
    """Whether the other is so called and the listing, and this one is called nearly so and somebody else."""
    if draft.score > other.score + AS_LIKELY or not _are_called_alike(draft, other):
        return False
    if _are_said_to_be_one(draft.pairing.subject, other.pairing.subject):
        return False
    if draft.pairing.subject.facts.is_set_apart and not other.pairing.subject.facts.is_set_apart:
        return True
    if is_introduced_in_short(draft.pairing.subject, other.pairing.subject):
        return True
    return _says_otherwise(draft, other) or _is_spelt_otherwise(draft, other)


def _are_said_to_be_one(one: Subject, two: Subject) -> bool:
    """Whether a sentence says that one name is another spelling of the other."""
    return any(
        _ALSO.search(_between(mention, then.name)) is not None
        for first, then in ((one, two), (two, one))
        for mention in first.mentions[:MAX_MENTIONS]
    )


def _between(mention: Mention, name: str) -> str:
    """What stands in the mention's sentence between it and the next place of a name; nothing where that is far off."""
    between, found, _ = mention.context.partition(mention.text)[2].partition(name)
    return between if found and len(between) <= MAX_BETWEEN else ""


def is_introduced_in_short(subject: Subject, fuller: Subject) -> bool:
    """Whether the one is told with an age, and the other named more fully: who was introduced needs no fuller name."""
    if not subject.facts.ages or fuller.facts.ages:
        return False
    return set(normalize(subject.name).split()) < set(normalize(fuller.name).split())


def _says_otherwise(draft: Draft, other: Draft) -> bool:
    """Whether the article says of this one what speaks against the listing, and not so of the other.

    What is said of one whose name is nearer to the listed one may be said in passing: "gallery" where he sat.
    """
    is_nearer = alike(draft) > alike(other) + MORE_ALIKE
    for signal in ("denial",) if is_nearer else SAID_OF_PARTY:
        said, of_other = draft.evidence.get(signal), other.evidence.get(signal)
        if said and said.score <= SAYS_OTHERWISE and not _says_as_much(said, of_other):
            return True
    return False


def _says_as_much(said: Evidence, of_other: Evidence | None) -> bool:
    """Whether the same is said of the other; what it is called is more than what its sentence is about."""
    if of_other is None or of_other.score > SAYS_OTHERWISE:
        return False
    return said.score != CALLED_SO or of_other.score == CALLED_SO


def _is_spelt_otherwise(draft: Draft, other: Draft) -> bool:
    """Whether the other is more like a listed name, and this one has a word that neither that nor the other has.

    It may be a slip for the other, which is found in the article all the same.
    """
    comparison = draft.pairing.comparison
    if comparison.is_exact or alike(other) <= alike(draft) + MORE_ALIKE:
        return False
    unlisted = [pair.subject for pair in comparison.pairs if pair.alike < 1.0]
    said = {part.form for part in _said(other)}
    return any(len(part.form) > 1 and part.form not in said for part in (*unlisted, *comparison.extra_subject))


def _said(draft: Draft) -> tuple[Part, ...]:
    """The words of a party's name."""
    comparison = draft.pairing.comparison
    return (*(pair.subject for pair in comparison.pairs), *comparison.extra_subject)


def _are_called_alike(draft: Draft, other: Draft) -> bool:
    """Whether the two names could be one in two spellings, or one the other in short; and are not the same."""
    ours, theirs, kind = _said(draft), _said(other), draft.pairing.listing.type
    one, two = draft.pairing.subject, other.pairing.subject
    if one.name == two.name:
        return one.facts.is_set_apart != two.facts.is_set_apart
    return max(compare(ours, theirs, kind).score, compare(theirs, ours, kind).score) >= SAME_NAME
