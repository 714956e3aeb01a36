"""Names written back into the scripts they come from, for the labelled pairs: word tables and a Cyrillic speller."""

from __future__ import annotations

import re

# Given names as Arabic writes them; the Latin spellings are those of OFAC's list.
ARABIC = {
    "muhammad": "محمد", "mohammad": "محمد", "mohammed": "محمد", "mohamed": "محمد", "ahmad": "أحمد", "ahmed": "أحمد",
    "mahmud": "محمود", "mahmoud": "محمود", "mahmood": "محمود", "hamid": "حميد", "ali": "علي", "hasan": "حسن",
    "hassan": "حسن", "husayn": "حسين", "hussein": "حسين", "hussain": "حسين", "khalid": "خالد", "khaled": "خالد",
    "ibrahim": "إبراهيم", "mustafa": "مصطفى", "yusuf": "يوسف", "yousef": "يوسف", "umar": "عمر", "omar": "عمر",
    "uthman": "عثمان", "salih": "صالح", "saleh": "صالح", "said": "سعيد", "saeed": "سعيد", "samir": "سمير",
    "jamal": "جمال", "jamil": "جميل", "nasir": "ناصر", "nasser": "ناصر", "rashid": "رشيد", "karim": "كريم",
    "salim": "سالم", "sulayman": "سليمان", "ismail": "إسماعيل", "dawud": "داود", "musa": "موسى", "isa": "عيسى",
    "yaqub": "يعقوب", "harun": "هارون", "faysal": "فيصل", "fahd": "فهد", "walid": "وليد", "ziyad": "زياد",
    "tariq": "طارق", "bashar": "بشار", "hafiz": "حافظ", "mansur": "منصور", "majid": "ماجد", "amin": "أمين",
    "anwar": "أنور", "nabil": "نبيل", "adil": "عادل", "imad": "عماد", "qasim": "قاسم", "jafar": "جعفر", "rida": "رضا",
    "reza": "رضا", "mahdi": "مهدي", "hadi": "هادي", "zayn": "زين", "abbas": "عباس", "jawad": "جواد", "kamal": "كمال",
    "latif": "لطيف", "malik": "مالك", "murad": "مراد", "nur": "نور", "rahim": "رحيم", "sabir": "صابر",
    "sharif": "شريف",
    "tahir": "طاهر", "talib": "طالب", "wahid": "وحيد", "yasin": "ياسين", "yasir": "ياسر", "zaki": "زكي",
    "aziz": "عزيز",
    "fadil": "فاضل", "farid": "فريد", "habib": "حبيب", "hashim": "هاشم", "husni": "حسني", "idris": "إدريس",
    "khalil": "خليل", "marwan": "مروان", "munir": "منير", "naji": "ناجي", "qadir": "قادر", "rafiq": "رفيق",
    "sabri": "صبري", "sami": "سامي", "shakir": "شاكر", "subhi": "صبحي", "wasim": "وسيم", "haydar": "حيدر",
    "nasrallah": "نصر الله", "asad": "أسد", "al-asad": "الأسد", "al-assad": "الأسد", "akbar": "اكبر",
    "asghar": "اصغر",
    "al-masri": "المصري", "al-iraqi": "العراقي", "al-hamid": "الحميد", "al-rashid": "الرشيد", "al-najjar": "النجار",
    "al-tikriti": "التكريتي", "maliki": "مالكي", "rahman": "رحمن", "al-shami": "الشامي", "makhluf": "مخلوف",
}  # fmt: skip
# Syllables of Korean names, romanized as North Korea and OFAC do.
HANGUL = {
    "kim": "김", "pak": "박", "ri": "리", "choe": "최", "jong": "정", "kang": "강", "jo": "조", "yun": "윤",
    "jang": "장",
    "rim": "림", "han": "한", "o": "오", "so": "서", "sin": "신", "kwon": "권", "hwang": "황", "an": "안",
    "song": "송",
    "hong": "홍", "ko": "고", "mun": "문", "son": "손", "ryu": "류", "paek": "백", "chol": "철",
    "nam": "남", "su": "수",
    "yong": "영", "ho": "호", "hyok": "혁", "il": "일", "un": "은", "hui": "희", "chun": "춘", "kyong": "경",
    "myong": "명", "kwang": "광", "tong": "동", "sok": "석", "hak": "학", "kuk": "국", "chang": "창", "sung": "승",
    "jin": "진", "min": "민", "won": "원", "hyon": "현", "hwa": "화", "sang": "상", "u": "우", "hae": "해",
    "ryong": "룡",
    "chon": "천", "kil": "길", "in": "인", "ju": "주", "to": "도", "pong": "봉", "se": "세", "tae": "태", "kun": "근",
    "kye": "계", "si": "시", "yon": "연", "hun": "훈", "chi": "치", "sun": "순", "ok": "옥", "mi": "미", "ung": "웅",
}  # fmt: skip
# Pinyin syllables of Chinese persons' names: a character that is usual for each.
HAN = {
    "wang": "王", "li": "李", "zhang": "张", "liu": "刘", "chen": "陈", "yang": "杨", "huang": "黄", "zhao": "赵",
    "wu": "吴", "zhou": "周", "xu": "徐", "sun": "孙", "ma": "马", "zhu": "朱", "hu": "胡", "guo": "郭", "he": "何",
    "lin": "林", "gao": "高", "luo": "罗", "zheng": "郑", "liang": "梁", "xie": "谢", "song": "宋", "tang": "唐",
    "deng": "邓", "feng": "冯", "cao": "曹", "peng": "彭", "zeng": "曾", "tian": "田", "pan": "潘", "yuan": "袁",
    "cai": "蔡", "jiang": "江", "yu": "宇", "du": "杜", "ye": "叶", "cheng": "成", "wei": "伟",
    "hong": "红", "ming": "明",
    "hua": "华", "jun": "军", "jie": "杰", "ping": "平", "gang": "刚", "guang": "光", "hai": "海",
    "bin": "斌", "bo": "波",
    "chun": "春", "dong": "东", "fang": "芳", "fei": "飞", "hao": "浩", "hui": "慧", "jian": "建",
    "jing": "静", "kai": "凯", "lei": "磊", "long": "龙", "mei": "梅", "min": "敏", "na": "娜", "ning": "宁",
    "qiang": "强", "qing": "青", "rong": "荣", "rui": "瑞", "shan": "山", "tao": "涛", "ting": "婷", "wen": "文",
    "xia": "霞", "xiang": "翔", "xiao": "晓", "xin": "新", "xing": "星", "yan": "燕", "yi": "毅", "ying": "英",
    "yong": "永", "zhen": "振", "zhi": "志", "zhong": "忠", "an": "安", "bao": "宝", "chao": "超",
    "da": "大", "de": "德",
    "fu": "福", "gui": "贵", "jin": "金", "ke": "克", "kun": "坤", "lan": "兰", "ling": "玲", "lu": "鲁", "shi": "石",
    "shu": "书", "xue": "雪", "ya": "亚", "yun": "云", "ze": "泽",
}  # fmt: skip
# Chinese firms by parts: what OFAC writes, and the firm's own words.
CHINESE_FIRM = {
    "dalian": "大连", "dandong": "丹东", "shanghai": "上海", "beijing": "北京", "shenyang": "沈阳",
    "shenzhen": "深圳",
    "qingdao": "青岛", "tianjin": "天津", "guangzhou": "广州", "ningbo": "宁波", "china": "中国", "shipping": "航运",
    "trading": "贸易", "trade": "贸易", "industrial": "实业", "industry": "工业", "industries": "工业",
    "development": "发展", "technology": "科技", "tech": "科技", "international": "国际", "logistics": "物流",
    "group": "集团", "bank": "银行", "investment": "投资", "electronics": "电子", "machinery": "机械",
    "chemical": "化工", "economic": "经济", "metal": "金属", "metals": "金属", "mineral": "矿产", "network": "网络",
    "internet": "网络", "materials": "材料", "petroleum": "石油", "precision": "精密", "co": "有限", "ltd": "公司",
    "limited": "公司", "company": "公司", "silver": "银", "star": "星", "communications": "通信", "hongkong": "香港",
}  # fmt: skip
_CYRILLIC = (
    ("shch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("yu", "ю"), ("iu", "ю"),
    ("ya", "я"), ("ia", "я"), ("yo", "ё"), ("ye", "е"), ("iy", "ий"), ("yy", "ый"), ("ey", "ей"), ("ay", "ай"),
    ("oy", "ой"), ("a", "а"), ("b", "б"), ("v", "в"), ("g", "г"), ("d", "д"), ("e", "е"), ("z", "з"), ("i", "и"),
    ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"), ("s", "с"), ("t", "т"),
    ("u", "у"), ("f", "ф"), ("h", "г"), ("y", "ы"), ("j", "й"), ("c", "к"), ("x", "кс"), ("w", "в"), ("q", "к"),
    ("'", "ь"),
)  # fmt: skip
_TO_CYRILLIC = dict(_CYRILLIC)
_CYRILLIC_UNIT = re.compile("|".join(latin for latin, _ in _CYRILLIC))


def in_cyrillic(name: str) -> str:
    """A romanized Russian name in Cyrillic letters."""
    spelt = _CYRILLIC_UNIT.sub(lambda found: _TO_CYRILLIC[found.group()], name.lower())
    return " ".join(word.capitalize() for word in spelt.split())


def by_table(words: list[str], table: dict[str, str], joined_by: str) -> str:
    """The words looked up one by one; empty where one of them is not in the table."""
    found = [table.get(word.lower(), "") for word in words]
    return joined_by.join(found) if all(found) else ""
