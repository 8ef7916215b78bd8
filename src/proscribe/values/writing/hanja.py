"""Korean names in Chinese characters: `李承晩` is `이승만`.

Koreans and the press of China and Japan write Korean names so. Which of the three nations a name
belongs to cannot be seen from it, so it is read as Chinese, and as Korean beside that.

Source: Unicode 15.0, Unihan (kHangul; simplified characters by kTraditionalVariant), by
`tools/hanja.py`.
"""

from functools import cache
from importlib.resources import files


def read_hanja(characters: str) -> str:
    """Read Chinese characters as Koreans read them in names.

    Args:
        characters: Han characters only.

    Returns:
        A Hangul syllable a character, as the South writes it at the start of a word; "" where one
        of them is in no Korean name.

    Example:
        >>> read_hanja("李承晩"), read_hanja("金正恩"), read_hanja("她")
        ('이승만', '김정은', '')
    """
    table = _table()
    read = [table.get(character, "") for character in characters]
    return "".join(read) if all(read) else ""


@cache
def _table() -> dict[str, str]:
    text = files(__package__).joinpath("hanja.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {character: syllable for syllable, row in rows for character in row}
