"""Made-up listings, and the parties of a text whose names a test tells itself."""

from __future__ import annotations

from tests import factory
from xref.mentions.base import FoundName, split_pieces
from xref.mentions.scan import Scanner
from xref.mentions.subjects import group_mentions

LISTINGS = (
    factory.listing("SHVED, Andrei Ivanavich", uid="1"),
    factory.listing("FOREST", "vessel", uid="2"),
    factory.listing("NATIONAL IRANIAN TANKER COMPANY", "organization", uid="3"),
    factory.listing("LIBRE ABORDO, S.A. DE C.V.", "organization", uid="4"),
    factory.listing("WANG, Chen", uid="5"),
    factory.listing("ZDRAVALIN", "vessel", uid="6"),
    factory.listing("LIBYAN WINGS", "organization", uid="7"),
    factory.listing("BASHIR, Omar", uid="8"),
    factory.listing("KONEV, Alexei Petrovich", uid="9"),
    factory.listing("ZDRAVKOVSKY, Gurgen", uid="10"),
    factory.listing("PELDAR, S.A.", "organization", uid="11"),
    factory.listing("QZLF", "organization", uid="12"),
    factory.listing("ROTMAN, Igor Arkadyevich", uid="13"),
    factory.listing("PELDARIAN VOLSTAD, Tomas Igor", uid="14"),
    factory.listing("KAVSTAD SHIPPING COMPANY", "organization", uid="15"),
    factory.listing("HASSAN, Ahmad", uid="16"),
    factory.listing("KAVRA", "organization", uid="19"),
    factory.listing("BANK KAVRA", "organization", uid="21"),
    factory.listing("ZDRAVO ORSK FERTILIZER", "organization", uid="20"),
    factory.listing("PELDAR ZDRAVO Y COMPANIA S. EN C.", "organization", uid="17"),
    factory.listing("ZEREK SPECIAL RAPID RESPONSE TEAM", "organization", uid="18"),
    factory.listing("OSKVAN SOFTWARE TECHNOLOGIES", "organization", uid="21"),
    factory.listing("MARITIME ADMINISTRATION BUREAU", "organization", uid="22"),
    factory.listing("ORELD, Paul", uid="23"),
    factory.listing("ROYAL FREIGHT COMPANY LIMITED", "organization", uid="24"),
    factory.listing("RAJAH ZDRAVAN MOVEMENT (RZM)", "organization", uid="25"),
    factory.listing("GAJIC-ORELDSEN, Milica", uid="26"),
)


def names(text: str, *spans: tuple[str, str]) -> list[FoundName]:
    """Each words of the text, wherever they stand, as a found name of a kind."""
    found, at = [], 0
    for words, kind in spans:
        at = text.index(words, at)
        found.append(FoundName(at, at + len(words), kind))
        at += len(words)
    return found


def groups(text: str, lists, *spans: tuple[str, str]):
    scanner = Scanner(lists)
    return group_mentions(text, names(text, *spans), scanner.find(split_pieces(text)), scanner.sight)


def shown(text: str, group) -> list[str]:
    return [text[place.start : place.end] for place in group.places]
