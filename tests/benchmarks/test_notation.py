import pytest
from benchmarks.notation import annotated

from quoteattr.records import Kind, SpeakerKind


def test_spans_stand_where_they_are_marked():
    document = annotated("{c1|“We go,”} {v1|said} {s1|Ann}, {c1|“now.”}")
    (attribution,) = document.attributions

    assert document.text == "“We go,” said Ann, “now.”"
    assert [span.text for span in attribution.content] == ["“We go,”", "“now.”"]
    assert attribution.cue is not None
    assert attribution.cue.text == "said"
    assert attribution.source is not None
    assert attribution.source.text == "Ann"
    assert attribution.kind is Kind.DIRECT
    assert attribution.speakers == ()


def test_spans_may_nest_and_serve_several():
    document = annotated(
        "{c3|{s1 s2|Ann} {v1|says} {c1|yes} and {v2|hopes} {c2|so}}, {v3|per} {s3|Bo}.",
        ["1 indirect: Ann < 3", "2 indirect: Ann < 3", "3 indirect: Bo"],
    )
    outer, first, second = document.attributions

    assert outer.text == "Ann says yes and hopes so"
    assert first.source == second.source
    assert (first.parent, second.parent, outer.parent) == ("a3", "a3", None)


def test_facts_give_kinds_and_speakers():
    document = annotated(
        "{s1|They} {v1|say} {c1|yes}. {s2|An aide} {v2|says} {c2|no}. {s3|I} {v3|say} "
        "{c3|so}.",
        [
            "1 mixed: Ann Lee; Oda Ltd",
            "2 indirect: ?aide",
            "3 indirect: @author",
            "Oda Ltd (organisation): Oda, the firm",
        ],
    )

    assert document.attributions[0].kind is Kind.MIXED
    assert [a.speaker for a in document.attributions] == [
        "Ann Lee; Oda Ltd",
        "aide",
        "@author",
    ]
    assert [(s.name, s.kind, s.aliases) for s in document.speakers] == [
        ("Ann Lee", SpeakerKind.PERSON, ()),
        ("Oda Ltd", SpeakerKind.ORGANISATION, ("Oda", "the firm")),
        ("aide", SpeakerKind.UNNAMED, ()),
        ("@author", SpeakerKind.UNNAMED, ()),
    ]
    assert [m.text for m in document.speakers[0].mentions] == ["They"]


@pytest.mark.parametrize(
    ("marked", "facts", "complaint"),
    [
        ("yes} says Ann", [], "nothing is open"),
        ("{c1|yes says Ann", [], "not closed"),
        ("{x1|yes} says Ann", [], "nothing is open"),
        ("{c1|yes} {v1|says} and {v1|says}", [], "v1 stands 2 times"),
        ("{s1|Ann} says yes", [], "no content"),
        ("{c1|yes}", ["1 direkt"], "not a fact"),
        ("{c1|yes}", ["2 direct"], "without spans"),
    ],
)
def test_slips_are_named(marked, facts, complaint):
    with pytest.raises(ValueError, match=complaint):
        annotated(marked, facts)
