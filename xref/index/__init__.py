"""The index of a list: normalized words of names, and identifiers, to the listings worth comparing."""

from xref.index.base import INDEX_FORMAT, identifiers_as, plain_identifier, spellings_of
from xref.index.build import build_index
from xref.index.names import IndexedName, NameIndex

__all__ = [
    "INDEX_FORMAT",
    "IndexedName",
    "NameIndex",
    "build_index",
    "identifiers_as",
    "plain_identifier",
    "spellings_of",
]
