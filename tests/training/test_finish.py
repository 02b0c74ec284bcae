import json

from tests.neural.conftest import tiny_network, tiny_tokenizer
from tests.training.documents import GOLD
from tests.training.test_run import RECIPE

from quoteattr.neural.engine_onnx import OnnxEngine
from quoteattr.neural.folder import save
from quoteattr.neural.reader import load
from quoteattr.training.finish import finish


def test_the_best_model_gets_curves_a_graph_figures_and_a_card(tmp_path):
    save(tiny_network(), tiny_tokenizer(), tmp_path)

    metrics = finish(RECIPE, tmp_path, {"own": [GOLD] * 3}, 2, [])

    assert isinstance(load(tmp_path).engine, OnnxEngine)
    assert json.loads((tmp_path / "metrics.json").read_text()) == metrics
    assert json.loads((tmp_path / "config.json").read_text())["calibration"]
    assert "| own |" in (tmp_path / "README.md").read_text()
