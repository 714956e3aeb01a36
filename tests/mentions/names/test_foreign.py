"""Names as other languages than English write them."""

from __future__ import annotations

import pytest

from tests.mentions.names.named import kinds
from xref.mentions.base import FoundName
from xref.mentions.names.foreign import naturalize
from xref.mentions.names.foreign.ships import name_ships


def naturalized(text: str, found: str, kind: str, cue: str = "") -> list[FoundName]:
    """What becomes of the words of a text that are found as a name of a kind."""
    start = text.index(found)
    return naturalize(text, [FoundName(start, start + len(found), kind, cue)])


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Он работает в кафе «Черная ворона» и живет в Твери.", "Черная ворона", "organization"),
        ("Матч выиграл «Степняк», а не его сосед.", "Степняк", "organization"),
        ("Катер «Волнорез» стоит у причала с мая.", "Волнорез", "vessel"),
        ("Судья, по прозвищу «Колобок», не явился.", "Колобок", "person"),
        ("Он снял фильм «Волнорез» в прошлом году.", "Волнорез", "work"),
        ("Заречный межрайонный суд отказал истцу.", "Заречный межрайонный суд", "organization"),
        ("Он служил в аппарате Верховной думы и ушел.", "Верховной думы", "organization"),
        ("Завод ГУП РК «Морской вал» ищет рабочих.", "Морской вал", "organization"),
        ("Директор ФСБ Анатолий Вздоров не прилетел.", "ФСБ", "organization"),
        ("Директор ФСБ Анатолий Вздоров не прилетел.", "Анатолий Вздоров", "person"),
    ],
)
def test_in_cyrillic_letters_what_stands_in_guillemets_and_what_a_body_is_called_is_one_name(text, name, kind):
    assert kinds(text)[name] == kind


def test_an_adjective_without_end_is_told_by_its_ending():
    text = f"А{'б' * 100_000}ой думы он не видел."
    assert naturalize(text, [FoundName(0, 100_003, "unknown", "")]) == [FoundName(0, 100_008, "organization", "думы")]


@pytest.mark.parametrize(
    "text",
    [
        "Он сказал: «Мой сосед учит детей петь».",
        "«Никто не пришел, и это хорошо», - сказал он.",
    ],
)
def test_what_is_said_in_guillemets_is_no_name(text):
    assert not any(" " in name for name in kinds(text))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("El taller\nPor Rosaura Iturbide\n\nLa tómbola de la villa terminó.", "Rosaura Iturbide", "person"),
        ("È finito davanti all'Arbitro Veneto, che gli ha dato ragione.", "Arbitro Veneto", "organization"),
        ("L'associazione Pescatori del Sile chiede un registro degli errori.", "Pescatori del Sile", "organization"),
        ("El partido lo ganó Zorzales de la Vega y no hubo más goles.", "Zorzales de la Vega", "organization"),
        ("El premio fue para Rosaura de la Vega y no hubo más.", "Rosaura de la Vega", "person"),
        ("Ayer en la Biblioteca Rosaura Menchaca.", "Biblioteca Rosaura Menchaca", "organization"),
    ],
)  # fmt: skip
def test_what_leads_to_a_name_is_none_of_it_and_a_bodys_noun_tells_a_body(text, name, kind):
    assert kinds(text)[name] == kind


def test_a_possessive_that_is_a_given_name_elsewhere_is_a_word_before_a_small_one():
    assert kinds("Ayer cerró la tienda de los mercados. Su dueño, ya no contesta el teléfono.").get("Su") == "word"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("El ministro de Transporte, que abrió la feria, no dijo nada de los precios.", "Transporte"),
        ("Der Bäcker aus Wendelsheim, 54, bekam das Geld von der Bank nicht zurück.", "Wendelsheim"),
        ("La tienda de la calle Obrejo en la villa aclara que no es la de los anuncios.", "Obrejo"),
        ("Сільський голова Олександр Шуба з Полтавщини також отримав повістку.", "Полтавщини"),
        ("На холсте маслом - закат, Волга и эта самая баржа, номер хорошо виден.", "Волга"),
        ("Amanhã um ATR da Iran Air terá sobrevoado o Atlântico em voo de entrega.", "Atlântico"),
    ],
)
def test_a_portfolio_and_a_place_are_no_parties(text, name):
    assert kinds(text).get(name) not in {"person", "organization", "vessel", "aircraft", "unknown"}


@pytest.mark.parametrize(
    ("text", "found", "kept"),
    [
        ("Londra'daki Ortağı Rıdvan Keylani'nin şirketi", "Londra'daki Ortağı Rıdvan Keylani'nin", "Rıdvan Keylani"),
        ("Dün eski Ulaştırma Bakanı Rıdvan Keylani geldi", "Ulaştırma Bakanı Rıdvan Keylani", "Rıdvan Keylani"),
        ("Zorya Devlet Başkanı Rıdvan Keylani dün geldi", "Zorya Devlet Başkanı Rıdvan Keylani", "Rıdvan Keylani"),
        ("Dün Suriye'ye gelmiş ve gitmiş", "Suriye'ye", None),
        ("Er wurde nach der Tat Chef der Zorani-Gruppe und blieb", "Chef der Zorani-Gruppe", "Zorani-Gruppe"),
        ("Er wurde nicht Leibwächter des Präsidenten und blieb", "Leibwächter des Präsidenten", None),
        ("Dort wurde nicht gezahlt. Auf der Zorin gilt", "Auf der Zorin", None),
        ("Em Zoribona, o cambista disse", "Em Zoribona", None),
        ("De Zoribona, o cambista disse", "De Zoribona", None),
        ("Картки банку перестали працювати", "Картки", None),
        ("Його компанія працює, а Його Високість", "Його", "Його"),
    ],
)
def test_endings_and_what_stands_before_a_name_are_none_of_it(text, found, kept):
    names = naturalized(text, found, "unknown")
    parties = [text[name.start : name.end] for name in names if name.kind not in {"word", "place"}]
    assert parties == ([kept] if kept else [])


@pytest.mark.parametrize("found", ["Bund der Steuerzahler", "Karl von Zorin"])
def test_a_body_of_others_and_a_given_name_keep_what_is_behind_them(found):
    text = f"Dort wurde nicht {found} gefragt"
    (name,) = naturalized(text, found, "organization")
    assert (name.start, name.kind) == (17, "organization")


@pytest.mark.parametrize(
    ("before", "found", "kept"),
    [
        ("Dort wurde der ", "Funktionär Omar Weiss", "Omar Weiss"),
        ("Dort wurde sein ", "Onkel Omar Weiss", "Omar Weiss"),
        ("Dort wurde der syrische ", "Notar Omar Weiss", "Omar Weiss"),
        ("Dort wurde nicht ", "Funktionär Omar Weiss", "Omar Weiss"),
        ("Dort wurde nicht ", "Diamant Josef Weiss", "Diamant Josef Weiss"),
        ("Dort wurde nicht ", "Sein Vetter Omar Weiss", "Omar Weiss"),
        ("Dort wurde nicht ", "Hermann Josef Weiss", "Hermann Josef Weiss"),
        ("Dort wurde der ", "Karl Omar Weiss", "Karl Omar Weiss"),
    ],
)
def test_a_german_noun_before_a_persons_full_name_is_none_of_it(before, found, kept):
    text = f"{before}{found} gefragt"
    (name,) = naturalized(text, found, "person")
    assert text[name.start : name.end] == kept


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“Zorina” adlı tanker dün ayrıldı.", "Zorina"),
        ("Zorina gemisinin kaptanı sustu.", "Zorina"),
        ("“Zorina” isimli kuru yük gemisi dün ayrıldı.", "Zorina"),
        ('غادرت ناقلة النفط "ZORINA" الميناء', "ZORINA"),
        ("油轮ZORINA号停靠港口。", "ZORINA"),
        ("货轮“ZORINA”离港。", "ZORINA"),
    ],
)
def test_what_is_told_as_a_ship_is_one(text, found):
    start = text.index(found)
    (name,) = name_ships(text, [FoundName(start, start + len(found), "person", "")])
    assert (text[name.start : name.end], name.kind) == (found, "vessel")


@pytest.mark.parametrize(
    "text",
    [
        "Zorina dün limandan ayrıldı.",
        "Zorina gemicilik sustu, ağladı.",
        "Zorina yeni bir gemi aldı, İstanbul yazdı.",
        "Zorina har mange tanker om krigen.",
        "船长ZORINA离港。",
        "货轮ZORINA公司扣押",
        "مالك السفينة ZORINA قال",
    ],
)
def test_who_is_told_as_no_ship_stays_what_he_is(text):
    start = text.index("Z")
    (name,) = name_ships(text, [FoundName(start, start + 6, "person", "")])
    assert name.kind == "person"


@pytest.mark.parametrize(("noun", "kind"), [("Miliz", "organization"), ("Jacht", "vessel"), ("Notar", "person")])
def test_a_german_noun_tells_what_its_name_is_of(noun, kind):
    text = f"Dort wurde die {noun} Omar Weiss gefragt"
    (name,) = naturalized(text, f"{noun} Omar Weiss", "person")
    assert (text[name.start : name.end], name.kind) == ("Omar Weiss", kind)


def test_a_full_name_before_a_turkish_ships_noun_is_its_owners():
    (name,) = name_ships("Anna Zorina gemisi, dün ağladı", [FoundName(0, 11, "person", "")])
    assert name.kind == "person"


@pytest.mark.parametrize(
    ("before", "found", "kept"),
    [
        ("Dort wurde die ", "Firma Zorin Traders", "Zorin Traders"),
        ("Dort wurde die ", "Spinnerei Zorin", "Zorin"),
        ("Dort wurde der ", "Rüstungskonzern Zorin", "Zorin"),
        ("Dort wurde ", "Das Unternehmen Zorin GmbH", "Zorin GmbH"),
        ("Dort wurde die ", "Firmenbank Zorin", "Firmenbank Zorin"),
    ],
)
def test_a_german_noun_for_a_company_before_its_name_is_none_of_it(before, found, kept):
    text = f"{before}{found} gefragt"
    (name,) = naturalized(text, found, "organization")
    assert (text[name.start : name.end], name.kind) == (kept, "organization")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Wie Karim Zorani der Zeitung sagte, wurde er nicht gefragt.", "Karim Zorani", "person"),
        ("Er schlägt nicht in Erfurt den Italiener Pierluigi Basso, der wurde", "Pierluigi Basso", "person"),
        ("Das Schiff verließ am Montag den Hafen und wurde nicht gesehen.", "Montag", "word"),
        ("Von Zorani Sobin war keine Antwort zu erhalten.", "Zorani Sobin", "unknown"),
        ("Von Karim Zorani war keine Antwort zu erhalten.", "Karim Zorani", "person"),
        ("Von Zorani Sobin\nEs war keine Antwort zu erhalten.", "Zorani Sobin", "person"),
        ("Contacté, CJSC Zorintrans n'a pas répondu à nos questions.", "CJSC Zorintrans", "organization"),
        ("Według Karim Zorani nie ma planów, jak podała policja.", "Karim Zorani", "person"),
    ],
)
def test_what_leads_a_sentence_or_stands_behind_an_article_tells_nothing_of_a_name(text, name, kind):
    assert kinds(text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Против Игоря Кавранова введены санкции, говорится в тексте.", "Игоря Кавранова", "person"),
        ("Проти Ігоря Кавранова запроваджено санкції, йдеться в тексті.", "Ігоря Кавранова", "person"),
        ("Für Wladislaw Kawranow wurde am Montag nicht mehr gesprochen.", "Wladislaw Kawranow", "person"),
        ("Dem Betreiber Karim Kavran wurde nichts gesagt.", "Karim Kavran", "person"),
        ("Wie Islamic Kavran der Zeitung mitteilte, wurde nicht gefragt.", "Islamic Kavran", "organization"),
    ],
)
def test_small_words_and_nouns_that_lead_to_a_name_are_none_of_it(text, name, kind):
    assert kinds(text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Im Mai hat Karl Huber Geld an die Firma überwiesen und wurde gefragt.", "Karl Huber"),
        ("Dort soll Karl Huber Konten eröffnet haben und wurde gefragt.", "Karl Huber"),
        ("Seit Mai ist Karl Huber Kunde der Bank und wurde gefragt.", "Karl Huber"),
        ("Karl Hubers Anwalt schwieg und wurde nicht gefragt.", "Karl Hubers"),
        ("Thomas Richter hat sich nicht geäußert und wurde gefragt.", "Thomas Richter"),
        ("Man sprach mit Uwe Kunde und wurde nicht gefragt.", "Uwe Kunde"),
        ("Man traf die Kavran Bank und wurde nicht gefragt.", "Kavran Bank"),
        ("Qu'Omar Weiss ait payé ne change rien, a dit le parquet dans un communiqué.", "Omar Weiss"),
    ],
)
def test_a_noun_behind_a_name_and_an_elision_before_it_are_none_of_it(text, name):
    assert kinds(text).get(name) in {"person", "organization", "unknown"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Weder Karl Lindhorst noch seine Anwälte haben sich geäußert.", "Karl Lindhorst"),
        ("Salvo ayer. Fue Pablo Herreruela quien pagó la cuenta, dijo la fiscalía.", "Pablo Herreruela"),
        ("Nem Paulo Mendanha nem os advogados responderam, disse a polícia.", "Paulo Mendanha"),
        ("La Kavran S.r.l. ha venduto la casa alla banca, ha detto la procura.", "Kavran S.r.l."),
    ],
)
def test_a_small_word_that_opens_a_sentence_is_no_part_of_a_name(text, name):
    assert kinds(text).get(name) in {"person", "organization", "unknown"}


@pytest.mark.parametrize(
    ("found", "names"),
    [
        (
            "Zoran Dayanışma Derneği'nden Haldun Pekşen",
            [("Zoran Dayanışma Derneği", "organization"), ("Haldun Pekşen", "person")],
        ),
        ("Zoran Bürolar Birliği Başkanı Ali Pek", [("Zoran Bürolar Birliği", "organization"), ("Ali Pek", "person")]),
        ("Keylani Yapı'nın", [("Keylani Yapı", "organization")]),
    ],
)
def test_a_turkish_body_and_who_is_of_it_are_two_parties(found, names):
    text = f"Bugün Ankara'da bir mahkeme dışında {found} dedi"
    told = naturalized(text, found, "unknown")
    assert [(text[one.start : one.end], one.kind) for one in told] == names


@pytest.mark.parametrize(
    ("word", "behind", "kind"),
    [
        ("Zoribköy", "'deki bir ev", "place"),
        ("Zoribköy", "'den bir ev", "unknown"),
        ("Mersin", "'e giden yol", "place"),
        ("İSTANBUL", " ve liman", "place"),
        ("ABD", "'nin listesi", "place"),
        ("İzmirli", " bir hekim", "nationality"),
        ("Rumen", " bir hekim", "nationality"),
        ("Zoribli", " bir hekim", "unknown"),
        ("3 Temmuz", "'a kadar", "date"),
        ("Temmuz", "'a kadar", "unknown"),
        ("Zorib Denizi", "'nde gemi", "place"),
        ("Zorib Keylani", "'de bir ev", "place"),
        ("Ali Keylani", "'de bir ev", "unknown"),
    ],
)
def test_a_turkish_ending_tells_a_place_and_who_is_of_one(word, behind, kind):
    text = f"Bugün bir mahkeme dışında {word}{behind}"
    (name,) = naturalized(text, word.removeprefix("3 "), "unknown")
    assert name.kind == kind


@pytest.mark.parametrize(
    ("found", "told", "kind"),
    [
        ("Bundesrechnungshof", "word", "organization"),
        ("Oderinsel-Sparkasse", "word", "organization"),
        ("Sache", "word", "word"),
        ("Außenhandelskammer Zorin-Lippe", "person", "organization"),
        ("Metzgerei Zoralin", "person", "organization"),
        ("Karl Zoralin", "person", "person"),
    ],
)
def test_a_german_compound_that_says_whose_a_body_is_names_one(found, told, kind):
    text = f"Dort wurde nicht {found} gefragt"
    (name,) = naturalized(text, found, told)
    assert (text[name.start : name.end], name.kind) == (found, kind)


@pytest.mark.parametrize(
    ("noun", "found", "kind"),
    [
        ("la cooperativa", "Zoralim Sabores", "organization"),
        ("lo studio legale", "Zorvella Pace", "organization"),
        ("il direttore", "Zorvella Pace", "person"),
        ("la cooperativa", "Pedro Zorace", "person"),
        ("batte l'altra squadra, contro il", "Zorvella Calcio", "organization"),
        ("la spiegazione del", "Zorvella Calcio", "organization"),
        ("la spiegazione di", "Zorvella Calcio", "person"),
        ("il fabbro nato a", "Menzel Zorace", "place"),
        ("il fabbro nato a", "Pedro Zorace", "person"),
    ],
)
def test_a_noun_for_a_body_before_a_name_without_a_given_one_makes_it_a_bodys(noun, found, kind):
    text = f"Ieri {noun} {found} ha risposto"
    (name,) = naturalized(text, found, "person", "form")
    assert name.kind == kind


@pytest.mark.parametrize(
    ("found", "ship"),
    [("ZORIN-11 Zoribşehr'de", "ZORIN-11"), ("Zorin'de", "Zorin'de"), ("Zorin Yıldızı'nda", "Zorin Yıldızı'nda")],
)
def test_where_a_ship_is_in_turkish_is_no_part_of_its_name(found, ship):
    text = f"Bugün tedarik gemisi {found} bakımda, dışında değil"
    (name,) = naturalized(text, found, "vessel", "gemisi")
    assert text[name.start : name.end] == ship


def test_a_turkish_surname_that_is_a_trade_elsewhere_is_a_persons_behind_a_given_name():
    text = "Bugün AKP'li Ömer Çelik konuştu, dışında kimse"
    (name,) = naturalized(text, "Ömer Çelik", "person", "form")
    assert name.kind == "person"


@pytest.mark.parametrize("found", ["Landrat Peter Zorin", "Kurier Omar Zorin", "Nusrat Zorin"])
def test_what_only_ends_like_a_body_is_no_body_before_a_name(found):
    text = f"Dort wurde nicht {found} gefragt"
    (name,) = naturalized(text, found, "person", "form")
    assert name.kind == "person"


@pytest.mark.parametrize(("text", "kind"), [("Институт Зоравиды", "organization"), ("Интервью Зоравиды", "person")])
def test_the_noun_of_a_body_before_a_cyrillic_name_makes_it_a_bodys(text, kind):
    (name,) = naturalized(f"Он сказал, что {text} молчит", text, "person", "form")
    assert (name.start, name.kind) == (15, kind)


def test_who_is_told_as_a_person_by_a_word_stays_one_behind_the_noun_of_a_body():
    text = "Ieri la cooperativa Zorvella Pace ha risposto"
    (name,) = naturalized(text, "Zorvella Pace", "person", "avvocato")
    assert name.kind == "person"


def test_a_ministry_in_short_before_a_full_name_is_a_party_of_its_own():
    found = kinds("Чиновник Мінекономрозвитку Сергій Назаров приїздив до Донецька з комісією.")
    assert (found["Мінекономрозвитку"], found["Сергій Назаров"]) == ("organization", "person")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Він отримав лист від Укрексімбанку, якого чекав із зими.", "Укрексімбанку"),
        ("Учора вони говорили з Ковальчуком про це все у місті.", "Ковальчуком"),
    ],
)
def test_a_bank_from_which_something_comes_and_with_whom_one_talks_are_no_places(text, name):
    assert kinds(text).get(name) != "place"
