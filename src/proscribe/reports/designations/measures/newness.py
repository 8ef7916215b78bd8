"""Whether what a sentence tells is news: by its day, and by that of the document.

Source: this project.
"""

import re
from collections.abc import Sequence
from datetime import timedelta

from proscribe.model.report import TimeRef
from proscribe.reports.designations.acts.act import Act
from proscribe.reports.designations.acts.announcer import Announcer
from proscribe.reports.designations.acts.timing import is_long_before, is_told
from proscribe.reports.designations.draft import Measure
from proscribe.reports.parties.scene import Passage
from proscribe.reports.times.nearby import NEWS, bounds, moment

_RELATIVE = re.compile(r"[;:]|\b(?:who|which|that|where|whose|whom)\b")
# not `for years of abuse`
_FOR_YEARS = re.compile(
    r"\bfor\s+(?:(?:well|more|over|almost|nearly|about|some|at|least|than|the|past|many|several|now)\s+)*"
    r"(?:years|decades)\b(?!\s+of\b)"
)
_SOME_DAYS = timedelta(days=4)
_NO_DAYS = timedelta()
_ONE_DAY = timedelta(days=1)


class Newness:
    """Holds the days that a document tells against its own."""

    def __init__(
        self,
        text: str,
        times: Sequence[TimeRef],
        house: Announcer | None,
        published: TimeRef | None,
    ) -> None:
        self._text = text
        self._times = times
        self._house = house
        self._published = published

    def is_since(self, act: Act, passage: Passage) -> bool:
        """Tell what has been so since long before the document, or for years."""
        lasting = _FOR_YEARS.search(self._text, act.end, passage.end)
        if lasting is not None:
            return _RELATIVE.search(self._text, act.end, lasting.start()) is None
        return any(
            one.rule == "times/since@1"
            and one.span is not None
            and act.end <= one.span.start < passage.end
            and _RELATIVE.search(self._text, act.end, one.span.start) is None
            and is_long_before(one, self._published)
            for one in self._times
        )

    def is_before(self, time: TimeRef | None) -> bool:
        """Tell a time that ends before the day on which the document was published."""
        one, other = bounds(time), bounds(self._published)
        return one is not None and other is not None and (one[1] or "~") <= other[0]

    def is_no_news(self, time: TimeRef | None) -> bool:
        """Tell what others announced days ago, by its date: `On 15 August the Treasury designated`.

        Who gives only a weekday (`last Thursday`) speaks of what is new to the reader.
        """
        if self._house is not None or time is None or time.span is None:
            return False
        words = time.span.exact
        is_dated = any(c.isdigit() for c in words) or words.endswith(" ago")
        return is_dated and is_long_before(time, self._published, NEWS)

    def is_of_other_days(
        self, measures: Sequence[Measure], time: TimeRef | None, who: Announcer | None
    ) -> bool:
        """Tell the day of a round before the one that the document is about.

        `The UN added A on Wednesday. ... B and C were listed on Feb. 23.` Who publishes what he
        did `today` tells of any day before as of an earlier round. A paper that has told what an
        authority did tells so of what it did two days before and more.
        """
        one, other = bounds(time), bounds(self._published)
        if one is None or other is None or not one[1] or not other[0] or time is None:
            return False
        own = [each for each in measures if each.action == "add"]
        if not own or any(each.time and self.same_day(each.time, time) for each in own):
            return False
        is_own = self._house is not None and any(
            each.time and self.same_day(each.time, self._published) for each in own
        )
        if not is_own and self._is_followed(own, one[1], who):
            return True
        return moment(one[1]) <= moment(other[0]) - (_NO_DAYS if is_own else _SOME_DAYS)

    def _is_followed(self, own: Sequence[Measure], end: str, who: Announcer | None) -> bool:
        """Tell a day, by its end, a day and more after which the same authority acted again."""
        days = (
            bounds(next((one for one in self._times if one.id == each.time), None))
            for each in own
            if each.announcer is not None and (who is None or each.announcer.body == who.body)
        )
        return any(day and day[0] and moment(end) <= moment(day[0]) - _ONE_DAY for day in days)

    def is_of_this_day(self, time_id: str | None) -> bool:
        """Tell the time of a measure that is not stated, or is the day of the document."""
        return time_id is None or self.same_day(time_id, self._published)

    def is_told_later(self, measure: Measure, time: TimeRef | None) -> bool:
        """Tell a measure that names nobody and of which a sentence further down has the day.

        `The committee froze the assets of five men, diplomats said on Thursday. It listed on
        Wednesday two Saudis, ...`
        """
        told = next((one for one in self._times if one.id == measure.time), None)
        if told is None or time is None or measure.named or not is_told(self._text, told):
            return False
        one, other = bounds(told), bounds(time)
        if one is None or other is None or not other[1] or not one[0] or time.kind != "date":
            return False
        return moment(one[0]) - NEWS <= moment(other[1]) <= moment(one[0])

    def same_day(self, time_id: str | None, time: TimeRef | None) -> bool:
        """Tell whether two times can be one; a time that is not stated is any."""
        one = bounds(next((each for each in self._times if each.id == time_id), None))
        other = bounds(time)
        if one is None or other is None:
            return True
        return one[0] < (other[1] or "~") and other[0] < (one[1] or "~")
