"""Spellings of one given or family name, and names that people use for one another.

Words of different spelling classes are different names however close they look (`Hasan` is not
`Husayn`): the classes join and they part. A word can be in several classes; two words meet when one
class has both. Names that are spelled by rules are not here: see `classes`.

Source: the name variants that OFAC, the UN and OFSI publish for one person; UN guides to Arabic
names.
"""

from collections.abc import Iterable
from functools import cache, lru_cache

from proscribe.values.concepts import spelled_classes
from proscribe.values.generic import translated
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
abbas
nur noor nour nure
hatim hatem
halim haleem
kazim kazem kadhim kadhem qadhim
sajjad sajad
rafiq rafik rafiqh
shafiq shafik chafik
tawfiq tawfik taufiq toufic toufik taoufik
khalil kalil
habib habeeb
najib najeeb nagib
tahir taher tahar
zahid zahed
islam eslam
haqqan haqan
hakam
akhund akhond akhoond akhoun
akhundzada akhunzada akhondzada akhundzadeh akhondzadeh akhunzadah akhundzadah akhonzada+
akhoundzada akhunzadeh
taha taaha taheh
chaudhry chaudhary chaudhari chaudhuri chaudry chaudri choudhry choudhary choudhury choudhry+
chowdhury chowdhry
sultan soltan
rajab ragab recep rajjab
shaaban shaban chaaban
akbar ekber
asghar asgar
ghulam gholam gulam ghulaam
jahangir cihangir jehangir
parviz parwiz pervez parvez pervaiz
bahram behram
qadhafi gaddafi qaddafi kadhafi gadhafi gadafi kadafi khadafi qadafi
"""

# Words of trade and public life in the languages of the lists.
_TRADES = """
trading trade trdg torgovyy torgovaya torgovoye torgovy ticaret comercio comercial handel handels+
handelsgesellschaft
engineering eng engg inzhiniring engineers muhendislik ingenieria inzheniring enginering
management mgmt menedzhment menedjment menedzhement
technology technologies tekhnologii tekhnologiya tekhnologiy tecnologia tecnologias tehnologii+
technologie teknoloji teknologi+
tekhnologi texnologii
industrial industry industries promyshlennaya promyshlennyy promyshlennost sanayi industria+
industrie+
industriya industriyalnaya sanayii
international intl mezhdunarodnaya mezhdunarodnyy mezhdunarodny mezhdunarodnoye uluslararasi+
internacional internationale beynelkhalq
bank banka banco banque banki bankasi
group gruppa grup grupo groupe gruppe grubu grupp
investment investments invest investitsii investitsionnaya investitsionnyy inversiones yatirim
institute inst institut instituto enstitusu
university univ universitet universite universidad
ministry ministerstvo ministerio bakanligi
center centre tsentr centro merkezi zentrum
plant zavod factory fabrika usine
construction constr stroitelstvo stroitelnaya stroitelnyy insaat construcciones construcciones stroy
transport transportation transportes nakliyat transportnaya transporte
energy energiya energia enerji energetika energeticheskaya energo
foundation fond fundacion fondation stiftung vakfi fondi
organization organisation organizatsiya organizacion organizasyonu
association assn assoc assotsiatsiya asociacion associazione dernegi
union soyuz
republic respublika republica republique cumhuriyeti
national natsionalnyy natsionalnaya nacional nationale milli natsionalny
state gosudarstvennyy gosudarstvennaya gosudarstvennoye
islamic islami islamskiy islamique islamico
agency agencies agents agentstvo agencia ajansi agent
shipping shpg sudokhodnaya denizcilik naviera schiffahrt
service services servis servicios uslugi
production proizvodstvo produccion proizvodstvennoye proizvodstvennaya uretim
scientific nauchno nauchnyy nauchnaya
scientific research
aircraft aviation airlines air
plant factory combine works mill
trading trade commercial
committee commission
organization association establishment
machine machinery engineering
enterprise company
settlements settlement
equipment machinery
construction building
maritime marine sea
research issledovatelskiy issledovaniya issledovatelskaya
aviation aviatsiya aviatsionnaya aviacion havacilik aviatsionnyy
shipbuilding sudostroitelnyy sudostroitelnaya
systems system sistemy sistema sistemas
financial finance finansovaya finans financiera
insurance strakhovaya sigorta seguros
logistics logistika lojistik logistica
security bezopasnost guvenlik seguridad
development dev razvitiye razvitie desarrollo kalkinma
army armiya ejercito armee ordusu
brothers bros freres hermanos
manufacturing mfg
industrials inds
export exports
import imports
committee komitet comite
commission komissiya comision
concern kontsern konzern
ventures venchurs
leasing lizing
consulting konsalting
resources resursy recursos
global globalnyy globalnye
hotel hoteles otel oteli hotels
saint sankt st san santa sao
management managing managers manage
bank banking banks
combat combatant combattant combatants fighting fighters
study studies estudios etudes studien
logistics logistic lodzhistiks lodzhistik
technology technologies tekhnolodzhi teknolodzhi
overseas oversiz
agriculture agricultural agricola agricole agricultura agricolas
chemical chemicals chemistry quimicos
mechanic mechanics mechanical
electromechanics electromechanical elektromekhanika
electronic electronics elektronika
petrochemical petrochemicals petrochem
development developments developers develop
investment investing investors investor
trading traders trader
shipping shippers ships
engineering engineers engineer
construction constructions contracting contractors builders building
transport transporters transportes carriers
manufacturing manufacturers manufacture manufacturer
marketing marketers
consulting consultants consultancy consultoria consultadoria consult
exploration explorations explorers
refinery refineries refining
innovation innovations innovative innovatsii innovatsionnyy
solution solutions
communication communications kommunikatsii
resource resources
martyr martyrs
sport sports
food foods foodstuffs
metal metals metallurgy
mineral minerals
plastic plastics
textile textiles
"""

_NICKNAMES = """
alexander aleksandr alexandr sasha alex sanya shura alejandro alessandro alexandre xander sandro
alexey aleksey aleksei alexei alyosha lyosha
mikhail misha mike michael michel miguel mick mickey mikey micky
vladimir volodya vova vovan vladi
dmitry dmitri dmitriy dmytro dima mitya
sergey sergei seryozha serge sergio
ivan vanya john juan johann jean giovanni jan jack johnny hans ioannis jon jonny johnnie
nikolay nikolai kolya nicholas nicolas nick nicky nico nikola mykola
robert bob rob bobby robbie bert roberto
william bill will billy willy liam willie guillermo guillaume wilhelm
james jim jimmy jaime jamie jacobo giacomo diego
joseph joe jose giuseppe yusuf yousef joey josef pepe jozef
richard dick rick ricky rich ricardo richie
charles carlos karl carl charlie chuck carlo
elizabeth liz beth lisa betty eliza bess elisabeth isabel lizzie libby
katherine kate katya ekaterina catherine kathy cathy katie kathleen catalina kitty
peter pedro petr pierre pete pietro petya
paul pablo pavel paolo pasha
george jorge georgy yuri georges yura giorgio georgios gosha
edward ed eddie ted eduardo edouard ned teddy eduard edik
francis frank francisco francesco franz paco pancho frankie francois
anthony tony antonio anton antoine toni
thomas tom tommy tomas tomaso
daniel dan danny daniele
david dave davy
christopher chris kit cristobal christophe
stephen steve steven esteban stefan etienne stephane stevie
matthew matt mateo matteo matthieu
andrew andy drew andres andre andreas andrea andrei andrey
patrick pat paddy patricio
samuel sam sammy
benjamin ben benny
gregory greg gregorio grigory grisha
jeffrey jeff geoffrey geoff
lawrence larry lorenzo laurent
leonard leo len lenny leonardo
raymond ray ramon raimundo
ronald ron ronnie
donald don donny
kenneth ken kenny
timothy tim timmy timofey
philip phil felipe philippe filip
henry harry hank enrique henri heinrich enrico
albert al bert alberto
alfred fred alf alfredo freddy
frederick fred freddy federico friedrich
louis lou luis luigi ludwig lewis
manuel manolo manny
ignacio nacho
jesus chucho chuy
rafael rafa raphael
salvador chava
guadalupe lupe lupita
margaret maggie meg peggy margarita rita
mary maria marie molly masha
anna annie ana anya ann anne
helen elena lena nellie ellen
natalia natasha natalya nataliya
tatyana tatiana tanya
olga olya
irina ira
svetlana sveta lana
lyudmila ludmila lyuda mila
galina galya
susan sue suzy susana suzanne
deborah deb debbie
jennifer jen jenny
barbara barb babs
victor viktor vitya
konstantin kostya
yevgeny evgeny zhenya eugene eugenio
boris borya
anatoly tolya
gennady gena
vasily vasya basil
muhammad mo hamada
abdullah abdul
mustafa mostafa
ibrahim abraham ebrahim
ismail ishmael
ishaq isaac
yaqub jacob yakov yakub jacques
dawud david daoud
sulayman solomon
yunus jonah
nathaniel nathan nate
zachary zach zack
theodore ted teddy teodoro fyodor fedor
maximilian max maxim maksim
valentin valya
walter walt gualterio
harold hal harry
eugene gene
gerald gerry jerry
russell russ
douglas doug
randolph randy
terence terry
vincent vince vicente vincenzo
martin marty
arthur art arturo artur
oscar oskar
alfonso alphonse alonso
hector ettore
emmanuel manuel
xavier javier
jaroslav yaroslav
stanislav slava stan stas
vyacheslav slava
vladislav vlad slava
"""


_NONE: frozenset[int] = frozenset()


def _classes(lines: str) -> list[set[str]]:
    """Read one class a line; a line that ends in `+` goes on in the next."""
    return [set(line.split()) for line in lines.strip().replace("+\n", " ").splitlines()]


def _numbered(classes: Iterable[Iterable[str]]) -> dict[str, frozenset[int]]:
    """Give the numbers of the classes that each word is in."""
    found: dict[str, set[int]] = {}
    for number, words in enumerate(classes):
        for word in words:
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


_FATHERS = {word: n for n, words in enumerate(_classes(FATHERS)) for word in words}
# Classes of names made of names: the class of that name and one of these.
_SONS, _DAUGHTERS, _NISBAS = 4096, 8192, 12288
_SHORTEST_NISBA = 5


@cache
def _spelled() -> dict[str, frozenset[int]]:
    by_hand = "\n".join(map(str.strip, (FATHERS, OTHERS, _SPELLINGS, _TRADES)))
    return _numbered([*_classes(by_hand), *spelled_classes()])


@cache
def _nicknamed() -> dict[str, frozenset[int]]:
    return _numbered(_classes(_NICKNAMES))


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
        >>> bool(spelling_classes("promyshlennogo") & spelling_classes("industrial"))
        True
    """
    spelled = _spelled()
    found = spelled.get(word)
    if found is not None:
        return found
    father = patronymic(word, _FATHERS)
    if father is not None:
        return frozenset({father[0] + (_SONS if father[1] == "son" else _DAUGHTERS)})
    english = translated(word)
    if english != word:
        return spelled.get(english, _NONE)
    # `Mohammadi` is a family name made of `Mohammad`, and not a spelling of it.
    if len(word) >= _SHORTEST_NISBA and word[-1] in "iy":
        return frozenset(_NISBAS + number for number in spelled.get(word[:-1], ()))
    return _NONE


def is_patronymic(word: str) -> bool:
    """Tell whether a word is a patronymic of a known name.

    Example:
        >>> is_patronymic("petrovna"), is_patronymic("abramovich")
        (True, False)
    """
    return any(_SONS <= number < _NISBAS for number in spelling_classes(word))


def nickname_classes(word: str) -> frozenset[int]:
    """Give the classes of names that people use for one another.

    Example:
        >>> bool(nickname_classes("bob") & nickname_classes("robert"))
        True
    """
    return _nicknamed().get(word, _NONE)
