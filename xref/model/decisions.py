"""What an analyst said of a candidate, as later reports show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from xref.model.base import iso_moment


class Verdict(StrEnum):
    """What an analyst makes of a candidate."""

    TRUE_MATCH = "true-match"
    FALSE_POSITIVE = "false-positive"
    UNSURE = "unsure"


class Scope(StrEnum):
    """Where a decision holds: in one article, for the name in one source of news, or for name and listing anywhere."""

    ARTICLE = "article"
    SOURCE = "source"
    EVERYWHERE = "everywhere"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision, beside a candidate that it is about. `lapsed` says why it no longer holds; empty while it does."""

    number: int
    verdict: Verdict
    reason: str
    made_by: str
    made_at: datetime
    scope: Scope
    expires: datetime | None = None
    lapsed: str = ""
    earlier: tuple[str, ...] = ()  # sources of other articles in which the party was found to be the listed one

    @property
    def clears(self) -> bool:
        """Whether the candidate need not be looked at again."""
        return self.verdict is Verdict.FALSE_POSITIVE and not self.lapsed

    @property
    def confirms(self) -> bool:
        """Whether the candidate is known to be the listed party."""
        return self.verdict is Verdict.TRUE_MATCH and not self.lapsed

    def to_dict(self) -> dict[str, Any]:
        """The document's `decision`."""
        return {
            "number": self.number,
            "verdict": self.verdict.value,
            "reason": self.reason,
            "by": self.made_by,
            "at": iso_moment(self.made_at),
            "scope": self.scope.value,
            "expires": iso_moment(self.expires) if self.expires else None,
            "lapsed": self.lapsed or None,
            "earlier": list(self.earlier),
        }
