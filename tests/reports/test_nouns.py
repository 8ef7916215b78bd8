"""Nouns for parties: their forms, and where a line break parts them. All is invented."""

import pytest

from proscribe.reports.parties.nouns import counted_nouns, noun_at, read_nouns
from proscribe.reports.read import read

_HEAD = "WASHINGTON, Jan. 12, 2022 (Wire) -- The U.S. Treasury on Wednesday imposed sanctions on "


def test_a_plural_is_that_of_the_table_or_one_with_s() -> None:
    nouns = read_nouns({"entity": ["firm", "company/companies"], "aircraft": ["aircraft/aircraft"]})
    assert {form: (one.singular, one.is_plural) for form, one in nouns.items()} == {
        "firm": ("firm", False),
        "firms": ("firm", True),
        "company": ("company", False),
        "companies": ("company", True),
        "aircraft": ("aircraft", True),
    }


def test_a_noun_of_two_words_is_found_over_a_line_break() -> None:
    assert noun_at(counted_nouns(), "front\n companies").singular == "front company"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("two trading\ncompanies in China", "trading company"),
        ("a Russian arms\ndealer", None),
        ("a shell\ncompany in Russia", "shell company"),
    ],
)
def test_a_group_whose_noun_is_broken_over_two_lines_is_read(words: str, kind: str | None) -> None:
    text = f"{_HEAD}{words} that it\nsaid had moved goods.\n"
    (group,) = read(text.encode()).descriptions[0].groups
    assert group.span.exact == words
    assert (group.kind.value if group.kind else None) == kind
