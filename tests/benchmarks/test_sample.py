import pytest
from benchmarks.compile_sample import COMPILED, compiled_sample

from quoteattr.corpora.own import read_jsonl
from quoteattr.layout import Layout
from quoteattr.marks import kind_of
from quoteattr.records import Document
from quoteattr.segment import Extent

SAMPLE = list(read_jsonl(COMPILED))


def test_the_compiled_sample_is_what_the_texts_say():
    assert COMPILED.read_text(encoding="utf-8") == compiled_sample()


@pytest.mark.parametrize("document", SAMPLE, ids=lambda document: document.id)
def test_kinds_are_what_the_quotation_marks_make_them(document: Document):
    quotations = Layout.of(document.text).quotations
    for attribution in document.attributions:
        extents = [Extent(span.start, span.end) for span in attribution.content]

        assert attribution.kind is kind_of(document.text, extents, quotations)


@pytest.mark.parametrize("document", SAMPLE, ids=lambda document: document.id)
def test_no_span_begins_or_ends_in_white_space(document: Document):
    for attribution in document.attributions:
        for span in attribution.spans():
            assert span.text == span.text.strip()


def test_all_traits_that_the_sample_is_for_are_in_it():
    attributions = [a for document in SAMPLE for a in document.attributions]

    assert {a.kind for a in attributions} == {"direct", "indirect", "mixed"}
    assert any(len(a.content) > 1 for a in attributions)
    assert any(a.parent for a in attributions)
    assert sum(a.cue is None and a.source is None for a in attributions) >= 5
    assert any("\n" in a.text for a in attributions)
    assert any(len(a.speakers) > 1 for a in attributions)
    assert any(a.source and not a.cue for a in attributions) is False
