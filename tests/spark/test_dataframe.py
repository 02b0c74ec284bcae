"""The call for a DataFrame, on a local Spark of two workers."""

import os

import pytest
from tests.neural.conftest import tiny_network, tiny_tokenizer

from quoteattr import Attributor, Document, spark
from quoteattr.neural.folder import save

DAM = "Mayor Ann Lee said that the dam would hold."
NO = "“No,” said Bo Dahl. “Never,” he said."
TEXTS = [DAM, None, "", NO, "It rains.", (DAM + "\n\n") * 200, "“é” ’ \U0001f600 “"]
RULES = Attributor.rules()

# Spark says so of each call; what we use of pandas works.
pytestmark = pytest.mark.filterwarnings("ignore:PySpark does not yet fully support")


@pytest.fixture
def articles(session):
    rows = [(f"n/{number}", 7, text) for number, text in enumerate(TEXTS)]
    return session.createDataFrame(rows, "url string, page int, body string")


def test_spark_reads_as_one_process_does(articles):
    found = spark.attribute(articles, RULES, text="body", id="url", rows="documents")
    read = {row.url: row for row in found.repartition(2).collect()}

    assert set(read) == {f"n/{number}" for number in range(len(TEXTS))}
    assert read["n/1"].error == "ValueError: the text is null"
    for number, text in enumerate(TEXTS):
        if text is not None:
            name = f"n/{number}"
            assert Document.from_json(read[name].document) == RULES.attribute(
                text, id=name
            )


def test_attributions_can_be_asked_for_in_sql(articles):
    found = spark.attribute(articles, RULES, text="body", id="url")
    said = found.where("kind = 'direct' and cue.text = 'said'").orderBy("content.start")

    assert [(row.url, row.speaker, row.text) for row in said.collect()] == [
        ("n/3", "Bo Dahl", "“No,”"),
        ("n/3", "Bo Dahl", "“Never,”"),
    ]


def test_ids_keep_their_type(session):
    one = session.createDataFrame([(None, DAM), (3, DAM)], "id bigint, text string")
    found = spark.attribute(one, RULES)

    assert found.schema["id"].dataType.simpleString() == "bigint"
    assert {row.id for row in found.collect()} == {None, 3}


def test_a_text_that_is_not_utf8_does_not_stop_the_job(session):
    bad = session.sql("select 1 as id, cast(X'41FF' as string) as text")
    (row,) = spark.attribute(bad, RULES).collect()

    assert row.error.startswith("UnicodeDecodeError")


def test_a_frame_of_no_texts_has_no_rows(session):
    empty = session.createDataFrame([], "id string, text string")

    assert spark.attribute(empty, RULES).collect() == []


def test_the_function_is_good_for_pandas_too(session):
    one = session.createDataFrame([("a", NO)], "id string, text string")
    schema = spark.attribute(one, RULES).schema
    found = one.mapInPandas(spark.Reading(RULES).in_pandas, schema).collect()

    assert found == spark.attribute(one, RULES).collect()


def test_a_column_that_cannot_be_read_is_named(articles):
    with pytest.raises(
        ValueError, match="no column 'text'; there are: url, page, body"
    ):
        spark.attribute(articles, RULES)
    with pytest.raises(ValueError, match="column 'page' holds int: cast it to string"):
        spark.attribute(articles, RULES, text="page", id="url")
    with pytest.raises(ValueError, match="column 'kind' would be made twice"):
        spark.attribute(
            articles.withColumnRenamed("url", "kind"), RULES, text="body", id="kind"
        )
    with pytest.raises(ValueError, match="'words' is not a valid Rows"):
        spark.attribute(articles, RULES, text="body", id="url", rows="words")


def test_each_worker_loads_the_model_once_and_uses_one_thread(session, tmp_path):
    save(tiny_network(), tiny_tokenizer(), tmp_path / "tiny")
    attributor = Attributor.from_pretrained(tmp_path / "tiny")
    rows = [(number, DAM) for number in range(40)]
    texts = session.createDataFrame(rows, "id int, text string").repartition(8)

    def networks(batches):
        import pyarrow as pa  # noqa: PLC0415 (on the worker)

        for made in spark.Reading(attributor, rows=spark.Rows.DOCUMENTS)(batches):
            seen = {
                "worker": os.getpid(),
                "network": id(attributor.proposers[0]),
                "threads": int(os.environ["OMP_NUM_THREADS"]),
            }
            yield pa.RecordBatch.from_pylist([seen] * len(made))

    job = texts.mapInArrow(networks, "worker bigint, network bigint, threads bigint")
    seen = [row for _ in range(2) for row in job.collect()]
    loads = {(row.worker, row.network) for row in seen}

    assert len(seen) == 80
    assert len(loads) == len({worker for worker, _ in loads})
    assert {row.threads for row in seen} == {1}
