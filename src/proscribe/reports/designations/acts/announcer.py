"""Who designates: the authority and agency that a sentence or a document names.

Source: `agencies.toml`.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

import msgspec

from proscribe.reports.designations.data import table
from proscribe.reports.parties.known import Gazetteer, Known, find_known
from proscribe.reports.parties.scene import Passage, Scene
from proscribe.reports.tables import Publisher, bodies
from proscribe.reports.text.words import read_words

_HEADS = frozenset({"nav", "section", "other", "byline", "entry"})
_HEAD = 1_500  # characters of a document in which it says whose it is
# `Made Wire (English service)`: in which language, and nobody who acts
_IN_LANGUAGE = re.compile(
    r"(?:[\s-]language)?\s+(?:service|edition|version|desk|translation|text|subtitles)\b",
    re.IGNORECASE,
)


# `Fourth such round since October, with London acting in step`: who is beside, of a heading
_BESIDE = re.compile(
    r"\b(?:with|alongside|after|before|following|unlike|despite)\s+(?:the\s+)?$", re.IGNORECASE
)


class Announcer(msgspec.Struct, frozen=True):
    """An authority where it is named.

    Attributes:
        body: Country code, `eu` or `un`.
        agency: `OFAC`, `US State`, `BIS` or "".
        start: First character of the words, -1 when they are not in the text.
        end: One past the last.
    """

    body: str
    agency: str = ""
    start: int = -1
    end: int = -1


@cache
def _rows() -> tuple[tuple[re.Pattern[str], str, str, re.Pattern[str] | None], ...]:
    """Give pattern, authority, agency of words that are no bodies, and in which documents."""
    rows = [*table("agencies")["list"], *table("agencies")["words"]]
    return tuple(
        (
            re.compile(one["words"]), one["authority"], one.get("agency", ""),
            re.compile(one["where"]) if "where" in one else None,
        )
        for one in rows
    )  # fmt: skip


@lru_cache(maxsize=8)
def _words(text: str) -> tuple[tuple[re.Pattern[str], str, str], ...]:
    """Give those of a document: `the Council` of one on the Security Council is no other."""
    return tuple(
        (words, body, agency)
        for words, body, agency, where in _rows()
        if where is None or where.search(text)
    )


@cache
def _keepers() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    return tuple(
        (re.compile(one["words"]), one["authority"], one["agency"])
        for one in table("agencies")["list"]
    )


@cache
def _acts() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(one["words"]), one["authority"]) for one in table("agencies")["act"])


def of_act(value: str, start: int, end: int) -> Announcer | None:
    """Give the authority whose kind of act this is, or None: `(EU Exit)` is the UK's.

    Args:
        value: The short form of the act.
        start: Where the document names it.
        end: One past that.
    """
    found = next((body for words, body in _acts() if words.search(value)), None)
    return Announcer(found, "", start, end) if found else None


def of_known(known: Known) -> Announcer | None:
    """Give the authority that a known name is, or None."""
    if known.kind == "body":
        found = table("agencies")["bodies"].get(known.key)
        if found is None:
            own = next((one.authority for one in bodies() if one.name == known.key), "")
            found = [own, ""] if own else None
        return Announcer(found[0], found[1], known.start, known.end) if found else None
    is_country = known.kind in ("country", "government", "people") and not known.plural
    if is_country and known.key in table("agencies")["countries"]["codes"]:
        return Announcer(known.key, "", known.start, known.end)
    return None


def named_in(text: str, known: Sequence[Known], start: int, end: int) -> list[Announcer]:
    """Give the authorities named in a stretch of text, in order; the narrower of two at one place.

    `The U.S. Department of the Treasury's Office of Foreign Assets Control` gives both bodies;
    `the Treasury in London` gives only that of the longer words.
    """
    found = [
        one
        for name in known
        if start <= name.start and name.end <= end
        if (one := of_known(name)) is not None and not _IN_LANGUAGE.match(text, one.end)
    ]
    for pattern, body, agency in _words(text):
        found += [
            Announcer(body, agency, *one.span()) for one in pattern.finditer(text, start, end)
        ]
    whole: list[Announcer] = []
    near: list[Announcer] = []  # those before that reach over the next one
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        near = [other for other in near if other.end > one.start]
        if not any(
            other.body != one.body
            and one.end <= other.end
            and other.end - other.start > one.end - one.start
            for other in near
        ):
            whole.append(one)
        near.append(one)
    return whole


def keeper_of(text: str, start: int, end: int) -> Announcer | None:
    """Give the authority that keeps the list which a stretch of text names, or None."""
    for pattern, body, agency in _keepers():
        found = pattern.search(text, start, end)
        if found:
            return Announcer(body, agency, *found.span())
    return None


def best(found: Sequence[Announcer]) -> Announcer | None:
    """Give the most telling of several: the last one with an agency, else the last one."""
    with_agency = [one for one in found if one.agency]
    return next(iter(reversed(with_agency or found)), None)


def of_document(scene: Scene, publisher: Publisher | None) -> Announcer | None:
    """Give the authority whose document this is, None for the page of a news agency."""
    if publisher is not None and publisher.kind == "authority":
        agency = {"treasury": "OFAC", "ofac": "OFAC", "state": "US State"}.get(publisher.id, "")
        if publisher.id != "federal_register" and publisher.authority:
            return Announcer(publisher.authority, agency)
    if publisher is not None and publisher.kind == "agency":
        return None
    for block in scene.blocks:
        if block.span.start >= _HEAD:
            break
        if block.role in _HEADS or block.role == "title":
            start, end = block.span.start, block.span.end
            if block.role == "title":  # a body alone in the first of its lines
                end = start + len(scene.text[start:end].split("\n", 1)[0].rstrip())
            known = find_known(scene.text, read_words(scene.text, start, end), Gazetteer())
            bodies_only = [one for one in scene.whose.settled(known) if one.kind == "body"]
            found = named_in(scene.text, bodies_only, start, end)
            if found and block.role == "title" and not _fills(found[0], start, end):
                continue
            if found:
                return Announcer(found[0].body, found[0].agency)
    return None


def _fills(one: Announcer, start: int, end: int) -> bool:
    return one.start == start and one.end == end


def of_heading(scene: Scene, passage: Passage) -> Announcer | None:
    """Give the one authority that the heading over a sentence names: `What the UK says`.

    None without a heading, and where it names nobody or several.
    """
    before = [
        one
        for one in scene.blocks
        if one.role == "section" and one.span.end <= passage.start and one.within is None
    ]
    if not before:
        return None
    start, end = before[-1].span.start, before[-1].span.end
    known = find_known(scene.text, read_words(scene.text, start, end), Gazetteer())
    found = named_in(scene.text, scene.whose.settled(known), start, end)
    found = [one for one in found if _BESIDE.search(scene.text, start, one.start) is None]
    return best(found) if len({one.body for one in found}) == 1 else None


def of_title(scene: Scene) -> Announcer | None:
    """Give the one authority that the headline names: `A bank is back on the UN list`."""
    found = [
        who
        for one in scene.passages
        if one.role == "title"
        for who in named_in(scene.text, one.known, one.start, one.end)
    ]
    return best(found) if len({one.body for one in found}) == 1 else None


def of_telling(scene: Scene, until: int, speaks: re.Pattern[str]) -> Announcer | None:
    """Give the one authority that sentences on measures name before a place by an office of it.

    `The Treasury's sanctions office named the firms that ship the oil. ... All seven were
    designated.`

    Args:
        scene: The laid-out document.
        until: The place.
        speaks: Words by which a sentence is about measures.
    """
    found = [
        who
        for one in scene.passages
        if one.role == "body"
        and one.start < until
        and speaks.search(scene.text, one.start, one.end)
        for who in named_in(scene.text, one.known, one.start, one.end)
        if who.agency and scene.quotation_at(who.start) is None
    ]
    return best(found) if len({one.body for one in found}) == 1 else None
