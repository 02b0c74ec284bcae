from tests.neural.stories import TEXT, tiny_pointer

from quoteattr.layout import Layout
from quoteattr.neural.export_graph import export_graph
from quoteattr.neural.folder import save
from quoteattr.neural.pointer_onnx import OnnxPointer
from quoteattr.neural.pointer_propose import PointerProposer, PointerSettings
from quoteattr.neural.pointer_reader import load_proposer
from quoteattr.neural.pointer_torch import TorchPointer
from quoteattr.neural.reader import Computing
from quoteattr.speakers.mentioned import find_mentions


def proposer(tokenizer) -> PointerProposer:
    engine = TorchPointer(tiny_pointer())
    return PointerProposer(engine, tokenizer, PointerSettings(64, 16, 8), find_mentions)


def test_there_is_a_candidacy_for_each_outermost_quotation(tokenizer):
    (found,) = proposer(tokenizer).candidacies([Layout.of(TEXT)])

    assert [TEXT[one.start : one.end] for one in found] == [
        "“We leave at noon,”",
        "“At noon, Ann?”",
        "“It rains.”",
    ]
    mentions = {m[:2] for m in find_mentions(Layout.of(TEXT))}
    for index, one in enumerate(found):
        assert {place[:2] for place in one.mentions} <= mentions
        assert 0 < sum(share for *_, share in one.mentions) <= 1
        assert [other for other, _ in one.turns] == [i for i in range(3) if i != index]


def test_texts_are_read_each_for_itself(tokenizer):
    reader = proposer(tokenizer)
    layouts = [Layout.of(TEXT), Layout.of(""), Layout.of("It rains.")]
    first, *rest = reader.candidacies(layouts)

    assert rest == [[], []]
    assert [first] == list(reader.candidacies(layouts[:1]))


def test_a_long_story_is_read_in_windows(tokenizer):
    text = "\n\n".join([TEXT] * 12)
    (found,) = proposer(tokenizer).candidacies([Layout.of(text)])

    assert len(found) == 36
    assert all(one.mentions for one in found)


def test_a_pointer_is_saved_and_loaded(tokenizer, tmp_path):
    before = proposer(tokenizer)
    save(tiny_pointer(), tokenizer, tmp_path)
    after = load_proposer(tmp_path, find_mentions)

    assert after.settings == before.settings
    assert_alike(before, after)


def test_the_graph_gives_the_same(tokenizer, tmp_path):
    save(tiny_pointer(), tokenizer, tmp_path)
    by_torch = load_proposer(tmp_path, find_mentions, Computing("torch"))
    export_graph(tmp_path)
    by_onnx = load_proposer(tmp_path, find_mentions)

    assert isinstance(by_onnx.engine, OnnxPointer)
    assert_alike(by_torch, by_onnx)


def assert_alike(before: PointerProposer, after: PointerProposer) -> None:
    layouts = [Layout.of(TEXT), Layout.of("“It rains.”")]
    for kept, read in zip(
        before.candidacies(layouts), after.candidacies(layouts), strict=True
    ):
        for one, other in zip(kept, read, strict=True):
            assert [m[:2] for m in one.mentions] == [m[:2] for m in other.mentions]
            for mine, its in zip(one.mentions, other.mentions, strict=True):
                assert abs(mine[2] - its[2]) < 0.01  # weights are in half precision
