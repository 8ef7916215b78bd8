"""Where the targets of a measure stand in its sentence: before its trigger, or after it.

Source: `acts.toml`.
"""

import re

from proscribe.reports.designations.acts.forms import pattern_of
from proscribe.reports.times.patterns import MONTH_NAMES

Stretch = tuple[int, int]
_CLAUSE = re.compile(
    r";\s|:\s|\s[–—-]{1,2}\s|,\s+(?:and|but|while|whereas)\s+(?=[A-Z]|the\b|it\b|they\b)|"
    # `The Council decided that A and B are delisted`
    r"\b(?:said|decided|announced|confirmed|agreed|stated|ordered|ruled|determined|reported|recalls?|recalled|noted|notes|"
    r"adds|says|showed|shows|revealed|reveals|indicated)\s+"
    r"(?:[^,;:]{1,60}\s)?that\s+(?=[A-Z]|the\s|an?\s|only\s|(?:nobody|no\s+one|none)\s+(?:but|except|other)\s)|"
    r",?\s+and\s+that\s+(?=[A-Z]|the\s+[A-Z])"
)
# `A, B, and C are designated`: a comma before `and` parts clauses only after a verb, and `A, listed
# as D, and B` has none.
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|may|did|does|(?<!,\s)[a-z]{2,}ed|said|says)\b"
)
_RELATIVE = re.compile(
    r",\s+(?:one|two|three|four|five|six|some|most|many|several|none|all|both|each)\s+of\s+wh(?:om|ich)\b|"
    r",\s+(?:which|who|whose|whom|where|that)\b|\s+(?:who|whose|whom|which|where|that(?!\s+of\b))\b|\s+(?:in|of|for|by)\s+wh(?:ich|om)\b|"
    # `Five Albans accused of running money for the Made Front`
    r",?\s+(?:(?:also|long|widely|both|all|each)\s+)?(?:(?<=,\s)blamed\s+for|(?:accused|suspected)\s+of|(?<!\bis\s)(?<!\bare\s)(?<!\bwas\s)(?<!\bwere\s)"
    r"(?:(?:said|believed|thought|alleged|reported|understood)\s+to\s+(?:have|be)|convicted\s+of|charged\s+with|wanted\s+(?:for|over)|jailed\s+for|blamed\s+for))\b|"
    # `each of them a director of a firm`
    r",\s+(?:all|both|each|most)\s+of\s+them\s+(?=an?\s|the\s)|"
    # `three companies supplying Made Industries`
    r"(?<=[a-rt-z]s)(?<!\bhis)(?<!\bits)\s+(?!(?:includ|compris|be|nam|follow|regard|concern)ing\b)[a-z]{3,}ing\s+(?:the\s+)?(?=[A-Z])|"
    r",?\s+(?:all\s+|both\s+|each\s+)?(?:closely\s+|allegedly\s+|directly\s+)?(?:[Ll]inked|held|[Tt]ied|[Cc]onnected|[Aa]ffiliated|[Aa]ssociated|owned|controlled|led|run|headed|founded|"
    r"backed|funded|directed|established|employed|working|acting|belonging|contributing|supplying|connecting|responsible|involved|operating|suspected|related)\s+"
    r"(?:in\s+(?:whole|part|full)\s+(?:(?:or|and)\s+in\s+(?:whole|part)\s+)?|jointly\s+|partly\s+|wholly\s+)?"
    r"(?:to|with|by|for|on\s+behalf\s+of|in)\b(?!\s+(?:Russia|China)\b)"
)
_RELATIVE_END = re.compile(
    # not in `directed by, and works for, the Made Force`, `which sells oil, and supports the Made`
    r";|:\s|(?<!\bby)(?<!\bfor)(?<!\bto)(?<!\bof)(?<!\bwith),\s+and\b"
    r"(?!\s+(?:(?:also|then|now)\s+)?(?:has|is|are|was|were|works?|acts?|helps?|supports?|owns|operates|controls?|runs|sells?|"
    r"serves?|provides?|finances|supplies|moves|launders|manages|leads|holds)\s)|,\s+(?:along|together)\s+with\b|,\s+as\s+well\s+as\b|,\s+plus\b|,\s+(?=an?\s|one\s|two\s|three\s|\d)|"
    r"\s+and\s+(?=an?\s|one\s|two\s|three\s|four\s|five\s|six\s|\d)|$"
)
# `Rosa Lind, who was governor until May, her former deputy Ivo Made, and Karl Tarn`: the list goes
# on behind a clause that ends with a small word, a number or a month, not with a name; a small word
# says what she is, or else whom she hurt (`who jailed the writers, Ivo Made and Karl Tarn`)
_NEXT_NAMED = re.compile(
    rf"(?:\b(?:{MONTH_NAMES})|[\s(][a-z\d][\w’'-]*),\s+"
    r"(?=(?:(?:his|her|its|their|the)\s+(?:[a-z-]+\s+){1,4})?[A-Z][\w’'-]+\s+(?:[a-z]{2,3}\s+)?[A-Z][\w’'-]+"
    r"(?:\s+[A-Z][\w’'-]+){0,2},?\s+and\s+(?:(?:the|his|her|its|their)\s+(?:[a-z-]+\s+){1,4})?[A-Z])"
)
_OF_SOMEBODY = re.compile(
    r"\b(?:to|for|under|by|with|against|(?:son|daughter|brother|sister|wife|husband|aide|friend|partner)\s+of|succeeded|replaced|served|married|met|knows|knew|advised)\s+"
    r"(?:the|an?|his|her|its|their)\s+(?:[a-z-]+\s+){0,3}[a-z-]+,\s+$"
)
_IS_SO = re.compile(
    r"\s*(?:is|was|has\s+been|had\s+been|became|remains?|(?:served|acted|works?|worked)\s+as)\b(?!\s+[a-z]+ed\b)"
)
_FIRST_WORD = re.compile(r"\s*[\w’'-]+")
_DATED = re.compile(
    rf"(?:\b(?:{MONTH_NAMES})|\d),\s+(?:(?:his|her|its|their|the)\s+(?:[a-z-]+\s+){{1,4}})?$"
)
_SEVERAL = re.compile(
    r"\b(?:men|women|people|children|(?!(?:was|his|its|has|this)\b)[a-z]{3,}(?<!s)s)\b"
)
# `The company that they supplied, Okean Line, is ...`: who it is stands after the clause.
_SPOKEN_OF = re.compile(
    r"\s*(?:[A-Z]\w+,\s+)?(?:The|A|An|One|Another|the|a|an|one)\s+(?:[\w-]+\s+){1,4}?(?:(?:to|for|of|with|by|from)\s+)?(?:that|which|whom|who)\s"
    r"[^;:]{3,120}?,\s+(?=(?:(?:the|an?|its|his|her|their)\s+(?:(?:[a-z-]+|[A-Z][\w’'-]*-[a-z]+)\s+){0,4})?[A-Z][\w’'-]*(?:\s+[A-Z(&][\w’').-]*){0,7}(?:\s*\([^()]*\))?,?\s*$)"
)
# `two brothers who were listed by Britain in 2019, Ivo Made and Karl Tarn`: who they are stands
# behind what is said of them; as many as are counted, and not the rest of a list of others
_NAME = r"(?:the\s+)?[A-Z][\w’'-]*(?:\s+(?:[A-Z(&][\w’').-]*|al|bin|de|of|el)){0,6}"
_NAMED_BEHIND = re.compile(
    r"\b(?P<count>(?i:one|two|three|four|five|six|seven|eight|nine|ten)|an?|the(?!\s+(?:two|three|four|five|six|seven|eight|nine|ten)\s))\s+(?:[\w’'-]+\s+){0,5}?"
    r"[a-z]+\s+(?:who|that|which|whose|whom|(?:accused|suspected)\s+of|(?:said|believed|thought|alleged)\s+to)\s[^;:]{3,200}?[a-z\d],\s+"
    rf"(?P<names>{_NAME}(?:(?:,\s+and|,|\s+and)\s+{_NAME})*)\s*[.,]?\s*$"
)
# `accused of robbing two firms, Okean Line and Tarn Works`: of these the clause tells
_OF_CLAUSE = re.compile(
    r"\b(?:men|women|people|persons|individuals|officials|officers|firms|companies|banks|entities|organi[sz]ations|"
    r"groups|ships|vessels|tankers|targets|clients|customers|victims|journalists|reporters|activists|prisoners),\s+$"
)
# of one alone the clause may tell as well: `a firm that sold arms to a general, Rosa Lind`
_ONE_OF_CLAUSE = re.compile(r"\ba\s+(?:[a-z-]+\s+){0,3}[a-z-]+,\s+$")
_LAST_WORDS = 60  # characters in which the last noun of a clause stands
_COUNTS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
JOINT = re.compile(r",\s+and\s+|,\s+|\s+and\s+")  # between the names of a row
# The same behind what stands in brackets: `Rosa Lind (Lind) and Ivo Made`
NEXT_OF_ROW = re.compile(r"(?:\s*\([^()]*\))*(?:,\s+(?:and\s+)?|\s+and\s+)")
# What a party makes says no more of it: `Okean Line, the maker of Russia's Kestrel jets, and`.
_MAKER = re.compile(
    r",\s+(?:an?|the|one\s+of\s+the)\s+(?:[\w’'-]+\s+){0,3}?(?:makers?|manufacturers?|producers?|"
    r"suppliers?|operators?|developers?|builders?|exporters?|importers?|distributors?|providers?|"
    r"publishers?|designers?)\s+of\b[^,;]*"
)
_APPOSITION = re.compile(
    r",\s+(?:(?:two|three|four|five|six|seven|some|most|all|both|one|\d+)\s+of\s+(?:them|whom|which)|"
    r"including|among\s+them|namely)\b"
)
_PERSON = re.compile(r"[A-Z][\w’'-]+\s+[A-Z][\w’'-]+$")
# Who tells of it: `..., Foreign Minister Rosa Lind announced today`.
_TOLD = re.compile(
    r",\s+(?!who\b|which\b|that\b|and\b|or\b|whom\b)[^,;:]{2,90}?\s(?:said|says|announced|announces|told|"
    r"confirmed|reported|stated|disclosed)(?:\s+(?!to\b)[^,;:]{0,70})?[.]?$"
)
_DATE_WORD = (
    rf"(?:\d[\w.:/]*|(?:{MONTH_NAMES})\b\.?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|the|early|late|"
    r"mid|of|at|on|noon|midnight|[ap]\.?m\.?|GMT|UTC|local|time)"
)
# `With effect from March 8, 2021, four bodies were added`: when, and nobody; `On 3 March Rosa Lind,
# Ivo Made and Ben Aro were added` names one of them
_WHEN = re.compile(
    r"\s*(?:[Ww]ith\s+effect\s+from|[Ee]ffective(?:\s+(?:on|from))?|[Aa]s\s+(?:of|from)|[Oo]n|[Ii]n|[Ff]rom|[Bb]y)\s+"
    rf"(?=[^,;:]{{0,30}}\d){_DATE_WORD}(?:[\s-]+{_DATE_WORD}){{0,7}}(?:,\s+\d{{4}})?,\s+"
)
# `A week after Rosa Lind named him in court, Okean Line was listed`
_MEANWHILE = re.compile(
    r"\s*(?:(?:An?|One|Two|Three|Four|Five|\d+)\s+(?:[a-z]+\s+)?(?:hours?|days?|weeks?|months?|years?)\s+(?:after|before)|"
    r"(?:Hours|Days|Weeks|Months|Years|Shortly|Just|Soon|Long)\s+(?:after|before)|After|Before|When|While|Because|Since|Though|"
    r"Although|With(?=\s+(?:[A-Z][\w’'-]*\s+){1,4}(?:in|under|behind|out|gone|dead|bankrupt)\b))\s"
    r"[^,;:]{0,90}?(?:\b(?:[a-z]{2,}(?:ed|ing)|was|were|had|has|is|spoke|said|met|told|went|left|won|lost|fell|died|sold|"
    r"bought|fled|in|under|behind|out|gone|dead|bankrupt)\b)[^,;:]{0,60},\s+(?=(?:the\s+)?[A-Z][^,;:]*$)"
)
_NOT_BUT = re.compile(r"\b[Nn]ot\s+(?:the\s+)?[A-Z][^,;:]{1,80}?,?\s+but\s+")  # `Not A but B was`
_SOME = re.compile(
    r",\s+(?:among\s+(?:them|which|whom)|including|such\s+as|notably)\s(?:(?!,\s+and\b)[^;])*$"
)
# `A, a broker; B; and two firms were listed`: a list of subjects
_LAST_PART = re.compile(r";\s+and\s+")
_OPENED = re.compile(r"\s[–—-]{1,2}\s|:\s")  # what a list of subjects stands behind
# One of them: a name or a description alone, and not `Odo Brandt died`
_SUBJECT = re.compile(
    r"\s*(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|\d+)\s+(?:[a-z-]+\s+){0,4}?)?"
    r"(?:[A-Z\d][^\s,;(]*|[a-z-]+)(?:\s+(?:[A-Z\d&][^\s,;(]*|(?:of|for|and|the|de|al|bin|el)\b))*"
    r"\s*(?:[,(]|$|(?:who|which|that|whose|in|from|at|with|of|as|known|based|also)\b)"
)
# `Ten men and two companies that held a town to ransom were`: what they all did
_RESTRICTIVE = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})\s+"
    r"(?:[a-z-]+\s+){0,3}[a-z]+(?P<clause>\s+(?:that|who)\s+[a-z]+)\b"
)
# One of the targets of such a list, with what is said of it: `and Karl Tarn, a presenter known for`
_ITEM = re.compile(
    r"\s*(?:(?:and|plus|as\s+well\s+as)\s+)?(?:(?:the|an?|its|his|her|their|one|two|three|four|five|six|seven|eight|nine|"
    r"ten|\d+)\s+)?(?:(?!(?:it|he|she|they|is|are|was|were|has|have|had|will|would|may|can|did|does|said|says|also)\b)"
    r"[\w’'.&-]+\s+){0,6}?(?!(?:it|he|she|they)\b)[\w’'.&-]+\s*"
    r"(?:[,(]|$|\b(?:who|which|that|whose|in|from|at|with|of|as|for|over|known|based|on)\b)"
)
_GOES_ON = re.compile(
    r";|,\s+and\s+(?:the\s+)?(?=[A-Z\d]|an?\s|one\s|two\s|three\s|four\s|five\s|six\s)"
)
# `Odo Brandt's name has been removed`: of whom the verb is told
_NAME_OF = re.compile(r"['’]s?\s+(?:own\s+)?(?:names?|entr(?:y|ies)|listings?|designations?)\s*$")
_IN_CLAUSE = re.compile(r"[^\s,;:],?\s+(?:who|which|that)\s+(?:[^,;:\s]+\s+)*(?:[^,;:\s]+)?,?$")
_ANOTHER = re.compile(
    r"[^.;:]{0,120}?,?\s+and\s+(?:another\s+|a\s+further\s+)?"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})\s+(?:[\w’'-]+\s+){0,3}?[a-z]+(?:s|men)\b"
    r"(?![^,;:]*\s(?:said|says|told|added|were|was|have|had|will|would|may|can|could|are|is)\b)"
)
# `A, who arranges flights for the company, and B, a firm`: not of whom something is told then
_AND_NAMED = re.compile(
    rf"[^.;:]{{0,120}}?,\s+and\s+(?:(?:its|his|her|their)\s+(?:[a-z-]+,?\s+){{1,4}})?{_NAME}\s*(?:[.(]|\Z|"
    r",(?![^.;:]*\s(?:said|says|told|added|were|was|have|had|will|would|may|can|could|are|is|welcomed|denied|called)\b))"
)
# `the Made Division, blamed for the burning of a town, and two commanders, A and B`
_BLAMED = re.compile(
    r",?\s+(?:(?<=blamed\s)for|accused\s+of|(?<=suspected\s)of)\s[^.;:]{3,120}?,\s+and\s+"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?:[\w’'-]+\s+){0,3}?[a-z]+(?:s|men),\s+[A-Z]"
)
_LEADING = re.compile(r"^\s*,\s*[^,;]{1,80},\s*|^\s*:\s*")


# `six people on Thursday, the ministry said, among them A and B`
_TOLD_AMONG = re.compile(
    r",\s+(?!who\b|which\b|that\b|and\b|or\b|whom\b)[^,;:]{2,90}?\s(?:said|says|announced|confirmed|reported|stated)"
    r"(?:\s+(?!that\b)[^,;:]{1,30})?(?P<among>,\s+(?:including|among\s+(?:them|those)|namely|notably)\s)"
)
# `a ban on A for shelling a town, and a freeze on B`
_AND_ON = re.compile(
    r",?\s+and\s+(?:(?:(?:an?|its|the|another)\s+)?(?:[a-z-]+\s+){0,3}(?P<what>sanctions?|freezes?|bans?|penalt(?:y|ies)|"
    r"restrictions)\s+)?(?:on|against)\s+(?=(?:(?:the|its|his|her|an?|two|three|four|five)\s+(?:[a-z’'-]+\s+){0,4})?[A-Z])"
)
# `Rosa Lind and the firm (that) they run in Made Town, Okean Line`: which one stands behind
_THE_ONE = re.compile(
    r"\b(?:[Tt]he|[Aa]|[Oo]ne)\s+(?:[a-z-]+\s+){0,2}(?!that\b|which\b)[a-z]+(?P<clause>\s+(?:"
    r"(?:owned|controlled|run|led|headed|founded)\s+by\s+[^,;:]{2,60}|(?:that\s+|which\s+)?"
    r"(?:he|she|they|both|the\s+(?:two|couple|brothers|pair))\s+(?:[a-z]+\s+)?[a-z]+(?:\s[^,;:]{2,80})?),\s+)"
    rf"(?={_NAME}\s*(?:,|$|\band\b))"
)
_ON = re.compile(r"\b(?:on|against|upon)\b")
# `Three men - A, B and C - were listed`, `Seven names - four men and three firms - are`
_SET_OFF = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|[a-z]+s|men|women|people)\s+[–—-]{1,2}\s+"
    r"(?:(?:(?:the|an?|its|his|her)\s+(?:[a-z-]+\s+){0,4})?[A-Z]|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+[a-z])[^.;:]{4,240}?\s[–—-]{1,2}\s+"
    r"(?:(?:and|as\s+well\s+as|along\s+with|together\s+with)\s+[^.;:]{3,120})?$"
)


def opening_when(text: str, start: int, end: int) -> int | None:
    """Give where the words end that say when, at the head of a clause; None without such words."""
    found = _WHEN.match(text, start, end)
    return found.end() if found is not None else None


def clause_before(text: str, start: int, end: int) -> Stretch:
    """Give the clause that ends at a place, up to an aside that parts the group up."""
    begin = start
    set_off = _SET_OFF.search(text, start, end)
    clauses = _CLAUSE.finditer(text, start, end if set_off is None else set_off.start())
    for one in clauses:
        if one[0][0] == ";" and _is_list(text, start, end):
            continue
        if one[0][0] != "," or _VERB.search(text, begin, one.start()):
            begin = one.end()
    begin = opening_when(text, begin, end) or begin
    meanwhile = _MEANWHILE.match(text, begin, end)
    begin = meanwhile.end() if meanwhile is not None else begin
    instead = _NOT_BUT.search(text, begin, end)
    begin = instead.end() if instead is not None else begin
    aside = _APPOSITION.search(text, begin, end)
    if aside and not aside[0].rstrip().endswith("namely"):
        end = aside.start()
    elif aside:
        begin = aside.end()
    of = _NAME_OF.search(text, begin, end)
    return begin, of.start() if of else end


def _is_list(text: str, start: int, end: int) -> bool:
    """Tell a list of subjects with semicolons, the last of them behind `; and`."""
    last = [one.start() for one in _LAST_PART.finditer(text, start, end)]
    return (
        len(last) == 1
        and ";" in text[start : last[0]]
        and ";" not in text[last[0] + 1 : end]
        and all(_SUBJECT.match(_OPENED.split(one)[-1]) for one in text[start : last[0]].split(";"))
    )


def subjects_of(text: str, start: int, end: int) -> list[Stretch]:
    """Give the parts of a clause in front of its verb that say what it speaks of."""
    found = _SPOKEN_OF.match(text, start, end)
    if found:
        return [(found.end(), end)]
    shared = _RESTRICTIVE.search(text, start, end)
    if shared is not None and _GOES_ON.search(text, shared.end(), end) is None:
        end = shared.start("clause")
    behind = _counted_behind(text, start, end)
    if behind:
        return behind
    return without_relatives(text, start, end)


def after_trigger(text: str, start: int, stop: int, *, is_inside: bool) -> list[Stretch]:
    """Give the parts of a region that name targets: up to its end, without relative clauses."""
    lead = _LEADING.match(text[start:stop])
    if lead:
        start += lead.end()
    whole = stop
    items = [] if is_inside else _items(text, start, stop)
    if items:
        return [
            part
            for a, b in items
            for part in _counted_behind(text, a, b) or after_trigger(text, a, b, is_inside=False)
        ]
    if not is_inside:
        for kind in ("after", "day"):
            ends = pattern_of("stops", kind).finditer(text, start, stop)
            own = (one.start() for one in ends if not _is_of_clause(text, start, one.start(), stop))
            stop = next(own, stop)
        told = _TOLD.search(text, start, stop)
        stop = told.start() if told else stop
    behind = _counted_behind(text, start, stop)
    if behind:
        return behind
    found = without_relatives(text, start, stop)
    others = _AND_ON.search(text, stop, whole) if stop < whole else None
    # `for attacks on A and on B`: both of the attacks
    if others and (others["what"] or not _ON.search(text, stop, others.start())):
        found += after_trigger(text, others.end(), whole, is_inside=is_inside)
    if ";" in text[start:stop]:
        found = _with_counted_behind(text, start, stop, found)
    among = _TOLD_AMONG.search(text, start, whole) if not is_inside else None
    if among is not None and among.end() > stop:
        found += without_relatives(text, among.start("among"), whole)
    return found


def _counted_behind(text: str, start: int, stop: int) -> list[Stretch]:
    """Give who stands behind a clause on them: `two men who ran it in turn, A and B`.

    Returns:
        Nothing where they are not as many as are counted.
    """
    behind = _NAMED_BEHIND.search(text, start, stop)
    if behind is None:
        return []
    names = behind.start("names")
    told = behind["count"].lower()
    count = _COUNTS.index(told) if told in _COUNTS else 1
    near = max(behind.end("count"), names - _LAST_WORDS)
    others = (_OF_CLAUSE, _ONE_OF_CLAUSE) if count == 1 else (_OF_CLAUSE,)
    if any(one.search(text, near, names) for one in others):
        return []
    if len(JOINT.split(behind["names"])) != count:
        return []
    # `Rosa Lind and the firm that she ran, Okean Line`: it is not one told of before
    first = behind.start() if told == "the" else behind.start("names")
    return [*without_relatives(text, start, first), behind.span("names")]


def _with_counted_behind(text: str, start: int, stop: int, found: list[Stretch]) -> list[Stretch]:
    """Add to the stretches of a list with semicolons who stands in an item behind such a clause."""
    made = [*found]
    at = start
    while at < stop:
        mark = text.find(";", at, stop)
        end = mark if mark >= 0 else stop
        made += [
            names
            for names in _counted_behind(text, at, end)[-1:]
            if all(b <= names[0] or names[1] <= a for a, b in found)
        ]
        at = end + 1
    return sorted(made)


def _is_of_clause(text: str, start: int, at: int, stop: int) -> bool:
    """Tell words of a clause about one group behind which another follows.

    `two firms that held accounts for the studio, and two banks in Kestrel`
    """
    if _BLAMED.match(text, at, stop) is not None:
        return True
    return (
        _IN_CLAUSE.search(text, start, at) is not None
        and (_ANOTHER.match(text, at, stop) or _AND_NAMED.match(text, at)) is not None
    )


def _items(text: str, start: int, stop: int) -> list[Stretch]:
    """Part a list with semicolons where an item says more of a party than who it is.

    `A, who was jailed for fraud; B, a judge; and C`: what would end the targets ends an item.

    Returns:
        Nothing where it is no such list.
    """
    last = [one.start() for one in _LAST_PART.finditer(text, start, stop)]
    if len(last) != 1:
        return []
    ends = [at for at in range(start, last[0] + 1) if text[at] == ";"]
    items = list(zip([start, *(at + 1 for at in ends)], [*ends, stop], strict=True))
    is_cut = any(
        (end := pattern_of("stops", kind).search(text, start, stop)) is not None
        and end.start() < last[0]
        for kind in ("after", "day")
    )
    if not is_cut or not all(_ITEM.match(text, a, b) for a, b in items):
        return []
    return items


def _is_apposed(text: str, start: int, comma: re.Match[str]) -> bool:
    """Tell what only says who somebody is: `linked to Rosa Lind, a dealer blacklisted in 2017`."""
    return comma[0].strip() == "," and _PERSON.search(text, start, comma.start()) is not None


def _is_some(text: str, start: int, comma: re.Match[str]) -> bool:
    """Tell who is only some of those just told of: `owned by A, among them a bar and a hotel`."""
    return comma[0].strip() in (",", "and") and _SOME.search(text, start, comma.start()) is not None


def without_relatives(text: str, start: int, stop: int) -> list[Stretch]:
    """Give a stretch without its relative clauses, and without what its parties make."""
    parts: list[Stretch] = []
    at = start
    while at < stop:
        clause = _RELATIVE.search(text, at, stop)
        told = _THE_ONE.search(text, at, stop)
        if told is not None and (clause is None or told.start("clause") <= clause.start()):
            parts.append((at, told.start()))
            at = told.end()
            continue
        maker = _MAKER.search(text, at, clause.start() if clause else stop)
        if maker is not None:
            parts.append((at, maker.start()))
            at = maker.end()
            continue
        if clause is None:
            parts.append((at, stop))
            break
        parts.append((at, clause.start()))
        resumed = _RELATIVE_END.search(text, clause.end(), stop)
        # `who had been listed over a quarry and a hotel, were`: a clause that a comma closes
        is_closed = text[clause.start()] == "," and text[clause.end() : stop].rstrip().endswith(",")
        while resumed and (
            _is_apposed(text, clause.end(), resumed)
            or _is_some(text, clause.end(), resumed)
            or (is_closed and resumed[0].strip() == "and")
        ):
            resumed = _RELATIVE_END.search(text, resumed.end(), stop)
        at = resumed.end() if resumed and resumed.end() > clause.end() else stop
        at = min(at, _next_named(text, clause, stop) or at)
    return parts


def _next_named(text: str, clause: re.Match[str], end: int) -> int | None:
    """Give where the next one of a list stands behind a clause on a man, None when nobody does."""
    if not clause[0].endswith("who"):
        return None
    for one in _NEXT_NAMED.finditer(text, clause.end(), end):
        if _OF_SOMEBODY.search(text, clause.end(), one.end()) is not None:
            continue
        comma = text.index(",", one.start())
        verb = _FIRST_WORD.match(text, clause.end(), one.end())
        is_of_her = _IS_SO.match(text, clause.end(), one.end()) or _DATED.search(
            text, clause.end(), one.end()
        )
        if is_of_her and verb and _SEVERAL.search(text, verb.end(), comma) is None:
            return one.end()
    return None
