"""Words of names in all scripts that rules of reading are about, for tests made at random."""

from hypothesis import strategies as st

from proscribe.values.lexicon.forms import FORMS, UNSPACED
from proscribe.values.lexicon.particles import PARTICLES, SUN_ARTICLES, TITLES
from proscribe.values.writing.arabic import COMPOUNDING

SPECIAL = sorted(
    {*COMPOUNDING, *PARTICLES, *SUN_ARTICLES, *TITLES}
    | {word for phrase in FORMS for word in phrase}
    | {form for form, _ in UNSPACED}
)
_PLAIN = [
    "Ivan", "PETROV,", "O'Neil", "o`neil", "Anna-Maria", "müller", "Øre", "ДЖОН", "محمد", "حسن-علي",
    "최명현", "김", "金正恩", "金", "2", "007", "R2D2", "M1chael", "ii", "III", "x", "A.", "S.A.",
    "J.K.", "i", "v", "-", "&", "☺", "a\u0301", "\u0301", "ß", "ﬁn", "jscargument", "ash-Shams",
    "ash", "Shams", "an-", "Nur", "al", "Din", "Abd", "'", "''a'", "x\u00adx", "\ud800", "١٢", "ko",
    "No.", "МТС", "ex", "Kim", "Xiaoping", "Jong", "un", "wang-li",
    "zavod", "Kompaniya", "Abderrahmane", "Alhaqq", "son", "of", "Ould", "Zada", "банк", "и",
    "بنك", "جبهة", "ﺟﺒﻬﺔ", "النصرة", "الحق", "محمدجواد", "무역", "银行",
    "SMITH,", "Kim,", "Ltd,", "Hafizurrahman", "Essaadi", "limited-liability", "liab", "ility",
    "\u200d", "Ⅳ", "½", "א", "ב-ג", "ไทย", "Наумов", "Кир", "Кир-Оман", "Μυκονο",
    "အောင်မင်း", "d'Ambre", "कुमारी",
]  # fmt: skip
_ANY = st.text(max_size=6).filter(lambda text: len(text.split()) == 1 and text == text.strip())
WORDS = st.one_of(st.sampled_from(_PLAIN), st.sampled_from(SPECIAL), _ANY)
SYLLABLES = st.sampled_from(
    ["Lee", "Young", "KIM,", "van", "Hannah", "Koch", "Son", "Ma", "Dương", "junhui", "Jun",
     "Li-Wei", "Cho", "Smith", "O", "Rossi", "Tran", "Мария", "Ким", "h'wang", "di", "Don", "Lo"]
)  # fmt: skip
