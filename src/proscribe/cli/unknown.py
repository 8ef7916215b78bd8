"""What was asked of the ledger and stands on no list here: a slip is no empty answer."""

from collections.abc import Callable, Collection, Iterable
from difflib import get_close_matches
from fnmatch import fnmatchcase

from proscribe.cli.context import notes, plain
from proscribe.ledger.row import LedgerRow
from proscribe.ledger.wanted import Wanted, is_authority
from proscribe.workspace import Workspace

_NEAR = 4  # names that are offered
_ALL = 20  # so few are all named


def say_unknown(workspace: Workspace, wanted: Wanted) -> None:
    """Say which programs, authorities and parties of a question no list here has.

    Args:
        workspace: With lists.
        wanted: A question that nothing answers.

    Raises:
        DatasetUnknownError: A dataset is not loaded.
        NothingLoadedError: No list is loaded.
    """
    if not (wanted.programs or wanted.authorities or wanted.parties):
        return
    rows = workspace.designations(Wanted(datasets=wanted.datasets)).rows
    _say("program", wanted.programs, _programs(rows), _is_like)
    say_unknown_authorities(wanted.authorities, {row.authority for row in rows})
    ids = {one for row in rows for one in (row.record_id, row.party_id)}
    _say("entry or party", wanted.parties, ids, lambda name, asked: name == asked)


def say_unknown_authorities(asked: Iterable[str], known: Collection[str]) -> None:
    """Say which authorities there are where one was asked for that no list here has."""
    for one in asked:
        if known and not any(is_authority(name, (one,)) for name in known):
            there = ", ".join(sorted(known))
            words = f"No list here has designations of {one}. There are those of {there}."
            notes().print(plain(words), style="yellow", soft_wrap=True)


def _programs(rows: Iterable[LedgerRow]) -> set[str]:
    found = {name for row in rows for name in row.programs}
    return found | {name for row in rows for one in row.amended for name in one.programs_removed}


def _is_like(name: str, asked: str) -> bool:
    return fnmatchcase(name.upper(), asked.upper())


def _say(
    what: str, asked: Iterable[str], known: set[str], fits: Callable[[str, str], bool]
) -> None:
    for one in asked:
        if not any(fits(name, one) for name in known):
            words = f"No list here has the {what} {one}.{_offer(one, known)}"
            notes().print(plain(words), style="yellow", soft_wrap=True)


def _offer(asked: str, known: set[str]) -> str:
    if len(known) <= _ALL:
        return f" There are {', '.join(sorted(known))}." if known else ""
    by_key = {name.casefold(): name for name in sorted(known)}
    near = get_close_matches(asked.casefold(), by_key, n=_NEAR)
    held = [key for key in by_key if asked.casefold() in key][:_NEAR]
    found = [by_key[key] for key in dict.fromkeys((*near, *held))][:_NEAR]
    return f" Near to it: {', '.join(found)}." if found else ""
