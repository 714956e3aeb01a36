"""The promises of xref.languages: what a text is written in, or nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.languages import _small_words, language_of

TEXTS = [
    ("en", "The Treasury said on Monday that the company had been named in an earlier indictment."),
    ("en", "JOHN SMITH ARRESTED IN THE RAID, POLICE SAY"),
    ("en", "“They never told us,” said Recep Tayyip Erdoğan’s spokesman, and he left it at that."),
    ("es", "El presidente de la empresa dijo que no conocía a Ivan Petrov, según la agencia."),
    ("fr", "Le ministre a déclaré que les sanctions contre la société ne sont pas levées."),
    ("de", "Der Minister sagte, dass die Sanktionen gegen das Unternehmen nicht aufgehoben werden."),
    ("pt", "O ministro disse que as sanções contra a empresa não foram levantadas."),
    ("it", "Il ministro ha detto che le sanzioni contro la società non sono state revocate."),
    ("tr", "Bakan, şirkete yönelik yaptırımların kaldırılmadığını ve bir karar için çalıştıklarını söyledi."),
    ("ru", "Министр заявил, что санкции против компании не были сняты, и это решение в силе."),
    ("uk", "Міністр заявив, що санкції проти компанії не було знято, і це рішення є чинним."),
    ("be", "Міністр сказаў, што санкцыі ад гэтага не былі знятыя, і яны застаюцца ў сіле."),
    ("pl", "Minister powiedział, że sankcje wobec spółki nie zostały zniesione i są w mocy."),
    ("nl", "De minister zei dat de sancties tegen het bedrijf niet zijn opgeheven."),
    ("ca", "Els Mossos han detingut el president del club per un delicte de frau amb els diners, segons la jutgessa."),
    ("ar", "وزارة الخزانة الأمريكية تفرض عقوبات على شركات في إيران بعد أن قالت"),
    ("fa", "وزارت خزانه آمریکا شرکت‌های ایرانی را که در این کشور کار می‌کنند تحریم کرد"),
    ("zh", "美国财政部制裁了中国银星科技公司，该公司位于吉林。"),
    ("ja", "米財務省は北朝鮮のIT企業を制裁対象に指定した。"),
    ("ko", "미국 재무부는 북한의 정보기술 회사를 제재했다."),
    ("el", "Το υπουργείο Οικονομικών επέβαλε κυρώσεις στην εταιρεία."),
    ("he", "משרד האוצר הטיל סנקציות על החברה."),
]


@pytest.mark.parametrize(("code", "text"), TEXTS, ids=lambda value: value[:20])
def test_a_sentence_is_told_by_its_script_or_its_small_words(code, text):
    assert language_of(text) == code


@pytest.mark.parametrize(
    "text", ["", "   ", "12 34", "The", "Ivan Petrov, Acme Trading", "Иван Петров", "xyzzy " * 200]
)
def test_what_is_too_short_or_no_language_is_not_guessed(text):
    assert language_of(text) == ""


def test_a_name_in_another_script_does_not_decide():
    assert language_of("The firm, known as 中国银星科技 in China, was named by the Treasury.") == "en"


@given(st.text())
def test_any_text_has_a_code_or_none(text):
    assert len(language_of(text)) in {0, 2}


def test_every_language_of_the_table_has_words_enough_of_its_own():
    codes = [code for owners in _small_words().values() if len(owners) == 1 for code, _ in owners]
    assert all(codes.count(code) >= 3 for code in codes)
