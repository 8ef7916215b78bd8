"""Who is hit by measures in the words of news: `Those hit with asset freezes include A and B`.

All names are invented.
"""

import pytest

from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_STORY = (
    "Made title of a story\n\nLONDON, March 24, 2022 (Made News) - "
    "Britain on Thursday sanctioned Hamer Bank.\n\n"
)


def _targets(sentence: str) -> list[str]:
    """Give the names and counted groups beside Hamer Bank, in the order of the text."""
    report = read(f"{_STORY}{sentence}\n".encode(), Source(file="x.txt"))
    groups = [group for one in report.descriptions for group in one.groups]
    found = [(name.span.start, name.name) for group in groups for name in group.names]
    found += [(group.span.start, group.span.exact) for group in groups if not group.names]
    return [name for _, name in sorted(found) if name != "Hamer Bank"]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            (
                "Those hit with asset freezes and travel bans include Evgeny Tarn, the founder of "
                "the bank Alba Lind; Herman Oster, its head; and Oleg Holm, a metals magnate."
            ),
            ["Evgeny Tarn", "Herman Oster", "Oleg Holm"],
        ),
        ("Those targeted include Evgeny Tarn and Oleg Holm.", ["Evgeny Tarn", "Oleg Holm"]),
        ("The targets include Evgeny Tarn.", ["Evgeny Tarn"]),
        ("The blacklisted are Evgeny Tarn and Okean Line.", ["Evgeny Tarn", "Okean Line"]),
        ("Also on the list: Alba Rails and the Tarn Group.", ["Alba Rails", "Tarn Group"]),
        ("Evgeny Tarn, the founder of Alba Lind, was among those hit.", ["Evgeny Tarn"]),
        ("Evgeny Tarn and his wife Olga Tarn will face travel bans.", ["Evgeny Tarn", "Olga Tarn"]),
        (
            (
                "It also imposed sanctions on 20 individuals over the crackdown, as well as on "
                "four bankers and four companies for supplying drones."
            ),
            ["20 individuals", "four bankers", "four companies"],
        ),
        (
            (
                "It also imposed sanctions on Ivan Tarn over the crackdown, as well as on Okean "
                "Line for supplying drones."
            ),
            ["Ivan Tarn", "Okean Line"],
        ),
        ("Those hit by the flood include Evgeny Tarn and Oleg Holm.", []),
        ("Those targeted in the raid include Evgeny Tarn.", []),
        ("Those affected by the sanctions include the exporter Alba Foods.", []),
        ("The targets of the bombing include Tarn Mosque.", []),
        ("Evgeny Tarn was among those hit by shrapnel.", []),
        ("Evgeny Tarn will face trial in May.", []),
    ],
)
def test_who_is_hit(sentence: str, wanted: list[str]) -> None:
    assert _targets(sentence) == wanted
