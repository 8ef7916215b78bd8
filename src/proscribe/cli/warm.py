"""`proscribe warm`: compile what screens many customers, ahead of the first."""

import click

from proscribe.cli.context import Settings, notes, plain
from proscribe.errors import InputError
from proscribe.match import compiled
from proscribe.screen.warming import compile_ahead


@click.command(name="warm")
@click.pass_obj
def command(settings: Settings) -> int:
    """Compile the code that screens many customers, once after an install or an update.

    Without it the first long file takes half a minute more. PROSCRIBE_CACHE names the folder.
    """
    del settings  # the same for all homes
    if compiled.is_ready():
        notes().print(plain(f"Compiled already: {compiled.cache_folder()}"), soft_wrap=True)
        return 0
    folder = compile_ahead()
    if not compiled.is_ready():
        raise InputError(
            where=str(folder),
            reason="compiled code cannot be kept there",
            remedy="Name a folder that can be written with PROSCRIBE_CACHE.",
        )
    notes().print(plain(f"Compiled: {folder}"), soft_wrap=True)
    return 0
