"""Whether the article places the subject where the list does."""

from __future__ import annotations

import re

from xref.countries import adjective, country_code, country_name
from xref.model import Evidence, Listing
from xref.signals.base import Pairing

_PROGRAM_COUNTRIES = {"DPRK": "kp", "IRGC": "ir", "IFSR": "ir", "IFCA": "ir"}
_WORD = re.compile(r"[A-Z][A-Z-]*[A-Z]")


def listed_countries(listing: Listing) -> tuple[str, ...]:
    """The countries of the listing's facts and, where it has none, those its programs are named after."""
    if listing.countries:
        return listing.countries
    words = [re.sub(r"\d+$", "", found) for program in listing.programs for found in _WORD.findall(program)]
    codes = [_PROGRAM_COUNTRIES.get(word) or country_code(word) for word in words]
    return tuple(dict.fromkeys(code for code in codes if code))


def country(pairing: Pairing) -> Evidence | None:
    """The sentences around the name speak of a country of the listing."""
    wanted = listed_countries(pairing.listing)
    facts = pairing.subject.facts
    if not wanted:
        return None
    near = [code for code in facts.countries if code in wanted]
    if near:
        return Evidence(1.0, f"the article and the listing both say {country_name(near[0])}")
    far = [code for code in facts.article_countries if code in wanted]
    if far:
        return Evidence(0.7, f"the article speaks of {country_name(far[0])}, as the listing does")
    if facts.countries:
        said, has = country_name(facts.countries[0]), adjective(wanted[0])
        return Evidence(0.2, f"the article says {said}; the listing is {has}")
    if facts.article_countries:
        return Evidence(0.35, f"the article does not speak of {country_name(wanted[0])}")
    return None
