"""Why a resolution is what it is, and what would settle it, in one sentence.

Source: this project.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence

from proscribe.ledger.authorities import tiers_of
from proscribe.ledger.clock import end_of, zone_of
from proscribe.ledger.parties.unit import (
    Unit,
    addresses_of,
    genders_of,
    linked_names,
    nationalities_of,
    programs_of,
    seats_of,
)
from proscribe.ledger.row import Coverage
from proscribe.ledger.window import Window, edges
from proscribe.model.described import Action, LinkStatus
from proscribe.values.territories import territory_name

_SHOWN = 4
_SPLITS: tuple[tuple[str, Callable[[Unit], tuple[str, ...]]], ...] = (
    ("program", programs_of),
    ("nationality", lambda unit: tuple(map(territory_name, nationalities_of(unit)))),
    ("address", lambda unit: tuple(map(territory_name, addresses_of(unit)))),
    ("country", lambda unit: tuple(map(territory_name, seats_of(unit)))),
    ("gender", genders_of),
    ("link to others", linked_names),
    ("date", lambda unit: tuple(one.when.latest for one in unit.moments if one and one.when)),
)


_BODIES = {"un": "the UN Security Council", "eu": "the European Union"}
_WITH_ARTICLE = ("United", "Netherlands", "Philippines", "Bahamas", "Maldives", "Gambia", "Comoros")


def authority_words(body: str, agency: str = "") -> str:
    """Name an authority inside a sentence.

    Example:
        >>> authority_words("us"), authority_words("us", "OFAC"), authority_words("jp")
        ('the United States', 'OFAC', 'Japan')
    """
    if agency or not body:
        return agency or "any authority"
    name = territory_name(body)
    return _BODIES.get(body, f"the {name}" if name.startswith(_WITH_ARTICLE) else name)


def whose_lists(body: str, agency: str = "") -> str:
    """Head what the lists of one of several authorities say."""
    name = authority_words(body, agency)
    return name[:1].upper() + name[1:]


def nothing_loaded(body: str, agency: str = "") -> str:
    """Say that no list of an authority is here, and which would do.

    Example:
        >>> nothing_loaded("jp")
        'No list of Japan is loaded, so nothing can be said; load jp_mof_sanctions and read again.'
    """
    known = [place.dataset for tier in tiers_of(body, agency)[:1] for place in tier]
    if known or not body:
        remedy = f"load {' or '.join(known) or 'it'} and read again"
    else:
        remedy = (
            f"none is published in a form that is read here: load one of your own with `country: "
            f"{body}` (docs/own-list.md) and read again"
        )
    name = authority_words(body, agency)
    return f"No list of {name} is loaded, so nothing can be said; {remedy}."


def of_group(status: LinkStatus, wanted: int, units: Sequence[Unit]) -> str:
    """Say what was found for a group whose count is known."""
    found = len(units)
    records = f"{found} listed part{'ies' if found != 1 else 'y'}"
    if status == "complete":
        return f"{records} fit{'s' if found == 1 else ''}, as many as the document counts."
    if status == "short" and found < wanted:
        return (
            f"{records} fit{'s' if found == 1 else ''} where the document counts {wanted}: "
            f"{wanted - found} {'is' if wanted - found == 1 else 'are'} not among what came on "
            "the list; a later version may have the rest."
        )
    if status == "short":
        return (
            f"{records} fit{'s' if found == 1 else ''}, but fits another group as well, and there "
            "are too few for both."
        )
    return f"{records} fit where the document counts {wanted}; {splitting(units)}"


def of_uncounted(units: Sequence[Unit]) -> str:
    """Say what was found for a group of which the document gives no number."""
    found = len(units)
    fit = "listed party fits" if found == 1 else "listed parties fit"
    return f"{found} {fit}, and the document does not say how many it means; all are shown."


def splitting(units: Sequence[Unit]) -> str:
    """Say which criterion would tell candidates apart."""
    for name, value in _SPLITS:
        values = [", ".join(value(unit)) for unit in units]
        counts = Counter(one or "not stated" for one in values)
        if 1 < len(counts) < len(units):
            shown = "; ".join(f"{words} ({n})" for words, n in counts.most_common(_SHOWN))
            return f"the {name} would split them: {shown}."
    return "nothing in the document or on the list splits them; a name would."


_CHANGES: dict[Action, str] = {
    "add": "came on",
    "remove": "was taken off",
    "amend": "was changed on",
}


def of_name(name: str, units: Sequence[Unit], *, action: Action) -> str:
    """Say what was found for a name."""
    if len(units) == 1:
        return f"{name} is {units[0].caption}, which {_CHANGES[action]} the list at that time."
    names = "; ".join(f"{unit.caption} ({unit.rows[0].record_id})" for unit in units[:_SHOWN])
    return f"{name} is as near to one as to another: {names}; {splitting(units)}"


ALREADY = "is said to be listed already"
BEFORE = "stood on the list before that day"


def of_unchanged(
    name: str, units: Sequence[Unit], window: Window, coverage: Sequence[Coverage]
) -> str:
    """Say who is told to be changed where no change shows."""
    names = "; ".join(f"{unit.caption} ({unit.rows[0].record_id})" for unit in units[:_SHOWN])
    if len(units) == 1:
        names = units[0].caption
    if is_older(window, coverage):
        return (
            f"{name} is {names} on the list, which is older than the change; load a newer version."
        )
    return f"{name} is {names} on the list; the versions loaded show no change of it at that time."


def of_previous(name: str, units: Sequence[Unit]) -> str:
    """Say what was found for a party that the document says was listed before."""
    if not units:
        return f"{name} {ALREADY}, but no listed party bears this name."
    if len(units) == 1:
        return f"{name} {BEFORE}; it is not new."
    return f"{name} {BEFORE}: {len(units)} listed parties bear this name."


def before_that(name: str, units: Sequence[Unit]) -> str:
    """Say that a name that is announced as new stood on the list before."""
    ids = ", ".join(unit.rows[0].record_id for unit in units[:_SHOWN])
    return f"{name} {BEFORE} ({ids}), and nothing says that it came anew."


NAMED_ALL = "The document tells of them one by one:"


def of_names(n_named: int, n_found: int) -> str:
    """Say what was found for a group whose parties are told of by name, or in smaller groups."""
    if not n_found:
        return f"{NAMED_ALL} none is found for certain; what is open is said at each name."
    rest = "" if n_found == n_named else "; what is open is said at each name"
    return f"{NAMED_ALL} {n_found} of {n_named} found for certain{rest}."


def of_some_named(n_named: int, rest: str) -> str:
    """Say what was found for a group some of whose parties are named.

    Args:
        n_named: How many are named; all of them are found.
        rest: What was found for the others.
    """
    some = "1 of them, who is" if n_named == 1 else f"{n_named} of them, who are"
    return f"The document names {some} found for certain; of the others: {rest}"


def not_dated(
    what: str, coverage: Sequence[Coverage], datasets: Collection[str], *, happened: str = "came"
) -> str:
    """Say that the lists of `datasets` have what may be meant, but not when it came or changed."""
    having = [one for one in coverage if one.dataset in datasets] or coverage
    lists = _join(f"{one.dataset} ({_state(one)})" for one in having)
    return (
        f"{what} on {lists}, but neither the list nor an earlier version here says when it "
        f"{happened}; load the version before the event."
    )


def not_there(window: Window | None, coverage: Sequence[Coverage], *, action: Action) -> str:
    """Say why nothing was found."""
    if window is None:
        return "The document does not say when, so that nothing can be looked for."
    if is_older(window, coverage):
        dates = _join(f"{one.dataset} of {one.last}" for one in coverage)
        return (
            f"The list is older than the event: {dates}, while the event is of {window.words}; "
            "load a newer version."
        )
    lists = _join(f"{one.dataset} ({_state(one)})" for one in coverage)
    return f"Nothing that fits {_CHANGES[action]} {lists} at that time."


def is_older(window: Window, coverage: Sequence[Coverage]) -> bool:
    """Tell whether every list asked ends, for certain, before the event begins."""
    start, _ = edges(window)
    zone = zone_of("us")
    return bool(start) and all(one.last and end_of(one.last, zone) <= start for one in coverage)


def begins_later(window: Window, coverage: Sequence[Coverage]) -> bool:
    """Tell whether every list asked begins, for certain, after the event has ended."""
    _, end = edges(window)
    return bool(end) and all(one.first and one.first[:10] >= end[:10] for one in coverage)


def no_trace(coverage: Sequence[Coverage]) -> str:
    """Say that nothing shows who was taken off a list before its first version here."""
    lists = _join(f"{one.dataset} (from the version of {one.first})" for one in coverage)
    return (
        f"Who is taken off shows between two versions of a list, and here {lists} begins after"
        " the event; load the version before it."
    )


def is_undated(coverage: Sequence[Coverage]) -> bool:
    """Tell whether a list asked has no date, so that it cannot be set beside an event."""
    return any(not one.last for one in coverage)


def _state(one: Coverage) -> str:
    return f"version of {one.last}" if one.last else "not dated"


def _join(parts: Iterable[str]) -> str:
    return " and ".join(dict.fromkeys(parts))


def of_other_round(reason: str) -> str:
    """Say that a party seems to have come on another day than the others."""
    return (
        f"{reason.rstrip('.')}, but its number stands far from those of the others: it seems to "
        "have come on another day."
    )


def of_rounds(reason: str) -> str:
    """Say that parties of one description seem to have come on several days."""
    return (
        f"{reason.rstrip('.')}, but the list does not give their day and their numbers stand far "
        "apart: they seem to have come on different days."
    )


def of_program(reason: str) -> str:
    """Say that others who fit came under another program than the named parties."""
    return f"{reason.rstrip('.')}, under the program of those named beside them; others are not."


def of_named_later(reason: str, names: Sequence[str]) -> str:
    """Say that whoever fits a group is named further down, perhaps apart from it."""
    verb = "is" if len(names) == 1 else "are"
    return (
        f"{reason.rstrip('.')}, but {_join(names)} {verb} named further down: nothing says whether "
        "as one of them or besides, as more came than the document counts."
    )
