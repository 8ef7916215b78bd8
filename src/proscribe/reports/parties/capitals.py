"""Capitals that stand for their government: `Pyongyang fired two missiles`, `sanctions on Tehran`.

A capital means its government where it does something that only a government does, or where
something is put on it; everywhere else it is a place. `Pyongyang said` is read with the speakers.

Source: this project.
"""

import re

_WHEN = r"(?:\s+(?:on\s+|late\s+|early\s+|last\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?)?"
_HELPS = r"(?:\s+(?:has|have|had|also|again|then|later|now|recently|already|repeatedly|itself))*"
_DOES = re.compile(
    rf"(?:\s+and\s+[A-Z]\w+)?{_WHEN}{_HELPS}{_WHEN}\s+(?:fire[sd]|launche[sd]|teste[ds]|tests|shot|"
    r"detonate[sd]|impose[sd]|sanction(?:s|ed)|blackliste?[sd]|blacklisted|designate[sd]|lift(?:s|ed)|"
    r"eased?|tightene?[ds]|froze|freezes|expel(?:s|led)|vetoe[sd]|block(?:s|ed)|reject(?:s|ed)|"
    r"refuse[sd]|offer(?:s|ed)|propose[sd]|condemn(?:s|ed)|denounce[sd]|resume[sd]|suspend(?:s|ed)|"
    r"retaliate[sd]|respond(?:s|ed)|conduct(?:s|ed)|carrie[sd]\s+out|carried\s+out)\b"
)
_IN_PLACE = re.compile(
    r"\b(?:in|at|from|to|of|near|over|for|around|outside|toward|towards|via|by|off)\s+(?:[a-z]+\s+)?$"
)
_ITS_OWN = re.compile(
    r"['’]s\s+(?:own\s+)?(?:military|government|army|navy|regime|forces|authorities)\b"
)
_PUT_ON = re.compile(
    r"\b(?:sanctions?|measures|restrictions|embargo|pressure|talks|negotiations)\s+"
    r"(?:on|against|with)\s+$"
)


def is_government(text: str, start: int, end: int) -> bool:
    """Tell whether the capital at a place stands for its government there."""
    if _ITS_OWN.match(text, end, end + 60):
        return True
    before = text[max(0, start - 40) : start]
    if _PUT_ON.search(before):
        return text[end : end + 1] not in ("'", "’")
    return _IN_PLACE.search(before) is None and _DOES.match(text, end, end + 90) is not None
