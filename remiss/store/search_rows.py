"""Between records and the columns of the search index."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from remiss.model.document import DocumentId, SectionId
from remiss.model.search import Entry, Narrowing

MARKS = "\x01\x02"  # before and after forms that were found; forms hold letters, digits and "+" only


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An entry with its forms, as `remiss.search` gives them.

    Attributes:
        spelled: (word in lower case, the same folded, form) of its words.
    """

    entry: Entry
    heading: str
    words: str
    parts: str
    spelled: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """An entry that was found: `slots` are its columns `words` and `parts`, found forms between `MARKS`."""

    document: DocumentId
    name: str
    entry: Entry
    slots: tuple[str, str]


def kept(entry: Entry) -> tuple[str | None, str, str, int, str, str]:
    """Return an entry as columns: section, path, text, heading_end, pages, paragraphs."""
    return (
        entry.section,
        json.dumps(entry.path, ensure_ascii=False),
        entry.text,
        entry.heading_end,
        json.dumps(entry.pages),
        json.dumps(entry.paragraphs),
    )


def opened_row(row: tuple[Any, ...]) -> Match:
    """Return what `kept` made, read back, with the document before and the forms behind."""
    document, name, section, path, text, heading_end, pages, paragraphs, words, parts = row
    entry = Entry(
        section=None if section is None else SectionId(section),
        path=tuple(json.loads(path)),
        text=text,
        heading_end=heading_end,
        pages=tuple((at, page) for at, page in json.loads(pages)),
        paragraphs=tuple((at, number) for at, number in json.loads(paragraphs)),
    )
    return Match(document=DocumentId(document), name=name, entry=entry, slots=(words, parts))


def filters(narrowing: Narrowing) -> tuple[str, tuple[str, ...]]:
    """Return conditions on the documents `d`, joined by "and", "" for none, and the values they ask for."""
    asked = (
        ("d.organisation = ?", narrowing.organisation),
        ("d.kind = ?", narrowing.kind.value if narrowing.kind else ""),
        ("d.year >= ?", narrowing.since),
        ("d.year <= ? and d.year != ''", narrowing.until),
        ("d.number in (select number from treated where theme = ?)", narrowing.theme),
        ("d.id = ?", narrowing.document),
    )
    used = [(condition, value) for condition, value in asked if value]
    return " and ".join(condition for condition, _ in used), tuple(value for _, value in used)


def counted(rows: Iterable[tuple[str]]) -> tuple[str, ...]:
    """Return the values of a column, sorted, without the empty one."""
    return tuple(sorted(value for (value,) in rows if value))
