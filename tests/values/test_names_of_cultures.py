"""Names of many cultures: spellings of one name meet, names that only look alike part."""

from importlib.resources import files

import pytest

from proscribe.values.lexicon.variants import spelling_classes

_MOST_LINES = 5  # that one word may stand in: `michael` is Greek, Hebrew, Danish ...

_ONE = """
shevchenko shauchenka
bondarenko bandarenka
kravchenko krauchanka
lukashenko lukashenka
oliynyk aleinik
yushkevich iushkievich
tsvetkov zwetkow
zhivkov jivkov
hristo christo
djordjevic dordevic
milosevic miloshevich
vucic vuchich
dombrowski dabrowska
wisniewski wisniewska
svoboda svobodova
kovacs kovats
gheorghe georgy
popescu popesco
papakonstantinou papaconstantinou
dimitrios demetrius
panayiotis panagiotis
petrosyan bedrosian
hakobyan agopian
harutyunyan arutyunyan
saakashvili saakachvili
jafarov djafarov
gasanov hasanov
huseynov guseinov
rahimov rakhimov
nazarbayev nazarbaev
mirziyoyev mirziyaev
nawruz navruz
yehoshua joshua
horowitz gurevich
shapira schapira
gonzalez gonsalez
vasconcelos vasconcellos
gautier gauthier
schaefer schafer
kuipers kuypers
christiansen kristiansen
mcdonald macdonald
"""
_TWO = """
shevchenko shevchuk
kravchenko kravchuk
savchenko sanchenko
marchenko martchuk
romanenko romanyuk
petrenko petrovski
zdravko zdenko
dragan dragoljub
milan milos
stojan bojan
jovanovic ivanovic
markovic marinkovic
nikolic nikolov
kowalski kowalczyk
nowak nowicki
dvorak novak
ferenc lorenc
ionescu iliescu
besnik bekim
georgiou gregoriou
ioannou antoniou
nikos nikitas
vardan varuzhan
beridze berianidze
ramil ramin
rovshan rovnag
askar aslan
nurlan nursultan
dilshod dilmurod
tursun turgun
moshe menashe
shlomo shimon
mendez mendoza
alvarado alvarez
ferreira figueira
popescu petrescu
nazarbayev niyazov
bondarenko bondarchuk
papandreou papanikolaou
gerhard gerd
marina martina
jansen hansen
"""


def _pairs(text: str) -> list[tuple[str, ...]]:
    return [tuple(line.split()) for line in text.strip().splitlines()]


@pytest.mark.parametrize(("one", "other"), _pairs(_ONE))
def test_spellings_of_one_name_meet(one: str, other: str) -> None:
    assert spelling_classes(one) & spelling_classes(other)


@pytest.mark.parametrize(("one", "other"), _pairs(_TWO))
def test_names_that_look_alike_part(one: str, other: str) -> None:
    assert not spelling_classes(one) & spelling_classes(other)
    assert spelling_classes(one) or spelling_classes(other)


def test_no_word_is_a_spelling_of_many_names() -> None:
    found: dict[str, int] = {}
    for file in files("proscribe.values.lexicon").joinpath("names").iterdir():
        for line in file.read_text(encoding="utf-8").splitlines():
            for word in () if line.startswith("#") else line.split():
                found[word] = found.get(word, 0) + 1
    assert {word: count for word, count in found.items() if count > _MOST_LINES} == {}
