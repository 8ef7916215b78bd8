"""Rules for whole kinds of names: generations, patronymics, initials, titles, servants of God.

Each line is two names: of one person behind `=`, of two behind `!`. Names are made up.
"""

import pytest

from proscribe.match.pair import score_pair
from proscribe.match.readings import NameReader
from proscribe.model.listed import Entry
from proscribe.model.record import Name, Record
from proscribe.model.screening import DEFAULT_THRESHOLD, Query
from proscribe.values.names.whole import read_asked
from proscribe.values.writing.scripts import script_of

GENERATIONS = """
! Desmond P. Hargreave Sr. | Desmond Patrick Hargreave Jr.
! Walter Stallings Jr. | Walter Stallings III
! Clifford Amory II | Clifford Amory III
! Pieter Brandsma the Elder | Pieter Brandsma the Younger
! Gaston Lefranc père | Gaston Lefranc fils
! Joaquim Bezerra Neto | Joaquim Bezerra Filho
! Ramon Tolentino Sr | Ramon Tolentino III
! Harold Binns Snr | Harold Binns Jnr
= Walter Stallings Jr. | Walter Stallings
= Desmond Patrick Hargreave Jr. | HARGREAVE, Desmond Patrick, Junior
= Clifford Amory III | Clifford Amory
= Clifford Bertram Amory 3rd | Clifford Bertram Amory III
= Joaquim Bezerra Neto | Joaquim Bezerra
= Gaston Lefranc fils | Gaston Lefranc
= Pieter Brandsma the Younger | Pieter Brandsma Jr
"""
PATRONYMICS = """
= Нурлан Серикович Абдрахманов | Nurlan Serikuly Abdrakhmanov
= Нурлан Серікұлы Әбдірахманов | Nurlan Serikovich Abdrakhmanov
= Talgat Ermekuly Sadykov | Talgat Ermekovich Sadykov
= Aizhan Bolatkyzy Nurpeisova | Aizhan Bolatovna Nurpeisova
= Azamat Mirlan uulu Toktogulov | Azamat Mirlanovich Toktogulov
= Dilnoza Otabek qizi Yuldasheva | Dilnoza Otabekovna Yuldasheva
= Sardor Ulugbek o'g'li Tursunov | Sardor Ulugbekovich Tursunov
= Rovshan Elman oglu Huseynov | Rovshan Elmanovich Huseynov
= Фирдавс Хуршедзода | Firdavs Khurshedzoda
= Айжан Болатовна Нурпеисова | Aizhan Bolatqyzy Nurpeisova
! Nurlan Berikuly Abdrakhmanov | Nurlan Serikuly Abdrakhmanov
! Nurlan Berikovich Abdrakhmanov | Nurlan Serikuly Abdrakhmanov
! Talgat Ermekuly Sadykov | Talgat Ertayuly Sadykov
! Azamat Mirlan uulu Toktogulov | Azamat Mirbek uulu Toktogulov
! Aizhan Bolatkyzy Nurpeisova | Aizhan Maratkyzy Nurpeisova
"""
INITIALS = """
= Левченков А.Ю. | LEVCHENKOV, Arkadiy Yuryevich
= A.Yu. Levchenkov | LEVCHENKOV, Arkadiy Yuryevich
= Жабин Я.Ж. | Yakov Zhanovich Zhabin
= Ya. Zh. Zhabin | Yakov Zhanovich Zhabin
= Ю.А. Сметанкин | Yuriy Alekseevich Smetankin
= Smetankin Yu. A. | Yuriy Alekseevich Smetankin
= Колодин С.В. | Sergei Viktorovich Kolodin
= S.V. Kolodin | KOLODIN, Sergey Viktorovich
= Рябцев Е.Ш. | Yevgeny Shamilevich Ryabtsev
= Ch. T. Aitbaev | Chyngyz Talantovich Aitbaev
! Левченков А.Ю. | LEVCHENKOV, Boris Yuryevich
! A.Yu. Levchenkov | LEVCHENKOV, Arkadiy Semyonovich
! Колодин С.В. | Sergei Pavlovich Kolodin
! S.V. Kolodin | KOLODIN, Pavel Viktorovich
! Жабин Я.Ж. | Anton Zhanovich Zhabin
"""
TITLES = """
= Brig. Gen. Saeed Mortazaei | Saeed Mortazaei
= Maj Gen Farrukh Daudpota | Farrukh Daudpota
= Lt. Col. Kwabena Asiedu-Mensah | Kwabena Asiedu-Mensah
= Mullah Abdulhakeem Noorzai | Mawlawi Abdul Hakim Nurzai
= Qari Saifullah Zabuli | Saifullah Zabuli
= Ustad Burhan Kakar | Burhan Kakar
= Dato' Shahrul Nizam | Shahrul Nizam
= Tun Rahmat Iskandar | Rahmat Iskandar
= Kyai Hasbullah Mustofa | Hasbullah Mustofa
= U Kyaw Zeya | Kyaw Zeya
= Daw Thiri Sandar | Thiri Sandar
= Nai Somboon Rattanakul | Somboon Rattanakul
= Khun Somboon Rattanakul | Somboon Rattanakul
= মোঃ শফিকুল ইসলাম ভূঁইয়া | Md. Shafiqul Islam Bhuiyan
! Qari Saifullah Zabuli | Qari Hayatullah Zabuli
! Daw Thiri Sandar | Daw Nilar Sandar
"""
SERVANTS = """
! Abdulelah Yahya Muqbil Al-Harithi | Abdullah Yahya Muqbil al-Harithi
! Abdulaziz Thabit Numan | Abdulhafiz Thabit Numan
! Abdul Rahman Sabri Qaisi | Abdul Rahim Sabri Qaisi
! Abdulqadir Jasim Rawi | Abdulqahir Jasim Rawi
! Abdulsamad Dhafer Marri | Abdulsalam Dhafer Marri
! Abdul Wahid Sharif Kamali | Abdul Wahab Sharif Kamali
! Abdulmalik Nasser Ghaith | Abdulmajid Nasser Ghaith
= Abdulelah Yahya Muqbil | Abd al-Ilah Yahya Muqbil
= Abdul-Ilah Thabit Numan | Abdelilah Thabet Noman
= Abdulhafiz Thabit Numan | Abd al-Hafeez Thabit Numan
= Abderrahim Sabri Qaisi | Abdul Rahim Sabri al-Qaisi
= Abdulwahab Sharif Kamali | Abdelouahab Sharif Kamali
= Abdussalam Dhafer Marri | Abdul Salam Dhafer al-Marri
"""
# Two names that people bear, a letter or two apart; and slips, which mostly nobody bears.
ONE_LETTER_APART = """
! Ramesh Bhandarkar | Rakesh Bhandarkar
! Roberta Scarpellini | Roberto Scarpellini
! Fernanda Quirarte Salas | Fernando Quirarte Salas
! Alessandra Bonfiglioli | Alessandro Bonfiglioli
! Armanda Couceiro | Armando Couceiro
! Eduarda Couceiro | Eduardo Couceiro
! Shigeo Morita | Shigeo Murata
! Hiroshi Nakano | Hiroshi Nakata
! Danielle Osterhaus | Darielle Osterhaus
! Damian Osterhaus | Dalian Osterhaus
! Yukiko Hasegawa | Yumiko Hasegawa
! Haruko Minamoto | Haruto Minamoto
! Masato Minamoto | Masaru Minamoto
! Masako Minamoto | Masato Minamoto
= Anna Wisniewski | Anna Wisniewska
= Jibran Bassoul | Gibran Bassoul
= Nadira Mirzoeva | Nazira Mirzoeva
= Demetris Charalambides | Dimitris Charalambides
= Rakesh Bhandarkar | Rakehs Bhandarkar
= Hiroshi Nakano | Hirosi Nakano
= Takeshi Katayama | Takeshi Katayamma
= Francisco Quirarte Salas | Fransisco Quirarte Salas
= Fernando Quirarte Salas | Fernanco Quirarte Salas
= Roberto Scarpellini | Roberho Scarpellini
= Kenji Nomura | Kenji Nomuta
= Yumiko Hasegawa | Yumuko Hasegawa
= Jan Novotny | Jana Novotna
= Masaru Minamoto | Masaru Minamato
= Marina Dvorzak | Martina Dvorzak
"""
KINDS = (GENERATIONS, PATRONYMICS, INITIALS, TITLES, SERVANTS, ONE_LETTER_APART)


def _pairs() -> list[tuple[bool, str, str]]:
    lines = [line for kind in KINDS for line in kind.strip().splitlines()]
    parted = [(line[0] == "=", line[2:].partition(" | ")) for line in lines]
    return [(same, one, other) for same, (one, _, other) in parted]


def score(asked: str, listed: str) -> int:
    names = (Name("name", listed, script_of(listed)),)
    record = Record(id="listed", schema="Person", names=names)
    query = Query(schema="Person", names=(asked,))
    return score_pair(query, Entry("listed", "listed", record, "counts")).score


@pytest.mark.parametrize(("same", "one", "other"), _pairs())
def test_one_person_meets_and_another_does_not(same: bool, one: str, other: str) -> None:
    """Whichever of the two is asked for."""
    found = [score(one, other), score(other, one)]
    assert [points >= DEFAULT_THRESHOLD for points in found] == [same, same], found


def test_names_put_together_word_by_word_are_read_alike() -> None:
    reader, known = NameReader(), list[tuple[str, str]]()
    for name in dict.fromkeys(name for _, *both in _pairs() for name in both):
        for person in (True, None):
            readings = reader.readings(name, person)
            known += reader.take_new()
            given = [[known[place] for place in one] for _, one in readings]
            whole = read_asked(name, person=person)
            assert given == [[(t.text, t.tag) for t in one] for one in whole], name
