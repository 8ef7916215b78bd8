"""A file whose address changes with every edition: found by its link on the publisher's page.

A page is only as good as what it links to: a link counts when its file name fits the pattern that
the list's metadata gives, and when it stays on the publisher's own host. Of several editions the
newest is taken, by what the groups of the pattern (a date, as a rule) say.
"""

import re
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

import msgspec

from proscribe.errors import FetchError
from proscribe.ingest.fetch import Limits, Settings, fetch
from proscribe.ingest.refusals import shown
from proscribe.sources.contract import Fetch

_PAGE = "page.html"
_PAGE_BYTES = 10_000_000
_LOCAL_NAME = re.compile(r"[\w.-]{1,120}", re.ASCII)


class Link(msgspec.Struct, frozen=True):
    """A link to one edition.

    Attributes:
        url: Its address.
        file: The publisher's file name, which may hold the date.
    """

    url: str
    file: str


def newest_link(page: str, *, base: str, pattern: str) -> Link | None:
    """Find the newest edition that a page links to.

    Args:
        page: HTML.
        base: Address of the page.
        pattern: Regular expression for the whole file name; its groups tell which is newer.

    Returns:
        The link, or None when none fits.

    Example:
        >>> page = '<a href="b/list20250110.csv">new</a> <a href="list20241220.csv">old</a>'
        >>> newest_link(page, base="https://lists.example/a/", pattern=r"list([0-9]{8})[.]csv")
        Link(url='https://lists.example/a/b/list20250110.csv', file='list20250110.csv')
    """
    reader = _Links()
    reader.feed(page)
    reader.close()
    host = urlsplit(base).netloc
    found: list[tuple[tuple[str, ...], str, str]] = []
    for address in reader.found:
        try:
            url = urljoin(reader.base or base, address.strip()).partition("#")[0]
            parts = urlsplit(url)
        except ValueError:  # not an address at all
            continue
        file = PurePosixPath(unquote(parts.path)).name
        fits = re.fullmatch(pattern, file)
        if fits and parts.netloc == host and _LOCAL_NAME.fullmatch(file):
            found.append((fits.groups(default=""), file, url))
    if not found:
        return None
    _, file, url = max(found)
    return Link(url, file)


class _Links(HTMLParser):
    """The addresses of all links of a page, and the base address that it states."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.base = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the address of one link."""
        address = dict(attrs).get("href") or ""
        if tag == "a" and address:
            self.found.append(address)
        elif tag == "base" and address and not self.base:
            self.base = address


def resolve_link(
    one: Fetch, folder: Path, *, limits: Limits, settings: Settings | None = None
) -> Fetch:
    """Give the address and file name of the newest edition of a linked file.

    Args:
        one: Where to look: the address is that of the page.
        folder: Folder of the fetched files; editions before the newest are removed from it.
        limits: Bounds of the fetch; the page has a size limit of its own.
        settings: How to speak to the server.

    Raises:
        FetchError: The page did not come, or links to no file that fits.
    """
    limits = msgspec.structs.replace(limits, max_bytes=_PAGE_BYTES, max_wire_bytes=_PAGE_BYTES)
    answer = fetch(one.url, folder=folder, file=_PAGE, limits=limits, settings=settings)
    saved = folder / _PAGE
    page = saved.read_bytes().decode("utf-8", "replace")
    saved.unlink()
    link = newest_link(page, base=answer.final_url, pattern=one.link)
    if link is None:
        raise FetchError(
            url=shown(one.url),
            reason=f"the page links to no file named like {one.link}; "
            "the publisher may have changed it. Load the file by hand",
        )
    for old in folder.iterdir():  # the store keeps every edition that was loaded
        if re.fullmatch(one.link, old.name) and old.name != link.file:
            old.unlink()
    return msgspec.structs.replace(one, url=link.url, file=link.file, link="")
