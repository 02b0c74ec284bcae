from dataclasses import replace

import pytest
import torch

from quoteattr.assemble import assemble
from quoteattr.layout import Layout
from quoteattr.neural.engine_torch import torch_proposer
from quoteattr.neural.folder import load, save
from quoteattr.neural.propose import NeuralProposer

TEXTS = [
    "Ann said it rains.",
    "",
    "“We leave at noon,” Lee told Bo. " * 9,
    "\x00",
    "Ann said \ud83d it.",
]


def markups(proposer: NeuralProposer, texts: list[str]):
    return list(proposer.propose([Layout.of(text) for text in texts]))


def spans(markup):
    return [(span.role, span.start, span.end) for span in markup.spans]


def test_there_is_a_markup_for_each_text_in_order(network, tokenizer):
    found = markups(torch_proposer(network, tokenizer), TEXTS)

    assert len(found) == len(TEXTS)
    assert found[1].spans == ()
    for markup, text in zip(found, TEXTS, strict=True):
        assert assemble(markup, Layout.of(text)) is not None
        assert all(0 <= s.start < s.end <= len(text) for s in markup.spans)


def test_a_text_is_read_alike_in_any_batch(network, tokenizer):
    proposer = torch_proposer(network, tokenizer)
    alone = replace(proposer, batch_windows=1, pool=1)
    together = replace(proposer, batch_windows=7)

    for one, other in zip(markups(alone, TEXTS), markups(together, TEXTS), strict=True):
        assert spans(one) == spans(other)


def test_a_saved_network_reads_as_it_did(network, tokenizer, tmp_path):
    network = network.half().float()
    save(network, tokenizer, tmp_path)

    before = markups(torch_proposer(network, tokenizer), TEXTS)
    after = markups(load(tmp_path), TEXTS)

    assert after == before


def test_a_folder_holds_weights_but_no_pickle(network, tokenizer, tmp_path):
    save(network, tokenizer, tmp_path)

    assert {path.name for path in tmp_path.iterdir()} == {
        "config.json",
        "model.safetensors",
        "tokenizer.json",
    }


def test_a_folder_that_lacks_its_weights_is_named(network, tokenizer, tmp_path):
    save(network, tokenizer, tmp_path)
    (tmp_path / "model.safetensors").unlink()

    with pytest.raises(FileNotFoundError, match=r"it has no model\.safetensors"):
        load(tmp_path)


def test_padding_does_not_change_scores(network):
    ids = torch.tensor([[2, 5, 9, 3]])
    padded = torch.nn.functional.pad(ids, (0, 3))
    words, padded_words = torch.tensor([[1, 2]]), torch.tensor([[1, 2, 0]])
    plain = network(ids, ids.clamp(max=1), *[ids * 0] * 3, words)

    beside = network(padded, padded.clamp(max=1), *[padded * 0] * 3, padded_words)

    assert torch.allclose(plain.tags, beside.tags[:, :2], atol=1e-5)
    assert torch.allclose(plain.links, beside.links[:, :2, :3], atol=1e-5)
