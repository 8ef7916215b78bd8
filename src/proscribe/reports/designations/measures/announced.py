"""What the sentences of a document bring: each announcement with its parties, to its measure.

What was done on another day is kept as earlier, what somebody is under is no news, and what only
goes on with a measure (`They are A, B and C`) needs one.

Source: this project.
"""

import re
from collections.abc import Sequence

import msgspec

from proscribe.model.report import TimeRef
from proscribe.reports.designations.acts.act import Act
from proscribe.reports.designations.acts.announcer import Announcer, of_heading
from proscribe.reports.designations.acts.forms import Kind, only_after, pattern_of
from proscribe.reports.designations.acts.stretches import Stretch
from proscribe.reports.designations.acts.timing import day_of, is_long_before, is_of_relative
from proscribe.reports.designations.draft import Described, Measure, Named
from proscribe.reports.designations.joining import add
from proscribe.reports.designations.measures.kept import Measures
from proscribe.reports.designations.measures.kin import share_family_name
from proscribe.reports.designations.measures.measuring import (
    counts_near,
    has_room,
    is_at,
    is_state,
    schema_of,
)
from proscribe.reports.designations.measures.otherlists import is_of_other_list
from proscribe.reports.designations.measures.therest import put_parts, take_rest, take_told
from proscribe.reports.designations.measures.whose import UN, is_of_others, with_announcer
from proscribe.reports.designations.targets.earlierrows import named_behind, named_beside
from proscribe.reports.designations.targets.naming import is_body_name
from proscribe.reports.designations.targets.ofalist import HURT, MANY_HURT, as_before, goes_on
from proscribe.reports.designations.targets.openers import counts_below, opens_below, sentence_of
from proscribe.reports.designations.targets.targeting import (
    counted_before,
    opens_list,
    stands_for_two,
    targets,
)

# `They are Brigadier General A`, `They include the reporter B`
_LEAD = re.compile(
    r"\s*(?:(?:the|an?|his|her|its|their)\s+)?(?:[\w’'-]+\s+){0,4}|"
    r"\s*(?:the|an?|his|her|its|their)\s+(?:[a-z’'-]+\s+){0,7}[a-z-]+,\s+|"  # `its director, A`
    r"\s*(?:two|three|four|five|six|seven|eight|nine|ten)\s+(?:[\w’'-]+\s+){0,8}?[\w’'-]+[,:]\s+|"
    r"\s*(?:the|an?)\s+(?:[a-z-]+\s+){1,4}(?:in|of|at|from|for|with)\s+(?:the\s+)?"
    r"[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3},\s+"  # `a financier in Algiers, Rosa Lind, and ...`
)
_HAS = re.compile(r"\b(?:has|have)\s+(?:\w+\s+)?$")
_HAS_BEEN = re.compile(r"(?:has|have)\b")
_WERE = re.compile(r"\bwere\b")
_OF_ITS_OWN = "follows-with-own"  # `Canada followed with its own names. They include A`
_SO_MANY = "they-are-so-many"
_THE_REST = "the-rest"
_ACCORDING = "according-to"
_NO_LONGER = "no-longer-listed"
_PARTICULAR = "corrects-particular"
_SO_DOES = "so-does"
_NEXT = "next-comes"
_THERE = "there-they-are"
_FROM_THERE = "from-there"
_TELLS_ON = re.compile(r"\s+(?!(?:and|of|in|from|at|for)\b)[a-z]")
_FOLLOWING = frozenset(
    {
        "they-are",
        "at-it-they-are",
        "some-of-them",
        "one-of-those-is",
        "names-the-one",
        _NEXT,
        _THERE,
        _FROM_THERE,
    }
)
_PEOPLE = re.compile(r"\b(?:m[ae]n|wom[ae]n|people|officials|officers|commanders)\s+are\s+$")
_NAMES_AS = "names-as"
# `A and B, who were listed`: the clause is on both
_WHO_WERE = re.compile(r",\s+(?:both\s+of\s+whom|who|which)\s+(?:\w+\s+){0,2}?(?:were|have|are)\b")
# `sanctions that it placed on`, `A, imposed in 2013`: the day of what is lifted
_PLACED = re.compile(r"\b(?:imposed|placed|put)\b")
_MADE = re.compile(
    r"\b(?:imposed|made|placed|adopted|issued|dating|added|listed|designated|sanctioned|announced|in\s+(?:place|force))"
    r"(?:\s+(?:only|first|back))?(?:\s+(?:in|on|since|from|late|early))*\s+$"
)
_JOINED = re.compile(r"(?:\s*\([^()]*\))*(?:\s*,)?\s+and\s+|(?:\s*\([^()]*\))*,\s+")
_WHO = 40  # characters in which such a clause begins
_APPROVED = "is-approved-for-listing"
_NEAR_REMOVAL = 6  # sentences behind a removal, in which others are removed too
_REMOVED_TOO = frozenset({"is-removed-too", "those-removed-are"})
_AS_THEY_STOOD = frozenset({"restores-entries", "removes-entries"})
_ENTERED = frozenset({"entered-in-it", "among-those-entered"})
# what the house itself has made
_BY_ACT = frozenset(
    {
        "regulations-name", "heads-list", "leads-list", "their-list-names", "many-are-named",
        "removes-number", "number-is-removed", "amends-number", "number-is-amended",
        "number-now-reads", "corrects-particular",
    }
)  # fmt: skip
# Whom a sentence is against that names nobody: `the property of persons named in our last report`
_THOSE = re.compile(
    r"\b(?:persons|people|individuals|entities|parties|compan(?:y|ies)|firms|vessels|ships|banks|men|women|"
    r"officials|organi[sz]ations|names|those|others)\b",
    re.IGNORECASE,
)


class Announced:
    """Takes the announcements of a document.

    Attributes:
        voices: Who is said to act where the sentence names no target (`blacklisted him`).
        opened: Sentences that open a list with a colon, with what was done to its parties.
    """

    def __init__(self, measures: Measures) -> None:
        """Begin.

        Args:
            measures: Where what is told goes, in place.
        """
        self.voices: list[Announcer] = []
        self.opened: list[tuple[Stretch, Kind]] = []
        self._measures = measures
        self._scene, self._house = measures.page.scene, measures.page.house
        self._newness = measures.newness
        self._joint: Act | None = None  # the last one of several authorities
        self._lists: list[tuple[Act, TimeRef | None]] = []  # of earlier days
        self._last: Act | None = None
        self._open: tuple[Act, TimeRef | None] | None = None  # the last one that names nobody

    def take(self, act: Act) -> None:
        """Take the parties of a sentence.

        Args:
            act: The announcement; the ones before it in the document were taken before.
        """
        if is_of_other_list(self._scene, act):
            return
        if not goes_on(self._scene, act, self._measures.found):
            return
        if act.id in _FOLLOWING:
            self._take_following(act)
            return
        if act.id == _SO_MANY:
            self._take_counted(act)
            return
        if act.id == _THE_REST:
            take_rest(self._scene, self._measures.found, act)
            return
        if act.id == _ACCORDING:
            take_told(self._scene, self._measures.found, act)
            return
        if not self._has_place(act) or (act.id == _SO_DOES and not self._is_behind_earlier(act)):
            return
        if act.id == _NO_LONGER and (act.aside or is_of_others(act, self._house)):
            return  # `a partner of A, who is no longer on the list`: what is so, no news
        act = with_announcer(self._scene, self._house, act, self._joint)
        self._joint = act if any(one.kind == "joint" for one in act.beside) else self._joint
        act = self._with_tense(as_before(self._scene.text, act, self._last))
        self._last = act
        time = self._day_of(act)
        if act.id in _ENTERED and self._is_of_these_days(time):
            return  # `were added to the list in March, among them A`: this may be the news
        named, groups = targets(self._scene, act)
        if act.id == _PARTICULAR and not named:
            return  # `corrected the spelling of a place name`
        share_family_name(self._scene, named)
        if act.nearest and time is None and self._measures.found:
            groups = []  # `He met the two men whom it had blacklisted`: no news of today
        if act.aside and self._is_of_entry(act):
            return  # `amended the entry of A, who is subject to an asset freeze`
        if act.aside and self._newness.is_before(time):
            # `his partner, who was designated on January 18` tells of an earlier measure
            counted = counted_before(self._scene, act, ())
            told = [*self._told_of(act, named), *named_behind(self._scene, act, counted)]
            self._measures.keep_earlier(told, act, time)
            self._measures.keep_earlier_groups(counted, act, time)
        elif self._is_earlier(act, time, groups):
            if act.action != "previous" and self._house and opens_list(self._scene, act):
                self._lists.append((act, time))
            told = self._told_of(act, named) if act.aside else named
            counted = counted_before(self._scene, act, named)
            told = [*told, *named_behind(self._scene, act, counted)]
            told += named_beside(self._scene, act)
            self._measures.keep_earlier(told, act, time)
            self._measures.keep_earlier_groups(counted, act, time)
            if not named and opens_below(self._scene, act):
                self.opened.append((sentence_of(self._scene, act), "previous"))
        elif act.id not in only_after() or self._has_spoken(act):
            self._add(act, time, named, groups)

    def take_lists(self) -> None:
        """Take the lists of earlier days, where a notice prints them and no measure of its own."""
        if any(self._newness.is_of_this_day(one.time) for one in self._measures.found):
            return
        for act, time in self._lists:
            self._measures.of_act(act, time)

    def take_had_done(self, acts: Sequence[Act]) -> None:
        """Take what had been done before what the page tells else: `woke up without a bank`.

        A page that tells of no other measure is about this one, unless its day says otherwise. An
        authority's own page may tell by such words of entries that it changes.

        Args:
            acts: All announcements of the document.
        """
        measures = self._measures
        earlier, measures.previous = measures.previous, []
        had = [one for one in acts if one.had_done]
        for act in acts:
            if act.had_done:
                self.take(msgspec.structs.replace(act, action="add", had_done=False))
            elif had and self._house is None and act.id in _FOLLOWING and act.start > had[0].end:
                self.take(act)  # `Two of the six, A and B, were jailed`
        new = [one for measure in measures.found for one in measure.named]
        measures.previous += [one for one in earlier if not any(is_at(one, each) for each in new)]

    def _add(
        self, act: Act, time: TimeRef | None, named: Sequence[Named], groups: Sequence[Described]
    ) -> None:
        """Add what is new to its measure."""
        is_of_two = (
            not named
            and not groups
            and act.announcer is not None
            and stands_for_two(self._scene, act)
        )
        is_open = not named and not groups and opens_below(self._scene, act)
        if is_open:
            self.opened.append((sentence_of(self._scene, act), act.action))
            if self._house is not None and not act.beside and not is_of_others(act, self._house):
                return  # its list makes the measure of the house
        if not (named or groups or is_of_two or is_open or opens_list(self._scene, act)):
            self.voices += [act.announcer] if act.announcer else []
            self._open = act, time
            return
        if not named and counts_below(self._scene, act, groups):
            self.opened.append((sentence_of(self._scene, act), act.action))
        measure = self._measures.of_act(act, time, named, groups)
        measure.groups += groups
        measure.is_of_two = measure.is_of_two or is_of_two
        for one in named[-1:] if act.aside and act.action != "add" else named:
            add(self._scene.text, measure.named, one)
        measure.partial = measure.partial or act.partial
        measure.alone = measure.alone or (act.announcer is not None and not act.beside)
        known = {one.who.body for one in measure.beside}
        measure.beside += [one for one in act.beside if one.who.body not in known]

    def _take_following(self, act: Act) -> None:
        """Take `They are A, B and C` after a sentence that only counts them."""
        counted = [one for one in self._measures.found if has_room(one)]
        named, groups = targets(self._scene, act)
        text = self._scene.text
        is_among = text[act.start : act.end].lower().startswith("among")
        lead = text[act.end : named[0].name[0]] if named else ""
        if not named or not (is_among or _LEAD.fullmatch(lead)):
            return
        if self._open is not None and self._is_told_of(self._open[0], act):
            before, time = self._open
            self._measures.of_act(before, time, named, groups)
            act = msgspec.structs.replace(act, announcer=before.announcer, beside=before.beside)
            self._add(act, time, named, groups)
            return
        if act.id in (_NEXT, _THERE):
            named = named[:1] if act.id == _NEXT else named
            counted = [
                one
                for one in counted
                if (
                    _counts_people(one)
                    if _PEOPLE.search(text, act.start, act.end)
                    else _are_firms_of(one, named)
                )
                and not self._counts_others(one, act)
            ]
        if act.id == _FROM_THERE:
            if any(_TELLS_ON.match(text, one.name[1]) for one in named):
                return  # `From the courts: Rosa Lind answers`
            counted = [one for one in counted if counts_near(self._scene, one, act, len(named))]
        if not counted:
            return
        passage = self._scene.passages[act.passage]
        heading = of_heading(self._scene, passage)
        own = [
            one
            for one in counted
            if heading is not None and one.announcer and one.announcer.body == heading.body
        ]
        measure = max(own or counted, key=lambda one: one.spots[-1][0])
        schema = schema_of(text, act.start, act.end, passage)
        people = (one for one in passage.known if one.kind == "people")
        codes = tuple(one.key for one in people if act.start <= one.start < act.end)
        for one in named:
            one.schema = schema if one.schema == "LegalEntity" else one.schema
            one.countries = one.countries or codes  # `The Russians include A`
            one.row = act.start if len(named) > 1 else -1
            add(self._scene.text, measure.named, one)
        if not any(group.names or group.count for group in measure.groups):
            measure.groups += groups  # `The new targets include two banks, A and B, and C`
        else:
            put_parts(text, measure, named, groups)
        measure.spots.append((passage.start, passage.end))
        measure.triggers.append((act.start, act.end))

    def _counts_others(self, measure: Measure, act: Act) -> bool:
        """Tell others counted between a measure and an announcement: `They robbed two banks`."""
        last = max(end for _, end in measure.spots)
        return any(
            one.groups
            for one in self._scene.passages[: act.passage]
            if one.start >= last and one.role == "body"
        )

    def _take_counted(self, act: Act) -> None:
        """Take `They are two bankers and a firm` after a sentence that names nobody."""
        if self._open is None or not self._is_told_of(self._open[0], act):
            return
        before, time = self._open
        told = self._scene.passages[before.passage]
        said = self._scene.text[act.start : act.end]
        hurt = (HURT if _WERE.search(said) else MANY_HURT).search(
            self._scene.text, told.start, told.end
        )
        if hurt is not None:
            return  # `those who tortured prisoners. They were four students`
        named, groups = targets(self._scene, act)
        if groups:
            act = msgspec.structs.replace(act, announcer=before.announcer, beside=before.beside)
            self._add(act, time, named, groups)

    def _is_told_of(self, whole: Act, act: Act) -> bool:
        """Tell who is named right behind a sentence that names nobody: `Those are A, B and C`."""
        regions = (self._scene.text[a:b] for a, b in whole.regions)
        return (
            whole.action == "add"
            and whole.passage == act.passage - 1
            and (whole.id == _OF_ITS_OWN or any(map(_THOSE.search, regions)))
        )

    def _with_tense(self, act: Act) -> Act:
        """Tell what has been so for long from what is done: `has designated A since May`."""
        text, passage = self._scene.text, self._scene.passages[act.passage]
        before = text[passage.start : act.start]
        has = _HAS.search(before) or _HAS_BEEN.match(text, act.start)
        if act.action == "add" and has and self._newness.is_since(act, passage):
            return msgspec.structs.replace(act, action="previous")
        return act

    def _day_of(self, act: Act) -> TimeRef | None:
        """Give the day of an act, None when its sentence has none."""
        times, passage = self._measures.page.times, self._scene.passages[act.passage]
        text = self._scene.text
        time = day_of(text, times, passage, (act.start, act.end), act.regions)
        if time is not None and time.rule == "times/since@1" and not is_state(act):
            return None  # `froze the assets of A, the widest such step since December 2012`
        published = self._measures.page.published
        if time and time.span and act.action != "add" and act.end <= time.span.start:
            told = text[act.start : act.end], text[act.end : time.span.start]
            if _PLACED.search(told[0]) or _MADE.search(told[1]):
                return None  # `lifting the sanctions it placed on A in 2021`: of what is lifted
        if (
            act.id in _AS_THEY_STOOD
            and time
            and time.span
            and act.start <= time.span.start < act.end
        ):
            return None  # `restored to the List, as they stood on 15 January 2016, the entries of`
        if time and is_of_relative(text, time, act.end) and is_long_before(time, published):
            return None
        return time

    def _told_of(self, act: Act, named: Sequence[Named]) -> list[Named]:
        """Give of whom a clause tells: the last name before it, of `who were` all beside that.

        `She joins A and B, who were listed in May`
        """
        if any(one.count != 1 for one in counted_before(self._scene, act, ())):
            return []  # `for helping two men who were listed in May`
        named = [one for one in named if one.name[0] < act.start]  # `A, who was listed: B and C`
        text, first = self._scene.text, len(named) - 1
        if _WHO_WERE.search(text[max(0, act.start - _WHO) : act.end]):
            while first > 0 and _JOINED.fullmatch(
                text, named[first - 1].name[1], named[first].name[0]
            ):
                first -= 1
        return [*named[max(first, 0) :]]

    def _is_of_entry(self, act: Act) -> bool:
        """Tell a sentence that changes or takes off the entry of whom it speaks beside."""
        passage = self._scene.passages[act.passage]
        return any(
            one.action != "add" and (passage.start, passage.end) in one.spots
            for one in self._measures.found
        )

    def _is_earlier(self, act: Act, time: TimeRef | None, groups: Sequence[Described]) -> bool:
        """Tell what was done before the day that the document is about."""
        return (
            act.action == "previous"
            or is_long_before(time, self._measures.page.published)
            or (not groups and self._newness.is_no_news(time))
            or self._is_of_others_before(act, time)
            or self._newness.is_of_other_days(self._measures.found, time, act.announcer)
        )

    def _is_of_others_before(self, act: Act, time: TimeRef | None) -> bool:
        """Tell what another authority did by its day before that of the house's own paper.

        What the Security Council lists binds a state, and its day is no other measure's.
        """
        who, house = act.announcer, self._house
        if house is None or who is None or who.body in (house.body, UN) or time is None:
            return False
        is_dated = time.span is not None and any(c.isdigit() for c in time.span.exact)
        return is_dated and bool(self._measures.found) and self._newness.is_before(time)

    def _is_of_these_days(self, time: TimeRef | None) -> bool:
        """Tell a time in which the page was published: `in March` of a page of 4 March."""
        published = self._measures.page.published
        if time is None or published is None or is_long_before(time, published):
            return False
        return self._newness.same_day(time.id, published)

    def _has_place(self, act: Act) -> bool:
        """Tell whether what was told leaves room for words that need it.

        `London named A as the man in charge` is of those whom the text has counted or not named
        yet; `A has been removed too` needs a removal right before it, and `A was approved for
        listing` somebody who lists.
        """
        found = self._measures.found
        if act.id == _NAMES_AS and found:
            who = act.announcer
            return any(
                (has_room(one) or not one.named)
                and (who is None or one.announcer is None or who.body in _bodies(one))
                for one in found
            )
        if act.id in _REMOVED_TOO:
            last = self._last
            return (
                last is not None
                and last.action == "remove"
                and act.passage - last.passage <= _NEAR_REMOVAL
            )
        if act.id == _APPROVED:
            return act.announcer is not None or self._house is not None
        return True

    def _is_behind_earlier(self, act: Act) -> bool:
        """Tell what stands right behind whom the text says to be listed already."""
        last = self._last
        return last is not None and last.action == "previous" and act.passage - last.passage == 1

    def _has_spoken(self, act: Act) -> bool:
        """Tell whether measures were told of before: `Allies unveiled sanctions. London named`."""
        if self._measures.found or (act.id == _PARTICULAR and act.announcer is not None):
            return True
        if (
            self._open is not None
            and self._open[0].action == act.action
            and (act.action == "remove" or self._open[0].announcer is not None)
        ):
            return True
        here = self._scene.passages[act.passage]
        is_acting = act.announcer is not None or (act.id in _BY_ACT and self._house is not None)
        words = pattern_of("speaks", "words")
        return is_acting and any(
            words.search(self._scene.text, one.start, one.end)
            for one in self._scene.passages
            if one.role in ("body", "title") and one.start < here.start
        )


def _are_firms_of(measure: Measure, named: Sequence[Named]) -> bool:
    """Tell bodies where a measure counts bodies: what comes next can be a man who speaks."""
    counts = [one.count for one in measure.groups if one.type != "individual" and one.count]
    is_row = len(named) > 1 and len(named) in counts
    return bool(counts) and (is_row or all(is_body_name(one.display) for one in named))


def _counts_people(measure: Measure) -> bool:
    return any(one.type == "individual" and one.count for one in measure.groups)


def _bodies(one: Measure) -> set[str]:
    """Give who acts in a measure."""
    return {each.body for each in (one.announcer, *(who.who for who in one.beside)) if each}
