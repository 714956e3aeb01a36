"""What a signal is given: one subject, one listing, and the names of theirs that are most alike."""

from __future__ import annotations

from dataclasses import dataclass

from xref.comparison import Comparison
from xref.model import Listing, Name, Subject


@dataclass(frozen=True, slots=True)
class Pairing:
    """A subject and a listing that may be one party. `shown` is the article's spelling, `name` the list's."""

    subject: Subject
    listing: Listing
    shown: str
    name: Name
    comparison: Comparison
    rival: str = ""  # another party of the article, which has this name of the list letter for letter


def quoted(words: list[str] | tuple[str, ...]) -> str:
    """Words in quotes, joined for a sentence."""
    return ", ".join(f'"{word}"' for word in words)
