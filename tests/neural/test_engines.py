"""The same network by torch and by ONNX Runtime."""

import json
import shutil
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from tests.neural.conftest import tiny_network, tiny_tokenizer

from quoteattr.layout import Layout
from quoteattr.markup import Markup
from quoteattr.neural.arrays import Special, stacked
from quoteattr.neural.engine_onnx import OnnxEngine, fingerprint
from quoteattr.neural.engine_torch import TorchEngine
from quoteattr.neural.export_graph import export_graph
from quoteattr.neural.folder import save
from quoteattr.neural.reader import Computing, load
from quoteattr.neural.settings import GRAPH_FILE
from quoteattr.neural.windows import cut, to_pieces

TEXTS = [
    "Ann said it rains.",
    "",
    "“We leave at noon,” Lee told Bo.\n\nIt rains. " * 9,
    "\x00",
    "Ann said it. " * 30,
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A model's folder with its graph."""
    path = tmp_path_factory.mktemp("model")
    save(tiny_network(), tiny_tokenizer(), path)
    export_graph(path)
    return path


def markups(proposer) -> list[Markup]:
    return list(proposer.propose([Layout.of(text) for text in TEXTS]))


def windows():
    tokenizer = tiny_tokenizer()
    special = Special.of(tokenizer)
    texts = [to_pieces(Layout.of(text), tokenizer, Markup()) for text in TEXTS]
    every = [(pieces, window) for pieces in texts for window in cut(pieces, 30, 8)]
    return [stacked([pair], special) for pair in every], stacked(every, special)


def test_both_engines_give_the_same_answers(folder):
    by_torch = markups(load(folder, computing=Computing("torch")))
    by_onnx = markups(load(folder, computing=Computing("onnx")))

    for one, other in zip(by_torch, by_onnx, strict=True):
        assert [s[:3] for s in spans(one)] == [s[:3] for s in spans(other)]
        assert [s[3] for s in spans(one)] == pytest.approx([s[3] for s in spans(other)])
        assert [(k.dependent, k.head) for k in one.links] == [
            (k.dependent, k.head) for k in other.links
        ]
    assert sum(len(markup.spans) for markup in by_onnx) > 5


def spans(markup):
    return [(s.role, s.start, s.end, s.score) for s in markup.spans]


def test_both_engines_give_the_same_scores(folder):
    network = tiny_network().half().float()
    _, batch = windows()

    by_torch, by_onnx = TorchEngine(network), OnnxEngine.read(folder)

    for one, other in zip(by_torch.score(batch), by_onnx.score(batch), strict=True):
        np.testing.assert_allclose(one, other, atol=1e-5)
    np.testing.assert_allclose(by_torch.between(), by_onnx.between())


def test_what_a_text_is_read_beside_and_the_threads_change_no_answer(folder):
    proposer = load(folder)
    alone = replace(proposer, batch_windows=1, pool=1)
    together = replace(
        proposer, engine=OnnxEngine.read(folder, n_threads=3), batch_windows=50
    )

    for one, other in zip(markups(alone), markups(together), strict=True):
        assert [s[:3] for s in spans(one)] == [s[:3] for s in spans(other)]
        assert [s[3] for s in spans(one)] == pytest.approx(
            [s[3] for s in spans(other)], abs=1e-6
        )


def test_where_there_is_a_graph_it_is_used_on_the_processor(folder, tmp_path):
    assert isinstance(load(folder).engine, OnnxEngine)
    in_bf16 = load(folder, computing=Computing(uses_bf16=True))
    assert isinstance(in_bf16.engine, TorchEngine)

    bare = shutil.copytree(folder, tmp_path / "bare")
    (bare / GRAPH_FILE).unlink()
    assert isinstance(load(bare).engine, TorchEngine)
    with pytest.raises(FileNotFoundError, match=r"it has no model\.onnx"):
        load(bare, computing=Computing("onnx"))


def test_a_graph_of_another_network_is_refused(folder, tmp_path):
    other = shutil.copytree(folder, tmp_path / "other")
    config = json.loads((other / "config.json").read_text())
    config["encoder"]["layer_norm_eps"] = 1e-3
    (other / "config.json").write_text(json.dumps(config))

    with pytest.raises(ValueError, match=r"was not made for the model\.safetensors"):
        load(other)


def test_a_graph_that_was_cut_off_is_refused(folder, tmp_path):
    damaged = shutil.copytree(folder, tmp_path / "damaged")
    (damaged / GRAPH_FILE).write_bytes((folder / GRAPH_FILE).read_bytes()[:500])

    with pytest.raises(
        ValueError, match=r"model\.onnx is damaged: .*; make it again: "
    ):
        load(damaged)


def test_a_graph_of_weights_that_lie_elsewhere_is_refused(folder, tmp_path):
    wide = shutil.copytree(folder, tmp_path / "wide")
    save(tiny_network(), tiny_tokenizer(), wide, is_half=False)

    assert fingerprint(wide) != fingerprint(folder)
    with pytest.raises(ValueError, match="make it again: python -m quoteattr"):
        load(wide)


def test_other_weights_of_the_same_shape_need_no_new_graph(folder, tmp_path):
    trained = shutil.copytree(folder, tmp_path / "trained")
    save(tiny_network(seed=2), tiny_tokenizer(), trained)

    by_torch = markups(load(trained, computing=Computing("torch")))
    by_onnx = markups(load(trained, computing=Computing("onnx")))

    assert [[s[:3] for s in spans(m)] for m in by_torch] == [
        [s[:3] for s in spans(m)] for m in by_onnx
    ]
    assert by_onnx != markups(load(folder))


@pytest.mark.parametrize(
    ("computing", "complaint"),
    [
        ({"engine": "jax"}, "no engine 'jax'; there is auto, onnx, torch"),
        ({"engine": "onnx", "device": "cuda"}, "device='cuda' wants engine='torch'"),
        ({"engine": "onnx", "uses_bf16": True}, "uses_bf16=True wants engine='torch'"),
    ],
)
def test_what_an_engine_cannot_do_is_said(computing, complaint):
    with pytest.raises(ValueError, match=complaint):
        Computing(**computing)


def test_reading_with_a_graph_imports_neither_torch_nor_transformers(folder):
    script = (
        "import sys\n"
        "from quoteattr.pipeline import Attributor\n"
        f"attributor = Attributor.from_pretrained({str(folder)!r})\n"
        "attributor.attribute('“We leave,” said Ann Lee.')\n"
        "print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    modules = set(done.stdout.split())

    assert "onnxruntime" in modules
    assert not {"torch", "transformers", "datasets", "pandas"} & modules
