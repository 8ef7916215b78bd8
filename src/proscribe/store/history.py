"""Which record content stood in which versions: runs of positions, kept maximal.

For one component of one dataset, read by one parser, the versions form a line. A row of
`presence` is a maximal run of neighbouring versions in which a record has one content. The rows
are therefore a function of the set of versions alone, whatever the order they came in: inserting
a version splits the runs that it interrupts and joins those that it connects.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, bindparam, delete, select, update

from proscribe.store.schema import OPEN_END, presence, revision

_BATCH = 500


class Line(NamedTuple):
    """The line of versions that a run lies on."""

    dataset: str
    parser: str
    component: str


class Run(NamedTuple):
    """One content of one record over neighbouring versions, both ends included."""

    record_id: str
    hash: str
    from_position: str
    to_position: str


def insert(
    connection: Connection,
    line: Line,
    *,
    position: str,
    others: Sequence[str],
    state: Mapping[str, str],
) -> None:
    """Put a version on its line.

    Args:
        connection: In a writing transaction.
        line: Dataset, parser and component.
        position: Position of the new version; not among `others`.
        others: Positions of the versions that are on the line already, ascending.
        state: Content hash by record id in the new version.
    """
    slot = bisect_left(others, position)
    before = others[slot - 1] if slot else None
    after = others[slot] if slot < len(others) else None
    own_end = OPEN_END if after is None else position
    todo = dict(state)
    gone: list[int] = []
    moved_to: list[dict[str, object]] = []
    moved_from: list[dict[str, object]] = []
    fresh: list[Run] = []
    for row in _touching(connection, line, before, after):
        stays = todo.get(row.record_id) == row.hash
        covers_before = before is not None and row.from_position <= before
        covers_after = after is not None and row.to_position >= after
        # A run that is open at the end reaches the last version there was: `before`, when
        # nothing comes after.
        if stays:
            del todo[row.record_id]
            if covers_before and (covers_after or row.to_position == OPEN_END):
                continue
            if covers_before:
                moved_to.append({"row": row.id, "end": own_end})
            else:
                moved_from.append({"row": row.id, "start": position})
        elif covers_before and covers_after:
            gone.append(row.id)
            fresh.append(Run(row.record_id, row.hash, row.from_position, str(before)))
            fresh.append(Run(row.record_id, row.hash, str(after), row.to_position))
        elif covers_before and row.to_position == OPEN_END:
            moved_to.append({"row": row.id, "end": before})
    fresh.extend(Run(record_id, digest, position, own_end) for record_id, digest in todo.items())
    _apply(connection, line, gone, moved_to, moved_from, fresh)


def _touching(
    connection: Connection, line: Line, before: str | None, after: str | None
) -> list["_Row"]:
    """Give the runs that reach the version before, the version after, or both."""
    table = presence.c
    reach = []
    if before is not None:
        reach.append(and_(table.from_position <= before, table.to_position >= before))
    if after is not None:
        reach.append(and_(table.from_position <= after, table.to_position >= after))
    found: dict[int, _Row] = {}
    for condition in reach:
        rows = connection.execute(
            select(
                table.id, table.record_id, table.hash, table.from_position, table.to_position
            ).where(_on(line), condition)
        )
        found.update((row.id, _Row(*row)) for row in rows)
    return list(found.values())


class _Row(NamedTuple):
    id: int
    record_id: str
    hash: str
    from_position: str
    to_position: str


def _on(line: Line) -> ColumnElement[bool]:
    return and_(
        presence.c.dataset == line.dataset,
        presence.c.parser == line.parser,
        presence.c.component == line.component,
    )


def _apply(
    connection: Connection,
    line: Line,
    gone: list[int],
    moved_to: list[dict[str, object]],
    moved_from: list[dict[str, object]],
    fresh: list[Run],
) -> None:
    if moved_to:
        connection.execute(
            update(presence)
            .where(presence.c.id == bindparam("row"))
            .values(to_position=bindparam("end")),
            moved_to,
        )
    if moved_from:
        connection.execute(
            update(presence)
            .where(presence.c.id == bindparam("row"))
            .values(from_position=bindparam("start")),
            moved_from,
        )
    for start in range(0, len(gone), _BATCH):
        connection.execute(delete(presence).where(presence.c.id.in_(gone[start : start + _BATCH])))
    if fresh:
        connection.execute(
            presence.insert(),
            [
                {
                    "dataset": line.dataset,
                    "parser": line.parser,
                    "component": line.component,
                    **run._asdict(),
                }
                for run in fresh
            ],
        )


def state_at(connection: Connection, line: Line, position: str) -> dict[str, str]:
    """Give the content hash of every record that stands at a position of the line."""
    rows = connection.execute(
        select(presence.c.record_id, presence.c.hash).where(
            _on(line), presence.c.to_position >= position, presence.c.from_position <= position
        )
    )
    return {row.record_id: row.hash for row in rows}


def contents_of(connection: Connection, line: Line, position: str, record_id: str) -> bytes | None:
    """Give the content of one record at a position of the line, or None."""
    return connection.execute(
        select(revision.c.content)
        .join(presence, revision.c.hash == presence.c.hash)
        .where(
            _on(line),
            presence.c.record_id == record_id,
            presence.c.to_position >= position,
            presence.c.from_position <= position,
        )
    ).scalar_one_or_none()


def all_runs(connection: Connection, dataset: str) -> list[tuple[Line, Run]]:
    """Give every run of a dataset, sorted: its whole history as one value."""
    rows = connection.execute(select(presence).where(presence.c.dataset == dataset))
    return sorted(
        (
            Line(row.dataset, row.parser, row.component),
            Run(row.record_id, row.hash, row.from_position, row.to_position),
        )
        for row in rows
    )


def known_hashes(connection: Connection, hashes: Iterable[str]) -> set[str]:
    """Give those of some hashes whose content is kept already."""
    wanted, known = list(hashes), set[str]()
    for start in range(0, len(wanted), _BATCH):
        piece = wanted[start : start + _BATCH]
        known.update(
            connection.execute(select(revision.c.hash).where(revision.c.hash.in_(piece))).scalars()
        )
    return known


def put_contents(connection: Connection, contents: Mapping[str, bytes]) -> None:
    """Keep contents by hash; those that are kept already are left alone."""
    known = known_hashes(connection, contents)
    rows = [
        {"hash": digest, "content": content}
        for digest, content in contents.items()
        if digest not in known
    ]
    if rows:
        connection.execute(revision.insert(), rows)


def contents_at(connection: Connection, line: Line, position: str) -> Iterator[tuple[str, bytes]]:
    """Give (record id, content) of every record that stands at a position of the line."""
    rows = connection.execute(
        select(presence.c.record_id, revision.c.content)
        .join(revision, revision.c.hash == presence.c.hash)
        .where(_on(line), presence.c.to_position >= position, presence.c.from_position <= position)
    )
    for row in rows:
        yield row.record_id, row.content


def contents_of_line(connection: Connection, line: Line) -> Iterator[tuple[Run, bytes]]:
    """Give every run of a line with its content, sorted by record id and place."""
    rows = connection.execute(
        select(
            presence.c.record_id,
            presence.c.hash,
            presence.c.from_position,
            presence.c.to_position,
            revision.c.content,
        )
        .join(revision, revision.c.hash == presence.c.hash)
        .where(_on(line))
        .order_by(presence.c.record_id, presence.c.from_position)
    )
    for row in rows:
        yield Run(row.record_id, row.hash, row.from_position, row.to_position), row.content
