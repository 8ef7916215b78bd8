"""The committees of the Security Council and their references."""

import pytest

from proscribe.sources.council.programs import COMMITTEES, committee, parse_reference


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("KPi.033", "KPi.033", id="plain"),
        pytest.param(" QDe.115 ", "QDe.115", id="blanks"),
        pytest.param("KPE.018", "KPe.018", id="capitals"),
        pytest.param("KPv.001", "KPv.001", id="vessel"),
        pytest.param("KP.033", None, id="no-kind"),
        pytest.param("KPi.1", None, id="short"),
        pytest.param("KPi.033 and KPi.034", None, id="two"),
    ],
)
def test_reads_one_reference(text: str, expected: str | None) -> None:
    assert parse_reference(text) == expected


def test_each_committee_has_a_prefix_a_word_and_a_program_of_its_own() -> None:
    for column in ("prefix", "program", "lists"):
        values = [getattr(one, column) for one in COMMITTEES]
        assert len(set(values)) == len(values)
    for one in COMMITTEES:
        number = one.program.removeprefix("UN-")
        assert any(f" {number} (" in basis for basis in one.legal_basis)
        assert list(one.legal_basis) == sorted(one.legal_basis)


def test_finds_a_committee_by_the_word_of_the_list() -> None:
    found = committee("SouthSudan")
    assert found is not None
    assert found.program == "UN-2206"
    assert committee("South Sudan") is found
    assert committee("Atlantis") is None
