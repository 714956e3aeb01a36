"""From a document's names to the same, those of small firms with the trade behind them: "the Kostenko poultry farm"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from xref.late import late_pattern
from xref.mentions.base import FoundName, cues
from xref.mentions.names.base.tables import is_known_place

_OPEN = frozenset({"person", "unknown", "other", "place"})  # what is told as a body is one by itself
_TRADE = late_pattern(
    r" (?:(?P<ware>[a-z]{3,12}(?:['’]s?)?) )?(?:[a-z]{3,12}['’] )?(?P<trade>[a-z][a-z-]{2,13}[a-zé])(?![\w-])"
)
_OWNED = late_pattern(r"['’]s? (?:[A-Z][a-z]+ ){0,2}(?P<trade>[A-Z][a-zé]+)(?![\w-])")
_OWNERS = frozenset({"person", "unknown", "organization", "other"})
_MARKS = frozenset("'’")
_NO_WARE = cues("determiners") | cues("small") | cues("says") | cues("owning")


def with_trades(text: str, found: Iterable[FoundName]) -> Iterator[FoundName]:
    """The names; one with a trade behind it is a firm's, whoever it is called after.

    "The Katrangi sweets shop": what stands before a shop names it, and is no party by itself there; nor is he whose
    garage "Majid's Garage" is.
    """
    reach = 0
    for name in found:
        if name.start < reach:
            continue  # a piece of the firm's name
        if text[name.end : name.end + 1] in _MARKS and (owned := _owned_end(text, name)):
            reach = owned
            yield FoundName(name.start, reach, "organization", "trade")
            continue
        is_lower = name.kind in _OPEN and text[name.end + 1 : name.end + 2].islower()  # few are
        is_lower = is_lower and " " not in text[name.start : name.end] and not text[name.start : name.end].isupper()
        behind = _TRADE.match(text, name.end) if is_lower else None
        is_firm = behind is not None and behind["trade"] in cues("trades") and _is_ware(behind["ware"])
        is_town = name.kind == "place" and is_firm and is_known_place(text[name.start : name.end])
        if behind is None or is_town or not is_firm:
            yield name
        else:
            yield FoundName(name.start, behind.end(), "organization", behind["trade"])


def _owned_end(text: str, name: FoundName) -> int:
    """Where a firm's name ends that is somebody's trade with a capital: "Gupta's Sweets"; 0 where it is none."""
    owned = _OWNED.match(text, name.end) if name.kind in _OWNERS else None
    return owned.end() if owned is not None and owned["trade"].lower() in cues("trades") else 0


def _is_ware(word: str | None) -> bool:
    """Whether a word may be what is sold or done there: no verb, and no small word."""
    return word is None or not (word in _NO_WARE or word.endswith(("ed", "ing")))
