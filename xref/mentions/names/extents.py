"""From a document's names to their whole extents: "65th Air Division", "Unit 29155", "Roy Jones Jr."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from string import ascii_uppercase

from xref.mentions.base import FoundName, cues, is_place
from xref.mentions.names.base import JUNIOR
from xref.mentions.names.base.tables import SURNAME, is_given, is_ordinary, lexicon, words

MAX_BEFORE = 8  # characters: "1,000th" is none
MAX_AFTER = 12
TELLING = 2  # digits of a number that makes a plain word a name: "Factory 12"; behind "Unit", which flats have, more
_BEFORE = re.compile(r"(?<![\w.,:/%-])\d{1,4}(?P<ordinal>st|nd|rd|th|d)? \Z")
# Of a ship: "Tong Hung No. 1"; not the miles that it is off a port, nor the day on which it was.
_OF_SHIP = re.compile(
    r" (?:[Nn]o\. ?\d{1,3}(?![\w/%]|[.,:-]\d)|\d{1,3}(?=[,;:)\n](?!\d)|\.?$|\.\s"
    r"| (?:\(|(?:and|or|was|were|has|had|is|are|left|will|which|sailed|arrived|in|at|off|to)\b)))"
)
_AFTER = re.compile(r" (?P<sign>No\.? ?|Nr\.? ?|№ ?|# ?)?(?P<digits>\d{1,6})(?![\w/%]|[.,:-]\d)")
_MONTHS = tuple(
    f"{month} "
    for month in (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    )
)
MIN_BEFORE_DAY = 2  # words of a name that a day behind them is none of: one makes a day of it ("Good Friday")
_WEEKDAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
_LETTERS = frozenset({"Q. ", "A. "})
_ITEM = re.compile(r"(?m)^(?P<letter>[A-Z])\. (?P<word>[A-Z][a-z]+)?(?!\w)")
_QUESTION = re.compile(r"(?m)^Q\. [^\n]*\?$")
MAX_ASKED = 20_000  # characters in which questions and answers begin
_SAINTS = ("St ", "St. ", "Saint ")
_SAINTS_OWN = re.compile(r"(?P<saint>(?:St\.?|Saint) [A-Z][\w-]+)['’]s(?!\w)(?! (?:Day|Eve|wort)\b)")
LONGEST_VERB = 20  # characters before a name in which a verb may stand
_TOLD = re.compile(r"\b(?:told|met|saw|sued|shot|[a-z]{3,}ed) $")
_IN_MONTH = re.compile(r"\b(?:[Ss]ince|[Ii]n|[Uu]ntil|[Tt]ill|[Ll]ast|[Tt]his|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id) $")
_LEADS_TO_PLACE = ("In ", "At ", "Near ", "Outside ")
_FIRST = re.compile(r"(?:^|[.!?:]\s|\n\s*)[\"“]?(?:In|At|Near|Outside) $")
_FORM_ENDS = ("Joint Stock Company ", "Stock Company ", "Company ", "Liability Company ")
_FORM_LEADS = re.compile(
    r"(?<!\S)(?:(?:Public|Open|Closed|Private|Limited) (?:(?:Joint(?: Stock)?|Liability) )?"
    r"|(?:Joint(?: Stock)?|Liability) )$"
)
_FORM_GOES_ON = re.compile(r"(?<= )S\.(?:r\.[lo]|p\.[Aa]|n\.c|a\.s|c\.p\.a)\b\.?")  # "Zorvex S.r.l.", "S.p.A."
# In small letters behind a firm's name, by the sign with which its second piece is set off.
_SMALL_FORM = re.compile(
    r",? (?:d\.(?:d|o\.o)|j\.d\.o\.o|a\.[ds]|s\.(?:r\.[ol]|p\.a|a(?:\.(?:[sl]|r\.l))?)|k\.[ds]|v\.o\.s"
    r"|sp\. ?z ?o\.o|e\.V)"
    r"(?:\.|(?=[ ,;)\n]|$))"
)
_TAIL = re.compile(r"(?!A[DLNRSTZ]-|E[LDNS]-)[A-Z]{1,2}-[A-Z]{3,4} (?=[A-Z][a-z])")  # "YK-AVA Syrian Air"
_INITIALS = re.compile(r"[^\W\d_a-z]\.(?:[^\W\d_a-z]\.)?(?P<surname>[^\W\d_a-z][\w'’-]{2,24}[a-zß-ÿа-яё])(?![\w@])")
_OF_INITIALS = (1, 4)  # characters of "V", "V.V."
_OPEN = frozenset({"organization", "unknown"})
_NAMED = _OPEN | {"person"}
_FORMED = _NAMED | {"place", "word", "other"}
_NUMBERED = _OPEN | {"vessel", "word", "generic"}
_PLAIN = frozenset({"word", "generic"})
_MARKS = frozenset(",;:)'’")
_BEFORE_FORM = frozenset(" ,")
_LEADS = frozenset("0123456789N№#")  # what a number begins with


def extend(text: str, found: Iterable[FoundName]) -> Iterator[FoundName]:
    """The names with what belongs to them beside their capitalized words.

    A unit's number, a plant's and a ship's are part of theirs, and make a party of a plain word; so is the full stop of
    "Jr." and "Inc.", but for one that may end the sentence.
    """
    for whole in _with_saints(text, _behind_letters(text, found)):
        named = _before_weekday(text, whole) if text.endswith("day", whole.start, whole.end) else whole
        named = _behind_opening(text, named) if named.kind in _NAMED else named
        name = _before_label(text, named) if text[named.end : named.end + 1] == ":" else named
        if "-" in text[name.start + 1 : name.start + 3]:
            name = _behind_tail(text, name)
        behind = text[name.end : name.end + 1]
        if behind in _BEFORE_FORM and name.kind in _FORMED and (reach := _small_form(text, name)):
            yield FoundName(name.start, reach, "organization", "legal")
        elif (name.end - name.start) in _OF_INITIALS and (surname := _behind_initials(text, name)):
            yield FoundName(name.start, surname, "person", "initial")
        elif behind != ".":
            yield _with_number(text, name) if name.kind in _NUMBERED else name
        elif name.kind in _NAMED and (form := _FORM_GOES_ON.match(text, name.end - 1)):
            yield FoundName(name.start, form.end(), "organization", form.group().lower())
        elif _is_short(text, name):
            yield name._replace(end=name.end + 1)
        else:
            yield _with_number(text, name)


def _behind_tail(text: str, name: FoundName) -> FoundName:
    """The name less the registration of an aircraft before it: of "YK-AVA Orlan Air" the airline."""
    tail = _TAIL.match(text, name.start, name.end) if name.kind in _NAMED else None
    return name if tail is None else name._replace(start=tail.end())


def _small_form(text: str, name: FoundName) -> int:
    """Where a legal form in small letters ends that stands behind a name: "Orlan d.o.o."; 0 where none does."""
    if "." not in text[name.end + 2 : name.end + 5]:  # mostly
        return 0
    form = _SMALL_FORM.match(text, name.end)
    return 0 if form is None else form.end()


def _behind_letters(text: str, found: Iterable[FoundName]) -> Iterable[FoundName]:
    """The names less the letters with which an interview's questions and answers, or the items of a list, begin."""
    if not (text.startswith("A. ") or text.find("\nA. ", 0, MAX_ASKED) >= 0):  # mostly
        return found
    if _QUESTION.search(text, 0, MAX_ASKED):
        return (_behind_question(text, name) for name in found)
    return (_behind_letter(text, name) for name in found) if _is_lettered(text) else found


def _behind_question(text: str, name: FoundName) -> FoundName:
    """The name less the letter of an interview: of "Q. Builders?" the rest is a word."""
    is_led = text[name.start : name.start + 3] in _LETTERS and text[max(0, name.start - 1) : name.start] in {"", "\n"}
    if not is_led or name.end - name.start < len("Q. X"):
        return name
    rest = text[name.start + 3 : name.end]
    is_word = " " not in rest and is_ordinary(rest.lower())
    kind = "word" if is_word else "organization" if name.kind == "person" and " " not in rest else name.kind
    return FoundName(name.start + 3, name.end, kind, "")


def _is_lettered(text: str) -> bool:
    """Whether all lines that begin with a letter are items, in the letters' order, one of a word that is no surname."""
    items = list(_ITEM.finditer(text))
    heads = [item["word"].lower() for item in items if item["word"]]
    in_order = ascii_uppercase.startswith("".join([item["letter"] for item in items]))
    return len(items) > 1 and in_order and any(is_ordinary(one) and not lexicon().get(one) & SURNAME for one in heads)


def _behind_letter(text: str, name: FoundName) -> FoundName:
    """The everyday word that the item of a list begins with: "C. Remarks" is nobody of that surname."""
    item = _ITEM.match(text, name.start)
    if item is None or item.end() != name.end or not is_ordinary(item["word"].lower()):
        return name
    return FoundName(item.start("word"), name.end, "word", "")


def _with_saints(text: str, found: Iterable[FoundName]) -> Iterator[FoundName]:
    """The names, those that begin with a saint as what is the saint's; a name inside one of these is a piece of it."""
    reach = 0
    for name in found:
        if name.start >= reach:
            whole = _of_saint(text, name) if text.startswith(_SAINTS, name.start) else name
            reach = whole.end
            yield whole


def _of_saint(text: str, name: FoundName) -> FoundName:
    """The name, where it is a saint's and something else's: a school, a church or a club, which "St Petroc's" is.

    No person's, no town's ("St. Petersburg's old town"), and no day's.
    """
    found = _SAINTS_OWN.match(text, name.start)
    if found is None or name.kind == "person" or is_place(found["saint"]) or is_place(found.group()):
        return name
    is_within = found.end() >= name.end
    return name._replace(end=found.end(), kind="organization", cue="") if is_within or name.kind == "place" else name


def _before_weekday(text: str, name: FoundName) -> FoundName:
    """The name without the day behind its words, of whom a verb before them tells: "He told Ivan Petrov Monday that".

    "Black Friday" is a day, and Nigerians are called Sunday.
    """
    *before, day = text[name.start : name.end].split(" ")
    if (
        len(before) < MIN_BEFORE_DAY
        or day not in _WEEKDAYS
        or not _TOLD.search(text, max(0, name.start - LONGEST_VERB), name.start)
    ):
        return name
    end = name.end - len(day) - 1
    if name.kind in _NAMED:
        return name._replace(end=end)
    return FoundName(name.start, end, "person" if is_given(before[0].lower()) else "organization", "")


def _before_label(text: str, name: FoundName) -> FoundName:
    """The name less what a form asks for next, on the same line: "Tong Hung | Flag: Panama"; "Vessel Name:" is none."""
    *before, last = text[name.start : name.end].split()
    end = name.end - len(last)
    opens_next = end > name.start and text[end - 1] == "\n"
    if last.lower() not in cues("labels") and not (opens_next and last.lower() in cues("mail_labels")):
        return name
    opens_line = not name.start or text[name.start - 1] == "\n"
    if not before or (opens_line and not opens_next):
        return name._replace(kind="word", cue="")
    is_person = name.cue == last.lower() and is_given(before[0].lower())  # the label made a body of it
    kind = "person" if is_person else name.kind
    return name._replace(end=name.start + len(text[name.start : end].rstrip()), kind=kind)


def _behind_initials(text: str, name: FoundName) -> int:
    """Where the surname ends that stands behind initials without a space: "V.Petrov", "V.V.Petrov"; else 0."""
    found = _INITIALS.match(text, name.start) if name.kind != "place" else None
    if found is None or not name.end <= found.start("surname") <= name.end + 1:
        return 0
    low = found["surname"].lower()
    is_other = is_ordinary(low) or low in words("places") or low in words("org_nouns")  # "P.O.Box", "S.Korea"
    return 0 if is_other else found.end()


def _with_number(text: str, name: FoundName) -> FoundName:
    """The name with the number that is part of it."""
    if name.kind in _OPEN:
        number = _number_behind(text, name)
        start, end = _start(text, name.start, name.end), number.end() if number else name.end
        return name if (start, end) == name[:2] else name._replace(start=start, end=end)  # mostly as it is
    if name.kind == "vessel" and (number := _OF_SHIP.match(text, name.end)):
        return name._replace(end=number.end())
    if name.kind in _PLAIN and (number := _number_behind(text, name)) and _is_telling(text, name, number):
        return FoundName(name.start, number.end(), "organization", "number")
    return name


def _behind_opening(text: str, name: FoundName) -> FoundName:
    """The name without the month or place before it, which words before it lead to.

    "Since May Igor Sechin has", "In London Igor Sechin has".
    """
    if not (_is_behind_month(text, name) or _is_behind_place(text, name)):
        return name
    start = text.index(" ", name.start) + 1
    return name._replace(start=start) if start < name.end else name


def _is_behind_month(text: str, name: FoundName) -> bool:
    is_month = text.startswith(_MONTHS, name.start)
    return is_month and _IN_MONTH.search(text, max(0, name.start - 12), name.start) is not None


def _is_behind_place(text: str, name: FoundName) -> bool:
    if name.kind != "person" or not text.endswith(_LEADS_TO_PLACE, 0, name.start):
        return False
    place, *others = text[name.start : name.end].split(" ")
    is_first = _FIRST.search(text, max(0, name.start - 14), name.start) is not None
    return is_first and len(others) > 1 and place.lower() in words("places")


def _is_short(text: str, name: FoundName) -> bool:
    """The name ends with a word that a full stop shortens, and the sentence goes on."""
    if name.kind not in _OPEN and name.kind != "person":
        return False
    after = text[name.end + 1 : name.end + 3]
    goes_on = after[1:].islower() if after[:1] == " " else after[:1] in _MARKS
    last = _last(text[name.start : name.end])
    return goes_on and (last in JUNIOR or last in words("legal"))


def _start(text: str, start: int, end: int) -> int:
    """Where the name begins with the number before it: "4 Air Wing", "20th Century Fox"; not "12 Army trucks".

    Or with the rest of a legal form before it: "Public Joint" of "Stock Company Mostotrest".
    """
    if start < 2 or not text[start - 2].isalnum() or text[start - 1] != " ":  # mostly
        return start
    if text.startswith(_FORM_ENDS, start) and (form := _FORM_LEADS.search(text, max(0, start - 32), start)):
        return form.start()
    number = _BEFORE.search(text, max(0, start - MAX_BEFORE), start)
    if not number:
        return start
    counted = _lows(text[start:end]) & (cues("counted") if number["ordinal"] else cues("numbered"))
    return number.start() if counted else start


def _number_behind(text: str, name: FoundName) -> re.Match[str] | None:
    """The number that ends the name: of "Military Unit 74455", "BBC Radio 1"; not the goals of "Arsenal 2"."""
    end = name.end
    if text[end : end + 1] != " " or text[end + 1 : end + 2] not in _LEADS:  # mostly
        return None
    number = _AFTER.match(text, end, end + MAX_AFTER)
    return number if number and _last(text[name.start : end]) in cues("bearing") else None


def _is_telling(text: str, name: FoundName, number: re.Match[str]) -> bool:
    word = _last(text[name.start : name.end])
    least = 2 * TELLING if word == "unit" else TELLING
    return word in cues("named_by_number") and (bool(number["sign"]) or len(number["digits"]) >= least)


@lru_cache(maxsize=4096)
def _lows(name: str) -> frozenset[str]:
    return frozenset(name.lower().split())


def _last(name: str) -> str:
    return name[name.rfind(" ") + 1 :].lower()
