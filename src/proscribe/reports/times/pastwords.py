"""Words that tell of what is over: verbs of the past, participles, the passive.

Source: this project; `data/english.toml` (`tense`).
"""

import re

from proscribe.reports.tables import any_of, english

_PAST = any_of(tuple(english("tense", "past")))
_DONE = any_of(tuple(english("tense", "past") - english("tense", "also_present")))
PARTICIPLE = any_of(tuple(english("tense", "participles")))
PAST = re.compile(
    rf"\b(?:was|were|been|{_PAST}|"
    r"(?!(?:need|speed|feed|seed|breed|indeed|exceed|proceed|succeed|hundred)\b)\w{2,}ed)\b|"
    r"\b(?:last|ago|since)\b|\b(?:didn|wasn|weren|hadn)[’']t\b",
    re.IGNORECASE,
)
DONE = re.compile(rf"\b(?:{_DONE}|\w{{3,}}ed)\b")
PASSIVE = re.compile(rf"\b(?:is|are|be|been|being|get)\s+(?:\w+ly\s+)?(?:\w+ed|{PARTICIPLE})\b")
PERFECT = re.compile(
    r"\b(?:had|was|were|did|went|continued|lasted|ran|kept|stayed|held|remained|stood|worked|"
    r"fought|waited|took)\b"
)
