"""`proscribe compare`: two names, with or without other facts, against each other."""

import click
import msgspec

from proscribe.cli.context import json_option, write_json
from proscribe.cli.explanation import print_explanation
from proscribe.cli.query import read_query, read_threshold
from proscribe.evaluate.sides import entry_of, query_as_record
from proscribe.model.screening import Query
from proscribe.workspace import Workspace

_NOTHING = "-"


@click.command(name="compare")
@click.argument("name", metavar="NAME")
@click.argument("listed", metavar="LISTED_NAME")
@click.option("--schema", "--type", "kind", default="", metavar="TYPE",
              help="Of both: person, company, vessel ...")  # fmt: skip
@click.option("--birth-date", nargs=2, multiple=True, metavar="DATE DATE",
              help="Of each; - where one is not known.")  # fmt: skip
@click.option("--country", nargs=2, multiple=True, metavar="COUNTRY COUNTRY", help="Of each.")
@click.option("--gender", nargs=2, default=None, metavar="GENDER GENDER", help="Of each.")
@click.option("--id", "numbers", nargs=2, multiple=True, metavar="NUMBER NUMBER", help="Of each.")
@click.option("--address", nargs=2, multiple=True, metavar="ADDRESS ADDRESS", help="Of each.")
@click.option("--threshold", default="0.70", metavar="SCORE", show_default=True)
@json_option
def command(
    name: str,
    listed: str,
    *,
    kind: str,
    birth_date: tuple[tuple[str, str], ...],
    country: tuple[tuple[str, str], ...],
    gender: tuple[str, str] | None,
    numbers: tuple[tuple[str, str], ...],
    address: tuple[tuple[str, str], ...],
    threshold: str,
    as_json: bool,
) -> int:
    """Compare two names: the first as a customer's, the second as a listed one.

    Needs no list. Facts are given for both at once; - stands for "not known":

    \b
      proscribe compare "Choi Myung-hyun" "CHOE, Myong Hyon" --birth-date 1966 1966-01-20
      proscribe compare "Ocean Star" "OCEAN STAR II" --schema vessel --id 9074729 -

    Exit codes: 0 no hit at the threshold, 1 a hit, 2 an error.
    """  # noqa: D301 - click must get the control character itself
    sides: list[Query] = [
        read_query(
            names=(text,),
            kind=kind,
            birth_dates=_side(birth_date, place),
            countries=_side(country, place),
            gender="".join(_side((gender,) if gender else (), place)),
            numbers=_side(numbers, place),
            addresses=_side(address, place),
        )
        for place, text in enumerate((name, listed))
    ]
    record = query_as_record(sides[1])
    found = Workspace.compare(sides[0], entry_of(record), threshold=read_threshold(threshold))
    if as_json:
        write_json(found)
    else:
        # The record stands on no list: there is nothing to say of where it is listed.
        shown = msgspec.structs.replace(found.hit, dataset="", record_id="")
        print_explanation(msgspec.structs.replace(found, hit=shown))
    return int(found.is_hit)


def _side(values: tuple[tuple[str, str], ...], place: int) -> tuple[str, ...]:
    return tuple(both[place] for both in values if both[place].strip() not in ("", _NOTHING))
