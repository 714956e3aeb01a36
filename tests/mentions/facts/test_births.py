"""What births.py promises: the age and the birth that are the name's own, in nine languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.mentions.base import Place
from xref.mentions.facts.births import find_ages, find_births

NAME = "Ivan Petrov"


def place(text: str) -> Place:
    start = text.index(NAME)
    return Place(start, start + len(NAME))


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Ivan Petrov, 22, won", 22),
        ("Ivan Petrov (22) won", 22),
        ("Ivan Petrov, who's twenty-two, won", 22),
        ("Ivan Petrov, cab-\ndriver, 22.", 22),
        ("Ivan Petrov (Plot 9; he is 22 and has a dog)", 22),
        ("Ivan Petrov, who has just turned 22, won", 22),
        ("Ivan Petrov turned 22 in May", 22),
        ("Ivan Petrov will be 22 on Monday", 22),
        ("Ivan Petrov, only 22, won", 22),
        ("Ivan Petrov, a matatu driver of 22, won", 22),
        ("Ivan Petrov died last week at 91.", 91),
        ("Ivan Petrov has died. He was 91.", 91),
        ("Ivan Petrov celebrated his 91st birthday", 91),
        ("Ivan Petrov: I fix lifts. I'm forty-nine. I get stopped.", 49),
        ("Ivan Petrov, a 22-year-old English winger", 22),
        ("Ivan Petrov is a 22-year-old", 22),
        ("Ivan Petrov, 22 years old, won", 22),
        ("Ivan Petrov, aged 22", 22),
        ("Ivan Petrov, a dentist from Perm, aged\n22", 22),
        ("the 22-year-old winger Ivan Petrov", 22),
        ("the 22-year-old\nwinger Ivan Petrov", 22),
        ("Ivan Petrov, de 22 años, ganó", 22),
        ("Ivan Petrov, 22 años, ganó", 22),
        ("Ivan Petrov, un dentista de 22 años de edad", 22),
        ("Ivan Petrov, 22 ans, a gagné", 22),
        ("Ivan Petrov âgé de 22 ans a gagné", 22),
        ("Ivan Petrov, âgé de 22 ans, a gagné", 22),
        ("Ivan Petrov (22 Jahre) gewann", 22),
        ("der 22-jährige Ivan Petrov", 22),
        ("der 22-Jährige, Ivan Petrov", 22),
        ("Ivan Petrov, de 22 anos, venceu", 22),
        ("Ivan Petrov, 22 anni, ha vinto", 22),
        ("Ivan Petrov, di 22 anni, ha vinto", 22),
        ("il 22enne Ivan Petrov", 22),
        ("22 yaşındaki Ivan Petrov", 22),
        ("22-летний Ivan Petrov", 22),
        ("Ivan Petrov, 22 года, победил", 22),
        ("Ivan Petrov, ветеран труда, недавно отметивший 80-летие.", 80),
        ("Ivan Petrov відзначив 70-річчя.", 70),
        ("22-річний Ivan Petrov", 22),
        ("Ivan Petrov, 22 роки, переміг", 22),
        ("Ivan Petrov（22岁）", 22),
        ("Ivan Petrov, twenty-two, won", 22),
        ("Ivan Petrov, aged about thirty, won", 30),
        ("Ivan Petrov, muratore di ventinove anni", 29),
        ("Ivan Petrov, panadero de treinta y seis años", 36),
        ("Ivan Petrov, âgé de soixante-dix-sept ans,", 77),
        ("Ivan Petrov junior, 19, won", 19),
        ("Ivan Petrov Jr., 19, won", 19),
        ("IVAN PETROV SR. (81) CUTS RIBBON".replace("IVAN PETROV", NAME), 81),
        ("Ivan Petrov is 18.", 18),
        ("Ivan Petrov, a retired postman, is 74.", 74),
        ("An Ivan Petrov who plays in goal for Perm is 18.", 18),
        ("Ivan Petrov the umpire from Kent, who is 29 and never left", 29),
        ("Ivan Petrov, the architect. She is 29!", 29),
        ("Ivan Petrov keeps bees. He is forty and was born in Erfurt", 40),
        ("Ivan Petrov keeps a shop. He's from Isfahan, he's about thirty, and", 30),
        ("Ivan Petrov stopped to tie a shoe. The 22-year-old from Perm won", 22),
    ],
)
def test_an_age_is_read(text, age):
    assert list(find_ages(text, place(text))) == [age]


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Petrov turned 40 migrants away",
        "Ivan Petrov's mother died last year at 91.",
        "Ivan Petrov's mother died last year. She was 91.",
        "Ivan Petrov told reporters his wife died last year at 42.",
        "Ivan Petrov flew in for his 18th birthday party",
        "Ivan Petrov, who is 17 in the world rankings, won",
        "Ivan Petrov, a director of 34, won",
        "Ivan Petrov, a resident of 24, Baker Street, won",
        "Ivan Petrov will be 15, 20 and 30 minutes late",
        "Ivan Petrov: I'm 20 and 30 miles away.",
        "Ivan Petrov: My son said, I'm 20, and left.",
        "Ivan Petrov said the fee will be 40, or more",
        "Ivan Petrov, a father of 12, won",
        "Ivan Petrov died at 10.30 in the morning",
        "They asked Ivan Petrov: I am 49 and you?",
        "Ivan Petrov won 22 races.",
        "Ivan Petrov, 250 metres away",
        "Ivan Petrov 7, on hire",
        "Ivan Petrov served 22 years",
        "Ivan Petrov, 22 ans de prison,",
        "Ivan Petrov, jefe de 22 hombres",
        "Ivan Petrov and 22-year-old John Hill",
        "22-year-old John Hill and Ivan Petrov",
        "Ivan Petrov, father of 22-year-old Max",
        "Ivan Petrov. John Hill, aged 22",
        "22 лет назад Ivan Petrov",
        "Ivan Petrov, 3, won",
        "Ivan Petrov, once a winger, won",
        "Ivan Petrov, con pena de 20 años",
        "Ivan Petrov, condena de 20 años",
        "Ivan Petrov is 18 points ahead",
        "Ivan Petrov abducted a 12-year-old girl",
        "Ivan Petrov hailed the 10-year-old treaty",
        "Ivan Petrov met a girl aged 12",
        "Ivan Petrov met Anna Hill. She is 29.",
        "Ivan Petrov met Anna Hill. The 22-year-old won",
        "Ivan Petrov is twenty minutes late",
        "Ivan Petrov",
        "Ivan Petrov (12.02.1961) left",
        "Ivan Petrov, 12.02.1961",
        "Ivan Petrov, 12.5 per cent of it",
        "Ivan Petrov, 12, 45, 77",
        "Ivan Petrov, 12, 45–47",
        "Ivan Petrov, 88, 90n12, 101",
        "Ivan Petrov (12) said",
        "Ivan Petrov отметил 80-летие завода",
        "Ivan Petrov, section, 22, holds that",
        "Ivan Petrov, with friends, 22, and a dog",
        "Ivan Petrov, his nephew, 22, and a dog",
        "Ivan Petrov, two goals, 22, left",
        "Ivan Petrov, 12, 45\nJohn Hill, 9",
    ],
)
def test_another_number_is_no_age(text):
    assert list(find_ages(text, place(text))) == []


@pytest.mark.parametrize(
    "behind", [", 24, 2 Lower Road, was fined", ", 24, 5:12.3; others", ", 24, 2019 graduate of Leeds"]
)
def test_an_age_is_one_before_the_number_of_a_house_a_result_or_a_year(behind):
    text = f"Ivan Petrov{behind}"
    assert list(find_ages(text, place(text))) == [24]


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("Ivan Petrov (born 1991) trains", "1991"),
        ("Ivan Petrov, born 20 Nov 1971, of Perm", "1971-11-20"),
        ("Ivan Petrov, born\n20 Nov 1971", "1971-11-20"),
        ("Ivan Petrov was born on April 2, 1966", "1966-04-02"),
        ("Ivan Petrov was born on the 2nd of April 1966", "1966-04-02"),
        ("Ivan Petrov, born in Perm in May 1966", "1966-05"),
        ("Ivan Petrov (DOB 1966-04-02)", "1966-04-02"),
        ("Ivan Petrov (DOB: 02.04.1966)", "1966-04-02"),
        ("Ivan Petrov (date of birth 02/04/1966)", "1966"),
        ("Ivan Petrov, born 31 February 1966", "1966"),
        ("Ivan Petrov, nato a Perm nel 1966", "1966"),
        ("Ivan Petrov, nacido el 2 de abril de 1966", "1966-04-02"),
        ("Ivan Petrov, nacida en Cuba en 1966", "1966"),
        ("Ivan Petrov, né le 2 avril 1966", "1966-04-02"),
        ("Ivan Petrov, née en août 1966", "1966-08"),
        ("Ivan Petrov, geboren am 2. April 1966", "1966-04-02"),
        ("Ivan Petrov (geb. 1966)", "1966"),
        ("Ivan Petrov, nascido em 2 de fevereiro de 1966", "1966-02-02"),
        ("Ivan Petrov, nato a Roma il 2 luglio 1966", "1966-07-02"),
        ("Ivan Petrov, 2 Nisan 1966 doğumlu", "1966-04-02"),
        ("Ivan Petrov родился 2 апреля 1966 года", "1966-04-02"),
        ("Ivan Petrov, 1966 года рождения", "1966"),
        ("Ivan Petrov, 1966 г.р.", "1966"),
        ("Ivan Petrov народився 2 квітня 1966", "1966-04-02"),
        ("Ivan Petrov, 1966 року народження", "1966"),
        ("Ivan Petrov, уроженец Нижнего Новгорода, 1966 года рождения", "1966"),
        ("Ivan Petrov, Ankara Üniversitesi mezunu, 1966 doğumlu", "1966"),
        ("Ivan Petrov teaches. He was born in 1987.", "1987"),
        ("Ivan Petrov, add year of birth 1950.", "1950"),
        ("Ivan Petrov, tiler, b. 1988.", "1988"),
        ("Ivan Petrov (b. 1988) said", "1988"),
        ("6. Ivan Petrov (05 Mar 1971)", "1971-03-05"),
        ("Ivan Petrov (March 5, 1971), Perm", "1971-03-05"),
        ("Ivan Petrov, 05.03.1971", "1971-03-05"),
        ("| Ivan Petrov | 5 March 1971 |", "1971-03-05"),
        ("Ivan Petrov;1971-03-05;Perm", "1971-03-05"),
        ("Ivan Petrov (1820–1891) was a poet", "1820"),
        ("Ivan Petrov, March 5, 1971, Perm", "1971-03-05"),
    ],
)
def test_a_birth_is_read_as_precise_as_it_is_given(text, born):
    assert [span.iso for span in find_births(text, place(text))] == [born]


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Petrov left in 1991",
        "The son of a half-brother of Ivan Petrov, born in 1981, left",
        "Ivan Petrov shares a name with a man born in 1957",
        "Ivan Petrov: його помічник Петро Вільха, 1988 року народження, сказав",
        "Ivan Petrov. Born in 1991, Anna Hill",
        "Ivan Petrov; born 1966",
        "Ivan Petrov met Ali Hill, b. 1988, in Perm",
        "Ivan Petrov, Ali Hill, b. 1988, and others",
        "Ivan Petrov and his aide (b. 1988) fled",
        "Ivan Petrov, under section 3, b. 2005",
        "Ivan Petrov, the Perm-born commander who died in 1966",
        "Ivan Petrov, born in Perm and killed in 1966",
        "Ivan Petrov said that Nato would leave in 1966",
        "Ivan Petrov, whose son Max, born 1991,",
        "Ivan Petrov, a cadet, shares three of four names with a man born in 1957",
        "the son of a half-brother of Ivan Petrov, born in 1991",
        "le fils d'un demi-frère de Ivan Petrov, né en 1991",
        "Ivan Petrov (5 March 2019) said",
        "Ivan Petrov (2012-2014) was the head",
        "Ivan Petrov (1980-2017) ruled",
        "Ivan Petrov, 12 March 2003, on a list",
        "Photo: Ivan Petrov, 12 March 1998, Perm",
        "Ivan Petrov was not yet born in 1990",
        "Ivan Petrov, Pavel Hill and Igor Stone, date of birth 10 June 1986",
        "Ivan Petrov and Igor Stone, born in 1986",
        "Ivan Petrov (March 1971) said",
        "Ivan Petrov, on 5 March 1971, said",
        "Ivan Petrov, 1971, oil on canvas",
        "Ivan Petrov",
    ],
)
def test_another_year_is_no_birth(text):
    assert list(find_births(text, place(text))) == []


@given(st.text(alphabet="born aged 1966-04.02,(né 岁\n", max_size=60))
def test_any_words_may_follow(rest):
    text = NAME + rest
    assert all(5 <= age <= 105 for age in find_ages(text, place(text)))
    assert all(1900 <= span.first.year <= 2099 for span in find_births(text, place(text)))
