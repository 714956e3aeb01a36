"""Writes newswire by rule: datelines, results, tables, bylines, markets, quotes and headlines with invented names."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from names_corpora import Labelled
from names_invented import PARTS, Inventor

# {p} a person, {s} a surname, {o} an organization, {b} a business, {c} a club, {t} a town, {l} a country or region,
# {n} a nationality, {e} an event, {a} an acronym, {i} an initialled person, {v} a ship, {u} a town's club; a digit is
# a number of so many digits.
_SLOT = re.compile(r"\{(\w)\}|\d")
_UPPER = {"T": "t", "S": "s", "C": "c", "L": "l", "O": "o", "U": "u"}


def lines() -> list[str]:
    written = Path(__file__).with_name("names_newswire.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in written if not line.startswith("# ")]


class Wire:
    """Fills the lines with names of an inventor."""

    def __init__(self, inventor: Inventor) -> None:
        self.inventor = inventor
        self._lines = lines()
        self._clubs = [club.title().replace("'S", "'s") for club in inventor.clubs]

    def story(self, size: int = 12) -> Labelled:
        """A text of so many lines."""
        found = Labelled("")
        for _ in range(size):
            self._add(found, self.inventor.pick(self._lines))
            found.text += "\n" if self.inventor.chance(0.5) else "\n\n"
        return found

    def _add(self, found: Labelled, line: str) -> None:
        if self.inventor.chance(0.5):  # as print has it, in place of a blank before each mark
            line = re.sub(r" ([.,;:)])", r"\1", re.sub(r"(\() ", r"\1", line)).replace(" 's ", "'s ")
        at = 0
        for match in _SLOT.finditer(line):
            found.text += line[at : match.start()]
            at = match.end()
            if match[1] is None:
                found.text += self.inventor.rng.choice("0123456789")
                continue
            name, kind = self._name(_UPPER.get(match[1], match[1]))
            name = name.upper() if match[1] in _UPPER else name
            if kind:
                found.names.append((len(found.text), len(found.text) + len(name), kind))
            found.text += name
        found.text += line[at:]

    def _name(self, slot: str) -> tuple[str, str]:
        invent = self.inventor
        if slot == "c":
            return (invent.pick(self._clubs) if invent.chance(0.6) else invent.pick(invent.towns)), "ORG"
        if slot == "u":
            return invent.pick(invent.towns), "ORG"
        if slot == "i":
            return f"{invent.rng.choice('ABCDEFGHJKLMPRST')}. {invent.person(full=False)}", "PER"
        if slot == "l":
            return (invent.pick(invent.countries) if invent.chance(0.85) else invent.pick(PARTS["regions"])), "LOC"
        drawn: dict[str, tuple[Callable[[], str], str]] = {
            "p": (lambda: invent.person(full=True), "PER"), "s": (lambda: invent.person(full=False), "PER"),
            "o": (invent.organization, "ORG"), "b": (invent.business, "ORG"),
            "a": (invent.acronym, "ORG"), "t": (lambda: invent.pick(invent.towns), "LOC"),
            "n": (lambda: invent.pick(PARTS["nations"]), "MISC"), "e": (invent.other, "MISC"),
            "v": (lambda: "The tanker " + invent.pick(invent.towns), ""),
        }  # fmt: skip
        draw, kind = drawn[slot]
        return draw(), kind
