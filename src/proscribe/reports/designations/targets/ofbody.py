"""People told with the body that each is of: `Rosa Lind of Okean Line and Ivo Made of Tarn`.

Where it is known that people are named, `of` and a name in capitals are no part of their names.

Source: this project.
"""

import re

from proscribe.reports.designations.acts.stretches import Stretch
from proscribe.reports.designations.draft import Named
from proscribe.reports.designations.targets.naming import is_body_name
from proscribe.reports.designations.targets.ranks import after_ranks

# `Rosa Lind of Okean Line`: whose somebody is, who has two names and more
_OF_BODY = re.compile(
    r"(?P<name>[A-Z][\w’'.-]+(?:\s+(?:\([A-Z][\w’'-]+\)|(?:(?:al|el|bin|ibn|de|van|von|da|la|del)\s+)?[A-Z][\w’'.-]*)){1,4})"
    r",?\s+(?:of|from|at)\s+(?:the\s+)?[A-Z\d][^,;:()]{1,60}(?:\s*\([^()]{2,30}\))?"
)
_CUT = re.compile(r"(?:,|;)\s+(?:and\s+)?(?!(?:of|from|at)\s)|\s+and\s+(?=[A-Z])")


def without_body(text: str, named: Named) -> None:
    """End the name of somebody before the body he is of: `Rosa Lind of Okean Line`.

    Args:
        text: The whole text.
        named: Somebody who is known to be a person, changed in place.
    """
    start, end = named.name
    own = people_of_bodies(text, start, end)
    if own and own[0][1] < end:
        named.name, named.schema = own[0], "Person"
        named.display = " ".join(text[slice(*own[0])].split())
        named.mentions = [own[0], *named.mentions[1:]]


def people_of_bodies(text: str, start: int, end: int) -> list[Stretch]:
    """Give the people of an item that says of each whose they are, and nothing else.

    Args:
        text: The whole text.
        start: Where the first name begins.
        end: Where the item ends.

    Returns:
        Their names, `A of Okean, B of Made Line and C of Tarn`; nobody where one part is not so.
    """
    found: list[Stretch] = []
    stop = len(text[start:end].rstrip(" .;\n")) + start
    at = start
    for cut in [*_CUT.finditer(text, start, stop), None]:
        ended = cut.start() if cut is not None else stop
        ranked = after_ranks(text, at, ended)
        one = _OF_BODY.fullmatch(text, ranked, ended)
        if one is None or is_body_name(one["name"]):
            return []
        found.append(one.span("name"))
        at = cut.end() if cut is not None else stop
    return found


def person_of_body(text: str, name: Stretch, line: Stretch) -> Named:
    """Give the draft of one of these people: the name, and the item it stands in."""
    start, end = name
    written = text[start:end]
    return Named(
        name=name, display=" ".join(written.split()), mentions=[name], aliases=[], schema="Person",
        countries=(), line=line, at=start,
    )  # fmt: skip
