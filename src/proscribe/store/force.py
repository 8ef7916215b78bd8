"""Which version of a dataset was in force here, from when to when."""

import msgspec
from sqlalchemy import Connection, func, select, update

from proscribe.store.schema import in_force


class Force(msgspec.Struct, frozen=True):
    """A time in which a version was in force here.

    Attributes:
        dataset: Dataset name.
        version_id: The version.
        from_time: UTC instant.
        to_time: UTC instant, None while it lasts.
    """

    dataset: str
    version_id: int
    from_time: str
    to_time: str | None


def forces(connection: Connection, dataset: str | None = None) -> tuple[Force, ...]:
    """Give when which version was in force here, oldest first."""
    query = select(
        in_force.c.dataset, in_force.c.version_id, in_force.c.from_time, in_force.c.to_time
    ).order_by(in_force.c.id)
    if dataset is not None:
        query = query.where(in_force.c.dataset == dataset)
    return tuple(Force(*row) for row in connection.execute(query))


def put_in_force(connection: Connection, dataset: str, version_id: int, at: str) -> None:
    """Switch a dataset to a version from a moment on."""
    moment = put_out_of_force(connection, dataset, at)
    connection.execute(
        in_force.insert().values(
            dataset=dataset, version_id=version_id, from_time=moment, to_time=None
        )
    )


def put_out_of_force(connection: Connection, dataset: str, at: str) -> str:
    """End the time of the version in force, if there is one; give the moment as written."""
    times = connection.execute(
        select(func.max(in_force.c.from_time), func.max(in_force.c.to_time)).where(
            in_force.c.dataset == dataset
        )
    ).one()
    moment = max(at, *filter(None, times)) if any(times) else at  # a clock set back tears nothing
    connection.execute(
        update(in_force)
        .where(in_force.c.dataset == dataset, in_force.c.to_time.is_(None))
        .values(to_time=moment)
    )
    return moment
