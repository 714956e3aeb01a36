"""Whether numbers beside the name are the listing's."""

from __future__ import annotations

from xref.index import plain_identifier, spellings_of
from xref.model import Evidence, IdentifierKind, PartyType
from xref.signals.base import Pairing, quoted
from xref.text import is_imo_number

SLIP = 0.75  # of a mistyped number one digit off the listing's
WRONG = 0.4  # of a mistyped number that is like none of the listing's


def identifier(pairing: Pairing) -> Evidence | None:
    """A number in the sentence is one of the listing's; or a ship's number right after the name is another's.

    A ship's number with a wrong check digit was mistyped, and says little of which ship is meant.
    """
    facts, listing = pairing.subject.facts, pairing.listing
    if not (facts.identifiers or facts.ship_numbers):  # mostly
        return None
    listed = {plain: one for one in listing.identifiers for plain in spellings_of(one)}
    shared = [code for code in (*facts.identifiers, *facts.ship_numbers) if plain_identifier(code) in listed]
    if shared:
        kind = listed[plain_identifier(shared[0])].kind.replace("_", " ")
        return Evidence(1.0, f'the sentence gives "{shared[0]}", the {kind} of the listing')
    numbers = [one.value for one in listing.identifiers if one.kind is IdentifierKind.IMO]
    if listing.type is PartyType.VESSEL and facts.ship_numbers and numbers:
        return _other_ship(facts.ship_numbers, numbers)
    return None


def _other_ship(said: tuple[str, ...], listed: list[str]) -> Evidence:
    right = [number for number in said if is_imo_number(number)]
    if right:
        return Evidence(0.0, f"the article gives the IMO number {quoted(right)}, the list {quoted(listed)}")
    wrong = f'the IMO number "{said[0]}" in the article has a wrong check digit'
    near = [number for number in listed if _is_slip(said[0], number)]
    if near:
        return Evidence(SLIP, f'{wrong} and is one digit off "{near[0]}", the listing\'s')
    return Evidence(WRONG, f"{wrong}; the list gives {quoted(listed)}")


def _is_slip(said: str, listed: str) -> bool:
    """One digit is another, or two neighbors are swapped."""
    if len(said) != len(listed):
        return False
    other = [at for at, (one, two) in enumerate(zip(said, listed, strict=True)) if one != two]
    if len(other) == 2 and other[1] == other[0] + 1:
        return said[other[0]] == listed[other[1]] and said[other[1]] == listed[other[0]]
    return len(other) == 1
