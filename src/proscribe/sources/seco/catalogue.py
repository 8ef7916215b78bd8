"""What targets point at: places, and programs by their sanctions sets.

Places may stand before or behind the targets, so they are gathered in a pass of their own.
"""

from collections.abc import Iterable

import msgspec

from proscribe.sources.contract import RawFile
from proscribe.sources.seco.document import Element, iter_children
from proscribe.values.text import clean

_LANGUAGES = ("eng", "fre", "ger", "ita")  # in order of preference


class Place(msgspec.Struct, frozen=True):
    """A place of an address or of a birth.

    Attributes:
        location: Town, or "".
        area: Region, or "".
        country: Country in words, or "".
        code: ISO code as published, or "".
        variants: Other spellings of town and region.
    """

    location: str = ""
    area: str = ""
    country: str = ""
    code: str = ""
    variants: tuple[str, ...] = ()


class Measure(msgspec.Struct, frozen=True):
    """A sanctions set of a program.

    Attributes:
        program: Key of the program, for example `Belarus`.
        ordinance: Name of its ordinance.
        articles: What the set is called: articles or annexes, at times with the measure.
        origins: Whose measures Switzerland has taken over, for example `EU`.
    """

    program: str
    ordinance: str
    articles: str
    origins: tuple[str, ...] = ()


class Catalogue(msgspec.Struct, frozen=True):
    """All places and sanctions sets of one list, by number."""

    places: dict[str, Place]
    measures: dict[str, Measure]


def read_catalogue(file: RawFile) -> Catalogue:
    """Gather places and programs.

    Raises:
        SourceDamagedError: The document is not well-formed to its end.
    """
    found = Catalogue({}, {})
    for element in iter_children(file, ("sanctions-program", "place")):
        if element.name == "place":
            found.places[element.get("ssid")] = _place(element)
        else:
            _add_program(element, found.measures)
    return found


def _place(element: Element) -> Place:
    country = next(iter(element.all("country")), None)
    variants = [clean(one.text) for one in element.all("location-variant", "area-variant")]
    return Place(
        location=clean(element.word("location")) or "",
        area=clean(element.word("area")) or "",
        country=(clean(country.text) or "") if country else "",
        code=country.get("iso-code") if country else "",
        variants=tuple(dict.fromkeys(one for one in variants if one)),
    )


def _add_program(element: Element, measures: dict[str, Measure]) -> None:
    program = _preferred(element.all("program-key"))
    ordinance = _preferred(element.all("program-name"))
    origins = tuple(word for one in element.all("origin") if (word := clean(one.text)))
    sets: dict[str, list[Element]] = {}
    for one in element.all("sanctions-set"):
        sets.setdefault(one.get("ssid"), []).append(one)
    for number, texts in sets.items():
        measures[number] = Measure(program, ordinance, _preferred(texts), origins)


def _preferred(elements: Iterable[Element]) -> str:
    """Give the text in the language that comes first in the order of preference."""
    texts = {one.get("lang"): word for one in elements if (word := clean(one.text))}
    for language in _LANGUAGES:
        if language in texts:
            return texts[language]
    return next(iter(texts.values()), "")
