"""What a pattern needs stands wherever it matches, and tables picked by it find the same."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from proscribe.reports.designations.acts import forms
from proscribe.reports.events import frames
from proscribe.reports.layout.looks import is_full_day
from proscribe.reports.parties import personal
from proscribe.reports.text.needed import Sieve, needed
from proscribe.reports.times.expressions import find_expressions
from proscribe.reports.times.pieces import PIECES
from samples import seeds

_CORPUS = Path(__file__).parent / "corpus" / "dev"


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        pytest.param(r"sanctions?", [{"sanction"}], id="an optional letter"),
        pytest.param(r"\b[Ff]roze\s+(?:the|all)\b", [{"froze"}, {"the", "all"}], id="words"),
        pytest.param(r"J(?:une|uly)", [{"june", "july"}], id="a shared beginning"),
        pytest.param(r"p(?:ut\s+on|laced)", [{"put", "placed"}, {"ut", "laced"}], id="begins so"),
        pytest.param(r"[12]\d:[0-5]\d", [{"00:00"}], id="digits"),
        pytest.param(r"(?:19|20)\d{2}", [{"0000"}], id="a year"),
        pytest.param(r"\d{1,2}/", [{"0/"}], id="one or two digits"),
        pytest.param(r"(?:very\s+){2}", [{"very"}], id="repeated"),
        pytest.param(r"(?i:list)ed", [{"listed"}], id="without regard to case"),
        pytest.param(r"(?P<a>ab)(?P=a)", [{"ab"}], id="a name and what it held"),
        pytest.param(r"a\b:", [{"a:"}], id="no width"),
        pytest.param(r"\w+\s*:", [{":"}], id="a sign"),
        pytest.param(r"[]x]yz", [{"]yz", "xyz"}], id="a bracket first in a class"),
    ],
)
def test_what_a_pattern_needs(pattern: str, needs: list[set[str]]) -> None:
    assert [set(words) for words in needed(re.compile(pattern))] == needs


@pytest.mark.parametrize(
    "pattern",
    [
        *(
            r"[a-z]+",
            r"x",
            r"(?:list)?",
            r"(?:list){0,3}",
            r"list|\w+",
            r"(?<=list)\w",
            r"(?!list)",
        ),
        *(r"[^l]", r"é", r"\w\d?", r"(a)?(?(1)list|of)", r"(?-i:list)", r"\.{,2}"),
    ],
)
def test_nothing_is_needed_where_nothing_is_sure(pattern: str) -> None:
    assert needed(re.compile(pattern)) == ()


def test_a_spaced_pattern_is_not_read() -> None:
    assert needed(re.compile(r"list ed", re.VERBOSE)) == ()


@pytest.mark.parametrize("seed", seeds(40))
def test_what_matches_is_picked(seed: int) -> None:
    dice = random.Random(seed)
    n_met = 0
    for _ in range(60):
        written = _pattern(dice, 2)
        pattern = re.compile(written, dice.choice((re.NOFLAG, re.IGNORECASE)))
        sieve = Sieve([("it", pattern)], first=0)
        for _ in range(40):
            text = "".join(dice.choice("abikKsſıİKS01٣ \n\xa0’.é") for _ in range(6))
            if pattern.search(text):
                n_met += bool(needed(pattern))
                assert sieve.pick(text) == ("it",), (written, text)
    assert n_met


def _pattern(dice: random.Random, depth: int) -> str:
    """Make a pattern of what patterns are made of."""
    items = (
        "a",
        "b",
        "ik",
        "[Ss]",
        "[ab]",
        "[0-9]",
        r"\d",
        r"\s",
        r"\w",
        ".",
        "’",
        r"\.",
        "é",
        "sa",
    )
    parts: list[str] = []
    for _ in range(dice.randint(1, 3)):
        if depth and dice.random() < 0.4:
            opening = dice.choice(("(?:", "(", "(?i:", "(?=", "(?<!a)(?:"))
            choice = "|".join(_pattern(dice, depth - 1) for _ in range(dice.randint(1, 3)))
            part = f"{opening}{choice})"
        else:
            part = dice.choice(items)
        parts.append(part)
        if part in items:  # brackets repeated in brackets can take for ever
            parts.append(dice.choice(("", "", "", "?", "*", "+", "{2}", "{1,3}", "{,2}", "??")))
    return "".join(parts)


def test_tables_are_picked_from_in_order() -> None:
    table = [(number, re.compile(word)) for number, word in enumerate(["list", "of", "", "list"])]
    assert Sieve(table, first=0).pick("A LIST") == (0, 2, 3)


def test_a_word_of_a_million_letters_is_looked_at_once() -> None:
    sieve = Sieve([(1, re.compile("list")), (2, re.compile("ax"))], first=0)
    assert sieve.pick("a" * 1_000_000 + "list") == (1,)


def _tables() -> Iterator[tuple[str, list[re.Pattern[str]]]]:
    yield "acts", [one.trigger for one in forms.forms()]
    yield "frames", [one.trigger for one in frames.frames()]
    yield "times", [pattern for _, _, pattern in PIECES]
    people = (personal.title_before_name(), personal.apposition(), personal.role_and_name())
    yield "people", [*people, *personal.speaking()]


@pytest.mark.parametrize(("name", "patterns"), [pytest.param(*one, id=one[0]) for one in _tables()])
def test_every_pattern_that_matches_a_line_is_picked(
    name: str, patterns: list[re.Pattern[str]]
) -> None:
    sieve = Sieve(enumerate(patterns), first=0)
    n_met = 0
    for path in sorted(_CORPUS.glob("*.txt")):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            picked = set(sieve.pick(line))
            matching = {number for number, one in enumerate(patterns) if one.search(line)}
            assert matching <= picked, (name, line)
            n_met += len(matching)
    assert n_met > 10


def test_no_full_day_is_without_a_digit() -> None:
    lines = {
        re.sub(r"\d", "", line)
        for path in sorted(_CORPUS.glob("*.txt"))
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines()
    }
    lines |= {
        "The third of May of last year",
        "Tuesday, May the fourth",
        "II.III.",
        "March of that year",
    }
    assert not [line for line in lines for one in find_expressions(line) if is_full_day(one)]


def test_the_first_stretches_are_given_everything_and_the_others_what_they_may_hold() -> None:
    sieve = Sieve([(1, re.compile("list")), (2, re.compile("of"))], first=2)
    assert [sieve.pick("a list") for _ in range(4)] == [(1, 2), (1, 2), (1,), (1,)]
