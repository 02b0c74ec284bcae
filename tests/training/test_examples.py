from dataclasses import replace

from tests.neural.conftest import tiny_tokenizer
from tests.training.documents import GOLD, span

from quoteattr.neural.labels import TAGS
from quoteattr.records import Document
from quoteattr.training.examples import IGNORED, NO_HEAD, Labelled

TOKENIZER = tiny_tokenizer()
# Words: “ We leave at noon , ” Ann Lee said . Lee told Bo Dahl that it rains in Orsa .


def labelled(document: Document = GOLD) -> Labelled:
    return Labelled.of(document, TOKENIZER, None)


def test_a_window_knows_the_tags_of_its_words():
    (example,) = labelled().examples(64, 0, 0)

    assert [TAGS[tag] for tag in example.tags[:12]] == [
        "B-content",
        *["I-content"] * 5,
        "E-content",
        "B-source",
        "E-source",
        "S-cue",
        "O",
        "S-source",
    ]


def test_contents_and_sources_point_at_their_cue_and_cues_at_their_source():
    (example,) = labelled().examples(64, 0, 0)

    # Column 0 says that there is none, so "said", word 9, is column 10.
    assert example.links[:12].tolist() == [10] * 9 + [8, IGNORED, 13]


def test_the_source_of_two_cues_teaches_nothing_but_both_cues_point_at_it():
    told = replace(GOLD.attributions[1], source=GOLD.attributions[0].source)
    document = Document(GOLD.text, (GOLD.attributions[0], told))

    (example,) = labelled(document).examples(64, 0, 0)

    assert example.links[7:9].tolist() == [IGNORED] * 2
    assert [example.links[word] for word in (9, 12)] == [8, 8]


def test_a_content_without_a_cue_points_at_nothing():
    first = replace(GOLD.attributions[0], cue=None, source=None)
    (example,) = labelled(Document(GOLD.text, (first,))).examples(64, 0, 0)

    assert example.links[:8].tolist() == [NO_HEAD] * 7 + [IGNORED]


def test_a_cue_in_another_window_teaches_nothing():
    first, *_ = labelled().examples(8, 0, 0)

    assert first.links.tolist() == [IGNORED] * 8


def test_a_border_inside_a_word_is_counted_and_widened():
    attribution = replace(GOLD.attributions[0], cue=span("sai"))

    found = labelled(Document(GOLD.text, (attribution,)))

    assert found.n_unaligned == 1
    assert [s.first for s in found.spans if s.role == "cue"] == [9]
