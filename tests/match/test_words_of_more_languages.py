"""Everyday words of organisations in more languages: the same body is found, another is not.

Each line is two names: of one body behind `=`, of two behind `!`. Names are made up.
"""

import pytest

from proscribe.match.pair import score_pair
from proscribe.model.listed import Entry
from proscribe.model.record import Name, Record
from proscribe.model.screening import DEFAULT_THRESHOLD, Query
from proscribe.values.writing.scripts import script_of

BODIES = """
= شرکت کشتیرانی دریای سبز | Daryaye Sabz Shipping Company
= حركة أنصار الهدى | Ansar al-Huda Movement
= Haji Raheem Jan Exchange | Haji Rahim Jan Hawala
= Kazachiy batalyon Yermak | Cossack Battalion "Yermak"
= Hay'adda Gargaarka Barwaaqo | Barwaqo Relief Organization
= Kituo cha Utamaduni Mbarikiwa | Mbarikiwa Cultural Centre
= Jumuiya ya Vijana Tumbatu | Tumbatu Youth Organization
= Bangiga Dhexshiil | Dhexshiil Bank
= Isbitaalka Gurmadka | Gurmadka Hospital
= Mouvement des Travailleurs du Kwilu | Kwilu Workers Movement
= Asociación de Trabajadores Quebrantos | Quebrantos Workers Association
= Hawala Dost Qandari | Dost Qandari Exchange
= Pharmacie Mbuyamba | Mbuyamba Pharmacy
= Usine de Ciment Mbuyamba | Mbuyamba Cement Factory
= Dhalinyarada Xoogga | Xoogga Youth
= Yayasan Pendidikan Wirabakti | Wirabakti Education Foundation
= Bataljon Yarovit | Yarovit Battalion
! Isbitaalka Gurmadka | Gurmadka Bank
! Mouvement des Travailleurs du Kwilu | Kwilu Youth Council
! Usine de Ciment Mbuyamba | Kasongo Cement Factory
! Hawala Dost Qandari | Dost Zabuli Exchange
! Kituo cha Utamaduni Mbarikiwa | Sauti Cultural Centre
! Pharmacie Mbuyamba | Kasongo Pharmacy
! حركة أنصار الهدى | Ansar al-Sharia Movement
= شركة النجاح للسياحة | Al Najah Tourism Company
= Forces Patriotiques du Bandundu | Patriotic Forces of Bandundu
"""


def score(asked: str, listed: str) -> int:
    names = (Name("name", listed, script_of(listed)),)
    record = Record(id="listed", schema="Organization", names=names)
    query = Query(schema="Organization", names=(asked,))
    return score_pair(query, Entry("listed", "listed", record, "counts")).score


@pytest.mark.parametrize("line", BODIES.strip().splitlines())
def test_a_body_is_found_by_its_words_in_another_language(line: str) -> None:
    """Whichever of the two is asked for."""
    one, other = line[2:].split(" | ")
    found = [score(one, other), score(other, one)]
    same = line.startswith("=")
    assert [points >= DEFAULT_THRESHOLD for points in found] == [same, same], found
