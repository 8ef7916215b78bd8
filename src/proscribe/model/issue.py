"""A fault in a published list, as a value: it is counted, kept and shown, never swallowed."""

from typing import Literal

import msgspec

Severity = Literal["refusal", "error", "warning", "info"]


class Issue(msgspec.Struct, frozen=True, order=True, kw_only=True, omit_defaults=True):
    """Something in a list file that is not as its format says.

    Attributes:
        kind: Stable code, for example `truncated`, `unknown-leaf`, `unknown-category`,
            `date-unreadable`, `orphan-row`, `duplicate-id`, `check-digit`.
        severity: `refusal` keeps the whole version from going live (unless accepted with a
            reason); `error` concerns one record and counts towards the gate's limit;
            `warning` and `info` are kept for the health report.
        message: One sentence: what, and what was done about it.
        record_id: The record concerned, or "".
        component: The component concerned, or "".
        location: Where in the raw file, or "".
        value: The published value concerned, cut at 200 characters, or "".
    """

    kind: str
    severity: Severity
    message: str
    record_id: str = ""
    component: str = ""
    location: str = ""
    value: str = ""
