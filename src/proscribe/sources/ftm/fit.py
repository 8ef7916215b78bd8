"""What FollowTheMoney holds of a value: all of it, the nearest it has, or nothing.

FollowTheMoney cleans values when it loads them: an e-mail address that is none, a phone number
outside the numbering plans, an IMO number with a wrong check digit are dropped without a word;
quotes around a name and semicolons in an address are taken out. So each value is written in the
form that cleaning leaves as it is, and what that form lacks goes to the margin (`margin.py`).

Source: the type classes of FollowTheMoney 3.8.2 and the identifier formats of rigour 0.10.0; a
test cleans everything that this module lets pass with them and compares.
"""

import re
import unicodedata
from hashlib import sha1

from proscribe.values.dates import PartialDate, parse_date
from proscribe.values.identifiers import check
from proscribe.values.territories import territory_codes

_UNSAFE = re.compile(
    "^\\ufeff|[\\x00-\\x08\\x0b-\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u2028\\u2029\\u200b-\\u200d\\ud800-\\udfff]"
)
_BLANKS = re.compile(r"[\s\u2028\u2029\u200b-\u200d]+")
_QUOTED = re.compile(r"""^["'](.*)["']$""")
_BREAKS = re.compile(r"\r\n|\n|<BR/>|<BR>|\t|ESQ\.,|ESQ,|;")
_COMMAS = re.compile(r",\s?[,.]")
_ENTITY_ID = re.compile(r"[0-9a-zA-Z](?:[0-9a-zA-Z.-]*[0-9a-zA-Z])?")
_EMAIL = re.compile(r"([^@\s\"']+)@((?:[A-Za-z0-9-]{1,60}\.)+[A-Za-z]{2,24})")
_URL = re.compile(
    r"(https?://)?([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,24})"
    r"(/[A-Za-z0-9/._~%+=&,@!$()*:-]*)?(\?[A-Za-z0-9/._~%+=&,@!$()*:-]+)?"
)
_PHONE = re.compile(r"(?:\+|00)[\s().-]*[1-9][\d\s().-]{5,22}")
_NO_CODES = frozenset({"an"})  # Netherlands Antilles: FollowTheMoney has no code for them
_GENDERS = frozenset({"male", "female", "other"})
_LANGUAGES = frozenset(
    {
        "eng", "fra", "deu", "rus", "spa", "nld", "ron", "kat", "ara", "tur", "ltz", "ell",
        "lit", "ukr", "zho", "bel", "bul", "bos", "jpn", "ces", "lav", "por", "pol", "hye",
        "hrv", "hin", "heb", "uzb", "mon", "urd", "sqi", "kor", "isl", "ita", "est", "nor",
        "fas", "swa", "slv", "slk", "aze", "tgk", "kaz", "tuk", "kir", "hun", "dan", "afr",
        "swe", "srp", "ind", "kan", "mkd", "mlt", "msa", "fin", "cat", "nep", "tgl", "fil",
        "mya", "khm", "cnr",
    }
)  # fmt: skip
_TOPICS = frozenset(
    {
        "crime", "crime.fraud", "crime.cyber", "crime.fin", "crime.env", "crime.theft",
        "crime.war", "crime.boss", "crime.terror", "crime.traffick", "crime.traffick.drug",
        "crime.traffick.human", "wanted", "corp.offshore", "corp.shell", "corp.public",
        "corp.disqual", "gov", "gov.national", "gov.state", "gov.muni", "gov.soe", "gov.igo",
        "gov.head", "gov.admin", "gov.executive", "gov.legislative", "gov.judicial",
        "gov.security", "gov.financial", "fin", "fin.bank", "fin.fund", "fin.adivsor",
        "reg.action", "reg.warn", "role.pep", "role.pol", "role.rca", "role.judge",
        "role.civil", "role.diplo", "role.lawyer", "role.acct", "role.spy", "role.oligarch",
        "role.journo", "role.act", "role.lobby", "pol.party", "pol.union", "rel", "mil",
        "asset.frozen", "sanction", "sanction.linked", "sanction.counter", "export.control",
        "export.risk", "debarment", "poi",
    }
)  # fmt: skip
# Identifier properties whose values FollowTheMoney checks, with the form it leaves them in.
_CHECKED = {
    "imoNumber": re.compile(r"IMO\d{7}"),
    "leiCode": re.compile(r"[A-Z0-9]{18}\d\d"),
    "swiftBic": re.compile(r"[A-Z]{6}[A-Z0-9]{2}"),
    "bic": re.compile(r"[A-Z]{6}[A-Z0-9]{2}"),
    "innCode": re.compile(r"\d{10}|\d{12}"),
    "ogrnCode": re.compile(r"\d{13}|\d{15}"),
    "isin": re.compile(r"[A-Z]{2}[A-Z0-9]{9}\d"),
    "figiCode": re.compile(r"[A-Z0-9]{12}"),
    "npiCode": re.compile(r"\d{10}"),
    "uniqueEntityId": re.compile(r"[A-Z0-9]{12}"),
    "socialSecurityNumber": re.compile(r"\d{9}"),
    "wikidataId": re.compile(r"Q\d{1,12}"),
}
_BICS = ("swiftBic", "bic")
_IBAN = re.compile(r"[A-Z]{2}\d\d[A-Z0-9]{10,30}")
_MAX_PIECES = 12  # of a range: a dozen years or months still say something, more do not


def nearest(kind: str, prop: str, value: str) -> tuple[str, ...]:
    """Give what FollowTheMoney holds in the place of a value.

    Args:
        kind: FollowTheMoney type of the property, for example `name`, `date`.
        prop: Property.
        value: As our record has it; a date as `words` gives it.

    Returns:
        The value in the form that cleaning leaves as it is; several for a date range (each year
        or month that it touches); none when FollowTheMoney would drop it.

    Example:
        >>> nearest("date", "birthDate", "circa 1979-01-01 to 1981-12-31")
        ('1979', '1980', '1981')
    """
    text = plain(value)
    if not text:
        return ()
    if kind == "date":
        return _date(text)
    held = _held(kind, prop, text)
    while held and (again := _held(kind, prop, held)) != held:
        held = again  # taking quotes or semicolons out can uncover more of them
    return (held,) if held else ()


def original(kind: str, prop: str, held: str) -> str:
    """Give our form of a value that FollowTheMoney holds."""
    if kind == "identifier" and prop == "imoNumber" and held[:3] == "IMO":
        return held[3:]
    return held


def plain(text: str) -> str:
    """Give text as FollowTheMoney keeps any text: NFC, trimmed, without control characters."""
    if text.isascii() and text.isprintable():
        return text.strip()
    return _UNSAFE.sub("", unicodedata.normalize("NFC", text.strip())).strip()


def entity_id(record_id: str) -> str:
    """Give the id under which FollowTheMoney takes a record: letters, digits, dots, hyphens.

    An id of another form becomes its legal characters and a hash, so that two stay two.
    """
    if _ENTITY_ID.fullmatch(record_id):
        return record_id
    stem = "-".join(re.findall("[0-9a-zA-Z]+", record_id))[:60]
    digest = sha1(record_id.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()
    return "-".join(filter(None, (stem, digest[:12])))


def made_id(*parts: str) -> str:
    """Give the id of an entity that has none of its own: SHA-1 of what it is made of."""
    text = "\x1f".join(parts)
    return sha1(text.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()


def words(date: PartialDate) -> str:
    """Write a date so that `parse_date` reads the same one.

    Example:
        >>> words(PartialDate("1948-01-01", "1948-12-31", "year", True))
        'circa 1948'
    """
    text = date.iso.replace("/", " to ") if date.precision == "range" else date.iso
    return f"circa {text}" if date.circa else text


def _date(text: str) -> tuple[str, ...]:
    found = parse_date(text)
    if found is None:
        return ()
    if found.precision != "range":
        return (found.iso,)
    first, last = found.earliest, found.latest
    if first[:4] == last[:4]:
        months = range(int(first[5:7]), int(last[5:7]) + 1)
        return tuple(f"{first[:4]}-{month:02d}" for month in months)
    years = range(int(first[:4]), int(last[:4]) + 1)
    return tuple(f"{year:04d}" for year in years) if len(years) <= _MAX_PIECES else ()


def _held(kind: str, prop: str, text: str) -> str:
    if kind == "name":
        return _name(text)
    if kind == "address":
        return _BLANKS.sub(" ", _COMMAS.sub(", ", _BREAKS.sub(", ", text))).strip()
    if kind == "identifier":
        return _identifier(prop, text)
    if kind == "iban":
        return text if _IBAN.fullmatch(text) and check(prop, text) == "valid" else ""
    if kind == "email":
        found = _EMAIL.fullmatch(text)
        return f"{found[1]}@{found[2].lower()}" if found else ""
    if kind == "url":
        return _url(text)
    if kind == "phone":
        return _phone(text)
    if kind == "entity":
        return text if _ENTITY_ID.fullmatch(text) else ""
    allowed = _ENUMERATED.get(kind)
    if kind == "country":
        allowed = territory_codes() - _NO_CODES
    return text if allowed is None or text in allowed else ""


_ENUMERATED = {"gender": _GENDERS, "language": _LANGUAGES, "topic": _TOPICS}


def _name(text: str) -> str:
    found = _QUOTED.match(text)
    return _BLANKS.sub(" ", found[1] if found else text).strip()


def _url(text: str) -> str:
    found = _URL.fullmatch(text)
    if found is None:
        return ""
    return f"{found[1] or 'http://'}{found[2]}{found[3] or '/'}{found[4] or ''}"


def _phone(text: str) -> str:
    if not _PHONE.fullmatch(text):
        return ""
    digits = re.sub(r"\D", "", text.replace("(0)", "")).removeprefix("00")
    return f"+{digits}" if 7 <= len(digits) <= 15 else ""


def _identifier(prop: str, text: str) -> str:
    form = _CHECKED.get(prop)
    if form is None:
        return text
    shaped = text
    if prop == "imoNumber" and re.fullmatch(r"\d{7}", text):
        shaped = f"IMO{text}"
    elif prop in _BICS:
        shaped = text[:8] if len(text) in (8, 11) else text
    if not form.fullmatch(shaped):
        return ""
    if prop == "wikidataId":
        return shaped
    wanted = ("unchecked", "valid") if prop in _BICS else ("valid",)  # a BIC has no check digit
    return shaped if check(prop, shaped) in wanted else ""
