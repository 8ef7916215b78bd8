"""One reading of a name is the one that stands at its place among all of them."""

import random

import pytest

from proscribe.match.align import Link, _groups, _solve, best_alignment
from proscribe.match.namepair import (
    listed_readings,
    reading_asked,
    reading_listed,
    readings,
)

NAMES = (
    "Kim Jong Un", "KIM, Yong-chol", "AL-TA'I, Hasan", "Mayer Trading Ltd", "Mayer", "ООО «Маяк»",
    "Иван Петрова", "محمد طاها محجوب", "חיים כהן", "金正恩", "김정은", "สมชาย", "Sheih Omar",
    "AGBA CONSULTORES CASA DE CAMBIO", "S.A. de C.V.", "V. A. Petrov", "مؤسسة الكوثر للتجارة",
    "7-28", "☺", "", " ", "Ministry of Peace", "Φώτης Κουβέλης", "Xiaoping Deng",
)  # fmt: skip


@pytest.mark.parametrize("person", [True, False, None])
@pytest.mark.parametrize("name", NAMES)
def test_one_reading_is_that_at_its_place(name: str, person: bool | None) -> None:
    for place, one in enumerate(readings(name, person)):
        assert reading_asked(name, person, place) == one
    for vowelless in (True, False):
        for place, one in enumerate(listed_readings(name, person, vowelless)):
            assert reading_listed(name, person, vowelless, place, False) == one


def test_links_that_share_no_token_are_the_best_alignment() -> None:
    source = random.Random(3)
    for _ in range(2000):
        links = list(
            {
                Link(
                    source.randrange(4), source.choice((1, 1, 1, 2)), source.randrange(4),
                    1, source.randrange(900), source.randrange(900), "edit",
                )
                for _ in range(source.randint(1, 4))
            }
        )  # fmt: skip
        by_groups = [
            link
            for group in _groups(links)
            for link in (group if len(group) == 1 else _solve(group))
        ]
        assert best_alignment(links) == sorted(by_groups)
