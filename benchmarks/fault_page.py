"""Faults as one self-contained HTML page: by cause, counted, each in its context."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import Final

from benchmarks.highlight import Mark, fragment
from benchmarks.inspections import Case

from quoteattr.evaluation import Fault
from quoteattr.records import Attribution
from quoteattr.segment import Extent

CONTEXT: Final = 160
"""Characters that are shown on either side of a span's borders."""

# A longer stretch without a space is no word, and is cut where it is.
_LONGEST_TORN: Final = 25

GAP: Final = " <i class='gap'>[…]</i> "

# Spans of gold are underlined and those predicted are filled, in the role's colour.
_STYLE: Final = """
:root { color-scheme: light; --content: #157347; --cue: #b35900; --source: #1d4ed8; }
body { font: 16px/1.6 Georgia, 'Times New Roman', serif; color: #1c1c1c;
  background: #fdfcf9; max-width: 56rem; margin: 2rem auto; padding: 0 1.5rem; }
h1, h2, h3, table, .meta, .legend, summary { font-family: system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.2rem; margin: 3rem 0 .5rem; border-bottom: 2px solid #1c1c1c; }
h3 { font-size: 1rem; margin: 2.2rem 0 .3rem; }
.run, .meta, h3 small, .more { color: #6b6b6b; font-weight: normal; }
.run, .meta { font-size: .8rem; }
.legend { font-size: .85rem; margin: 1rem 0; padding: .6rem .9rem; background: #fff;
  border: 1px solid #e3dfd5; border-radius: 6px; }
table { border-collapse: collapse; font-size: .85rem; width: 100%; }
td { padding: .12rem .5rem .12rem 0; vertical-align: middle; }
td.number { text-align: right; width: 4rem; font-variant-numeric: tabular-nums; }
td.bar { width: 40%; }
td.bar div { height: .7rem; background: #c9bfa8; border-radius: 2px; min-width: 1px; }
a { color: inherit; text-decoration-color: #b9b2a2; }
article { margin: .8rem 0; padding: .5rem .9rem .6rem; background: #fff;
  border: 1px solid #e9e5dc; border-radius: 6px; overflow-wrap: anywhere; }
article p { margin: .1rem 0 0; white-space: pre-line; }
.gap { color: #9a9a9a; }
.gold { border-bottom: 3px solid; padding-bottom: 1px; }
.gold.content { border-color: var(--content); }
.gold.cue { border-color: var(--cue); }
.gold.source { border-color: var(--source); }
.predicted { border-radius: 3px; padding: .08em 0; }
.predicted.content { background: #cdebd6; }
.predicted.cue { background: #ffdcae; }
.predicted.source { background: #cfdcff; }
.meta b { color: #1c1c1c; font-weight: 600; }
"""

_LEGEND: Final = """
<p class="legend">Underlined: gold. Filled: predicted. Both: they agree.<br>
<span class="gold content"><span class="predicted content">content</span></span> ·
<span class="gold cue"><span class="predicted cue">cue</span></span> ·
<span class="gold source"><span class="predicted source">source</span></span> ·
<span class="gold content">content in gold only</span> ·
<span class="predicted content">content predicted only</span></p>
"""


def page(heading: str, parts: Mapping[str, Sequence[Case]], most: int) -> str:
    """The page, with at most `most` examples of a cause."""
    grouped = {title: _by_cause(cases) for title, cases in parts.items()}
    body = [f"<h1>Errors by cause</h1><p class='run'>{escape(heading)}</p>", _LEGEND]
    body += [_contents(title, causes) for title, causes in grouped.items()]
    for title, causes in grouped.items():
        body.append(f"<h2>{escape(title)}</h2>")
        body += (_section(title, cause, found, most) for cause, found in causes.items())
    return (
        "<!DOCTYPE html>\n<html lang='en'><head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width, initial-scale=1'>"
        f"<title>Errors: {escape(heading)}</title><style>{_STYLE}</style></head>"
        f"<body>{''.join(body)}</body></html>\n"
    )


def _by_cause(cases: Iterable[Case]) -> dict[str, list[Case]]:
    """The cases of each cause, the commonest cause first."""
    causes: dict[str, list[Case]] = {}
    for case in cases:
        causes.setdefault(case.fault.name, []).append(case)
    return dict(sorted(causes.items(), key=lambda item: (-len(item[1]), item[0])))


def _contents(title: str, causes: Mapping[str, Sequence[Case]]) -> str:
    """The table of contents: each cause with its count, as a number and a bar."""
    total = sum(map(len, causes.values()))
    most = max(map(len, causes.values()), default=1)
    rows = (
        f"<tr><td class='number'>{len(cases):,}</td>"
        f"<td><a href='#{_anchor(title, cause)}'>{escape(cause)}</a></td>"
        f"<td class='bar'><div style='width:{100 * len(cases) / most:.1f}%'></div></td>"
        "</tr>"
        for cause, cases in causes.items()
    )
    heading = f"<h3>{escape(title)} <small>{total:,} faults</small></h3>"
    return f"{heading}<table>{''.join(rows)}</table>"


def _anchor(title: str, cause: str) -> str:
    """A name for links; letters and digits only."""
    return "".join(c if c.isalnum() else "-" for c in f"{title} {cause}".lower())


def _section(title: str, cause: str, cases: Sequence[Case], most: int) -> str:
    """The cases of a cause; of too many, some at even distances."""
    step = max(1, -(-len(cases) // most))
    shown = cases[::step]
    count = f"{len(cases):,}"
    if len(shown) < len(cases):
        count += f", of which {len(shown):,} are shown"
    return (
        f"<h3 id='{_anchor(title, cause)}'>{escape(cause)} <small>{count}</small></h3>"
        f"{''.join(map(_article, shown))}"
    )


def _article(case: Case) -> str:
    """A fault in its context."""
    facts = " · ".join(_facts(case))
    return (
        f"<article><div class='meta'>{facts}</div><p>{_in_context(case)}</p></article>"
    )


def _facts(case: Case) -> Iterator[str]:
    """Where a fault is, and what no span shows of it."""
    fault = case.fault
    start = min(mark.start for mark in _marks(fault))
    yield f"{escape(case.document.id or 'document')}, {start:,}"
    for side, one in _sides(fault):
        speaker = f", speaker <b>{escape(one.speaker)}</b>" if one.speaker else ""
        # Attributions that were given to the system carry gold's method on both sides.
        is_found = side == "predicted" and one.method not in ("", "gold")
        method = f", by {escape(one.method)}" if is_found else ""
        yield f"{side}: {one.kind}{speaker}{method}"


def _sides(fault: Fault) -> Iterator[tuple[str, Attribution]]:
    """Gold first, so that its marks go around the others, as far as both are there."""
    for side, one in (("gold", fault.gold), ("predicted", fault.predicted)):
        if one is not None:
            yield side, one


def _in_context(case: Case) -> str:
    """The text around the borders of the fault's spans, with the spans marked."""
    text = case.document.text
    marks = _marks(case.fault)
    borders = sorted({offset for mark in marks for offset in (mark.start, mark.end)})
    windows: list[Extent] = []
    for offset in borders:
        start, end = _around(text, offset)
        if windows and start <= windows[-1].end:
            windows[-1] = Extent(windows[-1].start, end)
        else:
            windows.append(Extent(start, end))
    shown = [_window(text, window, marks) for window in windows]
    return GAP.join(shown)


def _around(text: str, offset: int) -> Extent:
    """The context of a border, without the torn words at its ends."""
    start, end = max(0, offset - CONTEXT), min(len(text), offset + CONTEXT)
    if start:
        start += max(0, text[start : start + _LONGEST_TORN].find(" "))
    if end < len(text):
        end -= max(0, text[end - _LONGEST_TORN : end][::-1].find(" "))
    return Extent(start, end)


def _window(text: str, window: Extent, marks: Iterable[Mark]) -> str:
    """A stretch of the text, with what of the marks falls into it."""
    inside = [
        Mark(
            max(mark.start, window.start) - window.start,
            min(mark.end, window.end) - window.start,
            mark.classes,
            mark.title,
        )
        for mark in marks
        if mark.start < window.end and window.start < mark.end
    ]
    return fragment(text[window.start : window.end], inside)


def _marks(fault: Fault) -> list[Mark]:
    """The spans of both sides."""
    return [mark for side, one in _sides(fault) for mark in _side_marks(side, one)]


def _side_marks(side: str, attribution: Attribution) -> Iterator[Mark]:
    """The spans of one side's attribution."""
    roles = (
        ("content", attribution.content),
        ("cue", (attribution.cue,)),
        ("source", (attribution.source,)),
    )
    for role, spans in roles:
        for span in spans:
            if span is not None:
                yield Mark(span.start, span.end, f"{side} {role}", f"{side} {role}")
