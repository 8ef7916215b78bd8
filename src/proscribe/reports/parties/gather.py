"""Joins the names of a document to parties.

People first, then what is known, then family names and short forms that the first two explain.

Source: this project.
"""

import re

from proscribe.model.account import MentionForm
from proscribe.reports.parties.capitals import is_government
from proscribe.reports.parties.cast import Cast, Draft
from proscribe.reports.parties.people import Person, name_parts
from proscribe.reports.parties.scene import Passage, Scene

_STATE_RUN = re.compile(
    r"\s*['’]s?\s+(?:official|state|state-run|state-owned|state-controlled|national)\s+(?:broadcaster\s+|news\s+agency\s+|newspaper\s+|media\s+)?"
    r"(?P<name>[A-Z][\w&.-]+(?:\s+(?:of\s+)?[A-Z][\w&.-]+){1,5})"
)
_VENUE_ORG = re.compile(
    r"\b(?:interview|briefing|speech)s?\s+(?:with|on|to|at)\s+(?:the\s+)?(?P<name>[A-Z][\w&.-]+(?:\s+[A-Z][\w&.-]+){0,4})"
)
_SHORT_FORM = re.compile(
    r"\s*\((?:the\s+)?[\"“]?(?P<short>[A-Z][\w&.-]{1,20}(?:\s[A-Z]\w+)?)[\"”]?\)"
)
# Given before family is the rule; where it is not, hyphens or these countries show it.
FAMILY_FIRST = frozenset({"kr", "kp", "cn", "vn", "jp", "hu"})


def gather(
    scene: Scene, authors: list[tuple[int, int]], agency: tuple[str, int, int] | None
) -> Cast:
    """Join the names of a document to parties.

    Args:
        scene: The laid-out document.
        authors: Authors of the byline, (start, end).
        agency: (name, start, end) of the publisher where the text names it; start -1 when not.
    """
    cast = Cast(scene)
    home = ""
    if agency is not None:
        draft = cast.body(agency[0])
        draft.roles.add("agency")
        home = draft.country
        if agency[1] >= 0:
            cast.mention(draft, agency[1], agency[2], "name", rule="agency")
    for start, end in authors:
        _add_author(cast, start, end, home)
    for passage in scene.passages:
        _add_people(cast, passage)
    _settle_order(cast)
    for passage in scene.passages:
        _add_single_titles(cast, passage)
        _add_known(cast, passage)
        _add_described_bodies(cast, passage)
        _add_groups(cast, passage)
    for passage in scene.passages:
        _add_surnames(cast, passage)
        _add_short_forms(cast, passage)
    return cast


def _add_author(cast: Cast, start: int, end: int, home: str) -> None:
    name = cast.scene.text[start:end]
    draft = cast.person(name, "byline")
    draft.roles.add("author")
    parts = name_parts(name, family_first=False)
    if parts:
        draft.family, draft.given = parts
    del home  # a foreign correspondent may have any name: the house does not decide its order
    cast.mention(draft, start, end, "name", rule="byline")


def _add_people(cast: Cast, passage: Passage) -> None:
    for one in passage.people:
        if not one.single:
            name = cast.scene.text[one.start : one.end]
            draft = cast.person(name, "person")
            if not draft.family:
                parts = name_parts(name, family_first=one.country in FAMILY_FIRST)
                if parts:
                    draft.family, draft.given = parts
            _title(draft, one)
            cast.mention(draft, one.start, one.end, "name", rule="person")
            cast.know_surname(draft)


def _settle_order(cast: Cast) -> None:
    """Turn `Lu Shengmei` round where the text goes on with `Lu` and never with `Shengmei`."""
    alone = cast.scene.alone
    for draft in list(cast.drafts.values()):
        parts = (draft.name or "").split()
        if draft.kind != "person" or len(parts) != 2 or draft.family != parts[1]:
            continue
        if parts[0] in alone and parts[1] not in alone:
            cast.turn_round(draft)


def _title(draft: Draft, one: Person) -> None:
    if one.title is not None:
        draft.titles.append(one.title)
        draft.country = draft.country or one.country
    if one.office and (one.office, one.country) not in draft.offices:
        draft.offices.append((one.office, one.country))


def _add_single_titles(cast: Cast, passage: Passage) -> None:
    """`Mr. Kim`, `Secretary Blinken`: the one person of that family name, else someone new."""
    for one in passage.people:
        if one.single:
            name = cast.scene.text[one.start : one.end]
            draft = cast.by_surname(name) or cast.person(name, "titled")
            if not draft.family:
                draft.family = name
                cast.know_surname(draft)
            _title(draft, one)
            cast.mention(draft, one.start, one.end, "surname", rule="titled")


def _add_known(cast: Cast, passage: Passage) -> None:
    people = [(one.start, one.end) for one in passage.people]
    for one in passage.known:
        if any(a <= one.start and one.end <= b for a, b in people):
            continue
        if one.kind == "body":
            written = cast.scene.text[one.start : one.end]
            form: MentionForm = "abbreviation" if written.replace(".", "").isupper() else "name"
            cast.mention(cast.body(one.key), one.start, one.end, form, rule="body")
        elif one.kind == "country":
            cast.mention(cast.country(one.key), one.start, one.end, "name", rule="country")
        elif one.kind == "government" and is_government(cast.scene.text, one.start, one.end):
            draft = cast.country(one.key, rule="government")
            cast.mention(
                draft, one.start, one.end, "description", basis="inferred", rule="government"
            )
        elif one.kind == "people":
            cast.mention(cast.country(one.key), one.start, one.end, "demonym", rule="people")


def _add_described_bodies(cast: Cast, passage: Passage) -> None:
    """`North Korea's official Korean Central Television`, `an interview with MSNBC`."""
    text = cast.scene.text
    for one in passage.known:
        if one.kind != "country":
            continue
        found = _STATE_RUN.match(text, one.end, passage.end)
        if found is None:
            continue
        start, end = found.span("name")
        inside = [
            k for k in passage.known if k.kind == "body" and start <= k.start and k.end <= end
        ]
        if inside:
            draft = cast.body(inside[0].key)
            draft.country = draft.country or one.key
            continue
        draft = cast.named_body(start, end, "state-run")
        draft.country = draft.country or one.key
        cast.mention(draft, start, end, "name", rule="state-run")
    for found in _VENUE_ORG.finditer(text, passage.start, passage.end):
        start, end = found.span("name")
        end -= text[end - 1] == "."
        taken = any(k.start < end and k.end > start for k in passage.known) or any(
            p.start < end and p.end > start for p in passage.people
        )
        if not taken:
            draft = cast.named_body(start, end, "venue")
            cast.mention(draft, start, end, "name", rule="venue")


def _add_groups(cast: Cast, passage: Passage) -> None:
    for group in passage.groups:
        draft = cast.draft("group", f"{group.start}", "group", shown=None, rule="group")
        draft.count = group.count
        codes = {one.code for one in group.nationality}
        draft.country = codes.pop() if len(codes) == 1 else ""
        cast.mention(draft, group.start, group.end, "description", rule="group")
        cast.groups[(group.start, group.end)] = (draft, group)


def _add_surnames(cast: Cast, passage: Passage) -> None:
    """A family name alone means the one person who has it."""
    text = cast.scene.text
    taken = bytearray(passage.end - passage.start)  # characters of other names
    places = [(one.start, one.end) for one in passage.people]
    places += [(one.start, one.end) for one in passage.known if one.kind != "listed"]
    for start, end in places:
        taken[start - passage.start : end - passage.start] = b"\x01" * (end - start)
    for number, word in enumerate(passage.words):
        if not word.capital or taken[word.start - passage.start]:
            continue
        draft = cast.by_surname(text[word.start : word.end])
        if draft is None:
            continue
        left = passage.words[number - 1] if number else None
        right = passage.words[number + 1] if number + 1 < len(passage.words) else None
        beside = [one for one in (left, right) if one is not None and one.capital]
        joined = [
            one for one in beside
            if not text[min(one.end, word.end) : max(one.start, word.start)].strip(" ")
            and not (one is left and one.start == passage.start)
            and not taken[one.start - passage.start]
        ]  # fmt: skip
        if not joined:
            cast.mention(draft, word.start, word.end, "surname", basis="inferred", rule="surname")


def _add_short_forms(cast: Cast, passage: Passage) -> None:
    """`Korea Mining Development Trading Corporation (KOMID)`: the short form means the same."""
    text = cast.scene.text
    for start, end, draft in cast.within(passage.start, passage.end):
        if draft.kind not in ("organization", "person"):
            continue
        found = _SHORT_FORM.match(text, end, passage.end)
        if found is None or cast.at(*found.span("short")) is not None:
            continue
        cast.mention(draft, *found.span("short"), "abbreviation", rule="short-form")
        if draft.kind == "person" and " " not in found["short"] and start < end:
            draft.family = draft.family or found["short"]
