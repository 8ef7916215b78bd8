"""Items that open with a field and not with a name: `- in shipping, Rosa Lind of Okean Line`.

A list that shares its parties out by what they do, where they serve or whom they are of puts that
first. The name stands right behind the comma or colon; a day, a reason or somebody's place is no
field (`- in 2014, Rosa Lind`, `- in his place, Ivo Made`).

Source: this project.
"""

import re

_OPENS = re.compile(
    r"(?:in|inside|within|from|for|on|among|amongst|at|of|under|across)\s+"
    r"(?!(?:his|her|its|their|my|our|your|whose|which|whom|that|this|these|those|him|it|them|an?|"
    r"place|return|exchange|response|reply|reaction|turn|contrast|opposition|court|prison|memory|honou?r|"
    r"example|instance|behalf|account|top|condition|coordination|cooperation|case|fact|charge|"
    r"suspicion|advice|leave|trial|bail|death|appeal|visit|both|all|each|every|one|two|three)\b)"
    r"(?P<field>[^,;:.()“”\"\n]{2,70})[,:]\s+(?=[A-Z])",
    re.IGNORECASE,
)
# `- Banking: Rosa Lind`: only what is a field for certain; `- Contact: Rosa Lind` is none
_FIELDS = (
    r"(?:banking|finance|financial\s+sector|insurance|energy|oil|gas|fuel|mining|metals?|steel|coal|diamonds|gold|"
    r"transport|logistics|shipping|aviation|railways|defen[cs]e|arms|military|army|navy|air\s+force|police|judiciary|"
    r"courts|prisons|prosecutors?|intelligence|security(?:\s+(?:forces|services))?|government|parliament|ministries|"
    r"media|propaganda|technology|telecoms|telecommunications|construction|agriculture|fertili[sz]ers?|chemicals|"
    r"timber|trade|industry|manufacturing|procurement|drones|missiles|electronics|engineering|research|cyber)"
)
_LABEL = re.compile(
    rf"{_FIELDS}(?:\s*(?:,|/|&|and)\s+(?:the\s+)?{_FIELDS}){{0,3}}(?:\s+(?:sector|industry))?\s*(?::|\s[–—-])\s+(?=[A-Z])",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|"
    r"December|\w+day|week|month|year|decade|today|tomorrow)s?\b"
)


def behind_field(text: str, start: int, end: int) -> int:
    """Give where a name can begin behind the field that opens an item.

    Args:
        text: The whole text.
        start: Where the words of the item begin, behind its mark.
        end: Where its line ends.

    Returns:
        `start` where the item opens with no field.

    Example:
        >>> behind_field("in steel, Rosa Lind", 0, 19), behind_field("in May, Rosa Lind", 0, 17)
        (10, 0)
    """
    found = _OPENS.match(text, start, end)
    if found is not None:
        return start if _DAY.search(found["field"]) else found.end()
    label = _LABEL.match(text, start, end)
    return label.end() if label is not None else start
