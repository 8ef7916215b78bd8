"""Several people in one cell are found one by one; a firm stays one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proscribe.screen.customers.people import may_be_several, split_people


@pytest.mark.parametrize(
    ("name", "people"),
    [
        pytest.param("Hans und Petra Müller", ("Hans Müller", "Petra Müller"), id="one-surname"),
        pytest.param("Müller, Hans und Petra", ("Müller, Hans", "Petra Müller"), id="comma"),
        pytest.param("John Smith and Jane Smith", ("John Smith", "Jane Smith"), id="and"),
        pytest.param("JOHN SMITH & JANE DOE", ("JOHN SMITH", "JANE DOE"), id="ampersand"),
        pytest.param("Kim Jong Un; Ri Sol Ju", ("Kim Jong Un", "Ri Sol Ju"), id="semicolon"),
        pytest.param("Ivan Petrov / Maria Petrova", ("Ivan Petrov", "Maria Petrova"), id="slash"),
        pytest.param("김정은; 리설주", ("김정은", "리설주"), id="korean"),
        pytest.param("Иван Петров и Мария Петрова", ("Иван Петров", "Мария Петрова"), id="russian"),
        pytest.param("محمد علي و فاطمة حسن", ("محمد علي", "فاطمة حسن"), id="arabic"),
        pytest.param("Juan Pérez y María López", ("Juan Pérez", "María López"), id="spanish"),
        pytest.param(
            "Dr. Hans Meier und Dr. Eva Meier", ("Dr. Hans Meier", "Dr. Eva Meier"), id="titles"
        ),
        pytest.param("Mr and Mrs John Smith", (), id="title-alone"),
        pytest.param("José Ortega y Gasset", (), id="spanish-surname"),
        pytest.param("Maria da Costa e Silva", (), id="portuguese-surname"),
        pytest.param("Marks and Spencer", (), id="two-words"),
        pytest.param("Procter & Gamble", (), id="brand"),
        pytest.param("Anna Lund & Sons", (), id="sons"),
        pytest.param("Abdul Rahman and Omar Said Ltd", (), id="legal-form"),
        pytest.param("Ministry of Defence and Armed Forces", (), id="office"),
        pytest.param("Conor O Brien", (), id="initial"),
        pytest.param("Kim; ", (), id="nothing-behind"),
        pytest.param("Kim Jong Un", (), id="one"),
    ],
)
def test_finds_the_people_of_a_cell(name: str, people: tuple[str, ...]) -> None:
    assert split_people(name) == people
    assert may_be_several(name) or not people


@given(st.text(st.sampled_from("AbcЖ김 ,;/&+|.")))
def test_every_person_is_made_of_words_of_the_cell(name: str) -> None:
    assert may_be_several(name) or not split_people(name)
    words = set(name.replace(",", " ").replace(";", " ").split())
    for person in split_people(name):
        assert person.strip()
        for word in person.replace(",", " ").split():
            assert any(word in one for one in words)
