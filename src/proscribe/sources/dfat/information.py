"""Facts in the prose of `Additional Information`.

The text is kept whole as a remark; what is read here is given besides: gender, titles, positions,
parents, contacts, and the ties that the text states by reference. `Also listed ..., see
Consolidated List entry 1131` and `Associated with Al-Qaida (QDe.004)` name another entry: they
are ties and never a reference of this entry, which would join two parties into one. Its own
reference of the UN stands at the very start of the text (three entries in December 2024).

Source: the 2,020 different texts of the list of December 2024.
"""

import re
from collections.abc import Iterator, Mapping

from proscribe.model.record import Fact, Relation
from proscribe.sources.council.programs import parse_reference
from proscribe.sources.dfat.items import lettered

_GENDER = re.compile(
    r"\b(?:gender|sex)\s*[:\[]\s*\[?(male|female)\b|^(male|female)\s*[;.]", re.IGNORECASE
)
_NEXT = (
    r"\s*(?=\b(?:Alternative title|Title|Designations?(?:/Justifications)?|Passport|Date of issue"
    r"|National identif\w+|Military (?:rank|Service)|Physical description|Gender|Sex|Position"
    r"|Other information|Believed status|Photo|Review pursuant|Listed pursuant|INTERPOL)\b"
    r"[^.:]{0,30}[:.])"
)
_STOP = (
    r"(?:(?<![A-Z][a-z])(?<![A-Z][a-z]{2})(?<!\b[A-Z])(?<!Brig)\.(?=\s|$)|\n|;|$"
    rf"|{_NEXT})"
)
_TITLE = re.compile(rf"\b(?:Title|Military rank|Rank):\s*(.{{1,300}}?){_STOP}")
_POSITION = re.compile(
    rf"\b(?:Designation|(?:Last known (?:rank and )?p|P)osition)\s*[:‑–-]\s*(.{{1,900}}?){_STOP}",
    re.DOTALL,
)
_PARENT = re.compile(
    r"\b(Father|Mother)[’']?s?\s+name\s*(?:is|:)\s*((?:[^.;,()\n]|(?<=\b[A-Z])\.){2,80})"
)
_EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_SITE = re.compile(r"https?://[^\s;,)]+|\bwww\.[^\s;,)]+", re.IGNORECASE)
_PHONE = re.compile(
    r"\b(?P<label>Tel(?:ephone)?|Phone|Fax|Facsimile|Mobile|Mob)(?:/Fax)?(?: numbers?)?\b[.: ]*"
    r"(?P<numbers>\+?\s?[(\d][\d() +/-]{5,}(?:[,;]\s*(?:and )?\+?\s?[(\d][\d() +/-]{5,})*)",
    re.IGNORECASE,
)
_OWN = re.compile(r"\W*([A-Za-z]{2}[ievIEV]\.\d{3})\b")
_STATED_OWN = re.compile(
    r"(?:^|[.;\n]\s*)(?:UN|United Nations|Permanent)(?: permanent)? reference(?: number)?\s*:\s*"
    r"([A-Za-z]{2}[iev]\.\d{3})\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"(?P<name>(?:[A-Z‘“][\w’‘'“”.-]*|al-\w+|of|the|in|for|and|bin|al)"
    r"(?: (?:[A-Z‘“][\w’‘'“”.-]*|al-\w+|of|the|in|for|bin|al|ul-\w+|pour|l’\w+|et|le|en|de)){0,9})?"
    r"[\s,]*(?:\([A-Z-]{2,12}\)\s*)?\((?:[^()]{0,60}\s)?(?P<reference>[A-Za-z]{2}[ievIEV]\.\d{3})\.?\)"
)
_ENTRY = re.compile(r"\bConsolidated List entry (\d{1,7})")
_ROLE = re.compile(
    r"^(?:(?:Former|Senior|Founding|Deputy|Acting|Key)\s)?(?:Founder|Leader|Member|Head|Emir|Chief"
    r"|Commander|Spokesperson|President|Financier|Facilitator|Operative|Associated with|Associate)"
    r"(?: of)?(?: the)? ",
    re.IGNORECASE,
)
_SMALL = re.compile(r"^(?:(?:of|the|in|for|and|bin|al)(?:\s+|$))+|(?:\s+(?:of|the|in|for|and))+$")
_MEASURES = re.compile(r"\b(Travel Ban|Asset Freeze)\b")
_PURSUANT = re.compile(r"\bpursuant to paragraphs?[^()]{0,80}\(([^()]+)\)")


def own_reference(text: str, *, person: bool) -> str:
    """Give the UN reference that the text states to be that of the entry itself, or "".

    Args:
        text: Additional or listing information.
        person: A reference of an individual (`QDi.348`) belongs to a person only.

    Example:
        >>> own_reference("Qdi.348 Passport no.: A 1", person=True)
        'QDi.348'
        >>> own_reference("Associated with Al-Qaida (QDe.004).", person=False)
        ''
    """
    found = _OWN.match(text) or _STATED_OWN.search(text)
    reference = parse_reference(found[1]) if found else None
    return reference if reference and (reference[2] == "i") == person else ""


def read_ties(text: str, own: str, ids: Mapping[str, tuple[str, ...]]) -> Iterator[Relation]:
    """Give the ties that the text states by reference.

    Args:
        text: Additional information.
        own: UN reference of the entry itself, or "".
        ids: Number of a reference to the record ids of its entries.
    """
    for found in _OTHERS.finditer(text):
        reference = parse_reference(found["reference"])
        if reference and reference != own:
            name = _SMALL.sub("", _ROLE.sub("", found["name"] or "")).strip(" ,")
            yield Relation(
                "UnknownLink", "source", other_name=name or reference,
                role=f"Named with UN reference {reference}",
            )  # fmt: skip
    for found in _ENTRY.finditer(text):
        others = ids.get(found[1], ())
        yield Relation(
            "UnknownLink", "source", other_id=others[0] if len(others) == 1 else "",
            other_name="" if len(others) == 1 else f"Consolidated List entry {found[1]}",
            role="Also listed as",
        )  # fmt: skip


def read_person(text: str) -> Iterator[Fact]:
    """Give gender, titles, positions and parents of a person."""
    gender = _GENDER.search(text)
    if gender:
        yield Fact("gender", (gender[1] or gender[2]).lower(), gender[0].strip(" ;."))
    for prop, pattern in (("title", _TITLE), ("position", _POSITION)):
        for found in pattern.finditer(text):
            for value in lettered(" ".join(found[1].split())):
                if value.strip(" .").casefold() not in ("na", "n/a", ""):
                    yield Fact(prop, value.rstrip("."))
    for found in _PARENT.finditer(text):
        yield Fact(f"{found[1].lower()}Name", found[2].strip(), note="said in the information")


def read_contacts(text: str) -> Iterator[Fact]:
    """Give e-mail addresses, sites and phones; links to special notices as sources."""
    for address in _EMAIL.findall(text):
        yield Fact("email", address.rstrip("."))
    for site in _SITE.findall(_EMAIL.sub(" ", text)):
        link = site.rstrip(".,;")
        if "interpol.int" in link:
            yield Fact("sourceUrl", link, note="INTERPOL-UN Special Notice")
        elif "www.un.org" not in link:
            yield Fact("website", link)
    for found in _PHONE.finditer(text):
        note = "fax" if found["label"].lower().startswith("fa") else ""
        for number in re.split(r"[,;]\s*(?:and )?", found["numbers"]):
            number = number.strip(" -/(")
            number = number if "(" in number else number.rstrip(")")
            yield Fact("phone", number, note=note)


def read_measures(text: str) -> Iterator[str]:
    """Give the measures that the text names: `paragraphs 15 and 17 ... (Travel Ban, ...)`."""
    for found in _PURSUANT.finditer(text):
        for measure in _MEASURES.findall(found[1]):
            yield measure.capitalize()
