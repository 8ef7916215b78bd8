"""The parts of a notice: which action the entries below a line are of.

A line such as `The following individuals have been added to OFAC's SDN List:`, `ADDITIONS` or
`the persons named below:` opens a part; entries and the items of a list below it are of its action.

Source: `parts.toml`.
"""

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from proscribe.model.report import Block
from proscribe.reports.designations.acts.forms import Kind, pattern_of
from proscribe.reports.designations.data import pattern, table
from proscribe.reports.designations.entries.labelled import (
    is_numbered,
    parted,
    read_labelled,
)
from proscribe.reports.designations.entries.labelwords import kind_words
from proscribe.reports.designations.entries.overhead import (
    is_only_new,
    said_over,
    says_nothing,
    tells_of_entries,
    tells_of_measures,
    tells_of_others,
)
from proscribe.reports.designations.entries.sdn import read_sdn
from proscribe.reports.designations.entries.tabular import Row, Tabled
from proscribe.reports.designations.entry import Entry
from proscribe.reports.designations.targets.ofalist import DONE_TO
from proscribe.reports.designations.targets.singles import plural_nouns
from proscribe.values.territories import parse_territory

_ADOPTED = re.compile(r"\s*HA(?:S|VE)\s+(?:ADOPTED|DECIDED|ENACTED)\b")
_FURNITURE = frozenset(
    {"nav", "feedback", "rights", "credit", "stamp", "byline", "dateline", "caption", "title"}
)
_ACTIONS: tuple[Kind, ...] = ("remove", "amend", "add")
# `as of 9.30 a.m. Eastern Daylight Time`, `table 'A. Natural persons'` go on
_SENTENCE = re.compile(
    r"(?<=[.;])(?<!\b[ap]\.m\.)(?<![‘’'“\"(«][A-Z\d]\.)\s+(?=[A-Z])|"
    r"(?<=\b[ap]\.m\.)\s+(?=(?:In|The|On|At|It|They|These|Those|This|An?|As|For|All|Under|By)\b)"
)
_NUMBERED = re.compile(r"^(?:[A-Z\d]{1,2}|[IVX]{1,4}|[a-z])[.)]\s+")
_PARAGRAPH = re.compile(r"\s*\d{1,3}\.\s")
# `and under ‘(b) Legal persons, entities and bodies’:` of an act that changes an annex
_CONTINUED = re.compile(r"(?:and|;)\s+(?:under|in|to|below)\s[^.;]{3,120}:")
# `43 individuals are designated again. Among them are:`
_AMONG = re.compile(
    r"(?:.*[.;]\s+)?(?:Among|Of)\s+(?:them|these|those)\s+(?:is|are|were)\s*:", re.DOTALL
)
# `2. Ordinance on measures concerning Ruritania`: what stands below is of another act
_OF_ACT = re.compile(
    r"\s*(?:[A-Z\d]{1,2}[.)]\s+|[-•*·–—]\s+)?(?:The\s+)?(?:Ordinance|Regulations?|Decision|Directive|Resolution|Order|Act|"
    r"Annex|Article|Section|Schedule|Chapter)\s+(?:of|on|concerning|imposing|establishing|No\.?|\d|\([A-Z])"
)
_HEADER = re.compile(r"\s*(?:Names?|No\.?|#|Persons?|Entit(?:y|ies))\b[^|\n]{0,60}\|")
# `three judges who jailed the following reporters:`, `for helping two firms:`
_HARMED_FOLLOW = re.compile(
    rf"(?:{DONE_TO}\s+(?:of\s+)?(?:the\s+following|these|those|at\s+least|\d{{1,4}}|two|three|four|five|six|seven|eight|"
    r"nine|ten)\b|\bfor\s+(?:helping|aiding|supplying|paying|serving|defrauding|robbing)\s+(?:the\s+following|two|three|"
    r"four|five|six|seven|eight|nine|ten|\d{1,4})\b|\bvictims?(?:\s+(?:include|are|were))?)[^.:;]{0,80}:\s*$"
)
_FROM_LIST = re.compile(r"\b(?:from|off)\s+(?:the|its|their)\s+(?:[\w-]+\s+){0,4}(?:black)?list\b")
# `The procurement ring`, `Shipping and trade`, `In Alba`: over some items of a list, and no name
_OVER_ITEMS = re.compile(
    r"(?!.*\b(?:will|would|shall|has|have|had|is|are|was|were|can|may|must|should|did|does|met|meets?|visit(?:s|ed)?|"
    r"speaks?|spoke|said|says|wrote|writes)\b)"
    r"\s*(?:(?:The|In|From|For|At|Of|Other|Further|Those)\s[^,;.()\n]{2,60}|[A-Z][a-z]+(?:\s+(?:and\s+)?[a-z]+){0,5}|[A-Z][a-z]+s)\s*:?\s*"
)
# `The individuals below were identified in the Annex of 2003`: what was so once
_ONCE = re.compile(
    r"\bbelow\s+(?:were|was|had\s+been)\s+(?:\w+\s+){0,2}?(?:identified|designated|listed|named|determined|added|"
    r"included|placed|blocked|sanctioned)\b[^:]*$"
)
_CLAUSE = re.compile(r"\b(?:who|whose|whom|which|that)\b")
# `is designating two officers for withdrawing the guards of a camp:`
_GROUND = re.compile(
    r"(?P<done>\b(?:designat|impos|sanction|blacklist)(?:es|ed|ing)\b[^.;:]*?),?\s+(?:for|because\s+of|over)\s+"
    r"(?!(?:the\s+)?following\b)(?:having\s+|the(?:ir)?\s+|his\s+)?[a-z]+(?:ing|ion|al)\b.*",
    re.DOTALL,
)
_LONGEST_END = 160  # characters of a line looked at
# What parts of a notice are headed by, which are no names
_OF_NOTICE = re.compile(
    r"(?:\d{1,2}\.?\s+)?(?:Introduction|Background(?:er)?|Summary|Overview|Purpose|Scope|Contents|Details|Context|Legal\s+basis|"
    r"(?:Notice|Case|Executive)\s+[Ss]ummary|(?:Next|Further)\s+(?:[Ss]teps|[Ii]nformation|[Gg]uidance)|"
    r"(?:What|When|Why|How)\s+[a-z][^.]{2,60}|(?:Your\s+)?[Oo]bligations|Enquiries|Contacts?|Notes(?:\s+to\s+[Ee]ditors)?|"
    r"Quick\s+[Ff]acts|Associated\s+[Ll]inks|Related\s+[Ll]inks)"
)
_NO_LONGER = re.compile(r"\bno\s+longer\s+appl|\bcease(?!-?fires?\b)")
_LONGEST_ITEM = 400  # characters
_LONGEST_HEADING = 60  # characters
_LONGEST_BARE = 160  # characters of an item without mark or end


class Part(msgspec.Struct, frozen=True):
    """A part of a notice.

    Attributes:
        start: First character of the line that opens it.
        end: One past the last.
        action: Action of the entries below it; None when the line names a kind only.
        schema: Schema that the line names (`Individuals`), or "".
        opens_list: The lines right below it are its items.
    """

    start: int
    end: int
    action: Kind | None
    schema: str
    opens_list: bool


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

    Returns:
        Entries and items in order.
    """
    lines = [
        place
        for one in blocks
        for place in ((one.span.start, one.span.end),)
        if one.role not in _FURNITURE or is_numbered(text, place)
    ]
    lines = [line for line in lines if not any(one.start <= line[0] < one.end for one in tables)]
    lines = [one for line in lines for one in parted(text, line)]
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
    for line, following in zip(lines, [*lines, (-1, -1)][1:], strict=True):
        if line[0] < at:
            continue
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
        begun = _part(text, *line, title) or _told_part(text, line, opened)
        is_caption = is_headed and begun is None and following[0] in rows
        is_headed = begun is not None
        if is_caption:
            continue  # of a table, below the line that says what it lists
        if _ADOPTED.match(text, *line):
            part, is_open, goes_on = None, False, False  # what an act recites before opens no list
        elif begun is None and (_is_no_news(text[slice(*line)]) or _OF_ACT.match(text, *line)):
            part, is_open, goes_on = None, False, False
        elif begun is not None:
            part, goes_on = _joined(part, begun), False
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
            continue  # `Rosa Lind`, and below it `who heads the guards. The UN listed her in 2012.`
        elif is_open and (goes_on or _is_item(text, *line) or _is_told(text, *line)):
            found.append(Listed(None, line, part))
            goes_on = _goes_on(text, *line)
            is_marked = has_mark(text, line) if is_marked is None else is_marked
        else:
            is_open = goes_on = False
    return found


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
        other = _action(over) if tells_of_entries(over) else None
        is_told_else = other in ("remove", "amend") and part.action == "add"
        return (msgspec.structs.replace(part, action=other) if is_told_else else part,)
    if row.status is None and _is_no_news(over):
        return (Part(start, end, "previous", "", opens_list=False),) if _is_before(over) else None
    if row.opened:
        return (None,)
    action = None
    if says_nothing(over):
        action = told or (_of_headline(title) if tells_of_measures(title) else None)
    return (Part(start, end, action, "", opens_list=False),) if action else None


def _of_row(text: str, row: Row, part: Part | None) -> Part | None:
    """Give the part of a row of a table, with what was done where a column says it."""
    action = _action(text[slice(*row.status)]) if row.status else None
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


def _joined(before: Part | None, opened: Part) -> Part:
    """Keep what the part before said where a line names only the kind."""
    if before is None or opened.action is not None:
        return opened
    return msgspec.structs.replace(opened, action=before.action, start=before.start, end=before.end)


@cache
def _patterns(section: str) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    return tuple(
        (action, re.compile(table("parts")[section][action], re.IGNORECASE)) for action in _ACTIONS
    )


def _told_part(
    text: str, line: tuple[int, int], opened: Sequence[tuple[tuple[int, int], Kind]]
) -> Part | None:
    """Give the part that a sentence at the end of a line opens: `OFAC today sanctioned:`."""
    for (start, end), action in opened:
        if line[0] <= start and not text[end : line[1]].strip() and end <= line[1]:
            return Part(*line, action, _schema(text[start:end]), opens_list=True)
    return None


def _part(text: str, start: int, end: int, title: str) -> Part | None:
    words = text[start:end].strip()
    bare = words.rstrip(":").strip()
    if _HARMED_FOLLOW.search(words[-_LONGEST_END:]):
        return None
    if len(bare) <= _LONGEST_HEADING:
        for kind, heading in _patterns("headings"):
            if heading.fullmatch(bare):
                return Part(start, end, kind, _schema(bare), opens_list=True)
        said = said_over(words)
        if said is not None and not (is_only_new(words) and not _speaks(text, start)):
            return Part(start, end, said, _schema(bare), opens_list=True)
        word = _NUMBERED.sub("", bare).lower()
        if word in kind_words():
            return Part(start, end, None, kind_words()[word], opens_list=False)
    if _CONTINUED.fullmatch(words) or _AMONG.fullmatch(words):
        return Part(start, end, None, _schema(words), opens_list=True)
    if _is_still_listed(words):
        return Part(start, end, "previous", _schema(words), opens_list=True)
    intro = "" if _is_no_news(words) else _intro(words)
    told = pattern("parts", "other_acts", ignore_case=True).search(intro) is None
    action = (_action(intro) or (_of_headline(title) if told else None)) if intro else None
    if action == "add" and _ONCE.search(intro) and _taken_off(words, intro):
        action = "remove"
    if action is None:
        return None
    return Part(start, end, action, _schema(intro), opens_list=words.endswith((":", ".")))


def _speaks(text: str, end: int) -> bool:
    """Tell whether a document has spoken of measures so far."""
    told = (_FROM_LIST, pattern_of("speaks", "words"))
    return any(one.search(text, 0, end) is not None for one in told)


def _taken_off(words: str, intro: str) -> bool:
    """Tell a paragraph that says of those who were listed once that they are listed no longer.

    `The persons below were identified in the Annex. Circumstances no longer warrant their
    inclusion.`
    """
    rest = words.replace(intro, " ")
    removed = next(verb for action, verb in _patterns("verbs") if action == "remove")
    return removed.search(pattern("parts", "of_acts").sub(" ", rest)) is not None


def _is_still_listed(words: str) -> bool:
    """Tell a line that opens a list of those who stand on the list as before.

    `The removals do not affect the entry of the following person, who remains blocked:`
    """
    if not words.rstrip().endswith(":"):
        return False
    last = _SENTENCE.split(words.strip())[-1]
    told = {
        one: pattern("parts", one, ignore_case=True).search(last) is not None
        for one in ("still", "denied", "news", "unaffected")
    }
    is_news = told["news"] and not told["unaffected"]  # `amended the entries of two who remain:`
    return last.endswith(":") and told["still"] and not (told["denied"] or is_news)


def _is_no_news(words: str) -> bool:
    """Tell a line that opens a list of those listed before, or not at all."""
    if not words.rstrip().endswith(":"):
        return False
    last = _SENTENCE.split(words.strip())[-1]
    rest, count = pattern("parts", "no_news", ignore_case=True).subn(" ", last)
    is_new = pattern("parts", "news", ignore_case=True).search(rest) is not None
    return last.endswith(":") and count > 0 and not is_new


def _is_before(words: str) -> bool:
    """Tell a line on those listed before from one on those not listed at all."""
    last = _SENTENCE.split(words.strip())[-1]
    found = pattern("parts", "no_news", ignore_case=True).search(last)
    return found is not None and not found[0].lower().startswith(("not", "never", "nor", "neither"))


def _intro(words: str) -> str:
    """Give the sentence of a paragraph that opens a part, or ""."""
    sentences, found = _SENTENCE.split(words), ""
    last = sentences[-1]
    if last.endswith(":"):
        opens = any(
            pattern("parts", one, ignore_case=True).search(last) for one in ("intro", "counts")
        )
        found = last if opens or pattern("parts", "members").search(words) else ""
        if not found and _NO_LONGER.search(last) is None:
            return ""
    if not found:
        # `removed the entry below. The freeze no longer applies to it:`
        found = next((one for one in sentences if pattern("parts", "opens").search(one)), "")
    if pattern("parts", "what_follows", ignore_case=True).search(found):
        return ""
    if pattern("parts", "parties_follow", ignore_case=True).search(found):
        return found
    for key in ("no_parties", "measures"):
        if pattern("parts", key, ignore_case=True).search(found):
            return ""
    return found


def _action(words: str) -> Kind | None:
    """Give what words say was done; what somebody is listed for says it last."""
    words = pattern("parts", "of_acts").sub(" ", words)
    for told in dict.fromkeys((_GROUND.sub(r"\g<done>", words), words)):
        for action, verb in _patterns("verbs"):
            if verb.search(told):
                return action
    return None


def _of_headline(title: str) -> Kind | None:
    """Give what a headline says was done; a change of a list can be of any kind.

    `Al-Qaida list: change of 20 July` tells as little as `Changes to the list`, unlike
    `Changes to two entries`.
    """
    about_list = pattern("parts", "list_changed", ignore_case=True)
    return action_of_title(title) if about_list.search(title) is not None else _action(title)


def action_of_title(title: str) -> Kind | None:
    """Give what a headline says of entries: `Committee Amends Two Entries`; None when nothing."""
    about = pattern("parts", "entries", ignore_case=True).search(title)
    return _action(title) if about is not None else None


def _schema(words: str) -> str:
    """Give the schema that words name; a clause says of whom they are: `people whose companies`."""
    head = _CLAUSE.split(words.lower(), maxsplit=1)[0]
    own = _schema_of(head)
    if own or any(word in plural_nouns() for word in re.findall(r"[a-z]+", head)):
        return own
    return _schema_of(words)


def _schema_of(words: str) -> str:
    single = re.findall(r"[a-z]+", words.lower())
    for word, following in zip(single, [*single, ""][1:], strict=True):
        for kind in (f"{word} {following}", word):  # `legal persons` are no people
            if kind in kind_words():
                return kind_words()[kind]
    return ""


def _goes_on(text: str, start: int, end: int) -> bool:
    """Tell an item after which another one follows: `Okean Line (Russia); and`."""
    return pattern("parts", "item_end").search(text, start, end) is not None


def _is_told(text: str, start: int, end: int) -> bool:
    """Tell an item in the form of a sentence: `Rosa Lind is a leader there`."""
    return (
        end - start <= _LONGEST_ITEM
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
