"""From a document's names to the same with the ships of a list told as ships, each by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from xref.late import late_pattern
from xref.mentions.base import FoundName, cues
from xref.mentions.names.base.tables import words
from xref.text import is_imo_number

# What stands between two names of a list, behind the number of the first: "Kang Song 1, Tong Hung No. 1 and ..."
_BETWEEN = re.compile(r"(?: (?:No\.? ?)?\d{1,3})?(?:(?P<goes_on>,\s)|,? (?:and|&|or|y|e|et|und|и|та|ve) )")
_JOINTS = (" and ", " & ")
_NO_SHIPS = frozenset({"place", "date", "title", "nationality"})
_SAYS = cues("says")
SHIP = "vessel"
LONGEST_LEAD = 14  # characters of what a row may begin with: its number, and what a ship's name has before it
NEAR = 2_000  # characters before a row in which its table or the next says what the number is
_COLUMN = late_pattern(r"(?:\S(?: {2,}|\t| ?[|;] ?)IMO(?! ?\d)|(?<![\w.])IMO(?: {2,}|\t| ?[|;] ?)[^\s\d])")
_LEAD = late_pattern(r"[\s\d.)*•–-]{0,8}(?:(?:M/?[VT]|TUG) )?[\"“]?")
_ROW = late_pattern(r"(?: \d{1,3})?[\"”]?[ \t|;]+(?:[^\n\d]{0,24}\bIMO:? ?)?(?P<imo>\d{7})(?!\d)")
_BLANKS = frozenset(' \t|;"”')
_NEVER_SHIPS = frozenset({"date", "title", "aircraft"})
LONGEST_NOUN = 24  # characters of "containerships", with the blanks behind it


def name_fleets(text: str, found: Sequence[FoundName]) -> Sequence[FoundName]:
    """The names; those in a list behind a noun for several ships are ships: "the tankers Oak Maple and Red Glory".

    A list ends with an "and": what stands behind a comma alone may be who says so. In a table the IMO number tells it.
    """
    found = [name._replace(kind=SHIP, cue="imo") if _is_in_row(text, name) else name for name in found]
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


def _is_in_row(text: str, name: FoundName) -> bool:
    """Whether a line begins with the name and has an IMO number behind it: "FUJI MARU 21     9190044    Moji"."""
    if text[name.end : name.end + 1] not in _BLANKS or name.kind in _NEVER_SHIPS:
        return False
    line = text.rfind("\n", max(0, name.start - LONGEST_LEAD), name.start) + 1
    if name.start > LONGEST_LEAD and not line:
        return False
    row = _ROW.match(text, name.end) if _LEAD.fullmatch(text, line, name.start) else None
    return row is not None and (is_imo_number(row["imo"]) or _has_column(text, line))


def _has_column(text: str, line: int) -> bool:
    """Whether the head of the table has a column for IMO numbers: "NAME             IMO        LAST SEEN"."""
    head = text.rfind("\n\n", max(0, line - NEAR), line) + 1
    return _COLUMN.search(text, head if head else max(0, line - NEAR), line) is not None


def _is_led_by_many(text: str, name: FoundName) -> bool:
    """Whether the word right before the name is a noun for several ships."""
    before = text[max(0, name.start - LONGEST_NOUN) : name.start].split()
    noun = before[-1].lower() if before else ""
    return noun.endswith("s") and noun in words("vessel_nouns") and noun[:-1] in words("vessel_nouns")


def _last_of_list(text: str, found: Sequence[FoundName], first: int) -> int:
    """The number of the last name of the list that begins there; of the first one where nothing closes a list."""
    for at in range(first, len(found)):
        if _joint(text, found[at]):
            return at
        between = _BETWEEN.fullmatch(text, found[at].end, found[at + 1].start) if at + 1 < len(found) else None
        if between is None or _is_no_ship(text, found[at + 1]):
            break
        if not between["goes_on"]:
            is_clause = (at == first and between.group().startswith(",")) or _is_said(text, found[at + 1].end)
            return first if is_clause else at + 1
    return first


def _is_no_ship(text: str, name: FoundName) -> bool:
    return name.kind in _NO_SHIPS or text[name.start : name.end].lower() in words("orgs")


def _is_said(text: str, end: int) -> bool:
    """Whether a verb of saying stands behind: "and Reuters reported"."""
    behind = text[end : end + LONGEST_NOUN].split(None, 1)
    return bool(behind) and behind[0].strip(",.") in _SAYS


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
