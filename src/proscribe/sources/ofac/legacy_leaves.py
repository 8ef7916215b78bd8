"""The columns of the OFAC CSV files and what happens to each.

Source: https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas.
"""

from collections.abc import Mapping

from proscribe.sources.contract import Leaf

COLUMNS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "sdn": (
        ("ent_num", "record id and reference"),
        ("SDN_Name", "primary name"),
        ("SDN_Type", "schema"),
        ("Program", "programs of the designation"),
        ("Title", "position"),
        ("Call_Sign", "identifier"),
        ("Vess_type", "type"),
        ("Tonnage", "tonnage"),
        ("GRT", "gross registered tonnage"),
        ("Vess_flag", "flag"),
        ("Vess_owner", "relation to the owner"),
        ("Remarks", "weak aliases, dates, facts, identifiers, relations; kept whole"),
    ),
    "alt": (
        ("ent_num", "record id"),
        ("alt_num", ""),
        ("alt_type", "kind of name"),
        ("alt_name", "name"),
        ("alt_remarks", "kept as a remark; always null so far"),
    ),
    "add": (
        ("ent_num", "record id"),
        ("add_num", ""),
        ("Address", "street of the address"),
        ("City/State/Province/Postal Code", "city, region and postal code of the address"),
        ("Country", "country of the address"),
        ("Add_remarks", "note of the address; always null so far"),
    ),
    "comments": (
        ("ent_num", "record id"),
        ("Remarks", "joined to the remark of sdn; kept whole"),
    ),
}


def _leaves() -> dict[str, Leaf]:
    return {
        f"{component}.{name}": Leaf("used", why)
        if why
        else Leaf("ignored", "numbers the row and says nothing of the party")
        for component, columns in COLUMNS.items()
        for name, why in columns
    }


LEAVES: Mapping[str, Leaf] = _leaves()
