"""Members of a counted group who are told of one by one: `Three officers are listed. A led ...`.

The sentence counts them and names nobody; each of those behind it opens with a name and says what
its bearer does. They are of the group where they are exactly as many, every sentence of the
paragraph is on one of them, and none says what is told of others: who spoke, was harmed, or was
listed before.

Source: this project.
"""

import re
from collections.abc import Iterator, Sequence

from proscribe.reports.designations.acts.stretches import Stretch
from proscribe.reports.designations.draft import SCHEMATA, Described, Measure, Named
from proscribe.reports.designations.targets.craft import craft_at
from proscribe.reports.designations.targets.drafting import item
from proscribe.reports.designations.targets.naming import is_body_name
from proscribe.reports.designations.targets.ofalist import HURT
from proscribe.reports.designations.targets.ranks import after_ranks
from proscribe.reports.designations.targets.singles import target_nouns
from proscribe.reports.parties.nouns import noun_at
from proscribe.reports.parties.scene import Passage, Scene

_TOLD = frozenset({"individual", "entity", "vessel"})
_FAR = 60  # sentences in which they are told of
_MOST = 12  # so many are told of one by one
# what somebody is or does, right behind the name and what is put between
_DOES = re.compile(
    r"(?:\s*\([^()]{2,60}\))*(?:,\s[^,;:]{2,90},|,|\s+(?:of|at|from|in)\s+(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,6}?)?\s+"
    r"(?:(?:also|later|once|then|long|formerly|personally|now|currently|still)\s+){0,2}(?:"
    r"direct(?:s|ed)|head(?:s|ed)|leads?|led|command(?:s|ed)|runs?|ran|owns?|owned|control(?:s|led)|oversees|oversaw|"
    r"supervis(?:es|ed)|manag(?:es|ed)|presid(?:es|ed)|orders|ordered|sign(?:s|ed)|serv(?:es|ed)|keeps|kept|sells|sold|"
    r"buys|bought|suppli(?:es|ed)|ship(?:s|ped)|carri(?:es|ed)|operat(?:es|ed)|charter(?:s|ed)|financ(?:es|ed)|"
    r"fund(?:s|ed)|buil(?:ds|t)|recruit(?:s|ed)|train(?:s|ed)|plan(?:s|ned)|organi[sz](?:es|ed)|arrang(?:es|ed)|"
    r"act(?:s|ed)\s+as|provid(?:es|ed)|procur(?:es|ed)|chair(?:s|ed)|handl(?:es|ed)|pays|paid|launder(?:s|ed)|"
    r"smuggl(?:es|ed)|mov(?:es|ed)|hir(?:es|ed)|own|trad(?:es|ed)|holds?|held(?!\s+(?:for|in|without|by)\b)|wrote\s+(?:the|its)\s|sat\s|rose\s+to|"
    r"(?:is|was|has\s+been)\s+(?=(?:an?|the|its|their|deputy|head|chief|minister|commander|director|governor|one\s+of\s+the|"
    r"held\s+to|believed|accused|thought|said\s+to|responsible|in\s+charge|in\s+command|second|first|among\s+those\s+answerable)\b))"
)
# `The Panama-flagged KESTREL (IMO 9074729) loaded`, `The Kestrel, built in 2004, has carried`
_A_CRAFT = re.compile(
    r"(?P<the>[Tt]he\s+)?(?:(?:[A-Z][\w-]*-(?:flagged|registered|owned|managed)|"
    r"(?!(?:destroyers?|frigates?|warships?|cutters?|corvettes?|submarines?|gunboats?|rescue|patrol|lifeboats?)\b)[a-z-]+)\s+){0,3}"
    r"(?:(?:M/?[VT]|MT|LPG/C|LNG/C)\s+)?(?P<name>(?!(?:The|It|They|All|Each|Both|USS|HMS|Pentagon|Navy|Coast|Army|Guard|Ministry|Authorit\w+|Company|Carrier|Destroyer|Frigate|Cutter|Warship|Witnesses|Parliament|Inspectors|Officials|Investigators)\b)[A-Z][\w’'-]*(?:\s+(?:[A-Z\d][\w’'-]*|of\s+[A-Z]\w+)){0,3})"
    r"(?P<number>(?:\s*\([^()]{2,60}\))*)(?:,\s[^,;:]{2,90},|,)?\s+"
    r"(?:(?:also|later|once|then|has|had|have|repeatedly|regularly|twice|again|recently|now|still|often)\s+){0,3}(?:"
    r"carri(?:es|ed)|load(?:s|ed)|unload(?:s|ed)|sail(?:s|ed)|chang(?:es|ed)|deliver(?:s|ed)|call(?:s|ed)\s+(?:at|in)|dock(?:s|ed)|"
    r"transport(?:s|ed)|transfer(?:s|red)|switch(?:es|ed)\s+off|turn(?:s|ed)\s+off|took\s+(?:on|part)|discharg(?:es|ed)|"
    r"mov(?:es|ed)|ship(?:s|ped)|visit(?:s|ed)|fl(?:ies|ew)|us(?:es|ed)|went\s+dark|met|hid(?:es)?|brought|brings|made|ran|runs|"
    r"(?:is|was|been)\s+(?:an?|the|owned|managed|operated|bought|renamed|reflagged|built|seen|used|involved|flagged|registered|caught|tracked|one\s+of)|"
    r"belongs?|belonged|holds?|held)\b"
)
# what a craft does and a bank, a paper or a parliament does not
_AT_SEA = re.compile(
    r"\s(?:(?:un)?load(?:s|ed)|sail(?:s|ed)|dock(?:s|ed)|discharg(?:es|ed)|call(?:s|ed)\s+(?:at|in)|carri(?:es|ed)|"
    r"(?:switch(?:es|ed)|turn(?:s|ed))\s+off|went\s+dark)$"
)
_THE_CRAFT = re.compile(
    r"(?P<name>[A-Z][\w’'-]*(?:\s+(?:[A-Z\d][\w’'-]*|of\s+[A-Z]\w+)){0,3})(?:\s*\([^()]{2,60}\))*\s*(?:[.,;]|$)"
)
# `The first, Okean Line, ...`, `The third is Made Bank`
_NTH = re.compile(
    r"(?:One|The\s+(?:first|second|third|fourth|fifth|sixth|last|other))(?:\s+(?:is|was),?\s+|,\s+)(?:the\s+)?(?=[A-Z])"
)
_IS_NTH = re.compile(r"(?:One|The\s+\w+)\s+(?:is|was)\s")
_A_KIND = re.compile(r"An?\s+(?P<kind>[^,;:.()“”\"]{3,60}),\s+(?=[A-Z])")
_GOES_ON = re.compile(r"(?:He|She|It|They|His|Her|Its|Their|Under\s+(?:him|her|it))\b")
# words of a sentence on somebody else, or on another day
_OTHERS = re.compile(
    r"\b(?:victims?|survivors?|famil(?:y|ies)|widow|hostages?|said|told|designated|sanctioned|blacklisted|listed|"
    r"delisted|welcomed|praised|condemned|critici[sz]ed|clinic|charity|school|newspaper|magazine|reporters?|"
    r"journalists?|lawyers?|activists?|critics?|analysts?|spokes\w+|human\s+rights\s+(?:group|defender)\w*|opposition|"
    r"ambassador\s+to|High\s+Representative|Vice[-\s]?Chair|Attorney[-\s]General|sanctions|OFSI|SECO|DFAT|FCDO|EAER|"
    r"European\s+Union|the\s+(?:Security\s+Council|Council|Commission|Committee|delegation)(?=\s*[.,;]|\s+and\b)|"
    r"the\s+(?:file|case|inquiry|investigation)|free\s+party|union|(?:largest|biggest)\s+employer|they|them|the\s+others?|Treasury|OFAC|State\s+Department|successor|predecessor)\b|[“”\"]"
)
_CALLED = re.compile(
    r"(?:Reporter|Journalist|Lawyer|Attorney|Activist|Analyst|Spokes\w+|Ambassador|Senator|Secretary|Under\s+Secretary)\s"
)
_HEADS = re.compile(
    r"(?:The\s+)?(?:Vice[-\s])?(?:President|Prime\s+Minister|Chancellor|Minister|King|Pope)\b"
)
_OFFICIALS = re.compile(
    r"\b(?:officials?|ministers?|leaders?|politicians?|people|persons|individuals|m[ae]n|wom[ae]n)\b"
)
_KIN = re.compile(r"\b(?:of\s+(?:his|her|their|its)|others?|further|more|additional|unnamed)\b")


def told_each(scene: Scene, measures: Sequence[Measure]) -> Iterator[tuple[Measure, Named]]:
    """Give the parties of whom the sentences behind a counted group tell one by one.

    Args:
        scene: The laid-out document.
        measures: Its measures.

    Returns:
        Each with its measure; nobody of a group whose sentence names somebody or counts others too.
    """
    for measure in measures:
        if measure.action not in ("add", "remove"):
            continue
        for group in measure.groups:
            here = _alone(scene, measure, group)
            if here is not None:
                yield from ((measure, one) for one in _members(scene, here, group))


def _alone(scene: Scene, measure: Measure, group: Described) -> Passage | None:
    """Give the sentence of a group that is the only one it tells of and that names nobody."""
    here = next((one for one in scene.passages if one.start <= group.start < one.end), None)
    if here is None or not 1 < (group.count or 0) <= _MOST or group.type not in _TOLD:
        return None
    beside = any(one is not group and here.start <= one.start < here.end for one in measure.groups)
    if beside or _KIN.search(scene.text, group.start, group.end):
        return None
    named = (place for one in measure.named for place in one.mentions)
    return None if any(here.start <= place[0] < here.end for place in named) else here


def _members(scene: Scene, here: Passage, group: Described) -> list[Named]:
    text = scene.text
    is_hurt = HURT.search(text, here.start, here.end) is not None
    found: list[Named] = []
    for one in scene.passages[here.number + 1 : here.number + _FAR]:
        if one.role != "body":
            break
        if found and _GOES_ON.match(text, one.start, one.end):
            continue
        is_new = _parted(text, here.end if not found else found[-1].line[1], one.start)
        if len(found) == group.count and is_new:
            break  # what another paragraph is about
        named = _member(scene, one, group, ranked=is_hurt)
        if named is None:
            return found if len(found) == group.count and is_new else []
        found.append(named)
    return found if len(found) == group.count else []


def _of_kind(text: str, line: Stretch, group: Described) -> re.Match[str] | None:
    """Read what a sentence calls the party it opens with: `A Turkish firm, Okean Line,`."""
    lead = _A_KIND.match(text, *line)
    if lead is None:
        return None
    words = (word.lower() for word in lead["kind"].replace("-", " ").split())
    types = {noun_at(target_nouns(), word).type for word in words if word in target_nouns()}
    return lead if types == {group.type} else None


def _parted(text: str, start: int, end: int) -> bool:
    """Tell two sentences of different paragraphs."""
    return "\n" in text[start:end]


def _member(scene: Scene, one: Passage, group: Described, *, ranked: bool) -> Named | None:
    """Give the party that a sentence opens with and tells the doings of, or None."""
    text, line = scene.text, (one.start, one.end)
    nth = _NTH.match(text, *line)
    craft = None
    if group.type == "vessel":
        is_nth = nth is not None and _IS_NTH.match(text, nth.start()) is not None
        form = _THE_CRAFT if is_nth else _A_CRAFT
        craft = form.match(text, nth.end() if nth else line[0], line[1])
    if craft is not None and (nth is not None or _is_craft(craft)):
        return _craft(text, one, craft.span("name"))
    lead = nth or _of_kind(text, line, group)
    named = item(scene, (lead.end(), one.end) if lead is not None else line, told=True)
    if named is not None:
        named.line = line
    if named is None or _CALLED.match(text, *line) or _OTHERS.search(text, *line):
        return None
    is_told = lead is not None and lead.re is _NTH and _IS_NTH.match(text, lead.start())
    if not is_told and _DOES.match(text, named.name[1], one.end) is None:
        return None
    if HURT.search(text, *line):
        return None
    if ranked and after_ranks(text, *line) == one.start:
        return None
    wanted = SCHEMATA[group.type]
    is_body = named.schema in SCHEMATA["entity"] or is_body_name(named.display)
    if is_body != (group.type == "entity") and not (is_told and group.type == "entity"):
        return None  # `two firms are listed. Rosa Lind owns both.`
    if named.schema != "LegalEntity" and named.schema not in wanted:
        return None
    if _HEADS.match(text, *line) and _OFFICIALS.search(text, group.start, group.end) is None:
        return None  # `two brokers are listed. President Rosa Lind signed the order.`
    named.schema = wanted[0] if named.schema == "LegalEntity" else named.schema
    return named


def _is_craft(found: re.Match[str]) -> bool:
    """Tell a name of a craft by what stands before it, its number, or what only craft do."""
    marked = found["the"] or found.start("name") > found.start() or found["number"]
    return bool(marked) or found["name"].isupper() or _AT_SEA.search(found[0]) is not None


def _craft(text: str, one: Passage, name: Stretch) -> Named | None:
    """Give the craft of which a sentence tells what it did, None where it speaks of others too."""
    line = (one.start, one.end)
    if _OTHERS.search(text, *line) is not None or HURT.search(text, *line) is not None:
        return None
    if any(known.start < name[1] and name[0] < known.end for known in one.known):
        return None  # a state, its navy
    return Named(
        name=name, display=text[slice(*name)], mentions=[name], aliases=[],
        schema=SCHEMATA["vessel"][0], countries=(), line=line, at=name[0],
        numbers=craft_at(text, name[1], line[1])[1],
    )  # fmt: skip
