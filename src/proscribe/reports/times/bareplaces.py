"""Places without a word for where: `Kyiv was shelled on`, `a Made Town court`, `Goma, 3 May:`.

A name that stands alone is a place only in a few forms: what is in it (court, police, prison) acts
or is acted upon, it falls or is attacked itself, or it heads what is told of a day.

Source: this project.
"""

import re
from functools import cache

from proscribe.reports.tables import any_of, english
from proscribe.reports.times.patterns import EVENTS
from proscribe.reports.times.placeforms import (
    BREAK,
    DEEDS,
    ELSEWHERE,
    NAME,
    NAMED_AFTER,
    TOLD_ELSEWHERE,
)
from proscribe.reports.times.placenames import zone_of_name

_INSTITUTION = (
    r"(?:court(?:room|house)?|tribunal|jail|cell|hotel|restaurant|caf[eé]|nightclub|apartment|flat|house|garage|bar|"
    r"warehouse|mosque|church|cathedral|synagogue|school|stadium|square|street|courtyard|hospital|clinic|morgue|"
    r"theat(?:re|er)|shopping\s+(?:centre|center|mall)|police\s+station|bus\s+station|prison|airport|suburb|market|"
    r"neighbou?rhood|barracks|factory|studio|cemetery|park|refinery|shipyard|checkpoint)"
)
# `in a Made Town court last week`, `at the Made Town shipyard in May`
_WITHIN = re.compile(
    rf"\b(?:in|at|outside|inside|near|before|from|by|on)\s+(?:an?|the|its|his|her|their)\s+"
    rf"(?P<name>{NAME})\s+(?:[a-z-]+\s+)?{_INSTITUTION}\b(?P<gap>[^,;:.“”\"]{{0,60}})$"
)
_FORCES = (
    r"(?:police(?:men)?|prosecutors?|court|judges?|magistrates?|authorities|customs|port\s+officials|"
    r"fire\s+brigade)"
)
# `Made Town police arrested him on`
_ACTS = re.compile(
    rf"(?<![\w’'-]\s)(?<![\w’'-])(?:(?:The|the|A|a)\s+)?(?P<name>{NAME})\s+{_FORCES}\s+(?:(?:had|have|also|later|first|then)\s+)?"
    r"(?:arrested|detained|charged|convicted|sentenced|acquitted|jailed|seized|raided|searched|stopped|shot|opened|"
    r"closed|found|ordered|released|fined|questioned|remanded|cleared|heard|dismissed|ruled|said|announced|confirmed)"
    r"\b(?P<gap>[^,;:.“”\"]{0,80})$"
)
# `Made Town fell on 3 May`, `Made Town came under fire on`, `Made Town was shelled again on`
_SUFFERS = re.compile(
    rf"(?:^|[.;:“”\"]\s|\b(?:when|that|before|after|until|since|as|once|and|while),?\s+)(?P<name>{NAME})\s+"
    r"(?:(?:finally|first|then|itself|again)\s+)?"
    r"(?:fell|came\s+under\s+(?:attack|fire|siege|bombardment|shelling)|(?:was|were|had\s+been|has\s+been)\s+(?:\w+ly\s+|again\s+)?"
    r"(?:taken|captured|seized|bombed|shelled|struck|hit|attacked|overrun|retaken|recaptured|liberated|besieged|"
    r"occupied|looted|burned|encircled|evacuated|stormed|raided|rocked|shaken))\b(?P<gap>[^,;:.“”\"]{0,60})$",
    re.MULTILINE,
)
# `Goma, 3 May 2019: a bomb`, `(Made Town, May 2019)`
_HEADS = re.compile(
    rf"(?:^|\n|[(;•–—]\s?)(?P<name>{NAME})(?:,\s+[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)?,\s+(?:in\s+)?$"
)
_AFTER_HEAD = re.compile(r"\s*(?:[:)]|[–—-]\s)")
# `Made Town’s airport was hit on`, `the Made Town airport attack of`
_OWN = re.compile(
    rf"(?P<name>{NAME})(?:[’']s)\s+(?:[a-z-]+\s+){{0,2}}{NAMED_AFTER}\s+(?:was|were|had\s+been|has\s+been|came)\s+"
    r"(?P<gap>[^,;:.“”\"]{0,60})$"
)
# `the 2012 fall of Made Town`, `the 3 May 2019 attack on`
_OF_TIME = re.compile(
    r",?\s+(?:(?!(?:when|after|before|and|or|as|while|where|which|that|the|a|during|by|in|at)\b)[a-z-]+\s+){0,2}?(?:(?:fall|battle|siege|capture|seizure|bombing|shelling|bombardment|invasion|occupation|"
    r"storming|liberation|evacuation|blockade|takeover|recapture|destruction|sack)\s+of|"
    rf"(?:attacks?|assaults?|raids?|strikes?|offensive)\s+(?:on|against)|{EVENTS}\s+(?:in|at|near|outside))\s+(?P<name>{NAME})"
)
_DETERMINED = re.compile(
    r"(?:\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Tt]hat|[Tt]his)\s+(?:(?:early|late|mid)[\s-]|[a-z]+\s+)?|[’']s\s+)$"
)
# `the May 2019 attack on the Made complex in Made Town`
_THEN_IN = re.compile(rf"(?:\s+[\w’'-]+){{0,3}}?\s+(?:in|at|near)\s+(?P<name>{NAME})")
# `the attacks of 7 October on Made Land`
_ATTACK_OF = re.compile(
    r"\b(?:attacks?|assaults?|raids?|strikes?|bombings?|offensive|war|massacres?|killings?)\s+(?:of|on|in)\s+(?:the\s+)?$"
)
_ON = re.compile(rf"\s+(?:on|against|at|in)\s+(?P<name>{NAME})")
# `was put there on 3 May when`: a list
_PUT = re.compile(r"\b(?:put|placed|there|entered)\b")


def bare_place(text: str, first: int, start: int, end: int, last: int) -> str:
    """Give the zone of a place that a clause names in one of these forms beside a time, or "".

    Args:
        text: The whole text.
        first: Where the clause of the time begins.
        start: Where the time begins.
        end: Where it ends.
        last: Where its sentence ends.
    """
    for form in (_HEADS, _WITHIN, _ACTS, _SUFFERS, _OWN):
        found = form.search(text, first, start)
        if found is None or (form is _HEADS and _AFTER_HEAD.match(text, end, last) is None):
            continue
        told_from = first if form is _WITHIN else found.start()
        if form is not _ACTS and TOLD_ELSEWHERE.search(text, told_from, start) is not None:
            continue
        if zone := zone_of_name(found["name"]):
            return zone
    is_adjective = _DETERMINED.search(text, max(first, start - 24), start) is not None
    of_time = _OF_TIME.match(text, end, last) if is_adjective else None
    if of_time is None and _ATTACK_OF.search(text, max(first, start - 40), start) is not None:
        of_time = _ON.match(text, end, last)
    if of_time is not None:
        then_in = _THEN_IN.match(text, of_time.end(), last)
        zone = zone_of_name(of_time["name"]) or (zone_of_name(then_in["name"]) if then_in else "")
        if zone:
            return zone
    if ELSEWHERE.search(text, first, start) or _PUT.search(text, first, start):
        return ""
    when = _when().match(text, end, last)
    if when is None or BREAK.search(text, end + 1, when.end()) is not None:
        return ""
    if when["lead"] == "after" and _happened().search(text, first, start) is None:
        return ""
    if ELSEWHERE.search(text, end, when.end()) is not None:
        return ""
    return zone_of_name(when["name"] or when["taken"])


@cache
def _happened() -> re.Pattern[str]:
    """Give the pattern of what happens where it happens: `died on 3 May after`."""
    return re.compile(rf"\b{any_of(tuple(english('places', 'happenings')))}\b")


@cache
def _when() -> re.Pattern[str]:
    """Give the pattern of what happened in a place at that time: `when a bomb went off in`."""
    verbs = any_of((*english("places", "happenings"), *english("places", "befell")))
    return re.compile(
        rf",?\s+(?P<lead>when|as|while|after)\s+(?:[\w’'-]+\s+){{1,6}}?(?:(?:{verbs}|went\s+off|blew\s+up|fell|"
        r"broke\s+out|fire|filled|took|crossed|entered|left)\s+"
        r"(?:[\w’'-]+\s+){0,5}?(?:in|at|near|outside|through|across|over|inside|(?:streets|squares|outskirts)\s+of)\s+"
        rf"(?P<name>{NAME})|{DEEDS}\s+(?P<taken>{NAME}))"
    )
