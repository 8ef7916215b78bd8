"""What stands around a speaker before a verb of saying and is no part of the name.

`In Washington,`, `Asked about the timing,` in front; `, speaking after the meeting,` behind;
another verb of the same subject between (`A spokesman declined to comment but said`).

Source: this project.
"""

import re
from functools import cache

from proscribe.reports.tables import any_of, english, table

# What stands before a speaker and ends with a comma: where, when, on what occasion.
_FRONT = re.compile(
    r"(?:(?:When\s+)?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned)|[A-Z][a-z]{2,}ing|In|On|"
    r"At|After|During|Before|Following|From|Behind|Outside|Inside|Near|Under|Across|Opposite|Beside|"
    r"(?:Two|Three|Four|Some|(?:A\s+)?[Ff]ew)\s+(?:doors|streets|houses|blocks|floors|miles|tables|rows)|"
    r"Earlier|Later|Hours|Minutes|Days|Weeks|Last|Citing)\b"
    # `at 7:45 p.m.`, `a U.S. court`: marks that close nothing
    r"(?:[^,;:.\"“”]|(?<=\d)[:.](?=\d)|(?<=\b[ap])\.(?=m\.)|(?<=\b[ap]\.m)\.|(?<=\b[A-Z])\.(?=[A-Z]\.)|(?<=\.[A-Z])\.){1,120},\s+"
    r"(?:\d{4},\s+)?"
)
# `In a short statement his ministry said`
_PAPER_FRONT = re.compile(
    r"In\s+(?:an?|his|her|its|their|another)\s+(?:[\w-]+\s+){0,3}?(?:statement|letter|interview|post|tweet|message|video|note|"
    r"reply|communiqu[eé]|e-?mail|speech|address|release|notice|report|recording)\s+"
    r"(?=(?:the|an?|one|another|its|his|her|their)\s|[A-Z])"
)
# the comma of `the Ministry of Trade, Industry and Energy`
JOINT_COMMA = re.compile(r",(?=\s[A-Z][\w-]+(?:,\s[A-Z][\w-]+)?,?\s(?:and|&)\s[A-Z])")
_BEGINS = re.compile(r"(?:the|an?|one|another|its|his|her|their|some)\s|[A-Z]")
# `The vice-chair, speaking after the meeting, said`.
_DOING = re.compile(r",\s+(?:also\s+)?[a-z]+ing\s[^,;:]{2,100}$")
_OF_WHERE = re.compile(r"\s+(?:of|from|at|with)\s+[^,;:]{3,80}")
_OFFICE_OF = re.compile(
    r"\b(?:[Rr]epresentatives?|[Aa]mbassadors?|[Mm]inisters?|[Pp]residents?|[Ee]nvoys?|[Gg]overnments?|[Ss]pokes\w+|[Dd]elegates?|"
    r"[Cc]hair\w*|[Ss]ecretary|[Hh]eads?|[Mm]embers?|[Dd]irector|[Oo]fficials?|[Ll]eader|[Cc]hief|"
    r"[Cc]ommander|[Gg]overnor|[Pp]remier|[Dd]eputy)\s+(?:of|for|to|from)\s+(?:[A-Z]\w+(?:,\s+|,?\s+and\s+)){0,4}(?:the\s+)?$"
)
_DOUBLE = re.compile(
    r"(?P<who>[^,;:\"“”]{3,90}?)(?:,\s+(?![A-Z]|who\b|which\b|the\b|an?\b)[^,;:\"“”]{3,80},)?\s+(?:wept|laughed|shrugged|sighed|smiled|nodded|"
    r"paused|frowned|hesitated|winced|waved|coughed|swore|stood|sat|rose|turned|looked|thought|waited|shook|wiped|"
    r"closed|opened|put\s+down|took|picked|hung|declined|refused|would\s+not|did\s+not|confirmed|denied|"
    r"acknowledged|rejected|dismissed|welcomed|condemned|praised|defended|thanked|greeted|hailed|applauded|"
    r"commended|criticised|criticized|deplored|regretted|noted|protested|blamed|accused|urged|backed|endorsed|"
    r"opposed|supported|disputed|conceded|admitted|mocked|congratulated)\b[^;:\"“”]{0,120}"
    r"\b(?:but|and|yet)(?:\s+\w+ly|\s+also|\s+then|\s+later|\s+only|\s+merely|\s+just|\s+finally)*$"
)
# `A guard, asking not to be named, called it late`: the subject, and what is said beside it.
_SUBJECT = r"(?P<who>[^,;:\"“”]{{3,90}}?)(?P<aside>,[^;:\"“”]{{3,140}}?,)?\s+(?:\w+ly\s+)?{verbs}\b"
# Any verb in `-ed` ends the subject where no verb of the table does: `A banker phoned me`.
_PLAIN_SUBJECT = re.compile(
    r"(?P<who>(?:[A-Z]|the\s|an?\s)[^,;:\"“”]*?\s[^,;:\"“”\s]+)(?P<aside>,[^;:\"“”]{3,140}?,)?\s+"
    r"(?:\w+ly\s+)?[a-z]{2,}ed\b"
)
_WHERE = re.compile(
    r"\s+(?:in|at|during|on|after|before|by|through|via|over|to)\s+"
    r"(?:(?:an?|his|her|its|their)\s+(?:[\w’'-]+\s+){0,3}|(?!the\b)(?:[a-z-]+\s+)?)(?:statement|interviews?|calls?|conference|briefing|hearing|meeting|event|"
    r"ceremony|seminar|webinar|workshop|panel|fair|lecture|training|course|gathering|symposium|exhibition|speech|tweet|post|letter|e-?mail|message|breakfast|lunch|dinner|telephone|phone|forum|"
    r"summit|session|debate|rally|address|broadcast|video|reporters|journalists)\b|"
    r"\s+(?:(?:on|late|early|last|earlier)\s+)?(?:[A-Z][a-z]+day|yesterday|today)\b|"
    r"(?<!\bwho)(?<!\bthat)\s+(?:when|as|after|before|while|with|reached|contacted|interviewed|speaking|asked)\s"
)
_PRESENTS = re.compile(r"(?:An?|One|Another|The)\s[^,;:.\"“”]{2,90}?(?=,?\s+who\s)")
_NAMED = re.compile(
    r",\s+[A-Z][\w.’'-]+(?:\s+(?:(?:&|and)\s+)?[A-Z][\w.’'-]*){1,4},(?=$|\s+(?:who|whose)\s)"
)
# `A shopkeeper who gave his name as Omar`, `The tenant, who asked to be called Auntie Lim,`
CALLED = re.compile(
    r",?\s+who\s+(?:(?:(?:asked|wanted|preferred|wished|chose)\s+to\s+be|(?:is|was|goes))\s+(?:called|named|known|identified|by)|"
    r"(?:gave|gives)\s+(?:his|her|their)\s+name|introduced\s+(?:him|her)self|went\s+by\s+the\s+name)\s+"
    r"(?:(?:only|just|simply|here|as|of|the|name)\s+){0,4}(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2})"
)
# `A regional envoy — he spoke on condition of anonymity — said`.
_ASIDE = re.compile(r"\s+(?:[–—-]{1,2}\s[^–—]{3,200}\s[–—-]{1,2}|\([^()]{2,140}\))\s*$")
_DAY = re.compile(
    r"\s+(?:(?:on|late|early|earlier)\s+)*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)"
    r"(?:\s+(?:morning|afternoon|evening|night))?\s*$|,?\s+(?:MP|MEP|MSP|KC|QC)\s*$"
)
_JOINT = re.compile(r"\s*(?:and|but|while|as|though)\s+")


def who_is_called(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the name of `A deckhand, who asked to be called Budi, spent a year aboard`, or None."""
    shown = _PRESENTS.match(text, start, end)
    name = CALLED.match(text, shown.end(), end) if shown is not None else None
    return name.span("name") if name is not None else None


def after_front(text: str, start: int, end: int) -> int:
    """Give where a speaker begins after `In Washington,` and the like."""
    paper = _PAPER_FRONT.match(text, start, end)
    start = paper.end() if paper is not None else start
    front = _FRONT.match(text, start, end)
    while front is not None and _BEGINS.match(text, front.end(), end):
        start = front.end()
        front = _FRONT.match(text, start, end)
    return start


def after_joint(text: str, start: int, end: int) -> int:
    """Give where a second clause begins after `and`, `but`."""
    joint = _JOINT.match(text, start, end)
    return joint.end() if joint else start


def before_participle(text: str, start: int, end: int) -> int:
    """Give where a speaker ends before `, speaking after the meeting`."""
    doing = _DOING.search(text, start, end)
    return doing.start() if doing else end


def first_subject(text: str, start: int, end: int) -> int | None:
    """Give where the subject of two verbs ends, or None when there is only one."""
    double = _DOUBLE.match(text, start, end)
    return double.end("who") if double else None


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(_SUBJECT.format(verbs=any_of(tuple(table("cues")["verbs"]["acts"]))))


def main_subject(text: str, start: int, end: int) -> int | None:
    """Give where the subject of a sentence ends, or None where no verb of a table shows it."""
    found = _subject().match(text, start, end) or _PLAIN_SUBJECT.match(text, start, end)
    if found is None:
        return None
    # `Its minister, Jibril Tahir, welcomed it and called it ...`: the name belongs to the subject
    aside = found["aside"] or ""
    named = _NAMED.match(aside)
    end = found.end("aside" if CALLED.match(aside) else "who")
    end = found.start("aside") + named.end() if named is not None else end
    who = WHO.search(text, start, end)  # `a county officer who | answered the telephone`
    return who.start() if who is not None else end


@cache
def _acting() -> re.Pattern[str]:
    verbs = any_of(tuple(table("cues")["verbs"]["acts"]))
    return re.compile(
        r"(?P<who>(?:[Tt]he\s+)?[A-Z][\w’'-]+(?:\s+(?:(?:of|de|van|von|al|bin)\s+)?[A-Z][\w.’'-]*){1,4})"
        rf"\s+(?:\w+ly\s+)?{verbs}\b"
    )


def before_verb(text: str, start: int, end: int) -> int | None:
    """Give where a full name ends before a verb: `Rosa Lind began by`; None where it is no such."""
    found = _acting().match(text, start, end)
    return found.end("who") if found is not None else None


def before_tail(text: str, start: int, end: int) -> int:
    """Give where a speaker ends before `on Friday`, `yesterday`, `MP`."""
    found = _DAY.search(text, start, end)
    return found.start() if found and found.start() > start else end


def before_aside(text: str, start: int, end: int) -> int:
    """Give where a speaker ends before something in dashes or brackets."""
    found = _ASIDE.search(text, start, end)
    return found.start() if found and found.start() > start else end


def before_where(text: str, start: int, end: int) -> int:
    """Give where a speaker after the verb ends before `at a press call`, `on Tuesday`."""
    found = _WHERE.search(text, start, end)
    return found.start() if found and found.start() > start else end


def is_of_where(text: str, start: int, end: int) -> bool:
    """Tell `of the port` after a name."""
    return _OF_WHERE.fullmatch(text, start, end) is not None


def is_office_of(text: str, start: int, end: int) -> bool:
    """Tell `the Permanent Representative of`, after which a country is no speaker."""
    return _OFFICE_OF.search(text, start, end) is not None


# `refused to comment, but his deputy, Rosa Lind, said`: another clause with a subject of its own
_CLAUSE = re.compile(
    r"(?:,\s+(?:but|and|while|whereas|though|although|yet)|;|\s+(?:but|while|whereas))\s+"
    r"(?=(?:the|an?|his|her|its|their|one|another|some)\s|[A-Z])"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|did|does|met|took|made|gave|went|came|left|kept|\w{2,}ed|"
    r"refuses|declines|says|said|told)\b"
)
# A subject with its article right before the verb: `the Committee`, `a clerk in Graz`.
_OWN_SUBJECT = re.compile(
    r"\s*(?:the|an?|one|its|his|her|their)\s+(?:[\w’'-]+\s+){0,5}[\w’'-]+\s*$"
)
_BEFORE_OFFICE = re.compile(
    r"\s+(?:[A-Z][\w-]+\s+)*(?:[Ss]ecretary|[Mm]inister|[Ss]pokes\w+|[Dd]irector|[Aa]mbassador|"
    r"[Ee]nvoy|[Oo]fficial|[Aa]ttorney|[Cc]ommissioner|[Pp]resident|[Cc]hair\w*|[Aa]dviser|"
    r"[Rr]epresentative)\b"
)
_OWNED = re.compile(
    r"(?:['’]s)?\s+(?:[\w-]+\s+){0,2}?(?:embassy|ministry|mission|consulate|military|army|navy|police|"
    r"parliament|court|department|agency|council|committee|bank|authorities|delegation|spokes\w+)\b"
)
_BESIDE = re.compile(
    r"(?<![^\s,])(?:an?|the|one|another|some|several|two|three|its|his|her)\s+(?:[\w’'-]+\s+){1,5}?"
    r"(?:to|of|for|from|with|by|near|at|in|inside|against)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
WHO = re.compile(r",?\s+(?:who|which|that)$")
_NAME_AFTER = re.compile(
    r",\s+(?P<name>[A-Z][\w’'-]+(?:\s+(?:[A-Z][\w’'.-]*|de|van|von|al|bin)){0,2}\s+[A-Z][\w’'-]+)\s*(?:[,.;]|$)"
)
_BETWEEN = re.compile(r"[:–—]\s+[^,:;]{2,60},\s*$")


def after_clause(text: str, start: int, end: int) -> int:
    """Give where the last clause with a subject of its own begins, or `start`."""
    first = start
    for found in _CLAUSE.finditer(text, start, end):
        if _FINITE.search(text, first, found.start()) is not None:
            first = found.end()
    return first


def is_own_subject(text: str, start: int, end: int) -> bool:
    """Tell a subject after a comma, told of by it: `Such reviews, the board`."""
    return _OWN_SUBJECT.match(text, start, end) is not None


def is_before_office(text: str, start: int, end: int) -> bool:
    """Tell a body or country that is part of a title: `Treasury Deputy Secretary Rosa Lind`."""
    return _BEFORE_OFFICE.match(text, start, end) is not None


def is_put_between(text: str, start: int, end: int) -> bool:
    """Tell `it said` put between the parts of what is told: `An answer: Malta, it said, ...`."""
    return _BETWEEN.search(text, start, end) is not None


# `Peadar Quigg coaches children in the north.`: whom a sentence is about
_ABOUT = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,3})(?:,\s+[^.;:]{3,90},)?\s+(?:[a-z]+(?:s|ed)|is|was|has|had|did|went|came|sat|kept|lost|knew|grew|ran)\b"
)


def about(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the name at the beginning of a sentence that tells of somebody, or None."""
    found = _ABOUT.match(text, start, end)
    return found.span("name") if found is not None else presented(text, start, end)


# `Among them was Rosa Lind, a cook`, `There is also Rosa Lind`, `Enter Rosa Lind`
_PRESENTED = re.compile(
    r"(?:(?:Among|Amongst|Beside|Behind|With|Next\s+to)\s+[^,.;:]{2,40}\s+(?:was|is|stood|sat)|"
    r"(?:And\s+)?[Tt]here\s+(?:is|was)(?:\s+also)?|(?:And\s+)?[Tt]hen\s+(?:came|there\s+(?:is|was))|Enter|"
    r"(?:One|Another|The\s+first|The\s+last|The\s+only\s+one)(?:\s+[^,.;:]{2,60})?\s+(?:is|was))\s+"
    r"(?P<name>[A-Z][\w’'-]+(?:\s+(?:de|van|von|al|bin)){0,1}(?:\s+[A-Z][\w’'-]+){1,3})(?=[,.:;]|\s+(?:of|from|in)\s)"
)


# `Its delegate in the department, Rosa Lind, was less measured.`
_WITH_OFFICE = re.compile(
    r"(?:(?:But|And|Yet)\s+)?(?:Its|His|Her|Their|The|An?|One|Another|[A-Z][\w’'-]+['’]s)\s+(?P<office>[a-z][^,.;:“”\"]{2,70}),\s+"
    r"(?:(?:Barrister|Advocate|Ma[iî]tre|Mrs?\.?|Ms\.?|Dr\.?|Professor|Captain|Sheikh|Alhaji|Judge|Father|Sister|Imam)\s+)?"
    r"(?P<name>[A-Z][\w’'-]+(?:\s+(?:de|van|von|al|bin)){0,1}(?:\s+[A-Z][\w’'-]+){1,3}),\s+(?!and\b|or\b)[a-z]+"
)
_OF_OFFICE = re.compile(r"\s(?:of|in|at|for|from|to|with|on|by|who|that)\s")
# `The prisoner, Rosa Lind, remains in jail`: nobody who is about to speak
_SILENT = re.compile(
    r"\b(?:victims?|prisoners?|hostages?|captives?|patients?|babies|baby|dead)\b|"
    r",\s+(?:who\s+)?(?:(?:is|was|has|had)\s+(?:\w+\s+)?(?:dead|killed|jailed|buried|missing|shot|murdered|died|"
    r"in\s+(?:jail|prison|hospital|custody|hiding)|behind\s+bars)|died|(?:remains?|sits?|stays?)\s+(?:in|behind|silent))\b"
)
# `A friend of the owner, Rosa Lind, was curt`: the name can be of either
_OF_ANOTHER = re.compile(
    r"(?:\b(?:of|for|to|by|under|with)\s(?:[^,]*\s)?|['’]s\s+(?:\w+\s+)?)(?:owner|president|premier|minister|head|chief|founder|"
    r"chair(?:man|woman)|director|leader|son|daughter|brother|sister|wife|husband|widow|governor|mayor|general|"
    r"colonel|judge|man|woman|tycoon|banker|trader|suspect|accused|victim)$"
)


def presented(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the name of whom a sentence brings in: `Among them was Rosa Lind`; or None."""
    found = _PRESENTED.match(text, start, end)
    if found is None:
        found = _WITH_OFFICE.match(text, start, end)
        if found is not None and _is_nobody_who_speaks(text, found, end):
            return None
    return found.span("name") if found is not None else None


def _is_nobody_who_speaks(text: str, found: re.Match[str], end: int) -> bool:
    """Tell a name that may be another's, a thing's, or of somebody who cannot speak."""
    office = found["office"]
    noun = _OF_OFFICE.split(office)[0].split()[-1]
    return (
        _OF_ANOTHER.search(office) is not None
        or noun in english("speakers", "things")
        or _SILENT.search(office) is not None
        or _SILENT.match(text, found.end("name"), end) is not None
    )


def is_owner(text: str, start: int, end: int) -> bool:
    """Tell a country that only says whose a body is: `the US embassy`, `Malta's ministry`."""
    return _OWNED.match(text, start, end) is not None


def is_beside(text: str, start: int, end: int) -> bool:
    """Tell `a website close to the`: what follows only says more of who speaks."""
    return _BESIDE.search(text, start, end) is not None


def name_after(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the full name after a comma that closes what was described, or None."""
    found = _NAME_AFTER.match(text, start, end)
    return found.span("name") if found is not None else None
