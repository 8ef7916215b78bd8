"""The numbers of ships and aircraft beside their names: `OCEAN STAR (IMO 9074729)`.

Two ships of one name are told apart by their numbers, and what has such a number is a ship.

Source: this project; IMO Resolution A.1117(30), annexes of the ICAO on marks of registration.
"""

import re

from proscribe.model.record import Identifier
from proscribe.values.identifiers import check

# After a name: a bracket in which the flag may stand before the number, or `, IMO 9074729`.
_BESIDE = re.compile(
    r"\s*(?:\((?:[^();,]{0,30}\bflag(?:ged)?\b[^();,]{0,20}[;,]\s*)?|,\s+)"
    r"(?:IMO(?:\s+(?i:(?:ship\s+)?(?:number|no\.?|identification\s+number)))?:?\s*(?P<imo>\d{7})"
    r"|MMSI(?:\s+(?i:number|no\.?))?:?\s*(?P<mmsi>\d{9})"
    r"|(?:aircraft\s+)?tail\s+(?:number|no\.?):?\s*(?P<tail>(?=[A-Z0-9-]*[A-Z])[A-Z0-9]{1,3}-?[A-Z0-9]{2,5}))\b"
    r"(?!\s+and\s+(?:IMO|MMSI)\b)"
)


def craft_at(text: str, stop: int, end: int) -> tuple[str, tuple[Identifier, ...]]:
    """Read what craft a name is of, by the number behind it.

    Args:
        text: The whole text.
        stop: One past the last character of the name.
        end: Where the sentence ends.

    Returns:
        `Vessel` or `Airplane` with the number; "" and nothing where there is none, or where its
        check digit says that it is no number of a ship.
    """
    found = _BESIDE.match(text, stop, end)
    if found is None:
        return "", ()
    if found["tail"]:
        mark = found["tail"]
        return "Airplane", (Identifier("registrationNumber", mark, "Aircraft Tail Number"),)
    prop, value = ("imoNumber", found["imo"]) if found["imo"] else ("mmsi", found["mmsi"])
    verdict = check(prop, value)
    if verdict == "invalid":
        return "", ()
    return "Vessel", (Identifier(prop, value, verdict=verdict),)
