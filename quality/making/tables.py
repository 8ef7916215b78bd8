"""Small public tables for the manipulations: keys, look-alikes, short forms, titles, legal forms.

Source: the QWERTY layout; Unicode's confusables for the letters named; dictionaries of given names
for their short forms; company law of the countries named for the forms. Written without a look at
the matcher's tables.
"""

_EXTRA = """
Ahmed Ali Maria Hassan Ivanovich Carlos Anna Wei Omar Khan Peter Luis Fatima Jose Mohammad
Sergeevich Kim Abdullah Juan Ibrahim Elena Chen Yusuf David Hussein Marie Antonio Nikolai Rahman
Jean Singh Saleh Victoria Andreevna Mahmoud Garcia Petrov Nguyen Jamal Karim
"""
EXTRA = tuple(_EXTRA.split())
TITLES = (
    "Mr", "Mr.", "Mrs", "Ms", "Dr.", "Dr", "Prof.", "General", "Gen.", "Colonel", "Sheikh", "Haji",
    "Mullah", "Sayyid", "Maulvi", "Eng.", "Minister", "Captain", "Imam", "Señor", "Herr", "H.E.",
)  # fmt: skip
KEYS = {
    "q": "wa", "w": "qes", "e": "wrd", "r": "etf", "t": "ryg", "y": "tuh", "u": "yij", "i": "uok",
    "o": "ipl", "p": "ol", "a": "qsz", "s": "awdx", "d": "sefc", "f": "drgv", "g": "fthb",
    "h": "gyjn", "j": "hukm", "k": "jil", "l": "ko", "z": "asx", "x": "zsc", "c": "xdv",
    "v": "cfb", "b": "vgn", "n": "bhm", "m": "njk",
}  # fmt: skip
DIACRITICS = {
    "a": "áàâäãåā", "c": "çčć", "e": "éèêëēę", "g": "ğ", "i": "íìîïī", "l": "ł", "n": "ñń",
    "o": "óòôöõø", "s": "šşś", "t": "ţ", "u": "úùûüū", "y": "ýÿ", "z": "žźż", "d": "ḍđ", "h": "ḥ",
    "A": "ÁÀÂÄÅĀ", "C": "ÇČĆ", "E": "ÉÈÊËĒ", "G": "Ğ", "I": "ÍÌÎÏİ", "L": "Ł", "N": "ÑŃ",
    "O": "ÓÒÔÖØ", "S": "ŠŞŚ", "T": "Ţ", "U": "ÚÙÛÜŪ", "Y": "Ý", "Z": "ŽŹŻ", "D": "Đ", "H": "Ḥ",
}  # fmt: skip
HOMOGLYPHS = {
    "a": "аɑ", "c": "с", "e": "е", "i": "іı", "j": "ј", "o": "оο", "p": "р", "s": "ѕ", "x": "х",
    "y": "у", "A": "АΑ", "B": "ВΒ", "C": "С", "E": "ЕΕ", "H": "НΗ", "I": "ІΙ", "K": "КΚ",
    "M": "МΜ", "N": "Ν", "O": "ОΟ", "P": "РΡ", "S": "Ѕ", "T": "ТΤ", "X": "ХΧ", "Y": "ΥҮ", "Z": "Ζ",
}  # fmt: skip
OCR = {
    "O": ("0", "Q"), "o": ("0",), "l": ("1", "I", "i"), "I": ("l", "1"), "S": ("5",), "B": ("8",),
    "G": ("6",), "Z": ("2",), "rn": ("m",), "m": ("rn",), "cl": ("d",), "d": ("cl",),
    "vv": ("w",), "w": ("vv",), "W": ("VV",), "h": ("b",), "e": ("c",), "E": ("F",), "U": ("V",),
    "M": ("N",), "R": ("P",), "D": ("O",), "u": ("ii",), "n": ("ri",),
}  # fmt: skip
SHORTENED = {
    "international": "Intl", "trading": "Trdg", "and": "&", "industries": "Ind.", "industrial":
    "Ind.", "engineering": "Eng.", "technology": "Tech", "technologies": "Tech", "services": "Svcs",
    "general": "Gen.", "development": "Dev.", "management": "Mgmt", "transport": "Transp.",
    "shipping": "Shpg", "university": "Univ.", "institute": "Inst.", "national": "Natl",
    "group": "Grp", "association": "Assn", "department": "Dept", "manufacturing": "Mfg",
    "construction": "Constr.", "investment": "Inv.", "investments": "Inv.", "export": "Exp.",
    "import": "Imp.", "company": "Co.", "corporation": "Corp.", "limited": "Ltd.", "center": "Ctr",
    "research": "Res.", "scientific": "Sci.", "electronics": "Elec.", "petroleum": "Petr.",
}  # fmt: skip
_GROUPS = (
    ("LLC", "L.L.C.", "Limited Liability Company", "Ltd. Liability Co."),
    ("Ltd", "Ltd.", "Limited", "LTD"),
    ("Co Ltd", "Co., Ltd.", "Company Limited", "Co. Limited", "Company, Ltd."),
    ("Inc", "Inc.", "Incorporated"),
    ("Corp", "Corp.", "Corporation"),
    ("Co", "Co.", "Company"),
    ("GmbH", "Gesellschaft mit beschränkter Haftung", "G.m.b.H."),
    ("SA", "S.A.", "Sociedad Anonima", "Société Anonyme"),
    ("SARL", "S.A.R.L.", "Sarl"),
    ("SA de CV", "S.A. de C.V.", "Sociedad Anonima de Capital Variable"),
    ("OOO", "O.O.O.", "Obshchestvo s Ogranichennoy Otvetstvennostyu", "LLC",
     "Limited Liability Company", "ООО"),
    ("JSC", "J.S.C.", "Joint Stock Company", "Joint-Stock Company", "AO",
     "Aktsionernoe Obshchestvo"),
    ("PJSC", "Public Joint Stock Company", "Public Joint-Stock Company", "PAO",
     "Publichnoe Aktsionernoe Obshchestvo"),
    ("OJSC", "Open Joint Stock Company", "Open Joint-Stock Company", "OAO",
     "Otkrytoe Aktsionernoe Obshchestvo"),
    ("CJSC", "Closed Joint Stock Company", "ZAO", "Zakrytoe Aktsionernoe Obshchestvo"),
    ("FZE", "F.Z.E.", "Free Zone Establishment"),
    ("FZCO", "FZC", "Free Zone Company"),
    ("DOO", "d.o.o.", "D.O.O."),
    ("AG", "A.G.", "Aktiengesellschaft"),
    ("BV", "B.V.", "Besloten Vennootschap"),
    ("PLC", "plc", "Public Limited Company"),
    ("Pte Ltd", "Pte. Ltd.", "Private Limited", "Pvt. Ltd.", "(Pvt) Ltd"),
    ("AS", "A.S.", "Anonim Sirketi", "A.Ş."),
    ("Limited Sirketi", "Ltd. Sti.", "Limited Şirketi"),
    ("SRL", "S.R.L.", "S.r.l."),
    ("SPA", "S.p.A.", "Societa per Azioni"),
    ("OU", "OÜ", "Osauhing"),
    ("OY", "Oy", "Osakeyhtiö"),
    ("EOOD", "E.O.O.D."),
    ("Ltda", "Ltda.", "Limitada"),
)  # fmt: skip


def _forms() -> dict[str, tuple[str, ...]]:
    from quality.making.folding import fold

    found: dict[str, tuple[str, ...]] = {}
    for group in _GROUPS:
        for one in group:
            key = fold(one)
            others = tuple(other for other in group if fold(other) != key)
            if key and key not in found and others:
                found[key] = others
    return found


FORMS = _forms()
_NICKNAMES = """
aleksandr Sasha Sanya Alex; alexander Alex Sasha Sandy Alec; alexandre Alex; aleksey Alyosha Lyosha;
alexei Alyosha Lyosha; aleksei Alyosha Lyosha; alexey Alyosha Lyosha; anastasia Nastya; anastasiya
Nastya; anatoliy Tolya; anatoly Tolya; andrei Andryusha; andrey Andryusha; anna Anya Annie; anton
Tosha; antonio Tony Tonio Toño; boris Borya; daniel Dan Danny; david Dave; denis Den; dmitri Dima
Mitya; dmitriy Dima Mitya; dmitry Dima Mitya; eduard Edik Ed; edward Ed Ted Eddie; ekaterina Katya;
elena Lena; evgeni Zhenya; evgeny Zhenya; evgeniy Zhenya; yevgeny Zhenya; yevgeniy Zhenya; fedor
Fedya; francisco Paco Pancho; galina Galya; gennady Gena; gennadiy Gena; georgy Gosha Zhora;
grigory Grisha; hassan Hasan; igor Gosha; ilya Ilyusha; irina Ira; ivan Vanya; james Jim Jimmy;
jesus Chuy; john Jack Johnny; jose Pepe; joseph Joe; josef Sepp; juan Juancho; konstantin Kostya;
larisa Lara; leonid Lyonya; ljubov Lyuba; lyudmila Lyuda Mila; luis Lucho; maksim Max; maxim Max;
manuel Manny Manolo; maria Masha Mary; mariya Masha; michael Mike Mick; mikhail Misha; miguel Migue;
mohammad Mo; mohammed Mo; mohamed Mo; muhammad Mo; nadezhda Nadya; natalia Natasha; natalya Natasha;
nataliya Natasha; nikita Nik; nikolai Kolya; nikolay Kolya; oksana Ksyusha; oleg Olezhka; olga Olya;
pavel Pasha; pedro Perico; peter Pete; petr Petya; pyotr Petya; rafael Rafa; ricardo Richie;
richard Dick Rick Rich; robert Bob Rob Bobby; roberto Beto; roman Roma; ruslan Rus; semyon Syoma;
sergei Seryozha; sergey Seryozha; stanislav Stas; svetlana Sveta; tatiana Tanya; tatyana Tanya;
thomas Tom; vadim Vadik; valentina Valya; valery Valera; valeriy Valera; vasily Vasya; vasiliy
Vasya; viktor Vitya; victor Vic Vitya; viktoria Vika; vitaly Vitalik; vitaliy Vitalik; vladimir
Volodya Vova; vladislav Vlad Slava; vyacheslav Slava; william Bill Will; yaroslav Slava; yekaterina
Katya; yelena Lena; yulia Yulya; yuri Yura; yuriy Yura; yury Yura; ramon Moncho; enrique Quique;
eduardo Lalo; ignacio Nacho; guillermo Memo; gerardo Jerry; ismail Ismo; ibrahim Ibo; abdullah Abdo;
abdul Abdo; yusuf Yusef Joe; yousef Joe; ahmad Hamada; ahmed Hamada; mustafa Mosta; mahmoud Hamoudi
"""


def _nicknames() -> dict[str, tuple[str, ...]]:
    found = {}
    for line in _NICKNAMES.split(";"):
        name, *shorts = line.split()
        found[name] = tuple(shorts)
    return found


NICKNAMES = _nicknames()
