"""From a piece to the evidence that its own words give for each kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from xref.mentions.names.base import SHIP_PREFIXES, Chunk, Vote, cues, is_ordinary, other_heads, words

_CAMEL = re.compile(r"[a-z][A-Z]")
_SURNAME = re.compile(
    r"(?:ova?|eva?|ov[sa]k[iy]|enko|[cs]ki[jy]?|sk[aáy]|yan|ian|dze|shvili|ss?on|sen|quist|str[oö]m|ić|[vn]ich?|[ñnrdm]ez|poulos|idis"
    r"|akis|elli|etti|ini|escu|oğlu|oglu|zade|zadeh|pour|nejad|khani|ullah|uddin|stein|berg|mann|bauer|meier|mayer|hofer"
    r"|ov|ев|ов|ева|ова|ин|ина|енко|ский|ская|ского|ской|ову|еву|ову|овой|евой|ого|ич|вна|чук|ян|швили|дзе)$"
)
_PATRONYMIC = re.compile(r"(?:ovich|evich|ovna|evna|yevna|ович|евич|овна|евна|овича|евича)$")
_TAIL = re.compile(
    r"(?:(?:EP|YK|RA|UR|EW|LZ|OD|AP|YA|HS|VT|PK|SU|SX|TC|VP|VQ|HZ|JY|OY|LN|SE|OH|PH|OO|HB|OE|EC|CS|PP|PT|PR|YV|CU|CC"
    r"|HK|XA|XB|LV|[BCDFGIM])-?[A-Z]{3,4}|(?:9[AHKMNVY]|5[ABHNRVXY]|4[KLORX]|3[ABCDX]|[67][OPQRTV]|UP|UK|EX|EY|EZ"
    r"|ER|P|B|RA)-\d{3,5}|YV\d{3,4}T?|N\d{2,5}[A-Z]{0,2})$"
)
_MODEL = re.compile(r"[a-z]{1,3}-\d{1,3}[a-z]?")
_BODY_WORD = re.compile(
    r"(?:bank|banka|bancorp|invest|holding|trade|tech|soft|media|corp|press|pharm|pharma|chem|steel|neft|neftekhim|gaz"
    r"|prom|stroi|stroy|export|import|servis|energo|avia|telecom|tel|group|air|lines|agro|mash|mets?bank|банк|нефть|газ|строй|пром|экспорт)$"
)
_FIRST_PLACE = cues("first_place")
_DIRECTIONS = cues("directions")
_NUMERALS = cues("numerals")


def votes_inside(text: str, piece: Chunk) -> Iterator[Vote]:
    """What the words of the piece say."""
    lows = piece.lows
    if piece.title:
        yield "person", 4.0, piece.title
    yield from _inner_forms(text, piece)
    yield from _inner_shape(text, piece)
    if len(lows) > 1:
        yield from _inner_body(piece)
        yield from _inner_mixed(piece)
    yield from _inner_person(piece)
    yield from _inner_place(text, piece)
    yield from _inner_other(text, piece)
    known = " ".join(lows)
    if known in words("orgs") and (piece.tokens[0].caps or not is_ordinary(known)):
        yield "organization", 4.0, known


def _inner_place(text: str, piece: Chunk) -> Iterator[Vote]:
    lows = piece.lows
    whole = " ".join(text[piece.start : piece.end].lower().replace("’", "'").split())
    if whole in words("places"):
        yield "place", 6.0 if len(lows) > 1 else 3.5 - 1.0 * (whole in words("given")), whole
    elif len(lows) > 1 and (lows[-1] in words("place_heads") or lows[0] in _FIRST_PLACE):
        yield "place", 3.0, lows[-1]
    elif len(lows) == 2 and lows[0] in _DIRECTIONS and not is_ordinary(lows[1]):
        yield "place", 2.2, lows[0]
    if all(_is_demonym(low) for low in lows):
        yield "nationality", 5.0, lows[-1]


def _inner_other(text: str, piece: Chunk) -> Iterator[Vote]:
    """Laws, events, models, dates."""
    lows = piece.lows
    last = lows[-1]
    if _is_other(lows):
        yield other_heads().get(last, "event"), 4.0 if last not in words("given") else 0.5, last
    elif piece.gaps[:1] == ("of",) and lows[0] in other_heads():
        yield other_heads()[lows[0]], 4.0, lows[0]
    if _MODEL.fullmatch(last) or _is_model(text, piece):
        yield "product", 5.0, last
    if other_heads().get(lows[0]) == "date":
        yield "date", 2.5 if len(lows) == 1 else 0.5, lows[0]


def _is_other(lows: tuple[str, ...]) -> bool:
    """The last word makes it a law, an event; abbreviations such as GDP do so only when they stand alone."""
    if len(lows) > 2 and lows[-1] in _NUMERALS:
        lows = lows[:-1]
    kind = other_heads().get(lows[-1], "")
    return kind in (
        {"date", "other", "work", "product"} if len(lows) == 1 else {"date", "law", "event", "work", "product"}
    )


def _is_model(text: str, piece: Chunk) -> bool:
    """ "Boeing 747": a maker's name alone before a number."""
    following = text[piece.end : piece.end + 2]
    return len(piece.lows) == 1 and piece.lows[0] in words("aircraft_nouns") and following[1:].isdigit()


def _inner_forms(text: str, piece: Chunk) -> Iterator[Vote]:
    """Legal forms, prefixes of ships, marks of aircraft."""
    lows = piece.lows
    last, first = lows[-1], lows[0]
    if len(lows) > 1 and (_is_form(last) or (_is_form(first) and piece.tokens[0].caps)):
        yield "organization", 5.0, last if _is_form(last) else first
    if first.startswith("ex-"):
        yield "vessel", 0.5, first
    elif len(lows) > 1 and first in SHIP_PREFIXES:
        yield "vessel", 5.0, first
    elif len(lows) > 1 and first in words("vessel_nouns") and not (last in words("org_heads") or _is_form(last)):
        yield "vessel", 3.5, first
    tail = text[piece.tokens[-1].start : piece.end]
    if _TAIL.match(tail) and ("-" in tail or tail[-1].isdigit() or first in words("aircraft_nouns")):
        yield "aircraft", 4.5, last


def _inner_body(piece: Chunk) -> Iterator[Vote]:
    """Nouns for bodies: as last word, as first ("Banco de X"), or anywhere; and any ordinary noun at the end."""
    lows = piece.lows
    last, first = lows[-1], lows[0]
    if last in words("org_heads"):
        yield "organization", 3.2, last
    elif first in words("org_heads"):
        yield "organization", 2.8 if piece.gaps[0] in {"of", "particle"} else 1.8, first
    elif any(low in words("org_heads") for low in lows):
        yield "organization", 1.4, "head"
    is_phrase = piece.tokens[0].first and all(map(is_ordinary, lows))
    if not is_phrase and is_ordinary(last) and last not in words("given") and last not in words("titles"):
        yield "organization", 1.6, last
    if "&" in piece.gaps or "'s" in piece.gaps:
        yield "organization", 2.0, "&"
    if "of" in piece.gaps:
        yield "organization", 1.2 if is_ordinary(first) else 0.6, "of"


def _inner_shape(text: str, piece: Chunk) -> Iterator[Vote]:
    """Abbreviations, "neftegaz" and "SouthFront"."""
    last = piece.lows[-1]
    if len(piece.lows) == 1 and piece.tokens[0].caps and len(last) <= 14:
        yield "organization", 1.2, last
    if _BODY_WORD.search(last):
        yield "organization", 1.5, last
    if "&" in last or (len(piece.lows) == 1 and _CAMEL.search(text[piece.start : piece.end])):
        yield "organization", 1.5, last


def _inner_mixed(piece: Chunk) -> Iterator[Vote]:
    """ "PCC Lindqvist", "Dynamo Moscow": an abbreviation or a place beside another word."""
    lows = piece.lows
    head = piece.tokens[0]
    if head.caps and 2 <= len(head.low) <= 4 and not any(token.caps for token in piece.tokens[1:]):
        yield "organization", 1.8, head.low
    beside = [low for low in lows if low in words("places") or _is_demonym(low)]
    if beside and len(beside) < len(lows) and lows[0] not in words("given"):
        yield "organization", 1.5, beside[0]


def _is_demonym(low: str) -> bool:
    known = words("demonyms")
    return (
        low in known or low.removesuffix("s") in known or ("-" in low and all(part in known for part in low.split("-")))
    )


def _is_form(low: str) -> bool:
    return low.rstrip(".") in words("legal")


def _inner_person(piece: Chunk) -> Iterator[Vote]:
    lows = piece.lows
    size = len(lows)
    name_words = sum(not is_ordinary(low) or low in words("given") for low in lows)
    if lows[0] in words("given") or lows[0].split("-")[0] in words("given"):
        yield "person", 2.3 if 1 < size <= 5 else 1.0, lows[0]
    elif size > 1 and any(low in words("given") for low in lows[1:]):
        yield "person", 1.2, lows[-1]
    if _PATRONYMIC.search(lows[size // 2]) or (size > 1 and _PATRONYMIC.search(lows[1])):
        yield "person", 2.0, lows[-1]
    if _SURNAME.search(lows[-1]) and not is_ordinary(lows[-1]) and lows[-1] not in words("places"):
        yield "person", 1.0, lows[-1]
    if size > 1 and any(len(low) == 1 or (len(low) <= 4 and low.count(".") >= 1) for low in lows[:-1]):
        yield "person", 1.5, "initial"
    if "," in piece.gaps and not _is_form(lows[-1]):
        yield "person", 3.0, "surname first"
    if "particle" in piece.gaps or any(low.startswith(("al-", "el-", "mc", "o'")) for low in lows):
        yield "person", 1.0, "particle"
    if 2 <= size <= 4 and name_words == size:
        yield "person", 1.0, "form"
