"""The store: one DuckDB file that only grows, opened by one writer or by many readers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

import polars as pl

from hiddenlinks.errors import InputError
from hiddenlinks.vocabulary import KINDS

if TYPE_CHECKING:
    import duckdb

__all__ = ["SCHEMA", "Store"]

SCHEMA: Final = 1
"""Version of the store's tables (``schema.sql``); a library refuses what is newer."""

_MINE: Final = "is no store of hiddenlinks"
_GIVE: Final = "give the file that hiddenlinks monitor made"
_COPY: Final = "restore a copy; the file was left as it is"
_MEMO: Final = re.compile(r"^(?=CREATE TABLE (memo_\w+))(.*?\);)", re.MULTILINE | re.DOTALL)
_open_here: set[Path] = set()  # DuckDB keeps other processes out, not a second writer in this one


class Store:
    """An open store. Made by :meth:`open`; use it as a context manager, or :meth:`close` it.

    ``connection`` takes any SQL of DuckDB; the tables stand in ``hiddenlinks/monitor/schema.sql``. Nothing in a
    store is ever updated or deleted but the tables named ``memo_*``: insert rows, inside :meth:`transaction`.
    """

    def __init__(self, path: Path, connection: duckdb.DuckDBPyConnection, *, write: bool) -> None:
        self.path = path
        self.connection = connection
        self.write = write

    @classmethod
    def open(cls, path: str | Path, *, write: bool = False, create: bool = False, library: str = "") -> Store:
        """Open the store in the file ``path``: to read, or as its one writer (``write``).

        ``create`` makes an empty one where there is no file yet; ``library`` is the version that is then written
        into it. Raises :class:`~hiddenlinks.errors.InputError` where DuckDB is not installed, there is no store,
        it is damaged, somebody else writes to it, or a newer library made it. No such error changes the file.
        """
        file = Path(path)
        if not file.exists():
            if not create:
                raise InputError("no such store", str(path), "make one with hiddenlinks monitor STORE --add")
            _create(file, library)
        if not file.is_file():
            raise InputError(_MINE, str(path), _GIVE)
        real = file.resolve()
        if write and real in _open_here:
            raise _in_use(file, "this process")
        connection = _connect(file, write=write)
        try:
            _check(file, connection)
            if write:
                _remember(connection)
        except BaseException:
            connection.close()
            raise
        if write:
            _open_here.add(real)
        return cls(file, connection, write=write)

    def close(self) -> None:
        """Let the file go."""
        self.connection.close()
        if self.write:
            _open_here.discard(self.path.resolve())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that happens inside happens, or nothing does: also when the process is killed in the middle."""
        with self._guarded():
            self.connection.begin()
            try:
                yield
            except BaseException:
                self.connection.rollback()
                raise
            self.connection.commit()

    def query(self, sql: str, parameters: Sequence[Any] = ()) -> pl.DataFrame:
        """The rows of a query as a frame; times come as ``Datetime("us", "UTC")``."""
        with self._guarded():
            found = pl.DataFrame(self.connection.sql(sql, params=list(parameters)))
        return found.with_columns(pl.col(pl.Datetime).dt.cast_time_unit("us").dt.replace_time_zone("UTC"))

    def run(self, sql: str, parameters: Sequence[Any] = ()) -> None:
        """Run a statement to its end; what it gives back is let go."""
        with self._guarded():
            self.connection.execute(sql, list(parameters)).fetchall()

    def append(self, table: str, rows: pl.DataFrame) -> None:
        """Insert ``rows``; their columns are named as the table's, times are UTC. Call it inside a transaction."""
        names = ", ".join(f'"{name}"' for name in rows.columns)
        self._read_in(rows, f"INSERT INTO {table} ({names}) SELECT {names} FROM stream")  # noqa: S608 - our own names

    def pack(self, *, now: bool) -> None:
        """Whether the room of rows that were taken away is won back when the transaction ends: that takes a while."""
        self.run(f"SET max_vacuum_tasks = {100 if now else 0}")

    @contextmanager
    def lent(self, name: str, rows: pl.DataFrame) -> Iterator[None]:
        """``rows`` as a table that queries may call ``name``, for as long as the block runs; times are UTC."""
        self._read_in(rows, f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT * FROM stream")  # noqa: S608 - our own names
        yield
        self.run(f"DROP TABLE temp.{name}")

    @contextmanager
    def found(self, name: str, sql: str) -> Iterator[None]:
        """The rows of a query as a table that others may call ``name``, for as long as the block runs."""
        self.run(f"CREATE OR REPLACE TEMP TABLE {name} AS {sql}")
        yield
        self.run(f"DROP TABLE temp.{name}")

    def _read_in(self, rows: pl.DataFrame, sql: str) -> None:
        naive = rows.with_columns(
            pl.col(pl.Datetime).dt.replace_time_zone(None), pl.col(pl.Null, pl.Enum).cast(pl.String)
        )
        self.connection.register("stream", _Stream(naive))
        self.run(sql)
        self.connection.unregister("stream")  # where the statement failed, the next one takes the name

    def last(self) -> dict[str, Any] | None:
        """The last addition, as its row in ``additions``; None in an empty store."""
        rows = self.query("SELECT * FROM additions ORDER BY addition DESC LIMIT 1")
        return next(rows.iter_rows(named=True), None)

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """What DuckDB says of a file that it cannot read or write, in one line."""
        import duckdb

        broken = (
            duckdb.IOException,
            duckdb.InternalException,
            duckdb.FatalException,
            duckdb.SerializationException,
        )
        try:
            yield
        except duckdb.Error as error:
            if isinstance(error, broken) or "Corrupt database" in str(error):
                raise _unreadable(self.path, error) from None
            raise


class _Stream:
    """A frame that DuckDB reads by the Arrow PyCapsule interface; a polars frame itself would ask for pyarrow."""

    def __init__(self, rows: pl.DataFrame) -> None:
        self._rows = rows

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._rows.__arrow_c_stream__(requested_schema)


def _connect(path: Path, *, write: bool) -> duckdb.DuckDBPyConnection:
    try:
        import duckdb
    except ModuleNotFoundError:
        raise InputError("the monitor needs DuckDB", "", "pip install 'hiddenlinks[monitor]'") from None
    try:
        return duckdb.connect(str(path), read_only=not write)
    except duckdb.ConnectionException:  # this process holds it the other way
        raise _in_use(path, "this process") from None
    except duckdb.Error as error:
        raise _unreadable(path, error) from None


def _in_use(path: Path, who: str) -> InputError:
    return InputError(f"in use by {who}", str(path), "wait until that is done; nothing was changed")


def _unreadable(path: Path, error: Exception) -> InputError:
    """What DuckDB's error about a file means, by the words of its message."""
    said = str(error)
    if "set lock on file" in said:
        return _in_use(path, "another process")
    if "version number" in said or "storage version" in said:
        return InputError("written by a newer DuckDB", str(path), "pip install --upgrade duckdb")
    if "not a valid DuckDB database" in said or "in-memory database" in said:  # the second of a file of text
        return InputError(_MINE, str(path), _GIVE)
    if "space" in said and "disk" in said:
        return InputError(f"cannot be written: {said}", str(path), "make room; nothing was changed")
    if "Permission denied" in said or "read-only" in said:
        return InputError("no permission", str(path), "give a file that you may read and write")
    return InputError(f"a damaged store: {said[:200]}", str(path), _COPY)


def _check(path: Path, connection: duckdb.DuckDBPyConnection) -> None:
    import duckdb

    try:
        row = next(iter(connection.execute("SELECT schema_version, library FROM store").fetchall()), None)
    except duckdb.CatalogException:
        raise InputError(_MINE, str(path), _GIVE) from None
    except duckdb.Error as error:
        raise _unreadable(path, error) from None
    if row is None:
        raise InputError("a damaged store: it does not say its version", str(path), _COPY)
    if row[0] > SCHEMA:
        what = f"a store of version {row[0]} (hiddenlinks {row[1]}), this library reads {SCHEMA}"
        raise InputError(what, str(path), "upgrade hiddenlinks")


def _remember(connection: duckdb.DuckDBPyConnection) -> None:
    """Tables for what can be computed again, as this library has them; where it had others, nothing is known."""
    wanted = dict(_MEMO.findall(_schema()))
    mark = sha256("".join(wanted.values()).encode()).hexdigest()
    there = connection.execute("SELECT table_name, comment FROM duckdb_tables()").fetchall()
    if ("memo_nodes", mark) not in there:
        made = "".join(f"DROP TABLE IF EXISTS {name}; {table}" for name, table in wanted.items())
        connection.execute(f"BEGIN; {made} COMMENT ON TABLE memo_nodes IS '{mark}'; COMMIT").fetchall()


def _schema() -> str:
    return files("hiddenlinks.monitor").joinpath("schema.sql").read_text("utf-8")


def _create(path: Path, library: str) -> None:
    """An empty store; it appears when all of it is there."""
    if not path.parent.is_dir():
        raise InputError(f"no folder {path.parent}", str(path), "give a path in a folder that is there")
    beside = path.with_name(f"{path.name}.new")
    for old in (beside, beside.with_name(f"{beside.name}.wal")):
        old.unlink(missing_ok=True)
    with _connect(beside, write=True) as connection:
        connection.execute(_schema()).fetchall()
        made = datetime.now(UTC).replace(tzinfo=None)
        connection.executemany("INSERT INTO kinds VALUES (?, ?)", [[kind.code, str(kind)] for kind in KINDS])
        connection.execute("INSERT INTO store VALUES (?, ?, ?)", [SCHEMA, library, made]).fetchall()
    beside.replace(path)
