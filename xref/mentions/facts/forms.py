"""What a form says of the name in it: "Name: Ivan Petrov", and on the lines below "Date of birth:", "Nationality:"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from xref.late import late_pattern
from xref.mentions.base import Place

Kind = Literal["birth", "age", "nationality", "calling"]
MAX_ENTRIES = 6  # of a form that are read behind a name
MAX_VALUE = 80  # characters of what stands behind a label

_LABELS: dict[Kind, tuple[str, ...]] = {
    "birth": (
        *("date of birth", "birth ?date", r"d\.?o\.?b\.?", "year of birth", "born", "fecha de nacimiento"),
        *("date de naissance", "geburtsdatum", "geboren", "data di nascita", "data de nascimento", "doğum tarihi"),
        *("дата рождения", "год рождения", "дата народження", "рік народження"),
    ),
    "age": ("age", "edad", "âge", "alter", "età", "idade", "yaş", "возраст", "вік"),
    "nationality": (
        *("nationality", "citizenship", "citizen of", "nacionalidad", "nationalité", "staatsangehörigkeit"),
        *("nazionalità", "nacionalidade", "uyruğu", "гражданство", "громадянство"),
    ),
    "calling": (
        *("occupation", "profession", "job", "trade", "position", "profesión", "beruf", "professione", "profissão"),
        *("meslek", "профессия", "професія"),
    ),
}
_ANY = "|".join(f"(?P<{kind}>{'|'.join(said)})" for kind, said in _LABELS.items())
# Labels that are of the one named before; any other may bring another person: "Director: Tom Hill".
_OF_THE_SAME = (
    r"address|place of birth|birthplace|p\.?o\.?b\.?|sex|gender|title|rank|passport(?: no\.?)?"
    r"|id(?: no\.?)?|national id|tax id|a\.?k\.?a\.?|alias(?:es)?|also known as|phone|tel|e-?mail|country"
    "|residence|city|note|remarks?|status|programs?|lugar de nacimiento|lieu de naissance|geburtsort"
    "|adresse|dirección|luogo di nascita|место рождения|адрес|пол"
)
# Behind the name, a semicolon or a line's end each time; a label and a colon, a bar or a tab; what it says.
_ENTRY = late_pattern(
    rf"[ \t]*(?:;|\||\r?\n)[ \t|*•–-]{{0,8}}(?:{_ANY}|{_OF_THE_SAME})[ \t]*[:=|\t][ \t]*"
    rf"(?P<value>[^\n;|]{{1,{MAX_VALUE}}})",
    re.IGNORECASE,
)


class Entry(NamedTuple):
    """What a label says of a name, and where its value stands."""

    kind: Kind
    place: Place


def find_entries(text: str, place: Place) -> Iterator[Entry]:
    """The entries of a form behind the name in it, up to a label that may be of another."""
    at = place.end
    for _ in range(MAX_ENTRIES):
        found = _ENTRY.match(text, at)
        if found is None:
            return
        for kind in _LABELS:
            if found[kind]:
                yield Entry(kind, Place(*found.span("value")))
        at = found.end()
