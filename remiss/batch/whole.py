"""The whole: planned, done, and put together in the library's order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from remiss.batch.plan import Planned, Step, Task, Workers, json_line, plan
from remiss.batch.recurring import find_recurring, reuse_lines
from remiss.batch.running import Progress, run_tasks
from remiss.errors import MissingError, RemissError, UsageError
from remiss.model.document import DocumentId
from remiss.store import (
    Library,
    has_result,
    hash_of,
    list_documents,
    read_document,
    read_result,
    write_outcome,
)
from remiss.texts import Language, explain
from remiss.vocabularies import library_vocabulary, stamp_of

REFUSED = "refused.jsonl"


@dataclass(frozen=True, slots=True)
class Told:
    """What became of the work.

    Attributes:
        documents: How many the library had.
        files: The files written, by name.
        refused: What could not be done and why, by document.
    """

    documents: int
    files: tuple[str, ...]
    refused: tuple[RemissError, ...]


def run_batch(
    library: Library,
    results: str,
    steps: Sequence[Step],
    *,
    base: str = "",
    workers: Workers,
    progress: Progress | None = None,
) -> Told:
    """Do some of the steps with every document of the library, and write `<step>.jsonl` for each.

    It has a line for each document; that of reuse has one for each pair of passages.

    What was done before, with the same files and the same program, is not done again; nor does it matter by whom or in
    which order. A document that cannot be read stops none of the others; `refused.jsonl` has a line for it.

    Args:
        results: Folder of the results, made when it is missing; all who work can reach it under this name.
        base: Id of the document that the others are aligned with.

    Raises:
        UsageError: R-BAT-05, a base is needed; R-LIB-09, the results cannot be written; as in `run_tasks`.
        MissingError: R-LIB-03, the library has no such base.
        ConflictError: as in `run_tasks`.
    """
    documents, refused = _documents(library)
    files = []
    root = str(library.root)
    for step in dict.fromkeys(steps):
        files.append(f"{step}.jsonl")
        if step is Step.REUSE:
            run = partial(run_tasks, workers=workers, progress=progress)
            found, wrong = find_recurring(root, results, documents, run)
            write_outcome(results, files[-1], map(json_line, reuse_lines(found)))
        else:
            tasks = plan(step, root, results, _groups(step, documents, base), _made_with(step, library))
            wrong = list(run_tasks(tasks, workers, progress))
            write_outcome(results, files[-1], _lines(tasks))
        refused += wrong
    refused = sorted(_once(refused), key=lambda error: (error.where, error.code))
    write_outcome(results, REFUSED, map(_refusal, refused))
    return Told(len(documents), (*files, REFUSED), tuple(refused))


def _once(errors: Sequence[RemissError]) -> list[RemissError]:
    """Return errors, the same one of several steps once."""
    return list({(error.where, error.code, str(error.facts)): error for error in errors}.values())


def _documents(library: Library) -> tuple[list[Planned], list[RemissError]]:
    found: list[Planned] = []
    refused: list[RemissError] = []
    for name in list_documents(library):
        try:
            found.append(Planned(DocumentId(name), hash_of(read_document(library, name))))
        except RemissError as error:
            refused.append(error)
    return found, refused


def _groups(step: Step, documents: Sequence[Planned], base: str) -> list[tuple[Planned, ...]]:
    if step is not Step.ALIGN:
        return [(document,) for document in documents]
    if not base:
        raise UsageError("R-BAT-05")
    first = next((document for document in documents if document.document == base), None)
    if first is None:
        raise MissingError("R-LIB-03", where=base)
    return [(first, document) for document in documents if document is not first]


def _made_with(step: Step, library: Library) -> str:
    return "" if step is Step.ALIGN else stamp_of(library_vocabulary(library).vocabulary)


def _lines(tasks: Sequence[Task]) -> Iterator[bytes]:
    for task in tasks:
        if has_result(task.results, task.step, task.key):
            yield read_result(task.results, task.step, task.key)


def _refusal(error: RemissError) -> bytes:
    return json_line({"document": error.where, "code": error.code, "text": explain(error, Language.SV)})
