import pickle
from collections.abc import Iterable, Iterator, Sequence
from http.server import BaseHTTPRequestHandler, HTTPServer
from multiprocessing import get_context
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest
from tests.neural.conftest import tiny_network, tiny_tokenizer
from tests.neural.stories import tiny_pointer

from quoteattr.layout import Layout
from quoteattr.markup import Candidacy, Link, Markup, Proposer, Role, RoleSpan
from quoteattr.neural.engine_torch import torch_proposer
from quoteattr.neural.folder import save
from quoteattr.pipeline import Attributor
from quoteattr.records import Document
from quoteattr.rules import RuleProposer
from quoteattr.speakers import KnownMention

TEXT = "Mayor Ann Lee said that the dam would hold."


class Said:
    """A proposer that knows one sentence, and fails on another."""

    def propose(self, layouts: Iterable[Layout]) -> Iterator[Markup]:
        for layout in layouts:
            if layout.text == "broken":
                raise RuntimeError("no such luck")
            yield self._markup(layout.text) if "said" in layout.text else Markup()

    def _markup(self, text: str) -> Markup:
        def span(role: Role, words: str) -> RoleSpan:
            start = text.index(words)
            return RoleSpan(role, start, start + len(words), method="said")

        spans = (
            span(Role.CUE, "said"),
            span(Role.SOURCE, "Mayor Ann Lee"),
            span(Role.CONTENT, "that the dam would hold"),
        )
        return Markup(spans, (Link(1, 0), Link(2, 0)))


ATTRIBUTOR = Attributor([Said()])


def test_a_text_goes_in_and_a_document_comes_out():
    document = ATTRIBUTOR.attribute(TEXT, id="dam")

    (attribution,) = document.attributions
    assert (document.id, document.text) == ("dam", TEXT)
    assert attribution.speaker == "Ann Lee"
    assert attribution.text == "that the dam would hold"


def test_entities_of_the_caller_say_who_speaks():
    text = "Ann Lee met Eve Ray. “No,” she said."
    entities = [
        KnownMention(0, 7, "x"),
        KnownMention(12, 19, "y"),
        KnownMention(27, 30, "x"),
    ]

    document = Attributor.rules().attribute(text, entities=entities)

    assert [(a.speakers, a.speaker) for a in document.attributions] == [
        (("x",), "Ann Lee")
    ]


def test_many_texts_come_out_in_order_and_as_one_by_one():
    texts = [TEXT, "", "Rain.", TEXT]

    documents = list(ATTRIBUTOR.attribute_many(iter(texts), batch_size=2))

    assert documents == [ATTRIBUTOR.attribute(text) for text in texts]


def test_texts_are_taken_as_they_are_needed():
    taken = []

    def texts() -> Iterator[str]:
        for number in range(100):
            taken.append(number)
            yield TEXT

    next(ATTRIBUTOR.attribute_many(texts(), batch_size=4))

    assert len(taken) <= 8


def test_the_first_texts_are_read_while_others_are_taken(monkeypatch):
    monkeypatch.setattr("quoteattr.pipeline.usable_processors", lambda: 2)
    taken = []

    def texts() -> Iterator[str]:
        for number in range(100):
            taken.append(number)
            yield TEXT

    documents = ATTRIBUTOR.attribute_many(texts(), batch_size=50)

    assert next(documents) == ATTRIBUTOR.attribute(TEXT)
    assert len(taken) <= 12
    assert 1 + len(list(documents)) == 100


def test_long_texts_are_not_collected():
    taken = []

    def texts() -> Iterator[str]:
        for number in range(100):
            taken.append(number)
            yield "Rain. " * 20_000

    next(ATTRIBUTOR.attribute_many(texts(), batch_size=50))

    assert len(taken) <= 4  # of 120,000 characters each, in twos


def test_one_text_is_not_read_as_many():
    with pytest.raises(TypeError, match="one text is given, not several"):
        next(ATTRIBUTOR.attribute_many("Rain."))
    with pytest.raises(ValueError, match="a batch has at least one text, not 0"):
        next(ATTRIBUTOR.attribute_many(["Rain."], batch_size=0))


class Shown:
    """A proposer that repeats what it is shown."""

    def __init__(self, hinter: Proposer) -> None:
        self.hinter = hinter

    def propose(self, layouts: Iterable[Layout]) -> Iterator[Markup]:
        raise AssertionError(f"it was not shown what others make of {layouts}")

    def propose_shown(
        self, hinted: Iterable[tuple[Layout, Markup]]
    ) -> Iterator[Markup]:
        return (markup for _, markup in hinted)


class Counting(Said):
    """Counts the texts that it is asked about."""

    n_texts = 0

    def propose(self, layouts: Iterable[Layout]) -> Iterator[Markup]:
        for layout in layouts:
            self.n_texts += 1
            yield from super().propose([layout])


def test_what_one_proposer_shows_another_is_made_once():
    rules = Counting()

    (document,) = Attributor([Shown(rules), rules]).attribute_many([TEXT])

    assert rules.n_texts == 1
    assert document == ATTRIBUTOR.attribute(TEXT)


def test_a_model_that_was_read_from_a_folder_is_written_file_by_file(tmp_path):
    save(tiny_network(), tiny_tokenizer(), tmp_path / "tiny")
    (tmp_path / "tiny" / "README.md").write_text("A card.")
    (tmp_path / "tiny" / "notes.bin").write_text("Not the model's.")
    attributor = Attributor.from_pretrained(tmp_path / "tiny")

    attributor.save_pretrained(tmp_path / "again")
    attributor.save_pretrained(tmp_path / "tiny")  # changes nothing

    names = {"README.md", "config.json", "model.safetensors", "tokenizer.json"}
    assert {path.name for path in (tmp_path / "again").iterdir()} == names
    again = Attributor.from_pretrained(tmp_path / "again")
    assert again.attribute(TEXT) == attributor.attribute(TEXT)


def test_an_engine_that_is_not_there_is_named(tmp_path):
    save(tiny_network(), tiny_tokenizer(), tmp_path)

    with pytest.raises(ValueError, match="no engine 'jax'; there is auto, onnx, torch"):
        Attributor.from_pretrained(tmp_path, engine="jax")


def test_one_bad_text_says_why_and_loses_no_other():
    bad: list[str] = ["broken", None, TEXT]  # type: ignore[list-item]

    broken, nothing, good = ATTRIBUTOR.attribute_many(bad)

    assert broken == Document("broken", error="RuntimeError: no such luck")
    assert nothing.error == "TypeError: a text is a str, not NoneType: None"
    assert (good.error, len(good.attributions)) == (None, 1)


def test_an_error_is_kept_in_json():
    document = Document("broken", error="RuntimeError: no such luck")

    assert Document.from_json(document.to_json()) == document
    assert "error" not in Document("fine").to_dict()


def test_a_single_text_that_is_none_is_refused():
    with pytest.raises(TypeError, match="a text is a str, not bytes"):
        ATTRIBUTOR.attribute(b"said")  # type: ignore[arg-type]


def test_rules_alone_have_no_network_to_save(tmp_path):
    with pytest.raises(ValueError, match="reads by rules alone"):
        Attributor.rules().save_pretrained(tmp_path)
    with pytest.raises(ValueError, match="reads by rules alone"):
        Attributor.rules().push_to_hub("owner/name")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A model's folder with a tiny network."""
    save(tiny_network(), tiny_tokenizer(), tmp_path / "tiny")
    return tmp_path / "tiny"


def test_a_network_is_pickled_as_the_place_where_it_lies(folder):
    attributor = Attributor.from_pretrained(folder)

    pickled = pickle.dumps(attributor)
    again, third = pickle.loads(pickled), pickle.loads(pickled)

    assert len(pickled) < 1000
    assert again.attribute(TEXT) == attributor.attribute(TEXT)
    assert again.proposers is third.proposers  # loaded once a process


def test_a_model_that_is_gone_when_it_is_needed_is_an_error_then(folder, tmp_path):
    pickled = pickle.dumps(Attributor.from_pretrained(folder))
    folder.rename(tmp_path / "elsewhere")

    with pytest.raises(FileNotFoundError, match="no model"):
        pickle.loads(pickled).load()


def test_an_attributor_can_be_pickled_that_reads_by_rules_or_came_out_of_a_pickle():
    again = pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(Attributor.rules()))))

    assert again.attribute(TEXT) == Attributor.rules().attribute(TEXT)


def test_other_processes_read_as_this_one_does(folder):
    attributor = Attributor.from_pretrained(folder)
    with get_context("spawn").Pool(1) as pool:
        documents = pool.map(attributor.attribute, [TEXT, "Rain."])

    assert documents == [attributor.attribute(TEXT), attributor.attribute("Rain.")]


class Hub(BaseHTTPRequestHandler):
    """A hub that says what it was asked, and no."""

    asked: ClassVar[list[str]] = []

    def do_POST(self) -> None:
        self.asked.append(self.path)
        self.send_response(403)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def test_a_network_is_offered_to_the_hub_that_is_named():
    proposer = torch_proposer(tiny_network(), tiny_tokenizer())
    server = HTTPServer(("127.0.0.1", 0), Hub)
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"

    with pytest.raises(OSError, match="403"):
        Attributor([proposer]).push_to_hub("owner/name", endpoint=address)

    server.shutdown()
    server.server_close()
    assert Hub.asked == ["/api/repos/create"]


TALK = "\n\n".join(
    [
        "Ann Lee met Bo Ray on the stairs.",
        *["“Will you come?” he asked.", "“Never!” she cried."] * 4,
    ]
)


class Watching:
    """A pointer that knows nothing, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def candidacies(self, layouts: Iterable[Layout]) -> Iterator[Sequence[Candidacy]]:
        for layout in layouts:
            self.asked.append(layout.text)
            yield [Candidacy(q.start, q.end) for q in layout.quotations]


def test_the_pointer_is_asked_about_dialogue_alone():
    pointer = Watching()
    attributor = Attributor([RuleProposer()], pointer=pointer)
    documents = list(attributor.attribute_many([TEXT, TALK]))

    assert pointer.asked == [TALK]
    assert len(documents[1].attributions) == 8


def test_a_pretrained_model_has_the_pointer_beside_it(tmp_path):
    save(tiny_network(), tiny_tokenizer(), tmp_path / "tiny")
    assert Attributor.from_pretrained(tmp_path / "tiny").pointer is None

    save(tiny_network(), tiny_tokenizer(), tmp_path / "small")
    save(tiny_pointer(), tiny_tokenizer(), tmp_path / "small-fiction")
    attributor = Attributor.from_pretrained(tmp_path / "small")

    assert attributor.pointer is attributor.pointer is not None
    assert pickle.loads(pickle.dumps(attributor)).pointer is attributor.pointer
    assert len(attributor.attribute(TALK).attributions) == 8
