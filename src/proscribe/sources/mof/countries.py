"""Countries as the Japanese list writes them, in Japanese and in English.

The common table of territories knows the short names in Japanese; the list also writes official
names (`アフガニスタン・イスラム共和国`), older spellings and both languages in one cell.
"""

import re

from proscribe.values.territories import parse_territory

_NAMES = {
    "コンゴ民主共和国": "cd",
    "コンゴ共和国": "cg",
    "中央アフリカ": "cf",
    "中央アフリカ共和国": "cf",
    "大韓民国": "kr",
    "韓国": "kr",
    "朝鮮": "kp",
    "中華人民共和国": "cn",
    "香港": "hk",
    "マカオ": "mo",
    "台湾": "tw",
    "米国": "us",
    "アメリカ": "us",
    "英国": "gb",
    "連合王国": "gb",
    "ミャンマー": "mm",
    "パレスチナ": "ps",
    "パレスチナ自治区": "ps",
    "ガザ": "ps",
    "ヨルダン川西岸": "ps",
    "クリミア": "ua-cri",
    "コソボ": "xk",
    "ユーゴスラビア": "yucs",
    "ユーゴースラヴィア": "yucs",
    "ユーゴスラヴィア": "yucs",
    "ユーゴースラヴィア連邦共和国": "yucs",
    "セルビア・モンテネグロ": "csxx",
    "ソ連": "suhh",
    "ソビエト": "suhh",
    "ソビエト社会主義共和国連邦": "suhh",
    "サウディアラビア": "sa",
    "サウディ・アラビア": "sa",
    "サウジ・アラビア": "sa",
    "キルギス": "kg",
    "キルギスタン": "kg",
    "ドミニカ共和国": "do",
    "南アフリカ": "za",
    "南アフリカ共和国": "za",
    "アラブ首長国連邦": "ae",
    "シリア・アラブ": "sy",
    "ボスニア・ヘルツェゴビナ": "ba",
    "ボスニア・ヘルツェゴヴィナ": "ba",
    "北マケドニア": "mk",
    "ベトナム": "vn",
    "ヴェトナム": "vn",
    "ベネズエラ": "ve",
    "ヴェネズエラ": "ve",
    "コートジボワール": "ci",
    "コートジボアール": "ci",
    "ギニアビサウ": "gw",
    "トリニダード・トバゴ": "tt",
    "ハイチ": "ht",
    "タンザニア": "tz",
    "モルディブ": "mv",
    "セイシェル": "sc",
    "マーシャル諸島": "mh",
    "豪州": "au",
    "トルコ": "tr",
    "トルキエ": "tr",
    "ラオス": "la",
    "リベリア": "lr",
    "エリトリア": "er",
    "セルビア": "rs",
    "チェチェン": "ru",
}
_ENDS = (
    "・イスラム首長国", "・イスラム共和国", "イスラム共和国", "・アラブ共和国", "アラブ共和国",
    "民主人民共和国", "人民民主共和国", "民主社会主義共和国", "社会主義共和国",
    "連邦民主共和国", "連邦共和国", "民主共和国", "人民共和国", "合同共和国", "連合共和国",
    "協同共和国", "多民族国", "・ボリバル共和国", "ボリバル共和国",
    "共和国", "首長国", "公国", "王国", "連邦", "独立国", "国",
)  # fmt: skip
_MARKS = re.compile(r"(?:国籍|籍|人|市民)$")
_NATIVE = re.compile("[\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+")
_AND = re.compile(r"[、,/]|及び|および|\band\b|又は|または|\bor\b")
_BRACKET = re.compile(r"\([^()]*\)?")


def parse_country(text: str) -> str | None:
    """Read one country.

    Returns:
        A code of `values.territories`, or None when it is not one known country.

    Example:
        >>> parse_country("ロシア連邦"), parse_country("チュニジア Tunisia")
        ('ru', 'tn')
    """
    text = _BRACKET.sub("", text).strip(" .,;、。")
    if not text or len(text) > 100:
        return None
    found = _NAMES.get(text) or parse_territory(text)
    if found:
        return found
    native = "".join(_NATIVE.findall(text))
    latin = " ".join(_NATIVE.sub(" ", text).split())
    if native and any(map(str.isalpha, latin)):
        return _native(native) or parse_territory(latin)
    return _native(text)


def _native(text: str) -> str | None:
    bare = _MARKS.sub("", text)
    for name in (text, bare):
        found = _NAMES.get(name) or parse_territory(name)
        if found:
            return found
    for end in _ENDS:
        if bare.endswith(end) and len(bare) > len(end):
            stem = bare.removesuffix(end).removesuffix("・")
            found = _NAMES.get(stem) or parse_territory(stem)
            if found:
                return found
    return None


def find_countries(text: str) -> list[str]:
    """Read a value that may name several countries; empty when one of them is not known."""
    one = parse_country(text)
    if one:
        return [one]
    codes = [parse_country(piece) for piece in _AND.split(text) if piece.strip()]
    return [code for code in codes if code] if all(codes) else []
