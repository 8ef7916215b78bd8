"""Words of measures that announce none: what is asked for, counted in sum, or only had.

Source: `acts.toml`.
"""

import re

from proscribe.reports.designations.acts.cue import Cue
from proscribe.reports.designations.acts.denied import denies
from proscribe.reports.designations.acts.forms import pattern_of

_SAYS = re.compile(r"\s*[:,]\s*[“\"]")
# `has sanctioned close to 200 persons over the past two years`
_MANY = re.compile(
    r"\s+(?:(?:more|fewer|less)\s+than|over|close\s+to|nearly|almost|some|about|around|at\s+least|hundreds|"
    r"dozens|scores)\b"
)
# `has now sanctioned more than 90 people`
_BY_NOW = re.compile(r"\b(?:has|have)\s+(?:now|already|so\s+far|to\s+date)\s+(?:\w+\s+)?$")
_PERFECT = re.compile(r"(?:has|have|are|is)\b")
# `The request of A to be taken off the list was turned down`, and not `was granted`
_ASKED = re.compile(
    r"\b(?:requests?|application|plea|bid|petition|appeal|demand|attempts?|efforts?|suit)\b[^.;:]{0,80}\bto\s+$"
)
_REFUSED = re.compile(
    r"[^.;:]{0,60}?\b(?:turned\s+down|refused|rejected|dismissed|denied|fails?|failed|declined|pending|without\s+success)\b"
)
# `A listed person may ask the Minister in writing to be taken off`; not `the request of A to be`
_MAY_ASK = re.compile(
    r"(?<!\b[Tt]he\s)(?<!\b[Aa]\s)(?<!\b[Hh]is\s)(?<!\b[Hh]er\s)(?<!\b[Ii]ts\s)"
    r"\b(?:ask|appl(?:y|ies)|petition|request|seek|write|wish|want|hope)(?:s|ing)?\b[^.;:]{0,80}?\b(?:to|for)\s+$"
)
# `All six continue to be subject to a freeze`: what is so, no news
_CONTINUES = re.compile(r"\b(?:continu(?:e|es|ed|ing)|remain(?:s|ed)?)\s+(?:\w+\s+)?(?:to\s+)?$")
# `OFAC sanctioned A, who took over from B after she was listed`: of B, not of who is told of before
_AFTER_SHE = re.compile(
    r"\b(?:sanction|designat|blacklist|list|impos|target|froze|add|remov|delist)\w*\b[^;:]*"
    r"\b(?:after|before|when|since|until|once|because|though|although|while)\s+(?:he|she|it|they)\s+$"
)
_BE = re.compile(r"\b(?:is|are|was|were|be|been|being|get|gets|got)\s+(?:\w+\s+){0,3}$")


def is_no_act(cue: Cue) -> bool:
    """Tell words of a measure that announce none, whoever acts."""
    before, form = cue.before, cue.form
    if form.lead is not None and form.lead.search(before) is None:
        return True
    if pattern_of("unreal", "before").search(before) or denies(cue.text, cue.end):
        return True
    if form.action == "add" and _CONTINUES.search(before):
        return True
    if cue.is_of_subject and _AFTER_SHE.search(before):
        return True
    if _MAY_ASK.search(before):
        return True
    if _ASKED.search(before) and _REFUSED.match(cue.text, cue.end, cue.passage.end):
        return True
    if cue.words == "added" and not _BE.search(before) and _is_said(cue):
        return True
    if form.action != "previous" and _is_sum(cue):
        return True
    if not cue.is_of_subject and not form.start and form.action != "previous":
        verb = cue.words.split()[0]
        return _BE.search(before) is not None and not verb.endswith("ing") and verb[0].islower()
    return False


def _is_said(cue: Cue) -> bool:
    """Tell a verb of saying: `A spokesperson added: "There is one with their commanders."`."""
    return _SAYS.match(cue.text, cue.end, cue.passage.end) is not None


def _is_sum(cue: Cue) -> bool:
    """Tell a sum of some time: `In total, 60 people are now subject to sanctions`."""
    is_perfect = _PERFECT.match(cue.words) is not None
    return (
        pattern_of("totals", "before").search(cue.before) is not None
        or (is_perfect and pattern_of("totals", "counted").search(cue.before) is not None)
        or pattern_of("totals", "now").search(cue.text, cue.passage.start, cue.end) is not None
    )


def is_sum_of_additions(cue: Cue) -> bool:
    """Tell additions that are only counted: `has now sanctioned more than 90 people`."""
    if cue.form.action != "add":
        return False
    is_total = pattern_of("totals", "after").search(cue.after) is not None
    if not is_total and (cue.is_of_subject or _BY_NOW.search(cue.before) is None):
        return False
    return cue.is_of_subject or _MANY.match(cue.text, cue.end, cue.passage.end) is not None
