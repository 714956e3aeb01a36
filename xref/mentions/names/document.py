"""From the votes on each piece to its kind, with what the rest of the document says of the same words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from xref.mentions.base import PARTY_KINDS, FoundName
from xref.mentions.names.base import Chunk, Vote, is_ordinary, other_heads, words

MANY_SHIPS = 2
CERTAIN = 4.0  # the weight of a name known by heart
SETTLED = 2.5  # the weight of a noun right before the name
ENOUGH = 1.0  # the weight of one clear sign; below it a phrase stays unknown
_BY_NOUN = ("vessel", "aircraft", "animal", "work", "product")  # kinds that the noun before the name settles
Scores = dict[str, tuple[float, str]]  # kind -> sum of weights, the heaviest word

_GERMAN = re.compile(r" (?:der|die|das|und|nicht|mit|von|ist) ")
GERMAN_SHARE = 0.04  # of all words; German writes every noun with a capital
_DEFINES = re.compile(r"\s*\((?:the\s|ex-)?[\"“«'‘]?$")


def decide(text: str, pieces: Sequence[Chunk], ballots: Sequence[Sequence[Vote]]) -> list[FoundName]:
    """What each piece names."""
    scores = _share([piece.lows for piece in pieces], [_add_up(ballot) for ballot in ballots])
    kinds = [_kind(piece, score) for piece, score in zip(pieces, scores, strict=True)]
    kinds = _name_ships(pieces, scores, kinds)
    longer = _longer_names(pieces, kinds)
    middle = {piece.lows for piece in pieces if not piece.tokens[0].first and not piece.tokens[0].styled}
    lowered = set(re.findall(r"\b[^\W\d_]+\b", text))
    is_german = len(_GERMAN.findall(text)) > GERMAN_SHARE * text.count(" ")
    found: list[FoundName] = []
    for i, piece in enumerate(pieces):
        told = _adopted(piece, kinds[i], longer)
        if i and _DEFINES.fullmatch(text[pieces[i - 1].end : piece.start]):
            told = _defined(piece, found[-1], told)
        if is_german and told[0] in {"unknown", "person"} and told[1] != "longer name":
            told = told if scores[i].get(told[0], (0.0, ""))[0] > ENOUGH else ("word", "noun")
        if told[0] == "unknown" and _is_doubtful(piece, middle, lowered):
            told = "word", "start"
        found.append(FoundName(piece.start, piece.end, *told))
    return found


def _add_up(ballot: Sequence[Vote]) -> Scores:
    sums: Scores = {}
    heaviest: dict[str, float] = {}
    for kind, weight, cue in ballot:
        so_far, word = sums.get(kind, (0.0, cue))
        if weight > heaviest.get(kind, 0.0):
            heaviest[kind], word = weight, cue
        sums[kind] = (so_far + weight, word)
    return sums


def _share(keys: Sequence[tuple[str, ...]], scores: Sequence[Scores]) -> list[Scores]:
    """The same words name the same thing everywhere: for each kind, the best score of all mentions."""
    best: dict[tuple[str, ...], Scores] = {}
    for key, score in zip(keys, scores, strict=True):
        shared = best.setdefault(key, {})
        for kind, value in score.items():
            if value > shared.get(kind, (-9.0, "")):
                shared[kind] = value
    return [best[key] for key in keys]


def _kind(piece: Chunk, score: Scores) -> tuple[str, str]:
    lows = piece.lows
    single = len(lows) == 1
    if single and len(lows[0]) == 1:
        return "word", lows[0]
    if single and not piece.title and not (piece.tokens[0].caps and lows[0] in words("orgs")):
        plain = _plain_kind(lows[0])
        if plain and not any(score.get(kind, (0.0, ""))[0] >= SETTLED for kind in _BY_NOUN):
            return plain, lows[0]
    if not piece.title and lows[0] in words("titles") and piece.gaps[:1] == ("of",):
        return "title", lows[0]
    if not piece.title and _is_office(lows) and score.get("organization", (0.0, ""))[0] < CERTAIN:
        return "title", lows[-1]
    kind, (weight, cue) = max(score.items(), key=lambda item: item[1][0], default=("unknown", (0.0, "")))
    if weight >= ENOUGH:
        return kind, cue
    if all(is_ordinary(low) for low in lows):
        return "word", lows[-1]
    return "unknown", cue


def _is_office(lows: tuple[str, ...]) -> bool:
    office = words("titles") | words("roles")
    return lows[-1] in office and all(low in office or low in words("demonyms") for low in lows)


def _name_ships(
    pieces: Sequence[Chunk], scores: Sequence[Scores], kinds: Sequence[tuple[str, str]]
) -> list[tuple[str, str]]:
    """Where several ships are named, "the Nainital" is one as well."""
    ships = {piece.lows for piece, (kind, _) in zip(pieces, kinds, strict=True) if kind == "vessel"}
    if len(ships) < MANY_SHIPS:
        return list(kinds)
    return [
        ("vessel", "the") if (told[0] == "unknown" or told[1] == "the") and "vessel" in score else told
        for score, told in zip(scores, kinds, strict=True)
    ]


def _plain_kind(low: str) -> str:
    """The kind of a single word that needs no context, or ""."""
    if low in words("given") or low in words("demonyms"):
        return ""
    if low in words("titles"):
        return "title"
    if other_heads().get(low) in {"date", "other"}:
        return other_heads()[low]
    if low in words("org_heads"):
        return "generic"
    return "word" if is_ordinary(low) and low not in words("places") else ""


def _longer_names(pieces: Sequence[Chunk], kinds: Sequence[tuple[str, str]]) -> Mapping[str, str]:
    """The kind of the longer name that each word may stand for: a person's any word, other parties' first words."""
    longer: dict[str, str] = {}
    for piece, (kind, _) in zip(pieces, kinds, strict=True):
        if len(piece.lows) < 2 or kind not in PARTY_KINDS or kind == "unknown":
            continue
        lows = piece.lows if kind == "person" else piece.lows[:1]
        for low in lows:
            longer.setdefault(low, kind)
    return longer


def _adopted(piece: Chunk, told: tuple[str, str], longer: Mapping[str, str]) -> tuple[str, str]:
    """The kind of the longer name a short one stands for, unless its own is certain."""
    lows = piece.lows
    if len(lows) == 1 and lows[0] in longer and told[0] in {"unknown", "person", "organization", "word", "place"}:
        is_common = told[0] in {"word", "place"} and (is_ordinary(lows[0]) or lows[0] in words("places"))
        return told if is_common else (longer[lows[0]], "longer name")
    return told


def _defined(piece: Chunk, before: FoundName, told: tuple[str, str]) -> tuple[str, str]:
    """A name in brackets is another name of what stands before them."""
    is_acronym = piece.tokens[0].caps or piece.start == before.end
    is_open = told[0] in {"unknown", "organization", "word"}
    if is_open and before.is_party and before.kind != "unknown" and (is_acronym or told[0] == "unknown"):
        return before.kind, "brackets"
    return told


def _is_doubtful(piece: Chunk, middle: set[tuple[str, ...]], lowered: set[str]) -> bool:
    """A single word in a headline, or one that begins a sentence and stands in lower case elsewhere."""
    if len(piece.lows) > 1:
        return False
    token = piece.tokens[0]
    if piece.lows in middle:
        return False
    return token.styled or (token.first and (token.low in lowered or is_ordinary(token.low)))
