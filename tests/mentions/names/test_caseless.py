"""Names in scripts without capitals: what a word beside or inside them gives away."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.mentions.names import find_names
from xref.mentions.names.caseless import find_caseless, is_caseless


def told(text):
    return {text[one.start : one.end]: one.kind for one in find_caseless(text)}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("据英国商务部消息,会议推迟。", "英国商务部", "organization"),
        ("他曾在广州远大机械厂工作。", "广州远大机械厂", "organization"),
        ("外交部没有评论。", "外交部", "organization"),
        ("律师何文说没有证据。", "何文", "person"),
        ("船长郭志强则否认。", "郭志强", "person"),
        ("(记者 韩雪 摄影 罗平)", "罗平", "person"),
        ("杂货船“北极星”离港。", "北极星", "vessel"),
        ("据数据商“海天通”统计", "海天通", "organization"),
        ("قالت وزارة النفط العراقية إن الإنتاج مستقر", "وزارة النفط العراقية", "organization"),
        ("في فرع بنك الخليج التجاري في دبي", "بنك الخليج التجاري", "organization"),
        ("وقال المحامي سامي الحداد إن موكله بريء", "سامي الحداد", "person"),
        ("أوضح الوزير السابق نبيل قاسم ذلك", "نبيل قاسم", "person"),
        ("تحرير: ليلى الخوري", "ليلى الخوري", "person"),
        ("编辑：唐若云", "唐若云", "person"),
        ("قالت وزارة الخزانة الأمريكية ذلك", "وزارة الخزانة الأمريكية", "organization"),
        ("في كلية طب الأسنان بدمشق", "كلية طب الأسنان", "organization"),
        ("记者 佟若云", "佟若云", "person"),
        ("保安局没有评论。", "保安局", "organization"),
        ("تديره وزارة الخارجية الأميركية منذ سنوات", "وزارة الخارجية الأميركية", "organization"),
        ("店主何月兰也在。", "何月兰", "person"),
        ("远海期货一家营业部", "远海期货", "organization"),
        ("ذكرت صحيفة «مرافئ» أن", "مرافئ", "organization"),
        ("طالبت الأمم المتحدة بذلك", "الأمم المتحدة", "organization"),
        ("منع طبيب الأسنان سامي زوران من السفر", "سامي زوران", "person"),
        ("حوالة للممرضة ليلى زوران أمس", "ليلى زوران", "person"),
        ("【港湾财讯】深圳一家公司", "港湾财讯", "organization"),
        ("湄公商讯：清盘与改名", "湄公商讯", "organization"),
        ("宫本雪：大家好。", "宫本雪", "person"),
        ("坐一条叫“幸福一号”的观光船", "幸福一号", "vessel"),
        ("据“东北海情”平台统计", "东北海情", "organization"),
        ("深圳另有一家雷创玩具厂。", "雷创玩具厂", "organization"),
        ("延吉市民朴松植说他不去。", "朴松植", "person"),
        ("القائد السابق في حركة تحرير السودان", "حركة تحرير السودان", "organization"),
        ("وقال المزارع علي عبد الله صلاح، إنه", "علي عبد الله صلاح", "person"),
    ],
)
def test_a_name_is_given_away_by_the_words_around_it(text, name, kind):
    assert told(text).get(name) == kind


@pytest.mark.parametrize(
    "text",
    [
        "老板向记者说。",
        "另讯：公司停业。",
        "主持人：欢迎收听。",
        "قال صاحب «مرافئ» ذلك",
        "这家公司已经停业。",
        "一家保险公司拒绝了。",
        "البنوك بدأت مراجعة الحسابات",
        "在公司工作",
        "",
    ],
)
def test_a_bare_noun_is_no_name(text):
    assert told(text) == {}


def test_names_of_both_kinds_of_script_stand_in_order():
    text = "记者李明说,Anna Petrova 来自英国商务部。"
    assert [text[one.start : one.end] for one in find_names(text) if one.is_party] == [
        "李明",
        "Anna Petrova",
        "英国商务部",
    ]


def test_latin_and_cyrillic_have_capitals():
    assert not is_caseless("Émile Zola и Иван")


@given(st.text(alphabet=st.sampled_from("王李公司银行说的在“” \nabعليبنكالفيو،"), max_size=60))
def test_spans_are_in_order_and_never_overlap(text):
    found = list(find_caseless(text))
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= following.start for one, following in pairwise(found))


def test_a_long_word_is_read_in_one_pass():
    """What is quadratic takes a minute for words of this length."""
    assert list(find_caseless("ب" * 99_000 + "\n" + "ت" * 99_000)) == []


def test_a_long_line_is_read_in_one_pass():
    text = "他说" + "王公司的" * 20_000 + "وقال علي خليل " * 10_000
    assert len(list(find_caseless(text))) >= 9_990  # one may be cut where a part of the line ends


def test_of_several_words_before_a_name_the_longest_tells_its_kind_whatever_the_hash_seed():
    assert next(find_caseless("杂货船“北极星”离港。")).cue == "杂货船"
