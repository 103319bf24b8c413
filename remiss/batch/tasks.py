"""One piece of work, wherever it is done: it reads the documents by their ids and leaves a file."""

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import Any

from remiss.align import align_documents
from remiss.batch.opening import open_planned
from remiss.batch.plan import Planned, Step, Task, json_line, key_of
from remiss.batch.shards import leave_joined, leave_pairs, leave_prints
from remiss.compare import with_opening
from remiss.errors import ConflictError, RemissError
from remiss.model.document import Document
from remiss.render import jsonform
from remiss.render.themes import themes_form
from remiss.store import VOCABULARY, open_library, write_result
from remiss.themes import Vocabulary, themes_of
from remiss.vocabularies import library_vocabulary, stamp_of


def perform(task: Task) -> tuple[RemissError, ...]:
    """Do a piece of work; return why it cannot be done, nothing when it is.

    What is wrong with a document is returned, so that the rest goes on; a disk that refuses the result is raised.

    Raises:
        UsageError: R-LIB-09, the result cannot be written.
        DocumentError: R-LIB-09, what was left before cannot be read.
    """
    return _DONE_BY[task.step](task)


def _leave_themes(task: Task) -> tuple[RemissError, ...]:
    """Leave the themes of a document by the library's vocabulary; it must be what it was when the work was planned."""
    vocabulary = library_vocabulary(open_library(task.library)).vocabulary
    if key_of(task.step, task.documents, stamp_of(vocabulary)) != task.key:
        return (ConflictError("R-BAT-03", where=VOCABULARY),)
    return _leave(task, partial(_themes, vocabulary))


def _leave_alignment(task: Task) -> tuple[RemissError, ...]:
    return _leave(task, _aligned)


def _leave(task: Task, found: Callable[..., Mapping[str, Any]]) -> tuple[RemissError, ...]:
    try:
        documents = [_opened(task.library, one) for one in task.documents]
    except RemissError as error:
        return (error,)
    write_result(task.results, task.step, task.key, json_line(found(*documents)))
    return ()


@lru_cache(maxsize=8)  # the base is read once by each who works
def _opened(root: str, planned: Planned) -> Document:
    return open_planned(root, planned)


def _themes(vocabulary: Vocabulary, document: Document) -> Mapping[str, Any]:
    (found,) = themes_form(themes_of([document], vocabulary), vocabulary)["documents"]
    return {**found, "sha256": document.sha256}


def _aligned(*documents: Document) -> Mapping[str, Any]:
    base, other = map(with_opening, documents)
    return jsonform.alignment_form(base, other, align_documents(base, other))


_DONE_BY: Mapping[Step, Callable[[Task], tuple[RemissError, ...]]] = {
    Step.THEMES: _leave_themes,
    Step.ALIGN: _leave_alignment,
    Step.PRINTS: leave_prints,
    Step.JOINS: leave_joined,
    Step.PAIRS: leave_pairs,
}
