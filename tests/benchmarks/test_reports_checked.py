from benchmarks.reports_checked import Report, judged, table

from quoteattr import Attributor
from quoteattr.records import Attribution, Document, Kind, Span

TEXT = "Ann Lee said that it rains. According to Bo Dahl, it snows."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


def report(source: str, cue: str, content: str) -> Report:
    attribution = Attribution(
        "a1", Kind.INDIRECT, (span(content),), span(cue), span(source)
    )
    return Report(Document(TEXT, (attribution,), id="GUM_news_rain"), attribution)


def test_a_report_is_found_by_its_content_and_right_with_its_source():
    reports = [
        report("Ann Lee", "said", "it rains"),
        report("Ann Lee", "According", "it snows"),
    ]

    outcomes = list(judged(reports, Attributor.rules()))

    assert [(o.is_found, o.has_source) for o in outcomes] == [
        (True, True),
        (True, False),
    ]
    assert table(outcomes).splitlines()[1].split() == ["news", "2", "2", "1"]
