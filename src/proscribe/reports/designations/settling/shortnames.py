"""Where a text calls a person of an entry by fewer names: `Ivo Lind` for `IVO 2: ARO 3: BEN LIND`.

Entries of notices have every name; the sentences around them have the first, the last and at most
some between. Such a form counts where one entry of the document only has it.

Source: this project.
"""

import re
from collections.abc import Iterable

from proscribe.reports.designations.draft import Named

_FEWEST = 3  # words of a name that is told shorter
_MOST_BETWEEN = 6  # names between the first and the last that a text writes
_MOST = 200  # entries of a document that are looked for


def call_shorter(text: str, named: Iterable[Named]) -> None:
    """Add the places and forms in which a text calls people of entries shorter.

    Args:
        text: The text of the document.
        named: Its parties; those without an entry, and what is nobody's entry, stay as they are.
    """
    people = [
        one
        for one in named
        if one.entry is not None and one.schema == "Person" and _words(one)[_FEWEST - 1 :]
    ][:_MOST]
    found: dict[tuple[int, int], list[Named]] = {}
    for one in people:
        first, *between, last = map(re.escape, _words(one))
        middle = "|".join(between)
        most = min(len(between), _MOST_BETWEEN)
        form = re.compile(
            rf"(?<!\w){first}(?:\s+(?:{middle})){{0,{most}}}\s+{last}(?!\w)", re.IGNORECASE
        )
        for at in form.finditer(text):
            found.setdefault(at.span(), []).append(one)
    for (start, end), bearers in found.items():
        one = bearers[0]
        inside = one.entry is not None and one.entry.start <= start < one.entry.end
        if len(bearers) > 1 or inside or not text[start].isupper():
            continue
        form_ = " ".join(text[start:end].split())
        known = {name.casefold() for name in (one.display, *one.aliases)}
        one.mentions.append((start, end))
        if form_.casefold() not in known:
            one.aliases.append(form_)


def _words(one: Named) -> list[str]:
    return one.display.split()
