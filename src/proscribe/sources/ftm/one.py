"""One FollowTheMoney entity by itself, as from a request or a line of labelled pairs.

Source: FollowTheMoney 3.8.2; the properties are read as `read.py` reads them from a file.
"""

from typing import Any

import msgspec

from proscribe.model.record import Record
from proscribe.sources.ftm.beside import Entity, address, pieces
from proscribe.sources.ftm.party import party
from proscribe.sources.ftm.read import flatten


def read_entity(value: dict[str, Any], *, record_id: str = "") -> Record:
    """Give the record of one entity; what stands inside it (addresses, documents) is included.

    Args:
        value: `schema` and `properties`, as decoded from JSON; a single value may stand for a
            list of one.
        record_id: Id where the entity has none.

    Raises:
        ValueError: It is no entity; the message says what is wrong.
    """
    stated = value.get("properties")
    lists = {
        key: found if isinstance(found, list) else [found]
        for key, found in (stated.items() if isinstance(stated, dict) else ())
    }
    properties = lists if isinstance(stated, dict) else stated
    whole = {"id": record_id, "schema": "Thing"} | value | {"properties": properties}
    try:
        entity = msgspec.convert(whole, Entity)
    except msgspec.ValidationError as fault:
        raise ValueError(str(fault)) from None
    flat, inner, captions = flatten(entity)
    parts = [piece for one in inner for piece in pieces(one, captions) if piece.id == entity.id]
    inside = [address(one) for one in inner if one.schema == "Address"]
    return party(flat, parts, inside, captions)[0]
