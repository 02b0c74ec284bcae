"""Several processes that read: what goes to them, and that none of them hangs."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.neural.conftest import tiny_network, tiny_tokenizer

from quoteattr import Attributor, Document
from quoteattr.neural.folder import save

ROOT = Path(__file__).resolve().parent.parent
TEXTS = [f"“We leave at {number},” said Ann Lee." for number in range(40)]
SECONDS = 300  # a process that hangs would never end

# As docs/scale.md has it, but for what is counted. The first process reads on two
# threads before there are others: these are copies (`fork`), in which those are not.
READ_BY_TWO = """
import json, os, sys
import torch
from datasets import Dataset
from quoteattr import Attributor

torch.set_num_threads(2)
attributor = Attributor.from_pretrained(sys.argv[1])
network = attributor.proposers[0]
articles = Dataset.from_dict(json.load(sys.stdin))
attributor.attribute(articles[0]["text"])


def read(batch):
    documents = [*attributor.attribute_many(batch["text"])]
    return {
        "document": [document.to_json() for document in documents],
        "threads": [torch.get_num_threads()] * len(documents),
    }


found = articles.map(read, batched=True, batch_size=4, num_proc=2)
copy = os.fork()
if not copy:
    os._exit(attributor.proposers[0] is network)
has_own = os.waitpid(copy, 0)[1] == 0
json.dump([found["document"][:], found["threads"][:], has_own], sys.stdout)
"""


@pytest.fixture
def folder(tmp_path):
    """A model's folder with a tiny network."""
    save(tiny_network(), tiny_tokenizer(), tmp_path / "tiny")
    return tmp_path / "tiny"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are not copied here")
def test_a_dataset_is_read_by_two_processes_as_by_one(folder, tmp_path):
    texts = [*TEXTS, None, ""]
    done = subprocess.run(
        [sys.executable, "-c", READ_BY_TWO, folder],
        input=json.dumps({"text": texts}),
        capture_output=True,
        text=True,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT / "src"),
            "HF_DATASETS_CACHE": str(tmp_path),
        },
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lines, threads, has_own_network = json.loads(done.stdout)
    read = [Document.from_json(line) for line in lines]

    assert read == [*Attributor.from_pretrained(folder).attribute_many(texts)]  # type: ignore[arg-type] # one is None, on purpose
    assert [document.error is None for document in read] == [True] * 40 + [False, True]
    # On more they would wait for ever for those of the first.
    assert threads == [1] * 42
    assert has_own_network
