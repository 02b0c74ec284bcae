"""A job on Spark that is killed and started again."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from tests.spark.conftest import ROOT, SETTINGS

from quoteattr import Attributor, Document, spark

TEXTS = {f"n/{number}": f"“No,” said Ann Lee {number} times." for number in range(60)}
SECONDS = 600  # that it may take on a machine that does other things, too

pytestmark = pytest.mark.filterwarnings("ignore:PySpark does not yet fully support")


@pytest.fixture
def articles(tmp_path):
    """A folder of files with two articles each."""
    folder = tmp_path / "articles"
    folder.mkdir()
    rows = [json.dumps({"id": name, "text": text}) for name, text in TEXTS.items()]
    for at in range(0, len(rows), 2):
        (folder / f"{at:02}.jsonl").write_text("\n".join(rows[at : at + 2]))
    return folder


def started(articles, found):
    """The example in processes of its own, which are a group."""
    options = [f"--conf {name}={value}" for name, value in SETTINGS.items()]
    return subprocess.Popen(
        [sys.executable, ROOT / "examples" / "on_spark.py", articles, found, "--rules"],
        env={
            **os.environ,
            "PYSPARK_PYTHON": sys.executable,
            "PYTHONPATH": str(ROOT / "src"),
            "PYSPARK_SUBMIT_ARGS": " ".join(
                ["--master local[2]", *options, "pyspark-shell"]
            ),
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def files_done(found):
    """The batches of files that are written for good."""
    return sorted(found.glob("_spark_metadata/[0-9]*"))


def test_a_job_that_is_killed_goes_on_and_loses_and_doubles_nothing(
    session, articles, tmp_path
):
    found = tmp_path / "found"
    first = started(articles, found)
    until = time.monotonic() + SECONDS
    while not files_done(found):
        assert first.poll() is None
        assert time.monotonic() < until
        time.sleep(0.05)
    os.killpg(first.pid, signal.SIGKILL)
    first.wait()
    done = len(files_done(found))

    assert started(articles, found).wait(SECONDS) == 0
    rows = session.read.parquet(str(found)).collect()

    assert 1 <= done < len(files_done(found)) == 4  # 30 files, 8 at once
    assert sorted(row.id for row in rows) == sorted(TEXTS)
    rules = Attributor.rules()
    for row in rows:
        expected = rules.attribute(TEXTS[row.id], id=row.id)
        assert Document.from_json(row.document) == expected


def test_what_a_table_of_results_has_already_is_not_read_again(session, tmp_path):
    found = tmp_path / "found"
    found.mkdir()
    texts = session.createDataFrame([*TEXTS.items()][:4], "id string, text string")
    schema = spark.attribute(texts, Attributor.rules(), rows="documents").schema

    for n_texts in (1, 4, 4):
        done = session.read.schema(schema).parquet(str(found))
        left = texts.limit(n_texts).join(done, "id", "left_anti")
        read = spark.attribute(left, Attributor.rules(), rows="documents")
        read.write.mode("append").parquet(str(found))

    rows = session.read.parquet(str(found)).collect()
    assert sorted(row.id for row in rows) == ["n/0", "n/1", "n/2", "n/3"]
