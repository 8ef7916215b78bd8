"""The tokens of an HTML page, with their positions.

A page is read as a stream: no tree is built, so depth costs nothing, nothing is fetched, and no
entity is expanded but the character references of HTML. Every token knows where it stands, which
is what leads a quotation back to the bytes it came from; tree builders do not give that
(docs/decisions/0012-pages-as-a-stream.md).

Source: https://html.spec.whatwg.org/multipage/parsing.html, tokenization.
"""

import html
import re
from collections.abc import Iterator
from typing import Literal

import msgspec

# Elements whose content is characters only, up to their own end tag.
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
_NAME = re.compile(r"</?([a-zA-Z][^\s/>\x00]{0,60})")
# Possessive, so that a quotation mark that never ends is met once and not tried in other ways.
_REST = re.compile(r"""((?:[^>"'=]++|=\s*+"[^"]*+"|=\s*+'[^']*+'|["'=])*+)>""")
_ATTRIBUTE = re.compile(
    r"""([^\s"'<>/=]{1,80})(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]{1,2000})))?"""
)
REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_MOST_ATTRIBUTES = 20_000  # characters of one tag that are read


class Markup(msgspec.Struct, frozen=True):
    """One token of a page.

    Attributes:
        kind: `text` (characters and references), `start`, `end`, `raw` (the content of a script,
            style or title), or `lost` (a tag or comment that never ends).
        name: Element name in lower case; of `raw` that of its element; "" for text.
        start: First character in the source.
        end: One past its last character.
        attributes: The source of the attributes of a start tag.
    """

    kind: Literal["text", "start", "end", "raw", "lost"]
    name: str
    start: int
    end: int
    attributes: str = ""


def tokens(source: str) -> Iterator[Markup]:
    """Give the tokens of a page in order.

    Args:
        source: The decoded page, well formed or not.

    Returns:
        Tokens that do not overlap. Comments and declarations are left out. What follows a tag or
        comment that never ends is lost to it, as in browsers.
    """
    at, text, length = 0, 0, len(source)
    while (opening := source.find("<", at)) >= 0:
        token = _token(source, opening)
        if token is None:
            at = opening + 1  # a plain "less than"
            continue
        if opening > text:
            yield Markup("text", "", text, opening)
        if token.name or token.kind == "lost":
            yield token
        at = text = token.end
        if token.kind == "start" and token.name in _RAW:
            close = re.compile(f"</{token.name}(?=[\\s/>])", re.IGNORECASE).search(source, at)
            stop = close.start() if close else length
            if stop > at:
                yield Markup("raw", token.name, at, stop)
            at = text = stop
    if text < length:
        yield Markup("text", "", text, length)


def _token(source: str, at: int) -> Markup | None:
    """Read the tag, comment (without a name) or declaration at a `<`; None when it is text."""
    if source.startswith(("<!", "<?"), at):
        close = "-->" if source.startswith("<!--", at) else ">"
        stop = source.find(close, at + 2)
        if stop < 0:
            return Markup("lost", "", at, len(source))
        return Markup("start", "", at, stop + len(close))
    name = _NAME.match(source, at)
    if name is None:
        return None
    rest = _REST.match(source, name.end())
    if rest is None:
        return Markup("lost", "", at, len(source))
    kind: Literal["start", "end"] = "end" if source[at + 1] == "/" else "start"
    return Markup(kind, name[1].lower(), at, rest.end(), rest[1])


def attributes(source: str) -> dict[str, str]:
    """Read the attributes of a start tag: names in lower case, references resolved.

    The first of two equal names counts; an attribute without a value has "".
    """
    found: dict[str, str] = {}
    for one in _ATTRIBUTE.finditer(source[:_MOST_ATTRIBUTES]):
        value = next((group for group in one.groups()[1:] if group is not None), "")
        found.setdefault(one[1].lower(), html.unescape(value))
    return found
