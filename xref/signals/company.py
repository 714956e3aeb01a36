"""What the article's other parties say: one of them is more likely this listing, or is on the list beside it."""

from __future__ import annotations

from xref.comparison.base import Comparison
from xref.model import Evidence
from xref.signals.base import Fellow, Pairing, program_family

SAME_WORD = 0.99  # likeness of two words that are spelt the same
LIKELIER = 0.25  # of `rival`, where what the article says of the two tells them apart, and not the name alone


def rival(pairing: Pairing) -> Evidence | None:
    """The article names another party that has the listed name letter for letter, one more like it, or likelier."""
    if (pairing.rival or pairing.nearer) and not _is_short(pairing.comparison):
        if pairing.rival:
            return Evidence(0.0, f'the article also has "{pairing.rival}", which is the listed name letter for letter')
        return Evidence(0.1, f'the article also has "{pairing.nearer}", which is more like the listed name')
    if not pairing.likelier:
        return None
    told = f'the article also has "{pairing.likelier}", called nearly the same and more likely the listed one'
    return Evidence(LIKELIER, told)


def _is_short(comparison: Comparison) -> bool:
    """Nothing but fewer words or initials tells it from the listed name: the party itself, named in short."""
    return not comparison.extra_subject and all(
        pair.alike >= SAME_WORD or len(pair.subject.form) == 1 for pair in comparison.pairs
    )


def linked(pairing: Pairing) -> Evidence | None:
    """Another party of the article is on the list, too: named in this listing, or listed under the same program."""
    own = pairing.listing
    for fellow in pairing.fellows:
        if _is_same(fellow, pairing):
            return Evidence(1.0, f'the article also has "{fellow.shown}", an identifier of this listing')
    for fellow in pairing.fellows:
        if fellow.listing.name in own.links or own.name in fellow.listing.links:
            return Evidence(1.0, f'the article also has "{fellow.shown}", which the list links to {own.name}')
    families = [program_family(program) for program in own.programs]
    found = [fellow for fellow in pairing.fellows if not _families(fellow).isdisjoint(families)]
    if not found:
        return None
    family = next(one for one in families if one in _families(found[0]))
    shown = " and ".join(f'"{fellow.shown}"' for fellow in found[:2])
    return Evidence(0.9 if len(found) > 1 else 0.75, f"the article also has {shown}, listed under {family} as well")


def _families(fellow: Fellow) -> set[str]:
    return {program_family(program) for program in fellow.listing.programs}


def _is_same(fellow: Fellow, pairing: Pairing) -> bool:
    return (fellow.listing.source, fellow.listing.uid) == (pairing.listing.source, pairing.listing.uid)
