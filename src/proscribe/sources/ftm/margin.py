"""What does not fit into FollowTheMoney, written beside it so that nothing is lost.

A line is `label: JSON`, for example `birthDate: "circa 1979"` or
`relation: {"schema":"UnknownLink","side":"source","other_name":"ACME","role":"Linked To"}`. It
stands among the `notes` of a thing and the `description` of an interval (sanction, document,
tie), where people read it, and is read back exactly. A text of the publisher that happens to
have the form of such a line is itself written as one (`notes: "..."`).

Source: this project.
"""

import json
import re
from collections.abc import Iterable
from typing import Any

import msgspec

from proscribe.sources.ftm.fit import plain

_LINE = re.compile(r'([A-Za-z]{2,40}): (["{].*["}])', re.DOTALL)
_encode = msgspec.json.Encoder(order="deterministic").encode


def line(label: str, value: Any) -> str:
    """Write one line.

    Args:
        label: A property of FollowTheMoney, or a word of ours (`relation`, `reference`, `part`).
        value: A text, or a struct or mapping.
    """
    plainly = f"{label}: {_encode(msgspec.to_builtins(value)).decode()}"
    if plain(plainly) == plainly:
        return plainly
    # Characters that FollowTheMoney takes out of any text survive as escapes.
    return f"{label}: {json.dumps(msgspec.to_builtins(value), sort_keys=True)}"


def read_line(text: str) -> tuple[str, Any] | None:
    """Read one line; None when the text is no such line."""
    found = _LINE.fullmatch(text)
    if found is None:
        return None
    try:
        value = msgspec.json.decode(found[2])
    except (msgspec.MsgspecError, RecursionError):
        return None
    return (found[1], value) if line(found[1], value) == text else None


def escaped(text: str) -> str:
    """Give a text of the publisher as it goes among the notes: as it is, or as a line."""
    return line("notes", text) if read_line(text) or plain(text) != text else text


class Margin:
    """The lines among the notes of one entity, and the texts between them."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.texts: list[str] = []
        self._strings: dict[str, list[str]] = {}
        self._objects: dict[str, list[tuple[dict[str, Any], str]]] = {}
        for text in texts:
            found = read_line(text)
            if found is None:
                self.texts.append(text)
            elif found[0] == "notes" and isinstance(found[1], str):
                self.texts.append(found[1])
            elif isinstance(found[1], str):
                self._strings.setdefault(found[0], []).append(found[1])
            else:
                self._objects.setdefault(found[0], []).append((found[1], text))

    def strings(self, label: str) -> list[str]:
        """Take the texts with this label."""
        return self._strings.pop(label, [])

    def objects(self, label: str, shape: type[Any]) -> list[Any]:
        """Take the objects with this label that have the shape; the others stay texts."""
        found = []
        for value, text in self._objects.pop(label, []):
            try:
                found.append(msgspec.convert(value, shape))
            except msgspec.ValidationError:
                self.texts.append(text)
        return found

    def labels(self) -> tuple[str, ...]:
        """Give the labels that nobody has taken."""
        return tuple(self._strings) + tuple(self._objects)

    def rest(self) -> list[str]:
        """Take all texts, and the lines that nobody has taken as texts."""
        left = [line(label, one) for label, ones in self._strings.items() for one in ones]
        left += [text for ones in self._objects.values() for _, text in ones]
        self._strings, self._objects = {}, {}
        return self.texts + left
