"""From a document's names to the same, of the kind that their shape or their place in the layout settles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from xref.mentions.base import FoundName, cues
from xref.mentions.names.base import BY_LONGER
from xref.mentions.names.base.tables import CITY, DICTIONARY, SURNAME, is_given, lexicon, no_parties, words

_OPEN = frozenset({"person", "organization", "unknown"})
_PERSONS_TOO = frozenset({"person", "unknown"})
_LOOKS = frozenset({"", "form", "initial"})  # what told a person where no word did
_MODEL = re.compile(r"[A-Z]{1,2}-?\d{3}(?:-\d{3})?(?:[A-Z]{1,2}\d?)?")  # "E190", "A340-313X"
_ROADS = cues("roads")
_STREET = re.compile(r"[^\W\d_]{4,}(?:stra(?:ss|ß)e|straat|gasse|weg|platz|plein|laan|gatan|gade|vej|veien)")
_PLACES_BEHIND = cues("places_behind")
_NOUN = re.compile(r"[a-z]+(?= (?:[a-z]|[-–—])|[.,;:)\n])(?! (?:council|court|government|police|authority|board)\b)")
_STOPS = frozenset(".,;:)(\n")
_LIKE_THE_LAST = frozenset({" and ", " or ", " ("})  # between a place and another
NEAR = 7  # characters: what may stand between is shorter
_LED_TO = re.compile(r"(?:\b(?:[Aa]t|[Ii]n|[Oo]n|[Oo]f|[Nn]ear|[Oo]ff|[Ff]rom|and|to|the)|,|\d[a-z]?)\s{1,4}$")
_IN_LIFE = re.compile(
    r"\b(?:born|raised|based|lives?|lived|living|resid(?:es?|ed|ing)|grew up|headquartered|located|buried|hails|native)"
    r" (?:in|of|from|near|outside) $"
)
_AGED = re.compile(r", (?:aged )?\d{1,2}\b")
_BODY_BEHIND = re.compile(r" ([a-z]+)\b")
_LAST_WORDS = {"act": "law", "olympics": "event", "paralympics": "event"}  # of no party
MAX_FULL = 4  # words of a name less one
_SIDES = frozenset({"team", "club", "side", "squad", "academy"})  # which are called by their city
_SMALL = frozenset({"from", "of", "at", "to", "in"})  # what alone told a place
_SHIPS_TOO = frozenset({"word", "generic", "place", "unknown"})
_ASIDE = re.compile(r", (?:an? )?(?P<lead>(?:[A-Za-z][\w-]* ){0,2})(?P<noun>[a-z]{3,})(?=[,.;:)\n])")
_NO_LEAD = frozenset(
    {"which", "who", "that", "by", "on", "of", "in", "for", "with", "from", "to", "as", "and"}
    | {"the", "its", "his", "her", "their", "no", "one", "two", "three", "owns", "owner"}
)
_CARGO = frozenset(
    {"car", "bulk", "gas", "ore", "crude", "oil", "cattle", "livestock", "container", "lng", "lpg", "cement"}
)
_SCORE = re.compile(r"(?<=[^\W\d_]) \d{1,2},? (?=[^\W\d_])")
_SCORED = re.compile(r" \d{1,2}(?![\w%/:-])")
_PEOPLE_TAILS = ("ers", "men")
MIN_TAIL = 6  # letters of "Plodders", "Oystermen"
MIN_WORD = 5  # letters of an everyday word that is nobody's surname: "ping" may be one
SHORTEST, LONGEST = 2, 4  # letters of "RC" in "Menai RC"
_GOES_ON = r" +[\"“«]?[^\W\d_a-z](?:[^\na-zа-яà-ÿ]*+[a-zа-яà-ÿ]){3}"  # a sentence, not all in capitals
_HEADING = re.compile(r"(?:\.|,? ?[-–—]{1,2}|(?: ?[/,] ?[A-Z](?:[A-Z.]| (?! ?[/,]))++)++(?<= )[-–—])" + _GOES_ON)
_DATED = re.compile(
    r", (?:[A-Z][a-z]{2,8}\.? \d|\d{1,2}\.? [A-Za-zà-ÿ]{3,9}\b|[A-Z][a-z]+(?:\.|,| [A-Z][a-z]+)? [-–—])"
)
_SHOUTED = re.compile(r": [A-Z][^\na-z]{12,}(?:\n|$)")
REACH = 24  # characters before a name that are read


def settle(text: str, found: Iterable[FoundName]) -> list[FoundName]:
    """The names; what is of a shape, or stands where, no party does is none, and a club is no person.

    Models of aircraft ("E190"), roads, what heads a line of a bulletin in capitals ("LEEDS - The ..."), and where
    somebody is from are no parties.
    """
    settled = list(_parted_by_scores(text, found))
    headings = []
    place = -1  # where the place ends that was named last
    for at, name in enumerate(settled):
        start, end, kind, cue = name
        if kind in _SHIPS_TOO and text.startswith(", ", end) and _is_ship_aside(text, name):
            settled[at] = FoundName(start, end, "vessel", "aside")
            continue
        if kind == "place" and " " in text[start:end] and _is_body_told(text, name):
            settled[at] = FoundName(start, end, "organization", "")
            continue
        if kind not in _OPEN:
            place = end if kind == "place" else place
            continue
        told, ask = _look(text[start:end], kind, cue)
        if not told and ((ask and ask(text, start, end)) or _is_beside_place(text, name, place)):
            told = "place"
        if told == "place" and ask is _is_heading:
            headings.append(at)
        elif told:
            settled[at] = FoundName(start, end, told, "")
            place = end if told == "place" else place
    for at in _alone(text, settled, headings):
        settled[at] = FoundName(*settled[at][:2], "place", "")
    return settled


def _parted_by_scores(text: str, found: Iterable[FoundName]) -> Iterator[FoundName]:
    """The names; of two sides with what each has scored both: "Bright FC 2 Diamond Reserves 2"."""
    for name in found:
        end = name.end
        if not (text[end + 1 : end + 2].isdigit() and name.kind in _OPEN and _SCORED.match(text, end)):  # mostly
            yield name
        elif score := _SCORE.search(text, name.start, end):
            yield name._replace(end=score.start(), kind="organization")
            yield name._replace(start=score.end(), kind="organization")
        else:
            yield name


def _alone(text: str, found: Sequence[FoundName], places: Sequence[int]) -> Iterator[int]:
    """Those of these names that stand nowhere else."""
    if not places:
        return
    named = [" ".join(text[start:end].upper().split()) for start, end, *_ in found]
    count = Counter(named)  # once: a bulletin has a heading on each line
    yield from (at for at in places if count[named[at]] == 1)


Asked = Callable[[str, int, int], bool]  # a text, where a name in it starts and ends -> whether it is a place there


@lru_cache(maxsize=8192)
def _look(shown: str, kind: str, cue: str) -> tuple[str, Asked | None]:
    """What the name is whatever stands around it, "" where its shape does not tell; and what is to be asked then."""
    told = no_parties().get(" ".join(shown.lower().replace("’", "'").removeprefix("the ").split()))
    if told:
        return told, None
    is_weak = kind == "unknown" or cue in {"", ":", BY_LONGER, shown.lower()}
    last = shown[shown.rfind(" ") + 1 :].lower()
    if last in _LAST_WORDS and cue in {"", last}:  # "the firm Clean Act" is one
        return _LAST_WORDS[last], None
    if " " not in shown:
        if kind != "person" and is_weak and _MODEL.fullmatch(shown):
            return "product", None
        if is_weak and _STREET.fullmatch(shown):
            return "", _is_led_to
        return "", (_is_heading if is_weak else None) if shown.isupper() else _is_origin
    if shown.isupper():
        return "", _is_heading if is_weak and kind != "person" else None
    words_of = shown.split()
    if words_of[0] == "County" and len(words_of) == 2:
        return "place", None
    if kind in _PERSONS_TOO and cue in _LOOKS and _is_body(words_of):
        return "organization", None
    if kind == "unknown" and words_of[0] == "Justice" and _is_full_name(words_of[1:]):
        return "person", None
    return "", _is_led_to if words_of[-1].lower() in _ROADS else None


def _is_full_name(parts: list[str]) -> bool:
    """A given name and a surname, or a known surname alone, that no table has for an everyday word."""
    if not (0 < len(parts) < MAX_FULL and all(map(str.istitle, parts))):
        return False
    flags = lexicon().get(parts[-1].lower())
    return not flags & DICTIONARY and (len(parts) > 1 or flags & SURNAME != 0)


def _is_body_told(text: str, name: FoundName) -> bool:
    """Whether what only looks like a place is a side or a firm: "from Halifax Spectres", "the refiner Bullion Lake"."""
    if name.cue in _SMALL:
        return _is_side(text, name)
    if name.cue not in words("place_heads"):
        return False
    before = text[max(0, name.start - REACH) : name.start].split()
    return bool(before) and text[name.start - 1] == " " and before[-1] in words("org_nouns")


def _is_side(text: str, name: FoundName) -> bool:
    """Whether what only a small word told a place is called as a side or a firm is: "from Halifax Spectres"."""
    first, _, last = text[name.start : name.end].rpartition(" ")
    low = last.lower()
    is_plural = len(low) >= MIN_TAIL and low[-1] == "s" and not low.endswith(("ss", "us", "is"))
    if " " in first or not is_plural or not last[0].isupper():
        return False
    return low not in words("place_heads") and not lexicon().get(f"{first} {last}".lower())


def _is_ship_aside(text: str, name: FoundName) -> bool:
    """Whether a comma behind a name leads to what ship it is: "- Huge Ambition, car carrier, called at Gioia Tauro"."""
    aside = _ASIDE.match(text, name.end)
    if aside is None or aside["noun"] not in words("vessel_nouns"):
        return False
    lead = aside["lead"].lower().split()
    if not _NO_LEAD.isdisjoint(lead) or (aside["noun"] == "carrier" and _CARGO.isdisjoint(lead[-1:])):
        return False
    if text[name.start : name.end].rpartition(" ")[2].lower() in words("org_nouns"):
        return False
    return " " in text[name.start : name.end] or name.kind != "place"


def _is_body(parts: list[str]) -> bool:
    """ "Otley Plodders", "Menai RC", "Zap Parcels": nobody's surname stands last, and no given name first."""
    first, last = parts[0].lower(), parts[-1]
    if is_given(first) or "." in first:
        return False
    if last.isupper() and last.isalpha() and not parts[0].isupper():
        return SHORTEST <= len(last) <= LONGEST and last.lower() not in words("titles")
    low = last.lower()
    flags = lexicon().get(low)
    if is_given(low) or flags & SURNAME:
        return False
    is_people = len(low) >= MIN_TAIL and low.endswith(_PEOPLE_TAILS)
    return is_people or (len(low) >= MIN_WORD and flags & DICTIONARY != 0)


def _is_beside_place(text: str, name: FoundName, place: int) -> bool:
    """Whether a place's noun stands behind it, or it follows a place as another does: "Latakia and Tartous"."""
    start, end, kind, cue = name
    if start - place < NEAR and kind == "unknown":
        gap = text[place:start]
        if gap == ", ":  # "Fairfax, Virginia, who"
            low = text[start:end].lower()
            return text[end : end + 1] in _STOPS and (low in words("places") or lexicon().get(low) & CITY != 0)
        return gap in _LIKE_THE_LAST and " " not in text[start:end]
    return cue in _LOOKS and _is_before_place(text, end)


def _is_before_place(text: str, end: int) -> bool:
    """Whether what a place is called stands behind a name: "the Semliki basin"."""
    if not text[end + 1 : end + 2].islower() or text[end] != " ":  # mostly
        return False
    noun = _NOUN.match(text, end + 1)
    return noun is not None and noun.group() in _PLACES_BEHIND


def _is_city_told(text: str, start: int, end: int) -> bool:
    """Whether a city stands where one tells whence somebody is, or a body: "of Flushing, 38", "the Denver band"."""
    if not lexicon().get(text[start:end].lower()) & CITY:
        return False
    if text[start - 1 : start] == "(" or text.startswith(" of ", start - 4):
        return _AGED.match(text, end) is not None
    body = _BODY_BEHIND.match(text, end) if text[max(0, start - 4) : start].lower() == "the " else None
    return body is not None and body.group(1) in words("org_nouns") and body.group(1) not in _SIDES


def _is_led_to(text: str, start: int, end: int) -> bool:
    """Whether words lead to a road: "on Havana Street", "12 Castle Row"."""
    return _LED_TO.search(text, max(0, start - REACH), start) is not None


def _is_heading(text: str, start: int, end: int) -> bool:
    """Whether capitals head a line that goes on in small letters."""
    if start and text[start - 1] != "\n":
        return False
    return bool(_HEADING.match(text, end) or _DATED.match(text, end) or _SHOUTED.match(text, end))


def _is_origin(text: str, start: int, end: int) -> bool:
    """Whether somebody is from there: "the 22-year-old from Hargeisa", "a teacher from Deal", "a judge, of Buraida".

    Or was born there, or what is named is: "born in Oldham, 20", "Anna Lira (Windsor, 15)", "the Denver band".
    """
    if text.startswith(", of ", start - 5):
        return text[end : end + 1] in _STOPS
    if _IN_LIFE.search(text, max(0, start - REACH), start):
        return not text[end : end + 2].strip().isupper()
    if _is_city_told(text, start, end):
        return True
    if not text.startswith("from ", start - 5):  # mostly
        return False
    before = text[max(0, start - REACH) : start - 5].rstrip()
    noun = before[before.rfind(" ") + 1 :].rstrip(",").lower()
    is_noun = noun.endswith("-old") or noun in words("roles") or noun in words("demonyms") or noun.isdigit()
    return is_noun and noun not in words("org_nouns")
