"""Bodies whose names differ in one word that tells them apart are not one in another script."""

import pytest

from proscribe.match.pair import score_pair
from proscribe.model.listed import Entry
from proscribe.model.record import Name, Record
from proscribe.model.screening import DEFAULT_THRESHOLD, Query
from proscribe.values.writing.scripts import script_of


def score(asked: str, listed: str) -> int:
    names = (Name("name", listed, script_of(listed)),)
    record = Record(id="listed", schema="Organization", names=names)
    query = Query(schema="Organization", names=(asked,))
    return score_pair(query, Entry("listed", "listed", record, "counts")).score


@pytest.mark.parametrize(
    ("asked", "own", "other"),
    [
        ("Министерство обороны", "Ministry of Defence", "Ministry of Interior"),
        ("МВД ДНР", "Ministry of Internal Affairs of the Donetsk People's Republic",
         "Ministry of Justice of the Donetsk People's Republic"),
        ("НИИ «Кедр»", "Kedr Research Institute", "Sosna Research Institute"),
        ("НПФ «Кедр»", "Kedr Non-State Pension Fund", "Rodnik Non-State Pension Fund"),
        ("64-я мотострелковая бригада", "64th Motor Rifle Brigade", "65th Motor Rifle Brigade"),
        ("Второй институт физики", "Second Institute of Physics", "Second Institute of Chemistry"),
        ("Завод «Северная звезда»", "Severnaya Zvezda Plant", "Severnaya Zarya Plant"),
        ("Фонд «Надежда»", "Nadezhda Foundation", "Nadia Foundation"),
        ("جامعة الإيمان", "Al-Iman University", "Al-Quds University"),
        ("وكالة أنباء الصحراء", "Sahara News Agency", "Syrian News Agency"),
        ("بانک صنعت", "Bank of Industry", "Housing Bank"),
        ("ОКБ «Факел»", "Experimental Design Bureau Fakel", "Experimental Design Bureau Fregat"),
        ("Завод имени Карцева", "Kartsev Plant", "Kirov Plant"),
        ("红柳海科技有限公司", "Hongliuhai Technology Co Ltd", "Jinfenglu Technology Co Ltd"),
        ("မြန်မာ့သစ်လုပ်ငန်း", "Myanma Timber Enterprise", "Myanma Pearl Enterprise"),
        ("ФГУП «Рубин»", "FSUE Rubin", "FSUE Topaz"),
        ("Федеральное государственное бюджетное учреждение науки Институт оптики",
         "Institute of Optics", "Institute of Acoustics"),
        ("АНО «Рубеж»", "Rubezh Autonomous Non-Profit Organization",
         "Granit Autonomous Non-Profit Organization"),
        ("Завод имени В.А. Карцева", "Kartsev Plant", "Kirov Plant"),
        ("Завод точных приборов", "Precision Instruments Plant", "Precision Bearings Plant"),
        ("مصرف الجمهورية", "Jumhouria Bank", "Wahda Bank"),
        ("شرکت پیشگام صنعت نور", "Pishgam Sanat Noor Company", "Pars Sanat Afarin Company"),
        ("وزارة الكهرباء", "Ministry of Electricity", "Ministry of Irrigation"),
        ("红柳海电子", "Hongliuhai Electronics", "Hongliuhe Shipping"),
        ("กระทรวงการคลัง", "Ministry of Finance", "Ministry of Foreign Affairs"),
        ("پاکستان اٹامک کمیشن", "Pakistan Atomic Commission", "Pakistan Election Commission"),
        ("长春石油有限公司", "Changchun Petroleum Co Ltd", "Zhangjiang Petroleum Co Ltd"),
    ],
)  # fmt: skip
def test_a_body_is_found_and_another_is_not(asked: str, own: str, other: str) -> None:
    assert score(asked, own) >= DEFAULT_THRESHOLD
    assert score(asked, other) < DEFAULT_THRESHOLD
