"""The parts of a notice: which action the entries below a line are of.

A line such as `The following individuals have been added to OFAC's SDN List:`, `ADDITIONS` or
`the persons named below:` opens a part; entries and the items of a list below it are of its action.

Source: `parts.toml`.
"""

import re
from collections.abc import Sequence

import msgspec

from proscribe.model.report import Block
from proscribe.reports.designations.acts.forms import Kind
from proscribe.reports.designations.data import pattern
from proscribe.reports.designations.entries.counted import opens_counted
from proscribe.reports.designations.entries.entrylines import (
    first_label,
    is_numbered,
    is_of_entry,
    parted,
)
from proscribe.reports.designations.entries.labelled import read_labelled
from proscribe.reports.designations.entries.opening import (
    Part,
    action_of,
    action_of_title,
    is_before,
    is_no_news,
    joined,
    of_headline,
    part_of_line,
    told_part,
)
from proscribe.reports.designations.entries.overhead import (
    points_below,
    says_nothing,
    tells_of_entries,
    tells_of_measures,
    tells_of_others,
)
from proscribe.reports.designations.entries.sdn import read_sdn
from proscribe.reports.designations.entries.tabular import Row, Tabled
from proscribe.reports.designations.entry import Entry
from proscribe.values.territories import parse_territory

_ADOPTED = re.compile(r"\s*HA(?:S|VE)\s+(?:ADOPTED|DECIDED|ENACTED)\b")
_FURNITURE = frozenset(
    {"nav", "feedback", "rights", "credit", "stamp", "byline", "dateline", "caption", "title"}
)
_PARAGRAPH = re.compile(r"\s*\d{1,3}\.\s")
# `2. Ordinance on measures concerning Ruritania`: what stands below is of another act
_OF_ACT = re.compile(
    r"\s*(?:[A-Z\d]{1,2}[.)]\s+|[-•*·–—]\s+)?(?:The\s+)?(?:Ordinance|Regulations?|Decision|Directive|Resolution|Order|Act|"
    r"Annex|Article|Section|Schedule|Chapter)\s+(?:of|on|concerning|imposing|establishing|No\.?|\d|\([A-Z])"
)
# `one alias added`: what was done to particulars of an entry changes it
_PARTICULAR = re.compile(
    r"\b(?:alias(?:es)?|a\.?k\.?a\.?|births?|address(?:es)?|passports?|spellings?|particulars|identifiers?|titles?|"
    r"nationality|details)\b",
    re.IGNORECASE,
)
_OF_PARTIES = re.compile(
    r"\b(?:entr(?:y|ies)|names?|persons?|individuals?|entit(?:y|ies)|parties|targets?|listings?|designations?|"
    r"companies|vessels?|ships?)\b",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]{2,}")
_HEADER = re.compile(r"\s*(?:Names?|No\.?|#|Persons?|Entit(?:y|ies))\b[^|\n]{0,60}\|")
_OF_PART = re.compile(
    r"\s*\(?(?:Part|Section|Subsection|Article|Table|Column|Item|Page|Schedule|Annex)s?\s+(?:[\dIVXA-H]{1,4}|one|two|three|four)(?:\(\w\))?"
    r"(?:,\s+(?:Part|Section|Table)\s+[\dIVXA-H]{1,4})?(?:\s+(?:of|and|to)\s+[\w ]{1,30})?\)?\s*"
    r"(?:\((?:entit(?:y|ies)|individuals?|(?:natural|legal)?\s*persons?|vessels?|ships?)\))?\s*[.:]?\s*",
    re.IGNORECASE,
)
# `Rosa Lind (DOB: May 3, 1970)`: a day alone that stamps nothing
_BORN = re.compile(r"[(;,]\s*(?:DOB|D\.O\.B\.?|[Bb]orn|[Dd]ate\s+of\s+birth)\b")
# `The procurement ring`, `Shipping and trade`, `In Alba`: over some items of a list, and no name
_OVER_ITEMS = re.compile(
    r"(?!.*\b(?:will|would|shall|has|have|had|is|are|was|were|can|may|must|should|did|does|met|meets?|visit(?:s|ed)?|"
    r"speaks?|spoke|said|says|wrote|writes)\b)"
    r"\s*(?:(?:The|In|From|For|At|Of|Other|Further|Those)\s[^,;.()\n]{2,60}|[A-Z][a-z]+(?:\s+(?:and\s+)?[a-z]+){0,5}|[A-Z][a-z]+s)\s*:?\s*"
)
# Over those who speak, were harmed, were listed before or came off: `For media enquiries`
_OVER_OTHERS = re.compile(
    r"\b(?:(?:media|press|news)\s+(?:enquir|inquir|contact|offic|team|desk|release)|for\s+(?:the\s+)?(?:media|press|journalists)|"
    r"enquir|inquir|contact|signator|signed|authors?|sponsors?|speak|presenters?\b|attend|guests?\b|(?:our|its|the)\s+(?:partners|allies)|"
    r"victim|families|survivor|witness|memor|last|earlier|previous|prior|past|before|already|still|remov|taken|off\b|"
    r"de-?list|struck|delet|lifted|link|notes?\b|background|quot|exempt|exce|licen|not\b|never|no\b|reaction|response|"
    r"support\b|thanks|sources?\b|read|download|editor|other\s+members|minister['’]s|secretary['’]s)",
    re.IGNORECASE,
)
# What parts of a notice are headed by, which are no names
_OF_NOTICE = re.compile(
    r"(?:\d{1,2}\.?\s+)?(?:Introduction|Background(?:er)?|Summary|Overview|Purpose|Scope|Contents|Details|Context|Legal\s+basis|"
    r"(?:Notice|Case|Executive)\s+[Ss]ummary|(?:Next|Further)\s+(?:[Ss]teps|[Ii]nformation|[Gg]uidance)|"
    r"(?:What|When|Why|How)\s+[a-z][^.]{2,60}|(?:Your\s+)?[Oo]bligations|Enquiries|Contacts?|Notes(?:\s+to\s+[Ee]ditors)?|"
    r"Quick\s+[Ff]acts|Quot(?:e|ation)s?|Associated\s+[Ll]inks|Related\s+[Ll]inks)"
)
# `QDi.330 ROSA LIND`
_REFERRED = re.compile(
    r"\b[A-Z]{2}[iev]\.\d{3,4}\s+[A-Z][A-Z'’-]+(?:\s+(?:[A-Z][A-Z'’-]+|&)){1,12}(?![A-Za-z])"
)
_LISTED_THEN = re.compile(
    r"\b(?:names?|entr(?:y|ies)|listings?|persons|individuals|they|nationals|entities)\b[^.;:]{0,40}?"
    r"\b(?:were\s+|was\s+)?(?:added|put|placed|listed|entered|included)\b[^.;:]{0,60}?\b(?P<year>(?:19|20)\d\d)\b"
)
# `Rosa Lind, director of the Made Watch, welcomed it`, below a list: who speaks of it
_REACTS = re.compile(
    r"[^,;:]{2,80},\s+(?!(?:who|which)\b)[^,;.]{2,140}?,?\s+(?:(?:has|have|also|later|today)\s+)?"
    r"(?:said|says|told|welcomed|praised|condemned|thanked|critici[sz]ed|urged|warned|denied|rejected|wrote|declined|hailed|applauded)\b"
)
# `the five commissioners whom he appointed`: no sentence on what five did
_COUNTED_ITEM = re.compile(
    r"(?:(?:and|plus|as\s+well\s+as)\s+)?(?:the\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})\s+"
    r"(?:(?!of\b)[a-z-]+\s+){0,4}?[a-z]+(?:s|men|women|people)(?=\s*(?:[.;,]|$)|\s+(?:of|who|whom|whose|[a-z]{3,}(?:ed|en|wn)\s+by|in|from|at|named|that|which|linked|tied)\b)"
)
_LONGEST_ITEM = 400  # characters
_LONGEST_BARE = 160  # characters of an item without mark or end


class Listed(msgspec.Struct, frozen=True):
    """An entry or an item with the part it stands in.

    Attributes:
        entry: The entry, None for an item of a plain list.
        line: Where it stands, (start, end).
        part: The part, None when no line opened one.
    """

    entry: Entry | None
    line: tuple[int, int]
    part: Part | None


def read_parts(
    text: str,
    blocks: Sequence[Block],
    title: str,
    tables: Sequence[Tabled] = (),
    opened: Sequence[tuple[tuple[int, int], Kind]] = (),
    told: Kind | None = None,
    year: str = "",
) -> list[Listed]:
    """Read the entries and items of a document, each with its part.

    Args:
        text: The document.
        blocks: Its blocks that stand in no other, in order.
        title: Its headline; it gives the action where a line names none.
        tables: Its tables whose rows are parties; those that no column of an authority tells of
            are entries here.
        opened: Sentences that open a list with a colon, with what was done to its parties.
        told: What the sentences tell of, where it is one thing only.
        year: Year in which the document was published, or "".

    Returns:
        Entries and items in order.
    """
    lines = [
        place
        for one in blocks
        for place in ((one.span.start, one.span.end),)
        if one.role not in _FURNITURE
        or is_numbered(text, place)
        or is_of_entry(text, place)
        or (one.role == "stamp" and _BORN.search(text, *place) is not None)
    ]
    lines = [line for line in lines if not any(one.start <= line[0] < one.end for one in tables)]
    lines = [one for line in lines for one in parted(text, line)]
    is_amended = "amend" in (told, action_of_title(title))
    lines = [one for line in lines for one in (_by_reference(text, line) if is_amended else [line])]
    entries = _entries(text, lines)
    for table_ in tables:
        entries |= {row.entry.start: row.entry for row in table_.rows if not row.said}
        lines += [(row.entry.start, row.entry.end) for row in table_.rows if not row.said]
    lines.sort()
    rows = {row.entry.start: row for table_ in tables for row in table_.rows}
    found: list[Listed] = []
    part: Part | None = None
    is_open, goes_on, at = False, False, -1
    is_marked: bool | None = None  # whether the first item of an open list has a mark
    over = ""  # the last line that is no entry
    is_headed = False  # it opened a part
    last = len(lines)  # line with which an open list ends
    for number, (line, following) in enumerate(zip(lines, [*lines, (-1, -1)][1:], strict=True)):
        if line[0] < at:
            continue
        is_open = is_open and number <= last
        own = entries.get(line[0])
        if own is not None:
            row = rows.get(line[0])
            if row is None:
                found.append(Listed(own, line, part))
            elif (of_row := _over_row(row, part, over, title, told)) is not None:
                found.append(Listed(own, line, _of_row(text, row, of_row[0])))
            at, is_open = own.end, False
            continue
        over = text[slice(*line)]
        begun = part_of_line(text, *line, title) or told_part(text, line, opened)
        is_kind = begun is not None and begun.action is None and (part is None or not part.action)
        counted = opens_counted(text, lines, number, told) if begun is None or is_kind else None
        if counted is not None:
            schema = begun.schema if begun is not None else ""
            begun = msgspec.structs.replace(counted[0], schema=schema)
            last = number + counted[1]
        elif begun is not None:
            last = len(lines)
        if begun is not None and is_amended and _is_of_changed(text, line, begun, year):
            begun = msgspec.structs.replace(begun, action="amend")
        is_caption = is_headed and begun is None and following[0] in rows
        is_headed = begun is not None
        if is_caption:
            continue  # of a table, below the line that says what it lists
        if _ADOPTED.match(text, *line):
            part, is_open, goes_on = None, False, False  # what an act recites before opens no list
        elif is_open and begun is None and _OF_PART.fullmatch(text, *line):
            continue  # `PART 1`, `(Section 2)`
        elif begun is None and (is_no_news(text[slice(*line)]) or _OF_ACT.match(text, *line)):
            part, is_open, goes_on = None, False, False
        elif begun is not None:
            part, goes_on = joined(part, begun), False
            # `Persons` below `the following eight persons are listed` opens a list as well
            is_open = begun.opens_list or (begun.action is None and part.action is not None)
            is_marked = None
        elif is_open and parse_territory(text[slice(*line)].strip(" :\n")):
            continue  # `Burma`: the country of those below
        elif is_open and _HEADER.match(text, *line):
            continue  # `Name | Identifying information | Reasons`
        elif is_open and not goes_on and _is_over_items(text, line, following, is_marked):
            continue  # `The procurement ring`, over items with marks
        elif is_open and is_marked and not goes_on and not has_mark(text, line):
            is_open = goes_on = False  # what stands below a list with marks is not of it
        elif is_open and is_marked is False and _PARAGRAPH.match(text, *line):
            is_open = goes_on = False  # `7. You must check ...`: the next paragraph of a notice
        elif is_open and is_marked is False and text[line[0]].islower() and not goes_on:
            if _COUNTED_ITEM.match(text, *line):
                found.append(Listed(None, line, part))  # `the three other brokers of the fund`
            continue  # `Rosa Lind`, and below it `who heads the guards. The UN listed her in 2012.`
        elif is_open and (goes_on or _is_item(text, *line) or _is_told(text, *line)):
            found.append(Listed(None, _first_cell(text, line), part))
            goes_on = _goes_on(text, *line)
            is_marked = has_mark(text, line) if is_marked is None else is_marked
        else:
            is_open = goes_on = False
    return found


def _by_reference(text: str, line: tuple[int, int]) -> list[tuple[int, int]]:
    """Part a sentence that names entries by reference: `QDi.330 A and QDi.332 B bear a photo`."""
    found = [one.span() for one in _REFERRED.finditer(text, *line)]
    if not found or (found[0][0] == line[0] and len(found) == 1):
        return [line]
    if first_label(text, line) is not None:
        return [line]  # `Other information: associated with QDi.001 KARL TARN`
    pieces = [(line[0], found[0][0]), *found, (found[-1][1], line[1])]
    return [(start, end) for start, end in pieces if text[start:end].strip()]


def _says_since_when(text: str, line: tuple[int, int], year: str) -> bool:
    """Tell a line on when entries were added, years before: `had their names added in 2003:`."""
    said = _LISTED_THEN.search(text, *line)
    return said is not None and bool(year) and said["year"] < year


def _first_cell(text: str, line: tuple[int, int]) -> tuple[int, int]:
    """Give an item without what stands behind tabs: `1)`, `Rosa Lind`, `(individual)`, `Malta`."""
    first = _WORDS.search(text, *line)
    tab = text.find("\t", first.end(), line[1]) if first is not None else -1
    return (line[0], tab) if tab >= 0 else line


def _is_of_changed(text: str, line: tuple[int, int], part: Part, year: str) -> bool:
    """Tell a line over entries that were changed, which says of them what was so before."""
    stays = part.action == "previous" and not part.opens_list
    return stays or _says_since_when(text, line, year)


def _is_over_items(
    text: str, line: tuple[int, int], following: tuple[int, int], marked: bool | None
) -> bool:
    """Tell a heading inside a list: it has no mark, and the item below it has one."""
    return (
        marked is not False
        and not has_mark(text, line)
        and following[0] >= 0
        and has_mark(text, following)
        and _OVER_ITEMS.fullmatch(text, *line) is not None
        and _OF_NOTICE.fullmatch(text[slice(*line)].strip()) is None
        and _OVER_OTHERS.search(text, *line) is None
    )


def _over_row(
    row: Row, part: Part | None, over: str, title: str, told: Kind | None
) -> tuple[Part | None] | None:
    """Give the part of a row of a table, None where what stands over it lists nobody."""
    start, end = row.entry.start, row.entry.end
    if row.status is None and tells_of_others(over):
        return None
    if part is not None:
        # `Persons whose designation has ended with the revocation`: in no words that are known
        other = action_of(over) if tells_of_entries(over) else None
        is_told_else = other in ("remove", "amend") and part.action == "add"
        return (msgspec.structs.replace(part, action=other) if is_told_else else part,)
    if row.status is None and is_no_news(over):
        return (Part(start, end, "previous", "", opens_list=False),) if is_before(over) else None
    if row.opened:
        return (None,)
    action = None
    if points_below(over) and _OF_PARTIES.search(over) and not says_nothing(over):
        action = told  # `approved the addition of two names, as shown in the following table`
    elif says_nothing(over):
        action = told or (of_headline(title) if tells_of_measures(title) else None)
    return (Part(start, end, action, "", opens_list=False),) if action else None


def _of_row(text: str, row: Row, part: Part | None) -> Part | None:
    """Give the part of a row of a table, with what was done where a column says it."""
    said = text[slice(*row.status)] if row.status else ""
    action = "amend" if _PARTICULAR.search(said) else action_of(said) if said else None
    if action is None:
        return part
    start, end = row.status or (row.entry.start, row.entry.end)
    return Part(start, end, action, part.schema if part else "", opens_list=False)


def _entries(text: str, lines: Sequence[tuple[int, int]]) -> dict[int, Entry]:
    """Give the entries by their first character."""
    found: dict[int, Entry] = {}
    plain: list[tuple[int, int]] = []
    for line in lines:
        entry = read_sdn(text, *line)
        if entry is None:
            plain.append(line)
        else:
            found[line[0]] = entry
    return found | {one.start: one for one in read_labelled(text, plain)}


def _goes_on(text: str, start: int, end: int) -> bool:
    """Tell an item after which another one follows: `Okean Line (Russia); and`."""
    return pattern("parts", "item_end").search(text, start, end) is not None


def _is_told(text: str, start: int, end: int) -> bool:
    """Tell an item in the form of a sentence: `Rosa Lind is a leader there`."""
    return (
        end - start <= _LONGEST_ITEM
        and _REACTS.match(text, start, end) is None
        and pattern("parts", "item_told").match(text, start, end) is not None
    )


def has_mark(text: str, line: tuple[int, int]) -> bool:
    """Tell an item that a bullet or number opens."""
    return pattern("parts", "item_lead").match(text, *line) is not None


def _is_item(text: str, start: int, end: int) -> bool:
    words = text[start:end].strip()
    if not words or len(words) > _LONGEST_ITEM or words.endswith((":", "?")):
        return False
    if pattern("parts", "reference", ignore_case=True).fullmatch(words):
        return False
    if _OF_NOTICE.fullmatch(words):
        return False
    if has_mark(text, (start, end)) or pattern("parts", "item_end").search(words):
        return True
    indented = text[max(0, start - 4) : start].endswith(("   ", "\t"))
    return indented or (not words.endswith(".") and len(words) < _LONGEST_BARE)
