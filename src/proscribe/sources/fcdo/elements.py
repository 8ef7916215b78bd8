"""Elements of the UK Sanctions List as XML to the fields of a designation.

Every text that the table of leaves does not know is noted, wherever it stands.

Source: the excerpt named in `NOTES.md`.
"""

from collections.abc import Iterator
from typing import Any

from proscribe.sources.fcdo.leaves import GROUP_PATHS, INDICATORS, LISTS, SINGLES, XML_LEAVES
from proscribe.sources.fcdo.stated import GROUPS, Stated, read_text
from proscribe.sources.leaves import LeafWatch
from proscribe.sources.markup import local

ROOT_NAME = "Designations"
_INSTANCE = "{http://www.w3.org/2001/XMLSchema-instance}"
_LAST_LINE = 65_535
# Elements that hold nothing but further elements of the table.
_OUTER = frozenset(
    path.rsplit("/", count)[0]
    for path in (*LISTS, *GROUP_PATHS)
    for count in range(1, path.count("/"))
)


def text_of(element: Any) -> str:
    """Give the text before the first child of an element, trimmed."""
    return (element.text or "").strip()


def line_of(element: Any) -> int:
    """Give the line of a start tag, from 1.

    libxml2 keeps 16 bits of it; beyond, it tells where the first text below the element ends.
    """
    line: int = element.sourceline or 0
    return line if line < _LAST_LINE else line - (element.text or "").count("\n")


def sweep(element: Any, watch: LeafWatch) -> None:
    """Free what stands before a finished element; what no table knows is noted first."""
    parent = element.getparent()
    while (before := element.getprevious()) is not None:
        if local(before) not in ("Designation", "DateGenerated"):
            _see_all(before, local(before), watch)
        _see_words(before.tail, ROOT_NAME, before, watch)
        parent.remove(before)


def see_rest(root: Any, watch: LeafWatch) -> None:
    """Note what no table knows among what is left below the root, and on the root itself."""
    _see_attributes(root, ROOT_NAME, watch)
    _see_words(root.text, ROOT_NAME, root, watch)
    for child in root:
        if local(child) not in ("Designation", "DateGenerated"):
            _see_all(child, local(child), watch)
        _see_words(child.tail, ROOT_NAME, child, watch)


def _see_words(text: str | None, path: str, element: Any, watch: LeafWatch) -> None:
    if text and not text.isspace():
        watch.see(f"{path}/text()", text.strip(), f"line {element.sourceline}")


def _see_attributes(element: Any, path: str, watch: LeafWatch) -> None:
    """Note the attributes, save those of XML Schema (`xsi:nil`), which say nothing of a party."""
    for key, value in element.attrib.items():
        if value.strip() and not str(key).startswith(_INSTANCE):
            name = str(key).rpartition("}")[2]
            watch.see(f"{path}@{name}", value, f"line {element.sourceline}")


def _see_all(element: Any, path: str, watch: LeafWatch) -> None:
    """Note every text below an element that no table knows."""
    for one in element.iter():
        text = text_of(one)
        if text:
            name = local(one) or "&"
            where = path if one is element else f"{path}//{name}"
            watch.see(where, text, f"line {one.sourceline}")
        if one is not element:
            _see_words(one.tail, path, one, watch)


def state(element: Any, watch: LeafWatch) -> Stated:
    """Read one designation, noting the leaves that the table does not know."""
    stated = Stated({}, {}, [])
    _take(element, "Designation", stated, watch)
    return stated


def _take(element: Any, path: str, stated: Stated, watch: LeafWatch) -> None:
    if element.attrib:
        _see_attributes(element, path, watch)
    _see_words(element.text, path, element, watch)
    for child in element:
        below = f"{path}/{local(child) or '&'}"
        _see_words(child.tail, path, child, watch)
        if below in SINGLES:
            _add(stated, SINGLES[below], _leaf(child, below, watch))
        elif below in LISTS:
            for _, value in _values(child, below, watch):
                _add(stated, LISTS[below], value)
        elif below in GROUP_PATHS:
            _add_group(child, below, stated, watch)
        elif below == INDICATORS:
            for name, value in _values(child, below, watch):
                text = read_text(name, value)
                if text:
                    stated.indicators.append((name, text))
        elif below in _OUTER:
            _take(child, below, stated, watch)
        else:
            _see_all(child, below, watch)


def _leaf(element: Any, path: str, watch: LeafWatch) -> str:
    """Give the text of an element that should hold nothing else."""
    if element.attrib:
        _see_attributes(element, path, watch)
    for child in element:
        _see_all(child, f"{path}/{local(child) or '&'}", watch)
        _see_words(child.tail, path, child, watch)
    return element.text or ""


def _values(element: Any, path: str, watch: LeafWatch) -> Iterator[tuple[str, str]]:
    """Give name and text of the elements of a list."""
    if element.attrib:
        _see_attributes(element, path, watch)
    _see_words(element.text, path, element, watch)
    for child in element:
        name = local(child)
        if name:
            yield name, _leaf(child, f"{path}/*", watch)
        else:
            _see_all(child, f"{path}/&", watch)
        _see_words(child.tail, path, child, watch)


def _add(stated: Stated, field: str, text: str) -> None:
    value = read_text(field, text)
    if value:
        stated.values.setdefault(field, []).append(value)


def _add_group(element: Any, path: str, stated: Stated, watch: LeafWatch) -> None:
    group = GROUP_PATHS[path]
    fields = GROUPS[group]
    cells = dict.fromkeys(fields, "")
    if element.attrib:
        _see_attributes(element, path, watch)
    _see_words(element.text, path, element, watch)
    for child in element:
        name = local(child)
        below = f"{path}/{name or '&'}"
        if name in cells:
            texts = (cells[name], read_text(name, _leaf(child, below, watch)))
            cells[name] = " ".join(filter(None, texts))
        elif below not in XML_LEAVES:
            _see_all(child, below, watch)
        _see_words(child.tail, path, child, watch)
    if any(cells.values()):
        stated.groups.setdefault(group, []).append(tuple(cells.values()))
