"""What was asked of the ledger and stands on no list here: a slip is no empty answer."""

import re
from collections.abc import Callable, Collection, Iterable
from difflib import get_close_matches
from fnmatch import fnmatchcase

from proscribe.cli.context import notes, plain
from proscribe.ledger.row import LedgerRow
from proscribe.ledger.wanted import Wanted, is_authority
from proscribe.values.territories import parse_territory
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
    for one in wanted.parties:
        if one not in ids:
            words = f"No list here has an entry or party with the id {one}.{_by_name(one, rows)}"
            notes().print(plain(words), style="yellow", soft_wrap=True)


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


def _by_name(asked: str, rows: Iterable[LedgerRow]) -> str:
    """Offer the entries that bear what was given instead of an id; else say how one is found."""
    words = _words(asked)
    found = {
        f"{row.record_id} ({row.caption})"
        for row in rows
        if words and any(_words(name.text) == words for name in row.names)
    }
    if found:
        return f" That is a name of {', '.join(sorted(found)[:_NEAR])}."
    return f' `proscribe screen --name "{asked}"` finds ids by name.'


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))


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
    if found:
        return f" Near to it: {', '.join(found)}."
    return " --country asks for a country." if parse_territory(asked) else ""
