"""Names that go on in quotation marks: `JSC "Vektor"`, `Rosa "Ro" Lind`.

All names are invented.
"""

import pytest

from proscribe.reports.particulars import Source
from proscribe.reports.read import read

_US = (
    "U.S. Department of the Treasury\nOffice of Foreign Assets Control\n\nTreasury Acts\n\n"
    "March 24, 2023\n\nWASHINGTON - Today OFAC designated "
)


def _names(text: str) -> list[str]:
    report = read(f"{_US}{text}\n".encode(), Source(file="x.txt"))
    groups = [group for one in report.descriptions for group in one.groups]
    found = [(name.span.start, name.name) for group in groups for name in group.names]
    return [name for _, name in sorted(found)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('JSC "Vektor" and LLC "Tarn".', ['JSC "Vektor"', 'LLC "Tarn"']),
        (
            "Joint Stock Company “Vektor”, Okean Plant «Tarn» and Rosa Lind.",
            ["Joint Stock Company “Vektor”", "Okean Plant «Tarn»", "Rosa Lind"],
        ),
        ('Federal Enterprise "GAMMA" (a.k.a. FSUE Gamma).', ['Federal Enterprise "GAMMA"']),
        ('Rosa "Ro" Lind and Ivo Made, known as "Bear".', ['Rosa "Ro" Lind', "Ivo Made"]),
        (
            (
                'three firms:\n\n- JSC "Vektor";\n\n- Federal Enterprise "GAMMA";\n\n'
                '- Alba Institute "Vega" (a.k.a. VNII Vega).'
            ),
            ['JSC "Vektor"', 'Federal Enterprise "GAMMA"', 'Alba Institute "Vega"'],
        ),
        ('Okean Line ("Okean") and Hamer Bank.', ["Okean Line", "Hamer Bank"]),
        ('Rosa Lind. "We will go on," said the Secretary.', ["Rosa Lind"]),
        ('Hamer Bank. "Banks must act," said the Secretary.', ["Hamer Bank"]),
    ],
)
def test_names_go_on_in_marks(text: str, wanted: list[str]) -> None:
    assert _names(text) == wanted
