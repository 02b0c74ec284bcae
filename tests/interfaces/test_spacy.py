"""The component in real pipelines of spaCy, by rules and with a tiny network."""

import importlib.metadata
import pickle
import tomllib
from pathlib import Path

import pytest
from tests.interfaces.texts import FOUND, TEXT, found
from tests.neural.conftest import tiny_network, tiny_tokenizer

from quoteattr import Attributor, Document
from quoteattr.neural.folder import save

spacy = pytest.importorskip("spacy")
from spacy.tokens import Doc, DocBin  # noqa: E402 (if there is a spaCy)

from quoteattr.interfaces.spacy import Component, make_component  # noqa: E402

RULES = {"rules": True}


@pytest.fixture
def nlp():
    pipeline = spacy.blank("en")
    pipeline.add_pipe("quoteattr", config=RULES)
    return pipeline


def test_a_doc_has_our_records(nlp):
    doc = nlp(TEXT)

    assert found(doc._) == FOUND
    assert doc._.quoteattr == Attributor.rules().attribute(TEXT)


def test_the_spans_are_of_the_docs_tokens_and_know_their_attribution(nlp):
    doc = nlp(TEXT)
    spans = doc.spans["quoteattr"]

    assert [(span.label_, span.id_, span.text) for span in spans] == [
        ("content", "a1", "that the harbour would stay open"),
        ("cue", "a1", "said"),
        ("source", "a1", "Finance Minister Ida Holm"),
        ("content", "a2", "“We have money until spring,”"),
        ("content", "a2", "“and not a day longer.”"),
        ("cue", "a2", "told"),
        ("source", "a2", "she"),
    ]
    assert spans[6]._.attribution.speaker == "Ida Holm"


def test_a_span_takes_whole_tokens_in(nlp):
    # spaCy has no border between the mark and the word here; the record keeps its own.
    words = ["“Rain,”said", "Ann", "Lee."]
    doc = nlp.get_pipe("quoteattr")(Doc(nlp.vocab, words, spaces=[True, True, False]))

    assert [a.text for a in doc._.attributions] == ["“Rain,”"]
    assert doc.spans["quoteattr"][0].text == "“Rain,”said"


def test_an_empty_doc_and_one_that_nobody_read(nlp):
    assert nlp("")._.attributions == ()
    assert nlp.make_doc(TEXT)._.quoteattr == Document(TEXT)


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
@pytest.mark.parametrize("n_process", [1, 2])
def test_many_docs_come_in_order_and_as_one_by_one(nlp, n_process):
    texts = [TEXT, "", "“No,” said Bo Berg.", "Rain."] * 5
    docs = nlp.pipe(texts, batch_size=3, n_process=n_process)

    assert [found(d._) for d in docs] == [found(nlp(text)._) for text in texts]


def test_contexts_go_with_their_texts(nlp):
    ((doc, context),) = nlp.pipe([(TEXT, 7)], as_tuples=True)

    assert (found(doc._), context) == (FOUND, 7)


class Broken:
    """A proposer that cannot read one text."""

    def propose(self, layouts):
        for layout in layouts:
            raise RuntimeError(f"no such luck: {layout.text}")
        yield


def test_a_text_that_cannot_be_read_goes_to_the_error_handler(nlp):
    nlp.get_pipe("quoteattr")._attributor = Attributor([Broken()])
    with pytest.raises(ValueError, match="RuntimeError: no such luck: Rain"):
        list(nlp.pipe(["Rain."]))

    lost = []
    nlp.set_error_handler(lambda *told: lost.append([doc.text for doc in told[2]]))
    assert list(nlp.pipe(["Rain."])) == []
    assert lost == [["Rain."]]


def test_docs_are_written_and_read_back(nlp):
    doc = nlp(TEXT)
    (again,) = DocBin(docs=[doc], store_user_data=True).get_docs(nlp.vocab)

    assert again._.quoteattr == doc._.quoteattr
    ids = [span.id_ for span in again.spans["quoteattr"]]
    assert ids == [span.id_ for span in doc.spans["quoteattr"]]


def test_a_pipeline_is_written_and_read_back_with_its_roster(tmp_path):
    nlp = spacy.blank("en")
    roster = {"Ida Margrethe Holm": ["Ida Holm", "Holm"]}
    nlp.add_pipe("quoteattr", config={"rules": True, "roster": roster})
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)

    assert [a.speaker for a in again(TEXT)._.attributions] == ["Ida Margrethe Holm"] * 2


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_a_network_goes_with_the_pipeline(tmp_path):
    save(tiny_network(), tiny_tokenizer(), tmp_path / "model", is_half=False)
    nlp = spacy.blank("en")
    nlp.add_pipe("quoteattr", config={"model": str(tmp_path / "model")})
    nlp.to_disk(tmp_path / "pipeline")
    (tmp_path / "model").rename(tmp_path / "gone")
    again = spacy.load(tmp_path / "pipeline")

    expected = Attributor.from_pretrained(tmp_path / "gone").attribute(TEXT)
    assert again(TEXT)._.quoteattr == expected


def test_a_component_goes_to_another_process_as_its_configuration():
    component = Component(rules=True, roster={"Ida Holm": ["Holm"]})
    again = pickle.loads(pickle.dumps(component))

    assert (again.rules, again.roster) == (True, {"Ida Holm": ["Holm"]})
    assert found(again(spacy.blank("en").make_doc(TEXT))._) == FOUND


def test_a_name_that_a_configuration_cannot_hold_is_refused():
    with pytest.raises(ValueError, match=r"cannot hold the name 'Bo: a cat'"):
        make_component(spacy.blank("en"), "quoteattr", "", True, {"Bo: a cat": []})


def test_spacy_finds_the_component_by_itself_where_the_library_is_installed():
    root = Path(__file__).resolve().parents[2]
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    declared = project["project"]["entry-points"]["spacy_factories"]
    point = importlib.metadata.EntryPoint(
        "quoteattr", declared["quoteattr"], "spacy_factories"
    )

    assert point.load() is make_component
