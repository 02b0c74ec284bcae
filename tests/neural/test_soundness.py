"""Folders of models that are damaged, each in one way."""

import json
import pickle

import numpy as np
import pytest
import torch
from safetensors.numpy import load_file, save_file
from tests.neural.conftest import tiny_network, tiny_tokenizer
from tests.neural.stories import tiny_pointer
from tokenizers import Tokenizer
from tokenizers.models import WordLevel

from quoteattr import Attributor
from quoteattr.neural.folder import save
from quoteattr.neural.pointer_reader import load_proposer
from quoteattr.neural.soundness import check_folder, check_pointer_folder
from quoteattr.speakers.mentioned import find_mentions


@pytest.fixture
def folder(tmp_path):
    save(tiny_network(), tiny_tokenizer(), tmp_path)
    return tmp_path


def refusal(folder, error=ValueError):
    """Why a folder is refused, without its path; loading says the same."""
    with pytest.raises(error) as refused:
        check_folder(folder)
    with pytest.raises(error) as refused_too:
        Attributor.from_pretrained(folder)
    assert str(refused_too.value) == str(refused.value)
    return str(refused.value).replace(f"{folder}/", "").replace(str(folder), "here")


def configure(folder, **values):
    path = folder / "config.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **values}))


def change(folder, **tensors):
    """Put tensors in place of the folder's; None takes one out."""
    path = folder / "model.safetensors"
    changed = {
        **load_file(path),
        **{n.replace("__", "."): t for n, t in tensors.items()},
    }
    save_file({n: t for n, t in changed.items() if t is not None}, path)


def test_a_whole_folder_is_sound(folder):
    check_folder(folder)

    assert Attributor.from_pretrained(folder).attribute("“No,” said Ann.").text


def test_files_that_are_missing_are_named(folder):
    (folder / "tokenizer.json").unlink()
    assert refusal(folder, FileNotFoundError).startswith(
        "here is no quoteattr model: it has no tokenizer.json; give a folder that"
    )


def test_weights_as_a_pickle_are_not_read(folder):
    torch.save({}, folder / "pytorch_model.bin")
    check_folder(folder)  # beside weights that are read, it does no harm
    (folder / "model.safetensors").unlink()
    assert refusal(folder) == (
        "pytorch_model.bin is a pickle, which could run code of whoever made it, and "
        "is not read; save the weights as model.safetensors"
    )


@pytest.mark.parametrize(
    "write",
    [
        lambda path: path.write_bytes(pickle.dumps({"a": 1})),
        lambda path: torch.save({}, path),
    ],
)
def test_a_pickle_by_another_name_is_known(folder, write):
    write(folder / "model.safetensors")
    assert refusal(folder).startswith("model.safetensors is a pickle by another name")


@pytest.mark.parametrize("kept", [0, 5, 9, 300, 2_000])
def test_weights_that_are_cut_off_are_refused(folder, kept):
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[:kept])
    assert refusal(folder).startswith("model.safetensors is damaged: ")


def test_weights_that_are_no_numbers_are_refused(folder):
    between = np.zeros((13, 13), np.float16)
    between[3, 3] = np.nan
    change(folder, transitions__between=between)
    assert refusal(folder) == (
        "model.safetensors is damaged: transitions.between holds what is no finite "
        "number; fetch or train the model again"
    )


def test_a_tensor_that_is_missing_is_named(folder):
    change(folder, pointer__prior__bias=None)
    with pytest.raises(
        ValueError,
        match=r"safetensors does not fit .*config.json.*: it "
        r"has no pointer\.prior\.bias; fetch or train the model again",
    ):
        Attributor.from_pretrained(folder)


def test_a_tensor_of_another_shape_is_named(folder):
    change(folder, transitions__between=np.zeros((3, 7), np.float16))
    with pytest.raises(
        ValueError,
        match=r"safetensors does not fit .*config.json.*: "
        r"transitions\.between is 3 x 7, not 13 x 13; fetch or train",
    ):
        Attributor.from_pretrained(folder)


def test_the_configuration_of_another_class_is_refused(folder):
    configure(folder, model_type="bert")
    assert refusal(folder).startswith(
        "config.json is the configuration of a model of type 'bert', not of a "
        "'quoteattr'; give a folder that"
    )


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("", "Expecting value: line 1 column 1 (char 0)"),
        ('{"model_type": "quo', "Unterminated string starting at: line 1 column 16"),
        ("[]", "it is no JSON object; fetch or train the model again"),
    ],
)
def test_a_configuration_that_is_damaged_is_refused(folder, written, complaint):
    (folder / "config.json").write_text(written)
    assert refusal(folder).startswith(f"config.json is damaged: {complaint}")


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ({"window_tokens": 16}, "windows of 16 pieces cannot share 8"),
        ({"window_tokens": "32"}, "windows of '32' pieces cannot share 8"),
        ({"stride_tokens": -1}, "windows of 32 pieces cannot share -1"),
        ({"calibration": {"content": [1]}}, "its calibration is {'content': [1]}"),
        ({"calibration": [1, 2]}, "its calibration is [1, 2]"),
    ],
)
def test_numbers_that_cannot_be_are_refused(folder, values, complaint):
    configure(folder, **values)
    assert refusal(folder).startswith(f"config.json is damaged: {complaint}")


def test_a_tokenizer_that_is_damaged_is_refused(folder):
    (folder / "tokenizer.json").write_text('{"version": ')
    assert refusal(folder).startswith("tokenizer.json is damaged: ")


def test_the_tokenizer_of_another_model_is_refused(folder):
    Tokenizer(WordLevel({"a": 0})).save(str(folder / "tokenizer.json"))
    assert refusal(folder).startswith(
        "tokenizer.json is of another model: it does not know [PAR]"
    )


def test_a_tokenizer_that_knows_more_than_the_weights_is_refused(folder):
    tokenizer = tiny_tokenizer()
    tokenizer.add_tokens(["harbour"])
    tokenizer.save(str(folder / "tokenizer.json"))
    assert refusal(folder) == (
        "tokenizer.json has 22 tokens, and model.safetensors knows 21: they are of "
        "different models; fetch or train the model again"
    )


@pytest.fixture
def pointer(tmp_path):
    save(tiny_pointer(), tiny_tokenizer(), tmp_path)
    return tmp_path


def pointer_refusal(folder, error=ValueError):
    """Why a folder of a network for fiction is refused."""
    with pytest.raises(error) as refused:
        load_proposer(folder, find_mentions)
    return str(refused.value).replace(f"{folder}/", "").replace(str(folder), "here")


def test_a_whole_folder_for_fiction_is_sound(pointer):
    check_pointer_folder(pointer)
    load_proposer(pointer, find_mentions)


def test_a_network_for_news_is_none_for_fiction(folder):
    assert pointer_refusal(folder).startswith(
        "config.json is the configuration of a model of type 'quoteattr', not of a "
        "'quoteattr-pointer'; give a folder that"
    )


def test_a_network_for_fiction_is_none_for_news(pointer):
    assert refusal(pointer).startswith(
        "config.json is the configuration of a model of type 'quoteattr-pointer'"
    )


def test_files_for_fiction_that_are_missing_or_cut_off_are_named(pointer):
    path = pointer / "model.safetensors"
    path.write_bytes(path.read_bytes()[:300])
    assert pointer_refusal(pointer).startswith("model.safetensors is damaged: ")
    path.unlink()
    assert pointer_refusal(pointer, FileNotFoundError).startswith(
        "here is no quoteattr model: it has no model.safetensors"
    )


def test_a_tensor_for_fiction_that_is_missing_is_named(pointer):
    change(pointer, quotation__bias=None)
    assert pointer_refusal(pointer).startswith(
        "model.safetensors does not fit config.json: it has no quotation.bias"
    )


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ({"before_tokens": 60}, "windows of 64 pieces cannot have 60 before a "),
        ({"behind_tokens": -1}, "windows of 64 pieces cannot have 16 before a "),
        ({"window_tokens": "64"}, "windows of '64' pieces cannot have 16 before a "),
    ],
)
def test_margins_that_cannot_be_are_refused(pointer, values, complaint):
    configure(pointer, **values)
    assert pointer_refusal(pointer).startswith(f"config.json is damaged: {complaint}")
