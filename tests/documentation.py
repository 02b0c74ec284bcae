"""Runs the code blocks of a page, and tells what they print.

After a change that is meant, `python -m tests.documentation` writes what they print now
under them.
"""

import contextlib
import io
import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from quoteattr.cli import main
from quoteattr.pipeline import DEFAULT_MODEL
from quoteattr.pretrained import find_model

ROOT = Path(__file__).resolve().parent.parent
PAGES = (
    ROOT / "README.md",
    ROOT / "docs" / "exports.md",
    ROOT / "docs" / "fiction.md",
    ROOT / "docs" / "interfaces.md",
    ROOT / "docs" / "quickstart.md",
    ROOT / "docs" / "scale.md",
    ROOT / "docs" / "speakers.md",
    ROOT / "docs" / "verify.md",
)

# A block of Python with the plain text below it, if there is any, or a command with its
# output in one block.
_BLOCK = re.compile(
    r"^```python\n(?P<code>.*?)^```\n(?:\n```text\n(?P<printed>.*?)^```\n)?"
    r"|^```console\n\$ (?P<command>.*?)\n(?P<shown>.*?)^```\n",
    re.MULTILINE | re.DOTALL,
)

# Packages of extras, by what a block has that needs them.
_EXTRAS = {
    "import spacy": "spacy",
    "read_page": "trafilatura",
    "page.html": "trafilatura",
    "starlette": "starlette",
}


@dataclass(frozen=True)
class Run:
    """A block that was run.

    Attributes:
        code: What was run.
        start: Where in the page its output is shown; None where it shows none.
        shown: The output as the page shows it.
        printed: The output as it is.
    """

    code: str
    start: int | None
    shown: str
    printed: str


def runs_of(page: str, folder: Path) -> Iterator[Run]:
    """The blocks of a page, run one after another in a folder that has the examples.

    Blocks that read with the shipped model, or need an extra, are passed over where
    there is none.
    """
    names: dict[str, object] = {}
    with _working_in(folder):
        for match in _BLOCK.finditer(page):
            code, printed = match["code"], io.StringIO()
            if code is not None and _needs_model(code) and not _model_is_shipped():
                continue
            if _lacks_extra(code or match["command"]):
                continue
            with contextlib.redirect_stdout(printed):
                if code is not None:
                    exec(code, names)
                else:
                    program, *words = shlex.split(match["command"])
                    assert (program, main(words)) == ("quoteattr", 0)
            group = "shown" if code is None else "printed"
            start = None if match[group] is None else match.start(group)
            yield Run(
                code or match["command"],
                start,
                match[group] or "",
                _trimmed(printed.getvalue()),
            )


def _trimmed(output: str) -> str:
    """The output, without empty lines at its end."""
    return f"{output.rstrip()}\n"


def _lacks_extra(code: str) -> bool:
    """Whether a block needs a package that is not installed."""
    return any(
        sign in code and find_spec(package) is None for sign, package in _EXTRAS.items()
    )


def _needs_model(code: str) -> bool:
    """Whether a block reads with the shipped model."""
    calls = (
        "quoteattr.attribute(",
        "from_pretrained()",
        'pipeline("quote-attribution"',
    )
    return any(call in code for call in calls)


def _model_is_shipped() -> bool:
    """Whether the shipped model lies where it is looked for."""
    try:
        find_model(DEFAULT_MODEL)
    except FileNotFoundError:
        return False
    return True


@contextlib.contextmanager
def _working_in(folder: Path) -> Iterator[None]:
    """Lets code run in a folder with the examples, on a terminal of 80 columns."""
    (folder / "examples").symlink_to(ROOT / "examples")
    before, columns = Path.cwd(), os.environ.get("COLUMNS")
    os.chdir(folder)
    os.environ["COLUMNS"] = "80"
    try:
        yield
    finally:
        os.chdir(before)
        del os.environ["COLUMNS"]
        if columns is not None:
            os.environ["COLUMNS"] = columns


def updated(page: str, folder: Path) -> str:
    """The page, with what its blocks print now under them."""
    for run in reversed([*runs_of(page, folder)]):
        if run.start is not None:
            end = run.start + len(run.shown)
            page = page[: run.start] + run.printed + page[end:]
    return page


if __name__ == "__main__":
    for path in PAGES:
        with tempfile.TemporaryDirectory() as place:
            text = updated(path.read_text(encoding="utf-8"), Path(place))
        path.write_text(text, encoding="utf-8")
