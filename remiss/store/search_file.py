"""The file of the search index: found, made anew when it is missing, broken or of another version, thrown away."""

import os
import sqlite3
from pathlib import Path

from platformdirs import user_cache_path

from remiss.errors import DocumentError, Term
from remiss.store.files import hash_of
from remiss.store.library import Library
from remiss.store.locks import locked
from remiss.store.refusals import reason
from remiss.version import __version__

LAYOUT = 4  # one more when tables or forms change: an index of another layout is thrown away
PLACE = "REMISS_CACHE"  # names another folder for the index than the system's own
_BROKEN = ("SQLITE_CORRUPT", "SQLITE_NOTADB")
_REASONS = {"SQLITE_FULL": "disk.full", "SQLITE_BUSY": "disk.busy", "SQLITE_LOCKED": "disk.busy"}
_WAIT = 30.0  # seconds for another process that is writing
_CACHED = -64_000  # kilobytes of the file kept in memory
_TABLES = """
create table documents (
    number integer primary key, id text not null unique,
    stamp text not null, name text not null, organisation text not null, kind text not null,
    year text not null);
create table treated (number integer not null, theme text not null, primary key (number, theme)) without rowid;
create table sections (
    place integer primary key, section text, path text not null, text text not null, heading_end integer not null,
    pages text not null, paragraphs text not null);
create virtual table forms using fts5 (
    heading, words, parts, tokenize = "unicode61 remove_diacritics 0 tokenchars '+'", prefix = '3 4 5');
insert into forms (forms, rank) values ('rank', 'bm25(4.0, 1.0, 0.5)');
create virtual table known using fts5vocab (forms, 'row');
create table spelled (word text primary key, folded text not null, form text not null) without rowid;
create index spelled_folded on spelled (folded, form);
"""


def remove_index(library: Library) -> None:
    """Throw the index of a library away."""
    throw_away(index_path(library))


def index_path(library: Library) -> Path:
    """Return where the index of a library lies, whether it is there or not."""
    given = os.environ.get(PLACE)
    folder = Path(given) if given else user_cache_path("remiss", appauthor=False)
    return folder / f"search-{hash_of(os.fsencode(library.root))[:16]}.sqlite"


def opened_index(path: Path, version: str) -> sqlite3.Connection:
    """Return a connection to an index of this version of the program; of several who find none, one makes it.

    Nobody else opens it or throws it away meanwhile. Who has it open already goes on with what it was.
    """
    version = f"{LAYOUT} {__version__} {version}"
    with locked(path.with_suffix(".lock"), str(path)):
        found = _fitting(path, version)
        if found is not None:
            return found
        _unlink(path)
        connection = _connected(path)
        try:
            connection.executescript(f"begin immediate; create table about (version text not null); {_TABLES}")
            connection.execute("insert into about values (?)", (version,))
            connection.execute("commit")
        except BaseException:
            connection.close()
            raise
        return connection


def _fitting(path: Path, version: str) -> sqlite3.Connection | None:
    """Return a connection to the index that is there; None when there is none, or not this one.

    Raises:
        sqlite3.Error: it cannot be looked at now: somebody writes, or the disk refuses.
    """
    connection = None
    try:
        connection = _connected(path)
        if connection.execute("select version from about").fetchone() == (version,):
            return connection
    except sqlite3.Error as error:
        if not is_broken(error) and "no such table" not in str(error):
            if connection is not None:
                connection.close()
            raise
    if connection is not None:
        connection.close()
    return None


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_WAIT, isolation_level=None)
    try:
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = normal")  # a crash of the machine may cost what can be built anew
        connection.execute(f"pragma cache_size = {_CACHED}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def throw_away(path: Path) -> None:
    """Remove an index while nobody opens it; who has it open goes on with what it was."""
    if path.parent.is_dir():
        with locked(path.with_suffix(".lock"), str(path)):
            _unlink(path)


def _unlink(path: Path) -> None:
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)


def is_broken(error: sqlite3.Error) -> bool:
    """Return whether what SQLite says means that the file is none of its, or damaged."""
    return getattr(error, "sqlite_errorname", "").startswith(_BROKEN) or "vtable constructor failed" in str(error)


def refusal(path: Path, error: sqlite3.Error | OSError) -> DocumentError:
    """Return R-SOK-04 with the reason in the reader's words where it is common."""
    if isinstance(error, OSError):
        found = reason(error)
    else:
        name = getattr(error, "sqlite_errorname", "")
        found = next((Term(term) for begins, term in _REASONS.items() if name.startswith(begins)), str(error))
    return DocumentError("R-SOK-04", where=str(path), found=found)
