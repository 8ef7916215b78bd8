"""`proscribe explain`: why one query hits, or does not hit, one listed record."""

import click

from proscribe.cli.context import Settings, json_option, write_json
from proscribe.cli.explanation import print_explanation
from proscribe.cli.query import read_query, read_threshold


@click.command(name="explain")
@click.argument("words", nargs=-1, metavar="[NAME] ID")
@click.option("--alias", multiple=True, metavar="NAME", help="Another name of the same one.")
@click.option("--type", "kind", default="", metavar="TYPE", help="person, company, vessel ...")
@click.option("--birth-date", multiple=True, metavar="DATE", help="1961-12-25, 1961, circa 1960.")
@click.option("--country", multiple=True, metavar="COUNTRY", help="Code or name.")
@click.option("--gender", default="", metavar="GENDER", help="male or female.")
@click.option("--id", "numbers", multiple=True, metavar="NUMBER", help="Passport, tax, IMO ...")
@click.option("--address", multiple=True, metavar="ADDRESS", help="In one line.")
@click.option("--dataset", default="", metavar="LIST", help="The record of this list.")
@click.option("--threshold", default="0.70", metavar="SCORE", show_default=True)
@json_option
@click.pass_obj
def command(
    settings: Settings,
    words: tuple[str, ...],
    *,
    alias: tuple[str, ...],
    kind: str,
    birth_date: tuple[str, ...],
    country: tuple[str, ...],
    gender: str,
    numbers: tuple[str, ...],
    address: tuple[str, ...],
    dataset: str,
    threshold: str,
    as_json: bool,
) -> int:
    """Explain why a query hits, or does not hit, the listed record ID.

    The query is given as for `screen`; ID is the id of a record (ofac-27207, unsc-6908555).

    \b
      proscribe explain "Kwang Chol Pyon" ofac-27207 --birth-date 1964

    Exit codes: 0 no hit at the threshold, 1 a hit, 2 an error.
    """  # noqa: D301 - click must get the control character itself
    if not 1 <= len(words) <= 2 or (len(words) == 1 and not (alias or numbers)):
        raise click.UsageError('Give a name and the id of a record: explain "NAME" ofac-27207.')
    query = read_query(
        names=(*words[:-1], *alias),
        kind=kind,
        birth_dates=birth_date,
        countries=country,
        gender=gender,
        numbers=numbers,
        addresses=address,
    )
    chosen = read_threshold(threshold)
    with settings.open() as workspace:
        found = workspace.explain(query, words[-1], dataset=dataset, threshold=chosen)
    if as_json:
        write_json(found)
    else:
        print_explanation(found)
    return int(found.is_hit)
