"""The book of decisions in a database: SQLite in the data folder, or PostgreSQL by a URL. Entries are only added."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from xref.decisions.base import COLUMNS, FIRST, Entry
from xref.errors import DecisionError

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine, Table

FILE_NAME = "decisions.sqlite"
MIGRATIONS = Path(__file__).parent / "migrations"
HEAD = "0001"  # the last revision below MIGRATIONS
WAIT_SECONDS = 30  # for another writer, or for the server
MIGRATION_LOCK = 7_239_001  # PostgreSQL's number of the lock under which tables are made
NUMBERS = frozenset({"number", "revokes"})


def is_stored(data_dir: Path, url: str) -> bool:
    """Whether there can be decisions: looked for without a database's library, which takes long to import."""
    return bool(url) or (data_dir / FILE_NAME).is_file()


class Store:
    """One database. Its tables are made, or brought up to date, when it is first used."""

    def __init__(self, data_dir: Path, url: str = "") -> None:
        self.engine = _engine(data_dir, url)
        self.place = self.engine.url.render_as_string(hide_password=True)
        self._is_ready = False

    def entries(self) -> tuple[Entry, ...]:
        """Every entry, in the order of the book."""
        with _told(self.place):
            self._prepare()
            table = decisions_table()
            with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                rows = connection.execute(table.select().order_by(table.c.number)).mappings()
                return tuple(Entry(**row) for row in rows)

    def append(self, draft: Entry) -> Entry:
        """The draft, as it now stands in the book: behind the last entry, bound to it by its hash."""
        return self.append_made(lambda _entries: draft)

    def append_made(self, make: Callable[[tuple[Entry, ...]], Entry]) -> Entry:
        """As `append`, of what `make` makes of the book, which nobody changes in between."""
        with _told(self.place):
            self._prepare()
            table = decisions_table()
            with self.engine.begin() as connection:
                _keep_others_out(connection)
                rows = connection.execute(table.select().order_by(table.c.number)).mappings()
                known = tuple(Entry(**row) for row in rows)
                number = known[-1].number + 1 if known else 1
                entry = replace(make(known), number=number, previous=known[-1].hash if known else FIRST)
                entry = replace(entry, hash=entry.digest)
                connection.execute(table.insert().values({name: getattr(entry, name) for name in COLUMNS}))
        return entry

    def close(self) -> None:
        """Give the connections back."""
        self.engine.dispose()

    def _prepare(self) -> None:
        """Bring the tables up to date, once, and by one process at a time."""
        if self._is_ready:
            return
        if _revision(self.engine) != HEAD:
            with self.engine.begin() as connection:
                _migrate(connection)
        self._is_ready = True


@contextmanager
def opened(data_dir: Path, url: str) -> Iterator[Store]:
    """The store, given back at the end."""
    store = Store(data_dir, url)
    try:
        yield store
    finally:
        store.close()


def decisions_table() -> Table:
    """The table as the migrations leave it."""
    import sqlalchemy as sa  # noqa: PLC0415 - 0.2 s, which a run without decisions need not pay

    columns = (
        sa.Column(name, sa.Integer if name in NUMBERS else sa.Text, primary_key=name == "number", nullable=False)
        for name in COLUMNS
    )
    return sa.Table("decisions", sa.MetaData(), *columns)


def _engine(data_dir: Path, url: str) -> Engine:
    import sqlalchemy as sa  # noqa: PLC0415 - as above
    from sqlalchemy.exc import ArgumentError  # noqa: PLC0415 - as above

    try:
        place = sa.make_url(url) if url else sa.URL.create("sqlite", database=str(data_dir / FILE_NAME))
        kind = place.get_backend_name()
    except ArgumentError as exc:
        raise DecisionError("paths.decisions is no URL of a database; write postgresql://user@host/name") from exc
    if kind == "sqlite":
        return _sqlite(place)
    if kind not in {"postgresql", "postgres"}:
        raise DecisionError(f"paths.decisions: no decisions are kept in {kind!r}; write postgresql://user@host/name")
    try:
        return sa.create_engine(
            place.set(drivername="postgresql+psycopg"), connect_args={"connect_timeout": WAIT_SECONDS}
        )
    except ImportError as exc:
        raise DecisionError("decisions in PostgreSQL need an extra: pip install 'xref[postgres]'") from exc


def _sqlite(place: Any) -> Engine:  # noqa: ANN401 - sqlalchemy.URL
    """A transaction takes the file for itself at once: two that both read first could neither of them write."""
    import sqlalchemy as sa  # noqa: PLC0415 - as above

    if place.database:
        try:
            Path(place.database).parent.mkdir(parents=True, exist_ok=True)
        except OSError as exc:
            raise DecisionError(f"{place.database}: {(exc.strerror or str(exc)).lower()}; give another folder") from exc
    engine = sa.create_engine(place, connect_args={"timeout": WAIT_SECONDS})

    @sa.event.listens_for(engine, "connect")
    def leave_transactions_to_us(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's
        connection.isolation_level = None

    @sa.event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if connection.get_isolation_level() != "AUTOCOMMIT":
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _keep_others_out(connection: Connection) -> None:
    """Nobody else adds an entry until this transaction ends; readers are let in."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("LOCK TABLE decisions IN EXCLUSIVE MODE")


def _revision(engine: Engine) -> str | None:
    """The revision that the tables have; None where there are none yet."""
    import sqlalchemy as sa  # noqa: PLC0415 - as above

    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if not sa.inspect(connection).has_table("alembic_version"):
            return None
        return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()


def _migrate(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - as above
    from alembic.config import Config  # noqa: PLC0415 - as above
    from alembic.util import CommandError  # noqa: PLC0415 - as above

    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({MIGRATION_LOCK})")
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as exc:
        raise DecisionError(f"the decisions were written by a newer xref; update it ({exc})") from exc


@contextmanager
def _told(place: str) -> Iterator[None]:
    """What a database complains of, in one line with its place and without a password."""
    from sqlalchemy.exc import DBAPIError, SQLAlchemyError  # noqa: PLC0415 - as above

    try:
        yield
    except DBAPIError as exc:
        raise DecisionError(f"decisions in {place}: {' '.join(str(exc.orig).split())}") from exc
    except SQLAlchemyError as exc:
        raise DecisionError(f"decisions in {place}: {' '.join(str(exc).split())}") from exc
