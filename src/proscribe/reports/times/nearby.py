"""How long before a document a day lies: what it announces is not weeks old.

Source: this project.
"""

from datetime import UTC, datetime, timedelta

LONG_BEFORE = timedelta(days=21)  # a measure older than that is not what a document announces
_FORM = "%Y-%m-%dT%H:%M:%SZ"


def moment(instant: str) -> datetime:
    """Read an instant in UTC as reports write it (`2022-01-13T15:34:00Z`)."""
    return datetime.strptime(instant, _FORM).replace(tzinfo=UTC)
