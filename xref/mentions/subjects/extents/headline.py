"""Whether everyday words of a headline stand around a listed name, and none of another."""

from __future__ import annotations

from xref.headlines import is_headline, is_said_around
from xref.mentions.base import Hit, Place
from xref.mentions.subjects.base import (
    RARE_WITH_FORM,
    TELLING,
    is_behind_kind,
    is_name_of_person,
    is_persons,
    is_told,
)
from xref.model import PartyType
from xref.parts import split_name
from xref.parts.base import legal_form

TELLING_BODY = 0.8  # weight of the words of an organization's whole name that tell it by themselves
LONG_NAME = 4  # words of a body that are its name though each is an everyday one


def is_in_headline(text: str, whole: Place, hit: Hit) -> bool:
    """ "US Blacklists Omar Zorani For Iran Trade": all around a whole telling name are everyday words of a headline."""
    sighting, comparison = hit.sighting, hit.sighting.comparison
    led_in, behind = text[whole.start : hit.start], text[hit.end : whole.end]
    is_person = is_name_of_person(sighting)
    if is_person:
        is_whole = is_persons(sighting) and comparison.weight >= TELLING
    elif len(comparison.pairs) == 1:  # "Oil Tanker Nyos Explodes"
        is_ship = bool(behind) and is_behind_kind(led_in.split()[-1] if led_in.strip() else "", sighting)
        is_whole = comparison.is_exact and comparison.weight >= RARE_WITH_FORM and (is_ship or _has_form(hit))
    else:
        is_telling = is_told(sighting) and comparison.weight >= TELLING_BODY
        is_whole = comparison.is_exact and (is_telling or len(comparison.pairs) >= LONG_NAME)
    if not is_whole:
        return False
    return is_said_around(led_in, behind, of_person=is_person, is_in_headline=is_headline(text, hit.start, hit.end))


def _has_form(hit: Hit) -> bool:
    """Whether a legal form stands in the name: "Kavra, S.A."."""
    return legal_form(split_name(hit.sighting.text, PartyType.ORGANIZATION)) != ""
