"""Saved comparisons changed and removed; the file keeps what a person wrote into it by hand where it can."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain, count

from remiss import store
from remiss.errors import ComparisonError, ConflictError
from remiss.intake import decode
from remiss.language.file_names import name_from
from remiss.model.comparison import Comparison
from remiss.model.document import DocumentId
from remiss.parsing import parse_comparison
from remiss.render.comparison_file import comparison_text, title_line
from remiss.store import Library, drafts_of, list_comparisons, update_comparison

_DOCUMENTS = re.compile(r"^documents:[ \t]*(?:\n(?:[ \t]*-[^\n]*\n)+|\[[^\]]*\][ \t]*\n)", re.MULTILINE)
_TITLE = re.compile(r"^title:.*$", re.MULTILINE)


def rename_comparison(library: Library, name: str, title: str) -> None:
    """Give a saved comparison another title; its file keeps its name, so that links to it hold.

    Only the line of the title is written anew where that is enough: what a person explained by hand keeps its place.

    Raises:
        ComparisonError: the title, or the file, cannot be read back.
        MissingError, ConflictError, UsageError, DocumentError: as in `remiss.store.update_comparison`.
    """

    def lines(text: str, wanted: Comparison) -> str:
        return _TITLE.sub(lambda _: title_line(wanted), text, count=1)

    rewrite_comparison(library, name, lambda seen: replace(seen, title=" ".join(title.split())), lines)


def change_documents(library: Library, name: str, documents: Sequence[DocumentId]) -> None:
    """Lay other documents against the base of a saved comparison; what was judged and written in it stays.

    Raises:
        ComparisonError, MissingError, ConflictError, UsageError, DocumentError: as in `rewrite_comparison`.
    """

    def lines(text: str, wanted: Comparison) -> str:
        listed = "".join(f"  - {one}\n" for one in wanted.documents)
        return _DOCUMENTS.sub(lambda _: f"documents:\n{listed}", text, count=1)

    rewrite_comparison(library, name, lambda seen: replace(seen, documents=tuple(documents)), lines)


def rewrite_comparison(
    library: Library, name: str, change: Callable[[Comparison], Comparison], lines: Callable[[str, Comparison], str]
) -> None:
    """Change a saved comparison; its file keeps its form where it can.

    Args:
        change: Returns what is to be read back.
        lines: Returns the old text with a few lines changed for it; where that does not read so, all is written anew.

    Raises:
        ComparisonError: the file, or what was given, cannot be read back.
        MissingError, ConflictError, UsageError, DocumentError: as in `remiss.store.update_comparison`.
    """

    def changed(content: bytes) -> bytes:
        text = decode(content, name)
        wanted = change(parse_comparison(text, name=name))
        near = lines(text, wanted)
        try:
            kept = parse_comparison(near, name=name) == wanted
        except ComparisonError:
            kept = False
        new = near if kept else comparison_text(wanted)
        parse_comparison(new, name=name)
        return new.encode("utf-8")

    update_comparison(library, name, changed)


def free_name(library: Library, title: str) -> str:
    """Return the name a title makes, with the first number from 2 that makes it free where it is taken.

    It is taken by a comparison, and by what was written in one that has been removed.
    """
    plain = name_from(title)
    taken = set(list_comparisons(library))
    names = chain([plain], (f"{plain}-{number}" for number in count(2)))
    return next(name for name in names if name not in taken and not drafts_of(library, name))


def remove_comparison(library: Library, seen: Comparison) -> None:
    """Remove a saved comparison with all that was judged in it; what was written in it stays and keeps its name taken.

    Raises:
        ConflictError: R-LIB-13, it is not what the person saw any more; it stays.
        MissingError, UsageError, DocumentError: as in `remiss.store.remove_comparison`.
    """

    def refuse_changed(content: bytes) -> None:
        if parse_comparison(decode(content, seen.name), name=seen.name) != seen:
            raise ConflictError("R-LIB-13", where=seen.name)

    store.remove_comparison(library, seen.name, refuse_changed)
