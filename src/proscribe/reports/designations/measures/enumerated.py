"""What a document enumerates: rows of tables, entries and items of notices, to their measures.

Source: this project.
"""

import re
from collections.abc import Sequence

from proscribe.model.report import TimeRef
from proscribe.reports.designations.acts.act import Act
from proscribe.reports.designations.acts.forms import Kind
from proscribe.reports.designations.acts.stretches import Stretch
from proscribe.reports.designations.acts.timing import is_long_before
from proscribe.reports.designations.acts.together import Beside
from proscribe.reports.designations.data import pattern
from proscribe.reports.designations.draft import Described, Measure, Named
from proscribe.reports.designations.entries.opening import Part, action_of_title
from proscribe.reports.designations.entries.sections import Listed, has_mark
from proscribe.reports.designations.entries.tabular import Row, Said
from proscribe.reports.designations.entry import Entry
from proscribe.reports.designations.joining import add, same_name
from proscribe.reports.designations.measures.kept import Measures, Page
from proscribe.reports.designations.targets.besides import named_beside
from proscribe.reports.designations.targets.drafting import from_entry, item
from proscribe.reports.designations.targets.drafting import named as drafted
from proscribe.reports.designations.targets.naming import find_names
from proscribe.reports.designations.targets.ofalist import HURT
from proscribe.reports.designations.targets.ofbody import without_body
from proscribe.reports.designations.targets.targeting import targets
from proscribe.reports.parties.scene import Scene
from proscribe.reports.times.nearby import bounds

_COUNTED = re.compile(r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s+[a-z]")
_AND_MORE = re.compile(r",?\s+and\s+|,\s+")
# when an entry was listed, and when it was changed
_ON = r"\b(?:[Dd]ate\s+)?[Ll]isted(?:\s+on)?\s*:?\s*"
_LISTED = re.compile(rf"{_ON}(?P<listed>[^():;|]{{4,40}})")
_CHANGED = re.compile(
    rf"{_ON}(?P<listed>[^():;|]{{4,40}}?)\s*"
    r"\(\s*(?:last\s+)?(?:amended|updated|corrected|modified|revised|changed)(?:\s+on)?\b(?P<changed>[^()]{4,240})\)"
)
_DONE = r"(?:listed|designated|sanctioned|blacklisted|added|named)"
# `The following persons were listed on 3 May 2014:`: the words right before the day
_DONE_ON = re.compile(
    rf"\b(?<!not\s){_DONE}(?:\s+(?:to|by|under)\s+[^.:;,]{{2,60}}?)?\s+(?:(?:on|in|since)\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)
# `acting for a group listed on 3 May 2014, were added today`: another is told of
_OF_ANOTHER = re.compile(
    rf"\b(?:today|hereby|now|newly)\b|\b{_DONE}\b.*?\b{_DONE}\b|"
    r"\b(?:an?|another|their|his|her|its|(?:for|of|to|with|from|by|against)\s+(?:\w+ing\s+)?(?:the|two|three|four|five))"
    r"\s+(?!following\b)(?:[\w-]+\s+){1,3}?"
    rf"(?:(?:that|which|who|whom\s+\w+)\s+)?(?:(?:was|were|is|has\s+been|had\s+been)\s+)?(?<!following\s){_DONE}\b",
    re.IGNORECASE | re.DOTALL,
)
_FRONT = 16  # sentences before the entries of a notice that are looked at
# somebody new, somebody gone; not `Nobody was added`
_UNLESS = (
    r"^(?!.{0,60}\b(?:[Nn]obody|[Nn]o\s+(?:one|new|name|entr\w+|person)|[Nn]one|[Nn]either|not)\b)"
    r".{0,300}?"
)
_NEW = re.compile(
    r"\b(?<!no\s)(?<!nobody\s)(?:newly|new\s+(?:entr|name|listing|target)\w*)\b|"
    rf"{_UNLESS}\b(?:added|inserted|designated|listed(?!\s+(?:on|below|above)\b)|put\s+on|placed|gain(?:s|ed)|fresh|"
    r"first-time|joined|went\s+on(?:to)?)\b",
    re.DOTALL,
)
_GONE = re.compile(rf"{_UNLESS}\b(?:removed|deleted|taken\s+off)\b", re.DOTALL)
# `struck these names from its list`, in words that no act has
_TOOK_OFF = re.compile(
    rf"{_UNLESS}\b(?:struck|took|dropped|crossed|deleted|removed)\s+(?:(?:off|out)\s+)?(?:(?:the|these|those|both|all)\s+)?"
    r"(?:(?:following|two|three|four|five|six)\s+)?(?:names?|entr(?:y|ies))\b(?!\s+(?:of|in|and)\b)",
    re.DOTALL,
)
# `may apply for amendments to their entries`: how it is done, and not what was
_HOW = re.compile(
    r"\b(?:can|may|could|should|apply|procedures?|each\s+year|regularly|routinely|"
    r"from\s+time\s+to\s+time|(?:are|is)\s+published)\b"
)
_ITEM = "designations/item@1"
_TABLE = "designations/table@1"


def take_listed(measures: Measures, one: Listed, title: str) -> None:
    """Take an entry or an item of a list.

    Args:
        measures: The measures of the document, changed in place.
        one: The entry or item.
        title: The headline of the document, or "".
    """
    scene = measures.page.scene
    said = one.part.action if one.part else None
    action: Kind = said or _only_action(measures, title, one)
    if action == "add" and one.part is not None and _is_of_earlier_round(measures, one.part):
        action = "previous"
    is_said = said is not None or action != "add"
    if one.entry is not None and not is_said and _is_changed(measures.page, one.entry):
        action = "amend"
    schema = one.part.schema if one.part else ""
    is_plain = one.entry is None and one.part is not None and one.part.action is None
    if is_plain and not measures.found:
        return  # `Among them are:` in a paper that tells of no measure
    if one.entry is None and pattern("parts", "not_listed").match(scene.text[slice(*one.line)]):
        return  # `4. Okean Line, which supplies it, is not on the list.`
    named = from_entry(one.entry, schema) if one.entry else _of_item(scene, one)
    place: Stretch = (one.part.start, one.part.end) if one.part else one.line
    if named is None:
        groups = [] if action in ("previous", "amend") else _groups_of_item(scene, one)
        if groups:
            measure = measures.of_place(action, place, opened=one.part is not None)
            measure.groups += groups
            for each in _of_counted(scene, one, groups):
                add(scene.text, measure.named, each)
        return
    if action == "previous":
        named.previous = True
        measures.previous.append(named)
        return
    if one.entry is None and schema == "Person":
        without_body(scene.text, named)
    told = (other for measure in measures.found for other in measure.named)
    is_told = any(same_name(named, other) for other in told)
    if schema and named.schema == "LegalEntity" and not is_told:
        named.schema = schema  # `the following companies:`
    elif is_told and one.entry is None:
        named.schema = "LegalEntity"  # whose company it is, in a column beside it
    measure = measures.of_place(action, place, opened=one.part is not None)
    if one.part is not None:
        named.of_list = one.part.start
    add(scene.text, measure.named, named)
    for other in named_beside(scene, one.line, named) if one.entry is None else ():
        if schema and other.schema == "LegalEntity" and not is_told:
            other.schema = schema
        add(scene.text, measure.named, other)


def _is_of_earlier_round(measures: Measures, part: Part) -> bool:
    """Tell a line that opens a list of an earlier day beside news: `Designated on 3 May 2014:`."""
    page, text = measures.page, measures.page.scene.text
    said = text[part.start : part.end]
    if not said.rstrip().endswith(":") or _OF_ANOTHER.search(said) is not None:
        return False
    return any(
        time.span is not None
        and _holds((part.start, part.end), time.span.start)
        and is_long_before(time, page.published)
        and _DONE_ON.search(text, part.start, time.span.start) is not None
        for time in page.times
    ) and any(measures.newness.is_of_this_day(each.time) for each in measures.found)


def _is_changed(page: Page, entry: Entry) -> bool:
    """Tell an entry of long before that says that it was changed on the day of the document.

    `Listed on: 22 Dec. 2017 (amended on 26 Jul. 2022, 29 Jun. 2023)`
    """
    told = _CHANGED.search(page.scene.text, entry.start, entry.end)
    if told is None:
        return False
    listed, changed = _time_in(page, told.span("listed")), _last_in(page, told.span("changed"))
    of_paper = bounds(page.published) if page.published is not None else None
    last = bounds(changed) if changed is not None else None
    return (
        is_long_before(listed, page.published)
        and last is not None
        and of_paper is not None
        and last[0][:10] <= of_paper[1][:10]
        and not is_long_before(changed, page.published)
    )


def _last_in(page: Page, place: Stretch) -> TimeRef | None:
    inside = [one for one in page.times if one.span and _holds(place, one.span.start)]
    return next((one for one in reversed(inside) if bounds(one) is not None), None)


def _of_item(scene: Scene, one: Listed) -> Named | None:
    """Give the party of an item; a point of a list of parties may be a sentence on one."""
    found = item(scene, one.line)
    is_point = (
        one.part is not None and one.part.action is not None and has_mark(scene.text, one.line)
    )
    return item(scene, one.line, told=True) if found is None and is_point else found


def _groups_of_item(scene: Scene, one: Listed) -> list[Described]:
    """Give the groups that an item of a list of parties counts: `- three further deputies`."""
    start, end = one.line
    inside = [each for each in scene.passages if start <= each.start < end]
    if one.part is None or one.part.action is None or not inside:
        return []
    lead = pattern("parts", "item_lead").match(scene.text, start, end)
    head = lead.end() if lead is not None else start
    counted = pattern("parts", "item_counts").match(scene.text, head, end)
    if counted is None:
        return []
    act = Act(
        id=_ITEM, action="add", start=head, end=head, passage=inside[0].number,
        regions=((head, inside[0].end),), announcer=None,
    )  # fmt: skip
    _, groups = targets(scene, act)
    found: list[Described] = []
    at = head
    for group in sorted(groups, key=lambda each: each.start):
        between = scene.text[at : group.start]
        if not (_AND_MORE.fullmatch(between) if found else group.start < counted.end()):
            break
        group.of_list = one.part.start
        found.append(group)
        at = group.end
    return found


def _of_counted(scene: Scene, one: Listed, groups: Sequence[Described]) -> list[Named]:
    """Give whom an item names behind the colon of a group: `- two firms: A and B, both of C`.

    Nobody where they are not as many as it counts.
    """
    start, end = one.line
    colon = scene.text.find(":", groups[-1].end, end)
    if len(groups) != 1 or colon < 0:
        return []
    between = scene.text[groups[0].end : colon]
    if "." in between or HURT.search(between) or _COUNTED.search(between):
        return []  # `two men who robbed two reporters: A and B`
    known = [each for line in scene.passages if start <= line.start < end for each in line.known]
    found = find_names(scene.text, colon + 1, end, known)
    if len(found) != groups[0].count:
        return []
    return [drafted(scene.text, each, (start, end)) for each in found]


def take_row(measures: Measures, row: Row) -> None:
    """Take what the columns of authorities say of the party of a row.

    Who lists it on one day lists it together.

    Args:
        measures: The measures of the document, changed in place.
        row: The row.
    """
    page = measures.page
    hands: dict[str, list[Said]] = {}
    days: dict[str, TimeRef | None] = {}
    for said in row.said:
        time = _time_in(page, said.cell)
        if said.listed and not is_long_before(time, page.published):
            day = (bounds(time) or ("", ""))[0][:10]
            days.setdefault(day, time)
            hands.setdefault(day, []).append(said)
        elif time is not None:
            measures.keep_earlier([from_entry(row.entry, "")], _act_of(page, said), time)
    for day, acting in hands.items():
        measure = _of_hands(measures, acting, days[day])
        measure.spots += [one.cell for one in acting]
        measure.triggers += [one.cell for one in acting]
        add(page.scene.text, measure.named, from_entry(row.entry, ""))


def _of_hands(measures: Measures, acting: Sequence[Said], time: TimeRef | None) -> Measure:
    """Give the measure of tables that the same authorities took on the same day."""
    bodies = [one.who.body for one in acting]
    for one in measures.found:
        if (
            one.rule == _TABLE
            and one.announcer is not None
            and [one.announcer.body, *(each.who.body for each in one.beside)] == bodies
            and measures.newness.same_day(one.time, time)
        ):
            return one
    made = Measure(
        announcer=acting[0].who, action="add", spots=[], triggers=[],
        time=time.id if time else None, rule=_TABLE,
        beside=[Beside(one.who, "joint") for one in acting[1:]],
    )  # fmt: skip
    measures.found.append(made)
    return made


def _time_in(page: Page, cell: Stretch) -> TimeRef | None:
    inside = (one for one in page.times if one.span and _holds(cell, one.span.start))
    return next((one for one in inside if bounds(one) is not None), None)


def _holds(place: Stretch, at: int) -> bool:
    return place[0] <= at < place[1]


def _act_of(page: Page, said: Said) -> Act:
    start, end = said.cell
    passages = page.scene.passages
    # Behind the last sentence a table belongs to that.
    number = next((one.number for one in passages if one.end > start), len(passages) - 1)
    return Act(
        id=_TABLE, action="add", start=start, end=end, passage=number, regions=(),
        announcer=said.who,
    )  # fmt: skip


def _only_action(measures: Measures, title: str, one: Listed) -> Kind:
    """Give the action of the document where no line of a notice names one."""
    actions = {each.action for each in measures.found}
    if not actions:
        return action_of_title(title) or _of_front(measures.page, one) or "add"
    return next(iter(actions)) if len(actions) == 1 else "add"


def _of_front(page: Page, listed: Listed) -> Kind | None:
    """Give `amend` or `remove` where what stands before entries tells of such and of nobody new.

    Not of an entry that was itself listed on the day of the paper.
    """
    text, (start, end) = page.scene.text, listed.line
    end = max(end, listed.entry.end if listed.entry is not None else end)
    day = _LISTED.search(text, start, end)
    time = _time_in(page, day.span("listed")) if day is not None else None
    if time is not None and not is_long_before(time, page.published):
        return None
    front = [one for one in page.scene.passages[:_FRONT] if one.end <= start]
    said = [each for each in (text[one.start : one.end] for one in front) if not _HOW.search(each)]
    if any(_NEW.search(each) for each in said):
        return None
    if any(_TOOK_OFF.search(each) for each in said):
        return "remove"
    is_told = any(action_of_title(each) == "amend" for each in said)
    return "amend" if is_told and not any(_GONE.search(each) for each in said) else None
