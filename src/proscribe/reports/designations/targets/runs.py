"""Runs of capitalised words, which are the names in a list of targets.

Source: `names.toml`.
"""

import re
from functools import cache

from proscribe.reports.designations.data import table
from proscribe.reports.tables import any_of

_CAP = r"(?:[‘’'ʿʾ`]?[^\W\d_a-zß-öø-ÿа-яё][\w.’'‘ʿʾ`-]*|\d[\w.-]*|[a-z]{1,3}-[A-Z][\w’'-]*)"
# Forms that stand in front of a name as well
_OPENING = (
    "OOO", "AO", "OAO", "ZAO", "PAO", "NAO", "NPAO", "FGUP", "GUP", "JSC", "PJSC", "OJSC", "CJSC",
    "LLC", "TOO", "UAB", "SIA", "OU", "PT", "CV", "TOV", "PrAT",
)  # fmt: skip
_OFFICES = ("ranks", "roles")  # words of a table


@cache
def capital_run() -> re.Pattern[str]:
    """Give the form of a run: small words inside, legal forms and short forms that go on."""
    small = any_of(tuple(table("names")["words"]["small"].split()))
    join = rf"(?:\s+{small}(?:\s+{small}){{0,2}})?"
    # `Made Works, JSC`; of `OOO Made, OOO Oker and JSC Hamer` it opens the next name
    opens = rf"(?!(?:{'|'.join(_OPENING)})\s+[A-Z«“\"])"
    form = rf",\s+{opens}{table('names')['words']['forms']}"
    # `Made Bank (MDB) Limited`, `Made Line (Panama), S.A.`
    short = (
        r"\s+\((?:[A-Z][A-Z0-9&.-]{0,11}|[A-Z][a-zß-öø-ÿ]+(?:\s[A-Z][a-z]+)?)\)"
        rf"(?=\s+[A-Z]|{form})"
    )
    lower = table("names")["words"]["lower_forms"]
    # `Rosa Made – Major General, commander of ...`: behind the dash stands what somebody is
    held = (word for key in _OFFICES for word in table("names")["words"][key].split())
    no_office = (
        rf"(?!(?!Joint\s+Stock\b){any_of(tuple({word.rstrip('.'): None for word in held}))}\b)"
    )
    return re.compile(
        rf"{_CAP}(?:{join}\s+(?:[–&+/-]\s+{no_office})?{_CAP}|{short}|{form}|\s+{lower}){{0,14}}"
    )
