"""What the scanner promises: every place where a listed name may stand, however it is printed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import factory
from xref.index import NameIndex, build_index
from xref.mentions.base import split_pieces
from xref.mentions.scan import Scanner
from xref.mentions.scan.shared import by_given_name

LISTINGS = (
    factory.listing("JONG, Song Hwa", uid="1", identifiers=(factory.identifier("Z106861"),)),
    factory.listing("SHVED, Andrei Ivanavich", uid="2"),
    factory.listing("BELMOKHTAR, Mokhtar", uid="3"),
    factory.listing("NASRALLAH, Hasan", uid="4"),
    factory.listing("VOLASYS SILVER STAR", "organization", uid="5"),
    factory.listing("DRAGADOS Y MUELLES GAVIOTA LTDA.", "organization", uid="6"),
    factory.listing("UN RYUL", "vessel", uid="7", identifiers=(factory.identifier("8514409", "imo"),)),
    factory.listing("EP-GOM", "aircraft", uid="8", identifiers=(factory.identifier("EP-GOM", "tail_number"),)),
    factory.listing("HIZBALLAH", "organization", uid="9"),
    factory.listing("COMPAGNIE AERIENNE DES GRANDS LACS", "organization", uid="10"),
    factory.listing("LEBEDEV, Igor Petrovich", uid="11"),
    factory.listing("AL-HANAWI, Tareq", uid="12"),
    factory.listing("NOUR AL-SHAM TRADING COMPANY", "organization", uid="13"),
    factory.listing("NAMSAN CREDIT BANK", "organization", uid="14"),
    factory.listing("PAK, Tok Song", uid="15"),
    factory.listing("VOLNA PEOPLE'S MILITIA", "organization", uid="16"),
    factory.listing("GUVEN DOVIZ", "organization", uid="17"),
    factory.listing("WENZHOU SONICS SPECIAL STEEL CO., LTD", "organization", uid="24"),
    factory.listing("NORDSTERN II", "vessel", uid="18"),
    factory.listing("P.K.M.S. ENGINEERING LIMITED", "organization", uid="19"),
    factory.listing("MORAVANA S.A.", "organization", uid="20"),
    factory.listing("ALVAREZ, Jose Maria", uid="21"),
    factory.listing("ORAK LESNY", "organization", uid="22"),
    factory.listing("LESNAYA GENERAL TRADING AGENCY", "organization", uid="23"),
    factory.listing("KUM DU SAN", "vessel", uid="25"),
    factory.listing("MA, Liuhua", uid="26"),
    factory.listing("HON MA GANG", "vessel", uid="27"),
    factory.listing("ALZEIDAN, Munir", uid="28"),
    factory.listing("HASSAN, Mohamed", uid="29"),
    factory.listing("MIRE, Mohamed", uid="30"),
    factory.listing("MEHRI, Mohammad Hassan", uid="31"),
    factory.listing("AL-HEBO, Muhamad Ali", uid="99"),
    factory.listing("KARDASH, Nisbet", uid="101"),
    factory.listing("KHANIAZAD, Amirhossein", uid="102"),
    factory.listing("JAFARI, Mohammad Ali", uid="103"),
    factory.listing("GORGE LIMITED", "organization", uid="104"),
    factory.listing("QUARREN SHIPYARD PLANT NAMED AFTER A.M. TOLKAN", "organization", uid="105"),
    factory.listing("DENG, Zhonghua", uid="106"),
    factory.listing("ALWAFIQ LTD", "organization", uid="130"),
    factory.listing("DJORKA, Samir", uid="131"),
    factory.listing("KOVALCHUK, Dmytro Volodymyrovych", uid="132"),
    factory.listing("KIM, Ki Nam", uid="134"),
    factory.listing("SEVEN FORTY FOUR LIMITED", "organization", uid="136"),
    factory.listing("EVER ZORAN 66", "vessel", uid="137"),
    factory.listing("OK, Zabri", uid="138"),
    factory.listing("KIM, Tong Ho", uid="139"),
    factory.listing("SANCHI", "vessel", uid="135"),
    factory.listing("HEBRON S.A.", "organization", uid="107"),
    factory.listing("KIM, Kang Pok", uid="108"),
    factory.listing("KAVRAS QUARRY CO LTD", "organization", uid="109"),
    factory.listing("BIZNESA ATTISTIBAS ASOCIACIJA", "organization", uid="110"),
    factory.listing("TOLSTAYEVA, Yulia Andreevna", uid="111"),
    factory.listing("SHAVARQ CEMENT", "organization", uid="112"),
    factory.listing("VELYAYEV, Zaurbek", uid="113"),
    factory.listing("KARIMZA, Abdollah", uid="114"),
    factory.listing("AJAKOV, Tony", uid="115"),
    factory.listing("AL-KAVRA'I, Abu", uid="116"),
    factory.listing("ZAWDANI, Abd al-Aziz", uid="117"),
    factory.listing("ZAWDANI, Izz-al-Din", uid="118"),
    factory.listing("ZAWDANI, Abdullah", uid="119"),
    factory.listing("KIM, Jong Un", uid="120"),
    factory.listing("SHAMKHANI, Ali", uid="121"),
    factory.listing("AIR KORYO", "organization", uid="122"),
    factory.listing("KOREA TAESONG TRADING COMPANY", "organization", uid="123"),
    factory.listing("TAWAFUK LTD", "organization", uid="32"),
    factory.listing("BANK SADERAT PLC", "organization", uid="33"),
    factory.listing("LESHA DRUG TRAFFICKING ORGANIZATION", "organization", uid="34"),
    factory.listing("RECONNAISSANCE GENERAL BUREAU", "organization", uid="35"),
    factory.listing("ZHANG, Shi", uid="36"),
    factory.listing("XINJIANG PUBLIC SECURITY BUREAU", "organization", uid="37"),
    factory.listing("HAMID HAMAD HAMID AL-ALI", uid="38"),
    factory.listing("ACADEMY OF NATIONAL DEFENSE SCIENCE", "organization", uid="40"),
    factory.listing("KOREA UNITED FISHERY BANK", "organization", uid="41"),
    factory.listing("KOREA NICKEL INDUSTRY GENERAL CORPORATION", "organization", uid="42"),
    factory.listing("BORDURIA WORKERS PARTY", "organization", uid="43"),
    factory.listing("AL-HALABI, Zuhair Tawfik", uid="44"),
    factory.listing("LAM, Yeuk Wah", uid="45"),
    factory.listing("DANDONG KEXIANG ECONOMIC AND TRADE CO., LTD.", "organization", uid="46"),
    factory.listing("LAM, Wah", uid="47"),
    factory.listing("THIRD REGIMENT OF THE SYRIAN ARAB ARMY", "organization", uid="48"),
    factory.listing("KARAMI, Sayyad Medhi", uid="49"),
    factory.listing("AL-YOUSSEF", "organization", uid="40"),
    factory.listing("ADEM LESHA MONEY LAUNDERING ORGANIZATION", "organization", uid="41"),
    factory.listing("POPULAR FORCES", "organization", uid="43"),
    factory.listing("ZEREK SPECIAL RAPID RESPONSE TEAM", "organization", uid="42"),
    factory.listing("VOLSTAD, Aleksandr", uid="50"),
    factory.listing("FOUNDATION FOR MARINE RESEARCH", "organization", uid="51"),
    factory.listing("HAMAS", "organization", uid="52"),
    factory.listing("ZORANI GROUP", "organization", uid="53"),
    factory.listing("ISLAMIC SCHOOL", "organization", uid="54"),
    factory.listing("KAVRASVETSKOM LTD", "organization", uid="55"),
    factory.listing("KOROTIN, Igor", uid="56"),
    factory.listing("K & M ZORIN COMPANY LIMITED", "organization", uid="57"),
    factory.listing("H Y T ARQUITECTOS, S. DE R.L. DE C.V.", "organization", uid="58"),
    factory.listing("TRADE BANK OF THE DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA", "organization", uid="59"),
    *(
        factory.listing(f"{one} Ali", uid="39")
        for one in ("Hamed", "Hamud", "Hamid Omar", "Ahmad", "Humaid", "Hammadi")
    ),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    folder = tmp_path_factory.mktemp("index")
    build_index(LISTINGS, folder)
    return NameIndex(folder, factory.snapshot())


def found(text: str, index: NameIndex) -> set[tuple[str, str]]:
    hits = Scanner([index]).find(split_pieces(text))
    return {(text[hit.start : hit.end], LISTINGS[index.name(hit.sighting.name).owner].uid) for hit in hits}


@pytest.mark.parametrize(
    ("text", "words", "uid"),
    [
        ("He met Song Hwa Jong there.", "Song Hwa Jong", "1"),
        ("HE MET SONG HWA JONG THERE", "SONG HWA JONG", "1"),
        ("seen: Jong, Song-Hwa;", "Jong, Song-Hwa", "1"),
        ("Song\nHwa\u00a0Jong left.", "Song\nHwa\u00a0Jong", "1"),
        ("the prosecutor Andrey Shved's office", "Andrey Shved", "2"),
        ("Mokhtar Bel Mokhtar again", "Mokhtar Bel Mokhtar", "3"),
        ("قال حسن نصر الله أمس", "حسن نصر الله", "4"),
        ("the firm Volasys Silverstar", "Volasys Silverstar", "5"),
        ("Dragados y Muelles Ga-\nviota Ltda.", "Dragados y Muelles Ga-\nviota", "6"),
        ("- Nisbet\n     Kardash, Sliema", "Nisbet\n     Kardash", "101"),
        ("for Nisbet Kar-\n    dash, Sliema", "Nisbet Kar-\n    dash", "101"),
        ("He met Amir Hossein Khaniazad there.", "Amir Hossein Khaniazad", "102"),
        ("He met Mohammadali Jafari there.", "Mohammadali Jafari", "103"),
        ("dealings with Gorge Limited of Malta", "Gorge Limited", "104"),
        ("the company Al Wafiq Limited of Malta", "Al Wafiq Limited", "130"),
        ("it was Samir Đorka of Minsk", "Samir Đorka", "131"),
        ("a talk with Kovalchuk D.V. of Minsk", "Kovalchuk D.V", "132"),
        ("最有意思的是金己男。", "金己男", "134"),
        ("fees paid by Seven Forty-Four Ltd of Malta", "Seven Forty-Four Ltd", "136"),
        ("fees paid by Seven Forty Four Limited of Malta", "Seven Forty Four Limited", "136"),
        ("挂塞拉利昂旗的Ever Zoran 66均未靠泊", "Ever Zoran 66", "137"),
        ("Zabri Ok'un malvarlığı incelenecek", "Zabri Ok", "138"),
        ("新任代表金东户昨天到达", "金东户", "139"),
        ("In May the Hon Ma Kang left", "Hon Ma Kang", "27"),
        ("Kızı Ayşe ile Tareq Al-Hanawı geldi", "Tareq Al-Hanawı", "12"),
        ("the Quarren Shipyard paid", "Quarren Shipyard", "105"),
        ("港澳办副主任邓中华说", "邓中华", "106"),
        ("the firm Hebron S.A. paid", "Hebron", "107"),
        ("驻珠海的金强福说", "金强福", "108"),
        ("no Biznesa attīstības asociācija", "Biznesa attīstības asociācija", "110"),
        ("one Julia Tolstayeva left", "Julia Tolstayeva", "111"),
        ("the works of Shavargh Cement", "Shavargh Cement", "112"),
        ("货轮UNRYUL离港", "UNRYUL", "7"),
        ("화물선 UNRYUL호는", "UNRYUL", "7"),
        ("the ship UNRYUL left", "UNRYUL", "7"),
        ("لحزب الله", "حزب الله", "9"),
        ("Hezbollah says so", "Hezbollah", "9"),
        ("قال إن حزب الله على وشك الانهيار", "حزب الله", "9"),
        ("أما شركة توافق فلم ترد", "شركة توافق", "32"),
        ("朝鲜侦察总局的人", "侦察总局", "35"),
        ("新疆公安厅说", "新疆公安厅", "37"),
        ("where Hamid Hamad Hamid Al-Ali lives", "Hamid Hamad Hamid Al-Ali", "38"),
        ("the Lesha DTO paid", "Lesha DTO", "34"),
        ("the EPGOM left", "EPGOM", "8"),
        ("Mohammad H. Mehri paid", "Mohammad H. Mehri", "31"),
        ("Компания Воласис Силвер Стар", "Воласис Силвер Стар", "5"),
        ("встреча с Игорем Лебедевым", "Игорем Лебедевым", "11"),
        ("начальник ГРУ Игорь Коротин умер", "Игорь Коротин", "56"),  # GRU has the consonants of Igor
        ("قال طارق الحناوي أمس", "طارق الحناوي", "12"),
        ("حضر اللواء طارق الحناوي أمس", "طارق الحناوي", "12"),
        ("وقع مع شركة نور الشام للتجارة", "نور الشام للتجارة", "13"),
        ("남산신용은행에서 일했다", "남산신용은행", "14"),
        ("평양의 박덕성은", "박덕성", "15"),
        ("бійці «Народне ополчення Волна»", "Народне ополчення Волна", "16"),
        ("Güven Döviz'in sahibi", "Güven Döviz'in", "17"),
        ("温州索尼克斯特钢有限公司今年被列入", "温州索尼克斯特钢", "24"),
        ("the tanker Nordstern 2 left", "Nordstern 2", "18"),
        ("the tanker Nordstern Two left", "Nordstern Two", "18"),
        ("the tanker Nordstern No. 2 left", "Nordstern No. 2", "18"),
        ("the ship Kumdusan left", "Kumdusan", "25"),
        ("the ship Honma-gang left", "Honma-gang", "27"),
        ("前官员马留华被列入", "马留华", "26"),
        ("where Tareq Alhanawi lives", "Tareq Alhanawi", "12"),
        ("where Munir Al Zeidan lives", "Munir Al Zeidan", "28"),
        ("parts from P.K.M.S.\nEngineering Ltd.", "P.K.M.S.\nEngineering", "19"),
        ("parts from PKMS Engineering", "PKMS Engineering", "19"),
        ("paid by M0RAVANA yesterday", "M0RAVANA", "20"),
        ("said J. M. Alvarez on Monday", "J. M. Alvarez", "21"),
        ("Lesnaya Gen. Trdg. Agcy. of Minsk", "Lesnaya Gen. Trdg", "23"),
        ("the Lesha money laundering organization paid", "Lesha money laundering organization", "41"),
        ("the men of the Zerek rapid response team left", "Zerek rapid response team", "42"),
        ("a talk with al-Yousef of Minsk", "Yousef", "40"),  # the index has "yusuf"
        ("a talk with Sasha Volstad of Minsk", "Sasha Volstad", "50"),
        ("письмо Фонда морских исследований из Минска", "Фонда морских исследований", "51"),
        ("«Исламская школа» ответила", "Исламская школа", "54"),
        ("قالت حركة حماس إنها", "حركة حماس", "52"),
        ("Движение ХАМАС заявило", "ХАМАС", "52"),
        ("die Zorani-Gruppe in Wien", "Zorani-Gruppe", "53"),
        ("die Hisbollah in Wien", "Hisbollah", "9"),
        ("боевики «Хезболлы» в Минске", "Хезболлы", "9"),
        ("黎巴嫩真主党说", "真主党", "9"),
        ("레바논 헤즈볼라는", "헤즈볼라", "9"),
        ("parts from Kavrasvetsko of Minsk", "Kavrasvetsko", "55"),
        ("сказал Мохаммад Хасан Мехри", "Мохаммад Хасан Мехри", "31"),
        ("In May K&M Zorin paid", "K&M Zorin", "57"),
        ("In May K & M Zorin paid", "K & M Zorin", "57"),
        ("since H y T Arquitectos left", "H y T Arquitectos", "58"),
        ("Am Montag kam Saurbek Weljajew nach Wien", "Saurbek Weljajew", "113"),
        ("قال عبد الله كريمزا إنه", "عبد الله كريمزا", "114"),
        ("He met Abdulaziz Zawdani there.", "Abdulaziz Zawdani", "117"),
        ("He met Izzeddine Zawdani there.", "Izzeddine Zawdani", "118"),
        ("He met Abd Allah Zawdani there.", "Abd Allah Zawdani", "119"),
        ("朝鲜领导人金正恩批评干部。", "金正恩", "120"),
        ("海军上将阿里·沙姆哈尼会见商人。", "阿里·沙姆哈尼", "121"),
        ("高丽航空未复飞。", "高丽航空", "122"),
        ("朝鲜大圣贸易公司被制裁。", "朝鲜大圣贸易公司", "123"),
        ("He met Abu Kavra'i there.", "Abu Kavra'i", "116"),
        ("Polis Toni Acakov'un evini aradı", "Toni Acakov", "115"),
    ],
)
def test_a_listed_name_is_found_as_it_is_printed(index, text, words, uid):
    assert (words, uid) in found(text, index)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Nothing of note.",
        "song hwa",
        "Silver. Star of the East",
        "田，宋，和",
        "Jong\n\nSong left",
    ],
)
def test_words_that_do_not_stand_together_are_no_hit(index, text):
    assert found(text, index) == set()


@settings(max_examples=50)
@given(st.text(max_size=300))
def test_any_text_is_scanned_and_hits_lie_in_it(index, text):
    for hit in Scanner([index]).find(split_pieces(text)):
        assert 0 <= hit.start < hit.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "A" * 300_000,
        "AB " * 100_000,
        "Song Hwa Jong " * 20_000,
        "Jong, " * 50_000,
        "Song" + "\u0301" * 300_000,
        "S\u0301o\u0301n\u0301g\u0301 " * 30_000,
        "鄭成和" * 50_000,
        "حزب الله " * 20_000,
        "1 " * 100_000,
        "a b " * 50_000 + "Jong",
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_a_hostile_text_is_scanned_in_one_pass(index, text):
    scanner = Scanner([index])
    spans = list(scanner._cut(text))
    assert sum(end - start for start, end in spans) <= 2 * len(text)
    assert all(hit.end - hit.start <= 500 for hit in scanner.find(split_pieces(text)))


def test_a_name_is_found_where_a_long_run_of_capitals_is_cut(index):
    text = " ".join(["WORD"] * 46 + ["SONG", "HWA", "JONG"] + ["WORD"] * 60)
    assert ("SONG HWA JONG", "1") in found(text, index)


def test_what_is_remembered_does_not_change_the_answer(index):
    scanner, text = Scanner([index]), "He met Song Hwa Jong. Jong, Song-Hwa left with Andrey Shved."
    assert (
        scanner.find(split_pieces(text))
        == scanner.find(split_pieces(text))
        == Scanner([index]).find(split_pieces(text))
    )


@pytest.mark.parametrize(
    ("text", "words", "uid"),
    [
        ("anyone seen song hwa jong lately?", "song hwa jong", "1"),
        ("#Minsk #news -- so andrey shved is back", "andrey shved", "2"),
        ("lol belmokhtar", "belmokhtar", ""),  # a surname alone is not the whole name
        ("the silver star of the east", "silver star", ""),
        ("who sold it? moravana did", "moravana", "20"),
        ("give me 2 of them", "me 2", ""),
        ("a sentence with mohamed hassan in it", "mohamed hassan", ""),  # so common a name that capitals are missed
    ],
)
def test_a_sentence_without_capitals_has_names_too(index, text, words, uid):
    assert {found_uid for said, found_uid in found(text, index) if said == words} == ({uid} if uid else set())


def test_a_row_of_tags_is_read_in_one_way_alone(index):
    assert found("#1 " * 16_000, index) == set()  # took a minute


@pytest.mark.parametrize(
    "text", ["the Armed Forces, Popular Mobilization and others", "Bureau, Reconnaissance and General"]
)
def test_common_words_in_a_row_are_no_name_in_another_order(index, text):
    assert not {uid for _, uid in found(text, index)} & {"35", "43"}


def test_a_sentence_with_capitals_has_no_names_in_lower_case(index):
    assert found("She sold it. Then song hwa jong left.", index) == set()


@pytest.mark.parametrize(
    ("text", "uid"),
    [
        ("덕성 박 선생", "15"),
        ("남산물을 마셨다", "14"),
        ("حناوي طارق", "12"),
        ("نور", "13"),
        ("董事长来了", "36"),
        ("新疆党委", "37"),
        ("زادت صادرات النفط", "33"),  # an everyday word
        ("로동당 간부가", "43"),  # a party of workers, but of what country?
        ("신용은행이 문을", "14"),
    ],
)
def test_a_part_of_a_name_in_an_open_script_says_nothing(index, text, uid):
    assert uid not in {found_uid for _, found_uid in found(text, index)}


@pytest.mark.parametrize("text", ["He is no Orak. Lesny is a town", '"not Orak". Lesny flows', "Orak).\nLesny"])
def test_no_name_is_read_across_the_end_of_a_sentence_or_quotation(index, text):
    assert "22" not in {uid for words, uid in found(text, index) if "Orak" in words and "Lesny" in words}


def test_no_persons_name_is_read_over_a_number(tmp_path):
    build_index([factory.listing("MIRE, Mohamed Ali"), factory.listing("KRAVEN 12, Ali", uid="2")], tmp_path)
    scanner = Scanner([NameIndex(tmp_path, factory.snapshot())])
    hits = scanner.find(split_pieces("6. Ali Haj Mohammad (05 Mar 1971)"))
    assert not any("(" in hit.sighting.text for hit in hits)
    assert scanner.find(split_pieces("Then Ali Kraven 12 left."))


def test_two_persons_with_and_between_them_are_read_apart(index):
    hits = found("He met Igor and Tareq Al-Hanawi, and Song and Song Hwa Jong.", index)
    assert {("Tareq Al-Hanawi", "12"), ("Song Hwa Jong", "1")} <= hits
    assert not any(" and " in words for words, _ in hits)


@pytest.mark.parametrize(
    ("text", "uid"), [("قال الفوج الثالث في الجيش السوري", "48"), ("سید مهدی کرمی معاون وزیر", "49")]
)
def test_a_long_name_of_common_words_or_with_one_like_it_is_found_in_arabic_letters(index, text, uid):
    assert uid in {found_uid for _, found_uid in found(text, index)}


@pytest.mark.parametrize("text", ["لعب الفريق بحماس شديد", "حركة التجارة"])
def test_a_short_arabic_word_that_means_something_else_there_is_no_name(index, text):
    assert "52" not in {uid for _, uid in found(text, index)}


@pytest.mark.parametrize(
    "text", ["رحب الجمهور بكل حماس وسط المدينة", "كان حماس الشباب كبيرا", "قدم الفريق حماس وقوة في الملعب"]
)
def test_nor_where_it_is_all_or_somebodys(index, text):
    assert "52" not in {uid for _, uid in found(text, index)}


def test_the_same_word_is_a_name_where_no_with_is_joined_to_it(index):
    assert "52" in {uid for _, uid in found("وقالت حماس إن الاتفاق لم يوقع", index)}


def test_the_word_for_a_ship_behind_a_korean_name_is_shown_with_it(index):
    text = "화물선 금두산호는 남포항에"
    hits = Scanner([index]).find(split_pieces(text))
    assert {hit.sighting.text for hit in hits if LISTINGS[hit.sighting.listing].uid == "25"} == {"금두산호"}


@pytest.mark.parametrize(("text", "uid"), [("قال الجيش السوري", "48"), ("الفوج الثالث", "48"), ("مهدی کرمی", "49")])
def test_two_common_words_of_it_or_one_alone_are_not(index, text, uid):
    assert uid not in {found_uid for _, found_uid in found(text, index)}


@pytest.mark.parametrize(
    ("text", "words", "uid"),
    [
        ("the brothers Tareq and Munir Al-Hanawi left", "Tareq", "12"),
        ("Jose Maria y Pedro Alvarez salieron", "Jose Maria", "21"),
        ("Igor und Anna Lebedev", "Igor", "11"),
    ],
)
def test_a_given_name_before_another_shares_the_surname_behind_both(index, text, words, uid):
    assert (words, uid) in found(text, index)


@pytest.mark.parametrize(
    "text", ["Tareq, and Munir Al-Hanawi", "Jose Hale y Ana Maria Alvarez", "Tareq and Munir left Al-Hanawi"]
)
def test_no_surname_is_shared_where_none_stands_behind_both(index, text):
    assert not {"12", "21"} & {uid for words, uid in found(text, index) if words in {"Tareq", "Jose Hale"}}


@pytest.mark.parametrize(
    ("text", "words", "uid"),
    [
        ("Counsel for Omar Al-Hanawi, of Minsk, and his brother Tareq asked for more.", "Tareq", "12"),
        ("Ana Alvarez murió en 2002. Su hermano Jose Maria, el Tigre, cumple condena.", "Jose Maria", "21"),
        ("Petro Lebedev was there, together with his father Igor.", "Igor", "11"),
        ("Omar Al-Hanawi left; Omar's son Tareq is in Minsk.", "Tareq", "12"),
        ("Auch die Söhne Tareq und Omar Al-Hanawi stehen dort.", "Tareq", "12"),
    ],
)
def test_a_relative_told_by_the_given_name_has_the_surname_of_one_told_before(index, text, words, uid):
    assert (words, uid) in found(text, index)


@pytest.mark.parametrize(
    "text",
    [
        "Omar Hale and his brother Tareq asked for more.",
        "Omar Al-Hanawi left. His brother Tareq Hale asked for more.",
        "Omar Al-Hanawi left with Tareq.",
        "Omar Al-Hanawi told it to Ivan Hale, who came with his brother Tareq.",
    ],
)
def test_no_surname_is_shared_with_one_who_is_no_relative_or_has_his_own(index, text):
    assert not {words for words, uid in found(text, index) if uid == "12"} & {"Tareq", "Tareq Hale"}


def test_a_common_surname_is_shared_with_no_relative_told_by_the_given_name():
    assert [*by_given_name("Ana Alvarez left.", "Her brother Jose Maria stayed.")]
    assert not [*by_given_name("Ana Kim left.", "Her brother Jose Maria stayed.")]


def test_no_name_in_chinese_has_its_surname_inside(index):
    assert "139" not in {uid for _, uid in found("另一客户金东哲，出租车司机", index)}


def test_ali_as_egypt_writes_it_is_a_word_of_the_name_behind_a_given_name(index):
    assert ("محمد على الحبو", "99") in found("التقى الوزير محمد على الحبو في صنعاء", index)


@pytest.mark.parametrize("text", ["قال إن حزب الله على وشك الانهيار", "المصرف، أي حزب الله في دمشق"])
def test_no_name_reaches_over_an_arabic_word_that_joins_others(index, text):
    assert {words for words, uid in found(text, index) if uid == "9"} == {"حزب الله"}


@pytest.mark.parametrize(
    ("text", "words", "uid"),
    [
        ("국방과학원도 들어 있다", "국방과학원", "40"),
        ("조선통일수산은행을 대표하던", "조선통일수산은행", "41"),
        ("통일수산은행", "통일수산은행", "41"),  # its own country is left out
        ("조선니켈공업총회사와", "조선니켈공업총회사", "42"),
        ("화물선 금두산호는 남포항에", "금두산호", "25"),
    ],
)
def test_a_korean_body_is_found_by_what_its_name_means(index, text, words, uid):
    assert (words, uid) in found(text, index)


@pytest.mark.parametrize(
    ("text", "words", "uid"),
    [("官员林若骅表示", "林若骅", "45"), ("丹东科祥经贸有限公司表示", "丹东科祥经贸有限公司", "46")],
)  # fmt: skip
def test_chinese_names_are_read_as_hong_kong_says_them_too_and_firms_by_what_they_do(index, text, words, uid):
    assert (words, uid) in found(text, index)


@pytest.mark.parametrize("text", ["官员林若说", "林华先生", "王若骅表示"])
def test_fewer_or_other_syllables_are_no_name_in_cantonese(index, text):
    assert not {"45", "47"} & {uid for _, uid in found(text, index)}


def test_a_word_that_only_sounds_like_a_listed_one_is_left_outside_the_name(index):
    assert ("زهير توفيق الحلبي", "44") in found("وعلى القائمة ذاتها زهير توفيق الحلبي", index)


def test_of_many_names_of_one_listing_the_one_that_stands_there_to_the_letter_is_compared(tmp_path):
    spellings = ("RYBINSKIY, Yakov", "RIBINSKY, Yaakov", "RYBINSKY, Yaakov", "RIBINSKI, Yaakov", "RIBINSKY, Yakov")
    build_index([factory.listing(spellings[0], aliases=spellings[1:])], tmp_path)
    index = NameIndex(tmp_path, factory.snapshot())
    hits = Scanner([index]).find(split_pieces("Yakov Ribinsky left."))
    best = max(hits, key=lambda hit: hit.sighting.comparison.score)
    assert index.name(best.sighting.name).name.text == spellings[-1]


def test_a_short_name_of_a_listing_hides_no_longer_one_that_stands_there_whole(tmp_path):
    spellings = (
        "KADAFI, Muamar",
        "GADAFI, Muamar",
        "AL-GADAFI, Muamar",
        "KADDAFI, Muammar",
        "AL-KADAFI, Muammar Abu Minyar",
    )
    build_index([factory.listing(spellings[0], aliases=spellings[1:])], tmp_path)
    index = NameIndex(tmp_path, factory.snapshot())
    hits = Scanner([index]).find(split_pieces("Muammar Abu Minyar Al-Kadafi left."))
    assert spellings[-1] in {index.name(hit.sighting.name).name.text for hit in hits}


def test_the_verb_behind_a_name_is_no_name(tmp_path):
    build_index([factory.listing("SAEED, Mohammad Ali")], tmp_path)
    index = NameIndex(tmp_path, factory.snapshot())
    assert not Scanner([index]).find(split_pieces("Too late, Haley said, and left."))
    assert Scanner([index]).find(split_pieces("Too late, Ali Said, who left."))


@pytest.mark.parametrize("band", ["Jose Maria y Los Alvarez", "Jose Maria y su Alvarez"])
def test_a_band_named_after_a_person_is_none(index, band):
    assert not any(" y " in words for words, _ in found(f"On Friday {band} play.", index))
    assert ("Jose Maria y Alvarez", "21") in found("On Friday Jose Maria y Alvarez plays.", index)  # two surnames


def test_a_legal_form_alone_is_no_name(index):
    assert found("ask Ember Quill Co., Ltd of Velsk", index) == set()


def test_a_country_by_its_full_name_is_no_body_of_it(index):
    assert found("outside the Democratic People’s Republic of Korea, he said", index) == set()


@pytest.mark.parametrize(
    "behind", ["had left", "said so", "has left", "is here", "was here", "will go", "to go", "at it"]
)
@pytest.mark.parametrize("name", ["HAYAT, Muhammad Karzan", "SAEED, Farhan Asadi", "ISSA, Assef Nur", "HILL, Phil Hun"])
def test_a_name_is_found_whatever_small_word_stands_behind_it(tmp_path, name, behind):
    """The key of "had" is that of Hayat, and the key of "said" that of Saeed."""
    build_index([factory.listing(name, aliases=("SAADI, Farhan", "WELL, Phil"))], tmp_path)
    index = NameIndex(tmp_path, factory.snapshot())
    surname, given = name.title().split(", ")
    text = f"Officials say that {given} {surname} {behind}."
    hits = Scanner([index]).find(split_pieces(text))
    assert f"{given} {surname}" in {text[hit.start : hit.end] for hit in hits}


@pytest.mark.parametrize(
    ("listed", "kind", "shown"),
    [
        ("DU, Yurong", "person", "Yurong Du"),  # a surname that is a particle elsewhere
        ("XU, Bin", "person", "Bin Xu"),
        ("PAO, Yu Yi", "person", "Yu Yi Pao"),  # ... or a legal form
        ("EURASIAN YOUTH UNION", "organization", "Eurasian Youth Union"),  # one slip from "Eurasia"
        ("KELVO IMPORT S.A.C.", "organization", "Kelvo Import"),
        ("M. D. S. IMPORT EXPORT", "organization", "M. D. S. Import Export"),
        ("TRADE AND MINERAL BANK (TMB)", "organization", "Trade and Mineral Bank"),
        ("GANADERIAS DEL VELTE", "organization", "Ganaderias del\n     Velte"),
        ("FINCA LOS TRES VELTES", "organization", "Finca Los 3 Veltes"),
        ("EURASIAN YOUTH UNION", "organization", "Євразійським союзом молоді"),
        ("FGANU NII VELTOMATIKA", "organization", "NII Veltomatika"),
    ],
)
def test_a_listed_name_is_found_as_it_stands_on_the_list(tmp_path, listed, kind, shown):
    build_index([factory.listing(listed, kind)], tmp_path)
    text = f"Officials say that {shown} was there."
    hits = Scanner([NameIndex(tmp_path, factory.snapshot())]).find(split_pieces(text))
    assert shown in {text[hit.start : hit.end] for hit in hits if hit.sighting.comparison.score > 0.9}


def test_a_name_with_a_title_behind_it_is_compared_as_the_list_has_it(tmp_path):
    build_index([factory.listing("BARVEK, Mullah Naim", aliases=("BARVEK AKHUND, Mullah Naim",))], tmp_path)
    text = "Officials say that Naim Barvek Akhund was there."
    hits = Scanner([NameIndex(tmp_path, factory.snapshot())]).find(split_pieces(text))
    assert ("Naim Barvek Akhund", 1.0) in {(text[h.start : h.end], h.sighting.comparison.score) for h in hits}


@pytest.mark.parametrize(
    ("listed", "shown"),
    [
        ("KHAROUBI, Jamal Mohamad", "Jamal Mohamad Khaoubi"),
        ("KHAROUBI, Jamal Mohamad", "Vamal Kharoubi Mohamad"),
        ("KARPENTSOV, Dawood", "Dawodo Karpentsov"),
    ],
)
def test_a_slip_in_one_word_of_a_whole_name_is_no_reason_to_miss_it(tmp_path, listed, shown):
    build_index([factory.listing(listed), factory.listing("KHATABI, Omar", uid="2")], tmp_path)
    text = f"Officials say that {shown} was there."
    hits = Scanner([NameIndex(tmp_path, factory.snapshot())]).find(split_pieces(text))
    assert shown in {text[hit.start : hit.end] for hit in hits}


@pytest.mark.parametrize("text", ["Kim Kwangyon came.", "Kwangyon Kim came."])
def test_in_a_crowd_a_name_is_found_by_its_words_parted_otherwise(tmp_path, text):
    crowd = [
        f"KIM, {one} {other}" for one in ("Yong", "Jong", "Kwang", "Kang") for other in ("Chol", "Il", "Un", "Nam")
    ]
    build_index([factory.listing(name, uid=name) for name in (*crowd, "KIM, Kwang Yon")], tmp_path)
    index = NameIndex(tmp_path, factory.snapshot())
    hits = Scanner([index]).find(split_pieces(text))
    assert "KIM, Kwang Yon" in {index.name(hit.sighting.name).name.text for hit in hits}


def test_a_name_parted_otherwise_hides_no_wider_one(tmp_path):
    build_index([factory.listing("ZORANI VELTRA, Jose de Jesus", aliases=("ZORANI, Jo Sede Jesus",))], tmp_path)
    index = NameIndex(tmp_path, factory.snapshot())
    text = "Josede Jesus Zorani Veltra came."
    hits = Scanner([index]).find(split_pieces(text))
    assert "ZORANI VELTRA, Jose de Jesus" in {index.name(hit.sighting.name).name.text for hit in hits}


@pytest.mark.parametrize("before", ["O jornal acusa ", "La corte acusa a "])
def test_a_name_is_found_whatever_word_in_lower_case_stands_before_it(tmp_path, before):
    """ "acusa" may be another spelling of Ajuza, whose key is that of Jose."""
    build_index([factory.listing("ZORIN MOLINA, Jose Manuel", aliases=("AJUZA, Karim",))], tmp_path)
    index = NameIndex(tmp_path, factory.snapshot())
    hits = Scanner([index]).find(split_pieces(f"{before}Jose Manuel Zorin Molina de lavar."))
    assert "Jose Manuel Zorin Molina" in {hit.sighting.text for hit in hits}


@pytest.mark.parametrize("shown", ["Tae Hun Ko'nun", "Tae Hun Ko'ya", "Tae Hun Ko'yu"])
def test_a_turkish_ending_may_stand_behind_a_surname_of_two_letters(tmp_path, shown):
    build_index([factory.listing("KO, Tae Hun")], tmp_path)
    index = NameIndex(tmp_path, factory.snapshot())
    hits = Scanner([index]).find(split_pieces(f"Dün {shown} evi arandı."))
    assert "Tae Hun Ko" in {hit.sighting.text for hit in hits}


def test_persian_given_names_written_as_one_are_two_words_of_a_name_and_no_name_alone(tmp_path):
    build_index([factory.listing("ZARIN, Mohammad Javad", aliases=("REZA, Ali",))], tmp_path)
    index = NameIndex(tmp_path, factory.snapshot())
    hits = Scanner([index]).find(split_pieces("محمدجواد زرین گفت"))
    assert "محمدجواد زرین" in {hit.sighting.text for hit in hits}
    assert not Scanner([index]).find(split_pieces("علیرضا گفت"))


def test_words_behind_a_possessive_are_none_of_the_name_before_it(tmp_path):
    build_index([factory.listing("KAVRAN CEMENT CONCRETE", "organization")], tmp_path)
    index = NameIndex(tmp_path, factory.snapshot())
    hits = Scanner([index]).find(split_pieces("Then Kavran Cement's concrete was sold."))
    assert "Kavran Cement's concrete" not in {hit.sighting.text for hit in hits}


@pytest.mark.parametrize("before", ["Yesterday ", "Then ", "Minister ", "In Dubai "])
def test_a_bracket_behind_a_word_that_is_no_name_cuts_none(tmp_path, before):
    build_index([factory.listing("KAVRAN ZORIN (ANGOLA) LDA", "organization")], tmp_path)
    index = NameIndex(tmp_path, factory.snapshot())
    hits = Scanner([index]).find(split_pieces(f"{before}Kavran Zorin (Angola) Lda was named."))
    assert any(hit.sighting.comparison.score > 0.9 for hit in hits)


def test_chinese_characters_in_an_arabic_sentence_are_a_name(tmp_path):
    build_index([factory.listing("KIM, Jong Un")], tmp_path)
    index = NameIndex(tmp_path, factory.snapshot())
    assert Scanner([index]).find(split_pieces("قال 金正恩 أمس في طهران"))


def test_no_name_is_read_from_within_a_bracket_over_a_dash(index):
    hits = Scanner([index]).find(split_pieces("قال (مصرف نامسان) - كريدت أمس"))
    assert not any("كريدت" in hit.sighting.text for hit in hits)


@pytest.mark.parametrize("shown", ["Tae Hun Korvan1", "Tae Hun Korvan12"])
def test_the_number_of_a_footnote_is_none_of_the_name_before_it(tmp_path, shown):
    build_index([factory.listing("KORVAN, Tae Hun")], tmp_path)
    index = NameIndex(tmp_path, factory.snapshot())
    hits = Scanner([index]).find(split_pieces(f"They say {shown} left."))
    assert {hit.sighting.text for hit in hits} == {"Tae Hun Korvan"}


def test_every_one_of_sister_branches_of_one_name_is_found(tmp_path):
    branches = [factory.listing("AL-VOLNA FOUNDATION", "organization", uid=str(uid)) for uid in range(12)]
    listings = [
        *branches,
        *(factory.listing(f"AL-VOLNA {name} FOUNDATION", "organization") for name in ("KAVRA", "ORAK")),
    ]
    build_index(listings, tmp_path)
    index = NameIndex(tmp_path, factory.snapshot())
    hits = Scanner([index]).find(split_pieces("Money for the Al-Volna Foundation came."))
    assert {hit.sighting.listing for hit in hits if hit.sighting.comparison.is_exact} == set(range(12))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Money for Des International came.", {"Des International"}),
        ("Money for Volna Marine and Trade (a.k.a. Volna Marine) came.", {"Volna Marine and Trade"}),
        ('He was Orak Lesny, "Lesny" to friends.', {"Orak Lesny"}),
    ],
)
def test_a_name_ends_before_another_and_may_begin_with_a_small_word(tmp_path, text, names):
    listed = ("DES INTERNATIONAL CO., LTD.", "VOLNA MARINE AND TRADE")
    listings = [*(factory.listing(name, "organization") for name in listed), factory.listing("LESNY, Orak")]
    build_index(listings, tmp_path)
    hits = Scanner([NameIndex(tmp_path, factory.snapshot())]).find(split_pieces(text))
    assert names <= {text[hit.start : hit.end] for hit in hits if hit.sighting.comparison.is_exact}
    assert not any('"' in text[hit.start : hit.end] for hit in hits)
