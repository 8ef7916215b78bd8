"""Those whom only their number tells: `the four others`, `its two founders`, where it adds up.

Source: this project.
"""

import re
from collections.abc import Sequence

from proscribe.reports.designations.acts.act import Act
from proscribe.reports.designations.draft import SCHEMATA, Described, Measure, Named
from proscribe.reports.designations.joining import add
from proscribe.reports.designations.targets.drafting import named as drafted
from proscribe.reports.designations.targets.naming import Found, find_names
from proscribe.reports.designations.targets.targeting import targets
from proscribe.reports.parties.nouns import count_of
from proscribe.reports.parties.scene import Scene

_APPOSED = re.compile(r"[A-Z][\w’'-]+,\s+(?:(?:his|her|its|their|the)\s+)?$")
_NUMBER = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|\d{1,2})\b"
)
# `The four other banks`: of another kind than six people; `were listed in 2019`, `are not listed`
_KINDS = {
    "individual": re.compile(r"\b(?:m[ae]n|wom[ae]n|people|persons|individuals|offic\w+)\s*$"),
    "entity": re.compile(r"\b(?:firms|companies|banks|entities)\s*$"),
    "vessel": re.compile(r"\b(?:ships|vessels)\s*$"),
}
_NOT_NOW = re.compile(
    r"\b(?:never|already|previously|earlier|spared|(?:are|were|is|been)\s+(?:not\s+)?"
    r"(?:listed|designated|sanctioned|blacklisted))\b"
)
_NEAR = 2  # sentences before, in which the others are named
_NEAR_TOLD = 4  # sentences before, in which those are counted whom one names
_FEWEST_TOLD = 2
_BETWEEN = re.compile(r"\s*(?:,\s+(?:and\s+)?|\s+and\s+)?")
_BEFORE = 40  # characters in which such a name stands


def take_rest(scene: Scene, found: Sequence[Measure], act: Act) -> None:
    """Take `The four others were jailed` behind six of whom two were named: four of them.

    Not where the sentence names somebody, or where nobody was named right before.
    """
    text, passage = scene.text, scene.passages[act.passage]
    number = _NUMBER.search(text, act.start, act.end)
    before = scene.passages[max(0, act.passage - _NEAR)].start
    near = [
        one
        for one in found
        if one.action == "add" and any(before <= each.name[0] < act.start for each in one.named)
    ]
    if number is None or len(near) != 1 or _NOT_NOW.search(text, act.end, passage.end):
        return
    measure = near[0]
    count = count_of(number[0].lower()) or 0
    wholes = [
        one
        for one in measure.groups
        if (n_named := _named_like(measure, one)) and one.count == count + n_named
    ]
    if len(wholes) != 1 or any(one.unnamed for one in measure.groups):
        return
    parts = _rest_of(scene, wholes[0], act, count)
    if parts:
        _put(wholes[0], measure, parts)


def _named_like(measure: Measure, whole: Described) -> int:
    """Give how many are named who can be of a number: of `sixteen persons and a firm` no firm."""
    schemata = SCHEMATA[whole.type]
    return sum(not schemata or one.schema in (*schemata, "LegalEntity") for one in measure.named)


def take_told(scene: Scene, found: Sequence[Measure], act: Act) -> None:
    """Take `According to the ministry, Rosa Lind and Ivo Made shipped it` behind two men.

    Only where the sentence opens with as many names as people were counted right before, and
    nobody is named yet who can be of them.
    """
    text, passage = scene.text, scene.passages[act.passage]
    near = scene.passages[max(0, act.passage - _NEAR_TOLD)].start
    counted = [
        (measure, group)
        for measure in found
        for group in measure.groups
        if measure.action == "add"
        and group.type == "individual"
        and near <= group.start < act.start
    ]
    names = _opening(text, act.end, find_names(text, act.end, passage.end, passage.known))
    fitting = [measure for measure, group in counted if group.count == len(names)]
    if len(names) < _FEWEST_TOLD or len(fitting) != 1 or any(_named_like(*one) for one in counted):
        return
    for one in names:
        told = drafted(text, one, (act.start, passage.end))
        told.schema = "Person" if told.schema == "LegalEntity" else told.schema
        add(text, fitting[0].named, told)


def _opening(text: str, start: int, names: Sequence[Found]) -> list[Found]:
    """Give the names with which a sentence opens, nothing but `and` and commas between them."""
    opening: list[Found] = []
    for one in names:
        if not _BETWEEN.fullmatch(text, opening[-1].stop if opening else start, one.start):
            break
        opening.append(one)
    return opening


def _rest_of(scene: Scene, whole: Described, act: Act, count: int) -> list[Described]:
    """Give the rest of a number as the sentence tells it, nothing where it is of others."""
    text, passage = scene.text, scene.passages[act.passage]
    words = text[act.start : act.end]
    kinds = [kind for kind, form in _KINDS.items() if form.search(words)]
    if kinds and whole.type not in kinds:
        return []
    if text.startswith((" are ", " were "), act.end):  # `are two Russians and two Turks`
        parts = targets(scene, act)[1]
        is_one_kind = all(one.type == whole.type for one in parts)
        if is_one_kind and sum(one.count or 0 for one in parts) == count:
            return parts
    if find_names(text, act.end, passage.end, passage.known):
        return []
    return [
        Described(
            start=act.start, end=act.end, count=count, type=whole.type,
            nationality=whole.nationality, country=whole.country, based=whole.based,
            kind=whole.kind,
        )
    ]  # fmt: skip


def put_parts(
    text: str, measure: Measure, named: Sequence[Named], groups: Sequence[Described]
) -> None:
    """Put groups in the place of the number that they and the names make up, if there is one.

    `They are the director, A, and its two founders` behind three who were counted.
    """
    whole = _whole_of(text, measure, named, groups)
    if whole is not None:
        _put(whole, measure, groups)


def _whole_of(
    text: str, measure: Measure, named: Sequence[Named], groups: Sequence[Described]
) -> Described | None:
    """Give the number told of before that groups and those who are named make up, or None.

    Not where names say who they are: `its two founders, B and C`, `B and C, its two founders, and`.
    """
    for one in groups:
        before = text[max(0, one.start - _BEFORE) : one.start]
        if any(each.name[0] >= one.end for each in named):
            return None
        if text.startswith(",", one.end) and _APPOSED.search(before):
            return None
    counts, types = [one.count or 0 for one in groups], {one.type for one in groups}
    if not counts or not all(counts):
        return None
    whole = sum(counts) + len(measure.named)
    fit = (one for one in measure.groups if one.count == whole and {one.type} == types)
    return next(fit, None)


def _put(whole: Described, measure: Measure, parts: Sequence[Described]) -> None:
    """Put the parts of a number in its place: all others whom it counts are named."""
    schemata = SCHEMATA[whole.type]
    for one in measure.named:
        one.schema = schemata[0] if schemata and one.schema == "LegalEntity" else one.schema
    for part in parts:
        part.unnamed = True
    measure.groups = [*(one for one in measure.groups if one is not whole), *parts]
