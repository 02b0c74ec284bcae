"""How Sphinx makes a site of these pages: `./check docs`."""

import enum
import importlib
import re
from pathlib import Path
from typing import Final

from docutils.nodes import Element, Node
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

import quoteattr

ROOT: Final = Path(__file__).resolve().parent.parent

project = "quoteattr"
author = "The quoteattr developers"
version = release = quoteattr.__version__
extensions = [
    "myst_nb",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
]
exclude_patterns = ["_build"]
smartquotes = False  # code and data are shown, which have their own
python_maximum_signature_line_length = 88
html_theme = "furo"
html_title = f"quoteattr {release}"
html_copy_source = False
html_show_sourcelink = False

myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence"]
nb_execution_mode = "off"  # the tests run the notebook and compare what it shows
copybutton_prompt_text = r"\$ "
copybutton_prompt_is_regexp = True

# A name between single backticks is code, as in the docstrings.
default_role = "code"
autodoc_default_options = {"members": True, "member-order": "bysource"}
autodoc_typehints_format = "short"
napoleon_use_ivar = True
napoleon_numpy_docstring = False

# The pages in the order of the site's contents, under its headings; those that are not
# named stand at the end of the first.
CONTENTS: Final = {
    "Use": (
        "Start <install>",
        "quickstart",
        "tour",
        "viewer",
        "verify",
        "exports",
        "interfaces",
        "scale",
        "records",
    ),
    "Understand": ("how-it-works", "speakers", "network", "glossary"),
    "Compare": ("peers", "features", "evaluation", "speed", "corpora"),
    "Change": ("training", "contributing", "changelog"),
    "Reference": ("api",),
}

# Pages that stand elsewhere in the repository.
ELSEWHERE: Final = {"install": "README.md", "changelog": "CHANGELOG.md"}

# Packages whose public names the reference has, for links from types to them.
PACKAGES: Final = (
    "quoteattr",
    "quoteattr.verification",
    "quoteattr.summary",
    "quoteattr.evaluation",
    "quoteattr.corpora",
)


def read_page(_app: Sphinx, name: str, source: list[str]) -> None:
    """Makes a page of the site of a page of the repository."""
    if name in ELSEWHERE:
        source[0] = (ROOT / ELSEWHERE[name]).read_text(encoding="utf-8")
        source[0] = re.sub(r"\]\((?!docs/|https?:|#)", "](../", source[0])
    text = source[0].replace("](docs/", "](")
    for page, path in ELSEWHERE.items():
        text = text.replace(f"](../{path}", f"]({page}.md")
    # What else lies outside this folder is not on the site.
    text = re.sub(r"\[([^\]\n]+)\]\(\.\./[^)]*\)", r"\1", text)
    source[0] = text + (contents() if name == "index" else "")


def contents() -> str:
    """The site's table of contents, which the index shows beside the page."""
    named = {re.sub(r".*<|>", "", p) for pages in CONTENTS.values() for p in pages}
    found = {path.stem for path in (ROOT / "docs").glob("*.md")} - {"index"}
    first, *_ = CONTENTS
    others = {first: sorted(found - named)}
    lines: list[str] = []
    for caption, pages in CONTENTS.items():
        lines += ["", "```{toctree}", ":hidden:", f":caption: {caption}", ""]
        lines += [*pages, *others.get(caption, ()), "```"]
    return "\n".join([*lines, ""])


def tell_values(
    _app: Sphinx,
    _what: str,
    _name: str,
    thing: object,
    _options: object,
    lines: list[str],
) -> None:
    """Says in the reference which values an enumeration has."""
    if isinstance(thing, type) and issubclass(thing, enum.Enum):
        values = (f"``{member.name}`` ({member.value})" for member in thing)
        lines += ["", f"Values: {', '.join(values)}.", ""]


def resolve(
    app: Sphinx,
    environment: BuildEnvironment,
    reference: pending_xref,
    content: Element,
) -> Node | None:
    """Leads from where a name is defined to where the reference has it."""
    place = public_names().get(reference.get("reftarget", ""))
    if place is None or reference.get("refdomain") != "py":
        return None
    python = environment.get_domain("py")
    return python.resolve_xref(
        environment, reference["refdoc"], app.builder, "obj", place, reference, content
    )


def public_names() -> dict[str, str]:
    """Where each public name is documented, by where it is defined."""
    found: dict[str, str] = {}
    for package in PACKAGES:
        module = importlib.import_module(package)
        names = getattr(module, "__all__", vars(module))
        for thing in (getattr(module, name) for name in names):
            if hasattr(thing, "__qualname__"):
                place = f"{package}.{thing.__qualname__}"
                found.setdefault(f"{thing.__module__}.{thing.__qualname__}", place)
                found.setdefault(thing.__qualname__, place)
    return found


def setup(app: Sphinx) -> None:
    """Tells Sphinx of all this."""
    app.connect("source-read", read_page)
    app.connect("autodoc-process-docstring", tell_values)
    app.connect("missing-reference", resolve)
