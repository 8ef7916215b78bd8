"""Words for places beside a time, and words by which what is told is done from elsewhere.

Source: this project.
"""

import re

from proscribe.reports.times.placenames import COURT_OF, PART_OF

_WORD = r"[A-Z][\w.]*(?:[’'‘-](?!s\b)\w+){0,5}"
_LINK = r"(?:al-|el-|(?:al|el|do|da|dos|au|aux|del|de\s+los|de\s+las|de\s+la|de)\s+)"
NAME = (
    rf"(?:the\s+)?(?:(?:{PART_OF}|{COURT_OF})\s+)?"
    rf"{_WORD}(?:[\s-]+{_LINK}?{_WORD}){{0,3}}"
)
# Who takes, enters or strikes a place does it there.
DEEDS = (
    r"(?:reached|left|departed|entered|struck|hit|bombed|shelled|besieged|captured|seized|stormed|occupied|invaded|attacked|"
    r"governed|ruled|visited|took|retook|recaptured|overran|held|controlled|looted|burned|toured|encircled|liberated|"
    r"entering|leaving|reaching|departing|striking|bombing|shelling|besieging|capturing|storming|occupying|invading|attacking|"
    r"visiting|overrunning|retaking)"
)
_EVENT_OF = (
    r"(?:people|fall|battle|siege|capture|seizure|bombing|shelling|bombardment|invasion|occupation|storming|"
    r"liberation|evacuation|blockade|encirclement|takeover|recapture|destruction|looting|sack)"
)
EVENT_ON = r"(?:attacks?|assaults?|raids?|strikes?|march|advances?|advanced|offensive)"
PART_NOUN = (
    r"(?:airport|port|town|city|underground|metro|subway|station|harbou?r|squares?|markets?|cathedral|mosques?|"
    r"outskirts|villages?|waters|streets?|districts?|quarters?|neighbou?rhoods?|provinces?|regions?|valley|plains?|"
    r"hills|capital|suburbs?|coast|university|bank|hospital|prison|north|south|east|west)"
)
_PREPOSITION = (
    r"(?:in|at|near|outside|inside|around|across|over|throughout|from|through|off|into|to|"
    rf"(?:{PART_NOUN}|{_EVENT_OF})\s+of|(?:the\s+)?(?:capital|city|town|port),|"
    r"(?:dropped|rained|fired|(?:rockets?|bombs?|shells?|missiles?|mortars?|drones?)\s+(?:[\w’-]+\s+){0,4}fell)\s+on|"
    r"(?:rolled|marched|advanced|drove|broke|pushed|poured|burst)\s+into|"
    rf"{EVENT_ON}\s+(?:on|against)|(?:flew|flown|missions?|sorties|flights)(?:,\s[^,;:.]{{2,40}},)?\s+(?:against|over)|{DEEDS})"
)
# Of what is named after a place and lies there: `the Kherson region`, `Kabul airport`.
NAMED_AFTER = (
    r"(?:area|regions?|provinces?|districts?|governorates?|oblast|prefecture|county|township|valley|peninsula|"
    r"airport|port|harbou?r|station|prison|suburbs?|neighbou?rhoods?|quarter|camp|crossing|highway|border|front|"
    r"strait|basin|gorge|market|hospital|university|capital|coast|mainland|parliament|soil|territory|waters|side)"
)
# `in illegally annexed Made Town`, `in Ruritanian-held Made Town`
_STANDING = (
    r"(?:(?:[a-z]+ly\s+)?(?:[A-Za-z]+-)?(?:annexed|occupied|held|controlled|besieged|neighbou?ring|nearby|war-torn|"
    r"divided|blockaded|contested|disputed|encircled|liberated|ruined)\s+)?"
)
PLACE = re.compile(
    # `Al-Qaida in Iraq` is a name
    rf"\b(?=\w)(?<!Qaida\s)(?<!Qaeda\s)(?<!Qa’ida\s)(?<!Qa'ida\s)(?<!-)(?P<lead>(?i:{_PREPOSITION}))\s+"
    rf"(?:and\s+around\s+)?{_STANDING}(?P<name>{NAME})(?P<part>\s+{NAMED_AFTER}\b(?!\s+of\b))?(?P<owner>[’']s\b)?"
)
# a stop, but none of a short form
STOP = r"(?<!\bSt)(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bGen)(?<!\bCol)(?<!\bNo)(?<!\bU\.S)\.\s"
BREAK = re.compile(
    rf"[;:“”\"«»\n]|{STOP}|\s[–—-]\s|,\s+(?:and|but|while|which|who|whom|after\s+which)\s"
)
# What is done from elsewhere, or told: `a bank in Nairobi was sanctioned in January`.
TOLD = (
    r"designat|sanction|blacklist|list(?:ed|s|ing)\b|add(?:ed|s)\b|impos|froze|said|says|told|report(?!er)|confirm|"
    r"announc|warn|quoted|according|wrote|nam(?:ed|es)\b|remov|indict|charg|trad(?:ed|es)|resolution|regulation|"
    r"judge?ments?|verdict|ruling|decree|(?:sold|sells)\b|from\s+today"
)
ELSEWHERE = re.compile(
    rf"\b(?:{TOLD}|freezes?\b|payments?\b|transactions?\b|licen[cs]es?\b|contracts?\s+(?:with|for|through|at)|bookings?\b|situation|based|living|lives|born|offices?\b|registered|resid(?:es?|ing|ed)\b|located|incorporated|"
    r"headquarter|owns?\b|owners?\b|compan(?:y|ies)|firms?\b|(?-i:nationals?)\b|citizen|minister|ministry|government|embassy|committee|accounts?|branch|"
    r"who\b|whose)\w*",
    re.IGNORECASE,
)
TOLD_ELSEWHERE = re.compile(rf"\b(?:{TOLD}|who\b|whose)\w*", re.IGNORECASE)
WHERE = frozenset({"in", "at", "near", "outside"})
# Other words that say where something happens: `marched through Made Town`, `entered Made Town`
EVENT_WHERE = re.compile(
    rf"(?:through|across|around|throughout|inside|over|off|.* (?:of|on|against|into)|.*,|{DEEDS})"
)
