"""Whether an announcement tells what is done, or what was done before.

Source: `acts.toml`.
"""

import re
from typing import NamedTuple

from proscribe.reports.designations.acts.cue import Cue
from proscribe.reports.designations.acts.forms import Kind, pattern_of
from proscribe.reports.times.patterns import MONTH_NAMES

# `had slapped sanctions on them earlier the same day`: no measure of long ago
_SAME_DAY = re.compile(
    r"\bearlier\s+(?:on\s+)?(?:the\s+same\s+day|today|in\s+the\s+day|that\s+day)\b|\bhours\s+(?:before|earlier|after|later)\b|"
    r"\b(?:the|that)\s+same\s+(?:day|morning|afternoon|evening|night)\b"
)
_LONG_SINCE = re.compile(r"\b(?:already|previously|long\s+ago)\b")
_HAD_BEFORE = re.compile(
    r"\bhad(?:\s+(?:been\s+)?(?:[\w-]+\s+){0,2}|,?\s+(?:by|on|in|before|at)\s+(?:[\w-]+\s+){0,3}[\w-]+,?\s+)$"
)
_HAD = re.compile(r"had\s+(?!their\b|its\b|his\b|her\b)")
_REPORTED = re.compile(
    r"\b(?:said|says|announced|confirmed|declared|told\s+\w+|reported|disclosed|stated)\b[^.;\"“]{0,80}?"
    r"\b(?:it|they|he|she|ministers|the\s+\w+|[A-Z]\w+(?:\s+too)?)\s+(?:(?:had|has|have|was|were|is|are)\s+(?:\w+\s+){0,2})?$"
)
# `whom it sanctioned before, last over a murder`; not `sanctioned him the night before`,
# `sanctioned three men whom it had not named before`
_BEFORE_NOW = re.compile(
    r"(?:(?!\b(?:who|whom|which|that|whose|not|never|nobody|none|had|has|have|no|hours?|days?|nights?|weeks?|"
    r"mornings?|evenings?|months?|minutes?)\b)[^,;:.“”\"]){0,80}?\b(?:before|previously|in\s+the\s+past|once\s+already)"
    r"(?=\s*(?:[,.;)]|$))"
)
# `Another 18 people had been sanctioned by Ottawa before today`
_BEFORE_TODAY = re.compile(
    r"[^.;:]{0,60}?\b(?:before\s+(?:today|yesterday|now|then|that|this|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|by\s+then)\b"
)
# `blacklisted A last autumn`; not `for its deals of last winter`, `men behind raids last winter`
_LAST_SEASON = re.compile(
    r"(?:(?!\b(?:who|whom|which|that|whose|of|for|over|from|after|following|because|since|during|amid|behind|in|"
    r"at|by|with|under|against|involved|used|seized|founded|arrested|active|responsible)\b)[^,;:.“”\"]){0,80}?\blast\s+(?:spring|summer|autumn|fall|winter)\b"
)

# `The previous amendment, on March 15, concerned the ships. It put A and B on the lists`
_OF_EARLIER = (
    r"(?:^|[.!?\n]\s*)(?:The|Its|Their|An?|That|[A-Z][\w.]*['’]s)\s+(?:previous|earlier|preceding|prior|last|former)\s+"
    r"(?:[\w-]+\s+)?(?:amendment|round|package|action|regulation|order|notice|update|listing|designation|measure|"
    r"announcement|decision|step)%s\b(?!\s+(?:today|this\s+(?:week|morning))\b)[^.!?\n]{0,200}[.!?]\s+$"
)
# `The round in December was larger. It hit A and B`, `The December round was larger. It hit A`,
# `A first round came in November. It ...`
_ROUND = r"(?:round|package|batch|tranche|notice|announcement|wave|amendment|list)"
_THEN = (
    rf"(?:(?:{MONTH_NAMES})\b|[Ll]ast\s+(?:week|month|year|spring|summer|autumn|fall|winter)\b|"
    r"(?:19|20)\d\d\b)"
)
_OF_ROUND = (
    r"(?:^|[.!?\n]\s*)(?:The|Its|Their|An?|That|[A-Z][\w.]*['’]s)\s+(?:(?:[\w-]+\s+){0,3}?"
    rf"{_ROUND}%s\s+"
    r"(?:(?:had\s+)?(?:came|come|was|were|been|followed|dates?|went\s+out|appeared)\s+(?:[\w-]+\s+){0,3}?)?(?:(?:in|of|from|on|back)\s+){0,2}"
    rf"(?:(?:early|late|mid|last|\d{{1,2}})[\s-]+)?{_THEN}|{_THEN}(?:['’]s)?\s+(?:[\w-]+\s+){{0,2}}?{_ROUND}%s\s)"
    r"(?!(?:\S+\s+){0,3}?(?:is|are|today)\b)[^.!?\n]{0,160}[.!?]\s+$"
)
_IT = (
    (
        re.compile(r"\W*(?:It|That)(?:\s+(?:also|then|had))?\s+$"),
        re.compile(f"{_OF_EARLIER % ''}|{_OF_ROUND % ('', '')}"),
    ),
    (
        re.compile(r"\W*(?:They|Those)(?:\s+(?:also|then|had))?\s+$"),
        re.compile(f"{_OF_EARLIER % 's'}|{_OF_ROUND % ('s', 's')}"),
    ),
    (  # `Those listed were A and B`: of one round too, where they open the sentence
        re.compile(r"(?:They|Those)\s"),
        re.compile(_OF_ROUND % ("", "")),
    ),
)
_REACH = 260  # letters of the sentence before


class ToldAs(NamedTuple):
    """What an announcement tells.

    Attributes:
        action: What is done; `previous` when the parties are said to be listed already.
        had_done: Nothing but `had` says that it was before.
    """

    action: Kind
    had_done: bool


def is_reported(cue: Cue) -> bool:
    """Tell what somebody says that it has done: `announced in Washington that it had`."""
    return _REPORTED.search(cue.before) is not None


def told_as(cue: Cue) -> ToldAs:
    """Tell whether an announcement is of now."""
    action = cue.form.action
    past = _HAD.match(cue.words) is not None or _LONG_SINCE.search(cue.words) is not None
    past = past or _is_earlier(cue, cue.before)
    had_done = past and _is_only_had(cue)
    if had_done and is_reported(cue):
        past = had_done = False  # `The ministry said that it had frozen`: of now
    if action != "add":
        return ToldAs(action, had_done=False)
    past = past and _SAME_DAY.search(cue.text, cue.passage.start, cue.passage.end) is None
    return ToldAs("previous" if past else action, had_done)


def _is_earlier(cue: Cue, before: str) -> bool:
    if pattern_of("earlier", "before").search(before):
        return True
    start = cue.passage.start
    opened = before if before.strip() else f"{cue.words.split(None, 1)[0]} "
    for word, sentence in _IT:  # which stands for one act or for several
        if word.fullmatch(opened) and sentence.search(cue.text, max(0, start - _REACH), start):
            return True
    if cue.is_of_subject:
        return pattern_of("earlier", "after").search(cue.after) is not None
    return cue.form.subject and (
        _BEFORE_NOW.match(cue.after) is not None or _LAST_SEASON.match(cue.after) is not None
    )


def _is_only_had(cue: Cue) -> bool:
    """Tell that nothing but `had` says that a measure was before."""
    if _LONG_SINCE.search(cue.words) or _LONG_SINCE.search(cue.before):
        return False
    if cue.is_of_subject and _BEFORE_TODAY.match(cue.after):
        return False
    bare = _HAD_BEFORE.sub("", cue.before)
    return (bare == cue.before and _HAD.match(cue.words) is not None) or (
        bare != cue.before and not _is_earlier(cue, bare)
    )
