"""Every leaf of the Canadian list, and what becomes of it.

Until 2020 and after that some elements had other names; `MEANINGS` gives both of them one.

Source: the list of April 2020 for the old names; published readers of the later file for the new.
"""

from proscribe.sources.contract import Leaf

MEANINGS: dict[str, str] = {
    "Country": "country",
    "Entity": "entity",
    "EntityOrShip": "entity",
    "LastName": "family",
    "GivenName": "given",
    "Aliases": "aliases",
    "DateOfBirth": "date",
    "DateOfBirthOrShipBuildDate": "date",
    "Title": "title",
    "TitleOrShip": "title",
    "ShipIMONumber": "imo",
    "Schedule": "schedule",
    "Item": "item",
    "DateOfListing": "listed",
}
_WHY = {
    "country": "program and legal basis; record id",
    "entity": "names of an entity or ship; record id",
    "family": "family name of a person; record id",
    "given": "given names of a person; record id",
    "aliases": "aliases",
    "date": "date of birth or of building",
    "title": "fact `title`; for a ship its type",
    "imo": "identifier `imoNumber`; the record is a ship",
    "schedule": "reference of the designation; record id",
    "item": "reference of the designation; record id",
    "listed": "date listed",
}

LEAVES: dict[str, Leaf] = {
    f"record/{name}": Leaf("used", _WHY[meaning]) for name, meaning in MEANINGS.items()
} | {
    "data-set@noNamespaceSchemaLocation": Leaf("ignored", "address of the schema"),
    "data-set@schemaLocation": Leaf("ignored", "address of the schema"),
}
