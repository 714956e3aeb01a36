"""How the labelled pairs are made: what newspapers do to a listed name, and which listings are near neighbors."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from native_scripts import ARABIC, CHINESE_FIRM, HAN, HANGUL, by_table, in_cyrillic


class Listed(NamedTuple):
    """One listing: its number, its kind, its names with the primary one first."""

    uid: str
    kind: str
    names: tuple[str, ...]


class Pair(NamedTuple):
    """A name of an article, a name of the list, and whether they are one (1) or two (0)."""

    subject: str
    listed: str
    kind: str
    same: int
    why: str


Rule = Callable[[list[Listed]], list[Pair]]
Change = Callable[[str], str]  # from a listed name to an article's; empty where it does not apply
PARTICLES = {"al", "el", "bin", "ibn", "bint", "de", "la", "del", "abd", "abu", "van", "der", "ul", "ur", "uld", "ould"}
LEGAL = (
    "CO., LTD.", "CO., LTD", "CO. LTD.", "CO LTD", "S.A. DE C.V.", "S. DE R.L. DE C.V.", "LIMITED LIABILITY COMPANY",
    "JOINT STOCK COMPANY", "COMPANY LIMITED", "COMPANY", "LIMITED", "L.L.C.", "LLC", "LTD.", "LTD", "S.A.S.",
    "S.A.L.",
    "S.A.", "LTDA.", "INC.", "CORPORATION", "CORP.", "GMBH", "FZE", "FZCO", "OOO", "OAO", "PAO", "ZAO", "JSC", "PJSC",
)  # fmt: skip
LEGAL_ELSEWHERE = {
    "LIMITED LIABILITY COMPANY": "OOO", "JOINT STOCK COMPANY": "JSC", "LLC": "Limited Liability Company",
    "LTD.": "Limited", "LTD": "Limited", "CO., LTD.": "Company Limited", "CO LTD": "Co., Ltd.", "OOO": "LLC",
    "OAO": "Open Joint Stock Company", "S.A.": "Sociedad Anonima", "GMBH": "Gesellschaft mit beschränkter Haftung",
    "JSC": "AO", "LIMITED": "Ltd", "CORPORATION": "Corp.", "PAO": "Public Joint Stock Company", "COMPANY": "Co.",
    "S.A. DE C.V.": "Sociedad Anonima de Capital Variable", "L.L.C.": "LLC", "FZE": "F.Z.E.",
}  # fmt: skip
TRADES = {
    "TRADING", "SHIPPING", "GENERAL", "INTERNATIONAL", "GROUP", "COMPANY", "ENGINEERING", "SERVICES", "INDUSTRIES",
    "INDUSTRIAL", "TECHNOLOGY", "DEVELOPMENT", "INVESTMENT", "CONSTRUCTION", "TRANSPORT", "LOGISTICS",
    "PETROCHEMICAL",
    "IMPORT", "EXPORT", "AND", "HOLDING", "MANAGEMENT", "ENTERPRISES", "INDUSTRY", "COMMERCIAL", "EXCHANGE", "THE",
}  # fmt: skip
SHORT = {
    "TECHNOLOGY": "Tech", "INTERNATIONAL": "Intl", "BROTHERS": "Bros", "COMMUNICATION": "Comm", "GROUP": "Grp",
    "COMMUNICATIONS": "Comm", "INDUSTRIES": "Inds", "ENGINEERING": "Eng", "SERVICES": "Svcs", "DEVELOPMENT": "Dev",
    "INVESTMENT": "Inv", "NATIONAL": "Natl", "INDUSTRIAL": "Ind", "MANUFACTURING": "Mfg", "MANAGEMENT": "Mgmt",
    "ASSOCIATION": "Assn", "DEPARTMENT": "Dept", "ENTERPRISES": "Ent", "UNIVERSITY": "Univ", "INSTITUTE": "Inst",
}  # fmt: skip
TITLES = (
    "Sheikh", "Gen.", "Dr.", "Hajji", "Mr.", "President", "Col.", "Mullah", "Major General", "Sayyid",
    "Eng.", "Prof.",
    "Brig. Gen.", "Señor", "Minister", "Ayatollah", "Capt.", "Haji", "Herr", "Ustad",
)  # fmt: skip
NICKNAMES = ("The Bear", "Abu Khalid", "El Gordo", "Kolya", "The Engineer", "Chino", "Red", "Doc")
SPELLINGS = (
    ("MUHAMMAD", "Mohammed"), ("MOHAMMAD", "Muhammad"), ("MOHAMED", "Mohammad"), ("HUSAYN", "Hussein"),
    ("YUSUF", "Youssef"),
    ("HUSSEIN", "Husayn"), ("SERGEY", "Serhiy"), ("SERGEI", "Sergey"), ("SULAYMAN", "Suleiman"),
    ("QADHAFI", "Gaddafi"),
    ("ALEKSANDR", "Alexander"), ("UMAR", "Omar"), ("UTHMAN", "Osman"), ("JAMAL", "Gamal"),
    ("DAWUD", "Daoud"), ("YEVGENIY", "Evgeny"),
    ("NIKOLAY", "Nikolai"), ("ANDREY", "Andrei"), ("ALEKSEY", "Alexei"), ("DMITRIY", "Dmitry"), ("KH", "H"),
    ("IY", "y"),
    ("OU", "u"), ("EE", "i"), ("DH", "d"), ("Q", "k"), ("EY", "ei"), ("SH", "ch"), ("AY", "ai"),
    ("OO", "u"), ("J", "dj"),
)  # fmt: skip
ACCENTS = {"a": "á", "e": "é", "i": "í", "o": "ó", "u": "ú", "c": "ç", "s": "š", "n": "ñ"}


def number(text: str) -> int:
    """A number that depends on the text alone."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big")


def chosen(pairs: Iterable[Pair], count: int) -> list[Pair]:
    """The pairs with the smallest hashes."""
    return sorted(set(pairs), key=lambda pair: number("\t".join(map(str, pair))))[:count]


def words(name: str) -> list[str]:
    """The words of a name, upper case, without marks."""
    return re.findall(r"[^\W_]+", name.upper())


def spoken(name: str) -> list[str]:
    """A person's name as it is said: given names first, title case."""
    last, _, first = name.partition(",")
    return f"{first} {last}".title().replace("'S ", "'s ").split()


def is_plain_person(listed: Listed) -> bool:
    """A person with a surname and given names, all of some length."""
    last, comma, first = listed.names[0].partition(",")
    return listed.kind == "person" and bool(comma) and len(first) > 3 and len(last) > 3 and "," not in first


def _like(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _slip(text: str, at: int, how: int) -> str:
    """One slip of the pen: a letter dropped, doubled, swapped with the next, or another one written."""
    ways = (
        text[:at] + text[at + 1 :],
        text[:at] + text[at] + text[at:],
        "",
        text[:at] + "eaoinrst"[at % 8] + text[at + 1 :],
    )
    return ways[how] if how != 2 else text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def typo(said: str) -> str:
    """One slip inside the longest word, which has seven letters at least."""
    word = max(said.split(), key=len)
    if len(word) < 7 or not word.isalpha():
        return ""
    changed = _slip(word, 2 + number(said) % (len(word) - 4), number(word) % 4)
    return said.replace(word, changed) if changed.lower() != word.lower() else ""


def misread(said: str) -> str:
    """What optical reading makes of it: rn for m, 0 for o, 1 for l."""
    ways = [(old, new) for old, new in (("m", "rn"), ("o", "0"), ("l", "1"), ("rn", "m")) if old in said]
    if not ways:
        return ""
    old, new = ways[number(said) % len(ways)]
    return said.replace(old, new, 1)


def accented(said: str) -> str:
    """Accents on two of its letters."""
    places = [at for at, letter in enumerate(said) if letter in ACCENTS]
    letters = list(said)
    for at in places[number(said) % 3 :: 4][:2]:
        letters[at] = ACCENTS[letters[at]]
    return "".join(letters) if places and "".join(letters) != said else ""


def respelt(said: str) -> str:
    """Another romanization of one sound in it."""
    ways = [(old, new) for old, new in SPELLINGS if old.lower() in said[1:].lower() or said.upper().startswith(old)]
    if not ways:
        return ""
    old, new = ways[0] if len(ways[0][0]) > 3 else ways[number(said) % len(ways)]
    changed = re.sub(old, new.lower(), said, count=1, flags=re.IGNORECASE)
    return changed.title() if changed.lower() != said.lower() else ""


def laid_out(said: str) -> str:
    """What a page does to a name: breaks, hard spaces, entities, quotes, capitals."""
    first, _, rest = said.partition(" ")
    ways = (
        said.upper(), said.replace(" ", "\u00a0"), said.replace(" ", "\n", 1), said.replace(" ",
    "&nbsp;", 1), f"“{said}”",
        f"{said}’s", f"{first}  {rest}", f"{said[:-3]}\u00ad{said[-3:]}",
    )  # fmt: skip
    return ways[number(said) % len(ways)]


def respaced(said: str) -> str:
    """Two words written as one, or the longest one as two."""
    split = said.split()
    longest = max(split, key=len)
    if len(longest) >= 9 and longest.isalpha():
        return said.replace(longest, f"{longest[: len(longest) // 2]} {longest[len(longest) // 2 :]}")
    for one, other in pairwise(split):
        if one.isalpha() and other.isalpha() and len(one) > 2 and len(other) > 2 and len(split) > 1:
            return said.replace(f"{one} {other}", one + other.lower())
    return ""


def without_particles(said: str) -> str:
    """Without al-, bin, de and their like, or with the hyphen gone."""
    kept = [word for word in re.split(r"[ -]", said) if word.lower() not in PARTICLES - {"abd", "abu"}]
    return " ".join(kept) if len(kept) > 1 and " ".join(kept) != said else ""


def titled(said: str) -> str:
    """With an honorific or a rank."""
    return f"{TITLES[number(said) % len(TITLES)]} {said}"


def nicknamed(said: str) -> str:
    """With a nickname in quotes."""
    split = said.split()
    quoted = NICKNAMES[number(said) % len(NICKNAMES)]
    opening, closing = ('"', '"') if number(said) % 2 else ("“", "”")
    return " ".join([split[0], f"{opening}{quoted}{closing}", *split[1:]])


def _of_persons(change: Change, why: str) -> Rule:
    """Persons, as said aloud and then changed."""

    def rule(listings: list[Listed]) -> list[Pair]:
        names = [listed.names[0] for listed in listings if is_plain_person(listed)]
        found = [(change(" ".join(spoken(name))), name) for name in names]
        return [Pair(subject, name, "person", 1, why) for subject, name in found if subject]

    return rule


def _of_parties(change: Change, why: str, *kinds: str) -> Rule:
    """Organizations and ships, each name changed."""

    def rule(listings: list[Listed]) -> list[Pair]:
        kept = [listed for listed in listings if listed.kind in kinds and len(listed.names[0]) > 5]
        found = [(change(listed.names[0]), listed) for listed in kept]
        return [Pair(subject, listed.names[0], listed.kind, 1, why) for subject, listed in found if subject]

    return rule


def _as_title(change: Change) -> Change:
    return lambda name: change(name.title())


def in_order(said: str) -> str:
    """As it is said."""
    return said


def shortened(said: str) -> str:
    """Only the first given name and the surname."""
    split = said.split()
    return f"{split[0]} {split[-1]}" if len(split) > 2 and len(split[0]) > 2 and "-" not in said else ""


def initialed(said: str) -> str:
    """Given names as initials."""
    split = said.split()
    if len(split) < 2 or not (split[0].isalpha() and len(split[-1]) > 4):
        return ""
    middle = f"{split[1][0]}. " if len(split) > 2 and split[1].lower() not in PARTICLES and number(said) % 2 else ""
    return f"{split[0][0]}. {middle}{split[-1]}"


def without_legal(name: str) -> str:
    """Without its legal form."""
    for form in LEGAL:
        if name.endswith(" " + form) and len(words(name)) > len(words(form)) + 1:
            return name.removesuffix(form).rstrip(" ,").title()
    return ""


def other_legal(name: str) -> str:
    """With its legal form in other words, at the end or in front."""
    for form, other in LEGAL_ELSEWHERE.items():
        if name.endswith(" " + form) and len(words(name)) > len(words(form)) + 1:
            rest = name.removesuffix(form).rstrip(" ,").title()
            return f"{other} {rest}" if other.isupper() and number(name) % 2 else f"{rest} {other}"
    return ""


def abbreviated(name: str) -> str:
    """With the words of its trade cut short, as trade papers do."""
    found = [SHORT.get(word, word.title()) for word in re.split(r"[ ,]+", name)]
    return " ".join(found) if any(word in SHORT for word in words(name)) and len(found) > 1 else ""


def distinctive(name: str) -> str:
    """Its distinctive words alone: what stands before the words of its trade, two at least."""
    kept = re.split(r"[ ,]+", without_legal(name).upper() or name)
    while kept and kept[-1] in TRADES:
        kept.pop()
    dropped = len(words(name)) - len(kept)
    if 2 <= len(kept) <= 3 and dropped and not {"OF", "FOR"} & set(kept) and not TRADES & set(kept):
        return " ".join(kept).title()
    return ""


ROMAN = {
    "II": "2",
    "III": "3",
    "IV": "4",
    "VI": "6",
    "2": "II",
    "3": "III",
    "4": "IV",
    "1": "One",
    "5": "Five",
    "7": "Seven",
}


def renumbered(name: str) -> str:
    """Its number written another way."""
    found = [ROMAN.get(word, word.title()) for word in name.split()]
    return " ".join(found) if any(word in ROMAN for word in name.split()[1:]) else ""


def with_ampersand(name: str) -> str:
    """And for &, as a page's source has it."""
    if " & " in name:
        return name.title().replace(" & ", " and ")
    return name.title().replace(" And ", " &amp; ") if " AND " in name else ""


def called_ship(name: str) -> str:
    """As shipping news calls it."""
    ways = ("M/V {}", "M/T {}", "the {}", "MV {}", "the tanker {}", "MT “{}”")
    return ways[number(name) % len(ways)].format(name.title())


def in_chinese(name: str) -> str:
    """A Chinese firm in Chinese: known words, and pinyin syllables for the name."""
    pinyin = {syllable: HAN[syllable] for syllable in HAN}
    spelt = []
    for word in words(name):
        known = CHINESE_FIRM.get(word.lower()) or _by_syllable(word.lower(), pinyin)
        if not known:
            return ""
        spelt.append(known)
    is_chinese = any(word.lower() in CHINESE_FIRM and word not in {"CO", "LTD", "LIMITED"} for word in words(name))
    return "".join(spelt) if is_chinese and len(spelt) > 2 else ""


def _by_syllable(word: str, table: dict[str, str]) -> str:
    """A word of pinyin syllables, in characters; empty where it is none."""
    if not word:
        return ""
    for length in range(min(6, len(word)), 1, -1):
        char = table.get(word[:length])
        if char and (length == len(word) or _by_syllable(word[length:], table)):
            return char + _by_syllable(word[length:], table)
    return ""


def in_arabic(said: str) -> str:
    """Given names of Arabic in Arabic script."""
    return by_table(said.split(), ARABIC, " ") if len(said.split()) > 1 else ""


def in_persian(said: str) -> str:
    """The same in the letters that Persian uses."""
    return in_arabic(said).translate(str.maketrans("يك", "یک"))


def in_hangul(said: str) -> str:
    """A Korean name in its own script, surname first."""
    *given, surname = said.replace("-", " ").split()
    return by_table([surname, *given], HANGUL, "") if len(given) == 2 else ""


def in_chinese_order(said: str) -> str:
    """A Chinese person's name in characters, surname first."""
    *given, surname = said.lower().split()
    first = _by_syllable("".join(given), HAN)
    return HAN.get(surname, "") + first if HAN.get(surname) and first and 1 <= len(first) <= 2 else ""


def russian(said: str) -> str:
    """A Russian name in Cyrillic: by its surname's ending and a patronymic."""
    is_russian = re.search(r"(?:ov|ev|in|ova|eva|ina|ko|sky|skiy|enko)$", said) and re.search(r"(?:vich|vna)\b", said)
    return in_cyrillic(said) if is_russian and said.replace(" ", "").isalpha() else ""


def alias_spellings(listings: list[Listed]) -> list[Pair]:
    """Two names of one listing, each word of the shorter a spelling of one of the other, to a reader's eye."""
    found = []
    for listed in listings:
        for other in listed.names[1:]:
            if listed.kind in {"person", "organization"} and _are_spellings(words(other), words(listed.names[0])):
                subject = " ".join(spoken(other)) if listed.kind == "person" else other.title()
                found.append(Pair(subject, listed.names[0], listed.kind, 1, f"alias of a {listed.kind}"))
    return found


def _are_spellings(left: list[str], right: list[str]) -> bool:
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) < 2 or len(longer) - len(shorter) > 1 or sorted(left) == sorted(right):
        return False
    rest = list(longer)
    for word in shorter:
        best = max(rest, key=lambda other: _like(word, other))
        if _like(word, best) < 0.7 or (word.isdigit() and word != best):
            return False
        rest.remove(best)
    return True


def _are_apart(one: Listed, other: Listed) -> bool:
    """No name of the one is made of the words of a name of the other, spelling aside."""
    for mine in one.names:
        for theirs in other.names:
            shorter, longer = sorted((words(mine), words(theirs)), key=len)
            if all(max((_like(word, known) for known in longer), default=0.0) > 0.66 for word in shorter):
                return False
    return True


def _neighbors(listings: list[Listed], keys: Callable[[Listed], Iterable[str]]) -> Iterator[tuple[Listed, Listed]]:
    """Pairs of listings that share a key, each with the next two."""
    groups: dict[str, list[Listed]] = defaultdict(list)
    for listed in sorted(listings, key=lambda one: number(one.uid)):
        for key in keys(listed):
            groups[key].append(listed)
    for _, group in sorted(groups.items()):
        for at, one in enumerate(group):
            for other in group[at + 1 : at + 3]:
                if one.uid != other.uid and _are_apart(one, other):
                    yield one, other


def _given(name: str) -> list[str]:
    return words(name.partition(",")[2])


def _persons(listings: list[Listed]) -> list[Listed]:
    return [listed for listed in listings if is_plain_person(listed)]


def _two_persons(why: str, keys: Callable[[str], Iterable[str]]) -> Rule:
    """Two persons who share a part of their names."""

    def rule(listings: list[Listed]) -> list[Pair]:
        near = _neighbors(_persons(listings), lambda listed: keys(listed.names[0]))
        return [Pair(" ".join(spoken(one.names[0])), other.names[0], "person", 0, why) for one, other in near]

    return rule


def _surname(name: str) -> list[str]:
    return [name.partition(",")[0]]


def _first_given(name: str) -> list[str]:
    return _given(name)[:1]


def _father(name: str) -> list[str]:
    last, _, first = name.partition(",")
    return [f"{last} {given}" for given in words(first)[1:] if len(given) > 4]


COMMON = {
    "MUHAMMAD",
    "MOHAMMED",
    "AHMAD",
    "ALI",
    "HASAN",
    "HASSAN",
    "KIM",
    "PAK",
    "JOSE",
    "GARCIA",
    "LOPEZ",
    "IVANOV",
    "KHAN",
}


def _common(name: str) -> list[str]:
    return sorted(set(words(name)) & COMMON)


def _two_parties(why: str, kind: str, keys: Callable[[list[str]], Iterable[str]]) -> Rule:
    """Two organizations or ships that share a word."""

    def rule(listings: list[Listed]) -> list[Pair]:
        kept = [listed for listed in listings if listed.kind == kind]
        near = _neighbors(kept, lambda listed: keys(words(listed.names[0])))
        return [Pair(one.names[0].title(), other.names[0], kind, 0, why) for one, other in near]

    return rule


def _head(found: list[str]) -> list[str]:
    return found[:1] if found and len(found[0]) > 4 and found[0] not in TRADES else []


def _bank(found: list[str]) -> list[str]:
    return ["BANK"] if "BANK" in found and len(found) < 5 else []


def _trade(found: list[str]) -> list[str]:
    known = {*TRADES, *words(" ".join(LEGAL))}
    return [" ".join(found[-2:])] if len(found) > 2 and found[-2] in TRADES and found[-1] in known else []


def other_number(listings: list[Listed]) -> list[Pair]:
    """A party whose name is the listed one but for its number."""
    found = []
    for listed in listings:
        digits = re.search(r"(?<=[ -])\d+\b", listed.names[0])
        if digits and listed.kind in {"vessel", "organization"} and len(listed.names[0]) > 5:
            subject = listed.names[0].replace(digits.group(), str(int(digits.group()) + 1 + number(listed.uid) % 7))
            found.append(Pair(subject.title(), listed.names[0], listed.kind, 0, "other number"))
    return found


def other_initial(listings: list[Listed]) -> list[Pair]:
    """A person of the same surname whose initial is another."""
    found = []
    for listed in _persons(listings):
        taken = {word[0] for name in listed.names for word in words(name)}
        free = [letter for letter in "ABDEFGHKLMNRSTVZ" if letter not in taken]
        initial = free[number(listed.uid) % len(free)] if free else "Q"
        subject = f"{initial}. {spoken(listed.names[0])[-1]}"
        found.append(Pair(subject, listed.names[0], "person", 0, "other initial"))
    return found


TAILS = ("Football Club", "Business Register", "Pioneer", "School of Music", "Rangers", "Daily News", "Film Festival")


def longer_name(listings: list[Listed]) -> list[Pair]:
    """A party whose name goes on where the listed one ends."""
    kept = [one for one in listings if one.kind in {"vessel", "organization"} and len(words(one.names[0])) <= 2]
    kept = [one for one in kept if len(one.names[0]) > 3]
    return [
        Pair(f"{one.names[0].title()} {TAILS[number(one.uid) % len(TAILS)]}", one.names[0], one.kind, 0, "longer name")
        for one in kept
    ]


def person_or_firm(listings: list[Listed]) -> list[Pair]:
    """A person, and a company that bears the given name."""
    firms: dict[str, str] = {}
    for listed in listings:
        if listed.kind == "organization" and len(words(listed.names[0])) <= 4:
            firms.setdefault(words(listed.names[0])[0] if words(listed.names[0]) else "", listed.names[0])
    found = []
    for listed in _persons(listings):
        first = _given(listed.names[0])[0] if _given(listed.names[0]) else ""
        if first in firms and not set(words(listed.names[0])) - {first} & set(words(firms[first])):
            found.append(Pair(" ".join(spoken(listed.names[0])), firms[first], "organization", 0, "person or firm"))
    return found


def other_trade(listings: list[Listed]) -> list[Pair]:
    """A company with the first word of the listed one and another trade."""
    trades = ("Catering", "Properties", "Dental Clinic", "Software", "Bakery", "Furniture", "Insurance", "Textiles")
    found = []
    for listed in listings:
        head = words(listed.names[0])
        if listed.kind == "organization" and len(head) > 2 and _head(head) and not set(head[1:3]) & TRADES:
            subject = f"{head[0].title()} {trades[number(listed.uid) % len(trades)]}"
            found.append(Pair(subject, listed.names[0], "organization", 0, "other trade"))
    return found


POSITIVES: tuple[Rule, ...] = (
    alias_spellings,
    _of_persons(in_order, "order"),
    _of_persons(shortened, "shortened"),
    _of_persons(initialed, "initials"),
    _of_persons(without_particles, "particles"),
    _of_persons(titled, "honorific"),
    _of_persons(nicknamed, "nickname in quotes"),
    _of_persons(respelt, "transliteration"),
    _of_persons(accented, "diacritics"),
    _of_persons(typo, "slip"),
    _of_persons(misread, "misread"),
    _of_persons(respaced, "joined or split"),
    _of_persons(laid_out, "layout"),
    _of_persons(russian, "cyrillic"),
    _of_persons(in_arabic, "arabic"),
    _of_persons(in_persian, "persian"),
    _of_persons(in_hangul, "korean"),
    _of_persons(in_chinese_order, "chinese"),
    _of_parties(in_chinese, "chinese firm", "organization"),
    _of_parties(without_legal, "no legal form", "organization"),
    _of_parties(other_legal, "other legal form", "organization"),
    _of_parties(abbreviated, "abbreviated", "organization"),
    _of_parties(distinctive, "distinctive part", "organization"),
    _of_parties(renumbered, "number written otherwise", "organization", "vessel"),
    _of_parties(with_ampersand, "ampersand", "organization"),
    _of_parties(called_ship, "ship's prefix", "vessel"),
    _of_parties(_as_title(typo), "slip in a party", "organization", "vessel"),
    _of_parties(_as_title(respaced), "joined or split party", "organization", "vessel"),
    _of_parties(_as_title(laid_out), "layout of a party", "organization", "vessel"),
)
NEGATIVES: tuple[Rule, ...] = (
    _two_persons("same surname", _surname),
    _two_persons("same given name", _first_given),
    _two_persons("same family", _father),
    _two_persons("common names", _common),
    _two_parties("same first word", "organization", _head),
    _two_parties("another bank", "organization", _bank),
    _two_parties("same trade", "organization", _trade),
    _two_parties("ships with a word in common", "vessel", lambda found: [word for word in found if len(word) > 3]),
    other_number,
    other_initial,
    longer_name,
    other_trade,
    person_or_firm,
)
