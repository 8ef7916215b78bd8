"""`proscribe party`: join or split parties, with a reason."""

from typing import Literal, cast

import click

from proscribe.cli.context import Settings, console, json_option, plain, write_json


@click.command(name="party")
@click.argument("kind", type=click.Choice(["join", "split"]))
@click.argument("left", metavar="ID")
@click.argument("right", metavar="ID")
@click.option("--reason", required=True, metavar="TEXT", help="Why; goes into the audit chain.")
@json_option
@click.pass_obj
def command(
    settings: Settings, kind: str, left: str, right: str, *, reason: str, as_json: bool
) -> int:
    """Join two records to one party, or split them.

    Records are one party by published references. Where these are wrong or missing, an analyst
    says so; a later decision on the same two records replaces an earlier one.
    """
    with settings.open() as workspace:
        parties = workspace.decide_party(
            cast("Literal['join', 'split']", kind), left, right, reason
        )
    if as_json:
        write_json({"kind": kind, "records": [left, right], "parties": parties})
    elif kind == "join":
        console().print(plain(f"{left} and {right} are one party now: {parties[0]}."))
    else:
        console().print(plain(f"{left} is of party {parties[0]} now, {right} of {parties[1]}."))
    return 0
