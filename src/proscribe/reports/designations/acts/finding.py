"""The sentences that announce measures: what is done, by whom, and where the targets stand.

Source: `acts.toml`.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from proscribe.reports.designations.acts.act import Act
from proscribe.reports.designations.acts.actors import has_subject, is_how
from proscribe.reports.designations.acts.announcer import named_in
from proscribe.reports.designations.acts.bywhom import hand_of
from proscribe.reports.designations.acts.cue import Cue
from proscribe.reports.designations.acts.denied import is_denied, nobody_does, without_denied
from proscribe.reports.designations.acts.earlieracts import is_reported, told_as
from proscribe.reports.designations.acts.forms import Form, sieve
from proscribe.reports.designations.acts.goingon import continued
from proscribe.reports.designations.acts.noacts import is_no_act, is_sum_of_additions
from proscribe.reports.designations.acts.stretches import Stretch
from proscribe.reports.designations.acts.together import Chain, acting
from proscribe.reports.designations.acts.where import standing
from proscribe.reports.parties.scene import Passage, Scene

MOST_TRIGGERS = 40  # of a sentence: each is looked at with all that stands before and behind it
_TELLING = frozenset({"body", "entry", "correction"})
_NEAREST = 600  # characters in which the one right before a trigger is named
_POINT = re.compile(r"(?:-{1,2}|[*•·–—▪●◦‣]|o(?=\s{2,}[A-Z\d]))\s")
# `ten governors and five commissars targeted over the call-up`, below a headline
_COUNTED = re.compile(
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\s+(?![^.;:]*\b(?:is|are|was|were)\b)"
    r"[^.;:\d]{3,90}?\s(?:targeted|sanctioned|designated)\b",
    re.IGNORECASE,
)
_ALREADY = "previously-designated"
_HAS = re.compile(r"\b(?:had|has|have)\s+$")  # `whom it had already sanctioned`
# `pointed out that the Treasury had`: what is so, and no clause on somebody
_POINTED_OUT = re.compile(
    r"\b(?:pointed\s+out|points\s+out|noted|notes|acknowledged|indicated|revealed|explained|argued|insisted|suggested)\s+"
    r"that\s+(?:the\s+|its\s+)?[^,;:.\"“”]{2,80}$"
)
# `According to the ministry, the firms are`: the sentence behind it
_ATTRIBUTED = re.compile(r"According\s+to\s+[^,;:.]{3,80},\s+")
_DATELINE = re.compile(r"[A-Z][A-Z][^\n]{1,80}?\s[–—-]{1,2}\s+")
_RELATIVE_SUBJECT = re.compile(
    r",?\s+(?:(?:(?:to|of|for|by|with|under|from|through)\s+)?(?:which|whom|who)|"
    # not `In that city the Treasury named`
    r"(?<!\b[IiOo]n\s)(?<!\b[Aa]t\s)(?<!\b(?:[Oo]f|[Tt]o|[Bb]y)\s)(?<!\bfor\s)(?<!\bwith\s)(?<!\bfrom\s)(?<!\bunder\s)"
    r"(?P<that>that(?!\s+(?:end|day|time|reason|purpose|same|effect|date|occasion|aim)\b)))\s+[^,;]{0,80}$"
)
# `recalls that the four men whom it listed`: the clause is on them
_WHOM = re.compile(r"(?<=[a-z])\s+whom\s+[^,;]{0,40}$")
# `in the sights of the Treasury, which on Friday sanctioned A`: it acts, and is no target
_WHO_ACTS = re.compile(
    r",?\s+(?:which|who|that)\s+(?:(?:has|have|had|also|then|now|today|yesterday|[a-z]+ly|on\s+[A-Z]\w+|"
    r"(?:late|early)\s+(?:on\s+)?\w+|(?:last|this)\s+\w+|in\s+[A-Z]\w+)\s+){0,4}$"
)
_NEXT_CLAUSE = re.compile(
    r";\s+(?:all|both|each|they|he|she|none|neither|most)(?:\s+of\s+(?:them|these|whom|which))?\s+"
    r"(?:of\s+the\s+\w+\s+)?(?:are|is|was|were|has|have|had|do|does|did|can|may|share|[a-z]{2,}s|[a-z]{2,}ed|live|work|hold|own|run|sit)\b"
)
_BRACKET = re.compile(r"\s*\([^()]{1,40}\)$")
_CAPITAL = re.compile(r"\b[A-Z][\w.’'-]*$")


class FoundActs(NamedTuple):
    """The announcements of a document.

    Attributes:
        acts: In order.
        cut: Sentences with more verbs of measures than are looked at.
    """

    acts: list[Act]
    cut: list[Passage]


def find_acts(scene: Scene, role: str = "body") -> FoundActs:
    """Find the announcements of a document.

    Args:
        scene: The laid-out document.
        role: `body` for those of the running text, `title` for those of the headline; headlines
            repeat the text and count only where it has none.
    """
    telling = (one for one in scene.passages if one.role == role or _tells(scene, one, role))
    acts: list[Act] = []
    cut: list[Passage] = []
    for one in telling:
        found, is_cut = _acts(scene, one)
        acts += found
        cut += [one] if is_cut else []
    return FoundActs(sorted(acts, key=lambda one: (one.start, one.end)), cut)


def _tells(scene: Scene, passage: Passage, role: str) -> bool:
    """Tell running text; points below a headline are of it: `• 24 officials are sanctioned`.

    So is a short line that opens a list: `The Council today listed:`.
    """
    if role != "body":
        return False
    is_section = passage.role == "section"
    is_point = is_section and _POINT.match(scene.text, passage.start) is not None
    is_opener = is_section and scene.text[passage.end - 1] == ":"
    is_counted = is_section and _COUNTED.match(scene.text, passage.start, passage.end) is not None
    return is_point or is_opener or is_counted or passage.role in _TELLING


def _acts(scene: Scene, passage: Passage) -> tuple[list[Act], bool]:
    """Give the announcements of a sentence, and whether some of its verbs were not looked at."""
    taken: list[Stretch] = []
    found: list[Act] = []
    left = MOST_TRIGGERS
    for form in sieve().pick(scene.text[passage.start : passage.end]):
        if form.title and passage.role != "title":
            continue
        for one in _triggers(scene.text, passage, form):
            if any(a < one.end() and one.start() < b for a, b in taken):
                continue
            if scene.quotation_at(one.start()) is not None:
                continue
            if not left:
                return list(continued(scene, passage, found)), True
            left -= 1
            act = _act(Cue(scene.text, passage, form, one))
            if act is not None:
                taken.append((act.start, act.end))
                found.append(act)
    return list(continued(scene, passage, found)), False


def _triggers(text: str, passage: Passage, form: Form) -> Iterator[re.Match[str]]:
    if form.start:
        dateline = _DATELINE.match(text, passage.start, passage.end)
        start = dateline.end() if dateline else passage.start
        told = _ATTRIBUTED.match(text, start, passage.end)
        first = form.trigger.match(text, start, passage.end)
        if first is None and told is not None:
            first = form.trigger.match(text, told.end(), passage.end)
        if first is not None:
            yield first
        return
    yield from form.trigger.finditer(text, passage.start, passage.end)


def _act(cue: Cue) -> Act | None:
    text, passage, form = cue.text, cue.passage, cue.form
    if is_no_act(cue):
        return None
    chain = acting(text, passage.known, (passage.start, passage.end), cue.match.span())
    if form.subject and (nobody_does(cue.before) or not _is_done(cue, chain)):
        return None
    relative = None
    is_verb = form.subject or (form.id == _ALREADY and _HAS.search(cue.before) is not None)
    does = _acts_itself(cue) if is_verb and form.targets != "before" else None
    if does is False:
        return None
    if is_verb and not does and not is_reported(cue):
        relative = _RELATIVE_SUBJECT.search(cue.before)
        relative = None if _POINTED_OUT.search(cue.before) else relative
        is_that = relative is not None and relative["that"] is not None
        whom = _WHOM.search(cue.before, relative.end("that")) if relative and is_that else None
        relative = whom if whom is not None else relative
    if is_sum_of_additions(cue):
        return None
    stop = _stop(cue)
    if stop is None:
        return None
    told = told_as(cue)
    place = standing(cue, stop, relative, is_new=told.action != "previous")
    if cue.is_of_subject and place.subject and is_denied(text, place.subject[0], cue.start):
        return None
    regions = without_denied(text, place.regions) if cue.is_of_subject else place.regions
    if form.nearest and form.targets == "before":  # who ends right there
        regions = [(max(start, end - _NEAREST), end) for start, end in regions]
    if form.targets == "after":
        regions = list(_before_next_clause(text, regions))
    # `whom the committee listed`: who is named there, else whoever the sentence names
    here = passage.start + (relative.start() if relative is not None else 0)
    is_aside = relative is not None or place.is_aside
    hand = hand_of(cue, chain, regions, here, is_aside=is_aside)
    return Act(
        id=form.id,
        action=told.action,
        start=cue.start,
        end=cue.end,
        passage=passage.number,
        regions=tuple(region for region in regions if region[0] < region[1]),
        announcer=hand.announcer,
        subject=place.subject,
        partial=form.id == "are-among",
        nearest=form.nearest or relative is not None,
        aside=place.is_aside,
        beside=hand.beside,
        had_done=told.had_done,
    )


def _before_next_clause(text: str, regions: Sequence[Stretch]) -> Iterator[Stretch]:
    """End a list of targets where something is said of them: `A and B; all share an office in`."""
    for start, end in regions:
        on = _NEXT_CLAUSE.search(text, start, end)
        if on is not None:
            yield start, on.start()
            return
        yield start, end


def _acts_itself(cue: Cue) -> bool | None:
    """Tell whether the one whom a clause is on does what it says, and is an authority.

    `the Treasury, which sanctioned A` does; `Rosa Lind, who sanctioned the raid`, does and is none.

    Returns:
        None where the clause says what others did to him, or is on somebody without a name.
    """
    found = _WHO_ACTS.search(cue.before)
    if found is None:
        return None
    start = cue.passage.start
    end = start + len(_BRACKET.sub("", cue.before[: found.start()]))
    named = named_in(cue.text, cue.passage.known, start, end)
    if any(one.end == end for one in named):
        return True
    return False if _CAPITAL.search(cue.text, start, end) else None


def _is_done(cue: Cue, chain: Chain | None) -> bool:
    """Tell that somebody does what a verb says."""
    # `joined the United States in sanctioning A`
    is_done = not cue.words.endswith("ing") or cue.before.endswith(" in ")
    return (
        (chain is not None and chain.is_theirs and is_done)
        or is_how(cue.text, cue.passage, cue.match)
        or has_subject(cue.passage, cue.before, cue.words)
    )


def _stop(cue: Cue) -> int | None:
    """Give where the tail of a trigger begins, else the end of its sentence.

    Returns:
        None where the tail is wanting, or nothing stands before it (`adding to the list the
        Academy`): another form knows where the targets are.
    """
    if cue.form.tail is None:
        return cue.passage.end
    tail = cue.form.tail.search(cue.text, cue.end, cue.passage.end)
    if tail is None or not cue.text[cue.end : tail.start()].strip():
        return None
    return tail.start()
