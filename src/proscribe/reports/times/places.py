"""Where a dated event is said to be: the clock of the place that its clause names.

`In Washington on Friday`, `shells fell near Goma's airport on February 17`, `the attacks of
7 October in Israel`. A place right beside the time is its place; one farther off in the clause only
where the clause neither tells nor lists: of `a bank in Nairobi was sanctioned in January` the month
is that of whoever sanctioned. `There` is the last place named.

Source: this project; names in `data/cities.toml`, `data/towns.toml`, the `tzdata` package;
verbs of what happens somewhere in `data/english.toml` (`places`).
"""

import re
from functools import cache

from proscribe.reports.tables import any_of, english
from proscribe.reports.times.acting import nation_that_acts, state_that_acts
from proscribe.reports.times.bareplaces import bare_place
from proscribe.reports.times.happening import happening_at
from proscribe.reports.times.patterns import PART
from proscribe.reports.times.placed import Place, place_at, places
from proscribe.reports.times.placeforms import (
    BREAK,
    ELSEWHERE,
    NAME,
    PLACE,
    TOLD_ELSEWHERE,
    WHERE,
)
from proscribe.reports.times.placenames import zone_of_name
from proscribe.reports.times.residents import resident
from proscribe.reports.times.zones import country_zone, governments

_MARKED = re.compile(
    r"\b(?:(?P<day>anniversary\s+of|years?\s+(?:of|since|after)|months?\s+after)|over|about|for|against|(?:response|answer|reply)\s+to|"
    r"(?:role|part)\s+in|light\s+of|condemn\w*|marked|backed|supported|opposed)\s+(?:[\w’'-]+\s+){0,3}$"
)
_WHERE_THEN = re.compile(r",?\s+where\b")
# `police in Made Town, acting on a warrant, arrested`
_PUT_IN = re.compile(
    r",\s+(?:[a-z]+ing|together|along|with|aided|backed|led|helped|joined|alone|armed)\b[^,;:]{1,80},(?=\s)"
)
_AIM = re.compile(r"\s+(?:for|with)\s+(?:an?\s+|the\s+)?[a-z]+(?=\s)")
_WHEN = re.compile(r"\b(?:when|while|because|whenever|as\s+soon\s+as)\s")
_EVENT_WHICH = re.compile(
    r"\b(?:[Tt]alks?|[Mm]eetings?|[Cc]onference|[Ss]ummit|[Ss]ession|[Tt]rial|[Hh]earings?|[Ww]ar|[Ff]ighting|[Ee]lections?|"
    r"[Vv]ote|[Pp]rotests?|[Ss]trikes?|[Ss]iege|[Aa]ssembly|[Nn]egotiations|[Aa]bduction|[Uu]prising|[Cc]eremony|[Rr]ally|[Mm]utiny)\s+"
    rf"(?:(?:of|with|on|about|over|between)\s+[^,;:.]{{1,40}}?\s+)?(?:in|at|near)\s+(?P<name>{NAME})(?:,\s+in\s+[A-Z]\w+)?,\s+"
    r"(?:and\s+the\s+[a-z]+\s+(?:about|over|on|for)\s+[^,;:.]{1,30},\s+)?"
    r"(?:which|whose\s+[a-z ]{1,30}?|that)\s+(?:(?:had|was|were|has|is|are|had\s+been)\s+)?"
    r"(?:began|begun|opened|started|ended|broke\s+out|closed|took\s+place|went\s+on|lasted|collapsed|resumed|failed|"
    r"stalled|held|suspended|adjourned|begins?|opens?|starts?|resumes?|ends?|convenes?|put\s+down|crushed|due)\b[^,;:.]{0,40}$"
)
# `became public on 11 October, when an indictment was unsealed in Made Town`
_WHEN_THERE = re.compile(
    r",\s+(?:when|as)\s+(?:[\w’'-]+\s+){1,6}?(?:was|were)\s+(?:[a-z]+ly\s+)?\w+(?:ed|en|ght|t|d|n|ung)\s+"
    rf"(?:(?:dead|out|down|off|up)\s+)?(?:in|at|near|outside)\s+(?P<name>{NAME})"
)
# `in the Emirates, which put the same men on a list of their own in September`
_WHICH_ACTS = re.compile(
    rf"\b(?:in|by|from)\s+(?P<name>{NAME}),\s+which\s+(?:(?:had|has|have|also|first|then|itself|already|again|[a-z]+ly)\s+){{0,3}}"
    r"(?:put|placed|arrested|jailed|tried|listed|blacklisted|banned|outlawed|froze|frozen|convicted|sentenced|expelled|deported|"
    r"detained|charged|proscribed|extradited|seized|closed|shut|revoked|withdrew|opened|freed|released)\b"
    r"(?:\s+(?!(?:and|but|who|which|that)\b)[^\s,;:.]+){0,14}\s+$"
)
_THERE = re.compile(r"\bthere\b", re.IGNORECASE)
# What may stand between a place and a time right beside it; a part of a country is on its clock.
_TOUCH = re.compile(
    r"(?:[’']s\s+[a-z]+|(?<=[’']s)\s+(?:[A-Z][\w-]+\s+){1,3}(?:State|Province|Region|County|District|Governorate|"
    r"Prefecture|Oblast|Department|Territory|Peninsula|Valley|Delta|Division|Canton|Island)s?)?(?:,?\s+(?:on|in|by|of|at|from|until|before|after|late|later|early|earlier|last|this|next|the|since|mid|of|again|only|back|"
    r"during|between|and|spring|summer|autumn|winter|morning|afternoon|evening|night|yesterday|today|tomorrow|course|of|time|local|to|-|first|midnight|noon)){0,5},?[\s-]*(?:\(\s*)?"
)
_LOCAL_TELLS = re.compile(r"\b(?:based|living|born|registered|headquarter)\w*", re.IGNORECASE)
# `designated a bank in Made Town on 4 April`
_TARGET = re.compile(
    r"\b(?:designated|sanctioned|blacklisted|delisted)\s+(?:(?:an?|the|two|three|four|five|six|several|its|his|her|their|\d+)\s+"
    r"(?:(?!(?:for|over|after|in|at|during|following|when|who|which|that|involved|responsible)\b)[\w’'-]+\s+){1,4}|"
    # `designated officials in Made Town last month`
    r"(?:(?!(?:for|over|after|in|at|during|following|when|who|which|that|by|on|as|under|and|again|from|with)\b)[a-z’'-]+\s+){0,3}[a-z’'-]{2,}s\s+)$"
)
# What is dealt with a country is done from elsewhere: `acquisitions from Iran since 2019`
_DEALT_WITH = re.compile(
    r"\b(?:transfers?|acquisitions?|procurements?|exports?|imports?|sales?|sold|purchases?|payments?|"
    r"remittances?|loans?|trade)\s+(?:to\s+(?:or|and)\s+[a-z]+\s+)?$",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:\(\d+\)\s+)?(?:(?:On|In|By|Early|Late|Last|the|in|on|early|late)\s+)*")
# `In Ruritania, the Treasury went after two firms of Rosa Lind, blacklisted last year`
_LISTED = re.compile(
    r"\b(?:designated|sanctioned|blacklisted|listed|indicted)\s+(?:again\s+)?(?:(?:in|on|since|as\s+early\s+as)\s+)?(?:(?:early|late)\s+)?$"
)
_FRONT = re.compile(rf"In\s+(?P<name>{NAME}),\s")
# After a comma the clause goes on with what is said of the place or of what happened there.
_GOES_ON = re.compile(
    r",\s+(?:where\b|(?:was|were)\s+(?:attacked|raided|shelled|bombed|hit|struck|seized|captured|stormed|looted|burned)\b|\w+ed\b|\w+en\b|after\b|before\b|during\b|when\b|and\b|most\s+recently\b|lastly\b)|,\s*$"
)
# A capital that does something: a measure is dated on the clock of its authority's seat.
_ACTS = re.compile(
    r"(?<![Ii]n )(?<![Ff]rom )(?<![Oo]f )(?<![-\w])(?P<name>[A-Z][\w.]+)\s+"
    r"(?:(?:has|had|have|also|first|last|then|itself|already|again|[a-z]+ly)\s+){0,3}"
    r"(?:designated|listed|sanctioned|blacklisted|imposed|proscribed|banned|acted|went\s+after|froze|"
    r"delisted|outlawed|barred|suspended|halted|lifted|withdrew|revoked|adopted|approved|expelled|followed\s+(?:suit|with|in))\b"
    # `Washington, moving on Friday, struck two firms`
    r"|(?<![-\w])(?P<mover>[A-Z][\w.]+),\s+(?:acting|moving|going\s+first|which\s+(?:acted|moved))\b"
)
# A body that acts where it sits: `the sanctions committee in New York took its decision`
_BODIES = (
    r"(?:[Cc]ommittee|[Cc]ourt|[Cc]ouncil|[Pp]arliament|[Jj]udges?|[Tt]ribunal|[Pp]rosecutors?|[Pp]olice|[Bb]oard|"
    r"[Pp]anel|[Cc]ommission|[Aa]ssembly|[Ss]enate|[Cc]abinet|[Jj]ury|[Mm]agistrates?|[Rr]egulators?|[Cc]hamber|"
    r"[Mm]inistry|[Aa]uthorit(?:y|ies)|[Cc]entral\s+[Bb]ank|[Ww]atchdog|[Ss]upervisors?|[Gg]overnment|[Aa]gency)"
)
_BODY_ACTS = re.compile(
    rf"\b{_BODIES}\s+"
    rf"(?:(?:on|for|of)\s+[\w’'-]+\s+)?in\s+(?P<name>{NAME})\s+"
    r"(?:(?:has|had|have|also|first|then|already|again|[a-z]+ly)\s+){0,3}"
    r"(?:decided|ruled|took|voted|met|agreed|acted|adopted|approved|listed|added|removed|delisted|convicted|sentenced|"
    r"acquitted|charged|fined|jailed|ordered|refused|rejected|dismissed|heard|seized|arrested|raided|cleared|froze|"
    r"suspended|lifted|annulled|upheld|opened|closed|passed|blocked|granted|renewed|extended|sat|convened|halted|returned|handed\s+(?:up|down)|indicted|began|found|"
    r"told|asked|warned|instructed|directed|notified|informed|urged|forbade|barred|banned|summoned|withdrew|revoked|"
    r"stripped|issued|published)\b"
)
# A body that speaks where it sits: `Police in Jakarta said on Thursday`
_SAYS_THERE = re.compile(
    rf"\b(?:{_BODIES}|[Ee]mbassy|[Cc]onsulate|[Oo]fficials|[Aa]rmy|[Mm]ilitary|[Ii]nvestigators|[Tt]elevision|[Rr]adio|"
    r"[Mm]edia|[Ss]tation|[Bb]roadcaster|[Nn]ewspapers?|[Rr]esidents|[Ww]itnesses|[Dd]octors|[Mm]edics|[Aa]ctivists|[Aa]gents|"
    rf"[Tt]raders|[Ll]awyers|[Oo]rgani[sz]ers|[Dd]iplomats)\s+(?:in|at|near)\s+(?P<name>{NAME})\s+(?:(?:also|later|then|had|has|have|only|first|[a-z]+ly)\s+){{0,2}}"
    r"(?:said|confirmed|announced|reported|warned|declared|denied|stated|added|promised|acknowledged|insisted|wrote|"
    r"(?:told|assured|informed)(?:\s+[\w’'.-]+){1,4}?)\s+(?:(?:on|in|late|early|last|in\s+an?\s+(?:[a-z]+\s+)?(?:statement|letter|note|call)(?:\s+of)?|"
    r"by\s+(?:tele)?phone|again)\s+){0,3}$"
)
# `a colonel in Made Town told reporters on Friday`
_TOLD_PRESS = re.compile(
    rf"\b(?:in|at|near)\s+(?P<name>{NAME})\s+(?:told|briefed|informed)\s+(?:the\s+|[a-z]+\s+)?(?:reporters|journalists|correspondents|"
    r"lawmakers|parliament|diplomats|crowds?|supporters|the\s+press|the\s+media|the\s+court)\s+(?:(?:on|late|early|last)\s+){0,2}$"
)
# `In December its assembly in Made Town voted`
_BODY_THERE = re.compile(rf",?\s+(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s+(?=\w){_BODY_ACTS.pattern}")
# `On Tuesday the committee that watches over the ports put him on its list in New York`
_BODY_DECIDES = re.compile(
    rf",?\s+(?:[Tt]he|[Aa]n?|[Ii]ts)\s+(?:[\w’'-]+\s+){{0,3}}?{_BODIES}\b(?:[^,;:.“”\"]|,\s(?=\d)){{0,180}}?\s(?:(?:decided|voted|agreed|resolved|ruled)|(?:its|the|their|a|in)\s+(?:[a-z]+\s+)?"
    r"(?:lists?|decisions?|vote|session|meeting|ruling|verdict|judge?ment|resolution|hearing|sitting))\s+in\s+"
    rf"(?P<name>{NAME})(?=[.,;]|\s+(?:and|but|after|before|to|that|on|against|whether)\b|$)"
)
_DAYPART = re.compile(rf"\s+{PART}\b")
_AND_PLACE = re.compile(rf"\s+and\s+(?:in\s+)?(?P<name>{NAME})")
_FROM = re.compile(r"\bfrom\s+[A-Z][^;:.]{2,80}$")
_IN_ROW = re.compile(r"(?:[(,]|\band)\s+(?:at\s+)?$|\($")
_COMMA = re.compile(r",\s")
_AFTER_REACH = 60  # characters
_REACH = 240  # characters before a time in which its place is looked for
_OF_PAPER = re.compile(
    r"\b(?:decision|order|notice|letter|statement|guidance|opinion|proposal|report|warning)s?\s+(?:of|dated|on)\s+$"
)
_BESIDE = re.compile(
    r"\s+(?:with|at|for|by|during|in)\s+(?:an?|the|its|their)\s+(?:(?:[a-z’'-]+|[A-Z][a-z]+(?:an|ish|ese))\s+){1,4}$"
    r"|\s+(?:behind\s+closed\s+doors|in\s+(?:private|secret|public))\s+$"
    r"|\s+(?:on|against|of|outside|near|inside|to)\s+(?:an?|the|its|their|two|three|several)\s+(?:[a-z’'-]+\s+){1,4}$"
)


def place_of(text: str, sentence: tuple[int, int], start: int, end: int, *, is_local: bool) -> str:
    """Give the zone of the place where a dated event is said to be, or "".

    Args:
        text: The whole text.
        sentence: Where the sentence begins and ends.
        start: Where the time begins.
        end: Where it ends.
        is_local: The words say `local time`.
    """
    front = _FRONT.match(text, sentence[0], start)
    acting = _acting(text, max(sentence[0], start - _REACH), start)
    first, last = max(sentence[0], start - _REACH), sentence[1]
    found = _touching(text, first, start, end, last)
    if found:
        return found
    begin = max([first, *(one.end() for one in BREAK.finditer(text, first, start))])
    if is_local:
        return _nearest(text, first, (start, end), _LOCAL_TELLS, is_first=True)
    if front is not None and (zone := zone_of_name(front["name"])):
        is_listed = _LISTED.search(text, front.end(), start) is not None
        if not is_listed or front["name"] in governments():
            return zone
    near = _nearest(text, _own_clause(text, begin, start), (start, end), ELSEWHERE, is_first=False)
    near = near or acting or _happened_to(text, begin, start) or _of_event(text, first, start)
    near = near or nation_that_acts(text, begin, start) or resident(text, first, start)
    near = near or bare_place(text, begin, start, end, last)
    near = near or _said_behind(text, first, start, end)
    if near:
        return near
    if _OPENS.fullmatch(text, begin, start) is not None:
        decided = _BODY_DECIDES.match(text, end, last) or _BODY_THERE.match(text, end, last)
        name = decided["name"] if decided else state_that_acts(text, end, last)
        if name and (zone := zone_of_name(name)):
            return zone
    return happening_at(text, first, start, end, last)


def _said_behind(text: str, first: int, start: int, end: int) -> str:
    """Give the place where `which` or `when` says that something was done, or ""."""
    acts = _WHICH_ACTS.search(text, first, start)
    if acts is not None:
        return zone_of_name(acts["name"])
    when = _WHEN_THERE.match(text, end, end + _REACH)
    if when is None or ELSEWHERE.search(text, first, start) is not None:
        return ""
    return zone_of_name(when["name"])


def _own_clause(text: str, begin: int, start: int) -> int:
    """Give where the last clause with `when` before a time begins, if it names a place."""
    found = None
    for one in _WHEN.finditer(text, begin, start):
        found = one
    if found is None or not places(text, found.end(), start):
        return begin
    return found.end()


def _happened_to(text: str, begin: int, start: int) -> str:
    """Give the place of what was attacked or closed: `the house in Made Town was searched on`."""
    named = [one for one in places(text, begin, start) if one.lead in WHERE and one.zone]
    if not named or not _befell().match(text, named[-1].end, start):
        return ""
    told = TOLD_ELSEWHERE.search(text, named[-1].end, start)
    return named[-1].zone if told is None else ""


@cache
def _befell() -> re.Pattern[str]:
    """Give the pattern of what befell a house or people, up to its time."""
    verbs = any_of((*english("places", "happenings"), *english("places", "befell")))
    return re.compile(
        rf"\s+(?:(?:was|were|(?:had|has|have|will|is\s+to|are\s+to)\s+(?:been|be))\s+(?:[a-z]+ly\s+|again\s+)?{verbs}|"
        r"(?:is|are|stays?|remains?)\s+(?:closed|open|shut)(?:\s+again)?)\b"
        r"(?:\s+(?:down|out))?(?:(?:,|\s+and)\s+[a-z]+(?:ed|en|t)\b)?"
        r"(?:\s+(?:by|in|with|during|after|at)\b[^,;:]{0,50}?)?"
        r"\s+(?:(?:on|in|from|late|early|last|the|at|by|since|before|after|until|night|morning|evening|of|again|only)\s+)*(?:mid-)?$"
    )


def _of_event(text: str, first: int, start: int) -> str:
    """Give the place of a meeting whose day follows: `talks in Made Town, which began on`."""
    found = _EVENT_WHICH.search(text, first, start)
    return zone_of_name(found["name"]) if found is not None else ""


def _acting(text: str, first: int, start: int) -> str:
    """Give the clock of the government or body that acts: `Washington designated him on`."""
    says = _SAYS_THERE.search(text, first, start) or _TOLD_PRESS.search(text, first, start)
    if says is not None and (zone := zone_of_name(says["name"])):
        return zone
    found = body = None
    for one in _ACTS.finditer(text, first, start):
        found = one
    if text.find(" in ", first, start) >= 0:
        for one in _BODY_ACTS.finditer(text, first, start):
            body = one
    if body is not None and BREAK.search(text, body.end(), start) is None:
        return zone_of_name(body["name"])
    if found is None or BREAK.search(text, found.end(), start) is not None:
        return ""
    code = governments().get(found["name"] or found["mover"], "")
    return (country_zone(code) or "") if code else ""


def _touching(text: str, first: int, start: int, end: int, last: int) -> str:
    """Give the place right before or right after a time."""
    beside = (
        PLACE.match(text, end + 1, min(last, end + _AFTER_REACH))
        if text[end : end + 1] == " "
        else None
    )
    if (
        beside is not None
        and not beside["owner"]
        and beside["lead"].lower() in WHERE
        and _IN_ROW.search(text, max(first, start - 12), start)
        and (zone := place_at(beside, last).zone)
    ):
        return zone  # of a row: `in Washington, 3 p.m. in Brussels`
    lead_start = max(first, start - 90)
    before = None
    for one in places(text, lead_start, start):
        if _TOUCH.fullmatch(text, one.end, start) and not _is_dealt_with(text, one):
            before = None if _is_target(text, first, one) else one
    if before is not None and before.lead == "to" and _FROM.search(text, first, before.start):
        before = None  # `from Delhi and Istanbul to Moscow between March 4 and ...`
    if before is not None and before.zone and not _is_marked(text, before, start, end):
        return before.zone
    there = list(_THERE.finditer(text, max(first, start - 40), start))
    if there and _TOUCH.fullmatch(text, _after_aim(text, there[-1].end()), start):
        named = _last_named(text, first, there[-1].start())
        upper = max(text.rfind("\n\n", 0, first), first - _REACH, 0)
        return named or _last_named(text, upper, first)  # of the sentence before
    following = PLACE.search(text, end, min(last, end + _AFTER_REACH))
    if following is None or following["owner"]:
        return ""
    gap = text[_daypart_end(text, end) : following.start()]
    if gap.strip(" ,") and _BESIDE.fullmatch(f"{gap}") is None:
        return ""
    if gap.lstrip().startswith(("on ", "against ", "of ", "to ")) and (
        ELSEWHERE.search(text, first, start) or _OF_PAPER.search(text, first, start)
    ):
        return ""  # `imposed measures in May on a bank in Made Town`
    if following["lead"].lower() not in WHERE:
        return ""
    zone = place_at(following, last).zone
    second = _AND_PLACE.match(text, following.end(), last)
    if second is not None and zone_of_name(second["name"]) != zone:
        return ""  # `in California and Idaho`: no one clock
    return zone


def _is_marked(text: str, place: Place, start: int, end: int) -> bool:
    """Tell `marked the anniversary of the fall of Made Town on Friday`: the day is of the marking.

    Of the attack itself only a whole date tells: `for the attack on Made Town on 3 May`.
    """
    if " " not in place.lead or place.lead.split()[-1] not in ("of", "on", "against"):
        return False
    marked = _MARKED.search(text, max(0, place.start - 60), place.start)
    if marked is None:
        return False
    return marked["day"] is not None or not any(one.isdigit() for one in text[start:end])


def _daypart_end(text: str, end: int) -> int:
    """Skip the part of a day behind it: `on Friday morning in Made Town`."""
    part = _DAYPART.match(text, end)
    return part.end() if part is not None else end


def _is_target(text: str, first: int, place: Place) -> bool:
    """Tell `designated a bank in Made Town on 4 April`: who is listed from elsewhere sits there."""
    if place.lead not in WHERE:
        return False
    return _TARGET.search(text, max(first, place.start - 80), place.start) is not None


def _is_dealt_with(text: str, place: Place) -> bool:
    """Tell `the transfer to or acquisition from Iran`: the place is a side of a deal."""
    if place.lead not in ("to", "from", "into"):
        return False
    return _DEALT_WITH.search(text, max(0, place.start - 60), place.start) is not None


def _nearest(
    text: str, first: int, when: tuple[int, int], elsewhere: re.Pattern[str], *, is_first: bool
) -> str:
    """Give the last place of a clause before a time; none where it tells of elsewhere."""
    start, end = when
    if elsewhere.search(text, first, start):
        return ""
    named = [one for one in places(text, first, start) if not _is_marked(text, one, start, end)]
    if is_first and not any(_event_place(text, one) for one in named):
        # `UTair, from Samarkand, as late as April 5 (local time)`
        return next((one.zone for one in named if one.zone), "")
    zones = [
        zone
        for one in named
        if (is_first or _is_same_clause(text, one.end, start)) and (zone := _event_place(text, one))
    ]
    return (zones[0] if is_first else zones[-1]) if zones else ""


def _is_same_clause(text: str, end: int, start: int) -> bool:
    inserted = _PUT_IN.match(text, end, start)
    end = inserted.end() if inserted is not None else end
    return all(
        _GOES_ON.match(text, one.start(), start) for one in _COMMA.finditer(text, end, start)
    )


def _event_place(text: str, one: Place) -> str:
    """Give the zone of a place where something can happen, not one that somebody goes to."""
    if _WHERE_THEN.match(text, one.end):
        return one.zone  # `fled to Made Town, where she died in May`
    return "" if one.lead in ("to", "from") or _is_dealt_with(text, one) else one.zone


def _after_aim(text: str, at: int) -> int:
    """Skip what for: `stopped there for fuel on June 12`."""
    aim = _AIM.match(text, at)
    return aim.end() if aim is not None else at


def _last_named(text: str, first: int, before: int) -> str:
    zones = [one.zone for one in places(text, first, before) if one.zone]
    return zones[-1] if zones else ""
