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

# As docs/scale.md has it. The first text is read before there are other processes: the
# threads that a network has computed with are not there in a copy of the process.
READ_BY_TWO = """
import json, sys
from datasets import Dataset
from quoteattr import Attributor

attributor = Attributor.from_pretrained(sys.argv[1])
articles = Dataset.from_dict(json.load(sys.stdin))
attributor.attribute(articles[0]["text"])


def read(batch):
    documents = attributor.attribute_many(batch["text"])
    return {"document": [document.to_json() for document in documents]}


found = articles.map(read, batched=True, batch_size=4, num_proc=2)
json.dump(found["document"][:], sys.stdout)
"""


@pytest.fixture
def folder(tmp_path):
    """A model's folder with a tiny network."""
    save(tiny_network(), tiny_tokenizer(), tmp_path / "tiny")
    return tmp_path / "tiny"


def test_a_dataset_is_read_by_two_processes_as_by_one(folder, tmp_path):
    texts = [*TEXTS, None, ""]
    done = subprocess.run(
        [sys.executable, "-c", READ_BY_TWO, folder],
        input=json.dumps({"text": texts}),
        capture_output=True,
        text=True,
        env={
            **os.environ,
            "OMP_NUM_THREADS": "1",
            "PYTHONPATH": str(ROOT / "src"),
            "HF_DATASETS_CACHE": str(tmp_path),
        },
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    read = [Document.from_json(line) for line in json.loads(done.stdout)]

    assert read == [*Attributor.from_pretrained(folder).attribute_many(texts)]
    assert [document.error is None for document in read] == [True] * 40 + [False, True]
