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
FATHER_AND_SON = """
! Nasser bin Khalifa Al Suwaidi | Khalifa bin Nasser AL-SUWAIDI
! Saqr bin Mubarak Al Ketbi | Mubarak bin Saqar AL KETBI
! Shamsul bin Baharuddin | Baharudin bin Shamsul
! Sidi Ould Boubacar Ould Lemine | Boubacar Ould Sidi Ould Lemine
! Thamer ibn Faisal Al Otaibi | Faysal ibn Thamir al-Utaybi
! سلطان بن زايد الظاهري | Zayed bin Sultan AL DHAHERI
! AL KETBI, Saqr bin Mubarak | Mubarak bin Saqr AL KETBI
= Nasser bin Khalifa Al Suwaidi | AL-SUWAIDI, Nasser bin Khalifa
= Saqr bin Mubarak Al Ketbi | Saqar ben Mubarek AL KITBI
= Shamsul bin Baharuddin | Shamsul Baharudin
= Nasser Khalifa Al Suwaidi | Khalifa Nasser AL SUWAIDI
= Sidi Ould Boubacar Ould Lemine | OULD LEMINE, Sidi Ould Boubacar
= سلطان بن زايد الظاهري | Sultan bin Zayed AL DHAHERI
= Saqr bin Saqr Al Ketbi | Saqr bin Saqr AL KETBI
= Nasser bin Khalifa bin Rashid | Nasser bin Khalifa
= Saeed Khalid bin Saeed Al Marri | Saeed bin Khalid bin Saeed AL MARRI
= Saleh bin Ahmed bin Saleh | Saleh Ahmed bin Saleh
= Yousef Ibrahim bin Yousef | Yousef bin Ibrahim
! Omar Khalid bin Saeed Al Marri | Omar Saeed bin Khalid AL MARRI
! Salem bin Mubarak bin Salem Nasser | Mubarak bin Salem bin Nasser
"""
TWO_KNOWN_NAMES = """
! Amadou Bocar Sall | Mamadou Bocar SALL
! Sani Garba Yakubu | Sanusi Garba YAKUBU
! Juris Ozolins | Janis OZOLINS
! Marco Bellandi | Mario Bellandi
! Karen Osterhaus | Kevin Osterhaus
! Oscar Lindqvist | Edgar Lindqvist
! Renata Wolski | Renita Dolski
! Mamadou Sidibe Keita | Amadou Sidibe KEITA
= Juris Ozolins | Juris OZOLINSH
= Juris Ozolins | Jursi OZOLINS
= Sanusi Garba Yakubu | Sanussi Garba YAKUBU
= Mamadou Bocar Sall | Mamadu Bokar SALL
"""
# Vietnamese, Burmese and Korean names, of which one word or syllable is another.
MIDDLES_AND_SYLLABLES = """
! Nguyen Thi Hoa Lan | Nguyen Van Hoa Lan
! Tran Thi Minh | TRAN Van Minh
! LE, Van Khoi | Le Thi Khoi
! Pham Van Thang | Pham Van Thanh
! Do Thi Trang | Do Thi Thang
= Nguyen Van Thanh | NGUYEN, Van Thanh
= Nguyễn Văn Thắng | Nguyen Van Thang
= Nguyen Thi Lan Huong | Nguyen Lan Huong
= Tran Van Khoi | Tran Khoi
= Van der Berg Pieter | Pieter van der Berg
! Kyaw Min Lin | Kyaw Min Win
! Zaw Win Htut | Zaw Lin Htut
= Park Ji-yun | 박지윤
= Park Ji-yeon | 박지연
= Park Ji-youn | 박지연
= Lee Seo-hyun | 이서현
"""
FATHERS_OF_TWO_CULTURES = """
! Vugar Rasim oglu Aliyev | Vugar Rashidovich ALIEV
! Bakyt Usenovich Sydykov | Бакыт Асанович Сыдыков
! Nurlan Ulanovich Asanov | Nurlan Aslanovich ASANOV
! Elnur Anar oglu Hasanov | Elnur Anvarovich GASANOV
! Aigul Talantovna Sadykova | Айгуль Марленовна Садыкова
= Vugar Rasim oglu Aliyev | Vugar Rasimovich ALIEV
= Bakyt Usenovich Sydykov | Бакыт Усенович Сыдыков
= Elnur Eldar oğlu Hasanov | Elnur Eldarovich HASANOV
= Nurlan Kubanychbekovich Asanov | Nurlan Kubanichbekovich ASANOV
= Nurlan Zaurovich Asanov | Nurlan Zaurovihc ASANOV
"""
# As bearers, other scripts, other alphabets and other countries write one name.
WRITTEN_OTHERWISE = """
= جورج الياس سلامة | Georges Elias Salameh
= الياس ميشال نصار | Elias Michel Nassar
= بيار انطوان حداد | Pierre Antoine Haddad
= طوني شربل فرنجية | Tony Charbel Frangieh
= جورج الياس سلامه | Jurj Ilyas Salamah
! جورج الياس سلامة | Michel Elias Salameh
! الياس ميشال نصار | Elias Joseph Nassar
= Şêrwan Bazîn Hecî | Sherwan Bazin Haji
= Şêrzad Celalî | Sherzad Jalali
= Xelîl Mîrzan | Khalil Mirzan
! Şêrko Berzencî | Shwan Barzinji
= Myrat Ataýew | Murad ATAEV
= Jumamyrat Hojaýew | Dzhumamurat KHODZHAEV
= Ahmed Saleh Ba Wazir | أحمد صالح باوزير
= سيد حسين موسوی نژاد | Sayyid Husayn MUSAVINEJAD
= Yiorgos Papanikolaou | Georgios PAPANIKOLAOU
= Luís Filipe de Souza Ramos | Luiz Felipe SOUSA RAMOS
= علی رضا موسوی | Ali Reza Mousavi
= موسوی نژاد علی | Ali MUSAVINEJAD
= مریم علوی نسب | Maryam ALAVINASAB
= Omar Ba Jubair | عمر باجبير
! Omar Ba Jubair | عمر باوزير
= Dimitrios Papas | Dimitris PAPAS
= Nikolaos Stavrou | Nikos STAVROU
= Vasileios Stavrou | Vassilis STAVROU
! Nikolaos Stavrou | Georgios STAVROU
= Gurbanmyrat Ataýew | Kurbanmurad ATAEV
! Gurbanmyrat Ataýew | Kurbanguly ATAEV
"""
KINDS = (
    GENERATIONS, PATRONYMICS, INITIALS, TITLES, SERVANTS, ONE_LETTER_APART, FATHER_AND_SON,
    TWO_KNOWN_NAMES, MIDDLES_AND_SYLLABLES, FATHERS_OF_TWO_CULTURES, WRITTEN_OTHERWISE,
)  # fmt: skip


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
