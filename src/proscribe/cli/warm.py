"""`proscribe warm`: compile what screens many customers, ahead of the first."""

import click

from proscribe.cli.context import Settings, json_option, notes, plain, write_json
from proscribe.errors import InputError
from proscribe.match import compiled
from proscribe.screen.batch.warming import compile_ahead


@click.command(name="warm")
@json_option
@click.pass_obj
def command(settings: Settings, as_json: bool) -> int:
    """Compile the code that screens many customers, once after an install or an update.

    Without it the first long file takes half a minute more. PROSCRIBE_CACHE names the folder.
    """
    del settings  # the same for all homes
    was_ready = compiled.is_ready()
    folder = compiled.cache_folder() if was_ready else compile_ahead()
    if not compiled.is_ready():
        raise InputError(
            where=str(folder),
            reason="compiled code cannot be kept there",
            remedy="Name a folder that can be written with PROSCRIBE_CACHE.",
        )
    if as_json:
        write_json({"folder": str(folder), "was_compiled": was_ready})
    else:
        done = "Compiled already" if was_ready else "Compiled"
        notes().print(plain(f"{done}: {folder}"), soft_wrap=True)
    return 0
