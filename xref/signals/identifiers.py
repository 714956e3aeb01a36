"""Whether numbers beside the name are the listing's."""

from __future__ import annotations

from xref.index import plain_identifier
from xref.model import Evidence, IdentifierKind, PartyType
from xref.signals.base import Pairing, quoted


def identifier(pairing: Pairing) -> Evidence | None:
    """A number in the sentence is one of the listing's; or a ship's number right after the name is another's."""
    facts, listing = pairing.subject.facts, pairing.listing
    listed = {plain_identifier(one.value): one for one in listing.identifiers}
    shared = [code for code in facts.identifiers if plain_identifier(code) in listed]
    if shared:
        kind = listed[plain_identifier(shared[0])].kind.replace("_", " ")
        return Evidence(1.0, f'the sentence gives "{shared[0]}", the {kind} of the listing')
    numbers = [one.value for one in listing.identifiers if one.kind is IdentifierKind.IMO]
    if listing.type is PartyType.VESSEL and facts.ship_numbers and numbers:
        said = quoted(facts.ship_numbers)
        return Evidence(0.0, f"the article gives the IMO number {said}, the list {quoted(numbers)}")
    return None
