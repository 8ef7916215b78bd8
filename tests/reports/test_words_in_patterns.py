"""Patterns for any of many words find what one word after the other, the longest first, finds."""

import random
import re

import pytest

from proscribe.reports.tables import any_of
from samples import seeds

_STEMS = ("order", "Order", "orderly", "Or", "or", "Äther", "äther", "St.", "st", "U.S.", "of the")


def _plain(words: tuple[str, ...]) -> str:
    ordered = sorted(set(words), key=lambda one: (-len(one), one))
    return "(?:" + "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in ordered) + ")"


@pytest.mark.parametrize("seed", seeds(20))
@pytest.mark.parametrize("flags", [re.NOFLAG, re.IGNORECASE])
def test_words_are_found_as_by_a_plain_pattern(seed: int, flags: re.RegexFlag) -> None:
    dice = random.Random(seed)
    ends = ("", "s", " bank", " Bank", "-in-chief", "x")
    words = tuple(dice.choice(_STEMS) + dice.choice(ends) for _ in range(dice.randint(1, 40)))
    texts = [dice.choice(words) + dice.choice(("", " ", "s", ".")) for _ in range(60)]
    text = " ".join(one.swapcase() if dice.random() < 0.3 else one for one in texts)
    found = [one.span() for one in re.finditer(any_of(words), text, flags)]
    assert found == [one.span() for one in re.finditer(_plain(words), text, flags)]
    assert found
