"""What a cell says of the kind of a customer: gender, type of party, countries.

The words are those of forms and exports in the languages of most users, collected by the authors.
"""

import re

from proscribe.screen.customers.cells import MANY
from proscribe.values.territories import parse_territory
from proscribe.values.text import NULLS, clean

_COUNTRY_SEPARATORS = re.compile(r"[;|\n\r\x1e/,&+]|\s+(?:and|und|et|y|e|i|и)\s+", re.IGNORECASE)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_MALE = _set("""
    m m. male man mann männlich maennlich masc masculine mr mr. mister herr h hombre homme
    masculin masculino maschio uomo monsieur señor sr sr. signor meneer dhr dhr. mężczyzna muž
    mies erkek e bay м м. муж муж. мужской мужчина ч ч. чоловік
    чоловіча 男 男性 남 남성 남자 ذكر זכר
""")
_FEMALE = _set("""
    f f. female woman w weiblich frau fr fr. fem feminine mrs mrs. ms ms. miss femme féminin
    feminin femenino femminile feminino mujer mulher donna mme mme. mlle madame señora sra sra.
    signora mevrouw mevr mevr. mw mw. vrouw v k kobieta kvinna kvinde kvinne žena nainen kadın
    kadin bayan ж ж. жен жен. женский женщина жінка жіноча 女 女性 여 여성 여자 أنثى انثى נקבה
""")
_NEITHER = _set("""
    u x d o other unknown unspecified divers nonbinary non-binary company firma 0 9 dr dr. prof
    prof. professor doctor eng eng. sir
""")


def read_gender(text: str, *, spanish: bool = False) -> str | None:
    """Read a gender or a courtesy title.

    Args:
        text: A cell.
        spanish: The column knows `H` (hombre), so that `M` is mujer.

    Returns:
        `male`, `female`, or "" for an empty cell or one that says neither; None when not read.

    Example:
        >>> read_gender("Frau")
        'female'
    """
    value = (clean(text, NULLS) or "").casefold()
    if spanish and value == "m":
        return "female"
    if value in _MALE:
        return "male"
    if value in _FEMALE:
        return "female"
    return "" if not value or value in _NEITHER else None


# A kind read wrongly hides hits, one not read hides none: so no single letters, and where a
# sole trader may stand ("business") the schema that persons and organisations share.
_SCHEMATA = {
    "Person": """
        person | persons | ind | individual | individuals | natural | natural person
        | private person | physical person | human | pf | privatperson
        | natürliche person | naturliche person
        | persona física | persona fisica | persona natural | personne physique | particulier
        | pessoa física | pessoa fisica | natuurlijk persoon | osoba fizyczna | gerçek kişi
        | физлицо | физическое лицо | фл | фізична особа | 个人 | 個人 | 个人客户 | 自然人 | 개인
        | فرد | شخص طبيعي""",
    "Company": "company | limited company | 会社 | 公司 | 회사",
    "Organization": """
        organization | organisation | org | corporate | corporation | entity | legal entity
        | legal person | juridical person | institution | ngo | charity | foundation | pj
        | juristische person | organisationseinheit | persona jurídica | persona juridica
        | persona giuridica | personne morale | pessoa jurídica | pessoa juridica | rechtspersoon
        | osoba prawna | tüzel kişi | юрлицо | юридическое лицо | юл | юридична особа | 企业 | 企業
        | 法人 | 机构 | 法人客户 | 기업 | 법인 | 단체 | شركة | شخص اعتباري""",
    "LegalEntity": "legalentity | business | firm | firma | unternehmen | entreprise | empresa",
    "PublicBody": "publicbody | public body | government body | public authority | ministry",
    "Vessel": """
        vessel | ship | boat | tanker | schiff | navire | buque | nave | navio | schip | судно | 船
        | 船舶 | 선박""",
    "Airplane": "airplane | aircraft | plane | helicopter | flugzeug | avion | 航空器 | 항공기",
    "CryptoWallet": "cryptowallet | crypto wallet | wallet | digital currency address",
    "Thing": "thing | other | unknown",
}
_SCHEMA_OF = {
    " ".join(word.split()).casefold(): schema
    for schema, words in _SCHEMATA.items()
    for word in words.split("|")
}
SCHEMATA = frozenset(_SCHEMATA)


def read_schema(text: str) -> str | None:
    """Read what kind of party a row is.

    Returns:
        A FollowTheMoney schema, "" for an empty cell, None when not read.

    Example:
        >>> read_schema("Natural person")
        'Person'
    """
    value = clean(text, NULLS)
    return _SCHEMA_OF.get(value.casefold()) if value else ""


def read_countries(text: str) -> tuple[tuple[str, ...], bool]:
    """Read the countries of a cell.

    Returns:
        ISO 3166-1 alpha-2 codes, lower case, each once; and whether all of the cell was read.

    Example:
        >>> read_countries("KP; Deutschland")
        (('kp', 'de'), True)
    """
    value = clean(text.replace(MANY, ";"), NULLS)
    if value is None:
        return (), True
    whole = parse_territory(value)
    if whole:
        return (whole,), True
    parts = [clean(part, NULLS) for part in _COUNTRY_SEPARATORS.split(value)]
    codes = [parse_territory(part) for part in parts if part]
    found = tuple(dict.fromkeys(code for code in codes if code))
    return found, len(codes) > 0 and None not in codes
