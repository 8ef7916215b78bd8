"""The sanctions committees of the Security Council, by the prefix of their references.

`UN_LIST_TYPE` names the list in a word, `REFERENCE_NUMBER` starts with the prefix of the
committee: `KPi.033` is an individual (`i`; `e` entity, `v` vessel) on the DPRK list. The program
tag is `UN-` and the number of the resolution that set the committee up; the legal basis names
the resolutions in the committee's title.

Source: the committees' names at https://main.un.org/securitycouncil/en/sanctions/information and
the procedures for the permanent reference numbers of 2014. Iran: the committee of resolution 1737
(2006) was ended by resolution 2231 (2015), whose list took over the entries, and was set up again
in September 2025; the file does not say which of the two it speaks for, so both are the basis.
"""

import re

import msgspec

_REFERENCE = re.compile(r"([A-Za-z]{2})\s?([ievIEV])\.\s?(\d{3,4})")


class Committee(msgspec.Struct, frozen=True):
    """One committee.

    Attributes:
        prefix: First two letters of its reference numbers.
        lists: Words of `UN_LIST_TYPE` for its list.
        program: Program tag.
        legal_basis: Resolutions in the title of the committee, sorted.
    """

    prefix: str
    lists: tuple[str, ...]
    program: str
    legal_basis: tuple[str, ...]


COMMITTEES = (
    Committee("CD", ("DRC",), "UN-1533", ("Resolution 1533 (2004)",)),
    Committee("CF", ("CAR",), "UN-2127", ("Resolution 2127 (2013)",)),
    Committee("GB", ("GB",), "UN-2048", ("Resolution 2048 (2012)",)),
    Committee("HT", ("Haiti",), "UN-2653", ("Resolution 2653 (2022)",)),
    Committee("IQ", ("Iraq",), "UN-1518", ("Resolution 1518 (2003)",)),
    Committee("IR", ("Iran",), "UN-1737", ("Resolution 1737 (2006)", "Resolution 2231 (2015)")),
    Committee("KP", ("DPRK",), "UN-1718", ("Resolution 1718 (2006)",)),
    Committee("LY", ("Libya",), "UN-1970", ("Resolution 1970 (2011)",)),
    Committee("ML", ("Mali",), "UN-2374", ("Resolution 2374 (2017)",)),
    Committee(
        "QD",
        ("Al-Qaida",),
        "UN-1267",
        ("Resolution 1267 (1999)", "Resolution 1989 (2011)", "Resolution 2253 (2015)"),
    ),
    Committee("SD", ("Sudan",), "UN-1591", ("Resolution 1591 (2005)",)),
    Committee("SO", ("Somalia",), "UN-751", ("Resolution 751 (1992)",)),
    Committee("SS", ("SouthSudan",), "UN-2206", ("Resolution 2206 (2015)",)),
    Committee("TA", ("Taliban",), "UN-1988", ("Resolution 1988 (2011)",)),
    Committee("YE", ("Yemen",), "UN-2140", ("Resolution 2140 (2014)",)),
)
_BY_LIST = {word.casefold(): one for one in COMMITTEES for word in one.lists}


def committee(list_type: str) -> Committee | None:
    """Give the committee of a `UN_LIST_TYPE`, or None when the word is not known."""
    return _BY_LIST.get("".join(list_type.split()).casefold())


def parse_reference(text: str) -> str | None:
    """Read one reference number.

    Returns:
        The number as the Council writes it, or None when `text` is not one number.

    Example:
        >>> parse_reference("KPE.018 ")
        'KPe.018'
    """
    found = _REFERENCE.fullmatch(text.strip())
    return f"{found[1].upper()}{found[2].lower()}.{found[3]}" if found else None
