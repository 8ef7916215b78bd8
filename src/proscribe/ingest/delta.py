"""A delta: what is added to and removed from a base, never a list by itself.

A delta is applied only to a base that fits it: one of the same kind of format, which holds every
record that is removed and none that is added. OFAC's delta files do not name their base, so this
is the check that they allow.
"""

import msgspec

from proscribe.ingest.gates import Finding
from proscribe.ingest.reading import Reading
from proscribe.sources.contract import Format
from proscribe.store import Reader
from proscribe.store.versions import Kept


def apply_delta(
    reader: Reader, one: Format, base: Kept | None, delta: Reading
) -> tuple[Reading | None, list[Finding]]:
    """Apply a delta to its base.

    Args:
        reader: The store.
        one: Format of the delta.
        base: The version that it is applied to, or None when there is none.
        delta: What its parser gave.

    Returns:
        The whole state after it, or None with the findings that say why there is none.
    """
    if base is None:
        return None, [_no("there is no version to apply it to. Load the full list first")]
    component = one.components[0].name
    names = {part.name for part in base.noun.components if part.sha256}
    if component not in names or one.parser not in base.parsers:
        return None, [
            _no(
                f"the version of {base.noun.published or base.noun.observed} is in the format "
                f"{base.noun.format}, and this delta changes another one. "
                "Load the full list in the delta's own kind of format first"
            )
        ]
    state = reader.component_records(base, component, parser=one.parser)
    locations = dict(reader.locations(base).get(component, {}))
    removed = [removal.record_id for removal in delta.removals]
    added = delta.components.get(component, {})
    missing = [record_id for record_id in removed if record_id not in state]
    replaced = {removal.record_id for removal in delta.removals if removal.replaced}
    present = [record_id for record_id in added if record_id in state and record_id not in replaced]
    if missing or present:
        wrong = [f"does not hold {one_id}, which it changes" for one_id in missing[:3]]
        wrong += [f"already holds {one_id}, which is added" for one_id in present[:3]]
        return None, [
            _no(
                f"the version of {base.noun.published or base.noun.observed} is not its base: "
                f"it {' and '.join(wrong)}"
            )
        ]
    for record_id in removed:
        del state[record_id]
        locations.pop(record_id, None)
    state.update(added)
    locations.update(
        (record_id, f"delta, {place}")
        for record_id, place in delta.locations.get(component, {}).items()
    )
    whole = msgspec.structs.replace(
        delta,
        components={component: state},
        locations={component: locations},
        n_names=sum(
            len({(name.kind, name.text) for name in record.names}) for record in state.values()
        ),
        parsed=msgspec.structs.replace(delta.parsed, records=len(state)),
    )
    return whole, []


def _no(reason: str) -> Finding:
    return Finding("delta-base", f"This delta cannot be applied: {reason}.", acceptable=False)
