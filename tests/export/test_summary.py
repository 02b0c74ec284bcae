"""A summary as CSV and JSON, numbers worked by hand."""

import csv
import io
import json

from quoteattr import SpeakerKind
from quoteattr.export import summary as export
from quoteattr.summary import Said, Summary, Voice

HOLM = Said(2, direct=4, mixed=2, indirect=2, words=60, quoted_words=50)
NOBODY = Said(1, direct=2, words=40, quoted_words=40)
SUMMARY = Summary(
    total=Said(3, direct=6, mixed=2, indirect=2, words=90, quoted_words=90),
    unresolved=NOBODY,
    kinds={SpeakerKind.PERSON: HOLM},
    voices={Voice("=Ida Hölm", SpeakerKind.PERSON): HOLM},
)


def written(write, summary=SUMMARY):
    stream = io.StringIO()
    write(summary, stream)
    return stream.getvalue()


def test_csv_has_a_row_for_all_for_each_kind_and_for_each_speaker():
    rows = list(csv.reader(io.StringIO(written(export.write_csv), newline="")))

    assert rows == [
        [*export.COLUMNS],
        ["all", "", "", "3", "10", "6", "2", "2", "90", "90", "1.0", "1.0"],
        ["nobody", "", "", "1", "2", "2", "0", "0", "40", "40", "0.2", "0.4444"],
        ["kind", "", "person", "2", "8", "4", "2", "2", "60", "50", "0.8", "0.6667"],
        # A spreadsheet would run "=Ida Hölm".
        [
            *["speaker", "'=Ida Hölm", "person"],
            *["2", "8", "4", "2", "2", "60", "50", "0.8", "0.6667"],
        ],
    ]


def test_where_every_speaker_is_told_there_is_no_row_for_nobody():
    assert "nobody" not in written(export.write_csv, Summary())


def test_json_has_the_same_figures():
    record = json.loads(written(export.write_json))
    said = {
        "documents": 2,
        "attributions": 8,
        "direct": 4,
        "mixed": 2,
        "indirect": 2,
        "words": 60,
        "quoted_words": 50,
        "share_of_attributions": 0.8,
        "share_of_words": 0.6667,
    }

    assert record["total"]["attributions"] == 10
    assert record["unresolved"]["share_of_words"] == 0.4444
    assert record["kinds"] == [{"kind": "person", **said}]
    assert record["speakers"] == [{"name": "=Ida Hölm", "kind": "person", **said}]
