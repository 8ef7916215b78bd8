"""`proscribe audit`: what was done with the lists, and whether the chain is whole."""

import click

from proscribe.cli.context import Settings, console, json_option, row, table, write_json


@click.command(name="audit")
@json_option
@click.pass_obj
def command(settings: Settings, *, as_json: bool) -> int:
    """Show what was done with the lists, and check the chain.

    Each entry carries the hash of the one before, so that a changed or missing entry is found.
    A chain that was cut at its end cannot be told from a shorter one without a copy elsewhere.
    """
    with settings.open() as workspace:
        events, broken = workspace.audit()
    if as_json:
        write_json({"entries": events, "first_broken": broken})
    else:
        made = table(">no", "at", "what", "list", "version", "published", "reason")
        for event in events:
            content = event.content
            row(
                made,
                (
                    event.number,
                    event.at,
                    event.kind,
                    content.get("dataset", "")
                    or " ".join(content.get(side, "") for side in ("left", "right")).strip(),
                    content.get("version", ""),
                    content.get("published", ""),
                    content.get("accepted", content.get("findings", content.get("reason", ""))),
                ),
            )
        out = console()
        out.print(made)
        out.print(
            "The chain is whole."
            if broken is None
            else f"The chain is BROKEN at entry {broken}: it was changed after the fact."
        )
    return 0 if broken is None else 2
