"""Every column of the Denied Persons List, and what becomes of it.

Source: the header of the list of September 2022.
"""

from collections.abc import Mapping

from proscribe.sources.contract import Leaf

LEAVES: Mapping[str, Leaf] = {
    name: Leaf("used", why)
    for name, why in (
        ("Name", "names; record id"),
        ("Street_Address", "address"),
        ("City", "address"),
        ("State", "address"),
        ("Country", "address"),
        ("Postal_Code", "address"),
        ("Effective_Date", "date listed; record id"),
        ("Expiration_Date", "date on which the denial ends"),
        ("Standard_Order", "measure of the designation"),
        ("Last_Update", "date amended"),
        ("Action", "kept as a remark"),
        ("FR_Citation", "legal basis of the designation"),
    )
}
COLUMNS = tuple(LEAVES)
