"""The text of a web page, without what stands around it.

An article's headline, paragraphs, block quotes and lists are kept, in their order;
menus, advertisements, captions, comments and scripts are not. What is article and what
is not is trafilatura's judgement.
"""

import codecs
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

_SUFFIXES: Final = (".html", ".htm", ".xhtml", ".shtml")

# <?xml version="1.0"?> <!-- saved from … --> <!DOCTYPE html> <html>
_OPENING: Final = re.compile(
    rb"""
    (?: \xef\xbb\xbf )? \s*+
    (?: <\?xml [^>]{0,200} > \s*+ )?
    (?: <!-- (?: (?!-->) . ){0,2000} --> \s*+ )?
    < (?: !doctype \s++ html | html ) \b
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)

# <meta charset="windows-1252">, in what browsers search for it
_CHARSET: Final = re.compile(
    rb"""
    < (?: meta | \?xml ) \b [^>]{0,200}? \b (?: charset | encoding )
    \s* = \s* ["']? \s* (?P<name> [\w:.-]{1,40} )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SEARCHED: Final = 1024
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Pages that say one of these are read as this, and so are those that say nothing: it
# has the quotation marks that the others lack (WHATWG Encoding, section 4.2).
_WESTERN: Final = "cp1252"
_READ_AS_WESTERN: Final = frozenset({"iso8859-1", "ascii", "cp1252"})

# He said <q>no</q>: browsers put the marks there that the page has left out.
_QUOTED: Final = re.compile(r"<(?P<slash>/?)q(?:\s[^<>]{0,500})?>", re.IGNORECASE)

# lxml takes no NUL and no lone surrogate; nothing can be told of either.
_UNREADABLE: Final = re.compile("[\0\ud800-\udfff]")

_BLOCKS: Final = frozenset(
    ("body", "p", "head", "quote", "list", "item", "table", "row", "cell", "ab")
)
_LINE_BREAK: Final = "lb"


def is_page(name: str, data: bytes) -> bool:
    """Whether a file holds a web page, by its name or by how it begins."""
    return name.lower().endswith(_SUFFIXES) or _OPENING.match(data) is not None


def read_page(page: str | bytes) -> str:
    """The text of a web page: its headline and paragraphs, a blank line between them.

    Give this text to `attribute`: offsets are its characters, not those of the page.

    Args:
        page: The page's HTML. Bytes are read as UTF-8 where they can be, else in the
            encoding that the page says.

    Raises:
        ModuleNotFoundError: If the extra `html` is not installed.
        ValueError: If there is no text in the page.
    """
    html = _decoded(page) if isinstance(page, bytes) else page
    html = _QUOTED.sub(lambda tag: "”" if tag["slash"] else "“", html)
    blocks = list(_article(_whole(_UNREADABLE.sub("\ufffd", html))))
    if not blocks:
        raise ValueError("there is no text in this page; is it HTML?")
    return "\n\n".join(blocks)


def _decoded(data: bytes) -> str:
    """The bytes of a page as text, as browsers decide it."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_declared(data), "replace")


def _declared(data: bytes) -> str:
    """The encoding that a page says, as Python calls it."""
    said = _CHARSET.search(data, 0, _SEARCHED)
    try:
        name = codecs.lookup(said["name"].decode("ascii")).name if said else _WESTERN
        return _WESTERN if name in _READ_AS_WESTERN else name
    except LookupError:
        return _WESTERN


def _whole(html: str) -> str:
    """The page, also where only a part of one was given."""
    begins = html[:_SEARCHED].lower()
    if "<html" in begins or "<!doctype" in begins or "<" not in html:
        return html
    return f"<html><body>{html}</body></html>"


def _article(html: str) -> Iterator[str]:
    """The blocks of a page's article, its headline first."""
    try:
        from trafilatura import bare_extraction  # noqa: PLC0415 (an extra)
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            "reading web pages needs the extra `html`: pip install 'quoteattr[html]'"
        ) from error
    found = bare_extraction(
        html, include_comments=False, include_tables=False, with_metadata=True
    )
    if found is None:
        return
    blocks = list(_blocks_of(found.body))
    if found.title and blocks and not _is_headed(blocks, found.title):
        yield _trimmed(found.title)
    yield from blocks


def _is_headed(blocks: Sequence[str], title: str) -> bool:
    """Whether a headline stands in the first blocks, a site's name behind it or not."""
    key = _key(title)
    return any(_key(block) and key.startswith(_key(block)) for block in blocks[:2])


def _key(line: str) -> str:
    """A line's letters and digits: what a headline is known by again."""
    return re.sub(r"\W", "", line).casefold()


def _blocks_of(body: "_Element") -> Iterator[str]:
    """The text of each block that has some, lines kept apart."""
    from lxml.etree import iterwalk  # noqa: PLC0415 (an extra)

    pieces: list[str] = []
    for event, element in iterwalk(body, events=("start", "end")):
        is_block = element.tag in _BLOCKS or element.getparent() is body
        if is_block:
            yield from _closed(pieces)
        elif event == "start" and element.tag == _LINE_BREAK:
            pieces.append("\n")
        text = element.text if event == "start" else element.tail
        pieces.append(re.sub(r"\s+", " ", text or ""))
    yield from _closed(pieces)


def _closed(pieces: list[str]) -> Iterator[str]:
    """The block that the pieces make, if it has text; none are left."""
    block = _trimmed("".join(pieces))
    pieces.clear()
    if block:
        yield block


def _trimmed(block: str) -> str:
    """The lines of a block, without space around them and without empty ones."""
    lines = (line.strip() for line in block.split("\n"))
    return "\n".join(line for line in lines if line)
