"""The bar chart as a picture."""

from xml.etree import ElementTree

from quoteattr import SpeakerKind
from quoteattr.summary import Said, Summary, Voice
from quoteattr.visualise import bar_chart

SAID = Said(1, direct=3, mixed=0, indirect=1, words=10, quoted_words=8)
LESS = Said(1, mixed=2, words=4, quoted_words=3)


def summary(**voices):
    heard = {
        Voice(name.replace("_", " "), SpeakerKind.PERSON): said
        for name, said in voices.items()
    }
    return Summary(total=sum(heard.values(), Said()), voices=heard)


def drawn(chart):
    """The picture's elements, by their tag without the name space."""
    found: dict[str, list[ElementTree.Element]] = {}
    for element in ElementTree.fromstring(chart).iter():
        found.setdefault(element.tag.partition("}")[2], []).append(element)
    return found


def bars_of(chart):
    """What each part of a bar says of itself, and how wide it is."""
    return [
        (rect[0].text, float(rect.get("width")))
        for rect in drawn(chart)["rect"]
        if len(rect)
    ]


def test_bars_are_in_proportion():
    # 430 pixels are 4 attributions.
    assert bars_of(bar_chart(summary(Ann_Lee=SAID, Bo=LESS))) == [
        ("3 direct", 322.5),
        ("1 indirect", 107.5),
        ("2 mixed", 215.0),
    ]


def test_names_and_numbers_stand_beside_their_bars():
    texts = [e.text for e in drawn(bar_chart(summary(Ann_Lee=SAID)))["text"]]

    assert "Ann Lee" in texts
    assert "4" in texts
    assert {"direct", "mixed", "indirect"} <= set(texts)


def test_names_are_escaped():
    hostile = Voice("<script>alert('&')", SpeakerKind.PERSON)
    chart = bar_chart(Summary(total=SAID, voices={hostile: SAID}))

    assert "<script" not in chart
    assert "<script>alert('&')" in [e.text for e in drawn(chart)["text"]]


def test_a_long_name_is_cut_and_told_in_full():
    name = "a senior official in the ministry of lakes and rivers"
    chart = bar_chart(
        Summary(total=SAID, voices={Voice(name, SpeakerKind.UNNAMED): SAID})
    )

    assert f">a senior official in the…<title>{name}</title></text>" in chart


def test_speakers_that_are_not_shown_are_counted():
    chart = bar_chart(summary(Ann=SAID, Bo=LESS, Cy=LESS), top=1)

    assert "2 more not shown" in chart
    assert "Bo" not in [element.text for element in drawn(chart)["text"]]


def test_nobody_is_no_bar():
    assert bars_of(bar_chart(Summary())) == []
