"""How much each speaker says, as a bar chart in SVG."""

from collections.abc import Iterator
from html import escape
from typing import Final

from quoteattr.summary import Said, Summary
from quoteattr.visualise.cells import wrapped
from quoteattr.visualise.roll_up import TOP, Row, headline, speaker_rows

# By kind of attribution: a colour that is told apart without seeing hues, too.
_COLOURS: Final = {"direct": "#1b4f8a", "mixed": "#5b9bd5", "indirect": "#c3d9ee"}

_WIDTH: Final = 720
_NAMES: Final = 230
_NUMBERS: Final = 50
_ROW: Final = 24
_BAR: Final = 16
_TOP: Final = 64
# Columns of a terminal's text that fit into the column of names, set in 13 pixels.
_LONGEST_NAME: Final = 32


def bar_chart(summary: Summary, *, top: int = TOP) -> str:
    """A picture that stands alone: a bar for each speaker, its parts by kind.

    Args:
        summary: What is shown.
        top: The most speakers to show; the legend says how many are left out.
    """
    rows = speaker_rows(summary, top)
    height = _TOP + _ROW * len(rows) + 12
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
        f'width="{_WIDTH}" height="{height}" role="img" font-family="system-ui, '
        'sans-serif" font-size="13">',
        f"<title>{escape(headline(summary))}</title>",
        f'<rect width="{_WIDTH}" height="{height}" fill="#fff"/>',
        f'<text x="12" y="22" font-weight="bold">{escape(headline(summary))}</text>',
        *_legend(len(summary.voices) - top),
    ]
    most = max((row.said.attributions for row in rows), default=1)
    for number, row in enumerate(rows):
        lines += _bar(row, most, _TOP + _ROW * number)
    return "\n".join([*lines, "</svg>\n"])


def _legend(n_more: int) -> Iterator[str]:
    """What the colours mean, and how many speakers are not shown."""
    for number, (kind, colour) in enumerate(_COLOURS.items()):
        left = 12 + 90 * number
        yield f'<rect x="{left}" y="36" width="12" height="12" fill="{colour}"/>'
        yield f'<text x="{left + 18}" y="47">{kind}</text>'
    if n_more > 0:
        yield (
            f'<text x="{_WIDTH - 12}" y="47" text-anchor="end" fill="#666">'
            f"{n_more:,} more not shown</text>"
        )


def _bar(row: Row, most: int, y: int) -> Iterator[str]:
    """A row's name, its bar in parts, and its number."""
    said, base = row.said, y + _BAR - 3
    yield f'<text x="{_NAMES}" y="{base}" text-anchor="end">{_name(row)}</text>'
    scale = (_WIDTH - _NAMES - _NUMBERS - 10) / most
    left = _NAMES + 10.0
    for kind, number in _parts(said):
        width = number * scale
        yield (
            f'<rect x="{left:.1f}" y="{y}" width="{width:.1f}" height="{_BAR}" '
            f'fill="{_COLOURS[kind]}"><title>{number:,} {kind}</title></rect>'
        )
        left += width
    yield f'<text x="{left + 6:.1f}" y="{base}">{said.attributions:,}</text>'


def _parts(said: Said) -> Iterator[tuple[str, int]]:
    """The kinds of attribution that there are, with their numbers."""
    numbers = (said.direct, said.mixed, said.indirect)
    for kind, number in zip(_COLOURS, numbers, strict=True):
        if number:
            yield kind, number


def _name(row: Row) -> str:
    """The name, cut between words to fit, its whole as a hint."""
    first, *others = wrapped(row.name, _LONGEST_NAME)
    if not others:
        return escape(first)
    return f"{escape(first)}…<title>{escape(row.name)}</title>"
