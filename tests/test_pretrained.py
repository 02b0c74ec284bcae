"""Where models lie, and that their networks for fiction go where they go."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.neural.conftest import tiny_network, tiny_tokenizer
from tests.neural.stories import tiny_pointer
from tests.test_pipeline import TALK

from quoteattr.neural.engine_torch import torch_proposer
from quoteattr.neural.folder import save
from quoteattr.neural.pointer_propose import PointerProposer
from quoteattr.neural.pointer_reader import load_proposer
from quoteattr.pipeline import Attributor
from quoteattr.pretrained import find_fiction, find_model
from quoteattr.speakers.mentioned import find_mentions


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A model's folder, with its network for fiction beside it."""
    save(tiny_network(), tiny_tokenizer(), tmp_path / "tiny")
    save(tiny_pointer(), tiny_tokenizer(), tmp_path / "tiny-fiction")
    return tmp_path / "tiny"


def test_a_model_that_is_nowhere_is_named_with_the_places_looked_in():
    with pytest.raises(FileNotFoundError, match=r"no model 'x-en'; looked for .*x-en"):
        find_model("x-en")
    assert find_fiction("x-en") is None


def test_a_folder_is_a_model(tmp_path):
    (tmp_path / "config.json").write_text("{}")

    assert find_model(tmp_path) == tmp_path
    assert find_fiction(tmp_path) is None


def test_the_network_for_fiction_lies_beside_a_model_or_in_it(folder):
    assert find_fiction(folder) == folder.with_name("tiny-fiction")

    shutil.copytree(folder.with_name("tiny-fiction"), folder / "fiction")
    assert find_fiction(folder) == folder / "fiction"


def test_a_model_is_saved_with_its_network_for_fiction(folder, tmp_path):
    attributor = Attributor.from_pretrained(folder)

    attributor.save_pretrained(tmp_path / "saved")
    Attributor.from_pretrained(tmp_path / "saved").save_pretrained(tmp_path / "again")

    again = Attributor.from_pretrained(tmp_path / "again")
    assert {path.name for path in (tmp_path / "again").iterdir()} == {
        *("config.json", "fiction", "model.safetensors", "tokenizer.json")
    }
    assert again.pointer is not None
    assert again.attribute(TALK) == attributor.attribute(TALK)


def test_networks_that_are_in_no_folder_are_written_both(tmp_path):
    save(tiny_pointer(), tiny_tokenizer(), tmp_path / "pointer")
    attributor = Attributor(
        [torch_proposer(tiny_network(), tiny_tokenizer())],
        pointer=load_proposer(tmp_path / "pointer", find_mentions),
    )

    attributor.save_pretrained(tmp_path / "saved")

    saved = Attributor.from_pretrained(tmp_path / "saved")
    assert isinstance(saved.pointer, PointerProposer)


def test_another_models_network_for_fiction_is_not_taken_over(folder, tmp_path):
    Attributor.from_pretrained(folder).save_pretrained(tmp_path / "saved")
    bare = tiny_network()
    save(bare, tiny_tokenizer(), tmp_path / "bare")

    for attributor in (
        Attributor.from_pretrained(tmp_path / "bare"),
        Attributor([torch_proposer(bare, tiny_tokenizer())]),
    ):
        with pytest.raises(ValueError, match="fiction holds another model's network"):
            attributor.save_pretrained(tmp_path / "saved")


def test_a_damaged_network_for_fiction_is_named_with_the_first_dialogue(folder):
    (folder.with_name("tiny-fiction") / "tokenizer.json").write_text("{")
    attributor = Attributor.from_pretrained(folder)

    assert attributor.attribute("It rains.").attributions == ()
    with pytest.raises(ValueError, match=r"tiny-fiction/tokenizer\.json is damaged"):
        attributor.attribute(TALK)


def test_a_repository_of_the_hub_holds_both(folder, tmp_path):
    """One that was fetched before, for tests have no network."""
    cached = tmp_path / "home" / "hub" / "models--owner--tiny"
    Attributor.from_pretrained(folder).save_pretrained(cached / "snapshots" / "a1")
    (cached / "refs").mkdir()
    (cached / "refs" / "main").write_text("a1")
    script = "from quoteattr.pretrained import *; print(find_fiction('owner/tiny'))"
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "HF_HOME": str(tmp_path / "home"), "HF_HUB_OFFLINE": "1"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() == str(cached / "snapshots" / "a1" / "fiction")
