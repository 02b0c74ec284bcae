from tests.annotated import annotated, noted, plain

from quoteattr import Kind

MARKED = (
    "{c1|“We leave,”} {v1|said} {s1|Ann}, {c1|“at noon.”} {s2|Bob} {v2|hopes} {c2|so}."
)


def test_marks_are_taken_off():
    assert plain(MARKED) == "“We leave,” said Ann, “at noon.” Bob hopes so."


def test_attributions_are_read_from_marks():
    first, second = annotated(MARKED).attributions

    assert [str(span) for span in first.content] == ["“We leave,”", "“at noon.”"]
    assert (str(first.cue), str(first.source)) == ("said", "Ann")
    assert (first.kind, second.kind) == (Kind.DIRECT, Kind.INDIRECT)
    assert second.content[0].start == 43


def test_what_is_read_is_noted_as_it_was():
    assert noted(annotated(MARKED)) == MARKED


def test_one_attribution_needs_no_number():
    assert noted(annotated("{s|Ann} {v|said} {c|no}.")) == "{s|Ann} {v|said} {c|no}."


def test_several_attributions_may_share_a_source():
    marked = "{s1,s2|Ann} {v1|wants} {c1|peace} and {v2|hopes for} {c2|rain}."

    assert [str(a.source) for a in annotated(marked).attributions] == ["Ann", "Ann"]
    assert noted(annotated(marked)) == marked
