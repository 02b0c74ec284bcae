"""Reads a folder of articles on Apache Spark; can be killed at any time, and goes on.

    python examples/on_spark.py articles/ found/ [--rules]

Articles are JSON Lines with an "id" and a "text", in many files. What is found is
written as Parquet, a row an article. Started again, it goes on behind the last files
that are done, and reads files that have come since; no article is lost or doubled.
`session.read.parquet("found/")` has the result.
"""

import argparse
from pathlib import Path

from pyspark.sql import SparkSession

from quoteattr import Attributor, spark

FILES_AT_ONCE = 8


def main() -> None:
    """Read as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles")
    parser.add_argument("found")
    parser.add_argument("--rules", action="store_true", help="read without a model")
    asked = parser.parse_args()
    attributor = Attributor.rules() if asked.rules else Attributor.from_pretrained()

    session = SparkSession.builder.getOrCreate()
    texts = (
        session.readStream.schema("id string, text string")
        .option("maxFilesPerTrigger", FILES_AT_ONCE)
        .json(asked.articles)
    )
    query = (
        spark.attribute(texts, attributor, rows="documents")
        .writeStream.option(
            "checkpointLocation", str(Path(asked.found) / "_checkpoint")
        )
        .trigger(availableNow=True)
        .start(asked.found, format="parquet")
    )
    query.awaitTermination()


if __name__ == "__main__":
    main()
