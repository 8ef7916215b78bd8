"""What names stand for in a vocabulary is what they read, word by word or whole."""

import csv
from collections.abc import Iterable
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from oddwords import SYLLABLES, WORDS
from proscribe.match.readings import NameReader
from proscribe.values.lexicon.concepts import unspaced_parts, whole_words
from proscribe.values.lexicon.generic import may_be_torn
from proscribe.values.names.whole import read_asked

_CUSTOMERS = Path(__file__).parents[2] / "quality" / "made" / "non_customers.csv"


def _differing(names: Iterable[str], kinds: tuple[bool | None, ...]) -> list[str]:
    reader, known = NameReader(), list[tuple[str, str]]()
    found = list[str]()
    for name in names:
        for person in kinds:
            readings = reader.readings(name, person)
            known += reader.take_new()
            given = [(at, [known[place] for place in one]) for at, one in readings]
            whole = read_asked(name, person=person)
            if given != [(at, [(t.text, t.tag) for t in one]) for at, one in enumerate(whole)]:
                found.append(name)
    return found


def test_names_of_customers_stand_for_what_they_read() -> None:
    with _CUSTOMERS.open(encoding="utf-8", newline="") as file:
        names = [row["name"] for row in csv.DictReader(file)]
    assert _differing(names, (True, None)) == []


def test_listed_names_stand_for_what_they_read(lists: Path) -> None:
    folder = lists / "us_ofac_sdn" / "2023-12-28"
    names = set[str]()
    for file, column in (("sdn.csv", 1), ("alt.csv", 3)):
        with (folder / file).open(encoding="latin-1", newline="") as lines:
            names |= {row[column] for row in csv.reader(lines) if len(row) > column}
    assert _differing(sorted(names), (True, False, None)) == []


_NATIVE = """
Фёкла Егорова; Веніямин Базилевська; Мариан Вgласова; Родиоова Foods Oy
ТРЕТЬЯКОВА, Афанасий; Пейчо Въртунински; Ковдорский горно-обогатительный комбинат
Лаборатория Касперского; завод Карцева; Улан-Удэнский авиационный завод; Сбербанк
ООО Вектор; Ростовська фабрика; Министарство правде; Първа инвестиционна банка
Контейнерный терминал; حركة النهضة; تنظيم القا عدة; شركة الكوثر للتجارة
صندوق ذخیره فرهنگیان; محمد جواد; عبد العزيز; جبهة النصرة
中國銀行業監督管理委員會; 外務省; 山田太郎; 商汤科技
재정성; 통일부; 태천발전소; 김정은; 무역회사; בית המשפט העליון; דוד כהן; Εθνική Φρουρά
Γιάννης Παπαδόπουλος; ธรรมเมธา Construction Ltd; Ennahda; Addounia TV; Mansudae
Mansudae Ltd; Mansudae-JSC; ООО Мансудэ; Nur-al-Dim Karimi; Badr-ads-Din
Ab-al-Karim Nuri; Nur al-Dio; Завод имени В.А. Карцева; Plant named after V.P. Chkalov
НИИ им. А. Б. Петрова; Institut imeni V.V. Tikhomirova Ltd
Жарко Чеканац; Васил Къндзиев; Elçin Həsənli; ไกรสร พงษ์พานิช; Гнат Гнідий
Banco Жарко; Žito Ltd; Aliaksei Yahorau; Xudoyberdiyev Jasur; Anwarulhaq Khan; Dhu al-Fiqar
Dhulfikar Ali; Umm Layth; V/Ch 61240; V/Ch Liberación; NPO Kvantar; Permskiy Zavod Ltd
Ministère de l'Énergie; Ministry of Oil of the Republic of Iraq; L'Oreal SA; Dell'Orto Spa
Syrian Arab Republic Ministry of Oil; Ocean Petrel I; First Two Ltd; Sea Lark One; EP-TQH
M.Y. Amarant; Boeing EP-TQH Ltd; Sté Sahel Agro; Rosa Lind née Hall; Lyra ex Okean
Nikos Georgiou; Yahorau Nikos; 1st Bank Ltd; Bank 3rd; Third 2 Ltd; Ste Marie Ltd; Marie Ste
D'Amico l'Orient; Sté d'Ambre; Чен Жарко; Петр Хан; Petrovskiy Zavod; Fed EX Cargo; Ma Luisa Orozco
Army of the Republic of Korea; Army of the Islamic Republic; Imeni Kasperskogo Ltd
အောင်မင်း; ကျော်ဇင်ထွန်း Ltd; ဦး မင်းအောင်လှိုင်; ڕێبەر ئەحمەد شێخۆ; Rêber Ehmed Şêxo; ئابدۇللا Ltd
יצחק אבוטבול; Min. of Oil; Tanker Cerulean; M/T Lyra (Panama flag); San. ve Tic. Ltd; Mª Luisa
"""


def test_words_of_organisations_in_every_script_stand_for_what_they_read() -> None:
    phrases = map(" ".join, whole_words())
    words = sorted({*unspaced_parts(), *phrases})
    assert {"เกษตร", "은행", "بنك"} <= set(words)
    beside = ("{}", "Brixen {}", "{} Ltd", "Хорос {}", "{} сенсор")
    names = [beside[at % len(beside)].format(word) for at, word in enumerate(words)]
    assert _differing(names, (False,)) == []


def test_torn_words_of_organisations_stand_for_what_they_read() -> None:
    """`الشري عة` is `الشريعة`: no word is read for itself that may be half of another one."""
    whole = sorted(words[0] for words in whole_words() if len(words) == 1)
    assert "αγορα" in whole
    beside = ("{}", "Brixen {}", "نصار {}", "{} Ltd")
    names = [
        beside[at % len(beside)].format(f"{word[:cut]} {word[cut:]}")
        for at, word in enumerate(whole[::4])
        for cut in {len(word) // 2, min(2, len(word) - 1)}
        if cut
    ]
    assert len(names) > 1_500
    names += ["نصار ﺍﻟﺸﺮﻱ ﻋﺔ", "𝛼𝛾𝜊 𝜌𝛼"]  # other forms of the letters
    names += ["ธนา คาร", "ศรี ธนา คาร, ธนา", "बै ंक", "القا، عدة", "القا, عدة", "ابن-القا عدة"]
    names += ["Леон Петров", "Завод окон", "окон"]  # vowels that their stems have not
    assert _differing(names, (False, None)) == []


def test_words_with_marks_are_not_taken_for_torn() -> None:
    """Vowels of Thai and Hindi are marks, which are no letters; a comma is no part of a word."""
    assert not may_be_torn(["ประภัทร์", "ปิ่นบุญญา"])
    assert not may_be_torn(["नायर,", "मोहनर"])
    assert may_be_torn(["القا,", "عدة"])


def test_names_in_every_script_stand_for_what_they_read() -> None:
    names = [name.strip() for line in _NATIVE.strip().splitlines() for name in line.split(";")]
    names += [name.replace(" ", "", 1) for name in names]
    assert _differing(names, (True, False, None)) == []


@settings(max_examples=3_000, deadline=None)
@example(words=["do", "\x1b", "do"], person=True)
@example(words=["Rachael", "Young"], person=True)
@example(words=["Kim", "-", "Yuna"], person=True)
@example(words=["AY'O", "\x1b", "EI"], person=True)
@example(words=["Lee", "Harvey", "Oswald"], person=True)
@example(words=["AY'O", "\ud800", "EI"], person=True)
@example(words=["M", "O", "H", "D"], person=True)
@example(words=["À", "AU", "AU"], person=True)
@example(words=["Wang", "J.K."], person=True)
@example(words=["ل", "حسن", "قاسم"], person=True)
@example(words=["ضياء", "ذكي", "ةن"], person=False)
@example(words=["김", "정은"], person=True)
@example(words=["유하은", "AG"], person=False)
@example(words=["Kyonk", "Il", "Kang"], person=True)
@example(words=["Kim", "van", "Rossi"], person=True)
@example(words=["Lo", "Do", "Seeyd"], person=True)
@example(words=["Salem", "La-Nuri"], person=True)
@example(words=["Jong", "金正恩"], person=True)
@example(words=["Joint", "Collier", "Stock", "Company"], person=False)
@example(words=["Collier", "Ltd"], person=False)
@example(words=["Genta", "Colin"], person=False)
@example(words=["Цветкова", "Shipping", "S.A."], person=False)
@example(words=["Цветкова-", "e-Shipping", "S.A."], person=False)
@example(words=["القا", "عدة", "S.A."], person=False)
@example(words=["بن", "لادن", "معن"], person=None)
@example(words=["အောင်မင်း"], person=False)
@example(words=["ကျော်ဇင်ထွန်း", "d'Ambre"], person=False)
@example(words=["కుమారి", "d'Ambre"], person=False)
@example(words=["Lee", "Æ¸", "d'Ambre", "ДЖОН"], person=False)
@given(
    words=st.lists(st.one_of(WORDS, SYLLABLES), min_size=1, max_size=5),
    person=st.sampled_from([True, False, None]),
)
def test_odd_names_stand_for_what_they_read(words: list[str], person: bool | None) -> None:
    assert _differing([" ".join(words)], (person,)) == []


def test_blank_names_stand_for_nothing() -> None:
    assert [NameReader().readings(name, kind) for name in ("", " ") for kind in (True, None)] == [
        [], [], [], [],
    ]  # fmt: skip
