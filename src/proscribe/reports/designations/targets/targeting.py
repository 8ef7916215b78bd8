"""Whom one announcement is against: names and groups in the stretches where its targets stand.

Source: this project.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

import msgspec

from proscribe.reports.designations.acts.act import Act
from proscribe.reports.designations.acts.stretches import JOINT
from proscribe.reports.designations.draft import CRAFT, SCHEMATA, Described, Named
from proscribe.reports.designations.targets.antecedents import (
    Standing,
    antecedents,
    as_drafts,
    goes_on_after_verb,
    is_both,
    standing,
)
from proscribe.reports.designations.targets.drafting import (
    described,
    each_of_list,
    is_rank,
    joint,
    named,
)
from proscribe.reports.designations.targets.elliptic import completed, elsewhere, without_some
from proscribe.reports.designations.targets.naming import Found, find_names, is_body_name
from proscribe.reports.designations.targets.ofbody import (
    people_of_bodies,
    person_of_body,
    without_body,
)
from proscribe.reports.designations.targets.offices import office_groups
from proscribe.reports.designations.targets.overand import ends_with_form
from proscribe.reports.designations.targets.owners import owner_behind
from proscribe.reports.designations.targets.singles import (
    plural_nouns,
    single_groups,
    target_nouns,
    with_shared,
)
from proscribe.reports.designations.targets.subjects import subjects
from proscribe.reports.parties.groups import Group
from proscribe.reports.parties.nouns import noun_at
from proscribe.reports.parties.scene import Passage, Scene
from proscribe.reports.tables import any_of
from proscribe.reports.times.zones import city_of

# `placed them in New York on the list`: whom a sentence before names
_OBJECT = re.compile(
    r"\s*(?:him|her|them|it|(?:he|she|they)(?=\s*$)|both|all\s+\w+|"
    r"(?:his|her|its|their)\s+(?:\w+\s+)?(?:assets|funds|property|accounts)|his|its|their|(?:that|this|those|these)\s+(?:same\s+)?[a-z]+)(?=\s*$|\s+(?:in|on|at|under|late|early|today|yesterday|last)\b|,)"
)
_THEM_AS_FOLLOWS = re.compile(
    r"\s*(?:them|these\s+[a-z]+|those\s+[a-z]+)(?:\s+(?:today|all|now|accordingly))?"
    r"(?:,?\s+(?:under|pursuant\s+to|in\s+accordance\s+with|by\s+virtue\s+of)\s[^:;“”\"]{2,120})?\s*:\s*"
)
# behind the last name of a list nothing is told: not `on them: Rosa Lind told reporters so`
_GOES_ON_TELLING = re.compile(r"\s+(?!and\b|of\b|in\b|from\b|at\b)[a-z]")
_APPOSED_KIND = re.compile(
    r"(?:\s*\([^()]*\))*,?\s+(?:an?|the|its|their|his|her|another)\s+[a-z][a-z\s’'-]{1,60}|(?:\s*\([^()]*\))+,?\s*"
)
_ALL_OF = re.compile(
    r"(?:\s*\([^()]*\))*,?\s+(?:both|(?:all|the)\s+(?P<count>two|three|four|five|six))"
)
_COUNTS = ("two", "three", "four", "five", "six")
_SELF = re.compile(r"(?:\s*\([^()]*\))*\s+(?:itself|himself|herself|themselves)")
# `It now covers 288 persons, who face a ban`: what a list holds by now
_NOW = re.compile(
    r"\bnow\s+(?:covers?|counts?|includes?|comprises?|lists?|has|concerns?|applies\s+to|appl(?:y|ies)\s+to|affects?)\s+(?:[a-z]+\s+){0,3}$"
)
_STOCK = 40
_JOINED = re.compile(r"(?:\s*\([^()]*\))*(?:,?\s+(?:and|nor|or)|,)\s+(?:the\s+)?")
_PLURAL = re.compile(
    r"\b(?!(?:his|its|is|was|has)\b)[a-z]+(?:s|men|women|people)[,:]?\s+(?:the\s+)?$"
)
_APPOSED = re.compile(r",\s+(?:an?|the|another)\s+(?:[\w.’'-]+\s+)*$")
_TO_COME = re.compile(r"\b(?:following|below|as\s+follows)\b", re.IGNORECASE)
_BESIDE = re.compile(
    r"(?:\s*\([^()]*\))*,\s+(?:(?:(?:at\s+one\s+time|until\s+recently|said\s+to\s+be|described\s+as|"
    r"formerly|once|now|currently|also|long|himself|herself|itself|previously)\s+){1,2})?"
)
# `Rosa Lind, the head of Okean Line, a shipping firm, and`: what that is
_OF_BODY = re.compile(
    r"(?:\s*\([^()]*\))*,\s+(?:(?:an?|the|his|her|its|their)\s+)?[a-z][a-z\s’'-]{2,60}?\s(?:of|at|to|for|with)\s+(?:the\s+)?"
    r"[A-Z][\w.&’'-]*(?:\s+(?:[A-Z&][\w.&’'-]*|and|of|the|for|de|al)){0,9}(?:\s*\([^()]*\))?,\s+"
)
# `Rosa Lind, an official of the Made Force whom`: of her, not of the force
_ONE_OF = re.compile(
    r"(?P<aside>,\s+)?\b(?:an?|the|one|another|its|their)\s+"
    r"(?:(?!sons?\b|daughters?\b|brothers?\b|sisters?\b|wife\b|widow\b|cousin\b|nephew\b|uncle\b|"
    r"father\b|mother\b|partner\b|friend\b)[a-z-]+\s+){1,4}(?:of|in|at|for|with)\s+"
    r"(?:the\s+)?(?:[A-Z][\w-]+['’]s\s+)?(?:the\s+)?$"
)
_RELATIVE = re.compile(r"\s*(which|that)\b")
_WHOM = re.compile(r"(?:\s*\([^()]*\))*,?\s+(?:whom|who)\b")
# What a man can be as well as a firm: `Hassan Made, a dealer with two passports`.
_EITHER = frozenset(
    {"dealer", "trader", "broker", "supplier", "maker", "producer", "distributor", "developer",
     "importer", "exporter", "operator", "shipper", "wholesaler", "contractor"}
)  # fmt: skip
# `His firms, a trading house and a bank, were listed`: what they are, who are told of before
_TOLD = re.compile(
    r"\s*(?:His|Her|Its|Their)\s+(?:[a-z-]+\s+)?[a-z-]*[a-rt-z]s,\s+(?=(?:an?|one|two|three|four|\d+)\s)"
)
# `a Palestinian from a refugee camp in Gaza`, `a teller at two banks`: where somebody is
_PLACE = re.compile(r"[a-z]\s+(?:from|in|at|near|inside|outside)\s+(?:both\s+)?$")
_ADJECTIVES = frozenset({"us-designated", "previously-designated"})
_AS_VERB = re.compile(r"\b(?:had|has|have)\s+$")  # `had already sanctioned A and B`
_TWO = 2
# `the governors`, right before a name
_OFFICES = "governors|mayors|senators|ambassadors|presidents|rectors|wardens|sheriffs|prefects"
# `The two men were listed by Britain in 2018`: who is told of already
_SAME = re.compile(
    r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Bb]oth|[Aa]ll)(?:\s+(?:same|first|last|of|the))*\s+$"
)
_FIRST = re.compile(r"(?:[Tt]he|[Tt]hese|[Tt]hose|[Bb]oth|[Aa]ll|first|last)\s")
_SHORT = 24  # characters before a group
_CLAUSE_ON = re.compile(r",?\s+(?:who|that|which)\s+(?:\w+\s+){0,2}")
# `six of its brokers, whose names will be published on Friday`
_UNNAMED = re.compile(
    r"(?:\s[^.;:]{0,90}?)?,?\s+(?:whose\s+(?:names?|identit(?:y|ies))\b[^.;,]{0,60}?\b(?:withheld|undisclosed|later|not|only\s+(?:in|on)|yet|will\s+(?:be|appear|follow))\b|"
    r"(?:whom\s+)?(?:it|they)\s+did\s+not\s+(?:name|identify)\b|who(?:m)?\s+(?:it\s+|they\s+)?(?:were|was|did|has|have)\s+not\s+(?:been\s+)?(?:named?|identif(?:y|ied))\b)"
)
_CRAFT_ROW = re.compile(r"\b(?:vessels|ships|tankers|freighters|yachts)\s+(?:the\s+)?$")
_OFFICE = re.compile(
    r"(?:his|her|its|their|the|an?)\s+(?:(?:former|deputy|then|late|acting)\s+)?[a-z]+\s+of\s+(?P<last>[a-z]+)\s+"
)
_THE = re.compile(r"\b[Tt]he\s$")
_NOUN_ON = re.compile(r"(?:-based)?\s+[a-z]{3,}")
_WHICH = re.compile(r"(?P<rest>[^;:]*?),?\s+(?:which|that)(?:\s+\w+)?\s*")
_AND_ON = re.compile(r"(?:,?\s+and|,)\s+(?:on\s+)?")
_COUNTED = frozenset(
    {"apposed-earlier", "counted-since"}
)  # of whom `two banks, blocked in 2007` is
_FAR = 400  # characters in which such a name ends
_NEAR = 120  # characters from a word such as `U.S.-designated` to the name it stands at


def targets(scene: Scene, act: Act) -> tuple[list[Named], list[Described]]:
    """Give the named parties and the described groups that an announcement is against.

    Nothing of both when it names nobody: then its parties may follow in a list (`opens_list`).
    """
    passage = scene.passages[act.passage]
    stands = _stands(scene, act)
    if stands is not None:
        verb = act.start if act.subject is None else None
        spoken, counted = as_drafts(antecedents(scene, passage, stands, verb))
        below = list(_named_behind_colon(scene, act, passage))
        if below:
            return below, [one for one in counted if one.count == len(below)]
        for one in spoken:
            one.spoken = True
        if act.subject is None and act.action == "add" and _goes_on(scene.text, act.regions):
            beside = targets(scene, msgspec.structs.replace(act, regions=act.regions[1:]))
            for group in counted:
                group.unnamed = group.unnamed or bool(beside[0])  # who is named is another
            return [*spoken, *beside[0]], [*counted, *beside[1]]
        return spoken, counted
    every = (one for one in _named(scene, act, passage) if not _is_where(scene.text, one))
    found = _without_bodies(scene.text, list(every))
    _share_craft(scene.text, found)
    is_before = act.nearest or act.action == "previous"  # `an officer of the listed Made Bank`
    if act.aside and found and _tells_of_body(scene.text, act, found[-1]):
        return [], []
    is_before = is_before or (bool(found) and _is_of_which(scene.text, act) is not None)
    groups = [] if is_before else list(_groups(scene, act, passage))
    if act.nearest and act.action == "add" and not act.aside and not found:
        groups = _counted_there(scene, act, passage)
    groups = [one for one in groups if not _is_office_of(scene.text, one, found)]
    found = [one for one in found if not any(_within(one, group) for group in groups)]
    groups = [one for one in groups if not _is_apposed(scene.text, one, found)]
    if groups and all(one.type == "individual" and one.count for one in groups):
        for person in found:
            without_body(scene.text, person)  # `two executives, A of Okean and B of Tarn`
    if act.subject is not None and goes_on_after_verb(scene.text, *act.subject):
        spoken, _ = as_drafts(subjects(scene, passage, act.subject[1]))
        own = {one.name for one in spoken}
        found = [one for one in found if one.name in own] or found[:1]
    return found, groups


def _goes_on(text: str, regions: Sequence[tuple[int, int]]) -> bool:
    """Tell a list that goes on behind a pronoun: `sanctions on it and two of its managers`."""
    between = text[regions[0][1] : regions[1][0]] if len(regions) > 1 else ""
    return _AND_ON.fullmatch(between) is not None


@cache
def _called_many() -> re.Pattern[str]:
    nouns = any_of(tuple(plural_nouns()))
    return re.compile(rf"\b(?:(?P<office>{_OFFICES})|(?P<noun>{nouns}))\s+$")


def _without_bodies(text: str, found: list[Named]) -> list[Named]:
    """Part people told with what each is of: `the governors Rosa Lind of Alba and Ivo Made`.

    Only behind words for several people: else it may be one name (`Bank of Alba and Tirna`).
    """
    made: list[Named] = []
    last = -1  # where the last one ends whose body is left out
    for one in found:
        called = _called_many().search(text, max(one.line[0], one.name[0] - _SHORT), one.name[0])
        is_next = last >= 0 and JOINT.fullmatch(text, last, one.name[0]) is not None
        is_called = called is not None and (
            called["office"] is not None or plural_nouns()[called["noun"]] == "individual"
        )
        people = people_of_bodies(text, *one.name) if is_called or is_next else []
        made += [person_of_body(text, each, one.line) for each in people] or [one]
        last = one.name[1] if people else -1
    return made


def counted_before(scene: Scene, act: Act, named: Sequence[Named]) -> list[Described]:
    """Give the counted groups of a sentence on what was done before.

    Args:
        scene: The laid-out document.
        act: What it tells.
        named: Whom it names; a group of no more than these is told by them.
    """
    if act.nearest and act.subject is not None and act.id not in _COUNTED:
        return []
    passage = scene.passages[act.passage]
    if act.aside:
        told = [one for one in _groups(scene, act, passage) if _told_by_clause(scene, act, one.end)]
        return [one for one in told[-1:] if one.count and one.count > 1]
    if act.nearest:
        groups = _counted_there(scene, act, passage)
    else:
        groups = list(_groups(scene, act, passage))
    return [
        one
        for one in groups
        if one.count
        and one.count > max(1, len(named))
        and (act.nearest or not _SAME.search(scene.text, max(0, one.start - _SHORT), one.start))
        and _FIRST.match(scene.text, one.start) is None
    ]


def _told_by_clause(scene: Scene, act: Act, end: int) -> bool:
    """Tell whether a clause on somebody follows right behind: `two men | who were listed`."""
    return _CLAUSE_ON.fullmatch(scene.text, end, act.start) is not None


def _named_behind_colon(scene: Scene, act: Act, passage: Passage) -> Iterator[Named]:
    """Give whom a sentence names behind a colon: `is imposing sanctions on them: A; B; and C`."""
    if act.subject is not None or act.action != "add":
        return
    text, line = scene.text, (passage.start, passage.end)
    for start, end in act.regions[:1]:
        object_ = _OBJECT.match(text, start, end)
        colon = _THEM_AS_FOLLOWS.match(text, start, passage.end)
        if object_ is None or colon is None:
            continue
        if text.count(";", colon.end(), passage.end):
            found = list(each_of_list(text, colon.end(), passage.end, passage))
        else:
            found = find_names(text, colon.end(), passage.end, passage.known)
        is_told = any(_GOES_ON_TELLING.match(text, one.stop, passage.end) for one in found)
        if found and not is_told and not text[colon.end() : found[0].start].strip():
            yield from (named(text, one, line) for one in found)


def _counted_there(scene: Scene, act: Act, passage: Passage) -> list[Described]:
    """Give the counted group right before `whom`: `The six Nigerians whom it sanctioned`."""
    start, end = act.regions[-1]
    told = [one for one in _groups(scene, act, passage) if one.start >= start and one.count]
    if not told:  # `including the four firms designated in 2019`
        inside = (one for one in passage.groups if start <= one.start and one.end <= end)
        told = [described(scene.text, one) for one in inside if one.count]
    pronoun = _RELATIVE.match(scene.text, end)
    return [
        one
        for one in told
        if one.count != 1
        and not scene.text[one.end : end].strip()
        # `the nine officers of the bank which it sanctioned`
        and not (one.type == "individual" and pronoun is not None and pronoun[1] == "which")
        and not (pronoun is not None and " of the " in scene.text[one.start : end])
    ]


def _stands(scene: Scene, act: Act) -> Standing | None:
    """Read words that stand for the targets: the subject of a passive, or `them` after a verb."""
    if act.nearest:
        return None
    if act.subject is not None:
        told = standing(scene.text, *act.subject)
        if told is None and act.regions and act.regions[0][1] < act.subject[1]:
            return standing(
                scene.text, *act.regions[0]
            )  # `The bank, which sold oil, is designated`
        return told
    for start, end in act.regions[:1]:
        object_ = _OBJECT.match(scene.text, start, end)
        if object_ is not None:
            return standing(scene.text, start, object_.end())
    return None


def opens_list(scene: Scene, act: Act) -> bool:
    """Tell an announcement whose parties follow in a list: `the entries specified below`."""
    if any(_TO_COME.search(scene.text[a:b]) for a, b in act.regions):
        return True
    rest = scene.text[act.end : scene.passages[act.passage].end].rstrip()
    return rest.endswith(":") and _TO_COME.search(rest) is not None


def stands_for_two(scene: Scene, act: Act) -> bool:
    """Tell an announcement on two who are told of before: `Both were placed on the list`.

    Who they are the lists can tell where no rule does.
    """
    stands = _stands(scene, act) if act.action == "add" and not act.aside else None
    return stands is not None and stands.number == _TWO and is_both(scene.text, stands)


def _is_of_which(text: str, act: Act) -> re.Match[str] | None:
    """Read a clause on a body: `Rosa Lind, the head of Okean Line, which was listed`."""
    end = act.regions[-1][1] if act.aside and act.regions else act.start
    return _WHICH.fullmatch(text, end, act.start)


def _tells_of_body(text: str, act: Act, last: Named) -> bool:
    """Tell a clause on a body without a name: `Rosa Lind, a banker at a firm that was listed`."""
    which = _is_of_which(text, act)
    if which is None:
        return False
    word = text[last.name[1] : which.end("rest")].rstrip(" ,").rpartition(" ")[2]
    nouns = target_nouns()
    is_body = is_body_name(last.display) or ends_with_form(last.display)
    return not is_body and word in nouns and noun_at(nouns, word).type == "entity"


def _is_where(text: str, one: Named) -> bool:
    """Tell a town before a noun: `The Geneva trader is designated`."""
    start, end = one.name
    return (
        _THE.search(text, max(0, start - 4), start) is not None
        and _NOUN_ON.match(text, end) is not None
        and city_of(text[start:end]) is not None
    )


def _share_craft(text: str, found: Sequence[Named]) -> None:
    """Let all of a row be ships that `tankers` opens: `the tankers Okean Dawn and Tarn Star`."""
    in_row = False
    for one, other in pairwise(found):
        is_next = JOINT.fullmatch(text, one.mentions[0][1], other.name[0]) is not None
        called = _CRAFT_ROW.search(text, max(0, one.name[0] - _SHORT), one.name[0])
        in_row = is_next and (in_row or called is not None)
        if in_row:
            one.schema = one.schema if one.schema in CRAFT else SCHEMATA["vessel"][0]
            other.schema = one.schema if other.schema == "LegalEntity" else other.schema


def _is_office_of(text: str, group: Described, found: Sequence[Named]) -> bool:
    """Tell a group that is the office of a name it ends with: `his chief of staff Ivo Tarn`."""
    if group.count != 1 or group.type != "individual":
        return False
    for one in found:
        office = _OFFICE.fullmatch(text, group.start, one.name[0])
        if office is not None and one.name[1] == group.end:
            return office["last"] not in plural_nouns() and office["last"] not in target_nouns()
    return False


def _within(one: Named, group: Described) -> bool:
    return one.name[0] < group.end and group.start < one.name[1]


def _is_apposed(text: str, group: Described, found: Sequence[Named]) -> bool:
    """Tell a group that only says what a name is: `Marco Rossi, an Italian businessman`.

    What it says goes to the name.
    """
    if group.count != 1:
        return False
    for one in found:
        end = one.mentions[0][1]
        if group.start - end in range(_FAR) and _OF_BODY.fullmatch(text, end, group.start):
            return True  # `Rosa Lind, the head of Okean Line, a shipping firm`
        after = group.start - end in range(40) and _BESIDE.fullmatch(text[end : group.start])
        between = text[group.end : one.name[0]]
        before = one.name[0] - group.end in range(24) and is_rank(between.strip(" ,:"))
        if not (after or before):
            continue
        wanted = SCHEMATA[group.type]
        either = group.kind is not None and group.kind[0] in _EITHER
        if (
            one.schema == "LegalEntity"
            and wanted
            and not (either and not is_body_name(one.display))
        ):
            one.schema = wanted[0]
        codes = tuple(c.code for c in (*group.nationality, *group.country))
        one.countries = one.countries or codes
        return True
    return False


def _named(scene: Scene, act: Act, passage: Passage) -> Iterator[Named]:
    text, line = scene.text, (passage.start, passage.end)
    is_verb = _AS_VERB.search(text, max(line[0], act.start - 8), act.start) is not None
    if act.id in _ADJECTIVES and not is_verb:
        yield from _beside(scene, act, passage)
        return
    for start, end in act.regions:
        if text.count(";", start, end) > 1:
            yield from (named(text, one, line) for one in each_of_list(text, start, end, passage))
            continue
        found = find_names(text, start, end, passage.known, told_at_end=act.aside or act.nearest)
        is_near = act.nearest or _is_of_which(text, act) is not None
        if is_near and start < act.start:
            found = _last_run(text, found, end) or ([] if act.nearest else found)
        yield from (named(text, one, line) for one in found)


def _last_run(text: str, found: list[Found], end: int) -> list[Found]:
    """Give the name that a clause about it follows, with those that are listed beside it.

    `They join two commanders, A (SDi.006) and B (SDi.005), whom the Committee listed` speaks of
    both; `A and his partner B, who was listed` of one. What it is may stand between: `B, a bank,`.
    """
    if not found:
        return []
    rest = text[found[-1].stop : end]
    both = _ALL_OF.fullmatch(rest)
    if both is not None:  # `A and his deputy, B, both of whom`: two, whatever stands between them
        count = 2 if both["count"] is None else _COUNTS.index(both["count"]) + 2
        return found[-count:] if len(found) >= count else []
    if len(rest) > 2 and _APPOSED_KIND.fullmatch(rest) is None and _SELF.fullmatch(rest) is None:
        return []
    whom = _WHOM.match(text, found[-1].stop)
    is_body = is_body_name(text[found[-1].start : found[-1].stop])
    # `the lawyer of Rosa Lind, whom`: of her
    if whom is not None and (is_body or "," not in whom[0]):
        start = found[-2].stop if len(found) > 1 else max(0, found[-1].start - 80)
        one_of = _ONE_OF.search(text, start, found[-1].start)
        if one_of is not None:
            is_named = len(found) > 1 and one_of["aside"] and one_of.start() == found[-2].stop
            return found[-2:-1] if is_named else []
    first = len(found) - 1
    while first and _JOINED.fullmatch(text, found[first - 1].stop, found[first].start):
        first -= 1
    if _PLURAL.search(text, max(0, found[first].start - 40), found[first].start):
        return found[first:]
    return found[-1:]


def _beside(scene: Scene, act: Act, passage: Passage) -> Iterator[Named]:
    """Give the name at `a U.S.-designated group`: right after it, or in front of its comma."""
    text, line = scene.text, (passage.start, passage.end)
    aside = _APPOSED.search(text, passage.start, act.start)
    if aside is not None and aside.end() == act.start:
        before = find_names(text, passage.start, aside.start(), passage.known)
        if before and aside.start() - before[-1].stop <= 1:
            yield named(text, before[-1], line)
            return
    after = find_names(text, act.end, min(passage.end, act.end + _FAR), passage.known)
    if after and after[0].start < act.end + _NEAR:
        yield named(text, after[0], line)


def _groups(scene: Scene, act: Act, passage: Passage) -> Iterator[Described]:
    text, known = scene.text, passage.known
    for start, end in act.regions:
        groups: list[Described] = []
        for a, b in without_some(text, start, end):
            groups += _in_part(text, passage, a, b)
        made = completed(text, end, groups, known)
        elsewhere(text, made)
        for one in made:
            group = joint(text, one, end, known)
            group.unnamed = group.unnamed or _UNNAMED.match(text, group.end) is not None
            group.owner = group.owner or owner_behind(text, group.start, group.end)
            if (group.count or 0) < _STOCK or _NOW.search(text, start, group.start) is None:
                yield group


def _in_part(text: str, passage: Passage, start: int, end: int) -> list[Described]:
    """Give the groups of a stretch that tells of all: by office, by number, one by one."""
    found = list(office_groups(text, start, end, passage.known))
    inside = [
        described(text, one)
        for one in passage.groups
        if start <= one.start and one.end <= end + 1 and not _is_taken(one, found)
    ]
    for one in inside:
        one.start, one.count = with_shared(text, start, one.start, one.count)
    found += inside
    if _TOLD.match(text, start, end) is None:
        taken = [(one.start, one.end) for one in found]
        found += single_groups(text, start, end, passage.known, taken)
    return [one for one in found if _PLACE.search(text, start, one.start) is None]


def _is_taken(one: Group, found: Sequence[Described]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in found)
