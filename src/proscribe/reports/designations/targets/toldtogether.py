"""Members of counted groups of whom a story tells among other things, one by one or in pairs.

`Sanctions on two officers and a bank.` and further down `Rosa Lind, who leads the guards, and Ivo
Made are barred from the country.`: where the sentence that counts
them names nobody, and those told of so are exactly as many of each kind.

Source: this project.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from proscribe.model.described import TargetType
from proscribe.reports.designations.draft import SCHEMATA, Described, Measure, Named
from proscribe.reports.designations.targets.apposed import (
    HOUSE,
    SPEAKS_OR_SERVES,
    THE,
    is_of_others,
    noun_of,
)
from proscribe.reports.designations.targets.drafting import item, named
from proscribe.reports.designations.targets.members import (
    OF_OTHERS,
    PAIR,
    clauses,
    is_no_person,
    opened_with,
)
from proscribe.reports.designations.targets.naming import find_names, is_body_name
from proscribe.reports.designations.targets.ofalist import HURT
from proscribe.reports.designations.targets.singles import target_nouns
from proscribe.reports.parties.nouns import noun_at
from proscribe.reports.parties.scene import Passage, Scene

_FAR = 14  # sentences in which they are told of
_MOST = 12
_NOUN = 40  # characters in which the noun before a name stands
_THE = re.compile(r"\b[Tt]he\s+(?:[a-z-]+\s+)?(?P<noun>[a-z]+),\s+$")  # `The bank, Made Bank`
_TYPES: tuple[TargetType, ...] = ("individual", "entity")
_OTHERS = re.compile(r"\b(?:others?|further|more|additional|unnamed)\b")
_THEIRS = re.compile(
    r"\b(?:his|her|their|its)\b"
)  # of several it is not known how many are told of
_NAME = (
    r"(?!(?:The|It|They|He|She|An?|But|In|On|At|Both|All|Its|His|Her|Their)\b)"
    r"[A-Z][\w.’'&-]*(?:\s+(?:[A-Z(][\w.’'&)-]*|(?:al|el|bin|ibn|ben|de|del|la|van|von|of)(?=\s)|"
    r"(?:d\.o\.o|a\.d|s\.r\.o|a\.s)\.))*"
)
_BETWEEN = r"(?:,\s[^.;:“”\"]{2,160}?,|,)?"
# `A, who leads the guards, and B, his deputy, are barred from the country`
_PAIR = re.compile(
    rf"(?P<one>{_NAME}){_BETWEEN}\s+and\s+(?P<two>{_NAME}){_BETWEEN}\s+(?:(?:both|each)\s+)?"
    r"(?:will\s+(?:see\s+(?:any|their|all)|have\s+(?:their|any)|be\s+(?:barred|banned|subject))\b|(?:are|were|have|face)\s+"
    r"(?:(?:now|also|both|each|been|said|alleged)\s+){0,3}(?:barred|banned|accused(?!\s+by)|blamed(?!\s+by)|cut\s+off|"
    r"subject\s+to|suspected|responsible|held\s+responsible|charged\s+with|had\s+their|an?\s+(?:asset|travel))\b)"
)
_NO_SPEECH = (
    r"(?!(?:said|told|wrote|denied|called|declined|could|did|would|will|welcomed|condemned)\b)"
)
_SAID = (
    rf",[”\"]?\s+(?:{HOUSE}|it|an?\s+(?:Treasury|State\s+Department|government)\s+official)\s+"
    r"(?:also\s+)?(?:said|says|alleged|added)\b"
)
_MARKS = re.compile(r"[“”\"]")
_IT_SAID = re.compile(_SAID)
_ROLE = r"(?:(?i:its|his|her|the|an?)\s+(?:[a-z-]+\s+){0,3}[a-z-]+,\s+)?"
# `A and B helped launder money, the Treasury said`, `Its director, A, 44, and a broker, B, lied`
_PAIR_SAID = re.compile(
    rf"{_ROLE}(?P<one>{_NAME}){_BETWEEN}\s+and\s+{_ROLE}(?P<two>{_NAME}){_BETWEEN}\s+{_NO_SPEECH}[a-z]"
    rf"[^.;:“”\"]{{3,200}}{_SAID}"
)
_ROLES = re.compile(
    rf"(?=(?:Its|His|Her|The|An?)\s[a-z]){_ROLE}(?P<one>{_NAME}){_BETWEEN}\s+and\s+(?=(?:its|his|her|the|an?)\s){_ROLE}"
    rf"(?P<two>{_NAME}){_BETWEEN}\s+{_NO_SPEECH}[a-z]"
)
# `A, a deputy, recruited agents, and B passed on maps, the Treasury said`
_EACH_SAID = re.compile(
    rf"(?P<one>{_NAME}){_BETWEEN}\s+{_NO_SPEECH}[a-z]+\s[^.;:“”\"]{{3,140}}?,?\s+(?:and|while)\s+"
    rf"(?P<two>{_NAME}){_BETWEEN}\s+{_NO_SPEECH}[a-z]+\s[^.;:“”\"]{{3,140}}?{_SAID}"
)
# `A, B and C were found guilty of fraud, the department said`
_ROW_SAID = re.compile(
    rf"(?P<row>{_NAME}(?:,\s+{_NAME})*,?\s+and\s+{_NAME})\s+{_NO_SPEECH}[a-z][^.;:]{{3,240}}{_SAID}"
)
# `The Foreign Office said A had issued worthless policies`
_SAID_OF = re.compile(
    rf"{HOUSE}\s+(?:also\s+)?(?:accused|said|says|alleged)\s+(?:that\s+)?(?P<one>{_NAME}){_BETWEEN}\s+"
    r"(?:of|had|has|was|is|ran|led|[a-z]{2,}ed)\b"
)
_ONE_SAID = re.compile(rf"(?P<one>{_NAME}){_BETWEEN}\s+{_NO_SPEECH}[a-z][^.;:“”\"]{{3,200}}{_SAID}")
_SINGLE = re.compile(
    rf"(?P<one>{_NAME}){_BETWEEN}\s+(?:is|was|has\s+been|faces)\s+(?:(?:now|also|said|alleged)\s+){{0,2}}"
    r"(?:barred|banned|accused(?!\s+by)|blamed(?!\s+by)|suspected|responsible|held\s+responsible|subject\s+to)\b"
)
# `Rosa Lind owns Okean Line, which ...`: where one of each kind is counted
_OWNS = re.compile(
    rf"(?P<one>{_NAME}){_BETWEEN}\s+(?:owns|owned|runs|ran|heads|headed|leads|led|controls|controlled|founded|used|uses)\s+"
    rf"(?:the\s+)?(?P<two>{_NAME})(?=\s*[,.]|\s+(?:to|since|and|from|for|through)\b)"
)
_FORMS = (_PAIR, _PAIR_SAID, _EACH_SAID, _ROLES, _SAID_OF, _ONE_SAID, _SINGLE)
# `The department identified the men as A, 34, and B, 29`
_IDENTIFIED = re.compile(
    r"[^.;:“”\"]{0,140}?\b(?:identified|named)\s+(?:them|(?:the|its)\s+(?:(?:two|three|four|five|six)\s+)?(?:[a-z-]+\s+)?(?P<noun>[a-z]+))\s+as\s+"
)
# what a firm does and not a person
_MAKES = re.compile(
    r"(?:,\s[^,;:]{2,90},)?\s+(?:(?:also|has|have)\s+){0,2}(?:makes?|made|produc\w+|manufactur\w+|suppli\w+|ships?|shipped|"
    r"sells?|sold|imports?|imported|exports?|exported|(?:is|was)\s+an?\s+(?:[\w-]+\s+){0,4}?(?:company|firm|bank|maker|"
    r"subsidiary|enterprise|plant|exchange|network|group|organi[sz]ation|foundation|charity|airline))\b"
)
_SPOKEN = re.compile(r"[“”\"]|\b(?:said|told|wrote|tweeted|added|welcomed|condemned|dismissed)\b")


def told_together(scene: Scene, measures: Sequence[Measure]) -> Iterator[tuple[Measure, Named]]:
    """Give the members of counted groups of a sentence that names nobody.

    Args:
        scene: The laid-out document.
        measures: Its measures; nobody is looked for of a kind of which they name somebody already.

    Returns:
        Each with its measure; of a kind nobody where they are not exactly as many.
    """
    for measure in measures:
        if measure.action not in ("add", "remove"):
            continue
        counted = _sentence(scene, measure.groups)
        if counted is None:
            continue
        known = {_kind_of(scene.text, one) or "entity" for one in measure.named}
        for kind, member in _members(scene, *counted):
            if kind not in known:
                yield measure, member


def _sentence(scene: Scene, groups: Sequence[Described]) -> tuple[Passage, list[Described]] | None:
    """Give the last sentence that counts all groups of a measure, and the groups as it has them.

    A headline or summary may have counted the same before.
    """
    each: dict[int, list[Described]] = {}
    for one in groups:
        if one.type not in _TYPES:
            continue
        if not one.count or one.unnamed or one.owner or one.names:
            return None
        words = scene.text[one.start : one.end]
        if _OTHERS.search(words) or (one.count > 1 and _THEIRS.search(words)):
            return None
        here = next((each for each in scene.passages if each.start <= one.start < each.end), None)
        each.setdefault(here.number if here is not None else -1, []).append(one)
    if not each or -1 in each or len({_counts(own) for own in each.values()}) > 1:
        return None
    last = max(each)
    if sum(one.count or 0 for one in each[last]) > _MOST:
        return None
    return scene.passages[last], each[last]


def _counts(groups: Sequence[Described]) -> tuple[int, ...]:
    return tuple(sum(one.count or 0 for one in groups if one.type == kind) for kind in _TYPES)


def _members(
    scene: Scene, here: Passage, groups: Sequence[Described]
) -> Iterator[tuple[str, Named]]:
    wanted = dict(zip(_TYPES, _counts(groups), strict=True))
    found: dict[str, list[Named]] = {"individual": [], "entity": [], "": []}
    total = sum(wanted.values())
    # of one group `toldeach` reads those of whom every sentence tells
    is_hurt = len(groups) < 2 or HURT.search(scene.text, here.start, here.end) is not None
    last = -1
    for one in scene.passages[here.number + 1 : here.number + 1 + _FAR]:
        if one.role not in ("body", "entry") or (last >= 0 and one.block != last):
            continue
        is_hurt = is_hurt or HURT.search(scene.text, one.start, one.end) is not None
        for kind, member in _told_in(scene, one, groups, is_hurt=is_hurt):
            found[kind].append(member)
        if sum(map(len, found.values())) >= total:
            last = one.block  # whoever else its paragraph tells of would be one too many
    for kind in _TYPES:  # those of either kind are of that which lacks somebody
        lacking = wanted[kind] - len(found[kind])
        found[kind] += [found[""].pop(0) for _ in range(min(max(0, lacking), len(found[""])))]
    whole = [kind for kind in _TYPES if len(found[kind]) == wanted[kind] and not found[""]]
    for kind in whole:
        for member in found[kind]:
            member.schema = SCHEMATA[kind][0] if member.schema == "LegalEntity" else member.schema
            yield kind, member


def _told_in(
    scene: Scene, one: Passage, groups: Sequence[Described], *, is_hurt: bool
) -> Iterator[tuple[str, Named]]:
    """Give whom a sentence tells of as one who is counted, with the kind; "" for either."""
    text, line = scene.text, (one.start, one.end)
    identified = _IDENTIFIED.match(text, *line)
    if identified is not None:
        if identified["noun"] and identified["noun"] not in target_nouns():
            return  # `the victims as A and B`
        for name in find_names(text, identified.end(), one.end, one.known):
            member = named(text, name, line)
            yield _kind_of(text, member), member
        return
    the = THE.match(text, *line)
    if the is not None:
        kinds = {noun_of(text, group): group.type for group in groups if group.count == 1}
        speaks = SPEAKS_OR_SERVES.match(text, the.end(), one.end)
        who = item(scene, the.span("name")) if the["noun"] in kinds and speaks is None else None
        if who is not None and not is_of_others(text, (the.end(), one.end)):
            yield kinds[the["noun"]], who
        return
    is_mixed = len({group.type for group in groups}) > 1
    owns = _OWNS.match(text, *line) if is_mixed else None
    said = _IT_SAID.search(text, *line)
    told = line if said is None else (line[0], said.start())
    if owns is not None and not is_hurt and OF_OTHERS.search(text, *told) is None:
        both = item(scene, owns.span("one")), item(scene, owns.span("two"))
        yield from ((kind, who) for kind, who in zip(_TYPES, both, strict=True) if who is not None)
        return
    row = _ROW_SAID.match(text, *line)
    words = _MARKS.sub("", text[slice(*told)])
    if row is not None and not OF_OTHERS.search(words) and not is_of_others(text, told):
        for name in find_names(text, *row.span("row"), one.known):
            member = named(text, name, line)
            yield _kind_of(text, member), member
        return
    pair = next(filter(None, (form.match(text, *line) for form in _FORMS)), None)
    if pair is not None and pair.re not in (_PAIR, _SINGLE):
        told = (pair.end(), one.end) if pair.re is _SAID_OF else told
        if OF_OTHERS.search(text, *told) or is_of_others(text, told):
            return
        if pair.re not in (_PAIR_SAID, _EACH_SAID) and (is_hurt or not is_mixed):
            return
    if pair is not None:
        for part in pair.groupdict():
            member_or_none = item(scene, pair.span(part))
            if member_or_none is not None:
                yield _kind_of(text, member_or_none), member_or_none
        return
    if _SPOKEN.search(text, *line) or is_hurt:
        return  # where people were harmed a name that opens a sentence may be theirs
    for start, end in clauses(text, one):
        pair = PAIR.match(text, start, end)
        if pair is not None:
            first = item(scene, pair.span("one"))
            start = pair.start("two")
            if first is not None and opened_with(scene, _from(one, start), start) is not None:
                yield _kind_of(text, first), first
        member_or_none = opened_with(scene, _from(one, start), start)
        if member_or_none is not None and member_or_none.name[0] < end:
            yield _kind_of(text, member_or_none), member_or_none


def _from(one: Passage, start: int) -> Passage:
    return msgspec.structs.replace(one, start=start)


def _kind_of(text: str, member: Named) -> str:
    """Tell whether a name is a person's or a body's; "" where only the numbers tell."""
    called = _THE.search(text, max(0, member.name[0] - _NOUN), member.name[0])
    if called is not None and called["noun"] in target_nouns():
        kind = noun_at(target_nouns(), called["noun"]).type
        return "individual" if kind == "individual" else "entity"
    if member.schema in SCHEMATA["individual"]:
        return "individual"
    if member.schema in SCHEMATA["entity"] or is_body_name(member.display):
        return "entity"
    makes = _MAKES.match(text, member.name[1]) is not None
    if is_no_person(member.display):
        return "entity" if makes else ""
    return "" if makes else "individual"
