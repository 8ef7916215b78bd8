"""Names that rules read as well: one party is found, another that looks like it is not."""

import pytest

from proscribe.match.pair import score_pair
from proscribe.model.listed import Entry
from proscribe.model.record import Name, Record
from proscribe.model.screening import DEFAULT_THRESHOLD, Query
from proscribe.values.names.whole import read_name
from proscribe.values.writing.scripts import script_of

PERSONS = """
Жарко Чеканац | Zarko Cekanac | Darko Cekanac
Чедомир Пешић | Cedomir Pesic | Slavomir Pesic
Васил Къндзиев | Vasil Kandziev | Vasil Kostov
Aliaksei Yahorau | Alexey Egorov | Alexey Egorkin
Mikalai Karpiankou | Nikolai Karpenkov | Nikolai Karpovich
Dzmitry Harbachou | Dmitriy Gorbachev | Dmitriy Gorelov
Jasur Xudoyberdiyev | Jasur Khudoyberdiev | Jasur Rahmonberdiev
Elçin Həsənli | Elchin Hasanli | Emin Hasanli
Anwarulhaq Qureshi | Anwar ul Haq Qureshi | Inam ul Haq Qureshi
Qamaruzzaman Bhatti | Qamar uz Zaman Bhatti | Nur uz Zaman Bhatti
Dhu al-Fiqar Abidi | Zulfiqar Abidi | Zubair Abidi
Abu Layth | Abou Layth | Umm Layth
Fco. Javier Elizondo | Francisco Javier Elizondo | Felipe Javier Elizondo
Ma Guadalupe Orozco | Maria Guadalupe Orozco | Marta Guadalupe Orozco
Umm Layla Samira Khoury | Samira Khoury | Umm Layla Farida Khoury
Ma Jun | MA, Jun | Maria Jun
Maria Oliveira née Teixeira | Maria Teixeira | Marta Teixeira
Maimaitijiang Tuergong | Memetjan Turghun | Memetjan Tursun
ไกรสร วงศ์สวัสดิ์ | Kraisorn Wongsawat | Kittisak Wongsawat
ประเสริฐ พงษ์ไพบูลย์ | Prasert Phongphaibun | Prasert Phongsakul
กิตติศักดิ์ บุญมี | Kittisak Bunmi | Kittiphong Bunmi
"""
BODIES = """
Third Marlin Shipping Ltd | 3rd Marlin Shipping Limited | 4th Marlin Shipping Limited
Dnieper Shipping Line Eight Co | Dnieper Shipping Line 8th Co | Dnieper Shipping Line 9th Co
Iraq Oil Ministry | Ministry of Oil of the Republic of Iraq | Ministry of Justice of Iraq
Ministère de l'Intérieur, Burundi | Burundi Ministry of Interior | Burundi Ministry of Finance
Ministério da Defesa de Angola | Ministry of Defence of Angola | Ministry of Health of Angola
Permskiy Khimicheskiy Zavod | Perm Chemical Plant | Perm Cable Plant
NPO Kvantar | Scientific Production Association Kvantar | Scientific Production Association Vektor
V/Ch 61240 | Military Unit 61240 | Military Unit 61242
Sharikat al-Nakhil lil-Tijara | Al Nakhil Trading Company | Al Nahda Trading Company
Jamiyat al-Nur al-Khayriya | Al Nur Charitable Society | Al Nahda Charitable Society
Liwa al-Fatihin | Fatihin Brigade | Murabitin Brigade
Sanaye Shimiyaee Parsan | Parsan Chemical Industries | Kavian Chemical Industries
Sté Sahel Agro SARL | Société Sahel Agro | Société Savane Agro
Ocean Petrel I | Ocean Petrel 1 | Ocean Petrel 2
Silver Tern ex Corona Bay | Corona Bay | Corona Cape
"""

# Both are other parties, however their names look under the rules.
OTHER_PERSONS = """
Maria Georgiou | Maria Georgieva
Andreas Vasiliou | Andreas Vasilev
Ali Mamadou | Ali Mammadov
Wang Yaxin | Wang Yasheng
Tan Bee Nee Soon | Tan Soon
TAN BEE NEE SOON | Tan Soon
Peter Paul Nee Walsh | Peter Paul
Hans Peter Born Keller | Hans Peter
HANS PETER BORN KELLER | Hans Peter
Jack Ma | Jack Maria
Teresa Ma | Maria Teresa
Чен Ли | Cen Li
Жан Мартен | Zan Martin
"""
OTHER_BODIES = """
First Capital | Capital One
First Bank | Bank One
1st Bank | Second Bank
Second Chance Ltd | Chance Two Ltd
FED EX CARGO | Cargo LLC
fed ex cargo | Cargo LLC
Polka Trading | Regiment Trading
Real Madrid | Inmobiliaria Madrid
Petrovskiy Bank | Petrov Bank
Trotskiy Ltd | Trot Ltd
L'Etoile Shipping | Toile Shipping
Ste Marie Trading | Marie Trading
"""
SAME_BODIES = """
First Marlin Shipping | 1st Marlin Shipping
Capital One | Capital 1
OCEAN PEARL EX LYRA | Ocean Pearl
Inmobiliaria Estrella SA | Imobiliaria Estrella SA
STE SAHEL AGRO | Société Sahel Agro
Imeni Kasperskogo Zavod | Zavod imeni Kasperskogo
"""


def score(asked: str, listed: str, schema: str) -> int:
    names = (Name("name", listed, script_of(listed)),)
    record = Record(id="listed", schema=schema, names=names)
    query = Query(schema=schema, names=(asked,))
    return score_pair(query, Entry("listed", "listed", record, "counts")).score


@pytest.mark.parametrize(
    ("schema", "line"),
    [(schema, line) for schema, lines in (("Person", PERSONS), ("Organization", BODIES))
     for line in lines.strip().splitlines()],
)  # fmt: skip
def test_one_party_is_found_and_another_is_not(schema: str, line: str) -> None:
    asked, own, other = line.split(" | ")
    assert score(asked, own, schema) >= DEFAULT_THRESHOLD
    assert score(own, asked, schema) >= DEFAULT_THRESHOLD or " ex " in asked or " née " in asked
    assert score(asked, other, schema) < DEFAULT_THRESHOLD


@pytest.mark.parametrize("line", OTHER_PERSONS.strip().splitlines())
def test_names_of_others_are_not_read_as_one_person(line: str) -> None:
    one, other = line.split(" | ")
    assert score(one, other, "Person") < DEFAULT_THRESHOLD


@pytest.mark.parametrize("line", OTHER_BODIES.strip().splitlines())
def test_names_of_others_are_not_read_as_one_body(line: str) -> None:
    one, other = line.split(" | ")
    assert score(one, other, "Organization") < DEFAULT_THRESHOLD


@pytest.mark.parametrize("line", SAME_BODIES.strip().splitlines())
def test_one_body_is_found_beside_these(line: str) -> None:
    one, other = line.split(" | ")
    assert score(one, other, "Organization") >= DEFAULT_THRESHOLD


@pytest.mark.parametrize(
    ("name", "left_out"),
    [
        ("Ministry of Oil of the Republic of Iraq", True),
        ("Ministry of Finance of the Republic of Korea", False),
        ("Army of the Democratic Republic of the Congo", False),
    ],
)
def test_full_names_of_states_say_little_unless_there_are_two(name: str, left_out: bool) -> None:
    readings = read_name(name, person=False)
    lighter = [
        one for one in readings for token in one if (token.text, token.tag) == ("republic", "title")
    ]
    assert bool(lighter) is left_out
