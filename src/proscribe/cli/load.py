"""`proscribe load`: list files and folders from disk."""

from pathlib import Path

import click

from proscribe.cli.context import (
    Settings,
    console,
    json_option,
    moment,
    notes,
    plain,
    write_json,
)
from proscribe.errors import InputError
from proscribe.ingest.given import Options, Outcome
from proscribe.workspace import Workspace

_WORDS = {
    "live": "in force",
    "history": "added as history",
    "refused": "REFUSED",
    "unchanged": "known already",
    "re-read": "read anew",
}


@click.command(name="load")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--dataset", default="", metavar="NAME", help="Which list it is, if it says not.")
@click.option("--published", default="", metavar="DATE", help="When it was published.")
@click.option("--observed", default="", metavar="INSTANT", help="When it was seen (UTC).")
@click.option("--backfill", is_flag=True, help="Add as history; the version in force stays.")
@click.option("--accept", default="", metavar="REASON", help="Override the gates; audited.")
@click.option("--base", type=int, metavar="ID", help="For a delta: the version it changes.")
@click.option("--mapping", default="", metavar="FILE", help="Mapping of your own list.")
@click.option("--no-index", is_flag=True, help="Leave the index to the first screening.")
@json_option
@click.pass_obj
def command(
    settings: Settings,
    paths: tuple[str, ...],
    *,
    dataset: str,
    published: str,
    observed: str,
    backfill: bool,
    accept: str,
    base: int | None,
    mapping: str,
    no_index: bool,
    as_json: bool,
) -> int:
    """Load list files or folders from disk.

    A version that is damaged, incomplete, older or much smaller than the one in force is
    refused, kept and explained; the one in force stays.
    """
    if len(observed) == 10:
        observed += "T00:00:00Z"
    options = Options(
        published=moment("--published", published),
        observed=moment("--observed", observed),
        backfill=backfill,
        accept=accept.strip(),
        base=base,
    )
    strange: list[Path] = []
    outcomes = []
    with settings.open() as workspace:
        for outcome in workspace.load(
            [Path(path) for path in paths],
            dataset=dataset,
            mapping=Path(mapping) if mapping else None,
            options=options,
            strange=strange,
        ):
            outcomes.append(outcome)
            if not as_json:
                show(outcome)
        if not no_index:
            prepare(workspace, outcomes)
    if as_json:
        write_json({"loaded": outcomes, "not_lists": [str(path) for path in strange]})
    elif strange:
        words = f"Not lists, left alone: {len(strange)} files, for example {strange[0]}."
        notes().print(plain(words), soft_wrap=True)
    if not outcomes:
        raise InputError(
            where=", ".join(paths),
            reason="no list was found there",
            remedy="`proscribe load --help` says what can be loaded.",
        )
    return 2 if any(outcome.result == "refused" for outcome in outcomes) else 0


def prepare(workspace: Workspace, outcomes: list[Outcome]) -> None:
    """Build the index when what is in force has changed."""
    if any(outcome.result in ("live", "re-read") for outcome in outcomes):
        workspace.prepare(building=say_building)


def say_building(n_records: int) -> None:
    """Say that an index is being built."""
    notes().print(f"Building the index of {n_records:,} records ...")


def show(outcome: Outcome) -> None:
    """Print what became of one version."""
    version = outcome.version
    out = console()
    date = f"published {version.published}" if version.published else "undated"
    head = f"{outcome.dataset}  {_WORDS[outcome.result]}  {date}"
    style = "bold red" if outcome.result == "refused" else "bold"
    if outcome.result == "refused":
        out.print(plain(f"{head}  {outcome.where}".rstrip()), style=style, soft_wrap=True)
    else:
        out.print(plain(f"{head}  {version.n_records:,} records, {version.n_names:,} names"),
                  style=style)  # fmt: skip
    if outcome.differences is not None and outcome.previous is not None:
        one = outcome.differences
        before = outcome.previous.published or "the version before"
        out.print(
            f"  against {before}: {one.added:,} added, {one.removed:,} removed, "
            f"{one.amended:,} amended"
        )
    if outcome.n_issues:
        found = ", ".join(f"{count:,} {word}" for word, count in sorted(outcome.n_issues.items()))
        out.print(f"  notes on the file: {found} (proscribe lists --issues {outcome.dataset})")
    for finding in outcome.findings:
        out.print(plain(f"  {finding.code}: {finding.message}"), soft_wrap=True)
    if outcome.result == "refused":
        _say_what_to_do(outcome)
    elif version.accepted:
        out.print(plain(f"  accepted: {version.accepted}"))
    elif not version.published and outcome.result == "live":
        out.print("  It says no date; give one with --published to make history of it.")


def _say_what_to_do(outcome: Outcome) -> None:
    out = console()
    stays = (
        f"The version in force ({outcome.previous.published or 'undated'}) stays."
        if outcome.previous
        else "No version of it is in force."
    )
    if all(finding.acceptable for finding in outcome.findings):
        out.print(plain(f'  {stays} To load it all the same: --accept "REASON".'))
    else:
        out.print(plain(f"  {stays} It cannot be accepted: there is nothing whole to load."))
