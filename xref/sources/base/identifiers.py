"""From a publisher's own word for a number ("Cedula No.", "Numéro de passeport") to the register it belongs to."""

from __future__ import annotations

import re
from functools import lru_cache

from xref.model import IdentifierKind, PartyType

_K = IdentifierKind
# The words of a label, in the order in which they decide.
_KIND_WORDS = tuple(
    (re.compile(words, re.IGNORECASE), kind)
    for words, kind in (
        (r"passport|passeport|pasaporte|travel doc", _K.PASSPORT),
        (r"\btax\b|fiscal|\bV\.?A\.?T\b|\bT\.?I\.?N\b", _K.TAX_ID),
        (r"driver|driving|pilot|visa|immigration|seafarer|file|serial|commercial code", _K.OTHER),
        (r"regist(?!ry No)|compan|commerc|business|licen|charity|enterprise|branch|incorp", _K.REGISTRATION),
        (
            r"national|personal|citizen|identi|\bID\b|birth|resid|electoral|refugee|tazkira|social security|\bSSN\b",
            _K.NATIONAL_ID,
        ),
    )
)


@lru_cache(maxsize=1024)
def kind_of(label: str, party: PartyType = PartyType.UNKNOWN) -> IdentifierKind:
    """What register a label names, by the words in it; a plain "identification" is a person's or a company's."""
    if label == "Identification Number":
        return _K.NATIONAL_ID if party is PartyType.PERSON else _K.REGISTRATION
    return next((kind for words, kind in _KIND_WORDS if words.search(label)), _K.OTHER)
