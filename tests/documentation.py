"""The code blocks of a page, and what stands below them as their output."""

import re
from dataclasses import dataclass

# A fenced block with its language, and the plain text right after it, if any.
_BLOCK = re.compile(
    r"^```(?P<language>\w+)\n(?P<code>.*?)^```$"
    r"(?:\n+```text\n(?P<output>.*?)^```$)?",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Block:
    """A code block.

    Attributes:
        line: The line of the page on which it begins.
        language: As the page names it.
        code: The code.
        output: What the page says that it prints; None where it says nothing.
    """

    line: int
    language: str
    code: str
    output: str | None


def blocks_of(page):
    """The code blocks of a page, in order; plain text that shows an output is none."""
    return [
        Block(
            page.count("\n", 0, match.start()) + 1,
            match["language"],
            match["code"],
            match["output"],
        )
        for match in _BLOCK.finditer(page)
        if match["language"] != "text"
    ]
