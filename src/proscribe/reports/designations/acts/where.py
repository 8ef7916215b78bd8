"""Where the targets of one trigger stand in its sentence.

Source: `acts.toml`.
"""

import re

import msgspec

from proscribe.reports.designations.acts.cue import Cue
from proscribe.reports.designations.acts.stretches import (
    Stretch,
    after_trigger,
    clause_before,
    subjects_of,
    without_relatives,
)
from proscribe.reports.parties.nouns import count_of
from proscribe.reports.times.patterns import MONTH_NAMES

# `Forty others, among them the minister Rosa Lind, were listed`
_NAMED_AMONG = re.compile(r",\s+(?:among\s+them|including)\s+(?=[^;:]*[A-Z][\w’'-]+\s+[A-Z])")
_COUNTED = re.compile(
    r"\s*(?:(?:Some|About|Nearly|Almost|Another|A\s+further|More\s+than|At\s+least)\s+)?"
    r"(?:(?:Their|Its|His|Her|The|All|All\s+the)\s+(?=\d|[a-z]))?"
    r"(?P<count>\d{1,4}|[A-Za-z][a-z]+(?:-[a-z]+)?)\s+(?:other\s+|more\s+|further\s+)?"
    r"(?:(?!(?:who|that|which|whose|of|for|to|by|against|in|from|with|on|at)\b)(?:[A-Z][a-z]+|[a-z]+)\s*){1,2}",
)
# Behind their colon stands an entry as it reads then, or somebody else.
_WITHOUT_COLON = frozenset({"entry-in-marks-is-replaced"})
_WITH_ROLES = "names-as"
_COLON = re.compile(
    r":\s+(?=(?:the\s+)?[A-Z‘“'’]|(?:the|an?|his|her|its|their)\s+(?:[a-z-]+\s+){1,3}"
    r"[A-Z][^\s,;]*(?:\s+[A-Z][^\s,;]*){0,6}(?:\s*(?:[,;]|$)|\s+and\s)|"
    # `four people today: the director, Rosa Lind; two brothers ...; and a broker, Karl Tarn`
    r"(?:the|an?|his|her|its|their)\s+(?:[a-z-]+\s+){0,5}[a-z-]+,\s+[A-Z][^\s,;]*(?:\s+[A-Z][^\s,;]*){0,6}"
    r"(?:;|,?\s+and\s+(?:the|an?|his|her|its|their|one|two|three)\s))"
)
_WHO = re.compile(
    r"(?:,\s+(?:an?|the|his|her|its|their)\s+[a-z\s’'-]{2,60}?)?,?\s+"
    r"(?:(?:who|which)(?:\s+(?:is|was|are|were|has|have|had)\s+[^,;:]{2,70}?\s+and)?|"
    r"whose\s+(?:own\s+)?(?:names?|entr(?:y|ies)|assets|property|funds))\s*$"
    r"|,\s+(?:an?|another)\s+[a-z\s’'-]{2,60}?\s+that\s*$"
)
# `A, whose two sons were sanctioned`: they, and not A
_WHOSE = re.compile(
    r",?\s+whose\s+(?!(?:own\s+)?(?:names?|entr(?:y|ies)|assets|property|funds|listings?|designations?)\b)"
    r"(?P<whom>[^,;:]{3,60}?(?:,\s[^;:]{3,80},)?)\s*$"
)
# `He was put under an asset freeze together with his firm, Okean Line`
_TOGETHER = re.compile(
    r"\b(?:(?:together|along)\s+with|alongside)\s+|"
    r"(?:(?<=listed\s)|(?<=named\s)|(?<=designated\s)|(?<=sanctioned\s)|(?<=added\s))with\s+"
    r"(?=(?:the\s+)?[A-Z]|(?:his|her|its|their)\s+(?:[a-z-]+\s+){1,3}[A-Z])"
    r"(?!(?:[\w-]+\s+){1,5}?(?:allies|counterparts|friends|colleagues|peers)\b)"
)
# `was designated with his firm Okean Line by the Treasury`: who did it, and not `owned by`
_BY_WHOM = re.compile(r"(?<!ed)(?<!led)(?<!run)(?<!held)\s+by\s+(?:the\s+)?(?=[A-Z])")
# `whom it had designated with his Made Line`
_WITH_HIS = re.compile(
    r"(?:[^,;:]{0,40}\s)?(?:(?:together|along)\s+with|alongside|with\s+(?=(?:his|her|its|their)\s+(?:[a-z-]+\s+){0,3}[A-Z])(?!(?:[\w-]+\s+){1,5}?(?:partners|allies|counterparts|friends|colleagues|peers)\b))\s*"
)
_TOGETHER_BEHIND = re.compile(
    r"(?:,|(?<=list)|(?<=register)|(?<=nationals)|(?<=sanctions)|(?<=day)|(?<=ago))\s+(?:together|along)\s+with\s+|"
    r",\s+(?:(?:together|along)\s+with|as\s+well\s+as|alongside|and\s+with\s+(?:it|him|her|them))\s+"
)
# `sanctioned 14 vessels under Executive Order 13818, together with two firms`
_BEHIND_ORDER = re.compile(
    # `A, an operator of tanks near Alba, pursuant to`
    r"(?:,\s+(?:an?|the|its|one\s+of)\s[^,;:]{3,90})?,?\s*(?:under|pursuant\s+to|by\s+virtue\s+of)\s(?:(?!\b(?:for|who|which|that|because|after|and|but)\b)[^;:]){3,120}?"
    r",\s+(?:(?:together|along)\s+with|as\s+well\s+as|alongside)\s+"
    r"(?=(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})\s)"
)
_ONCE_MORE = {
    word: re.compile(
        rf",\s+and\s+{word}\s+(?=(?:the\s+)?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{{1,3}}|"
        r"[A-Z][\w.’'-]*)\s)"
    )
    for word in ("on", "to", "against", "upon")
}
# `blacklisted him, the papers show`: whom the sentence before names
_OBJECT = re.compile(
    r"\s+(?:him|her|them|it|himself|both|(?:that|this|those|these)\s+(?:same\s+)?"
    r"(?:compan(?:y|ies)|firms?|m[ae]n|wom[ae]n|banks?|groups?|entit(?:y|ies)|vessels?|ships?|organi[sz]ations?|network))\b"
    r"(?=\s*$|\s*[,.;:]|\s+(?:on|in|for|over|last|late|and|under|subject)\b)"
)
_AND_OTHERS = re.compile(  # `sanctions on it and two of its managers`, `him, his wife and a firm`
    r"(?:(?:,?\s+and|,)\s+(?:on\s+)?(?=(?:two|three|four|five|six|seven|eight|nine|ten|\d+|his|her|its|their)\s)|"
    r",?\s+and\s+(?:on\s+)?(?=(?:the|an?)\s|[A-Z]))"
    r"(?!(?:the|its|their)\s+(?:[a-z]+\s+)?(?:first|same)\b|(?:[A-Z][\w.]*\s+){1,3}on\s)"
)
# `Five of those listed are children of the president, Ivo Made: A, B and C`: not he
_WHOSE_PEOPLE = re.compile(
    r"\s+(?:the\s+|all\s+|both\s+)?(?:(?!of\b|to\b)[a-z-]+\s+){0,2}?(?!\w*(?:ss|us|is)\b)[a-z-]*(?:s|men|women|children)\s+"
    r"(?:of|to)\s+(?:the|its|his|her|their|[A-Z])[^:;]{0,160}"
)
_NAMES = re.compile(
    r"(?:[Tt]he\s+)?(?:[\w’'-]+\s+){0,4}?[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,6}\s*"
    r"(?:[,;(.]|and\b|$)"
)

# `on four officers of the Made Guard, who led the raid: A, B, C and D`: how many they are
_COUNTED_OF = re.compile(
    r"\s+(?:the\s+)?(?P<whom>(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})\s+"
    r"(?:[a-z-]+\s+){0,2}?[a-z-]+)\s+(?:of|to)\s"
)


# `six firms that were added in May, three of which, A, B and C, have moved`: they are of the six
_NAME = (
    r"(?:the\s+)?[A-Z][\w.&’'-]*(?:\s+(?:[A-Z&\d][\w.&’'-]*|of|for|and|the|al|bin|de)){0,7}"
    r"(?:\s*\([^()]{1,60}\))?"
)
_MANY = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}"
_SOME_OF_WHOM = re.compile(
    rf"\b(?:{_MANY})\s+(?:(?!(?:who|which|that|whom|whose|of|for|by|to|with|from|{_MANY})\b)[\w’'-]+\s+){{0,4}}?"
    r"(?:[a-z-]*s|men|women|people)(?:\s+(?:that|who|which)\s+(?:were|are|had\s+been)\s+[a-z]+(?:\s+(?:to|on|under)\s+[^,;:.]{3,40})?)?"
    r"(?:\s+for\s+[^,;:.A-Z]{3,60})?(?:\s+(?:today|yesterday|(?:on|in)\s+(?:[A-Z]\w+|\d[\w/.]*)(?:\s+\w+){0,2}))?,\s+"
    r"(?:one|two|three|four|five|six)\s+of\s+wh(?:om|ich),\s+"
    rf"(?P<names>{_NAME}(?:(?:,\s+and|,|\s+and)\s+{_NAME}){{0,5}}),\s+(?:has|have|had|is|are|was|were)\b"
)
# `designated A, sending a signal to Tehran, and B`, `sanctioned A, though not C, and B`
_RESUMED = re.compile(
    r",?\s+(?:(?:thus|thereby|again|sharply|further)\s+)?"
    r"(?:[a-z]+ing\s|instead\s+of\s|rather\s+than\s|(?:al)?though\s+not\s|but\s+not\s|not\s)"
    rf"[^,;:.]{{2,90}},\s+and\s+(?P<names>{_NAME})(?=\s*[.;]|\s*$|,\s+(?:an?|the|who|which|whose)\s)"
)
# Words before a counted group that is none of the targets: `two men who robbed | three banks`
_OF_CLAUSE = re.compile(r"\b(?:who|which|that|whom|whose|of|for|by|to|with|from|over|against)\b")
# `designated Okean Line for killing two people: A and B`: what it did, and to whom
_REASON = re.compile(
    r"\b(?!(?:Lists?|Regulations?|Orders?|Annex|Schedule|Act|Register|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
    rf"(?!(?:{MONTH_NAMES})\b)[A-Z][\w.’'-]*,?\s+(?:for|over|after|amid|because\s+of|following|during|in\s+connection\s+with|"
    r"accused\s+of|linked\s+to|(?:an?\s+[a-z-]+\s+)?"
    r"(?:who|which|that)(?!\s+(?:includes?|comprises?|consists?|is|are|was|were|has|have)\b))\s"
)
_COUNTED_LAST = re.compile(rf"\b(?:{_MANY})\s+(?:[\w’'-]+\s+){{0,3}}[a-z-]+\s*$")
_BESIDE = re.compile(r"(?:\band|\bas|(?:along|together)\s+with|\bplus|alongside|,)\s+$")
_LAST = 80  # characters in which such a group stands
# `included seven persons in the Annex, among them A and B, on account of`
_AMONG_BEHIND = re.compile(
    r"(?:\s+(?:to|of)\s+(?:that|this|the)\s+[^,;:.]{3,60})?,\s+(?:among\s+(?:them|those|whom)|including|notably)\s+"
    rf"(?P<names>{_NAME}(?:(?:,\s+and|,|\s+and)\s+{_NAME}){{0,9}})(?=\s*[,.;]|\s*$|\s+(?:on|for|over|after|as|under)\b)"
)


# `named A as the commander, B as his deputy and C as the man who kept the books`
_NAMED_AS = re.compile(
    r"(?:[,;]\s+(?:and\s+)?|\s+and\s+)(?P<who>(?:the\s+)?(?:[a-z-]+\s+){0,3}[A-Z][^,;:\n]{2,60}?)\s+"
    r"as\s+(?:the|an?|his|her|its|their|one)\b"
)


class Standing(msgspec.Struct, frozen=True):
    """Where the targets of a trigger stand.

    Attributes:
        regions: The stretches, in order.
        subject: The clause whose subject they are, of `A and B are designated`; else None.
        is_aside: The trigger stands in a relative clause: `Rosa Lind, who was designated`.
    """

    regions: list[Stretch]
    subject: Stretch | None
    is_aside: bool


def standing(cue: Cue, stop: int, relative: re.Match[str] | None, *, is_new: bool) -> Standing:
    """Find the targets.

    Args:
        cue: The trigger.
        stop: Where its tail begins, else the end of the sentence.
        relative: Words of a relative clause that the trigger ends (`whom the committee listed`),
            counted from the head of the sentence, or None.
        is_new: It is told of what is done, not of what was before.
    """
    if relative is not None and cue.form.targets == "after":
        found = Standing(_of_relative(cue, stop, relative), None, is_aside=False)
    elif cue.is_of_subject:
        found = _of_subject(cue, stop, is_new=is_new)
    else:
        found = Standing(_behind(cue, stop), None, is_aside=False)
    if relative is not None or cue.form.nearest or cue.form.id in _WITHOUT_COLON:
        return found
    found = msgspec.structs.replace(found, regions=[*found.regions, *_of_those(cue, stop, found)])
    regions = _with_those_behind_colon(cue, stop, found.regions)
    return msgspec.structs.replace(found, regions=regions)


def _of_those(cue: Cue, stop: int, found: Standing) -> list[Stretch]:
    """Give who is named as of a counted group behind it: `two of whom, A and B, have died`.

    Or behind what the measure is to bring about: `A, angering Moscow, and B`.
    """
    text, end = cue.text, cue.passage.end
    told: list[Stretch] = []
    if cue.form.tail is not None and any(cue.end <= a for a, _ in found.regions):
        tail = cue.form.tail.match(text, stop, end)
        among = _AMONG_BEHIND.match(text, tail.end(), end) if tail is not None else None
        told += [among.span("names")] if among is not None else []
    if len(found.regions) == 1 and cue.end <= found.regions[0][0]:
        resumed = _RESUMED.match(text, found.regions[0][1], end)
        told += [resumed.span("names")] if resumed is not None else []
    for a, b in found.regions[:1]:
        some = _SOME_OF_WHOM.search(text, a, end)
        if some is not None and some.start() < b and not _OF_CLAUSE.search(text, a, some.start()):
            told.append(some.span("names"))
    return told


def _of_relative(cue: Cue, stop: int, relative: re.Match[str]) -> list[Stretch]:
    text, start = cue.text, cue.passage.start
    end = start + relative.start()
    clause = clause_before(text, start, end)
    # `on three men, among them Ivo Made, whom the committee listed`: him
    regions = [clause if clause[1] == end else (clause[1], end)]
    beside = _WITH_HIS.match(text, cue.end, stop)
    if beside is not None:
        regions += after_trigger(text, beside.end(), stop, is_inside=False)
    return regions


def _of_subject(cue: Cue, stop: int, *, is_new: bool) -> Standing:
    text, nearest = cue.text, cue.form.nearest
    whose = _WHOSE.search(text, cue.passage.start, cue.start)
    is_aside = (whose or _WHO.search(cue.before)) is not None
    clause = clause_before(text, cue.passage.start, cue.start)
    regions = _of_aside(text, clause) if is_aside else subjects_of(text, *clause)
    # `Hamer Bank, owned by Okean Line, listed in 2019`: of the name right before
    regions = [clause] if nearest and not is_aside else regions
    regions = [whose.span("whom")] if whose is not None else regions
    among = _NAMED_AMONG.match(text, clause[1], cue.start) if not is_aside else None
    if among is not None and _is_counted(text, clause):
        regions += subjects_of(text, among.end(), cue.start)
    elif nearest and clause[1] < cue.start:
        regions = [(clause[1], cue.start)]  # `A, both of which it tied to B, listed in 2019`
    beside = _TOGETHER.search(text, cue.end, stop) if is_new and not nearest else None
    if beside is not None:
        agent = _BY_WHOM.search(text, beside.end(), stop)
        last = agent.start() if agent is not None else stop
        regions += after_trigger(text, beside.end(), last, is_inside=False)
    return Standing(regions, None if is_aside else clause, is_aside)


def _behind(cue: Cue, stop: int) -> list[Stretch]:
    text, end = cue.text, cue.passage.end
    regions = after_trigger(text, cue.end, stop, is_inside=cue.form.targets == "inside")
    beside = _TOGETHER_BEHIND.search(text, stop, end) if cue.form.tail else None
    beside = beside or _behind_order(text, regions, end)
    if beside is not None:  # `put A on its blacklist, along with his bookkeeper B`
        regions += after_trigger(text, beside.end(), end, is_inside=False)
    again = _again(cue, regions, stop)
    if cue.form.id == _WITH_ROLES:
        regions += [one.span("who") for one in _NAMED_AS.finditer(text, stop, end)]
    if again is not None:  # `on A, which the army set up in May, and on two firms`
        regions += after_trigger(text, again, stop, is_inside=False)
    pronoun = _OBJECT.match(text, cue.end, stop)
    if pronoun is None:
        return regions
    beside = _AND_OTHERS.match(text, pronoun.end(), stop)
    others = after_trigger(text, beside.end(), stop, is_inside=False) if beside else []
    return [pronoun.span(), *others]


def _with_those_behind_colon(cue: Cue, stop: int, regions: list[Stretch]) -> list[Stretch]:
    """Add what a colon opens: `Four men were put on the list on Thursday: A, B and C`."""
    text, passage = cue.text, cue.passage
    colon = _COLON.search(text, cue.end if cue.form.tail is None else stop, passage.end)
    if colon is None:
        return regions
    if _are_people_of(cue, colon):
        counted = _COUNTED_OF.match(text, cue.end, colon.start())
        regions = [counted.span("whom")] if counted is not None else []
    elif any(a <= colon.start() < b for a, b in regions):
        return regions
    elif _is_of_reason(text, cue.end, colon.start()):
        return [one for one in regions if one[0] < colon.start()]
    return [*regions, *after_trigger(text, colon.end(), passage.end, is_inside=True)]


def _is_of_reason(text: str, start: int, end: int) -> bool:
    """Tell a group before a colon of which a clause about a target tells.

    `Okean Line for killing two people: A and B`; not `A for fraud, and two others: B and C`.
    """
    counted = _COUNTED_LAST.search(text, max(start, end - _LAST), end)
    if counted is None or _BESIDE.search(text, start, counted.start()) is not None:
        return False
    return _REASON.search(text, start, counted.start()) is not None


def _are_people_of(cue: Cue, colon: re.Match[str]) -> bool:
    """Tell words before a colon that only say whose people those behind it are.

    Not where they are one counted group, name nobody, or where no name stands behind the colon.
    """
    text, passage, start = cue.text, cue.passage, cue.end
    if _WHOSE_PEOPLE.fullmatch(text, start, colon.start()) is None:
        return False
    head = text[start : colon.start()]
    if head.islower() or _NAMES.match(text, colon.end(), passage.end) is None:
        return False  # `four sons of the general: Ivo Made and two more` are four
    return not any(start <= one.start and one.end >= colon.start() for one in passage.groups)


def _is_counted(text: str, clause: Stretch) -> bool:
    """Tell a clause that only counts: `Forty others`, not `Five judges in trials of men`."""
    found = _COUNTED.fullmatch(text, *clause)
    return found is not None and count_of(found["count"]) is not None


def _again(cue: Cue, regions: list[Stretch], stop: int) -> int | None:
    """Find where the preposition of a trigger stands once more behind what is said of a target."""
    word = cue.words.split()[-1]
    if word not in _ONCE_MORE or not regions:
        return None
    found = _ONCE_MORE[word].search(cue.text, regions[-1][1], stop)
    return found.end() if found is not None else None


def _behind_order(text: str, regions: list[Stretch], end: int) -> re.Match[str] | None:
    """Find further parties that are counted behind the order by which the first are listed."""
    return _BEHIND_ORDER.match(text, regions[-1][1], end) if regions else None


def _of_aside(text: str, clause: Stretch) -> list[Stretch]:
    """Give what `who is designated` may be said of: `A, who heads B, and who` of A only."""
    start, end = clause
    before = _WHO.search(text, start, end)
    end = before.start() if before is not None else end
    joined = text[start:end].rstrip().endswith((" and", ","))
    return without_relatives(text, start, end) if joined else [(start, end)]
