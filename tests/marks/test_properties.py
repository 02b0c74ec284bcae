from hypothesis import example, given, settings
from hypothesis import strategies as st

from quoteattr.marks import Quotation, find_quotations, kind_of
from quoteattr.segment import paragraphs

SIGNS = "\"'“”‘’„‟‚‛«»‹›「」『』`´″＂〝〞—–--.,!?;:()[] \n\n\t"
MARKED_TEXTS = st.text(st.sampled_from(SIGNS + "aAs1éж好"), max_size=80)
TEXTS = st.one_of(st.text(max_size=80), MARKED_TEXTS)


@settings(max_examples=500)
@given(TEXTS)
@example("“a ‘b\n\nc’ d\n\ne")
@example("「a\n\n“b «c» d")
@example("— a, said b.\n“c\n— d, said e”")
def test_quotations_index_the_text_in_order(text):
    quotations = find_quotations(text, paragraphs(text))

    for quotation in quotations:
        assert 0 <= quotation.start < quotation.inner_start
        assert quotation.inner_start < quotation.inner_end <= quotation.end <= len(text)
        assert text[quotation.inner_start : quotation.inner_end].strip()
    assert [q.start for q in quotations] == sorted({q.start for q in quotations})


@settings(max_examples=500)
@given(TEXTS)
@example("“a ‘b\n\nc’ d\n\ne")
@example("「a\n\n“b «c» d")
@example("— a, said b.\n“c\n— d, said e”")
def test_quotations_nest_and_their_depth_says_how(text):
    around: list[Quotation] = []
    for quotation in find_quotations(text, paragraphs(text)):
        while around and around[-1].end <= quotation.start:
            around.pop()
        assert quotation.depth == len(around)
        if around:
            assert around[-1].inner_start <= quotation.start
            assert quotation.end <= around[-1].inner_end
        around.append(quotation)


@settings(max_examples=300)
@given(MARKED_TEXTS)
def test_kind_is_defined_for_any_paragraph(text):
    extents = paragraphs(text)
    quotations = find_quotations(text, extents)

    for extent in extents:
        assert kind_of(text, [extent], quotations) in {"direct", "indirect", "mixed"}
