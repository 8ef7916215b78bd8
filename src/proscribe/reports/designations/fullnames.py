"""The full name of a party that its measure names by a short form only.

A release tells of `Ghassan Rida Mansouri (Mansouri)` and then designates `Mansouri`; the short form
in brackets, or a family name that ends one longer name of the text only, stands for that name.

Source: this project.
"""

from proscribe.reports.designations.draft import Named
from proscribe.reports.designations.naming import Found, find_names
from proscribe.reports.scene import Passage, Scene

_TELLING = frozenset({"body", "entry", "correction"})
_ROOM = 400  # characters before a short form in which its name stands


def name_in_full(scene: Scene, named: Named) -> None:
    """Give a party named by one word the longer name that the text has for it, if it has one.

    The word stays as one of its other names.
    """
    short = named.display
    if named.entry is not None or " " in short:
        return
    found = _defined(scene, short) or _ending(scene, short)
    if found is None:
        return
    text = scene.text
    named.display = " ".join(text[found.start : found.end].split())
    named.name = (found.start, found.end)
    named.mentions.append((found.start, found.end))
    named.aliases = list(dict.fromkeys([*named.aliases, *found.aliases, short]))
    named.countries = named.countries or found.countries
    if named.schema == "LegalEntity":
        named.schema = found.schema


def _defined(scene: Scene, short: str) -> Found | None:
    """Give the name that has the short form in brackets behind it."""
    at = scene.text.find(f"({short})")
    at = at if at >= 0 else scene.text.find(f"(“{short}”)")
    for passage in scene.passages_around(at) if at >= 0 else ():
        names = _names(scene, passage, max(passage.start, at - _ROOM), passage.end)
        return next((one for one in names if short in one.aliases), None)
    return None


def _ending(scene: Scene, short: str) -> Found | None:
    """Give the one longer name of the text that a family name ends."""
    if short.isupper():
        return None
    found: dict[str, Found] = {}
    for passage in scene.passages:
        if (
            passage.role not in _TELLING
            or f" {short}" not in scene.text[passage.start : passage.end]
        ):
            continue
        for one in _names(scene, passage, passage.start, passage.end):
            words = scene.text[one.start : one.end].split()
            if len(words) > 1 and words[-1] == short:
                found.setdefault(" ".join(words), one)
    return next(iter(found.values())) if len(found) == 1 else None


def _names(scene: Scene, passage: Passage, start: int, end: int) -> list[Found]:
    return find_names(scene.text, start, end, passage.known)
