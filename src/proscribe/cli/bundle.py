"""`proscribe bundle`: lists in one file, for a machine without a network."""

from pathlib import Path

import click

from proscribe.cli.context import Settings, console, json_option, plain, write_json
from proscribe.cli.load import prepare, show


@click.group(name="bundle")
def command() -> None:
    """Carry lists to a machine without a network.

    `create` writes the lists in force into one file, signed when a key is given; `load` verifies
    it and puts them through the same gates as any file.
    """


@command.command()
@click.argument("file", type=click.Path(dir_okay=False))
@click.argument("lists", nargs=-1, metavar="[LIST...]")
@click.option("--key", default="", metavar="PEM", help="Ed25519 private key to sign with.")
@json_option
@click.pass_obj
def create(
    settings: Settings, file: str, lists: tuple[str, ...], *, key: str, as_json: bool
) -> int:
    """Write the lists in force into FILE."""
    with settings.open() as workspace:
        manifest = workspace.create_bundle(Path(file), lists, key=Path(key) if key else None)
    if as_json:
        write_json(manifest)
        return 0
    out = console()
    for one in manifest.lists:
        date = one.version.published or "undated"
        out.print(plain(f"{one.dataset.name}  {date}  {one.version.n_records:,} records"))
    out.print(plain(f"{file}: {'signed' if key else 'NOT signed; give --key to sign it'}."))
    return 0


@command.command()
@click.argument("file", type=click.Path(dir_okay=False))
@click.option("--public-key", default="", metavar="PEM", help="Key that must have signed it.")
@click.option("--accept", default="", metavar="REASON", help="Override the gates; audited.")
@json_option
@click.pass_obj
def load(settings: Settings, file: str, *, public_key: str, accept: str, as_json: bool) -> int:
    """Verify FILE and load its lists."""
    with settings.open() as workspace:
        trust, results = workspace.load_bundle(
            Path(file), public_key=Path(public_key) if public_key else None, accept=accept.strip()
        )
        outcomes = []
        for outcome in results:
            outcomes.append(outcome)
            if not as_json:
                show(outcome)
        prepare(workspace, outcomes)
    if as_json:
        write_json({"trust": trust, "loaded": outcomes})
    else:
        words = "its signature is right" if trust == "signed" else "no signature was checked"
        console().print(plain(f"{file}: every file has the hash it should have; {words}."))
    return 2 if any(outcome.result == "refused" for outcome in outcomes) else 0
