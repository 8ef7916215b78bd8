"""Names of a report that are read already: of new parties, of those listed before, of speakers.

Source: this project.
"""

from proscribe.ledger.resolution.hands import hands_of
from proscribe.model.report import Report, Span
from proscribe.reports.linking.names import Keys, first_and_last, keys_of_names

_Closed = list[tuple[Span, tuple[str, ...]]]


class Taken:
    """What is read already, by the authority on whose list it is said to stand."""

    def __init__(self, report: Report) -> None:
        """Take the parties of a report.

        Args:
            report: The report.
        """
        self._new, self._old, self._speaking, self._closed = _taken(report)

    def within(self, place: Span) -> list[Span]:
        """Give where names stand in a sentence that are read already."""
        return [one for one, _ in self._closed if place.start <= one.start < place.end]

    def closed_on(self, bodies: tuple[str, ...]) -> list[Span]:
        """Give where names stand that are read already: as new, or as listed by those asked."""
        return [one for one, by in self._closed if not (by and bodies) or bool({*by} & {*bodies})]

    def has(self, written: str, bodies: tuple[str, ...]) -> bool:
        """Tell a name that is read already: as new on the lists asked, or as listed before."""
        keys = keys_of_names((written,))
        return bool(keys & self._speaking) or any(
            keys & own
            for known in (self._old, self._new)
            for body, own in known.items()
            if not bodies or body in ("", *bodies)
        )

    def take(self, written: str, bodies: tuple[str, ...]) -> None:
        """Note a name as one of a party listed before; by anybody, where no authority is told."""
        keys = keys_of_names((written,))
        for body in bodies or ("",):
            self._old[body] = self._old.get(body, frozenset()) | keys


def _taken(report: Report) -> tuple[dict[str, Keys], dict[str, Keys], Keys, _Closed]:
    """Give what is read already.

    Returns:
        By authority the names of new parties and of those listed before, the names of those who
        speak, and where names stand: of those listed before with the authorities who list them,
        of new ones with none.
    """
    new: dict[str, Keys] = {}
    old: dict[str, Keys] = {}
    closed: _Closed = []
    for each in report.descriptions:
        names = [name for group in each.groups for name in group.names]
        acting = tuple(hand.body for hand in hands_of(each))
        for found, targets in ((new, names), (old, each.previously_designated)):
            for one in targets:
                bodies = one.keepers or acting
                closed.append((one.span, bodies if found is old else ()))
                briefly = first_and_last(one.name) if found is new else ()
                keys = keys_of_names([one.name, *one.aliases, *briefly])
                for body in bodies:
                    found[body] = found.get(body, frozenset()) | keys
    speaking = [
        one.name for one in report.parties if one.name and {"speaker", "author"} & {*one.roles}
    ]
    told: Keys = frozenset().union(*new.values(), *old.values())
    return new, old, keys_of_names(speaking) - told, closed
