"""Documents as one page of HTML that stands alone: no file beside it, no network."""

import base64
import hashlib
from collections.abc import Iterable
from html import escape
from importlib.resources import files
from string import Template
from typing import Final

# In the order in which they are run.
_SCRIPTS: Final = (
    "reading.js",
    "marks.js",
    "chains.js",
    "card.js",
    "lists.js",
    "search.js",
    "state.js",
    "documents.js",
    "filters.js",
    "places.js",
    "pointing.js",
    "keys.js",
    "main.js",
)

# As high as a frame in a notebook is before a reader pulls at its corner.
_FRAME_STYLE: Final = (
    "width: 100%; height: 36rem; border: 1px solid #8886; border-radius: .4rem; "
    "resize: vertical; overflow: auto"
)


def page(records: Iterable[str], title: str = "Who said what") -> str:
    """A page that shows who says what in some documents.

    Its policy lets it run its own script and style, and reach nothing else. What
    comes from a document is data to that script, which writes it as text, never as
    HTML.

    Args:
        records: Documents as JSON, schema `quoteattr/1`.
        title: What the page's tab says before it has read the documents.
    """
    style = _asset("page.css")
    script = _script()
    return Template(_asset("page.html")).substitute(
        policy=_policy(style, script),
        title=escape(title),
        style=style,
        records=_data(f"[{','.join(records)}]"),
        script=script,
    )


def frame(record: str) -> str:
    """The page of one document as a frame: neither sees the other's style or script."""
    shown = escape(page([record]))
    return (
        f'<iframe srcdoc="{shown}" sandbox="allow-scripts" allow="clipboard-write" '
        f'title="Who said what" style="{_FRAME_STYLE}"></iframe>'
    )


def _script() -> str:
    """All scripts as one block, so that none of their names meets the browser's."""
    together = "\n".join(_asset(f"scripts/{name}") for name in _SCRIPTS)
    return f'"use strict";\n{{\n{together}}}\n'


def _asset(name: str) -> str:
    """A file that lies beside this module."""
    return files("quoteattr.viewer").joinpath(name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """What the page may do: its own style and script, known by their sums."""
    return (
        f"default-src 'none'; style-src '{_sum(style)}'; script-src '{_sum(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _sum(text: str) -> str:
    """A text's hash as a content security policy names it."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def _data(json: str) -> str:
    """JSON that no HTML parser can take for the end of the script that holds it."""
    return json.replace("<", "\\u003c")
