"""From a document's names to the same, those of small firms with the trade behind them: "the Kostenko poultry farm"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from xref.late import late_pattern
from xref.mentions.base import FoundName, cues
from xref.mentions.names.base.tables import is_known_place

_OPEN = frozenset({"person", "unknown", "organization", "other", "place"})
_TRADE = late_pattern(
    r" (?:(?P<ware>[a-z]{3,12}(?:['’]s?)?) )?(?:[a-z]{3,12}['’] )?(?P<trade>[a-z][a-z-]{2,13}[a-zé])(?![\w-])"
)
_NO_WARE = cues("determiners") | cues("small") | cues("says") | cues("owning")


def with_trades(text: str, found: Iterable[FoundName]) -> Iterator[FoundName]:
    """The names; one with a trade in lower case behind it is a firm's, whoever it is called after.

    "The Katrangi sweets shop": what stands before a shop names it, and is no party by itself there.
    """
    for name in found:
        is_lower = name.kind in _OPEN and text[name.end + 1 : name.end + 2].islower()  # few are
        behind = _TRADE.match(text, name.end) if is_lower else None
        is_firm = behind is not None and behind["trade"] in cues("trades") and _is_ware(behind["ware"])
        is_town = name.kind == "place" and is_firm and is_known_place(text[name.start : name.end])
        if behind is None or is_town or not is_firm:
            yield name
        else:
            yield FoundName(name.start, behind.end(), "organization", behind["trade"])


def _is_ware(word: str | None) -> bool:
    """Whether a word may be what is sold or done there: no verb, and no small word."""
    return word is None or not (word in _NO_WARE or word.endswith(("ed", "ing")))
