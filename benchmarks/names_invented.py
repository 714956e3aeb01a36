"""Invents names of every kind from the shipped tables and the lexicon's sources, and puts them into real sentences.

Nothing here copies text: names are drawn and put together by rule, always alike for one seed.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from names_corpora import KINDS, Sentence, spans_of
from names_lexicon import CENSUS_GIVEN, census, cities, countries, of_countries

from xref.mentions.names.base.tables import words

SYLLABLES = (
    "ar|tec|nor|bel|sim|con|vex|ta|lo|dyn|mar|sol|gen|pro|via|al|tra|neo|cor|bio|net|max|sys|lux|pan|ki|ro|du|fin"
)


PARTICLES = "van |van der |de |de la |von |al-|Al-|El |bin |Mac|O'|Mc|di |da |dos "


def read_parts() -> dict[str, list[str]]:
    """The sets of words that names are made of."""
    lines = Path(__file__).with_name("names_parts.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.partition("\t") for line in lines if not line.startswith("#")]
    return {name: words.split("|") for name, _, words in rows}


PARTS = read_parts()


@dataclass
class Inventor:
    """Draws names; all its state is the seed."""

    seed: int
    rng: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.rng = random.Random(self.seed)
        latin = "abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïñòóôõöøùúûüýčćšžłńśźżğışőű'-. "
        self.given = _latin(
            [*of_countries("first_name"), *map(str.title, census("dist.male.first", CENSUS_GIVEN))], latin
        )
        self.english = [
            *map(str.title, census("dist.male.first", 300)),
            *map(str.title, census("dist.female.first", 300)),
        ]
        self.surnames = _latin([*of_countries("last_name"), *map(str.title, census("dist.all.last", 8000))], latin)
        self.towns = _latin(cities(), latin)
        self.countries = countries()
        self.clubs = sorted(words("clubs"))

    def pick(self, table: str | Sequence[str]) -> str:
        return self.rng.choice(table.split("|") if isinstance(table, str) else table)

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def person(self, *, full: bool | None = None) -> str:
        surname = self.pick(self.surnames)
        if self.chance(0.06):
            surname += "-" + self.pick(self.surnames)
        if self.chance(0.08):
            surname = self.pick(PARTICLES) + surname
        if full is False or (full is None and self.chance(0.25)):
            return surname[:1].upper() + surname[1:] if not surname[:1].isupper() and self.chance(0.5) else surname
        given = self.pick(self.english if self.chance(0.4) else self.given)
        if self.chance(0.06):
            given += "-" + self.pick(self.given)
        if self.chance(0.1):
            given = (
                given[0]
                + "."
                + (self.pick("ABCDEFGHJKLMPRSTW".replace("", "|").strip("|")) + "." if self.chance(0.3) else "")
            )
        middle = (
            f" {self.rng.choice('ABCDEFGHJKLMPRSTW')}."
            if self.chance(0.08)
            else f" {self.pick(self.given)}"
            if self.chance(0.1)
            else ""
        )
        tail = self.pick(" Jr.| Jr| Sr.| III| II") if self.chance(0.02) else ""
        return f"{given}{middle} {surname}{' ' + tail.strip() if tail else ''}"

    def place(self) -> str:
        at = self.rng.random()
        if at < 0.4:
            return self.pick(self.towns)
        if at < 0.65:
            return self.pick(self.countries)
        if at < 0.8:
            return self.pick(PARTS["regions"])
        base = self.pick(self.towns if self.chance(0.6) else self.surnames)
        form = self.pick(PARTS["place_forms"])
        return form.format(base)

    def coined(self) -> str:
        return "".join(self.pick(SYLLABLES) for _ in range(self.rng.randint(2, 3))).capitalize()

    def acronym(self) -> str:
        return "".join(self.rng.choice("ABCDEFGHIKLMNOPRSTUVWZ") for _ in range(self.rng.randint(2, 5)))

    def organization(self) -> str:
        at = self.rng.random()
        if at < 0.14:
            return self.pick(PARTS["world"])
        if at < 0.24:
            return self.acronym()
        if at < 0.30:
            return (
                self.pick(self.clubs).title().replace("'S", "'s")
                if self.chance(0.6)
                else f"{self.pick(self.towns)} {self.pick(PARTS['nicknames'])}"
            )
        if at < 0.36:
            return self.coined()
        if at < 0.40:
            return self.pick(self.surnames)
        if at < 0.46:
            base = self.coined() if self.chance(0.5) else self.pick(self.surnames)
            form = self.pick(PARTS["legal_forms"])
            return f"{base} {self.pick(PARTS['heads']) + ' ' if self.chance(0.3) else ''}{form}"
        return self.composed()

    def composed(self) -> str:
        head = self.pick(PARTS["heads"])
        base = self.pick(
            [
                self.pick(self.towns),
                self.pick(self.countries),
                self.pick(PARTS["nations"]),
                self.pick(self.surnames),
                self.pick(PARTS["adjectives"]),
                self.coined(),
                self.pick(PARTS["adjectives"]),
                self.pick(PARTS["regions"]),
            ]
        )
        at = self.rng.random()
        if at < 0.35:
            return f"{base} {head}"
        if at < 0.5:
            return f"{base} {self.pick(PARTS['adjectives'])} {head}"
        if at < 0.62:
            return f"{self.pick(PARTS['offices'])} {self.pick('of|of|of|for')} {self.pick(PARTS['topics'])}"
        if at < 0.72:
            return f"{self.pick(PARTS['bodies'])} of {self.pick(self.towns if self.chance(0.5) else self.countries)}"
        if at < 0.80:
            return f"{self.pick(self.surnames)} & {self.pick(self.surnames)}{' ' + head if self.chance(0.3) else ''}"
        if at < 0.88:
            return f"{self.pick(PARTS['nations'])} {self.pick(PARTS['adjectives'])} {self.pick(PARTS['parties'])}"
        if at < 0.93:
            return f"{'The ' if self.chance(0.7) else ''}{self.pick(PARTS['nouns'])} {self.pick(PARTS['nouns'])}s"
        return f"{self.pick(self.surnames)} {self.pick(self.surnames)} {head}"

    def business(self) -> str:
        """A firm or shop as it calls itself: by its trade, a legal form, or words that tell neither."""
        noun, adjective, trade = (self.pick(PARTS[part]) for part in ("nouns", "adjectives", "trades"))
        name = self.pick(
            [
                f"{adjective} {noun}",
                f"{noun} {self.pick(PARTS['nouns'])}",
                f"{self.coined()} {noun}",
                f"{self.coined()} {trade}",
                f"{self.pick(self.surnames)} {noun}",
                f"{self.pick(self.towns)} {noun}",
                f"{self.pick(self.towns)} {trade}",
                f"{noun} of {self.pick(self.towns)}",
                f"{self.pick(self.surnames)} & {self.pick('Sons|Brothers|Daughters|Partners')}",
                self.coined(),
            ]
        )
        return f"{name} {self.pick(PARTS['company_forms'])}" if self.chance(0.4) else name

    def other(self) -> str:
        at = self.rng.random()
        if at < 0.6:
            return self.pick(PARTS["nations"])
        if at < 0.72:
            return self.pick(PARTS["plurals"])
        if at < 0.86:
            return self.pick(PARTS["events"])
        return self.pick(
            [
                f"{self.pick(self.towns)} {self.pick(PARTS['contests'])}",
                f"The {self.pick(PARTS['nouns'])} of {self.pick(PARTS['nouns'])}",
                f"{self.pick(PARTS['nouns'])} {self.pick(PARTS['nouns'])}",
            ]
        )

    def of_kind(self, kind: str, like: Sequence[str]) -> str:
        """A new name of the kind; a person of one word stays one of one word."""
        if kind == "PER":
            return self.person(full=len(like) > 1)
        if kind == "MISC":
            return self.other()
        if kind == "LOC":
            return self.pick(self.towns if self.chance(0.5) else self.countries) if len(like) == 1 else self.place()
        return self.organization()

    def replaced(self, sentence: Sentence, share: float) -> Sentence:
        """The sentence with other names in place of a share of its own."""
        found: Sentence = []
        at = 0
        for first, last, tag in spans_of(sentence):
            found += sentence[at:first]
            own = sentence[first:last]
            at = last
            kind = KINDS.get(tag)
            if kind is None or not own[0][0][:1].isupper() or not self.chance(share):
                found += own
                continue
            new = self.of_kind(kind, [token for token, _ in own]).split()
            found += [(token, f"{'I' if i else 'B'}-{tag}") for i, token in enumerate(new)]
        return found + sentence[at:]


def _latin(names: Sequence[str], alphabet: str) -> list[str]:
    """Those in Latin script, capitalized, each once."""
    return sorted(
        {name for name in names if name and len(name) > 1 and name[0].isupper() and set(name.lower()) <= set(alphabet)}
    )
