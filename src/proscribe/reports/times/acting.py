"""A state that acts at home: `On 1 February the armed forces of Ruritania deposed the government`.

What its forces, courts and offices do there is on its own clock, and so is what a Ruritanian court
or police do in a place that no table has; measures against others, or words, are not meant.

Source: this project.
"""

import re

from proscribe.reports.times.placeforms import BREAK
from proscribe.reports.times.zones import country_zone, has_one_clock
from proscribe.values.territories import parse_territory

_STATE_ACTS = re.compile(
    r",?\s+(?:the|elements\s+of\s+the)\s+(?:[a-z]+\s+)?"
    r"(?:armed\s+forces|army|military|police|parliament|government|junta|generals|presidency|navy|"
    r"air\s+force)\s+of\s+(?P<name>(?:the\s+)?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3})\s+"
    r"(?:[a-z]+ly\s+)?"
    r"(?:deposed|overthrew|ousted|toppled|seized|took|dissolved|dismissed|arrested|detained|shot|killed|"
    r"declared|closed|raided|voted|opened\s+fire|crushed|suspended|staged\s+an?\s+coup|mounted\s+an?\s+coup|fired)\b"
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


_NATIONAL = re.compile(
    r"\b(?P<nation>[A-Z][a-z]{3,}(?:\s[A-Z][a-z]+)?)\s+"
    r"(?:(?:federal|military|security|special|naval|border|criminal|high|supreme|state|public|customs|regional|local|"
    r"counter-?terrorism|anti-[a-z]+|intelligence|investigating)\s+){0,2}"
    r"(?:soldiers|troops|police|army|navy|court|judges?|prosecutors?|forces|guards?|gendarmes|authorities|customs|"
    r"investigators|inspectors|officers|agents|tribunal|jury|marines|paratroopers|commandos)\b"
    r"(?:\s+(?:in|at|of)\s+(?:the\s+)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)?\s+"
    r"(?:(?:had|have|also|first|then|later|again|finally|[a-z]+ly)\s+){0,2}"
    r"(?:arrested|detained|convicted|sentenced|acquitted|jailed|charged|indicted|seized|raided|searched|stopped|"
    r"opened|closed|shot|killed|fired|found|intercepted|boarded|impounded|froze|fined|questioned|expelled|deported|"
    r"ordered|released|freed|tried|took|caught|captured|entered|retook|stormed|turned\s+back)\b"
)


_PLACED = re.compile(r"\b(?:in|at|near|outside|off)\s+(?:the\s+)?[A-Z]")


def nation_that_acts(text: str, first: int, start: int) -> str:
    """Give the clock of the country whose police, court or forces act in a place before a time.

    `A Ruritanian court in Made Town convicted him in May`: on Ruritania's clock, if it has one.

    Args:
        text: The whole text.
        first: Where the clause begins.
        start: Where the time begins.
    """
    for one in _NATIONAL.finditer(text, first, start):
        words = one["nation"].split()
        codes = (parse_territory(" ".join(words[at:])) for at in range(len(words)))
        code = next((code for code in codes if code), None)
        if code is None or not has_one_clock(code):
            continue
        is_placed = _PLACED.search(text, one.start(), start) is not None
        if is_placed and BREAK.search(text, one.end(), start) is None:
            return country_zone(code) or ""
    return ""
