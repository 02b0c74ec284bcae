"""How long a novel's page takes to open and to answer, in a browser without a window.

python benchmarks/viewer.py [--words 100000] [--seed 7]
"""

import argparse
import random
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from playwright.sync_api import CDPSession, Page, sync_playwright

from quoteattr import Attributor
from quoteattr.visualise import html

BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")

FIRST: Final = "Ida Bo Ann Karl Greta Olaf Mina Tove Lars Signe Arne Berit"
LAST: Final = "Holm Berg Lund Dahl Voss Falk Strand Moe Ness Vik Haug Lie"
CUES: Final = "said asked cried replied whispered"
WORDS: Final = (
    "harbour lamp stair letter winter ferry garden clock window kettle road chapel "
    "storm waited turned burned sank opened held broke we you never the a and but"
)

# When what an action changed is on the screen.
DRAWN: Final = "new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)))"


def novel(n_words: int, chance: random.Random) -> str:
    """Paragraphs of telling and of talking, words at random, thirty speakers."""
    first, last, cues, any_words = (x.split() for x in (FIRST, LAST, CUES, WORDS))
    cast = [f"{chance.choice(first)} {chance.choice(last)}" for _ in range(30)]
    paragraphs: list[str] = []
    n = 0
    while n < n_words:
        words = " ".join(chance.choices(any_words, k=chance.randint(5, 60)))
        if chance.random() < 0.5:
            words = f"“{words},” {chance.choice(cues)} {chance.choice(cast)}."
        paragraphs.append(words)
        n += len(words.split())
    return "\n\n".join(paragraphs)


def actions(page: Page, address: str) -> Iterator[tuple[str, Callable[[], object]]]:
    """What is timed, in order."""
    speaker = "document.querySelectorAll('#speakers button')[3].click()"
    yield "open", lambda: page.goto(address)
    yield "next attribution (j)", lambda: page.keyboard.press("j")
    yield "all by one speaker", lambda: page.evaluate(speaker)
    yield "everything (Esc)", lambda: page.keyboard.press("Escape")
    yield "search (a letter)", lambda: page.get_by_role("searchbox").fill("w")


def processor_seconds(session: CDPSession) -> float:
    """What the page's process has used of the processor so far."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    (seconds,) = (m["value"] for m in metrics if m["name"] == "ProcessTime")
    return float(seconds)


def main() -> None:
    """Read a novel by rules, write its page, open it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    text = novel(arguments.words, random.Random(arguments.seed))
    document = Attributor.rules().attribute(text)
    written = html(document)
    print(f"{arguments.words:,} words, {len(document.attributions):,} attributions")
    print(f"page: {len(written.encode()) / 1e6:.2f} MB")
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        place = Path(folder) / "novel.html"
        place.write_text(written, encoding="utf-8")
        page = driver.chromium.launch(executable_path=found).new_page()
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable")
        for name, act in actions(page, place.as_uri()):
            started, used = time.perf_counter(), processor_seconds(session)
            act()
            page.evaluate(DRAWN)
            wall = time.perf_counter() - started
            used = processor_seconds(session) - used
            print(f"{name:22} {wall:5.2f} s, {used:5.2f} s of the processor")


if __name__ == "__main__":
    main()
