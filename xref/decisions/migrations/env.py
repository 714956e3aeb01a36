"""What Alembic runs: the steps that a database lacks, on the connection that `store` hands over."""

from __future__ import annotations


def run() -> None:
    """Run the steps inside the transaction that is open."""
    from alembic import context  # noqa: PLC0415 - it can be imported under Alembic alone

    context.configure(connection=context.config.attributes["connection"], transactional_ddl=False)
    context.run_migrations()


run()
