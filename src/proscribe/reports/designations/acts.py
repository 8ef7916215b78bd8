"""The sentences that announce measures: what is done, by whom, and where the targets stand.

Source: `acts.toml`.
"""

import re
from collections.abc import Iterator

from proscribe.reports.designations.act import Act
from proscribe.reports.designations.actors import has_subject, is_how
from proscribe.reports.designations.announcer import Announcer, best, keeper_of, named_in
from proscribe.reports.designations.forms import Form, forms, pattern_of
from proscribe.reports.designations.goingon import continued
from proscribe.reports.designations.stretches import (
    Stretch,
    after_trigger,
    clause_before,
    subjects_of,
    without_relatives,
)
from proscribe.reports.designations.together import acting, is_agent
from proscribe.reports.parties.homes import known_in_adjectives
from proscribe.reports.parties.nouns import count_of
from proscribe.reports.parties.scene import Passage, Scene

_UNDER_HEADING = "following-are-added"  # its countries are headings of a list, nobody who acts
_ADJECTIVE = "us-designated"
_WHO_INSIDE = frozenset(
    {"names-of-whom", "follows-with", "is-hit-by"}
)  # `and Canada with a freeze on A`
# `Forty others, among them the minister Rosa Lind, were listed`
_NAMED_AMONG = re.compile(r",\s+(?:among\s+them|including)\s+(?=[^;:]*[A-Z][\w’'-]+\s+[A-Z])")
_COUNTED = re.compile(
    r"\s*(?:(?:Some|About|Nearly|Almost|Another|A\s+further|More\s+than|At\s+least)\s+)?"
    r"(?:\d{1,4}|[A-Z][a-z]+(?:-[a-z]+)?)\s+(?:other\s+|more\s+|further\s+)?"
    r"(?:(?!(?:who|that|which|whose|of|for|to|by|against|in|from|with|on|at)\b)(?:[A-Z][a-z]+|[a-z]+)\s*){1,2}",
)
# Behind their colon stands an entry as it reads then, or somebody else.
_WITHOUT_COLON = frozenset({"entry-in-marks-is-replaced", "apposed-earlier", "designated-before"})
_SAYS = re.compile(r"\s*[:,]\s*[“\"]")
_TELLING = frozenset({"body", "entry", "correction"})
_POINT = re.compile(r"(?:-{1,2}|[*•·–—])\s")
_COLON = re.compile(r":\s+(?=(?:the\s+)?[A-Z‘“'’])")
_WHO = re.compile(
    r"(?:,\s+(?:an?|the|his|her|its|their)\s+[a-z\s’'-]{2,60}?)?,?\s+"
    r"(?:(?:who|which)(?:\s+(?:is|was|are|were|has|have|had)\s+[^,;:]{2,70}?\s+and)?|"
    r"whose\s+(?:own\s+)?(?:names?|entr(?:y|ies)|assets|property|funds))\s*$"
    r"|,\s+(?:an?|another)\s+[a-z\s’'-]{2,60}?\s+that\s*$"
)
# `A, whose two sons were sanctioned`: they, and not A
_WHOSE = re.compile(
    r",?\s+whose\s+(?!(?:own\s+)?(?:names?|entr(?:y|ies)|assets|property|funds|listings?|designations?)\b)"
    r"(?P<whom>[^,;:]{3,60}?(?:,\s[^;:]{3,80},)?)\s*$"
)
# `had slapped sanctions on them earlier the same day`: no measure of long ago
_SAME_DAY = re.compile(
    r"\bearlier\s+(?:on\s+)?(?:the\s+same\s+day|today|in\s+the\s+day|that\s+day)\b|\bhours\s+(?:before|earlier|after|later)\b|"
    r"\b(?:the|that)\s+same\s+(?:day|morning|afternoon|evening|night)\b"
)
_DATELINE = re.compile(r"[A-Z][A-Z][^\n]{1,80}?\s[–—-]{1,2}\s+")
# `OFAC, in consultation with the Department of State, blocked the property`
_CONSULTED = re.compile(
    r"\b(?:consultation|coordination|co-ordination|cooperation|co-operation|concert|conjunction|"
    r"concurrence|partnership)\s+with\b[^,;]*|"
    # `the committee, at the wish of Paris and Washington, listed A`
    r"\bat\s+the\s+(?:wish|request|proposal|urging|behest|initiative|insistence|suggestion)\s+of\b[^,;]*"
)
# `announced, together with Canada, sanctions`
_BESIDE_VERB = re.compile(
    r",\s+(?:in\s+[\w\s-]{3,30}?\s+with|(?:together|along|jointly)\s+with|alongside)\s"
)
# `Among those hit were A and B, the U.S. Treasury said`
_ASIDE_OF = re.compile(r",\s+(?:the\s+)?$")
_TELLS = re.compile(r"\s+(?:said|says|announced|confirmed|disclosed|stated)\b")
# `has sanctioned close to 200 persons over the past two years`
_MANY = re.compile(
    r"\s+(?:(?:more|fewer|less)\s+than|over|close\s+to|nearly|almost|some|about|around|at\s+least|hundreds|"
    r"dozens|scores)\b"
)
_LONG_SINCE = re.compile(r"\b(?:already|previously|long\s+ago)\b")
_HAD_BEFORE = re.compile(r"\bhad\s+(?:been\s+)?(?:[\w-]+\s+){0,2}$")
_HAD = re.compile(r"had\s+(?!their\b|its\b|his\b|her\b)")
_REPORTED = re.compile(
    r"\b(?:said|says|announced|confirmed|declared|told\s+\w+|reported|disclosed|stated)\b[^.;\"“]{0,80}?"
    r"\b(?:it|they|he|she|ministers|the\s+\w+|[A-Z]\w+(?:\s+too)?)\s+(?:(?:had|has|have|was|were|is|are)\s+(?:\w+\s+){0,2})?$"
)
_PERFECT = re.compile(r"(?:has|have|are|is)\b")
_BE = re.compile(r"\b(?:is|are|was|were|be|been|being|get|gets|got)\s+(?:\w+\s+){0,3}$")
# `He was put under an asset freeze together with his firm, Okean Line`
_TOGETHER = re.compile(r"\b(?:(?:together|along)\s+with|alongside)\s+")
_TOGETHER_BEHIND = re.compile(
    r",\s+(?:(?:together|along)\s+with|as\s+well\s+as|alongside|and\s+with\s+(?:it|him|her|them))\s+"
)
# `sanctioned 14 vessels under Executive Order 13818, together with two firms`
_BEHIND_ORDER = re.compile(
    r",?\s*(?:under|pursuant\s+to|by\s+virtue\s+of)\s(?:(?!\b(?:for|who|which|that|because|after|and|but)\b)[^;:]){3,120}?"
    r",\s+(?:(?:together|along)\s+with|as\s+well\s+as|alongside)\s+"
    r"(?=(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})\s)"
)
_ONCE_MORE = {
    word: re.compile(
        rf",\s+and\s+{word}\s+(?=(?:the\s+)?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{{1,3}}|"
        r"[A-Z][\w.’'-]*)\s)"
    )
    for word in ("on", "to", "against", "upon")
}
# `blacklisted him, the papers show`: whom the sentence before names
_OBJECT = re.compile(
    r"\s+(?:him|her|them|it|himself|both|(?:that|this|those|these)\s+(?:same\s+)?"
    r"(?:compan(?:y|ies)|firms?|m[ae]n|wom[ae]n|banks?|groups?|entit(?:y|ies)|vessels?|ships?|organi[sz]ations?|network))\b"
    r"(?=\s*$|\s*[,.;:]|\s+(?:on|in|for|over|last|late|and|under|subject)\b)"
)
_RELATIVE_SUBJECT = re.compile(
    r",?\s+(?:(?:(?:to|of|for|by|with|under|from|through)\s+)?(?:which|whom|who)|"
    # not `In that city the Treasury named`
    r"(?<!\b[IiOo]n\s)(?<!\b[Aa]t\s)(?<!\b(?:[Oo]f|[Tt]o|[Bb]y)\s)(?<!\bfor\s)(?<!\bwith\s)(?<!\bfrom\s)(?<!\bunder\s)"
    r"that(?!\s+(?:end|day|time|reason|purpose|same|effect|date|occasion|aim)\b))\s+[^,;]{0,80}$"
)


def find_acts(scene: Scene, role: str = "body") -> list[Act]:
    """Find the announcements of a document, in order.

    Args:
        scene: The laid-out document.
        role: `body` for those of the running text, `title` for those of the headline; headlines
            repeat the text and count only where it has none.
    """
    telling = (one for one in scene.passages if one.role == role or _tells(scene, one, role))
    found = [act for one in telling for act in _acts(scene, one)]
    return sorted(found, key=lambda one: (one.start, one.end))


def _tells(scene: Scene, passage: Passage, role: str) -> bool:
    """Tell running text; points below a headline are of it: `• 24 officials are sanctioned`."""
    if role != "body":
        return False
    is_point = passage.role == "section" and _POINT.match(scene.text, passage.start) is not None
    return is_point or passage.role in _TELLING


def _acts(scene: Scene, passage: Passage) -> Iterator[Act]:
    taken: list[Stretch] = []
    found: list[Act] = []
    for form in forms():
        if form.title and passage.role != "title":
            continue
        for one in _triggers(scene.text, passage, form):
            if any(a < one.end() and one.start() < b for a, b in taken):
                continue
            if scene.quotation_at(one.start()) is not None:
                continue
            act = _act(scene, passage, form, one)
            if act is not None:
                taken.append((act.start, act.end))
                found.append(act)
    yield from continued(scene, passage, found)


def _triggers(text: str, passage: Passage, form: Form) -> Iterator[re.Match[str]]:
    if form.start:
        dateline = _DATELINE.match(text, passage.start, passage.end)
        start = dateline.end() if dateline else passage.start
        first = form.trigger.match(text, start, passage.end)
        if first is not None:
            yield first
        return
    yield from form.trigger.finditer(text, passage.start, passage.end)


def _act(scene: Scene, passage: Passage, form: Form, one: re.Match[str]) -> Act | None:
    text = scene.text
    before = text[passage.start : one.start()]
    if form.lead is not None and form.lead.search(before) is None:
        return None
    if pattern_of("unreal", "before").search(before):
        return None
    if one[0] == "added" and not _BE.search(before) and _SAYS.match(text, one.end(), passage.end):
        return None  # `A spokesperson added: "There is one with their commanders."`
    if form.action != "previous" and (
        pattern_of("totals", "before").search(before)
        or (_PERFECT.match(one[0]) and pattern_of("totals", "counted").search(before))
        or pattern_of("totals", "now").search(text, passage.start, one.end())
    ):
        return None
    action = form.action
    relative = None
    if form.targets != "before" and not form.start and form.action != "previous":
        verb = one[0].split()[0]
        if _BE.search(before) and not verb.endswith("ing") and verb[0].islower():
            return None
    chain = acting(text, passage.known, (passage.start, passage.end), one.span())
    if form.subject:
        # `joined the United States in sanctioning A`
        is_done = not one[0].endswith("ing") or before.endswith(" in ")
        is_read = chain is not None and chain.is_theirs and is_done
        is_read = is_read or is_how(text, passage, one)
        if not is_read and not has_subject(passage, before, one[0]):
            return None
        is_told = _REPORTED.search(before) is not None  # `announced in Washington that it had`
        relative = None if is_told else _RELATIVE_SUBJECT.search(before)
    is_total = pattern_of("totals", "after").search(text[one.end() : passage.end]) is not None
    if (
        action == "add"
        and is_total
        and (form.targets == "before" or _MANY.match(text, one.end(), passage.end))
    ):
        return None
    stop = passage.end
    if form.tail is not None:
        tail = form.tail.search(text, one.end(), passage.end)
        if tail is None or not text[one.end() : tail.start()].strip():
            return (
                None  # `adding to the list the Academy`: another form knows where the targets are
            )
        stop = tail.start()
    after = text[one.end() : passage.end]
    past = _HAD.match(one[0]) is not None or _LONG_SINCE.search(one[0]) is not None
    past = past or _is_earlier(before, after, form)
    had_done = past and _is_only_had(before, one[0], after, form)
    if had_done and _REPORTED.search(before):
        past = had_done = False  # `The ministry said that it had frozen`: of now
    past = past and _SAME_DAY.search(text, passage.start, passage.end) is None
    had_done = had_done and action == "add"
    if action == "add" and past:
        action = "previous"
    subject: Stretch | None = None
    whose = _WHOSE.search(text, passage.start, one.start()) if form.targets == "before" else None
    is_aside = form.targets == "before" and (whose or _WHO.search(before)) is not None
    if relative is not None and form.targets == "after":
        end = passage.start + relative.start()
        clause = clause_before(text, passage.start, end)
        # `on three men, among them Ivo Made, whom the committee listed`: him
        regions: list[Stretch] = [clause if clause[1] == end else (clause[1], end)]
    elif form.targets == "before":
        clause = clause_before(text, passage.start, one.start())
        subject = None if is_aside else clause
        regions = _of_aside(text, clause) if is_aside else subjects_of(text, *clause)
        regions = [whose.span("whom")] if whose is not None else regions
        among = _NAMED_AMONG.match(text, clause[1], one.start()) if not is_aside else None
        if among is not None and _is_counted(text, clause):
            regions += subjects_of(text, among.end(), one.start())
        elif form.nearest and clause[1] < one.start():
            regions = [(clause[1], one.start())]  # `A, both of which it tied to B, listed in 2019`
        beside = _TOGETHER.search(text, one.end(), stop) if not form.nearest else None
        if beside is not None and action != "previous":
            regions += after_trigger(text, beside.end(), stop, is_inside=False)
    else:
        regions = after_trigger(text, one.end(), stop, is_inside=form.targets == "inside")
        beside = _TOGETHER_BEHIND.search(text, stop, passage.end) if form.tail else None
        beside = beside or _behind_order(text, regions, passage.end)
        if beside is not None:  # `put A on its blacklist, along with his bookkeeper B`
            regions += after_trigger(text, beside.end(), passage.end, is_inside=False)
        again = _again(text, one, regions, stop)
        if again is not None:  # `on A, which the army set up in May, and on two firms`
            regions += after_trigger(text, again, stop, is_inside=False)
        pronoun = _OBJECT.match(text, one.end(), stop)
        if pronoun is not None:
            regions = [pronoun.span()]
    colon = (
        _COLON.search(text, one.end() if form.tail is None else stop, passage.end)
        if relative is None and form.id not in _WITHOUT_COLON
        else None
    )
    if colon is not None and not any(a <= colon.start() < b for a, b in regions):
        # `Four men were put on the list on Thursday: A, B and C`
        regions = [*regions, *after_trigger(text, colon.end(), passage.end, is_inside=True)]
    is_told_inside = form.id in _WHO_INSIDE
    chain = chain if relative is None and not is_aside and not is_told_inside else None
    if form.id == _UNDER_HEADING:
        chain = None
    if chain is not None and any(a <= chain.first.start < b for a, b in regions):
        chain = None  # `China's Made Line was hit`: whose the target is
    # `whom the committee listed`: who is named there, else whoever the sentence names
    here = passage.start + (relative.start() if relative is not None else 0)
    announcer = None
    if form.id != _UNDER_HEADING:
        announcer = _announcer(text, passage, one, regions, here)
    if form.id == _ADJECTIVE or is_told_inside:
        inside = (
            list(passage.known)
            if is_told_inside
            else list(known_in_adjectives(text, one.start(), one.end()))
        )
        announcer = best(named_in(text, inside, one.start(), one.end())) or announcer
    is_other = chain is not None and announcer is not None and announcer.body != chain.first.body
    if chain is not None and is_other and not chain.is_theirs:
        chain = None  # what stands after `by` may belong to another verb
    if chain is not None and (announcer is None or is_other):
        announcer = chain.first
    return Act(
        id=form.id,
        action=action,
        start=one.start(),
        end=one.end(),
        passage=passage.number,
        regions=tuple(region for region in regions if region[0] < region[1]),
        announcer=announcer,
        subject=subject,
        partial=form.id == "are-among",
        nearest=form.nearest or relative is not None,
        aside=is_aside,
        beside=chain.beside if chain is not None else (),
        had_done=had_done,
    )


def _is_counted(text: str, clause: Stretch) -> bool:
    """Tell a clause that only counts: `Forty others`, not `Five judges in trials of men`."""
    found = _COUNTED.fullmatch(text, *clause)
    return found is not None and count_of(found[0].split()[0]) is not None


def _again(text: str, one: re.Match[str], regions: list[Stretch], stop: int) -> int | None:
    """Find where the preposition of a trigger stands once more behind what is said of a target."""
    word = one[0].split()[-1]
    if word not in _ONCE_MORE or not regions:
        return None
    found = _ONCE_MORE[word].search(text, regions[-1][1], stop)
    return found.end() if found is not None else None


def _behind_order(text: str, regions: list[Stretch], end: int) -> re.Match[str] | None:
    """Find further parties that are counted behind the order by which the first are listed."""
    return _BEHIND_ORDER.match(text, regions[-1][1], end) if regions else None


def _of_aside(text: str, clause: Stretch) -> list[Stretch]:
    """Give what `who is designated` may be said of: `A, who heads B, and who` of A only."""
    start, end = clause
    before = _WHO.search(text, start, end)
    end = before.start() if before is not None else end
    joined = text[start:end].rstrip().endswith((" and", ","))
    return without_relatives(text, start, end) if joined else [(start, end)]


def _is_earlier(before: str, after: str, form: Form) -> bool:
    if pattern_of("earlier", "before").search(before):
        return True
    return form.targets == "before" and pattern_of("earlier", "after").search(after) is not None


def _is_only_had(before: str, trigger: str, after: str, form: Form) -> bool:
    """Tell that nothing but `had` says that a measure was before."""
    if _LONG_SINCE.search(trigger) or _LONG_SINCE.search(before):
        return False
    bare = _HAD_BEFORE.sub("", before)
    return (bare == before and _HAD.match(trigger) is not None) or (
        bare != before and not _is_earlier(bare, after, form)
    )


def _announcer(
    text: str, passage: Passage, one: re.Match[str], regions: list[Stretch], here: int
) -> Announcer | None:
    """Give who acts: named before the trigger, else after `by`, else the keeper of the list.

    Who is named in the clause of the trigger, which begins `here`, is surer.
    """
    keeper = keeper_of(text, one.start(), passage.end)
    start = passage.start
    asides = [aside.span() for aside in _CONSULTED.finditer(text, start, one.start())]
    asides += [(aside.start(), one.end()) for aside in _BESIDE_VERB.finditer(text, *one.span())]
    before = [
        who
        for who in named_in(text, passage.known, start, one.start())
        if not any(a <= who.start < b for a, b in regions)
    ]
    after = [
        who
        for who in named_in(text, passage.known, one.start(), passage.end)
        if not any(a <= who.start < b for a, b in regions)
        and (
            (who.start < one.end() and not any(a <= who.start < b for a, b in asides))
            or is_agent(text, one.end(), who.start)
            or (_ASIDE_OF.search(text, one.end(), who.start) and _TELLS.match(text, who.end))
        )
    ]
    own = [who for who in before if not any(a <= who.start < b for a, b in asides)]
    found = best([who for who in own if who.start >= here])
    found = found or best(own) or best(before) or best(after)
    if found is None:
        return keeper
    if keeper is not None and keeper.body == found.body and not found.agency:
        return keeper
    return found
