"""The documentation as a site: built without a warning, and needing nothing else."""

import importlib
import re
from pathlib import Path

import pytest
from tests.documentation import ROOT

pytest.importorskip("furo", reason="the extra docs is not installed")
pytest.importorskip("myst_nb", reason="the extra docs is not installed")
inventory = pytest.importorskip("sphinx.util.inventory")

PACKAGES = (
    "quoteattr",
    "quoteattr.verification",
    "quoteattr.summary",
    "quoteattr.visualise",
    "quoteattr.evaluation",
    "quoteattr.corpora",
)

# What a browser fetches by itself: not links, which are followed when they are clicked.
FETCHED = re.compile(
    r"<(?:script|img|iframe|source)[^>]+src=\"(?:https?:)?//"
    r"|<link[^>]+rel=\"(?:stylesheet|preload|preconnect)\"[^>]+href=\"(?:https?:)?//"
    r"|@import\s+url\(\"?(?:https?:)?//"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The folder with the site, for whose every warning the tests fail."""
    application = pytest.importorskip("sphinx.application")
    folder = tmp_path_factory.mktemp("site")
    warnings = Warnings()
    sphinx = application.Sphinx(
        srcdir=ROOT / "docs",
        confdir=ROOT / "docs",
        outdir=folder / "html",
        doctreedir=folder / "doctrees",
        buildername="html",
        status=None,
        warning=warnings,
    )
    sphinx.build()
    assert warnings.told == []
    return folder / "html"


class Warnings:
    """What is written to it, without empty lines."""

    def __init__(self):
        self.told: list[str] = []

    def write(self, words):
        if words.strip():
            self.told.append(words.strip())

    def flush(self):
        pass


@pytest.mark.filterwarnings("ignore")
def test_every_page_of_the_documentation_is_on_the_site(site):
    pages = [*(ROOT / "docs").glob("*.md"), *(ROOT / "docs").glob("*.ipynb")]

    assert [p.stem for p in pages if not (site / f"{p.stem}.html").exists()] == []
    assert "With Python 3.11" in (site / "install.html").read_text(encoding="utf-8")


def public(module):
    """The names that a module says are public; if it says nothing, those it defines."""
    own = [
        name
        for name, thing in vars(module).items()
        if not name.startswith("_")
        and getattr(thing, "__module__", "") == module.__name__
    ]
    for name in getattr(module, "__all__", own):
        yield name, getattr(module, name)


@pytest.mark.filterwarnings("ignore")
def test_every_public_name_is_in_the_reference(site):
    with (site / "objects.inv").open("rb") as stream:
        found = inventory.InventoryFile.load(stream, "", lambda _, page: page)
    documented = {n for kind in found if kind.startswith("py:") for n in found[kind]}
    names = {
        f"{package}.{name}"
        for package in PACKAGES
        for name, thing in public(importlib.import_module(package))
        if callable(thing)
    }
    # Documented once, where their package is.
    elsewhere = {f"quoteattr.{n}" for n in ("Claim", "Finding", "Verdict", "verify")}

    assert names - elsewhere - documented == set()


@pytest.mark.filterwarnings("ignore")
def test_a_reader_of_the_site_fetches_nothing_from_elsewhere(site):
    for page in [*Path(site).rglob("*.html"), *Path(site).rglob("*.css")]:
        assert FETCHED.search(page.read_text(encoding="utf-8")) is None, page.name
