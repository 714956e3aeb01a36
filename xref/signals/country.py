"""Whether the article places the subject where the list does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from xref.countries import IMPOSING, adjective, country_code, country_name, find_countries
from xref.model import Evidence, Listing
from xref.scripts.cyrillic import is_short_form
from xref.signals.base import Pairing

_PROGRAM_COUNTRIES = {"DPRK": "kp", "IRGC": "ir", "IFSR": "ir", "IFCA": "ir"}
# States that fell apart in the lifetime of those who are listed.
_STATES = tuple(
    frozenset(codes.split())
    for codes in ("ru ua by kz uz tm tj kg ge am az md", "rs ba hr mk me xk", "cz sk", "sd ss", "et er")
)
ONE_STATE = 0.4  # of a nationality that does not speak against a birth in another part of what was one state
SPOKEN_OF = 0.5  # ... of such a country that is merely spoken of
ON_ACCOUNT_OF = 0.7  # ... of a Russian whom the list has for what Russia does in Ukraine
_KOREAS = frozenset({"kp", "kr"})  # what "Korea" says by itself
_WORD = re.compile(r"[A-Z][A-Z-]*[A-Z]")


def listed_countries(listing: Listing) -> tuple[str, ...]:
    """The countries of the listing's facts and, where it has none, those its programs are named after."""
    return _stated(listing) or _of_programs(listing.programs)


def _stated(listing: Listing) -> tuple[str, ...]:
    """The countries that the listing's facts or its office tell."""
    known = listing.countries
    if not listing.title:
        return known
    office = _of_office(listing.title)
    if (
        _KOREAS.issuperset(office)
        and office
        and "kp" in _of_programs(listing.programs)
        and "South" not in listing.title
    ):
        office = ("kp",)  # "Korea United Development Bank representative"
    return tuple(dict.fromkeys((*known, *office)))


@lru_cache(maxsize=16384)
def _of_office(title: str) -> tuple[str, ...]:
    """The countries that an office tells: "KOMID official in Syria"."""
    return tuple(word.code for word in find_countries(title))


@lru_cache(maxsize=4096)
def _of_programs(programs: tuple[str, ...]) -> tuple[str, ...]:
    words = [re.sub(r"\d+$", "", found) for program in programs for found in _WORD.findall(program)]
    codes = [country_code(program) for program in programs]  # the UN's and the UK's regimes: "Iran"
    codes += [_PROGRAM_COUNTRIES.get(word) or country_code(word) for word in words]
    return tuple(dict.fromkeys(code for code in codes if code))


def country(pairing: Pairing) -> Evidence | None:
    """The article calls the subject by the listing's nationality, or the sentences around the name say its country."""
    wanted = listed_countries(pairing.listing)
    if not wanted:
        return None
    return _by_nationality(pairing, wanted) or _by_country(pairing, wanted)


def own_countries(listing: Listing) -> tuple[str, ...]:
    """The countries a person belongs to, by passport or birth; an address may be anywhere."""
    born = (place.country for place in listing.birth_places if place.country)
    return tuple(dict.fromkeys((*listing.nationalities, *listing.citizenships, *born)))


def _by_nationality(pairing: Pairing, wanted: tuple[str, ...]) -> Evidence | None:
    """What the article calls the subject itself against what the listing has of it."""
    said = pairing.subject.facts.nationalities
    if not said:
        return None
    own = own_countries(pairing.listing)
    calls = f'the article calls {pairing.subject.name} "{said[0].text}"'
    for nationality in said:
        if nationality.code in wanted:
            calls = f'the article calls {pairing.subject.name} "{nationality.text}"'
            sure = nationality.code in own or not own
            place = country_name(nationality.code)
            return Evidence(1.0 if sure else 0.8, f"{calls}, and the listing {'is of' if sure else 'names'} {place}")
    also = next((code for code in pairing.subject.facts.countries if code in wanted), "")
    if is_short_form(pairing.shown):  # "ФСБ Казахстана": whose body it is stands right behind it
        return Evidence(0.0, f"{calls}; the listing is of {country_name((own or wanted)[0])}")
    if also:
        return Evidence(0.35, f"{calls}, but speaks of {country_name(also)} too, which the listing is of")
    if born := _born_in_one_state(pairing.listing, [nationality.code for nationality in said]):
        place, score = born
        return Evidence(score, f"{calls}; the listing was born in {place}, then one state with it")
    return Evidence(0.0 if own else 0.15, f"{calls}; the listing is of {country_name((own or wanted)[0])}")


def _born_in_one_state(listing: Listing, said: Sequence[str]) -> tuple[str, float] | None:
    """The country of birth, where that is all that the listing tells and it was one state with a country that is said.

    Whom the article calls Russian may have been born in Ukraine. With it, what that is worth: more of a Russian whom
    the list has for what Russia does in Ukraine.
    """
    if listing.nationalities or listing.citizenships:
        return None
    states = [state for state in _STATES if not state.isdisjoint(said)]
    born = [place.country for place in listing.birth_places if any(place.country in state for state in states)]
    if not born:
        return None
    is_cause = "ru" in said and any(program.startswith(("UKRAINE", "RUSSIA")) for program in listing.programs)
    return country_name(born[0]), ON_ACCOUNT_OF if is_cause else ONE_STATE


def _by_country(pairing: Pairing, wanted: tuple[str, ...]) -> Evidence | None:
    """Countries merely spoken of, near the name or elsewhere."""
    facts, own = pairing.subject.facts, own_countries(pairing.listing)
    near = [code for code in facts.countries if code in wanted]
    if near:
        belongs = not own or any(code in own for code in near)
        place = next((code for code in near if code in own), near[0])
        return Evidence(1.0 if belongs else 0.9, f"the article and the listing both say {country_name(place)}")
    far = [code for code in facts.article_countries if code in wanted]
    if far:
        return Evidence(0.7, f"the article speaks of {country_name(far[0])}, as the listing does")
    if on_account := [code for code in facts.countries if code in _of_programs(pairing.listing.programs)]:
        place = country_name(on_account[0])
        return Evidence(ON_ACCOUNT_OF, f"the article speaks of {place}, on whose account the listing is on the list")
    is_sure = bool(_stated(pairing.listing))  # a program's country is why one is listed, and not always where one is
    if born := _born_in_one_state(pairing.listing, facts.countries):
        place, score = born
        said = f"the article says {country_name(facts.countries[0])}"
        return Evidence(max(SPOKEN_OF, score), f"{said}; the listing was born in {place}, then one state")
    if facts.countries:
        said, has = country_name(facts.countries[0]), adjective(wanted[0])
        # An article on sanctions names those who impose them, wherever the party is.
        is_sure = is_sure and not (facts.article_listed and IMPOSING.issuperset(facts.countries))
        return Evidence(0.2 if is_sure else 0.35, f"the article says {said}; the listing is {has}")
    if facts.article_countries and is_sure:
        return Evidence(0.35, f"the article does not speak of {country_name(wanted[0])}")
    return None
