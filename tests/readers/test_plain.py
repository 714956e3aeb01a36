"""The promises of xref.readers.plain."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.errors import ArticleError
from xref.readers import plain
from xref.readers.plain import read_plain

ENGLISH = "Señor José Muñoz – Caracas, “PDVSA” said on Monday. The Treasury named El Aissami’s associates."
RUSSIAN = "Игорь Иванович Сечин, глава Роснефти, попал под санкции США."
POLISH = "Prezydent Łukaszenka i jego współpracownicy zostali objęci sankcjami. Działalność spółki"
TURKISH = "Türkiye'de İstanbul merkezli şirket yaptırım listesine alındı."
JAPANESE = "米財務省は北朝鮮のIT企業を制裁対象に指定した。"
CHINESE = "美国财政部制裁了中国银星科技公司，该公司位于吉林。"
ARABIC = "وزارة الخزانة الأمريكية تفرض عقوبات على شركات"


@pytest.fixture
def read(tmp_path):
    """Read some bytes as an article; what the reader said comes second."""

    def read_content(content: bytes):
        said: list[str] = []
        (tmp_path / "a.txt").write_bytes(content)
        return read_plain(str(tmp_path / "a.txt"), notify=said.append), said

    return read_content


@pytest.mark.parametrize("text", ["one\r\ntwo\rthree\n\u2028four\x0c", "  lead and trail \n\n", "Ж e\u0301 😀"])
def test_utf8_is_decoded_and_otherwise_unchanged(read, text):
    article, said = read(text.encode())
    assert (article.text, said) == (text, [])


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
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(read, mark, encoding):
    article, said = read(mark + RUSSIAN.encode(encoding))
    assert (article.text, said) == (RUSSIAN, [])


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "cp1252"),
        ("Les sanctions visent Société Générale des Émirats et M. François Bozizé.", "latin-1"),
        (RUSSIAN, "cp1251"),
        (POLISH, "cp1250"),
        (TURKISH, "cp1254"),
        (JAPANESE, "shift_jis"),
        (CHINESE, "gb18030"),
        (ARABIC, "cp1256"),
    ],
)
def test_an_older_encoding_is_guessed_and_the_guess_is_said(read, text, encoding):
    article, said = read(text.encode(encoding))
    assert article.text == text
    assert len(said) == 1
    assert "(a guess)" in said[0]


def test_utf8_cut_in_mid_character_stays_utf8(read):
    article, said = read(RUSSIAN.encode()[:-2])
    assert article.text == RUSSIAN[:-2] + "\ufffd"
    assert "1 broken character" in said[0]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (b"text\0text", "NUL"),
        (RUSSIAN.encode("utf-16-le"), "NUL"),
        (bytes(range(1, 256)) * 4, "control characters"),
        (b"%PDF-1.7 hello", "a PDF file"),
        (b"PK\x03\x04hello", "a zip or office file"),
        (b"{\\rtf1 hello}", "an RTF file"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x00", "not the utf-16-le"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(read, content, said):
    with pytest.raises(ArticleError, match=said) as caught:
        read(content)
    assert "a.txt: " in str(caught.value)
    assert "\n" not in str(caught.value)


def test_bytes_of_no_encoding_are_refused(read, monkeypatch):
    monkeypatch.setattr(plain, "_likely_encodings", lambda sample: ["ascii"])
    with pytest.raises(ArticleError, match="neither UTF-8 nor any known encoding"):
        read(b"caf\xe9")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n\n  Headline here \nBody", "Headline here"),
        ("# A markdown title\nBody", "A markdown title"),
        ("x" * 150, "x" * 150),
        ("x" * 151, ""),
    ],
)
def test_the_first_line_is_the_title_if_it_is_short(read, text, title):
    assert read(text.encode())[0].title == title


def outcome(path):
    """The text of an article, or that it was refused in one line."""
    try:
        return read_plain(str(path)).text
    except ArticleError as exc:
        return "refused" if "\n" not in str(exc) else ""


@given(st.text(min_size=1).filter(lambda text: text.strip() and not text.startswith("\ufeff")))
def test_any_text_comes_back_or_is_refused(tmp_path_factory, text):
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(text.encode())
    assert outcome(path) in (text, "refused")


@given(st.binary())
def test_any_bytes_give_an_article_or_one_line(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(content)
    assert outcome(path).strip()
