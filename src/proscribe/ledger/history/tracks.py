"""The designations of one entry followed from version to version.

An entry can stand under several authorities and lists at once, each with its own beginning and
end. Within one parser a designation that is no longer stated has ended; another parser may only
not say it, so across parsers nothing begins or ends.
"""

from collections.abc import Iterable, Sequence

import msgspec

from proscribe.ledger.history.line import Line, Segment, came, went
from proscribe.ledger.row import When
from proscribe.model.record import Designation

# OFAC prints "Consolidated List" beside the list that counts, and its CSV prints nothing else.
_UMBRELLAS = frozenset({("OFAC", "Consolidated List")})
_NOT_UNDER_UMBRELLA = "SDN List"


class Statement(msgspec.Struct, frozen=True):
    """What one segment says of a designation.

    Attributes:
        first: Number of its first stop.
        last: Number of its last stop.
        parser: Parser that read it.
        designation: The designation, folded.
    """

    first: int
    last: int
    parser: str
    designation: Designation


class Track(msgspec.Struct, frozen=True):
    """One designation from its beginning to its end, within one presence of its entry.

    Attributes:
        statements: What was said of it, oldest first.
        first_seen: Between which versions it came.
        gone: Between which versions it went, None while it stands in the newest.
    """

    statements: tuple[Statement, ...]
    first_seen: When
    gone: When | None


class _Open:
    """A designation that has begun and not ended yet."""

    def __init__(self, statement: Statement, first_seen: When) -> None:
        self.statements = [statement]
        self.first_seen = first_seen

    @property
    def newest(self) -> Statement:
        return self.statements[-1]

    def close(self, gone: When | None) -> Track:
        return Track(tuple(self.statements), self.first_seen, gone)


def tracks_of(line: Line, span: Sequence[Segment], first_seen: When) -> list[Track]:
    """Follow the designations of one entry through one of its presences.

    Args:
        line: The line of versions.
        span: Neighbouring segments of the entry, oldest first.
        first_seen: When the entry came.

    Returns:
        The designations in the order in which they began.
    """
    end = span[-1].last
    gone = went(line, end, end + 1) if end + 1 < len(line.stops) else None
    closed: list[Track] = []
    active: list[_Open] = []
    newest_of: dict[str, int] = {}  # last stop so far by parser
    for segment in span:
        stated = [
            Statement(segment.first, segment.last, segment.parser, one)
            for one in folded(segment.record.designations)
        ]
        pairs = _matched([one.newest for one in active], stated)
        taken = {new for _, new in pairs}
        for old, new in pairs:
            active[old].statements.append(stated[new])
        staying = {old for old, _ in pairs}
        still: list[_Open] = []
        for number, one in enumerate(active):
            if number in staying or one.newest.parser != segment.parser:
                still.append(one)
            else:
                closed.append(one.close(went(line, one.newest.last, segment.first)))
        before = newest_of.get(segment.parser)
        for number, statement in enumerate(stated):
            if number not in taken:
                still.append(_Open(statement, _began(line, segment, before, first_seen)))
        active = still
        newest_of[segment.parser] = segment.last
    closed.extend(one.close(gone) for one in active)
    return sorted(closed, key=lambda one: (one.statements[0].first, one.statements[0].designation))


def _began(line: Line, segment: Segment, before: int | None, first_seen: When) -> When:
    """Say when a designation came that no earlier segment states.

    Args:
        line: The line of versions.
        segment: The segment that states it first.
        before: Last stop at which its parser did not state it, None when there is none: then it
            may have been there as long as the entry.
        first_seen: When the entry came.
    """
    if before is not None:
        return came(line, before, segment.first)
    return When(first_seen.earliest, came(line, None, segment.first).latest, "first_seen")


def folded(designations: Sequence[Designation]) -> list[Designation]:
    """Join what is said of one designation in several places, and leave umbrellas out.

    A component, or the part of a file that is not bound to one list, may add programs, measures
    and legal basis without a list and a date: they belong to every designation of that authority
    in the entry.
    """
    if len(designations) < 2:
        return list(designations)
    whole = [one for one in designations if _is_whole(one)]
    whole = [one for one in whole if (one.authority, one.list_name) not in _UMBRELLAS] or whole
    made = _distinct(whole)
    for extra in designations:
        if extra in whole:
            continue
        own = [at for at, one in enumerate(made) if one.authority == extra.authority]
        own = [at for at in own if made[at].list_name == extra.list_name] or own
        for at in own:
            made[at] = _joined(made[at], extra)
        if not own:
            made.append(extra)
    return made


def _is_whole(one: Designation) -> bool:
    dated = one.listed is not None or bool(one.reference)
    return dated or bool(one.programs and one.list_name)


def _distinct(designations: Iterable[Designation]) -> list[Designation]:
    made: dict[tuple[object, ...], Designation] = {}
    for one in designations:
        key = (one.authority, one.list_name, one.reference, one.programs, one.listed)
        made[key] = _joined(made[key], one) if key in made else one
    return list(made.values())


def _joined(one: Designation, other: Designation) -> Designation:
    return msgspec.structs.replace(
        one,
        programs=_union(one.programs, other.programs),
        legal_basis=_union(one.legal_basis, other.legal_basis),
        amended=tuple(sorted({*one.amended, *other.amended})),
        measures=_union(one.measures, other.measures),
        reasons=one.reasons + tuple(text for text in other.reasons if text not in one.reasons),
    )


def _union(left: Iterable[str], right: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({*left, *right}))


def best_match(one: Designation, others: Sequence[Designation]) -> Designation | None:
    """Give the designation that continues another within one version, None without any."""
    ranked = [(_rank(Statement(0, 0, "", one), Statement(0, 0, "", each)), each) for each in others]
    rank, best = max(ranked, key=lambda pair: pair[0], default=(0, None))
    return best if rank else None


def _matched(old: Sequence[Statement], new: Sequence[Statement]) -> list[tuple[int, int]]:
    """Pair what went on with what it became: the best agreement first, ties in order."""
    scored = sorted(
        (-rank, left, right)
        for left, one in enumerate(old)
        for right, other in enumerate(new)
        if (rank := _rank(one, other))
    )
    pairs: list[tuple[int, int]] = []
    for _, left, right in scored:
        if all(left != one and right != other for one, other in pairs):
            pairs.append((left, right))
    return pairs


def _rank(old: Statement, new: Statement) -> int:
    """Say how well two statements agree on being one designation; 0: they are two."""
    one, other = old.designation, new.designation
    if one.authority != other.authority:
        return 0
    same_parser = old.parser == new.parser
    same_list = one.list_name == other.list_name
    if not same_list and (same_parser or _NOT_UNDER_UMBRELLA in (one.list_name, other.list_name)):
        return 0
    both = set(one.programs) & set(other.programs)
    either = set(one.programs) | set(other.programs)
    same_day = one.listed == other.listed
    if same_parser and not both and either and not same_day:
        return 0  # another program since another day is another designation
    reference = one.reference == other.reference
    return 1 + 16 * same_list + 8 * (reference and bool(one.reference)) + 4 * same_day + 2 * bool(
        both or not either
    ) + (one.programs == other.programs)  # fmt: skip
