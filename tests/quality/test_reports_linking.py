"""Under which names the measure of announcements takes a party for the annotated one."""

import pytest

from proscribe.reports.read import read
from quality.reports_linking import is_named

_PAGE = (
    "Council of the EU\n\nPress release\nA further step on Ruritania\n7 March 2022\n\n"
    "The following are added:\n\n- Okean Trade Co., Ltd. (OTC);\n- Rosa Lind.\n"
)


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("Okean Trade Co., Ltd. (OTC)", True),
        ("Okean Trade Co., Ltd.", True),
        ("OKEAN TRADE CO., LTD", True),
        ("OTC", True),
        ("Okean Trade", False),
        ("Okean Trade Co., Ltd. and others", False),
        ("Rosa Lind", False),
    ],
)
def test_a_party_is_named_with_and_without_a_short_form_behind(name: str, named: bool) -> None:
    report = read(_PAGE.encode())
    (target, *_) = (one for each in report.descriptions for g in each.groups for one in g.names)
    assert is_named(report, target, name) is named
