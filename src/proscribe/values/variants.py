"""Spellings of one given or family name, and names that people use for one another.

Words of different spelling classes are different names however close they look (`Hasan` is not
`Husayn`, `Chol` is not `Chon`): the classes join and they part. A word can be in several classes
(`Chung` is written for two Korean syllables); two words meet when one class has both.

Source: Revised Romanization of Korean (2000), McCune-Reischauer and DPRK (UNGEGN) practice; the
name variants that OFAC, the UN and OFSI publish for one person; UN guides to Arabic names.
"""

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
alexander aleksandr alexandr aleksander alexandre alessandro aleksandar oleksandr
alexey aleksey aleksei alexei oleksiy alexej
andrey andrei andrej andriy
sergey sergei serguei sergej serhiy
yury yuri yuriy iurii yuriy jurij yurii
dmitry dmitri dmitriy dmitrii dimitri dmytro
mikhail michail mikhael mykhailo
nikolay nikolai nikolaj mykola
vladimir wladimir volodymyr uladzimir
yevgeny evgeny evgeniy yevgeniy evgenii eugeny yevhen
igor ihor
ivan iwan
pavel pavlo pawel
petr pyotr piotr petro
maria mariya mariia marija
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


def _classes(lines: str) -> list[set[str]]:
    """Read one class a line; a line that ends in `+` goes on in the next."""
    return [set(line.split()) for line in lines.strip().replace("+\n", " ").splitlines()]


def _table(lines: str) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, words in enumerate(_classes(lines)):
        for word in words:
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


SPELLINGS: dict[str, frozenset[int]] = _table(_SPELLINGS)
NICKNAMES: dict[str, frozenset[int]] = _table(_NICKNAMES)


def members(word: str) -> frozenset[str]:
    """Give the other words that a word shares a spelling or nickname class with.

    Example:
        >>> "mohammed" in members("muhammad"), "husayn" in members("hasan")
        (True, False)
    """
    return _MEMBERS.get(word, frozenset())


def _members() -> dict[str, frozenset[str]]:
    joined: dict[str, set[str]] = {}
    for lines in (_SPELLINGS, _NICKNAMES):
        for words in _classes(lines):
            for word in words:
                joined.setdefault(word, set()).update(words - {word})
    return {word: frozenset(words) for word, words in joined.items()}


_MEMBERS = _members()
