"""Files brought into the library one after another, each with what became of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from remiss.errors import ConflictError, RemissError
from remiss.importing.drafts import (
    Corrections,
    Draft,
    check_prepared,
    prepare_draft,
    read_draft,
    save_prepared,
    suggest_mended,
    twin_of,
)
from remiss.intake import Finding, suggest_id
from remiss.model.document import Document, DocumentId
from remiss.model.repair import Repair
from remiss.service import list_library
from remiss.store import Library, hash_of, read_file

STANDARD_INPUT = "standard-in"  # the name of a file that came without one


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one file of a batch.

    Attributes:
        path: As it was given, or found in a folder.
        draft: As it was read, None when it was not.
        document: Outline and offsets of the file itself under the id it got, None when it was refused.
        error: Why it was refused, None when it was not.
        repair: What would mend it, whose sure changes were made; None when that was not asked for.
    """

    path: str
    draft: Draft | None = None
    document: Document | None = None
    error: RemissError | None = None
    repair: Repair | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What a person should know of it; empty when all went well, or nothing was read."""
        return self.draft.findings if self.draft else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file as it was read before it is known what the library holds; without a draft, why it was refused."""

    content: bytes = b""
    draft: Draft | None = None
    error: RemissError | None = None


ReadAll = Callable[[Callable[[str], Opened], Sequence[str]], Iterator[Opened]]
"""Calls a function for each path, in any order and by whoever works, and yields what it returns in the order of the
paths."""


def open_file(
    path: str,
    *,
    standard_input: Callable[[], bytes] = bytes,
    progress: Callable[[str, int, int], bool | None] | None = None,
) -> Opened:
    """Read a file on its way in; what is wrong with it is in what is returned, so that the rest goes on.

    Args:
        path: "-" is standard input.
        standard_input: Reads that.
        progress: As in `import_each`.
    """
    try:
        name, content = (STANDARD_INPUT, standard_input()) if path == "-" else (path, read_file(path))
        draft = read_draft(name, content, (), partial(progress, path) if progress else None)
    except RemissError as error:
        return Opened(error=error)
    return Opened(content=content, draft=draft)


def import_each(  # noqa: PLR0913 - one for each option of the command
    library: Library,
    paths: Sequence[str],
    *,
    changes: Mapping[str, object],
    document_id: str | None,
    dry_run: bool,
    standard_input: Callable[[], bytes],
    progress: Callable[[str, int, int], bool | None] | None = None,
    repair: Callable[[Document], Repair] | None = None,
    read_all: ReadAll = map,
) -> Iterator[Outcome]:
    """Import files one by one, in their order; one that is refused stops none of the others.

    They may be read by many at once; they are saved in their order all the same, so that ids and twins do not depend on
    who was first. Broken off at any point, what is saved is whole.

    A file whose bytes are in the library already is refused, unless an id is given: that asks for a second document.

    Args:
        paths: "-" is standard input.
        changes: Fields of the metadata that are given instead of suggested.
        document_id: The id of the only file, None for the one that is suggested.
        dry_run: Read everything, save nothing.
        progress: Called before each page of a scan that is read: the path, how many are done, how many there are.
        repair: Tells what would mend a text that has lost its letters; what it applies is made. None mends nothing.
        read_all: Reads the files.
    """
    documents = list_library(library).documents
    taken: dict[str, str] = {}
    saved: dict[str, str] = {}  # ids of this batch by the hashes of their files
    opening = partial(open_file, standard_input=standard_input, progress=progress)
    for path, opened in zip(paths, read_all(opening, paths), strict=True):
        content = opened.content
        if opened.draft is None:
            yield Outcome(path=path, error=opened.error)
            continue
        draft = replace(opened.draft, twin=twin_of(content, documents))
        try:
            if not dry_run and document_id is None:
                _refuse_twin(draft, draft.twin or saved.get(hash_of(content), ""))
            found = repair(draft.document) if repair is not None else None
            corrections = Corrections(changes=found.changes if found is not None else ())
            metadata = replace(suggest_mended(draft, corrections.changes), **changes)  # type: ignore[arg-type]
            wanted = document_id or suggest_id(metadata, draft.file_name)
            prepared = prepare_draft(draft, document_id=wanted, metadata=metadata, corrections=corrections)
            if not dry_run:
                check_prepared(library, prepared, taken)
                save_prepared(library, prepared)
        except RemissError as error:
            yield Outcome(path=path, draft=draft, error=error)
            continue
        taken[wanted] = draft.file_name
        saved[hash_of(content)] = wanted
        yield Outcome(
            path=path,
            draft=draft,
            document=replace(draft.document, id=DocumentId(wanted), metadata=metadata),
            repair=found,
        )


def _refuse_twin(draft: Draft, twin: str) -> None:
    if twin:
        raise ConflictError("R-IMP-06", where=draft.file_name, twin=twin)
