"""Take a list out of force, or put it back: with a reason, audited, its history kept.

A retired list is no longer searched and gives no parties. What it said, and when it was in force
here, stays; questions about a day before its retirement are answered with it.
"""

from collections.abc import Iterator

import msgspec

from proscribe.errors import InputError
from proscribe.ingest import keep
from proscribe.ingest.gates import Finding
from proscribe.store import Reader, Store, Writer
from proscribe.store.versions import Kept

RETIRED, RESTORED = "list-retired", "list-restored"  # kinds of audit entries


class Retired(msgspec.Struct, frozen=True, kw_only=True):
    """A list that was taken out of force.

    Attributes:
        dataset: Dataset name.
        at: When, UTC instant.
        version_id: The version that was in force.
        reason: In the words of who did it.
    """

    dataset: str
    at: str
    version_id: int
    reason: str


def retire(store: Store, name: str, *, reason: str, now: str) -> Retired:
    """Take a list out of force.

    Args:
        store: The store.
        name: Dataset name.
        reason: In a sentence; goes into the audit chain.
        now: UTC instant.

    Raises:
        InputError: It is not in force, or there is no reason.
    """
    _demand_reason(reason)
    with store.write() as writer:
        kept = writer.in_force(name)
        if kept is None:
            raise _not_so(name, "in force", writer.names_in_force())
        at = writer.put_out_of_force(name, now)
        writer.put_references(name, {})
        keep.form_again(writer, [key for key in writer.party_ids() if key[0] != name])
        _audit(writer, RETIRED, kept, reason, now)
    return Retired(dataset=name, at=at, version_id=kept.noun.id, reason=reason)


def restore(store: Store, name: str, *, reason: str, now: str) -> Kept:
    """Put a retired list back in force, with the version that it had.

    Raises:
        InputError: It is not retired, or there is no reason.
    """
    _demand_reason(reason)
    with store.write() as writer:
        force = writer.retired(name)
        if force is None:
            raise _not_so(name, "retired", tuple(one.dataset for one in retired(writer)))
        kept = writer.version(force.version_id)
        writer.put_in_force(name, kept.noun.id, now)
        records = writer.records(kept)
        writer.put_references(name, {one.id: one.references for one in records.values()})
        keys = set(writer.party_ids()) | {(name, record_id) for record_id in records}
        keep.form_again(writer, keys)
        _audit(writer, RESTORED, kept, reason, now)
    return kept


def retired(reader: Reader) -> Iterator[Retired]:
    """Give the lists that are retired, in order of name."""
    found = [
        force for name in reader.dataset_names() if (force := reader.retired(name)) is not None
    ]
    reasons = (
        {
            event.content["dataset"]: event.content["reason"]
            for event in reader.events()
            if event.kind == RETIRED
        }
        if found
        else {}
    )
    for force in found:
        yield Retired(
            dataset=force.dataset,
            at=force.to_time or "",
            version_id=force.version_id,
            reason=reasons.get(force.dataset, ""),
        )


def judge_retired(reader: Reader, name: str) -> Iterator[Finding]:
    """Give what keeps a version of a retired list from going in force: that it is retired."""
    force = reader.retired(name)
    if force is not None:
        yield Finding(
            "retired",
            f"{name} was retired on {(force.to_time or '')[:10]}. "
            f'To put it back in force first: `proscribe retire {name} --undo --reason "..."`.',
        )


def _demand_reason(reason: str) -> None:
    if not reason.strip():
        raise InputError(
            where="--reason", reason="a decision needs a reason", remedy="Say why in a sentence."
        )


def _not_so(name: str, state: str, names: tuple[str, ...]) -> InputError:
    return InputError(
        where=name,
        reason=f"there is no list of this name that is {state}",
        remedy=f"{state[0].upper()}{state[1:]}: {', '.join(names) or 'none'}.",
    )


def _audit(writer: Writer, kind: str, kept: Kept, reason: str, now: str) -> None:
    writer.append_event(
        at=now,
        kind=kind,
        content={
            "dataset": kept.noun.dataset,
            "version": str(kept.noun.id),
            "published": kept.noun.published,
            "reason": reason,
        },
    )
