"""The entry point: finds the command, shows errors as one sentence, gives the exit code.

Exit codes: 0 nothing found, 1 a hit, 2 an error, 3 a list is stale (2 before 3 before 1); 130
interrupted, 141 the reader of the output went away.
Command modules are imported when they are called, so that `proscribe screen` does not wait for
what only `load` needs.
"""

import errno
import os
import sys
import traceback
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path

import click

from proscribe.cli.context import Settings, plain
from proscribe.errors import ProscribeError
from proscribe.release import VERSION

ERROR = 2
PIPE_CLOSED = 141  # as a shell reports a program that SIGPIPE ended

_COMMANDS = {
    "demo": ("demo", "Load the built-in example list and screen the example customers."),
    "update": ("update", "Fetch the official lists and put new versions in force."),
    "load": ("load", "Load list files or folders from disk."),
    "lists": ("lists", "Show which lists are in force, how old, and what was found in them."),
    "retire": ("retire", "Take a list out of force, with a reason; its history stays."),
    "bundle": ("bundle", "Carry lists to a machine without a network, signed."),
    "screen": ("screen", "Screen one name, or a file of customers."),
    "warm": ("warm", "Compile ahead what screens many customers, once after an install."),
    "explain": ("explain", "Explain why a query hits, or does not hit, one listed record."),
    "compare": ("compare", "Compare two names, part by part; needs no list."),
    "show": ("show", "Show all that the lists say of a party."),
    "overlap": ("overlap", "Show who lists whom, where authorities differ, doubles in a list."),
    "party": ("party", "Join or split parties, with a reason; audited and reversible."),
    "changes": ("changes", "Show what changed between two versions of a list."),
    "designations": (
        "designations",
        "Show who was designated, when, by whom, under what, through time.",
    ),
    "read": ("read", "Read an announcement: what was done, against whom, who is affected."),
    "timeline": ("timeline", "Show what was done and what followed, from lists and reports."),
    "export": ("export", "Write the records in force as FollowTheMoney or other files."),
    "evaluate": ("evaluate", "Measure the matcher on labelled pairs; report, scores, gates."),
    "certify": ("certify", "Prove that every listed name and number is found, or name the misses."),
    "audit": ("audit", "Show what was done with the lists, and check the chain."),
}


_BEFORE = frozenset({"--home", "--database"})
_REMEDIES: dict[int | None, str] = {
    errno.ENOENT: "Check the path.",
    errno.ENOTDIR: "Check the path.",
    errno.EISDIR: "It is a folder: name a file.",
    errno.EACCES: "Check whether you may read or write there.",
    errno.EPERM: "Check whether you may read or write there.",
    errno.EROFS: "Choose a place that can be written.",
}


class _Lazy(click.Group):
    """A group whose commands are imported on use."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        module, _ = _COMMANDS[cmd_name]
        command = import_module(f"proscribe.cli.{module}").command
        if not isinstance(command, click.Command):  # pragma: no cover - a fault of this package
            raise TypeError(f"proscribe.cli.{module} has no command")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        given = args[0] if args else ""
        if given not in _COMMANDS and (near := get_close_matches(given, _COMMANDS, 1)):
            ctx.fail(f"No such command {given!r}. Did you mean {near[0]!r}?")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_text) for name, (_, help_text) in _COMMANDS.items()])


_HELP = """Screen customers, suppliers and ships against official sanctions lists.

\b
Start here:
  proscribe demo                      see it work on an example
  proscribe update                    fetch the official lists
  proscribe load FILE...              or load lists you have on disk
  proscribe screen "Kwang Chol Pyon"  screen one name
  proscribe screen customers.csv      screen a file
"""


@click.group(
    cls=_Lazy,
    help=_HELP,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--home",
    metavar="DIR",
    default="",
    help="Folder of the store. Default: PROSCRIBE_HOME, else the platform's data folder.",
)
@click.option(
    "--database",
    metavar="URL",
    default="",
    help="Database URL. Default: PROSCRIBE_DATABASE, else SQLite in the folder.",
)
@click.version_option(VERSION, prog_name="proscribe")
@click.pass_context
def group(ctx: click.Context, home: str, database: str) -> None:
    """Keep where the workspace is for the command."""
    ctx.obj = Settings(home=home, database=database)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit."""
    sys.exit(run(arguments))


def run(arguments: list[str] | None = None) -> int:
    """Run the command line and give the exit code."""
    _tolerate_any_text()
    given = sys.argv[1:] if arguments is None else arguments
    if any("\ud800" <= character <= "\udfff" for text in given for character in text):
        _say("input", "An argument is no text in the terminal's encoding; set it to UTF-8.")
        return ERROR
    try:
        result = group.main(args=arguments, prog_name="proscribe", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as fault:
        fault.show()
        return ERROR
    except click.ClickException as fault:
        _say("usage", _usage_words(fault))
        return ERROR
    except click.Abort:
        _say("stopped", "Stopped.")
        return 130
    except ProscribeError as fault:
        _say(fault.code, str(fault))
        return ERROR
    except (BrokenPipeError, SystemExit):
        # The reader of our output has enough, for example `| head`; click leaves by SystemExit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except KeyboardInterrupt:
        _say("stopped", "Stopped. What was committed stays; nothing is half done.")
        return 130
    except OSError as fault:
        if fault.errno in (errno.ENOSPC, errno.EDQUOT):
            where = fault.filename or "what was being written"
            _say("system", f"The disk is full: {where} was not kept. Make room and run it again.")
            return ERROR
        where = f"{fault.filename}: " if fault.filename else ""
        _say(
            "system", f"{where}{fault.strerror or fault}. {_REMEDIES.get(fault.errno, '')}".strip()
        )
        return ERROR
    except Exception as fault:  # noqa: BLE001 - the last resort: no traceback in a user's face
        if os.environ.get("PROSCRIBE_DEBUG"):
            traceback.print_exc()
        _say(
            "internal",
            f"This is a fault in proscribe ({type(fault).__name__}); nothing was changed that "
            "is not complete. Run again with PROSCRIBE_DEBUG=1 and report what it prints.",
        )
        return ERROR
    return result if isinstance(result, int) else 0


def _usage_words(fault: click.ClickException) -> str:
    """Say in one line what is wrong with a command line, and where to read what is right."""
    words = " ".join(fault.format_message().split())
    if isinstance(fault, click.NoSuchOption) and fault.option_name in _BEFORE:
        words = f"{fault.option_name} stands before the command: proscribe {fault.option_name} ..."
    context = fault.ctx if isinstance(fault, click.UsageError) else None
    path = context.command_path if context is not None else "proscribe"
    words = words if words.endswith("?") else f"{words.rstrip('.')}."
    return f"{words} `{path} --help` says what can be given."


def _say(code: str, sentence: str) -> None:
    click.echo(f"error[{code}]: {plain(sentence).plain}", err=True)


def _tolerate_any_text() -> None:
    """Let names in any script pass through a terminal that cannot show them.

    A stream that the caller has closed leads nowhere: the exit code still tells.
    """
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - kept to the end
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - kept to the end
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
