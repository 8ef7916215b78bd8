"""`proscribe update`: fetch the official lists and put new versions in force."""

import click

from proscribe.cli.context import Settings, json_option, notes, plain, write_json
from proscribe.cli.load import prepare, show
from proscribe.errors import ProscribeError
from proscribe.ingest.given import Outcome


@click.command(name="update")
@click.argument("datasets", nargs=-1, metavar="[LIST...]")
@json_option
@click.pass_obj
def command(settings: Settings, datasets: tuple[str, ...], *, as_json: bool) -> int:
    """Fetch the official lists and put new versions in force.

    Without names: every list that is neither closed nor retired. A list that cannot be fetched,
    or comes damaged, stays as it is; the others go on.
    """
    outcomes: list[Outcome] = []
    faults: list[ProscribeError] = []

    def say(url: str) -> None:
        if not as_json:
            notes().print(plain(f"asking {url}"), soft_wrap=True)

    with settings.open() as workspace:
        for result in workspace.update(datasets, progress=say):
            if isinstance(result, ProscribeError):
                faults.append(result)
                if not as_json:
                    notes().print(plain(f"error[{result.code}]: {result}"), soft_wrap=True)
            else:
                outcomes.append(result)
                if not as_json:
                    show(result)
        prepare(workspace, outcomes)
    if as_json:
        write_json(
            {
                "loaded": outcomes,
                "faults": [{"code": fault.code, "message": str(fault)} for fault in faults],
            }
        )
    refused = any(outcome.result == "refused" for outcome in outcomes)
    return 2 if faults or refused else 0
