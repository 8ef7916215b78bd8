"""Whom `he`, `both men`, `the last two`, `them` stand for: the subjects that were spoken of before.

A subject is a name or a counted group that opens a clause (`Rosa Lind, a trader, and Lev Aro sit
in ...`) or that a clause says somebody is (`Their manager is Rosa Lind`). What a clause only speaks
of besides is none.

Source: this project.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from proscribe.reports.designations.acts.stretches import NEXT_OF_ROW, Stretch
from proscribe.reports.designations.draft import Described, Named
from proscribe.reports.designations.targets.drafting import named
from proscribe.reports.designations.targets.naming import Found, find_names, is_body_name
from proscribe.reports.designations.targets.othersnamed import (
    BOTH,
    BY_OTHERS,
    NUMBER,
    bodies_before,
    both_before,
    of_noun,
    sole_body,
    vessel,
)
from proscribe.reports.designations.targets.singles import single_groups
from proscribe.reports.designations.targets.subjects import CLAUSES, Party, subjects
from proscribe.reports.parties.scene import Passage, Scene
from proscribe.reports.times.datewords import NUMBERS
from proscribe.reports.times.zones import city_of
from proscribe.values.territories import parse_territory

_PARTIES = (
    r"(?:[a-z-]+\s+)?(?:compan(?:y|ies)|firms?|entit(?:y|ies)|banks?|m[ae]n|wom[ae]n|individuals?|persons?|people|"
    r"vessels?|ships?|tankers?|organi[sz]ations?|groups?|brothers?|sisters?|part(?:y|ies)|traders?|"
    r"officials?|officers?|generals?|commanders?|businessm[ae]n|nationals?|leaders?|couple|pair|trio|names)"
)
_STANDS = (
    rf"(?:(?P<number>(?:[Tt]he(?:se|ir)?|[Aa]ll|[Tt]hose|[Aa]ny\s+of\s+the)\s+(?:last\s+|latter\s+|first\s+|same\s+)?(?:{NUMBER})|[Bb]oth|[Ee]ach\s+of\s+the\s+(?:{NUMBER}))"
    rf"(?:\s+of\s+them)?(?:\s+(?:{_PARTIES}))?"
    rf"|(?P<many>[Tt]hey|[Tt]hem|[Aa]ll(?:\s+of\s+(?:them|these|those))?|[Ee]ach(?:\s+of\s+(?:them|these\s+{_PARTIES}))?|[Tt]heir|"
    rf"(?:(?:[Aa]ll|[Ee]ach\s+of)\s+)?(?:[Tt]he|[Tt]hese|[Tt]hose|[Aa]ll)\s+(?:(?!following\b|below\b|newly\b)[a-z-]+\s+)?(?:companies|firms|entities|banks|men|women|individuals|persons|people|"
    r"vessels|ships|organi[sz]ations|groups|brothers|sisters|pair|couple|trio|officials|officers))"
    r"|(?P<person>[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er|[Tt]he\s+(?:man|woman|individual|businessman|businesswoman|trader|general|officer|minister))"
    r"|(?P<body>[Ii]t|[Ii]ts|[Tt]h(?:e|is|at)\s+(?:(?P<place>[A-Z][\w’'-]*)\s+)?(?:company|firm|entity|bank|lender|insurer|airline|organi[sz]ation|group|network|party|ministry|exchange|office))"
    r"|(?P<vessel>[Tt]h(?:e|is|at)\s+(?:vessel|ship|tanker|freighter))"
    r"|(?P<last>[Tt]he\s+latter))"
)
_ENDS = re.compile(
    rf"(?:^|[\s,;:(])(?P<all>{_STANDS})(?:,?\s+(?:too|also|himself|herself|itself|themselves|in\s+turn|together|therefore|accordingly|as\s+well))?\s*,?\s*$"
)
# `who was added with the first of the two`: what stands there is no subject.
_NO_SUBJECT = re.compile(
    r"\b(?:of|with|by|to|for|from|than|over|on|in|at|about|against|under|after|before|among|amongst)\s+$"
)
_OPENS = re.compile(
    rf"(?:(?:[A-Z][a-z]+,?\s+|[Ii]n\s+addition,\s+)?)?(?!(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\b)(?P<all>{_STANDS})\s+(?=[a-z])"
)
_GOES_ON = re.compile(
    r",?\s+(?:and|but)(?:\s+(?:therefore|hence|so|also|now|thus|today|accordingly))*\s*$"
)
_MANY = re.compile(rf"\b(?P<number>(?i:{NUMBER}))\s+[a-z]+(?:\s+[a-z]+){{0,3}}?(?=,\s|\W|$)")
_PLACED = re.compile(r"[A-Z][A-Z][^\n]{1,80}?\s[–—-]{1,2}\s+")  # what a dateline opens with
# Behind a colon not where somebody else may be meant: `Two officers beat three reporters: A and B`
_LEADS_ROW = re.compile(
    r",\s+|\s*\(|"
    rf"(?:\s+(?!(?:{NUMBER}|several|many|following|these|those|people|children|victims|families|students|\d+|"
    r"\w+(?:ers|ors|ists|ants|ians|ees|men|women))\b)[\w’'-]+){1,12}:\s+"
)
_COUNTED = re.compile(rf"\s(?:{NUMBER})\s")
_THEIR = re.compile(r"[Tt]heir\s")
_BESIDE = re.compile(r"(?:\band|\bwith|,)\s+$")
_SCHEMATA = {"person": "Person", "body": "Organization", "vessel": "Vessel"}
_HE_AND = re.compile(r"\b(?P<he>[Hh]e|[Ss]he)\s+and\s+$")  # `he and the firm are designated`
# `The company said that it was designated by mistake`: no news of an authority
_SAY_OF_SELF = re.compile(
    r"\b(?:[Tt]he\s+(?:company|firm|bank|group|man|woman|trader|banker)|[Hh]e|[Ss]he|[Ii]t|[Ll]awyers?|[Ss]pokes\w+)\s+"
    r"(?:has\s+|have\s+)?(?:said|says|claims?|claimed|complain(?:s|ed)|argu(?:es|ed)|insist(?:s|ed)|wrote|maintain(?:s|ed))\s+(?:that\s+)?$"
)
_MEN = re.compile(
    r"\b(?:m[ae]n|wom[ae]n|people|brothers?|sisters?|couple|generals?|officers?|officials?)$"
)
# Sentences on others than those of whom a paragraph tells, and those that go on about them
_ON_OTHERS = re.compile(
    r"\b(?:said|says|told|stated|warned|killed|murdered|jailed|beaten|tortured|kidnapped|victims?|designat\w+|"
    r"sanction\w*|blacklist\w*|(?<!-)listed|blocked)\b"
    r"(?!\s+(?:today|in\s+(?:this|today['’]s)\s+action|as\s+part\s+of\s+today['’]s)\b)"
)
# One party more beside those that are counted: `three individuals, and a company`
_SINGLE = re.compile(rf"(?:,|,?\s+and)\s+(?:an?|one|another)\s+(?:[\w’'-]+\s+){{0,4}}?{_PARTIES}\b")
_AND_HIS = re.compile(
    r"(?:\s*\([^()]*\))*,?\s+and\s+(?:his|her|its|their)\s+(?:[a-z-]+\s+){0,3}?(?:company|firm|bank|airline|business|wife|brother|son|sister|daughter),\s+"
)
_GOES_ON_SO = re.compile(
    r"(?:He|She|It|They|His|Her|Its|Their|Both|In|On|Since|From|Between|As|Through|Together)\b"
)
_TWO = 2
_LONGEST_NAMED = 200  # characters of one of a row and what stands at it
_MOST_BACK = 12  # sentences that are looked back over
_FAR_ABOVE = 4_000  # characters in which a name stands in full


_ACCUSED = re.compile(
    r"\b(?:accused|accuses|accusing|blamed|blames|blaming)\s+(?P<whom>[^.;:]{3,120}?)\s+(?:of|for)\s[^.;:]{3,200}\band\s"
)


class Standing(msgspec.Struct, frozen=True):
    """Words that stand for parties named before.

    Attributes:
        number: How many they are, None for any number above one.
        sort: `person`, `body`, `vessel`, or "" for any.
        at: Where the words begin.
    """

    number: int | None
    sort: str
    at: int


def standing(text: str, start: int, end: int) -> Standing | None:
    """Read the words at the end of a clause that stand for its subject, or None.

    Of `The two run offices of Okean Line, and` it is what opens the clause: `the two`.
    """
    goes_on = _GOES_ON.search(text, start, end)
    found = None
    if goes_on is not None:
        found = _OPENS.match(text, start, goes_on.start())
    if found is None:
        found = _ENDS.search(text[start:end])
        if found is None or _NO_SUBJECT.search(text, start, start + found.start("all")):
            return None
        if _THEIR.match(found["all"]) and _BESIDE.search(text, start, start + found.start("all")):
            return None  # `Two bankers and their four companies`
        return _standing(found, start + found.start("all"))
    return _standing(found, found.start("all"))


def _standing(found: re.Match[str], at: int) -> Standing | None:
    place = found["place"]
    if place and not (city_of(place) or parse_territory(place)):
        return None  # `The Okean company`: its name
    if found["number"]:
        return Standing(_number_of(found["number"]), _sort_of(found["all"]), at)
    if found["many"]:
        return Standing(None, "", at)
    sorts = (sort for sort in ("person", "body", "vessel") if found[sort])
    return Standing(1, next(sorts, ""), at)


def _number_of(words: str) -> int:
    word = words.lower().split()[-1]
    return _TWO if word == "both" else NUMBERS.get(word, _TWO)


def _sort_of(words: str) -> str:
    """Give the sort that a noun behind the number says: `both men` are no bodies."""
    return "person" if _MEN.search(words) is not None else ""


def is_both(text: str, one: Standing) -> bool:
    """Tell `both`, and `both of them`, before the verb."""
    return BOTH.match(text, one.at) is not None


def goes_on_after_verb(text: str, start: int, end: int) -> bool:
    """Tell a clause that goes on with a second verb: `Rosa Lind runs Okean Line and`."""
    found = _GOES_ON.search(text, start, end)
    return found is not None and "and" in found[0]


def antecedents(
    scene: Scene, passage: Passage, one: Standing, verb: int | None = None
) -> list[Party]:
    """Give the parties that words stand for, in order; none when nothing fits.

    Args:
        scene: The laid-out document.
        passage: The sentence with the words.
        one: The words.
        verb: Where the verb stands whose object they are, None when they are a subject. Who does
            something is no `him` of the same clause.
    """
    if one.number == 1 and _SAY_OF_SELF.search(scene.text, passage.start, one.at) is not None:
        return []
    bodies = bodies_before(scene, passage, one.at, one.number)
    if bodies:
        return [*bodies]
    accused = _accused(scene, passage, one) if verb is not None else []
    if accused:
        return accused
    if one.number == 1 and not one.sort and (latter := _latter(scene, passage)) is not None:
        return [latter]
    if one.sort == "body" and (body := of_noun(scene, passage, one.at)) is not None:
        return _marked([body], one)
    if one.sort == "body" and (body := sole_body(scene, passage, one.at)) is not None:
        beside = _HE_AND.search(scene.text, passage.start, one.at)
        owner = Standing(1, "person", beside.start("he")) if beside is not None else None
        others = antecedents(scene, passage, owner, verb) if owner is not None else []
        return [*others, *_marked([body], one)]
    if one.sort == "vessel" and (ship := vessel(scene, passage, one.at)) is not None:
        return [ship]
    found: list[Party] = []
    at = one.at if verb is None else _clause(scene.text, passage.start, verb)
    for spoken in _before(scene, passage, at):
        fitting = [each for each in spoken if _fits(each, one)]
        if one.number == 1:
            if fitting:
                return _marked(fitting[-1:], one)
            continue
        counted = [each for each in fitting if isinstance(each, Described)]
        if counted and one.number in (None, counted[-1].count):
            return [counted[-1], *_members(scene, counted[-1])]
        names: list[Party] = [each for each in fitting if isinstance(each, Named)]
        found = [*names, *found]
        if one.number is None and (len(names) > 1 or any(map(_is_many, names))):
            return names
        if one.number is not None and len(found) >= one.number:
            return found[-one.number :]
    if one.number is None:
        return found if len(found) > 1 else [*_told_above(scene, passage, one)]
    both = both_before(scene, passage, one.at)
    if both:
        return [*both]
    return _all_named(scene, passage, one) or [*_told_above(scene, passage, one)]


def _accused(scene: Scene, passage: Passage, one: Standing) -> list[Party]:
    """Give whom the same sentence accuses of something: `accused A of theft and sanctioned him`."""
    text = scene.text
    said = _ACCUSED.search(text, passage.start, one.at)
    if said is None or one.number != 1:
        return []
    end = said.end("whom")
    names = find_names(text, said.start("whom"), end, passage.known)
    if len(names) == 1:
        party: Party = named(text, names[0], (passage.start, passage.end))
        return [party] if _fits(party, one) else []
    found: list[Party] = [*single_groups(text, said.start("whom"), end, passage.known, [])]
    return found[:1]


def _members(scene: Scene, group: Described) -> list[Named]:
    """Give the names that say who a counted group is: `Two men, A and B, helped. Both were listed`.

    Right behind it, or behind a colon that ends its sentence where nobody else is spoken of; nobody
    where they are not as many as it counts.
    """
    line = next((one for one in scene.passages if one.start <= group.start < one.end), None)
    if line is None or (group.count or 0) < _TWO:
        return []
    if _COUNTED.search(scene.text, group.start, group.end) is not None:
        return []  # `Two guards shot two women` is one group to who counts
    return _row(scene, line, group.end, group.count or 0)


def _row(scene: Scene, line: Passage, at: int, count: int) -> list[Named]:
    """Give a row of exactly so many names that says who is told of before it."""
    row = row_at(scene, line, at, count)
    is_led = row and _LEADS_ROW.fullmatch(scene.text, at, row[0].name[0]) is not None
    return row if is_led else []


def row_at(scene: Scene, line: Passage, at: int, count: int) -> list[Named]:
    """Give the next names of a sentence where they are one row of exactly so many."""
    text = scene.text
    end = min(line.end, at + _LONGEST_NAMED * (count + 1))
    every = find_names(text, at, end, line.known)
    names = [one for one in every if not scene.is_blind(one.start)][: count + 1]
    row = names[:count]
    if len(row) != count:
        return []
    joined = [
        NEXT_OF_ROW.fullmatch(text, one.stop, other.start) is not None
        for one, other in pairwise(names)
    ]
    if joined != [True] * (count - 1) + [False] * (len(names) - count):
        return []
    if BY_OTHERS.match(text, row[-1].stop, line.end) is not None:
        return []
    return [named(text, one, (line.start, line.end)) for one in row]


def _all_named(scene: Scene, passage: Passage, one: Standing) -> list[Party]:
    """Give all whom the sentences before name, where `all seven` counts exactly as many."""
    found: list[Party] = []
    if one.number is None or one.number <= _TWO:
        return found
    for other in reversed(scene.passages[max(0, passage.number - _MOST_BACK) : passage.number]):
        line = (other.start, other.end)
        if other.block != passage.block:
            break
        counts = _counts_so(scene.text, line, one.number)
        if counts is not None:  # `Three brokers, A, B and C, sold for her. All three`
            return found or [*_row(scene, other, counts, one.number)]
        place = _PLACED.match(scene.text, *line)
        names = find_names(scene.text, place.end() if place else line[0], line[1], other.known)
        own = (_in_full(scene.text, each) for each in names if not scene.is_blind(each.start))
        found = [*(named(scene.text, each, line) for each in own if each is not None), *found]
        if len(found) >= one.number:
            break
    return found if len(found) == one.number else []


def _in_full(text: str, one: Found) -> Found | None:
    """Give a name of several words, or the one further above of which it is the last word."""
    word = text[one.start : one.end]
    if " " in word:
        return one
    form = re.compile(rf"[A-Z][\w’'-]+\s+{re.escape(word)}\b")
    every = [*form.finditer(text, max(0, one.start - _FAR_ABOVE), one.start)]
    if not every:
        return None
    last = every[-1]
    return msgspec.structs.replace(one, start=last.start(), end=last.end(), stop=last.end())


def _told_above(scene: Scene, passage: Passage, one: Standing) -> list[Named]:
    """Give those of whom the paragraphs above tell, where a paragraph opens with `All are`.

    They are as many as the words count, or as the sentence above that counts them; where nobody is
    counted, those of one paragraph. Nobody where a sentence is on somebody else: who was harmed,
    who spoke, or who was listed before.
    """
    first = scene.passages[passage.number - 1] if passage.number else passage
    if first.block == passage.block:
        return []
    found: list[Named] = []
    counted = one.number
    for other in reversed(scene.passages[max(0, passage.number - _MOST_BACK) : passage.number]):
        line = (other.start, other.end)
        if other.role != "body":
            break
        if any(each.count for each in other.groups):
            singles = len(_SINGLE.findall(scene.text, *line))
            counted = counted or sum(each.count or 0 for each in other.groups) + singles
            break
        if counted is None and found and other.block != first.block:
            break
        if _ON_OTHERS.search(scene.text, *line) is not None:
            return []
        spoken = [each for each in subjects(scene, other, other.end) if isinstance(each, Named)]
        spoken += _with_his(scene, other, spoken)
        if not spoken and _GOES_ON_SO.match(scene.text, *line) is None:
            break
        found = [*spoken, *found]
    whole = _without_short(found)
    if counted is None:
        return whole if len(whole) > 1 else []
    return whole if len(whole) == counted else []


def _with_his(scene: Scene, line: Passage, spoken: Sequence[Named]) -> list[Named]:
    """Give what stands beside a subject as his: `Karl Oster and his company, Okean Line, have`."""
    ends = {one.name[1] for one in spoken}
    joints = [
        one for one in _AND_HIS.finditer(scene.text, line.start, line.end) if one.start() in ends
    ]
    starts = {one.end() for one in joints}
    found = find_names(scene.text, line.start, line.end, line.known) if starts else []
    place = (line.start, line.end)
    return [named(scene.text, one, place) for one in found if one.start in starts]


def _without_short(found: Sequence[Named]) -> list[Named]:
    """Leave out who is told of again, by some words of the name: `Rosa Lind`, `Lind`."""
    kept: list[Named] = []
    words: list[set[str]] = []
    for one in found:
        own = set(one.display.split())
        if not any(own <= other for other in words):
            kept.append(one)
            words.append(own)
    return kept


def _counts_so(text: str, line: Stretch, number: int) -> int | None:
    """Give where the noun ends of which a sentence counts as many: `Ivo Made met three firms`."""
    return next(
        (
            each.end()
            for each in _MANY.finditer(text, *line)
            if NUMBERS.get(each["number"].lower()) == number
        ),
        None,
    )


def _latter(scene: Scene, passage: Passage) -> Named | None:
    """Give the last of two whom the sentence before names, whatever is said of them there."""
    before = scene.passages[passage.number - 1] if passage.number else passage
    if before is passage or before.block != passage.block:
        return None
    names = find_names(scene.text, before.start, before.end, before.known)
    line = (before.start, before.end)
    return named(scene.text, names[-1], line) if len(names) > 1 else None


def _clause(text: str, start: int, at: int) -> int:
    """Give where the clause of a place begins."""
    return max((one.end() for one in CLAUSES.finditer(text, start, at)), default=start)


def _is_many(each: Party) -> bool:
    """Tell a single party of which a text says `they`: an army, a bank, no man."""
    return isinstance(each, Named) and is_body_name(each.display)


def _marked(found: list[Party], one: Standing) -> list[Party]:
    for each in found:
        if isinstance(each, Named) and each.schema == "LegalEntity" and one.sort:
            each.schema = _SCHEMATA[one.sort]
    return found


def _fits(each: Party, one: Standing) -> bool:
    if isinstance(each, Described):
        return one.number != 1
    if one.sort == "person":
        return each.schema in ("Person", "LegalEntity") and not is_body_name(each.display)
    return each.schema != "Person" if one.sort else True


def _before(scene: Scene, passage: Passage, at: int) -> Iterator[list[Party]]:
    """Give what is spoken of before a place, nearest sentence first, within its paragraph."""
    yield subjects(scene, passage, at)
    back = scene.passages[max(0, passage.number - _MOST_BACK) : passage.number]
    for other in reversed(back):
        if other.block != passage.block:
            return
        yield subjects(scene, other, other.end)


def as_drafts(found: Sequence[Party]) -> tuple[list[Named], list[Described]]:
    """Part antecedents into names and groups."""
    return (
        [one for one in found if isinstance(one, Named)],
        [one for one in found if isinstance(one, Described)],
    )
