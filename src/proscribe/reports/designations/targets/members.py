"""The parties that one clause opens with and tells the doings of: `Colonel A led the guards`.

Source: this project.
"""

import re
from collections.abc import Iterator

import msgspec

from proscribe.reports.designations.acts.stretches import Stretch
from proscribe.reports.designations.draft import SCHEMATA, Described, Named
from proscribe.reports.designations.targets.craft import craft_at
from proscribe.reports.designations.targets.drafting import item
from proscribe.reports.designations.targets.naming import is_body_name
from proscribe.reports.designations.targets.ofalist import HURT
from proscribe.reports.designations.targets.ranks import after_ranks
from proscribe.reports.designations.targets.singles import target_nouns
from proscribe.reports.parties.nouns import noun_at
from proscribe.reports.parties.scene import Passage, Scene
from proscribe.values.lexicon.borne import is_counted

# what somebody is or does, right behind the name and what is put between
_DOES = re.compile(
    r"(?:\s*\([^()]{2,60}\))*(?:,\s[^,;:]{2,90},|,|\s+(?:of|at|from|in)\s+(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,6}?)?\s+"
    r"(?:(?:also|later|once|then|long|formerly|personally|now|currently|still|has|have)\s+){0,2}(?:"
    r"direct(?:s|ed)|head(?:s|ed)|leads?|led|command(?:s|ed)|runs?|ran|owns?|owned|control(?:s|led)|oversees|oversaw|"
    r"supervis(?:es|ed)|manag(?:es|ed)|presid(?:es|ed)|orders|ordered|sign(?:s|ed)(?!\s+(?:the|an?|their|its)\s+(?:[\w-]+\s+){0,2}?(?:treaty|accord|agreement|letter|petition|book|law|pact)\b)|serv(?:es|ed)|keeps|kept|sells|sold|"
    r"buys|bought|suppli(?:es|ed)|ship(?:s|ped)|carri(?:es|ed)|operat(?:es|ed)|charter(?:s|ed)|financ(?:es|ed)|"
    r"fund(?:s|ed)|buil(?:ds|t)|recruit(?:s|ed)|train(?:s|ed)|plan(?:s|ned)|organi[sz](?:es|ed)|arrang(?:es|ed)|"
    r"act(?:s|ed)\s+as|provid(?:es|ed)|procur(?:es|ed)|chair(?:s|ed)|handl(?:es|ed)|pays|paid|launder(?:s|ed)|"
    r"smuggl(?:es|ed)|mov(?:es|ed)|hir(?:es|ed)|own|trad(?:es|ed)|makes?|made|produc(?:es|ed)|brings?|brought|imports?|imported|"
    r"export(?:s|ed)|deals?|dealt|collect(?:s|ed)|holds?|held(?!\s+(?:for|in|without|by)\b)|wrote\s+(?:the|its)\s|sat\s|rose\s+to|"
    r"(?:is|was|has\s+been)\s+(?=(?:an?|the|its|their|deputy|head|chief|minister|commander|director|governor|one\s+of\s+the|"
    r"held\s+to|believed|accused|thought|said\s+to|responsible|in\s+charge|in\s+command|second|first|among\s+those\s+answerable)\b)|"
    r"(?:was|were|is|are)\s+(?:given|put\s+in|placed\s+in)\s+(?:charge|command|control|the\s+(?:command|control|task))\b)"
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
    r"(?:One(?:\s+of\s+(?:them|the\s+(?:two|three|four|five|pair|men|women|brothers)))?|The\s+(?:first|second|third|fourth|fifth|sixth|last|other))(?:\s+(?:is|was),?\s+|,\s+)(?:the\s+)?(?=[A-Z])"
)
_NTH_NAMED = re.compile(
    r"(?:One|The\s+\w+)(?:\s+of\s+[a-z]+(?:\s+[a-z]+)?)?,\s+[A-Z][^,;:.]{2,60},\s"
)
_IS_NTH = re.compile(r"(?:One|The\s+\w+)\s+(?:is|was)\s")
_A_KIND = re.compile(r"An?\s+(?P<kind>[^,;:.()“”\"]{3,60}),\s+(?=[A-Z])")
# words of a sentence on somebody else, or on another day
OF_OTHERS = re.compile(
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
# what people do with firms
_OWNS = re.compile(
    r"[^.;]{0,90}?\s(?:owns?|owned|runs?|ran|controls?|controlled|head(?:s|ed)|leads?|led|direct(?:s|ed)|manag(?:es|ed)|"
    r"command(?:s|ed)|chair(?:s|ed)|founded|(?:is|was)\s+(?:(?:the|an?|its|their)\s+)?(?:\w+\s+)?"
    r"(?:owner|head|chief|director|chair\w*|founder|president|manager|partner|minister|man|woman))\b"
)
# `a detention centre`; `brings migrants in and sells them on`: no others
_NOBODY = re.compile(
    r"\b(?:detention|execution)\s+(?:cent(?:re|er)|camp|facilit(?:y|ie)|site)s?\b|"
    r"(?<=[a-z,]\s)(?:bring|brought|mov|smuggl|sell|sold|transport|ship|take|took|carr)\w*\s+[a-z]+s\b[^.;:“”\"]{0,120}?\sthem\b|"
    # `signs for Okean Line, one of eight firms designated in 2017, which stays on the list`
    r"(?<=[A-Za-z)]),\s+(?:itself\s+|(?:one\s+of|an?|the)\s+[^,;.:“”\"]{2,60}?\s)(?:designated|sanctioned|listed|blacklisted)\b[^;:“”\"]*"
)
# what is done by those who speak of them, judge them, suffer from them or sell to them
_FOROF_OTHERS = re.compile(
    r"\b(?:holds?|held|chair(?:s|ed)|leads?|led)\s+(?:(?:the|an?|its)\s+)?(?:[a-z]+\s+){0,2}?(?:talks|meetings?|summit|"
    r"hearings?|sessions?|inquir\w+|investigations?|debate|briefing|press\s+conference)\b(?!\s+(?:that|where|which|at|in\s+which)\b)|"
    r"\b(?:collect(?:s|ed)|provid(?:es|ed)|produc(?:es|ed)|brings?|brought|handl(?:es|ed)|made|makes?)\s+(?:(?:the|an?)\s+)?"
    r"(?:[a-z]+\s+){0,2}?(?:evidence|proof|testimony|seizures?|complaints?|lawsuits?|suit|charges|arrests?|film|documentary|"
    r"reports?|podcast)\b|"
    r"\b(?:pays|paid)\s+(?:the|an?)\s+(?:[a-z]+\s+)?ransom\b|\bheld\s+to\s+ransom\b|"
    r"\b(?:makes?|made|suppli(?:es|ed)|sells|sold|buil(?:ds|t)|produc(?:es|ed))\s+the\s+(?:engines?|chips|components|parts|"
    r"turbines?|motors?)\b(?!\s+(?:for|of|in|that|which)\b)"
)
_SEMICOLON = re.compile(r";\s+(?:and\s+)?(?:the\s+)?(?=[A-Z])")
_PAIR_NAME = r"[A-Z][\w’'-]*(?:\s+(?:(?:al|el|bin|ibn|ben|de|van|von)\s+)?[A-Z][\w’'-]+){1,5}"
PAIR = re.compile(rf"(?P<one>{_PAIR_NAME})\s+and\s+(?P<two>{_PAIR_NAME})(?=,|\s+[a-z])")


def clauses(text: str, one: Passage) -> Iterator[Stretch]:
    """Give the clauses of a sentence that semicolons part: `A makes lenses; and the B sells`."""
    at = one.start
    for stop in _SEMICOLON.finditer(text, one.start, one.end):
        yield at, stop.start()
        at = stop.end()
    yield at, one.end


def members_of(scene: Scene, one: Passage, group: Described, *, ranked: bool) -> list[Named]:
    """Give the parties that a clause opens with and tells the doings of: `A and B bring arms`."""
    pair = PAIR.match(scene.text, one.start, one.end)
    if pair is not None and group.type == "individual":
        first = item(scene, pair.span("one"))
        second = _member(scene, _from(one, pair.start("two")), group, ranked=ranked)
        if first is not None and second is not None and first.name == pair.span("one"):
            first.schema, first.line = SCHEMATA[group.type][0], (one.start, one.end)
            return [first, second]
        return []
    found = _member(scene, one, group, ranked=ranked)
    return [found] if found is not None else []


def _from(one: Passage, start: int) -> Passage:
    return msgspec.structs.replace(one, start=start)


def _of_kind(text: str, line: Stretch, group: Described) -> re.Match[str] | None:
    """Read what a sentence calls the party it opens with: `A Turkish firm, Okean Line,`."""
    lead = _A_KIND.match(text, *line)
    if lead is None:
        return None
    words = (word.lower() for word in lead["kind"].replace("-", " ").split())
    types = {noun_at(target_nouns(), word).type for word in words if word in target_nouns()}
    return lead if types == {group.type} else None


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
    is_told = lead is not None and lead.re is _NTH and _IS_NTH.match(text, lead.start())
    is_apposed = lead is not None and lead.re is _NTH and _NTH_NAMED.match(text, lead.start())
    named = opened_with(
        scene, one, lead.end() if lead is not None else one.start, told=is_told or is_apposed
    )
    if named is None:
        return None
    if ranked and after_ranks(text, *line) == one.start:
        return None
    wanted = SCHEMATA[group.type]
    is_body = named.schema in SCHEMATA["entity"] or is_body_name(named.display)
    if group.type == "entity" and not is_body:
        is_body = is_no_person(named.display) and not _OWNS.match(text, named.name[1], one.end)
    if is_body != (group.type == "entity") and not (is_told and group.type == "entity"):
        return None  # `two firms are listed. Rosa Lind owns both.`
    if named.schema != "LegalEntity" and named.schema not in wanted:
        return None
    if _HEADS.match(text, *line) and _OFFICIALS.search(text, group.start, group.end) is None:
        return None  # `two brokers are listed. President Rosa Lind signed the order.`
    named.schema = wanted[0] if named.schema == "LegalEntity" else named.schema
    return named


def opened_with(scene: Scene, one: Passage, start: int, *, told: object = False) -> Named | None:
    """Give the party that a sentence opens with and tells the doings of, whatever it is, or None.

    Args:
        scene: The laid-out document.
        one: The sentence.
        start: Where the name begins, at the earliest.
        told: The words before the name tell already of whom it is: `The third is Made Bank`.
    """
    text, line = scene.text, (one.start, one.end)
    named = item(scene, (start, one.end), told=True)
    if named is not None:
        named.line = line
    said = _NOBODY.sub(" ", text[slice(*line)])
    if named is None or _CALLED.match(text, *line) or OF_OTHERS.search(said):
        return None
    if not told and _DOES.match(text, named.name[1], one.end) is None:
        return None
    return None if HURT.search(said) or _FOROF_OTHERS.search(said) else named


def is_no_person(name: str) -> bool:
    """Tell a name of which no word but the last is one that people bear: `MTS Engineering`."""
    words = name.split()
    return any(word.isupper() and len(word) > 1 for word in words) or not any(
        is_counted(word.casefold()) for word in words[:-1]
    )


def _is_craft(found: re.Match[str]) -> bool:
    """Tell a name of a craft by what stands before it, its number, or what only craft do."""
    marked = found["the"] or found.start("name") > found.start() or found["number"]
    return bool(marked) or found["name"].isupper() or _AT_SEA.search(found[0]) is not None


def _craft(text: str, one: Passage, name: Stretch) -> Named | None:
    """Give the craft of which a sentence tells what it did, None where it speaks of others too."""
    line = (one.start, one.end)
    if OF_OTHERS.search(text, *line) is not None or HURT.search(text, *line) is not None:
        return None
    if any(known.start < name[1] and name[0] < known.end for known in one.known):
        return None  # a state, its navy
    return Named(
        name=name, display=text[slice(*name)], mentions=[name], aliases=[],
        schema=SCHEMATA["vessel"][0], countries=(), line=line, at=name[0],
        numbers=craft_at(text, name[1], line[1])[1],
    )  # fmt: skip
