"""A real browser, where there is one."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


@pytest.fixture(scope="session")
def browser():
    """A headless browser; tests that need it are skipped where none is found."""
    playwright = pytest.importorskip("playwright.sync_api")
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip(f"no browser on the path: {', '.join(NAMES)}")
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=found)
        yield opened
        opened.close()


@pytest.fixture
def visit(browser, tmp_path):
    """Opens a page in a window of its own, and fails the test if the page complains.

    What a page asks the network for is refused, and complained about too.
    """
    complaints: list[str] = []
    contexts: list[BrowserContext] = []

    def visited(written, **options):
        place = Path(tmp_path / f"page-{len(contexts)}.html")
        place.write_text(written, encoding="utf-8")
        settings = {"viewport": {"width": 1200, "height": 800}, **options}
        context = browser.new_context(**settings)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.on("request", lambda request: asked(request.url, place.as_uri()))
        page.goto(place.as_uri())
        return page

    def asked(address, own):
        if address != own and not address.startswith("about:"):
            complaints.append(f"asked for {address}")

    yield visited
    for context in contexts:
        context.close()
    assert complaints == []
