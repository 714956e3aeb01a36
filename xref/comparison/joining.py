"""Words that one side writes as one and the other as several."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from xref.comparison.base import ARABIC_ARTICLES, Left
from xref.likeness import word_likeness
from xref.parts.base import Part, make_part
from xref.scripts.chinese import begins_chinese_name, is_one_chinese_name
from xref.text import consonants, similarity

MAX_RUN = 4  # words of one side that may be one word of the other
MIN_WORD = 4  # letters of a word that may be two on the other side
MIN_JOINED = 5  # letters of a word that may be two on the other side, where it is not spelt the same
JOINED_ALIKE = 0.9  # of a run of words and the word they may be
JOINED_SPELT = 0.96  # of a particle that is no article, joined to its word, and another spelling of that
JOINED_BY_SOUND = 0.75  # ... where the consonants agree


def with_particles(parts: tuple[Part, ...], others: tuple[Part, ...]) -> tuple[Part, ...]:
    """Particles made one with the words beside them where the other side writes them so.

    "Al Bashir" for "Albashir", "De la Cruz" for "Delacruz", "Mu Du Bong" for "Mudubong".
    """
    places = [at for at, part in enumerate(parts) if part.role == "particle"]
    if not places:
        return parts
    own = {part.form for part in parts}
    wanted = {part.form for part in others if len(part.form) >= MIN_JOINED and part.form not in own}
    spans = [(start, end) for at in places for start in (max(0, at - 1), at) for end in range(at + 3, start + 1, -1)]
    for start, end in spans if wanted else ():
        run = parts[start:end]
        together = "".join([part.form for part in run])
        if len(run) > 1 and (together in wanted or any(_is_joined_particle(together, form) for form in wanted)):
            named = next((part for part in reversed(run) if not part.is_minor), run[-1])
            return (*parts[:start], make_part(together, named.role), *parts[end:])
    return parts


def _is_joined_particle(together: str, form: str) -> bool:
    """A particle and its word made one, and another spelling of that: "alharamain", "alharamayn"; "binladin"."""
    if len(together) < MIN_JOINED:
        return False
    if together[:2] in ARABIC_ARTICLES and form[:2] in ARABIC_ARTICLES:
        return word_likeness(together, form) >= JOINED_ALIKE
    return together[:2] == form[:2] and word_likeness(together, form) >= JOINED_SPELT


# "Servant of", with the article as it is said before what follows: "Abdurrahman", "Abdel Aziz".
_VOWELS, _ENDS = ("u", "ou", "e", "a", "o"), ("", "l", "r", "s", "n", "z", "d", "t", "sh")
_SERVANTS = frozenset({"abd", *(f"abd{vowel}{end}" for vowel in _VOWELS for end in _ENDS)})
MIN_SERVANT = 7  # letters of "servant of" and a name of God together: "Abdallah" is a name of its own
_OF_FAITH = re.compile(r"([a-z]{3,})(?:[aeou]|[aeou]?l|[aeou]d)di+ne?")  # "Izzeddine", "Nuruddin": "Izz al-Din"
FAITH = "din"


@lru_cache(maxsize=16384)
def names_of_god(form: str) -> tuple[str, ...]:
    """What may stand behind "servant of the" in a folded given name, the longest last: "aziz" of "abdulaziz"."""
    if len(form) < MIN_SERVANT or not form.startswith("abd"):
        return ()
    return tuple(form[cut:] for cut in range(7, 2, -1) if form[:cut] in _SERVANTS and len(form) >= cut + 3)


@lru_cache(maxsize=16384)
def before_faith(form: str) -> str:
    """What stands before "of the faith" in a folded given name: "izz" of "izzeddine"; empty in any other."""
    found = _OF_FAITH.fullmatch(form)
    return found.group(1) if found else ""


def with_servants(parts: tuple[Part, ...], others: tuple[Part, ...]) -> tuple[Part, ...]:
    """Arabic given names of several words as the other side writes them.

    "Abdulaziz" for "Abd al-Aziz", "Izzeddine" for "Izz al-Din", "Abd Allah" for "Abdullah".
    """
    heads = [part for part in others if part.form in _SERVANTS]
    faith = next((part for part in others if part.form == FAITH), None)
    if heads:
        parts = tuple(_apart(parts, heads, [part.form for part in others if not part.is_minor]))
    elif any(part.form == "abd" for part in parts) and any(_is_one("abdallah", part.form) for part in others):
        parts = tuple(_together(parts))
    return tuple(_of_faith(parts, faith, [part.form for part in others])) if faith else parts


def _apart(parts: Iterable[Part], heads: Sequence[Part], roots: Sequence[str]) -> Iterator[Part]:
    """The parts, with "servant" and the name of God behind it as parts of their own."""
    known = {part.form for part in heads}
    for part in parts:
        tail = next((tail for tail in names_of_god(part.form) if any(_is_one(tail, root) for root in roots)), "")
        if tail:
            yield from (heads[0], make_part(tail, part.role))
        else:
            yield heads[0] if part.form in _SERVANTS and part.form not in known else part


def _together(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts, "Abd" and "Allah" made one."""
    is_told = False
    for part, following in zip(parts, (*parts[1:], None), strict=False):
        if is_told:
            is_told = False
        elif part.form == "abd" and following is not None and following.form == "allah":
            yield make_part("abdallah", following.role)
            is_told = True
        else:
            yield part


def _of_faith(parts: Iterable[Part], faith: Part, roots: Sequence[str]) -> Iterator[Part]:
    """The parts, with "faith" as one of its own."""
    for part in parts:
        head = before_faith(part.form)
        if head and any(_is_one(head, root) for root in roots):
            yield from (make_part(head, part.role), faith)
        else:
            yield part


def _is_one(tail: str, root: str) -> bool:
    return word_likeness(make_part(tail, "word").form, root) >= JOINED_ALIKE


def join(parts: Left, others: Left) -> Left:
    """Neighboring words made one where the other side writes them so ("Bel Mokhtar", "Belmokhtar")."""
    known = [other for _, other in others if len(other.form) >= MIN_WORD]
    if not known:
        return parts
    joined: Left = []
    start = 0
    for at, item in enumerate(parts[:-1]):
        if at < start:
            continue  # inside a run that is one word now
        part = item[1]
        wanted = [other for other in known if _may_begin(part, other)]
        run = _longer_word(parts, at, wanted) if wanted else None
        joined.append(run[0] if run else item)
        start = run[1] if run else at + 1
    return joined + parts[start:]


def _may_begin(part: Part, other: Part) -> bool:
    """The other side's longer word may begin with this word: by its letters, or its consonants but the last."""
    form, longer = part.form, other.form
    if len(form) >= len(longer) + 2:
        return False
    return (
        form[:2] == longer[:2] or other.key.startswith(part.key[:-1] or part.key) or begins_chinese_name(form, longer)
    )


def _longer_word(parts: Left, start: int, others: list[Part]) -> tuple[tuple[int, Part], int] | None:
    """The word that the parts from `start` on are together on the other side, and where the next part begins."""
    at, part = parts[start]
    together = part.form
    for end in range(start + 1, min(len(parts), start + MAX_RUN)):
        together += parts[end][1].form
        if parts[end][0] != at + end - start:
            return None
        other = _written_as(together, others)
        if other:
            return (at, other._replace(form=together, key=consonants(together), role=part.role)), end + 1
    return None


def _written_as(together: str, others: list[Part]) -> Part | None:
    """The word of the other side that a run of words may be."""
    size = len(together)
    for other in others:
        form = other.form
        if form == together:
            return other
        if size >= MIN_JOINED <= len(form) and 0.6 * size <= len(form) <= size / 0.6 and _is_joined(together, form):
            return other
    return None


@lru_cache(maxsize=65536)
def _is_joined(together: str, form: str) -> bool:
    if is_one_chinese_name(together, form):
        return True
    alike = similarity(together, form)
    return alike >= JOINED_ALIKE or (alike >= JOINED_BY_SOUND and consonants(together) == consonants(form))
