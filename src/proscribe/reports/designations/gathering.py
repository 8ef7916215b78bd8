"""From the announcements of a document to measures: what brings them, in which order.

Sentences come first (`announced`), the headline where they tell of nothing, then what is enumerated
(`enumerated`) and what stands below headings (`counted`); at the end it is settled who is new.

Source: this project.
"""

from collections.abc import Sequence

from proscribe.model.report import TimeRef
from proscribe.reports.designations.acts.announcer import Announcer
from proscribe.reports.designations.acts.finding import find_acts
from proscribe.reports.designations.acts.timing import opening_day
from proscribe.reports.designations.draft import Measure, Named
from proscribe.reports.designations.entries.sections import read_parts
from proscribe.reports.designations.entries.tabular import Tabled
from proscribe.reports.designations.joining import add
from proscribe.reports.designations.measures.announced import Announced
from proscribe.reports.designations.measures.enumerated import take_listed, take_row
from proscribe.reports.designations.measures.kept import Measures, Page
from proscribe.reports.designations.measures.measuring import clipped
from proscribe.reports.designations.settling.settle import settled
from proscribe.reports.designations.targets.apposed import apposed
from proscribe.reports.designations.targets.counted import named_below
from proscribe.reports.designations.targets.ofbody import without_body
from proscribe.reports.designations.targets.openers import members_below
from proscribe.reports.designations.targets.toldeach import told_each
from proscribe.reports.designations.targets.toldtogether import told_together
from proscribe.reports.parties.scene import Passage, Scene


class Gathered:
    """The measures of a document.

    Attributes:
        measures: In order of the document.
        previous: Parties that are said to be listed already.
        earlier_groups: Counted groups that are.
        voices: Who is said to act where the sentence names no target (`blacklisted him`).
        cut: Sentences of which not every verb of measures was looked at.
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
        gathered = Measures(Page(scene, times, house, published or opening_day(times)))
        told, self.cut = _from_sentences(scene, gathered)
        self.voices = told.voices
        for row in (row for one in tables for row in one.rows):
            take_row(gathered, row)
        opened = [*told.opened, *members_below(scene, gathered.found)]
        only = {one.action for one in gathered.found}
        of_sentences = next(iter(only)) if len(only) == 1 else None
        day = gathered.page.published
        year = (day.value or "")[:4] if day is not None else ""
        parts = read_parts(scene.text, scene.blocks, title, tables, opened, of_sentences, year)
        for listed in parts:
            take_listed(gathered, listed, title)
        _end_before_bodies(scene.text, gathered.found)
        for measure, named in list(named_below(scene, gathered.found)):
            add(scene.text, measure.named, named)
        for measure, told_of in list(told_each(scene, gathered.found)):
            if isinstance(told_of, Named):
                add(scene.text, measure.named, told_of)
            else:
                measure.groups.append(told_of)
        for measure, named in list(told_together(scene, gathered.found)):
            add(scene.text, measure.named, named)
        for measure, named in list(apposed(scene, gathered.found)):
            add(scene.text, measure.named, named)
        gathered.pass_on_others()
        self.earlier_groups = gathered.earlier_groups
        self.previous: list[Named] = settled(scene, gathered.found, gathered.previous)
        self.measures = [one for one in gathered.found if one.groups or one.named or one.is_of_two]
        if not self.measures and self.previous and gathered.earlier is not None:
            self.measures = [gathered.earlier]  # a page about measures of another day

    def hands(self) -> list[Announcer]:
        """Give who acts in the document: of its measures, else the one who acts without targets."""
        own = [one.announcer for one in self.measures if one.announcer is not None]
        return own or (self.voices[:1] if len({one.body for one in self.voices}) == 1 else [])


def _end_before_bodies(text: str, found: Sequence[Measure]) -> None:
    """End the names of people that a list below a counted group has: `Rosa Lind of Okean Line`."""
    for measure in found:
        for one in measure.named:
            over = [
                each
                for each in measure.groups
                if one.entry is None and 0 <= one.of_list <= each.start < one.name[0]
            ]
            if over and all(each.type == "individual" and each.count for each in over):
                without_body(text, one)


def _from_sentences(scene: Scene, gathered: Measures) -> tuple[Announced, list[Passage]]:
    """Take what sentences announce.

    Returns:
        What they told, and the sentences that were not read to their end.
    """
    told = Announced(gathered)
    found = find_acts(scene)
    acts = clipped(found.acts)
    for act in acts:
        told.take(act)
    told.take_lists()
    if all(one.is_of_two for one in gathered.found):
        told.take_had_done(acts)
    if all(one.is_of_two for one in gathered.found):
        for act in find_acts(scene, role="title").acts:
            told.take(act)
    return told, found.cut
