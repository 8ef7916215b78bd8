"""People of entries whom the text around them calls by fewer names. All are invented."""

import pytest

from proscribe.model.report import Report
from proscribe.reports.read import read

_ENTRIES = (
    "UNITED NATIONS\nPress Release\n\n22 August 2025\n\nCOMMITTEE AMENDS TWO ENTRIES\n\n"
    "On 22 August 2025, the Security Council Committee enacted amendments to two entries on its "
    "Sanctions List.\n\nA. Individuals\n\n"
    "QDi.901 Name: 1: IVO 2: ARO 3: BEN MADE 4: LIND\nTitle: na DOB: 2 Feb. 1966 Nationality: Iran "
    "Listed on: 11 Jan. 2002 (amended on 22 AUG. 2025)\n\n"
    "QDi.902 Name: 1: ODO 2: JASSEM 3: OSTER 4: BRANDT\nTitle: na DOB: 2 Feb. 1967 Nationality: "
    "Kuwait Listed on: 16 Jan. 2004 (amended on 22 AUG. 2025)\n\n{words}\n"
)


def _amended(report: Report) -> dict[str, set[str]]:
    by_id = {one.id: one for one in report.parties}
    return {
        target.name: {mention.span.exact for mention in by_id[target.party].mentions}
        for one in report.descriptions
        for group in one.groups
        for target in group.names
    }


@pytest.mark.parametrize(
    ("words", "called"),
    [
        ("The entries of Ivo Lind and Odo Oster Brandt had last been reviewed in November 2020.",
         {"Ivo Lind", "Odo Oster Brandt"}),
        ("Ivo Ben Made Lind was listed in 2002.", {"Ivo Ben Made Lind"}),
        # other first or last names, other names between, no name at all
        ("Aro Lind and Ivo Brandt were listed in 2002.", set()),
        ("Ivo Oster Lind was listed in 2002.", set()),
        ("The lawyer of the ivo lind told nobody.", set()),
    ],
)  # fmt: skip
def test_fewer_names_are_of_the_entry_that_alone_has_them(words: str, called: set[str]) -> None:
    report = read(_ENTRIES.format(words=words).encode())
    found = _amended(report)
    assert len(found) == 2
    names = {name for forms in found.values() for name in forms}
    assert names & {"Ivo Lind", "Odo Oster Brandt", "Ivo Ben Made Lind", "Ivo Oster Lind"} == called
    before = {n.name for one in report.descriptions for n in one.previously_designated}
    assert not before & called
