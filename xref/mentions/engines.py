"""Other finders of names, chosen by a line such as `spacy:en_core_web_sm` or `gliner:urchade/gliner_small-v2.1`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from xref.errors import SettingsError
from xref.mentions.base import FoundName

Finder = Callable[[str], tuple[FoundName, ...]]
SPACY_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "PERSON": "person", "PER": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place",
        "NORP": "nationality", "EVENT": "event", "LAW": "law", "WORK_OF_ART": "work", "DATE": "date",
        "VESSEL": "vessel", "AIRCRAFT": "aircraft",
    }
)  # fmt: skip
GLINER_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "person": "person", "organization": "organization", "ship": "vessel", "aircraft": "aircraft",
        "location": "place", "nationality": "nationality", "law": "law", "event": "event", "product": "product",
    }
)  # fmt: skip
GLINER_SURE = 0.5  # the score from which GLiNER's own commands count a span
_WINDOW = re.compile(r"[^\n]{1,1200}(?=\s|$)|[^\n]{1,1200}")  # it reads some 384 words and drops the rest in silence


def open_engine(asked: str) -> Finder:
    """The finder of `ENGINE:MODEL`, its model loaded; SettingsError where there is none or it cannot be had."""
    name, _, model = asked.partition(":")
    if name not in ENGINES or not model:
        known = ", ".join(f"{engine}:MODEL" for engine in sorted(ENGINES))
        raise SettingsError(f"--names {asked!r} is no name finder; known: {known}")
    return ENGINES[name](model)


def _open_spacy(model: str) -> Finder:
    try:
        import spacy
    except ImportError as exc:
        raise SettingsError(f"--names spacy:{model} needs spaCy: pip install 'xref[spacy]'") from exc
    try:
        pipeline: Any = spacy.load(model)
    except (OSError, ValueError) as exc:
        reason = str(exc).partition("\n")[0]
        raise SettingsError(f"--names spacy:{model}: the model cannot be loaded: {reason}") from exc

    def find(text: str) -> tuple[FoundName, ...]:
        found = []
        for begin, part in _parts(text, pipeline.max_length):
            spans = ((e.start_char, e.end_char, SPACY_KINDS.get(e.label_, "other")) for e in pipeline(part).ents)
            found += [FoundName(begin + start, begin + end, kind) for start, end, kind in spans]
        return tuple(found)

    return find


def _parts(text: str, size: int) -> Iterator[tuple[int, str]]:
    """The text in parts of a size that the engine takes."""
    for begin in range(0, len(text), size):
        yield begin, text[begin : begin + size]


def _open_gliner(model: str) -> Finder:
    try:
        import gliner
    except ImportError as exc:
        raise SettingsError(f"--names gliner:{model} needs GLiNER: pip install 'xref[gliner]'") from exc
    try:
        loaded: Any = gliner.GLiNER.from_pretrained(model)
    except (OSError, ValueError) as exc:
        reason = str(exc).partition("\n")[0]
        raise SettingsError(f"--names gliner:{model}: the model cannot be loaded: {reason}") from exc

    def find(text: str) -> tuple[FoundName, ...]:
        found = []
        for window in _WINDOW.finditer(text):
            spans = loaded.predict_entities(window.group(), list(GLINER_KINDS), threshold=GLINER_SURE)
            for span in sorted(spans, key=lambda one: (one["start"], -one["end"])):
                kind = GLINER_KINDS.get(span["label"], "other")
                found.append(FoundName(window.start() + span["start"], window.start() + span["end"], kind))
        return tuple(_apart(found))

    return find


def _apart(found: list[FoundName]) -> Iterator[FoundName]:
    """Those that begin behind the one before."""
    reach = 0
    for name in found:
        if name.start >= reach:
            reach = name.end
            yield name


ENGINES: Mapping[str, Callable[[str], Finder]] = MappingProxyType({"gliner": _open_gliner, "spacy": _open_spacy})
