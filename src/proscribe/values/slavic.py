"""East Slavic given names in Russian, Ukrainian and Belarusian spellings, and patronymics.

One man is `Vladimir Yurevich` in Moscow, `Volodymyr Yuriyovych` in Kyiv and `Uladzimir Yuryevich`
in Minsk. A patronymic belongs to the class of the father's name, sons and daughters apart.

Source: BGN/PCGN and ICAO Doc 9303 romanisation of Russian, Ukrainian and Belarusian; the spellings
of one person on the lists of OFAC, the EU and the UK.
"""

import re

# One name a line; the first lines of names that have a patronymic.
FATHERS = """
aleksandr alexander alexandr oleksandr aliaksandr aleksander alyaksandr oleksander olexander+
alexandre alessandro aleksandar
aleksey alexey aleksei alexei oleksiy oleksii aliaksei alyaksei alexej aleksej
andrey andrei andrej andriy andrii andrij
anatoly anatoliy anatolii anatoli anatol anatolij
anton antin
arkady arkadiy arkadii arkadi arkadz
artem artyom artsiom artiom artjom
boris borys barys
vadim vadym vadzim
valentin valiantsin valentyn
valery valeriy valerii valeri valeryi valerij valeryy
vasily vasiliy vasilii vasili vasyl vasil vasilij
viktor victor viktar
vitaly vitaliy vitalii vitali vital vitalij
vladimir wladimir volodymyr uladzimir vladymyr vladimyr
vladislav vladyslav uladzislau uladzislaw
vyacheslav viacheslav vjacheslav viachaslau vyachaslau vyacheslau
gennady gennadiy gennadii gennadi henadz hennadii hennadiy genadz genady
georgy georgiy georgii georgi heorhii heorhiy heorhi
grigory grigoriy grigorii grigori hryhorii hryhoriy ryhor hryhory
denis denys dzianis
dmitry dmitri dmitriy dmitrii dmytro dzmitry dzmitryi dzmitryy dmitrij dimitri dimitry dzmitriy
yevgeny evgeny evgeniy yevgeniy evgenii yevgenii eugeny yevhen yevhenii yauheni evgeni yevgeni+
yauhen yevheniy evgenij yevgenij
fedor fyodor fiodor fedir
igor ihor ihar
ilya ilia illia illya iliya
ivan iwan
kirill kyrylo kiril kiryl
konstantin kostiantyn kostyantyn kanstantsin constantin
leonid leanid
maksim maxim maksym maxym
mikhail michail mikhael mykhailo mykhaylo mihail mikhailo
nikolay nikolai nikolaj mykola mikalai mikalay mikola
oleg oleh aleh
pavel pavlo pawel
petr pyotr piotr petro piatr pyatr petar
roman raman
ruslan
sergey sergei serguei sergej serhiy serhii siarhei syarhei siarhey serhij serghei sergiy sergii
stanislav stanislau stanislaw
stepan stsiapan styapan
taras
timofey timofei tymofiy
timur
yaroslav iaroslav jaroslav yaraslau
yury yuri yuriy iurii jurij yurii iury yurij yuryi yuryy iurij iuri jury
"""
OTHERS = """
aleksandra alexandra oleksandra aliaksandra alyaksandra
yevgenia evgenia yevgeniya evgeniya yevheniia evheniya yauheniya
valeria valeriya valeriia valeryia
viktoria victoria viktoriya viktoriia viktoryia
vladislava vladyslava uladzislava
daria darya dariya dariia daryia
antonina
anastasia anastasiya anastasiia nastassia anastasija
anna hanna ganna
ekaterina yekaterina kateryna katsiaryna katerina ekateryna
elena yelena olena alena jelena
galina halyna halina
irina iryna
yulia yuliya iuliia yuliia julia iulia julija
larisa larysa
lyudmila ludmila liudmila lyudmyla liudmyla ljudmila
maria mariya mariia marija maryia
marina maryna
nadezhda nadiya nadzeya nadiia
natalia natalya nataliya nataliia natallia natalja natalija
oksana aksana
olga olha volha
svetlana sviatlana svitlana sviatlana
tatyana tatiana tetiana tetyana tatsiana tatjana
valentina valiantsina valentyna
vera vira
"""

_SON = re.compile(r"(.{2,}?)(?:(?:[iyj]{0,2}[eoay]|[iy])(?:v|w)[iy](?:t?ch|c|cz|ts|tsch|tch|č)?)$")
_DAUGHTER = re.compile(r"(.{2,}?)(?:(?:[iyj]{0,2}[eoay]|[iyj]{1,2})(?:v|w|u)na)$")
_SON_ENDS = (
    "vich",
    "vych",
    "vitch",
    "vytch",
    "vic",
    "vyc",
    "vicz",
    "wicz",
    "wich",
    "vits",
    "vitsch",
)
_RESTORED = ("", "y", "iy", "ii", "i", "ey", "ei", "ay", "ai", "o", "a", "ij", "j")


def patronymic(text: str, fathers: dict[str, int]) -> tuple[int, str] | None:
    """Read a patronymic.

    Args:
        text: Lower-case ASCII word.
        fathers: Class of each spelling of a father's name.

    Returns:
        The class of the father's name and `son` or `daughter`; None when it is no patronymic of
        a known name.

    Example:
        >>> fathers = {"yuriy": 1, "yury": 1, "petr": 2, "piatr": 2}
        >>> patronymic("yuriyovych", fathers), patronymic("piatrouna", fathers)
        ((1, 'son'), (2, 'daughter'))
    """
    if text.endswith(_SON_ENDS):
        found, child = _SON.fullmatch(text), "son"
    elif text.endswith(("vna", "wna", "una")):
        found, child = _DAUGHTER.fullmatch(text), "daughter"
    else:
        return None
    if found is None:
        return None
    base = found[1]
    for ending in _RESTORED:
        father = fathers.get(base + ending)
        if father is not None:
            return father, child
    return None
