"""Spellings of one given or family name, and names that people use for one another.

Words of different spelling classes are different names however close they look (`Hasan` is not
`Husayn`, `Chol` is not `Chon`): the classes join and they part. A word can be in several classes
(`Chung` is written for two Korean syllables); two words meet when one class has both.

Source: Revised Romanization of Korean (2000), McCune-Reischauer and DPRK (UNGEGN) practice; the
name variants that OFAC, the UN and OFSI publish for one person; UN guides to Arabic names.
"""

from functools import lru_cache

from proscribe.values.slavic import FATHERS, OTHERS, patronymic

_SPELLINGS = """
muhammad mohammad mohammed muhammed mohamed mohamad muhamad muhamed mahammad mohd mehmed mehmet+
magomed magomet
ahmad ahmed ahmet achmed achmad akhmad akhmed
mahmud mahmoud mahmood mehmud makhmud mahmut
hamid hameed hamed
husayn hussein husein hussain husain hossein hosein huseyn khusein khuseyn houssein husseyn+
hussayn hoseyn
hasan hassan hasson khasan hasen
ali aly alie
umar omar omer oumar
uthman osman othman usman ousmane
abdallah abdullah abdulla abdalla abdellah abdoullah abdula
abd abdel abdul abdal abdol abdoul
ibrahim ebrahim ibraheem ibragim brahim
ismail ismael esmail ismayil ismaeel esmaeil
yusuf yousef youssef yusef yousuf yusif yussuf josef joseph yosef
khalid khaled halid chalid
said saeed saeid sayeed saied
salih saleh salah
sulayman sulaiman suleiman suleyman soleiman soleyman
jamal gamal djamal jamaal dzhamal
mustafa mostafa mustapha moustafa moustapha
hamza hamzah hamzeh khamza
tariq tarik tarek tareq
qasim kasim qassem kassem qasem ghasem kasem qassim
rashid rasheed rachid
rahman rehman rakhman
rahim raheem
karim kareem
jafar jaafar jafer
nasir nasser naser nasr
mansur mansour mansoor
faysal faisal feisal
amin ameen
amir emir ameer
ayman aiman
zaynab zainab zeinab zeynab
fatima fatimah fatemeh fatma
hafiz hafid hafedh hafez hafeez hafith
ramadan ramazan ramzan ramadhan
rida reza ridha reda redha riza
fadl fazl fazal fadhl
fadil fazil fadhil fadel fazel fadhel
riyad riad riyadh riaz riyaz riadh
qadi qazi kazi kadi ghazi+
qadhi
zahir dhahir dahir zaher daher
ziya dia diya zia dhia
jawad javad jawwad jawed javed
rasul rasool rasoul rassoul
mahdi mehdi mahdy
muhsin mohsen mohsin muhsen
taqi taghi
naqi naghi
sadiq sadegh sadeq sadek sadik saddiq sadegh
baqir bagher baqer bagir bakir
yunis younis yunus younes younus younous yunes
idris idriss dris idrees
zakariya zakaria zakariyya
yahya yahia yehia yahiya yehya
isa issa eisa essa eissa
musa moussa mousa mussa moosa
dawud daoud dawood daud davud dawoud dawd daood
haytham haitham haysam haithem
layth laith leith
husam hussam hosam houssam hossam
bashir basheer bachir
shakir shaker chaker chakir
sharif sherif charif shareef cherif
bilal belal
jabir jaber gaber djaber
salim saleem selim
samir sameer
walid waleed oualid
wasim waseem ouassim
yasin yassin yaseen yassine yasseen
yasir yasser yaser yassir
ziyad ziad zeyad
nabil nabeel
munir mounir muneer monir
murad mourad morad
mujahid mojahed moudjahid
uday odai udai odey
qusay qusai kusay qosay
aziz azeez
hakim hakeem
latif lateef
majid majeed madjid
wahid waheed vahid
husni hosni hosny
shawqi shawki chawki
abdallahi abdullahi
akbar ekber
asghar asgar
ghulam gholam gulam ghulaam
jahangir cihangir jehangir
parviz parwiz pervez parvez pervaiz
bahram behram
qadhafi gaddafi qaddafi kadhafi gadhafi gadafi kadafi khadafi qadafi
kim gim
ri lee yi rhee li
pak park bak
choe choi choy chwe
chong jong jung jeong chung cheong joung
kang gang
cho jo
yun yoon youn
im lim rim
o oh
so seo suh
sin shin
kwon gwon
an ahn
hong hung
yu yoo ryu yoo ryoo
chon jeon jon cheon chun
mun moon
paek baek baik paik
no noh ro roh
u woo wu
ku koo gu goo
chol cheol chul
yong young yeong yung
hyon hyun hyeon
myong myung myeong
kyong kyung gyeong
pyong byung byeong pyung
song seong sung
sok seok suk
un eun
kun geun keun
su soo
sop seop sup
il ihl
ho hoh
hyok hyuk hyeok
ryong yong ryeong
chin jin
chu ju joo
yang ryang
pong bong
tong dong
tok dok deok duk
tae dae
kil gil
kwang gwang
hui hee
nam
chan
chang jang
sang
min
mong
ok ock
uk wook ook
"""

# Words of trade and public life in the languages of the lists.
_TRADES = """
trading trade torgovyy torgovaya torgovoye torgovy ticaret comercio comercial handel handels+
handelsgesellschaft
engineering inzhiniring engineers muhendislik ingenieria inzheniring enginering
management menedzhment menedjment menedzhement
technology technologies tekhnologii tekhnologiya tekhnologiy tecnologia tecnologias tehnologii+
technologie teknoloji teknologi+
tekhnologi texnologii
industrial industry industries promyshlennaya promyshlennyy promyshlennost sanayi industria+
industrie+
industriya industriyalnaya sanayii
international mezhdunarodnaya mezhdunarodnyy mezhdunarodny mezhdunarodnoye uluslararasi+
internacional internationale beynelkhalq
bank banka banco banque banki bankasi
group gruppa grup grupo groupe gruppe grubu grupp
investment investments invest investitsii investitsionnaya investitsionnyy inversiones yatirim
institute institut instituto enstitusu
university universitet universite universidad
ministry ministerstvo ministerio bakanligi
center centre tsentr centro merkezi zentrum
plant zavod factory fabrika usine
construction stroitelstvo stroitelnaya stroitelnyy insaat construcciones construcciones stroy
transport transportation transportes nakliyat transportnaya transporte
energy energiya energia enerji energetika energeticheskaya energo
foundation fond fundacion fondation stiftung vakfi fondi
organization organisation organizatsiya organizacion organizasyonu
association assotsiatsiya asociacion associazione dernegi
union soyuz
republic respublika republica republique cumhuriyeti
national natsionalnyy natsionalnaya nacional nationale milli natsionalny
state gosudarstvennyy gosudarstvennaya gosudarstvennoye
islamic islami islamskiy islamique islamico
agency agencies agents agentstvo agencia ajansi agent
shipping sudokhodnaya denizcilik naviera schiffahrt
service services servis servicios uslugi
production proizvodstvo produccion proizvodstvennoye proizvodstvennaya uretim
scientific nauchno nauchnyy nauchnaya
research issledovatelskiy issledovaniya issledovatelskaya
aviation aviatsiya aviatsionnaya aviacion havacilik aviatsionnyy
shipbuilding sudostroitelnyy sudostroitelnaya
systems system sistemy sistema sistemas
financial finance finansovaya finans financiera
insurance strakhovaya sigorta seguros
logistics logistika lojistik logistica
security bezopasnost guvenlik seguridad
development razvitiye razvitie desarrollo kalkinma
army armiya ejercito armee ordusu
"""

_NICKNAMES = """
alexander aleksandr sasha alex sanya
mikhail misha michael mike michel miguel
vladimir volodya vova
dmitry dmitri dima
sergey sergei seryozha
ivan vanya john juan johann jean giovanni jan
nikolay kolya nicholas nicolas nick
robert bob rob bobby
william bill will billy
james jim jimmy jaime
joseph joe jose giuseppe yusuf yousef
richard dick rick
charles carlos karl carl
elizabeth liz beth
katherine kate katya ekaterina
peter pedro petr piotr pierre
paul pablo pavel
george jorge georgy yuri
"""


_NONE: frozenset[int] = frozenset()


def _classes(lines: str) -> list[set[str]]:
    """Read one class a line; a line that ends in `+` goes on in the next."""
    return [set(line.split()) for line in lines.strip().replace("+\n", " ").splitlines()]


def _table(lines: str) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, words in enumerate(_classes(lines)):
        for word in words:
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


_FATHERS = {word: n for n, words in enumerate(_classes(FATHERS)) for word in words}
_SPELLED = _table("\n".join((FATHERS.strip(), OTHERS.strip(), _SPELLINGS.strip(), _TRADES.strip())))
_NICKNAMED = _table(_NICKNAMES)
_SONS, _DAUGHTERS = 4096, 8192  # classes of patronymics: the father's class and one of these


@lru_cache(maxsize=1 << 16)
def spelling_classes(word: str) -> frozenset[int]:
    """Give the classes of names that a word is a spelling of; empty when none is known.

    Two words of one class are spellings of one name; two words that have classes but share none
    are different names, however close they look.

    Example:
        >>> bool(spelling_classes("mohammed") & spelling_classes("muhammad"))
        True
        >>> bool(spelling_classes("yuriyovych") & spelling_classes("yurevich"))
        True
    """
    found = _SPELLED.get(word)
    if found is not None:
        return found
    father = patronymic(word, _FATHERS)
    if father is None:
        return _NONE
    return frozenset({father[0] + (_SONS if father[1] == "son" else _DAUGHTERS)})


def nickname_classes(word: str) -> frozenset[int]:
    """Give the classes of names that people use for one another.

    Example:
        >>> bool(nickname_classes("bob") & nickname_classes("robert"))
        True
    """
    return _NICKNAMED.get(word, _NONE)
