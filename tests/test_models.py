"""What is said of the shipped models is what was measured."""

import json
import re
from pathlib import Path

import numpy as np
import pytest

from quoteattr.layout import Layout
from quoteattr.markup import Markup
from quoteattr.neural.arrays import Special, stacked
from quoteattr.neural.engine_onnx import OnnxEngine
from quoteattr.neural.engine_torch import TorchEngine
from quoteattr.neural.folder import load_network
from quoteattr.neural.pointer_onnx import OnnxPointer
from quoteattr.neural.pointer_reader import load_proposer
from quoteattr.neural.settings import read_tokenizer
from quoteattr.neural.windows import Window, to_pieces
from quoteattr.speakers.mentioned import find_mentions

MODELS = Path(__file__).resolve().parent.parent / "models"
FOLDERS = sorted(path.parent for path in MODELS.glob("*/metrics.json"))
LARGEST = 50_000_000


def test_there_is_a_model_for_news_and_one_for_fiction():
    assert [folder.name for folder in FOLDERS] == [
        "quoteattr-en",
        "quoteattr-en-fiction",
    ]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_card_has_the_figures_that_were_measured(folder):
    card = (folder / "README.md").read_text(encoding="utf-8")
    dev = json.loads((folder / "metrics.json").read_text(encoding="utf-8"))["dev"]

    for corpus, figures in dev.items():
        (row,) = re.findall(rf"^\| {corpus} \|(.*)\|$", card, re.MULTILINE)
        said = [cell.strip() for cell in row.split("|")]
        assert said == [f"{figure:.1f}" for figure in figures.values()]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_folder_has_its_recipe_and_no_pickle(folder):
    names = {path.name for path in folder.iterdir()}

    assert names == {
        "README.md",
        "config.json",
        "metrics.json",
        "model.onnx",
        "model.safetensors",
        "recipe.toml",
        "tokenizer.json",
    }
    assert (folder / "model.safetensors").stat().st_size < LARGEST


def test_the_graph_of_the_model_is_that_of_its_weights():
    folder = MODELS / "quoteattr-en"
    tokenizer = read_tokenizer(folder)
    layout = Layout.of("“We built it to hold,” Mayor Ann Lee said.\n\nIt held.")
    pieces = to_pieces(layout, tokenizer, Markup())
    batch = stacked([(pieces, Window(0, 20, 0, 14))], Special.of(tokenizer))

    by_onnx = OnnxEngine.read(folder).score(batch)  # refuses a graph of another network
    by_torch = TorchEngine(load_network(folder)).score(batch)

    for one, other in zip(by_onnx, by_torch, strict=True):
        np.testing.assert_allclose(one, other, atol=1e-3)


def test_the_pointer_points_to_whoever_speaks():
    text = (
        "“We built it to hold,” said Ann Lee.\n\n“Will it?” asked the old man.\n\n"
        "“It held once.” Ann Lee laughed. “It will again.”"
    )
    pointer = load_proposer(MODELS / "quoteattr-en-fiction", find_mentions)
    (found,) = pointer.candidacies([Layout.of(text)])
    likeliest = [max(one.mentions, key=lambda mention: mention[2]) for one in found]

    assert isinstance(pointer.engine, OnnxPointer)  # the graph is of these weights
    assert [text[start:end] for start, end, _ in likeliest[:2]] == [
        "Ann Lee",
        "the old man",
    ]
    assert "Ann Lee" in {text[start:end] for start, end, _ in likeliest[2:]}
