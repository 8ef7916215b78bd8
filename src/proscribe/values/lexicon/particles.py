"""Small words inside names: articles, words of descent, prepositions, titles.

They carry little: a name is the same person with or without them. Spellings of one word are given
one form, so that `el-`, `ul-` and `ash-` before a sun letter all read as the article `al`.

Source: name sections of the consolidated lists of OFAC, UN and OFSI; UN naming guides.
"""

# spelling -> the form it is read as
PARTICLES: dict[str, str] = {
    **{word: word for word in (
        "al", "bin", "bint", "abu", "van", "von", "der", "den", "de", "del", "della",
        "di", "da", "das", "do", "dos", "du", "des", "la", "las", "le", "les", "los", "lo",
        "ter", "ten", "zu", "zur", "zum", "und", "et", "and", "of", "the", "for",
        "fur", "pour", "para", "ou", "or", "in", "on",
    )},
    "named": "of", "after": "of", "imeni": "of",
    "el": "al", "ul": "al", "il": "al", "ur": "al", "ibn": "bin", "ben": "bin", "bn": "bin",
    "ibne": "bin", "binti": "bint", "binte": "bint", "abou": "abu", "abo": "abu", "aboo": "abu",
    "ould": "bin", "wuld": "bin", "weld": "bin", "uld": "bin",
    "oold": "bin", "wold": "bin",
}  # fmt: skip

# Forms that the Arabic article takes before a sun letter; read as `al` only where joined by a
# hyphen to a word that starts with that letter (`ash-Shabaab`, but not the name `An`).
SUN_ARTICLES: dict[str, str] = {
    "ar": "r", "as": "s", "ash": "sh", "an": "n", "ad": "d", "at": "t", "az": "z", "adh": "dh",
    "ath": "th", "ach": "ch", "ed": "d", "en": "n", "er": "r", "es": "s", "et": "t", "ez": "z",
    "esh": "sh", "us": "s", "ush": "sh", "ud": "d", "un": "n", "ut": "t", "uz": "z",
}  # fmt: skip

_TITLES = """
mr; mrs mme madame frau senora sra signora; ms; miss mlle mademoiselle; monsieur herr senor
dr doctor doktor; prof professor; sir; lord; lady; his; excellency; highness
majesty; eminence; honourable honorable hon rt; kc qc; reverend rev; bishop; archbishop
ustaz ustadh ostad ustad; qari kari; datuk dato; kyai kiai; khun
sheikh shaykh shaikh sheik shaik cheikh
haji hajji hajj haj hadji alhaj alhajj hajee hadj alhaji hajiya hajia alhaja elhadj
mullah mullahs mulla molla mollah; mawlawi maulawi maulvi moulvi molvi mawlavi molavi mawlvi
maulana mawlana moulana; imam; ayatollah; hojatoleslam
general gen; lieutenant lt; colonel col; brigadier brig; major maj; captain capt; commander cdr
admiral adm; sergeant sgt; marshal; engineer ing engr eng
sayyid sayed sayyed seyed seyyed seyid syed sayid; jr junior jnr; sr senior snr; don; dona
pani; gospodin; sardar sardaar; mgr msgr monsignor; mufti; allama; malam mallam; chief; smt; shri
barrister; ato; weyzero woizero; teniente; comandante; ingeniero; licenciado lic; abogado abg
pandit; advokat; polkovnik podpolkovnik; albay; yarbay; binbasi; bapak
"""
# A Cyrillic initial in Latin letters; those of the first row are no names or syllables themselves.
SURE_INITIALS = frozenset({"zh", "ch", "sh", "kh", "ts", "shch"})
INITIALS = SURE_INITIALS | {"yu", "ya", "ye", "yo"}

# What tells a person from a father or son of the same name: another one tells another person, none
# may be left out. The first are told as titles are; the others are also family names and weigh as
# these do, behind a whole name (`Jean Dupont fils`).
GENERATIONS = frozenset({"jr", "sr"})
GENERATIONS_LAST = frozenset({"neto", "filho", "sobrinho", "pere", "fils", "hijo"})
ELDER_AND_YOUNGER = {"elder": "sr", "younger": "jr"}  # behind an article

# Of Vietnamese names the word in the middle tells a man from a woman, as nothing else may.
VIETNAMESE_MIDDLES = frozenset({"van", "thi"})
_FAMILIES = """
nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh luong trinh doan lam
truong cao quach ta thai chau mai dao to trieu
"""
VIETNAMESE_FAMILIES = frozenset(_FAMILIES.split())

# spelling -> the form it is read as
TITLES: dict[str, str] = {
    word: words.split()[0]
    for line in _TITLES.strip().splitlines()
    for words in line.split(";")
    for word in words.split()
}
# One man is called by any of these.
TITLES |= {word: "mullah" for word, form in TITLES.items() if form in ("mawlawi", "maulana")}
