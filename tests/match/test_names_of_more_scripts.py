"""Names in Burmese, Kurdish and Hebrew letters against how lists write them in Latin ones.

Each line is two names: of one person behind `=`, of two behind `!`. Names are made up.
"""

import pytest

from proscribe.evaluate.sides import named_entry, named_query
from proscribe.match.pair import score_pair
from proscribe.model.screening import DEFAULT_THRESHOLD
from proscribe.values.writing.burmese import is_burmese, read_burmese
from proscribe.values.writing.kurdish import is_kurdish, read_kurdish

PERSONS = """
= ကျော်ဇင်ထွန်း | Kyaw Zin HTUN
= မင်းအောင်လှိုင် | Min Aung HLAING
= စိုးနိုင်ဦး | Soe Naing OO
= ဝင်းမြင့်အောင် | Win Myint AUNG
= ဇော်မင်းထက် | Zaw Min HTET
= သိန်းဇော်လွင် | Thein Zaw LWIN
= ဖြိုးကျော်ထွန်း | Phyo Kyaw Tun
= ဦးထွန်းမြင့်နိုင် | Tun Myint NAING
= ခင်ရွှေလင်း | Khin Shwe Lin
= ڕێبەر ئەحمەد شێخۆ | Rebar Ahmad SHEIKHO
= شێرکۆ محەمەد ڕەسووڵ | Sherko Mohammed RASUL
= بەختیار عەزیز خۆشناو | Bakhtiar Aziz KHOSHNAW
= نێچیرڤان کەمال زێباری | Nechirvan Kamal ZEBARI
= Rêber Ehmed Şêxo | Rebar Ahmad SHEIKHO
= Xelîl Bextiyar Koçer | Khalil Bakhtiar KOCHER
= Şêrko Mihemed Resûl | Sherko Muhammad RASUL
= Mistefa Xidir Cemîl | Mustafa Khidir JAMIL
= יצחק אבוטבול | Itzhak ABUTBUL
= יצחק אבוטבול | Yitzhak ABUTBUL
= יצחק רובין | Itzhak RUBIN
= יגאל בנימין | Igal BINYAMIN
! ကျော်ဇင်ထွန်း | Kyaw Zin OO
! မင်းအောင်လှိုင် | Min Aung NAING
! စိုးနိုင်ဦး | Soe Win OO
! ဝင်းမြင့်အောင် | Win Maw AUNG
! ဇော်မင်းထက် | Zaw Lin HTET
! သိန်းဇော်လွင် | Thein Zaw MYINT
! ڕێبەر ئەحمەد شێخۆ | Rebaz Omar SHEIKHO
! شێرکۆ محەمەد ڕەسووڵ | Sherko Mustafa RASHID
! بەختیار عەزیز خۆشناو | Bakhtiar Hamid ZEBARI
! نێچیرڤان کەمال زێباری | Nechirvan Jamal BARZANI
! Rêber Ehmed Şêxo | Rezan Hamad SHEIKHO
! Xelîl Bextiyar Koçer | Khalid Bakhtiar KARIMI
! Mistefa Xidir Cemîl | Mustafa Khidir JAMAL
! יצחק אבוטבול | Yaakov ABUTBUL
! יצחק רובין | Asher RUBIN
! יגאל בנימין | Gad BINYAMIN
"""


@pytest.mark.parametrize("line", PERSONS.strip().splitlines())
def test_a_person_is_found_in_another_script(line: str) -> None:
    one, other = line[1:].split("|")
    for asked, listed in ((one, other), (other, one)):
        query, entry = named_query(asked.strip(), "Person"), named_entry(listed.strip(), "Person")
        assert (score_pair(query, entry).score >= DEFAULT_THRESHOLD) == line.startswith("=")


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("မြင့်", ("myint",)),
        ("အေးအေး", ("aye", "aye")),
        ("သန္တာ", ("than", "ta")),
        ("ထွေးဝေ", ("htwe", "wai")),
        ("ဖြိုး", ("phyoe",)),
        ("ရွှေ", ("shwe",)),
        ("္", ()),
        ("က" * 3000, ("ka",) * 3000),
    ],
)
def test_burmese_is_read_by_syllables(word: str, syllables: tuple[str, ...]) -> None:
    assert is_burmese(word)
    assert read_burmese(word) == syllables


@pytest.mark.parametrize(
    ("word", "latin"),
    [
        ("نووری", ""),
        ("فاطمە", ""),
        ("ڕەسووڵ", "rasul"),
        ("یەعقوب", "yaqub"),
        ("ئاوێستا", "awesta"),
        ("حسێن", "hsen"),
    ],
)
def test_kurdish_writes_its_vowels(word: str, latin: str) -> None:
    assert (read_kurdish(word) if is_kurdish(word) else "") == latin
