"""From a document's names to the same with the ships of a list told as ships, each by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from xref.mentions.base import FoundName
from xref.mentions.names.base.tables import words

# What stands between two names of a list, behind the number of the first: "Kang Song 1, Tong Hung No. 1 and ..."
_BETWEEN = re.compile(r"(?: (?:No\.? ?)?\d{1,3})?(?:(?P<goes_on>,\s)|,? (?:and|&|or|y|e|et|und|и|та|ve) )")
_JOINTS = (" and ", " & ")
SHIP = "vessel"


def name_fleets(text: str, found: Sequence[FoundName]) -> Sequence[FoundName]:
    """The names; those in a list behind a noun for several ships are ships: "the tankers Oak Maple and Red Glory".

    A list ends with an "and": what stands behind a comma alone may be who says so.
    """
    leads = {at for at, name in enumerate(found) if name.kind == SHIP and _is_led_by_many(text, name)}
    if not leads:  # mostly
        return found
    named: list[FoundName] = []
    last, cue = -1, ""
    for at, name in enumerate(found):
        if at in leads:
            last, cue = _last_of_list(text, found, at), name.cue
        if at <= last:
            named += (FoundName(start, end, SHIP, cue) for start, end in _apart(text, name))
        else:
            named.append(name)
    return named


def _is_led_by_many(text: str, name: FoundName) -> bool:
    """Whether the word right before the name is a noun for several ships."""
    noun = text[text.rfind(" ", 0, max(0, name.start - 1)) + 1 : name.start].rstrip().lower()
    return noun.endswith("s") and noun in words("vessel_nouns") and noun[:-1] in words("vessel_nouns")


def _last_of_list(text: str, found: Sequence[FoundName], first: int) -> int:
    """The number of the last name of the list that begins there; of the first one where nothing closes a list."""
    for at in range(first, len(found)):
        if _joint(text, found[at]):
            return at
        between = _BETWEEN.fullmatch(text, found[at].end, found[at + 1].start) if at + 1 < len(found) else None
        if between is None:
            break
        if not between["goes_on"]:
            return at + 1
    return first


def _joint(text: str, name: FoundName) -> str:
    """The "and" within a name that is the last of the list and the one before it."""
    return next((joint for joint in _JOINTS if joint in text[name.start : name.end]), "")


def _apart(text: str, name: FoundName) -> Iterator[tuple[int, int]]:
    """Where each of the ships that were taken for one starts and ends."""
    joint = _joint(text, name)
    if not joint:
        yield name.start, name.end
        return
    at = text.index(joint, name.start)
    yield name.start, at
    yield at + len(joint), name.end
