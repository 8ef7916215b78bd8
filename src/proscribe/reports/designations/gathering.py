"""From the announcements of a document to measures: targets read, joined, and told apart.

A party that is named twice is one; a count that sums up named parties is no second group; a party
that is said to be listed already is never a new one.

Source: this project.
"""

import re
from collections.abc import Sequence

import msgspec

from proscribe.model.report import TimeRef
from proscribe.reports.designations.act import Act
from proscribe.reports.designations.acts import find_acts
from proscribe.reports.designations.announcer import Announcer, best, named_in, of_heading
from proscribe.reports.designations.apart import stands_apart, with_hands
from proscribe.reports.designations.counted import named_below
from proscribe.reports.designations.draft import Described, Measure, Named
from proscribe.reports.designations.drafting import from_entry, item
from proscribe.reports.designations.forms import Kind, only_after, pattern_of
from proscribe.reports.designations.joining import (
    add,
    same_name,
)
from proscribe.reports.designations.kin import share_family_name
from proscribe.reports.designations.measuring import (
    clipped,
    has_room,
    is_at,
    is_state,
    same_hand,
    schema_of,
)
from proscribe.reports.designations.newness import Newness
from proscribe.reports.designations.sections import Listed, action_of_title, read_parts
from proscribe.reports.designations.settling import settled
from proscribe.reports.designations.stretches import Stretch
from proscribe.reports.designations.tabular import Row, Said, Tabled
from proscribe.reports.designations.targeting import opens_list, targets
from proscribe.reports.designations.timing import day_of, is_long_before, opening_day
from proscribe.reports.designations.together import Beside
from proscribe.reports.parties.scene import Scene
from proscribe.reports.times.nearby import bounds

# `They are Brigadier General A`, `They include the reporter B`
_LEAD = re.compile(
    r"\s*(?:(?:the|an?|his|her|its|their)\s+)?(?:[\w’'-]+\s+){0,4}|"
    r"\s*(?:two|three|four|five|six|seven|eight|nine|ten)\s+(?:[\w’'-]+\s+){0,8}?[\w’'-]+,\s+"
)
_PRONOUN = re.compile(r"\s*It\b")
_HAS = re.compile(r"\b(?:has|have)\s+(?:\w+\s+)?$")
_HAS_BEEN = re.compile(r"(?:has|have)\b")
_PART = "designations/part@1"
BEFORE = "designations/before@1"  # a measure of which the page tells, and announces nobody
_UN = "un"
_NO_LONGER = "no-longer-listed"
_FOLLOWING = "they-are"
_TABLE = "designations/table@1"


class Gathered:
    """The measures of a document.

    Attributes:
        measures: In order of the document.
        previous: Parties that are said to be listed already.
        voices: Who is said to act where the sentence names no target (`blacklisted him`).
    """

    def __init__(
        self,
        scene: Scene,
        times: Sequence[TimeRef],
        house: Announcer | None,
        published: TimeRef | None,
        title: str,
        tables: Sequence[Tabled] = (),
    ) -> None:
        """Gather.

        Args:
            scene: The laid-out document.
            times: Its times.
            house: The authority whose document it is, or None.
            published: When it was published, or None.
            title: Its headline, or "".
            tables: Its tables whose rows are parties.
        """
        self.measures: list[Measure] = []
        self.previous: list[Named] = []
        self.voices: list[Announcer] = []
        self._earlier: Measure | None = None
        self._lists: list[tuple[Act, TimeRef | None]] = []  # of earlier days
        self._joint: Act | None = None  # the last one of several authorities
        self._scene = scene
        self._title = title
        self._times = times
        self._house = house
        self._published = published or opening_day(times)
        self._newness = Newness(scene.text, times, house, self._published)
        acts = clipped(find_acts(scene))
        for act in acts:
            self._take(act)
        self._take_lists()
        if not self.measures:
            self._take_had_done(acts)
        if not self.measures:
            for act in find_acts(scene, role="title"):
                self._take(act)
        for row in (row for one in tables for row in one.rows):
            self._take_row(row)
        for listed in read_parts(scene.text, scene.blocks, title, tables):
            self._take_listed(listed)
        for measure, named in list(named_below(scene, self.measures)):
            add(scene.text, measure.named, named)
        self._settle()

    def hands(self) -> list[Announcer]:
        """Give who acts in the document: of its measures, else the one who acts without targets."""
        own = [one.announcer for one in self.measures if one.announcer is not None]
        return own or (self.voices[:1] if len({one.body for one in self.voices}) == 1 else [])

    def _take_lists(self) -> None:
        """Take the lists of earlier days, where a notice prints them and no measure of its own."""
        if any(self._newness.is_of_this_day(one.time) for one in self.measures):
            return
        for act, time in self._lists:
            self._measure(act, time)

    def _take_had_done(self, acts: Sequence[Act]) -> None:
        """Take what had been done before what the page tells else: `woke up without a bank`.

        A page that tells of no other measure is about this one, unless its day says otherwise.
        """
        told = [one for one in acts if one.had_done]
        earlier, self.previous = self.previous, []
        for act in told:
            self._take(msgspec.structs.replace(act, action="add", had_done=False))
        new = [one for measure in self.measures for one in measure.named]
        self.previous += [one for one in earlier if not any(is_at(one, each) for each in new)]

    def _take(self, act: Act) -> None:
        """Take the parties of a sentence."""
        if act.id == _FOLLOWING:
            self._take_following(act)
            return
        if act.id == _NO_LONGER and (act.aside or self._is_of_others(act)):
            return  # `a partner of A, who is no longer on the list`: what is so, no news
        passage = self._scene.passages[act.passage]
        if act.announcer is None and self._house is None:
            act = msgspec.structs.replace(act, announcer=of_heading(self._scene, passage))
        act = self._of_whom_before(act)
        act = self._with_house(with_hands(self._scene.text, act, passage, self._joint))
        self._joint = act if any(one.kind == "joint" for one in act.beside) else self._joint
        time = day_of(self._scene.text, self._times, passage, (act.start, act.end), act.regions)
        before = self._scene.text[passage.start : act.start]
        has = _HAS.search(before) or _HAS_BEEN.match(self._scene.text, act.start)
        if act.action == "add" and has and self._newness.is_since(act, passage):
            act = msgspec.structs.replace(act, action="previous")  # `has designated A since May`
        if time is not None and time.rule == "times/since@1" and not is_state(act):
            time = None  # `froze the assets of A, the widest such step since December 2012`
        named, groups = targets(self._scene, act)
        share_family_name(self._scene.text, named)
        if act.aside and any(
            one.action != "add" and (passage.start, passage.end) in one.spots
            for one in self.measures
        ):
            return  # `amended the entry of A, who is subject to an asset freeze`
        if act.aside and self._newness.is_before(time):
            # `his partner, who was designated on January 18` tells of an earlier measure
            self._take_earlier(named[-1:], act, time)
            return
        if (
            act.action == "previous"
            or is_long_before(time, self._published)
            or (not groups and self._newness.is_no_news(time))
            or self._is_of_others_before(act, time)
            or self._newness.is_of_other_days(self.measures, time)
        ):
            if act.action != "previous" and self._house and opens_list(self._scene, act):
                self._lists.append((act, time))
            self._take_earlier(named[-1:] if act.aside else named, act, time)
            return
        if act.id in only_after() and not self._has_spoken(act):
            return
        if not named and not groups and not opens_list(self._scene, act):
            self.voices += [act.announcer] if act.announcer else []
            return
        measure = self._measure(act, time, named, groups)
        measure.groups += groups
        for one in named[-1:] if act.aside and act.action != "add" else named:
            add(self._scene.text, measure.named, one)
        measure.partial = measure.partial or act.partial
        measure.alone = measure.alone or (act.announcer is not None and not act.beside)
        known = {one.who.body for one in measure.beside}
        measure.beside += [one for one in act.beside if one.who.body not in known]

    def _of_whom_before(self, act: Act) -> Act:
        """Let `It names A` be of whom `Washington's list is long` speaks, the sentence before."""
        here = self._scene.passages[act.passage]
        if self._house is not None or act.announcer is not None or act.passage == 0:
            return act
        if not _PRONOUN.match(self._scene.text, here.start, act.start):
            return act
        one = self._scene.passages[act.passage - 1]
        found = named_in(self._scene.text, one.known, one.start, one.end)
        if len({who.body for who in found}) != 1:
            return act
        return msgspec.structs.replace(act, announcer=best(found))

    def _has_spoken(self, act: Act) -> bool:
        """Tell whether measures were told of before: `Allies unveiled sanctions. London named`."""
        if self.measures:
            return True
        here = self._scene.passages[act.passage]
        words = pattern_of("speaks", "words")
        return act.announcer is not None and any(
            words.search(self._scene.text, one.start, one.end)
            for one in self._scene.passages
            if one.role in ("body", "title") and one.start < here.start
        )

    def _is_of_others(self, act: Act) -> bool:
        """Tell what another authority did than the one whose paper it is."""
        who, house = act.announcer, self._house
        return who is not None and house is not None and who.body != house.body

    def _is_of_others_before(self, act: Act, time: TimeRef | None) -> bool:
        """Tell what another authority did by its day before that of the house's own paper.

        What the Security Council lists binds a state, and its day is no other measure's.
        """
        who, house = act.announcer, self._house
        if house is None or who is None or who.body in (house.body, _UN) or time is None:
            return False
        is_dated = time.span is not None and any(c.isdigit() for c in time.span.exact)
        return is_dated and bool(self.measures) and self._newness.is_before(time)

    def _with_house(self, act: Act) -> Act:
        """Let the authority whose notice this is act with the Committee of which it tells.

        What the Security Council lists binds a state, whose notice puts it on its own list.
        """
        house = self._house
        who = act.announcer
        if house is None or who is None or who.body != _UN or house.body == _UN:
            return act
        return msgspec.structs.replace(act, beside=(*act.beside, Beside(house, "joint")))

    def _take_earlier(self, named: list[Named], act: Act, time: TimeRef | None) -> None:
        if named and act.announcer is not None and self._earlier is None:
            passage = self._scene.passages[act.passage]
            self._earlier = Measure(
                announcer=act.announcer,
                action="add",
                spots=[(passage.start, passage.end)],
                triggers=[(act.start, act.end)],
                time=time.id if time else None,
                rule=BEFORE,
            )
        for one in named:
            one.previous = True
            one.keeper = act.announcer.body if act.announcer else ""
        self.previous += named

    def _take_following(self, act: Act) -> None:
        """Take `They are A, B and C` after a sentence that only counts them."""
        counted = [one for one in self.measures if has_room(one)]
        named, _ = targets(self._scene, act)
        text = self._scene.text
        is_among = text[act.start : act.end].lower().startswith("among")
        lead = text[act.end : named[0].name[0]] if named else ""
        if not counted or not named or not (is_among or _LEAD.fullmatch(lead)):
            return
        passage = self._scene.passages[act.passage]
        heading = of_heading(self._scene, passage)
        own = [
            one
            for one in counted
            if heading is not None and one.announcer and one.announcer.body == heading.body
        ]
        measure = (own or counted)[-1]
        schema = schema_of(text, act.start, act.end, passage)
        people = (one for one in passage.known if one.kind == "people")
        codes = tuple(one.key for one in people if act.start <= one.start < act.end)
        for one in named:
            one.schema = schema if one.schema == "LegalEntity" else one.schema
            one.countries = one.countries or codes  # `The Russians include A`
            add(self._scene.text, measure.named, one)
        measure.spots.append((passage.start, passage.end))
        measure.triggers.append((act.start, act.end))

    def _measure(
        self,
        act: Act,
        time: TimeRef | None,
        named: Sequence[Named] = (),
        groups: Sequence[Described] = (),
    ) -> Measure:
        """Give the measure of the same hand, action and day; a new one when there is none."""
        passage = self._scene.passages[act.passage]
        spot = (passage.start, passage.end)
        measures = self.measures
        if act.announcer is None:  # `It also hit`: who acted last
            measures = sorted(measures, key=lambda one: -one.spots[-1][0])
        for one in measures:
            is_same_hand = same_hand(
                one.announcer, act.announcer, self._house
            ) and not stands_apart(self._scene.text, one, act, passage, named, groups, self._house)
            if one.action != act.action or not is_same_hand:
                continue
            is_told_later = self._newness.is_told_later(one, time)
            if is_told_later or self._newness.same_day(one.time, time):
                one.spots.append(spot)
                one.triggers.append((act.start, act.end))
                known = None if is_told_later else one.time
                one.time = known or (time.id if time else None)
                return one
        made = Measure(
            announcer=act.announcer,
            action=act.action,
            spots=[spot],
            triggers=[(act.start, act.end)],
            time=time.id if time else None,
            rule=f"designations/{act.id}@1",
        )
        self.measures.append(made)
        return made

    def _take_listed(self, one: Listed) -> None:
        """Take an entry or an item of a list."""
        action: Kind = (one.part.action if one.part else None) or self._only_action()
        schema = one.part.schema if one.part else ""
        named = from_entry(one.entry, schema) if one.entry else item(self._scene, one.line)
        if named is not None:
            told = (other for measure in self.measures for other in measure.named)
            is_told = any(same_name(named, other) for other in told)
            if schema and named.schema == "LegalEntity" and not is_told:
                named.schema = schema  # `the following companies:`
            elif is_told and one.entry is None:
                named.schema = "LegalEntity"  # whose company it is, in a column beside it
            add(self._scene.text, self._measure_of_part(action, one).named, named)

    def _take_row(self, row: Row) -> None:
        """Take what the columns of authorities say of the party of a row.

        Who lists it on one day lists it together.
        """
        hands: dict[str, list[Said]] = {}
        days: dict[str, TimeRef | None] = {}
        for said in row.said:
            time = self._time_in(said.cell)
            if said.listed and not is_long_before(time, self._published):
                day = (bounds(time) or ("", ""))[0][:10]
                days.setdefault(day, time)
                hands.setdefault(day, []).append(said)
            elif time is not None:
                self._take_earlier([from_entry(row.entry, "")], self._act_of(said), time)
        for day, acting in hands.items():
            first = self._act_of(acting[0])
            beside = [Beside(one.who, "joint") for one in acting[1:]]
            known = (
                one
                for one in self.measures
                if one.rule == _TABLE
                and one.announcer is not None
                and [one.announcer.body, *(each.who.body for each in one.beside)]
                == [each.who.body for each in acting]
                and self._newness.same_day(one.time, days[day])
            )
            measure, time = next(known, None), days[day]
            if measure is None:
                measure = Measure(
                    announcer=first.announcer, action="add", spots=[], triggers=[],
                    time=time.id if time else None, rule=_TABLE, beside=beside,
                )  # fmt: skip
                self.measures.append(measure)
            measure.spots += [one.cell for one in acting]
            measure.triggers += [one.cell for one in acting]
            add(self._scene.text, measure.named, from_entry(row.entry, ""))

    def _time_in(self, cell: Stretch) -> TimeRef | None:
        inside = (one for one in self._times if one.span and _holds(cell, one.span.start))
        return next((one for one in inside if bounds(one) is not None), None)

    def _act_of(self, said: Said) -> Act:
        start, end = said.cell
        passages = self._scene.passages
        # Behind the last sentence a table belongs to that.
        number = next((one.number for one in passages if one.end > start), len(passages) - 1)
        return Act(
            id=_TABLE, action="add", start=start, end=end, passage=number, regions=(),
            announcer=said.who,
        )  # fmt: skip

    def _only_action(self) -> Kind:
        """Give the action of the document where no line of a notice names one."""
        actions = {one.action for one in self.measures}
        if not actions:
            return action_of_title(self._title) or "add"
        return next(iter(actions)) if len(actions) == 1 else "add"

    def _measure_of_part(self, action: Kind, one: Listed) -> Measure:
        """Give the measure that an entry belongs to: its part's, else the last one before it."""
        place: Stretch = (one.part.start, one.part.end) if one.part else one.line
        same = [each for each in self.measures if each.action == action]
        opening = [
            each for each in same
            if one.part and any(a < place[1] and place[0] < b for a, b in each.spots)
        ]  # fmt: skip
        if opening:
            return opening[-1]
        if self._house is not None:
            body = self._house.body
            same = [
                one
                for one in same
                if one.announcer is None
                or body in (one.announcer.body, *(each.who.body for each in one.beside))
            ]
        # what another agency is told to do further down is not of the list of the house
        before = [each for each in same if each.spots[0][0] <= place[0]]
        own = [each for each in same if same_hand(each.announcer, self._house, self._house)]
        if before or own:
            return (before or own)[-1]
        made = Measure(
            announcer=None, action=action, spots=[place], triggers=[place], time=None, rule=_PART
        )
        self.measures.append(made)
        return made

    def _settle(self) -> None:
        """Put parties that are both new and listed before right, and groups with their names."""
        self.previous = settled(self._scene, self.measures, self.previous)
        self.measures = [one for one in self.measures if one.groups or one.named]
        if not self.measures and self.previous and self._earlier is not None:
            self.measures = [self._earlier]  # a page about measures of another day


def _holds(place: Stretch, at: int) -> bool:
    return place[0] <= at < place[1]
