"""Chinese characters in the form of the mainland: `發`, `発` and `发` are one character.

Taiwan, Hong Kong and Korea write the forms of before 1956, Japan those of 1946. A word of the
tables is written once, in the form of the mainland, and is known in the others.

Source: `hanforms.tsv` (a character, its forms elsewhere): the list of simplified characters of the
People's Republic of China (1964, 1986) and the Japanese list of characters for general use (1946).
"""

from functools import cache
from importlib.resources import files


def mainland_form(text: str) -> str:
    """Give a text with each Chinese character in its mainland form; as long as the text.

    Example:
        >>> mainland_form("開發銀行"), mainland_form("開発銀行"), mainland_form("은행")
        ('开发银行', '开发银行', '은행')
    """
    return text.translate(_forms())


@cache
def _forms() -> dict[int, str]:
    text = files(__package__).joinpath("hanforms.tsv").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {ord(form): character for character, forms in lines for form in forms}
