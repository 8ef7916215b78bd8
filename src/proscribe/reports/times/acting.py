"""A state that acts at home: `On 1 February the armed forces of Ruritania deposed the government`.

What its forces and offices do there is on its own clock; measures against others, or words, are not
meant.

Source: this project.
"""

import re

_STATE_ACTS = re.compile(
    r",?\s+(?:the|elements\s+of\s+the)\s+(?:[a-z]+\s+)?"
    r"(?:armed\s+forces|army|military|police|parliament|government|junta|generals|presidency|navy|"
    r"air\s+force)\s+of\s+(?P<name>(?:the\s+)?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3})\s+"
    r"(?:[a-z]+ly\s+)?"
    r"(?:deposed|overthrew|ousted|toppled|seized|took|dissolved|dismissed|arrested|detained|shot|killed|"
    r"declared|closed|raided|voted|opened\s+fire|crushed|suspended)\b"
)


def state_that_acts(text: str, end: int, last: int) -> str:
    """Give the country whose forces or office act in the clause behind a time that opens it, or "".

    Args:
        text: The whole text.
        end: Where the time ends.
        last: Where its sentence ends.
    """
    found = _STATE_ACTS.match(text, end, last)
    return found["name"] if found is not None else ""
