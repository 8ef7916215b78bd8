"""What tags, classes, ids and roles say of a part of a page.

Source: https://html.spec.whatwg.org/multipage/sections.html; the words are those that the pages of
authorities and news sites use for their parts.
"""

import re
from functools import lru_cache

_LANDMARKS = {
    "nav": "nav", "menu": "nav", "header": "header", "footer": "footer", "aside": "aside",
    "figure": "figure", "figcaption": "caption", "blockquote": "blockquote", "article": "article",
    "main": "article", "li": "li", "time": "time", "form": "form", "button": "form",
    "select": "form", "td": "cell", "th": "cell", "h1": "h1", "h2": "heading", "h3": "heading",
    "h4": "heading", "h5": "heading", "h6": "heading", "b": "strong", "strong": "strong",
}  # fmt: skip
_STAMP_LEADS = r"(?:pub(?:lish(?:ed)?)?|post(?:ed)?|article|story|update[dt]?|release)"
# Words in classes, ids and roles that say what a part of a page is.
_WORDS = {
    "caption": r"caption|wp-caption-text|photo-?text",
    "credit": r"credits?|photo-?credit|copyright-?holder",
    "byline": r"by-?line|authors?|writer|reporter",
    "stamp": rf"{_STAMP_LEADS}?[-_]?(?:date|time)(?:stamp)?|timestamp|datetime|date-?line-?date",
    "section": r"section-?name|kicker|eyebrow|category",
    "nav": r"nav|navigation|menu|breadcrumbs?|skip(?:-?link|-?nav)?|pager|pagination|toolbar",
    "furniture": r"footer|sidebar|related|recirc|share|sharing|social|cookies?|consent|"
    r"subscribe|newsletter|promo|advert(?:isement)?|ads?|comments?|feedback|survey|popular|"
    r"trending|recommend(?:ed|ations)?|banner",
    "quote_box": r"pull-?quote|quote-?box|blockquote-?box",
    "correction": r"corrections?|clarification",
    "rights": r"copyright|rights|legal-?notice|license",
    "content": r"(?:article|story|entry|post|content|release|news|field--name|node)[-_]{0,2}"
    r"(?:body|content|text)|articlebody|body-?copy",
    "hidden": r"visually-?hidden|sr-?only|screen-?reader(?:-?text)?|hidden",
}
_CLASS = tuple(
    (hint, re.compile(rf"(?:^|[\s_]|(?<=[a-z])-)(?:{words})(?:$|[\s_]|-(?=[a-z]))", re.IGNORECASE))
    for hint, words in _WORDS.items()
)
_HIDES = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _class_hints(words: str) -> frozenset[str]:
    return frozenset(hint for hint, pattern in _CLASS if pattern.search(words))


def hints_of(name: str, given: dict[str, str]) -> frozenset[str]:
    """Give the hints of a start tag: `nav`, `caption`, `byline`, `hidden` ...

    Args:
        name: Element name, lower case.
        given: Its attributes.
    """
    found = {_LANDMARKS[name]} if name in _LANDMARKS else set()
    words = " ".join(given.get(key, "") for key in ("class", "id", "itemprop", "role", "rel"))
    if words.strip():
        found |= _class_hints(words[:500])
    if name == "script" and "ld+json" in given.get("type", ""):
        found.add("ld-json")
    if (
        "hidden" in given
        or given.get("aria-hidden") == "true"
        or _HIDES.search(given.get("style", ""))
    ):
        found.add("hidden")
    if name in ("html", "body"):
        found.clear()  # what is said of the whole page says nothing of its parts
    return frozenset(found)
