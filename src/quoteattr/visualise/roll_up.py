"""How much each speaker says, as a table or a chart of plain text."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from quoteattr.summary import Said, Summary
from quoteattr.visualise.cells import padded, printable, width_of, wrapped
from quoteattr.visualise.labels import counted

TOP: Final = 20
"""How many speakers are shown unless more are asked for."""

NO_SPEAKER: Final = "(no speaker)"

_NUMBERS: Final = (
    "texts",
    "said",
    "share",
    "direct",
    "mixed",
    "indirect",
    "words",
    "share",
)
_GAP: Final = " "
# The least and the most columns that names have.
_LEAST_NAME: Final = 12
_MOST_NAME: Final = 32
_LEAST_BAR: Final = 10
_DIRECT, _MIXED, _INDIRECT = "█▓░"

_BOLD: Final = "\x1b[1m"
_PLAIN: Final = "\x1b[0m"


class Row(NamedTuple):
    """A line of a table or chart.

    Attributes:
        name: Who speaks.
        kind: What sort of speaker it is; empty where that is not asked.
        said: How much.
    """

    name: str
    kind: str
    said: Said


def speaker_rows(summary: Summary, top: int) -> list[Row]:
    """The speakers who say most, then what has no speaker, if anything has none."""
    ranked = summary.ranked()[:top]
    rows = [Row(printable(voice.name), str(voice.kind), said) for voice, said in ranked]
    none = summary.unresolved
    return [*rows, Row(NO_SPEAKER, "", none)] if none.attributions else rows


def kind_rows(summary: Summary) -> list[Row]:
    """The kinds of speaker, those who say most first."""
    return [Row(str(kind), "", said) for kind, said in summary.ranked_kinds()]


def roll_up(
    summary: Summary, width: int = 80, *, top: int = TOP, is_styled: bool = False
) -> str:
    """A table of the kinds of speaker, and one of the speakers.

    Args:
        summary: What is shown.
        width: Columns of the terminal, 76 at the least; long names are wrapped to fit.
        top: The most speakers to show.
        is_styled: Whether to set the headings in bold, by ANSI escapes.
    """
    lines = _styled(wrapped(headline(summary), width), is_styled)
    for heading, rows in (
        ("kind of speaker", kind_rows(summary)),
        ("speaker", speaker_rows(summary, top)),
    ):
        if rows:
            head, *body = _table(heading, rows, summary.total, width)
            lines += ["", *_styled([head], is_styled), *body]
    return _joined([*lines, *_left_out(summary, top, width)])


def bars(
    summary: Summary, width: int = 80, *, top: int = TOP, is_styled: bool = False
) -> str:
    """A chart with a bar for each speaker, as long as there are attributions.

    The arguments are those of `roll_up`.
    """
    lines = _styled(wrapped(headline(summary), width), is_styled)
    if rows := speaker_rows(summary, top):
        lines += ["", f"{_DIRECT} direct  {_MIXED} mixed  {_INDIRECT} indirect", ""]
        lines += _chart(rows, width)
    return _joined([*lines, *_left_out(summary, top, width)])


def headline(summary: Summary) -> str:
    """How much there is in all, in a sentence."""
    total = summary.total
    found = (
        f"{counted(total.documents, 'text')}: "
        f"{counted(total.attributions, 'attribution')}"
    )
    if not total.attributions:
        return found
    return (
        f"{found} by {counted(len(summary.voices), 'speaker')}, "
        f"{counted(total.words, 'word')}, {total.quoted_words:,} of them quoted"
    )


def _left_out(summary: Summary, top: int, width: int) -> Iterator[str]:
    """What is to be known of speakers that are not shown, and of those that are."""
    more = len(summary.voices) - top
    if more > 0:
        yield ""
        yield f"and {counted(more, 'more speaker')}"
    if summary.total.documents > 1 and summary.voices:
        note = "Speakers of several texts are one where name and kind are the same."
        yield ""
        yield from wrapped(note, width)


def _table(heading: str, rows: Sequence[Row], total: Said, width: int) -> Iterator[str]:
    """The line of headings, then those of each row."""
    cells = [[*_cells(row.said, total)] for row in rows]
    numbers = [max(map(len, column)) for column in zip(_NUMBERS, *cells, strict=True)]
    kind_width = max(len(row.kind) for row in rows)
    rest = width - sum(numbers) - len(numbers) - bool(kind_width) * (kind_width + 1)
    needed = max(width_of(name) for name in (heading, *(row.name for row in rows)))
    name_width = min(needed, max(_LEAST_NAME, rest))
    for name, kind, figures in (
        (heading, "kind" if kind_width else "", _NUMBERS),
        *((row.name, row.kind, f) for row, f in zip(rows, cells, strict=True)),
    ):
        first, *others = wrapped(name, name_width)
        line = padded(first, name_width)
        line += f"{_GAP}{kind:<{kind_width}}" if kind_width else ""
        for figure, columns in zip(figures, numbers, strict=True):
            line += f"{_GAP}{figure:>{columns}}"
        yield line
        yield from others


def _cells(said: Said, total: Said) -> Iterator[str]:
    """The numbers of a row, in the order of `_NUMBERS`."""
    shares = said.shares_of(total)
    yield f"{said.documents:,}"
    yield f"{said.attributions:,}"
    yield f"{shares.attributions:.0%}"
    yield f"{said.direct:,}"
    yield f"{said.mixed:,}"
    yield f"{said.indirect:,}"
    yield f"{said.words:,}"
    yield f"{shares.words:.0%}"


def _chart(rows: Sequence[Row], width: int) -> Iterator[str]:
    """A line for each row, with its name, number and bar."""
    most = max(row.said.attributions for row in rows)
    number_width = len(f"{most:,}")
    needed = max(width_of(row.name) for row in rows)
    rest = width - number_width - _LEAST_BAR - 2
    name_width = max(_LEAST_NAME, min(needed, _MOST_NAME, rest))
    bar_width = max(_LEAST_BAR, width - name_width - number_width - 2)
    for row in rows:
        first, *others = wrapped(row.name, name_width)
        number = f"{row.said.attributions:>{number_width},}"
        yield f"{padded(first, name_width)} {number} {_bar(row.said, most, bar_width)}"
        yield from others


def _bar(said: Said, most: int, width: int) -> str:
    """A bar of three parts, together as long as the whole, rounded, asks for."""
    bar, so_far = "", 0
    for part, block in (
        (said.direct, _DIRECT),
        (said.mixed, _MIXED),
        (said.indirect, _INDIRECT),
    ):
        so_far += part
        bar += block * (round(so_far * width / most) - len(bar))
    return bar


def _styled(lines: Sequence[str], is_styled: bool) -> list[str]:
    """The lines, in bold or plain."""
    return [f"{_BOLD}{line}{_PLAIN}" if is_styled else line for line in lines]


def _joined(lines: Sequence[str]) -> str:
    return "".join(f"{line.rstrip()}\n" for line in lines)
