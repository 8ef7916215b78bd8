"""Names of entries whose parts stand after labels: where they begin and end, and in what order.

Source: press releases of the Security Council, notices of OFSI and SECO, annexes of EU acts.
"""

import re
from functools import cache

from proscribe.reports.designations.data import pattern, words
from proscribe.reports.designations.entries.labelvalues import NOTHING, turned
from proscribe.reports.tables import english

Line = tuple[int, int]

_NUMBERED = re.compile(r"(?<![\w.])(\d):\s*")
# What is no longer part of an entry stands in square brackets, what is new between asterisks.
_NOT_OF_NAME = re.compile(r"\[[^\]]*\]|\*")
_STOP = re.compile(r"(?P<word>[^\W_][\w.’'&-]*)[.:;]\s+(?=[^\W\d_a-z])|\s+[–—]\s+(?=[a-z])")
# `CO., LTD. Manager of a ship`: behind the stop of a form nothing but another form is of the name.
_FORM = re.compile(
    r"(?:Ltd|Limited|Inc|Corp|LLC|LLP|PLC|Pte|Pty|GmbH|SA|S\.A|BV|B\.V|AG|KG)\b", re.IGNORECASE
)
_IS_PROSE = re.compile(r"(?<![\w’'-])[a-z]{2,}")
_IN_WORDS = re.compile(r",\s+(?:an?|the|who|which|whose|owned|based|formerly|also|now|born)\s")
_QUALITY = r"(?:(?:good|high|low)[\s-]quality\s+|strong\s+|weak\s+)?"
_CALLED = rf"{_QUALITY}(?:aliases|alias|also\s+known\s+as|formerly\s+known\s+as|[af]\.?k\.?a\.?)"
_BEFORE_LABELS = re.compile(
    r"(?P<name>(?-i:[^\W\d_a-z])[^():;“”\"]{2,120}?)\s*"
    r"(?:\((?:name\s+in\s+)?original\s+script\s*:\s[^():]{1,120}\)\s*)?"
    rf"(?:\((?:{_CALLED})\s*:?\s+(?P<also>[^:]{{2,600}}?)"
    # names of low quality, which tell nobody
    rf"(?:[;,.]\s*(?:and\s+)?(?:low[\s-]quality|weak)\s+{_CALLED}\s*:?\s+[^:]{{2,300}}?)?\))?[.;,]\s*",
    re.IGNORECASE,
)
# `1: ROSA 2: LIND, deceased`, `2: LIND (formerly listed as Rosa Made)`
_REMARK = re.compile(
    r"\s*(?:\((?=[a-z])|,\s+(?=(?:deceased|dead|killed|died|believed|reportedly|formerly|previously|presumed|now)\b))"
)
_TOWN = re.compile(r"(?<=[A-Z.)]),\s+[A-Z][^\W\d_]*[a-z][\w’'-]*(?:,?\s+[A-Z][\w’'-]*)?$")
_LAST_STOP = re.compile(r"[^\W_]{2}[.:]$")  # and not that of an initial


def bare(text: str, start: int, end: int) -> Line:
    """Give a place without blanks, commas and semicolons at its ends."""
    while start < end and (text[start].isspace() or text[start] in ",;"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;("):
        end -= 1
    return start, end


def end_of_name(text: str, start: int, end: int) -> int:
    """Give where a name ends behind which a sentence or words on it follow.

    A name of its own can have stops (`Made Co. Ltd.`, `Dr. Rosa Lind`).

    Args:
        text: The document.
        start: Where the name begins.
        end: Where what stands before the next label ends.

    Example:
        >>> entry = "MADE SHIPPING CO., LTD. Manager of the tanker KESTREL."
        >>> entry[: end_of_name(entry, 0, len(entry))]
        'MADE SHIPPING CO., LTD.'
    """
    told = _IN_WORDS.search(text, start, end)
    end = told.start() if told is not None else end
    for stop in _STOP.finditer(text, start, end):
        if _IS_PROSE.search(text, stop.end(), end) is None:
            break
        if not stop["word"]:
            return stop.start()
        if _ends(text, stop, start):
            end = stop.end("word") + 1
            break
    return (
        end - 1 if _LAST_STOP.search(text, start, end) and not _is_form(text, start, end) else end
    )


def _ends(text: str, stop: re.Match[str], start: int) -> bool:
    """Tell a stop that ends a name from one behind a shortened word."""
    if text[stop.end("word")] != ".":
        return True
    if _is_form(text, start, stop.end("word") + 1):
        return _FORM.match(text, stop.end()) is None
    word = stop["word"]
    return len(word) > 1 and word not in _shortened()


@cache
def _shortened() -> frozenset[str]:
    """Give words before whose stop a name goes on."""
    plain = english("sentences", "before_names") | english("sentences", "abbreviations")
    return plain | words("names", "ranks") | words("names", "shortened")


def _is_form(text: str, start: int, end: int) -> bool:
    return pattern("names", "form_with_stop").search(text, start, end) is not None


def is_all_name(name: str) -> bool:
    """Tell a name from a sentence: no word begins with a small letter, but for `of`, `bin`."""
    small = words("names", "small")
    return all(not word[:1].islower() or word in small or "-" in word for word in name.split())


def name_of(text: str, value: Line, *, is_body: bool = False) -> tuple[Line, str]:
    """Read the name of an entry; one in numbered parts (`1: A 2: B 3: na`) in their order.

    Args:
        text: The document.
        value: What stands behind the label of the name.
        is_body: The entry is one of a body, behind whose name a town can stand.

    Returns:
        Where the name stands, and how it is shown; an empty place and "" when there is none.
    """
    parts = list(_NUMBERED.finditer(text, *value))
    if not parts:
        line = text.find("\n", *value)
        stop = end_of_name(text, value[0], line if line >= 0 else value[1])
        place = bare(text, value[0], _before_remark(text, value[0], stop))
        town = _TOWN.search(text, *place) if is_body else None
        if town is not None:
            return (place[0], town.start()), " ".join(text[place[0] : town.start()].split())
        return place, turned(text[place[0] : place[1]])
    kept: list[Line] = []
    stops = [one.start() for one in parts[1:]] + [value[1]]
    for one, stop in zip(parts, stops, strict=True):
        last = _before_remark(text, one.end(), end_of_name(text, one.end(), stop))
        part = bare(text, one.end(), last)
        if text[part[0] : part[1]].lower() not in NOTHING:
            kept.append(part)
    if not kept:
        return (value[0], value[0]), ""
    shown = [" ".join(_NOT_OF_NAME.sub(" ", text[a:b]).split()) for a, b in kept]
    family = bare(text, value[0], parts[0].start())
    if family[0] < family[1]:  # `Name 6: LIND 1: Rosa 2: n/a`
        return (family[0], kept[-1][1]), " ".join(filter(None, [*shown, text[slice(*family)]]))
    return (kept[0][0], kept[-1][1]), " ".join(filter(None, shown))


def _before_remark(text: str, start: int, end: int) -> int:
    """Give where a name ends behind which a remark follows."""
    told = _REMARK.search(text, start, end)
    return told.start() if told is not None and told.start() > start else end


def before_labels(text: str, start: int, end: int) -> tuple[Line, str]:
    """Read what stands in one line before its labels: `Rosa Lind (alias Abu Made). DOB: ...`.

    Args:
        text: The document.
        start: Where the line begins, behind its mark.
        end: Where its first label begins.

    Returns:
        Where the name stands, and what stands in brackets behind it as other names; an empty
        place when that is no name.
    """
    found = _BEFORE_LABELS.fullmatch(text, start, end)
    if found is None or not is_all_name(found["name"]):
        return (start, start), ""
    return found.span("name"), found["also"] or ""
