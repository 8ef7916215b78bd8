"""Coverage of a format: every leaf is used, ignored with a reason, or an issue.

A path that ends in `/**` declares an element with all that is in it, for a part of a format whose
own leaves are published nowhere.
"""

from collections.abc import Iterator, Mapping

from proscribe.model.issue import Issue
from proscribe.sources.contract import Leaf


class LeafWatch:
    """Notes the leaves of one file that the format's table does not declare.

    Not thread-safe: one watch for one reading.
    """

    def __init__(self, leaves: Mapping[str, Leaf], *, component: str) -> None:
        self._leaves = leaves
        self._component = component
        self._unknown: dict[str, tuple[int, str, str]] = {}

    def see(self, path: str, value: str, location: str) -> bool:
        """Note a non-empty leaf.

        Args:
            path: CSV column or XML path as in the format's table.
            value: Its text.
            location: Where it stands in the raw file.

        Returns:
            Whether the table declares it.
        """
        if path in self._leaves or self._is_within(path):
            return True
        count, first, where = self._unknown.get(path, (0, value[:200], location))
        self._unknown[path] = (count + 1, first, where)
        return False

    def _is_within(self, path: str) -> bool:
        """Say whether the table declares an element with all that is in it, and this is there."""
        element = path.partition("@")[0]
        while element:
            if f"{element}/**" in self._leaves:
                return True
            element = element.rpartition("/")[0]
        return False

    def issues(self) -> Iterator[Issue]:
        """Give one refusal for each undeclared leaf that held a value."""
        for path, (count, value, location) in sorted(self._unknown.items()):
            yield Issue(
                kind="unknown-leaf",
                severity="refusal",
                message=(
                    f"{path} holds {count} value{'s' if count > 1 else ''} "
                    "and this release does not know what it means"
                ),
                component=self._component,
                location=location,
                value=value,
            )
