"""The reading text of an HTML page: paragraphs with what the page says of them, and its own facts.

White space is folded, character references are resolved, and every character keeps its way back
to the bytes. Scripts, styles and hidden parts are left out; nothing is fetched.

Source: https://html.spec.whatwg.org/multipage/; names of facts from schema.org and Open Graph.
"""

import html
import re
from bisect import bisect_right
from functools import lru_cache

import msgspec

from proscribe.model.report import Stretch
from proscribe.reports.markup import REFERENCE, Markup, attributes, tokens
from proscribe.reports.paragraphs import MOST_CHARACTERS, Flow, Paragraph

_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
_BLOCK = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
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
# Elements whose end tag may be left out: a new one ends the open one, up to these.
_ENDS = {
    "li": (("li",), ("ul", "ol", "menu")),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "tr": (("tr", "td", "th"), ("table",)),
    "td": (("td", "th"), ("tr", "table")),
    "th": (("td", "th"), ("tr", "table")),
    "option": (("option",), ("select",)),
}
_HIDES = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_DEEPEST = 400  # open elements that are kept; deeper ones count as part of the last
_WORD = re.compile(r"\S+")
_LONGEST_FACT = 5_000


class PageFacts(msgspec.Struct):
    """What the head and the data blocks of a page say.

    Attributes:
        meta: Name or property of a meta element, lower case -> content, first wins.
        data: JSON-LD blocks as text.
        title: Content of the title element.
        canonical: Address of the canonical link, or "".
        lang: Language of the html element, or "".
        base: Address of the base element, or "".
    """

    meta: dict[str, str] = {}
    data: list[str] = []
    title: str = ""
    canonical: str = ""
    lang: str = ""
    base: str = ""


class _Open(msgspec.Struct):
    name: str
    hints: frozenset[str]
    moment: str = ""


class _Builder:
    """Collects the text of a page."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.text: list[str] = []
        self.length = 0
        self.runs: list[Stretch] = []  # raw counts characters of the source here
        self.paragraphs: list[Paragraph] = []
        self.open: list[_Open] = []
        self.start = -1
        self.glue = False  # a blank is due before the next word
        self.last_source = -1
        self.hints: frozenset[str] = frozenset()
        self.n_linked = 0
        self.moment = ""

    @property
    def full(self) -> bool:
        return self.length >= MOST_CHARACTERS

    def flush(self) -> None:
        """End the paragraph."""
        if self.start >= 0:
            self.paragraphs.append(
                Paragraph(self.start, self.length, self.hints, self.n_linked, self.moment)
            )
        self.start, self.n_linked, self.moment, self.glue = -1, 0, "", False

    def add_text(self, start: int, end: int) -> None:
        """Add a text token of the source."""
        at = start
        for reference in REFERENCE.finditer(self.source, start, end):
            self._add_words(at, reference.start())
            self._add_reference(reference)
            at = reference.end()
        self._add_words(at, end)

    def _add_words(self, start: int, end: int) -> None:
        at = start
        for word in _WORD.finditer(self.source, start, end):
            if word.start() > at:
                self.glue = True
            self._append(word[0], word.start(), 1)
            at = word.end()
        if at < end:
            self.glue = True

    def _add_reference(self, reference: re.Match[str]) -> None:
        characters = html.unescape(reference[0])
        if characters.isspace():
            self.glue = True
        elif characters == reference[0]:
            self._append(characters, reference.start(), 1)
        else:
            self._append(characters, reference.start(), 0)

    def _append(self, word: str, source: int, width: int) -> None:
        if self.full:
            return
        if self.start < 0:
            if self.length:
                self.text.append("\n\n")
                self.length += 2
            self.start = self.length
            self.hints = frozenset().union(*(one.hints for one in self.open))
        elif self.glue:
            self.text.append(" ")
            self.length += 1
        blank = self.glue and source == self.last_source + 1
        self._run(word, source, width, blank=blank)
        self.text.append(word)
        self.length += len(word)
        self.glue = False
        self.last_source = source + len(word)
        if self.open and any(one.name == "a" for one in self.open[-4:]):
            self.n_linked += len(word)
        self.moment = self.moment or next(
            (one.moment for one in reversed(self.open[-4:]) if one.moment), ""
        )

    def _run(self, word: str, source: int, width: int, *, blank: bool) -> None:
        """Note where the word stands; words with one blank between them are one run."""
        if self.runs and width and self.runs[-1].width:
            last = self.runs[-1]
            gap = self.length - (last.text + last.length)
            if source - (last.raw + last.length) == gap and gap <= (1 if blank else 0):
                length = last.length + gap + len(word)
                self.runs[-1] = Stretch(last.text, last.raw, length, 1)
                return
        self.runs.append(Stretch(self.length, source, len(word), width))


def read_page(source: str, stretches: tuple[Stretch, ...]) -> tuple[Flow, PageFacts]:
    """Read a page.

    Args:
        source: The decoded page.
        stretches: From its characters to bytes.

    Returns:
        The reading text with its paragraphs, and the facts of its head.
    """
    made = _Builder(source)
    facts = PageFacts()
    n_lost = 0
    for token in tokens(source):
        if token.kind == "text":
            if not _skipped(made.open):
                made.add_text(token.start, token.end)
        elif token.kind == "start":
            _start(made, facts, token)
        elif token.kind == "end":
            _end(made, token.name)
        elif token.kind == "raw":
            _raw(made, facts, source[token.start : token.end], token.name)
        else:
            n_lost += token.end - token.start
    made.flush()
    text = "".join(made.text)
    runs = _to_bytes(made.runs, stretches)
    return Flow(text, tuple(made.paragraphs), runs, made.full, n_lost), facts


def _skipped(stack: list[_Open]) -> bool:
    return any(one.name == "head" or "hidden" in one.hints for one in stack)


def _start(made: _Builder, facts: PageFacts, token: Markup) -> None:
    name = token.name
    given = attributes(token.attributes) if token.attributes else {}
    if name in ("meta", "link", "html", "base"):
        _fact(facts, name, given)
    if name in _BLOCK:
        made.flush()
        if made.open and made.open[-1].name == "p":
            made.open.pop()
        _end_open(made, name)
    if name in ("body", "main", "article", "div"):
        made.open = [one for one in made.open if one.name != "head"]
    if name not in _VOID and len(made.open) < _DEEPEST:
        made.open.append(_Open(name, _hints(name, given), given.get("datetime", "")))


def _end_open(made: _Builder, name: str) -> None:
    """End an open item, row or cell whose end tag was left out."""
    if name not in _ENDS:
        return
    same, bounds = _ENDS[name]
    for depth in range(len(made.open) - 1, -1, -1):
        if made.open[depth].name in bounds:
            return
        if made.open[depth].name in same:
            del made.open[depth:]
            return


@lru_cache(maxsize=4096)
def _class_hints(words: str) -> frozenset[str]:
    return frozenset(hint for hint, pattern in _CLASS if pattern.search(words))


def _hints(name: str, given: dict[str, str]) -> frozenset[str]:
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


def _end(made: _Builder, name: str) -> None:
    if name in _BLOCK:
        made.flush()
    for depth in range(len(made.open) - 1, -1, -1):
        if made.open[depth].name == name:
            del made.open[depth:]
            return


def _raw(made: _Builder, facts: PageFacts, content: str, name: str) -> None:
    if name == "title" and not facts.title:
        facts.title = " ".join(html.unescape(content[:_LONGEST_FACT]).split())
    elif name == "script" and made.open and "ld-json" in made.open[-1].hints:
        facts.data.append(content)


def _fact(facts: PageFacts, name: str, given: dict[str, str]) -> None:
    if name == "meta":
        key = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
        if key and "content" in given:
            facts.meta.setdefault(key, given["content"].strip()[:_LONGEST_FACT])
    elif name == "link" and "canonical" in given.get("rel", "").lower().split():
        facts.canonical = facts.canonical or given.get("href", "").strip()[:_LONGEST_FACT]
    elif name == "html":
        facts.lang = facts.lang or given.get("lang", "").strip().lower()
    elif name == "base":
        facts.base = facts.base or given.get("href", "").strip()[:_LONGEST_FACT]


def _to_bytes(runs: list[Stretch], stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """Turn runs that count characters of the source into stretches that count bytes."""
    starts = [one.text for one in stretches]
    found: list[Stretch] = []
    for run in runs:
        text, source, left = run.text, run.raw, run.length
        while left > 0:
            number = bisect_right(starts, source) - 1
            if number < 0:
                break
            even = stretches[number]
            raw = even.raw + (source - even.text) * even.width
            if not run.width:
                found.append(Stretch(text, raw, left, 0))
                break
            length = min(left, even.text + even.length - source)
            if length <= 0:
                break
            found.append(Stretch(text, raw, length, even.width))
            text, source, left = text + length, source + length, left - length
    return tuple(found)
