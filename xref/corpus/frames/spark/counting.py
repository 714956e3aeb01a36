"""What the local engine counts as it goes, counted in a frame of Spark that has all rows."""

from __future__ import annotations

from collections import Counter
from typing import Any

from xref.corpus.base import LAPSED, Tally
from xref.corpus.frames.base import FLAGGED, TABLE
from xref.model import CLEARED, Verdict

MOST = 25  # listings that the summary names


def tally_of(frame: Any) -> Tally:  # noqa: ANN401 - of Spark
    """What is in a frame of all rows of all tables."""
    from pyspark.sql import functions as sql  # noqa: PLC0415 - an extra

    totals = frame.groupBy(TABLE).agg(sql.count("*").alias("n"), sql.sum("characters").alias("c"))
    rows = {row[TABLE]: row for row in totals.collect()}
    matches = frame.where(frame[TABLE] == "matches")
    has_lapsed = sql.col("decision_lapsed").isNotNull()
    said = sql.when(has_lapsed, LAPSED).otherwise(sql.col("decision")).alias("said")
    is_cleared = ~has_lapsed & sql.col("decision").eqNullSafe(Verdict.FALSE_POSITIVE.value)
    flagged = matches.where(sql.col("band").isin(*FLAGGED) & ~is_cleared)
    listing = sql.concat_ws(" ", "source", "id", "listing").alias("it")
    standings = _by(matches.where(sql.col("rank") == 1), "standing")

    def total(table: str, name: str = "n") -> int:
        return int((rows[table][name] if table in rows else 0) or 0)

    return Tally(
        total("articles"), total("failures"), total("unknowns"), total("articles", "c"), standings.pop(CLEARED, 0),
        bands=standings,
        decided=_by(matches.where("decision is not null").select("article", "match", said).distinct(), "said"),
        lists=_by(flagged.select("article", "source").distinct(), "source"),
        programs=_by(flagged.select("article", sql.explode("programs").alias("program")).distinct(), "program"),
        listings=_by(flagged.select("article", listing).distinct(), "it", MOST),
    )  # fmt: skip


def _by(what: Any, name: str, most: int | None = None) -> Counter[str]:  # noqa: ANN401 - of Spark
    """How many rows there are for each value of a column, or for those that have the most."""
    from pyspark.sql import functions as sql  # noqa: PLC0415 - an extra

    counted = what.groupBy(name).count().orderBy(sql.desc("count"), name)
    return Counter({row[name]: row["count"] for row in (counted.limit(most) if most else counted).collect()})
