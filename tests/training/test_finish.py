import json
from pathlib import Path

import pytest
from tests.neural.conftest import tiny_network, tiny_tokenizer
from tests.training.documents import GOLD
from tests.training.test_run import RECIPE

from quoteattr.neural.calibration import Calibration, Curve
from quoteattr.neural.engine_onnx import OnnxEngine
from quoteattr.neural.folder import save
from quoteattr.neural.reader import load
from quoteattr.neural.settings import Settings
from quoteattr.training.cycles import Candidate
from quoteattr.training.finish import Metrics, finish

FIRST = Candidate("cycle 1", Path(), 50.0, 2, [])
MEAN = Candidate("cycle 2, soup", Path(), 60.0, 0, [{"own": {"source": 61.0}}])
DEV = {"own": [GOLD] * 3}


@pytest.fixture(scope="module")
def finished(tmp_path_factory) -> tuple[Path, Metrics]:
    """A model of one cycle."""
    folder = tmp_path_factory.mktemp("model")
    save(tiny_network(), tiny_tokenizer(), folder)
    return folder, finish(RECIPE, folder, DEV, [FIRST])


def test_the_best_model_gets_curves_a_graph_figures_and_a_card(finished):
    folder, metrics = finished

    assert isinstance(load(folder).engine, OnnxEngine)
    assert json.loads((folder / "metrics.json").read_text()) == metrics
    assert json.loads((folder / "config.json").read_text())["calibration"]
    assert "| own |" in (folder / "README.md").read_text()
    assert metrics["best_epoch"] == 2
    assert not {"kept", "cycles"} & set(metrics)


@pytest.fixture(scope="module")
def tuned(tmp_path_factory) -> tuple[Path, Metrics]:
    """One of two cycles that was started from a model with curves of its own."""
    folder = tmp_path_factory.mktemp("tuned")
    network = tiny_network()
    curves = Calibration(Curve(3.0, -2.0), Curve(0.5, 1.0))
    network.config.calibration = curves.to_dict()
    save(network, tiny_tokenizer(), folder)
    return folder, finish(RECIPE, folder, DEV, [FIRST, MEAN])


def test_curves_of_the_model_that_was_started_from_are_forgotten(finished, tuned):
    one, other = (Settings.read(folder).calibration for folder, _ in (finished, tuned))

    assert one == other


def test_figures_of_later_cycles_are_written_with_what_was_kept(tuned):
    _, metrics = tuned

    assert (metrics["kept"], metrics["best_epoch"]) == ("cycle 2, soup", 0)
    assert metrics["cycles"] == {"cycle 2, soup": [{"own": {"source": 61.0}}]}
