"""What is said of parties together: their drafts, and the listings and names that these are of."""

from __future__ import annotations

from collections.abc import Sequence

from xref.matching import Draft
from xref.model import Listing

Drafts = Sequence[Draft]  # of one party
Key = tuple[str, str]  # source and id of a listing

MORE_ALIKE = 0.01  # comparison score by which another party's name must be nearer to the listed one


def key_of(listing: Listing) -> Key:
    """What tells a listing from all others."""
    return listing.source, listing.uid


def alike(draft: Draft) -> float:
    """How like the listed name the party's is."""
    return draft.pairing.comparison.score
