"""The search index: one SQLite file a library, worked out of its documents and never the only place of anything.

It lies in the user's folder for caches, not in the library: a share on a network has no locks that SQLite could trust,
and a library may be read-only. Whoever deletes it loses the time of building it anew.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from remiss.model.search import Filed, Narrowing
from remiss.store.library import Library
from remiss.store.search_file import index_path, is_broken, opened_index, refusal, throw_away
from remiss.store.search_rows import MARKS, Match, Row, counted, filters, kept, opened_row

_SHIFT = 16  # bits of a section's number in its document; the document's own number stands above them
_TIES = 64  # sections looked at beyond those wanted, so that what is equally good comes by document and place
_LAST = "\U0010ffff"  # after every letter
_MOST_FORMS = 400  # of words with one beginning; an expression with more takes long
_FIND = f"""
select s.place, d.id, d.name, s.section, s.path, s.text, s.heading_end, s.pages, s.paragraphs,
       highlight(forms, 1, '{MARKS[0]}', '{MARKS[1]}'), highlight(forms, 2, '{MARKS[0]}', '{MARKS[1]}')
from forms join sections s on s.place = forms.rowid join documents d on d.number = forms.rowid >> {_SHIFT}
where forms.rowid = ? and forms match ?
"""  # noqa: S608 - numbers and signs of our own


class SearchIndex:
    """An open index; close it, or use it in `open_index`."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection, self._path = connection, path

    def stamps(self) -> Mapping[str, str]:
        """Return the stamp of each document that the index has, by id."""
        with self._told():
            return dict(self._connection.execute("select id, stamp from documents"))

    def put(self, documents: Iterable[tuple[Filed, Sequence[Row]]], gone: Iterable[str] = ()) -> None:
        """Take documents in, in the place of what was known of them, and leave those out that are gone; all or none.

        Raises:
            DocumentError: R-SOK-04, the file cannot be written; it is as before.
        """
        with self._told(), self._at_once("begin immediate"):
            for document_id in gone:
                self._remove(document_id)
            for filed, rows in documents:
                self._remove(filed.document)
                self._add(filed, rows)

    def _remove(self, document_id: str) -> None:
        run = self._connection.execute
        for (number,) in run("select number from documents where id = ?", (document_id,)).fetchall():
            ends = (number << _SHIFT, (number + 1) << _SHIFT)
            run("delete from forms where rowid >= ? and rowid < ?", ends)
            run("delete from sections where place >= ? and place < ?", ends)
            run("delete from treated where number = ?", (number,))
            run("delete from documents where number = ?", (number,))

    def _add(self, filed: Filed, rows: Sequence[Row]) -> None:
        run, run_all = self._connection.execute, self._connection.executemany
        facts = (filed.document, filed.stamp, filed.name, filed.organisation, filed.kind.value, filed.year)
        number = run(
            "insert into documents (id, stamp, name, organisation, kind, year) values (?, ?, ?, ?, ?, ?)", facts
        ).lastrowid
        run_all("insert into treated values (?, ?)", [(number, theme) for theme in filed.themes])
        first = (number or 0) << _SHIFT
        placed = list(enumerate(rows[: 1 << _SHIFT], first))
        run_all("insert into sections values (?, ?, ?, ?, ?, ?, ?)", [(at, *kept(row.entry)) for at, row in placed])
        run_all(
            "insert into forms (rowid, heading, words, parts) values (?, ?, ?, ?)",
            [(at, row.heading, row.words, row.parts) for at, row in placed],
        )
        run_all("insert or ignore into spelled values (?, ?, ?)", [word for row in rows for word in row.spelled])

    def find(self, asked: str, narrowing: Narrowing, *, most: int, skip: int = 0) -> tuple[tuple[Match, ...], int, int]:
        """Return the best sections, and how many sections and documents there are in all.

        Args:
            asked: As `remiss.search.expression` gives it.

        Best by BM25, a word in the heading four times as much as in the text, a part of a compound half; ties by
        document and reading order, as far as they do not number dozens.
        """
        where, values = filters(narrowing)
        if where:
            where = f"and forms.rowid >> {_SHIFT} in (select number from documents d where {where})"  # noqa: S608
        with self._told(), self._at_once("begin"):
            run = self._connection.execute
            sections, documents = run(
                f"select count(*), count(distinct rowid >> {_SHIFT}) from forms where forms match ? {where}",  # noqa: S608
                (asked, *values),
            ).fetchone()
            best = run(
                f"select rank, rowid from forms where forms match ? {where} order by rank limit ?",  # noqa: S608
                (asked, *values, skip + most + _TIES),
            ).fetchall()
            ids = self._ids({place >> _SHIFT for _, place in best})
            best.sort(key=lambda one: (one[0], ids[one[1] >> _SHIFT], one[1]))
            found = [run(_FIND, (place, asked)).fetchone() for _, place in best[skip : skip + most]]
        return tuple(opened_row(row[1:]) for row in found), sections, documents

    def _ids(self, numbers: set[int]) -> Mapping[int, str]:
        marks = ", ".join("?" * len(numbers))
        asked = f"select number, id from documents where number in ({marks})"  # noqa: S608 - a row of question marks
        return dict(self._connection.execute(asked, tuple(numbers)))

    def has_form(self, form: str) -> bool:
        """Return whether a word of this form stands anywhere."""
        with self._told():
            return self._connection.execute("select 1 from known where term = ?", (form,)).fetchone() is not None

    def spelled(self, start: str) -> Mapping[str, str]:
        """Return the words, as written but in lower case, that begin with `start`, sorted, each with its form.

        Words that no document has any more may be among them: `has_form` tells.
        """
        with self._told():
            return dict(
                self._connection.execute(
                    "select word, form from spelled where word >= ? and word < ? order by word",
                    (start, f"{start}{_LAST}"),
                )
            )

    def beginning(self, start: str) -> tuple[str, ...]:
        """Return the forms of the words that begin with folded letters, sorted, the first few hundred."""
        with self._told():
            rows = self._connection.execute(
                "select distinct form from spelled where folded >= ? and folded < ? order by form limit ?",
                (start, f"{start}{_LAST}", _MOST_FORMS),
            )
            return tuple(form for (form,) in rows)

    def choices(self) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        """Return the organisations, kinds, years and themes there are, each sorted."""
        with self._told():
            run = self._connection.execute
            return (
                counted(run("select distinct organisation from documents")),
                counted(run("select distinct kind from documents")),
                counted(run("select distinct year from documents")),
                counted(run("select distinct theme from treated")),
            )

    @contextmanager
    def _at_once(self, begin: str) -> Iterator[None]:
        """Read one state, or change all or nothing: what others write meanwhile is not seen."""
        self._connection.execute(begin)
        try:
            yield
        except BaseException:
            self._connection.execute("rollback")
            raise
        self._connection.execute("commit")

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn what SQLite refuses into R-SOK-04; a file that proves to be broken is thrown away."""
        try:
            yield
        except sqlite3.Error as error:
            if is_broken(error):
                self._connection.close()
                throw_away(self._path)
            raise refusal(self._path, error) from error


@contextmanager
def open_index(library: Library, version: str) -> Iterator[SearchIndex]:
    """Open the index of a library; one that is missing, broken or of another version is begun anew.

    What is broken further in shows later: it is then told, and begun anew the next time.

    Args:
        version: What the rows rest on besides the documents and the program, such as the vocabulary's hash.

    Raises:
        DocumentError: R-SOK-04, it cannot be read or written where it has to lie.
        ConflictError: R-LIB-10, somebody else has been making it for long.
    """
    path = index_path(library)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = opened_index(path, version)
    except (sqlite3.Error, OSError) as error:
        raise refusal(path, error) from error
    with closing(connection):
        yield SearchIndex(connection, path)
