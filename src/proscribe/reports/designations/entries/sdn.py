"""Entries in the form in which OFAC prints them in its notices.

`SURNAME, Given (a.k.a. X; f.k.a. Y), Street, City, Country; DOB 03 Apr 1969; nationality Iran;
Passport V47528711 (Iran) (individual) [SDGT] [IFSR] (Linked To: Z).` The parts between semicolons
are those of the remarks of SDN.CSV and are read by the same rules.

Source: OFAC's recent actions, https://ofac.treasury.gov/recent-actions, since 2005.
"""

import re

import msgspec

from proscribe.model.record import Address
from proscribe.reports.designations.draft import CRAFT
from proscribe.reports.designations.entry import Entry
from proscribe.sources.ofac import remarks
from proscribe.sources.treasury.entry import Draft
from proscribe.sources.treasury.vocabulary import schema_of
from proscribe.values.territories import parse_territory

_LONGEST = 20_000  # characters of one entry
_NUMBER = re.compile(r"\s*(?:\(?\d{1,4}[.)]\s+|[-•*·–]\s+)?")
# What a notice of the Federal Register says after an entry: `[GLOMAG]. Designated pursuant to ...`.
_DETERMINED = re.compile(
    r"[\])]\.?\s+(?=(?:Also\s+)?(?:Designated|Identified|Determined|Blocked|Sanctioned|Listed|Added)\b)"
)
_FOR = re.compile(r"\bfor\s+(?=(?:being|having|[a-z]+ing|their|its|his|her)\b)")
_TAG = re.compile(r"\s*\[(?P<tag>[A-Z][A-Z0-9 -]{1,29})\]$")
_TYPE = re.compile(r"\s*\((?P<type>individual|entity|vessel|aircraft)\)$", re.IGNORECASE)
_LINKED = re.compile(r"\(Linked\s+To:\s+", re.IGNORECASE)
_ALIASES = re.compile(r"\((?=(?:a\.k\.a\.|f\.k\.a\.|n\.k\.a\.|aka|fka|nka)\s)", re.IGNORECASE)
_ALIAS = re.compile(r"(?P<kind>[afn]\.?k\.?a\.?)\s+(?P<name>.+)", re.IGNORECASE | re.DOTALL)
# The name in its own script: `AYAD, Adnan (Arabic: ...)`.
_SCRIPT = re.compile(r"\s*\((?:[A-Z][a-z]+(?:\s[A-Za-z]+){0,2}):\s*(?P<name>[^()a-zA-Z]{2,160})\)")
_UPPER_PART = re.compile(r"[^a-z]*[A-Z][^a-z]*")
_AFTER_CRAFT = re.compile(r" \(| (?:LPG|LNG|CO2|RoRo|Ro-Ro)\s| (?=[A-Z][a-z])")
# A surname or the name of a thing: capitals up to a comma, a bracket or the end.
_CAPITALS = re.compile(r"[^a-z(,;]*[A-Z][^a-z(,;]*(?:[(,;]|\s(?=[A-Z][a-z]|\()|$)")
_FLAG = re.compile(r"\b(?P<flag>[A-Z][A-Za-z .'-]{2,40}) flag\b")
_SUFFIX = re.compile(r"(?:JR|SR|II|III|IV)\.?", re.IGNORECASE)
_BECOMES = re.compile(r"\s-to-\s", re.IGNORECASE)


class _Tail(msgspec.Struct):
    """What stands at the end of an entry, and where the rest of it ends."""

    end: int
    type: str = ""
    programs: list[str] = []
    linked_to: list[str] = []


def is_sdn(text: str, start: int, end: int) -> bool:
    """Tell an entry: it begins with a name in capitals and ends with a program tag."""
    if end - start > _LONGEST:
        return False
    tail = _tail(text, start, _stop(text, start, end))
    lead = _NUMBER.match(text, start, end)
    begin = lead.end() if lead else start
    if not tail.programs or tail.end - begin < 3:
        return False
    return _CAPITALS.match(text, begin, tail.end) is not None


def read_sdn(text: str, start: int, end: int, cell: int | None = None) -> Entry | None:
    """Read one entry.

    Args:
        text: The document.
        start: First character of the entry.
        end: One past its last; a full stop at its end is allowed.
        cell: Where the cell ends in which the name stands, None where it stands in no table.

    Returns:
        The entry; of a change (`OLD -to- NEW`) the new one. None when it is not of this form.
    """
    if not is_sdn(text, start, end):
        return None
    stop = _stop(text, start, end)
    change = list(_BECOMES.finditer(text, start, stop))
    begin = change[-1].end() if change else start
    tail = _tail(text, begin, stop)
    lead = _NUMBER.match(text, begin, tail.end)
    begin = lead.end() if lead else begin
    pieces = _split(text, begin, tail.end, ";")
    head = pieces[0]
    schema = schema_of(tail.type) or "Organization"
    draft = Draft("0", schema=schema, component="notice", location="")
    name = _name(text, (head[0], min(head[1], cell or head[1])), schema)
    rest = name[1]
    draft.name("name", _suffix_behind(" ".join(text[name[0] : name[1]].split())))
    script = _SCRIPT.match(text, rest, head[1])
    if script is not None:
        draft.name("alias", script["name"].strip(" ;,"))
        rest = script.end()
    aliases = _ALIASES.match(text, _skip(text, rest, head[1]), head[1])
    if change:
        old = _name(text, _split(text, start, change[0].start(), ";")[0], schema)
        draft.name("previousName", _suffix_behind(" ".join(text[old[0] : old[1]].split())))
    if aliases:
        close = _closing(text, aliases.start(), head[1])
        for part in _split(text, aliases.end(), close, ";"):
            _take_alias(draft, " ".join(text[part[0] : part[1]].split()))
        rest = min(close + 1, head[1])
    place = " ".join(text[rest : head[1]].split()).strip(" ,;()")
    addresses = [_address(place)] if place else []
    flag = _FLAG.search(text, rest, head[1]) if schema == "Vessel" else None
    others: list[str] = []
    for part in pieces[1:]:
        segment = " ".join(text[part[0] : part[1]].split())
        before = _size(draft)
        remarks.take(draft, segment)
        if _size(draft) == before:
            (
                addresses.append(_address(segment))
                if _is_address(segment)
                else others.append(segment)
            )
    for address in addresses:
        if address.country:
            draft.address(address)
    return _entry(text, draft, start=start, end=end, name=name, tail=tail, others=others,
                  flag=flag["flag"] if flag else "")  # fmt: skip


def _entry(
    text: str,
    draft: Draft,
    *,
    start: int,
    end: int,
    name: tuple[int, int],
    tail: _Tail,
    others: list[str],
    flag: str,
) -> Entry:
    record = draft.fragment().record
    names = [one.text for one in record.names]
    display = names[0] if names else text[name[0] : name[1]]
    nationalities = {f.value for f in record.facts if f.prop in ("nationality", "citizenship")}
    countries = {f.value for f in record.facts if f.prop in ("country", "jurisdiction", "flag")}
    countries |= {one.country for one in record.addresses if one.country}
    countries.add((parse_territory(flag) if flag else "") or "")
    linked = [one.other_name for one in record.relations if one.other_name]
    genders = [f.value for f in record.facts if f.prop == "gender"]
    return Entry(
        start=start,
        end=end,
        name=name,
        display=display,
        aliases=tuple(dict.fromkeys(names[1:])),
        schema=draft.schema,
        births=tuple(one.date for one in record.dates if one.prop == "birthDate"),
        nationalities=tuple(sorted(code for code in nationalities if len(code) == 2)),
        countries=tuple(sorted(code for code in countries if len(code) == 2)),
        addresses=record.addresses,
        identifiers=record.identifiers,
        programs=tuple(dict.fromkeys(tail.programs)),
        linked_to=tuple(dict.fromkeys([*linked, *tail.linked_to])),
        reason=_reason(text, tail.end, end),
        gender=genders[0] if len(genders) == 1 else "",
        remarks=tuple(others),
    )


def _tail(text: str, start: int, end: int) -> _Tail:
    """Take type, tags and links off the end."""
    found = _Tail(end=end)
    while True:
        found.end = start + len(text[start : found.end].rstrip(" .;\n\r\t\xa0"))
        window = text[max(start, found.end - 60) : found.end]
        tag, type_ = _TAG.search(window), _TYPE.search(window)
        if tag:
            found.programs.insert(0, tag["tag"])
            found.end -= len(tag[0])
        elif type_ and not found.type:
            found.type = type_["type"].lower()
            found.end -= len(type_[0])
        elif text[start : found.end].endswith(")"):
            opening = _opening(text, start, found.end - 1)
            linked = _LINKED.match(text, opening) if opening >= 0 else None
            if linked is None:
                return found
            words = " ".join(text[linked.end() : found.end - 1].split())
            found.linked_to[:0] = [one.strip() for one in words.split("; Linked To: ")]
            found.end = opening
        else:
            return found


def _stop(text: str, start: int, end: int) -> int:
    """Give where an entry ends: before the sentence that says on what ground it stands there."""
    found = _DETERMINED.search(text, start, end)
    return found.start() + 1 if found is not None else end


def _reason(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the words after an entry that say why: `... for being a leader of the group`."""
    found = _FOR.search(text, start, end)
    if found is None:
        return None
    return found.end(), start + len(text[start:end].rstrip(" .;\n\r\t\xa0"))


def _name(text: str, head: tuple[int, int], schema: str) -> tuple[int, int]:
    """Give where the name stands: to its aliases, else as far as its form goes."""
    start, end = head
    aliases = _ALIASES.search(text, start, end)
    script = _SCRIPT.search(text, start, end)
    stops = [one.start() for one in (aliases, script) if one is not None]
    stop = min(stops, default=end)
    parts = _split(text, start, stop, ",")
    if schema == "Person":
        # `LIND, Ivo`, `LIND, JR., Ivo`, `LIND, Ivo, Jr.`
        suffixed = any(_SUFFIX.fullmatch(text[slice(*part)].strip()) for part in parts[1:3])
        return start, _trim(text, start, parts[min(1 + suffixed, len(parts) - 1)][1])
    close = parts[0][1]
    for part in parts:
        if _UPPER_PART.fullmatch(text, *part) is None:
            break
        close = part[1]
    if schema in CRAFT:
        # `OCEAN PEARL (T2EA4) Crude Oil Tanker Panama flag`
        after = _AFTER_CRAFT.search(text, start, close)
        close = after.start() if after else close
    return start, _trim(text, start, close)


def _suffix_behind(name: str) -> str:
    """Put what stands behind a whole name to the family name, shown `Ivo LIND Jr.`.

    Entries write `LIND, Ivo, Jr.` and `LIND, JR., Ivo`.
    """
    surname, *rest = name.split(", ")
    suffixes = [one for one in rest if _SUFFIX.fullmatch(one)]
    if len(rest) < 2 or len(suffixes) != 1:
        return name
    rest.remove(suffixes[0])
    return ", ".join((f"{surname} {suffixes[0]}", *rest))


def _take_alias(draft: Draft, words: str) -> None:
    found = _ALIAS.fullmatch(words.strip(" ,"))
    name = found["name"] if found else words
    quoted = name.strip()[:1] in ("'", '"', "“", "‘") and name.strip()[-1:] in ("'", '"', "”", "’")
    kind = found["kind"].replace(".", "").lower() if found else "aka"
    clean = name.strip().strip("'\"“”‘’") if quoted else name.strip()
    draft.name("weakAlias" if quoted else "previousName" if kind == "fka" else "alias", clean)


def _address(words: str) -> Address:
    country = parse_territory(words.rsplit(",", 1)[-1].strip()) or ""
    return Address(full=words, country=country)


def _is_address(segment: str) -> bool:
    return ("," in segment and bool(_address(segment).country) and not segment[0].isdigit()) or (
        bool(parse_territory(segment))
    )


def _size(draft: Draft) -> int:
    """Tell how much a draft holds, to see whether a segment said anything."""
    record = draft.fragment().record
    measures = sum(len(one.measures) for one in record.designations)
    return (
        sum(
            map(
                len,
                (record.names, record.dates, record.facts, record.identifiers, record.relations),
            )
        )
        + measures
    )


def _split(text: str, start: int, end: int, mark: str) -> list[tuple[int, int]]:
    """Split at a mark outside brackets; pieces are trimmed, empty ones left out."""
    pieces: list[tuple[int, int]] = []
    depth, begin = 0, start
    for at in range(start, end):
        letter = text[at]
        depth += (letter == "(") - (letter == ")" and depth > 0)
        if letter == mark and not depth:
            pieces.append((begin, at))
            begin = at + 1
    pieces.append((begin, end))
    trimmed = [(_skip(text, a, b), _trim(text, a, b)) for a, b in pieces]
    return [(a, b) for a, b in trimmed if a < b] or [(start, end)]


def _skip(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _trim(text: str, start: int, end: int) -> int:
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return end


def _closing(text: str, opening: int, end: int) -> int:
    depth = 0
    for at in range(opening, end):
        depth += (text[at] == "(") - (text[at] == ")")
        if not depth:
            return at
    return end


def _opening(text: str, start: int, closing: int) -> int:
    depth = 0
    for at in range(closing, start - 1, -1):
        depth += (text[at] == ")") - (text[at] == "(")
        if not depth:
            return at
    return -1
