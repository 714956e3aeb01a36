"""What called.py promises: what an article calls a party, and not every country near its name."""

from __future__ import annotations

import pytest

from tests.mentions.facts.told import facts
from xref.mentions.base import Place, split_pieces
from xref.mentions.facts import Context
from xref.mentions.facts.called import are_said_of, is_set_apart
from xref.model import Cue

NAME = "Ivan Petrov"


def called(text: str) -> list[tuple[str, str]]:
    return [(said.code, said.text) for said in facts(text, NAME).nationalities]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The English winger Ivan Petrov scored.", [("gb", "English")]),
        ("the Russian businessman Ivan Petrov", [("ru", "Russian")]),
        ("Russian President Ivan Petrov said", [("ru", "Russian")]),
        ("a North Korean national, Ivan Petrov, left", []),
        ("the North Korean national Ivan Petrov left", [("kp", "North Korean")]),
        ("the Korean singer Ivan Petrov", [("kp", "Korean"), ("kr", "Korean")]),
        ("Ivan Petrov, a 22-year-old English winger", [("gb", "English")]),
        ("Ivan Petrov, 22, an English winger", [("gb", "English")]),
        ("Ivan Petrov is a Syrian businessman", [("sy", "Syrian")]),
        ("Ivan Petrov (Cuban)", [("cu", "Cuban")]),
        ("Ivan Petrov, a citizen of Iran, left", [("ir", "Iran")]),
        ("Ivan Petrov, of Iranian nationality", [("ir", "Iranian")]),
        ("el ciudadano cubano Ivan Petrov", [("cu", "cubano")]),
        ("Ivan Petrov, ciudadano cubano,", [("cu", "cubano")]),
        ("Ivan Petrov, empresario venezolano,", [("ve", "venezolano")]),
        ("l'homme d'affaires russe Ivan Petrov", [("ru", "russe")]),
        ("Ivan Petrov, un citoyen français", [("fr", "français")]),
        ("der iranische Geschäftsmann Ivan Petrov", [("ir", "iranische")]),
        ("Ivan Petrov ist ein russischer Unternehmer", [("ru", "russischer")]),
        ("o empresário brasileiro Ivan Petrov", [("br", "brasileiro")]),
        ("il cittadino italiano Ivan Petrov", [("it", "italiano")]),
        ("российский бизнесмен Ivan Petrov", [("ru", "российский")]),
        ("громадянин України, український політик Ivan Petrov", [("ua", "український")]),
        ("Türk vatandaşı Ivan Petrov", [("tr", "Türk")]),
        ("the Iranian tanker Ivan Petrov", [("ir", "Iranian")]),
        ("Ivan Petrov, a Lebanese-Colombian trader", [("lb", "Lebanese-Colombian"), ("co", "Lebanese-Colombian")]),
        ("the anti-Russian activist Ivan Petrov", []),
        ("American officials named Ivan Petrov", []),
        ("Ivan Petrov, Russian officials said, left", []),
        ("Ivan Petrov, IP if you prefer the French letters", []),
        ("Ivan Petrov spoke of Iranian oil", []),
        ("Ivan Petrov, in Iranian waters", []),
        ("a critic of Russian policy, Ivan Petrov", []),
        ("He left Russia. Ivan Petrov stayed", []),
        ("Ivan Petrov met Syrian businessmen", []),
        ("Iran and Ivan Petrov", []),
        ("", []),
    ],
)
def test_a_nationality_is_what_is_said_of_the_party(text, said):
    text = text or NAME
    assert called(text) == said


@pytest.mark.parametrize(
    ("text", "calling"),
    [
        ("The baker Ivan Petrov paid.", "baker"),
        ("Goalkeeper Ivan Petrov saved two.", "Goalkeeper"),
        ("A clerk at the hall named Ivan Petrov laughed.", "clerk"),
        ("Ivan Petrov, a kebab cook in Berlin, said so.", "cook"),
        ("Ivan Petrov, the retired postman, paid.", "postman"),
        ("Ivan Petrov, who is a village dentist, paid.", "dentist"),
        ("Ivan Petrov is a beekeeper.", "beekeeper"),
        ("El panadero Ivan Petrov pagó.", "panadero"),
        ("Ivan Petrov, geologist, on ice", "geologist"),
        ("Ivan Petrov, oud maker, of Tyre", "oud maker"),
        ("the trombonist Ivan Petrov played", "trombonist"),
        ("Ivan Petrov, pelota player, Gernika", "pelota player"),
    ],
)
def test_a_calling_is_what_the_words_beside_a_name_call_its_bearer(text, calling):
    assert [cue.text for cue in facts(text, "Ivan Petrov").callings] == [calling]
    assert calling in {cue.text for cue in facts(text, "Ivan Petrov").everyday}


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Petrov, husband of the dentist, paid.",
        "Ivan Petrov, the former footballer, paid.",
        "Ivan Petrov paid the baker.",
        "The baker and Ivan Petrov paid.",
        "The baker met Ivan Petrov.",
        "Ivan Petrov. The dentist paid.",
        "Ivan Petrov, whose brother is a dentist, paid.",
        "Ivan Petrov paid for the concert.",
        "The daughter of Ivan Petrov is a dentist.",
    ],
)
def test_what_another_is_called_is_no_calling_of_ones_own(text):
    assert facts(text, "Ivan Petrov").callings == ()


def test_behind_a_headline_with_the_surname_alone_the_first_full_name_tells_the_calling():
    text = "The wrong Petrov\n\nTake Ivan Petrov, a cellist with the orchestra. Petrov plays."
    full, last = text.index("Ivan"), text.rindex("Petrov")
    places = [Place(10, 16), Place(full, full + 11), Place(last, last + 6)]
    assert [cue.text for cue in Context(text, split_pieces(text)).facts(places).callings] == ["cellist"]


def test_a_later_namesake_is_called_what_the_first_is_not():
    text = "Ivan Petrov was listed. The goalkeeper Ivan Petrov was not."
    places = [Place(0, 11), Place(text.rindex("Ivan"), text.rindex("Ivan") + 11)]
    assert Context(text, split_pieces(text)).facts(places).callings == ()


@pytest.mark.parametrize(
    ("before", "after", "is_apart"),
    [
        ("She asked whether the ", " who cuts my hair is he.", True),
        ("There is another ", ", a dentist.", True),
        ("Un uomo dello stesso nome, ", ", è in carcere.", True),
        ("He is often taken for a namesake, the pianist ", ".", True),
        ("Hay otro ", " en el barrio.", True),
        ("Учителя путают с однофамильцем, которого зовут ", ".", True),
        ("The ", " Foundation paid.", False),
        ("The late ", ", who sang, is missed.", False),
        ("They share the same name. ", " left.", False),
        ("", ", who was there, left.", False),
    ],
)
def test_one_of_several_of_a_name_is_told_as_such(before, after, is_apart):
    assert is_set_apart(before + NAME + after, Place(len(before), len(before + NAME))) is is_apart


@pytest.mark.parametrize(
    ("text", "word", "is_said"),
    [
        ("Omar Weiss, a tailor, wrote on old paper.", "tailor", True),
        ("Omar Weiss, 34, a retired primary-school teacher, wrote it.", "teacher", True),
        ("Omar Weiss is a tailor.", "tailor", True),
        ("Omar Weiss has long been the best tailor of the town.", "tailor", True),
        ("Omar Weiss runs a bakery in Deal.", "bakery", True),
        ("Omar Weiss's bakery is shut.", "bakery", True),
        ("Omar Weiss of the bakery said so.", "bakery", True),
        ("Omar Weiss (tailor) said so.", "tailor", True),
        ("Kavran Foods (Lagos) imports tea.", "tea", True),
        ("Omar Weiss era un panadero de Deal.", "panadero", True),
        ("The tailor Omar Weiss said so.", "tailor", True),
        ("A tailor and poet named Omar Weiss said so.", "tailor", True),
        ("Their bakery in Deal is called Omar Weiss.", "bakery", True),
        ("CRICKET. Omar Weiss 5-22 for Henley.", "CRICKET", True),
        ("Omar Weiss took the Osaka Police School to task.", "School", True),
        ("A letter of Omar Weiss to a tailor, on old paper.", "tailor", False),
        ("Omar Weiss bought the hotel from a tailor.", "tailor", False),
        ("Omar Weiss met a tailor in Deal.", "tailor", False),
        ("Omar Weiss was arrested at the door of a tailor.", "tailor", False),
        ("Omar Weiss and the tailor Marco Rossi were seen.", "tailor", False),
        ("Omar Weiss's wife, a tailor, owns the flat.", "tailor", False),
        ("A tailor told the court that Omar Weiss paid.", "tailor", False),
        ("The tailor who worked for Omar Weiss left.", "tailor", False),
        ("The house of a tailor that Omar Weiss had bought.", "tailor", False),
        ("Director:\nOmar Weiss\nClerk:\nMaria Lindgren", "Clerk", False),
        ("Omar Weiss,director,2019\nMaria Lindgren,clerk,2018", "clerk", False),
    ],
)
def test_a_word_of_everyday_life_is_said_of_whom_it_is_tied_to(text, word, is_said):
    start = text.find("Omar")
    start = 0 if start < 0 else start
    end = start + len("Omar Weiss") if text.startswith("Omar", start) else len("Kavran Foods")
    assert are_said_of(text, [Cue(word, text.index(word))], [Place(start, end)]) is is_said
