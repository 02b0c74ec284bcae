import pytest

from quoteattr.corpora import CorpusError, read
from quoteattr.records import Kind

NOVEL = """<doc>
<characters>
<character name="Rosa_Reed" aliases="Rosa Reed;Rosa;Miss Reed" />
<character name="Bo" aliases="Bo" />
</characters>
<text><chapter>CHAPTER I

<quote id="s0" connection="s2" speaker="Rosa_Reed">"It rains,"</quote> said
<mention id="s2" connection="s0,s1" speaker="Rosa_Reed">her aunt's niece</mention>.
<quote id="s1" connection="s2,s9" speaker="Rosa_Reed">"He wrote,
<quote id="s3" connection="" speaker="Bo">'I come'</quote> to
<mention>me</mention>."</quote>

They took <quote id="s4" connection="" speaker="NOTANUTTERANCE">"tea."</quote>
<quote id="s5" connection="" speaker="UNSURE">"Oh!"</quote></chapter></text></doc>
"""


def novel(tmp_path, text=NOVEL):
    folder = tmp_path / "quoteli3"
    folder.mkdir()
    (folder / "mill.xml").write_text(text)
    return read("quoteli3", tmp_path, "all")


def test_quotations_are_linked_to_the_mention_of_their_speaker(tmp_path):
    (document,) = novel(tmp_path)

    rains, wrote, _, _ = document.attributions
    assert document.id == "mill"
    assert document.text.startswith('CHAPTER I\n\n"It rains," said\n')
    assert rains.text == '"It rains,"'
    assert str(rains.source) == str(wrote.source) == "her aunt's niece"
    assert rains.speaker == "Rosa Reed"
    assert {a.kind for a in document.attributions} == {Kind.DIRECT}


def test_a_quotation_inside_another_has_it_for_its_parent(tmp_path):
    (document,) = novel(tmp_path)

    inner = document.attributions[2]
    assert (inner.text, inner.speaker, inner.parent) == ("'I come'", "Bo", "s1")
    assert document.attributions[3].parent is None


def test_every_character_is_a_speaker_named_by_its_first_alias(tmp_path):
    (document,) = novel(tmp_path)

    assert [
        (s.name, s.aliases, [str(m) for m in s.mentions]) for s in document.speakers
    ] == [
        ("Rosa Reed", ("Rosa", "Miss Reed"), ["her aunt's niece"]),
        ("Bo", (), []),
    ]


def test_what_is_left_out_is_counted(tmp_path):
    reading = novel(tmp_path)
    (document,) = reading

    assert document.attributions[3].speakers == ()
    assert reading.losses.counts == {
        "mentions of nobody in particular left out": 1,
        "further links to mentions left out": 1,
        "quotations linked to no mention": 2,
        "quoted stretches that are no speech left out": 1,
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<doc></doc>", "there is no element <text>"),
        (NOVEL.replace('<quote id="s0" ', "<quote "), "there is no 'id'"),
        (NOVEL.replace('connection="s2"', 'connection="s8"'), "there is no 's8'"),
    ],
)
def test_a_file_that_is_not_as_it_should_be_is_named(tmp_path, text, message):
    with pytest.raises(CorpusError, match=f"mill.xml: {message}"):
        next(novel(tmp_path, text))
