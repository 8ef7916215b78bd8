"""A day told of a happening in a town is on the clock there, in all usual forms, in many towns."""

import pytest

from proscribe.reports.times.expressions import find_expressions

_TOWNS = {
    "Kyiv": "Europe/Kyiv", "Mariupol": "Europe/Kyiv", "Minsk": "Europe/Minsk",
    "St. Petersburg": "Europe/Moscow", "Tbilisi": "Asia/Tbilisi", "Banja Luka": "Europe/Sarajevo",
    "Yangon": "Asia/Yangon", "Naypyidaw": "Asia/Yangon", "Pyongyang": "Asia/Pyongyang",
    "Kabul": "Asia/Kabul", "Tehran": "Asia/Tehran", "Damascus": "Asia/Damascus",
    "Beirut": "Asia/Beirut", "Baghdad": "Asia/Baghdad", "Sanaa": "Asia/Aden",
    "Gaza City": "Asia/Gaza", "Havana": "America/Havana", "Caracas": "America/Caracas",
    "Managua": "America/Managua", "Port-au-Prince": "America/Port-au-Prince",
    "Guatemala City": "America/Guatemala", "Kinshasa": "Africa/Kinshasa",
    "Goma": "Africa/Lubumbashi", "Juba": "Africa/Juba", "Khartoum": "Africa/Khartoum",
    "El Fasher": "Africa/Khartoum", "Bamako": "Africa/Bamako", "Bangui": "Africa/Bangui",
    "Mogadishu": "Africa/Mogadishu", "Bujumbura": "Africa/Bujumbura", "Harare": "Africa/Harare",
    "Conakry": "Africa/Conakry", "Tripoli": "Africa/Tripoli", "Addis Ababa": "Africa/Addis_Ababa",
}  # fmt: skip
_FORMS = [
    ("On 3 May 2019 police in {} arrested two men.", "3 May 2019"),
    ("On 3 May 2019, in {}, soldiers opened fire on a crowd.", "3 May 2019"),
    ("On Tuesday a court in {} sentenced him.", "Tuesday"),
    ("On 3 May 2019 nine people died in an attack on a hotel in {}.", "3 May 2019"),
    ("On Tuesday evening, crowds gathered in {}.", "Tuesday"),
    ("In {} on 3 May 2019 a bomb killed four.", "3 May 2019"),
    ("The shelling of {} on 24 February went on for hours.", "24 February"),
    ("The bombing in {} of 3 May 2019 killed four.", "3 May 2019"),
    ("The 3 May 2019 attack in {} killed four.", "3 May 2019"),
    ("The May 2019 siege of {} was its work.", "May 2019"),
    ("The attack on {}’s airport on 3 May 2019 killed nine.", "3 May 2019"),
    ("The attack on {} airport on 3 May 2019 killed nine.", "3 May 2019"),
    ("The two met in {} on Tuesday.", "Tuesday"),
    ("They meet next week in {}.", "next week"),
    ("He was convicted in a {} court last week.", "last week"),
    ("The embassy in {} was stormed on 3 May 2019.", "3 May 2019"),
    ("He led the troops that, on 3 May 2019, entered {}.", "3 May 2019"),
    ("Rockets struck {} on the night of 3 May 2019.", "3 May 2019"),
    ("{} fell on 3 May 2019.", "3 May 2019"),
    ("{} police arrested him on 3 May 2019.", "3 May 2019"),
    ("{}, 3 May 2019: a bomb kills four.", "3 May 2019"),
    ("Nine people died on 3 May 2019 when a bomb went off in {}.", "3 May 2019"),
    ("In May 2019, during protests in {}, he ordered his men to shoot.", "May 2019"),
    ("Since 2019, gangs in {} have killed hundreds.", "2019"),
    ("At a rally in {} in May 2019 he called for more.", "May 2019"),
]


@pytest.mark.parametrize(("form", "words"), _FORMS)
def test_a_happening_is_on_the_clock_of_its_town(form: str, words: str) -> None:
    """Whatever the town: a day of what happened there is told on its clock."""
    missed = {}
    for town, zone in _TOWNS.items():
        text = form.format(town)
        found = [one.zone for one in find_expressions(text) if words in text[one.start : one.end]]
        if found != [zone]:
            missed[town] = found
    assert missed == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "On 3 May 2019 the Treasury listed a bank in {}.",
        "On 3 May 2019 the Council froze the accounts of a trader in {}.",
        "A trader in {} was sanctioned on 3 May 2019.",
        "In May 2019 he paid for weapons that reached fighters in {}.",
        "The minister, who lives in {}, was put on the list on 3 May 2019.",
        "Two firms with offices in {} were designated on 3 May 2019.",
    ],
)
def test_a_measure_is_not_on_the_clock_of_whom_it_hits(sentence: str) -> None:
    """What an authority decides about somebody in a town is on its own clock."""
    for town in _TOWNS:
        assert [one.zone for one in find_expressions(sentence.format(town))] == [""], town
