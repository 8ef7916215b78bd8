"""Every column of the Japanese list, and what becomes of it.

Headings are compared in Unicode NFKC without blanks, so that brackets of full and of half width
are the same heading. The names here are the published ones.

Source: the header of an excerpt of the list.
"""

import unicodedata

from proscribe.sources.contract import Leaf


def _used(why: str) -> Leaf:
    return Leaf("used", why)


LEAVES: dict[str, Leaf] = {
    "区分": _used("program: the number of the section"),
    "番号": _used("record id; reference of the designation"),
    "告示日付": _used("dates listed and amended"),
    "告示番号": _used("legal basis, with the date of the notice"),
    "個人・団体": _used("schema"),
    "氏名（日本語）": _used("primary name"),
    "氏名（英語）": _used("primary name"),
    "別名・別称（日本語）": _used("aliases"),
    "別名・別称（英語）": _used("aliases"),
    "旧称（日本語）": _used("previous names"),
    "旧称（英語）": _used("previous names"),
    "確定に十分でない別名（日本語）": _used("weak aliases"),
    "確定に十分でない別名（英語）": _used("weak aliases"),
    "称号（日本語）": _used("fact `title`"),
    "称号（英語）": _used("fact `title`"),
    "役職（日本語）": _used("fact `position`"),
    "役職（英語）": _used("fact `position`"),
    "生年月日": _used("birth dates"),
    "出生地（日本語）": _used("fact `birthPlace`"),
    "出生地（英語）": _used("facts `birthPlace` and `birthCountry`"),
    "国籍（日本語）": _used("fact `nationality`"),
    "国籍（英語）": _used("fact `nationality`"),
    "旅券番号": _used("identifiers `passportNumber`"),
    "身分証番号": _used("identifiers `idNumber` and the like"),
    "住所・所在地（国）（日本語）": _used("country of the addresses"),
    "住所・所在地（都市その他の情報）（日本語）": _used("addresses"),
    "住所・所在地（国）（英語）": _used("country of the addresses"),
    "住所・所在地（都市その他の情報）（英語）": _used("addresses"),
    "国連参照番号": _used("reference `un-reference`; designation of the Council"),
    "リスト掲載日": _used("dates of the designation of the Council, else fact `notes`"),
    "その他の情報": _used("remark; names in original script, gender and wallets in it"),
    "外務省告示情報": _used("remark; names in original script and wallets in it"),
}
ESSENTIAL = ("番号", "個人・団体", "氏名（日本語）", "氏名（英語）")


def heading_key(text: str) -> str:
    """Give what all spellings of one heading share.

    Example:
        >>> heading_key(" 氏名(英語)") == heading_key("氏名（英語）")
        True
    """
    return "".join(unicodedata.normalize("NFKC", text).split())


HEADINGS = {heading_key(name): name for name in LEAVES}
