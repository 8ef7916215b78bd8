"""What a reader of a document sees: the text that annotations of the corpus are made in.

Independent of the product on purpose: an annotation must not depend on how the reader reads.
"""

import re

from lxml import html

_UNSEEN = ("head", "script", "style", "noscript", "template")
_BREAKS = {
    "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th",
    "thead", "tr", "ul",
}  # fmt: skip


def visible_text(raw: bytes, is_html: bool) -> str:
    """Give the text of a document as a reader sees it.

    Args:
        raw: The document, UTF-8.
        is_html: Whether it is HTML; else it is plain text.

    Returns:
        Plain text as it is. Of HTML the text outside head, scripts, styles and comments, with
        entities resolved, runs of white space folded to one blank and a line break at every
        edge of a block.
    """
    if not is_html:
        return raw.decode("utf-8")
    root = html.document_fromstring(raw.decode("utf-8"))
    pieces: list[str] = []
    _collect(root, pieces)
    lines = (re.sub(r"\s+", " ", line).strip() for line in "".join(pieces).split("\x00"))
    return "\n".join(line for line in lines if line)


def _collect(element: html.HtmlElement, pieces: list[str]) -> None:
    if isinstance(element.tag, str) and element.tag not in _UNSEEN:
        edge = "\x00" if element.tag in _BREAKS else ""
        pieces.append(edge + (element.text or ""))
        for child in element:
            _collect(child, pieces)
            pieces.append(child.tail or "")
        pieces.append(edge)
