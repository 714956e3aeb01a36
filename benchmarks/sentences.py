"""Puts each listed name into plain sentences, and shows where a name is missed that another sentence has.

    python benchmarks/sentences.py DATADIR --count 1200 --seed 1

DATADIR is a data folder that `xref refresh` has filled. Of names that no sentence finds it prints how many there are; a
name that one sentence loses is lost for what stands around it: "Ali Asadi said".
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator

from weight_rows import as_written

from xref.model import Band, Listing, PartyType
from xref.pipeline import Screener

SENTENCES = {
    "had": "Officials said on Monday that {} had signed the contract.",
    "was": "Officials said on Monday that {} was behind the deal.",
    "said": "{} said on Monday that the deal was off.",
    "possessive": "The court froze {}'s accounts last week.",
    "and": "Investigators named Karl Huber and {} in their report.",
    "list": "The notice names Karl Huber, {}, Nordlicht Handels GmbH and others.",
    "item": "The parties are:\n- Karl Huber\n- {}\n- Nordlicht Handels GmbH\n",
    "end": "The money went to {}.",
    "month": "Since May {} has been under investigation.",
    "misprint": "The shipment was arranged by {} in 2O21, documents show.",
    "Spanish": "Según la fiscalía, {} había firmado el contrato en marzo.",
    "French": "Selon le parquet, {} avait signé le contrat en mars.",
    "German": "Laut Anklage hatte {} den Vertrag unterschrieben, und die Polizei wurde dazu noch nicht gehört.",
}
FLAGGED = frozenset({Band.STRONG, Band.PROBABLE})
SHOWN = 5  # names of each sentence


def names_of(listings: list[Listing], seed: int) -> Iterator[tuple[Listing, str]]:
    """One good name of each listing, in an order that the seed decides."""
    chance = random.Random(seed)
    chance.shuffle(listings)
    for listing in listings:
        good = [name.text for name in listing.names if not name.weak]
        if good:
            name = chance.choice(good)
            yield listing, name if listing.type is PartyType.AIRCRAFT else as_written(name, listing.type)


def band_in(screener: Screener, text: str, listing: Listing) -> str:
    """How a text has the listing: flagged, possible or none."""
    found = {c.band for m in screener.screen(text).matches for c in m.candidates if c.listing.uid == listing.uid}
    return "flagged" if found & FLAGGED else "possible" if found else "none"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("data_dir", metavar="DATADIR")
    parser.add_argument("--count", type=int, default=1200, help="names to try (1200)")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    screener = Screener.open(args.data_dir, offline=True)
    listings = [listing for index in screener.indexes for listing in index.listings()]
    tried, nowhere = 0, 0
    lost: dict[str, list[str]] = {key: [] for key in SENTENCES}
    bands: Counter[tuple[str, str]] = Counter()
    for listing, name in list(names_of(listings, args.seed))[: args.count]:
        said = {key: band_in(screener, text.format(name), listing) for key, text in SENTENCES.items()}
        tried += 1
        if set(said.values()) == {"none"}:
            nowhere += 1
            continue
        for key, band in said.items():
            bands[key, band] += 1
            if band == "none":
                lost[key].append(name)
    print(f"{tried} names, {nowhere} in no sentence")
    for key, names in lost.items():
        print(
            f"{key:12} flagged {bands[key, 'flagged']:5}  possible {bands[key, 'possible']:5}  lost {len(names):4}",
            end="",
        )
        print("  " + "; ".join(names[:SHOWN]))


if __name__ == "__main__":
    main()
