"""Reading on Apache Spark: one call for a DataFrame, and the functions that it uses.

Needs the extra `spark`. It is the workers that read; each loads the model once.
"""

from quoteattr.spark.dataframe import attribute
from quoteattr.spark.reading import Reading
from quoteattr.spark.rows import Rows

__all__ = ["Reading", "Rows", "attribute"]
