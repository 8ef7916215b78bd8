"""Every column of the OFSI list (2022 format), and what becomes of it.

Source: the header of the list of 5 June 2023.
"""

from proscribe.sources.contract import Leaf


def _used(why: str) -> Leaf:
    return Leaf("used", why)


NAME_COLUMNS = ("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6")
ADDRESS_COLUMNS = (
    "Address 1", "Address 2", "Address 3", "Address 4", "Address 5", "Address 6",
)  # fmt: skip
# Without these a row cannot become a part of a record.
ESSENTIAL = frozenset({*NAME_COLUMNS, "Group Type", "Alias Type", "Alias Quality", "Group ID"})

LEAVES: dict[str, Leaf] = (
    {"Name 6": _used("last part of the name: family name, or whole name")}
    | {column: _used("part of the name") for column in NAME_COLUMNS[:5]}
    | {
        "Title": _used("fact `title`"),
        "Name Non-Latin Script": _used("name in its own script, of the kind of its row"),
        "Non-Latin Script Type": Leaf("ignored", "the script is read from the letters"),
        "Non-Latin Script Language": _used("language of the name in its own script"),
        "DOB": _used("birth date"),
        "Town of Birth": _used("birth place"),
        "Country of Birth": _used("birth place and country"),
        "Nationality": _used("fact `nationality`"),
        "Passport Number": _used("identifier `passportNumber`"),
        "Passport Details": _used("issuer, dates and note of the passport"),
        "National Identification Number": _used("identifier `idNumber`"),
        "National Identification Details": _used("type, issuer, dates and note of the document"),
        "Position": _used("fact `position`"),
        "Post/Zip Code": _used("address"),
        "Country": _used("address"),
        "Other Information": _used("labelled parts: references, reasons, contacts, relations ..."),
        "Group Type": _used("schema"),
        "Alias Type": _used("kind of the name"),
        "Alias Quality": _used("kind of the name"),
        "Regime": _used("program"),
        "Listed On": _used("date listed by HM Treasury"),
        "UK Sanctions List Date Designated": _used("date listed on the UK Sanctions List"),
        "Last Updated": _used("date amended; on the first row the date of publication"),
        "Group ID": _used("record id; reference `ofsi-group`"),
    }
    | {column: _used("address") for column in ADDRESS_COLUMNS}
)
