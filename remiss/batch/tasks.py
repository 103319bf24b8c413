"""One piece of work, wherever it is done: it reads the documents by their ids and leaves a file."""

import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from remiss.align import align_documents
from remiss.batch.plan import Filed, Step, Task
from remiss.errors import ConflictError, RemissError
from remiss.intake import decode
from remiss.model.document import Document
from remiss.parsing import parse_document
from remiss.render import jsonform
from remiss.render.themes import themes_form
from remiss.store import hash_of, open_library, read_document, write_result
from remiss.themes import default_vocabulary, themes_of


def perform(task: Task) -> RemissError | None:
    """Do a piece of work; return why it cannot be done, None when it is.

    What is wrong with a document is returned, so that the rest goes on; a disk that refuses the result is raised.

    Raises:
        UsageError: R-LIB-09, the result cannot be written.
    """
    try:
        documents = [_opened(task.library, one) for one in task.documents]
    except RemissError as error:
        return error
    found = _FOUND[task.step](*documents)
    write_result(task.results, task.step, task.key, json_line(found))
    return None


@lru_cache(maxsize=8)  # the base is read once by each who works
def _opened(root: str, filed: Filed) -> Document:
    """Read a document as it was when the work was planned.

    Raises:
        ConflictError: R-BAT-03, its file is another by now.
        MissingError, DocumentError: it is gone, or cannot be read.
    """
    content = read_document(open_library(root), filed.document)
    if hash_of(content) != filed.sha256:
        raise ConflictError("R-BAT-03", where=filed.document)
    return parse_document(decode(content, filed.document), document_id=filed.document, sha256=filed.sha256)


def _themes(document: Document) -> Mapping[str, Any]:
    vocabulary = default_vocabulary()
    (found,) = themes_form(themes_of([document], vocabulary), vocabulary)["documents"]
    return {**found, "sha256": document.sha256}


def _align(base: Document, other: Document) -> Mapping[str, Any]:
    return jsonform.alignment_form(base, other, align_documents(base, other))


def json_line(form: Mapping[str, Any]) -> bytes:
    """Return a form as one line of JSON."""
    return json.dumps(form, ensure_ascii=False, separators=(",", ":")).encode("utf-8") + b"\n"


_FOUND: Mapping[Step, Callable[..., Mapping[str, Any]]] = {Step.THEMES: _themes, Step.ALIGN: _align}
