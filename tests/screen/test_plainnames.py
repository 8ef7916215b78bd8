"""Names of plain rows stand for the same, whether they are read word by word or whole."""

import random
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from made_ofac import write_set
from proscribe.ingest.given import Options
from proscribe.match.sieve import Names, Plans, Sieve, names_of
from proscribe.screen.batch.plainnames import PlainNames
from proscribe.screen.customers.rows import Builder
from proscribe.screen.files.table import open_table
from proscribe.screen.screener import Searcher
from proscribe.workspace import Workspace

# Words that say something beside others, or alone, or nothing at all; and words of names.
_WORDS = (
    "Ivan", "Petrov", "Müller", "O'Neill", "Jean-Luc", "PETROV,", "Hans", "und", "and", "&", "c/o",
    "care", "of", "of,", "trading", "Trading", "as", "AS", "also", "known", "Branch", "branch,",
    "office", "liaison", "rep.", "aka", "dba", "f.k.a.", "Filiale", "Ltd", "S.A.", "GmbH", "nan",
    "n/a", "-", "--", "?", "#REF!", "Kim", "Il", "Sung", "Kwang", "김", "金正恩", "عبد", "الله",
    "Иванов", "И", "y", "Y", "", "\u00a0", "\u200b", "e\u0301", "é", "\ufffd", "12", "II", "V",
    "a;b", "x/y", "a|b", "_x000D_", "\u202eabc", "de", "van", "der", "den", "la",
    "de-la-Cruz", "the", "The", "ﬁne", "ſtreet", "aſ", "oﬀice", "Aſ",
    "İstanbul", "`t", "ТОО", "А", "née", "nee", "geb.", "born", "ex", "EX", "z", "domu", "Two", "I",
    "l'Orient", "EP-TQH", "Жарко", "Žarko", "NPO", "V/Ch", "Ministry", "Republic", "Hancharou",
    "KB", "(formerly", "Lind)", "(Ivan", "Jia", "He", "Tong",
)  # fmt: skip


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Searcher]:
    folder = tmp_path_factory.mktemp("plainnames")
    with Workspace(folder / "home") as workspace:
        files = write_set(folder / "a", list(range(100, 160)))
        (outcome,) = workspace.load([files], options=Options(published="2022-03-03"))
        assert outcome.result == "live", outcome.findings
        with workspace.screener() as made:
            yield Searcher(made.generation)


def _read(tmp_path: Path, searcher: Searcher, headings: str, names: list[str]) -> tuple[Any, Any]:
    path = tmp_path / "customers.csv"
    path.write_text(headings + "\nx,Ivan Petrov\n", encoding="utf-8")
    recipe = open_table(path).recipe
    builder, sieve = Builder(recipe), Sieve(searcher.matcher, recipe.mapping.schema)
    sole = [builder.sole_name(["x", name]) for name in names]
    wholes = [None if name is None else sieve.plans(name) for name in sole]
    columns = [["x"] * len(names), names]
    return _plans(PlainNames(builder, sieve).read(columns)), wholes


def _plans(names: Names) -> list[Plans | None]:
    """Give what each name stands for, None where that is nothing."""
    bounds, tokens = names.token_start.tolist(), names.tokens.tolist()
    plans = [tuple(tokens[one:end]) for one, end in pairwise(bounds)]
    return [tuple(plans[one:end]) or None for one, end in pairwise(names.plan_start.tolist())]


def test_names_are_taken_and_put_beside_others() -> None:
    each: list[Plans] = [((1, 2),), (), ((3,), (4, 5, 6)), ((7,),)]
    names = names_of(each)
    assert _plans(names) == [one or None for one in each]
    assert _plans(names.take(np.array([2, 0, 2]))) == [each[2], each[0], each[2]]
    others = names_of([((9, 9), (8,)), ((6,),)])
    found = names.but_for(np.array([0, 3]), others)
    assert _plans(found) == [((9, 9), (8,)), None, each[2], ((6,),)]


@pytest.mark.parametrize("headings", ["id,name", "id,company", "id,last name"])
def test_a_name_stands_for_the_same_word_by_word_and_whole(
    tmp_path: Path, searcher: Searcher, headings: str
) -> None:
    dice = random.Random(5)
    names = [" ".join(dice.choices(_WORDS, k=dice.randint(1, 5))) for _ in range(6_000)]
    names += ["Леон Петров", "Завод окон"]  # vowels that their stems have not
    names += ["ประภัทร์ ปิ่นบุญญา", "ธนา คาร", "नायर, मोहनर", "Ηλιάνα Κοκκινίδου", "შოთა იმნაძე"]
    names += ["نصار الشري عة", "αγο ρα Petrov", "Ivan القا عدة"]  # words that were torn apart
    names += ["نصار ﺍﻟﺸﺮﻱ ﻋﺔ"]  # the same in other forms of the letters
    names += ["", " ", "Ivan  Petrov", " Ivan Petrov", "Ivan Petrov ", "Ivan\tPetrov", "Iv " * 30]
    found, wholes = _read(tmp_path, searcher, headings, names)
    assert found == wholes
    assert 1_000 < wholes.count(None) < 5_000


def test_given_and_family_names_stand_for_the_same(tmp_path: Path, searcher: Searcher) -> None:
    dice = random.Random(6)
    (tmp_path / "customers.csv").write_text("last name,first name\nPetrov,Ivan\n", encoding="utf-8")
    recipe = open_table(tmp_path / "customers.csv").recipe
    builder, sieve = Builder(recipe), Sieve(searcher.matcher, recipe.mapping.schema)
    columns = [
        [" ".join(dice.choices(_WORDS, k=dice.randint(0, 3))) for _ in range(6_000)]
        for _ in range(2)
    ]
    sole = [builder.sole_name(list(row)) for row in zip(*columns, strict=True)]
    wholes = [None if name is None else sieve.plans(name) for name in sole]
    assert builder.names_in_words == (1, 0)
    assert _plans(PlainNames(builder, sieve).read(columns)) == wholes
    assert 1_000 < wholes.count(None) < 5_000


def test_most_names_are_not_read_whole(tmp_path: Path, searcher: Searcher) -> None:
    (tmp_path / "customers.csv").write_text("name\nIvan Petrov\n", encoding="utf-8")
    recipe = open_table(tmp_path / "customers.csv").recipe
    sieve = Sieve(searcher.matcher, recipe.mapping.schema)
    names = PlainNames(Builder(recipe), sieve)
    columns = [["Ivan Petrov", "Hans Müller", "Petrov Müller", "Jean Dupont"]]
    first = _plans(names.read(columns))
    sieve.plans = sieve.free_word = None  # type: ignore[assignment, method-assign]  # would fail when called
    assert _plans(names.read(columns)) == first
    assert None not in first
