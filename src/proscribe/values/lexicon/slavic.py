"""East Slavic given names in Russian, Ukrainian and Belarusian spellings, and patronymics.

One man is `Vladimir Yurevich` in Moscow, `Volodymyr Yuriyovych` in Kyiv and `Uladzimir Yuryevich`
in Minsk. A patronymic belongs to the class of the father's name, sons and daughters apart.

Source: BGN/PCGN and ICAO Doc 9303 romanisation of Russian, Ukrainian and Belarusian; the spellings
of one person on the lists of OFAC, the EU and the UK; how German, French, Polish, Dutch, Swedish,
Spanish and Latvian write them.
"""

import re

# One name a line; the first lines of names that have a patronymic.
FATHERS = """
aleksandr alexander alexandr oleksandr aliaksandr aleksander alyaksandr oleksander olexander+
alexandre alessandro aleksandar aleksandrs aleksandros aleksandre alieksandr alexandru
aleksey alexey aleksei alexei oleksiy oleksii aliaksei alyaksei alexej aleksej alexeij alekseij+
aleksiej aleksejs alexiei aleksi
andrey andrei andrej andriy andrii andrij andrejs andreij andriej
anatoly anatoliy anatolii anatoli anatol anatolij anatolijs anatolie anatolyi
anton antin antons
arkady arkadiy arkadii arkadi arkadz arkadij arkadijs arcadi
artem artyom artsiom artiom artjom artyem artjoms artiem
boris borys barys boriss
vadim vadym vadzim wadim vadims
valentin valiantsin valentyn walentin walentyn valentins
valery valeriy valerii valeri valeryi valerij valeryy walerij waleri valerijs walery
vasily vasiliy vasilii vasili vasyl vasil vasilij wassili wassilij wasilij wasyl vassili vassily+
wassyl vasilijs wassily
viktor victor viktar wiktor viktors
vitaly vitaliy vitalii vitali vital vitalij witalij witali vitalijs witaly
vladimir wladimir volodymyr uladzimir vladymyr vladimyr wolodymyr wladymyr wladimyr vladimirs+
wolodimir volodimir vladimiro
vladislav vladyslav uladzislau uladzislaw wladislaw vladislavs wladyslaw
vyacheslav viacheslav vjacheslav viachaslau vyachaslau vyacheslau wjatscheslaw viatcheslav+
vjatsjeslav wiaczeslaw wiatscheslaw vjaceslavs vyatcheslav
gennady gennadiy gennadii gennadi henadz hennadii hennadiy genadz genady gennadij guennadi+
guennady giennadij hennadij gennadijs gennadius
georgy georgiy georgii georgi heorhii heorhiy heorhi gueorgui gueorgi georgij gieorgij heorhij+
georgijs guiorgui
grigory grigoriy grigorii grigori hryhorii hryhoriy ryhor hryhory grigorij grigoryi hryhorij+
grigorijs grigorios gregori rygor
denis denys dzianis
dmitry dmitri dmitriy dmitrii dmytro dzmitry dzmitryi dzmitryy dmitrij dimitri dimitry dzmitriy+
dimitrij dmitrijs dimitriy dmitrie dmitryi dimitar
yevgeny evgeny evgeniy yevgeniy evgenii yevgenii eugeny yevhen yevhenii yauheni evgeni yevgeni+
yauhen yevheniy evgenij yevgenij evgueni yevgueni evgueny jewgeni jewgenij jewgeny jevgeni+
jevgenij jewgienij ievgueni ievgeni ievgenii jevgenijs evguenii yevguenii yaugen yaugeni
fedor fyodor fiodor fedir fjodor feodor fjodors fiodors
igor ihor ihar igors igar
ilya ilia illia illya iliya ilja iljas
ivan iwan
kirill kyrylo kiril kiryl kyrill kirills kyrilo cyrill
konstantin kostiantyn kostyantyn kanstantsin constantin konstantins konstantyn kostjantyn+
konstanty
leonid leanid leonids leonide
maksim maxim maksym maxym maksims maxime
mikhail michail mikhael mykhailo mykhaylo mihail mihayl mihaylo mikhailo mihails mihhail+
mijail michailo mychajlo michal mihajlo
nikolay nikolai nikolaj mykola mikalai mikalay mikola nikolajs nicolai nicolay nikolaij mykolaj
oleg oleh aleh olegs aleg
pavel pavlo pawel pavels pawlo pavlos
petr pyotr piotr petro piatr pyatr petar pjotr petrs pjetr pyetr
roman raman romans romain
ruslan rouslan ruslans
sergey sergei serguei sergej serhiy serhii siarhei syarhei siarhey serhij serghei sergiy sergii+
siergiej siergei sergeij sergejs sergueij serguej serhi siargei syargei siargey syargey
stanislav stanislau stanislaw
stepan stsiapan styapan stjepan stepans
taras
timofey timofei tymofiy timofej timofeij
timur timour
yaroslav iaroslav jaroslav yaraslau jaroslaw iaroslaw
yury yuri yuriy iurii jurij yurii iury yurij yuryi yuryy iurij iuri jury juri youri ioury youriy+
jurijs juriy iouri jouri
"""
OTHERS = """
aleksandra alexandra oleksandra aliaksandra alyaksandra
yevgenia evgenia yevgeniya evgeniya yevheniia evheniya yauheniya jewgenia jewgenija jevgenija+
evguenia evgenija jevgenia
valeria valeriya valeriia valeryia
viktoria victoria viktoriya viktoriia viktoryia wiktoria wiktorija viktorija
vladislava vladyslava uladzislava
daria darya dariya dariia daryia darja
antonina
anastasia anastasiya anastasiia nastassia anastasija anastassia anastasja anastazja
anna hanna ganna
ekaterina yekaterina kateryna katsiaryna katerina ekateryna jekaterina ekatarina iekaterina+
jekatierina yekatyerina
elena yelena olena alena jelena ielena helena
galina halyna halina galyna
irina iryna
yulia yuliya iuliia yuliia julia iulia julija ioulia youlia iouliia juliya youliya
larisa larysa
lyudmila ludmila liudmila lyudmyla liudmyla ljudmila ludmilla liudmilla lioudmila ljudmyla
maria mariya mariia marija maryia marya
marina maryna
nadezhda nadiya nadzeya nadiia
natalia natalya nataliya nataliia natallia natalja natalija nathalia
oksana aksana
olga olha volha
svetlana sviatlana svitlana sviatlana swetlana swietlana
tatyana tatiana tetiana tetyana tatsiana tatjana tatianna tatjyana
valentina valiantsina valentyna walentina
vera vira wera
ksenia xenia kseniya kseniia ksenija xeniya xenija
sofia sofiya sophia sofya sofija sofie zofia sofiia
polina polyna
yana jana iana
zhanna janna schanna
svyatoslav sviatoslav swjatoslaw svjatoslav sviatoslaw
rostislav rostyslav rostislaw
vsevolod wsewolod vsevolods
rustam roustam rustem
rinat renat
lev lew
yegor egor jegor iegor iehor yehor
gleb hlib hleb
nikita mykyta nikyta
yefim efim jefim iefim
zakhar sakhar zachar sachar zahar
zinaida sinaida
zoya soja zoia zoja
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
_DAUGHTER_ENDS = ("vna", "wna", "una")
CHILD_ENDS = _SON_ENDS + _DAUGHTER_ENDS  # of all patronymics
# Family names as Belarus romanises its own: `Hancharou`, where Russian has `Goncharov`. Of vowels
# without stress an a stays, for only the stress would tell an o: it is one letter.
_BELARUSIAN_ENDS = ("ou", "au", "eu", "ouski", "auski", "euski")
RUSSIAN_ENDS = frozenset({"ou", "au", "eu", "ki"})  # of words that `in_russian` reads, without x
_BELARUSIAN = re.compile(r"([a-z]{2,}?[b-df-hj-np-tv-z])([iy]?)([oae]u)(ski)?")
_G = re.compile(r"(?<![kcszt])h")
_SOFT = re.compile(r"d(z)(?=[iey])|t(s)(?=[i])")
_YA = re.compile(r"(?<=[bdfgklmnprstvz])[iy]a(?=[nr][bcdfgkmnprstvz])|^[iy]a(?=g)")


# Uzbek, Azeri and Georgian names have an x for what is a kh there: `Xudoyberdiyev`.
_KH = re.compile(r"^x(?=[aeiou])|(?<=[bcdfgknprstvz])x")
_KH_ENDS = ("ov", "ova", "ev", "eva", "jon", "boy", "bek", "zoda", "dze", "shvili", "elia")


def in_russian(word: str) -> str:
    """Give a Belarusian, Uzbek or Georgian family name as Russian is romanised; "" for other words.

    Args:
        word: Lower-case ASCII letters.

    Example:
        >>> in_russian("hancharou"), in_russian("yahorau"), in_russian("karpiankou")
        ('gancharov', 'egorov', 'karpenkov')
        >>> in_russian("paulouski"), in_russian("harbachou"), in_russian("rousseau")
        ('paulovskiy', 'garbachev', '')
        >>> in_russian("xudoyberdiyev"), in_russian("kvaracxelia"), in_russian("maximov")
        ('khudoyberdiyev', 'kvaratskhelia', '')
    """
    if "x" in word:
        if not word.endswith(_KH_ENDS) or not _KH.search(word):
            return ""
        return _KH.sub("kh", word.replace("cx", "tsx"))
    if not word.endswith(_BELARUSIAN_ENDS):
        return ""
    found = _BELARUSIAN.fullmatch(word)
    if found is None:
        return ""
    body, soft, end, adjective = found.groups()
    hushed = body.endswith(("ch", "zh", "sh"))
    body = _YA.sub("e", _SOFT.sub(lambda one: one[0][0], _G.sub("g", body)))
    vowel = "e" if soft or hushed or end == "eu" else "o"
    return f"{body}{vowel}v{'skiy' if adjective else ''}"


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
    elif text.endswith(_DAUGHTER_ENDS):
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
