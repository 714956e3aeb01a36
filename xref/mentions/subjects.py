"""From hits and found names to subjects: one for each party of the article, its mentions merged."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from operator import attrgetter

from xref.comparison import SAME_NAME
from xref.headlines import belongings, goes_on, goes_on_in_titles, is_in_capitals, is_told_of, is_verb
from xref.leadins import leads_in
from xref.mentions.base import PARTY_KINDS, FoundName, Group, Hit, Place, Sighting
from xref.model import PartyType
from xref.parts import (
    RARE,
    Part,
    content,
    core,
    is_common,
    is_generic,
    is_given_name,
    is_patronymic,
    is_plain_word,
    is_title,
    split_name,
)
from xref.text import fold, has_sign, normalize

NEARLY_WHOLE = 0.9  # of a name inside a longer phrase that is the whole listed name
NEARLY_WHOLE_RARE = 0.85  # ... of a name that is telling
TELLING = 1.2  # weight of two words that name one party by themselves
UNMISTAKABLE = 1.5  # weight of a person's name that is told by itself
RARE_WITH_FORM = 0.7  # weight of a single word behind which a legal form stands ("Kavé, S.A.")
MIN_SHORT_NAME = 5  # letters of a rare word that may stand for the organization it names
MANY_WORDS = 3  # of a name that agree: it is no accident
KEEP_EXTENT = 0.06  # a longer phrase is taken for the name if it costs the comparison no more than this

_ACRONYM = re.compile(r"\s*[(\[]\s*[\"'“‘«„]?([^\W\d_][\w&.'’-]{1,24}(?: [^\W_][\w&.-]{1,20})?)[\"'”’»]?\s*[)\]]")

_DESCRIBES = re.compile(r"-[a-z]{3,}\s+$")
_QUOTED_NEXT = re.compile(r"[\s,]+(?:[A-ZА-Я]{2,4}\s+)?[«“„]")  # "Игорь Ротман ООО «Волна»": another name begins
_ENDING = re.compile(r"['’][^\W\d_A-Z]{1,5}$")
_OFFICE_OF = re.compile(r"\b(?:of|for|de|del|da|do|di|des|du|pour|para|für)\s+$")  # "exministra de Salud Sonia Castro"
# What says who somebody is, as it is folded: "kingpin", "warlord"; "predprinimatel", "zamglavy", "gendirektor".
_AGENT = re.compile(
    "(?:er|or|man|men|ist|ian|eer|ier|pin|lord|boss|chief|czar|tsar|baron|guru"
    "|tel|telnitsa|nik|nitsa|chik|shchik|ist|istka|ent|ant|lider|ministr|glava|glavy|syn|doch|brat|zhena|muzh)$"
)
_HAN = "\u3400\u9fff"
_OWNING = re.compile(r"['’]s? [a-zß-öø-ÿ]{3}")
_PREFIXES = frozenset({"ex-", "pro-", "anti-", "non-", "post-", "Ex-", "Pro-", "Anti-", "Non-"})
_SPLIT_WORD = re.compile(r"(?<=\w)-[ \t\r]*\n\s*(?=\w)")
_SHORT_FORM = re.compile(r"[A-Z]{3,6}")
_plain = lru_cache(maxsize=65536)(normalize)


class _Draft:
    """A span on its way to be a mention; `other` is what the phrase is if it is no party: place, work, animal ..."""

    __slots__ = ("cue", "end", "is_apart", "is_party", "kind", "other", "sightings", "start")

    def __init__(self, place: tuple[int, int], name: FoundName | None = None) -> None:
        self.start, self.end = place
        if name is None:
            self.kind, self.cue, self.is_party, self.other = PartyType.UNKNOWN, "", False, ""
        else:
            kind = PARTY_KINDS.get(name.kind)
            self.kind, self.cue = kind or PartyType.UNKNOWN, name.cue
            self.is_party, self.other = (True, "") if kind else (False, name.kind)
        self.is_apart = False  # from a longer phrase that it stands in, and that says nothing of it
        self.sightings: list[Sighting] = []

    @property
    def strength(self) -> float:
        return max((s.comparison.score * s.comparison.weight for s in self.sightings), default=0.0)


_Span = tuple[int, int]  # a place: thousands of them are made of every long text
Sight = Callable[[str, int, int], Sighting | None]  # words, the place of a list, a name of it -> how they compare


def group_mentions(text: str, found: Sequence[FoundName], hits: Sequence[Hit], sight: Sight) -> tuple[Group, ...]:
    """The parties of a text by their places, in the order in which they first appear."""
    groups = [_to_group(text, drafts) for drafts in _merge(text, _drafts(text, found, hits, sight))]
    return tuple(sorted(groups, key=lambda group: group.places[0]))


def _drafts(text: str, found: Sequence[FoundName], hits: Sequence[Hit], sight: Sight) -> list[_Draft]:
    """Spans that do not overlap, each with the listed names it may be; phrases that name nobody only beside a hit."""
    places = [name[:2] for name in found]
    told = dict(zip(places, found, strict=True))
    drafts = {place: _Draft(place, name) for place, name in told.items() if name.kind in PARTY_KINDS}
    overlapping: list[_Span] = []
    around: dict[_Span, tuple[list[_Span], Place]] = {}  # the phrases that a hit overlaps, and how far they reach
    for hit in (_without_ending(hit, sight) for hit in hits if not (_is_definition(hit) or _is_of_owner(hit))):
        place = Place(hit.start, hit.end)
        sighting: Sighting | None = hit.sighting
        if place not in told:
            if place not in around:
                overlapping = _overlapping(places, hit)
                drafts.update((other, _Draft(other, told[other])) for other in overlapping if other not in drafts)
                around[place] = overlapping, _reach(text, place, overlapping)
            overlapping, whole = around[place]
            if whole != place:
                place, sighting = _extent(text, hit, overlapping, whole, sight)
        draft = drafts.get(place)
        if draft is None:
            name = told.get(place)
            draft = drafts[place] = _Draft(place, name)
            draft.is_apart = name is None and any(not _is_within(told[one], place) for one in overlapping)
        if sighting is not None:
            draft.sightings.append(sighting)
    return _choose(list(drafts.values()))


def _is_within(name: FoundName, place: tuple[int, int]) -> bool:
    return place[0] <= name.start and name.end <= place[1]


def _overlapping(places: Sequence[_Span], hit: Hit) -> list[_Span]:
    at = max(0, bisect_left(places, (hit.start, 0)) - 1)
    found = []
    while at < len(places) and places[at][0] < hit.end:
        if places[at][1] > hit.start:
            found.append(places[at])
        at += 1
    return found


def _reach(text: str, own: Place, overlapping: Sequence[_Span]) -> Place:
    """The phrases around a hit as one, less an ending set off by an apostrophe."""
    if not overlapping:
        return own
    whole = Place(min(own.start, overlapping[0][0]), max(own.end, overlapping[-1][1]))
    ending = _ENDING.search(text, own.end, whole.end)
    return Place(whole.start, max(own.end, ending.start())) if ending else whole


def _extent(
    text: str, hit: Hit, overlapping: Sequence[_Span], whole: Place, sight: Sight
) -> tuple[Place, Sighting | None]:
    """How far the name reaches: the phrase around the hit, unless the hit alone fits much better and is all of it.

    The phrase may be no such name at all.
    """
    own, sighting = Place(hit.start, hit.end), hit.sighting
    wider = sight(text[whole.start : whole.end], sighting.list, sighting.name)
    if wider and wider.comparison.score >= sighting.comparison.score - KEEP_EXTENT:
        return whole, wider
    covers = own.start <= overlapping[0][0] and overlapping[-1][1] <= own.end
    if not covers and is_patronymic(_plain(text[own.end : whole.end])) and _is_name_of_person(sighting):
        whole = Place(own.start, whole.end)  # "Vorobyov, Alexander Ilyich" is no Alexander Nikolayevich
        wider = sight(text[whole.start : whole.end], sighting.list, sighting.name)
        return whole, wider
    if covers or len(overlapping) > 1:
        return own, sighting
    if _is_behind_kind(text[whole.start : own.start], sighting) and whole.end == own.end:
        return own, sighting
    if (
        _is_owner(text, whole, hit)
        or _stands_alone(text, whole, hit)
        or _is_prefixed(text[whole.start : own.start], sighting)
    ):
        return own, sighting
    inside = Place(*overlapping[0])
    return inside, sight(text[inside.start : inside.end], sighting.list, sighting.name)


def _is_behind_kind(led_in: str, sighting: Sighting) -> bool:
    """Whether a whole listed name stands behind words that only say what it is: "VLCC Dune", "Tanker Nyos"."""
    words = led_in.split()
    return (
        bool(words) and sighting.comparison.score >= NEARLY_WHOLE and all(fold(word) in belongings() for word in words)
    )


def _is_of_owner(hit: Hit) -> bool:
    """ "Qaeda's branch in Yemen" is hardly the name of a party: what owns may be, and what is owned."""
    return hit.sighting.comparison.score < SAME_NAME and _OWNING.search(hit.sighting.text) is not None


def _is_owner(text: str, whole: Place, hit: Hit) -> bool:
    """ "Al-Qaeda's branch in Yemen": a whole listed name before what it owns, which is no name ("Solan's Inn")."""
    is_first = text[whole.start : hit.start].lower() in {"", "al-", "the "}
    return is_first and hit.sighting.comparison.is_exact and _OWNING.match(text, hit.end) is not None


def _is_prefixed(led_in: str, sighting: Sighting) -> bool:
    """ "ex-KGB", "pro-Hezbollah": a small word tied to a listed name."""
    return led_in in _PREFIXES and sighting.comparison.score >= NEARLY_WHOLE


def _is_definition(hit: Hit) -> bool:
    """Whether the words are a name and the short form that an open bracket defines: "Qods Guard Corps (QGC"."""
    name, bracket, short = hit.sighting.text.rpartition("(")
    return bool(bracket and name.strip()) and ")" not in short and _abbreviates(_plain(short), _plain(name))


def _without_ending(hit: Hit, sight: Sight) -> Hit:
    """The hit less an ending set off by an apostrophe, where that is nearer: "Atlas Döviz'in"."""
    shown = hit.sighting.text
    found = _ENDING.search(shown) if "'" in shown or "’" in shown else None
    if not found or hit.end - hit.start != len(shown):
        return hit
    shorter = sight(shown[: found.start()], hit.sighting.list, hit.sighting.name)
    if shorter is None or shorter.comparison.score < hit.sighting.comparison.score:
        return hit
    return Hit(hit.start, hit.start + found.start(), shorter)


def _stands_alone(text: str, whole: Place, hit: Hit) -> bool:
    """Whether a listed name inside a longer phrase is one by itself, the rest of the phrase being none of it.

    "Creditors of Volasys Silver Star", "Tochterfirmen Ascotec Steel Trading": so rare a name is no accident. A word
    right behind it makes another name more often ("Great Lakes Business Register").
    """
    comparison = hit.sighting.comparison
    is_nearly_whole = comparison.score >= (NEARLY_WHOLE if comparison.weight < TELLING else NEARLY_WHOLE_RARE)
    if not is_nearly_whole:
        return False
    behind = text[hit.end : whole.end]
    is_said = is_told_of(behind)
    ends_in_capitals = _goes_on_in_capitals(text, hit, behind) or (
        _is_name_of_person(hit.sighting) and len(comparison.pairs) > 1 and goes_on_in_titles(behind)
    )
    if not (
        is_said
        or _ends_name(behind)
        or goes_on(hit.sighting.text, behind)
        or ends_in_capitals
        or _is_short_form(hit, behind)
    ):
        return False
    led_in = text[whole.start : hit.start]
    if comparison.is_exact and _is_told(hit.sighting) and leads_in(led_in, hit.sighting.text):
        return True
    if (
        _is_name_of_person(hit.sighting)
        and _is_given_name(led_in, comparison.weight)
        and not _OFFICE_OF.search(text, whole.start - 8, whole.start)
    ):
        return False
    is_apart = not led_in or _is_linked(led_in) or _is_led_in(led_in)
    if len(comparison.pairs) > 1:
        if not _is_name_of_person(hit.sighting) and comparison.extra_listed and not (is_apart or _is_said(led_in)):
            return False  # each side has a word of its own: "Veltra Urea Fertilizer" is no HORMOZ UREA FERTILIZER
        is_all = comparison.is_exact and (is_said or ends_in_capitals) and not led_in
        is_behind = not behind and _is_behind_small_word(led_in, hit.sighting)
        return comparison.weight >= TELLING or _is_led_in(led_in) or is_all or is_behind or _is_none_of(led_in, hit)
    has_form = bool(behind.strip(" ,.")) and not is_said and _ends_name(behind)
    is_rare = comparison.is_exact and comparison.weight >= (RARE_WITH_FORM if has_form else RARE)
    is_long = hit.end - hit.start >= MIN_SHORT_NAME
    return is_rare and (_is_described(led_in) or ((is_long or has_form or led_in == "") and is_apart))


def _is_told(sighting: Sighting) -> bool:
    """Some word of the name is no everyday one, no kind of body and no place."""
    return not _is_name_of_person(sighting) and not all(is_common(p.subject.form) for p in sighting.comparison.pairs)


def _is_short_form(hit: Hit, behind: str) -> bool:
    """ "FARC Tomás Medina": what stands behind a short form in capitals and is not in capitals is another name."""
    return _SHORT_FORM.fullmatch(hit.sighting.text) is not None and behind[1:2].isupper() and not behind.isupper()


def _is_described(words: str) -> bool:
    """ "Russian-flagged", "Dubai-based": what is said of a name and is none of it."""
    return bool(_DESCRIBES.search(words))


@lru_cache(maxsize=4096)
def _ends_name(behind: str) -> bool:
    """Whether a name ends before these words: nothing, a legal form, or what small words lead to."""
    behind = _ENDING.sub("", behind)
    if _QUOTED_NEXT.match(behind):
        return True
    if not behind or not (behind[0] == "-" or behind[1:2].isupper()):
        return True
    form, comma, _ = behind.partition(",")  # "S.A., Carrera": what stands behind a legal form and a comma is another
    behind = form if comma and form.strip() else behind
    return all(
        part.role == "legal" or part.form in _KINDS for part in split_name("x " + behind, PartyType.ORGANIZATION)[1:]
    )


# What any organization may be called behind its name.
_KINDS = frozenset(
    {"group", "company", "corporation", "firm", "holding", "organization", "movement", "network", "party"}
)
_ARTICLES = frozenset({"the", "a", "an"})


def _goes_on_in_capitals(text: str, hit: Hit, behind: str) -> bool:
    """ "ATLAS SHIPPING LOSES APPEAL": where all is in capitals, a verb ends a name, and so does any everyday word
    behind a person's that is told by itself.
    """
    words = _plain(behind).split()
    if not words or not behind.isupper() or not is_in_capitals(text, hit.start, hit.end):
        return False
    if is_verb(words[0]):
        return True
    comparison = hit.sighting.comparison
    is_told = _is_name_of_person(hit.sighting) and comparison.weight >= UNMISTAKABLE
    is_rare = len(comparison.pairs) == 1 and comparison.is_exact and comparison.weight >= RARE
    return all(map(is_plain_word, words)) and (is_told or (is_rare and not is_generic(words[0])))


def _is_linked(words: str) -> bool:
    """ "Boeing of", "Kapalıçarşı'daki": a small word, or the ending of one, stands between."""
    last = words.split()[-1:] or [""]
    return last[0].islower() or any(mark in last[0] for mark in "'’")


def _is_behind_small_word(led_in: str, sighting: Sighting) -> bool:
    """ "Bau von der Bank Atlas": a whole listed name of a body that a small word leads to."""
    return sighting.comparison.is_exact and _is_linked(led_in) and not _is_name_of_person(sighting)


def _is_none_of(led_in: str, hit: Hit) -> bool:
    """ "Monday Latif Jasim", "MEETS LATIF JASIM": before a person's name stand words that are nobody's."""
    words = led_in.split()
    return bool(words) and _is_name_of_person(hit.sighting) and all(_is_said_of_person(fold(word)) for word in words)


def _is_name_of_person(sighting: Sighting) -> bool:
    return any(pair.listed.role in {"surname", "given"} for pair in sighting.comparison.pairs)


def _is_given_name(led_in: str, weight: float) -> bool:
    """Whether a person's name begins with these words: "Raghad" before "Saddam Hussein" makes it another's.

    A word that no table has for a given name does not, before a name so rare that it is told by itself: "Leningrada
    Yevgeny Khodotov".
    """
    words = led_in.split()
    if weight >= UNMISTAKABLE and not any(is_given_name(fold(word)) for word in words):
        return False
    return bool(words) and all(
        word.isalpha() and word[0].isupper() and not _is_said_of_person(fold(word)) for word in words
    )


def _is_said_of_person(word: str) -> bool:
    """A title, a trade, a word of everyday English or one that is made like them ("kingpin", "warlord")."""
    if word in _DAYS:
        return True
    if is_given_name(word):
        return False
    return is_common(word) or is_title(word) or word in belongings() or _AGENT.search(word) is not None


def _is_said(words: str) -> bool:
    """Words before a name that only tell of it: "Russian-flagged", or everyday ones in a headline."""
    return _is_described(words) or all(is_common(fold(word)) for word in words.split())


_DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)  # some are given names


def _is_led_in(words: str) -> bool:
    """ "Creditors of", "Lawyers for": an ordinary word that only introduces the name, no kind of organization."""
    lead = [word for word in _plain(words).split() if word not in _ARTICLES]
    return len(lead) == 2 and lead[1] in {"of", "for", "by", "at"} and is_plain_word(lead[0])


def _choose(drafts: list[_Draft]) -> list[_Draft]:
    """Where spans overlap, the best sighted and the longest stay; in the order of the text."""
    kept: list[_Draft] = []
    knot: list[_Draft] = []  # spans that overlap, each with one before it
    reach = 0
    for draft in sorted(drafts, key=_place):
        if draft.start >= reach:
            kept += knot if len(knot) < 2 else _untie(knot)
            knot = []
            reach = draft.end
        elif draft.end > reach:
            reach = draft.end
        knot.append(draft)
    return kept + _untie(knot)


def _untie(knot: list[_Draft]) -> list[_Draft]:
    starts: list[int] = []
    kept: list[_Draft] = []
    for draft in sorted(knot, key=lambda d: (-d.strength, not d.is_party, d.start - d.end, d.start)):
        rivals = list(_overlapped(draft, starts, kept))
        if rivals:
            _inherit(draft, rivals)
            continue
        at = bisect_left(starts, draft.start)
        starts.insert(at, draft.start)
        kept.insert(at, draft)
    return kept


def _overlapped(draft: _Draft, starts: list[int], kept: list[_Draft]) -> Iterator[_Draft]:
    """The kept spans, which do not overlap each other, that this one overlaps."""
    at = bisect_left(starts, draft.end) - 1
    while at >= 0 and kept[at].end > draft.start:
        yield kept[at]
        at -= 1


def _inherit(draft: _Draft, rivals: Iterable[_Draft]) -> None:
    """A span that gives way tells those it gives way to what it is."""
    for other in rivals:
        if other.kind is PartyType.UNKNOWN:
            if draft.is_party and draft.kind is not PartyType.UNKNOWN:
                other.kind, other.cue, other.is_party = draft.kind, draft.cue, True
            elif draft.other and not other.is_apart and not _is_place_inside(draft, other):
                other.other = other.other or draft.other


def _is_place_inside(draft: _Draft, other: _Draft) -> bool:
    """A place inside the much longer name of an organization makes no place of it: "Terek rapid response team"."""
    if draft.other != "place" or 2 * (draft.end - draft.start) >= other.end - other.start:
        return False
    return any(len(s.comparison.pairs) >= MANY_WORDS and not _is_name_of_person(s) for s in other.sightings)


def _merge(text: str, drafts: list[_Draft]) -> list[list[_Draft]]:
    """The drafts of one party each: the same words, a surname after the full name, an acronym after its definition."""
    groups: dict[str, list[_Draft]] = {}
    owners: dict[str, str] = {}  # a short form -> the group it stands for, the latest one named in full
    deferred: list[tuple[str, _Draft]] = []
    acronyms = _acronyms(text, drafts)
    for draft in drafts:
        shown = text[draft.start : draft.end]
        is_plain = shown.isascii() or not has_sign(shown, _HAN)
        key = _plain(shown) if is_plain else shown  # many characters have one sound
        owner = acronyms.get(key) or owners.get(key)
        is_short = owner is not None and owner in groups and key not in groups
        if owner and is_short and (key in acronyms or not _is_another(text, draft, groups[owner])):
            groups[owner].append(draft)
            continue
        if " " not in key and key not in groups and draft.kind in _NAMED_IN_SHORT:
            deferred.append((key, draft))
            continue
        groups.setdefault(key, []).append(draft)
        if draft.is_party:
            for short in _short_forms(key) if _may_be_person(draft) else _short_names(key):
                owners[short] = key
    for key, draft in deferred:
        owner = owners.get(key, key)
        is_own = owner in groups and (_is_before(draft, groups[owner]) or _is_another(text, draft, groups[owner]))
        if owner in groups and not is_own and _is_where(text, draft, groups[owner]):
            is_own, draft.is_party, draft.other = True, False, "place"
        groups.setdefault(key if is_own else owner, []).append(draft)
    return [sorted(group, key=_start) if len(group) > 1 else group for group in _settle_rivals(text, groups)]


def _may_be_person(draft: _Draft) -> bool:
    """The words look like a person's name, and are not a listed organization's to the letter ("Saab Certain")."""
    if draft.kind is not PartyType.PERSON or not draft.sightings:
        return draft.kind is PartyType.PERSON
    return not any(s.comparison.is_exact and len(s.comparison.pairs) > 1 and _is_own_name(s) for s in draft.sightings)


def _is_own_name(sighting: Sighting) -> bool:
    """A name of words that are no person's: neither surname nor given name."""
    return not _is_name_of_person(sighting) and not any(
        is_given_name(p.subject.form) for p in sighting.comparison.pairs
    )


_NAMED_IN_SHORT = frozenset({PartyType.PERSON, PartyType.UNKNOWN})


_start, _place = attrgetter("start"), attrgetter("start", "end")


def _is_before(draft: _Draft, group: list[_Draft]) -> bool:
    """Whether a listed name stands by itself before the longer one that it is part of: no short form of that.

    Of a company by less than its whole name, too: who is called by a given name has been named in full before ("Mahan's
    jets" before "Mahan Thapa").
    """
    return draft.start < group[0].start and any(
        s.comparison.is_exact or (not _is_name_of_person(s) and (s.comparison.score >= NEARLY_WHOLE or _is_all_told(s)))
        for s in draft.sightings
    )


def _is_all_told(sighting: Sighting) -> bool:
    """The text has every word of an organization's name but those that say what kind of body it is."""
    comparison = sighting.comparison
    is_same = all(pair.alike == 1.0 for pair in comparison.pairs) and not comparison.extra_subject
    return is_same and all(part.role == "generic" for part in comparison.extra_listed)


_IN_PLACE = re.compile(r"\b(?:in|near|(?:region|city|town|province|district|village|port|area) of)\s+$")


def _is_where(text: str, draft: _Draft, group: list[_Draft]) -> bool:
    """Whether the word is said of a place, before an organization called after it: "the region of Yanbian"."""
    is_first = draft.start < group[0].start and group[0].kind is PartyType.ORGANIZATION
    return is_first and _IN_PLACE.search(text, max(0, draft.start - 20), draft.start) is not None


def _is_another(text: str, draft: _Draft, group: list[_Draft]) -> bool:
    """Whether a short form is a listed name by itself, and set in another way: the ship SOMIA is no Somia Vettukad."""
    shown, full = text[draft.start : draft.end], text[group[0].start : group[0].end]
    listed = [sighting for sighting in draft.sightings if sighting.comparison.is_exact]
    if not listed:
        return False
    if shown.isupper() and len(shown) > 3 and not full.isupper():
        return True
    is_rare = len(shown) >= MIN_SHORT_NAME and any(s.comparison.weight >= RARE for s in listed)
    return is_rare and group[0].kind is not PartyType.PERSON and not _shares(listed, group)


def _shares(listed: Iterable[Sighting], group: Iterable[_Draft]) -> bool:
    """Whether the full name may be the same listing: SARVIN is no Sarvin Princess."""
    known = {(s.list, s.listing) for draft in group for s in draft.sightings if s.comparison.score >= SAME_NAME}
    return any((sighting.list, sighting.listing) in known for sighting in listed)


_AGE = re.compile(r",? (?:\(|aged |de |di |von )?\d{1,2}(?:[,.;)]|-year| years| años| ans\b| anni| Jahre)")


def _is_introduced(text: str, group: Iterable[_Draft]) -> bool:
    """Whether an age stands behind a short form: so one introduces a party, and goes on about none."""
    return any(_AGE.match(text, draft.end) for draft in group)


def _settle_rivals(text: str, groups: dict[str, list[_Draft]]) -> list[list[_Draft]]:
    """Where a listed name stands to the letter, a part of it joins it, and what is only like it has a rival.

    "Izmet Kryeziu is on the list; Ismet Kryeziu, 24, is not."
    """
    sighted = {key: _best_sightings(group) for key, group in groups.items() if any(draft.sightings for draft in group)}
    exact: dict[tuple[int, int], str] = {}
    for key, sightings in sighted.items():
        for sighting in sightings:
            if sighting.comparison.is_exact and len(sighting.comparison.pairs) > 1:
                exact.setdefault((sighting.list, sighting.name), key)
    for key, sightings in sighted.items():
        best = max(sightings, key=lambda s: s.comparison.score)
        owner = exact.get((best.list, best.name), key)
        if owner == key or best.comparison.is_exact or set(owner.split()) <= set(key.split()):
            continue
        if set(key.split()) < set(owner.split()) and not _is_introduced(text, groups[key]):
            groups[owner] += groups.pop(key)
            continue
        for draft in groups[key]:
            draft.sightings = [s._replace(rival=owner) if _is_of(s, best) else s for s in draft.sightings]
    return list(groups.values())


def _is_of(sighting: Sighting, other: Sighting) -> bool:
    return (sighting.list, sighting.listing) == (other.list, other.listing)


@lru_cache(maxsize=32768)
def _short_forms(key: str) -> tuple[str, ...]:
    """What a person may be called after being named in full: the surname, alone or with what stands before it."""
    words = [part.form for part in split_name(key, PartyType.PERSON)]
    telling = [part.form for part in content(split_name(key, PartyType.PERSON)) if len(part.form) > 1]
    if len(telling) < 2:
        return ()
    forms = {telling[-1], telling[0], " ".join(words[1:])} | ({telling[-2]} if len(telling) > 2 else set())
    return tuple(sorted(forms - {key}))


@lru_cache(maxsize=32768)
def _short_names(key: str) -> tuple[str, ...]:
    """What an organization or ship may be called later: by all but its legal form, and by its one rare word.

    "Volasys" after Volasys Silver Star.
    """
    said = split_name(key, PartyType.ORGANIZATION)
    parts = core(said)
    whole = _without_form(key, said)
    if len(key.split()) < 2 or len(parts[0].form) < MIN_SHORT_NAME:
        return whole
    return (*whole, parts[0].form) if parts[0].weight >= RARE else whole


def _without_form(key: str, parts: Sequence[Part]) -> tuple[str, ...]:
    """The name as it stands before its legal form: "Tara" of "Tara Ltd"."""
    if len(parts) < 2 or parts[-1].role != "legal" or len(parts) != len(key.split()):
        return ()
    kept = key.split()[: next(at for at in range(len(parts), 0, -1) if parts[at - 1].role != "legal")]
    return (" ".join(kept),) if kept else ()


def _acronyms(text: str, drafts: Iterable[_Draft]) -> dict[str, str]:
    """Short forms that the text defines in brackets after a name -> the group of that name."""
    defined: dict[str, str] = {}
    for draft in drafts:
        if not text.startswith(("(", " (", "[", " ["), draft.end):
            continue
        following = _ACRONYM.match(text, draft.end)
        name = _plain(text[draft.start : draft.end])
        short = _plain(following.group(1)) if following else ""
        if short and len(name.split()) > 1 and _abbreviates(short, name):
            defined.setdefault(short, name)
    return defined


def _abbreviates(short: str, name: str) -> bool:
    """Whether a bracketed word is a part of the name or made of its first letters."""
    letters = short.replace(" ", "")
    words = name.split()
    if short in words or (len(letters) > 4 and letters in name.replace(" ", "")):
        return True
    initials = iter("".join(word[:3] for word in words))
    return len(letters) >= 2 and letters[0] == words[0][0] and all(letter in initials for letter in letters)


def _to_group(text: str, drafts: list[_Draft]) -> Group:
    if len(drafts) == 1:
        return _to_group_of_one(text, drafts[0])
    kind, cue = _type(drafts)
    places = tuple([Place(draft.start, draft.end) for draft in drafts])
    shown = dict.fromkeys([text[start:end] for start, end in places])
    name = max(shown, key=_length) if len(shown) > 1 else next(iter(shown))
    is_named = any(draft.is_party for draft in drafts)
    return Group(_on_one_line(name), kind, cue, places, _best_sightings(drafts), is_named)


def _to_group_of_one(text: str, draft: _Draft) -> Group:
    """Most parties are named once."""
    name = text[draft.start : draft.end]
    kind, cue = draft.kind, draft.cue
    if not draft.is_party or kind is PartyType.UNKNOWN:
        kind, cue = PartyType.UNKNOWN, draft.other or draft.cue
    sightings = _best_sightings([draft]) if draft.sightings else ()
    return Group(_on_one_line(name), kind, cue, (Place(draft.start, draft.end),), sightings, draft.is_party)


def _length(shown: str) -> tuple[int, int]:
    """The name of most words, and of those the one written shortest."""
    return _plain(shown).count(" "), -len(shown)


def _best_sightings(drafts: list[_Draft]) -> tuple[Sighting, ...]:
    """For every listed name the sighting that is most alike."""
    best: dict[tuple[int, int], Sighting] = {}
    for draft in drafts:
        for sighting in draft.sightings:
            known = best.get((sighting.list, sighting.name))
            if known is None or sighting.comparison.score > known.comparison.score:
                best[sighting.list, sighting.name] = sighting
    return tuple(best.values())


def _type(group: list[_Draft]) -> tuple[PartyType, str]:
    votes: dict[PartyType, int] = {}
    for draft in group:
        if draft.is_party and draft.kind is not PartyType.UNKNOWN:
            votes[draft.kind] = votes.get(draft.kind, 0) + 1 + bool(draft.cue)
    if not votes:
        return PartyType.UNKNOWN, next((draft.other or draft.cue for draft in group if draft.other or draft.cue), "")
    kind = max(votes, key=lambda one: votes[one])
    return kind, next((draft.cue for draft in group if draft.kind is kind and draft.cue), "")


def _on_one_line(name: str) -> str:
    """The name without line breaks; a hyphen that a line ends with joins it to the next: "O'Hara-" and "Visser"."""
    return " ".join(_SPLIT_WORD.sub("-", name).split() if "\n" in name else name.split())
