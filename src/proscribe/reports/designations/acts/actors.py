"""Whether somebody who acts stands before a verb.

Source: this project.
"""

import re

from proscribe.reports.designations.acts.announcer import named_in
from proscribe.reports.parties.scene import Passage

_PROGRESSIVE = re.compile(r"\b(?:is|are|was|were)\s+(?:\w+\s+){0,5}$")
# Each word ends where a word ends, and is of one form only: else the ways to read many double
# with each.
_AFTER_SUBJECT = re.compile(
    r"(?:\s+|,\s*)(?:(?:has|have|had|also|too|alone|today|yesterday|then|further|"
    r"now|is|are|was|were|\w+ly|likewise|furthermore|moreover|besides|all|both|each|on\s+(?:its|his|her|their)\s+own(?:\s+(?:authority|initiative|account))?|(?:on|last|this|late)\s+\w+|"
    r"early\s+(?!\w+ly\b)(?:[A-Z]\w+|morning|afternoon|evening|spring|summer|autumn|winter)|"
    r"by\s+(?:then|now|(?:that|the\s+(?:latter|same))\s+(?:date|time|day))|on\s+the\s+same\s+(?:day|date|grounds?|occasion|basis)|"
    r"in\s+[A-Z]\w+|\([^()]{1,40}\)|with\s+(?:immediate\s+)?effect(?:\s+(?:from|on|as\s+of)\s+[\w\s.]{3,24}?)?,|(?:acting\s+)?(?:under|pursuant\s+to|in\s+line\s+with|together\s+with|following|in\s+coordination\s+with|jointly\s+with|like|as(?!\s+well\s*,))\s+[^,;:]{3,80},|(?:meanwhile|however),|(?:in|at|with|by)\s+(?:the\s+(?:very\s+)?same|(?:that|this)\s+same|one|a\s+(?:single|second|separate|parallel|related|further|different|companion))\s+[\w-]+|in\s+parallel|in\s+turn|at\s+once|as\s+well|in\s+addition|for\s+(?:its|his|her|their)\s+part|on\s+[A-Z][a-z]+\.?\s+\d{1,2}(?:,\s+\d{4})?)(?!(?<=\w)\w)\s*,?)*\s*$"
)
# `On Friday the Treasury, whose officials had met their colleagues, designated`
_ASIDE = re.compile(
    r",\s+(?:which|who|whose|where|after|before|(?!(?:includ|dur)ing\b)[a-z]{2,}ing|in|at|as|for|with|its|the|an?)"
    r"\s(?:[^,;:“”\"]|(?<=\d):(?=\d)){2,120},\s*$"
)
_HAS_BEHIND = re.compile(
    r",\s+(?:has|have|had|today|yesterday|now|then|also|meanwhile|this\s+week|(?:late\s+)?on\s+[A-Z]\w+)\s+(?:\w+\s+){0,2}$"
)
# `the Minister for Foreign Affairs, Senator the Hon Rosa Lind, has designated`
_TITLED = re.compile(
    r",\s+(?:Senator|Mrs?\.?|Ms\.?|Dr\.?|Sir|Dame|Lord|Baroness|the\s+(?:Rt\s+)?Hon\.?)\s[^,;:“”\"]{2,60},?\s*$"
)
_SUBJECT_WORD = re.compile(
    r"(?:\b(?:[Ii]t|[Ss]ecretariat|EAER|SECO|OFSI|[Ww]e|[Tt]hey|[Ww]hich|[Ww]ho|[Ww]hom|[Tt]hat|[Ww]ashington|[Cc]ommittee|(?:[Ss]anctions|[Oo]ther|[Ss]econd|same|1267|1988)\s+panel|[Dd]epartment|[Cc]ouncil|"
    r"[Mm]inistry|[Gg]overnment|[Aa]dministration|[Oo]ffice|[Aa]gency|[Bb]ureau|[Mm]inisters?|[Pp]resident|"
    r"[Ss]ecretary|[Tt]reasury|[Uu]nion|[Bb]oth|[Aa]ll\s+(?:of\s+them|two|three|four|five|six)|[Gg]overnments|[Cc]apitals|[Cc]ountries|[Ss]tates|[Mm]embers|[Aa]uthorities|[Aa]llies|[Bb]loc|[Ii]nstruments?|[Oo]rdinance|OFAC)|\)|;|[,;]\s+and|\band)$"
)
# who keeps a list and decides nothing: `The Secretariat listed Rosa Lind among the speakers`
_CLERK = re.compile(r"(?<!\b[Ss]tate\s)\b[Ss]ecretariat(?:\s+(?:has|today|also)){0,3}\s*$")
_OFFICE_OF = re.compile(
    r"\b(?:Minister|Secretary|Ministry|Department|Office|Bureau|Council|Committee|Board)\s+(?:of|for|on|concerning|pursuant\s+to)\s+(?:[\w’'().]+\s+){0,8}?[A-Z(][\w’').]*$|"
    # `the Committee established pursuant to resolution 2127 (2013)`
    r"\bCommittee\s+(?:established\s+|set\s+up\s+)?(?:pursuant\s+to|under|by)\s+[Rr]esolutions?\s+\d[\d\s(),and]{2,60}$"
)
_PARTICIPLE = re.compile(r",\s+(?:\w+ly\s+|thus\s+|thereby\s+)?$")


def is_how(text: str, passage: Passage, one: re.Match[str]) -> bool:
    """Tell `Washington announced new penalties, blacklisting a bank` and what is done by it."""
    start = passage.start
    return (
        one[0].endswith("ing")
        and _PARTICIPLE.search(text, start, one.start()) is not None
        and bool(named_in(text, passage.known, start, one.start()))
    )


def has_subject(passage: Passage, before: str, verb: str) -> bool:
    """Tell whether someone who acts stands before a verb.

    Args:
        passage: The passage.
        before: Its words before the verb.
        verb: The words that tell of a measure.
    """
    if verb.endswith("ing") and not (
        _PROGRESSIVE.search(before) or re.search(r"(?:;|,|\band)\s+$", before)
    ):
        return False
    if verb.startswith(("list", "nam")) and _CLERK.search(before):
        return False
    bare, behind = (_AFTER_SUBJECT.sub("", one) for one in (before, _ASIDE.sub("", before)))
    titled = _TITLED.sub("", bare)
    # `The other panel, in charge of the rest, has taken`
    apart = _ASIDE.sub("", f"{bare}, ") if _HAS_BEHIND.search(before) else bare
    return any(_ends_with_actor(passage, one) for one in (bare, behind, titled, apart))


def _ends_with_actor(passage: Passage, bare: str) -> bool:
    """Tell words of a passage, from its start, that end with somebody who acts."""
    if not bare.strip():
        return False
    end = passage.start + len(bare)
    if any(one.end == end and one.kind != "listed" and not one.plural for one in passage.known):
        return True
    return _SUBJECT_WORD.search(bare) is not None or _OFFICE_OF.search(bare) is not None
