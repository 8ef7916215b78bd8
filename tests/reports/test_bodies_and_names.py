"""What a body is for is no name; whose body it is, is one."""

import pytest

from proscribe.reports.linking.names import stands_alone
from proscribe.reports.text.words import read_words


@pytest.mark.parametrize(
    ("text", "name", "alone"),
    [
        ("the Ministry of Justice said", "Justice", False),
        ("the Minister for Energy said", "Energy", False),
        ("the Department of State said", "State", False),
        ("the Political Bureau of Hamas met", "Hamas", True),
        ("the Media Department of Hezbollah said", "Hezbollah", True),
        ("the Office of Kimsuky", "Kimsuky", True),
        ("they sold the Justice in March", "Justice", True),
    ],
)
def test_a_word_of_what_a_body_is_for_stands_not_alone(text: str, name: str, alone: bool) -> None:
    at = text.index(name)
    assert stands_alone(text, at, at + len(name), read_words(text, 0, len(text))) == alone
