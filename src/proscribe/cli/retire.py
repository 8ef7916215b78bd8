"""`proscribe retire`: take a list out of force, or put it back, with a reason."""

import click

from proscribe.cli.context import Settings, console, json_option, plain, write_json
from proscribe.cli.load import say_building


@click.command(name="retire")
@click.argument("dataset", metavar="LIST")
@click.option("--reason", required=True, metavar="TEXT", help="Why; goes into the audit chain.")
@click.option("--undo", is_flag=True, help="Put a retired list back in force.")
@click.option("--no-index", is_flag=True, help="Leave the index to the first screening.")
@json_option
@click.pass_obj
def command(
    settings: Settings, dataset: str, *, reason: str, undo: bool, no_index: bool, as_json: bool
) -> int:
    """Take a list out of force: it is no longer searched, and `update` leaves it alone.

    Its versions and history stay, and questions about a day before are answered with it.
    """
    with settings.open() as workspace:
        if undo:
            noun = workspace.restore(dataset, reason=reason).noun
            words = f"{dataset} is in force again: {noun.published or 'undated'}."
            result: object = {"dataset": dataset, "restored": noun}
        else:
            retired = workspace.retire(dataset, reason=reason)
            words = f"{dataset} is retired: it is no longer searched. Its history stays."
            result = {"dataset": dataset, "retired": retired}
        if not no_index:
            workspace.prepare(building=say_building)
    if as_json:
        write_json(result)
    else:
        console().print(plain(words))
    return 0
