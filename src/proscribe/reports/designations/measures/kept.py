"""The measures of a document while they are gathered: one a hand, an action and a day.

What brings them (`announced`, `enumerated`) asks here for the measure that something belongs to.

Source: this project.
"""

from collections.abc import Sequence

import msgspec

from proscribe.model.report import TimeRef
from proscribe.reports.designations.acts.act import Act
from proscribe.reports.designations.acts.announcer import Announcer, of_heading
from proscribe.reports.designations.acts.forms import Kind
from proscribe.reports.designations.acts.stretches import Stretch
from proscribe.reports.designations.acts.timing import day_of, is_long_before
from proscribe.reports.designations.draft import BEFORE, Described, Earlier, Measure, Named
from proscribe.reports.designations.measures.apart import stands_apart
from proscribe.reports.designations.measures.measuring import same_hand
from proscribe.reports.designations.measures.newness import Newness
from proscribe.reports.parties.scene import Scene

_PART = "designations/part@1"


class Page(msgspec.Struct, frozen=True):
    """What is known of a document before its measures.

    Attributes:
        scene: The laid-out document.
        times: Its times.
        house: The authority whose document it is, or None.
        published: When it was published, or None.
    """

    scene: Scene
    times: Sequence[TimeRef]
    house: Announcer | None
    published: TimeRef | None


class Measures:
    """The measures of a document.

    Attributes:
        page: The document.
        newness: Its days against its own.
        found: In order of the document.
        previous: Parties that are said to be listed already.
        earlier_groups: Counted groups that are.
        earlier: The first measure of another day of which the document tells, or None.
    """

    def __init__(self, page: Page) -> None:
        """Begin with none.

        Args:
            page: What is known of the document.
        """
        self.page = page
        self.newness = Newness(page.scene.text, page.times, page.house, page.published)
        self.found: list[Measure] = []
        self.previous: list[Named] = []
        self.earlier_groups: list[Earlier] = []
        self.earlier: Measure | None = None

    def of_act(
        self,
        act: Act,
        time: TimeRef | None,
        named: Sequence[Named] = (),
        groups: Sequence[Described] = (),
    ) -> Measure:
        """Give the measure of the same hand, action and day; a new one when there is none.

        Args:
            act: The announcement.
            time: Its day, or None.
            named: Its parties, which are not added here.
            groups: Its groups, likewise.
        """
        passage = self.page.scene.passages[act.passage]
        spot = (passage.start, passage.end)
        measures, hand = self.found, act.announcer
        if hand is None:  # `It also hit`: who acted last, or whose section it is
            measures = sorted(measures, key=lambda one: -one.spots[-1][0])
            over = of_heading(self.page.scene, passage) if len(measures) > 1 else None
            hand = over if over and any(_is_of(one, over) for one in measures) else None
        house, text = self.page.house, self.page.scene.text
        for one in measures:
            is_same_hand = same_hand(one.announcer, hand, house) and not stands_apart(
                text, one, act, passage, named, groups, house
            )
            if one.action != act.action or not is_same_hand:
                continue
            is_told_later = self.newness.is_told_later(one, time)
            if is_told_later or self.newness.same_day(one.time, time):
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
            time=time.id if time else self._day_of_all(act),
            rule=f"designations/{act.id}@1",
        )
        self.found.append(made)
        return made

    def _day_of_all(self, act: Act) -> str | None:
        """Give the day on which several acted: `all three did on Friday. London added B`."""
        if act.announcer is None or self.page.house is not None:
            return None
        for one in reversed(self.found):
            hands = (one.announcer, *(each.who for each in one.beside if each.kind == "joint"))
            bodies = {who.body for who in hands if who is not None}
            if one.action == act.action and len(bodies) > 1 and act.announcer.body in bodies:
                return one.time
        return None

    def of_place(self, action: Kind, place: Stretch, *, opened: bool) -> Measure:
        """Give the measure that an entry belongs to: its part's, else the last one before it.

        Args:
            action: What is done.
            place: The line that opens the part, else that of the entry.
            opened: A line opens the part.
        """
        same = [each for each in self.found if each.action == action]
        opening = [
            each for each in same
            if opened and any(a < place[1] and place[0] < b for a, b in each.spots)
        ]  # fmt: skip
        if opening:
            return opening[-1]
        house = self.page.house
        if house is not None:
            same = [
                one
                for one in same
                if one.announcer is None
                or house.body in (one.announcer.body, *(each.who.body for each in one.beside))
            ]
        over = self._over(place) if opened and len(same) > 1 else None
        same = [each for each in same if over and _is_of(each, over)] or same
        # what another agency is told to do further down is not of the list of the house
        before = [each for each in same if each.spots[0][0] <= place[0]]
        own = [each for each in same if same_hand(each.announcer, house, house)]
        if before or own:
            return (before or own)[-1]
        time = self._day_told(place) if opened else None
        made = Measure(
            announcer=None, action=action, spots=[place], triggers=[place],
            time=time.id if time else None, rule=_PART,
        )  # fmt: skip
        self.found.append(made)
        return made

    def _over(self, place: Stretch) -> Announcer | None:
        """Give who is named by the heading over a place, or None."""
        scene = self.page.scene
        inside = (one for one in scene.passages if place[0] <= one.start < place[1])
        first = next(inside, None)
        return of_heading(scene, first) if first is not None else None

    def _day_told(self, place: Stretch) -> TimeRef | None:
        """Give the recent day that the sentence which opens a part tells, or None."""
        page = self.page
        for passage in page.scene.passages:
            if passage.start < place[1] and place[0] < passage.end:
                time = day_of(page.scene.text, page.times, passage, place, ())
                if time is not None and not is_long_before(time, page.published):
                    return time
        return None

    def keep_earlier(self, named: Sequence[Named], act: Act, time: TimeRef | None) -> None:
        """Keep parties that an act of another day has listed before.

        Args:
            named: The parties, which are changed in place.
            act: What tells of it.
            time: Its day, or None.
        """
        if named and act.announcer is not None and self.earlier is None:
            passage = self.page.scene.passages[act.passage]
            self.earlier = Measure(
                announcer=act.announcer,
                action="add",
                spots=[(passage.start, passage.end)],
                triggers=[(act.start, act.end)],
                time=time.id if time else None,
                rule=BEFORE,
            )
        for one in named:
            # `A, a banker sanctioned by Britain in 2019`: a clause on A, too
            one.previous, one.aside = True, act.aside or act.nearest
            one.keeper = act.announcer.body if act.announcer else ""
        self.previous += named

    def pass_on_others(self) -> None:
        """Keep as earlier what others did by its date before the house whose paper this is.

        `The United States listed Rosa Lind on November 4` in a paper of November 10 whose schedule
        names her is no measure of that paper.
        """
        house = self.page.house
        if house is None or not any(
            one.rule == _PART and one.action == "add" and same_hand(one.announcer, house, house)
            for one in self.found
        ):
            return
        for one in [*self.found]:
            who = one.announcer
            time = next((each for each in self.page.times if each.id == one.time), None)
            is_dated = (
                time is not None
                and time.span is not None
                and any(c.isdigit() for c in time.span.exact)
            )
            is_other = who is not None and who.body not in (house.body, "un")
            if is_other and is_dated and one.action == "add" and self.newness.is_before(time):
                self.found.remove(one)
                for each in one.named:
                    each.previous, each.aside = True, True
                    each.keeper = who.body if who is not None else ""
                self.previous += one.named

    def keep_earlier_groups(
        self, groups: Sequence[Described], act: Act, time: TimeRef | None
    ) -> None:
        """Keep counted groups that an act of another day has listed before."""
        passage = self.page.scene.passages[act.passage]
        self.earlier_groups += [
            Earlier(
                group=one,
                who=act.announcer.body if act.announcer else "",
                time=time.id if time else None,
                line=(passage.start, passage.end),
            )
            for one in groups
        ]


def _is_of(measure: Measure, who: Announcer) -> bool:
    hand = measure.announcer
    return hand is not None and bool(who.agency) and _body(hand) == _body(who)


def _body(who: Announcer) -> tuple[str, str]:
    return who.body, who.agency
