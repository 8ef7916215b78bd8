"""Titles, words written short and kinds of ships: what says little or stands for a longer word.

Each line is two names: of one party behind `=`, of two behind `!`; of persons where no kind is
told. Names are made up.
"""

from itertools import product

import pytest

from proscribe.evaluate.sides import named_entry, named_query
from proscribe.match.pair import score_pair
from proscribe.model.screening import DEFAULT_THRESHOLD
from proscribe.values.names.askednames import asked_names, may_be_more, may_part
from proscribe.values.names.listednames import other_listed
from proscribe.values.names.shortwords import EACH_KIND, may_be_short, names_in_full

PAIRS = """
= Sardar Gholamreza Tavakkol | Gholam Reza TAVAKKOL
= Ch. Muhammad Ishtiaq Bajwa | Chaudhry Mohammad Ishtiaq BAJWA
= Alhaji Sani Dankwambo | Sani DANKWAMBO
= Mª del Pilar Zubieta Ochoa | Maria del Pilar ZUBIETA OCHOA
= Mme Claudine Rivoire | Claudine RIVOIRE
= Ramesh Kr. Tripathi | Ramesh Kumar TRIPATHI
= Juan Glez. Arrieta | Juan Gonzalez ARRIETA
= Sk. Abdul Matin | Sheikh Abdul MATIN
= Vessel: Tanker Silver Heron | SILVER HERON
= Vessel: M/T Silver Heron | SILVER HERON
= Vessel: Bulk carrier Silver Heron | SILVER HERON
= Vessel: Silver Heron (Panama flag) | SILVER HERON
= Vessel: Silver Heron (Liberia-flagged tanker) | SILVER HERON
= Organization: Min. of Energy of the Republic of Uzbekistan | Ministry of Energy of Uzbekistan
= Organization: Ministère de la Défense du Royaume de Zandara | Ministère de la Défense de Zandara
= Company: Bulvar Tekstil San. ve Tic. Ltd. Şti. | Bulvar Tekstil Sanayi ve Ticaret Limited Sirketi
= Company: Quarlan Intl. Shpg. Ltd | Quarlan International Shipping Limited
= Company: Veltrix Mfg. Ltd | Veltrix Manufacturing Ltd
= Company: Arrieta Hnos. S.A. | Arrieta Hermanos SA
= Organization: Univ. of Science of Tavrida | University of Science of Tavrida
! Sardar Gholamreza Tavakkol | Sardar Mahmoud TAVAKKOL
! Ch. Muhammad Ishtiaq Bajwa | Chaudhry Tariq BAJWA
! Alhaji Sani Dankwambo | Alhaji Umar DANKWAMBO
! Mª del Pilar Zubieta Ochoa | Marta del Carmen ZUBIETA OCHOA
! Ramesh Kr. Tripathi | Rajiv Kumar TRIPATHI
! Juan Glez. Arrieta | Juan Gomez ARRIETA
! Vessel: Tanker Silver Heron | SILVER HERALD
! Vessel: Bulk carrier Silver Heron | GOLDEN HERON
! Vessel: Silver Heron (Panama flag) | PANAMA STAR
! Organization: Min. of Transport of the Republic of Uzbekistan | Ministry of Justice of Uzbekistan
! Organization: Min. of Energy of the Republic of Uzbekistan | Ministry of Energy of Kazakhstan
! Company: Bulvar Tekstil San. ve Tic. Ltd. Şti. | Bulvar Gida Sanayi ve Ticaret Limited Sirketi
! Company: Quarlan Intl. Shpg. Ltd | Borvik International Shipping Limited
! Company: Arrieta Hnos. S.A. | Zubieta Hermanos SA
"""


@pytest.mark.parametrize("line", PAIRS.strip().splitlines())
def test_a_short_word_is_the_longer_one(line: str) -> None:
    names = line[1:].strip()
    schema, told, rest = names.partition(": ")
    one, other = (rest if told else names).split("|")
    kind = schema if told else "Person"
    for asked, listed in ((one, other), (other, one)):
        query, entry = named_query(asked.strip(), kind), named_entry(listed.strip(), kind)
        assert (score_pair(query, entry).score >= DEFAULT_THRESHOLD) == line.startswith("=")


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("Min. of Justice", ("Ministry of Justice", "Mining of Justice")),
        ("VELTRIX MFG. LTD", ()),
        ("Veltrix Constructora. Ltd.", ()),
        ("Silver Heron (Panama flag)", ("Silver Heron",)),
        ("Tanker", ()),
        ("Tanker Pacific Ltd", ()),
        ("Bulk Carrier Shipping", ()),
        ("Taylor Swift St.", ()),
        ("(" * 3000 + "flag", ()),
        ("Mfg. " * 3000, ("Manufacturing " * 3000,)),
    ],
)
def test_names_in_full(name: str, full: tuple[str, ...]) -> None:
    expected = ("VELTRIX MANUFACTURING LTD",) if name.startswith("VELTRIX") else full
    assert names_in_full(name) == expected
    assert set(expected) <= set(other_listed(name, person=False))


def test_a_name_of_whole_words_has_no_longer_one() -> None:
    words = ("Min.", "of", "Tanker", "(Panama", "flag)", "San.", "Ltd.", "M/T", "Heron", "co")
    for name in map(" ".join, product(words, repeat=3)):
        if not (any(map(may_part, name.split())) or may_be_more(name, person=None, aircraft=False)):
            assert asked_names([name], person=None) == (name,)


def test_each_kind_of_ship_is_told_by_a_word() -> None:
    for kind in (*EACH_KIND.replace("\\", "").split("|"), "(Panama-flagged)", "(tanker-Panama)"):
        assert any(map(may_be_short, kind.split())), kind
    assert not any(map(may_be_short, ("Shipping", "Ltd.", "Shipbuilding", "Carriers")))
