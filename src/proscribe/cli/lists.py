"""`proscribe lists`: what is in force, how old it is, and what was found in it."""

import click

from proscribe.cli.context import (
    Settings,
    console,
    json_option,
    notes,
    plain,
    row,
    table,
    write_json,
)
from proscribe.ledger.status import Freshness, ListStatus
from proscribe.workspace import Workspace

FRESHNESS: dict[Freshness, str] = {
    "current": "current",
    "stale": "STALE",
    "closed": "CLOSED",
    "unknown": "age unknown",
    "never": "-",
}


@click.command(name="lists")
@click.option("--versions", is_flag=True, help="Show every version kept, refused ones too.")
@click.option("--issues", default="", metavar="DATASET", help="Show the faults found in a list.")
@click.option("--health", is_flag=True, help="Show what each list says, and what is wrong in it.")
@json_option
@click.pass_obj
def command(settings: Settings, *, versions: bool, issues: str, health: bool, as_json: bool) -> int:
    """Show which lists are in force, how old, and what was found in them."""
    with settings.open() as workspace:
        if issues:
            return _issues(workspace, issues, as_json=as_json)
        if health:
            return _health(workspace, as_json=as_json)
        status = workspace.lists()
        retired = workspace.retired()
        if versions:
            return _versions(workspace, as_json=as_json)
    if as_json:
        write_json(status)
        return 0
    if not status and not retired:
        return _nothing()
    made = table("list", "published", ">age", "freshness", ">records", ">names", "title")
    for one in status:
        row(made, _cells(one))
    console().print(made)
    for one in status:
        _remarks(one)
    for away in retired:
        console().print(
            plain(f"{away.dataset}: retired on {away.at[:10]}, not searched. {away.reason}")
        )
    return 0


def _nothing() -> int:
    notes().print("No list is loaded. Try `proscribe update`, `load FILE` or `demo`.")
    return 0


def _cells(one: ListStatus) -> tuple[str, ...]:
    age = "" if one.age_days is None else f"{one.age_days} d"
    return (
        one.dataset,
        one.version.published or "undated",
        age,
        FRESHNESS[one.freshness],
        f"{one.version.n_records:,}",
        f"{one.version.n_names:,}",
        one.title,
    )


def _remarks(one: ListStatus) -> None:
    out = console()
    if one.closed:
        after = f"; {one.successor} has succeeded it" if one.successor else ""
        out.print(plain(f"{one.dataset}: closed by its publisher on {one.closed}{after}."))
    if one.carried:
        out.print(
            plain(
                f"{one.dataset}: {', '.join(one.carried)} missing in this version, "
                "carried from an earlier one."
            )
        )
    if one.version.accepted:
        out.print(plain(f"{one.dataset}: accepted with the reason: {one.version.accepted}"))
    if one.newest_refused:
        out.print(plain(f"{one.dataset}: a newer version was refused. {one.newest_refused[0]}"))


def _versions(workspace: Workspace, *, as_json: bool) -> int:
    found = [kept for name in workspace.dataset_names() for kept in workspace.versions(name)]
    if as_json:
        write_json([kept.noun for kept in found])
        return 0
    made = table(
        "id", "list", "published", "observed", "format", "state", ">records", "files",
        whole=("id", "published", "observed"),
    )  # fmt: skip
    for kept in found:
        noun = kept.noun
        files = ", ".join(
            part.name if part.sha256 else f"{part.name} absent" for part in noun.components
        )
        row(
            made,
            (
                f"#{noun.id}",
                noun.dataset,
                noun.published or "undated",
                noun.observed,
                noun.format + (f" ({noun.scope})" if noun.scope != "full" else ""),
                noun.status + (" (accepted)" if noun.accepted else ""),
                f"{noun.n_records:,}",
                files,
            ),
        )
    console().print(made)
    return 0


def _health(workspace: Workspace, *, as_json: bool) -> int:
    found = workspace.health()
    if as_json:
        write_json(found)
        return 0
    out = console()
    if not found:
        return _nothing()
    made = table("list", *(f">{words}" for words in found[0].shares))
    for one in found:
        row(
            made,
            (
                one.status.dataset,
                *(f"{share.count / share.of:.0%}" if share.of else "-"
                  for share in one.shares.values()),
            ),
        )  # fmt: skip
    out.print("Share of the parties for which a list gives")
    out.print(made)
    for one in found:
        status = one.status
        kinds = ", ".join(f"{count:,} {schema}" for schema, count in one.schemata.items())
        out.print()
        out.print(plain(f"{status.dataset}: {kinds}"), style="bold")
        age = "no date" if status.age_days is None else f"{status.age_days:,} days old"
        rhythm = f", expected every {status.stale_after_days}" if status.stale_after_days else ""
        out.print(plain(f"  {FRESHNESS[status.freshness]}: {age}{rhythm}"))
        out.print(
            plain(
                f"  format {status.version.format}: {one.leaves_used} leaves read, "
                f"{len(one.leaves_ignored)} ignored with a reason, "
                f"{len(one.leaves_unknown)} unknown"
            )
        )
        for words in one.leaves_unknown:
            out.print(plain(f"    {words}"), soft_wrap=True)
        for severity, kind, count in one.issues:
            out.print(plain(f"  {count:,} {severity}: {kind}"))
        if status.n_refused:
            out.print(plain(f"  {status.n_refused} versions refused: lists --versions"))
    return 0


def _issues(workspace: Workspace, dataset: str, *, as_json: bool) -> int:
    found = workspace.issues(dataset)
    if as_json:
        write_json(found)
        return 0
    if not found:
        notes().print(plain(f"{dataset}: nothing was found wrong in the version in force."))
        return 0
    counts: dict[tuple[str, str], int] = {}
    for issue in found:
        counts[issue.severity, issue.kind] = counts.get((issue.severity, issue.kind), 0) + 1
    made = table("severity", "kind", ">count")
    for (severity, kind), count in sorted(counts.items()):
        row(made, (severity, kind, f"{count:,}"))
    console().print(made)
    made = table("record", "where", "what", "value")
    for issue in found[:200]:
        place = ", ".join(part for part in (issue.component, issue.location) if part)
        row(made, (issue.record_id, place, issue.message, issue.value[:60]))
    console().print(made)
    if len(found) > 200:
        notes().print(f"{len(found) - 200:,} more; all of them with --json.")
    return 0
