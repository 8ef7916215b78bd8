"""Every column of the Consolidated Screening List, and what becomes of it.

Source: the header of the list of 22 April 2022; the JSON has the same keys.
"""

from collections.abc import Mapping

from proscribe.sources.contract import Leaf

_LINK = Leaf(
    "ignored",
    "an address of the list itself, the same in all its rows: a new one would look like a change "
    "of every record",
)
_USED = {
    "_id": "record id of rows that are not of OFAC",
    "source": "authority and list of the designation",
    "entity_number": "record id and reference of rows of OFAC",
    "type": "schema",
    "programs": "programs of the designation",
    "name": "primary name",
    "title": "position",
    "addresses": "addresses",
    "federal_register_notice": "legal basis of the designation",
    "start_date": "date listed",
    "end_date": "date on which the designation ends",
    "standard_order": "measure of the designation",
    "license_requirement": "measure of the designation",
    "license_policy": "measure of the designation",
    "call_sign": "identifier",
    "vessel_type": "type",
    "gross_tonnage": "tonnage",
    "gross_registered_tonnage": "gross registered tonnage",
    "vessel_flag": "flag",
    "vessel_owner": "relation to the owner",
    "remarks": "relations; kept whole",
    "alt_names": "other names",
    "citizenships": "citizenship",
    "dates_of_birth": "birth date",
    "nationalities": "nationality",
    "places_of_birth": "birth place",
    "ids": "identifiers, facts, measures, dates",
}
COLUMNS: Mapping[str, Leaf] = {name: Leaf("used", why) for name, why in _USED.items()} | {
    "source_list_url": _LINK,
    "source_information_url": _LINK,
}
# Without these a row says nothing.
ESSENTIAL = frozenset({"source", "name", "entity_number", "alt_names"})
SEVERAL = (
    "programs", "alt_names", "citizenships", "dates_of_birth", "nationalities", "places_of_birth",
)  # fmt: skip

PLACE_KEYS = ("address", "city", "state", "postal_code", "country")
DOCUMENT_KEYS = ("type", "number", "country", "issue_date", "expiration_date")
_OF_THE_SEARCH = Leaf("ignored", "says how the list was asked for, not what is in it")


def _json_leaves() -> dict[str, Leaf]:
    leaves = {
        f"results.{name}": leaf
        for name, leaf in COLUMNS.items()
        if name not in ("addresses", "ids", "_id")
    }
    id_leaf = COLUMNS["_id"]
    leaves |= {"results.id": id_leaf, "results._id": id_leaf}
    leaves["results.country"] = Leaf("used", "country")
    leaves["results.score"] = _OF_THE_SEARCH
    leaves |= {f"results.addresses.{key}": Leaf("used", "address") for key in PLACE_KEYS}
    leaves |= {f"results.ids.{key}": COLUMNS["ids"] for key in DOCUMENT_KEYS}
    leaves["total"] = Leaf("used", "number of rows that the file declares")
    for key in ("offset", "sources", "sources_used", "search_performed_at"):
        leaves[key] = _OF_THE_SEARCH
    return leaves


JSON_LEAVES: Mapping[str, Leaf] = _json_leaves()
