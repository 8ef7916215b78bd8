"""What all commands share: where the workspace is, and how output is written."""

import sys
import unicodedata
from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click
import msgspec
from rich.console import Console
from rich.segment import Segment, SegmentLines
from rich.table import Table
from rich.text import Text

from proscribe.errors import InputError
from proscribe.workspace import Workspace

Command = TypeVar("Command", bound=Callable[..., Any])


class Settings(msgspec.Struct, frozen=True):
    """The options before the command.

    Attributes:
        home: Folder, or "" for the default.
        database: Database URL, or "" for the default.
    """

    home: str
    database: str

    def open(self) -> Workspace:
        """Open the workspace."""
        folder = Path(self.home) if self.home else None
        return Workspace(folder, database=self.database)


class _Lines(Console):
    """A console whose tables end each line with their last letter, not with blanks."""

    def print(self, *objects: Any, **given: Any) -> None:
        """Print as `Console` does."""
        if len(objects) != 1 or given or not isinstance(objects[0], Table):
            super().print(*objects, **given)
            return
        lines = self.render_lines(objects[0], pad=False)
        super().print(SegmentLines([_without_end(line) for line in lines], new_lines=True))


def _without_end(line: list[Segment]) -> list[Segment]:
    """Give a line without the blanks that end it."""
    while line and not line[-1].text.strip():
        line = line[:-1]
    if not line:
        return line
    last = line[-1]
    return [*line[:-1], Segment(last.text.rstrip(), last.style, last.control)]


def json_option(command: Command) -> Command:
    """Add `--json` to a command."""
    return click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")(
        command
    )


def console() -> Console:
    """Give the console for results; wide enough for a table when it is not a terminal."""
    width = None if sys.stdout.isatty() else 120
    return _Lines(width=width, highlight=False, soft_wrap=False)


def notes() -> Console:
    """Give the console for what is not a result: progress, hints, warnings."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def wrapped(out: Console, text: str, indent: int, *, style: str = "") -> None:
    """Print words in lines that a person reads, each with an indent of so many columns.

    The lines of a point (`- ...`) stand below its words.
    """
    lead = "- " if text.startswith("- ") else ""
    width = max(40, min(out.width, 110) - indent) - len(lead)
    for line in plain(text.removeprefix(lead)).wrap(out, width):
        line.rstrip()
        out.print(Text(" " * indent + lead).append_text(line), style=style or None)
        lead = " " * len(lead)


def plain(text: str) -> Text:
    """Give published text for a terminal: no markup, no control characters."""
    if not text.isprintable():
        text = "".join(
            "\N{REPLACEMENT CHARACTER}" if unicodedata.category(c) in ("Cc", "Cs", "Cf") else c
            for c in text
        )
    return Text(text)


def table(*headings: str, title: str = "", whole: Collection[str] = ()) -> Table:
    """Give an empty table in the house form; nothing in it is ever cut.

    Args:
        headings: Of the columns; a `>` before one sets its cells to the right.
        title: Above it.
        whole: Headings of columns whose cells are not broken into lines.
    """
    made = Table(title=title or None, title_justify="left", box=None, pad_edge=False)
    for heading in headings:
        right = heading.startswith(">")
        made.add_column(
            heading.lstrip(">"),
            justify="right" if right else "left",
            overflow="fold",
            no_wrap=heading in whole,
        )
    return made


def counted(count: int, noun: str) -> str:
    """Give a count with its noun.

    Example:
        >>> counted(1, "row"), counted(2_000, "row")
        ('1 row', '2,000 rows')
    """
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def row(into: Table, cells: Iterable[object]) -> None:
    """Add a row; strings are shown as they are, never as markup."""
    into.add_row(*(cell if isinstance(cell, Text) else plain(str(cell)) for cell in cells))


def write_json(value: Any) -> None:
    """Write one value as indented JSON, non-ASCII text as it is."""
    data = msgspec.json.format(msgspec.json.encode(value), indent=2)
    click.echo(data.decode())


def stretch(since: str, until: str) -> tuple[str, str]:
    """Read the time of `--from` and `--to`.

    Raises:
        InputError: One of them is no date, or the second lies before the first.
    """
    first, last = moment("--from", since), moment("--to", until)
    if first and last and last[:10] < first[:10]:
        raise InputError(
            where=f"--from {since} --to {until}",
            reason="that time ends before it begins",
            remedy="Give the first day with --from and the last with --to.",
        )
    return first, last


def moment(name: str, text: str) -> str:
    """Read a date or UTC instant from an option.

    Raises:
        InputError: It is neither.
    """
    if not text:
        return ""
    try:
        if len(text) == 10:
            return date.fromisoformat(text).isoformat()
        if text.endswith("Z"):
            return datetime.fromisoformat(text).strftime("%Y-%m-%dT%H:%M:%SZ")
    except ValueError:
        text = str(text)
    raise InputError(
        where=f"{name} {text}",
        reason="this is not a date",
        remedy="Write 2022-01-12 or, as a UTC instant, 2022-01-12T15:00:00Z.",
    )
