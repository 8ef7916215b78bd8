"""The reading text of an HTML page: paragraphs with what the page says of them, and its own facts.

White space is folded, character references are resolved, and every character keeps its way back
to the bytes. Scripts, styles and hidden parts are left out; nothing is fetched.

Source: https://html.spec.whatwg.org/multipage/; names of facts from schema.org and Open Graph.
"""

import html
from bisect import bisect_right

import msgspec

from proscribe.model.report import Stretch
from proscribe.reports.layout.builder import Builder, OpenElement
from proscribe.reports.layout.hints import hints_of
from proscribe.reports.layout.markup import Markup, attributes, tokens
from proscribe.reports.layout.paragraphs import Flow

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
_DEEPEST = 400  # open elements that are kept; deeper ones count as part of the last
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


def read_page(source: str, stretches: tuple[Stretch, ...]) -> tuple[Flow, PageFacts]:
    """Read a page.

    Args:
        source: The decoded page.
        stretches: From its characters to bytes.

    Returns:
        The reading text with its paragraphs, and the facts of its head.
    """
    made = Builder(source)
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


def _skipped(stack: list[OpenElement]) -> bool:
    return any(one.name == "head" or "hidden" in one.hints for one in stack)


def _start(made: Builder, facts: PageFacts, token: Markup) -> None:
    name = token.name
    given = attributes(token.attributes) if token.attributes else {}
    if name in ("meta", "link", "html", "base"):
        _fact(facts, name, given)
    if name in _BLOCK:
        made.flush()
        if made.open and made.open[-1].name == "p":
            made.open.pop()
        _end_open(made, name)
        made.tables.start(name, given)
    if name in ("body", "main", "article", "div"):
        made.open = [one for one in made.open if one.name != "head"]
    if name not in _VOID and len(made.open) < _DEEPEST:
        made.open.append(OpenElement(name, hints_of(name, given), given.get("datetime", "")))


def _end_open(made: Builder, name: str) -> None:
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


def _end(made: Builder, name: str) -> None:
    if name in _BLOCK:
        made.flush()
        made.tables.end(name)
    for depth in range(len(made.open) - 1, -1, -1):
        if made.open[depth].name == name:
            del made.open[depth:]
            return


def _raw(made: Builder, facts: PageFacts, content: str, name: str) -> None:
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
