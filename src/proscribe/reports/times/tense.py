"""Whether a time without a year, or a weekday, lies ahead: what the words around it say.

Told in the past, a weekday is the nearest before the document; words of the future in its clause
turn it forward. In a quotation the speaker tells in his own tense: what he says in the present, or
bids somebody do, `on Monday` is still to come.

Source: REPORTS design notes, 4.3, rules 2 and 4.
"""

import re

from proscribe.reports.times.awaited import is_awaited, is_over
from proscribe.reports.times.pastwords import DONE, PASSIVE, PAST, PERFECT
from proscribe.reports.times.present import is_present

_HELPS = r"(?:was|were|had|did|has|have)"
# Verbs that in the present tense speak of what is on a calendar: `the mandate ends on August 1`.
_SCHEDULED = (
    r"(?:begins?|opens|re-?opens?|restarts?|convenes?|resumes?|reconvenes?|meets?|arrives?|takes?\s+(?:effect|office)|"
    r"(?:comes?|enters?)\s+into\s+(?:force|effect)|ends|starts|expires?|lapses?|ceases?|closes|finishes|concludes|"
    r"(?!(?:was|is|has|does|this|his|its)\b)\w+s\s+(?:close|end|open|start|run|go|lapse|expire|resume|return|meet|convene|vote|begin|finish)(?=\s+(?:on|in|at|from|again|until)\b)|runs\s+(?:out|until|to)|returns|gathers?|travels|reports\s+back|falls?\s+due|happens|takes\s+place|follows(?=\s+(?:on|in|at|by)\b)|stops|goes\s+(?:on|before|to)|applies)"
)
# `Asked whether it could affect the elections on 18 December`
_COULD = (
    r"(?:could|can)(?=\s+(?:(?:also|still|yet|even|[a-z]+ly)\s+)?(?:affect|influence|disrupt|sway|overshadow|cloud|hurt|harm|mar|"
    r"upset|derail|delay|postpone|endanger|threaten|tip|decide|swing|spoil|shape|complicate|prevent|block|hinder)\s)"
)
# Words of the future in the same clause, with no comma between them and the time.
_FUTURE = re.compile(
    r"\b(?:(?:will|shall|would(?!\s+have)|scheduled|slated|due|set\s+(?:to|for)|plans? to|"
    r"planned|expects?|expected|"
    r"hopes? to|is to|are to|(?:may|might|should|must)"
    r"(?!\s+(?:have|(?:also\s+|well\s+)?(?:remember|reread|look\s+back))\b)|could\W{1,3}be|"
    rf"{_COULD}|"
    r"(?:is|are|been)\s+(?:\w+\s+)?(?:called|convened|summoned|fixed)\s+for|"
    r"(?:comments|submissions|applications|nominations|bids|registrations)\b[^,;:]{0,50}?\s(?:close|end|open)|"
    r"promised\s+(?:\w+\s+){0,4}for|booked for|foreseen|"
    r"(?:call(?:ed|s)|summon(?:ed|s)|invit(?:ed|es)|conven(?:ed|es))\s+(?:\w+\s+){1,4}for(?=\s*$)|"
    r"invitations? to|preparations for|in time for|"
    r"upcoming|going to|deadline|expires?|lapses|through)\b(?:\s+[^\s,;:\"”]+){0,12}|"
    rf"(?:{_SCHEDULED}|"
    r"(?:who|which|that|[Cc]ourt|[Cc]ommittee|[Cc]ouncil|[Bb]oard|[Pp]arliament|[Cc]abinet|[Pp]anel|[Tt]ribunal)\s+"
    # `the council votes were counted on Tuesday`: over, by the verb that follows
    rf"(?:rules|votes|decides|sits|reports|hears|publishes))\b(?:\s+(?!{_HELPS}\b)[^\s,;:\"”]+){{0,12}}|"
    # `is closed on Saturday`, `are back from Monday`
    r"(?:is|are)\s+(?:\w+\s+)?(?:closed|open|shut|back|away|unavailable|off|available)(?:\s+(?!by\b)[^\s;:\"”]+){0,8}|"
    r"(?:again|onwards?|anew)\s+from|until\s+(?:(?:the\s+)?(?:close|end)\b[^,;:]{0,24}?|noon|midnight)\s+on|"
    r"\b(?:for|until|by)\s+(?:\d{1,2}(?:[.:]\d\d)?(?:\s*[ap]\.?m\.?)?|noon|midnight)(?:\s+on)?|"
    r"(?:is|are)\s+(?:\w+\s+){0,4}from|(?:is|are|falls?)\s+on|"
    r"\b[Nn]ext\s+(?:\w+\s+){1,6}(?:is|are|comes|falls)(?:\s+(?:in|on|at))?|(?:until|by|next|before|(?:not|no)\s+later\s+than)(?:\s+the)?)\s+"
    r"(?:(?:mid|early|late)[\s-]|(?:the\s+)?(?:very\s+)?(?:beginning|start|middle|close|end)\s+of\s+)?$"
)
_COMING = re.compile(
    r",?\s+(?:(?!(?:said|says|told|was|were|had|has|did)\b)[\w.’'-]+\s+){1,6}?"
    r"(?:will|plans?\s+to|intends?\s+to|expects?\s+to|hopes?\s+to|begins|opens|convenes|resumes|"
    r"meets|(?:is|are)\s+(?:to|due|set|expected)\b)"
)
# What is over: a verb of the past in the same sentence of a quotation.
# `Reports as at 29 September are due by ...`: the verb after it.
_DUE = re.compile(
    r"(?:\s+[\w’'-]+){0,3}?\s+(?:(?:was|were)\s+(?:expected|awaited)(?=[.,;])|(?:is|are)\s+(?:due|to\s+be|expected|scheduled)|(?:will|shall|must)\s+be|falls?\s+due|expires?)\b"
)
# `The vote, scheduled for Wednesday, was put off`; `could be made until Thursday; none was`
_PUT_OFF = re.compile(
    r",?\s+(?:was|were|had\s+been|has\s+been)\s+(?:then\s+|again\s+)?(?:put\s+off|postponed|cancelled|canceled|"
    r"delayed|moved|called\s+off|brought\s+forward|adjourned|deferred)\b"
)
_NONE_DID = re.compile(r"[;,]\s+(?:but\s+)?(?:none|nobody|no\s+one|nothing|not\s+one)\b")
# `Contracts signed between 3 March and 17 May are to be listed`: what is past has a participle
_HELD = re.compile(
    r"\b(?:signed|made|concluded|held|issued|received|paid|dated|entered|registered|opened|filed|"
    r"loaded|shipped|bought|sold|granted)\s+(?:\w+\s+){0,5}$|\b(?:was|were|had|been)\s+(?:\w+\s+){0,2}$"
)
# `reasons appear on its website from Monday`, `arriving on Wednesday`
_STANDING = re.compile(
    r"(?:\b(?:[a-z]{2,}(?<!ed)(?<!as)\s+(?:on|in|at|to|for)\s+(?:its|their|the|his|her)\s+)[\w’'-]+(?:\s+\w+)?\s+from|"
    r"\b(?:arriving|returning|departing|leaving|beginning|starting|ending|opening)\s+(?:there\s+|again\s+)?(?:on|in|at))\s+$"
)
_MARKS = re.compile(r"\s+(?:is|marks|brings|sees|will)\b")
# `Two this year, the second on Friday`: what is counted has been
_TOLD_OFF = re.compile(r"\b[Tt]he\s+(?:first|second|third|fourth|last|latest)(?:\s+one)?\s+on\s+$")
# `for Friday, then for Monday`: both lie where the first does
_JOINED = re.compile(
    r"\b(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:\s+(?:morning|afternoon|evening|night))?,?\s+"
    r"(?:and|or|then)\s+(?:(?:again|then|on|for|by)\s+){0,2}$"
)
# `Watch the renewals on 1 October`: what a reader is bidden to do
_BIDS = re.compile(
    r"(?:Watch|Expect|Await|Look\s+out|Keep\s+an\s+eye|Mark|Come|Join|Register|Apply|Note\s+also)\s"
)
_BY = re.compile(r"By(?:\s+(?:the\s+)?(?:end|middle|start|beginning)\s+of|\s+(?:early|late|mid))?")
# `On Tuesday: the price of bread`: what is promised for a day
_PROMISED = re.compile(r":\s+(?!\s*[“\"])\w")
# `As of Monday, banks may not`; `the July meeting is to decide`
_FROM_THEN = re.compile(
    r"(?:As\s+(?:of|from)|From|Starting|Beginning|Effective|With\s+effect\s+from)(?:\s+on)?"
)
_FRONT = re.compile(r":\s|(?<=[)A-Z])\s[–—-]\s")  # whose turn it is, a dateline
_MAY_THEN = re.compile(
    r",?\s+(?:[^\s,.;:]+\s+){0,6}?(?:will|shall|may|must|can(?:not)?|is\s+to|are\s+to|need|needs|has\s+to|have\s+to)\b"
)
_DETERMINED = re.compile(r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur)|[’']s)$")
# `shortly before midnight on Sunday` tells when something was; nothing has to be done by then
_MOMENT = re.compile(
    r"\b(?:shortly|just|right|immediately|soon|moments|minutes|hours?|not\s+long)\s+$",
    re.IGNORECASE,
)
# `In the week before 24 February they told`: so does what is counted, unless it is still to be done
_SPAN = re.compile(r"\b(?:nights?|days?|weeks?|months?|years?|long|even|eve)\s+$", re.IGNORECASE)
_TO_DO = re.compile(
    r"\b(?:will|shall|would|must|may|might|should|can(?:not)?|could|(?:is|are|has|have|need|needs)\s+to|at\s+least|no\s+later\s+than)\b"
)
# `were asked to report by 15 September`: what was asked then may still be to come
_BIDDEN = re.compile(
    r"\b(?:was|were|been)\s+(?:\w+ly\s+)?(?:asked|told|invited|requested|required|ordered|instructed|directed|obliged|urged|"
    r"advised|summoned|bound)\s+to\s+(?:\w+ly\s+)?\w+(?:\s+[^\s,;:.]+){0,10}\s+$|"
    r"\b(?:(?:asked|called|pressed|appealed|applied|pushed)\s+for|demanded|sought|requested)\s+(?:[\w’'-]+\s+){1,6}$"
)
_ASKED_THEN = re.compile(rf"\bgiven\s+(?:time\s+)?$|{_BIDDEN.pattern}")
# `last December`; `should have reached us by 15 October`
_TOLD_PAST = re.compile(
    r"\b[Ll]ast\s+$|\b(?:should|must|ought\s+to|were\s+to|was\s+to)\s+have\s+(?:been\s+)?\w+(?:\s+[^\s,;:.]+){0,4}\s+"
    r"(?:by|before|on|until)\s+$"
)
# `which is Saturday`, `the vote is Wednesday`
_IS_DAY = re.compile(r"\b(?:is|are)\s+(?:only\s+|already\s+)?$")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?![’'])")
# `was suspended until Tuesday`: what was decided then lasts
_LASTS = re.compile(
    r"\b(?:was|were)\s+(?:\w+ly\s+)?(?:suspended|closed|shut|extended|remanded|adjourned|postponed|put\s+off|barred|"
    r"banned|granted|given|allowed|authori[sz]ed|prolonged|renewed|jailed|deferred|halted|delayed|set|moved)\b[^,;:]{0,40}$|"
    # `said that members had been given until noon on Sunday`
    r"\b(?:had|has|have)\s+been\s+(?:\w+ly\s+)?(?:granted|given|allowed)\s+(?:time\s+)?$"
)
_THE_NEXT = re.compile(
    r"(?:[’']s)?(?:\s+[a-z]+){1,2}\s+(?:will|shall|(?:is|are)\s+(?:to|due|set|expected|scheduled))\b"
)
# `, until April the minister of health`, `who until 3 May led the port`
_UNTIL = re.compile(
    r"(?:,|\(|\b(?:who|which|and|he|she|it|they))\s*\b(?:[Uu]ntil|[Uu]p\s+to|till)\s+(?:(?:early|late|mid)[\s-])?$"
)
_WAS_TILL = re.compile(
    r",?\s+(?:(?:the|an?|its|his|her|their)\s+(?!(?:ban|freeze|licen[cs]e|measure|list|rule|council|court|committee|board|deadline)s?\b)"
    r"(?:[\w’'-]+\s+){0,3}?(?:ministers?|head|director|chief|chair\w*|governor|mayor|owner|manager|leader|president|commander|"
    r"deputy|secretary|envoy|spokes\w+|partner|treasurer|shareholder|agent|captain|member|adviser|judge|prosecutor|ambassador)\b|"
    r"(?:head|director|chief|chair\w*|governor|mayor|owner|minister|president|commander|deputy|secretary)\s+(?:of|for|at|to)\b|"
    r"(?:was|were|had|led|ran|headed|owned|held|kept|sat|served|worked|chaired|commanded|managed|belonged|directed|controlled|"
    r"sold|bought|traded|lived|flew|sailed|carried|taught|stood|governed)\b)"
)
_SENTENCE_END = re.compile(r"[.!?…]\s|[“”\"„«»\n]")
# `will show whether exports fell in February`: what is asked is over
_ASKED = re.compile(
    r"\b(?:whether|how|why|what|that|if|who|when)\s+(?:[^\s,;:]+\s+){1,8}?"
    r"(?:was|were|had|did|fell|rose|came|went|saw|left|made|took|gave|met|paid|lost|began|held|kept|\w{2,}ed)\b"
    r"(?:\s+[^\s,;:]+){0,5}\s*$"
)
# `will rule whether the arrest on 20 May was lawful`, `should note that the files of 9 May were`
_WHETHER, _WAS = (
    re.compile(r"\b(?:whether|how|why|if|that)\b"),
    re.compile(r"\s+(?:was|were|had|did)\b"),
)
# `what they will do about the men listed on 11 January`: what was done then
_ACTED = re.compile(
    r"\b(?!(?:be|been|being|get|is|are|to|and|or|not|newly|will|have|has|had|when|as|if|once|until|by)\b)[a-z’'-]+\s+"
    r"(?:listed|named|designated|sanctioned|blacklisted|added|published|announced|adopted|issued|signed|"
    r"arrested|detained|charged|killed|seized|frozen|imposed|agreed|launched|filed)\s+(?:on|in)\s+$"
)
# `Reports that were due by the end of June`: of what was set once the nearer day is meant
_WAS_SET = re.compile(r"\b(?:was|were|been)\s+(?:\w+ly\s+|first\s+)?$")
_SET = frozenset({"due", "scheduled", "slated", "planned", "expected", "set", "foreseen"})
_NEXT_SENTENCE = re.compile(r"[a-z]{2,}[.?!][\"”]?\s+(?=[A-Z])")
_BY_REACH = 90  # characters after `By Friday,` in which a verb tells the tense


def is_ahead(text: str, start: int, end: int, *, sentence: int, in_quotation: bool) -> bool:
    """Tell whether a time lies ahead of the day on which it is told.

    Args:
        text: The whole text.
        start: Where the time begins.
        end: Where it ends.
        sentence: Where its sentence begins.
        in_quotation: It stands inside a quotation.
    """
    if text[start : start + 6].lower() == "since ":
        return False
    sentence = _own_sentence(text, sentence, start)
    if _TOLD_PAST.search(text, max(sentence, start - 80), start) is not None:
        return False
    if _PUT_OFF.match(text, end, end + 60) is not None or _is_till_then(text, sentence, start, end):
        return False
    ahead = _FUTURE.search(text, max(sentence, start - 160), start)
    if ahead is not None and ahead[0].startswith("before"):
        ahead = None if _is_moment(text, sentence, ahead.start(), end) else ahead
    if ahead is not None:
        if ahead[0].startswith("could") and _NONE_DID.match(text, end, end + 40):
            return False
        if _ASKED.search(ahead[0]) or _ACTED.search(ahead[0]):
            return False
        if is_over(text, max(sentence, start - 160), ahead, end):
            return False
        if _WHETHER.search(ahead[0]) and _WAS.match(text, end, end + 12):
            return False
        # `were open until November 30`, `rose by a third before May 3`: over, by its verb
        first = max(sentence, start - 60)
        bound = ahead[0].split()[0] in ("until", "by", "before")
        if bound and _BIDDEN.search(text, max(sentence, start - 160), ahead.start()):
            return True
        if bound and PERFECT.search(text, first, ahead.start()):
            return _LASTS.search(text, first, ahead.start()) is not None
        clause = text[first : ahead.start()].rpartition(",")[2]
        return not (ahead[0].startswith("before") and DONE.search(PASSIVE.sub(" ", clause)))
    is_due = not in_quotation and _DUE.match(text, end, end + 80) is not None
    if is_due and _HELD.search(text, max(sentence, start - 60), start) is None:
        return True
    lead = text[max(sentence, start - 100) : start]
    if _STANDING.search(lead) is not None and PAST.search(lead) is None:
        return True
    lead = _FRONT.split(text[sentence:start])[-1].strip(' “"„«‘')
    if not lead and _MARKS.match(text, end) is not None:
        return True  # `Monday is the last day for comments`
    if lead in ("On", "In", "By", "") and _COMING.match(text, end, end + 120) is not None:
        return True
    if _FROM_THEN.fullmatch(lead) is not None and _MAY_THEN.match(text, end, end + 120) is not None:
        return True
    is_own = _DETERMINED.search(lead[-12:]) is not None or text[end : end + 2] in ("'s", "’s")
    if is_own and _THE_NEXT.match(text, end, end + 60) is not None:
        return True
    first = max(sentence, start - 160)
    if _WEEKDAY.match(text, start, end) and _IS_DAY.search(text, first, start):
        return True
    if is_present(text, first, start) or is_awaited(text, first, start):
        return True
    if lead in ("Ahead of", "Before") and PAST.search(text, end, _stop(text, end)) is None:
        return True
    joined = _JOINED.search(text, max(sentence, start - 48), start)
    if joined is not None:
        return is_ahead(text, *joined.span("day"), sentence=sentence, in_quotation=in_quotation)
    if lead == "On" and _PROMISED.match(text, end) is not None and not in_quotation:
        return True
    if _BIDS.match(lead) is not None and PAST.search(lead) is None:
        return True
    if _BY.fullmatch(lead) is not None and PERFECT.search(text, end, end + _BY_REACH) is None:
        return True
    return in_quotation and _is_told_ahead(text, start, end)


def _is_till_then(text: str, sentence: int, start: int, end: int) -> bool:
    """Tell what somebody was up to a time: `Rosa Lind, until April the minister of health`."""
    if _UNTIL.search(text, max(sentence, start - 24), start) is None:
        return False
    return _WAS_TILL.match(text, end, end + 60) is not None


def _is_moment(text: str, sentence: int, before: int, end: int) -> bool:
    """Tell `before` of a time at which something was: `shortly before`, `in the week before`."""
    first = max(sentence, before - 20)
    if _MOMENT.search(text, first, before) is not None:
        return True
    if _SPAN.search(text, first, before) is None:
        return False
    lead = text[max(sentence, before - 160) : before]
    return _TO_DO.search(lead) is None and _TO_DO.search(text, end, _stop(text, end)) is None


def _stop(text: str, at: int) -> int:
    """Give where the sentence of a time ends."""
    found = _SENTENCE_END.search(text, at, at + 240)
    return found.start() if found is not None else min(len(text), at + 240)


def _own_sentence(text: str, sentence: int, start: int) -> int:
    """Give where the sentence of a time begins inside a quotation, which is kept whole."""
    ends = [one.end() for one in _NEXT_SENTENCE.finditer(text, sentence, start)]
    return ends[-1] if ends else sentence


def _is_told_ahead(text: str, start: int, end: int) -> bool:
    """Tell `Ask me on Monday.`: a sentence of a quotation without a verb of the past."""
    if _TOLD_OFF.search(text, max(0, start - 40), start):
        return False
    first = max(0, start - 240)
    for one in _SENTENCE_END.finditer(text, first, start):
        if one[0] in '“"„«' and text[one.end() : one.end() + 1].islower():
            continue  # `had gone round "at eleven on Monday"`: the writer's own sentence
        first = one.end()
    close = _SENTENCE_END.search(text, end, end + 240)
    last = close.start() if close else min(len(text), end + 240)
    words = text[first:start] + text[end:last]
    return len(words.split()) > 1 and PAST.search(PASSIVE.sub(" ", words)) is None


def is_bound(text: str, start: int, *, sentence: int) -> bool:
    """Tell a time that only the word `by` may turn forward, or `given until`.

    `More than five hundred dead by January 31` is over, `to be reported by June 6` is not: without
    any other word of the future the nearer day is meant. So it is of what was set for a day: `were
    due by the end of June`.
    """
    found = _FUTURE.search(text, max(sentence, start - 160), start)
    if found is None:
        return False
    word = found[0].split()[0]
    if _WAS_SET.search(text, max(sentence, found.start() - 20), found.start()) is not None:
        return word in _SET
    return word in ("by", "could", "can") or (
        word in ("until", "before")
        and _ASKED_THEN.search(text, max(sentence, start - 160), found.start()) is not None
    )
