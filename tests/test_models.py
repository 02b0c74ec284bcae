"""What is said of the shipped models is what was measured."""

import json
import re
from pathlib import Path

import pytest

MODELS = Path(__file__).resolve().parent.parent / "models"
FOLDERS = sorted(path.parent for path in MODELS.glob("*/metrics.json"))
LARGEST = 50_000_000


def test_there_is_a_model():
    assert [folder.name for folder in FOLDERS] == ["quoteattr-en"]


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
        "model.safetensors",
        "recipe.toml",
        "tokenizer.json",
    }
    assert (folder / "model.safetensors").stat().st_size < LARGEST
