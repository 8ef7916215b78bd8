"""What had been set for a day, and whether it has been: `the deadline passed on Friday`.

Source: this project.
"""

import re

from proscribe.reports.times.pastwords import DONE, PASSIVE

# What had been set for a day, and what became of it: `the deadline passed on Friday`
_AWAITED = re.compile(
    r"\b(?:deadline|scheduled|slated|due|planned|expected|upcoming|foreseen|invitations?\s+to|"
    r"preparations\s+for|plans?\s+to|set\s+(?:to|for)|booked\s+for|will|would|shall)\b"
)
_BECAME = re.compile(
    r"\b(?:(?:ran|went|came|took|fell|began|broke|left|held|met|was|were|had|never)|\w{2,}ed)\b(?!\s+(?:to|for)\b)"
)
_THEN = re.compile(
    r"(?:,|,?\s+but|,?\s+and|,?\s+when\s+\w+)?\s+(?:(?:he|she|it|they|nobody|then|again)\s+)?"
    r"(?:never\s+\w+ed|(?:did|took|went|came|fell|began|broke|ended|stayed|failed|happened|passed|collapsed)\b|"
    r"(?:was|were)\s+(?:held|attended|opened|closed|cut|brief|short|quiet|boycotted|disrupted|interrupted|over)\b)"
)
_IS_ON = re.compile(r"\b(?:is|are|falls?)\s+(?:on\s+)?$")
_AT_DEADLINE = re.compile(
    r"\b(?:missed|met|beat|passed|made|kept|extended)\s+\w+\s+deadline\s+on\s+$"
)
# `through Tuesday`: what is told up to a day, and what goes on until one
UP_TO = re.compile(
    r"\b(?:complete|current|accurate|correct|up\s+to\s+date|updated|figures|data|records|statistics|tally|counts?|"
    r"archive|covers?|counted|shows?)\b"
)
_EXTENDS = re.compile(
    r"\b(?:extend|renew|prolong|authori[sz]|allow|permit|suspend|grant|issu|waiv|lift|postpon|delay|schedul|exempt|"
    r"reserv|book)\w*|\b(?:gave|left|set)\b"
)


# `ahead of the summit on Tuesday`; `asked for an answer before the debate in Made Town on Tuesday`
_AHEAD_OF = re.compile(
    r"\b(?:ahead\s+of|in\s+the\s+run-?up\s+to|in\s+preparation\s+for)\s+(?P<event>(?:[\w’'-]+\s+){1,7}?)(?:on|in)\s+$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\bbefore\s+(?P<event>(?:the|its|their|an?|his|her|next|this)\s+(?:[\w’'-]+\s+){1,6}?)on\s+$"
)
_ASKED_FOR = re.compile(
    r"\b(?:(?:asked|called|calls|asks|appealed|appeals|pressed|presses|pushed|pushes|lobbied|hopes?|hoped|waiting|waits)\s+(?:[\w’'-]+\s+){0,3}?(?:for|to)|"
    r"(?:demand|request|urg|seek|want|need|expect|promis|pledg|vow|threaten|plan|insist)\w*|sought|must|should)\b"
    r"(?!.*\b(?:had|after|since)\b)"
)
# `an official said ahead of the meeting on Monday`: when he said it
_PAST_BEFORE = re.compile(r"\b(?:had|were|was|said|told|wrote|added|announced|warned)\b")


def is_awaited(text: str, first: int, start: int) -> bool:
    """Tell an event before which something is asked for: `an answer before the debate on Tuesday`.

    Args:
        text: The whole text.
        first: Where the words of the sentence before the time begin.
        start: Where the time begins.
    """
    lead = text[first:start]
    ahead = _AHEAD_OF.search(lead)
    if ahead is not None:
        return _PAST_BEFORE.search(lead, 0, ahead.start()) is None
    before = _BEFORE.search(lead)
    return (
        before is not None
        and _BECAME.search(before["event"]) is None
        and _ASKED_FOR.search(lead[: before.start()]) is not None
    )


def is_over(text: str, first: int, ahead: re.Match[str], end: int) -> bool:
    """Tell what was to come and has been: `the deadline passed on Friday`.

    Args:
        text: The whole text.
        first: Where the words before the time begin.
        ahead: The words of the future, up to the time.
        end: Where the time ends.
    """
    words = ahead[0]
    awaited = list(_AWAITED.finditer(words))
    last = awaited[-1][0].split()[0] if awaited else ""
    if awaited and last not in ("will", "would", "shall"):
        become = PASSIVE.sub(" ", words[awaited[-1].end() :])
        if _IS_ON.search(words) is not None:
            return False
        if _BECAME.search(become) or _THEN.match(text, end, end + 60):
            return True
        return _AT_DEADLINE.search(text, first, ahead.end()) is not None
    if words.split()[0] != "through":
        return False
    lead = text[first : ahead.start()]
    if _EXTENDS.search(lead) is not None:
        return False
    return UP_TO.search(lead) is not None or DONE.search(PASSIVE.sub(" ", lead)) is not None
