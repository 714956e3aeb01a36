"""Reads text with labelled names, as the name finder sees it: a text, and the spans that are names.

wikigold (CC-BY 4.0, Balasuriya et al. 2009), re3d (dstl; public domain, OGL v3, CC-BY 3.0 AU, CC-BY-SA 3.0 by source),
wnut17 (CC-BY 4.0); all outside the project. Text written for it lies in names_written/texts, names marked inline.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

KINDS = {
    "PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC",
    "Person": "PER", "Organisation": "ORG", "Location": "LOC", "Nationality": "MISC",
    "person": "PER",
    "corporation": "ORG", "group": "ORG", "location": "LOC", "creative-work": "MISC", "product": "MISC",
}  # fmt: skip
_TIGHT_AFTER = frozenset("([{$“«#@")
_TIGHT_BEFORE = frozenset(".,;:!?)]}%”»…")
_SMALL = frozenset("of the and de la le du des del di van von der den ter bin ibn al el y e et for in".split())  # noqa: SIM905
DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "this", "these", "former"})


@dataclass
class Labelled:
    """A text and its names: (start, end, kind); `unsure` spans are left out of training."""

    text: str
    names: list[tuple[int, int, str]] = field(default_factory=list)
    unsure: list[tuple[int, int]] = field(default_factory=list)


Sentence = list[tuple[str, str]]  # (token, "O" or B-KIND or I-KIND)


def read_conll(path: Path) -> list[list[Sentence]]:
    """Documents of sentences; the tags made B and I throughout."""
    documents: list[list[Sentence]] = [[]]
    sentence: Sentence = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        parts = line.split()
        if parts and parts[0] == "-DOCSTART-":
            documents.append([])
        elif len(parts) >= 2:
            sentence.append((parts[0], parts[-1]))
        elif sentence:
            documents[-1].append(_begin_names(sentence))
            sentence = []
    return [document for document in documents if document]


def _begin_names(sentence: Sentence) -> Sentence:
    """IOB1 to BIO."""
    found: Sentence = []
    last = "O"
    for token, tag in sentence:
        place, _, kind = tag.partition("-")
        begins = place == "I" and last.partition("-")[2] != kind
        found.append((token, f"B-{kind}" if begins else tag))
        last = tag
    return found


def join(tokens: Sequence[str], *, tight: bool = True) -> tuple[str, list[int]]:
    """The tokens as a text, and where each begins; `tight` sets marks as print does."""
    text, starts, quoted = "", [], False
    after = ""
    for token in tokens:
        glue = not text
        if tight and text:
            glue = after in _TIGHT_AFTER or token[0] in _TIGHT_BEFORE or token in {"'s", "’s", "n't", "'", "'re", "'ve"}
            if token in {'"', "``", "''"}:
                glue = quoted
                quoted = not quoted
            elif after in {'"', "``"} and quoted:
                glue = True
        text += token if glue else " " + token
        starts.append(len(text) - len(token))
        after = token
    return text, starts


def to_text(sentences: Iterable[Sentence], *, tight: bool = True, break_at: str = " ") -> Labelled:
    """The sentences as one text with its names."""
    found = Labelled("")
    for sentence in sentences:
        text, starts = join([token for token, _ in sentence], tight=tight)
        at = len(found.text) + (len(break_at) if found.text else 0)
        found.text += (break_at if found.text else "") + text
        for first, last, kind in spans_of(sentence):
            _add(
                found,
                sentence[first:last],
                (at + starts[first], at + starts[last - 1] + len(sentence[last - 1][0])),
                kind,
            )
    return found


def spans_of(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """(first token, end token, kind) of each name."""
    first = -1
    for i, (_, tag) in enumerate([*sentence, ("", "O")]):
        if first >= 0 and not tag.startswith("I-"):
            yield first, i, sentence[first][1][2:]
            first = -1
        if tag.startswith("B-"):
            first = i


def _add(found: Labelled, tokens: Sentence, place: tuple[int, int], kind: str) -> None:
    """The name, without a determiner; a phrase of everyday words is no name, and one partly so is unsure."""
    start, end = place
    words = [token for token, _ in tokens]
    while words and words[0] in DETERMINERS:
        start += len(words[0]) + 1
        words = words[1:]
    if kind not in KINDS or not any(word[:1].isupper() or word[:1].isdigit() for word in words):
        return
    if all(word[:1].isupper() or not word[:1].isalpha() or word in _SMALL for word in words):
        found.names.append((start, end, KINDS[kind]))
    else:
        found.unsure.append((start, end))


WRITTEN = Path(__file__).parent / "names_written" / "texts"
_DOCUMENT = re.compile(r"^# doc.*\n", re.MULTILINE)
_MARKED = re.compile(r"\[(PER|ORG|LOC|MISC|VES|AIR) ([^\[\]]+)\]")


def read_written(path: Path) -> list[Labelled]:
    """The documents of a file: "# doc" begins each, and `[ORG Bank of Valletta]` is a name; ships are unsure."""
    return [_read_marked(block.strip("\n")) for block in _DOCUMENT.split(path.read_text(encoding="utf-8"))[1:]]


def _read_marked(block: str) -> Labelled:
    found = Labelled("")
    at = 0
    for match in _MARKED.finditer(block):
        found.text += block[at : match.start()]
        start, at = len(found.text), match.end()
        found.text += match[2]
        if match[1] in KINDS:
            found.names.append((start, len(found.text), match[1]))
        else:
            found.unsure.append((start, len(found.text)))
    found.text += block[at:]
    return found


def title_case(sentence: Sentence) -> Sentence:
    """As a headline: each word but the small ones with a capital."""
    return [(t if t in _SMALL or not t.islower() else t[:1].upper() + t[1:], tag) for t, tag in sentence]


def upper_case(sentence: Sentence) -> Sentence:
    """All in capitals."""
    return [(token.upper(), tag) for token, tag in sentence]


def shuffled(items: Iterable[Labelled], seed: int) -> list[Labelled]:
    """The items in an order that the seed alone decides."""
    found = list(items)
    random.Random(seed).shuffle(found)
    return found
