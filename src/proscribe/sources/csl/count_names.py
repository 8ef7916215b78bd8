"""Counts the names of rows of the Consolidated Screening List, sharing nothing with the parser.

A row has one primary name; `alt_names` has one other name for each piece between `; `. In rows that
are not of the Treasury a mark such as `(a.k.a. ...)` starts one more name.
"""

import re
from collections import Counter

_OTHER = re.compile(
    r"""(?:^|(?<=[\s(\[,;]))(?P<mark>[afnd]\.k\.a\.|[afnd]/k/a|[afnd]\.b\.a\.|[afnd]/b/a
    |(?<=[(\[])(?:[afnd]ka|dba)|^dba)(?=[\s,:])[\s,:]*""",
    re.IGNORECASE | re.VERBOSE,
)
_CLOSED = re.compile(r"[(\[]([^()\[\]]*)[)\]]")


class Tally:
    """What has been counted so far: distinct records, and names by kind."""

    def __init__(self) -> None:
        self.names: Counter[str] = Counter()
        self._keys: set[tuple[str, ...]] = set()

    @property
    def records(self) -> int:
        """Number of distinct records."""
        return len(self._keys)

    def row(self, key: str, number: str, others: list[str], basics: tuple[str, ...]) -> None:
        """Count one row; `basics` are its list, name, date and notice."""
        treasury = "treasury" in basics[0].lower()
        number, key = number.strip(), key.strip()
        if treasury and re.fullmatch(r"[0-9]{1,9}", number):
            self._keys.add(("uid", str(int(number))))
        elif re.fullmatch(r"[0-9A-Za-z]{1,64}", key):
            self._keys.add(("id", key.lower()))
        else:
            self._keys.add(tuple(" ".join(text.split()) for text in basics))
        pieces = [piece for cell in others for piece in cell.split("; ")]
        if treasury:
            self.names["name"] += _named(basics[1])
            self.names["alias"] += sum(map(_named, pieces))
            return
        self._texts("name", basics[1])
        for piece in pieces:
            self._texts("alias", re.sub(r"^and ", "", piece.strip()))

    def _texts(self, kind: str, text: str) -> None:
        outside = text
        for closed in _CLOSED.finditer(text):
            mark = _OTHER.match(text, closed.start() + 1, closed.end())
            if mark:
                outside = outside.replace(closed[0], " ", 1)
                for piece in text[mark.end() : closed.end() - 1].split(";"):
                    self._marked(_kind(mark["mark"]), piece)
        self._marked(kind, outside)

    def _marked(self, kind: str, text: str) -> None:
        at = 0
        for mark in _OTHER.finditer(text):
            self.names[kind] += _named(text[at : mark.start()])
            kind, at = _kind(mark["mark"]), mark.end()
        self.names[kind] += _named(text[at:])


def _kind(mark: str) -> str:
    return "previousName" if mark[:1].lower() == "f" else "alias"


def _named(text: str) -> bool:
    text = " ".join(text.split()).strip(" ,;").lower()
    return text not in ("n/a", "-0-") and any(character.isalnum() for character in text)
