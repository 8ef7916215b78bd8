"""What a person is called besides: `alias`, nicknames in quotes, names of marriage and of birth.

Each line is two names: of one person behind `=`, of two behind `!`. Names are made up.
"""

from itertools import product

import pytest

from proscribe.evaluate.sides import named_entry, named_query
from proscribe.match.pair import score_pair
from proscribe.model.screening import DEFAULT_THRESHOLD
from proscribe.values.names.askednames import asked_names, may_be_more, may_part
from proscribe.values.names.bynames import bynames
from proscribe.values.names.listednames import other_listed

PERSONS = """
= Faustin Ndayambaje alias Kiki | Faustin NDAYAMBAJE
= Rodolfo "Rudy" Macaraeg | Rodolfo MACARAEG
= Jean Wilner dit "Ti Blan" Desrosiers | Wilner DESROSIERS
= Hélène Vauquois épouse Tarrade | Helene VAUQUOIS
= Hélène Vauquois épouse Tarrade | Helene TARRADE
= Fatou Diarrassouba ép. Konaté | Fatou KONATE
= Květa Havelková roz. Dubská | Kveta DUBSKA
= Marta Zubieta de soltera Orozko | Marta OROZKO
= Marta Vauquois née Tarrade | Marta TARRADE
= Marta Tarrade | Marta Vauquois (née Tarrade)
= Marta Tarrade | MARTA VAUQUOIS NEE TARRADE
= Karl Dubsky born Havel | Karl HAVEL
= Karl Dubsky aka Tall Piet | Karl DUBSKY
= Serhat Yıldız (Heval Baran) | Serhat YILDIZ
= Cemil Karataş kod adı Şiyar | Cemil KARATAS
= Manuel Arrieta conocido como El Tuerto | Manuel ARRIETA
= Salvatore Brancaleo detto "u curtu" | Salvatore BRANCALEO
= Виктор Лопатин по кличке Лопата | Viktor LOPATIN
= Анна Лопатина (урожд. Снегирева) | Anna SNEGIREVA
= Faustin Ndayambaje | Faustin NDAYAMBAJE alias Colonel Kiki
= Claudine Rivoire veuve Marchetti | Claudine MARCHETTI
! Faustin Ndayambaje alias Kiki | Kiki MUKAMANA
! Hélène Vauquois épouse Tarrade | Monique TARRADE
! Květa Havelková roz. Dubská | Olga DUBSKA
! Alias bin Ahmad | Ahmad bin Salleh
! Karl Peter Born Havel | Karl DUBSKY
! Marta Vauquois née Tarrade | Olga TARRADE
! Mohd Alias Osman | Mohd Ghazali OSMAN
! Serhat Yıldız (Heval Baran) | Murat YILDIZ
! Rodolfo "Rudy" Macaraeg | Rudy MAGSAYSAY
! Viktor Lopatin alias Igor Snegirev | Igor LOPATIN
! Roz Chast Miller | Roz Dubska Miller
! Marta Zubieta casada Orozko | Pedro OROZKO
! Abdul Rahman (Tikriti) | Abdul Rahim TIKRITI
! Dit Thi Tran | Minh Thi TRAN
! Jean Wilner dit "Ti Blan" Desrosiers | Jean Robert DESROSIERS
! Claudine Rivoire veuve Marchetti | Marco MARCHETTI
! Cemil Karataş kod adı Şiyar | Siyar KARAYILAN
"""


@pytest.mark.parametrize("line", PERSONS.strip().splitlines())
def test_a_name_without_the_byname_is_found(line: str) -> None:
    one, other = line[1:].split("|")
    for asked, listed in ((one, other), (other, one)):
        query, entry = named_query(asked.strip(), "Person"), named_entry(listed.strip(), "Person")
        assert (score_pair(query, entry).score >= DEFAULT_THRESHOLD) == line.startswith("=")


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Faustin Ndayambaje alias Colonel Kiki", ("Faustin Ndayambaje", "Colonel Kiki")),
        ("FAUSTIN NDAYAMBAJE ALIAS KIKI", ("FAUSTIN NDAYAMBAJE",)),
        ("VAUQUOIS, Hélène épouse TARRADE", ("VAUQUOIS, Hélène", "Hélène TARRADE")),
        ("Rodolfo 'Rudy' Macaraeg", ("Rodolfo Macaraeg",)),
        ("Rodolfo “Rudy Boy” S. Macaraeg", ("Rodolfo S. Macaraeg",)),
        ("William (Bill) Hargreave", ("William Hargreave",)),
        ("Ta'i 'Abd al-Rahman", ()),
        ("Mohd Alias Osman", ()),
        ("김철수(Kim Chol Su)", ()),
        ('"Rudy" Macaraeg', ()),
        ("Abu Bakr (Tikriti)", ()),
        ("a " * 3000, ()),
        ("( " * 3000, ()),
    ],
)
def test_bynames_are_parted(name: str, inside: tuple[str, ...]) -> None:
    assert bynames(name) == inside
    assert set(inside) <= set(other_listed(name, person=True))


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ('Won Ho Ri alias "Big Ri"', ("Won Ho Ri",)),
        ("Marta Vauquois née Tarrade", ("Marta Vauquois", "Marta Tarrade")),
        ('Rodolfo "Rudy" Macaraeg', ("Rodolfo Macaraeg",)),
        ('OOO "Romashka" Trading', ()),
        ('Zavod "Kristall" Smolensk', ()),
        ("Acme Trading (Hong Kong)", ()),
        ('Green "Hill" Park', ()),
        ("Tarrade Alias Shipping Ltd", ()),
    ],
)
def test_a_customer_of_unknown_kind_may_be_a_person(name: str, inside: tuple[str, ...]) -> None:
    assert bynames(name, person=None) == inside
    assert set(inside) <= set(asked_names([name], person=None))
    assert bynames(name, person=False) == ()


def test_a_listed_person_is_found_of_unknown_kind_too() -> None:
    entry = named_entry("Won Ho RI", "Person")
    for asked in ('Won Ho Ri alias "Big Ri"', "Won Ho Ri née Kim", 'Won Ho "Johnny" Ri'):
        assert score_pair(named_query(asked, ""), entry).score >= DEFAULT_THRESHOLD


def test_a_name_whose_words_tell_of_no_byname_has_none() -> None:
    words = (
        "de", "soltera", "alias", "Alias,", "(roz.", "Roz", "кличке", "по", "'x'", "Ann", "ps.",
    )  # fmt: skip
    for name in map(" ".join, product(words, repeat=4)):
        for person in (True, None):
            may = may_be_more(name, person=person, aircraft=False)
            if not (may or any(map(may_part, name.split()))):
                assert asked_names([name], person=person) == (name,)
