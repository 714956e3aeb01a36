"""What lists and articles say in full or by its letters, as one word: "drug trafficking organization", "DTO"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xref.vocabulary import variants

# What lists and articles say in full or by its letters; both are compared by the letters.
_SHORT_FORMS = {
    "trafficking organization": "dto", "trafficking group": "dto", "laundering organization": "mlo",
    "criminal organization": "tco", "crime group": "ocg",
}  # fmt: skip
_IN_SHORT = frozenset(word for words in _SHORT_FORMS for word in words.split())
_BEFORE_SHORT = frozenset({"drug", "drugs", "narcotics", "money", "transnational", "organized", "organised"})


def short_spans(forms: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """First and last of each word with its form, those of "drug trafficking organization" behind a name one, "dto"."""
    at = 0
    while at < len(forms):
        short = _short_form_at(forms, at) if at else ""
        last = at + 2 if short else at
        yield at, last, short or forms[at]
        at = last + 1


def _short_form_at(forms: Sequence[str], at: int) -> str:
    if forms[at] not in _BEFORE_SHORT or at + 2 >= len(forms):
        return ""
    return _SHORT_FORMS.get(f"{forms[at + 1]} {variants().get(forms[at + 2], forms[at + 2])}", "")


def has_short_form(forms: Sequence[str]) -> bool:
    """Whether "money laundering organization" or the like may stand in the words, folded."""
    return not _BEFORE_SHORT.isdisjoint(forms)


def is_of_short_form(form: str) -> bool:
    """A word of "money laundering organization" and the like, folded."""
    return form in _BEFORE_SHORT or form in _IN_SHORT
