"""Words that one side writes as one and the other as several."""

from __future__ import annotations

from functools import lru_cache

from xref.comparison.base import Left
from xref.parts.base import Part, make_part
from xref.text import consonants, similarity

MAX_RUN = 4  # words of one side that may be one word of the other
MIN_WORD = 4  # letters of a word that may be two on the other side
MIN_JOINED = 5  # letters of a word that may be two on the other side, where it is not spelt the same
JOINED_ALIKE = 0.9  # of a run of words and the word they may be
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
        if len(run) > 1 and together in wanted:
            named = next((part for part in reversed(run) if not part.is_minor), run[-1])
            return (*parts[:start], make_part(together, named.role), *parts[end:])
    return parts


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
    return form[:2] == longer[:2] or other.key.startswith(part.key[:-1] or part.key)


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
    alike = similarity(together, form)
    return alike >= JOINED_ALIKE or (alike >= JOINED_BY_SOUND and consonants(together) == consonants(form))
