"""Words for places beside a time, and words by which what is told is done from elsewhere.

Source: this project.
"""

import re

from proscribe.reports.times.placenames import COURT_OF, PART_OF

_WORD = r"[A-Z][\w.]*(?:[’'‘-](?!s\b)\w+)*"
NAME = (
    rf"(?:the\s+)?(?:(?:{PART_OF}|{COURT_OF})\s+)?"
    rf"{_WORD}(?:[\s-]+(?:al-|el-|al\s+|el\s+|de\s+|do\s+|da\s+|au\s+)?{_WORD}){{0,3}}"
)
_PREPOSITION = (
    r"(?:in|at|near|outside|inside|around|across|over|throughout|from|through|off|into|to|"
    r"(?:airport|port|town|city|underground|metro|subway|station|harbou?r|squares?|markets?|cathedral|mosques?|outskirts|villages?|waters|streets|districts?|quarters?|neighbou?rhoods?|provinces?|regions?|valley|plains?|hills|fall|battle|siege|capture|streets?|people|seizure|"
    r"bombing|shelling|capital|suburbs?|outskirts|coast|university|bank|hospital|prison|north|south|east|west)\s+of|"
    r"(?:attacks?|assault|raid|strikes?|march|advances?|advanced|offensive)\s+(?:on|against)|"
    r"(?:reached|left|entered|struck|hit|bombed|shelled|besieged|captured|seized|stormed|occupied|invaded|attacked|governed|ruled|visited))"
)
PLACE = re.compile(
    # `Al-Qaida in Iraq` is a name
    rf"\b(?<!Qaida\s)(?<!Qaeda\s)(?<!Qa’ida\s)(?<!Qa'ida\s)(?P<lead>(?i:{_PREPOSITION}))\s+(?:and\s+around\s+)?(?P<name>{NAME})(?P<owner>[’']s\b)?"
)
BREAK = re.compile(
    r"[;:“”\"«»\n]|\.\s|\s[–—]\s|,\s+(?:and|but|while|which|who|whom|after\s+which)\s"
)
# What is done from elsewhere, or told: `a bank in Nairobi was sanctioned in January`.
ELSEWHERE = re.compile(
    r"\b(?:designat|sanction|blacklist|list(?:ed|s|ing)\b|add(?:ed|s)\b|impos|froze|said|says|told|report(?!er)|confirm|announc|"
    r"warn|quoted|according|wrote|nam(?:ed|es)\b|remov|indict|charg|trad(?:ed|es)|based|living|lives|born|office|"
    r"registered|resid|located|incorporated|headquarter|owns?\b|owners?\b|compan(?:y|ies)|firms?\b|national|citizen|minister|ministry|government|embassy|resolution|regulation|judge?ments?|verdict|ruling|decree|"
    r"committee|sold|sells|accounts?|branch|who\b|whose|from\s+today)\w*",
    re.IGNORECASE,
)
WHERE = frozenset({"in", "at", "near", "outside"})
