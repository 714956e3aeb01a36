"""The table of decisions, whose rows can be added and neither changed nor removed."""

from __future__ import annotations

revision = "0001"
down_revision = None

NUMBERS = ("number", "revokes")
TEXTS = (
    "action", "reason", "made_by", "made_at", "verdict", "scope", "expires", "subject", "subject_key", "subject_type",
    "article", "article_title", "article_sha256", "news_source", "listing_source", "listing_id", "listing_name",
    "listing_sha256", "listings", "snapshot", "tool", "settings", "previous", "hash",
)  # fmt: skip
SQLITE_GUARDS = tuple(
    f"CREATE TRIGGER decisions_no_{what.lower()} BEFORE {what} ON decisions "
    "BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END"
    for what in ("UPDATE", "DELETE")
)
POSTGRESQL_REFUSAL = """
CREATE FUNCTION decisions_only_added() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'decisions are only added'; END $$
"""
POSTGRESQL_GUARD = """
CREATE TRIGGER decisions_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON decisions
FOR EACH STATEMENT EXECUTE FUNCTION decisions_only_added()
"""


def upgrade() -> None:
    """Make the table and its guards."""
    import sqlalchemy as sa  # noqa: PLC0415 - this file is read by Alembic alone
    from alembic import op  # noqa: PLC0415 - as above

    op.create_table(
        "decisions",
        *(sa.Column(name, sa.Integer, primary_key=name == "number", nullable=False) for name in NUMBERS),
        *(sa.Column(name, sa.Text, nullable=False) for name in TEXTS),
    )
    is_server = op.get_bind().dialect.name == "postgresql"
    for guard in (POSTGRESQL_REFUSAL, POSTGRESQL_GUARD) if is_server else SQLITE_GUARDS:
        op.execute(sa.text(guard))
