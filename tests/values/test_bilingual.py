"""Names that are written in two scripts in one field."""

import pytest

from proscribe.values.names.askednames import asked_names
from proscribe.values.names.bilingual import may_be_twice, written_twice


@pytest.mark.parametrize(
    ("name", "halves"),
    [
        ("Ivan Petrov (Иван Петров)", ("Ivan Petrov", "Иван Петров")),
        ("Иван Петров / Ivan Petrov", ("Иван Петров", "Ivan Petrov")),
        ("PETROV, Ivan – ПЕТРОВ, Иван", ("PETROV, Ivan", "ПЕТРОВ, Иван")),
        ("Ivan Petrov Иван Петров", ("Ivan Petrov", "Иван Петров")),
        ("WANG Wei 王伟", ("WANG Wei", "王伟")),
        ("김철수(Kim Chol Su)", ("김철수", "Kim Chol Su")),
        ("Ali Hasan علي حسن", ("Ali Hasan", "علي حسن")),
        ("Nikos Made [Νίκος Μάντε]", ("Nikos Made", "Νίκος Μάντε")),
        # a letter of another script that looks alike, one word of each, three runs, one script
        ("Ivаn Petrov", ()),
        ("Ivan Петров", ()),
        ("Ivan Петров Ivan", ()),
        ("Ivan Petrov Ivan Petroff", ()),
        ("Zoë Müller-Łącka", ()),
        ("Иван Петров", ()),
        ("", ()),
    ],
)
def test_each_half_of_a_persons_name_in_two_scripts_is_a_name(
    name: str, halves: tuple[str, ...]
) -> None:
    assert written_twice(name, person=True) == halves
    assert asked_names([name], person=True) == (name, *halves)


@pytest.mark.parametrize(
    ("name", "halves"),
    [
        ("Made Bank (Мадебанк)", ("Made Bank", "Мадебанк")),
        ("Мадебанк / Madebank", ("Мадебанк", "Madebank")),
        ("华新电子有限公司 (Huaxin Co., Ltd.)", ("华新电子有限公司", "Huaxin Co., Ltd")),
        # its legal form, its brand
        ("ООО Ромашка LLC", ()),
        ("Торговый дом Best Foods", ()),
        ("Завод «АО» (JS)", ()),
    ],
)  # fmt: skip
def test_the_halves_of_a_firm_are_parted_by_a_mark(name: str, halves: tuple[str, ...]) -> None:
    assert written_twice(name, person=False) == halves


def test_only_names_of_two_scripts_may_be_written_twice() -> None:
    assert not any(map(may_be_twice, ("Ivan Petrov", "Zoë Łącka", "Иван Петров", "王伟", "")))
    assert all(map(may_be_twice, ("Ivan Петров", "王伟 Wang", "a\nб")))


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Made Trading LLC (Россия)", False),
        ("Made Trading LLC (Москва)", False),
        ("Made Energy (中国)", False),
        ("中国银行 (Hong Kong)", False),
        ("Made Holding (Банк)", False),
        ("ООО Ромашка (Moscow)", False),
        ("Ivan Petrov (Иван)", True),
        ("Ivan Petrov, Россия", True),
        ("Ali Hasan Made (محمد)", True),
    ],
)
def test_a_place_an_everyday_word_and_one_word_of_a_person_are_no_names(
    name: str, person: bool
) -> None:
    assert written_twice(name, person=person) == ()
