import pytest

from quoteattr.corpora import CorpusError, read, read_mentions, read_trees
from quoteattr.corpora.mentions import Form
from quoteattr.records import Kind, SpeakerKind


class Files:
    """A document of GUM, written sentence by sentence, a unit a line."""

    def __init__(self, root):
        self.folder = root / "gum" / "dev"
        self.folder.mkdir(parents=True)
        self.words = []
        self.units = []

    def unit(self, words, depth, head, relation="ROOT", signals="_"):
        """Words as form/TAG/head/relation, all but the form optional."""
        parts = [word.split("/") for word in words.split()]
        rows = [[*part, *("X", "0", "dep")[len(part) - 1 :]] for part in parts]
        forms = " ".join(row[0] for row in rows)
        self.words += rows
        self.units.append((forms, depth, head, relation, signals))

    def write(self, entities=()):
        notes = dict.fromkeys(range(len(self.words)), "_")
        for first, last, entity in entities:
            name = entity.partition("-")[0]
            if first == last:
                notes[first] = f"Entity=({entity})"
            else:
                notes[first], notes[last] = f"Entity=({entity}", f"Entity={name})"
        rows = [
            f"{n + 1}\t{form}\t_\t{tag}\t_\t_\t{head}\t{relation}\t_\t{notes[n]}"
            for n, (form, tag, head, relation) in enumerate(self.words)
        ]
        units = [
            f"{n}\t{forms}\t{depth}\t_\t_\t_\t{head}\t{relation}\t_\t{signals}"
            for n, (forms, depth, head, relation, signals) in enumerate(self.units, 1)
        ]
        (self.folder / "GUM_rain.conllu").write_text("\n".join(rows))
        (self.folder / "GUM_rain.rsd").write_text("\n".join(units))


@pytest.fixture
def files(tmp_path):
    return Files(tmp_path)


SAID = "semantic-attribution_source-{}-_;lexical-indicative_word-{}-_"
REPORT = "attribution-positive_r"


def test_a_relation_becomes_an_attribution_with_its_auxiliaries(tmp_path, files):
    files.unit("Officials have/AUX/3/aux said/VERB", 0, 2, REPORT, SAID.format(1, 3))
    files.unit("that it rains .", 0, 0)
    files.write()

    (document,) = read("gum", tmp_path, "dev")

    (attribution,) = document.attributions
    assert document.id == "GUM_rain"
    assert str(attribution.source) == "Officials"
    assert str(attribution.cue) == "have said"
    assert attribution.text == "that it rains"
    assert attribution.kind is Kind.INDIRECT
    assert attribution.method == "converted"


def test_without_a_signal_the_first_verb_is_the_cue(tmp_path, files):
    files.unit(
        "Ann/PROPN went/VERB on/X/2/compound:prt :",
        0,
        2,
        REPORT,
        "semantic-attribution_source-1-_",
    )
    files.unit("it rains", 0, 0)
    files.write()

    (document,) = read("gum", tmp_path, "dev")

    assert [str(a.cue) for a in document.attributions] == ["went on"]


def test_a_relation_without_a_cue_is_left_out_and_counted(tmp_path, files):
    files.unit("A mill .", 0, 0)
    files.unit("Ann/PROPN .", 0, 1, REPORT, "semantic-attribution_source-4-_")
    files.write()

    reading = read("gum", tmp_path, "dev")

    assert [d.attributions for d in reading] == [()]
    assert reading.losses.counts == {
        "relations without source, cue or content left out": 1
    }


def test_a_content_grows_to_the_end_of_its_quotation(tmp_path, files):
    files.unit("Ann/PROPN said/VERB", 0, 2, REPORT, SAID.format(1, 2))
    files.unit("“It rains .", 0, 0)
    files.unit("It pours.” Bo left .", 1, 2, "joint_m")
    files.write()

    (document,) = read("gum", tmp_path, "dev")

    (attribution,) = document.attributions
    assert attribution.text == "“It rains . It pours.”"
    assert attribution.kind is Kind.DIRECT


def test_a_report_inside_a_quotation_ends_with_it_and_has_a_parent(tmp_path, files):
    files.unit(
        "“I think/VERB",
        1,
        2,
        REPORT,
        "semantic-attribution_source-1-_;lexical-indicative_word-2-_",
    )
    files.unit("it rains,”", 0, 0)
    files.unit("said/VERB Ann/PROPN .", 0, 2, REPORT, SAID.format(6, 5))
    files.write()

    (document,) = read("gum", tmp_path, "dev")

    said, think = sorted(document.attributions, key=lambda a: a.start)
    assert said.text == "“I think it rains,”"
    assert (think.text, think.parent) == ("it rains", said.id)
    assert said.parent is None


def test_a_source_is_linked_to_all_mentions_of_its_entity(tmp_path, files):
    files.unit("Ann/PROPN Lee/PROPN left .", 2, 3)
    files.unit("Later she/PRON said/VERB", 0, 3, REPORT, SAID.format(6, 7))
    files.unit("it rains .", 0, 0)
    files.write([(0, 1, "1-person-new-n-c-2"), (5, 5, "1-person-giv-n-c-1")])

    (document,) = read("gum", tmp_path, "dev")

    (speaker,) = document.speakers
    assert document.attributions[0].speaker == "Ann Lee"
    assert speaker.kind is SpeakerKind.PERSON
    assert [str(mention) for mention in speaker.mentions] == ["Ann Lee", "she"]


def test_a_source_that_is_only_a_head_grows_to_its_mention(tmp_path, files):
    files.unit("The old man/NOUN said/VERB", 0, 2, REPORT, SAID.format(3, 4))
    files.unit("it rains .", 0, 0)
    files.write([(0, 2, "1-person-new-n-c-3")])

    (document,) = read("gum", tmp_path, "dev")

    assert str(document.attributions[0].source) == "The old man"
    assert document.speakers[0].kind is SpeakerKind.UNNAMED


def test_mentions_have_the_form_of_their_heads(tmp_path, files):
    files.unit("Ann/PROPN 's/PART mill/NOUN and she/PRON", 0, 0)
    files.write(
        [
            (0, 0, "1-person-new-n-c-1"),
            (2, 2, "2-place-new-n-c-1"),
            (4, 4, "1-person-giv-n-c-1"),
        ]
    )

    (text,) = read_mentions("gum", tmp_path, "dev")

    assert [
        (str(m.span), m.label, m.kind, m.form, m.entity) for m in text.mentions
    ] == [
        ("Ann", "person", SpeakerKind.PERSON, Form.NAME, "1"),
        ("mill", "place", SpeakerKind.PLACE, Form.NOMINAL, "2"),
        ("she", "person", SpeakerKind.PERSON, Form.PRONOUN, "1"),
    ]


def test_trees_are_the_words_with_what_they_depend_on(tmp_path, files):
    files.unit("It/PRON/2/nsubj rains/VERB/0/root", 0, 0)
    files.write()

    (text,) = read_trees("gum", tmp_path, "dev")

    assert (text.id, text.text) == ("GUM_rain", "It rains")
    assert [(w.form, w.tag, w.head, w.relation) for w in text.words] == [
        ("It", "PRON", 1, "nsubj"),
        ("rains", "VERB", None, "root"),
    ]
    with pytest.raises(CorpusError, match="no corpus of trees 'oak'; choose from gum"):
        next(read_trees("oak", tmp_path, "dev"))


def test_files_that_do_not_have_the_same_words_are_named(tmp_path, files):
    files.unit("It rains .", 0, 0)
    files.write()
    (tmp_path / "gum" / "dev" / "GUM_rain.rsd").write_text(
        "1\tIt rains\t0\t_\t_\t_\t0\tROOT\t_\t_"
    )

    with pytest.raises(
        CorpusError, match=r"GUM_rain.conllu has 3 words, its .rsd .* 2"
    ):
        next(read("gum", tmp_path, "dev"))
