"""The promises of xref.readers.base.decoding: marks, declared and guessed encodings, and what is no text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.errors import ArticleError
from xref.readers.base import decoding
from xref.readers.base.decoding import decode, encoding_of

ENGLISH = "Señor José Muñoz – Caracas, “PDVSA” said on Monday. The Treasury named El Aissami’s associates."
RUSSIAN = "Игорь Иванович Сечин, глава Роснефти, попал под санкции США."
POLISH = "Prezydent Łukaszenka i jego współpracownicy zostali objęci sankcjami. Działalność spółki"
TURKISH = "Türkiye'de İstanbul merkezli şirket yaptırım listesine alındı."
JAPANESE = "米財務省は北朝鮮のIT企業を制裁対象に指定した。"
CHINESE = "美国财政部制裁了中国银星科技公司，该公司位于吉林。"
ARABIC = "وزارة الخزانة الأمريكية تفرض عقوبات على شركات"


LONG_RUSSIAN = f"{RUSSIAN} Министр заявил, что санкции против компании не были сняты."


def read(content: bytes, declared: str = ""):
    """The text of some bytes; what was said comes second."""
    said: list[str] = []
    return decode("a.txt", content, said.append, declared=declared), said


@pytest.mark.parametrize("text", ["one\r\ntwo\rthree\n\u2028four\x0c", "  lead and trail \n\n", "Ж e\u0301 😀"])
def test_utf8_is_decoded_and_otherwise_unchanged(text):
    assert read(text.encode()) == (text, [])


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(mark, encoding):
    content = mark + RUSSIAN.encode(encoding)
    assert read(content) == (RUSSIAN, [])
    assert encoding_of("a.txt", content, pytest.fail) == (encoding, len(mark))


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "cp1252"),
        (ENGLISH, "mac_roman"),
        ("Les sanctions visent Société Générale des Émirats et M. François Bozizé.", "latin-1"),
        (RUSSIAN, "cp1251"),
        (LONG_RUSSIAN, "koi8_r"),
        (LONG_RUSSIAN, "cp866"),
        (LONG_RUSSIAN, "iso8859_5"),
        (LONG_RUSSIAN, "mac_cyrillic"),
        (POLISH, "cp1250"),
        (TURKISH, "cp1254"),
        (JAPANESE, "shift_jis"),
        (CHINESE, "gb18030"),
        (ARABIC, "cp1256"),
        (RUSSIAN, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
    ],
)
def test_an_older_encoding_is_guessed_and_the_guess_is_said(text, encoding):
    found, said = read(text.encode(encoding))
    assert found == text
    assert len(said) == 1
    assert "(a guess" in said[0]


@pytest.mark.parametrize(
    ("text", "encoding"), [(POLISH, "iso8859_2"), (JAPANESE, "euc_jp"), (RUSSIAN, "windows-1251"), (TURKISH, "UTF-8")]
)
def test_a_declared_encoding_is_believed(text, encoding):
    assert read(text.encode(encoding), encoding) == (text, [])


def test_latin_1_is_what_old_programs_call_the_windows_page():
    assert read(ENGLISH.encode("cp1252"), "ISO-8859-1") == (ENGLISH, [])


@pytest.mark.parametrize("declared", ["us-ascii", "utf-16", "no-such-code", "hex"])
def test_a_declaration_that_is_wrong_is_said_and_passed_over(declared):
    content = RUSSIAN.encode()
    found, said = read(content, declared) if declared != "us-ascii" else read(content, "utf-7")
    assert found == RUSSIAN
    assert "that it declares" in said[0]


def test_japanese_that_looks_like_ascii_is_known_by_its_shifts():
    assert read(JAPANESE.encode("iso2022_jp")) == (JAPANESE, [])


def test_utf8_cut_in_mid_character_stays_utf8():
    found, said = read(RUSSIAN.encode()[:-2])
    assert found == RUSSIAN[:-2] + "\ufffd"
    assert "1 broken character" in said[0]
    assert encoding_of("a.txt", RUSSIAN.encode()[:-1], pytest.fail) == ("utf-8", 0)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"text\0text", "NUL"),
        (bytes(range(1, 256)) * 4, "control characters"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x00", "not the utf-16-le"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(content, said):
    with pytest.raises(ArticleError, match=said) as caught:
        read(content)
    assert str(caught.value).startswith("a.txt: ")


def test_bytes_of_no_encoding_are_read_as_far_as_they_go_and_that_is_said(monkeypatch):
    monkeypatch.setattr(decoding, "_likely_encodings", lambda sample: ["ascii"])
    found, said = read(b"caf\xe9")
    assert found == "café"
    assert "in no encoding we know" in said[0]


@given(st.text(st.characters(blacklist_characters="\0\x1b\ufeff", blacklist_categories=["Cs"])))
def test_any_text_in_utf8_comes_back_or_is_refused(text):
    try:
        assert read(text.encode()) == (text, [])
    except ArticleError as exc:
        assert "control characters" in str(exc)  # noqa: PT017 - both outcomes are fine


@given(st.binary())
def test_any_bytes_give_a_text_or_one_line(content):
    try:
        assert isinstance(read(content)[0], str)
    except ArticleError as exc:
        assert "\n" not in str(exc)  # noqa: PT017 - as above
