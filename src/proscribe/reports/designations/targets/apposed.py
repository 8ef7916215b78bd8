"""Who a party is that a sentence only counts: `a bank is listed. The bank, Made Bank, moved money`.

A sentence further down says it with the same noun behind an article, or the authority names it
in the sentence right behind (`The Treasury said Made Bank, the largest lender, had moved money`).
Ships that are counted are those with a number of their own in the text, where they are as many.

Source: this project.
"""

import re
from collections.abc import Iterator, Sequence

from proscribe.reports.designations.acts.announcer import named_in
from proscribe.reports.designations.draft import CRAFT, SCHEMATA, Described, Measure, Named
from proscribe.reports.designations.targets.craft import craft_at
from proscribe.reports.designations.targets.drafting import item, named
from proscribe.reports.designations.targets.members import is_no_person
from proscribe.reports.designations.targets.naming import find_names, is_body_name
from proscribe.reports.designations.targets.ofalist import HURT
from proscribe.reports.designations.targets.overand import ends_with_form
from proscribe.reports.designations.targets.singles import target_nouns
from proscribe.reports.parties.nouns import noun_at
from proscribe.reports.parties.scene import Passage, Scene

_NEAR = 3  # sentences before, in which a party of somebody is named
_FAR = 8  # sentences in which it is told who a counted party is
_MOST = 60  # ships that are looked for
_NAME = (
    r"[A-Z][\w.&’'-]*(?:\s+(?:[A-Z\d&(][\w.&’')-]*|(?:al|bin|de|del|di|of|la|el|for|and)(?=\s)|"
    r"(?:d\.o\.o|a\.d|s\.r\.o|a\.s)\.))*"
)
THE = re.compile(
    rf"(?:The|That|This)\s+(?:[a-z-]+\s+){{0,2}}?(?P<noun>[a-z]+),\s+(?P<name>{_NAME}),\s+(?=[“\"]?[a-z])"
)
_SAID = re.compile(
    rf"[^.;:“”\"]{{3,80}}?\s(?:said|says)\s+(?:that\s+)?(?P<name>{_NAME}),\s+"
    r"(?:an?|the|its|which|based|known|run|owned|led)\s[^.;:“”\"]{3,120},\s+(?:had|has|was|is)\s"
)
HOUSE = (
    r"(?:[Tt]he\s+)?(?:U\.?S\.?\s+)?(?:Treasury(?:\s+Department)?|State\s+Department|OFAC|"
    r"(?:Treasury['’]s\s+)?Office\s+of\s+Foreign\s+Assets\s+Control(?:\s+\(OFAC\))?|[Ff]oreign\s+(?:[Oo]ffice|[Mm]inistry)|"
    r"(?:department|ministry|office|government|council|committee)(?!\s+(?:of|for)\b))"
)
_NOUN = 40  # characters in which a noun before a name stands
# `his wife, Rosa Lind`, `her business partner Ivo Made`: another one than who is told of
_KIN = re.compile(r"\b(?:[Hh]is|[Hh]er)\s+(?:[a-z-]+\s+){0,2}[a-z-]+,?\s+$")
_THEIRS = re.compile(r"(?:his|her|its|their)\s", re.IGNORECASE)
_OF_ONE = (
    # `Rosa Lind, who leads the Made Party, "has robbed the state," the department said`
    re.compile(
        rf"(?P<name>{_NAME}),?\s(?!(?:said|told|wrote|added)\b)[^.;]{{3,260}}?[\s”\"]{HOUSE}\s+"
        r"(?:also\s+)?(?:said|says|alleged|alleges|announced)\b"
    ),
    # `The Treasury accused Rosa Lind of theft`
    re.compile(
        rf"{HOUSE}\s+(?:also\s+)?(?:accused|accuses|said|says|alleged|described|blamed)\s+(?:that\s+)?"
        rf"(?P<name>{_NAME})(?:,[^.;:]{{3,120}},)?\s+(?:of|as|for|has|had|was|is|ran|led|[a-z]{{2,}}ed)\b"
    ),
    # `It identified the man as Ivo Made`
    re.compile(
        rf"(?:It|{HOUSE})\s+(?:identified|named)\s+(?:the\s+[a-z]+|him|her)\s+as\s+(?P<name>{_NAME})"
    ),
)
# what is said of others than of whom a measure is against
_OTHER = re.compile(
    r"\b(?:victims?|not\s+(?:listed|sanctioned|designated|named|targeted|accused|part|among|itself)|unrelated|lawyers?|"
    r"spokes\w+|complain\w*|defrauded|robbed|cheated|unaware|cooperat\w+|helped\s+investigators|alerted|reported\s+(?:it|the)|"
    r"already|previously|earlier\s+(?:listed|sanctioned|designated)|lost\s+(?:money|millions))\b"
)
# `The judge, Rosa Lind, said`, `The firm, Okean Line, had insured ships`: who speaks of a party or
# serves it, else
SPEAKS_OR_SERVES = re.compile(
    r"(?:(?:has|had|also|later|once|then|long|since)\s+){0,3}(?:(?:re)?insured|audited|represented|defended|ruled|"
    r"testified|dismissed|upheld|acquitted|sued|complained|(?:said|told|wrote)(?!\s+to\b))\b"
)
# `Okean Dawn and Tarn Star were rammed by them`
_DONE_BY_THEM = re.compile(
    r"\bby\s+(?:them|both|either|one\s+of\s+them|the\s+(?:two|three|four|ships|vessels|tankers))\b"
)
_SERVES = frozenset(
    {"insurer", "auditor", "lawyer"}
)  # whose doings are told so where they are meant
_LISTED_BEFORE = re.compile(
    r"\b(?:already|previously|formerly|not|no\s+longer|earlier|(?:designated|listed|sanctioned|identified)\s+(?:in|on|since)\s)\b"
)


def apposed(scene: Scene, measures: Sequence[Measure]) -> Iterator[tuple[Measure, Named]]:
    """Give the parties that later sentences name of those whom a measure only counts.

    Args:
        scene: The laid-out document.
        measures: Its measures.

    Returns:
        Each with its measure.
    """
    for measure in measures:
        if measure.action not in ("add", "remove"):
            continue
        open_ = [one for one in measure.groups if not one.names and not one.unnamed]
        for group in open_:
            if group.count == 1:
                yield from ((measure, one) for one in _told(scene, measure, group))
        ships = [one for one in open_ if one.type == "vessel" and (one.count or 0) > 1]
        if measure.action == "add" and len(ships) == 1:
            yield from ((measure, one) for one in _ships(scene, measure, ships[0]))


def _told(scene: Scene, measure: Measure, group: Described) -> list[Named]:
    """Give who a single party is, nobody where no sentence says it."""
    here = next((one for one in scene.passages if one.start <= group.start < one.end), None)
    if here is None:
        return []
    noun = noun_of(scene.text, group)
    if _THEIRS.match(scene.text, group.start):
        own = _told_before(scene, here, noun)
        if own:
            return own
    if any(
        _is_named_for(scene.text, one, group, here) and not _is_kin(scene.text, one)
        for one in measure.named
    ):
        return []
    same = [
        one
        for one in measure.groups
        if one.count == 1 and one.type == group.type and not _THEIRS.match(scene.text, one.start)
    ]
    for one in scene.passages[here.number + 1 : here.number + 1 + _FAR]:
        if one.role != "body":
            continue
        found = THE.match(scene.text, one.start, one.end)
        is_it = found is not None and found["noun"] == noun
        if not is_it and one.number == here.number + 1 and same == [group]:
            found = _SAID.match(scene.text, one.start, one.end)
            is_it = found is not None and _is_body_told(scene, one, found, group)
            if not is_it and group.type == "individual":
                each = (form.match(scene.text, one.start, one.end) for form in _OF_ONE)
                found = next((told for told in each if told and _is_person(told["name"])), None)
                is_it = found is not None
        if not is_it and _THEIRS.match(scene.text, group.start):
            found = _role_first(scene.text, group).match(scene.text, one.start, one.end)
            is_it = found is not None and _is_person(found["name"])
        if not is_it or found is None:
            continue
        told = one.start if found.re in (_SAID, *_OF_ONE) else found.end()  # behind `The lawyer, A`
        if is_of_others(scene.text, (told, one.end)):
            continue
        if noun not in _SERVES and SPEAKS_OR_SERVES.match(scene.text, found.end(), one.end):
            continue
        who = item(scene, (found.start("name"), found.end("name")))
        if who is None:
            continue
        who.line = (one.start, one.end)
        who.schema = SCHEMATA[group.type][0] if SCHEMATA[group.type] else who.schema
        return [who]
    return []


def _told_before(scene: Scene, here: Passage, noun: str) -> list[Named]:
    """Give what stood at the noun before: `through his firm Okean Line. Both he and his firm`."""
    form = re.compile(
        rf"\b(?:his|her|its|their)\s+(?:[a-z-]+\s+){{0,2}}{noun},?\s(?P<name>{_NAME})"
    )
    for one in reversed(scene.passages[max(0, here.number - _NEAR) : here.number]):
        found = form.search(scene.text, one.start, one.end) if one.block == here.block else None
        who = item(scene, found.span("name")) if found is not None else None
        if who is not None:
            return [who]
    return []


def _is_body_told(scene: Scene, one: Passage, found: re.Match[str], group: Described) -> bool:
    """Tell a body of which an authority says what it did."""
    name = found["name"]
    who = named_in(scene.text, one.known, one.start, found.start("name"))
    return bool(who) and group.type == "entity" and (is_body_name(name) or is_no_person(name))


def _is_person(name: str) -> bool:
    return " " in name and not is_body_name(name) and not any(map(str.isupper, name.split()))


def _role_first(text: str, group: Described) -> re.Pattern[str]:
    """Give how somebody is named by what he is to a party: `its general manager`."""
    words = [re.escape(one) for one in text[group.start : group.end].split()[1:]]
    role = r"\s+".join(words)
    role = f"[{role[:1].upper()}{role[:1].lower()}]{role[1:]}" if role[:1].isalpha() else role
    return re.compile(
        rf"(?:(?:The|Its|His|Her)\s+(?:(?:company|firm|bank|group)['’]s\s+)?)?{role},?\s+(?P<name>{_NAME})"
    )


def is_of_others(text: str, line: tuple[int, int]) -> bool:
    """Tell words on others than of whom a measure is: who was harmed, or listed before."""
    said = text[slice(*line)]
    return HURT.search(said) is not None or _OTHER.search(said) is not None


def _is_named_for(text: str, one: Named, group: Described, here: Passage) -> bool:
    """Tell a party that is named already as the one whom a group means."""
    is_body = one.schema in SCHEMATA["entity"] or is_body_name(one.display)
    near = any(here.start <= place[0] < here.end for place in one.mentions)
    if group.type == "individual" and (is_body or ends_with_form(one.display)):
        return False
    if group.type == "entity" and not is_body and _THEIRS.match(text, group.start):
        return False  # `on Rosa Lind and her firm`: she is not it
    if one.schema in SCHEMATA[group.type] or near:
        return True
    return is_body if group.type == "entity" else not is_body


def _is_kin(text: str, one: Named) -> bool:
    """Tell somebody whom the words before the name call another's: `his wife, Rosa Lind`."""
    return _KIN.search(text, max(0, one.name[0] - _NOUN), one.name[0]) is not None


def noun_of(text: str, group: Described) -> str:
    """Give the noun of a group in the singular: `firm` of `a Dubai-based firm`."""
    if group.kind is not None:
        return group.kind[0]
    nouns = target_nouns()
    words = (word for word in re.findall(r"[a-z]+", text[group.start : group.end]))
    own = [word for word in words if word in nouns and noun_at(nouns, word).type == group.type]
    return own[0] if own else ""


def _ships(scene: Scene, measure: Measure, group: Described) -> list[Named]:
    """Give the ships with a number of their own, nobody where they are not as many as counted."""
    if any(one.schema in CRAFT for one in measure.named):
        return []
    text = scene.text
    found: dict[str, Named] = {}
    for one in scene.passages:
        if one.role != "body" or _LISTED_BEFORE.search(text, one.start, one.end):
            continue
        if _DONE_BY_THEM.search(text, one.start, one.end):
            continue
        for name in find_names(text, one.start, one.end, one.known):
            _, numbers = craft_at(text, name.end, one.end)
            if numbers and not scene.is_blind(name.start):
                who = named(text, name, (one.start, one.end))
                who.schema = SCHEMATA["vessel"][0]
                found.setdefault(str(numbers), who)
        if len(found) > _MOST:
            return []
    return [*found.values()] if len(found) == group.count else []
